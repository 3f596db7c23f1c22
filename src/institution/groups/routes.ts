import * as contract from '#contract/groups.ts'
import { route, type Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { addMembers } from './add-members.ts'
import { exportGroups, getGroup, getGroupHistory, listGroups } from './ask-groups.ts'
import { changeGroupStatus } from './change-group-status.ts'
import { changeRole } from './change-role.ts'
import { editGroup } from './edit-group.ts'
import { formGroup } from './form-group.ts'
import type { GroupParts, MemberObligation } from './parts.ts'
import { removeMember } from './remove-member.ts'
import { transferGroup } from './transfer-group.ts'

/** `obligations` are what other features know to hold a member who would leave a group. */
export function routes({ db, clock }: Services, obligations: readonly MemberObligation[] = []): Route[] {
  const parts: GroupParts = { db, clock, obligations }
  return [
    route(contract.listGroups, ({ actor, query }) => listGroups(db, actor, query)),
    route(contract.exportGroups, ({ actor, query }) => exportGroups(db, actor, query, clock.today(actor.timeZone))),
    route(contract.formGroup, ({ actor, key, body }) => formGroup(parts, actor, key, body)),
    route(contract.getGroup, ({ actor, params }) => getGroup(db, actor, params.id)),
    route(contract.editGroup, ({ actor, key, params, body }) => editGroup(parts, actor, key, { ...body, id: params.id })),
    route(contract.transferGroup, ({ actor, key, params, body }) => transferGroup(parts, actor, key, { ...body, id: params.id })),
    route(contract.changeGroupStatus, ({ actor, key, params, body }) => changeGroupStatus(parts, actor, key, { ...body, id: params.id })),
    route(contract.addGroupMembers, ({ actor, key, params, body }) => addMembers(parts, actor, key, { ...body, group: params.id })),
    route(contract.removeGroupMember, ({ actor, key, params, body }) => removeMember(parts, actor, key, { ...body, group: params.id, client: params.client })),
    route(contract.changeGroupRole, ({ actor, key, params, body }) => changeRole(parts, actor, key, { ...body, group: params.id, client: params.client })),
    route(contract.getGroupHistory, ({ actor, params }) => getGroupHistory(db, actor, params.id)),
  ]
}

import * as contract from '#contract/staff.ts'
import { route, type Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { getStaff, listColleagues, listStaff } from './ask-staff.ts'
import { changeStaff, returnStaff, suspendStaff } from './change-staff.ts'
import { inviteStaff } from './invite-staff.ts'
import { removeStaffSecondFactor, resetStaffPassword } from './reset-access.ts'
import { changeRole, createRole, listRoles, removeRole } from './roles.ts'

export function routes(services: Services): Route[] {
  const { db } = services
  return [
    route(contract.listStaff, ({ actor, query }) => listStaff(db, actor, query)),
    route(contract.getStaff, ({ actor, params }) => getStaff(services, actor, params.id)),
    route(contract.inviteStaff, ({ actor, key, body }) => inviteStaff(services, actor, key, body)),
    route(contract.changeStaff, ({ actor, key, params, body }) => changeStaff(services, actor, key, params.id, body)),
    route(contract.suspendStaff, ({ actor, key, params, body }) => suspendStaff(services, actor, key, params.id, body.reason)),
    route(contract.returnStaff, ({ actor, key, params, body }) => returnStaff(services, actor, key, params.id, body.reason)),
    route(contract.resetStaffPassword, ({ actor, key, params, body }) => resetStaffPassword(services, actor, key, params.id, body.reason)),
    route(contract.removeStaffSecondFactor, ({ actor, key, params, body }) => removeStaffSecondFactor(services, actor, key, params.id, body.reason)),
    route(contract.listColleagues, ({ actor, query }) => listColleagues(db, actor, query)),
    route(contract.listRoles, ({ actor }) => listRoles(db, actor)),
    route(contract.createRole, ({ actor, key, body }) => createRole(services, actor, key, body)),
    route(contract.changeRole, ({ actor, key, params, body }) => changeRole(services, actor, key, params.key, body)),
    route(contract.removeRole, ({ actor, key, params }) => removeRole(services, actor, key, params.key)),
  ]
}

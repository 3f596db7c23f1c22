import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import { checkNewKeepers, transferWithin } from '#institution/clients/door.ts'
import type { Actor } from '#platform/actor.ts'
import { runCommand } from '#platform/command.ts'
import type { KeptGroup } from './add-members.ts'
import { changesBetween, groupTrace } from './group-trace.ts'
import type { GroupParts } from './parts.ts'
import { readGroup, readMembers, updateGroupKeepers } from './store.ts'

export interface TransferGroup { readonly id: string; readonly branch?: string | undefined; readonly officer?: string | undefined; readonly reason: string }

/** The group and its members of today go together. */
export function transferGroup(parts: GroupParts, actor: Actor, key: string, content: TransferGroup): Promise<KeptGroup | Refusal> {
  return runCommand(parts.db, actor, { name: 'transfer-group', key, content }, async (tx) => {
    const group = await readGroup(tx, actor, content.id, true)
    if (!group) return refuse('not_found')
    if (group.status === 'dissolved') return refuse('group_dissolved')
    const branch = content.branch ?? group.branch
    const officer = content.officer ?? (branch === group.branch ? group.officer : null)
    if (branch === group.branch && officer === group.officer) return refuse('transfer_changes_nothing', 'branch')
    const keepers = await checkNewKeepers(tx, actor, branch, officer)
    if (isRefusal(keepers)) return keepers
    const members = (await readMembers(tx, actor.institution, group.id)).filter(({ leftOn }) => leftOn === null).map(({ client }) => client)
    const moved = await transferWithin(tx, actor, { clients: members, branch, officer: officer ?? undefined, reason: content.reason }, true)
    if (isRefusal(moved)) return moved
    await updateGroupKeepers(tx, actor.institution, group.id, branch, officer)
    const changes = changesBetween({ branch: group.branchName, officer: group.officerName }, { branch: keepers.branchName, officer: keepers.officerName })
    return {
      answer: { id: group.id, number: group.number, version: group.version + 1 },
      trace: [
        groupTrace({ id: group.id, branch }, changes, content.reason),
        ...moved.map(({ client, version }) => ({ subject: { kind: 'client', id: client.id }, branch, detail: { version } })),
      ],
    }
  })
}

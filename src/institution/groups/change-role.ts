import { refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { runCommand } from '#platform/command.ts'
import type { KeptGroup } from './add-members.ts'
import { groupTrace, type GroupChange } from './group-trace.ts'
import type { GroupParts } from './parts.ts'
import { readGroup, readMembers, touchGroup, updateRole, type GroupRole } from './store.ts'

export interface ChangeRole { readonly group: string; readonly client: string; readonly role: GroupRole }

/** Gives a member a role; whoever led before becomes an ordinary member. */
export function changeRole(parts: GroupParts, actor: Actor, key: string, content: ChangeRole): Promise<KeptGroup | Refusal> {
  return runCommand(parts.db, actor, { name: 'change-group-role', key, content }, async (tx) => {
    const { client, role } = content
    const group = await readGroup(tx, actor, content.group, true)
    if (!group) return refuse('not_found')
    const members = (await readMembers(tx, actor.institution, group.id)).filter(({ leftOn }) => leftOn === null)
    const member = members.find((one) => one.client === client)
    if (!member) return refuse('client_not_in_group')
    if (member.role === role) return refuse('status_unchanged', 'role')
    const former = role === 'member' ? undefined : members.find((one) => one.role === role)
    await updateRole(tx, actor.institution, group.id, client, role)
    await touchGroup(tx, actor.institution, group.id)
    const change: GroupChange = role === 'member'
      ? { field: member.role, before: member.number }
      : { field: role, after: member.number, ...(former && { before: former.number }) }
    return { answer: { id: group.id, number: group.number, version: group.version + 1 }, trace: groupTrace(group, [change]) }
  })
}

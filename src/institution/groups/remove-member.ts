import { refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { runCommand } from '#platform/command.ts'
import type { KeptGroup } from './add-members.ts'
import { groupTrace } from './group-trace.ts'
import type { GroupParts } from './parts.ts'
import { endMembership, readGroup, readMembers, touchGroup } from './store.ts'

export interface RemoveMember {
  readonly group: string
  readonly client: string
  /** yyyy-mm-dd */
  readonly on: string
  readonly reason: string
}

/** Ends a membership; that she belonged to the group until then stays known. */
export function removeMember(parts: GroupParts, actor: Actor, key: string, content: RemoveMember): Promise<KeptGroup | Refusal> {
  return runCommand(parts.db, actor, { name: 'remove-group-member', key, content }, async (tx) => {
    const { client, on, reason } = content
    const group = await readGroup(tx, actor, content.group, true)
    if (!group) return refuse('not_found')
    const member = (await readMembers(tx, actor.institution, group.id)).find((one) => one.client === client && one.leftOn === null)
    if (!member) return refuse('client_not_in_group')
    const today = parts.clock.today(actor.timeZone)
    if (on > today) return refuse('date_in_future', 'on', { date: on, today })
    if (on < member.joinedOn) return refuse('date_before', 'on', { date: on, earliest: member.joinedOn })
    for (const obligation of parts.obligations ?? []) {
      const held = await obligation(tx, actor, group.id, client)
      if (held) return held
    }
    await endMembership(tx, actor.institution, group.id, client, on)
    await touchGroup(tx, actor.institution, group.id)
    return {
      answer: { id: group.id, number: group.number, version: group.version + 1 },
      trace: groupTrace(group, [{ field: member.role, before: member.number }], reason),
    }
  })
}

import { refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { runCommand } from '#platform/command.ts'
import type { KeptGroup } from './add-members.ts'
import { groupTrace } from './group-trace.ts'
import type { GroupParts } from './parts.ts'
import { readGroup, updateGroupStatus, type GroupStatus, type StoredGroup } from './store.ts'

export interface ChangeGroupStatus { readonly id: string; readonly status: GroupStatus; readonly on: string; readonly reason: string }

/** A dissolved group has no members and changes no more. */
export function changeGroupStatus(parts: GroupParts, actor: Actor, key: string, content: ChangeGroupStatus): Promise<KeptGroup | Refusal> {
  return runCommand(parts.db, actor, { name: 'change-group-status', key, content }, async (tx) => {
    const { id, status, on, reason } = content
    const group = await readGroup(tx, actor, id, true)
    if (!group) return refuse('not_found')
    const refusal = refuseStatus(group, content, parts.clock.today(actor.timeZone))
    if (refusal) return refusal
    await updateGroupStatus(tx, actor.institution, id, status, status === 'dissolved' ? on : null)
    return {
      answer: { id, number: group.number, version: group.version + 1 },
      trace: groupTrace(group, [{ field: 'status', before: group.status, after: status }], reason),
    }
  })
}

function refuseStatus(group: StoredGroup, { status, on }: ChangeGroupStatus, today: string): Refusal | undefined {
  if (group.status === status) return refuse('status_unchanged', 'status')
  if (group.status === 'dissolved') return refuse('group_dissolved')
  if (on > today) return refuse('date_in_future', 'on', { date: on, today })
  if (on < group.formedOn) return refuse('date_before', 'on', { date: on, earliest: group.formedOn })
  return status === 'dissolved' && group.members > 0 ? refuse('group_has_members', undefined, { n: group.members }) : undefined
}

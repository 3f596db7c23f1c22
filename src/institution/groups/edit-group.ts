import { foldText } from '#core/names/fold.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Meeting } from '#contract/groups.ts'
import type { Actor } from '#platform/actor.ts'
import { runCommand } from '#platform/command.ts'
import type { KeptGroup } from './add-members.ts'
import { changesBetween, groupTrace } from './group-trace.ts'
import type { GroupParts } from './parts.ts'
import { readGroup, updateFacts, type StoredGroup } from './store.ts'

export interface EditGroup { readonly id: string; readonly name: string; readonly meeting: Meeting; readonly version: number }

export function editGroup(parts: GroupParts, actor: Actor, key: string, content: EditGroup): Promise<KeptGroup | Refusal> {
  return runCommand(parts.db, actor, { name: 'edit-group', key, content }, async (tx) => {
    const { id, name, meeting, version } = content
    const group = await readGroup(tx, actor, id, true)
    if (!group) return refuse('not_found')
    if (group.status === 'dissolved') return refuse('group_dissolved')
    if (group.version !== version) return refuse('changed_meanwhile', 'version', { version: group.version })
    if (foldText(name) === '') return refuse('input_invalid', 'name')
    await updateFacts(tx, actor.institution, id, { name, nameKey: foldText(name), meeting })
    const changes = changesBetween({ name: group.name, ...meetingOf(group) }, { name, ...meeting })
    return { answer: { id, number: group.number, version: version + 1 }, trace: groupTrace(group, changes) }
  })
}

/** The meeting as the contract shows it. */
export function meetingOf({ frequency, weekday, week, time, place }: StoredGroup): Meeting {
  return {
    frequency, weekday, ...(week === null ? {} : { week: week as Meeting['week'] }), ...(time === null ? {} : { time }), ...(place === null ? {} : { place }),
  }
}

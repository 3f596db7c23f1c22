import { foldText } from '#core/names/fold.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import { checkKeepers } from '#institution/clients/door.ts'
import type { Meeting } from '#contract/groups.ts'
import type { Actor } from '#platform/actor.ts'
import { nextNumber, runCommand } from '#platform/command.ts'
import { newId } from '#platform/ids.ts'
import { joinWithin, type KeptGroup, type NewMember } from './add-members.ts'
import { groupTrace } from './group-trace.ts'
import type { GroupParts } from './parts.ts'
import { insertGroup } from './store.ts'

export interface FormGroup {
  readonly name: string
  readonly branch: string
  readonly officer?: string | undefined
  readonly meeting: Meeting
  /** yyyy-mm-dd; the day on which the first members join too. */
  readonly formedOn: string
  readonly members: readonly NewMember[]
}

export function formGroup(parts: GroupParts, actor: Actor, key: string, content: FormGroup): Promise<KeptGroup | Refusal> {
  return runCommand(parts.db, actor, { name: 'form-group', key, content }, async (tx) => {
    const { name, branch, officer = null, meeting, formedOn, members } = content
    const today = parts.clock.today(actor.timeZone)
    if (formedOn > today) return refuse('date_in_future', 'formedOn', { date: formedOn, today })
    if (foldText(name) === '') return refuse('input_invalid', 'name')
    const keepers = await checkKeepers(tx, actor, branch, officer)
    if (isRefusal(keepers)) return keepers
    const id = newId()
    const number = `G${(await nextNumber(tx, actor.institution, 'group')).toString().padStart(5, '0')}`
    const group = { id, number, name, nameKey: foldText(name), branch, officer, meeting, formedOn }
    await insertGroup(tx, actor, group)
    const joined = await joinWithin(tx, actor, group, { on: formedOn, members }, today)
    if (isRefusal(joined)) return joined
    return { answer: { id, number, version: 1 }, trace: groupTrace(group, [{ field: 'name', after: name }, ...joined]) }
  })
}

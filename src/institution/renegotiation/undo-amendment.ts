// Undoing an amendment: one person asks with a reason, another does it. The event is reversed, nothing is erased.
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { newId } from '#platform/ids.ts'
import { applyEvents } from '../loans/door.ts'
import { actOnCase, type ActedOn, type CaseInHand, type DecidedStep, type Rooms } from './act-on-case.ts'
import { caseFile } from './case-file.ts'
import { whoAskedUndo } from './history.ts'
import { openCaseOf } from './store.ts'
import { tellClient } from './tell-client.ts'

export function askUndo(rooms: Rooms, actor: Actor, asked: { key: string; id: string; reason: string }): Promise<ActedOn | Refusal> {
  return actOnCase(rooms, actor, { key: asked.key, id: asked.id, act: 'ask-undo', content: { reason: asked.reason } }, async (inHand, { reason }) => {
    const open = await openCaseOf(inHand.tx, actor.institution, inHand.record.loan_id)
    return open ? refuse('case_already_open', undefined, { number: open.number }) : { reason }
  })
}

export function keepContract(rooms: Rooms, actor: Actor, asked: { key: string; id: string; reason: string }): Promise<ActedOn | Refusal> {
  return actOnCase(rooms, actor, { key: asked.key, id: asked.id, act: 'keep', content: { reason: asked.reason } }, async (_, { reason }) => ({ reason }))
}

/** The contract is as it was, payments made since then counted by it. */
export function undoAmendment(rooms: Rooms, actor: Actor, asked: { key: string; id: string }): Promise<ActedOn | Refusal> {
  return actOnCase(rooms, actor, { key: asked.key, id: asked.id, act: 'undo', content: {} }, reverse)
}

async function reverse(inHand: CaseInHand): Promise<DecidedStep | Refusal> {
  const { tx, actor, record, steps, today } = inHand
  if (whoAskedUndo(steps) === actor.id) return refuse('same_person')
  if (record.event_id === null) throw new Error('an amended case names its event')
  const reason = steps.findLast(({ act }) => act === 'ask-undo')?.reason ?? undefined
  const event = { id: newId(), type: 'reversal' as const, on: today, of: record.event_id }
  const [applied] = await applyEvents(tx, actor, [{ loanId: record.loan_id, event, reason }])
  if (applied === undefined || isRefusal(applied)) return applied ?? refuse('undo_no_longer_possible')
  const file = await caseFile(inHand)
  if (isRefusal(file)) return file
  const next = file.loan.schedule.find((row) => row.dueOn >= today && !/^0(\.0+)?$/.test(row.outstanding))
  if (next) await tellClient(inHand, file.known, 'undone', { amounts: { instalment: next.outstanding }, values: { next: next.dueOn } })
  return { reason, content: { event: event.id, of: record.event_id } }
}

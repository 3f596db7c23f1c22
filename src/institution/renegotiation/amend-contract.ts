// The accepted offer becomes the contract: event, new version, entries, register and message, in the caller's transaction.
import type { EventJson, RenegotiationRecord } from '#core/loan/events-json.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import { parseAmount } from '#core/money/amount.ts'
import { newId } from '#platform/ids.ts'
import { applyEvents } from '../loans/door.ts'
import type { CaseInHand } from './act-on-case.ts'
import { majorOf, type CaseFile } from './case-file.ts'
import { approvalsOf } from './history.ts'
import { readLoanOnFile, type LoanOnFile } from './loan-on-file.ts'
import { insertRegister, type ConsentWay, type OfferRow } from './store.ts'
import { tellClient } from './tell-client.ts'

export interface Amended { readonly event: string; readonly content: Record<string, unknown> }

/** `on` is the day of the consent: the contract changes from that day, also when it is amended after a cooling-off period. */
export async function amendContract(
  inHand: CaseInHand, file: CaseFile, offer: OfferRow, consent: { on: string; how: ConsentWay; ground?: string },
): Promise<Amended | Refusal> {
  const { tx, actor, record, today } = inHand
  const probation = probationEnd(offer, consent.on, file.policy.content.probationInstalments)
  const event: EventJson = {
    id: newId(), type: 'renegotiation', on: consent.on, changes: offer.changes, record: recordOf(inHand, file, consent, probation),
  }
  const [applied] = await applyEvents(tx, { ...actor, branches: 'all' }, [{ loanId: record.loan_id, event, see: ({ state }) => state.versions.length }])
  if (applied === undefined || isRefusal(applied)) return applied ?? refuse('loan_not_running')
  const after = await readLoanOnFile(tx, actor, record.loan_id, today)
  if (isRefusal(after)) return after
  await enterRegister(inHand, file, offer, { event: event.id, on: consent.on, probation, after })
  await tellClient(inHand, file.known, 'applied', {
    amounts: { instalment: offer.content.instalment, total: majorOf(actor.currency)(after.owed) },
    values: { next: offer.content.toPay[0]?.on ?? offer.content.lastDueOn, last: after.lastDueOn ?? offer.content.lastDueOn },
  })
  return { event: event.id, content: { event: event.id, version: applied.seen, probationEndsOn: probation } }
}

/** The due date of the instalment with which the loan counts as regular again. */
function probationEnd(offer: OfferRow, on: string, instalments: number): string | undefined {
  if (instalments === 0) return undefined
  const coming = offer.content.toPay.filter((each) => each.on > on)
  return (coming[instalments - 1] ?? coming.at(-1))?.on
}

function recordOf({ record, steps }: CaseInHand, { policy }: CaseFile, consent: { on: string; how: string; ground?: string }, probation: string | undefined): RenegotiationRecord {
  const decision = steps.findLast(({ act }) => act === 'approve')
  const { crisis } = policy.content
  const inCrisis = crisis !== undefined && record.opened_on >= crisis.from && record.opened_on <= crisis.to
  return {
    request: record.number, reason: record.reason, offersShown: [...record.presented], consent: { how: consent.how, at: consent.on },
    ...(decision && { decision: consent.ground === undefined ? 'approved' : `by law: ${consent.ground}`, decidedBy: approvalsOf(steps).map(({ name }) => name).join(', '), decidedAt: decision.recorded_at }),
    ...(inCrisis && { crisisProgramme: crisis.name }),
    ...(probation !== undefined && { probationEndsOn: probation }),
  }
}

async function enterRegister(
  { tx, actor, record }: CaseInHand, file: CaseFile, offer: OfferRow,
  made: { event: string; on: string; probation: string | undefined; after: LoanOnFile },
): Promise<void> {
  const { effect, extra } = offer.content
  const holiday = offer.changes.find((change) => change.type === 'holiday')
  const { crisis } = file.policy.content
  await insertRegister(tx, actor, {
    event_id: made.event, case_id: record.case_id, loan_id: record.loan_id, offer_id: offer.offer_id, amended_on: made.on,
    days_past_due_before: file.loan.daysPastDue, days_past_due_after: made.after.daysPastDue, class_before: effect.classBefore, class_after: effect.classAfter,
    cost_to_client: minor(extra, file), cost_to_institution: minor(effect.presentValueLost, file),
    interest: holiday?.type === 'holiday' ? holiday.interest : null, penalties: file.policy.content.penalties,
    crisis_programme: crisis && record.opened_on >= crisis.from && record.opened_on <= crisis.to ? crisis.name : null,
    probation_ends_on: made.probation ?? null,
  })
}

const minor = (text: string, { loan }: CaseFile): bigint => {
  const units = parseAmount(text, loan.decimals)
  return typeof units === 'bigint' ? units : 0n
}

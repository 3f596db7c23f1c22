import type { Day } from '../calendar/day.ts'
import { isRefusal, refuse } from '../refusal.ts'
import type { Refusal } from '../refusal.ts'
import { advance } from './advance.ts'
import type { Applied } from './applied.ts'
import { applyCharge } from './apply-charge.ts'
import { applyDisbursement } from './apply-disbursement.ts'
import { applyInterestPause } from './apply-interest-pause.ts'
import { applyRefund } from './apply-refund.ts'
import { applyRenegotiation } from './apply-renegotiation.ts'
import { applyRepayment } from './apply-repayment.ts'
import { applyWaiver } from './apply-waiver.ts'
import { applyRecovery, applyWriteOff } from './apply-write-off.ts'
import type { LoanEvent } from './events.ts'
import { agreedLoan } from './open-loan.ts'
import { recalculated, withInterestBeyond } from './recalculate.ts'
import { owesNothing } from './state.ts'
import type { LoanState, LoanStep } from './state.ts'
import type { Terms } from './terms.ts'

export interface Folded {
  readonly steps: readonly LoanStep[]
  readonly state: LoanState
}

/** The facts that count: reversed ones and their reversals left out, by date, then in the order learnt. */
export function factsInOrder(events: readonly LoanEvent[]): readonly LoanEvent[] {
  const reversed = new Set<string>()
  for (const event of events) if (event.type === 'reversal') reversed.add(event.of)
  const facts = reversed.size === 0 ? events : events.filter((event) => event.type !== 'reversal' && !reversed.has(event.id))
  return isSorted(facts) ? facts : facts.toSorted((a, b) => a.on - b.on)
}

function isSorted(events: readonly LoanEvent[]): boolean {
  for (let k = 1; k < events.length; k += 1) if ((events[k]?.on ?? 0) < (events[k - 1]?.on ?? 0)) return false
  return true
}

/** Folds facts, given in order, from the agreed terms. Every refused fact is reported, each after those before it. */
export function fold(terms: Terms, facts: readonly LoanEvent[]): Folded | Refusal {
  return foldOn({ steps: [], state: agreedLoan(terms) }, facts)
}

/** Goes on folding from a loan that stands. */
export function foldOn(from: Folded, facts: readonly LoanEvent[]): Folded | Refusal {
  const steps = from.steps.slice()
  const refusals: Refusal[] = []
  let { state } = from
  for (const fact of facts) {
    const before = steps.length
    const done = applyFact(state, fact, steps)
    if (isRefusal(done)) {
      refusals.push(withEvent(done, fact))
      steps.length = before
    } else state = done
  }
  const [first, ...also] = refusals
  if (first !== undefined) return also.length === 0 ? first : { ...first, also }
  return { steps, state }
}

function withEvent(refusal: Refusal, fact: LoanEvent): Refusal {
  return { ...refusal, facts: { event: fact.id, ...refusal.facts } }
}

/** Brings the loan to the day of the fact, applies it, and notes the steps. */
function applyFact(before: LoanState, fact: LoanEvent, steps: LoanStep[]): LoanState | Refusal {
  const allowed = mayHappen(before, fact)
  if (allowed !== undefined) return allowed
  const state = withInterestBeyond(advance(before, fact.on, steps))
  const applied = applyOne(state, fact)
  if (isRefusal(applied)) return applied
  const after = recalculated(closing(applied.state, fact.on))
  steps.push({ event: fact.id, on: fact.on, act: applied.act, state: after })
  return after
}

function mayHappen(state: LoanState, fact: LoanEvent): Refusal | undefined {
  const firstOn = state.paidOut[0]?.on
  if (fact.type === 'disbursement') {
    if (state.writtenOff !== undefined) return refuse('loan_written_off')
    return undefined
  }
  if (firstOn === undefined) return refuse('event_before_disbursement', 'on')
  if (fact.type === 'recovery') return state.writtenOffSum === 0n ? refuse('recovery_without_write_off') : undefined
  if (fact.type === 'refund') return undefined
  if (state.writtenOff !== undefined) return refuse('loan_written_off')
  if (state.closedOn !== undefined && !(fact.type === 'repayment' && state.credit > 0n)) return refuse('loan_closed')
  return undefined
}

function applyOne(state: LoanState, fact: LoanEvent): Applied | Refusal {
  switch (fact.type) {
    case 'disbursement': return applyDisbursement(state, fact)
    case 'repayment': return applyRepayment(state, fact)
    case 'charge': return applyCharge(state, fact)
    case 'waiver': return applyWaiver(state, fact)
    case 'interest-pause': return applyInterestPause(state, fact)
    case 'renegotiation': return applyRenegotiation(state, fact)
    case 'write-off': return applyWriteOff(state, fact)
    case 'recovery': return applyRecovery(state, fact)
    case 'refund': return applyRefund(state, fact)
    case 'reversal': return refuse('event_not_reversible')
  }
}

function closing(state: LoanState, on: Day): LoanState {
  const paid = state.principal === 0n && state.writtenOff === undefined && state.rows.every(owesNothing) && nothingToCome(state)
  if (!paid) return state.closedOn === undefined ? state : { ...state, closedOn: undefined }
  return state.closedOn === undefined ? { ...state, closedOn: on } : state
}

function nothingToCome(state: LoanState): boolean {
  return state.paidOut.length >= state.terms.disbursements.length
}

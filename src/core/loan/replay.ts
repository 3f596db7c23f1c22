import type { Day } from '../calendar/day.ts'
import { formatDay } from '../calendar/day.ts'
import { isRefusal, refuse } from '../refusal.ts'
import type { Refusal } from '../refusal.ts'
import { advance } from './advance.ts'
import { sameAmounts, sumOf } from './amounts.ts'
import type { Arrears, Balances, LoanEvent, ReplayRow, Transaction, Version } from './events.ts'
import type { LoanStatus } from './events-json.ts'
import { factsInOrder, fold, foldOn } from './fold.ts'
import type { Folded } from './fold.ts'
import { agreedLoan } from './open-loan.ts'
import { arrearsOf, rowsWithBalance } from './rows.ts'
import { outstanding, statusOf } from './state.ts'
import type { Loan, LoanState, LoanStep } from './state.ts'
import type { Terms } from './terms.ts'

/** A loan as it stands on a day, computed from its terms and its facts alone. */
export interface Replay {
  readonly terms: Terms
  readonly asOf: Day
  readonly rows: readonly ReplayRow[]
  readonly status: LoanStatus
  readonly balances: Balances
  readonly arrears: Arrears
  /** The day from which nothing has been owed any more. */
  readonly closedOn: Day | undefined
  readonly writtenOff: bigint
  readonly recovered: bigint
  /** Whether any renegotiation stands. */
  readonly restructured: boolean
  readonly transactions: readonly Transaction[]
  /** Transactions whose allocation a fact dated in the past, or a reversal, changed. */
  readonly changed: Loan['changed']
  readonly versions: readonly Version[]
  /** The loan step by step: the entries are made from it. */
  readonly loan: Loan
}

/**
 * The loan as it stands at the end of `asOf`. Facts come in the order learnt; they count by date, then in that order.
 * Refused: the first fact that cannot have happened, with the others in `also`.
 */
export function replay(terms: Terms, events: readonly LoanEvent[], asOf: Day): Replay | Refusal {
  const loan = loanOf(terms, events)
  if (isRefusal(loan)) return loan
  const late = events.find((event) => event.on > asOf)
  if (late !== undefined) return refuse('event_after_as_of', 'asOf', { event: late.id, on: formatDay(late.on) })
  return replayOf(loan, asOf)
}

/** A loan with all its facts: the same as applying them one by one. */
export function loanOf(terms: Terms, events: readonly LoanEvent[]): Loan | Refusal {
  const fault = faultOf(events)
  if (fault !== undefined) return fault
  const folded = fold(terms, factsInOrder(events))
  if (isRefusal(folded)) return folded
  return { signed: terms, events, ...folded, changed: changesOf(terms, events) }
}

/** One more fact. Dated in the past, or a reversal, it folds the loan anew and says which transactions changed. */
export function apply(loan: Loan, event: LoanEvent): Loan | Refusal {
  const events = [...loan.events, event]
  const suspect = event.type === 'reversal' || loan.events.some((each) => each.id === event.id)
  const fault = suspect ? faultOf(events) : undefined
  if (fault !== undefined) return fault
  if (!looksBack(loan.events, event)) {
    const folded = foldOn(loan, [event])
    return isRefusal(folded) ? folded : { ...loan, ...folded, events }
  }
  const folded = fold(loan.signed, factsInOrder(events))
  if (isRefusal(folded)) return folded
  const transactions = changedBetween(loan.state, folded.state, event)
  const changed = transactions.length === 0 ? loan.changed : [...loan.changed, { by: event.id, transactions }]
  return { ...loan, ...folded, events, changed }
}

function looksBack(before: readonly LoanEvent[], event: LoanEvent): boolean {
  return event.type === 'reversal' || before.some((each) => each.on > event.on)
}

/** Every id once and nothing reversed, as nearly every list is. */
function isPlain(events: readonly LoanEvent[]): boolean {
  const ids = new Set<string>()
  for (const { id, type } of events) {
    if (type === 'reversal') return false
    ids.add(id)
  }
  return ids.size === events.length
}

/** What is wrong with the facts as a list: an id twice, or a reversal of what is not there, was reversed, cannot be or comes later. */
function faultOf(events: readonly LoanEvent[]): Refusal | undefined {
  if (isPlain(events)) return undefined
  const faults: Refusal[] = []
  const known = new Map<string, LoanEvent>()
  for (const [n, event] of events.entries()) {
    if (known.has(event.id)) faults.push(refuse('event_id_repeated', `events[${n}].id`, { event: event.id }))
    known.set(event.id, event)
  }
  const reversed = new Set<string>()
  for (const [n, event] of events.entries()) {
    if (event.type !== 'reversal') continue
    const of = known.get(event.of)
    const path = `events[${n}].of`
    if (of === undefined) faults.push(refuse('event_unknown', path, { event: event.of }))
    else if (of.type === 'reversal') faults.push(refuse('event_not_reversible', path, { event: event.of }))
    else if (reversed.has(event.of)) faults.push(refuse('event_already_reversed', path, { event: event.of }))
    else if (event.on < of.on) faults.push(refuse('reversal_before_event', `events[${n}].on`, { event: of.id, on: formatDay(of.on) }))
    reversed.add(event.of)
  }
  const [first, ...also] = faults
  return first === undefined || also.length === 0 ? first : { ...first, also }
}

/** Folds the facts as they were learnt, as far as any of them looked back, and compares before and after. */
function changesOf(terms: Terms, events: readonly LoanEvent[]): Loan['changed'] {
  const changed: { by: string; transactions: readonly string[] }[] = []
  let latest = Number.NEGATIVE_INFINITY
  for (const [n, event] of events.entries()) {
    const back = event.type === 'reversal' || event.on < latest
    if (event.on > latest) latest = event.on
    if (!back) continue
    const before = stateAfter(terms, events.slice(0, n))
    const after = stateAfter(terms, events.slice(0, n + 1))
    if (before === undefined || after === undefined) continue
    const transactions = changedBetween(before, after, event)
    if (transactions.length > 0) changed.push({ by: event.id, transactions })
  }
  return changed
}

function stateAfter(terms: Terms, events: readonly LoanEvent[]): LoanState | undefined {
  if (events.length === 0) return agreedLoan(terms)
  const folded: Folded | Refusal = fold(terms, factsInOrder(events))
  return isRefusal(folded) ? undefined : folded.state
}

function changedBetween(before: LoanState, after: LoanState, event: LoanEvent): string[] {
  const now = new Map(after.transactions.map((each) => [each.event, each]))
  const gone = event.type === 'reversal' ? event.of : undefined
  return before.transactions.filter((each) => each.event !== gone && !sameTransaction(each, now.get(each.event))).map((each) => each.event)
}

function sameTransaction(a: Transaction, b: Transaction | undefined): boolean {
  return b !== undefined && a.credit === b.credit && a.savings === b.savings && sameAmounts(a.allocation, b.allocation)
}

/** The loan at the end of the day, without further facts. */
export function replayOf(loan: Loan, asOf: Day): Replay {
  const steps: LoanStep[] = loan.steps.slice()
  const state = advance(loan.state, asOf, steps)
  return viewOf(steps.length === loan.steps.length ? loan : { ...loan, steps }, state, asOf)
}

function viewOf(loan: Loan, state: LoanState, asOf: Day): Replay {
  const owed = outstanding(state)
  return {
    terms: loan.signed,
    asOf,
    rows: rowsWithBalance(state),
    status: statusOf(state),
    balances: { ...owed, total: sumOf(owed), credit: state.credit, savings: state.savings },
    arrears: arrearsOf(state, asOf),
    closedOn: state.closedOn,
    writtenOff: state.writtenOffSum,
    recovered: state.recovered,
    restructured: state.restructured,
    transactions: state.transactions,
    changed: loan.changed,
    versions: state.versions,
    loan: { ...loan, state },
  }
}

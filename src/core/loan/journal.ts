import { formatDay } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { rolesAsAccounts } from '../ledger/account-roles.ts'
import type { AccountMap } from '../ledger/account-roles.ts'
import { balanced } from '../ledger/entry.ts'
import type { Movement } from '../ledger/entry.ts'
import { accrualDays, earnedBy } from './accrual.ts'
import { earn, emptyBooks, suspend } from './books.ts'
import type { Books } from './books.ts'
import { minus, nothing, plus } from './amounts.ts'
import type { Amounts, Entry } from './events.ts'
import { owedBack, post } from './post.ts'
import type { AccountingMethod } from './post.ts'
import type { Replay } from './replay.ts'
import { recalculated } from './recalculate.ts'
import { oldestOverdue } from './state.ts'
import type { Loan, LoanState, LoanStep } from './state.ts'

/** How a product is kept in the books. */
export interface Accounting {
  readonly method: AccountingMethod
  readonly accounts: AccountMap
  /** Days past due from which interest is suspended; undefined: never. */
  readonly suspendAfterDays: number | undefined
  /** The account by which the money of an event came or went, when it is not the map's `cash`. */
  readonly cashOf?: (event: string) => string | undefined
}

export const accrualAccounting: Accounting = { method: 'accrual', accounts: rolesAsAccounts, suspendAfterDays: 90 }
export const cashAccounting: Accounting = { method: 'cash', accounts: rolesAsAccounts, suspendAfterDays: undefined }

/**
 * The journal of a loan up to its `asOf`, in order of date: one entry for each event that moves money or income, and by
 * accrual one for each end of a month, due date or day of an event, under the pseudo-event `accrual:<date>`.
 * The same facts always give the same entries; a later `asOf` only adds to them.
 */
export function entriesOf(replay: Replay, accounting: Accounting = accrualAccounting): Entry[] {
  const journal: Journal = { books: emptyBooks(), entries: [], accounting, accruedTo: undefined }
  let state: LoanState | undefined
  for (const step of replay.loan.steps) {
    if (state !== undefined) accrue(journal, state, step.on)
    record(journal, state, step)
    state = step.state
  }
  if (state !== undefined) accrueOnOrdinaryDays(journal, state, replay.asOf)
  return journal.entries
}

/** The same entries by event, in the order of their first entry. */
export function entriesByEvent(replay: Replay, accounting: Accounting = accrualAccounting): Map<string, Entry[]> {
  const byEvent = new Map<string, Entry[]>()
  for (const entry of entriesOf(replay, accounting)) {
    const known = byEvent.get(entry.event)
    if (known === undefined) byEvent.set(entry.event, [entry])
    else known.push(entry)
  }
  return byEvent
}

/**
 * The entries that later steps add to a loan that has known nothing but disbursement and repayments in order: what `entriesOf`
 * would give for `after`, less what it gave for `before` up to `bookedTo`, without going through what is booked already.
 */
export function entriesAdded(before: Loan, bookedTo: Day, after: Replay, accounting: Accounting): Entry[] {
  let { state } = before
  const lastOn = before.steps.at(-1)?.on ?? state.on
  const journal: Journal = { books: emptyBooks(), entries: [], accounting, accruedTo: undefined }
  journal.accruedTo = accrualDays(state, lastOn, bookedTo, suspendedFrom(journal, state)).at(-1) ?? lastOn
  bringForward(journal, state, journal.accruedTo)
  for (const step of after.loan.steps.slice(before.steps.length)) {
    accrue(journal, state, step.on)
    record(journal, state, step)
    state = step.state
  }
  accrueOnOrdinaryDays(journal, state, after.asOf)
  return journal.entries
}

/** The books of such a loan follow from how it stands: what is earned by the last accrual, and what was paid. */
function bringForward(journal: Journal, state: LoanState, on: Day): void {
  const { books } = journal
  books.principal = state.principal
  const earned = earnedBy(state.on === on ? state : recalculated({ ...state, on }), on)
  for (const stream of ['interest', 'fees', 'penalties'] as const) {
    books.earned[stream] = earned[stream]
    books.settled[stream] = state.transactions.reduce((sum, each) => sum + each.allocation[stream], 0n)
  }
  if (accrues(journal, state)) suspend(books, nonPerforming(journal, state, on))
}

interface Journal {
  readonly books: Books
  readonly entries: Entry[]
  readonly accounting: Accounting
  accruedTo: Day | undefined
}

/** Books what was earned up to the day of the next event, that day included. */
function accrue(journal: Journal, state: LoanState, to: Day): void {
  accrueOnOrdinaryDays(journal, state, to)
  if (accrues(journal, state) && journal.accruedTo !== undefined && journal.accruedTo < to) accrueOn(journal, state, to)
}

function accrues(journal: Journal, state: LoanState): boolean {
  return journal.accounting.method === 'accrual' && state.writtenOff === undefined && state.paidOut.length > 0
}

function accrueOnOrdinaryDays(journal: Journal, state: LoanState, to: Day): void {
  if (!accrues(journal, state)) return
  const from = journal.accruedTo ?? state.on
  if (from >= to) return
  if (state.closedOn !== undefined) {
    journal.accruedTo = to
    return
  }
  for (const day of accrualDays(state, from, to, suspendedFrom(journal, state))) accrueOn(journal, state, day)
}

function suspendedFrom(journal: Journal, state: LoanState): Day | undefined {
  const { suspendAfterDays } = journal.accounting
  const oldest = suspendAfterDays === undefined ? undefined : oldestOverdue(state, Number.POSITIVE_INFINITY)
  return oldest === undefined || suspendAfterDays === undefined ? undefined : oldest.dueOn + suspendAfterDays
}

function accrueOn(journal: Journal, state: LoanState, on: Day): void {
  write(journal, `accrual:${formatDay(on)}`, on, earnUpTo(journal, state, on))
  journal.accruedTo = on
}

function earnUpTo(journal: Journal, state: LoanState, on: Day): Movement[] {
  const { books } = journal
  const earned = earnedBy(state.on === on ? state : recalculated({ ...state, on }), on)
  return [
    ...earn(books, 'interest', earned.interest),
    ...earn(books, 'fees', earned.fees),
    ...earn(books, 'penalties', earned.penalties),
    ...suspend(books, nonPerforming(journal, state, on)),
  ]
}

function nonPerforming(journal: Journal, state: LoanState, on: Day): boolean {
  const { suspendAfterDays } = journal.accounting
  if (suspendAfterDays === undefined) return false
  const oldest = oldestOverdue(state, on)
  return oldest !== undefined && on - oldest.dueOn >= suspendAfterDays
}

/** The entry of an event: what it did, what no longer has a place, and what it changed of what had been earned. */
function record(journal: Journal, before: LoanState | undefined, step: LoanStep): void {
  const { books, accounting } = journal
  const movements = post(step.act, books, accounting.method)
  const spilled = before === undefined ? nothing : spilledBetween(before, step)
  movements.push(...owedBack(books, spilled, accounting.method))
  if (accounting.method === 'accrual') {
    if (accrues(journal, step.state)) movements.push(...(before !== undefined && asksTheSame(before, step.state)
      ? suspend(books, nonPerforming(journal, step.state, step.on))
      : earnUpTo(journal, step.state, step.on)))
    journal.accruedTo ??= step.on
  }
  write(journal, step.event, step.on, movements)
}

/** Whether the same falls due by both states, so that nothing more or less is earned. */
function asksTheSame(before: LoanState, after: LoanState): boolean {
  return before.closedOn === after.closedOn && before.rows.length === after.rows.length
    && after.rows.every((row, k) => row.due === before.rows[k]?.due && row.deferred === before.rows[k]?.deferred)
}

/** What had been paid of parts that a new plan does not ask for any more. */
function spilledBetween(before: LoanState, step: LoanStep): Amounts {
  const { act } = step
  if (act.type === 'charged' || act.type === 'recovered' || act.type === 'refunded') return nothing
  if (act.type === 'repaid' && step.state.credit === before.credit + act.credit) return nothing
  const paid = (state: LoanState) => state.rows.reduce((sum, row) => plus(sum, row.paid), nothing)
  return minus(plus(paid(before), act.type === 'repaid' ? act.allocation : nothing), paid(step.state))
}

function write(journal: Journal, event: string, on: Day, movements: readonly Movement[]): void {
  const { accounts, cashOf } = journal.accounting
  const cash = cashOf?.(event)
  const lines = balanced(movements, cash === undefined ? accounts : { ...accounts, cash })
  if (lines.length > 0) journal.entries.push({ on, event, lines })
}

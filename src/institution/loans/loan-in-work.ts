// A loan on its way from how it was read to how it will be written.
import type { EventJson } from '#core/loan/events-json.ts'
import type { ProductContent } from '#core/loan/product.ts'
import type { Loan } from '#core/loan/state.ts'
import type { TermsJson } from '#core/loan/terms-json.ts'
import { parseAmount } from '#core/money/amount.ts'
import type { Actor } from '#platform/actor.ts'
import type { EventFact, RowInWork } from './store.ts'

export interface EventToApply<Seen = unknown> {
  readonly loanId: string
  /** Its id is a new uuid; dates and amounts were checked as input. */
  readonly event: EventJson
  readonly means?: EventFact['means']
  readonly reason?: string | undefined
  /** True where a receipt is given out; its number comes once the event is accepted, so that the series has no gap. */
  readonly receipt?: boolean
  /** What the receipt says, kept as it was said. */
  readonly told?: ((after: Loan, row: RowInWork) => unknown) | undefined
  /** What its caller wants of the loan after the event; the loan itself is let go. */
  readonly see?: (after: Loan) => Seen
  /** At disbursement: the contract with its real dates. */
  readonly terms?: TermsJson
  /** The business day on which it is learnt; else that on which it happened. */
  readonly learntOn?: string
  /** Who gives the command, where a list carries those of several people. */
  readonly by?: Actor
}

export interface AppliedEvent<Seen = unknown> {
  readonly loanId: string
  readonly event: EventJson
  readonly seq: number
  /** The loan's new ETag. */
  readonly version: number
  readonly row: RowInWork
  readonly told: unknown
  /** As `see` answered; undefined without it. */
  readonly seen: Seen
  receipt: string | null
}

export interface LoanInWork {
  readonly row: RowInWork
  readonly product: ProductContent
  readonly before: Loan
  loan: Loan
  terms: TermsJson
  readonly facts: EventFact[]
  readonly fresh: { readonly item: EventToApply; readonly applied: AppliedEvent }[]
}

/**
 * Ordinary repayments change nothing that stands before them: what is paid of some instalments, and entries to add.
 * That holds on a plain loan for dates after all that is booked, and again on the day of the last event.
 */
export function isOrdinary(work: LoanInWork): boolean {
  const { row } = work
  if (!row.plain || row.booked_to === null) return false
  for (const { item } of work.fresh) {
    const { type, on } = item.event
    if (type !== 'repayment' || on < row.booked_to || (on === row.booked_to && row.last_event_on !== on)) return false
  }
  const [before, after] = [work.before.state.rows, work.loan.state.rows]
  return before.length === after.length && before.every((each, index) => each.due === after[index]?.due)
}

/** The amount of an event in minor units; null where it carries none. */
export function amountOf(event: EventJson, decimals: number): bigint | null {
  if (!('amount' in event) || event.amount === undefined) return null
  const units = parseAmount(event.amount, decimals)
  return typeof units === 'bigint' ? units : null
}

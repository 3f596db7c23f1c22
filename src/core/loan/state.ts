import type { Day } from '../calendar/day.ts'
import { minus, nothing, sumOf } from './amounts.ts'
import type { Period } from './due-dates.ts'
import type { Act } from './acts.ts'
import type { Amounts, LoanEvent, Transaction, Version } from './events.ts'
import type { LoanStatus } from './events-json.ts'
import type { AtDisbursement, InterestTerms, Terms, Tranche } from './terms.ts'

/** One instalment: what is due net of waivers and forgiveness, and what of it is paid. Never changed in place. */
export interface Instalment {
  readonly n: number
  readonly dueOn: Day
  readonly days: number
  /** The span whose interest the instalment pays; undefined for a down payment and for charges after the last one. */
  readonly period: Period | undefined
  /** Which tranche it is the down payment of. */
  readonly tranche: number | undefined
  readonly due: Amounts
  readonly paid: Amounts
  readonly savings: bigint
  readonly paidSavings: bigint
  /** Set as long as nothing is owed on it: what adds to what is due takes it away. */
  readonly paidOn: Day | undefined
  /** The part of the fees that was charged besides the plan; it stays when the plan changes. */
  readonly chargedFees: bigint
  /** Interest earned by the end of the period that falls due with a later instalment. */
  readonly deferred: bigint
  /** What the plan foresaw: where interest is recalculated, the instalment keeps its size by it. */
  readonly plan: Plan
  /** Agreed to bear no interest. */
  readonly interestFree: boolean
  /** In a payment holiday, whose interest falls due later or became principal; a new plan of the rest keeps it so. */
  readonly resting: 'later' | 'capitalised' | undefined
  /** What was owed on it was moved to other instalments. */
  readonly lifted: boolean
  /** Interest that is claimed no more, or elsewhere. */
  readonly waivedInterest: bigint
  /** What was earned here and became principal. */
  readonly capitalised: Amounts
  /** What a holiday earns here until it becomes principal, on the day on which it ends; later instalments repay it already. */
  readonly waiting: bigint | undefined
  readonly capitalisesOn: Day | undefined
  /** Interest of earlier periods that was shared out to this instalment. */
  readonly earlierInterest: bigint
  /** How often each overdue fee of the terms has been charged on it. */
  readonly lateTimes: readonly number[]
}

export interface Plan {
  readonly principal: bigint
  readonly interest: bigint
  readonly deferred: bigint
}

/** A loan on one day: everything that later events depend on. */
export interface LoanState {
  /** As agreed at first. */
  readonly signed: Terms
  /** As in force: renegotiations change rate, count and rhythm; tranches are those paid out and those still to come. */
  readonly terms: Terms
  readonly on: Day
  readonly rows: readonly Instalment[]
  readonly paidOut: readonly Tranche[]
  /** Fees, tax and savings at each tranche, paid out or still to come. */
  readonly atDisbursement: readonly AtDisbursement[]
  /** Principal given out plus what was capitalised, less what was paid, forgiven and written off. */
  readonly principal: bigint
  readonly capitalised: bigint
  readonly forgiven: bigint
  readonly credit: bigint
  readonly savings: bigint
  readonly writtenOff: Amounts | undefined
  readonly writtenOffSum: bigint
  readonly recovered: bigint
  readonly restructured: boolean
  readonly closedOn: Day | undefined
  /** Charged so far by each overdue fee of the terms. */
  readonly lateCharged: readonly bigint[]
  /** Interest rules by date, oldest first; each holds until the next. */
  readonly rates: readonly RateFrom[]
  readonly pauses: readonly Pause[]
  /** Movements of principal in order, for interest that follows what is really outstanding. */
  readonly movements: readonly Movement[]
  readonly versions: readonly Version[]
  readonly transactions: readonly Transaction[]
}

export interface Pause {
  readonly from: Day
  readonly to: Day
}

export interface RateFrom {
  readonly from: Day
  readonly interest: InterestTerms
}

export interface Movement {
  readonly on: Day
  readonly amount: bigint
}

/** One event and the loan after it. Fees that time brings have steps of their own, named `late-fee:<date>`, as has the end of a holiday, `capitalised:<date>`. */
export interface LoanStep {
  readonly event: string
  readonly on: Day
  readonly act: Act
  readonly state: LoanState
}

/** A loan with all its facts, in the order learnt, and its life step by step in the order of dates. */
export interface Loan {
  readonly signed: Terms
  readonly events: readonly LoanEvent[]
  readonly steps: readonly LoanStep[]
  readonly state: LoanState
  readonly changed: readonly { readonly by: string; readonly transactions: readonly string[] }[]
}

export function owedOn({ due, paid, paidOn }: Instalment): bigint {
  if (paidOn !== undefined) return 0n
  return paid === nothing ? sumOf(due) : sumOf(due) - sumOf(paid)
}

/** Nothing of the loan is owed on it; compulsory savings that were not paid in keep no loan open. */
export function owesNothing(row: Instalment): boolean {
  if (row.paidOn !== undefined) return true
  const { due, paid } = row
  return due.principal === paid.principal && due.interest === paid.interest && due.fees === paid.fees
    && due.penalties === paid.penalties && due.tax === paid.tax
}

/** Interest of holidays that is to become principal. */
export function waitingInterest(state: LoanState): bigint {
  let sum = 0n
  for (const { waiting } of state.rows) if (waiting !== undefined) sum += waiting
  return sum
}

/**
 * What is owed in all, due or not, by part; principal that is still to be paid out is not owed, and interest of a holiday is
 * interest until it becomes principal.
 */
export function outstanding(state: LoanState): Amounts {
  if (state.writtenOff !== undefined || state.paidOut.length === 0) return nothing
  let [interest, fees, penalties, tax] = [waitingInterest(state), 0n, 0n, 0n]
  for (const row of state.rows) {
    if (row.paidOn !== undefined) continue
    const { due, paid } = row
    interest += due.interest - paid.interest
    fees += due.fees - paid.fees
    penalties += due.penalties - paid.penalties
    tax += due.tax - paid.tax
  }
  return { principal: state.principal, interest, fees, penalties, tax }
}

/** The tranches of the contract that are still to be paid out. */
export function tranchesToCome(state: LoanState): readonly Tranche[] {
  return state.terms.disbursements.slice(state.paidOut.length)
}

export function unpaid({ due, paid, paidOn }: Instalment): Amounts {
  return paidOn === undefined ? minus(due, paid) : nothing
}

export function statusOf(state: LoanState): LoanStatus {
  if (state.writtenOff !== undefined) return 'written-off'
  if (state.paidOut.length === 0) return 'approved'
  if (state.closedOn === undefined) return 'active'
  return state.credit > 0n ? 'overpaid' : 'closed'
}

/** The oldest instalment due before `on` and not paid whole; instalments are in order of date. */
export function oldestOverdue(state: LoanState, on: Day): Instalment | undefined {
  if (state.writtenOff !== undefined) return undefined
  for (const row of state.rows) {
    if (row.dueOn >= on) return undefined
    if (!owesNothing(row)) return row
  }
  return undefined
}

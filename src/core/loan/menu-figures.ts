import { addMonths } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { sumOf } from './amounts.ts'
import { comingFlows, largestToCome } from './offer-figures.ts'
import type { LoanPromise } from './offer-figures.ts'
import { arrearsOf } from './rows.ts'
import { outstanding, owesNothing } from './state.ts'
import type { LoanState } from './state.ts'

/** Months of money to come that a preview shows. */
export const previewMonths = 6

/** How a loan stands, as far as a preview of many adds it up: minor units, days past due, dates as days. */
export interface Standing {
  readonly principal: bigint
  readonly daysPastDue: number
  readonly renegotiated: boolean
  /** The largest that falls due on one date from now on. */
  readonly instalment: bigint
  readonly lastDueOn: Day
  /** All that is still to be paid. */
  readonly owed: bigint
  /** What falls due in each of the coming months, counted from the day; what is late counts in the first. */
  readonly cash: readonly bigint[]
}

export const standingBefore = ({ state, on, flows }: LoanPromise): Standing => standing(state, on, flows)
export const standingAfter = ({ on }: LoanPromise, after: LoanState): Standing => standing(after, on, comingFlows(after, on))

function standing(state: LoanState, on: Day, flows: LoanPromise['flows']): Standing {
  return {
    principal: state.principal, daysPastDue: arrearsOf(state, on).days, renegotiated: state.restructured, instalment: largestToCome(state, on),
    lastDueOn: state.rows.findLast((row) => !owesNothing(row))?.dueOn ?? on, owed: sumOf(outstanding(state)), cash: byMonth(flows, on),
  }
}

function byMonth(flows: LoanPromise['flows'], on: Day): bigint[] {
  const ends = Array.from({ length: previewMonths }, (_, month) => addMonths(on, month + 1))
  const cash = ends.map(() => 0n)
  let month = 0
  for (const { on: due, amount } of flows) {
    // Flows come by date: what falls due later falls into no earlier month.
    while (month < previewMonths && due > (ends[month] ?? due)) month += 1
    if (month < previewMonths) cash[month] = (cash[month] ?? 0n) + amount
  }
  return cash
}

import { civilOf, dayOf, daysInMonthOf } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { roundRatio } from '../money/rounding.ts'
import type { Instalment, LoanState } from './state.ts'

/** What has been earned of a loan up to a day, paid or not, in minor units. */
export interface Earned {
  readonly interest: bigint
  readonly fees: bigint
  readonly penalties: bigint
}

/**
 * Interest by days within each period (rounded once for the part of the current one), fees of instalments when they fall
 * due, charges and penalties when they are charged; what was paid sooner is earned when it is paid.
 */
export function earnedBy(state: LoanState, on: Day): Earned {
  let interest = 0n
  let deferred = 0n
  let fees = 0n
  let paidFees = 0n
  let penalties = 0n
  for (const row of state.rows) {
    interest += interestEarned(row, deferred, on, state)
    if (row.period !== undefined) deferred = row.deferred
    fees += row.dueOn <= on ? row.due.fees : row.chargedFees
    paidFees += row.paid.fees
    penalties += row.due.penalties
  }
  return { interest, fees: fees < paidFees ? paidFees : fees, penalties }
}

/** What a period earns: its interest due, what it defers less what was deferred to it, and what became principal. */
function interestEarned(row: Instalment, before: bigint, on: Day, state: LoanState): bigint {
  const { period } = row
  if (period === undefined) return row.due.interest
  if (period.from >= on) return 0n
  const whole = row.due.interest + row.deferred - before + row.capitalised
  if (period.to <= on) return whole
  return roundRatio(whole * BigInt(on - period.from), BigInt(period.to - period.from), state.terms.rounding)
}

/** Days in (from, to] on which interest is booked: ends of months and due dates, in order. */
export function accrualDays(state: LoanState, from: Day, to: Day, alsoOn: Day | undefined): Day[] {
  const days = new Set<Day>()
  const { year, month } = civilOf(from + 1)
  for (let k = 0; ; k += 1) {
    const index = year * 12 + month - 1 + k
    const [y, m] = [Math.floor(index / 12), (index % 12) + 1]
    const end = dayOf(y, m, daysInMonthOf(y, m))
    if (end > to) break
    days.add(end)
  }
  for (const row of state.rows) if (row.dueOn > from && row.dueOn <= to) days.add(row.dueOn)
  if (alsoOn !== undefined && alsoOn > from && alsoOn <= to) days.add(alsoOn)
  return [...days].sort((a, b) => a - b)
}

/** The last day on which the interest that the loan has agreed so far is earned: beyond it nothing accrues. */
export function lastPeriodEnd(state: LoanState): Day {
  return state.rows.reduce((end, row) => (row.period !== undefined && row.period.to > end ? row.period.to : row.dueOn > end ? row.dueOn : end), 0)
}

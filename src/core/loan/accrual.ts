import { civilOf, dayOf, daysInMonthOf } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { add, multiply, ratio } from '../money/ratio.ts'
import type { Ratio } from '../money/ratio.ts'
import { roundRatio } from '../money/rounding.ts'
import { larger, nothing, smaller } from './amounts.ts'
import type { Period } from './due-dates.ts'
import { actualInterest, balancesOf } from './interest-run.ts'
import { periodFactor, spanFactor } from './plan-rest.ts'
import { amortisedOf } from './schedule.ts'
import type { Instalment, LoanState } from './state.ts'
import type { Tranche } from './terms.ts'

/** What has been earned of a loan up to a day, paid or not, in minor units. */
export interface Earned {
  readonly interest: bigint
  readonly fees: bigint
  readonly penalties: bigint
}

/**
 * Interest by days within each period (rounded once for the part of the current one), fees of instalments when they fall
 * due, charges and penalties when they are charged; what was paid sooner is earned when it is paid,
 * and all of it when the loan closes. A loan that is paid off
 * has earned all that was paid: no day to come earns any of it.
 */
export function earnedBy(state: LoanState, day: Day): Earned {
  const on = state.closedOn === undefined ? day : Number.POSITIVE_INFINITY
  let interest = 0n
  let deferred = 0n
  let fees = 0n
  let paidFees = 0n
  let penalties = 0n
  for (const row of state.rows) {
    const { capitalised, due } = row
    interest += interestEarned(row, deferred, on, state)
    if (row.period !== undefined) deferred = row.deferred
    fees += row.dueOn <= on ? due.fees : row.chargedFees
    paidFees += row.paid.fees
    penalties += due.penalties
    if (capitalised === nothing) continue
    fees += capitalised.fees
    paidFees += capitalised.fees
    penalties += capitalised.penalties
  }
  return { interest, fees: fees < paidFees ? paidFees : fees, penalties }
}

/** What a period earns: its interest due, what it defers less what was deferred to it, and what became principal or will. */
function interestEarned(row: Instalment, before: bigint, on: Day, state: LoanState): bigint {
  const { period, earlierInterest } = row
  if (period === undefined) return row.due.interest + row.capitalised.interest
  const holiday = row.capitalised.interest + (row.waiting ?? 0n)
  if (state.closedOn !== undefined) return row.due.interest + holiday
  if (period.from >= on) return earlierInterest
  const whole = row.due.interest - earlierInterest + row.deferred - before + holiday
  if (period.to <= on) return earlierInterest + whole
  if (state.terms.interest.recalculate && (row.waivedInterest === 0n || row.lifted)) {
    return earlierInterest + smaller(whole, larger(ranUpTo(on, period, state) - row.waivedInterest, 0n))
  }
  return earlierInterest + partOf(whole, period, on, state)
}

/** Where interest follows what is really outstanding, so do its days. */
function ranUpTo(on: Day, period: Period, state: LoanState): bigint {
  const ran = actualInterest({ state, balances: balancesOf(state) }, period, period.from, on)
  return roundRatio(ran.num, ran.den, state.terms.rounding)
}

/** By days; where the rate changes, interest pauses or a tranche comes within the period, by what each day earns. */
function partOf(whole: bigint, period: Period, on: Day, state: LoanState): bigint {
  const { disbursements } = state.terms
  if (disbursements.length > 1) {
    const tranches = disbursements.filter((each) => each.on > period.from && each.on < period.to)
    if (tranches.length > 0) return partWithTranches(whole, period, on, state, tranches)
  }
  const broken = state.pauses.length > 0 || state.rates.length > 1
  const all = broken ? periodFactor(period, state) : undefined
  if (all === undefined || all.num === 0n) return roundRatio(whole * BigInt(on - period.from), BigInt(period.to - period.from), state.terms.rounding)
  const part = spanFactor(period.from, on, period, state)
  return roundRatio(whole * part.num * all.den, part.den * all.num, state.terms.rounding)
}

/** The principal of the period's start earns on all of its days, a tranche on those after it was paid out. */
function partWithTranches(whole: bigint, period: Period, on: Day, state: LoanState, tranches: readonly Tranche[]): bigint {
  const net = (each: Tranche) => amortisedOf(each, state.terms)
  const later = state.terms.disbursements.reduce((sum, each) => (each.on > period.from ? sum + net(each) : sum), 0n)
  const opening = state.rows.reduce((sum, row) => (row.period !== undefined && row.period.to >= period.to ? sum + row.due.principal : sum), 0n) - later
  const earned = (to: Day): Ratio => tranches.reduce(
    (sum, each) => (each.on < to ? add(sum, multiply(ratio(net(each)), spanFactor(each.on, to, period, state))) : sum),
    multiply(ratio(opening), spanFactor(period.from, to, period, state)),
  )
  const [part, all] = [earned(on), earned(period.to)]
  if (all.num === 0n) return 0n
  return roundRatio(whole * part.num * all.den, part.den * all.num, state.terms.rounding)
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
  return [...days].toSorted((a, b) => a - b)
}

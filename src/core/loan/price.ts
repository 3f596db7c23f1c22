import { addMonths, civilOf } from '../calendar/day.ts'
import type { CivilDate, Day } from '../calendar/day.ts'
import { cashFlows } from './cash-flows.ts'
import type { CashFlow } from './cash-flows.ts'
import { findRate, magnitudes } from './find-rate.ts'
import type { NoRate, TimedFlows } from './find-rate.ts'
import type { Rhythm } from './due-dates.ts'
import type { Price, Schedule, Terms } from './terms.ts'

/** Rates are published in percent with six decimals: 1 % is a million. */
const percentScale = 1e8

/** Effective and nominal rate and total cost of a schedule, from everything that the client receives and pays. */
export function price(terms: Terms, schedule: Schedule): Price {
  return priceOf(cashFlows(terms, schedule), terms.instalments)
}

/**
 * EIR: annual, compounded, over actual days / 365. APR: nominal, the rate per unit period × unit periods in a year by
 * the actuarial method of Regulation Z, appendix J: whole unit periods counted back from each payment compound, the odd
 * days before them bear simple interest (a month of 30 days). Both in millionths of a percent, half away from zero.
 */
export function priceOf(flows: readonly CashFlow[], rhythm: Rhythm): Price {
  const { days, units } = byDay(flows)
  const amounts = magnitudes(units)
  const start = days[0] ?? 0
  const inYear = unitPeriodsInYear(rhythm)
  const apr = findRate({ amounts, ...unitPeriods(days, rhythm) })
  const guess = typeof apr === 'number' && apr > -0.99 ? Math.expm1(Math.log1p(apr) * inYear) : 0
  const eir = findRate({ amounts, periods: days.map((on) => (on - start) / 365), parts: undefined, stepwise: false }, guess)
  let totalCost = 0n
  for (const flow of flows) totalCost -= flow.amount
  return { eir: published(eir, 1), apr: published(apr, inYear), totalCost, note: typeof eir === 'string' ? notes[eir] : undefined }
}

export const notes: Readonly<Record<NoRate, string>> = {
  nothing_received: 'There is no rate: the client receives nothing.',
  nothing_paid: 'There is no rate: the client pays nothing.',
  several_rates: 'There is no single rate: more than one discounts what she receives and pays to nothing.',
  no_rate: 'There is no rate that discounts what she receives and pays to nothing.',
  beyond_measure: 'There is no rate between -99.9999 % and 3,000,000 % a period.',
}

function published(rate: number | NoRate, periodsInYear: number): bigint | undefined {
  return typeof rate === 'string' ? undefined : BigInt(Math.round(rate * periodsInYear * percentScale))
}

/** Days in order, and what flows on each. */
function byDay(flows: readonly CashFlow[]): { days: Day[]; units: bigint[] } {
  const days: Day[] = []
  const units: bigint[] = []
  let last = -1
  for (const { on, amount } of inOrder(flows)) {
    if (days[last] === on) {
      units[last] = (units[last] ?? 0n) + amount
    } else {
      units.push(amount)
      last = days.push(on) - 1
    }
  }
  return { days, units }
}

function inOrder(flows: readonly CashFlow[]): readonly CashFlow[] {
  let before = -Infinity
  for (const { on } of flows) {
    if (on < before) return flows.toSorted((a, b) => a.on - b.on)
    before = on
  }
  return flows
}

function unitPeriodsInYear({ unit, every }: Rhythm): number {
  return (unit === 'month' ? 12 : unit === 'week' ? 52 : 365) / every
}

/** The times of the days in unit periods: whole ones, and the odd part before them where there is one. */
function unitPeriods(days: readonly Day[], { unit, every }: Rhythm): Omit<TimedFlows, 'amounts'> {
  const start = days[0] ?? 0
  const civilStart = civilOf(start)
  const periods: number[] = []
  let stepwise = true
  for (const on of days) {
    const length = unit === 'month' ? monthsBack(civilStart, start, on) : (on - start) / (unit === 'week' ? 7 : 1)
    periods.push(length / every)
    stepwise &&= length % every === 0
  }
  if (stepwise) return { periods, parts: undefined, stepwise }
  const wholes = periods.map((period) => Math.floor(period + 1e-9))
  return { periods: wholes, parts: periods.map((period, n) => Math.max(0, period - (wholes[n] ?? 0))), stepwise }
}

/** Months counted back from `to`, and the odd days before them as thirtieths. */
function monthsBack(a: CivilDate, from: Day, to: Day): number {
  const b = civilOf(to)
  let months = (b.year - a.year) * 12 + b.month - a.month
  if (a.day === b.day || addMonths(from, months) === to) return months
  if (addMonths(to, -months) < from) months -= 1
  return months + (addMonths(to, -months) - from) / 30
}

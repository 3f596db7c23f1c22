import { addMonths, civilOf } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { cashFlows } from './cash-flows.ts'
import type { CashFlow } from './cash-flows.ts'
import { findRate } from './find-rate.ts'
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
  const merged = byDay(flows)
  const start = merged[0]?.on ?? 0
  const amounts = merged.map((flow) => Number(flow.amount))
  const eir = findRate({ amounts, wholes: merged.map((flow) => (flow.on - start) / 365), parts: amounts.map(() => 0) })
  const apr = findRate(unitPeriods(merged, amounts, rhythm))
  let totalCost = 0n
  for (const flow of flows) totalCost -= flow.amount
  return {
    eir: published(eir, 1),
    apr: published(apr, unitPeriodsInYear(rhythm)),
    totalCost,
    note: typeof eir === 'string' ? notes[eir] : undefined,
  }
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

/** Flows by date, those of one day together. */
function byDay(flows: readonly CashFlow[]): CashFlow[] {
  const sorted = flows.toSorted((a, b) => a.on - b.on)
  const merged: CashFlow[] = []
  for (const flow of sorted) {
    const before = merged.at(-1)
    if (before?.on === flow.on) merged[merged.length - 1] = { on: flow.on, amount: before.amount + flow.amount }
    else merged.push(flow)
  }
  return merged
}

function unitPeriodsInYear({ unit, every }: Rhythm): number {
  return (unit === 'month' ? 12 : unit === 'week' ? 52 : 365) / every
}

function unitPeriods(flows: readonly CashFlow[], amounts: readonly number[], { unit, every }: Rhythm): TimedFlows {
  const start = flows[0]?.on ?? 0
  const wholes: number[] = []
  const parts: number[] = []
  for (const { on } of flows) {
    const length = unit === 'month' ? monthsBack(start, on) : (on - start) / (unit === 'week' ? 7 : 1)
    const periods = length / every
    const whole = Math.floor(periods + 1e-9)
    wholes.push(whole)
    parts.push(Math.max(0, periods - whole))
  }
  return { amounts, wholes, parts }
}

/** Months counted back from `to`, and the odd days before them as thirtieths. */
function monthsBack(from: Day, to: Day): number {
  const a = civilOf(from)
  const b = civilOf(to)
  let months = (b.year - a.year) * 12 + b.month - a.month
  if (a.day === b.day || addMonths(from, months) === to) return months
  if (addMonths(to, -months) < from) months -= 1
  return months + (addMonths(to, -months) - from) / 30
}

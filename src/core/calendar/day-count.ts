import { ratio, add, zero } from '../money/ratio.ts'
import type { Ratio } from '../money/ratio.ts'
import { civilOf, dayOf, daysInYearOf } from './day.ts'
import type { Day } from './day.ts'

export const daysInMonthConventions = ['30', 'actual'] as const
export const daysInYearConventions = ['360', '364', '365', 'actual'] as const
export type DaysInMonth = (typeof daysInMonthConventions)[number]
export type DaysInYear = (typeof daysInYearConventions)[number]

/**
 * Actual days from `from` (excluded) to `to` (included) as an exact part of a year. With `actual` each day counts by the
 * length of its own year, so a span across New Year is split after 31 December: its days up to then by the old year, the
 * first of January and what follows by the new one (Fineract splits there too).
 */
export function yearFraction(from: Day, to: Day, year: DaysInYear): Ratio {
  if (year !== 'actual') return ratio(BigInt(to - from), BigInt(year))
  let fraction = zero
  let start = from
  while (start < to) {
    const { year: current } = civilOf(start + 1)
    const lastDay = dayOf(current, 12, 31)
    const end = lastDay < to ? lastDay : to
    fraction = add(fraction, ratio(BigInt(end - start), BigInt(daysInYearOf(current))))
    start = end
  }
  return fraction
}

/** Whether the days from `from` to `to` belong to more than one calendar year, `from` itself counted. */
export function crossesNewYear(from: Day, to: Day): boolean {
  return civilOf(from).year !== civilOf(to).year
}

/** Days by the bond rule 30E/360: each month has 30 days, the 31st counts as the 30th. */
export function days30E(from: Day, to: Day): number {
  const a = civilOf(from)
  const b = civilOf(to)
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + Math.min(b.day, 30) - Math.min(a.day, 30)
}

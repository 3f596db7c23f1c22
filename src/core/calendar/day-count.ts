import { addMonths, civilOf, dayOf, daysInYearOf } from './day.ts'
import type { Day } from './day.ts'

export const daysInMonthConventions = ['30', 'actual'] as const
export const daysInYearConventions = ['360', '364', '365', 'actual'] as const
export type DaysInMonth = (typeof daysInMonthConventions)[number]
export type DaysInYear = (typeof daysInYearConventions)[number]

/** An exact part of a year or of a month, in whole numbers small enough for any arithmetic here to stay exact. */
export interface Part {
  readonly num: number
  readonly den: number
}

/**
 * Actual days from `from` (excluded) to `to` (included) as a part of a year. With `actual` each day counts by the length
 * of its own year, so a span across New Year is split after 31 December: its days up to then by the old year, the first
 * of January and what follows by the new one (Fineract splits there too).
 */
export function yearFraction(from: Day, to: Day, year: DaysInYear): Part {
  if (year !== 'actual') return { num: to - from, den: Number(year) }
  let [common, leap] = [0, 0]
  let start = from
  while (start < to) {
    const { year: current } = civilOf(start + 1)
    const end = Math.min(dayOf(current, 12, 31), to)
    if (daysInYearOf(current) === 366) leap += end - start
    else common += end - start
    start = end
  }
  if (leap === 0) return { num: common, den: 365 }
  return common === 0 ? { num: leap, den: 366 } : { num: common * 366 + leap * 365, den: 365 * 366 }
}

/** Whether the days from `from` to `to` belong to more than one calendar year, `from` itself counted. */
export function crossesNewYear(from: Day, to: Day): boolean {
  return civilOf(from).year !== civilOf(to).year
}

/** Whole months, and the days left over as a part of the month that they begin. */
export function monthsBetween(from: Day, to: Day): Part {
  const a = civilOf(from)
  const b = civilOf(to)
  let months = (b.year - a.year) * 12 + b.month - a.month
  if (addMonths(from, months) > to) months -= 1
  const start = addMonths(from, months)
  if (start === to) return { num: months, den: 1 }
  const length = addMonths(from, months + 1) - start
  return { num: months * length + (to - start), den: length }
}


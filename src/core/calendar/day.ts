/** A business date as the whole number of days since 1970-01-01, so that differences are plain subtraction. */
export type Day = number

/** A business date as others see it: yyyy-mm-dd. */
export type IsoDate = string

export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

export function daysInYearOf(year: number): number {
  return isLeapYear(year) ? 366 : 365
}

export function daysInMonthOf(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 31)
}

/** Days from the civil date, by Howard Hinnant's days_from_civil (integers only, the year starts in March). */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The inverse, civil_from_days. Within an era nothing is negative, so that truncating is flooring. */
export function civilOf(on: Day): CivilDate {
  const z = on + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const leapDays = ((dayOfEra / 1460) | 0) - ((dayOfEra / 36524) | 0) + ((dayOfEra / 146096) | 0)
  const yearOfEra = ((dayOfEra - leapDays) / 365) | 0
  const dayOfYear = dayOfEra - (365 * yearOfEra + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0))
  const shifted = ((5 * dayOfYear + 2) / 153) | 0
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const day = dayOfYear - (((153 * shifted + 2) / 5) | 0) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** Reads yyyy-mm-dd; undefined when the text is not a date that exists (2026-02-30, 2026-1-5, a time). */
export function parseDay(text: unknown): Day | undefined {
  if (typeof text !== 'string' || text.length !== 10 || text.charCodeAt(4) !== dash || text.charCodeAt(7) !== dash) return undefined
  const year = numberAt(text, 0, 4)
  const month = numberAt(text, 5, 7)
  const day = numberAt(text, 8, 10)
  if (year === undefined || month === undefined || day === undefined) return undefined
  if (month < 1 || month > 12 || day < 1 || day > daysInMonthOf(year, month)) return undefined
  return dayOf(year, month, day)
}

const dash = 45
/** The number that digits alone write between two places of a text. Dates are read by the million, and a pattern takes four times as long. */
function numberAt(text: string, from: number, to: number): number | undefined {
  let number = 0
  for (let place = from; place < to; place++) {
    const digit = text.charCodeAt(place) - 48
    if (digit < 0 || digit > 9) return undefined
    number = number * 10 + digit
  }
  return number
}

export function formatDay(on: Day): IsoDate {
  const { year, month, day } = civilOf(on)
  const digits = year >= 1000 ? `${year}` : `${year}`.padStart(4, '0')
  return `${digits}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`
}

/** ISO weekday: Monday is 1, Sunday is 7. */
export function weekdayOf(on: Day): number {
  return ((((on + 3) % 7) + 7) % 7) + 1
}

/**
 * The date `months` after the anchor, on the anchor's day of month or the month's last day when it has none such.
 * Counted from the anchor, never from the date before: 31 January + 1 = 28 February, + 2 = 31 March.
 */
export function addMonths(anchor: Day, months: number): Day {
  const { year, month, day } = civilOf(anchor)
  const index = year * 12 + (month - 1) + months
  const toYear = Math.floor(index / 12)
  const toMonth = index - toYear * 12 + 1
  return dayOf(toYear, toMonth, Math.min(day, daysInMonthOf(toYear, toMonth)))
}

/** The n-th weekday (1 = Monday … 7 = Sunday) of a month; n = -1 is the last one. n runs from 1 to 4. */
export function nthWeekdayOfMonth(year: number, month: number, weekday: number, nth: number): Day {
  if (nth === -1) {
    const last = dayOf(year, month, daysInMonthOf(year, month))
    return last - ((weekdayOf(last) - weekday + 7) % 7)
  }
  const first = dayOf(year, month, 1)
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7
}

export function lastDayOfMonth(year: number, month: number): Day {
  return dayOf(year, month, daysInMonthOf(year, month))
}

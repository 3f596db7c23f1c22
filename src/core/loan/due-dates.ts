import { addMonths, civilOf, lastDayOfMonth, nthWeekdayOfMonth } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { shiftToWorkingDay } from '../calendar/working-days.ts'
import type { Unit } from './terms-json.ts'
import type { MonthDay, Terms } from './terms.ts'

/** The span of one instalment: interest runs from `from` (excluded) to `to` (included); it is due on `dueOn`. */
export interface Period {
  readonly from: Day
  readonly to: Day
  readonly dueOn: Day
  /** A whole period of the instalments' rhythm, whatever its days, before any shift to a working day. */
  readonly whole: boolean
  /** The same span before any shift. */
  readonly plainFrom: Day
  readonly plainTo: Day
}

/** The rhythm of instalments: every so many units, counted from an anchor. */
export interface Rhythm {
  readonly every: number
  readonly unit: Unit
  readonly on: MonthDay | undefined
}

/**
 * The date `steps` steps after the anchor, always counted from the anchor itself (31 January + 1 month is 28 February,
 * + 2 months is 31 March). `on` then moves it to its weekday or last day within the month.
 */
export function dateAfter(anchor: Day, steps: number, rhythm: Rhythm): Day {
  const count = steps * rhythm.every
  if (rhythm.unit === 'day') return anchor + count
  if (rhythm.unit === 'week') return anchor + 7 * count
  if (rhythm.on === undefined) return addMonths(anchor, count)
  const { year, month } = civilOf(addMonths(anchor, count))
  if (rhythm.on === 'last-day') return lastDayOfMonth(year, month)
  return nthWeekdayOfMonth(year, month, rhythm.on.weekday, rhythm.on.nth)
}

/** Due dates before any shift, counted from the given first due date, else from the disbursement. */
export function plainDueDates(terms: Terms): Day[] {
  const { instalments } = terms
  if (instalments.amortization === 'custom') return instalments.custom.map((row) => row.dueOn)
  const { firstDueOn, count } = instalments
  const dates: Day[] = []
  for (let k = 0; k < count; k += 1) {
    if (firstDueOn === undefined) dates.push(dateAfter(firstDisbursement(terms), k + 1, instalments))
    else dates.push(k === 0 ? firstDueOn : dateAfter(firstDueOn, k, instalments))
  }
  return dates
}

export function firstDisbursement(terms: Terms): Day {
  return terms.disbursements[0]?.on ?? 0
}

export function duePeriods(terms: Terms): Period[] {
  const start = firstDisbursement(terms)
  return periodsBetween(start, plainDueDates(terms), terms)
}

/** The periods that end on the given dates, the first one starting at `start`; dates are shifted to working days here. */
export function periodsBetween(start: Day, plainDates: readonly Day[], terms: Terms): Period[] {
  const { instalments, calendar } = terms
  const byShifted = instalments.interestDates === 'shifted'
  const periods: Period[] = []
  let from = start
  let plainFrom = start
  for (const [k, plainTo] of plainDates.entries()) {
    const shifted = instalments.shift === 'none' ? plainTo : shiftToWorkingDay(plainTo, instalments.shift, calendar)
    const dueOn = shifted < from ? from : shifted
    const to = byShifted ? dueOn : plainTo
    const whole = instalments.amortization !== 'custom' && (k > 0 || isWhole(plainFrom, plainTo, instalments))
    periods.push({ from, to, dueOn, whole, plainFrom, plainTo })
    from = to
    plainFrom = plainTo
  }
  return periods
}

/** Whether `to` is one step of the rhythm after `from`, or `from` one step before `to` (28 February after 31 January). */
export function isWhole(from: Day, to: Day, rhythm: Rhythm): boolean {
  return dateAfter(from, 1, rhythm) === to || (rhythm.on === undefined && dateAfter(to, -1, rhythm) === from)
}

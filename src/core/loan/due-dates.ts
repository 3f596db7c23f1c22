import { civilOf, dayOf, daysInMonthOf, lastDayOfMonth, nthWeekdayOfMonth } from '../calendar/day.ts'
import type { CivilDate, Day } from '../calendar/day.ts'
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
  return datesAfter(anchor, steps, steps, rhythm)[0] ?? anchor
}

/** The dates from `first` to `last` steps after the anchor. */
export function datesAfter(anchor: Day, first: number, last: number, { every, unit, on }: Rhythm): Day[] {
  const dates: Day[] = []
  const from = civilOf(anchor)
  for (let step = first; step <= last; step += 1) {
    if (unit === 'month') dates.push(dayInMonth(from, step * every, on))
    else dates.push(anchor + step * every * (unit === 'week' ? 7 : 1))
  }
  return dates
}

function dayInMonth({ year, month, day }: CivilDate, months: number, on: MonthDay | undefined): Day {
  const index = year * 12 + (month - 1) + months
  const toYear = Math.floor(index / 12)
  const toMonth = index - toYear * 12 + 1
  if (on === undefined) return dayOf(toYear, toMonth, Math.min(day, daysInMonthOf(toYear, toMonth)))
  return on === 'last-day' ? lastDayOfMonth(toYear, toMonth) : nthWeekdayOfMonth(toYear, toMonth, on.weekday, on.nth)
}

/** Due dates before any shift, counted from the given first due date, else from the disbursement. */
export function plainDueDates(terms: Terms): Day[] {
  const { instalments } = terms
  const { firstDueOn, count } = instalments
  if (instalments.amortization === 'custom') return instalments.custom.map((row) => row.dueOn)
  if (firstDueOn === undefined) return datesAfter(firstDisbursement(terms), 1, count, instalments)
  return [firstDueOn, ...datesAfter(firstDueOn, 1, count - 1, instalments)]
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
  const custom = instalments.amortization === 'custom'
  let from = start
  let plainFrom = start
  let dueBefore = start
  for (const plainTo of plainDates) {
    const shifted = instalments.shift === 'none' ? plainTo : shiftToWorkingDay(plainTo, instalments.shift, calendar)
    const dueOn = shifted < dueBefore ? dueBefore : shifted
    const to = byShifted ? dueOn : plainTo
    const whole = !custom && (plainFrom !== start || isWhole(plainFrom, plainTo, instalments))
    periods.push({ from, to, dueOn, whole, plainFrom, plainTo })
    from = to
    plainFrom = plainTo
    dueBefore = dueOn
  }
  return periods
}

/** Whether `to` is one step of the rhythm after `from`, or `from` one step before `to` (28 February after 31 January). */
export function isWhole(from: Day, to: Day, rhythm: Rhythm): boolean {
  return dateAfter(from, 1, rhythm) === to || (rhythm.on === undefined && dateAfter(to, -1, rhythm) === from)
}

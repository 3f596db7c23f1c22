import { weekdayOf } from './day.ts'
import type { Day } from './day.ts'

/** Which days an institution works: ISO weekdays that are rest days (6, 7) and single holidays. */
export interface Calendar {
  readonly weekend: readonly number[]
  readonly holidays: ReadonlySet<Day>
}

export const shifts = ['none', 'next-working-day', 'previous-working-day'] as const
export type Shift = (typeof shifts)[number]

export const everyDayWorks: Calendar = { weekend: [], holidays: new Set() }
export const saturdayAndSunday: Calendar = { weekend: [6, 7], holidays: new Set() }

/** Longer closures than this are a mistake in the calendar, not a holiday. */
const longestClosure = 366

export function isWorkingDay(on: Day, calendar: Calendar): boolean {
  return !calendar.holidays.has(on) && !calendar.weekend.includes(weekdayOf(on))
}

/** The date itself when it is worked, else the nearest worked one in the direction of the shift. */
export function shiftToWorkingDay(on: Day, shift: Shift, calendar: Calendar): Day {
  if (shift === 'none') return on
  const step = shift === 'next-working-day' ? 1 : -1
  for (let tried = 0; tried <= longestClosure; tried += 1) {
    const day = on + tried * step
    if (isWorkingDay(day, calendar)) return day
  }
  return on
}

/** The date `count` working days later (earlier when negative); zero keeps the date as it is. */
export function addWorkingDays(on: Day, count: number, calendar: Calendar): Day {
  const step = count < 0 ? -1 : 1
  let left = Math.abs(count)
  let day = on
  for (let tried = 0; left > 0 && tried < longestClosure * (Math.abs(count) + 1); tried += 1) {
    day += step
    if (isWorkingDay(day, calendar)) left -= 1
  }
  return day
}

/** Working days after `from`, up to and including `to`. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  let count = 0
  for (let day = from + 1; day <= to; day += 1) if (isWorkingDay(day, calendar)) count += 1
  return count
}

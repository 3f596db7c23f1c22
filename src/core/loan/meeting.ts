import { addMonths, civilOf, nthWeekdayOfMonth, weekdayOf } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { weekdays } from './terms-json.ts'
import type { MonthDayJson, Unit } from './terms-json.ts'

export const meetingFrequencies = ['weekly', 'fortnightly', 'monthly'] as const

/** When a group meets. Monday is 1; of a monthly meeting `week` is the week of the month, -1 the last. */
export interface Meeting {
  readonly frequency: (typeof meetingFrequencies)[number]
  readonly weekday: number
  readonly week?: number | undefined
}

/** The rhythm of instalments that fall due at meetings, as terms say it in JSON. */
export interface MeetingRhythm {
  readonly every: number
  readonly unit: Unit
  readonly on?: MonthDayJson
}

/** Days between disbursement and the first meeting at which something falls due: at least half a period. */
const leastDays = { weekly: 4, fortnightly: 7, monthly: 15 } as const

/**
 * The rhythm of a loan whose instalments fall due at meetings: at each, or as seldom as the loan wishes. Undefined when such dates are
 * no meetings: weeks in a group that meets by the month, months in one that meets by weeks, an odd number of weeks in one that meets every other week.
 */
export function meetingRhythm(meeting: Meeting, wish: { readonly every?: number | undefined; readonly unit?: Unit | undefined } = {}): MeetingRhythm | undefined {
  const monthly = meeting.frequency === 'monthly'
  const least = meeting.frequency === 'fortnightly' ? 2 : 1
  const unit = wish.unit ?? (monthly ? 'month' : 'week')
  const every = wish.every ?? least
  if (unit !== (monthly ? 'month' : 'week') || every % least !== 0) return undefined
  const weekday = weekdays[meeting.weekday - 1]
  if (!monthly) return { every, unit }
  return weekday === undefined ? undefined : { every, unit, on: { nth: meeting.week ?? 1, weekday } }
}

/** Whether the group may meet on the day. Of a fortnightly group only the weekday is known; `instalments` fixes which weeks. */
export function isMeeting(day: Day, meeting: Meeting): boolean {
  if (weekdayOf(day) !== meeting.weekday) return false
  if (meeting.frequency !== 'monthly') return true
  const { year, month } = civilOf(day)
  return nthWeekdayOfMonth(year, month, meeting.weekday, meeting.week ?? 1) === day
}

/** The first meeting at which an instalment can fall due: half a period after the disbursement, so that the first one is worth its name. */
export function firstMeeting(disbursedOn: Day, meeting: Meeting): Day {
  const from = disbursedOn + leastDays[meeting.frequency]
  if (meeting.frequency !== 'monthly') return from + ((meeting.weekday - weekdayOf(from) + 7) % 7)
  const monthOf = (day: Day) => nthWeekdayOfMonth(civilOf(day).year, civilOf(day).month, meeting.weekday, meeting.week ?? 1)
  const first = civilOf(from).day
  const inMonth = monthOf(from)
  return inMonth >= from ? inMonth : monthOf(addMonths(from - first + 1, 1))
}

/** The dates among these that are no meetings; after the first one, those of a fortnightly group are an even number of weeks apart. */
export function datesOffMeetings(dates: readonly Day[], meeting: Meeting): Day[] {
  const first = dates.find((day) => isMeeting(day, meeting))
  return dates.filter((day) => !isMeeting(day, meeting)
    || (meeting.frequency === 'fortnightly' && first !== undefined && (day - first) % 14 !== 0))
}

import { civilOf } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { dateAfter, datesAfter } from './due-dates.ts'
import type { Rhythm } from './due-dates.ts'

/** The first `count` of the dates, going on in their rhythm when there are fewer. */
export function datesOf(dates: readonly Day[], count: number, rhythm: Rhythm, before: Day): Day[] {
  if (count <= dates.length) return dates.slice(0, count)
  const anchor = anchorOf(dates, before, rhythm)
  return [...dates, ...datesAfter(anchor.on, dates.length - anchor.place, count - 1 - anchor.place, rhythm)]
}

/**
 * The date with the latest day of the month of those from which the last one is counted: from 28 February on after 31 January,
 * months go on at their ends; after dates that were moved, from where they were moved to.
 */
function anchorOf(dates: readonly Day[], before: Day, rhythm: Rhythm): { on: Day; place: number } {
  const end = dates.length - 1
  const last = dates[end] ?? before
  let anchor = { on: last, place: end }
  let latest = civilOf(last).day
  for (const [place, on] of dates.entries()) {
    const { day } = civilOf(on)
    if (day > latest && dateAfter(on, end - place, rhythm) === last) [anchor, latest] = [{ on, place }, day]
  }
  return anchor
}

/** Dates from `from` on are counted from `to` in the rhythm; those of a custom calendar keep their distances. */
export function movedDates(dates: readonly Day[], from: Day, to: Day, rhythm: Rhythm | undefined): Day[] {
  let moved = 0
  return dates.map((on) => {
    if (on < from) return on
    moved += 1
    return rhythm === undefined ? on + (to - from) : dateAfter(to, moved - 1, rhythm)
  })
}

/** The first date of the rhythm after the day, counted from the anchor. */
export function nextDate(anchor: Day, after: Day, rhythm: Rhythm): Day {
  let k = 1
  while (dateAfter(anchor, k, rhythm) <= after) k += 1
  return dateAfter(anchor, k, rhythm)
}

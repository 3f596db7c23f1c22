import { civilOf } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { dateAfter, datesAfter } from './due-dates.ts'
import type { Rhythm } from './due-dates.ts'

/** The first `count` of the dates, going on in their rhythm when there are fewer. */
export function datesOf(dates: readonly Day[], count: number, rhythm: Rhythm, before: Day): Day[] {
  if (count <= dates.length) return dates.slice(0, count)
  const anchor = anchorOf(dates, before)
  return [...dates, ...datesAfter(anchor.on, dates.length - anchor.place, count - 1 - anchor.place, rhythm)]
}

/** The date with the latest day of the month: from 28 February on after 31 January, months go on at their ends. */
function anchorOf(dates: readonly Day[], before: Day): { on: Day; place: number } {
  let anchor = { on: dates.at(-1) ?? before, place: dates.length - 1 }
  let latest = civilOf(anchor.on).day
  for (const [place, on] of dates.entries()) {
    const { day } = civilOf(on)
    if (day > latest) [anchor, latest] = [{ on, place }, day]
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

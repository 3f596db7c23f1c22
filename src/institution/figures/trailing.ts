// Indicators of a month's end are of the quarter up to it: a single month jumps, and others report by quarters.
import { formatDay, parseDay } from '#core/calendar/day.ts'
import type { Figures } from '#core/indicators/figures.ts'
import { joinFigures } from '#core/indicators/join-figures.ts'
import { keepValues } from '#institution/indicators/door.ts'
import type { Tx } from '#platform/db.ts'
import { figuresOf } from './read-report.ts'
import { newestSets } from './store.ts'

export const TRAILING = 3
/** Longer than the months that a quarter reaches beyond its own. */
const REACH_DAYS = 95

/** Works out the indicators of single months that end within the days, and of those after them whose quarter they belong to, from the books or reported alike. */
export async function keepTrailing(tx: Tx, institution: string, days: { readonly from: string; readonly to: string }): Promise<void> {
  const sets = (await newestSets(tx, institution, shifted(days.from, -REACH_DAYS), shifted(days.to, REACH_DAYS))).filter(({ months }) => months === 1)
  const held = sets.map(figuresOf).filter((each) => each !== undefined)
  const ends = held.map(({ period }) => period.to)
  const last = ends.findLastIndex((end) => end <= days.to)
  const kept = ends.filter((end, n) => end >= days.from && n < last + TRAILING)
  const joined = kept.map((end) => joinFigures(held.slice(0, ends.indexOf(end) + 1).slice(-TRAILING))).filter((each) => each !== undefined)
  await keepValues(tx, institution, joined, 'running')
}

/** The quarter up to a month's end, from single months; of fewer months where no more are held. */
export async function trailingTo(tx: Tx, institution: string, to: string): Promise<Figures | undefined> {
  const sets = (await newestSets(tx, institution, shifted(to, -REACH_DAYS), to)).filter(({ months }) => months === 1)
  const held = sets.map(figuresOf).filter((each) => each !== undefined)
  return held.at(-1)?.period.to === to ? joinFigures(held.slice(-TRAILING)) : undefined
}

const shifted = (day: string, by: number): string => formatDay((parseDay(day) ?? 0) + by)

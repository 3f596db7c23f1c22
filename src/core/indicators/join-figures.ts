import { formatDay, parseDay } from '../calendar/day.ts'
import type { Ratio } from '../money/ratio.ts'
import type { Figures, FiguresPoint } from './figures.ts'
import { plus } from './reckon.ts'

/**
 * Periods that follow on each other as one: flows added up where each holds them, every day kept. Only those are joined that lead to the newest
 * without a gap; undefined for none.
 */
export function joinFigures(periods: readonly Figures[]): Figures | undefined {
  const sorted = periods.toSorted((a, b) => (a.period.to < b.period.to ? 1 : -1))
  const [newest, ...earlier] = sorted
  if (newest === undefined) return undefined
  const joined = [newest]
  for (const each of earlier) {
    const first = joined.at(-1)
    if (first === undefined || each.period.to !== dayBefore(first.period.from) || each.currency.code !== first.currency.code) break
    joined.push(each)
  }
  const oldest = joined.at(-1) ?? newest
  return {
    ...newest, period: { from: oldest.period.from, to: newest.period.to }, months: joined.reduce((sum, { months }) => sum + months, 0),
    flows: addedUp(joined), points: daysOf(joined),
  }
}

/** The same figures with more days held: what they know of a day counts before what is added. */
export const withDays = (figures: Figures, points: readonly FiguresPoint[]): Figures => ({ ...figures, points: daysOf([{ points }, figures]) })

const dayBefore = (on: string): string => formatDay((parseDay(on) ?? 0) - 1)

function addedUp(periods: readonly Figures[]): Figures['flows'] {
  const [first, ...others] = periods.map(({ flows }) => flows as Readonly<Record<string, Ratio | undefined>>)
  const found: Record<string, Ratio> = {}
  for (const [name, value] of Object.entries(first ?? {})) {
    const parts = others.map((each) => each[name]).filter((part) => part !== undefined)
    if (value !== undefined && parts.length === others.length) found[name] = parts.reduce(plus, value)
  }
  return found
}

/** A day that two periods hold, the closing of one and the opening of the next, is one day with what either knows of it; its own period's word counts. */
function daysOf(periods: readonly Pick<Figures, 'points'>[]): readonly FiguresPoint[] {
  const days = new Map<string, FiguresPoint>()
  for (const { points } of periods) {
    for (const point of points) {
      const known = days.get(point.on)
      days.set(point.on, known === undefined ? point : { on: point.on, values: { ...known.values, ...point.values } })
    }
  }
  return [...days.values()].toSorted((a, b) => (a.on < b.on ? -1 : 1))
}

import { compare } from '../money/ratio.ts'
import type { Ratio } from '../money/ratio.ts'
import type { Fields } from '../loan/read-fields.ts'
import type { Interval } from './framework.ts'
import { showDecimal } from './read-decimal.ts'

interface Placed<T extends Interval> {
  readonly fields: Fields
  readonly interval: T
}

const low = (value: Ratio | undefined, by: Ratio | undefined): number =>
  value === undefined || by === undefined ? (value === by ? 0 : value === undefined ? -1 : 1) : compare(value, by)

/**
 * Intervals in rising order, each ending where the next begins: an end left open is the next one's beginning.
 * Gaps, overlaps and empty intervals are noted at the interval that makes them; ends must be `from` and `to`.
 */
export function chain<T extends Interval>(placed: readonly Placed<T>[], ends: Interval, what: string): T[] {
  const sorted = placed.toSorted((a, b) => low(a.interval.from, b.interval.from))
  const chained = sorted.map(({ fields, interval }, n) => {
    const next = sorted[n + 1]
    return { fields, interval: { ...interval, to: interval.to ?? (next === undefined ? ends.to : next.interval.from) } }
  })
  for (const [n, each] of chained.entries()) checkOne(each, chained[n - 1], ends, what)
  const last = chained.at(-1)
  if (last !== undefined && ends.to !== undefined && compare(last.interval.to ?? ends.to, ends.to) !== 0) {
    last.fields.note('to', compare(last.interval.to ?? ends.to, ends.to) < 0 ? 'gap' : 'too_large', `The highest ${what} must end at ${showDecimal(ends.to)}.`)
  }
  if (last !== undefined && ends.to === undefined && last.interval.to !== undefined) {
    last.fields.note('to', 'gap', `Nothing is said from ${showDecimal(last.interval.to)} upwards; leave out "to" of the highest ${what}.`)
  }
  return chained.map((each) => each.interval)
}

function checkOne<T extends Interval>(each: Placed<T>, before: Placed<T> | undefined, ends: Interval, what: string): void {
  const { from, to } = each.interval
  if (from !== undefined && to !== undefined && compare(to, from) <= 0) {
    each.fields.note('to', 'contradiction', `A ${what} must end above where it begins.`)
    return
  }
  if (before === undefined) {
    if (ends.from === undefined && from !== undefined) each.fields.note('from', 'gap', `Nothing is said below ${showDecimal(from)}; leave out "from" of the lowest ${what}.`)
    if (ends.from !== undefined && from !== undefined && compare(from, ends.from) !== 0) {
      each.fields.note('from', compare(from, ends.from) > 0 ? 'gap' : 'too_small', `The lowest ${what} must begin at ${showDecimal(ends.from)}.`)
    }
    return
  }
  const end = before.interval.to
  if (from === undefined || end === undefined) {
    each.fields.note('from', 'overlap', `Only the lowest ${what} may have no "from", and only the highest no end.`)
    return
  }
  const order = compare(from, end)
  if (order > 0) each.fields.note('from', 'gap', `Nothing is said from ${showDecimal(end)} to ${showDecimal(from)}; a ${what} ends where the next begins.`)
  if (order < 0) each.fields.note('from', 'overlap', `From ${showDecimal(from)} to ${showDecimal(end)} is said twice; a ${what} ends where the next begins.`)
}

/** The interval that holds a value; the upper end belongs to it only at the highest. */
export function intervalOf<T extends Interval>(intervals: readonly T[], value: Ratio): T | undefined {
  return intervals.find((each, n) => {
    if (each.from !== undefined && compare(value, each.from) < 0) return false
    if (each.to === undefined) return true
    const order = compare(value, each.to)
    return order < 0 || (order === 0 && n === intervals.length - 1)
  })
}

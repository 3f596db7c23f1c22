// How a value stands by its marks: those that Twiza ships, or a network's own.
import type { Ratio } from '../money/ratio.ts'
import { isLess } from './reckon.ts'
import { decimal, keeps, type Threshold } from './thresholds.ts'

export type MarkName = 'good' | 'watch' | 'poor' | 'none'

/** A mark that the value alone decides. */
export type PlainMark = Extract<Threshold, { readonly shape: 'number' | 'range' }>

/** good: keeps to every mark that is known · watch: to some · poor: to none · none: nothing is known. */
export function standing(met: readonly (boolean | undefined)[]): MarkName {
  const known = met.filter((each) => each !== undefined)
  const kept = known.filter(Boolean).length
  return known.length === 0 ? 'none' : kept === known.length ? 'good' : kept > 0 ? 'watch' : 'poor'
}

const NOTHING = { indicator: () => undefined, macro: () => undefined }

export const keepsMark = (value: Ratio, mark: PlainMark): boolean => keeps(value, mark, NOTHING) === true

/** What is wrong with marks in this order; undefined where they can be read. The first is the strictest, each further one reaches beyond it. */
export function marksFault(marks: readonly PlainMark[]): 'range_turned' | 'not_beyond' | undefined {
  for (const [n, mark] of marks.entries()) {
    if (mark.shape === 'range' && isLess(decimal(mark.to), decimal(mark.from))) return 'range_turned'
    const before = marks[n - 1]
    if (before !== undefined && !reachesBeyond(mark, before)) return 'not_beyond'
  }
  return undefined
}

function reachesBeyond(mark: PlainMark, before: PlainMark): boolean {
  if (mark.shape === 'range') return before.shape === 'range' && !isLess(decimal(before.from), decimal(mark.from)) && !isLess(decimal(mark.to), decimal(before.to)) && (mark.from !== before.from || mark.to !== before.to)
  if (before.shape === 'range' || mark.op.charAt(0) !== before.op.charAt(0)) return false
  return mark.op.startsWith('<') ? isLess(decimal(before.value), decimal(mark.value)) : isLess(decimal(mark.value), decimal(before.value))
}

const signs = { '>=': '≥', '<=': '≤', '>': '>', '<': '<' } as const

/** A mark in signs, which read the same in every language. */
export function markText(mark: Threshold): string {
  if (mark.shape === 'yes') return '= 1'
  if (mark.shape === 'range') return `${mark.from} – ${mark.to}`
  if (mark.shape === 'number') return `${signs[mark.op]} ${mark.value}`
  return `${signs[mark.op]} ${mark.of}${mark.plus === undefined ? '' : ` + ${mark.plus}`}`
}

// Marks against which a value is read, in the five shapes that the standards use.
import type { Ratio } from '../money/ratio.ts'
import { isLess, plus } from './reckon.ts'

export const comparisons = ['>=', '>', '<=', '<'] as const
export type Comparison = (typeof comparisons)[number]
export const thresholdShapes = ['number', 'range', 'yes', 'indicator', 'macro'] as const

/** Values are decimal texts in the indicator's own unit; `plus` is added to what is compared with. */
export type Threshold =
  | { readonly shape: 'number'; readonly op: Comparison; readonly value: string; readonly source: string }
  | { readonly shape: 'range'; readonly from: string; readonly to: string; readonly source: string }
  | { readonly shape: 'yes'; readonly source: string }
  | { readonly shape: 'indicator'; readonly op: Comparison; readonly of: string; readonly plus?: string; readonly source: string }
  | { readonly shape: 'macro'; readonly op: Comparison; readonly of: 'inflation' | 'marketRate'; readonly plus?: string; readonly source: string }

/** What thresholds are compared with, all in the unit in which values are shown. */
export interface Marks {
  readonly indicator: (slug: string) => Ratio | undefined
  readonly macro: (name: 'inflation' | 'marketRate') => Ratio | undefined
}

/** Whether a value keeps to a mark; undefined where there is nothing to compare with. */
export function keeps(value: Ratio, threshold: Threshold, marks: Marks): boolean | undefined {
  if (threshold.shape === 'yes') return value.num !== 0n
  if (threshold.shape === 'range') return !isLess(value, decimal(threshold.from)) && !isLess(decimal(threshold.to), value)
  const mark = markOf(threshold, marks)
  return mark === undefined ? undefined : compares(value, threshold.op, mark)
}

/** The figure that a value is compared with, undefined for shapes that have none or when it is not known. */
export function markOf(threshold: Exclude<Threshold, { shape: 'yes' | 'range' }>, marks: Marks): Ratio | undefined {
  if (threshold.shape === 'number') return decimal(threshold.value)
  const base = threshold.shape === 'indicator' ? marks.indicator(threshold.of) : marks.macro(threshold.of)
  return base === undefined || threshold.plus === undefined ? base : plus(base, decimal(threshold.plus))
}

export function compares(value: Ratio, op: Comparison, mark: Ratio): boolean {
  if (op === '>') return isLess(mark, value)
  if (op === '<') return isLess(value, mark)
  return op === '>=' ? !isLess(value, mark) : !isLess(mark, value)
}

/** A decimal text, such as "-1.5", as a fraction. */
export function decimal(text: string): Ratio {
  const match = /^(-?)([0-9]+)(?:\.([0-9]+))?$/.exec(text)
  if (match === null) throw new RangeError(`"${text}" is not a decimal`)
  const part = match[3] ?? ''
  const num = BigInt((match[2] ?? '') + part)
  return { num: match[1] === '-' ? -num : num, den: 10n ** BigInt(part.length) }
}

// Values of indicators from figures: exact until they are shown.
import type { Ratio } from '../money/ratio.ts'
import { adjust } from './adjust.ts'
import type { Adjustment } from './adjust.ts'
import { calls } from './check-formula.ts'
import type { Expression } from './expression.ts'
import type { Figures } from './figures.ts'
import type { Indicator } from './indicator.ts'
import { Reckoning, formulaOf } from './reckon.ts'
import type { NullReason, Term } from './reckon.ts'
import { indicators } from './registry.ts'
import { keeps } from './thresholds.ts'
import type { Marks, Threshold } from './thresholds.ts'

export interface IndicatorValue {
  readonly indicator: Indicator
  /** In the indicator's unit (a percentage is of 100); undefined with a reason, never zero in its place. */
  readonly value: Ratio | undefined
  readonly reason?: NullReason
  readonly terms: readonly Term[]
  /** Days that its averages rest on. */
  readonly points: number
  /** Whether flows were brought to a year (× 12 ÷ months). */
  readonly annualised: boolean
  readonly thresholds: readonly { readonly threshold: Threshold; readonly met: boolean | undefined }[]
}

export interface Computed {
  readonly figures: Figures
  readonly values: ReadonlyMap<string, IndicatorValue>
  readonly adjustments: readonly Adjustment[]
  readonly reckoning: Reckoning
}

interface Prepared { readonly formula: Expression; readonly annualised: boolean; readonly onlyAbove: Expression | undefined }
const prepared = new Map<Indicator, Prepared>()

function prepare(indicator: Indicator): Prepared {
  const known = prepared.get(indicator)
  if (known !== undefined) return known
  const formula = formulaOf(indicator.formula)
  const made = { formula, annualised: calls(formula, 'annual'), onlyAbove: indicator.onlyAbove === undefined ? undefined : formulaOf(indicator.onlyAbove.formula) }
  if (indicators.includes(indicator)) prepared.set(indicator, made)
  return made
}

/** Works out indicators, by default all of the registry; `own` are a network's, and come last. */
export function computeIndicators(figures: Figures, wanted: readonly Indicator[] = indicators, own: readonly Indicator[] = []): Computed {
  const reckoning = new Reckoning(figures)
  const adjustments = adjust(reckoning)
  const found = new Map<string, Omit<IndicatorValue, 'thresholds'>>()
  for (const indicator of [...wanted, ...own]) found.set(indicator.slug, valueOf(indicator, reckoning))
  const marks: Marks = {
    indicator: (slug) => found.get(slug)?.value,
    macro: (name) => {
      const rate = figures.macro[name] ?? figures.adjustments[name]
      return rate === undefined ? undefined : { num: rate.num * 100n, den: rate.den }
    },
  }
  const values = new Map<string, IndicatorValue>()
  for (const [slug, each] of found) values.set(slug, { ...each, thresholds: readAgainst(each.value, each.indicator.thresholds, marks) })
  return { figures, values, adjustments, reckoning }
}

function readAgainst(value: Ratio | undefined, thresholds: readonly Threshold[], marks: Marks): IndicatorValue['thresholds'] {
  return thresholds.map((threshold) => ({ threshold, met: value === undefined ? undefined : keeps(value, threshold, marks) }))
}

function valueOf(indicator: Indicator, reckoning: Reckoning): Omit<IndicatorValue, 'thresholds'> {
  const { formula, annualised, onlyAbove } = prepare(indicator)
  const { value, reason, terms, points } = reckoning.reckon(formula)
  const base = { indicator, terms, points, annualised }
  if (onlyAbove !== undefined && indicator.onlyAbove !== undefined) {
    const floor = reckoning.reckon(onlyAbove).value
    if (floor !== undefined && floor.num <= 0n) return { ...base, value: undefined, reason: { code: indicator.onlyAbove.reason } }
  }
  if (value === undefined) return { ...base, value, ...(reason === undefined ? {} : { reason }) }
  return { ...base, value: indicator.unit === 'percent' ? { num: value.num * 100n, den: value.den } : value }
}

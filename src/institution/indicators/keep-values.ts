// Works the indicators of a period out from the institution's figures and keeps them by group, each with what it is made of.
import type { MadeJson } from '#contract/indicators.ts'
import { computeIndicators, type IndicatorValue } from '#core/indicators/compute.ts'
import type { Figures } from '#core/indicators/figures.ts'
import { indicatorGroups } from '#core/indicators/indicator.ts'
import { formatIndicator } from '#core/indicators/indicators-json.ts'
import { markText, standing } from '#core/indicators/marks.ts'
import { showValue } from '#core/indicators/show-value.ts'
import type { Tx } from '#platform/db.ts'
import { dropProvisional, dropShorter, writeSets, type KeptSet } from './store.ts'

/**
 * `tx` speaks for the institution. Values of a period that were kept before are replaced. Months of a running quarter replace what was worked out of fewer
 * months; what is so far, up to a day of a month that is not over, stands alone and gives way to either.
 */
export async function keepValues(tx: Tx, institution: string, figures: readonly Figures[], as: 'whole' | 'running' | 'so-far' = 'whole'): Promise<void> {
  if (as !== 'whole') await dropProvisional(tx, institution)
  if (as === 'running') await dropShorter(tx, institution, figures.map(({ period, months }) => ({ to: period.to, months })))
  await writeSets(tx, institution, figures.flatMap((each) => setsOf(each, as === 'so-far')))
}

/** One set for each group. */
export function setsOf(figures: Figures, provisional = false): KeptSet[] {
  const { values } = computeIndicators(figures)
  const all = [...values.values()]
  return indicatorGroups.map((group) => {
    const held = all.filter(({ indicator }) => indicator.group === group)
    return {
      group, period_from: figures.period.from, period_to: figures.period.to, months: figures.months, currency: figures.currency.code,
      source: figures.source ?? '', grade: figures.grade ?? 1, provisional,
      items: Object.fromEntries(held.map((value) => [value.indicator.slug, [shown(value, figures), markLetter(value)] as const])),
      made: Object.fromEntries(held.map((value) => [value.indicator.slug, madeOf(value, figures)])),
    }
  })
}

const shown = ({ value, indicator }: IndicatorValue, figures: Figures): string | null =>
  (value === undefined ? null : showValue(value, indicator.unit, figures.currency.decimals))

const markLetter = ({ thresholds }: IndicatorValue): string => standing(thresholds.map(({ met }) => met)).charAt(0)

export function madeOf(value: IndicatorValue, figures: Figures): MadeJson {
  const { formula, inputs, points, annualised, reason, missing } = formatIndicator(value, figures)
  return {
    formula, inputs, points, annualised, ...(reason !== undefined && { reason }), ...(missing !== undefined && { missing: [...missing] }),
    thresholds: value.thresholds.map(({ threshold, met }) => ({ text: markText(threshold), source: threshold.source, met: met ?? null })),
  }
}

import type { Ratio } from '../money/ratio.ts'
import { showCount, showDecimal } from './show-value.ts'
import type { Figures } from './figures.ts'
import type { PeriodFiguresJson, PointJson } from './figures-json.ts'
import { inputOf, stockPlaces } from './inputs.ts'

/** Figures as the command line reads them: money with the currency's decimals, counts as numbers, rates in percent. */
export function formatFigures(figures: Figures): PeriodFiguresJson {
  const { decimals } = figures.currency
  return {
    currency: figures.currency.code,
    period: figures.period,
    flows: formatValues(figures.flows, decimals),
    points: figures.points.map(({ on, values }): PointJson => ({
      on,
      ...Object.fromEntries(stockPlaces.map((place) => [place, formatValues(Object.fromEntries(Object.entries(values).filter(([name]) => inputOf(name)?.place === place)), decimals)] as const)
        .filter(([, values_]) => Object.keys(values_).length > 0)),
    })),
    ...(Object.keys(figures.macro).length === 0 ? {} : { macro: formatValues(figures.macro, decimals) as Record<string, string> }),
  }
}

function formatValues(values: Readonly<Record<string, Ratio | undefined>>, decimals: number): Record<string, string | number> {
  const found: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue
    const kind = inputOf(name)?.kind
    found[name] = kind === 'count' ? Number(value.num / value.den) : kind === 'rate' ? showCount({ num: value.num * 100n, den: value.den }) : showDecimal(value, decimals)
  }
  return found
}

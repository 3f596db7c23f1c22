// From sets as they are kept to one series for each member: periods of one length, oldest first, its groups side by side.
import type { NewestRow, SetRow } from '#institution/indicators/door.ts'
import type { FigureGroup } from '#contract/sharing.ts'
import type { PeersJson } from '#contract/indicators.ts'
import { indicatorOf } from '#core/indicators/registry.ts'
import type { Indicator } from '#core/indicators/indicator.ts'
import { peerFigures } from '#core/indicators/peers.ts'
import { showValue } from '#core/indicators/show-value.ts'
import { decimal } from '#core/indicators/thresholds.ts'
import { currencyOf } from '#core/money/currency.ts'
import type { Ratio } from '#core/money/ratio.ts'

export interface Period {
  readonly from: string
  readonly to: string
  readonly months: number
  readonly currency: string
  readonly source: string
  readonly grade: number
  readonly provisional: boolean
  readonly groups: Set<FigureGroup>
  readonly items: Record<string, readonly [string | null, string]>
}

/** Of a member that reports in several lengths, the one it reports most often counts; of equals the one it reported last. */
export function seriesByMember(rows: readonly SetRow[]): ReadonlyMap<string, readonly Period[]> {
  const byMember = Map.groupBy(rows, ({ institution }) => institution)
  return new Map([...byMember].map(([member, sets]) => [member, periodsOf(sets)]))
}

/** The newest period of each member, its groups side by side; a group that ended earlier than the newest is left out. */
export function newestByMember(rows: readonly NewestRow[]): ReadonlyMap<string, Newest> {
  const found = new Map<string, Newest>()
  for (const [member, sets] of Map.groupBy(rows, ({ institution }) => institution)) {
    const last = sets.reduce((newest, set) => (set.period_to > newest.period_to || (set.period_to === newest.period_to && set.months < newest.months) ? set : newest))
    const same = sets.filter(({ period_to: to, months }) => to === last.period_to && months === last.months)
    found.set(member, {
      from: last.period_from, to: last.period_to, months: last.months, currency: last.currency, source: last.source, grade: last.grade, provisional: last.provisional, groups: new Set(same.map(({ group }) => group)),
      items: Object.assign({}, ...same.map(({ items }) => items)) as Period['items'], trend: Object.assign({}, ...same.map(({ trend }) => trend)) as NewestRow['trend'],
    })
  }
  return found
}

export interface Newest extends Period { readonly trend: NewestRow['trend'] }

function periodsOf(sets: readonly SetRow[]): readonly Period[] {
  const months = usualMonths(sets)
  const periods = new Map<string, Period>()
  for (const set of sets) {
    if (set.months !== months) continue
    const known = periods.get(set.period_to)
    if (known) {
      known.groups.add(set.group)
      Object.assign(known.items, set.items)
    } else {
      periods.set(set.period_to, {
        from: set.period_from, to: set.period_to, months, currency: set.currency, source: set.source, grade: set.grade, provisional: set.provisional, groups: new Set([set.group]), items: { ...set.items },
      })
    }
  }
  return [...periods.values()]
}

function usualMonths(sets: readonly SetRow[]): number {
  const seen = new Map<number, { times: number; last: string }>()
  for (const { months, period_to: to } of sets) {
    const known = seen.get(months)
    seen.set(months, { times: (known?.times ?? 0) + 1, last: known !== undefined && known.last > to ? known.last : to })
  }
  return [...seen].toSorted(([a, one], [b, other]) => other.times - one.times || (one.last < other.last ? 1 : one.last > other.last ? -1 : a - b))[0]?.[0] ?? 1
}

/** What of a series is compared with a period: the one that ends with it, or what both know so far. */
export const samePeriod = (series: readonly Period[], { to, provisional }: Period): Period | undefined =>
  series.find((each) => each.to === to || (provisional && each.provisional))

const SOME_MONTHS = 12
/** A member whose figures are older is not compared with the others of today. */
export function isCurrent(period: Period | undefined, asOf: string): boolean {
  return period !== undefined && monthsBetween(period.to, asOf) <= SOME_MONTHS
}

const monthsBetween = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))

/** Medians of five or more; amounts are compared in one currency only. */
export function peersOf(indicator: Indicator, periods: readonly (Period | undefined)[]): PeersJson | undefined {
  const known = periods.filter((period) => period !== undefined)
  const currencies = new Set(known.map(({ currency }) => currency))
  if (indicator.unit === 'yes' || (indicator.unit === 'amount' && currencies.size > 1)) return undefined
  // Sorted by near values first, so that the exact comparisons of core are few.
  const texts = known.map(({ items }) => items[indicator.slug]?.[0]).toSorted((a, b) => Number(a ?? 0) - Number(b ?? 0))
  const figures = peerFigures(texts.map(ratioOf))
  if (figures === undefined) return undefined
  const decimals = currencyOf([...currencies][0] ?? '')?.decimals ?? 2
  const text = (value: Ratio): string => showValue(value, indicator.unit, decimals)
  return { count: figures.count, lowerQuartile: text(figures.lowerQuartile), median: text(figures.median), upperQuartile: text(figures.upperQuartile) }
}

export const ratioOf = (text: string | null | undefined): Ratio | undefined =>
  (text === null || text === undefined || text === 'yes' || text === 'no' ? undefined : decimal(text))

/** Indicators by slug, in the order asked for; unknown slugs are left out. */
export const indicatorsOf = (slugs: readonly string[]): Indicator[] =>
  [...new Set(slugs.map((slug) => indicatorOf(slug)))].filter((indicator) => indicator !== undefined)

export const groupsOf = (indicators: readonly Indicator[]): FigureGroup[] => [...new Set(indicators.map(({ group }) => group))]

/** The day so many months before, never before the month's own last day. */
export const monthsBefore = (on: string, months: number): string => {
  const count = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1 - months
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01`
}

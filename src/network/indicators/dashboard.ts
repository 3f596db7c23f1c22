// Members by indicators: the newest value of each, its mark, twelve periods of trend; and the medians of five or more.
import { readNewest } from '#institution/indicators/door.ts'
import { firstIndicators, type DashboardJson, type DashboardQuery, type DashboardRow } from '#contract/indicators.ts'
import type { LookJson } from '#contract/sharing.ts'
import { groupsOfFormula } from '#core/indicators/formula-groups.ts'
import type { Indicator } from '#core/indicators/indicator.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Database, Tx } from '#platform/db.ts'
import { listPresent, type PresentRow, type Reader } from '../members/door.ts'
import { lookAt } from './look-at.ts'
import { markerOf, type Marker } from './marks.ts'
import { layOwnBeside, ownIndicatorsIn, type OwnIndicator } from './own-indicators.ts'
import { groupsOf, indicatorsOf, isCurrent, monthsBefore, newestByMember, peersOf, type Newest } from './series.ts'

export function getDashboard(db: Database, reader: Reader, query: DashboardQuery, today: string, how: LookJson['kind'] = 'page'): Promise<DashboardJson | Refusal> {
  const slugs = (query.indicators ?? firstIndicators.join()).split(',')
  return db.transact({ network: reader.network }, async (tx) => {
    const own = await ownIndicatorsIn(tx, reader.network, slugs)
    const indicators = [...indicatorsOf(slugs), ...own]
    return indicators.length === 0 ? refuse('input_invalid', 'indicators') : dashboardIn(tx, { ...reader, how }, indicators, query, query.asOf ?? today, own)
  })
}

/** `tx` speaks for the network. */
export async function dashboardIn(tx: Tx, looker: Reader & { how: LookJson['kind'] }, indicators: readonly Indicator[], asked: { group?: string | undefined; q?: string | undefined }, asOf: string, own: readonly OwnIndicator[] = []): Promise<DashboardJson> {
  const members = await listPresent(tx, looker.network, asked)
  const groups = [...new Set([...groupsOf(indicators), ...own.flatMap(({ formula }) => groupsOfFormula(formula))])]
  const opened = await lookAt(tx, looker, members.map(({ id }) => id), groups)
  const newest = await layOwnBeside(tx, looker.network, own, newestByMember(await readNewest(tx, [...opened.keys()], { groups, to: asOf, trends: true })), { from: monthsBefore(asOf, 36), to: asOf })
  const names = new Map(own.map(({ slug, name }) => [slug, name]))
  const marker = await markerOf(tx, looker.network)
  const current = [...newest.values()].filter((period) => isCurrent(period, asOf))
  return {
    asOf,
    indicators: indicators.map((indicator) => {
      const peers = peersOf(indicator, current)
      return { slug: indicator.slug, group: indicator.group, unit: indicator.unit, ...(names.has(indicator.slug) && { name: names.get(indicator.slug) ?? '' }), ...(peers && { peers }) }
    }),
    rows: members.map((member) => rowOf(member, newest.get(member.id), indicators, marker)),
  }
}

function rowOf({ id, name, country, currency, province }: PresentRow, last: Newest | undefined, indicators: readonly Indicator[], marker: Marker): DashboardRow {
  return {
    id, name, country, currency: last?.currency ?? currency, ...(province !== null && { province }),
    ...(last && { periodTo: last.to, months: last.months, grade: last.grade, source: last.source, ...(last.provisional && { provisional: true }) }),
    cells: indicators.map(({ slug, group }) => {
      if (!last?.groups.has(group)) return null
      const kept = last.items[slug]
      return { value: kept?.[0] ?? null, mark: marker.mark(slug, kept), trend: [...(last.trend[slug] ?? [])] }
    }),
  }
}

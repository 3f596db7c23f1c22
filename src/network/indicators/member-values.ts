// One member's values: all of a period, or one indicator over time, beside peers that are never named.
import { readMade, readNewest, readSets, readWholeSets } from '#institution/indicators/door.ts'
import type { TrendJson, ValuesJson } from '#contract/indicators.ts'
import type { FigureGroup, LookJson } from '#contract/sharing.ts'
import { groupsOfFormula } from '#core/indicators/formula-groups.ts'
import { indicatorGroups, type Indicator } from '#core/indicators/indicator.ts'
import { indicatorOf, indicators } from '#core/indicators/registry.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Database, Tx } from '#platform/db.ts'
import { listPresent, type Reader } from '../members/door.ts'
import { lookAt } from './look-at.ts'
import { markerOf, type Marker } from './marks.ts'
import { layOwnInto, ownIndicatorsIn, type OwnIndicator } from './own-indicators.ts'
import { ownMade } from './own-store.ts'
import { isCurrent, monthsBefore, newestByMember, peersOf, samePeriod, seriesByMember, type Period } from './series.ts'

const HISTORY = 36

export function getMemberValues(db: Database, reader: Reader, member: string, today: string): Promise<ValuesJson | Refusal> {
  return db.transact({ network: reader.network }, (tx) => memberValuesIn(tx, { ...reader, how: 'page' }, member, today))
}

/** `tx` speaks for the network. */
export async function memberValuesIn(tx: Tx, looker: Reader & { how: LookJson['kind'] }, member: string, today: string): Promise<ValuesJson | Refusal> {
  const [known] = await listPresent(tx, looker.network, { member })
  if (!known) return refuse('not_found')
  const shared = (await lookAt(tx, looker, [member], indicatorGroups)).get(member) ?? []
  const own = seriesByMember(await readWholeSets(tx, [member], { groups: shared, from: monthsBefore(today, HISTORY), to: today })).get(member) ?? []
  return valuesJson(known, own, await newestOfPeers(tx, { network: looker.network, except: member }, shared, today), await markerOf(tx, looker.network))
}

interface Others { readonly network: string; readonly except: string }

/** The newest current period of every other member that shares these groups. For medians only: no name leaves this folder. */
export async function newestOfPeers(tx: Tx, others: Others, groups: readonly FigureGroup[], today: string): Promise<readonly Period[]> {
  const rows = await readNewest(tx, await lookAtPeers(tx, others, groups), { groups, to: today })
  return [...newestByMember(rows).values()].filter((period) => isCurrent(period, today))
}

/** One indicator of every other member over the same months. For medians only. */
export async function seriesOfPeers(tx: Tx, others: Others, { group, slug }: Indicator, today: string) {
  return seriesByMember(await readSets(tx, await lookAtPeers(tx, others, [group]), { group, slug, from: monthsBefore(today, HISTORY), to: today }))
}

async function lookAtPeers(tx: Tx, { network, except }: Others, groups: readonly FigureGroup[]): Promise<string[]> {
  const others = (await listPresent(tx, network)).map(({ id }) => id).filter((id) => id !== except)
  return [...(await lookAt(tx, { network, id: 'peers', name: 'Twiza', how: 'peers' }, others, groups)).keys()]
}

/** The member counts among its peers, as in every table of medians. */
export function valuesJson({ name, currency }: { name: string; currency: string }, own: readonly Period[], others: readonly Period[], marker: Marker): ValuesJson {
  const [before, last] = [own.at(-2), own.at(-1)]
  if (!last) return { name, currency, groups: [] }
  return {
    name, currency: last.currency, periodFrom: last.from, periodTo: last.to, months: last.months, source: last.source, grade: last.grade, ...(last.provisional && { provisional: true }),
    groups: indicatorGroups.filter((group) => last.groups.has(group)).map((group) => ({
      group, items: indicators.filter((each) => each.group === group && last.items[each.slug] !== undefined).map((indicator) => {
        const kept = last.items[indicator.slug]
        const peers = peersOf(indicator, [last, ...others.filter(({ groups }) => groups.has(group))])
        return { slug: indicator.slug, unit: indicator.unit, value: kept?.[0] ?? null, before: before?.items[indicator.slug]?.[0] ?? null, mark: marker.mark(indicator.slug, kept), ...(peers && { peers }) }
      }),
    })),
  }
}

export function getTrend(db: Database, reader: Reader, member: string, asked: { slug: string; on?: string | undefined }, today: string): Promise<TrendJson | Refusal> {
  const { network } = reader
  return db.transact({ network }, async (tx) => {
    const [own] = await ownIndicatorsIn(tx, network, [asked.slug])
    if (own) return ownTrend(tx, reader, member, own, asked.on, today)
    const indicator = indicatorOf(asked.slug)
    if (!indicator) return refuse('not_found', 'slug')
    const [known] = await listPresent(tx, network, { member })
    const opened = known && (await lookAt(tx, { ...reader, how: 'page' }, [member], [indicator.group])).get(member)
    if (!known || !opened) return refuse('not_found')
    const series = seriesByMember(await readSets(tx, [member], { group: indicator.group, slug: indicator.slug, from: monthsBefore(today, HISTORY), to: today })).get(member) ?? []
    const peers = await seriesOfPeers(tx, { network, except: member }, indicator, today)
    return trendIn(tx, member, indicator, { currency: known.currency, own: series, peers, on: asked.on, marker: await markerOf(tx, network) })
  })
}

/** Of an indicator of the network's own: its values lie beside the periods of the first group that it tells of. */
async function ownTrend(tx: Tx, reader: Reader, member: string, indicator: OwnIndicator, on: string | undefined, today: string): Promise<TrendJson | Refusal> {
  const { network } = reader
  const groups = groupsOfFormula(indicator.formula)
  const days = { from: monthsBefore(today, HISTORY), to: today }
  const present = await listPresent(tx, network)
  const known = present.find(({ id }) => id === member)
  const opened = known && (await lookAt(tx, { ...reader, how: 'page' }, [member], groups)).get(member)
  if (!known || !groups.every((group) => opened?.includes(group))) return refuse('not_found')
  const others = [...(await lookAt(tx, { network, id: 'peers', name: 'Twiza', how: 'peers' }, present.map(({ id }) => id).filter((id) => id !== member), groups)).keys()]
  const series = await layOwnInto(tx, network, indicator.slug, seriesByMember(await readWholeSets(tx, [member, ...others], { groups: groups.slice(0, 1), ...days })), days)
  const own = series.get(member) ?? []
  series.delete(member)
  const marker = await markerOf(tx, network)
  const shown = own.find(({ to }) => to === on) ?? own.at(-1)
  const made = shown && await ownMade(tx, network, member, { slug: indicator.slug, periodTo: shown.to, months: shown.months })
  return { ...await trendIn(tx, member, indicator, { currency: known.currency, own, peers: series, on, marker }), name: indicator.name, ...(made && shown && { made: marker.made(indicator.slug, shown.items[indicator.slug]?.[0] ?? null, made), madeOn: shown.to }) }
}

interface TrendParts { currency: string; own: readonly Period[]; peers: ReadonlyMap<string, readonly Period[]>; on: string | undefined; marker: Marker }

/** `tx` may read what the value is made of: it speaks for the member, or has written its look. */
export async function trendIn(tx: Tx, member: string, indicator: Indicator, { currency, own, peers, on, marker }: TrendParts): Promise<TrendJson> {
  const { slug, group, unit, aliases } = indicator
  const shown = own.find(({ to }) => to === on) ?? own.at(-1)
  const made = shown && await readMade(tx, member, { group, periodTo: shown.to, months: shown.months, slug })
  const others = [...peers.values()]
  return {
    slug, group, unit, currency: shown?.currency ?? currency, aliases: [...aliases],
    periods: own.map((period) => {
      const kept = period.items[slug]
      const same = peersOf(indicator, [period, ...others.map((series) => samePeriod(series, period))])
      return { periodFrom: period.from, periodTo: period.to, months: period.months, source: period.source, grade: period.grade, ...(period.provisional && { provisional: true }), value: kept?.[0] ?? null, mark: marker.mark(slug, kept), ...(same && { peers: same }) }
    }),
    ...(made && shown && { made: marker.made(slug, shown.items[slug]?.[0] ?? null, made), madeOn: shown.to }),
  }
}

// A member's own desk: its values for free, and how it stands among peers, for groups that it shares in that network itself.
import { institutionFacts, ownNetworks, readSets, readWholeSets } from '#institution/indicators/door.ts'
import { sharedNow } from '#institution/sharing/door.ts'
import type { OwnValuesJson, TrendJson } from '#contract/indicators.ts'
import { indicatorGroups } from '#core/indicators/indicator.ts'
import { indicatorOf } from '#core/indicators/registry.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import type { Database } from '#platform/db.ts'
import { markerOf, shippedMarker } from './marks.ts'
import { newestOfPeers, seriesOfPeers, trendIn, valuesJson } from './member-values.ts'
import { monthsBefore, seriesByMember } from './series.ts'

const HISTORY = 36

export async function getOwnValues(db: Database, { institution }: Actor, asked: { network?: string | undefined }, today: string): Promise<OwnValuesJson | Refusal> {
  const own = await db.transact({ institution }, async (tx) => ({
    facts: await institutionFacts(tx, institution), networks: await ownNetworks(tx, institution),
    periods: seriesByMember(await readWholeSets(tx, [institution], { groups: indicatorGroups, from: monthsBefore(today, HISTORY), to: today })).get(institution) ?? [],
  }))
  const network = asked.network === undefined ? own.networks[0] : own.networks.find(({ id }) => id === asked.network)
  if (asked.network !== undefined && !network) return refuse('not_found', 'network')
  const { peers, marker } = network ? await peersIn(db, network.id, institution, today) : { peers: [], marker: shippedMarker }
  return { ...valuesJson(own.facts, own.periods, peers, marker), networks: own.networks, ...(network && { network: network.id }) }
}

/** In the network's scope, where this institution's own wall is closed like any other's. */
const peersIn = (db: Database, network: string, institution: string, today: string) => db.transact({ network }, async (tx) => {
  const shared = (await sharedNow(tx, [institution])).get(institution) ?? []
  return { marker: await markerOf(tx, network), peers: shared.length === 0 ? [] : await newestOfPeers(tx, { network, except: institution }, shared, today) }
})

export async function getOwnTrend(db: Database, { institution }: Actor, asked: { slug: string; on?: string | undefined; network?: string | undefined }, today: string): Promise<TrendJson | Refusal> {
  const indicator = indicatorOf(asked.slug)
  if (!indicator) return refuse('not_found', 'slug')
  const networks = await db.transact({ institution }, (tx) => ownNetworks(tx, institution))
  const network = asked.network === undefined ? networks[0] : networks.find(({ id }) => id === asked.network)
  if (asked.network !== undefined && !network) return refuse('not_found', 'network')
  const { peers, marker } = network ? await db.transact({ network: network.id }, async (tx) => {
    const shares = (await sharedNow(tx, [institution])).get(institution)?.includes(indicator.group) ?? false
    return { marker: await markerOf(tx, network.id), peers: shares ? await seriesOfPeers(tx, { network: network.id, except: institution }, indicator, today) : new Map() }
  }) : { marker: shippedMarker, peers: new Map() }
  return db.transact({ institution }, async (tx) => {
    const own = seriesByMember(await readSets(tx, [institution], { group: indicator.group, slug: indicator.slug, from: monthsBefore(today, HISTORY), to: today })).get(institution) ?? []
    return trendIn(tx, institution, indicator, { currency: (await institutionFacts(tx, institution)).currency, own, peers, on: asked.on, marker })
  })
}

// What changed in a member's indicators since a day, beside the change of the median of its peers. For the network, which is
// written down as a look; and for the member itself, of what it shares there.
import { readNewest } from '#institution/indicators/door.ts'
import { sharedNow } from '#institution/sharing/door.ts'
import { firstIndicators } from '#contract/indicators.ts'
import type { FigureGroup } from '#contract/sharing.ts'
import type { Indicator, IndicatorUnit } from '#core/indicators/indicator.ts'
import { showValue } from '#core/indicators/show-value.ts'
import { subtract } from '#core/money/ratio.ts'
import type { Database, Tx } from '#platform/db.ts'
import { listPresent } from '../members/door.ts'
import { lookAt } from './look-at.ts'
import { groupsOf, indicatorsOf, isCurrent, newestByMember, peersOf, ratioOf, type Newest } from './series.ts'

export interface ChangeAsked {
  readonly db: Database; readonly network: string; readonly member: string; readonly side: 'network' | 'member'; readonly today: string
  readonly by: { readonly id: string; readonly name: string; readonly address?: string }
}

export interface Changed {
  readonly slug: string; readonly unit: IndicatorUnit; readonly from?: string; readonly to?: string
  readonly before: string | null; readonly after: string | null; readonly change: string | null; readonly peers: string | null
}

/** Of the newest period then and the newest now. */
interface Ends<T> { readonly first: T; readonly last: T }

export async function changeSince(asked: ChangeAsked, since: string): Promise<Changed[]> {
  const indicators = indicatorsOf(firstIndicators)
  const { db, network, member, side } = asked
  const seen = await db.transact({ network }, (tx) => ofNetwork(tx, asked, groupsOf(indicators), since))
  if (seen.groups.length === 0) return []
  const own = side === 'network' ? seen.own : await db.transact({ institution: member }, (tx) => endsOf(tx, [member], seen.groups, asked, since))
  const ends = { first: own.first.get(member), last: own.last.get(member) }
  return indicators.filter(({ group }) => seen.groups.includes(group)).map((indicator) => changed(indicator, ends, seen.peers))
    .filter(({ before, after }) => before !== null || after !== null)
}

type ByMember = ReadonlyMap<string, Newest>
const NOBODY: Ends<ByMember> = { first: new Map(), last: new Map() }

async function ofNetwork(tx: Tx, asked: ChangeAsked, wanted: readonly FigureGroup[], since: string) {
  const { network, member, side, by } = asked
  const groups = side === 'network'
    ? (await lookAt(tx, { network, ...by, how: 'page' }, [member], wanted)).get(member) ?? []
    : ((await sharedNow(tx, [member])).get(member) ?? []).filter((group) => wanted.includes(group))
  if (groups.length === 0) return { groups, own: NOBODY, peers: NOBODY }
  const others = (await listPresent(tx, network)).map(({ id }) => id).filter((id) => id !== member)
  const opened = [...(await lookAt(tx, { network, id: 'peers', name: 'Twiza', how: 'peers' }, others, groups)).keys()]
  return { groups, own: side === 'network' ? await endsOf(tx, [member], groups, asked, since) : NOBODY, peers: await endsOf(tx, opened, groups, asked, since) }
}

async function endsOf(tx: Tx, members: readonly string[], groups: readonly FigureGroup[], { today }: ChangeAsked, since: string): Promise<Ends<ByMember>> {
  const at = async (to: string): Promise<ByMember> => new Map([...newestByMember(await readNewest(tx, members, { groups, to }))].filter(([, period]) => isCurrent(period, to)))
  return { first: await at(since), last: await at(today) }
}

function changed(indicator: Indicator, { first, last }: Ends<Newest | undefined>, peers: Ends<ByMember>): Changed {
  const { slug, unit } = indicator
  const before = first && last && first.to < last.to ? first : undefined
  const value = (period: Newest | undefined): string | null => period?.items[slug]?.[0] ?? null
  const median = (of: ByMember): string | null => peersOf(indicator, [...of.values()])?.median ?? null
  return {
    slug, unit, ...(before && { from: before.to }), ...(last && { to: last.to }), before: value(before), after: value(last),
    change: difference(unit, value(before), value(last)), peers: before ? difference(unit, median(peers.first), median(peers.last)) : null,
  }
}

function difference(unit: IndicatorUnit, before: string | null, after: string | null): string | null {
  const [a, b] = [ratioOf(before), ratioOf(after)]
  return a === undefined || b === undefined ? null : showValue(subtract(b, a), unit, 2)
}

// Values for other parts of the network that lean on them: the newest of what a member shares today, the look written down.
import { readNewest } from '#institution/indicators/door.ts'
import { sharedNow, type Looker } from '#institution/sharing/door.ts'
import type { FigureGroup } from '#contract/sharing.ts'
import type { Database, Tx } from '#platform/db.ts'
import { lookAt } from './look-at.ts'
import { monthsBefore } from './series.ts'

/** By slug: decimal text in the indicator's unit, yes, no, or null where it could not be worked out. */
export interface SharedValues { readonly group: FigureGroup; readonly periodTo: string; readonly items: Readonly<Record<string, string | null>> }

// Figures older than a year say nothing of how a member stands.
const SOME_MONTHS = 12

/** The newest up to a day. `tx` speaks for the network. */
export async function sharedValuesIn(tx: Tx, looker: Looker, member: string, asked: { groups: readonly FigureGroup[]; on: string }): Promise<SharedValues[]> {
  const groups = (await lookAt(tx, looker, [member], asked.groups)).get(member) ?? []
  return valuesIn(tx, member, { groups, on: asked.on })
}

/** The same for the member's own eyes: what it shares with that network, read behind its own wall. */
export async function ownSharedValues(db: Database, of: { network: string; member: string }, asked: { groups: readonly FigureGroup[]; on: string }): Promise<SharedValues[]> {
  const shared = await db.transact({ network: of.network }, async (tx) => (await sharedNow(tx, [of.member])).get(of.member) ?? [])
  return db.transact({ institution: of.member }, (tx) => valuesIn(tx, of.member, { groups: asked.groups.filter((group) => shared.includes(group)), on: asked.on }))
}

async function valuesIn(tx: Tx, member: string, { groups, on }: { groups: readonly FigureGroup[]; on: string }): Promise<SharedValues[]> {
  const rows = groups.length === 0 ? [] : await readNewest(tx, [member], { groups, to: on })
  return rows.filter((row) => row.period_to >= monthsBefore(on, SOME_MONTHS))
    .map((row) => ({ group: row.group, periodTo: row.period_to, items: Object.fromEntries(Object.entries(row.items).map(([slug, [value]]) => [slug, value])) }))
}

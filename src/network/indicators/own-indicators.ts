// The network's own indicators: defined here, worked out behind each member's wall, read like the shipped ones.
import type { OwnIndicatorBody, OwnIndicatorJson } from '#contract/own-indicators.ts'
import { faultIn, groupsOfFormula } from '#core/indicators/formula-groups.ts'
import type { Indicator } from '#core/indicators/indicator.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Database, Tx } from '#platform/db.ts'
import { runNetworkCommand, type NetworkActor } from '#platform/network-command.ts'
import { definedRows, insertDefinition, ownValueRows } from './own-store.ts'
import type { Newest, Period } from './series.ts'

export interface OwnIndicator extends Indicator { readonly name: string }

export const listOwnIndicators = (db: Database, network: string): Promise<{ items: OwnIndicatorJson[] }> => db.transact({ network }, async (tx) => ({
  items: (await definedRows(tx, network)).map(({ content, changed_at: changedAt, changed_by_name: by, ...row }) => ({ ...content, ...row, changedAt, by })),
}))

/** Refuses a formula that cannot be worked out. */
export function saveOwnIndicator(db: Database, actor: NetworkActor, key: string, content: { slug: string; version: number; indicator: OwnIndicatorBody; archived?: boolean | undefined }): Promise<{ slug: string; version: number } | Refusal> {
  return runNetworkCommand(db, actor, { name: 'save-own-indicator', key, content }, async (tx, { slug, version, indicator, archived = false }) => {
    const groups = groupsOfFormula(indicator.formula)
    if (faultIn(indicator.formula) !== undefined || groups.length === 0) return refuse('formula_unreadable', 'indicator.formula')
    if (!await insertDefinition(tx, actor.network, { slug, version: version + 1, content: indicator, groups, archived }, actor.name)) return refuse('changed_meanwhile')
    return { answer: { slug, version: version + 1 }, trace: { subject: { kind: 'own-indicator', id: slug }, detail: { ...indicator, archived, version: version + 1 } } }
  })
}

/** Those of the network among these slugs. `tx` speaks for the network. */
export async function ownIndicatorsIn(tx: Tx, network: string, slugs: readonly string[]): Promise<OwnIndicator[]> {
  if (!slugs.some((slug) => slug.startsWith('own_'))) return []
  const rows = await definedRows(tx, network)
  return slugs.flatMap((slug) => rows.filter((row) => row.slug === slug && !row.archived)).map(({ slug, content, groups }) => ({
    slug, group: groups[0] ?? 'sustainability', aliases: [], formula: content.formula, unit: content.unit, direction: content.direction, thresholds: [], name: content.name,
  }))
}

const TREND = 18

/** Lays the values of own indicators beside the newest ones of each member, where they are of the same period. */
export async function layOwnBeside(tx: Tx, network: string, own: readonly OwnIndicator[], newest: ReadonlyMap<string, Newest>, days: { from: string; to: string }): Promise<ReadonlyMap<string, Newest>> {
  if (own.length === 0) return newest
  const rows = Map.groupBy(await ownValueRows(tx, network, [...newest.keys()], { slugs: own.map(({ slug }) => slug), ...days }), ({ institution }) => institution)
  return new Map([...newest].map(([member, last]) => {
    const mine = Map.groupBy((rows.get(member) ?? []).filter(({ months }) => months === last.months), ({ slug }) => slug)
    const found = [...mine].filter(([, values]) => values.at(-1)?.period_to === last.to)
    const items = Object.fromEntries(found.map(([slug, values]) => [slug, [values.at(-1)?.value ?? null, 'n'] as const]))
    const trend = Object.fromEntries(found.map(([slug, values]) => [slug, values.slice(-TREND).map(({ value }) => value)]))
    return [member, { ...last, items: { ...last.items, ...items }, trend: { ...last.trend, ...trend } }]
  }))
}

/** One own indicator laid into series of periods. */
export async function layOwnInto(tx: Tx, network: string, slug: string, series: ReadonlyMap<string, readonly Period[]>, days: { from: string; to: string }): Promise<Map<string, readonly Period[]>> {
  const rows = Map.groupBy(await ownValueRows(tx, network, [...series.keys()], { slugs: [slug], ...days }), ({ institution }) => institution)
  return new Map([...series].map(([member, periods]) => [member, periods.flatMap((period) => {
    const value = rows.get(member)?.find(({ period_to: to, months }) => to === period.to && months === period.months)
    return value === undefined ? [] : [{ ...period, items: { [slug]: [value.value, 'n'] as const } }]
  })]))
}

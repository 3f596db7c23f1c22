// Values of indicators by group and period. The same questions serve the institution and, through the wall, a network.
import type { FigureGroup } from '#contract/sharing.ts'
import type { MadeJson, Mark } from '#contract/indicators.ts'
import { toJson, type Tx } from '#platform/db.ts'

/** By slug: the value as decimal text or null, and its mark by its first letter. */
export type Items = Readonly<Record<string, readonly [string | null, string]>>

export interface SetRow {
  institution: string
  group: FigureGroup
  period_from: string
  period_to: string
  months: number
  currency: string
  source: string
  grade: number
  /** So far: up to the last closed day of a month under way. */
  provisional: boolean
  items: Items
}

export const markOf = (letter: string | undefined): Mark => ({ g: 'good', w: 'watch', p: 'poor' } as const)[letter ?? ''] ?? 'none'

/** One indicator in every set whose period ends within the days, oldest first. */
export const readSets = (tx: Tx, institutions: readonly string[], asked: { group: FigureGroup; slug: string; from: string; to: string }): Promise<SetRow[]> => tx.rows(
  `select institution_id as institution, indicator_group as group, period_from, period_to, months, currency, source, grade, provisional, jsonb_build_object($3::text, items -> $3) as items
   from indicator_set where institution_id = any($1::uuid[]) and indicator_group = $2 and period_to between $4 and $5 and items -> $3 is not null order by period_to`,
  [institutions, asked.group, asked.slug, asked.from, asked.to])

export interface NewestRow extends SetRow { readonly trend: Readonly<Record<string, readonly (string | null)[]>> }

/** The newest set of each institution and group up to a day, of the shortest period where several end together. */
export const readNewest = (tx: Tx, institutions: readonly string[], asked: { groups: readonly FigureGroup[]; to: string; trends?: boolean }): Promise<NewestRow[]> => tx.rows(
  `select n.* from unnest($1::uuid[]) i cross join unnest($2::text[]) g cross join lateral (
     select institution_id as institution, indicator_group as group, period_from, period_to, months, currency, source, grade, provisional, items, case when $4 then trend else '{}' end as trend
     from indicator_set where institution_id = i and indicator_group = g and period_to <= $3 order by period_to desc, months limit 1) n`,
  [institutions, asked.groups, asked.to, asked.trends ?? false])

/** Every value of these groups within the days, oldest first. */
export const readWholeSets = (tx: Tx, institutions: readonly string[], asked: { groups: readonly FigureGroup[]; from: string; to: string }): Promise<SetRow[]> => tx.rows(
  `select institution_id as institution, indicator_group as group, period_from, period_to, months, currency, source, grade, provisional, items
   from indicator_set where institution_id = any($1::uuid[]) and indicator_group = any($2::text[]) and period_to between $3 and $4 order by period_to`,
  [institutions, asked.groups, asked.from, asked.to])

export const readMade = async (tx: Tx, institution: string, at: { group: FigureGroup; periodTo: string; months: number; slug: string }): Promise<MadeJson | undefined> =>
  (await tx.maybe<{ made: MadeJson | null }>(
    'select made -> $5 as made from indicator_set where institution_id = $1 and indicator_group = $2 and period_to = $3 and months = $4', [institution, at.group, at.periodTo, at.months, at.slug]))?.made ?? undefined

/** What was so far gives way: to the next day, or to the month that is whole. */
export const dropProvisional = (tx: Tx, institution: string): Promise<number> => tx.run('delete from indicator_set where institution_id = $1 and provisional', [institution])

/** A month whose quarter is better known than before: what was worked out of fewer months goes. */
export const dropShorter = (tx: Tx, institution: string, than: readonly { readonly to: string; readonly months: number }[]): Promise<number> => tx.run(
  `delete from indicator_set s using unnest($2::date[], $3::int[]) as t(period_to, months)
   where s.institution_id = $1 and s.period_to = t.period_to and s.months < t.months and s.months < 3`, [institution, than.map(({ to }) => to), than.map(({ months }) => months)])

/** Whether the books have told of this day. */
export const isTold = async (tx: Tx, institution: string, on: string): Promise<boolean> =>
  (await tx.rows(`select from indicator_set where institution_id = $1 and period_to = $2 and source = 'books' limit 1`, [institution, on])).length > 0

export interface KeptSet extends Omit<SetRow, 'institution'> { readonly made: Readonly<Record<string, MadeJson>> }

/** Replaces what was kept of the same group and period. */
export async function writeSets(tx: Tx, institution: string, sets: readonly KeptSet[]): Promise<void> {
  await tx.run(
    `insert into indicator_set (institution_id, indicator_group, period_to, months, period_from, currency, source, grade, provisional, items, made)
     select $1, s ->> 'group', (s ->> 'period_to')::date, (s ->> 'months')::int, (s ->> 'period_from')::date, s ->> 'currency', s ->> 'source', (s ->> 'grade')::int, (s ->> 'provisional')::boolean, s -> 'items', s -> 'made'
     from jsonb_array_elements($2::jsonb) s
     on conflict (institution_id, indicator_group, period_to, months) do update set period_from = excluded.period_from, currency = excluded.currency, source = excluded.source,
       grade = excluded.grade, provisional = excluded.provisional, items = excluded.items, made = excluded.made, computed_at = now()`, [institution, toJson(sets)])
  const first = sets.map((set) => set.period_to).toSorted()[0]
  if (first !== undefined) await writeTrends(tx, institution, first)
}

/** A value that changed stands in the trends of the periods that follow it. */
async function writeTrends(tx: Tx, institution: string, from: string): Promise<void> {
  await tx.run(
    `update indicator_set s set trend = t.trend
     from (select n.indicator_group, n.months, n.period_to, jsonb_object_agg(k.slug, (
         select jsonb_agg(l.value order by l.period_to) from (
           select p.period_to, p.items -> k.slug -> 0 as value from indicator_set p
           where p.institution_id = $1 and p.indicator_group = n.indicator_group and p.months = n.months and p.period_to <= n.period_to order by p.period_to desc limit 18) l)) as trend
       from indicator_set n cross join jsonb_object_keys(n.items) as k(slug) where n.institution_id = $1 and n.period_to >= $2 group by 1, 2, 3) t
     where s.institution_id = $1 and s.indicator_group = t.indicator_group and s.months = t.months and s.period_to = t.period_to`, [institution, from])
}

export const institutionFacts = (tx: Tx, institution: string): Promise<{ name: string; currency: string }> =>
  tx.one('select name, currency from institution where institution_id = $1', [institution])

export const ownNetworks = (tx: Tx, institution: string): Promise<{ id: string; name: string }[]> => tx.rows(
  `select n.network_id as id, n.name from network_member m join network n using (network_id) where m.institution_id = $1 and m.left_on is null order by n.name`, [institution])

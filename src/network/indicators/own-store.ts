import type { OwnIndicatorBody } from '#contract/own-indicators.ts'
import type { FigureGroup } from '#contract/sharing.ts'
import type { MadeJson } from '#contract/indicators.ts'
import { toJson, type Tx } from '#platform/db.ts'

export interface DefinedRow { slug: string; version: number; content: OwnIndicatorBody; groups: FigureGroup[]; archived: boolean; changed_at: string; changed_by_name: string }

/** The newest version of each. */
export const definedRows = (tx: Tx, network: string): Promise<DefinedRow[]> => tx.rows(
  'select distinct on (slug) slug, version, content, groups, archived, changed_at, changed_by_name from network_indicator where network_id = $1 order by slug, version desc', [network])

/** False where it is not the next version. */
export const insertDefinition = async (tx: Tx, network: string, { slug, version, content, groups, archived }: Omit<DefinedRow, 'changed_at' | 'changed_by_name'>, byName: string): Promise<boolean> =>
  (await tx.run(
    `insert into network_indicator (network_id, slug, version, content, groups, archived, changed_by_name)
     select $1, $2, $3, $4, $5, $6, $7 where $3 = 1 + coalesce((select max(version) from network_indicator where network_id = $1 and slug = $2), 0) on conflict do nothing`,
    [network, slug, version, toJson(content), groups, archived, byName])) > 0

export interface OwnValueRow { institution: string; slug: string; period_to: string; months: number; value: string | null }

/** Oldest first. */
export const ownValueRows = (tx: Tx, network: string, institutions: readonly string[], asked: { slugs: readonly string[]; from: string; to: string }): Promise<OwnValueRow[]> => tx.rows(
  `select institution_id as institution, slug, period_to, months, value from own_indicator_value
   where institution_id = any($2::uuid[]) and network_id = $1 and slug = any($3::text[]) and period_to between $4 and $5 order by period_to`, [network, institutions, asked.slugs, asked.from, asked.to])

export const ownMade = async (tx: Tx, network: string, institution: string, at: { slug: string; periodTo: string; months: number }): Promise<MadeJson | undefined> =>
  (await tx.maybe<{ made: MadeJson }>('select made from own_indicator_value where institution_id = $2 and network_id = $1 and slug = $3 and period_to = $4 and months = $5', [network, institution, at.slug, at.periodTo, at.months]))?.made

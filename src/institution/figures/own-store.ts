// Definitions of the networks' own indicators, and their values of this institution.
import type { MadeJson } from '#contract/indicators.ts'
import type { OwnIndicatorBody } from '#contract/own-indicators.ts'
import { toJson, type Tx } from '#platform/db.ts'

export interface WantedRow { network: string; slug: string; version: number; content: OwnIndicatorBody; groups: string[]; period_to: string; months: number; provisional: boolean }

/** What is asked and not worked out yet, or of figures that changed since; oldest first. */
export const wantedValues = (tx: Tx, institution: string): Promise<WantedRow[]> => tx.rows(
  `with d as (select distinct on (network_id, slug) * from network_indicator where network_id in (
       select m.network_id from network_member m where m.institution_id = $1 and m.left_on is null) order by network_id, slug, version desc)
   select d.network_id as network, d.slug, d.version, d.content, d.groups, s.period_to, s.months, s.provisional
   from d join indicator_set s on s.institution_id = $1 and s.indicator_group = 'portfolio'
     left join own_indicator_value v on v.institution_id = $1 and v.network_id = d.network_id and v.slug = d.slug and v.period_to = s.period_to and v.months = s.months
   where not d.archived and (v.version is distinct from d.version or v.computed_at < s.computed_at) order by s.period_to, s.months`, [institution])

/** Of periods that are no more, such as the day before. */
export const dropPassedValues = (tx: Tx, institution: string): Promise<number> => tx.run(
  `delete from own_indicator_value v where v.institution_id = $1 and not exists (
     select from indicator_set s where s.institution_id = $1 and s.indicator_group = 'portfolio' and s.period_to = v.period_to and s.months = v.months)`, [institution])

export interface OwnValue { network: string; slug: string; version: number; groups: readonly string[]; periodTo: string; months: number; value: string | null; made: MadeJson }

export const writeOwnValues = (tx: Tx, institution: string, values: readonly OwnValue[]): Promise<number> => tx.run(
  `insert into own_indicator_value (institution_id, network_id, slug, period_to, months, version, groups, value, made)
   select $1, (v ->> 'network')::uuid, v ->> 'slug', (v ->> 'periodTo')::date, (v ->> 'months')::int, (v ->> 'version')::int, array(select jsonb_array_elements_text(v -> 'groups')), v ->> 'value', v -> 'made'
   from jsonb_array_elements($2::jsonb) v
   on conflict (institution_id, network_id, slug, period_to, months) do update set version = excluded.version, groups = excluded.groups, value = excluded.value, made = excluded.made, computed_at = now()`,
  [institution, toJson(values)])

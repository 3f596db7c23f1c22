// Early warnings, the network's notes on them, and its rules.
import type { ListWarningsQuery, RuleJson } from '#contract/indicators.ts'
import type { FigureGroup } from '#contract/sharing.ts'
import type { Refusal } from '#core/refusal.ts'
import { toJson, type Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { likeText, readPage, Where, type ListPage } from '#platform/list-page.ts'

export interface WarningRow {
  id: string
  member_id: string
  member_name: string
  rule: string
  indicator: string
  group: FigureGroup
  period_to: string
  value: string
  limit_value: string
  raised_at: string
  state: 'open' | 'followed' | 'closed'
  owner_id: string | null
  owner_name: string | null
  closed_reason: string | null
  closed_by_name: string | null
  notes: { at: string; by: string; content: string }[]
}

const COLUMNS = `w.warning_id as id, w.institution_id as member_id, i.name as member_name, w.rule, w.indicator, w.indicator_group as group, w.period_to, w.value, w.mark as limit_value, w.raised_at,
  w.state, w.owner_id, w.owner_name, w.closed_reason, w.closed_by_name,
  (select coalesce(jsonb_agg(jsonb_build_object('at', to_char(n.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'by', n.actor_name, 'content', n.content) order by n.recorded_at, n.note_id), '[]')
   from warning_note n where n.network_id = w.network_id and n.warning_id = w.warning_id) as notes`
const FROM = 'early_warning w join institution i using (institution_id)'

export function listWarningPage(tx: Tx, network: string, me: string, query: ListWarningsQuery): Promise<ListPage<WarningRow> | Refusal> {
  const where = new Where().and('w.network_id = ?', network)
  if (query.state) where.and(query.state === 'closed' ? `w.state = 'closed'` : `w.state <> 'closed'`)
  if (query.member) where.and('w.institution_id = ?', query.member)
  if (query.rule) where.and('w.rule = ?', query.rule)
  if (query.mine) where.and('w.owner_id = ?', me)
  if (query.q) where.and('i.name ilike ?', likeText(query.q))
  return readPage<WarningRow>(tx, {
    select: COLUMNS, from: FROM, where, id: 'w.warning_id', sort: query.sort ?? '-raisedAt',
    sorts: { raisedAt: { by: 'w.raised_at', type: 'timestamptz' }, member: { by: 'i.name', type: 'text' }, periodTo: { by: 'w.period_to', type: 'date' } }, limit: query.limit, cursor: query.cursor,
  })
}

/** Undefined for what is not there, and for what the member does not share any more. */
export const lockWarning = (tx: Tx, id: string): Promise<{ member_id: string; member_name: string; rule: string; state: WarningRow['state'] } | undefined> => tx.maybe(
  `select w.institution_id as member_id, i.name as member_name, w.rule, w.state from early_warning w join institution i using (institution_id) where w.warning_id = $1 for update of w`, [id])

export async function setOwner(tx: Tx, member: string, id: string, owner: { id: string; name: string }): Promise<void> {
  await tx.run(`update early_warning set state = 'followed', owner_id = $3, owner_name = $4 where institution_id = $1 and warning_id = $2`, [member, id, owner.id, owner.name])
}

export async function setClosed(tx: Tx, member: string, id: string, byName: string, reason: string): Promise<void> {
  await tx.run(`update early_warning set state = 'closed', closed_at = now(), closed_by_name = $3, closed_reason = $4 where institution_id = $1 and warning_id = $2`, [member, id, byName, reason])
}

export async function insertNote(tx: Tx, network: string, warning: string, by: { id: string; name: string }, content: string): Promise<void> {
  await tx.run('insert into warning_note (network_id, note_id, warning_id, actor_id, actor_name, content) values ($1, $2, $3, $4, $5, $6)', [network, newId(), warning, by.id, by.name, content])
}

/** Name of somebody of the network who may be given a warning. */
export const staffName = async (tx: Tx, network: string, user: string): Promise<string | undefined> =>
  (await tx.maybe<{ name: string }>(`select name from network_staff where network_id = $1 and user_id = $2 and status = 'active'`, [network, user]))?.name

export interface Raised { member: string; rule: string; indicator: string; group: FigureGroup; periodTo: string; provisional: boolean; value: string; limit: string }

/** Answers how many are new: a rule warns once of a member's period, not again while an earlier warning of it is open, and of days not within a month of one that was closed. */
export const insertWarnings = (tx: Tx, network: string, raised: readonly Raised[]): Promise<number> => tx.run(
  `insert into early_warning (institution_id, warning_id, network_id, rule, indicator_group, indicator, period_to, value, mark)
   select t.member, t.id, $1, t.rule, t.grp, t.indicator, t.period_to, t.value, t.mark
   from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::date[], $8::text[], $9::text[], $10::boolean[]) as t(member, id, rule, grp, indicator, period_to, value, mark, provisional)
   where not exists (select from early_warning w where w.institution_id = t.member and w.network_id = $1 and w.rule = t.rule and (w.state <> 'closed' or w.period_to >= t.period_to or (t.provisional and w.closed_at::date > t.period_to - 28)))
   on conflict do nothing`,
  [network, raised.map((r) => r.member), raised.map(newId), raised.map((r) => r.rule), raised.map((r) => r.group), raised.map((r) => r.indicator), raised.map((r) => r.periodTo),
    raised.map((r) => r.value), raised.map((r) => r.limit), raised.map((r) => r.provisional)])

export const keptRules = (tx: Tx, network: string): Promise<{ content: RuleJson }[]> => tx.rows('select content from warning_rule where network_id = $1', [network])

export async function saveRules(tx: Tx, network: string, rules: readonly RuleJson[], byName: string): Promise<void> {
  await tx.run(
    `insert into warning_rule (network_id, rule, content, active, changed_by_name)
     select $1, c ->> 'rule', c, (c ->> 'active')::boolean, $3 from jsonb_array_elements($2::jsonb) c
     on conflict (network_id, rule) do update set content = excluded.content, active = excluded.active, changed_at = now(), changed_by_name = excluded.changed_by_name`, [network, toJson(rules), byName])
}

export const allNetworks = async (tx: Tx): Promise<string[]> => (await tx.rows<{ id: string }>('select network_id as id from network order by network_id')).map(({ id }) => id)

/** Whether the rules have looked at figures since a moment ago, by the network's own looks. */
export const lookedByRule = async (tx: Tx, network: string, sinceHours: number): Promise<boolean> =>
  (await tx.rows(`select 1 from network_look where network_id = $1 and kind = 'warning' and looked_at > now() - make_interval(hours => $2) limit 1`, [network, sinceHours])).length > 0

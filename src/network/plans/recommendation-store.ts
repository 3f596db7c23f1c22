import type { ListRecommendationsQuery, NewRecommendation, RecommendationJson } from '#contract/plans.ts'
import type { Refusal } from '#core/refusal.ts'
import type { PlanState } from '#core/diagnostic/plan-can.ts'
import type { Tx } from '#platform/db.ts'
import { likeText, readPage, Where, type ListPage } from '#platform/list-page.ts'

export interface RecommendationRow {
  id: string; network_id: string; member_id: string; member_name: string; assessment_id: string | null; theme: RecommendationJson['theme']; content: string; priority: RecommendationJson['priority']
  effort: RecommendationJson['effort']; owner: string | null; due_on: string | null; dropped_reason: string | null; version: number; findings: string[]; item_states: PlanState[]
}

const ITEMS = `select i.state from plan_item_recommendation s join plan_item i on i.network_id = s.network_id and i.item_id = s.item_id where s.network_id = r.network_id and s.recommendation_id = r.recommendation_id`
const COLUMNS = `r.recommendation_id as id, r.network_id, r.member_id, m.name as member_name, r.assessment_id, r.theme, r.content, r.priority, r.effort, r.owner, r.due_on, r.dropped_reason, r.version,
  coalesce((select jsonb_agg(f.finding_id order by f.finding_id) from recommendation_finding f where f.network_id = r.network_id and f.recommendation_id = r.recommendation_id), '[]') as findings,
  array(${ITEMS}) as item_states`
const FROM = 'recommendation r join institution m on m.institution_id = r.member_id'
const RANK = `array_position('{urgent,high,medium,low}'::text[], r.priority)`

// As core derives it from what serves a recommendation, said in SQL so that a list can be narrowed.
const SERVING = `exists (${ITEMS} and i.state <> 'cancelled')`
const UNFINISHED = `exists (${ITEMS} and i.state not in ('cancelled', 'verified'))`
const IN_STATE: Readonly<Record<RecommendationJson['state'], string>> = {
  dropped: 'r.dropped_reason is not null', open: `r.dropped_reason is null and not ${SERVING}`, planned: `r.dropped_reason is null and ${UNFINISHED}`,
  done: `r.dropped_reason is null and ${SERVING} and not ${UNFINISHED}`,
}

export function listRecommendationPage(tx: Tx, network: string, query: ListRecommendationsQuery): Promise<ListPage<RecommendationRow> | Refusal> {
  const where = new Where().and('r.network_id = ?', network)
  if (query.member) where.and('r.member_id = ?', query.member)
  if (query.theme) where.and('r.theme = ?', query.theme)
  if (query.priority) where.and('r.priority = ?', query.priority)
  if (query.state) where.and(IN_STATE[query.state])
  if (query.q) where.and('r.content ilike ? or m.name ilike ?', likeText(query.q), likeText(query.q))
  return readPage<RecommendationRow>(tx, {
    select: COLUMNS, from: FROM, where, id: 'r.recommendation_id', sort: query.sort ?? 'priority',
    sorts: { priority: { by: RANK, type: 'int' }, member: { by: 'm.name', type: 'text' }, dueOn: { by: `coalesce(r.due_on::text, '9999-12-31')`, type: 'text' }, theme: { by: 'r.theme', type: 'text' } },
    limit: query.limit, cursor: query.cursor,
  })
}

/** Those of a member, or of all members that nothing serves yet; the most urgent first. */
export const listOf = (tx: Tx, asked: { network?: string; member?: string; unserved?: boolean }): Promise<RecommendationRow[]> => tx.rows(
  `select ${COLUMNS} from ${FROM} where ($1::uuid is null or r.network_id = $1) and ($2::uuid is null or r.member_id = $2) and (not $3 or ${IN_STATE.open})
   order by ${RANK}, r.recorded_at, r.recommendation_id`, [asked.network ?? null, asked.member ?? null, asked.unserved ?? false])

/** What was recommended from an assessment and not given up; the most urgent first. */
export const listFrom = (tx: Tx, { network, member, assessment }: { network: string; member: string; assessment: string }): Promise<RecommendationRow[]> => tx.rows(
  `select ${COLUMNS} from ${FROM} where r.network_id = $1 and r.member_id = $2 and r.assessment_id = $3 and r.dropped_reason is null order by ${RANK}, r.recorded_at, r.recommendation_id`, [network, member, assessment])

export const findMany = (tx: Tx, network: string, ids: readonly string[]): Promise<RecommendationRow[]> =>
  tx.rows(`select ${COLUMNS} from ${FROM} where r.network_id = $1 and r.recommendation_id = any($2::uuid[])`, [network, ids])

export async function lockRecommendation(tx: Tx, network: string, id: string): Promise<RecommendationRow | undefined> {
  await tx.rows('select 1 from recommendation where network_id = $1 and recommendation_id = $2 for update', [network, id])
  return (await findMany(tx, network, [id]))[0]
}

/** What an item serves. */
export const listServed = (tx: Tx, network: string, item: string): Promise<RecommendationRow[]> => tx.rows(
  `select ${COLUMNS} from ${FROM} join plan_item_recommendation s on s.network_id = r.network_id and s.recommendation_id = r.recommendation_id
   where r.network_id = $1 and s.item_id = $2 order by ${RANK}, r.recommendation_id`, [network, item])

/** Which items serve which recommendation of a member. */
export const listServing = (tx: Tx, network: string, member: string): Promise<{ item: string; recommendation: string }[]> => tx.rows(
  'select item_id as item, recommendation_id as recommendation from plan_item_recommendation where network_id = $1 and member_id = $2', [network, member])

export async function insertRecommendation(tx: Tx, network: string, id: string, given: NewRecommendation, by: string): Promise<void> {
  await tx.run(
    `insert into recommendation (network_id, recommendation_id, member_id, assessment_id, theme, content, priority, effort, owner, due_on, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [network, id, given.member, given.assessment ?? null, given.theme, given.content, given.priority, given.effort, given.owner ?? null, given.dueOn ?? null, by])
  await setFindings(tx, network, { id, member: given.member }, given.findings)
}

export async function updateRecommendation(tx: Tx, { network_id: network, id, member_id: member, version }: RecommendationRow, given: Omit<NewRecommendation, 'member' | 'assessment'>): Promise<void> {
  await tx.run('update recommendation set theme = $3, content = $4, priority = $5, effort = $6, owner = $7, due_on = $8, version = $9 where network_id = $1 and recommendation_id = $2',
    [network, id, given.theme, given.content, given.priority, given.effort, given.owner ?? null, given.dueOn ?? null, version + 1])
  await setFindings(tx, network, { id, member }, given.findings)
}

async function setFindings(tx: Tx, network: string, of: { id: string; member: string }, findings: readonly string[]): Promise<void> {
  await tx.run('delete from recommendation_finding where network_id = $1 and recommendation_id = $2', [network, of.id])
  await tx.run('insert into recommendation_finding (network_id, recommendation_id, member_id, finding_id) select $1, $2, $3, f from (select distinct unnest($4::uuid[]) as f) as given', [network, of.id, of.member, findings])
}

export async function setDropped(tx: Tx, network: string, id: string, reason: string): Promise<void> {
  await tx.run('update recommendation set dropped_reason = $3, version = version + 1 where network_id = $1 and recommendation_id = $2', [network, id, reason])
}

export async function setServed(tx: Tx, network: string, of: { item: string; member: string }, recommendations: readonly string[]): Promise<void> {
  await tx.run('delete from plan_item_recommendation where network_id = $1 and item_id = $2', [network, of.item])
  await tx.run('insert into plan_item_recommendation (network_id, item_id, member_id, recommendation_id) select $1, $2, $3, f from (select distinct unnest($4::uuid[]) as f) as given', [network, of.item, of.member, recommendations])
}

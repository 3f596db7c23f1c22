import type { BoardJson, ListPlanItemsQuery, NewPlanItems, PlanItemJson } from '#contract/plans.ts'
import { lastDayOf, type ManualStage, type PlanState } from '#core/diagnostic/plan-can.ts'
import type { Refusal } from '#core/refusal.ts'
import type { Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { likeText, readPage, Where, type ListPage } from '#platform/list-page.ts'

export interface ItemRow {
  id: string; network_id: string; network_name: string; member_id: string; member_name: string; batch_id: string | null; kind: PlanItemJson['kind']; theme: PlanItemJson['theme']; title: string
  content: string | null; owner: string; start_on: string; due_on: string; budget: bigint; currency: string; funding_source: string | null; state: PlanState; percent: number; stage: ManualStage | null
  round: number; verified_on: string | null; verified_by_name: string | null; version: number; cost: bigint; recommendations: number; evidence: number
}

const COST = 'coalesce((select sum(c.amount) from plan_cost c where c.network_id = i.network_id and c.item_id = i.item_id), 0)::bigint'
const COLUMNS = `i.item_id as id, i.network_id, n.name as network_name, i.member_id, m.name as member_name, i.batch_id, i.kind, i.theme, i.title, i.content, i.owner, i.start_on, i.due_on, i.budget,
  i.currency, i.funding_source, i.state, i.percent, i.stage, i.round, i.verified_on, i.verified_by_name, i.version, ${COST} as cost,
  (select count(*)::int from plan_item_recommendation r where r.network_id = i.network_id and r.item_id = i.item_id) as recommendations,
  (select count(*)::int from plan_evidence e where e.network_id = i.network_id and e.item_id = i.item_id) as evidence`
const FROM = 'plan_item i join network n using (network_id) join institution m on m.institution_id = i.member_id'

const OPEN = ['planned', 'under_way', 'reported']
type Filter = Omit<ListPlanItemsQuery, 'limit' | 'cursor' | 'sort'>

function narrowed(network: string, query: Filter, today: string): Where {
  const where = new Where().and('i.network_id = ?', network)
  if (query.member) where.and('i.member_id = ?', query.member)
  if (query.theme) where.and('i.theme = ?', query.theme)
  if (query.kind) where.and('i.kind = ?', query.kind)
  if (query.fundingSource) where.and('i.funding_source = ?', query.fundingSource)
  if (query.quarter) where.and(`i.due_on > ?::date - interval '3 months' and i.due_on <= ?::date`, lastDayOf(query.quarter), lastDayOf(query.quarter))
  if (query.state === 'open') where.and('i.state = any(?::text[])', OPEN)
  else if (query.state === 'overdue') where.and(`i.state in ('planned', 'under_way') and i.due_on < ?`, today)
  else if (query.state) where.and('i.state = ?', query.state)
  if (query.q) where.and('i.title ilike ? or m.name ilike ? or i.owner ilike ?', likeText(query.q), likeText(query.q), likeText(query.q))
  return where
}

export function listItemPage(tx: Tx, network: string, query: Filter & { sort?: string | undefined; limit: number; cursor?: string | undefined }, today: string): Promise<ListPage<ItemRow> | Refusal> {
  return readPage<ItemRow>(tx, {
    select: COLUMNS, from: FROM, where: narrowed(network, query, today), id: 'i.item_id', sort: query.sort ?? 'dueOn',
    sorts: {
      dueOn: { by: 'i.due_on', type: 'date' }, title: { by: 'i.title', type: 'text' }, member: { by: 'm.name', type: 'text' }, percent: { by: 'i.percent', type: 'int' }, budget: { by: 'i.budget', type: 'bigint' },
    },
    limit: query.limit, cursor: query.cursor,
  })
}

/** Open items first by their day; what is verified or cancelled after them. */
export function listBoardRows(tx: Tx, network: string, query: Filter, today: string, limit: number): Promise<ItemRow[]> {
  const where = narrowed(network, query, today)
  const text = `select ${COLUMNS} from ${FROM} where ${where.text} order by i.state in ('verified', 'cancelled'), i.due_on, i.item_id limit ${where.bind(limit)}`
  return tx.rows(text, where.values)
}

export const listRowsOfMember = (tx: Tx, member: string, network?: string): Promise<ItemRow[]> =>
  tx.rows(`select ${COLUMNS} from ${FROM} where i.member_id = $1 and ($2::uuid is null or i.network_id = $2) order by i.due_on, i.item_id`, [member, network ?? null])

export const findItem = (tx: Tx, scope: { network?: string; member?: string }, id: string): Promise<ItemRow | undefined> =>
  tx.maybe(`select ${COLUMNS} from ${FROM} where i.item_id = $1 and ($2::uuid is null or i.network_id = $2) and ($3::uuid is null or i.member_id = $3)`, [id, scope.network ?? null, scope.member ?? null])

/** Waits for whoever changes the item now. `tx` speaks for the network. */
export async function lockItem(tx: Tx, network: string, id: string): Promise<ItemRow | undefined> {
  await tx.rows('select 1 from plan_item where network_id = $1 and item_id = $2 for update', [network, id])
  return findItem(tx, { network }, id)
}

export interface Counts { open: number; overdue: number; to_verify: number; verified: number }

export const countItems = (tx: Tx, of: { network?: string; member?: string }, today: string): Promise<Counts> => tx.one(
  `select count(*) filter (where state in ('planned', 'under_way', 'reported'))::int as open, count(*) filter (where state in ('planned', 'under_way') and due_on < $3)::int as overdue,
     count(*) filter (where state = 'reported')::int as to_verify, count(*) filter (where state = 'verified')::int as verified
   from plan_item where ($1::uuid is null or network_id = $1) and ($2::uuid is null or member_id = $2)`, [of.network ?? null, of.member ?? null, today])

export interface FundRow { source: string; currency: string; items: number; budget: bigint; cost: bigint }

/** Cancelled items ask for no money, but what they cost was spent. */
export function listFundRows(tx: Tx, network: string, query: Filter, today: string): Promise<FundRow[]> {
  const where = narrowed(network, query, today)
  return tx.rows(
    `select coalesce(i.funding_source, '') as source, i.currency, count(*) filter (where i.state <> 'cancelled')::int as items,
       coalesce(sum(i.budget) filter (where i.state <> 'cancelled'), 0)::bigint as budget, coalesce(sum(${COST}), 0)::bigint as cost
     from ${FROM} where ${where.text} and (i.budget > 0 or ${COST} <> 0) group by 1, 2 order by 1, 2`, where.values)
}

export interface NeedRow { member_id: string; theme: BoardJson['items'][number]['theme']; planned: number; done: number; overdue: number }

export const countByTheme = (tx: Tx, network: string, today: string): Promise<NeedRow[]> => tx.rows(
  `select member_id, theme, count(*) filter (where state in ('planned', 'under_way', 'reported'))::int as planned, count(*) filter (where state = 'verified')::int as done,
     count(*) filter (where state in ('planned', 'under_way') and due_on < $2)::int as overdue
   from plan_item where network_id = $1 and state <> 'cancelled' group by 1, 2`, [network, today])

export const listTogether = (tx: Tx, network: string, { batch_id: batch, id }: ItemRow): Promise<{ id: string; member_id: string; member_name: string; state: PlanState }[]> => tx.rows(
  `select i.item_id as id, i.member_id, m.name as member_name, i.state from plan_item i join institution m on m.institution_id = i.member_id
   where i.network_id = $1 and i.batch_id = $2 and i.item_id <> $3 order by m.name, i.item_id`, [network, batch, id])

export interface NewItem { id: string; member: string; budget: bigint }

export async function insertItems(tx: Tx, network: string, given: Omit<NewPlanItems, 'members' | 'budget' | 'budgetFor'>, items: readonly NewItem[], by: string): Promise<void> {
  await tx.run(
    `insert into plan_item (network_id, item_id, member_id, budget, batch_id, kind, theme, title, content, owner, start_on, due_on, currency, funding_source, recorded_by_name)
     select $1, t.id, t.member, t.budget, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15 from unnest($2::uuid[], $3::uuid[], $4::bigint[]) as t(id, member, budget)`,
    [network, items.map(({ id }) => id), items.map(({ member }) => member), items.map(({ budget }) => budget), items.length > 1 ? newId() : null, given.kind, given.theme, given.title,
      given.content ?? null, given.owner, given.startOn, given.dueOn, given.currency, given.fundingSource ?? null, by])
}

export interface ItemValues { theme: string; title: string; content: string | null; owner: string; start_on: string; due_on: string; budget: bigint; funding_source: string | null }

export async function updateItem(tx: Tx, { network_id: network, id, version }: ItemRow, values: ItemValues): Promise<void> {
  await tx.run(
    `update plan_item set theme = $3, title = $4, content = $5, owner = $6, start_on = $7, due_on = $8, budget = $9, funding_source = $10, version = $11 where network_id = $1 and item_id = $2`,
    [network, id, values.theme, values.title, values.content, values.owner, values.start_on, values.due_on, values.budget, values.funding_source, version + 1])
}

export interface Standing { state: PlanState; percent: number; stage: ManualStage | null; round: number; verified?: { on: string; by: string } }

export async function setStanding(tx: Tx, { network_id: network, id, version }: ItemRow, to: Standing): Promise<void> {
  await tx.run(
    'update plan_item set state = $3, percent = $4, stage = $5, round = $6, verified_on = $7, verified_by_name = $8, version = $9 where network_id = $1 and item_id = $2',
    [network, id, to.state, to.percent, to.stage, to.round, to.verified?.on ?? null, to.verified?.by ?? null, version + 1])
}

/** Undefined where the institution never was a member. */
export const namesOf = (tx: Tx, network: string, member: string): Promise<{ member: string; network: string } | undefined> => tx.maybe(
  'select i.name as member, n.name as network from network_member m join institution i using (institution_id) join network n using (network_id) where m.network_id = $1 and m.institution_id = $2', [network, member])

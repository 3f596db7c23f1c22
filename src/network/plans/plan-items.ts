// What is planned: for one member or for several at once, changed with a reason, moved on the board.
import type { NewPlanItems } from '#contract/plans.ts'
import { lastDayOf, type PlanTheme } from '#core/diagnostic/plan-can.ts'
import { shareEqually } from '#core/money/distribute.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Database, Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { networkActorOf, runNetworkCommand } from '#platform/network-command.ts'
import type { OutsideActor } from '#platform/route.ts'
import { listPresent } from '../members/door.ts'
import { insertItems, updateItem } from './item-store.ts'
import { onItem, recorderOf } from './on-item.ts'
import { textOf, unitsOf } from './plan-money.ts'
import { insertFacts } from './record-store.ts'
import { findMany, setServed } from './recommendation-store.ts'

type Members = NewPlanItems['members']

/** Refuses who is no member or named twice, a due date before the start, and recommendations of another member or dropped. */
export function planItems(db: Database, actor: OutsideActor, key: string, content: NewPlanItems): Promise<{ ids: string[] } | Refusal> {
  const by = networkActorOf(actor)
  return runNetworkCommand(db, by, { name: 'plan-items', key, content }, async (tx) => {
    const { members, budgetFor, budget, ...given } = content
    const total = unitsOf(budget, given.currency, 'budget')
    if (typeof total !== 'bigint') return total
    const wrong = (given.dueOn < given.startOn ? refuse('date_before', 'dueOn', { date: given.dueOn, earliest: given.startOn }) : undefined) ?? await refuseMembers(tx, by.network, members)
    if (wrong) return wrong
    const budgets = budgetFor === 'all' ? shareEqually(total, members.length, 'half-up') : members.map(() => total)
    const items = members.map(({ id }, n) => ({ id: newId(), member: id, budget: budgets[n] ?? 0n }))
    await insertItems(tx, by.network, given, items, by.name)
    for (const [n, { id, member }] of items.entries()) await setServed(tx, by.network, { item: id, member }, members[n]?.recommendations ?? [])
    await insertFacts(tx, items.map(({ id, member }) => ({ id, member_id: member, network_id: by.network })), { what: 'planned' }, recorderOf(actor))
    return {
      answer: { ids: items.map(({ id }) => id) },
      trace: items.map(({ member, budget: units }) => ({ subject: { kind: 'member', id: member }, detail: { title: given.title, kind: given.kind, dueOn: given.dueOn, budget: textOf(units, given.currency), currency: given.currency } })),
    }
  })
}

async function refuseMembers(tx: Tx, network: string, members: Members): Promise<Refusal | undefined> {
  const present = new Set((await listPresent(tx, network)).map(({ id }) => id))
  const stranger = members.findIndex(({ id }, n) => !present.has(id) || members.findIndex((other) => other.id === id) !== n)
  if (stranger >= 0) return refuse('not_found', `members.${stranger}.id`)
  for (const [n, { id, recommendations }] of members.entries()) {
    const wrong = await refuseRecommendations(tx, network, id, recommendations, `members.${n}.recommendations`)
    if (wrong) return wrong
  }
  return undefined
}

async function refuseRecommendations(tx: Tx, network: string, member: string, ids: readonly string[], path: string): Promise<Refusal | undefined> {
  const found = new Map((await findMany(tx, network, ids)).map((row) => [row.id, row]))
  for (const [n, id] of ids.entries()) {
    const row = found.get(id)
    if (!row) return refuse('not_found', `${path}.${n}`)
    if (row.member_id !== member) return refuse('recommendation_of_another', `${path}.${n}`)
    if (row.dropped_reason !== null) return refuse('recommendation_dropped', `${path}.${n}`)
  }
  return undefined
}

export interface ItemChange {
  id: string; version: number; theme: PlanTheme; title: string; content?: string | undefined; owner: string; startOn: string; dueOn: string; budget: string; fundingSource?: string | undefined
  recommendations: readonly string[]; reason: string
}

/** Refuses a budget below what is booked already. */
export function changePlanItem(db: Database, actor: OutsideActor, key: string, change: ItemChange): Promise<{ id: string; version: number } | Refusal> {
  return onItem(db, actor, 'change', { name: 'change-plan-item', key, content: change }, async (tx, item, content) => {
    if (item.version !== content.version) return refuse('changed_meanwhile')
    if (content.dueOn < content.startOn) return refuse('date_before', 'dueOn', { date: content.dueOn, earliest: content.startOn })
    const budget = unitsOf(content.budget, item.currency, 'budget')
    if (typeof budget !== 'bigint') return budget
    if (budget < item.cost) return refuse('plan_over_budget', 'budget', { budget: textOf(budget, item.currency), booked: textOf(item.cost, item.currency), currency: item.currency })
    const wrong = await refuseRecommendations(tx, item.network_id, item.member_id, content.recommendations, 'recommendations')
    if (wrong) return wrong
    const { theme, title, owner, startOn, dueOn } = content
    await updateItem(tx, item, { theme, title, owner, start_on: startOn, due_on: dueOn, budget, content: content.content ?? null, funding_source: content.fundingSource ?? null })
    await setServed(tx, item.network_id, { item: item.id, member: item.member_id }, content.recommendations)
    await insertFacts(tx, [item], { what: 'changed', reason: content.reason, detail: before(item) }, recorderOf(actor))
    return { id: item.id, version: item.version + 1 }
  })
}

/** To another theme, or to a quarter; an item that would start after its due date starts on it. */
export function movePlanItem(db: Database, actor: OutsideActor, key: string, move: { id: string; version: number; theme?: PlanTheme | undefined; quarter?: string | undefined }): Promise<{ id: string; version: number } | Refusal> {
  return onItem(db, actor, 'change', { name: 'move-plan-item', key, content: move }, async (tx, item, { version, theme = item.theme, quarter }) => {
    if (item.version !== version) return refuse('changed_meanwhile')
    const dueOn = quarter === undefined ? item.due_on : lastDayOf(quarter)
    await updateItem(tx, item, { ...item, theme, due_on: dueOn, start_on: item.start_on > dueOn ? dueOn : item.start_on })
    await insertFacts(tx, [item], { what: 'changed', detail: before(item) }, recorderOf(actor))
    return { id: item.id, version: version + 1 }
  })
}

const before = ({ theme, title, owner, start_on: startOn, due_on: dueOn, budget, currency, funding_source: fundingSource }: Parameters<typeof updateItem>[1]) =>
  ({ before: { theme, title, owner, startOn, dueOn, budget: textOf(budget, currency), fundingSource } })

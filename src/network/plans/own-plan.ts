// A member's own desk: its plan in every network, read through its own wall.
import type { PlanItemDetailJson } from '#contract/plans.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import type { Database } from '#platform/db.ts'
import { countsJson, itemDetail } from './ask-plans.ts'
import { countItems, findItem, listRowsOfMember } from './item-store.ts'
import { listOf } from './recommendation-store.ts'
import { itemJson, recommendationJson } from './tell-plans.ts'

export function getOwnPlan(db: Database, { institution }: Actor, today: string) {
  return db.transact({ institution }, async (tx) => {
    const rows = await listRowsOfMember(tx, institution)
    const networks = new Map(rows.map((row) => [row.network_id, { id: row.network_id, name: row.network_name }]))
    return {
      asOf: today, ...countsJson(await countItems(tx, { member: institution }, today)), networks: [...networks.values()], items: rows.map((row) => itemJson(row, today)),
      recommendations: (await listOf(tx, { member: institution })).map(recommendationJson),
    }
  })
}

export function getOwnItem(db: Database, { institution, id: person, rights }: Actor, id: string, today: string): Promise<PlanItemDetailJson | Refusal> {
  return db.transact({ institution }, async (tx) => {
    const item = await findItem(tx, { member: institution }, id)
    return item ? itemDetail(tx, item, { id: person, party: 'member', rights }, today) : refuse('not_found')
  })
}

// A second person looks at the evidence; items are taken up again or given up, each time with a reason.
import { planStateAfter, type PlanAct, type PlanState } from '#core/diagnostic/plan-can.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Database } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import type { OutsideActor } from '#platform/route.ts'
import { setStanding, type ItemRow, type Standing } from './item-store.ts'
import { onItem, recorderOf } from './on-item.ts'
import { textOf, unitsOf } from './plan-money.ts'
import { insertCost, insertFacts, percentBefore } from './record-store.ts'

export interface Decided { id: string; state: PlanState }
type Act = Extract<PlanAct, 'verify' | 'send-back' | 'reopen' | 'cancel'>
const FACTS = { 'verify': 'verified', 'send-back': 'sent-back', 'reopen': 'reopened', 'cancel': 'cancelled' } as const

/** The table refuses whoever recorded progress to verify it or to send it back. */
export function decideItem(db: Database, actor: OutsideActor, key: string, act: Act, content: { id: string; reason?: string | undefined }, today: string): Promise<Decided | Refusal> {
  return onItem(db, actor, act, { name: `${act}-plan-item`, key, content }, async (tx, item) => {
    const state = planStateAfter(act, item.state, item.percent)
    const again = act === 'send-back' || (act === 'reopen' && item.percent === 100)
    const standing: Standing = again ? takenUp(item, await percentBefore(tx, item)) : { state, percent: item.percent, stage: item.stage, round: item.round }
    await setStanding(tx, item, { ...standing, state, round: act === 'reopen' ? item.round + 1 : item.round, ...(act === 'verify' && { verified: { on: today, by: actor.name } }) })
    await insertFacts(tx, [item], { what: FACTS[act], reason: content.reason }, recorderOf(actor))
    return { id: item.id, state }
  })
}

/** As far as it was before all was said to be done; a manual goes back to what was taught. */
const takenUp = ({ stage, state, round }: ItemRow, percent: number): Standing => ({ state, round, percent, stage: stage === 'operational' ? 'staff_trained' : stage })

/** Refuses what the budget does not hold, what was not booked to be taken back, and a day to come. */
export function bookCost(
  db: Database, actor: OutsideActor, key: string, cost: { id: string; amount: string; bookedOn: string; content: string; reference?: string | undefined }, today: string,
): Promise<{ id: string } | Refusal> {
  return onItem(db, actor, 'book-cost', { name: 'book-plan-cost', key, content: cost }, async (tx, item, { amount, bookedOn, ...content }) => {
    const units = unitsOf(amount, item.currency, 'amount')
    if (typeof units !== 'bigint') return units
    if (units === 0n) return refuse('amount_not_positive', 'amount')
    if (item.cost + units < 0n) return refuse('amount_too_large', 'amount')
    if (units > 0n && item.cost + units > item.budget) {
      return refuse('plan_over_budget', 'amount', { budget: textOf(item.budget, item.currency), booked: textOf(item.cost, item.currency), currency: item.currency })
    }
    if (bookedOn > today) return refuse('date_in_future', 'bookedOn', { date: bookedOn, today })
    await insertCost(tx, item, { ...content, id: newId(), amount: units, bookedOn }, recorderOf(actor))
    await insertFacts(tx, [item], { what: 'cost', reason: content.content, detail: { amount, currency: item.currency } }, recorderOf(actor))
    return { id: item.id }
  })
}

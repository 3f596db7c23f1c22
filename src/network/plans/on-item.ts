// A network's command on one item: found, locked, allowed by the table, then carried out.
import { planCan, type PlanAct, type PlanActor } from '#core/diagnostic/plan-can.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Command } from '#platform/command.ts'
import type { Database, Tx } from '#platform/db.ts'
import { networkActorOf, runNetworkCommand } from '#platform/network-command.ts'
import type { OutsideActor } from '#platform/route.ts'
import { lockItem, type ItemRow } from './item-store.ts'
import { readSince, type Recorder } from './record-store.ts'

export const whoOf = ({ id, rights }: OutsideActor): PlanActor => ({ id, party: 'network', rights })
export const recorderOf = ({ id, name }: OutsideActor): Recorder => ({ id, name, party: 'network' })

export type ItemInHand = ItemRow & { readonly since: { readonly recordedBy: readonly string[]; readonly evidence: number } }

/** The item, locked, where the table lets this act be done now. `tx` speaks for the network. */
export async function itemFor(tx: Tx, network: string, id: string, act: PlanAct, who: PlanActor): Promise<ItemInHand | Refusal> {
  const item = await lockItem(tx, network, id)
  if (!item) return refuse('not_found')
  const since = await readSince(tx, item)
  const may = planCan(act, { state: item.state, recordedBy: since.recordedBy }, who)
  if (may === 'plan_state') return refuse(may, undefined, { state: item.state })
  return may === true ? { ...item, since } : refuse(may)
}

export function onItem<Content extends { id: string }, Answer extends object>(
  db: Database, actor: OutsideActor, act: PlanAct, command: Command<Content>, change: (tx: Tx, item: ItemInHand, content: Content) => Promise<Answer | Refusal>,
): Promise<Answer | Refusal> {
  const by = networkActorOf(actor)
  return runNetworkCommand(db, by, command, async (tx, content) => {
    const item = await itemFor(tx, by.network, content.id, act, whoOf(actor))
    if ('refused' in item) return item
    const answer = await change(tx, item, content)
    if ('refused' in answer) return answer
    return { answer, trace: { subject: { kind: 'member', id: item.member_id }, detail: { ...plain(content), name: item.member_name, title: item.title } } }
  })
}

// Files stay out of the trail; their hashes stand beside the evidence.
const plain = (content: object): Record<string, unknown> => Object.fromEntries(Object.entries(content).filter(([name]) => name !== 'id' && name !== 'evidence'))

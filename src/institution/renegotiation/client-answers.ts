// What the client may answer beside accepting: decline, take back, appeal. On her phone, or through the desk.
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { workingCalendar } from '../policy/door.ts'
import { actOnCase, type ActedOn, type Rooms } from './act-on-case.ts'
import { caseFile } from './case-file.ts'
import { addWorking } from './days.ts'
import { appealUntil } from './history.ts'
import { openCaseOf } from './store.ts'

export function declineOffer(rooms: Rooms, actor: Actor, asked: { key: string; id: string; reason?: string | undefined }): Promise<ActedOn | Refusal> {
  return actOnCase(rooms, actor, { key: asked.key, id: asked.id, act: 'decline', content: { reason: asked.reason } },
    async (_, { reason }) => ({ reason: reason || undefined, change: { offers_expire_on: null, presented: [] } }))
}

/** Takes the request back, or an acceptance that is still cooling off. */
export function withdrawCase(rooms: Rooms, actor: Actor, asked: { key: string; id: string; reason: string }): Promise<ActedOn | Refusal> {
  return actOnCase(rooms, actor, { key: asked.key, id: asked.id, act: 'withdraw', content: { reason: asked.reason } },
    async (_, { reason }) => ({ reason, change: { amends_on: null, offers_expire_on: null, presented: [] } }))
}

/** Within the policy's days; another person than the first decides, by a new deadline. */
export function appealCase(rooms: Rooms, actor: Actor, asked: { key: string; id: string; reason: string }): Promise<ActedOn | Refusal> {
  return actOnCase(rooms, actor, { key: asked.key, id: asked.id, act: 'appeal', content: { reason: asked.reason } }, async (inHand, { reason }) => {
    const file = await caseFile(inHand)
    if (isRefusal(file)) return file
    const until = appealUntil(inHand.steps, file.policy.content.appealDays)
    if (until !== undefined && inHand.today > until) return refuse('appeal_too_late', undefined, { date: until })
    const open = await openCaseOf(inHand.tx, actor.institution, inHand.record.loan_id)
    if (open) return refuse('case_already_open', undefined, { number: open.number })
    const calendar = await workingCalendar(inHand.tx, actor.institution)
    return { reason, change: { decide_by: addWorking(inHand.today, file.policy.content.decideWorkingDays, calendar) } }
  })
}

// The decision of another person than the one who proposed: approve, send back, refuse.
import { approve, mayDecide } from '#core/loan/relief-decision.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { actOnCase, type ActedOn, type CaseInHand, type Rooms } from './act-on-case.ts'
import { caseFile, knownAround } from './case-file.ts'
import { addDays } from './days.ts'
import { deciding } from './history.ts'
import { offersOf, type OfferRow } from './store.ts'
import { shortReason, tellClient } from './tell-client.ts'

const decider = (actor: Actor) => ({ id: actor.id, headOffice: actor.branches === 'all' })

/** One approval; with the last one needed the offers go out to the client and their days begin to count. */
export function approveOffers(rooms: Rooms, actor: Actor, asked: { key: string; id: string; note?: string | undefined }): Promise<ActedOn | Refusal> {
  return actOnCase(rooms, actor, { key: asked.key, id: asked.id, act: 'approve', content: { note: asked.note } }, async (inHand, { note }) => {
    const offers = await presentedOffers(inHand)
    const agreed = approve(deciding(inHand.steps, offers), decider(actor))
    if (isRefusal(agreed)) return agreed
    const content = { note, offers: offers.map(({ offer_id }) => offer_id), headOffice: actor.branches === 'all' }
    if (agreed === 'more') return { state: 'for-approval', content }
    const file = await caseFile(inHand)
    if (isRefusal(file)) return file
    const until = addDays(inHand.today, file.policy.content.offerDays)
    const best = offers[0]
    if (best) await tellClient(inHand, file.known, 'offered', { amounts: { instalment: best.content.instalment }, values: { last: best.content.lastDueOn, date: until } })
    return { content, change: { offers_expire_on: until, first_decided_on: inHand.record.first_decided_on ?? inHand.today } }
  })
}

export const presentedOffers = async ({ tx, actor, record }: Pick<CaseInHand, 'tx' | 'actor' | 'record'>): Promise<OfferRow[]> =>
  (await offersOf(tx, actor.institution, record.case_id, record.offer_set)).filter(({ offer_id }) => record.presented.includes(offer_id))

export function sendBackCase(rooms: Rooms, actor: Actor, asked: { key: string; id: string; reason: string }): Promise<ActedOn | Refusal> {
  return actOnCase(rooms, actor, { key: asked.key, id: asked.id, act: 'send-back', content: { reason: asked.reason } }, async ({ steps }, { reason }) =>
    mayDecide(deciding(steps, []), decider(actor)) ?? { reason, change: { presented: [] } })
}

/** A refusal is a decision too: never by who proposed, and after an appeal never by who refused before. */
export function refuseCase(rooms: Rooms, actor: Actor, asked: { key: string; id: string; reason: string }): Promise<ActedOn | Refusal> {
  return actOnCase(rooms, actor, { key: asked.key, id: asked.id, act: 'refuse', content: { reason: asked.reason } }, async (inHand, { reason }) => {
    const refused = mayDecide(deciding(inHand.steps, []), decider(actor))
    if (refused) return refused
    const file = await caseFile(inHand)
    if (isRefusal(file)) return file
    const until = addDays(inHand.today, file.policy.content.appealDays)
    const known = await knownAround(inHand.tx, actor.institution, inHand.record.loan_id)
    await tellClient(inHand, known, 'refused', { values: { reason: shortReason(reason), date: until } })
    return { reason, content: { appealUntil: until }, change: { first_decided_on: inHand.record.first_decided_on ?? inHand.today, presented: [] } }
  })
}

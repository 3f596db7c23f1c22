// Questions about one offer: what its changes would mean, and the words of its consent.
import type { ChangeJson } from '#core/loan/events-json.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { CaseOffer } from '#contract/renegotiation-shapes.ts'
import type { Language } from '#contract/words/language.ts'
import type { Actor } from '#platform/actor.ts'
import { mayKnow, type CaseInHand, type Rooms } from './act-on-case.ts'
import { caseFile, type CaseFile } from './case-file.ts'
import { consentText } from './consent-text.ts'
import { newOffer, scalesOf, weigh } from './offer-figures.ts'
import { shownOffer } from './read-case.ts'
import { offersOf, readCase, stepsOf, type OfferRow } from './store.ts'

/** Reads a case and answers about it; nothing is held and nothing written. */
export function askCase<Answer>(rooms: Rooms, actor: Actor, id: string, answer: (inHand: CaseInHand, file: CaseFile) => Promise<Answer | Refusal>): Promise<Answer | Refusal> {
  const today = rooms.clock.today(actor.timeZone)
  return rooms.db.transact({ institution: actor.institution }, async (tx): Promise<Answer | Refusal> => {
    const record = await readCase(tx, actor.institution, id)
    if (!record || !mayKnow(actor, record)) return refuse('not_found', 'id')
    const inHand = { tx, actor, today, record, steps: await stepsOf(tx, actor.institution, id) }
    const file = await caseFile(inHand)
    return isRefusal(file) ? file : answer(inHand, file)
  })
}

/** Computed and not kept; outside the policy too, so that the officer sees what a wider policy would allow. */
export function previewOffer(rooms: Rooms, actor: Actor, id: string, changes: readonly ChangeJson[]): Promise<CaseOffer | Refusal> {
  return askCase(rooms, actor, id, async (inHand, file) => {
    const scales = await scalesOf(inHand, file)
    const made = weigh(scales, changes)
    if (isRefusal(made)) return made
    const offer = newOffer(scales, made, { set: Math.max(1, inHand.record.offer_set), place: 1, kind: 'officer', by: actor })
    return shownOffer({ ...offer, made_at: new Date(0).toISOString(), policy_version: file.policy.version }, [], null)
  })
}

export async function findOffer({ tx, actor, record }: CaseInHand, id: string): Promise<OfferRow | undefined> {
  return (await offersOf(tx, actor.institution, record.case_id)).find(({ offer_id }) => offer_id === id)
}

export function consentTextOf(rooms: Rooms, actor: Actor, asked: { id: string; offer: string; language: Language }): Promise<{ text: string; hash: string } | Refusal> {
  return askCase(rooms, actor, asked.id, async (inHand, file) => {
    const offer = await findOffer(inHand, asked.offer)
    return offer ? consentText(asked.language, file.known, file.loan, offer) : refuse('not_found', 'offer')
  })
}

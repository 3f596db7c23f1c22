// The client accepts an offer: by her PIN, which the channel has checked, or on paper with her scanned signature.
// Consent, and without a cooling-off period the amended contract, are one transaction.
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { Language } from '#contract/words/language.ts'
import type { Actor } from '#platform/actor.ts'
import { actOnCase, systemOf, type ActedOn, type CaseInHand, type DecidedStep, type Rooms } from './act-on-case.ts'
import { amendContract } from './amend-contract.ts'
import { attach, type GivenFile } from './attach.ts'
import { caseFile, type CaseFile } from './case-file.ts'
import { consentText, hashOf } from './consent-text.ts'
import { addDays } from './days.ts'
import { presentedOffers } from './decide-case.ts'
import { offerToday } from './offer-today.ts'
import { renewOffers } from './renew-offers.ts'
import { insertConsent, type OfferRow } from './store.ts'
import { tellClient } from './tell-client.ts'

export interface Acceptance {
  readonly offer: string
  readonly language: Language
  /** What the phone showed, to the letter; absent where the whole text of the consent was shown or printed. */
  readonly textShown?: string | undefined
  /** Of an acceptance by PIN: the key of the telephone number in the directory. */
  readonly phoneKey?: string | undefined
  /** Of an acceptance on paper. */
  readonly signature?: GivenFile | undefined
}

/**
 * Refused: `offer_expired`; `offer_already_accepted` (the same key answers the same instead); `offer_outdated` where the loan
 * has changed to her disadvantage since the offer was made, and then a fresh offer stands in its place; `signature_missing`.
 */
export async function acceptOffer(rooms: Rooms, actor: Actor, asked: { key: string; id: string; acceptance: Acceptance }): Promise<ActedOn | Refusal> {
  const done = await actOnCase(rooms, actor, { key: asked.key, id: asked.id, act: 'accept', content: asked.acceptance }, accept)
  if (isRefusal(done) && done.refused === 'offer_outdated') await renewOffers(rooms, actor, asked.id)
  return done
}

async function accept(inHand: CaseInHand, acceptance: Acceptance): Promise<DecidedStep[] | Refusal> {
  const offer = (await presentedOffers(inHand)).find(({ offer_id }) => offer_id === acceptance.offer)
  if (!offer) return refuse('offer_not_presented', 'offer')
  const until = inHand.record.offers_expire_on
  if (until !== null && inHand.today > until) return refuse('offer_expired', 'offer', { date: until })
  const file = await caseFile(inHand)
  if (isRefusal(file)) return file
  const standing = await offerToday(inHand, file, offer)
  if (isRefusal(standing) || standing.worse) return refuse('offer_outdated', 'offer')
  const consent = await keepConsent(inHand, file, offer, acceptance)
  if (isRefusal(consent)) return consent
  const days = file.policy.content.coolingOffDays
  const accepted: DecidedStep = {
    content: { offer: offer.offer_id, consent }, change: { accepted_offer_id: offer.offer_id, amends_on: addDays(inHand.today, days) },
  }
  if (days > 0) {
    await tellClient(inHand, file.known, 'coolingOff', { values: { date: addDays(inHand.today, days) } })
    return [accepted]
  }
  const amended = await amendContract(inHand, file, offer, { on: inHand.today, how: acceptance.signature ? 'signature' : 'pin' })
  if (isRefusal(amended)) return amended
  return [{ ...accepted, state: 'applied' }, { act: 'amend', state: 'applied', by: systemOf(inHand.actor), content: amended.content, change: { event_id: amended.event } }]
}

async function keepConsent(
  inHand: CaseInHand, file: CaseFile, offer: OfferRow, { language, signature, textShown, phoneKey }: Acceptance,
): Promise<Record<string, unknown> | Refusal> {
  const { tx, actor, record, today } = inHand
  if (actor.kind === 'staff' && !signature) return refuse('signature_missing', 'signature')
  const attached = signature && (await attach(tx, actor, { case: record.case_id, kind: 'signature', file: signature }))
  if (isRefusal(attached)) return attached
  const text = textShown ?? consentText(language, file.known, file.loan, offer).text
  const how = attached === undefined ? 'pin' : 'signature'
  await insertConsent(tx, actor.institution, record.case_id, {
    offer_id: offer.offer_id, channel: actor.channel, how, language, text_shown: text, text_hash: hashOf(text), offer_hash: offer.hash,
    phone_key: phoneKey ?? (how === 'pin' ? file.known.phone_key : null), attachment_id: attached ?? null,
    witness_id: how === 'signature' ? actor.id : null, witness_name: how === 'signature' ? actor.name : null, given_on: today,
  })
  return { how, language, textHash: hashOf(text), offerHash: offer.hash, attachment: attached }
}

// What a client sees of her own cases, on any channel: where they stand, and the offers that she may answer.
import { isRefusal } from '#core/refusal.ts'
import type { CaseReason, CaseState } from '#core/loan/case-can.ts'
import type { Unit } from '#core/loan/terms-json.ts'
import type { CapacityJson } from '#contract/renegotiation-shapes.ts'
import type { Actor } from '#platform/actor.ts'
import type { CaseInHand, Rooms } from './act-on-case.ts'
import { caseFile, capacityOf, knownAround } from './case-file.ts'
import { consentText } from './consent-text.ts'
import { presentedOffers } from './decide-case.ts'
import { renewOffers } from './renew-offers.ts'
import { casesOf, stepsOf, type CaseRecord } from './store.ts'

export interface ClientCase {
  readonly id: string
  readonly number: string
  readonly state: CaseState
  readonly loan: string
  readonly loanNumber: string
  readonly reason: CaseReason
  readonly capacity: CapacityJson
  readonly openedOn: string
  readonly decideBy: string
  readonly offersExpireOn: string | undefined
  readonly appealUntil: string | undefined
  readonly refusedBecause: string | undefined
}

/** `actor` is the client; her cases, the newest first. */
export function casesOfClient({ db }: Rooms, actor: Actor): Promise<ClientCase[]> {
  return db.transact({ institution: actor.institution }, async (tx) => {
    const cases: ClientCase[] = []
    for (const record of await casesOf(tx, actor.institution, actor.id)) {
      const steps = await stepsOf(tx, actor.institution, record.case_id)
      const refused = steps.findLast(({ act }) => act === 'refuse')
      const until = refused?.content['appealUntil']
      cases.push({
        id: record.case_id, number: record.number, state: record.state, loan: record.loan_id,
        loanNumber: (await knownAround(tx, actor.institution, record.loan_id)).loan_number, reason: record.reason,
        capacity: capacityOf(record, actor.currency), openedOn: record.opened_on, decideBy: record.decide_by,
        offersExpireOn: record.state === 'offered' ? (record.offers_expire_on ?? undefined) : undefined,
        appealUntil: record.state === 'refused' && typeof until === 'string' ? until : undefined,
        refusedBecause: record.state === 'refused' ? (refused?.reason ?? undefined) : undefined,
      })
    }
    return cases
  })
}

export interface OfferToRead {
  readonly case: string
  readonly caseNumber: string
  readonly offer: string
  readonly loan: string
  readonly loanNumber: string
  readonly currency: string
  /** Decimal strings in major units. */
  readonly instalment: string
  readonly total: string
  readonly extra: string
  readonly count: number
  readonly every: number
  readonly unit: Unit
  readonly firstDueOn: string
  readonly lastDueOn: string
  readonly expiresOn: string
  /** The whole text of the consent in the client's language, and its hash; a phone may show a shorter one. */
  readonly text: string
  readonly hash: string
}

/** Approved offers that wait for the client's answer. Those that the loan has outrun are renewed first, so that what she reads is what she gets. */
export async function offersToRead(rooms: Rooms, actor: Actor): Promise<OfferToRead[]> {
  const today = rooms.clock.today(actor.timeZone)
  const waiting = (record: CaseRecord): boolean => record.state === 'offered' && (record.offers_expire_on ?? today) >= today
  const mine = await rooms.db.transact({ institution: actor.institution }, (tx) => casesOf(tx, actor.institution, actor.id))
  for (const record of mine.filter(waiting)) await renewOffers(rooms, actor, record.case_id)
  return rooms.db.transact({ institution: actor.institution }, async (tx) => {
    const found: OfferToRead[] = []
    for (const record of (await casesOf(tx, actor.institution, actor.id)).filter(waiting)) {
      found.push(...(await readable({ tx, actor, today, record, steps: [] })))
    }
    return found
  })
}

async function readable(inHand: CaseInHand): Promise<OfferToRead[]> {
  const file = await caseFile(inHand)
  if (isRefusal(file)) return []
  const { record } = inHand
  const { currency, instalments } = file.loan.terms
  return (await presentedOffers(inHand)).map((offer) => {
    const capacity = offer.changes.find((change) => change.type === 'capacity')
    return {
      case: record.case_id, caseNumber: record.number, offer: offer.offer_id, loan: record.loan_id, loanNumber: file.known.loan_number, currency,
      instalment: offer.content.instalment, total: offer.content.total, extra: offer.content.extra, count: offer.content.count,
      every: capacity?.every ?? instalments.every ?? 1, unit: capacity?.unit ?? instalments.unit ?? 'month',
      firstDueOn: offer.content.toPay[0]?.on ?? offer.content.lastDueOn, lastDueOn: offer.content.lastDueOn,
      expiresOn: record.offers_expire_on ?? inHand.today, ...consentText(file.known.client_language, file.known, file.loan, offer),
    }
  })
}

// The officer chooses which offers the client shall see, and asks for approval.
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { actOnCase, type ActedOn, type CaseInHand, type Rooms } from './act-on-case.ts'
import { guarantorsOf } from './around-store.ts'
import { caseFile, type CaseFile } from './case-file.ts'
import { guarantorsWhoConsented, needsOf } from './history.ts'
import { offersOf, type OfferRow } from './store.ts'

export interface Proposal { readonly offers: readonly string[]; readonly note?: string | undefined }

export function proposeOffers(rooms: Rooms, actor: Actor, asked: { key: string; id: string; proposal: Proposal }): Promise<ActedOn | Refusal> {
  return actOnCase(rooms, actor, { key: asked.key, id: asked.id, act: 'propose', content: asked.proposal }, async (inHand, { offers, note }) => {
    const chosen = await offersOnTable(inHand, offers)
    if (isRefusal(chosen)) return chosen
    const file = await caseFile(inHand)
    if (isRefusal(file)) return file
    const missing = await guarantorMissing(inHand, file, chosen)
    if (missing) return missing
    return {
      content: { offers, note, needs: needsOf(chosen) },
      change: {
        presented: [...offers],
        ...(inHand.record.officer_id === null && { officer_id: actor.id, officer_name: actor.name }),
      },
    }
  })
}

async function offersOnTable({ tx, actor, record }: CaseInHand, ids: readonly string[]): Promise<OfferRow[] | Refusal> {
  const table = await offersOf(tx, actor.institution, record.case_id, record.offer_set)
  const chosen = ids.map((id) => table.find((offer) => offer.offer_id === id))
  const unknown = chosen.findIndex((offer) => offer === undefined)
  if (unknown >= 0 || new Set(ids).size < ids.length) return refuse('offer_not_presented', `offers.${Math.max(0, unknown)}`)
  return chosen.filter((offer) => offer !== undefined)
}

/** The first guarantor whose consent the policy asks for and who has not signed. */
async function guarantorMissing({ tx, actor, record, steps }: CaseInHand, { policy }: CaseFile, chosen: readonly OfferRow[]): Promise<Refusal | undefined> {
  if (!consentNeeded(policy.content.guarantorConsent, chosen)) return undefined
  const consented = guarantorsWhoConsented(steps)
  const missing = (await guarantorsOf(tx, actor.institution, record.loan_id)).find(({ n }) => !consented.includes(n))
  return missing && refuse('guarantor_consent_missing', 'offers', { name: missing.name })
}

/** `when-longer`: where any offer lengthens the loan or makes it dearer. */
export function consentNeeded(rule: 'never' | 'when-longer' | 'always', offers: readonly Pick<OfferRow, 'content'>[]): boolean {
  if (rule !== 'when-longer') return rule === 'always'
  return offers.some(({ content }) => content.longer || (!content.extra.startsWith('-') && /[1-9]/.test(content.extra)))
}

// The loan has changed since its offers went out: they are computed afresh, and the client is told to read them again.
import { isRefusal, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { systemOf, takeInHand, writeSteps, type CaseInHand, type Rooms } from './act-on-case.ts'
import { caseFile } from './case-file.ts'
import { presentedOffers } from './decide-case.ts'
import { newOffer, scalesOf, weigh } from './offer-figures.ts'
import { offerToday } from './offer-today.ts'
import { insertOffers, offersOf, type NewOffer } from './store.ts'
import { tellClient } from './tell-client.ts'

/** Renews where any of the offers shown has become worse for her; answers whether it did. In a transaction of its own. */
export function renewOffers(rooms: Rooms, actor: Actor, id: string): Promise<boolean | Refusal> {
  const system = systemOf(actor)
  return rooms.db.transact({ institution: actor.institution }, async (tx): Promise<boolean | Refusal> => {
    const inHand = await takeInHand(tx, system, id, rooms.clock.today(actor.timeZone))
    if (isRefusal(inHand)) return inHand
    if (inHand.record.state !== 'offered' || !(await anyOutdated(inHand))) return false
    await renew(inHand)
    return true
  })
}

async function anyOutdated(inHand: CaseInHand): Promise<boolean> {
  const file = await caseFile(inHand)
  if (isRefusal(file)) return true
  for (const offer of await presentedOffers(inHand)) {
    const standing = await offerToday(inHand, file, offer)
    if (isRefusal(standing) || standing.worse) return true
  }
  return false
}

/** Offers that can no longer be made fall away; where none is left the case goes back to the officer. */
async function renew(inHand: CaseInHand): Promise<void> {
  const { tx, actor, record } = inHand
  const file = await caseFile(inHand)
  const fresh: NewOffer[] = []
  if (!isRefusal(file)) {
    const scales = await scalesOf(inHand, file)
    const set = ((await offersOf(tx, actor.institution, record.case_id)).at(-1)?.set_no ?? 0) + 1
    for (const offer of await presentedOffers(inHand)) {
      const made = weigh(scales, offer.changes)
      if (isRefusal(made)) continue
      const kept = { ...made, content: { ...made.content, why: offer.content.why } }
      fresh.push(newOffer(scales, kept, { set, place: fresh.length + 1, kind: 'recomputed', replaces: offer.offer_id, by: actor }))
    }
    await insertOffers(tx, actor.institution, record.case_id, fresh)
  }
  const ids = fresh.map(({ offer_id }) => offer_id)
  const [first] = fresh
  if (first === undefined || isRefusal(file)) {
    await writeSteps(inHand, 'cannot-amend', [{ content: { reason: 'outdated' }, change: { presented: [], offers_expire_on: null } }])
    return
  }
  await writeSteps(inHand, 'renew', [{ content: { offers: ids }, change: { offer_set: first.set_no, presented: ids } }])
  await tellClient(inHand, file.known, 'renewed')
}

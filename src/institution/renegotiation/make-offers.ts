// The engine's offers for a case, within the policy of today.
import type { ChangeJson } from '#core/loan/events-json.ts'
import type { Capacity } from '#core/loan/events.ts'
import { offers } from '#core/loan/offers.ts'
import { withPenalties } from '#core/loan/penalty-treatment.ts'
import { readAmount } from '#core/loan/product.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { CapacityJson } from '#contract/renegotiation-shapes.ts'
import type { Actor } from '#platform/actor.ts'
import { actOnCase, type ActedOn, type CaseInHand, type Rooms } from './act-on-case.ts'
import { caseFile } from './case-file.ts'
import { dayOf, newOffer, scalesOf, weigh, weighed, type Scales, type Weighed } from './offer-figures.ts'
import { insertOffers, openCaseOf, type CaseChange, type CaseRecord } from './store.ts'

/** Computes offers afresh as of today; they take the place of those on the table. */
export function makeOffers(rooms: Rooms, actor: Actor, asked: { key: string; id: string; capacity?: CapacityJson | undefined }): Promise<ActedOn | Refusal> {
  return actOnCase(rooms, actor, { key: asked.key, id: asked.id, act: 'make-offers', content: { capacity: asked.capacity } }, async (inHand, { capacity }) => {
    const other = await openCaseOf(inHand.tx, actor.institution, inHand.record.loan_id)
    if (other && other.case_id !== inHand.record.case_id) return refuse('case_already_open', undefined, { number: other.number })
    const change = capacity && newCapacity(capacity, inHand)
    if (isRefusal(change)) return change
    const made = await makeOffersFor({ ...inHand, record: { ...inHand.record, ...change } })
    if (isRefusal(made)) return made
    return { content: { ...made.content, ...(capacity && { capacity }) }, change: { ...change, ...made.change, accepted_offer_id: null, offers_expire_on: null } }
  })
}

function newCapacity(capacity: CapacityJson, { actor, today }: CaseInHand): CaseChange | Refusal {
  const amount = readAmount(capacity.amount, actor.currency, 'capacity.amount')
  if (isRefusal(amount)) return amount
  if (capacity.from !== undefined && capacity.from < today) return refuse('input_invalid', 'capacity.from', { rule: 'date_out_of_order' })
  return { capacity_amount: amount, capacity_every: capacity.every, capacity_unit: capacity.unit, capacity_from: capacity.from ?? null }
}

export interface Made { readonly content: Record<string, unknown>; readonly change: CaseChange }

/** Writes a new set of offers. A set may be empty: `content.why` says why nothing fits. */
export async function makeOffersFor(inHand: CaseInHand): Promise<Made | Refusal> {
  const { tx, actor, record } = inHand
  const file = await caseFile(inHand)
  if (isRefusal(file)) return file
  const scales = await scalesOf(inHand, file)
  const found = offers(scales.loan.engine, capacityOf(record), scales.policy, scales.asOf)
  const set = record.offer_set + 1
  const fresh = distinct(found.offers.map((offer) => treated(scales, weighed(scales, offer))))
    .map((each, at) => newOffer(scales, each, { set, place: at + 1, kind: 'engine', by: actor }))
  await insertOffers(tx, actor.institution, record.case_id, fresh)
  return {
    content: { offers: fresh.map(({ offer_id }) => offer_id), ...(found.whyNone && { why: found.whyNone }) },
    change: { offer_set: set, presented: [] },
  }
}

const capacityOf = (record: CaseRecord): Capacity => ({
  amount: record.capacity_amount, every: record.capacity_every, unit: record.capacity_unit,
  from: record.capacity_from === null ? undefined : dayOf(record.capacity_from),
})

/** The offer with the policy's treatment of penalties, where any are owed and the policy's own limits let it. */
function treated(scales: Scales, made: Weighed): Weighed {
  if (scales.loan.today.balances.penalties === 0n) return made
  const changes: ChangeJson[] = withPenalties(made.changes, scales.content.penalties)
  if (JSON.stringify(changes) === JSON.stringify(made.changes)) return made
  const other = weigh(scales, changes)
  if (isRefusal(other) || other.offer.breaches.length > 0) return made
  return { ...other, content: { ...other.content, why: made.content.why } }
}

function distinct(made: readonly Weighed[]): Weighed[] {
  const seen = new Set<string>()
  return made.filter(({ content }) => {
    const outcome = JSON.stringify(content.schedule)
    if (seen.has(outcome)) return false
    seen.add(outcome)
    return true
  })
}

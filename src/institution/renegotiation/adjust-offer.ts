// The officer's own offer: changes of their choosing, computed by the engine and kept within the policy.
import type { ChangeJson } from '#core/loan/events-json.ts'
import type { BreachCode } from '#core/loan/offer-policy.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { ReliefPolicyContent } from '#contract/relief-policy.ts'
import type { Actor } from '#platform/actor.ts'
import { actOnCase, type ActedOn, type CaseInHand, type Rooms } from './act-on-case.ts'
import { caseFile } from './case-file.ts'
import { newOffer, scalesOf, weigh } from './offer-figures.ts'
import { insertOffers, offersOf } from './store.ts'

export interface Adjusted { readonly replaces?: string | undefined; readonly changes: readonly ChangeJson[] }

export function adjustOffer(rooms: Rooms, actor: Actor, asked: { key: string; id: string; adjusted: Adjusted }): Promise<ActedOn | Refusal> {
  return actOnCase(rooms, actor, { key: asked.key, id: asked.id, act: 'adjust', content: asked.adjusted }, async (inHand, { replaces, changes }) => {
    const offer = await adjustedOffer(inHand, changes, replaces)
    if (isRefusal(offer)) return offer
    await insertOffers(inHand.tx, actor.institution, inHand.record.case_id, [offer])
    return {
      content: { offer: offer.offer_id, replaces, changes },
      change: {
        offer_set: offer.set_no,
        ...(inHand.record.officer_id === null && { officer_id: actor.id, officer_name: actor.name }),
      },
    }
  })
}

/** An offer that joins those on the table; refused with the rule where the policy does not allow it. */
async function adjustedOffer(inHand: CaseInHand, changes: readonly ChangeJson[], replaces: string | undefined) {
  const { tx, actor, record } = inHand
  const file = await caseFile(inHand)
  if (isRefusal(file)) return file
  const scales = await scalesOf(inHand, file)
  const made = weigh(scales, changes)
  if (isRefusal(made)) return made
  const [breach, ...others] = made.offer.breaches
  if (breach !== undefined) {
    const refused = outside(breach, scales.content, changes)
    return others.length === 0 ? refused : { ...refused, also: others.map((each) => outside(each, scales.content, changes)) }
  }
  const table = await offersOf(tx, actor.institution, record.case_id, record.offer_set)
  if (replaces !== undefined && !table.some(({ offer_id }) => offer_id === replaces)) return refuse('offer_not_presented', 'replaces')
  const set = Math.max(1, record.offer_set)
  return newOffer(scales, made, { set, place: (table.at(-1)?.place ?? 0) + 1, kind: 'officer', replaces, by: actor })
}

/** Which rule, and its limit where it has one. */
function outside(breach: BreachCode, policy: ReliefPolicyContent, changes: readonly ChangeJson[]): Refusal {
  const forgiven = changes.find((change) => change.type === 'forgive')
  const limits: Partial<Record<BreachCode, string | number | undefined>> = {
    extension_too_long: policy.maxExtension, too_many_instalments: policy.maxCount, holiday_too_long: policy.maxHoliday, rate_too_low: policy.minRate,
    too_many_renegotiations: policy.maxRenegotiations, too_soon_after_the_last: policy.minMonthsBetween,
    forgives_too_much: policy.forgive.find((rule) => forgiven?.type === 'forgive' && rule.kind === forgiven.kind)?.maxPercent ?? '0',
  }
  return refuse('offer_outside_policy', 'changes', { rule: breach, limit: limits[breach] ?? 0 })
}

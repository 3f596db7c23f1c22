// A case whole, as the desk shows it.
import { actsOpenTo } from '#core/loan/case-can.ts'
import { mayDecide, personsNeeded } from '#core/loan/relief-decision.ts'
import { formatRow } from '#core/loan/quote-json.ts'
import type { RowJson } from '#core/loan/terms-json.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { CaseOffer, CaseStep, ReliefCase } from '#contract/renegotiation-shapes.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import { policyVersion, workingCalendar, type PolicyInForce } from '../policy/door.ts'
import { classRules } from '../portfolio/door.ts'
import { mayKnow, type CaseInHand, type Rooms } from './act-on-case.ts'
import { guarantorsOf } from './around-store.ts'
import { caseFile, majorOf, type CaseFile } from './case-file.ts'
import { appealUntil, approvalsOf, deciding, guarantorsWhoConsented } from './history.ts'
import { shownRow } from './list-cases.ts'
import { enginePolicy } from './engine-policy.ts'
import type { LoanOnFile } from './loan-on-file.ts'
import { contractToday } from './offer-figures.ts'
import { consentNeeded } from './propose-offers.ts'
import { registerItem } from './register-store.ts'
import { amendmentsOf, consentOf, offersOf, readCase as findCase, stepsOf, type ConsentRow, type OfferRow, type StepRow } from './store.ts'

export function readCase({ db, clock }: Rooms, actor: Actor, id: string): Promise<ReliefCase | Refusal> {
  const today = clock.today(actor.timeZone)
  return db.transact({ institution: actor.institution }, async (tx) => {
    const record = await findCase(tx, actor.institution, id)
    if (!record || !mayKnow(actor, record)) return refuse('not_found', 'id')
    return caseShown({ tx, actor, today, record, steps: await stepsOf(tx, actor.institution, id) })
  })
}

async function caseShown(inHand: CaseInHand): Promise<ReliefCase | Refusal> {
  const { tx, actor, today, record, steps } = inHand
  const file = await caseFile(inHand)
  const item = await registerItem(tx, actor, record.case_id)
  if (isRefusal(file) || !item) return isRefusal(file) ? file : refuse('not_found', 'id')
  const offers = await offersOf(tx, actor.institution, record.case_id)
  const policy = (await policyOfOffers(tx, actor, offers)) ?? file.policy
  const guarantors = await guarantorsOf(tx, actor.institution, record.loan_id)
  const table = offers.filter(({ set_no }) => set_no === record.offer_set)
  const consent = record.accepted_offer_id === null ? undefined : await consentOf(tx, actor.institution, record.case_id, record.accepted_offer_id)
  const until = appealUntil(steps, file.policy.content.appealDays)
  const nothingFits = steps.findLast(({ act }) => act === 'make-offers')?.content['why']
  return {
    ...shownRow(item, actor, today, await workingCalendar(tx, actor.institution)),
    version: record.steps, openedAt: record.opened_at, openedBy: record.opened_by_name,
    clientLanguage: file.known.client_language,
    ...(record.note !== null && { note: record.note }),
    ...(file.known.client_phone !== null && { clientPhone: file.known.client_phone }),
    classes: (await classRules(tx, actor.institution, today)).bands.map(({ key, names }) => ({ key, names })),
    before: await before(inHand, file),
    offers: offers.map((offer) => shownOffer(offer, record.presented, record.accepted_offer_id)),
    ...(isWhy(nothingFits) && table.length === 0 && { nothingFits }),
    steps: steps.map(shownStep),
    acts: actsOpenTo(record.state, actor.kind, (right) => actor.rights.has(right)),
    decision: decisionShown(inHand, table.filter(({ offer_id }) => record.presented.includes(offer_id))),
    guarantors: guarantors.map(({ n, name }) => ({ n, name, consented: guarantorsWhoConsented(steps).includes(n) })),
    guarantorConsentNeeded: guarantors.length > 0 && consentNeeded(policy.content.guarantorConsent, table),
    ...(record.offers_expire_on !== null && { offersExpireOn: record.offers_expire_on }),
    ...(record.amends_on !== null && record.state === 'cooling-off' && { amendsOn: record.amends_on }),
    ...(record.state === 'refused' && until !== undefined && { appealUntil: until }),
    ...(consent && { consent: shownConsent(consent) }),
    policy: { ...policy },
    engine: { terms: file.loan.terms, events: [...file.loan.events], asOf: today, policy: await enginePolicy(inHand, file) },
  }
}

const isWhy = (value: unknown): value is NonNullable<ReliefCase['nothingFits']> => typeof value === 'object' && value !== null && 'code' in value

const policyOfOffers = async (tx: Tx, actor: Actor, offers: readonly OfferRow[]): Promise<PolicyInForce | undefined> => {
  const last = offers.at(-1)
  return last && policyVersion(tx, actor.institution, last.policy_id)
}

async function before({ tx, actor, record }: CaseInHand, { loan }: CaseFile): Promise<ReliefCase['before']> {
  const text = majorOf(actor.currency)
  const { arrears, balances } = loan.today
  return {
    schedule: [...loan.schedule], contract: contractBefore(record, loan), ...contractToday(loan), lastDueOn: loan.lastDueOn ?? record.opened_on, remaining: text(loan.owed),
    arrears: { since: loan.arrearsSince, days: arrears.days, amount: text(arrears.amount) }, penalties: text(balances.penalties),
    balance: text(balances.principal), contractVersion: loan.today.versions.length,
    renegotiations: (await amendmentsOf(tx, actor.institution, record.loan_id)).length,
  }
}

/** The schedule of the version before the one that this case made, else of today. */
function contractBefore({ event_id }: CaseInHand['record'], loan: LoanOnFile): RowJson[] {
  const { versions } = loan.today
  const made = event_id === null ? -1 : versions.findIndex((version) => version.event === event_id)
  const former = made > 0 ? versions[made - 1] : undefined
  return former ? former.rows.map((row) => formatRow(row, loan.decimals)) : [...loan.schedule]
}

export const shownOffer = (offer: OfferRow, presented: readonly string[], accepted: string | null): CaseOffer => ({
  id: offer.offer_id, set: offer.set_no, place: offer.place, madeBy: offer.made_by_kind, madeAt: offer.made_at, makerName: offer.made_by_name,
  ...(offer.replaces !== null && { replaces: offer.replaces }),
  changes: offer.changes, ...offer.content, needs: offer.needs, policyVersion: offer.policy_version, asOf: offer.as_of, hash: offer.hash,
  presented: presented.includes(offer.offer_id), accepted: offer.offer_id === accepted,
})

const shownStep = (step: StepRow): CaseStep => ({
  step: step.step, act: step.act, state: step.state, on: step.on_day, at: step.recorded_at,
  by: { kind: step.actor_kind, id: step.actor_id, name: step.actor_name }, channel: step.channel,
  ...(step.reason !== null && { reason: step.reason }), content: step.content,
})

const shownConsent = (row: ConsentRow): NonNullable<ReliefCase['consent']> => ({
  offer: row.offer_id, how: row.how, channel: row.channel, language: row.language, text: row.text_shown, textHash: row.text_hash,
  offerHash: row.offer_hash, on: row.given_on, at: row.given_at,
  ...(row.attachment_id !== null && { attachment: row.attachment_id }),
  ...(row.witness_name !== null && { witness: row.witness_name }),
})

function decisionShown({ actor, steps }: CaseInHand, presented: readonly OfferRow[]): ReliefCase['decision'] {
  const facts = deciding(steps, presented)
  const approvals = approvalsOf(steps)
  const who = { id: actor.id, headOffice: actor.branches === 'all' }
  const refused = mayDecide(facts, who)
  const whyNot = !actor.rights.has('cases.decide') ? 'no_right' as const
    : refused?.refused === 'same_person' ? 'proposed_it' as const
      : refused ? 'decided_before' as const
        : approvals.some(({ id }) => id === actor.id) ? 'approved_already' as const
          : facts.needs.includes('head-office') && !who.headOffice && personsNeeded(facts.needs) === 1 ? 'head_office' as const : undefined
  return {
    needs: [...facts.needs], personsNeeded: personsNeeded(facts.needs), approvedBy: approvals.map(({ name }) => name), ...(whyNot && { whyNot }),
  }
}

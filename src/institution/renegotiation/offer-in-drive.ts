// One loan of a drive: its case is opened, the menu's offer made, proposed for the person who proposed the drive, approved for
// the person who approved it as far as the policy lets one person, and sent to the client. All in the caller's transaction.
import { offerOf } from '#core/loan/adjust.ts'
import type { Policy } from '#core/loan/events.ts'
import type { Meeting } from '#core/loan/meeting.ts'
import type { Menu, OnMenu } from '#core/loan/menu.ts'
import type { LoanOutcome } from '#core/loan/drive-can.ts'
import { approve } from '#core/loan/relief-decision.ts'
import { formatAmount } from '#core/money/amount.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { formatDay } from '#core/calendar/day.ts'
import type { CaseReason } from '#core/loan/case-can.ts'
import type { ClassRules } from '#core/portfolio/classes.ts'
import type { Portfolio } from '#core/portfolio/portfolio.ts'
import { say } from '#contract/words/say.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import type { PolicyInForce } from '../policy/door.ts'
import type { CaseInHand } from './act-on-case.ts'
import { amendContract } from './amend-contract.ts'
import { guarantorsOf, meetingsOfLoans } from './around-store.ts'
import { knownAround, type CaseFile } from './case-file.ts'
import { hashOf } from './consent-text.ts'
import { addDays } from './days.ts'
import { readLoanOnFile, type LoanOnFile } from './loan-on-file.ts'
import { dayOf, newOffer, weighed } from './offer-figures.ts'
import { newCase } from './open-request.ts'
import { consentNeeded } from './propose-offers.ts'
import { insertCase, insertConsent, insertOffers, openCaseOf, stepsOf, writeStep, type CaseChange, type CaseRecord, type NewOffer, type NewStep } from './store.ts'
import { tellClient } from './tell-client.ts'
import { consentWords } from './words.ts'

/** What a menu means under the policy of one product; `byLaw` is the reference of the law that amends without asking. */
export interface MenuRules { readonly policy: PolicyInForce; readonly engine: Policy; readonly menu: Menu; readonly byLaw: string | undefined }
export type LoanOnMenu = OnMenu

export interface DrivePerson { readonly id: string; readonly name: string }

export interface DriveOrder {
  readonly drive: { readonly id: string; readonly number: string }
  readonly reason: CaseReason
  readonly proposer: DrivePerson
  readonly approver: DrivePerson & { readonly headOffice: boolean }
  /** Read once for many loans. */
  readonly classes: ClassRules
  readonly portfolio: Portfolio
  readonly rules: (product: string, loan: LoanOnFile['engine'], meeting: Meeting | undefined) => Promise<MenuRules | undefined>
  readonly weigh: (loan: LoanOnFile['engine'], rules: MenuRules, today: string) => LoanOnMenu
}

export interface DriveAnswer { readonly outcome: LoanOutcome; readonly case?: string; readonly branch?: string; readonly detail?: Record<string, unknown> }

interface Work { readonly tx: Tx; readonly actor: Actor; readonly today: string; readonly order: DriveOrder; readonly file: CaseFile; readonly offer: NewOffer }

/** Refuses only what the engine refuses of an amendment by law; everything else is an outcome. */
export async function offerInDrive(tx: Tx, actor: Actor, today: string, loanId: string, order: DriveOrder): Promise<DriveAnswer | Refusal> {
  const loan = await readLoanOnFile(tx, actor, loanId, today)
  if (isRefusal(loan)) return loan
  if (loan.status !== 'active') return { outcome: 'not-running', detail: { status: loan.status } }
  const open = await openCaseOf(tx, actor.institution, loanId)
  if (open) return { outcome: 'open-case', detail: { number: open.number, case: open.case_id } }
  const meetings = await meetingsOfLoans(tx, actor.institution, loan.groupId === null ? [] : [loanId])
  const rules = await order.rules(loan.productId, loan.engine, meetings.get(loanId))
  if (!rules) return { outcome: 'nothing-fits', detail: { code: 'policy_missing', facts: {} } }
  const found = order.weigh(loan.engine, rules, today)
  if (!('tried' in found)) return { outcome: 'nothing-fits', detail: { ...found.whyNone } }
  const record = await caseOf(tx, actor, { loan, today, order, found })
  if (isRefusal(record)) return record
  const file: CaseFile = { loan, policy: rules.policy, known: await knownAround(tx, actor.institution, loanId) }
  const scales = {
    loan, asOf: dayOf(today), policy: rules.engine, policyId: rules.policy.id, content: rules.policy.content, rules: order.classes,
    portfolio: order.portfolio, today,
  }
  const made = weighed(scales, { ...offerOf(found.promise, found.tried, rules.engine, found.why) })
  const offer = newOffer(scales, made, { set: 1, place: 1, kind: 'engine', by: actor })
  await insertOffers(tx, actor.institution, record.case_id, [offer])
  return carryOn({ tx, actor, today, order, file, offer }, record, rules.byLaw)
}

async function caseOf(
  tx: Tx, actor: Actor, { loan, today, order, found }: { loan: LoanOnFile; today: string; order: DriveOrder; found: Extract<LoanOnMenu, { tried: unknown }> },
): Promise<CaseRecord | Refusal> {
  const { amount, every = 1, unit = 'month', from } = found.capacity
  const capacity = { amount: formatAmount(amount, loan.decimals), every, unit, ...(from !== undefined && { from: formatDay(from) }) }
  const record = await newCase(tx, actor, { request: { loan: loan.id, reason: order.reason, capacity }, loan, today })
  if (isRefusal(record)) return record
  await insertCase(tx, actor.institution, record)
  return record
}

async function carryOn(work: Work, opened: CaseRecord, law: string | undefined): Promise<DriveAnswer | Refusal> {
  const { tx, actor, order, file, offer } = work
  const drive = order.drive
  const step = (record: CaseRecord, by: Actor, act: NewStep['act'], state: NewStep['state'], content: Record<string, unknown>, change: CaseChange = {}) =>
    writeStep(tx, by, record, { act, state, on: work.today, content }, change)
  const offers = [offer.offer_id]
  const asked = await step(opened, actor, 'open', 'requested', { drive })
  const made = await step(asked, actor, 'make-offers', 'requested', { offers, drive }, { offer_set: 1 })
  const guarantor = law === undefined ? await guarantorMissing(work) : undefined
  if (guarantor) return answered('guarantor', made, { name: guarantor })
  const proposed = await step(made, onBehalf(actor, order.proposer), 'propose', 'for-approval', { offers, needs: offer.needs, drive }, { presented: offers })
  const who = { id: order.approver.id, headOffice: order.approver.headOffice }
  const agreed = approve({ needs: offer.needs, proposers: [order.proposer.id], approvals: [], decidedBefore: [] }, who)
  if (isRefusal(agreed) && law === undefined) return answered('for-approval', proposed, { refused: agreed.refused })
  const complete = agreed === 'complete' || law !== undefined
  const until = addDays(work.today, file.policy.content.offerDays)
  const approved = await step(proposed, approverIn(actor, order), 'approve', complete ? 'offered' : 'for-approval',
    { offers, headOffice: who.headOffice, drive }, complete ? { offers_expire_on: until, first_decided_on: work.today } : {})
  if (!complete) return answered('for-approval', approved, {})
  if (law !== undefined) return byLaw(work, approved, law)
  await tellClient({ tx, actor, record: approved }, file.known, 'offered', { amounts: { instalment: offer.content.instalment }, values: { last: offer.content.lastDueOn, date: until } })
  return answered('offered', approved, {})
}

/** The law amends the contract: its reference stands where her consent would. */
async function byLaw({ tx, actor, today, file, offer }: Work, record: CaseRecord, reference: string): Promise<DriveAnswer | Refusal> {
  const { client_language: language, client_name: name, loan_number: loan } = file.known
  const text = say(language, consentWords.byLaw, { loan, name, reference })
  await insertConsent(tx, actor.institution, record.case_id, {
    offer_id: offer.offer_id, channel: actor.channel, how: 'law', language, text_shown: text, text_hash: hashOf(text),
    offer_hash: offer.hash, phone_key: null, attachment_id: null, witness_id: null, witness_name: null, given_on: today,
  })
  const inHand: CaseInHand = { tx, actor, today, record, steps: await stepsOf(tx, actor.institution, record.case_id) }
  const kept = { ...offer, made_at: '', policy_version: file.policy.version }
  const amended = await amendContract(inHand, file, kept, { on: today, how: 'law', ground: reference })
  if (isRefusal(amended)) return amended
  const after = await writeStep(tx, actor, record, { act: 'amend', state: 'applied', on: today, content: { ...amended.content, law: reference } },
    { accepted_offer_id: offer.offer_id, event_id: amended.event, offers_expire_on: null })
  return answered('by-law', after, { reference })
}

async function guarantorMissing({ tx, actor, file, offer }: Work): Promise<string | undefined> {
  if (!consentNeeded(file.policy.content.guarantorConsent, [offer])) return undefined
  return (await guarantorsOf(tx, actor.institution, file.loan.id))[0]?.name
}

const answered = (outcome: LoanOutcome, record: CaseRecord, detail: Record<string, unknown>): DriveAnswer =>
  ({ outcome, case: record.case_id, branch: record.branch_id, detail: { number: record.number, ...detail } })

/** The system, by the hand of who proposed the drive: that person approves none of its cases either. */
const onBehalf = (actor: Actor, { id, name }: DrivePerson): Actor => ({ ...actor, id, name })
const approverIn = (actor: Actor, { approver }: DriveOrder): Actor => ({ ...actor, kind: 'staff', id: approver.id, name: approver.name })

// The only SQL of relief cases: cases, steps, offers, consents and the register of amended contracts.
import type { CaseAct, CaseReason, CaseState } from '#core/loan/case-can.ts'
import type { ChangeJson } from '#core/loan/events-json.ts'
import type { Unit } from '#core/loan/terms-json.ts'
import type { ApprovalNeed } from '#contract/relief-policy.ts'
import type { CaseOffer } from '#contract/renegotiation-shapes.ts'
import type { Actor } from '#platform/actor.ts'
import { toJson, type Tx } from '#platform/db.ts'

export interface CaseRecord {
  case_id: string; number: string; loan_id: string; client_id: string; branch_id: string; product_id: string | null
  channel: string; reason: CaseReason
  capacity_amount: bigint; capacity_every: number; capacity_unit: Unit; capacity_from: string | null
  note: string | null
  opened_on: string; opened_at: string; opened_by: string; opened_by_name: string
  days_past_due: number; loan_class: string; outstanding: bigint
  officer_id: string | null; officer_name: string | null
  decide_by: string
  state: CaseState; state_since: string; steps: number; first_decided_on: string | null
  offer_set: number; presented: string[]; offers_expire_on: string | null
  accepted_offer_id: string | null; amends_on: string | null; event_id: string | null
}

/** What a step changes in the case beside its state. */
export type CaseChange = Partial<Pick<CaseRecord,
  'officer_id' | 'officer_name' | 'capacity_amount' | 'capacity_every' | 'capacity_unit' | 'capacity_from' | 'first_decided_on'
  | 'offer_set' | 'presented' | 'offers_expire_on' | 'accepted_offer_id' | 'amends_on' | 'event_id' | 'decide_by'>>

export interface StepRow {
  step: number; act: CaseAct | 'open'; state: CaseState; on_day: string; recorded_at: string
  actor_kind: 'staff' | 'client' | 'system'; actor_id: string; actor_name: string; channel: string; reason: string | null; content: Record<string, unknown>
}

/** The part of an offer that is kept as one document; the rest are columns. */
export type OfferContent = Pick<CaseOffer,
  'count' | 'instalment' | 'lastDueOn' | 'longer' | 'total' | 'extra' | 'eirBefore' | 'eirAfter' | 'effect' | 'schedule' | 'toPay' | 'why'>

export interface OfferRow {
  offer_id: string; set_no: number; place: number; made_by_kind: 'engine' | 'officer' | 'recomputed'; replaces: string | null
  changes: ChangeJson[]; content: OfferContent; needs: ApprovalNeed[]; policy_id: string; policy_version: number
  facts_hash: string; as_of: string; hash: string; made_at: string; made_by: string; made_by_name: string
}

/** By law: the moratorium of the law stands in the place of her consent, its reference in the place of the words she read. */
export type ConsentWay = 'pin' | 'signature' | 'law'

export interface ConsentRow {
  offer_id: string; channel: string; how: ConsentWay; language: 'en' | 'fr' | 'ar' | 'rw'; text_shown: string; text_hash: string
  offer_hash: string; phone_key: string | null; attachment_id: string | null; witness_id: string | null; witness_name: string | null
  given_on: string; given_at: string
}

const caseColumns = `case_id, number, loan_id, client_id, branch_id, product_id, channel, reason, capacity_amount, capacity_every, capacity_unit,
  capacity_from, note, opened_on, opened_at, opened_by, opened_by_name, days_past_due, loan_class, outstanding, officer_id, officer_name,
  decide_by, state, state_since, steps, first_decided_on, offer_set, presented, offers_expire_on, accepted_offer_id, amends_on, event_id`

export async function insertCase(tx: Tx, institution: string, row: CaseRecord): Promise<void> {
  await tx.run(
    `insert into relief_case (institution_id, case_id, number, loan_id, client_id, branch_id, product_id, channel, reason,
       capacity_amount, capacity_every, capacity_unit, capacity_from, note, opened_on, opened_by, opened_by_name,
       days_past_due, loan_class, outstanding, officer_id, officer_name, decide_by, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)`,
    [institution, row.case_id, row.number, row.loan_id, row.client_id, row.branch_id, row.product_id, row.channel, row.reason,
      row.capacity_amount, row.capacity_every, row.capacity_unit, row.capacity_from, row.note, row.opened_on, row.opened_by, row.opened_by_name,
      row.days_past_due, row.loan_class, row.outstanding, row.officer_id, row.officer_name, row.decide_by, row.state])
}

export const readCase = (tx: Tx, institution: string, id: string): Promise<CaseRecord | undefined> =>
  tx.maybe(`select ${caseColumns} from relief_case where institution_id = $1 and case_id = $2`, [institution, id])

/** The case, held until the end of the transaction: two who act on it take their turn. */
export const lockCase = (tx: Tx, institution: string, id: string): Promise<CaseRecord | undefined> =>
  tx.maybe(`select ${caseColumns} from relief_case where institution_id = $1 and case_id = $2 for update`, [institution, id])

const OPEN = `('requested', 'in-review', 'for-approval', 'offered', 'cooling-off', 'undo-asked', 'appealed')`
export const openCaseOf = (tx: Tx, institution: string, loan: string): Promise<{ case_id: string; number: string } | undefined> =>
  tx.maybe(`select case_id, number from relief_case where institution_id = $1 and loan_id = $2 and state in ${OPEN}`, [institution, loan])

export const casesOf = (tx: Tx, institution: string, client: string): Promise<CaseRecord[]> =>
  tx.rows(`select ${caseColumns} from relief_case where institution_id = $1 and client_id = $2 order by opened_on desc, case_id desc`, [institution, client])

/** Ids of cases in a state whose date in `column` is before `day`, or on it for amendments. */
export const casesDue = (tx: Tx, institution: string, what: 'expiry' | 'amendment', day: string): Promise<{ case_id: string }[]> =>
  tx.rows(what === 'expiry'
    ? `select case_id from relief_case where institution_id = $1 and state = 'offered' and offers_expire_on < $2 order by case_id limit 500`
    : `select case_id from relief_case where institution_id = $1 and state = 'cooling-off' and amends_on <= $2 order by case_id limit 500`,
  [institution, day])

export interface NewStep { readonly act: CaseAct | 'open'; readonly state: CaseState; readonly on: string; readonly reason?: string | undefined; readonly content?: Record<string, unknown> | undefined }

/** Writes the step and lets the case follow it. */
export async function writeStep(tx: Tx, actor: Actor, found: CaseRecord, step: NewStep, change: CaseChange = {}): Promise<CaseRecord> {
  const next: CaseRecord = { ...found, ...change, state: step.state, steps: found.steps + 1 }
  await tx.run(
    `insert into case_step (institution_id, case_id, step, act, state, on_day, actor_kind, actor_id, actor_name, channel, reason, content)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [actor.institution, found.case_id, next.steps, step.act, step.state, step.on, actor.kind, actor.id, actor.name, actor.channel,
      step.reason ?? null, toJson(step.content ?? {})])
  await tx.run(
    `update relief_case set steps = $3, state_since = case when state = $4 then state_since else now() end, state = $4, officer_id = $5, officer_name = $6,
       capacity_amount = $7, capacity_every = $8, capacity_unit = $9, capacity_from = $10, decide_by = $11, first_decided_on = $12, offer_set = $13,
       presented = $14, offers_expire_on = $15, accepted_offer_id = $16, amends_on = $17, event_id = $18
     where institution_id = $1 and case_id = $2`,
    [actor.institution, found.case_id, next.steps, next.state, next.officer_id, next.officer_name, next.capacity_amount, next.capacity_every,
      next.capacity_unit, next.capacity_from, next.decide_by, next.first_decided_on, next.offer_set, next.presented, next.offers_expire_on,
      next.accepted_offer_id, next.amends_on, next.event_id])
  return next
}

export const stepsOf = (tx: Tx, institution: string, id: string): Promise<StepRow[]> =>
  tx.rows(
    `select step, act, state, on_day, recorded_at, actor_kind, actor_id, actor_name, channel, reason, content
     from case_step where institution_id = $1 and case_id = $2 order by step`, [institution, id])

export type NewOffer = Omit<OfferRow, 'made_at' | 'policy_version'>

export async function insertOffers(tx: Tx, institution: string, caseId: string, offers: readonly NewOffer[]): Promise<void> {
  for (const offer of offers) {
    await tx.run(
      `insert into case_offer (institution_id, case_id, offer_id, set_no, place, made_by_kind, replaces, changes, content, needs, policy_id,
         facts_hash, as_of, hash, made_by, made_by_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [institution, caseId, offer.offer_id, offer.set_no, offer.place, offer.made_by_kind, offer.replaces, toJson(offer.changes), toJson(offer.content),
        offer.needs, offer.policy_id, offer.facts_hash, offer.as_of, offer.hash, offer.made_by, offer.made_by_name])
  }
}

/** Offers of one set, in their order; without a set every offer ever made. */
export const offersOf = (tx: Tx, institution: string, caseId: string, set?: number): Promise<OfferRow[]> =>
  tx.rows(
    `select o.offer_id, o.set_no, o.place, o.made_by_kind, o.replaces, o.changes, o.content, o.needs, o.policy_id, p.version as policy_version,
       o.facts_hash, o.as_of, o.hash, o.made_at, o.made_by, o.made_by_name
     from case_offer o join relief_policy p on p.institution_id = o.institution_id and p.policy_id = o.policy_id
     where o.institution_id = $1 and o.case_id = $2 and ($3::int is null or o.set_no = $3) order by o.set_no, o.place`, [institution, caseId, set ?? null])

export async function insertConsent(tx: Tx, institution: string, caseId: string, row: Omit<ConsentRow, 'given_at'>): Promise<void> {
  await tx.run(
    `insert into case_consent (institution_id, case_id, offer_id, channel, how, language, text_shown, text_hash, offer_hash, phone_key,
       attachment_id, witness_id, witness_name, given_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [institution, caseId, row.offer_id, row.channel, row.how, row.language, row.text_shown, row.text_hash, row.offer_hash, row.phone_key,
      row.attachment_id, row.witness_id, row.witness_name, row.given_on])
}

export const consentOf = (tx: Tx, institution: string, caseId: string, offer: string): Promise<ConsentRow | undefined> =>
  tx.maybe(
    `select offer_id, channel, how, language, text_shown, text_hash, offer_hash, phone_key, attachment_id, witness_id, witness_name, given_on, given_at
     from case_consent where institution_id = $1 and case_id = $2 and offer_id = $3`, [institution, caseId, offer])

export interface RegisterRow {
  event_id: string; case_id: string; loan_id: string; offer_id: string; amended_on: string; days_past_due_before: number; days_past_due_after: number
  class_before: string; class_after: string; cost_to_client: bigint; cost_to_institution: bigint; interest: string | null; penalties: string
  crisis_programme: string | null; probation_ends_on: string | null
}

export async function insertRegister(tx: Tx, actor: Actor, row: RegisterRow): Promise<void> {
  await tx.run(
    `insert into renegotiation (institution_id, event_id, case_id, loan_id, offer_id, amended_on, days_past_due_before, days_past_due_after,
       class_before, class_after, cost_to_client, cost_to_institution, interest, penalties, crisis_programme, probation_ends_on, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [actor.institution, row.event_id, row.case_id, row.loan_id, row.offer_id, row.amended_on, row.days_past_due_before, row.days_past_due_after,
      row.class_before, row.class_after, row.cost_to_client, row.cost_to_institution, row.interest, row.penalties, row.crisis_programme,
      row.probation_ends_on, actor.id])
}

/** Amendments of a loan that were not undone, the newest first. */
export const amendmentsOf = (tx: Tx, institution: string, loan: string): Promise<{ amended_on: string; event_id: string; probation_ends_on: string | null }[]> =>
  tx.rows(
    `select r.amended_on, r.event_id, r.probation_ends_on from renegotiation r
     join relief_case c on c.institution_id = r.institution_id and c.case_id = r.case_id
     where r.institution_id = $1 and r.loan_id = $2 and c.state <> 'undone' order by r.amended_on desc`, [institution, loan])

// A client asks for relief, on her phone or at the desk. The case is numbered, dated and owned, and the engine makes offers at once.
import type { CaseReason } from '#core/loan/case-can.ts'
import { riskClassOf } from '#core/loan/risk-class.ts'
import { readAmount } from '#core/loan/product.ts'
import { referenceOf } from '#core/loan/check-digit.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { CapacityJson } from '#contract/renegotiation-shapes.ts'
import type { Actor } from '#platform/actor.ts'
import { nextNumber, runCommand } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { policyFor, workingCalendar } from '../policy/door.ts'
import { attach, type GivenFile } from './attach.ts'
import { mayKnow, systemOf, type ActedOn, type CaseInHand, type Rooms } from './act-on-case.ts'
import { knownAround } from './case-file.ts'
import { addWorking } from './days.ts'
import { readLoanOnFile, type LoanOnFile } from './loan-on-file.ts'
import { makeOffersFor } from './make-offers.ts'
import { insertCase, openCaseOf, writeStep, type CaseRecord } from './store.ts'
import { tellClient } from './tell-client.ts'

export interface ReliefRequest {
  readonly loan: string
  readonly reason: CaseReason
  readonly capacity: CapacityJson
  readonly note?: string | undefined
  readonly attachment?: GivenFile | undefined
}

export function openRequest(rooms: Rooms, actor: Actor, asked: { readonly key: string; readonly request: ReliefRequest }): Promise<ActedOn | Refusal> {
  const today = rooms.clock.today(actor.timeZone)
  return runCommand(rooms.db, actor, { name: 'open-case', key: asked.key, content: asked.request }, async (tx, request) => {
    if (actor.kind === 'staff' && !actor.rights.has('cases.open')) return refuse('not_allowed')
    const loan = await loanToRelieve(tx, actor, request.loan, today)
    if (isRefusal(loan)) return loan
    const record = await newCase(tx, actor, { request, loan, today })
    if (isRefusal(record)) return record
    await insertCase(tx, actor.institution, record)
    const attached = request.attachment && (await attach(tx, actor, { case: record.case_id, kind: 'other', file: request.attachment }))
    if (isRefusal(attached)) return attached
    const opened = await writeStep(tx, actor, record, { act: 'open', state: 'requested', on: today, content: { attachment: attached } })
    const after = await firstOffers({ tx, actor, today, record: opened, steps: [] })
    return {
      answer: { id: after.case_id, number: after.number, state: after.state, step: after.steps },
      trace: { subject: { kind: 'case', id: after.case_id }, branch: after.branch_id, detail: { number: after.number, loan: loan.id, reason: request.reason } },
    }
  })
}

/** The loan, if this person may ask for it, it runs, and no other case is open. */
async function loanToRelieve(tx: Tx, actor: Actor, id: string, today: string): Promise<LoanOnFile | Refusal> {
  const loan = await readLoanOnFile(tx, actor, id, today)
  if (isRefusal(loan)) return loan
  if (!mayKnow(actor, { client_id: loan.clientId, branch_id: loan.branchId })) return refuse('not_found', 'loan')
  if (loan.status !== 'active') return refuse('loan_not_running', 'loan')
  const open = await openCaseOf(tx, actor.institution, id)
  return open ? refuse('case_already_open', 'loan', { number: open.number }) : loan
}

/** The record of a new case, dated and numbered, as it is before its first step. */
export async function newCase(
  tx: Tx, actor: Actor, { request, loan, today }: { request: ReliefRequest; loan: LoanOnFile; today: string },
): Promise<CaseRecord | Refusal> {
  const amount = readAmount(request.capacity.amount, actor.currency, 'capacity.amount')
  if (isRefusal(amount)) return amount
  if (request.capacity.from !== undefined && request.capacity.from < today) return refuse('input_invalid', 'capacity.from', { rule: 'date_out_of_order' })
  const policy = await policyFor(tx, actor.institution, loan.productId)
  if (isRefusal(policy)) return policy
  const known = await knownAround(tx, actor.institution, loan.id)
  const calendar = await workingCalendar(tx, actor.institution)
  return {
    case_id: newId(), number: referenceOf('R', await nextNumber(tx, actor.institution, 'relief-case')), loan_id: loan.id, client_id: loan.clientId,
    branch_id: loan.branchId, product_id: loan.productId, channel: actor.channel, reason: request.reason,
    capacity_amount: amount, capacity_every: request.capacity.every, capacity_unit: request.capacity.unit, capacity_from: request.capacity.from ?? null,
    note: request.note || null, opened_on: today, opened_at: '', opened_by: actor.id, opened_by_name: actor.name,
    days_past_due: loan.daysPastDue, loan_class: riskClassOf(loan.daysPastDue), outstanding: loan.outstanding,
    officer_id: known.loan_officer, officer_name: known.loan_officer_name, decide_by: addWorking(today, policy.content.decideWorkingDays, calendar),
    state: 'requested', state_since: '', steps: 0, first_decided_on: null, offer_set: 0, presented: [], offers_expire_on: null,
    accepted_offer_id: null, amends_on: null, event_id: null,
  }
}

// Offers that cannot be made must not stop a request: the officer sees why, and the client is answered in any case.
async function firstOffers(inHand: CaseInHand): Promise<CaseRecord> {
  const system = systemOf(inHand.actor)
  const made = await makeOffersFor({ ...inHand, actor: system })
  const known = await knownAround(inHand.tx, inHand.actor.institution, inHand.record.loan_id)
  await tellClient(inHand, known, 'opened', { values: { date: inHand.record.decide_by } })
  const content = isRefusal(made) ? { refused: made } : made.content
  return writeStep(inHand.tx, system, inHand.record, { act: 'make-offers', state: 'requested', on: inHand.today, content }, isRefusal(made) ? {} : made.change)
}

// Money goes out, and a disbursement that should not have been is taken back.
import { formatDay } from '#core/calendar/day.ts'
import { formatAmount } from '#core/money/amount.ts'
import { quote } from '#core/loan/quote.ts'
import type { EventJson } from '#core/loan/events-json.ts'
import type { Loan } from '#core/loan/state.ts'
import type { TermsJson } from '#core/loan/terms-json.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { runCommand, type Done } from '#platform/command.ts'
import type { Database, Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { checkDay } from '../ledger/door.ts'
import { productContents } from '../products/door.ts'
import { applyEvents } from './apply-events.ts'
import { findBorrower, insertDecision } from './application-store.ts'
import { signableTerms } from './apply-for-loan.ts'
import { holdLoan, type Decided } from './decide-loan.ts'
import { readSignedTerms } from './engine-loan.ts'
import type { AppliedEvent, EventToApply } from './loan-in-work.ts'
import type { EventFact, LoanRow } from './store.ts'
import { eventFacts } from './store.ts'

export interface Disbursement {
  readonly key: string; readonly id: string; readonly version: number; readonly today: string; readonly on: string
  readonly firstDueOn?: string | undefined; readonly means: NonNullable<EventFact['means']>; readonly late?: boolean | undefined
}
export interface Disbursed extends Decided { readonly received: string; readonly firstDueOn: string; readonly event: string }

/** Pays an approved loan out whole, on the day that is given. Its contract takes that day and the schedule that follows from it. */
export function disburseLoan(db: Database, actor: Actor, asked: Disbursement): Promise<Disbursed | Refusal> {
  const { key, today, ...content } = asked
  return runCommand(db, actor, { name: 'disburse-loan', key, content }, async (tx) => {
    const prepared = await prepareDisbursement(tx, actor, { ...content, today })
    if (isRefusal(prepared)) return prepared
    const [applied] = await applyEvents(tx, actor, [prepared])
    return applied === undefined || isRefusal(applied) ? (applied ?? refuse('not_found', 'id')) : noteDisbursement(tx, actor, prepared, applied)
  })
}

/** The event of a disbursement with the contract that it brings into force, once nothing stands against it. */
export async function prepareDisbursement(tx: Tx, actor: Actor, asked: Omit<Disbursement, 'key'>): Promise<PreparedDisbursement | Refusal> {
  const held = await holdLoan(tx, actor, asked, 'disburse')
  if (isRefusal(held)) return held
  const { loan } = held
  const wrong = await checkDay(tx, actor, asked.on, { today: asked.today, late: asked.late, path: 'on' })
  if (wrong) return wrong
  if (asked.on < (loan.approved_on ?? loan.applied_on) && asked.late !== true) return refuse('loan_state', 'on', { status: loan.status })
  const borrower = await findBorrower(tx, actor.institution, loan.client_id)
  if (borrower === undefined || borrower.status === 'left') return refuse('client_not_active', 'id')
  const terms = await finalTerms(tx, actor, loan, asked)
  if (isRefusal(terms)) return terms
  const event: EventJson = { id: newId(), type: 'disbursement', on: asked.on, amount: terms.principal ?? '' }
  return { loanId: loan.loan_id, branch: loan.branch_id, event, means: asked.means, terms, learntOn: asked.today, see: firstDueOf }
}

export interface PreparedDisbursement extends EventToApply<string> { readonly terms: TermsJson; readonly means: Disbursement['means']; readonly branch: string }

/** The decision beside the fact, and the answer: what she receives and when she first pays. */
export async function noteDisbursement(tx: Tx, actor: Actor, prepared: PreparedDisbursement, applied: AppliedEvent<string>): Promise<Done<Disbursed>> {
  const { loanId, event, means, terms, branch } = prepared
  await insertDecision(tx, actor.institution, actor, { loan: loanId, decision: 'disbursed', detail: { on: event.on, means } })
  const signed = readSignedTerms(terms)
  const { schedule } = quote(signed)
  const received = schedule.disbursements.reduce((sum, each) => sum + each.amount - each.deducted - each.savings, 0n)
  const answer: Disbursed = {
    id: loanId, version: applied.version, status: 'active', event: event.id, firstDueOn: applied.seen,
    received: formatAmount(received, signed.currency.decimals),
  }
  return { answer, trace: { subject: { kind: 'loan', id: loanId }, branch, detail: { ...answer, means, on: event.on } } }
}

/** The contract with its real dates. The first due date that was agreed stays where the product's window allows it. */
async function finalTerms(tx: Tx, actor: Actor, loan: LoanRow, asked: Pick<Disbursement, 'on' | 'firstDueOn'>) {
  const key = { product: loan.product_id, version: loan.product_version }
  const content = (await productContents(tx, actor.institution, [key])).get(`${key.product}:${key.version}`)
  if (!content) throw new Error('a loan has its product version')
  const { principal, instalments, interest } = loan.terms
  const agreed = instalments.firstDueOn
  return signableTerms({ content }, loan.currency, {
    amount: principal ?? '', count: instalments.count ?? 0, rate: interest.rate, disburseOn: asked.on, on: instalments.on,
    firstDueOn: asked.firstDueOn ?? (agreed !== undefined && agreed > asked.on ? agreed : undefined),
  })
}

export interface Undoing { readonly key: string; readonly id: string; readonly version: number; readonly today: string; readonly reason: string }

/** Takes the disbursement back; the loan is approved again and may be paid out anew. Refused while a repayment stands. */
export function undoDisbursement(db: Database, actor: Actor, asked: Undoing): Promise<Decided | Refusal> {
  const { key, today, ...content } = asked
  return runCommand(db, actor, { name: 'undo-disbursement', key, content }, async (tx) => {
    const held = await holdLoan(tx, actor, asked, 'undo-disbursement')
    if (isRefusal(held)) return held
    const facts = (await eventFacts(tx, actor.institution, [asked.id])).map((fact) => fact.content)
    const gone = new Set(facts.flatMap((fact) => (fact.type === 'reversal' ? [fact.of, fact.id] : [])))
    const standing = facts.filter((fact) => !gone.has(fact.id))
    const [disbursement, ...others] = standing
    if (disbursement?.type !== 'disbursement') return refuse('loan_not_disbursed', 'id')
    if (others.length > 0) return refuse('repayments_first', 'id', { count: others.length })
    const event: EventJson = { id: newId(), type: 'reversal', on: today, of: disbursement.id }
    const [applied] = await applyEvents(tx, actor, [{ loanId: asked.id, event, reason: asked.reason, learntOn: today }])
    if (applied === undefined || isRefusal(applied)) return applied ?? refuse('not_found', 'id')
    await insertDecision(tx, actor.institution, actor, { loan: asked.id, decision: 'disbursement-undone', reason: asked.reason })
    return {
      answer: { id: asked.id, version: applied.version, status: 'approved' as const },
      trace: { subject: { kind: 'loan', id: asked.id }, branch: held.loan.branch_id, detail: { reason: asked.reason } },
    }
  })
}

const firstDueOf = ({ state }: Loan): string => formatDay(state.rows[0]?.dueOn ?? 0)

// Decisions on an application by somebody who did not make it.
import { approvalsNeeded, readAmount } from '#core/loan/product.ts'
import { loanCan, type LoanAction } from '#core/loan/loan-can.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import { mayInBranch, type Actor } from '#platform/actor.ts'
import { runCommand, type Done } from '#platform/command.ts'
import type { Database, Tx } from '#platform/db.ts'
import { productContents } from '../products/door.ts'
import { signableTerms } from './apply-for-loan.ts'
import { decisionsOf, insertDecision, updateApplication, type DecisionRow } from './application-store.ts'
import { lockLoans, type LoanRow } from './store.ts'

export interface Decided { readonly id: string; readonly version: number; readonly status: LoanRow['status'] }
export interface Approved extends Decided { readonly approvals: number; readonly approvalsNeeded: number }

interface Asked { readonly key: string; readonly id: string; readonly version: number; readonly today: string }
export interface Approval extends Asked { readonly amount?: string | undefined; readonly count?: number | undefined; readonly note?: string | undefined }

/** Approves, whole or lowered. Lowering starts the approvals anew, since the earlier ones were given to another loan. */
export function approveLoan(db: Database, actor: Actor, asked: Approval): Promise<Approved | Refusal> {
  const { key, today, ...content } = asked
  return runCommand(db, actor, { name: 'approve-loan', key, content }, (tx) => approveOne(tx, actor, { ...content, today }))
}

export async function approveOne(tx: Tx, actor: Actor, asked: Omit<Approval, 'key'>): Promise<Done<Approved> | Refusal> {
  const held = await holdLoan(tx, actor, asked, 'approve')
  if (isRefusal(held)) return held
  const lowered = await loweredLoan(tx, actor, held.loan, asked)
  if (isRefusal(lowered)) return lowered
  const changed = lowered !== held.loan
  if (changed) await insertDecision(tx, actor.institution, actor, { loan: asked.id, decision: 'lowered', detail: { amount: asked.amount, count: asked.count } })
  await insertDecision(tx, actor.institution, actor, { loan: asked.id, decision: 'approved', detail: { note: asked.note } })
  const approvals = (changed ? 0 : approversOf(held.decisions).length) + 1
  const enough = approvals >= lowered.approvals_needed
  const loan = { ...lowered, status: enough ? ('approved' as const) : ('submitted' as const), approved_on: enough ? asked.today : null }
  await updateApplication(tx, actor.institution, loan)
  return done({ id: asked.id, version: held.loan.version + 1, status: loan.status, approvals, approvalsNeeded: lowered.approvals_needed }, loan, {
    note: asked.note, amount: asked.amount, count: asked.count,
  })
}

async function loweredLoan(tx: Tx, actor: Actor, loan: LoanRow, asked: Pick<Approval, 'amount' | 'count'>): Promise<LoanRow | Refusal> {
  if (asked.amount === undefined && asked.count === undefined) return loan
  const principal = asked.amount === undefined ? loan.principal : readAmount(asked.amount, loan.currency, 'amount')
  if (isRefusal(principal)) return principal
  const before = loan.terms.instalments.count ?? 0
  const count = asked.count ?? before
  if (principal > loan.principal) return refuse('approval_raises', 'amount')
  if (count > before) return refuse('approval_raises', 'count')
  if (principal === loan.principal && count === before) return loan
  const key = { product: loan.product_id, version: loan.product_version }
  const content = (await productContents(tx, actor.institution, [key])).get(`${key.product}:${key.version}`)
  if (!content) throw new Error('a loan has its product version')
  const terms = signableTerms({ content }, loan.currency, {
    amount: asked.amount ?? loan.terms.principal ?? '', count, rate: loan.terms.interest.rate,
    disburseOn: loan.terms.disbursedOn ?? loan.applied_on, firstDueOn: loan.terms.instalments.firstDueOn, on: loan.terms.instalments.on,
  })
  if (isRefusal(terms)) return terms
  return { ...loan, principal, terms, approvals_needed: approvalsNeeded(content, loan.currency, principal) }
}

export interface Reasoned extends Asked { readonly reason: string }

export const rejectLoan = (db: Database, actor: Actor, asked: Reasoned): Promise<Decided | Refusal> => endApplication(db, actor, asked, 'reject')
export const withdrawLoan = (db: Database, actor: Actor, asked: Reasoned): Promise<Decided | Refusal> => endApplication(db, actor, asked, 'withdraw')

function endApplication(db: Database, actor: Actor, asked: Reasoned, action: 'reject' | 'withdraw'): Promise<Decided | Refusal> {
  const { key, today: _today, ...content } = asked
  return runCommand(db, actor, { name: `${action}-loan`, key, content }, async (tx) => {
    const held = await holdLoan(tx, actor, asked, action)
    if (isRefusal(held)) return held
    const status = action === 'reject' ? ('rejected' as const) : ('withdrawn' as const)
    await insertDecision(tx, actor.institution, actor, { loan: asked.id, decision: status, reason: asked.reason })
    await updateApplication(tx, actor.institution, { ...held.loan, status })
    return done({ id: asked.id, version: held.loan.version + 1, status }, held.loan, { reason: asked.reason })
  })
}

/** Users who approved the application as it now stands: those after it was last lowered. */
export function approversOf(decisions: readonly DecisionRow[]): string[] {
  const from = decisions.findLastIndex((each) => each.decision === 'lowered')
  return decisions.slice(from + 1).flatMap((each) => (each.decision === 'approved' ? [each.decided_by] : []))
}

export interface HeldLoan { readonly loan: LoanRow; readonly decisions: DecisionRow[] }

/** Locks a loan that this person may see, as it was when they looked at it, and asks the table of what is allowed. */
export async function holdLoan(tx: Tx, actor: Actor, asked: { id: string; version: number }, action: LoanAction): Promise<HeldLoan | Refusal> {
  const [loan] = await lockLoans(tx, actor.institution, [asked.id])
  if (!loan || !mayInBranch(actor, loan.branch_id)) return refuse('not_found', 'id')
  const decisions = await decisionsOf(tx, actor.institution, asked.id)
  const can = loanCan({ status: loan.status, appliedBy: loan.applied_by, approvedBy: approversOf(decisions), credit: loan.credit }, actor)[action]
  if (can !== true) return refuse(can, 'id', { status: loan.status })
  if (loan.version !== asked.version) return refuse('changed_meanwhile', 'version', { version: loan.version })
  return { loan, decisions }
}

const done = <Answer extends Decided>(answer: Answer, loan: LoanRow, detail: Record<string, unknown>): Done<Answer> =>
  ({ answer, trace: { subject: { kind: 'loan', id: answer.id }, branch: loan.branch_id, detail } })

// What may be done with a loan now, and by whom: one table for the server, the desk and the phone.
import type { LoanStatus } from './events-json.ts'

/** A loan's state from application to end: the engine's, and those before and beside it. */
export type LoanState = LoanStatus | 'submitted' | 'rejected' | 'withdrawn'

export type LoanAction =
  | 'approve' | 'reject' | 'withdraw' | 'disburse' | 'undo-disbursement'
  | 'repay' | 'reverse' | 'settle' | 'refund' | 'renegotiate'

export interface LoanInHand {
  readonly status: LoanState
  readonly appliedBy: string
  /** Users who have approved it so far. */
  readonly approvedBy: readonly string[]
  /** Overpayment to give back, in minor units. */
  readonly credit: bigint
}

export interface Who {
  readonly id: string
  readonly rights: ReadonlySet<string>
}

/** Why not: the right is missing, it needs another person, or the loan is not at that point of its life. */
export type LoanCannot = 'not_allowed' | 'same_person' | 'loan_state'
export type LoanCan = Readonly<Record<LoanAction, true | LoanCannot>>

const needs: Readonly<Record<LoanAction, { right: string; states: readonly LoanState[] }>> = {
  approve: { right: 'loans.approve', states: ['submitted'] },
  reject: { right: 'loans.approve', states: ['submitted', 'approved'] },
  withdraw: { right: 'loans.apply', states: ['submitted', 'approved'] },
  disburse: { right: 'loans.disburse', states: ['approved'] },
  'undo-disbursement': { right: 'loans.approve', states: ['active'] },
  repay: { right: 'repayments.record', states: ['active', 'overpaid', 'written-off'] },
  reverse: { right: 'repayments.reverse', states: ['active', 'overpaid', 'closed', 'written-off'] },
  settle: { right: 'loans.settle', states: ['active'] },
  refund: { right: 'loans.settle', states: ['overpaid', 'active', 'closed'] },
  renegotiate: { right: 'cases.open', states: ['active'] },
}

export function loanCan(loan: LoanInHand, who: Who): LoanCan {
  const actions = Object.keys(needs) as LoanAction[]
  return Object.fromEntries(actions.map((action) => [action, allowed(action, loan, who)])) as LoanCan
}

function allowed(action: LoanAction, loan: LoanInHand, who: Who): true | LoanCannot {
  const { right, states } = needs[action]
  if (!who.rights.has(right)) return 'not_allowed'
  if (!states.includes(loan.status)) return 'loan_state'
  if (action === 'refund' && loan.credit <= 0n) return 'loan_state'
  const own = loan.appliedBy === who.id
  if (action === 'approve' && (own || loan.approvedBy.includes(who.id))) return 'same_person'
  if (action === 'reject' && own) return 'same_person'
  return true
}

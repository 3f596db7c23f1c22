import { formatAmount } from '../money/amount.ts'
import { refuse } from '../refusal.ts'
import type { Refusal } from '../refusal.ts'
import type { Applied } from './applied.ts'
import type { LoanEvent } from './events.ts'
import type { LoanState } from './state.ts'

/** Gives an over-payment back. */
export function applyRefund(state: LoanState, event: Extract<LoanEvent, { type: 'refund' }>): Applied | Refusal {
  if (event.amount > state.credit) {
    return refuse('refund_exceeds_credit', 'amount', { credit: formatAmount(state.credit, state.terms.currency.decimals) })
  }
  return { state: { ...state, on: event.on, credit: state.credit - event.amount }, act: { type: 'refunded', amount: event.amount } }
}

import { refuse } from '../refusal.ts'
import type { Refusal } from '../refusal.ts'
import type { Applied } from './applied.ts'
import type { LoanEvent } from './events.ts'
import type { LoanState } from './state.ts'

export function applyRenegotiation(state: LoanState, event: Extract<LoanEvent, { type: 'renegotiation' }>): Applied | Refusal {
  return state.on <= event.on ? refuse('nothing_left_to_renegotiate') : refuse('loan_closed')
}

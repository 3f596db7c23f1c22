import { formatAmount } from '../money/amount.ts'
import { refuse } from '../refusal.ts'
import type { Refusal } from '../refusal.ts'
import type { Applied } from './applied.ts'
import type { LoanEvent } from './events.ts'
import { owedAsInterest } from './holiday.ts'
import { marked, owedOf, reduceDue } from './reduce-due.ts'
import type { LoanState } from './state.ts'

type Waiver = Extract<LoanEvent, { type: 'waiver' }>

/** Claims part of what is owed no more: of the oldest instalments first. Waived principal is forgiven principal. */
export function applyWaiver(today: LoanState, event: Waiver): Applied | Refusal {
  const beyond = event.kind === 'interest' && event.amount > owedOf('interest', today.rows)
  const state = beyond ? owedAsInterest(today) : today
  const owed = event.kind === 'principal' ? state.principal : owedOf(event.kind, state.rows)
  if (event.amount > owed) {
    return refuse('waiver_exceeds_due', 'amount', { due: formatAmount(owed, state.terms.currency.decimals), kind: event.kind })
  }
  const { rows, amounts } = reduceDue(state.rows, event.kind, event.amount, state)
  const on = { ...state, on: event.on }
  return {
    state: {
      ...on,
      rows: marked(on, rows),
      principal: state.principal - amounts.principal,
      forgiven: state.forgiven + amounts.principal,
      movements: amounts.principal === 0n ? state.movements : [...state.movements, { on: event.on, amount: -amounts.principal }],
    },
    act: { type: 'waived', amounts },
  }
}

import type { Day } from '../calendar/day.ts'
import { formatAmount } from '../money/amount.ts'
import { refuse } from '../refusal.ts'
import type { Refusal } from '../refusal.ts'
import type { Applied } from './applied.ts'
import type { LoanEvent } from './events.ts'
import type { LoanState } from './state.ts'
import type { Tranche } from './terms.ts'
import { onTranches } from './tranches.ts'

type Disbursement = Extract<LoanEvent, { type: 'disbursement' }>

const noFees = { fees: 0n, deducted: 0n, tax: 0n, savings: 0n }

/**
 * Pays out a tranche. When it is the one that the contract foresees, on its day and of its amount, the schedule stands;
 * otherwise the rest is planned anew from what was really paid out, and what has been paid stays paid.
 */
export function applyDisbursement(state: LoanState, event: Disbursement): Applied | Refusal {
  const tranche: Tranche = { on: event.on, amount: event.amount }
  const paidOut = [...state.paidOut, tranche]
  const sum = paidOut.reduce((all, each) => all + each.amount, 0n)
  const { principal, currency } = state.signed
  if (sum > principal) return refuse('disbursement_exceeds_principal', 'amount', { principal: formatAmount(principal, currency.decimals) })
  const foreseen = state.terms.disbursements[state.paidOut.length]
  const asForeseen = foreseen?.on === event.on && foreseen.amount === event.amount
  const scheduled = asForeseen ? state : onTranches(state, [...paidOut, ...stillToCome(state, event.on)], event.on)
  const taken = scheduled.atDisbursement[paidOut.length - 1] ?? { ...tranche, ...noFees }
  const after: LoanState = {
    ...scheduled,
    on: event.on,
    paidOut,
    principal: state.principal + event.amount,
    savings: state.savings + taken.savings,
    closedOn: undefined,
    movements: [...state.movements, { on: event.on, amount: event.amount }],
  }
  return { state: after, act: { type: 'disbursed', paidOut: { ...taken, on: event.on, amount: event.amount } } }
}

/** The tranches of the contract after the next one. */
function stillToCome(state: LoanState, on: Day): Tranche[] {
  return state.terms.disbursements.slice(state.paidOut.length + 1).filter((tranche) => tranche.on >= on)
}

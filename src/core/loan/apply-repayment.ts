import type { Applied } from './applied.ts'
import { pour, pourOf, positionsOf } from './allocate.ts'
import type { Pour } from './allocate.ts'
import { applyExcess } from './apply-excess.ts'
import type { LoanEvent, Transaction } from './events.ts'
import { owedAsInterest } from './holiday.ts'
import { payableEarly } from './recalculate.ts'
import { settles } from './settlement.ts'
import { tranchesToCome, waitingInterest } from './state.ts'
import type { LoanState } from './state.ts'

type Repayment = Extract<LoanEvent, { type: 'repayment' }>

/**
 * Takes a repayment: first what is due, by the order of the terms; then what is paid early goes where the terms say;
 * what is left when nothing is owed is a credit of the client. A repayment of the settlement amount closes the loan.
 */
export function applyRepayment(state: LoanState, event: Repayment): Applied {
  const today = state.on === event.on ? state : { ...state, on: event.on }
  const early = settles(today, event.amount)
  const poured = early ?? payOrdinary(today, event.amount)
  return received(poured.state, poured.pour, event)
}

function payOrdinary(state: LoanState, amount: bigint): { state: LoanState; pour: Pour } {
  const due = positionsOf(state, state.on)
  const paid = pour(pourOf(state, amount), due, state.terms, state.on)
  if (paid.left === 0n) return { state: { ...state, rows: paid.rows }, pour: paid }
  const early = applyExcess(state, paid)
  const { excess } = state.terms.allocation
  // Interest of a tranche to come is not earned yet.
  const waits = waitingInterest(early.state) > 0n || tranchesToCome(early.state).length === 0
  return early.pour.left === 0n || excess === 'savings' || !waits ? early : payWaiting(early.state, early.pour)
}

/**
 * What is left when all the principal is paid pays what still waits: the interest of a holiday before it becomes principal,
 * interest that was put off, arrears that were shared out.
 */
function payWaiting(state: LoanState, paid: Pour): { state: LoanState; pour: Pour } {
  const payable = payableEarly({ ...owedAsInterest(state), principal: paid.principal }, false)
  const poured = pour({ ...paid, rows: payable.rows }, positionsOf(payable), state.terms, state.on)
  return { state: { ...payable, principal: state.principal, rows: poured.rows }, pour: poured }
}

/** Books the money that came in: where it went, and what is left over. */
function received(state: LoanState, poured: Pour, event: Repayment): Applied {
  const { allocation, compulsory, left } = poured
  const toSavings = state.terms.allocation.excess === 'savings' && state.rows.some((row) => row.paidOn === undefined) ? left : 0n
  const credit = left - toSavings
  const transaction: Transaction = { event: event.id, on: event.on, amount: event.amount, allocation, credit, savings: toSavings + compulsory }
  return {
    state: {
      ...state,
      credit: state.credit + credit,
      savings: state.savings + toSavings + compulsory,
      principal: state.principal - allocation.principal,
      movements: allocation.principal === 0n ? state.movements : [...state.movements, { on: event.on, amount: -allocation.principal }],
      transactions: [...state.transactions, transaction],
    },
    act: { type: 'repaid', amount: event.amount, allocation, credit, savings: toSavings, compulsory },
  }
}

import { formatAmount } from '../money/amount.ts'
import { refuse } from '../refusal.ts'
import type { Refusal } from '../refusal.ts'
import { nothing, plus, smaller, sumOf } from './amounts.ts'
import type { Applied } from './applied.ts'
import { partOrder } from './allocate.ts'
import type { Amounts, LoanEvent } from './events.ts'
import { owedAsInterest } from './holiday.ts'
import { marked, reduceDue } from './reduce-due.ts'
import { outstanding, waitingInterest } from './state.ts'
import type { LoanState } from './state.ts'

type WriteOff = Extract<LoanEvent, { type: 'write-off' }>
type Recovery = Extract<LoanEvent, { type: 'recovery' }>

/**
 * Writes off the whole loan, or an amount of it. The whole: the loan leaves the books, its instalments stay as they were.
 * A part: that much is claimed no more, in the order of allocation (oldest first within a kind), and the loan goes on;
 * principal so lost is an expense, other parts are taken back from income.
 */
export function applyWriteOff(state: LoanState, event: WriteOff): Applied | Refusal {
  const owed = outstanding(state)
  const total = sumOf(owed)
  const amount = event.amount ?? total
  if (amount > total || total === 0n) {
    return refuse('write_off_exceeds_balance', 'amount', { balance: formatAmount(total, state.terms.currency.decimals) })
  }
  return amount === total ? whole(state, event, owed) : part(state, event, amount)
}

function whole(state: LoanState, event: WriteOff, owed: Amounts): Applied {
  return {
    state: {
      ...state,
      on: event.on,
      principal: 0n,
      writtenOff: owed,
      writtenOffSum: state.writtenOffSum + sumOf(owed),
      movements: [...state.movements, { on: event.on, amount: -owed.principal }],
    },
    act: { type: 'written-off', amounts: owed, whole: true },
  }
}

function part(today: LoanState, event: WriteOff, amount: bigint): Applied {
  const state = amount > sumOf(outstanding(today)) - waitingInterest(today) ? owedAsInterest(today) : today
  let { rows } = state
  let amounts = nothing
  for (const kind of partOrder(state.terms)) {
    const left = amount - sumOf(amounts)
    if (kind === 'tax' || left === 0n) continue
    const owed = kind === 'principal' ? state.principal : rows.reduce((sum, row) => sum + row.due[kind] - row.paid[kind], 0n)
    const reduced = reduceDue(rows, kind, smaller(left, owed), { ...state, terms: { ...state.terms, tax: undefined } })
    rows = reduced.rows
    amounts = plus(amounts, reduced.amounts)
  }
  const on = { ...state, on: event.on }
  return {
    state: {
      ...on,
      rows: marked(on, rows),
      principal: state.principal - amounts.principal,
      writtenOffSum: state.writtenOffSum + sumOf(amounts),
      movements: amounts.principal === 0n ? state.movements : [...state.movements, { on: event.on, amount: -amounts.principal }],
    },
    act: { type: 'written-off', amounts, whole: false },
  }
}

/** Money that comes in after all on what was written off. */
export function applyRecovery(state: LoanState, event: Recovery): Applied | Refusal {
  const left = state.writtenOffSum - state.recovered
  if (event.amount > left) {
    return refuse('recovery_exceeds_written_off', 'amount', { writtenOff: formatAmount(left, state.terms.currency.decimals) })
  }
  return { state: { ...state, on: event.on, recovered: state.recovered + event.amount }, act: { type: 'recovered', amount: event.amount } }
}

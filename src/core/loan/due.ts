import type { Day } from '../calendar/day.ts'
import { advance } from './advance.ts'
import { nothing, plus, sumOf } from './amounts.ts'
import type { Amounts } from './events.ts'
import { unpaid } from './state.ts'
import type { Loan } from './state.ts'

/** What a client has to pay, in minor units: what is late, and the next date with what falls due on it. */
export interface Due {
  /** Due before the day and not paid. */
  readonly overdue: Amounts & { readonly total: bigint }
  readonly next: { readonly on: Day; readonly amounts: Amounts; readonly total: bigint; readonly savings: bigint } | undefined
  /** What is late and what falls due next, together. */
  readonly total: bigint
}

/** What is due of a loan on a day: a payment due on the day itself is the next one, not late. */
export function due(loan: Loan, on: Day): Due {
  const state = advance(loan.state, on)
  const rows = state.writtenOff === undefined && state.paidOut.length > 0 ? state.rows : []
  let overdue = nothing
  let next: Due['next']
  for (const row of rows) {
    const amounts = unpaid(row)
    const total = sumOf(amounts)
    if (total === 0n) continue
    const savings = row.savings - row.paidSavings
    if (row.dueOn < on) overdue = plus(overdue, amounts)
    else if (next === undefined) next = { on: row.dueOn, amounts, total, savings }
    else if (next.on === row.dueOn) next = { on: next.on, amounts: plus(next.amounts, amounts), total: next.total + total, savings: next.savings + savings }
  }
  const late = sumOf(overdue)
  return { overdue: { ...overdue, total: late }, next, total: late + (next?.total ?? 0n) }
}

// What a repayment came to, as the receipt, the message and the answer tell it. All amounts are decimal strings.
import { formatDay, type Day } from '#core/calendar/day.ts'
import { formatAmount } from '#core/money/amount.ts'
import { sumOf } from '#core/loan/amounts.ts'
import { outstanding, owedOn, statusOf, type Loan } from '#core/loan/state.ts'
import type { Receipt } from '#contract/repayments.ts'
import type { RepaymentBody } from '#contract/repayments.ts'

/** The facts of a receipt that the loan gives after the repayment. */
export type Told = Pick<Receipt, 'allocation' | 'credit' | 'remaining' | 'next' | 'closed'> & { readonly late: string }

export function tell(after: Loan, event: string, on: Day): Told {
  const { state } = after
  const { decimals } = after.signed.currency
  const text = (units: bigint): string => formatAmount(units, decimals)
  const made = state.transactions.find((each) => each.event === event)
  const { principal, interest, fees, penalties, tax } = made?.allocation ?? { principal: 0n, interest: 0n, fees: 0n, penalties: 0n, tax: 0n }
  const open = state.rows.filter((row) => owedOn(row) > 0n)
  const next = open.find((row) => row.dueOn >= on)
  const late = open.reduce((sum, row) => (row.dueOn < on ? sum + owedOn(row) : sum), 0n)
  const status = statusOf(state)
  return {
    allocation: { principal: text(principal), interest: text(interest), fees: text(fees), penalties: text(penalties), tax: text(tax) },
    credit: text(state.credit), remaining: text(sumOf(outstanding(state))), late: text(late),
    next: next === undefined ? null : { on: formatDay(next.dueOn), amount: text(owedOn(next)) },
    closed: status === 'closed' || status === 'overpaid',
  }
}

export function receiptOf(
  made: { event: string; receipt: string; loan: string; loanNumber: string; currency: string }, body: Pick<RepaymentBody, 'amount' | 'valueOn' | 'means'>, told: Told,
): Receipt {
  const { late: _late, ...shown } = told
  return { ...made, amount: body.amount, valueOn: body.valueOn, means: body.means, ...shown }
}

import type { AccountRole } from '../ledger/account-roles.ts'
import { move } from '../ledger/entry.ts'
import type { Movement } from '../ledger/entry.ts'
import type { Act } from './acts.ts'
import { holdSuspended, incomeOf, receivableOf, settle, suspendAsPrincipal, unsettle } from './books.ts'
import type { Books, Stream } from './books.ts'
import { smaller } from './amounts.ts'
import type { Amounts } from './events.ts'

export type AccountingMethod = 'accrual' | 'cash'

const streams: readonly Stream[] = ['interest', 'fees', 'penalties']

/**
 * The movements of one act, and the books after it. By accrual what is paid settles receivables; by cash it is income when
 * it comes in. Tax is owed to the state when it is paid. What is forgiven or written off of principal is an expense.
 */
export function post(act: Act, books: Books, method: AccountingMethod): Movement[] {
  switch (act.type) {
    case 'disbursed': return disbursed(act.paidOut, books)
    case 'repaid': return repaid(act, books, method)
    case 'waived': return losePrincipal(books, act.amounts.principal)
    case 'capitalised': return capitalised(act.interest, books, method)
    case 'renegotiated': return renegotiated(act, books, method)
    case 'written-off': return act.whole ? writtenOff(act.amounts, books, method) : losePrincipal(books, act.amounts.principal)
    case 'recovered': return [move(act.amount, 'cash', 'recovery-income')]
    case 'refunded': return [move(act.amount, 'client-credit', 'cash')]
    case 'charged':
    case 'interest-paused':
    case 'tranche-missed': return []
  }
}

function disbursed(paidOut: Extract<Act, { type: 'disbursed' }>['paidOut'], books: Books): Movement[] {
  books.principal += paidOut.amount
  return [
    move(paidOut.amount, books.principalRole, 'cash'),
    move(paidOut.fees, 'cash', 'fee-income'),
    move(paidOut.tax, 'cash', 'tax-payable'),
    move(paidOut.savings, 'cash', 'compulsory-savings'),
  ]
}

function repaid(act: Extract<Act, { type: 'repaid' }>, books: Books, method: AccountingMethod): Movement[] {
  const { allocation } = act
  books.principal -= allocation.principal
  return [
    move(allocation.principal, 'cash', books.principalRole),
    ...streams.flatMap((stream) => takeIn(books, stream, allocation[stream], 'cash', method)),
    move(allocation.tax, 'cash', 'tax-payable'),
    move(act.compulsory, 'cash', 'compulsory-savings'),
    move(act.savings, 'cash', 'voluntary-savings'),
    move(act.credit, 'cash', 'client-credit'),
  ]
}

function takeIn(books: Books, stream: Stream, amount: bigint, source: AccountRole, method: AccountingMethod): Movement[] {
  return method === 'cash' ? [move(amount, source, incomeOf(stream))] : settle(books, stream, amount, source)
}

/** What had been paid of parts that a new plan does not ask for any more is a credit of the client's. */
export function owedBack(books: Books, spilled: Amounts, method: AccountingMethod): Movement[] {
  const back = (stream: Stream) => (method === 'cash' ? [move(spilled[stream], incomeOf(stream), 'client-credit')] : unsettle(books, stream, spilled[stream], 'client-credit'))
  return [...streams.flatMap(back), move(spilled.tax, 'tax-payable', 'client-credit')]
}

function losePrincipal(books: Books, amount: bigint): Movement[] {
  books.principal -= amount
  return [move(amount, 'write-off-expense', books.principalRole)]
}

/** From the first renegotiation on, the principal is kept apart; what is capitalised becomes principal. */
function renegotiated(act: Extract<Act, { type: 'renegotiated' }>, books: Books, method: AccountingMethod): Movement[] {
  const forgiven = losePrincipal(books, act.forgiven.principal)
  const apart = books.principalRole === 'loan-principal' ? [move(books.principal, 'loan-principal-restructured', 'loan-principal')] : []
  books.principalRole = 'loan-principal-restructured'
  const { interest, fees, penalties, tax } = act.capitalised
  holdSuspended(books, interest)
  books.principal += interest + fees + penalties + tax
  return [
    ...forgiven,
    ...apart,
    ...streams.flatMap((stream) => takeIn(books, stream, act.capitalised[stream], books.principalRole, method)),
    move(tax, books.principalRole, 'tax-payable'),
  ]
}

/** The newest interest becomes principal; of what is suspended, that much which is not older. */
function capitalised(interest: bigint, books: Books, method: AccountingMethod): Movement[] {
  if (method === 'accrual') suspendAsPrincipal(books, interest)
  books.principal += interest
  return takeIn(books, 'interest', interest, books.principalRole, method)
}

/** Income that was booked and will not come is an expense; interest that was suspended never was income, even where it became principal. */
function writtenOff(amounts: Amounts, books: Books, method: AccountingMethod): Movement[] {
  const held = smaller(books.heldPrincipal, amounts.principal)
  const principal = [move(held, 'interest-suspended', books.principalRole), ...losePrincipal(books, amounts.principal - held)]
  books.principal -= held
  if (method === 'cash') return principal
  const suspended = smaller(books.suspended - held, amounts.interest)
  books.suspended -= suspended + held
  const fromSuspended = settle(books, 'interest', suspended, 'interest-suspended')
  const left: Amounts = { ...amounts, interest: amounts.interest - suspended }
  const lost = streams.flatMap((stream) => settle(books, stream, smaller(receivableOf(books, stream), left[stream]), 'write-off-expense'))
  return [...principal, ...fromSuspended, ...lost]
}

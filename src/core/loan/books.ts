import type { AccountRole } from '../ledger/account-roles.ts'
import { move } from '../ledger/entry.ts'
import type { Movement } from '../ledger/entry.ts'
import type { Earned } from './accrual.ts'
import { larger, smaller } from './amounts.ts'

/** The kinds of income that a loan earns. */
export type Stream = keyof Earned

/** What the books hold of one loan between two entries. `settled` is what of the earned was paid, capitalised or written off. */
export interface Books {
  principalRole: 'loan-principal' | 'loan-principal-restructured'
  principal: bigint
  earned: Record<Stream, bigint>
  settled: Record<Stream, bigint>
  /** All interest kept out of income. Of it, what a renegotiation found: it stays so until it is paid, as interest or as the principal that it became. */
  suspended: bigint
  heldInterest: bigint
  heldPrincipal: bigint
}

export function emptyBooks(): Books {
  return {
    principalRole: 'loan-principal',
    principal: 0n,
    earned: { interest: 0n, fees: 0n, penalties: 0n },
    settled: { interest: 0n, fees: 0n, penalties: 0n },
    suspended: 0n,
    heldInterest: 0n,
    heldPrincipal: 0n,
  }
}

const roles: Readonly<Record<Stream, { receivable: AccountRole; income: AccountRole }>> = {
  interest: { receivable: 'interest-receivable', income: 'interest-income' },
  fees: { receivable: 'fee-receivable', income: 'fee-income' },
  penalties: { receivable: 'penalty-receivable', income: 'penalty-income' },
}

export function incomeOf(stream: Stream): AccountRole {
  return roles[stream].income
}

export function receivableOf(books: Books, stream: Stream): bigint {
  return larger(books.earned[stream] - books.settled[stream], 0n)
}

/** Brings what is booked as earned to the target: income against the receivable, or against what was paid before it was earned. */
export function earn(books: Books, stream: Stream, target: bigint): Movement[] {
  const { receivable, income } = roles[stream]
  const before = books.earned[stream] - books.settled[stream]
  const delta = target - books.earned[stream]
  if (delta === 0n) return []
  books.earned[stream] = target
  const after = before + delta
  return [
    move(larger(after, 0n) - larger(before, 0n), receivable, income),
    move(larger(-before, 0n) - larger(-after, 0n), 'interest-unearned', income),
  ]
}

/** Settles an amount of a stream from `source`: the receivable first; interest beyond it is unearned, fees and penalties are earned at once. */
export function settle(books: Books, stream: Stream, amount: bigint, source: AccountRole): Movement[] {
  if (amount === 0n) return []
  const { receivable, income } = roles[stream]
  const open = smaller(receivableOf(books, stream), amount)
  const beyond = amount - open
  books.settled[stream] += amount
  if (beyond !== 0n && stream !== 'interest') books.earned[stream] += beyond
  return [move(open, source, receivable), move(beyond, source, stream === 'interest' ? 'interest-unearned' : income)]
}

/** Takes back what was settled: what had been paid becomes owed to `target`. */
export function unsettle(books: Books, stream: Stream, amount: bigint, target: AccountRole): Movement[] {
  if (amount === 0n) return []
  const { receivable } = roles[stream]
  const unearned = smaller(larger(books.settled[stream] - books.earned[stream], 0n), amount)
  books.settled[stream] -= amount
  return [move(unearned, 'interest-unearned', target), move(amount - unearned, receivable, target)]
}

/**
 * While the loan does not perform, interest that is earned and not paid is kept out of income. A renegotiation makes it perform again
 * but brings no money, so that what was kept out then comes in only with the payments: the principal that it became last of all principal.
 */
export function suspend(books: Books, nonPerforming: boolean): Movement[] {
  const receivable = receivableOf(books, 'interest')
  books.heldInterest = smaller(books.heldInterest, receivable)
  books.heldPrincipal = smaller(books.heldPrincipal, books.principal)
  const target = books.heldPrincipal + (nonPerforming ? receivable : books.heldInterest)
  const delta = target - books.suspended
  if (delta === 0n) return []
  books.suspended = target
  return [move(delta, 'interest-income', 'interest-suspended')]
}

/** Before a renegotiation: what is suspended is held; of it, what becomes principal with the interest that is capitalised. */
export function holdSuspended(books: Books, capitalised: bigint): void {
  const interest = books.suspended - books.heldPrincipal
  const becomes = smaller(interest, smaller(capitalised, receivableOf(books, 'interest')))
  books.heldPrincipal += becomes
  books.heldInterest = interest - becomes
}

/** At the end of a holiday: of the suspended interest, the newest becomes principal with the rest of it and stays suspended. */
export function suspendAsPrincipal(books: Books, capitalised: bigint): void {
  const suspended = books.suspended - books.heldPrincipal
  const performing = larger(receivableOf(books, 'interest') - suspended, 0n)
  const becomes = smaller(suspended, larger(capitalised - performing, 0n))
  books.heldPrincipal += becomes
  books.heldInterest = smaller(books.heldInterest, suspended - becomes)
}

import type { AccountMap, AccountRole } from './account-roles.ts'
import type { Line } from './difference.ts'

/** One movement between two roles: `amount` is debited to one and credited to the other, so a list of them always balances. */
export interface Movement {
  readonly debit: AccountRole
  readonly credit: AccountRole
  readonly amount: bigint
}

/** A movement; a negative amount moves the other way. */
export function move(amount: bigint, debit: AccountRole, credit: AccountRole): Movement {
  return amount < 0n ? { debit: credit, credit: debit, amount: -amount } : { debit, credit, amount }
}

/**
 * The lines of an entry: one per account, debits first, in the order of the movements. They balance by construction,
 * because each movement debits what it credits; accounts that end with nothing fall away.
 */
export function balanced(movements: readonly Movement[], accounts: AccountMap): Line[] {
  const net = new Map<string, bigint>()
  const put = (role: AccountRole, amount: bigint) => net.set(accounts[role], (net.get(accounts[role]) ?? 0n) + amount)
  for (const { debit, credit, amount } of movements) {
    put(debit, amount)
    put(credit, -amount)
  }
  const debits: Line[] = []
  const credits: Line[] = []
  for (const [account, amount] of net) {
    if (amount > 0n) debits.push({ account, debit: amount, credit: 0n })
    if (amount < 0n) credits.push({ account, debit: 0n, credit: -amount })
  }
  return [...debits, ...credits]
}

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
  const names: string[] = []
  const sums: bigint[] = []
  for (const { debit, credit, amount } of movements) {
    if (amount === 0n) continue
    put(names, sums, accounts[debit], amount)
    put(names, sums, accounts[credit], -amount)
  }
  const debits: Line[] = []
  const credits: Line[] = []
  for (let k = 0; k < names.length; k += 1) {
    const account = names[k] ?? ''
    const amount = sums[k] ?? 0n
    if (amount > 0n) debits.push({ account, debit: amount, credit: 0n })
    if (amount < 0n) credits.push({ account, debit: 0n, credit: -amount })
  }
  return debits.length === 0 ? credits : debits.concat(credits)
}

/** Adds to the sum of an account; an entry has so few that a list is faster than a map. */
function put(names: string[], sums: bigint[], account: string, amount: bigint): void {
  const place = names.indexOf(account)
  if (place === -1) {
    names.push(account)
    sums.push(amount)
  } else sums[place] = (sums[place] ?? 0n) + amount
}

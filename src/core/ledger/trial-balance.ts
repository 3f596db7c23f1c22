// The trial balance from accounts and their movements: headings carry the sums of what is below them.
import type { AccountKind } from './accounts.ts'

export interface Movement {
  readonly code: string
  /** Debit positive, in minor units. */
  readonly opening: bigint
  readonly debit: bigint
  readonly credit: bigint
}

export interface BalancedAccount<Account> extends Movement {
  readonly account: Account
  readonly level: number
  readonly closing: bigint
}

interface ChartRow { readonly code: string; readonly parent: string | null; readonly heading: boolean; readonly kind: AccountKind }

export interface TrialBalance<Account> {
  readonly rows: readonly BalancedAccount<Account>[]
  /** Sums over the accounts that are not headings; in sound books debit equals credit, and closingDebit closingCredit. */
  readonly totals: { readonly debit: bigint; readonly credit: bigint; readonly closingDebit: bigint; readonly closingCredit: bigint }
}

/** Rows in the order of the codes; accounts and headings without any movement are left out. */
export function trialBalance<Account extends ChartRow>(chart: readonly Account[], movements: readonly Movement[]): TrialBalance<Account> {
  const byCode = new Map(chart.map((account) => [account.code, account]))
  const sums = new Map<string, { opening: bigint; debit: bigint; credit: bigint }>()
  for (const movement of movements) {
    for (const code of upwards(byCode, movement.code)) {
      const sum = sums.get(code) ?? { opening: 0n, debit: 0n, credit: 0n }
      sums.set(code, { opening: sum.opening + movement.opening, debit: sum.debit + movement.debit, credit: sum.credit + movement.credit })
    }
  }
  const rows = chart.toSorted((a, b) => (a.code < b.code ? -1 : 1)).flatMap((account) => {
    const sum = sums.get(account.code)
    return sum ? [{ account, code: account.code, level: upwards(byCode, account.code).length - 1, ...sum, closing: sum.opening + sum.debit - sum.credit }] : []
  })
  return { rows, totals: totalsOf(rows.filter((row) => !row.account.heading)) }
}

function upwards(byCode: ReadonlyMap<string, ChartRow>, code: string): string[] {
  const path: string[] = []
  for (let at: string | null = code; at !== null && !path.includes(at); at = byCode.get(at)?.parent ?? null) path.push(at)
  return path
}

const totalsOf = (rows: readonly (Movement & { closing: bigint })[]): TrialBalance<never>['totals'] => ({
  debit: rows.reduce((sum, row) => sum + row.debit, 0n),
  credit: rows.reduce((sum, row) => sum + row.credit, 0n),
  closingDebit: rows.reduce((sum, row) => sum + (row.closing > 0n ? row.closing : 0n), 0n),
  closingCredit: rows.reduce((sum, row) => sum - (row.closing < 0n ? row.closing : 0n), 0n),
})

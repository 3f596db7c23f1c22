import { formatAmount, parseAmount } from '#core/money/amount.ts'
import { currencyOf } from '#core/money/currency.ts'

interface Fund { readonly budget: string; readonly cost: string; readonly currency: string }

function unitsOf({ budget, cost, currency }: Fund): { budget: bigint; cost: bigint; decimals: number } {
  const decimals = currencyOf(currency)?.decimals ?? 2
  const units = (text: string): bigint => {
    const read = parseAmount(text, decimals)
    return typeof read === 'bigint' ? read : 0n
  }
  return { budget: units(budget), cost: units(cost), decimals }
}

/** Whole percent of the budget, rounded down; undefined where there is none. */
export function percentSpent(fund: Fund): number | undefined {
  const { budget, cost } = unitsOf(fund)
  return budget > 0n ? Number((cost * 100n) / budget) : undefined
}

export function remainingOf(fund: Fund): string {
  const { budget, cost, decimals } = unitsOf(fund)
  return formatAmount(budget - cost, decimals)
}

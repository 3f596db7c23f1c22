import { formatAmount, parseAmount } from '#core/money/amount.ts'
import { currencyOf } from '#core/money/currency.ts'
import { refuse, type Refusal } from '#core/refusal.ts'

/** Minor units of a currency; refuses one that is not known, and more decimals than it has. */
export function unitsOf(amount: string, currency: string, path: string): bigint | Refusal {
  const known = currencyOf(currency)
  if (known === undefined) return refuse('input_invalid', 'currency')
  const units = parseAmount(amount, known.decimals)
  return typeof units === 'bigint' ? units : refuse('amount_too_precise', path, { decimals: known.decimals, currency })
}

export const textOf = (units: bigint, currency: string): string => formatAmount(units, currencyOf(currency)?.decimals ?? 2)

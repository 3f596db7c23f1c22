import { formatAmount, powerOfTen } from '../money/amount.ts'
import type { Ratio } from '../money/ratio.ts'
import { roundRatio } from '../money/rounding.ts'
import type { IndicatorUnit } from './indicator.ts'

/** Decimals of values that are not money. */
export const valueDecimals = 4

/** Rounded once, half-even: money to the currency's decimals, all else to four. */
export function showValue(value: Ratio, unit: IndicatorUnit, currencyDecimals: number): string {
  if (unit === 'yes') return value.num === 0n ? 'no' : 'yes'
  return showDecimal(value, unit === 'amount' ? currencyDecimals : valueDecimals)
}

export function showDecimal(value: Ratio, decimals: number): string {
  return formatAmount(roundRatio(value.num * powerOfTen(decimals), value.den, 'half-even'), decimals)
}

/** A figure without needless zeros, to at most four decimals: counts stay whole. */
export function showCount(value: Ratio): string {
  const text = showDecimal(value, valueDecimals)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/** Why a text is not an amount. */
export type AmountFault = 'not_a_string' | 'not_decimal' | 'too_precise' | 'too_large'

/** Eighteen digits fit PostgreSQL's bigint whatever the sum of a portfolio. */
const maxDigits = 18
const decimalText = /^(-?)(0|[1-9][0-9]*)(?:\.([0-9]+))?$/

/** Ten to the n-th, from a table for the powers that money uses. */
export function powerOfTen(n: number): bigint {
  return powers[n] ?? 10n ** BigInt(n)
}
const powers: readonly bigint[] = Array.from({ length: 40 }, (_, n) => 10n ** BigInt(n))

/**
 * Reads a decimal string in major units ("1234.50") as minor units (123450n).
 * Strict: no float, exponent, sign "+", space or thousands separator, and never more decimals than the currency has.
 */
export function parseAmount(text: unknown, decimals: number): bigint | AmountFault {
  if (typeof text !== 'string') return 'not_a_string'
  const match = decimalText.exec(text)
  if (match === null) return 'not_decimal'
  const whole = match[2] ?? ''
  const part = match[3] ?? ''
  if (part.length > decimals) return 'too_precise'
  if (whole.length + decimals > maxDigits) return 'too_large'
  const units = BigInt(whole + part.padEnd(decimals, '0'))
  return match[1] === '-' ? -units : units
}

/** Writes minor units as a decimal string in major units, with all the currency's decimals. */
export function formatAmount(units: bigint, decimals: number): string {
  if (units === 0n) return zeros[decimals] ?? `0.${'0'.repeat(decimals)}`
  if (decimals === 0) return units.toString()
  const negative = units < 0n
  const digits = (negative ? -units : units).toString().padStart(decimals + 1, '0')
  const cut = digits.length - decimals
  return `${negative ? '-' : ''}${digits.slice(0, cut)}.${digits.slice(cut)}`
}

const zeros: readonly string[] = ['0', '0.0', '0.00', '0.000']

/** Ties to the even neighbour · ties away from zero · away from zero · towards zero. */
export const roundingModes = ['half-even', 'half-up', 'up', 'down'] as const
export type Rounding = (typeof roundingModes)[number]

/** Rounds num/den to an integer, once, by the named mode; alike on both sides of zero. `den` must be positive. */
export function roundRatio(num: bigint, den: bigint, mode: Rounding): bigint {
  if (num < 0n) return -roundRatio(-num, den, mode)
  const quotient = num / den
  const rest = num - quotient * den
  const twice = rest + rest
  if (mode === 'half-even') return twice < den || (twice === den && quotient % 2n === 0n) ? quotient : quotient + 1n
  if (mode === 'half-up') return twice < den ? quotient : quotient + 1n
  return mode === 'down' || rest === 0n ? quotient : quotient + 1n
}

/** Whole numbers up to here and the sums of two of them are exact in a plain number. */
const exact = 2 ** 52

/**
 * units × num ÷ den, rounded once by the named mode; none of them negative. Where the product is small enough the same is reckoned
 * in plain whole numbers, which are exact there and take a fraction of the time. The quotient of two such, cut to a whole number,
 * is right too: with q·den ≤ product < 2⁵², a quotient that falls short of the next whole number does so by at least 1 ÷ den, more than
 * the spacing of plain numbers at q.
 */
export function roundPart(units: bigint, num: bigint, den: bigint, mode: Rounding): bigint {
  const [parts, over] = [Number(num), Number(den)]
  const product = Number(units) * parts
  if (!(product >= 0 && product < exact && parts < exact && over < exact)) return roundRatio(units * num, den, mode)
  const quotient = Math.floor(product / over)
  const rest = product - quotient * over
  if (rest === 0 || mode === 'down') return BigInt(quotient)
  if (mode === 'up') return BigInt(quotient + 1)
  const above = rest + rest - over
  return BigInt(above > 0 || (above === 0 && (mode === 'half-up' || quotient % 2 === 1)) ? quotient + 1 : quotient)
}

/** Rounds units to a multiple of `step`. */
export function roundToMultiple(units: bigint, step: bigint, mode: Rounding): bigint {
  return roundRatio(units, step, mode) * step
}

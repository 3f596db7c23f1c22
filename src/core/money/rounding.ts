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

/** Rounds units to a multiple of `step`. */
export function roundToMultiple(units: bigint, step: bigint, mode: Rounding): bigint {
  return roundRatio(units, step, mode) * step
}

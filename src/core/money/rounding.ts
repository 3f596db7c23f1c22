/** Ties to the even neighbour · ties away from zero · away from zero · towards zero. */
export const roundingModes = ['half-even', 'half-up', 'up', 'down'] as const
export type Rounding = (typeof roundingModes)[number]

/** Rounds num/den to an integer, once, by the named mode. `den` must be positive. */
export function roundRatio(num: bigint, den: bigint, mode: Rounding): bigint {
  const quotient = num / den
  const rest = num - quotient * den
  if (rest === 0n) return quotient
  const away = num < 0n ? quotient - 1n : quotient + 1n
  if (mode === 'down') return quotient
  if (mode === 'up') return away
  const twice = (rest < 0n ? -rest : rest) << 1n
  if (twice !== den) return twice > den ? away : quotient
  if (mode === 'half-up') return away
  return (quotient & 1n) === 0n ? quotient : away
}

/** Rounds units to a multiple of `step`. */
export function roundToMultiple(units: bigint, step: bigint, mode: Rounding): bigint {
  return roundRatio(units, step, mode) * step
}

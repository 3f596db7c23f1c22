import { roundRatio } from './rounding.ts'
import type { Rounding } from './rounding.ts'

/**
 * Shares `total` equally over `count` parts, each rounded by the mode, the remainder on the last.
 * No part passes what is left, so none is negative when the total is not.
 */
export function shareEqually(total: bigint, count: number, mode: Rounding): bigint[] {
  const parts: bigint[] = []
  const share = roundRatio(total, BigInt(count), mode)
  let left = total
  for (let n = 1; n < count; n += 1) {
    const part = total >= 0n ? (share < left ? share : left) : share > left ? share : left
    parts.push(part)
    left -= part
  }
  parts.push(left)
  return parts
}

/**
 * Splits `total` by weights and loses nothing: each part is rounded towards zero, then what is left goes, one unit each,
 * to the largest remainders (the earlier first among equals).
 */
export function splitByWeights(total: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((all, weight) => all + weight, 0n)
  if (sum <= 0n || weights.some((weight) => weight < 0n)) throw new RangeError('weights must not be negative, nor all zero')
  const negative = total < 0n
  const size = negative ? -total : total
  const parts = weights.map((weight) => (size * weight) / sum)
  const rests = weights.map((weight, n) => ({ n, rest: (size * weight) % sum }))
  let left = size - parts.reduce((all, part) => all + part, 0n)
  rests.sort((a, b) => (a.rest === b.rest ? a.n - b.n : a.rest > b.rest ? -1 : 1))
  for (const { n } of rests) {
    if (left === 0n) break
    parts[n] = (parts[n] ?? 0n) + 1n
    left -= 1n
  }
  return negative ? parts.map((part) => -part) : parts
}

// How a member stands among its peers: median and quartiles, never names, and nothing at all for few.
import type { Ratio } from '../money/ratio.ts'
import { isLess, plus } from './reckon.ts'

/** Fewer could be guessed one by one. */
export const leastPeers = 5

export interface PeerFigures {
  readonly count: number
  readonly lowerQuartile: Ratio
  readonly median: Ratio
  readonly upperQuartile: Ratio
}

/** Quartiles of the values of a group; undefined for fewer than five. Values that are not known are left out and do not count. */
export function peerFigures(values: readonly (Ratio | undefined)[]): PeerFigures | undefined {
  const known = values.filter((value) => value !== undefined).toSorted((a, b) => (isLess(a, b) ? -1 : isLess(b, a) ? 1 : 0))
  if (known.length < leastPeers) return undefined
  return { count: known.length, lowerQuartile: quantile(known, 1n), median: quantile(known, 2n), upperQuartile: quantile(known, 3n) }
}

/**
 * The n-th quartile by linear interpolation between order statistics at (count − 1) × n ÷ 4: Hyndman and Fan's type 7,
 * which R, NumPy and the spreadsheets' QUARTILE.INC use. Exact.
 */
function quantile(sorted: readonly Ratio[], n: bigint): Ratio {
  const place = BigInt(sorted.length - 1) * n
  const low = sorted[Number(place / 4n)]
  const high = sorted[Math.min(Number(place / 4n) + 1, sorted.length - 1)]
  if (low === undefined || high === undefined) throw new Error('a quartile needs values')
  const rest = place % 4n
  return plus({ num: low.num * (4n - rest), den: low.den * 4n }, { num: high.num * rest, den: high.den * 4n })
}

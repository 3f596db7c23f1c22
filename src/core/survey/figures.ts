// Numbers that were answered, added up exactly.
import { powerOfTen } from '../money/amount.ts'
import { add, compare, divide, multiply, ratio, zero, type Ratio } from '../money/ratio.ts'
import { roundRatio } from '../money/rounding.ts'

const plainNumber = /^(-?)(\d{1,15})(?:\.(\d{1,9}))?$/

/** A number as it was typed, exact; undefined for what is no plain decimal of at most fifteen digits. */
export function exactOf(value: unknown): Ratio | undefined {
  if (typeof value !== 'number') return undefined
  const match = plainNumber.exec(String(value))
  if (match === null) return undefined
  const part = match[3] ?? ''
  const units = BigInt((match[2] ?? '') + part)
  return ratio(match[1] === '-' ? -units : units, powerOfTen(part.length))
}

/** As a decimal string, rounded once, half-even, without needless zeros. */
export function shownDecimal(value: Ratio, decimals: number): string {
  const scaled = roundRatio(value.num * powerOfTen(decimals), value.den, 'half-even')
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const part = decimals === 0 ? '' : digits.slice(-decimals).replace(/0+$/, '')
  return `${scaled < 0n ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`
}

/** `part` of `whole` in percent with one decimal; null of nothing. */
export const shareOf = (part: number, whole: number): string | null =>
  (whole === 0 ? null : shownDecimal(ratio(BigInt(part) * 100n, BigInt(whole)), 1))

/** Decimal strings with at most two decimals. */
export interface NumberFigures { readonly mean: string; readonly lowerQuartile: string; readonly median: string; readonly upperQuartile: string }

/** Least and most are not among them: they would be one member's answer. Undefined for no numbers. */
export function numberFigures(values: readonly Ratio[]): NumberFigures | undefined {
  if (values.length === 0) return undefined
  const sorted = values.toSorted(compare)
  const mean = divide(values.reduce(add, zero), ratio(BigInt(values.length)))
  const [lowerQuartile, median, upperQuartile] = [1n, 2n, 3n].map((n) => shownDecimal(quartile(sorted, n), 2))
  return { mean: shownDecimal(mean, 2), lowerQuartile: lowerQuartile ?? '', median: median ?? '', upperQuartile: upperQuartile ?? '' }
}

/** By linear interpolation at (count − 1) × n ÷ 4: Hyndman and Fan's type 7, which spreadsheets call QUARTILE.INC. */
function quartile(sorted: readonly Ratio[], n: bigint): Ratio {
  const place = BigInt(sorted.length - 1) * n
  const low = sorted[Number(place / 4n)] ?? zero
  const high = sorted[Number(place / 4n) + 1] ?? low
  return add(multiply(low, ratio(4n - place % 4n, 4n)), multiply(high, ratio(place % 4n, 4n)))
}

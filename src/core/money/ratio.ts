import { powerOfTen } from './amount.ts'
import { roundRatio } from './rounding.ts'
import type { Rounding } from './rounding.ts'

/** An exact fraction. The denominator is positive; `ratio` keeps it in lowest terms. */
export interface Ratio {
  readonly num: bigint
  readonly den: bigint
}

export const zero: Ratio = { num: 0n, den: 1n }
export const one: Ratio = { num: 1n, den: 1n }

export function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a
  let y = b < 0n ? -b : b
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

export function ratio(num: bigint, den = 1n): Ratio {
  if (den === 0n) throw new RangeError('a ratio has no zero denominator')
  const common = gcd(num, den) * (den < 0n ? -1n : 1n)
  return { num: num / common, den: den / common }
}

export function add(a: Ratio, b: Ratio): Ratio {
  return a.den === b.den ? ratio(a.num + b.num, a.den) : ratio(a.num * b.den + b.num * a.den, a.den * b.den)
}

export function subtract(a: Ratio, b: Ratio): Ratio {
  return add(a, { num: -b.num, den: b.den })
}

export function multiply(a: Ratio, b: Ratio): Ratio {
  return ratio(a.num * b.num, a.den * b.den)
}

export function divide(a: Ratio, b: Ratio): Ratio {
  return ratio(a.num * b.den, a.den * b.num)
}

export function compare(a: Ratio, b: Ratio): number {
  const left = a.num * b.den
  const right = b.num * a.den
  return left === right ? 0 : left < right ? -1 : 1
}

/** units × factor, rounded once. */
export function applyRatio(units: bigint, factor: Ratio, mode: Rounding): bigint {
  return roundRatio(units * factor.num, factor.den, mode)
}

const percentText = /^(0|[1-9][0-9]{0,8})(?:\.([0-9]{1,18}))?$/

/** Reads a decimal string in percent ("24.5") as an exact fraction (49/200); undefined for any other text. */
export function parsePercent(text: unknown): Ratio | undefined {
  if (typeof text !== 'string') return undefined
  const match = percentText.exec(text)
  if (match === null) return undefined
  const part = match[2] ?? ''
  return ratio(BigInt((match[1] ?? '') + part), powerOfTen(part.length + 2))
}

/** Writes a fraction in percent with as many decimals as it needs, at most `decimals`, half-even beyond them. */
export function formatPercent(value: Ratio, decimals = 18): string {
  const scaled = roundRatio(value.num * powerOfTen(decimals + 2), value.den, 'half-even')
  const negative = scaled < 0n
  const digits = (negative ? -scaled : scaled).toString().padStart(decimals + 1, '0')
  const cut = digits.length - decimals
  const part = digits.slice(cut).replace(/0+$/, '')
  return `${negative ? '-' : ''}${digits.slice(0, cut)}${part === '' ? '' : `.${part}`}`
}

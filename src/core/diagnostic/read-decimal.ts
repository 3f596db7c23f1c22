import { powerOfTen } from '../money/amount.ts'
import { compare, ratio } from '../money/ratio.ts'
import type { Ratio } from '../money/ratio.ts'
import { roundRatio } from '../money/rounding.ts'
import type { Fields } from '../loan/read-fields.ts'

const decimalText = /^(-?)(0|[1-9][0-9]{0,11})(?:\.([0-9]{1,12}))?$/
/** Decimals printed of a score, at most. */
export const scoreDecimals = 4

/** A JSON number, or a text, that is a plain decimal of at most twelve digits on either side; undefined for any other value. */
export function decimalOf(value: unknown): Ratio | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined
  const match = decimalText.exec(String(value))
  if (match === null) return undefined
  const part = match[3] ?? ''
  const units = BigInt((match[2] ?? '') + part)
  return ratio(match[1] === '-' ? -units : units, powerOfTen(part.length))
}

/** Without needless zeros; rounded once, half-even. */
export function showDecimal(value: Ratio, decimals = scoreDecimals): string {
  const scaled = roundRatio(value.num * powerOfTen(decimals), value.den, 'half-even')
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0')
  const cut = digits.length - decimals
  const part = digits.slice(cut).replace(/0+$/, '')
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, cut)}${part === '' ? '' : `.${part}`}`
}

interface Limits {
  readonly least?: Ratio
  readonly most?: Ratio
  readonly above?: Ratio
}

/** The decimal under a name; a problem when it is none, or outside its limits. */
export function readDecimal(fields: Fields, name: string, { least, most, above }: Limits = {}): Ratio | undefined {
  const value = fields.raw(name)
  if (value === undefined) return undefined
  const found = decimalOf(value)
  if (found === undefined) {
    const code = typeof value === 'number' || typeof value === 'string' ? 'not_decimal' : 'wrong_type'
    return fields.note(name, code, `"${name}" must be a decimal number, or a text such as "1.5".`)
  }
  if (above !== undefined && compare(found, above) <= 0) return fields.note(name, 'not_positive', `"${name}" must be more than ${showDecimal(above)}.`)
  if (least !== undefined && compare(found, least) < 0) return fields.note(name, 'too_small', `"${name}" must be at least ${showDecimal(least)}.`)
  if (most !== undefined && compare(found, most) > 0) return fields.note(name, 'too_large', `"${name}" must be at most ${showDecimal(most)}.`)
  return found
}

import { toLatinDigits } from './digits.ts'
import type { Language } from './language.ts'
import { SEPARATORS } from './numbers.ts'

export type TypedProblem = 'empty' | 'not_a_number' | 'ambiguous' | 'too_precise' | 'negative' | 'too_large'

export type TypedAmount =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly problem: TypedProblem }

export type TypedAmountRules = {
  readonly language: Language
  /** How many decimals the amount may have: a currency's, or more for a rate. */
  readonly decimals: number
  readonly negative?: boolean
}

const MAX_WHOLE_DIGITS = 15
const CURRENCY_MARK = /^(?:[a-z]{3}|dh|frw|درهم|فرنك(?: رواندي)?)$/iu

/**
 * Reads what a person typed or pasted as an amount and answers an exact decimal string ("1180.50").
 *
 * Understands Arabic-Indic digits, the decimal comma, points, spaces and no-break spaces between thousands, and a
 * currency before or after. One separator with exactly three digits after it ("1,180") is thousands where the
 * language groups so or where the currency has no decimals; elsewhere it is refused as ambiguous, never guessed.
 */
export function parseTypedAmount(typed: string, rules: TypedAmountRules): TypedAmount {
  const text = withoutCurrency(toLatinDigits(typed))
  if (text === '') return refuse('empty')
  const signed = /^([-+]?)(.*)$/u.exec(text)
  const body = signed?.[2]?.trim() ?? ''
  if (!/^[\d., ٬٫']+$/u.test(body) || !/\d/u.test(body)) return refuse('not_a_number')
  const split = splitDecimals(body, rules)
  if (typeof split === 'string') return refuse(split)
  const whole = joinThousands(split.whole)
  if (whole === undefined) return refuse('not_a_number')
  const fraction = dropExtraZeros(split.fraction, rules.decimals)
  if (fraction.length > rules.decimals) return refuse('too_precise')
  if (whole.length > MAX_WHOLE_DIGITS) return refuse('too_large')
  const value = fraction === '' ? whole : `${whole}.${fraction}`
  const below = signed?.[1] === '-' && /[1-9]/u.test(value)
  if (below && !rules.negative) return refuse('negative')
  return { ok: true, value: below ? `-${value}` : value }
}

function refuse(problem: TypedProblem): TypedAmount {
  return { ok: false, problem }
}

function withoutCurrency(text: string): string {
  const match = /^(\p{L}[\p{L} ]*?)?\s*([^\p{L}]*?)\s*(\p{L}[\p{L} ]*)?$/u.exec(text.trim())
  if (!match) return text.trim()
  const [, before, figure = '', after] = match
  const marks = [before, after].filter((mark) => mark !== undefined)
  if (figure === '' || marks.length > 1 || !marks.every((mark) => CURRENCY_MARK.test(mark.trim()))) return text.trim()
  return figure.trim()
}

type Split = { whole: string; fraction: string }

function splitDecimals(body: string, rules: TypedAmountRules): Split | TypedProblem {
  const sure = body.split('٫')
  if (sure.length > 2) return 'not_a_number'
  if (sure.length === 2) return fractionOf(sure[0] ?? '', sure[1] ?? '')
  const last = Math.max(body.lastIndexOf('.'), body.lastIndexOf(','))
  if (last < 0) return { whole: body, fraction: '' }
  const mark = body[last] ?? ''
  const head = body.slice(0, last)
  const tail = body.slice(last + 1)
  if (head.includes(mark)) return head.includes(mark === '.' ? ',' : '.') ? 'not_a_number' : { whole: body, fraction: '' }
  const otherSeparators = /[., ٬']/u.test(head)
  if (otherSeparators || !/^\d{3}$/u.test(tail) || !/^[1-9]\d{0,2}$/u.test(head)) return fractionOf(head, tail)
  if (SEPARATORS[rules.language].group === mark || rules.decimals === 0) return { whole: body, fraction: '' }
  if (SEPARATORS[rules.language].decimal === mark && rules.decimals >= 3) return fractionOf(head, tail)
  return 'ambiguous'
}

function fractionOf(whole: string, fraction: string): Split | TypedProblem {
  return /^\d*$/u.test(fraction) ? { whole, fraction } : 'not_a_number'
}

/** The digits of the whole part, when any separators in it stand before groups of three. */
function joinThousands(whole: string): string | undefined {
  if (whole === '') return '0'
  if (!/^\d+$/u.test(whole) && !/^\d{1,3}([., ٬'])\d{3}(?:\1\d{3})*$/u.test(whole)) return undefined
  return whole.replace(/\D/gu, '').replace(/^0+(?=\d)/u, '')
}

function dropExtraZeros(fraction: string, decimals: number): string {
  const extra = fraction.slice(decimals)
  return /^0*$/u.test(extra) ? fraction.slice(0, decimals) : fraction
}

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES, type Language } from './language.ts'
import { formatMoney } from './numbers.ts'
import { parseTypedAmount, type TypedProblem } from './typed-amount.ts'
import { parseTypedDate } from './typed-date.ts'
import { holds } from '#test/helpers/property.ts'

const read = (typed: string, language: Language = 'fr', decimals = 2): string => {
  const result = parseTypedAmount(typed, { language, decimals })
  return result.ok ? result.value : result.problem
}

describe('a typed amount is read', () => {
  test.each([
    ['1180', '1180'],
    ['1 180,50', '1180.50'],
    ['1\u202f180,50', '1180.50'],
    ['1\u00a0180.5', '1180.5'],
    ['١٢٣٤', '1234'],
    ['١٬٢٣٤٫٥٠', '1234.50'],
    ['۱۲۳', '123'],
    ['\u200f1180,50\u200f', '1180.50'],
    ['1.234.567,89', '1234567.89'],
    ['1,234,567.89', '1234567.89'],
    ["1'234'567", '1234567'],
    ['0007,5', '7.5'],
    [',5', '0.5'],
    ['5,', '5'],
    ['+12', '12'],
    ['1180,500', '1180.50'],
    ['1 180,50 MAD', '1180.50'],
    ['MAD 1,180.50', '1180.50'],
    ['1180 درهم', '1180'],
    ['-0', '0'],
  ])('%s is %s', (typed, value) => {
    expect(read(typed)).toBe(value)
  })

  test('thousands by the habit of the language, or because the currency has no decimals', () => {
    expect(read('1,180', 'en')).toBe('1180')
    expect(read('1.180', 'ar')).toBe('1180')
    expect(read('1,180', 'fr', 0)).toBe('1180')
    expect(read('1,180', 'fr', 3)).toBe('1.180')
  })
})

describe('a typed amount is refused', () => {
  test.each<[string, TypedProblem]>([
    ['', 'empty'],
    ['   ', 'empty'],
    ['abc', 'not_a_number'],
    ['12a', 'not_a_number'],
    ['1e5', 'not_a_number'],
    ['12 34', 'not_a_number'],
    ['1,2,3', 'not_a_number'],
    ['1.2,3.4', 'not_a_number'],
    ['--5', 'not_a_number'],
    ['.', 'not_a_number'],
    ['1,180', 'ambiguous'],
    ['1.180', 'ambiguous'],
    ['10,255', 'ambiguous'],
    ['0,125', 'too_precise'],
    ['1180,5555', 'too_precise'],
    ['-5', 'negative'],
    ['−٥', 'negative'],
    ['1234567890123456', 'too_large'],
  ])('%s: %s', (typed, problem) => {
    expect(read(typed)).toBe(problem)
  })
})

test('negative amounts pass where they are allowed', () => {
  expect(parseTypedAmount('-1 180,5', { language: 'fr', decimals: 2, negative: true })).toEqual({ ok: true, value: '-1180.5' })
})

test('what we print, we can read back', () => {
  const minor = fc.bigInt(-(10n ** 16n), 10n ** 16n)
  holds(
    fc.property(minor, fc.constantFrom(...LANGUAGES), fc.constantFrom('MAD', 'RWF'), (cents, language, currency) => {
      const decimals = currency === 'MAD' ? 2 : 0
      const amount = toDecimal(cents, decimals)
      const text = formatMoney(language, { amount, currency })
      expect(parseTypedAmount(text, { language, decimals, negative: true })).toEqual({ ok: true, value: amount })
    }),
  )
})

function toDecimal(minor: bigint, decimals: number): string {
  const digits = (minor < 0n ? -minor : minor).toString().padStart(decimals + 1, '0')
  const text = decimals === 0 ? digits.slice(0, 15) : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  return minor < 0n ? `-${text}` : text
}

test('typed dates, day first or ISO', () => {
  expect(parseTypedDate('5/2/2026')).toBe('2026-02-05')
  expect(parseTypedDate('٠٥-٠٢-٢٠٢٦')).toBe('2026-02-05')
  expect(parseTypedDate('5.2.26')).toBe('2026-02-05')
  expect(parseTypedDate('2026-02-05')).toBe('2026-02-05')
  expect(parseTypedDate('29/02/2024')).toBe('2024-02-29')
  expect(parseTypedDate('29/02/2026')).toBeUndefined()
  expect(parseTypedDate('tomorrow')).toBeUndefined()
})

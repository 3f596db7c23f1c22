import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasCheckDigit, referenceOf, withCheckDigit } from './check-digit.ts'
import { holds } from '#test/helpers/property.ts'

test('the published example of Damm', () => {
  expect(withCheckDigit('572')).toBe('5724')
  expect(hasCheckDigit('5724')).toBe(true)
  expect(hasCheckDigit('5274')).toBe(false)
})

test('a reference ends in its check digit', () => {
  expect(referenceOf('L', 12n)).toMatch(/^L000012\d$/)
  expect(hasCheckDigit(referenceOf('R', 9_876_543n).slice(1))).toBe(true)
})

test('one wrong digit and one swap of neighbours are always found', () => {
  holds(fc.property(fc.bigInt(0n, 999_999n), fc.nat(6), fc.integer({ min: 1, max: 9 }), (value, place, shift) => {
    const digits = referenceOf('L', value).slice(1)
    const wrong = digits.slice(0, place) + ((Number(digits[place]) + shift) % 10) + digits.slice(place + 1)
    expect(hasCheckDigit(wrong)).toBe(false)
    const swapped = digits.slice(0, place - 1) + (digits[place] ?? '') + (digits[place - 1] ?? '') + digits.slice(place + 1)
    if (place > 0 && swapped !== digits) expect(hasCheckDigit(swapped)).toBe(false)
  }))
})

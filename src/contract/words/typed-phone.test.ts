import { expect, test } from 'vitest'
import { formatPhone, parseTypedPhone } from './typed-phone.ts'

test.each([
  ['06 12 34 56 78', 'MA', '+212612345678'],
  ['+212 (0)6 12-34-56-78', 'MA', '+212612345678'],
  ['00212612345678', 'RW', '+212612345678'],
  ['212612345678', 'MA', '+212612345678'],
  ['٠٦١٢٣٤٥٦٧٨', 'MA', '+212612345678'],
  ['078 812 3456', 'RW', '+250788123456'],
  ['788123456', 'RW', '+250788123456'],
  ['+33 6 12 34 56 78', 'MA', '+33612345678'],
] as const)('%s typed in %s is %s', (typed, country, value) => {
  expect(parseTypedPhone(typed, country)).toBe(value)
})

test.each([['', 'MA'], ['06 12 34', 'MA'], ['0112345678', 'MA'], ['06 12 34 56 789', 'MA'], ['+212 1 23', 'MA'], ['phone', 'RW'], ['0512345678', 'RW'], ['+0123456789', 'MA']] as const)(
  '%s typed in %s is no number', (typed, country) => {
    expect(parseTypedPhone(typed, country)).toBeUndefined()
  },
)

test('numbers are shown in groups', () => {
  expect(formatPhone('+212612345678')).toBe('+212 612 34 56 78'.replaceAll(' ', '\u00a0'))
  expect(formatPhone('+250788123456')).toBe('+250 788 123 456'.replaceAll(' ', '\u00a0'))
  expect(formatPhone('+33612345678')).toBe('+336 123 456 78'.replaceAll(' ', '\u00a0'))
  expect(formatPhone('unknown')).toBe('unknown')
})

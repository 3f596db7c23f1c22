import fc from 'fast-check'
import { expect, test } from 'vitest'
import { balances, netByAccount, reversed, sameEffect, type Line } from './difference.ts'
import { holds } from '#test/helpers/property.ts'

const line: fc.Arbitrary<Line> = fc.record({ account: fc.constantFrom('1010', '1210', '4010', '2130'), amount: fc.bigInt(1n, 10n ** 12n), onDebit: fc.boolean() })
  .map(({ account, amount, onDebit }) => ({ account, debit: onDebit ? amount : 0n, credit: onDebit ? 0n : amount }))

test('an entry and its mirror together do nothing to the books', () => {
  holds(fc.property(fc.array(line), (lines) => {
    expect(netByAccount([...lines, ...reversed(lines)]).size).toBe(0)
  }))
})

test('lines in another order, or split in two, have the same effect', () => {
  const whole: Line[] = [{ account: '1010', debit: 118_000n, credit: 0n }, { account: '1210', debit: 0n, credit: 118_000n }]
  const split: Line[] = [{ account: '1210', debit: 0n, credit: 100_000n }, { account: '1010', debit: 118_000n, credit: 0n }, { account: '1210', debit: 0n, credit: 18_000n }]
  expect(sameEffect(whole, split)).toBe(true)
  expect(sameEffect(whole, reversed(whole))).toBe(false)
})

test('lines that do not meet, stand on both sides, are empty or alone do not balance', () => {
  const debit: Line = { account: '1010', debit: 5n, credit: 0n }
  const credit: Line = { account: '4010', debit: 0n, credit: 5n }
  expect(balances([debit, credit])).toBe(true)
  expect(balances([debit, { ...credit, credit: 4n }])).toBe(false)
  expect(balances([debit])).toBe(false)
  expect(balances([{ account: '1010', debit: 5n, credit: 5n }, { account: '4010', debit: 5n, credit: 5n }])).toBe(false)
  expect(balances([debit, credit, { account: '1010', debit: 0n, credit: 0n }])).toBe(false)
})

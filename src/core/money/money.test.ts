import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holds } from '#test/helpers/property.ts'
import { formatAmount, parseAmount } from './amount.ts'
import { currencyCodes, currencyOf } from './currency.ts'
import { shareEqually, splitByWeights } from './distribute.ts'
import { add, applyRatio, compare, divide, formatPercent, multiply, parsePercent, ratio, subtract } from './ratio.ts'
import { roundingModes, roundPart, roundRatio, roundToMultiple } from './rounding.ts'

const units = fc.bigInt(-(10n ** 17n), 10n ** 17n)
const decimals = fc.constantFrom(0, 2, 3)
const mode = fc.constantFrom(...roundingModes)

test('currencies have the decimals of ISO 4217', () => {
  const decimalsOf = (code: string): number | undefined => currencyOf(code)?.decimals
  expect(['MAD', 'RWF', 'TND', 'KWD', 'JPY', 'UGX', 'XOF', 'EUR'].map(decimalsOf)).toEqual([2, 0, 3, 3, 0, 0, 0, 2])
  expect(decimalsOf('mad')).toBeUndefined()
  expect(currencyCodes.length).toBeGreaterThan(150)
})

describe('amounts', () => {
  test('written and read again they are the same', () => {
    holds(
      fc.property(units, decimals, (amount, places) => {
        const read = parseAmount(formatAmount(amount, places), places)
        expect(read).toBe(amount)
      }),
    )
  })

  test('fewer decimals than the currency has are read, more are not', () => {
    expect(parseAmount('950', 2)).toBe(95000n)
    expect(parseAmount('950.5', 2)).toBe(95050n)
    expect(parseAmount('950.505', 2)).toBe('too_precise')
    expect(parseAmount('950.0', 0)).toBe('too_precise')
    expect(parseAmount(950, 2)).toBe('not_a_string')
    expect(formatAmount(-5n, 2)).toBe('-0.05')
    expect(formatAmount(0n, 3)).toBe('0.000')
  })
})

describe('rounding', () => {
  test('by each mode, alike on both sides of zero', () => {
    const all = (num: bigint, den: bigint): bigint[] => roundingModes.map((one) => roundRatio(num, den, one))
    expect(all(5n, 2n)).toEqual([2n, 3n, 3n, 2n])
    expect(all(7n, 2n)).toEqual([4n, 4n, 4n, 3n])
    expect(all(-5n, 2n)).toEqual([-2n, -3n, -3n, -2n])
    expect(all(4n, 3n)).toEqual([1n, 1n, 2n, 1n])
    expect(all(0n, 3n)).toEqual([0n, 0n, 0n, 0n])
    expect(all(6n, 3n)).toEqual([2n, 2n, 2n, 2n])
    expect(roundToMultiple(1234n, 100n, 'half-up')).toBe(1200n)
  })

  test('is never further than one unit, and half a unit by the half modes', () => {
    holds(
      fc.property(units, fc.bigInt(1n, 10n ** 9n), mode, (num, den, one) => {
        const error = roundRatio(num, den, one) * den - num
        const size = error < 0n ? -error : error
        expect(one === 'half-even' || one === 'half-up' ? size * 2n <= den : size < den).toBe(true)
      }),
    )
  })
})

describe('a part of an amount', () => {
  const same = (amount: bigint, num: bigint, den: bigint): void => {
    for (const one of roundingModes) expect(roundPart(amount, num, den, one)).toBe(roundRatio(amount * num, den, one))
  }

  test('in plain numbers or not, is the same to the unit', () => {
    holds(fc.property(units, fc.bigInt(0n, 10n ** 7n), fc.bigInt(1n, 10n ** 9n), same))
    holds(fc.property(fc.bigInt(0n, 10n ** 8n), fc.bigInt(0n, 10n ** 5n), fc.bigInt(1n, 10n ** 6n), same))
  })

  test('a unit beside a whole quotient and beside its middle, up to where plain numbers end', () => {
    holds(fc.property(fc.bigInt(1n, 2n ** 26n), fc.bigInt(1n, 2n ** 27n), fc.bigInt(-1n, 1n), (whole, den, off) => {
      same(whole * den + off, 1n, den)
      same(whole * den + den / 2n + off, 1n, den)
    }))
    for (const edge of [2n ** 52n, 2n ** 53n]) for (const off of [-1n, 0n, 1n]) for (const den of [1n, 2n, 3n, 1200n, edge]) same(edge + off, 1n, den)
  })
})

describe('distributing loses nothing', () => {
  test('equal shares', () => {
    holds(
      fc.property(units, fc.integer({ min: 1, max: 60 }), mode, (total, count, one) => {
        const parts = shareEqually(total, count, one)
        expect(parts).toHaveLength(count)
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(total)
        expect(parts.every((part) => (total < 0n ? part <= 0n : part >= 0n))).toBe(true)
      }),
    )
  })

  test('shares by weight are within one unit of the exact ones', () => {
    const weights = fc.array(fc.bigInt(0n, 10n ** 6n), { minLength: 1, maxLength: 20 }).filter((list) => list.some((weight) => weight > 0n))
    holds(
      fc.property(units, weights, (total, list) => {
        const parts = splitByWeights(total, list)
        const sum = list.reduce((all, weight) => all + weight, 0n)
        expect(parts.reduce((all, part) => all + part, 0n)).toBe(total)
        for (const [n, part] of parts.entries()) {
          const error = part * sum - total * (list[n] ?? 0n)
          expect((error < 0n ? -error : error) < sum).toBe(true)
        }
      }),
    )
    expect(splitByWeights(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n])
    expect(() => splitByWeights(1n, [0n])).toThrow(RangeError)
  })
})

describe('exact fractions', () => {
  test('add, subtract, multiply, divide, compare', () => {
    const [third, quarter] = [ratio(2n, 6n), ratio(1n, 4n)]
    expect(third).toEqual({ num: 1n, den: 3n })
    expect(add(third, quarter)).toEqual({ num: 7n, den: 12n })
    expect(subtract(third, quarter)).toEqual({ num: 1n, den: 12n })
    expect(multiply(third, quarter)).toEqual({ num: 1n, den: 12n })
    expect(divide(third, quarter)).toEqual({ num: 4n, den: 3n })
    expect(ratio(1n, -2n)).toEqual({ num: -1n, den: 2n })
    expect(compare(third, quarter)).toBe(1)
    expect(applyRatio(1000n, third, 'up')).toBe(334n)
  })

  test('percentages are read exactly and written again', () => {
    expect(parsePercent('24.5')).toEqual({ num: 49n, den: 200n })
    expect(parsePercent(24)).toBeUndefined()
    expect(parsePercent('24%')).toBeUndefined()
    expect(formatPercent({ num: 1n, den: 3n }, 4)).toBe('33.3333')
    holds(
      fc.property(fc.bigInt(0n, 10n ** 12n), (millionths) => {
        const text = formatAmount(millionths, 6)
        expect(formatPercent(parsePercent(text) ?? ratio(-1n))).toBe(text.replace(/\.?0+$/, ''))
      }),
    )
  })
})

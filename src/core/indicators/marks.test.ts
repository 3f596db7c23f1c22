import { expect, test } from 'vitest'
import { keepsMark, marksFault, markText, standing, type PlainMark } from './marks.ts'
import { decimal } from './thresholds.ts'

const atMost = (value: string): PlainMark => ({ shape: 'number', op: '<=', value, source: 'own' })
const atLeast = (value: string): PlainMark => ({ shape: 'number', op: '>=', value, source: 'own' })
const between = (from: string, to: string): PlainMark => ({ shape: 'range', from, to, source: 'own' })
const stands = (value: string, marks: readonly PlainMark[]) => standing(marks.map((mark) => keepsMark(decimal(value), mark)))

test('good keeps to every mark, watch to some, poor to none', () => {
  const risk = [atMost('5'), atMost('10')]
  expect(['5', '5.0001', '10', '10.1'].map((value) => stands(value, risk))).toEqual(['good', 'watch', 'watch', 'poor'])
  expect(['9', '10', '60', '80'].map((value) => stands(value, [between('10', '70')]))).toEqual(['poor', 'good', 'good', 'poor'])
  expect(standing([undefined])).toBe('none')
  expect(standing([undefined, true])).toBe('good')
})

test('the second mark reaches beyond the first, in the same direction', () => {
  expect(marksFault([atMost('5'), atMost('10')])).toBeUndefined()
  expect(marksFault([atMost('5'), atMost('5')])).toBe('not_beyond')
  expect(marksFault([atLeast('120'), atLeast('100')])).toBeUndefined()
  expect(marksFault([atLeast('100'), atLeast('120')])).toBe('not_beyond')
  expect(marksFault([atMost('5'), atLeast('3')])).toBe('not_beyond')
  expect(marksFault([between('10', '70'), between('5', '80')])).toBeUndefined()
  expect(marksFault([between('70', '10')])).toBe('range_turned')
})

test('marks read the same in every language', () => {
  expect([atMost('5'), between('10', '70'), { shape: 'indicator', op: '>=', of: 'roa', plus: '1', source: 'x' } as const].map(markText)).toEqual(['≤ 5', '10 – 70', '≥ roa + 1'])
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ConditionRunner } from 'survey-core'
import { holds } from './evaluate.ts'
import { namesIn, readExpression } from './expression.ts'
import { holds as prove } from '#test/helpers/property.ts'

const judge = (condition: string, answers: Record<string, unknown>): boolean => Boolean(new ConditionRunner(condition).runValues(answers))

describe('a condition holds here where it holds in survey-core', () => {
  const atoms = ["{a} = 'x'", "{a} != 'x'", '{a} empty', '{a} notempty', '{n} > 3', '{n} >= 3', '{n} < 3', '{n} <= 3', '{n} = 3', "{n} = '3'", '{n} != {m}', '{n} + {m} > 4', '{n} * 2 - 1 = 5',
    "{list} contains 'x'", "{list} notcontains 'x'", "{list} anyof ['x', 'z']", "{list} allof ['x', 'y']", "{list} noneof ['z']", '{yes} = true', '{yes} = false', "{day} > '2026-01-15'",
    "{grid.row} = 2", "iif({n} > 1, 'p', 'q') = 'p'", "{a} contains 'X'", "{list} = ['y', 'x']"]
  const condition = fc.letrec<{ one: string }>((tie) => ({
    one: fc.oneof({ maxDepth: 3 }, fc.constantFrom(...atoms), fc.tuple(tie('one'), fc.constantFrom('and', 'or'), tie('one')).map(([a, by, b]) => `(${a}) ${by} (${b})`), tie('one').map((a) => `!(${a})`)),
  })).one
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
  const given = fc.record({
    a: maybe(fc.constantFrom('x', 'X', 'y', '', 'axb')), n: maybe(fc.integer({ min: 0, max: 6 })), m: maybe(fc.integer({ min: 0, max: 6 })),
    list: maybe(fc.subarray(['x', 'y', 'z'])), yes: maybe(fc.boolean()), day: maybe(fc.constantFrom('2026-01-01', '2026-02-01')), grid: maybe(fc.constant({ row: 2 })),
  })

  test('whatever is asked and answered', () => {
    prove(fc.property(condition, given, (text, all) => {
      const answers = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
      expect([text, holds(text, answers)]).toEqual([text, judge(text, answers)])
    }))
  })
})

test.each([
  ['', 1], ['{a} =', 6], ["{a} = 'x", 6], ['{a} = x', 7], ['{a} and', 8], ['({a} = 1', 9], ['{a} = 1)', 8], ['today() > 1', 1], ['iif({a}, 1) = 1', 12], ['a; b', 1], ['{a b} = 1', 1],
])('%s cannot be read, and it says where', (text, at) => {
  const read = readExpression(text)
  expect('unreadable' in read && Math.abs(read.unreadable - at) <= 1).toBe(true)
  expect(holds(text, { a: 1 })).toBe(false)
})

test('endless brackets are refused, not followed', () => {
  expect(readExpression(`${'('.repeat(400)}1${')'.repeat(400)}`)).toHaveProperty('unreadable')
})

test('it knows which questions it looks at', () => {
  const read = readExpression("{a} = 'x' and ({b.row} > 2 or !({c} empty)) and sum({d}, {e}) > 1")
  expect('unreadable' in read ? [] : namesIn(read)).toEqual(['a', 'b', 'c', 'd', 'e'])
})

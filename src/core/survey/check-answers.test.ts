import { expect, test } from 'vitest'
import { judgeAnswers } from './check-answers.ts'
import type { Answers, Definition } from './definition.ts'
import { sampleForm } from './sample-form.ts'

const told = (given: Answers, partial = false): string[] => judgeAnswers(sampleForm, given, { partial }).problems.map(({ question, code }) => `${question} ${code}`)
const whole = { open: 'yes', goods: { price: 'up', stock: 'down' } }

test('what is whole has no problem', () => {
  expect(told(whole)).toEqual([])
  expect(told({})).toEqual(['open needed', 'goods needed'])
  expect(told({}, true)).toEqual([])
})

test.each<[string, Answers, string[]]>([
  ['a choice that is not offered', { ...whole, open: 'perhaps' }, ['open not_a_choice']],
  ['a shown question that is needed', { ...whole, open: 'no' }, ['days needed']],
  ['too much', { ...whole, open: 'no', days: 61 }, ['days too_large']],
  ['a text for a number', { ...whole, open: 'no', days: '5' }, ['days not_number']],
  ['a number beyond reason', { ...whole, open: 'no', days: 1e300 }, ['days not_number']],
  ['three of two', { ...whole, sold: ['food', 'cloth', 'tools'] }, ['sold too_many']],
  ['the same twice', { ...whole, sold: ['food', 'food'] }, ['sold not_a_choice']],
  ['a row left out', { ...whole, goods: { price: 'up' } }, ['goods row_missing']],
  ['a row of its own', { ...whole, goods: { price: 'up', stock: 'up', x: 'up' } }, ['goods not_a_choice']],
  ['yes as a text', { ...whole, again: 'true' }, ['again not_a_choice']],
  ['a reason that is needed', { ...whole, again: false }, ['words needed']],
  ['a step beyond the scale', { ...whole, mood: 6 }, ['mood not_a_choice']],
  ['what nobody asked', { ...whole, name: 'Amina', __proto__x: 1 }, ['name not_asked', '__proto__x not_asked']],
])('%s', (_what, given, problems) => {
  expect(told(given)).toEqual(problems)
})

test('an answer to a question that is hidden by another answer is left out, and what hangs on it too', () => {
  const chain: Definition = { title: 'Chain', pages: [{ name: 'p', elements: [
    { type: 'boolean', name: 'a' }, { type: 'boolean', name: 'b', visibleIf: '{a} = true' }, { type: 'text', name: 'c', visibleIf: '{b} = true', isRequired: true },
    { type: 'expression', name: 'd', expression: "iif({b} = true, 1, 0)" },
  ] }] }
  expect(judgeAnswers(chain, { a: true, b: true, c: 'x' })).toMatchObject({ answers: { a: true, b: true, c: 'x', d: 1 }, problems: [] })
  expect(judgeAnswers(chain, { a: false, b: true, c: 'x' })).toMatchObject({ answers: { a: false, d: 0 }, problems: [] })
  expect([...judgeAnswers(chain, { a: false }).seen]).toEqual(['a', 'd'])
})

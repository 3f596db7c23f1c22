import { expect, test } from 'vitest'
import { emptyDraft, merged, newResponse } from './draft.ts'
import { numberIn } from './question-view.ts'

test('of two telephones, each keeps what it answered', () => {
  const here = { ...emptyDraft(), answers: { a: 1, b: 2, c: 3 }, changed: ['b', 'd'], base: 4 }
  expect(merged(here, { answers: { a: 9, b: 8, c: 7, d: 6 }, revision: 6 })).toMatchObject({ answers: { a: 9, b: 2, c: 7 }, base: 6 })
})

test('the key of a filling is a random id of version 4', () => {
  expect(newResponse()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(newResponse()).not.toBe(newResponse())
})

test.each([['12', 12], ['1 250,5', 1250.5], ['٣٤', 34], ['-3.25', -3.25], ['12x', '12x'], ['1e9', '1e9'], ['1.2.3', '1.2.3']])('%s typed is %s', (typed, meant) => {
  expect(numberIn(typed)).toBe(meant)
})

import { expect, test } from 'vitest'
import { checkDefinition, hasErrors } from '#core/survey/check-definition.ts'
import { questionTypes } from '#core/survey/definition.ts'
import { sampleForm } from '#core/survey/sample-form.ts'
import { freeName, isDrawable, moved, newPage, newQuestion, ofType, put, said, spoken } from './edit-form.ts'

test('a change touches its place and nothing else', () => {
  const changed = put(sampleForm, ['pages', 0, 'elements', 1, 'max'], 90)
  expect(changed.pages[0]?.elements[1]).toMatchObject({ name: 'days', max: 90 })
  expect(changed.pages[1]).toBe(sampleForm.pages[1])
  expect(put(sampleForm, ['pages', 0, 'elements', 0], undefined).pages[0]?.elements.map(({ name }) => name)).toEqual(['days', 'sold'])
  expect(put({ a: { b: 1 } }, ['a', 'b'], undefined)).toEqual({ a: {} })
  expect(put({} as { a?: object }, ['a', 'en'], 'x')).toEqual({ a: { en: 'x' } })
})

test('texts are said in one language at a time', () => {
  expect(said('Old', 'fr', 'Vieux')).toEqual({ en: 'Old', fr: 'Vieux' })
  expect(said({ default: 'Old' }, 'en', 'New')).toEqual({ en: 'New' })
  expect(said({ fr: 'x' }, 'fr', '')).toBeUndefined()
  expect([spoken('Old', 'en'), spoken('Old', 'fr'), spoken(undefined, 'ar')]).toEqual(['Old', '', ''])
})

test('things move within their list', () => {
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
})

test('what is new or becomes another kind is a sound question at once', () => {
  const question = newQuestion(sampleForm)
  expect(freeName(sampleForm, 'open')).toBe('open1')
  expect(newPage(sampleForm).name).toBe('page1')
  for (const type of questionTypes) {
    const changed = { ...ofType(question, type), ...(type === 'panel' && { elements: [newQuestion(sampleForm)].map((each) => ({ ...each, name: 'inner' })) }) }
    const form = put(sampleForm, ['pages', 0, 'elements'], [...sampleForm.pages[0]?.elements ?? [], changed])
    expect([type, hasErrors(checkDefinition(form))]).toEqual([type, false])
  }
})

test('what cannot be drawn is left to the text', () => {
  expect(isDrawable(sampleForm)).toBe(true)
  for (const broken of [null, {}, { pages: {} }, { pages: [{}] }, { pages: [{ name: 'p', elements: [{ type: 'x', name: 'q' }] }] }]) expect(isDrawable(broken)).toBe(false)
})

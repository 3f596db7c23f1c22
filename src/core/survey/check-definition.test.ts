import { describe, expect, test } from 'vitest'
import { checkDefinition } from './check-definition.ts'
import { languagesOf } from './check-languages.ts'
import { sampleForm } from './sample-form.ts'

const text = { en: 'A', fr: 'B', ar: 'ج', rw: 'D' }
const form = (...elements: object[]): object => ({ title: text, pages: [{ name: 'p', elements }] })
const asked = (more: object = {}): object => ({ type: 'text', name: 'q', title: text, ...more })
const found = (given: unknown): string[] => checkDefinition(given).map(({ path, code }) => `${path} ${code}`)
const E = 'pages.0.elements'

test('a sound form has no problem, in any language', () => {
  expect(checkDefinition(sampleForm)).toEqual([])
  expect(languagesOf(sampleForm)).toEqual(['en', 'fr', 'ar', 'rw'])
})

describe('each problem is told by its path', () => {
  test.each<[string, unknown, string[]]>([
    ['not an object', [], [' wrong_type']],
    ['nothing', {}, ['title missing', 'pages missing']],
    ['nobody is asked', form({ type: 'html', name: 'h', html: text }), ['pages nothing_asked']],
    ['an unknown type', form({ type: 'signaturepad', name: 's' }, asked()), [`${E}.0.type unknown_type`]],
    ['a field that would be ignored', form(asked({ readOnly: true })), [`${E}.0.readOnly unknown_field`]],
    ['a field of another type', form(asked({ choices: ['a'] })), [`${E}.0.choices unknown_field`]],
    ['a name twice', form(asked(), { ...asked(), name: 'Q' }), [`${E}.1.name name_repeated`]],
    ['a name with a dash', form(asked({ name: 'a-b' })), [`${E}.0.name name_shape`]],
    ['no choices', form({ type: 'radiogroup', name: 'q', title: text }), [`${E}.0.choices missing`]],
    ['a choice twice', form({ type: 'dropdown', name: 'q', title: text, choices: ['a', 'A'] }), [`${E}.0.choices.1.value value_repeated`]],
    ['a limit upside down', form(asked({ inputType: 'number', min: 5, max: 1 })), [`${E}.0.max out_of_order`]],
    ['a condition that cannot be read', form(asked({ visibleIf: '{a} =' })), [`${E}.0.visibleIf condition_unreadable`]],
    ['a condition on nobody', form(asked({ visibleIf: '{gone} = 1' })), [`${E}.0.visibleIf question_unknown`]],
    ['a condition on itself', form(asked({ visibleIf: '{q} = 1' })), [`${E}.0.visibleIf asks_itself`]],
    ['a row that is not there', form({ type: 'matrix', name: 'm', title: text, rows: ['r'], columns: [1] }, asked({ visibleIf: '{m.x} = 1' })), [`${E}.1.visibleIf row_unknown`]],
    ['a choice that nobody can make', form({ type: 'radiogroup', name: 'c', title: text, choices: [1, 2] }, asked({ visibleIf: '{c} = 3' })), [`${E}.1.visibleIf choice_unknown`]],
    ['a pattern that takes for ever', form(asked({ validators: [{ type: 'regex', regex: '(a+)+$', text }] })), [`${E}.0.validators.0.regex regex_costly`]],
    ['a pattern that is none', form(asked({ validators: [{ type: 'regex', regex: '(', text }] })), [`${E}.0.validators.0.regex regex_unreadable`]],
    ['panels in panels in panels', form({ type: 'panel', name: 'a', elements: [{ type: 'panel', name: 'b', elements: [{ type: 'panel', name: 'c', elements: [asked()] }] }] }, { ...asked(), name: 'z' }), [`${E}.0.elements.0.elements.0.elements too_deep`]],
    ['a name that every object has', form(asked({ constructor: 1 })), [`${E}.0.constructor unknown_field`]],
    ['a language that is missing', form(asked({ title: { en: 'A', fr: 'B' } })), [`${E}.0.title language_missing`]],
  ])('%s', (_what, given, problems) => {
    expect(found(given)).toEqual(problems)
  })
})

test('a form in two languages is asked in those two', () => {
  const given = { title: { en: 'A', fr: 'B' }, pages: [{ name: 'p', elements: [{ type: 'radiogroup', name: 'q', title: { en: 'A', fr: 'B' }, choices: [{ value: 1, text: '1–5' }] }] }] } as const
  expect(languagesOf(given)).toEqual(['en', 'fr'])
  expect(checkDefinition(given).every(({ level }) => level === 'warning')).toBe(true)
})

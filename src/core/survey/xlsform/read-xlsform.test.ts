import { describe, expect, test } from 'vitest'
import { checkDefinition, hasErrors } from '../check-definition.ts'
import { judgeAnswers } from '../check-answers.ts'
import { questionsOf } from '../definition.ts'
import { readXlsForm } from './read-xlsform.ts'
import { languageNamed } from './sheets.ts'
import { translateXPath } from './xpath.ts'

// The shape that KoboToolbox exports: two languages, groups, metadata, a repeat.
const kobo = {
  survey: [
    ['type', 'name', 'label::English (en)', 'label::Français (fr)', 'hint::English (en)', 'required', 'relevant', 'constraint', 'constraint_message::English (en)', 'appearance', 'calculation', 'default', '$kuid'],
    ['start', 'start', '', '', '', '', '', '', '', '', '', '', 'a1'],
    ['today', 'today', '', '', '', '', '', '', '', '', '', '', 'a2'],
    ['begin_group', 'household', 'Household', 'Ménage', '', '', '', '', '', 'field-list', '', '', ''],
    ['select_one yn', 'has_loan', 'Do you have a loan?', 'Avez-vous un crédit ?', '', 'true', '', '', '', '', '', '', ''],
    ['integer', 'loan-count', 'How many?', 'Combien ?', 'In all', 'yes', "${has_loan} = 'yes'", '. >= 1 and . <= 9', 'Between 1 and 9', '', '', '', ''],
    ['select_multiple uses', 'used_for', 'What for?', 'Pour quoi ?', '', '', "selected(${has_loan}, 'yes')", '', '', 'minimal', '', 'stock', ''],
    ['text', 'other_use', 'Which?', 'Lequel ?', '', '', "selected(${used_for}, 'other') and not(${loan-count} = '')", "regex(., '^[A-Za-z ]+$')", '', 'multiline', '', '', ''],
    ['end_group', '', '', '', '', '', '', '', '', '', '', '', ''],
    ['calculate', 'many', '', '', '', '', '', '', '', '', "if(${loan-count} > 2, 1, 0)", '', ''],
    ['note', 'warn', 'That is many.', 'C’est beaucoup.', '', '', '${many} = 1', '', '', '', '', '', ''],
    ['geopoint', 'where', 'Where?', 'Où ?', '', '', '', '', '', '', '', '', ''],
    ['begin_repeat', 'children', 'Children', 'Enfants', '', '', '', '', '', '', '', '', ''],
    ['text', 'child', 'Name', 'Nom', '', '', '', '', '', '', '', '', ''],
    ['end_repeat', '', '', '', '', '', '', '', '', '', '', '', ''],
    ['date', 'when', 'When?', 'Quand ?', '', '', 'count-selected(${used_for}) > 1', '', '', 'month-year', '', '', ''],
  ],
  choices: [
    ['list_name', 'name', 'label::English (en)', 'label::Français (fr)', 'region'],
    ['yn', 'yes', 'Yes', 'Oui', ''], ['yn', 'no', 'No', 'Non', ''],
    ['uses', 'stock', 'Stock', 'Stock', ''], ['uses', 'other', 'Other', 'Autre', ''],
  ],
  settings: [['form_title', 'form_id', 'version', 'default_language'], ['Loans in the household', 'hh', '3', 'English (en)']],
}

describe('a form from KoboToolbox', () => {
  const { form, notes } = readXlsForm(kobo, 'file')
  test('becomes a sound definition', () => {
    expect(hasErrors(checkDefinition(form))).toBe(false)
    expect(form.title).toEqual({ en: 'Loans in the household' })
    expect(questionsOf(form).map(({ question: { type, name } }) => `${type} ${name}`)).toEqual([
      'radiogroup has_loan', 'text loan_count', 'checkbox used_for', 'comment other_use', 'expression many', 'html warn', 'text when'])
    expect(form.pages[0]).toMatchObject({ name: 'household', title: { en: 'Household', fr: 'Ménage' } })
  })

  test('its conditions mean the same', () => {
    const told = (answers: object) => judgeAnswers(form, answers as never).problems.map(({ question, code }) => `${question} ${code}`)
    expect(told({ has_loan: 'no' })).toEqual([])
    expect(told({ has_loan: 'yes' })).toEqual(['loan_count needed'])
    expect(told({ has_loan: 'yes', loan_count: 12 })).toEqual(['loan_count rule_broken'])
    expect(told({ has_loan: 'yes', loan_count: 1.5 })).toEqual(['loan_count rule_broken'])
    expect(told({ has_loan: 'yes', loan_count: 3, used_for: ['other'], other_use: 'A1' })).toEqual(['other_use rule_broken'])
    expect(judgeAnswers(form, { has_loan: 'yes', loan_count: 3, used_for: ['other'] }).seen).toEqual(new Set(['has_loan', 'loan_count', 'used_for', 'other_use', 'many', 'warn', 'when']))
  })

  test('what could not be taken over is told with its row', () => {
    expect(notes.map(({ sheet, row, code, facts }) => `${sheet} ${row} ${code} ${Object.values(facts ?? {}).join(' ')}`.trim())).toEqual([
      'survey 6 name_changed loan-count loan_count', 'survey 2 metadata_left_out start', 'survey 3 metadata_left_out today', 'survey 7 default_left_out stock',
      'survey 12 type_left_out geopoint where', 'survey 13 repeat_left_out children', 'survey 14 type_left_out text child',
      'survey 16 appearance_left_out month-year', 'survey 16 expression_left_out relevant count-selected(${used_for}) > 1',
    ])
  })
})

// The shape of ODK Build and hand-written sheets: one language, spaces for underscores, plain labels, foreign columns.
test('an old, hand-written form', () => {
  const { form, notes } = readXlsForm({
    survey: [
      ['type', 'name', 'label', 'label::Español', 'media::image', 'my remarks'], ['select one from colours or_other', 'c', 'Couleur', 'Color', 'a.png', 'x'],
      ['begin group', 'g', '', '', '', ''], ['decimal', 'd', 'Montant', 'Monto', '', ''], ['begin group', 'h', 'Dans', '', '', ''], ['acknowledge', 'ok', 'Lu', '', '', ''], ['end group', '', '', '', '', ''],
      ['', '', '', '', '', ''], ['select_one gone', 's', 'S', '', '', ''], ['range', 'r', 'De 1 à 10', '', '', ''], ['text', '', 'Sans nom', '', '', ''],
    ],
    choices: [['list name', 'name', 'label'], ['colours', 'dark red', 'Rouge foncé'], ['colours', '2', 'Bleu']],
    settings: [['default_language'], ['French']],
  }, 'Couleurs')
  expect(form.title).toBe('Couleurs')
  expect(questionsOf(form)[0]?.question).toMatchObject({ type: 'radiogroup', title: { fr: 'Couleur' }, choices: [{ value: 'dark_red', text: { fr: 'Rouge foncé' } }, { value: '2' }, { value: 'other' }] })
  expect(questionsOf(form).map(({ question }) => question.name)).toEqual(['c', 'd', 'ok', 'r'])
  expect(notes.map(({ row, code }) => `${row} ${code}`)).toEqual(['1 language_left_out', '1 column_left_out', '1 column_left_out', '2 other_added', '9 choices_missing', '11 name_missing', '3 group_not_closed'])
})

test.each([
  ["${a} = 'x' or ${a} = 'y'", "{a} = 'x' or {a} = 'y'"], ['${n} div 2 > 1', '{n} / 2 > 1'], ["not(selected(${m}, 'x'))", "!(({m} contains 'x'))"], ["${a} != ''", '{a} notempty'],
  ['true()', 'true'], ['${gone} = 1', undefined], ['today() > 1', undefined], ["selected(${m}, 'x", undefined], ['. > 3', undefined], ["pulldata('f', 'a')", undefined], ['', undefined], [']]', undefined],
])('%s → %s', (given, meant) => {
  expect(translateXPath(given, { here: (name) => (name === 'gone' ? undefined : name), isMultiple: (name) => name === 'm' })).toBe(meant)
})

test.each([['French (fr)', 'fr'], ['Français', 'fr'], ['ar', 'ar'], ['Kinyarwanda (rw)', 'rw'], ['fr-MA', 'fr'], ['Español (es)', undefined]])('%s is %s', (name, language) => {
  expect(languageNamed(name)).toBe(language)
})

import { expect, test } from 'vitest'
import { Model } from 'survey-core'
import { checkDefinition } from '../check-definition.ts'
import { judgeAnswers } from '../check-answers.ts'
import { isAsked, questionsOf } from '../definition.ts'
import { templates } from './templates.ts'

test.each(Object.entries(templates))('%s is sound in every language', (_name, form) => {
  expect(checkDefinition(form)).toEqual([])
  expect(new Model(structuredClone(form)).getAllQuestions()).toHaveLength(questionsOf(form).length)
})

test('the pulse asks lenders’ patience only of those who owe them', () => {
  const { pulse } = templates
  expect(questionsOf(pulse).filter(({ question }) => isAsked(question)).length).toBeGreaterThanOrEqual(15)
  expect(judgeAnswers(pulse, { lenders_due: false }).seen.has('lenders_agree')).toBe(false)
  expect(judgeAnswers(pulse, { lenders_due: true }).problems).toContainEqual({ question: 'lenders_agree', code: 'needed' })
})

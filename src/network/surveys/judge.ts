// Answers are judged twice before they are kept for good: by the rules that the page itself goes by, and by survey-core.
import { questionsOf, titleOf, type Answers, type Definition, type SurveyLanguage } from '#core/survey/definition.ts'
import { judgeAnswers } from '#core/survey/check-answers.ts'
import { refuse, type Refusal } from '#core/refusal.ts'

// 330 KB that only a server which judges needs; the first judgement waits for it.
let core: Promise<typeof import('survey-core')> | undefined

/** What is kept: answers to questions that are seen. Every answer that does not fit is named. */
export async function judgeForGood(definition: Definition, given: Answers, language: SurveyLanguage): Promise<Answers | Refusal> {
  const { answers, problems } = judgeAnswers(definition, given)
  const wrong = problems.length > 0 ? problems.map(({ question }) => question) : await wrongBySurveyCore(definition, answers)
  return wrong.length === 0 ? answers : refuseAnswers(definition, wrong, language)
}

/** For what is kept meanwhile: nothing is asked for, but what is there must be such that it could be sent. */
export function judgePartly(definition: Definition, given: Answers, language: SurveyLanguage): Answers | Refusal {
  const { answers, problems } = judgeAnswers(definition, given, { partial: true })
  // A sentence half typed may break a rule and yet is worth keeping.
  const wrong = problems.filter(({ code }) => code === 'not_asked' || code === 'not_a_choice' || code === 'not_text' || code === 'not_number' || code === 'too_long').map(({ question }) => question)
  return wrong.length === 0 ? answers : refuseAnswers(definition, wrong, language)
}

function refuseAnswers(definition: Definition, wrong: readonly string[], language: SurveyLanguage): Refusal {
  const titles = new Map(questionsOf(definition).map(({ question }) => [question.name, titleOf(question, language)]))
  const [first, ...also] = [...new Set(wrong)].map((name) => refuse('survey_answer_refused', `answers.${name}`, { question: titles.get(name) ?? name }))
  return { ...(first as Refusal), ...(also.length > 0 && { also }) }
}

/** Names of visible questions with which survey-core finds fault. */
export async function wrongBySurveyCore(definition: Definition, answers: Answers): Promise<string[]> {
  core ??= import('survey-core')
  const { Model } = await core
  const model = new Model(forSurveyCore(definition))
  try {
    model.data = structuredClone(answers)
    model.validate(true, false)
    return model.getAllQuestions(true).filter((question) => question.errors.length > 0).map((question) => question.name)
  } finally {
    model.dispose()
  }
}

/** Without what only Twiza reads (points), and with what Twiza means by a table that must be answered: every row. */
export function forSurveyCore(definition: Definition): object {
  return JSON.parse(JSON.stringify(definition), (key, value: unknown) => {
    if (key === 'weight' || key === 'score') return undefined
    const isTable = typeof value === 'object' && value !== null && 'type' in value && value.type === 'matrix' && 'isRequired' in value
    return isTable ? { ...value, eachRowRequired: value.isRequired } : value
  }) as object
}

// A questionnaire as data: the part of a survey-core definition that Twiza draws, judges and adds up.
// What a definition holds besides is refused by check-definition.ts, never ignored.

export const surveyLanguages = ['en', 'fr', 'ar', 'rw'] as const
export type SurveyLanguage = (typeof surveyLanguages)[number]

/** One text for all languages, or one for each; survey-core calls English `default` or `en`. */
export type Text = string | { readonly [language in SurveyLanguage | 'default']?: string }

/** `html` is a note, shown as plain text; `panel` groups questions; `expression` is worked out and not asked. */
export const questionTypes = ['text', 'comment', 'radiogroup', 'dropdown', 'checkbox', 'boolean', 'rating', 'matrix', 'html', 'expression', 'panel'] as const
export type QuestionType = (typeof questionTypes)[number]

export const inputTypes = ['text', 'number', 'date', 'email', 'tel'] as const
export type InputType = (typeof inputTypes)[number]

export type Value = string | number
export interface Choice { readonly value: Value; readonly text?: Text; readonly score?: number }

export interface Validator {
  readonly type: 'expression' | 'regex'
  readonly text?: Text
  readonly expression?: string
  readonly regex?: string
}

export interface Question {
  readonly type: QuestionType
  readonly name: string
  readonly title?: Text
  readonly description?: Text
  readonly isRequired?: boolean
  readonly visibleIf?: string
  readonly requiredIf?: string
  readonly validators?: readonly Validator[]
  /** Times its score in the sum; one unless told. */
  readonly weight?: number
  readonly choices?: readonly (Choice | Value)[]
  readonly inputType?: InputType
  readonly min?: number | string
  readonly max?: number | string
  readonly maxLength?: number
  readonly minSelectedChoices?: number
  readonly maxSelectedChoices?: number
  readonly rateMin?: number
  readonly rateMax?: number
  readonly minRateDescription?: Text
  readonly maxRateDescription?: Text
  readonly labelTrue?: Text
  readonly labelFalse?: Text
  readonly rows?: readonly (Choice | Value)[]
  readonly columns?: readonly (Choice | Value)[]
  readonly html?: Text
  readonly expression?: string
  readonly elements?: readonly Question[]
}

export interface Page {
  readonly name: string
  readonly title?: Text
  readonly description?: Text
  readonly visibleIf?: string
  readonly elements: readonly Question[]
}

export interface Definition {
  readonly title: Text
  readonly description?: Text
  /** Said when the answers have arrived. */
  readonly completedHtml?: Text
  readonly pages: readonly Page[]
}

/** What was answered, by name of the question. */
export type Answers = Readonly<Record<string, unknown>>

/** A question with every condition that stands over it: its own, its panels’ and its page’s. */
export interface PlacedQuestion { readonly question: Question; readonly page: Page; readonly conditions: readonly string[] }

/** Every question in order, panels opened; panels themselves are not among them. */
export function questionsOf(definition: Definition): PlacedQuestion[] {
  return definition.pages.flatMap((page) => placed(page.elements, page, conditionOf(page)))
}

const conditionOf = ({ visibleIf }: { readonly visibleIf?: string }): string[] => (visibleIf === undefined ? [] : [visibleIf])

const placed = (elements: readonly Question[], page: Page, over: readonly string[]): PlacedQuestion[] =>
  elements.flatMap((question) => {
    const conditions = [...over, ...conditionOf(question)]
    return question.type === 'panel' ? placed(question.elements ?? [], page, conditions) : [{ question, page, conditions }]
  })

/** True where somebody gives an answer. */
export const isAsked = ({ type }: Question): boolean => type !== 'html' && type !== 'panel' && type !== 'expression'

export const choiceOf = (choice: Choice | Value): Choice => (typeof choice === 'object' ? choice : { value: choice })
export const choicesOf = (question: Question): Choice[] => (question.choices ?? []).map(choiceOf)

const fewestSteps = 1
const mostSteps = 5

/** The steps of a rating, from 1 to 5 unless told. */
export function ratingSteps({ rateMin = fewestSteps, rateMax = mostSteps }: Question): number[] {
  return Array.from({ length: Math.max(0, rateMax - rateMin + 1) }, (_, index) => rateMin + index)
}

/** The text in a language; where it has none, in English, or in the first that it has. */
export function textIn(text: Text | undefined, language: SurveyLanguage): string {
  if (text === undefined) return ''
  if (typeof text === 'string') return text
  const own = text[language] ?? (language === 'en' ? text.default : undefined)
  return own ?? text.default ?? text.en ?? surveyLanguages.map((each) => text[each]).find((each) => each !== undefined) ?? ''
}

/** What a reader sees of a choice: its text, or its value where it has none. */
export const choiceText = ({ value, text }: Choice, language: SurveyLanguage): string => (text === undefined ? String(value) : textIn(text, language))
export const titleOf = ({ title, name }: Question, language: SurveyLanguage): string => (title === undefined ? name : textIn(title, language))

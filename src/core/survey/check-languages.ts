import { surveyLanguages, type Definition, type Question, type SurveyLanguage, type Text } from './definition.ts'
import type { Note } from './problems.ts'

/** Every text of a definition with its path. */
export function textsOf(definition: Definition): { readonly path: string; readonly text: Text }[] {
  const found: { path: string; text: Text }[] = []
  const add = (path: string, text: Text | undefined): void => void (text !== undefined && found.push({ path, text }))
  for (const field of ['title', 'description', 'completedHtml'] as const) add(field, definition[field])
  definition.pages.forEach((page, index) => {
    add(`pages.${index}.title`, page.title)
    add(`pages.${index}.description`, page.description)
    textsIn(page.elements, `pages.${index}.elements`, add)
  })
  return found
}

function textsIn(questions: readonly Question[], path: string, add: (path: string, text: Text | undefined) => void): void {
  questions.forEach((question, index) => {
    const at = `${path}.${index}`
    for (const field of ['title', 'description', 'html', 'labelTrue', 'labelFalse', 'minRateDescription', 'maxRateDescription'] as const) add(`${at}.${field}`, question[field])
    for (const field of ['choices', 'rows', 'columns'] as const) {
      question[field]?.forEach((choice, n) => { if (typeof choice === 'object') add(`${at}.${field}.${n}.text`, choice.text) })
    }
    question.validators?.forEach(({ text }, n) => add(`${at}.validators.${n}.text`, text))
    textsIn(question.elements ?? [], `${at}.elements`, add)
  })
}

const letters = /\p{L}/u

/** True where the text says something in that language. A text without letters says the same in all. */
export function isSaidIn(text: Text, language: SurveyLanguage): boolean {
  if (typeof text === 'string') return language === 'en' || !letters.test(text)
  return text[language] !== undefined || (language === 'en' && text.default !== undefined)
}

/** Languages in which nothing is missing; English where none is whole, so that a form always speaks. */
export function languagesOf(definition: Definition): SurveyLanguage[] {
  const texts = textsOf(definition)
  const whole = surveyLanguages.filter((language) => texts.every(({ text }) => isSaidIn(text, language)))
  return whole.length > 0 ? whole : ['en']
}

export function checkLanguages(definition: Definition, note: Note): void {
  for (const { path, text } of textsOf(definition)) {
    const missing = surveyLanguages.filter((language) => !isSaidIn(text, language))
    if (missing.length > 0) note(path, 'language_missing', { languages: missing.join(', ') }, 'warning')
  }
}

import { surveyLanguages } from './definition.ts'
import { limits } from './field-rules.ts'
import type { Note } from './problems.ts'

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Notes what is neither a text nor one for each language. */
export function checkText(value: unknown, at: string, note: Note): void {
  if (typeof value === 'string') {
    if (value.trim() === '') note(at, 'missing')
    else if (value.length > limits.text) note(at, 'too_long', { limit: limits.text })
    return
  }
  if (!isObject(value)) return note(at, 'wrong_type', { expected: 'text' })
  if (Object.keys(value).length === 0) note(at, 'missing')
  for (const [language, text] of Object.entries(value)) {
    const isKnown = language === 'default' || surveyLanguages.some((each) => each === language)
    if (!isKnown) note(`${at}.${language}`, 'unknown_field', { field: language })
    else if (typeof text === 'string') checkText(text, `${at}.${language}`, note)
    else note(`${at}.${language}`, 'wrong_type', { expected: 'text' })
  }
}

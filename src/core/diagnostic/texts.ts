import type { Fields } from '../loan/read-fields.ts'
import { textLanguages } from './framework-json.ts'
import type { Text } from './framework-json.ts'

const mostCharacters = 4000

/** Notes what is not a text, nor one for each language. */
export function checkText(fields: Fields, name: string): void {
  const value = fields.raw(name)
  if (value !== undefined) checkTexts(fields, name, value)
}

export function checkTexts(fields: Fields, at: string, value: unknown): void {
  if (typeof value === 'string') {
    if (value.trim() === '') fields.note(at, 'empty', `"${at}" must not be empty.`)
    else if (value.length > mostCharacters) fields.note(at, 'too_large', `"${at}" has at most ${mostCharacters} characters.`)
    return
  }
  const message = `"${at}" must be a text, or an object with texts for ${textLanguages.join(', ')}.`
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    fields.note(at, 'wrong_type', message)
    return
  }
  const entries = Object.entries(value)
  if (entries.length === 0) fields.note(at, 'empty', message)
  for (const [language, text] of entries) {
    if (!(textLanguages as readonly string[]).includes(language)) fields.note(`${at}.${language}`, 'unknown_field', message)
    else if (typeof text !== 'string') fields.note(`${at}.${language}`, 'wrong_type', message)
    else checkTexts(fields, `${at}.${language}`, text)
  }
}

/** The text in a language; where it has none, in the first that it has. */
export function textIn(text: Text | undefined, language: (typeof textLanguages)[number]): string {
  if (text === undefined) return ''
  if (typeof text === 'string') return text
  return text[language] ?? textLanguages.map((each) => text[each]).find((each) => each !== undefined) ?? ''
}

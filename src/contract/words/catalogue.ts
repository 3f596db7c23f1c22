import type { Language } from './language.ts'

/** One text in every language; ICU MessageFormat. A missing language is a type error. */
export type Message = Readonly<Record<Language, string>>

export type Catalogue = Readonly<Record<string, Message>>

/** Declares a typed catalogue; put one in a `words.ts` beside the page or feature that says it. */
export function words<const C extends Catalogue>(catalogue: C): { readonly [K in keyof C]: Message } {
  return catalogue
}

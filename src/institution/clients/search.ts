// What a person typed into the search field, as a condition on client_term.
import { foldIdentity, foldText, foldWords } from '#core/names/fold.ts'
import { soundOf } from '#core/names/sound.ts'
import type { Where } from '#platform/list-page.ts'
import { parsePhone } from '#platform/phone.ts'

// After every text that begins with the term, in the order of code points.
export const LAST = '\u{10ffff}'
const TELEPHONE = /^[\d\s+().\-/]{3,}$/

export interface Word { readonly term: string; readonly sound?: string | undefined }

/**
 * The words of a search: each is looked for at the beginning of a name, number or telephone, and by its sound. A search of
 * digits only is one word, however it is spaced.
 */
export function wordsOf(typed: string, country: string): Word[] {
  const latin = foldDigits(typed)
  if (TELEPHONE.test(latin)) {
    const e164 = parsePhone(latin, country)
    return [{ term: e164 ? e164.slice(1) : withoutExit(latin.replace(/\D/g, '')) }].filter(({ term }) => term !== '')
  }
  return foldWords(typed).map((term) => ({ term, sound: term.length >= 4 ? soundOf(term) : undefined }))
}

// 00 before a country; a client's number begins with zeros too, but is shorter.
const withoutExit = (digits: string): string => (digits.length > 7 ? digits.replace(/^00/, '') : digits)

const foldDigits = (typed: string): string =>
  typed.replace(/[\p{Cf}]/gu, '').replace(/[٠-٩۰-۹]/gu, (digit) => foldText(digit))

export interface SearchCondition {
  /** An SQL condition: every word begins one of the client's terms as it is written, not only by sound. */
  readonly spelled: string
}

/**
 * Adds to `where` that the client `c` is found by these words; undefined where nothing was typed. The terms are asked for
 * by the institution as a value and not as that of `c`: so the database looks each word up once and not for each client.
 */
export function addSearch(where: Where, institution: string, typed: string, country: string): SearchCondition | undefined {
  const words = wordsOf(typed, country)
  if (words.length === 0) return undefined
  const own = where.bind(institution)
  const anyTerm = (condition: string): string => `c.client_id in (select t.client_id from client_term t where t.institution_id = ${own} and (${condition}))`
  const begins = (term: string): string => `t.term >= ${where.bind(term)} and t.term < ${where.bind(term + LAST)}`
  const spelled = words.map(({ term }) => begins(term))
  const found = words.map(({ sound }, at) => anyTerm(sound === undefined ? `${spelled[at]}` : `${spelled[at]} or t.term = ${where.bind(`~${sound}`)}`))
  // An identity number may be typed with spaces: AB 123 456.
  const whole = foldIdentity(typed).toLowerCase()
  const joined = words.length > 1 && /\d/.test(whole) ? [anyTerm(begins(whole))] : []
  where.and([`(${found.join(' and ')})`, ...joined].join(' or '))
  return { spelled: spelled.map(anyTerm).join(' and ') }
}

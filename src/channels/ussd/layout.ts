// Lays a view out on pages that fit: 182 signs of GSM-7, or 80 in Arabic, with the ways on and back at the foot.
import type { Language } from '#contract/words/language.ts'
import { toPlainText } from '#contract/words/numbers.ts'
import { say } from '#contract/words/say.ts'
import { fitsScreen, toGsm } from '#contract/words/text-length.ts'
import type { View } from './place.ts'
import { footWords } from './words.ts'

const CHOICES_MAX = 4

/** As a telephone shows it: in Arabic as it is, elsewhere in letters of the GSM alphabet. */
export const phoneText = (language: Language, text: string): string =>
  (language === 'ar' ? toPlainText(text).replaceAll('’', '\'') : toGsm(toPlainText(text)))

/** At least one page. Every page fits, whatever the names and amounts. */
export function pagesOf(view: View, language: Language, root: boolean): string[] {
  const foot = footOf(view, language, root)
  const lines = [
    ...view.lines.filter((line) => line !== '').map((line) => ({ text: phoneText(language, line), choice: false })),
    ...(view.choices ?? []).map(({ n, text }) => ({ text: phoneText(language, `${n} ${text}`), choice: true })),
  ]
  const whole = page(lines.map(({ text }) => text), foot.last)
  if (fitsScreen(whole) && lines.filter(({ choice }) => choice).length <= CHOICES_MAX) return [withHome(whole, foot)]
  const pieces = lines.flatMap((line) => breakLine(line.text, foot.more).map((text) => ({ ...line, text })))
  return fill(pieces, foot)
}

interface Foot { readonly more: string; readonly last: string; readonly home: string }

function footOf(view: View, language: Language, root: boolean): Foot {
  const word = (key: keyof typeof footWords): string => phoneText(language, say(language, footWords[key]))
  const ways = view.end || root ? [] : [`0 ${word('back')}`]
  // Arabic has no room for both; 0 is shown with the last page.
  return { more: [`9 ${word('more')}`, ...(language === 'ar' ? [] : ways)].join('\n'), last: ways.join('\n'), home: ways.length === 0 ? '' : `00 ${word('home')}` }
}

const page = (lines: readonly string[], foot: string): string => [...lines, foot].filter((line) => line !== '').join('\n')

// Always understood, shown where there is room.
function withHome(text: string, { home }: Foot): string {
  const more = home === '' ? text : `${text}  ${home}`
  return fitsScreen(more) ? more : text
}

function fill(lines: readonly { text: string; choice: boolean }[], foot: Foot): string[] {
  const pages: string[] = []
  let held: { text: string; choice: boolean }[] = []
  for (const line of lines) {
    const tried = [...held, line]
    const full = !fitsScreen(page(tried.map(({ text }) => text), foot.more)) || tried.filter(({ choice }) => choice).length > CHOICES_MAX
    if (full && held.length > 0) {
      pages.push(page(held.map(({ text }) => text), foot.more))
      held = [line]
    } else held = tried
  }
  return [...pages, withHome(page(held.map(({ text }) => text), foot.last), foot)]
}

/** A line that no page holds is broken between words; a word that no page holds, anywhere. */
function breakLine(line: string, foot: string): string[] {
  const fits = (text: string): boolean => fitsScreen(page([text], foot))
  if (fits(line)) return [line]
  const pieces: string[] = []
  let held = ''
  for (const word of line.split(' ')) {
    const tried = held === '' ? word : `${held} ${word}`
    if (fits(tried)) held = tried
    else {
      if (held !== '') pieces.push(held)
      held = word
      while (!fits(held)) {
        const size = longestFit(held, fits)
        pieces.push(held.slice(0, size))
        held = held.slice(size)
      }
    }
  }
  return [...pieces, held]
}

function longestFit(text: string, fits: (part: string) => boolean): number {
  let size = text.length - 1
  while (size > 1 && !fits(text.slice(0, size))) size -= 1
  return size
}

/** The first letters of a name that is too long for its line. */
export const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 2).trimEnd()}..`)

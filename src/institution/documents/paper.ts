// What a paper consists of, in words already: `paper.typ` draws it, whatever it is about.
import { directionOf, type Language } from '#contract/words/language.ts'

export interface Fact { readonly label: string; readonly value: string; readonly strong?: boolean }

/** `gone` is struck through, `changed` is marked, `late` is money at risk. */
export type RowTone = 'plain' | 'gone' | 'changed' | 'late'

export interface Column { readonly head: string; readonly end: boolean; readonly wide?: boolean }

/** A share of one as a bar from the beginning of the line; `before` is drawn below it, thinner. */
export interface Level { readonly label: string; readonly value: string; readonly share: number; readonly before?: number }

export type Part =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly tone?: 'plain' | 'quiet' | 'quote' | 'strong' }
  | { readonly kind: 'facts'; readonly rows: readonly Fact[]; readonly columns?: 1 | 2 }
  | { readonly kind: 'figures'; readonly items: readonly { readonly label: string; readonly value: string; readonly note?: string }[] }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly { readonly cells: readonly string[]; readonly tone?: RowTone }[]; readonly foot?: readonly string[]; readonly size?: number }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'bars'; readonly legend: readonly [string, string]; readonly bars: readonly (readonly [number, number])[]; readonly from: string; readonly to: string }
  | { readonly kind: 'levels'; readonly rows: readonly Level[]; readonly legend?: readonly [string, string] }
  | { readonly kind: 'page' }
  | { readonly kind: 'signatures'; readonly items: readonly string[] }

export interface Paper {
  readonly language: Language
  readonly size: 'a4' | 'a5'
  readonly title: string
  readonly subtitle?: string
  readonly house: { readonly name: string; readonly place: string }
  /** Across the page: the paper no longer holds. */
  readonly stamp?: string
  /** Behind the words of every page: the paper does not hold yet. */
  readonly mark?: string
  readonly foot: string
  readonly parts: readonly Part[]
}

/** As the drawing reads it. The font has no narrow space and no direction marks; an ordinary no-break space takes the former's place. */
export function paperText({ language, ...paper }: Paper): string {
  const drawn = { ...paper, lang: language, rtl: directionOf(language) === 'rtl', parts: paper.parts.filter(hasContent) }
  return JSON.stringify(drawn).replace(/[\u2009\u202f]/gu, '\u00a0').replace(/[\u200e\u200f\u061c\u2066-\u2069]/gu, '')
}

const hasContent = (part: Part): boolean =>
  part.kind === 'page' ? true : part.kind === 'facts' || part.kind === 'table' || part.kind === 'levels' ? part.rows.length > 0
    : part.kind === 'figures' || part.kind === 'list' || part.kind === 'signatures' ? part.items.length > 0
      : part.kind === 'bars' ? part.bars.length > 0 : part.text !== ''

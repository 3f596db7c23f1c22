import type { QuoteJson } from '#core/loan/terms-json.ts'
import { sayTerms } from '#contract/terms/say-terms.ts'
import type { Paper } from './paper.ts'
import type { Pen } from './pen.ts'
import { costFacts, keyFigures } from './price-parts.ts'
import { barsPart, schedulePart } from './schedule-parts.ts'
import { paperWords, priceWords, simulationWords } from './words.ts'

/** Nobody reads on, and time and memory grow with every row. */
const ROWS_MAX = 360

export interface Frame { readonly house: Paper['house']; readonly foot: string }

export function simulationPaper(pen: Pen, quoted: QuoteJson, frame: Frame, title?: string): Paper {
  const rest = quoted.schedule.length - ROWS_MAX
  const last = quoted.schedule.at(-1)
  return {
    ...frame, language: pen.language, size: 'a4', title: pen.t(simulationWords.title), ...(title === undefined ? {} : { subtitle: title }),
    parts: [
      { kind: 'text', text: pen.t(simulationWords.notOffer), tone: 'quote' },
      keyFigures(pen, quoted),
      { kind: 'heading', text: pen.t(priceWords.price) },
      { kind: 'facts', rows: costFacts(pen, quoted), columns: 2 },
      { kind: 'heading', text: pen.t(paperWords.terms) },
      { kind: 'facts', rows: sayTerms(pen.language, quoted.terms).map(({ label, value }) => ({ label, value })) },
      ...barsPart(pen, quoted.schedule),
      { kind: 'heading', text: pen.t(paperWords.schedule, { currency: pen.sign }) },
      schedulePart(pen, quoted.schedule.slice(0, ROWS_MAX)),
      ...(rest > 0 && last ? [{ kind: 'text', text: pen.t(simulationWords.rest, { n: rest, on: last.dueOn }), tone: 'quiet' } as const] : []),
    ],
  }
}

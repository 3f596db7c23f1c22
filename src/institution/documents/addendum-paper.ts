// The addendum to a contract: what changes, before and after side by side, the consent, signatures.
import type { RowJson } from '#core/loan/terms-json.ts'
import { sayChange } from '#contract/relief-words.ts'
import type { AddendumOnPaper } from '../renegotiation/door.ts'
import { signers } from './contract-paper.ts'
import type { Paper, Part } from './paper.ts'
import { isSome, type Pen } from './pen.ts'
import { end, start, sumOf } from './schedule-parts.ts'
import type { Frame } from './simulation-paper.ts'
import { addendumWords, paperWords } from './words.ts'

export function addendumPaper(pen: Pen, given: AddendumOnPaper, frame: Frame): Paper {
  const { record, known, offer, consent, today } = given
  const stamp = record.state === 'undone' ? addendumWords.undone : consent === undefined ? addendumWords.draft : undefined
  return {
    ...frame, language: pen.language, size: 'a4', title: pen.t(addendumWords.title, { loan: known.loan_number }),
    subtitle: pen.t(addendumWords.case, { number: record.number, on: consent?.given_on ?? today }), ...(stamp === undefined ? {} : { stamp: pen.t(stamp) }),
    parts: [
      { kind: 'text', text: pen.t(addendumWords.between, { institution: known.institution_name, branch: known.branch_name, client: known.client_name, number: known.client_number }) },
      { kind: 'heading', text: pen.t(addendumWords.changes) },
      { kind: 'list', items: offer.changes.map((change) => sayChange(pen.language, change, pen.currency)) },
      { kind: 'heading', text: pen.t(addendumWords.figures) },
      figures(pen, given),
      { kind: 'text', text: pen.t(addendumWords.unchanged) },
      { kind: 'heading', text: pen.t(addendumWords.consent) },
      { kind: 'text', text: given.text, tone: 'quote' },
      ...(consent?.how === 'pin' ? [{ kind: 'text', text: pen.t(addendumWords.byPin, { on: consent.given_on }), tone: 'quiet' } as const] : []),
      { kind: 'heading', text: pen.t(addendumWords.newSchedule, { currency: pen.sign }) },
      { kind: 'text', text: pen.t(addendumWords.marked), tone: 'quiet' },
      comparedSchedule(pen, given.before.schedule, offer.content.schedule),
      { kind: 'signatures', items: signers(pen, given.guarantors) },
    ],
  }
}

function figures(pen: Pen, { before, offer }: AddendumOnPaper): Part {
  const { content } = offer
  const rate = (eir: string | null): string => (eir === null ? '–' : pen.percent(eir))
  const rows = [
    [pen.t(addendumWords.instalment), pen.money(before.instalment), pen.money(content.instalment)],
    [pen.t(addendumWords.last), before.lastDueOn === undefined ? '–' : pen.date(before.lastDueOn), pen.date(content.lastDueOn)],
    [pen.t(addendumWords.total), pen.money(before.owed), pen.money(content.total)],
    [pen.t(addendumWords.rate), rate(content.eirBefore), rate(content.eirAfter)],
  ]
  return {
    kind: 'table', size: 9.5, columns: [start('', true), end(pen.t(addendumWords.before)), end(pen.t(addendumWords.after))],
    rows: rows.map((cells) => ({ cells, ...(cells[1] === cells[2] ? {} : { tone: 'changed' as const }) })),
  }
}

/** Both schedules by number, so that each row tells what it was and what it is. */
function comparedSchedule(pen: Pen, before: readonly RowJson[], after: readonly RowJson[]): Part {
  const was = new Map(before.map((row) => [row.n, row]))
  const now = new Map(after.map((row) => [row.n, row]))
  const numbers = [...new Set([...was.keys(), ...now.keys()])].toSorted((a, b) => a - b)
  const charges = (row: RowJson): string => sumOf(pen.currency, [row.fees, row.penalties, row.tax])
  const withCharges = after.some((row) => isSome(charges(row)))
  const amounts = (row: RowJson): string[] => [row.principal, row.interest, ...(withCharges ? [charges(row)] : []), row.total, row.balance].map(pen.figure)
  const width = withCharges ? 5 : 4
  return {
    kind: 'table',
    columns: [
      start(pen.t(paperWords.number)), start(pen.t(addendumWords.dueBefore)), end(pen.t(addendumWords.payBefore)), start(pen.t(paperWords.due), true),
      end(pen.t(paperWords.principal)), end(pen.t(paperWords.interest)), ...(withCharges ? [end(pen.t(paperWords.charges))] : []),
      end(pen.t(paperWords.instalment)), end(pen.t(paperWords.balance)),
    ],
    rows: numbers.map((n) => {
      const [old, row] = [was.get(n), now.get(n)]
      const cells = [
        String(n), old ? pen.date(old.dueOn, 'short') : '', old ? pen.figure(old.total) : '', row ? pen.date(row.dueOn, 'short') : '',
        ...(row ? amounts(row) : Array.from({ length: width }, () => '')),
      ]
      const same = old && row && old.dueOn === row.dueOn && old.total === row.total && old.principal === row.principal
      return { cells, ...(same ? {} : { tone: row ? 'changed' as const : 'gone' as const }) }
    }),
  }
}

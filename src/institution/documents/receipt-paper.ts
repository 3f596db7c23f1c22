import { currencyOf } from '#core/money/currency.ts'
import { formatAmount } from '#core/money/amount.ts'
import type { Told } from '../repayments/door.ts'
import type { Fact, Paper, Part } from './paper.ts'
import { isSome, type Pen } from './pen.ts'
import type { Frame } from './simulation-paper.ts'
import { paperWords, receiptWords, statementWords } from './words.ts'

export interface Received {
  readonly receipt: string | null; readonly number: string; readonly amount: bigint; readonly value_on: string; readonly means: 'cash' | 'bank' | 'mobile-money' | null
  readonly told: unknown; readonly recorded_by_name: string; readonly client_number: string; readonly reversed: boolean
}

/** The receipt as it was given. One that was taken back says so across the page. */
export function receiptPaper(pen: Pen, row: Received, name: string, frame: Frame): Paper {
  const amount = formatAmount(row.amount, currencyOf(pen.currency)?.decimals ?? 2)
  const facts: Fact[] = [
    { label: pen.t(receiptWords.receivedFrom), value: name },
    { label: pen.t(paperWords.clientNumber), value: row.client_number },
    { label: pen.t(paperWords.loan), value: row.number },
    { label: pen.t(receiptWords.date), value: pen.date(row.value_on) },
    ...(row.means === null ? [] : [{ label: pen.t(receiptWords.means), value: pen.t(receiptWords[row.means]) }]),
    { label: pen.t(receiptWords.amount), value: pen.money(amount), strong: true },
  ]
  return {
    ...frame, language: pen.language, size: 'a5', title: pen.t(receiptWords.title, { number: row.receipt ?? '' }),
    ...(row.reversed ? { stamp: pen.t(receiptWords.reversed) } : {}),
    parts: [
      { kind: 'facts', rows: facts },
      { kind: 'text', text: pen.spelled(amount), tone: 'quote' },
      ...toldParts(pen, row.told as Told | null),
      { kind: 'signatures', items: [pen.t(receiptWords.receivedBy, { name: row.recorded_by_name }), pen.t(receiptWords.payer)] },
    ],
  }
}

function toldParts(pen: Pen, told: Told | null): Part[] {
  if (told === null) return []
  const parts = (['principal', 'interest', 'fees', 'penalties', 'tax'] as const).map((part) => ({ label: pen.t(paperWords[part]), value: told.allocation[part] }))
  const paidFor = [...parts, { label: pen.t(statementWords.credit), value: told.credit }].filter(({ value }) => isSome(value))
  return [
    { kind: 'heading', text: pen.t(receiptWords.paidFor) },
    { kind: 'facts', rows: paidFor.map(({ label, value }) => ({ label, value: pen.money(value) })) },
    { kind: 'heading', text: pen.t(receiptWords.remaining) },
    { kind: 'facts', rows: [
      { label: pen.t(receiptWords.remaining), value: pen.money(told.remaining), strong: true },
      ...(told.next === null ? [] : [{ label: pen.t(receiptWords.next), value: pen.t(receiptWords.nextOn, { amount: pen.money(told.next.amount), on: told.next.on }) }]),
    ] },
    ...(told.closed ? [{ kind: 'text', text: pen.t(receiptWords.paidOff), tone: 'strong' } as const] : []),
  ]
}

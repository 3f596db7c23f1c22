// A schedule as a table, and as bars of principal and interest.
import { currencyOf } from '#core/money/currency.ts'
import { formatAmount, parseAmount } from '#core/money/amount.ts'
import type { RowJson } from '#core/loan/terms-json.ts'
import type { LoanPage } from '#contract/loans.ts'
import type { Column, Part } from './paper.ts'
import { isSome, type Pen } from './pen.ts'
import { paperWords } from './words.ts'

/** Bars of so many instalments are still told apart on paper. */
const BARS_MAX = 72

type PaidRow = LoanPage['schedule'][number]

export function schedulePart(pen: Pen, rows: readonly RowJson[]): Part {
  const charges = (row: RowJson): string => sumOf(pen.currency, [row.fees, row.penalties, row.tax])
  const columns = [
    { word: paperWords.principal, of: (row: RowJson) => row.principal },
    { word: paperWords.interest, of: (row: RowJson) => row.interest },
    ...(rows.some((row) => isSome(charges(row))) ? [{ word: paperWords.charges, of: charges }] : []),
    ...(rows.some((row) => isSome(row.savings)) ? [{ word: paperWords.savings, of: (row: RowJson) => row.savings ?? '0' }] : []),
    { word: paperWords.instalment, of: (row: RowJson) => row.total },
  ]
  return {
    kind: 'table',
    columns: [start(pen.t(paperWords.number)), start(pen.t(paperWords.due), true), ...columns.map(({ word }) => end(pen.t(word))), end(pen.t(paperWords.balance))],
    rows: rows.map((row) => ({ cells: [String(row.n), pen.date(row.dueOn), ...columns.map(({ of }) => pen.figure(of(row))), pen.figure(row.balance)] })),
    foot: ['', pen.t(paperWords.total), ...columns.map(({ of }) => pen.figure(sumOf(pen.currency, rows.map(of)))), ''],
  }
}

/** With what is paid and what is open; `today` tells what is late. */
export function paidSchedulePart(pen: Pen, rows: readonly PaidRow[], today: string): Part {
  const columns = [
    { word: paperWords.principal, of: (row: PaidRow) => row.principal },
    { word: paperWords.interest, of: (row: PaidRow) => row.interest },
    { word: paperWords.charges, of: (row: PaidRow) => sumOf(pen.currency, [row.fees, row.penalties, row.tax]) },
    { word: paperWords.instalment, of: (row: PaidRow) => row.total },
    { word: paperWords.paid, of: (row: PaidRow) => row.paid },
    { word: paperWords.open, of: (row: PaidRow) => row.outstanding },
  ]
  return {
    kind: 'table',
    columns: [start(pen.t(paperWords.number)), start(pen.t(paperWords.due), true), ...columns.map(({ word }) => end(pen.t(word)))],
    rows: rows.map((row) => ({
      cells: [String(row.n), pen.date(row.dueOn, 'short'), ...columns.map(({ of }) => pen.figure(of(row)))],
      ...(isSome(row.outstanding) && row.dueOn < today ? { tone: 'late' as const } : {}),
    })),
    foot: ['', pen.t(paperWords.total), ...columns.map(({ of }) => pen.figure(sumOf(pen.currency, rows.map(of))))],
  }
}

/** Heights are parts of the largest instalment: thousandths, for drawing only. */
export function barsPart(pen: Pen, rows: readonly RowJson[]): Part[] {
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last || rows.length < 2 || rows.length > BARS_MAX) return []
  const parts = rows.map((row) => [minor(pen.currency, row.principal), minor(pen.currency, row.interest)] as const)
  const most = parts.reduce((top, [principal, interest]) => (principal + interest > top ? principal + interest : top), 1n)
  const height = (units: bigint): number => Number((units * 1_000n) / most) / 1_000
  return [{
    kind: 'bars', legend: [pen.t(paperWords.principal), pen.t(paperWords.interest)],
    bars: parts.map(([principal, interest]) => [height(principal), height(interest)]), from: pen.date(first.dueOn), to: pen.date(last.dueOn),
  }]
}

export const start = (head: string, wide = false): Column => ({ head, end: false, ...(wide ? { wide } : {}) })
export const end = (head: string): Column => ({ head, end: true })

const decimalsOf = (currency: string): number => currencyOf(currency)?.decimals ?? 2

export function minor(currency: string, amount: string): bigint {
  const units = parseAmount(amount, decimalsOf(currency))
  return typeof units === 'bigint' ? units : 0n
}

export const sumOf = (currency: string, amounts: readonly string[]): string =>
  formatAmount(amounts.reduce((sum, amount) => sum + minor(currency, amount), 0n), decimalsOf(currency))

/** What is due each time; where that differs by more than the rest that the last one takes, the largest. */
export function instalmentOf(currency: string, rows: readonly RowJson[]): { amount: string; equal: boolean } {
  const due = rows.filter((row) => isSome(row.total)).map((row) => minor(currency, row.total))
  const [first = 0n, last = 0n] = [due[0], due.at(-1)]
  const rest = last > first ? last - first : first - last
  const equal = due.slice(0, -1).every((units) => units === first) && rest * 100n <= first
  const most = due.reduce((top, units) => (units > top ? units : top), 0n)
  return { amount: formatAmount(equal ? first : most, decimalsOf(currency)), equal }
}

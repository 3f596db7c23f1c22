// A draft, computed: the quote or what stands in its way.
import { formatQuote } from '#core/loan/quote-json.ts'
import { quote } from '#core/loan/quote.ts'
import { parseTerms } from '#core/loan/parse-terms.ts'
import { hasProblems, type Problem } from '#core/loan/problem.ts'
import type { QuoteJson, RowJson, TermsJson } from '#core/loan/terms-json.ts'
import { currencyOf } from '#core/money/currency.ts'
import { formatAmount, parseAmount } from '#core/money/amount.ts'
import { termsOf, type Draft } from './draft.ts'

export interface Quoted {
  /** As the person chose them; the quote's own hold every default besides. */
  readonly terms: TermsJson
  readonly quote: QuoteJson | undefined
  readonly problems: readonly Problem[]
}

/** The same engine as on the server and the command line: a loan of 12 instalments takes about ten millionths of a second. */
export function quoteDraft(draft: Draft): Quoted {
  const terms = termsOf(draft)
  const read = parseTerms(terms)
  return hasProblems(read) ? { terms, quote: undefined, problems: read.problems } : { terms, quote: formatQuote(quote(read)), problems: [] }
}

const minor = (currency: string, amount: string): bigint => {
  const units = parseAmount(amount, currencyOf(currency)?.decimals ?? 2)
  return typeof units === 'bigint' ? units : 0n
}

/** Exact sum of amounts of one currency. */
export const sumOf = (currency: string, amounts: readonly string[]): string =>
  formatAmount(amounts.reduce((sum, amount) => sum + minor(currency, amount), 0n), currencyOf(currency)?.decimals ?? 2)

export const isSome = (amount: string | undefined): amount is string => amount !== undefined && /[1-9]/.test(amount)

/** What is due each time; where that differs by more than the rest that the last one takes, the largest. */
export function instalmentOf(currency: string, rows: readonly RowJson[]): { amount: string; equal: boolean } {
  const due = rows.filter((row) => isSome(row.total)).map((row) => minor(currency, row.total))
  const [first = 0n, last = 0n] = [due[0], due.at(-1)]
  const rest = last > first ? last - first : first - last
  const equal = due.slice(0, -1).every((units) => units === first) && rest * 100n <= first
  const most = due.reduce((top, units) => (units > top ? units : top), 0n)
  return { amount: formatAmount(equal ? first : most, currencyOf(currency)?.decimals ?? 2), equal }
}

export interface DrawnPart { readonly until: string; readonly principal: string; readonly interest: string; readonly charges: string; readonly balance: string }

/** A bar for each instalment; of a schedule too long to be told apart, a bar for so many instalments at a time. */
export function drawnParts({ terms: { currency }, schedule }: QuoteJson, most: number): { each: number; parts: DrawnPart[] } {
  const each = Math.max(1, Math.ceil(schedule.length / most))
  const parts: DrawnPart[] = []
  for (let from = 0; from < schedule.length; from += each) {
    const rows = schedule.slice(from, from + each)
    const last = rows.at(-1)
    if (!last) continue
    parts.push({
      until: last.dueOn, balance: last.balance, principal: sumOf(currency, rows.map((row) => row.principal)), interest: sumOf(currency, rows.map((row) => row.interest)),
      charges: sumOf(currency, rows.flatMap((row) => [row.fees, row.penalties, row.tax])),
    })
  }
  return { each, parts }
}

import { formatDay } from '../calendar/day.ts'
import { formatAmount } from '../money/amount.ts'
import { formatTerms } from './format-terms.ts'
import { hasProblems } from './problem.ts'
import type { Problems } from './problem.ts'
import { parseTerms } from './parse-terms.ts'
import { quote } from './quote.ts'
import type { PriceJson, QuoteJson, RowJson } from './terms-json.ts'
import type { Price, Quote, Row } from './terms.ts'

/** `twiza quote`: terms as JSON in, schedule, totals and price as JSON out, or every problem of the terms. */
export function quoteJson(json: unknown): QuoteJson | Problems {
  const terms = parseTerms(json)
  return hasProblems(terms) ? terms : formatQuote(quote(terms))
}

export function formatQuote({ terms, schedule, price }: Quote): QuoteJson {
  const { decimals } = terms.currency
  const text = (units: bigint): string => formatAmount(units, decimals)
  const { rows, disbursements } = schedule
  const sum = (pick: (row: Row) => bigint): string => text(rows.reduce((all, row) => all + pick(row), 0n))
  const at = (pick: (one: (typeof disbursements)[number]) => bigint): bigint => disbursements.reduce((all, one) => all + pick(one), 0n)
  return {
    terms: formatTerms(terms),
    schedule: rows.map((row) => formatRow(row, decimals, terms.compulsorySavings !== undefined)),
    totals: {
      principal: sum((row) => row.principal),
      interest: sum((row) => row.interest),
      fees: sum((row) => row.fees),
      penalties: sum((row) => row.penalties),
      tax: sum((row) => row.tax),
      total: sum((row) => row.total),
      disbursement: {
        fees: text(at((one) => one.fees)),
        tax: text(at((one) => one.tax)),
        savings: text(at((one) => one.savings)),
        received: text(at((one) => one.amount - one.deducted - one.savings)),
      },
    },
    price: formatPrice(price, decimals),
  }
}

export function formatRow(row: Row, decimals: number, withSavings = false): RowJson {
  return {
    n: row.n,
    dueOn: formatDay(row.dueOn),
    days: row.days,
    principal: formatAmount(row.principal, decimals),
    interest: formatAmount(row.interest, decimals),
    fees: formatAmount(row.fees, decimals),
    penalties: formatAmount(row.penalties, decimals),
    tax: formatAmount(row.tax, decimals),
    total: formatAmount(row.total, decimals),
    balance: formatAmount(row.balance, decimals),
    ...(withSavings ? { savings: formatAmount(row.savings, decimals) } : {}),
  }
}

export function formatPrice(price: Price, decimals: number): PriceJson {
  return {
    eir: rateText(price.eir),
    apr: rateText(price.apr),
    totalCost: formatAmount(price.totalCost, decimals),
    ...(price.note === undefined ? {} : { note: price.note }),
  }
}

/** Millionths of a percent as a decimal text in percent with six decimals; null where there is no rate. */
export function rateText(millionths: bigint | undefined): string | null {
  return millionths === undefined ? null : formatAmount(millionths, 6)
}

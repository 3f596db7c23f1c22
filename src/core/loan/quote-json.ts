import { formatDay } from '../calendar/day.ts'
import { formatAmount } from '../money/amount.ts'
import { formatTerms } from './format-terms.ts'
import { hasProblems } from './problem.ts'
import type { Problems } from './problem.ts'
import { parseTerms } from './parse-terms.ts'
import { quote } from './quote.ts'
import type { PriceJson, QuoteJson, RowJson } from './terms-json.ts'
import type { AtDisbursement, Price, Quote, Row, Schedule } from './terms.ts'

/** `twiza quote`: terms as JSON in, schedule, totals and price as JSON out, or every problem of the terms. */
export function quoteJson(json: unknown): QuoteJson | Problems {
  const terms = parseTerms(json)
  return hasProblems(terms) ? terms : formatQuote(quote(terms))
}

export function formatQuote(quoted: Quote): QuoteJson {
  return { terms: formatTerms(quoted.terms), ...formatParts(quoted) }
}

/** A quote without its terms. */
export function formatParts({ terms, schedule, price }: Quote): Omit<QuoteJson, 'terms'> {
  const { decimals } = terms.currency
  const withSavings = terms.compulsorySavings !== undefined
  return {
    schedule: schedule.rows.map((row) => formatRow(row, decimals, withSavings)),
    totals: formatTotals(schedule, decimals),
    price: formatPrice(price, decimals),
  }
}

function formatTotals({ rows, disbursements }: Schedule, decimals: number): QuoteJson['totals'] {
  let [principal, interest, fees, penalties, tax, total] = [0n, 0n, 0n, 0n, 0n, 0n]
  for (const row of rows) {
    principal += row.principal
    interest += row.interest
    fees += row.fees
    penalties += row.penalties
    tax += row.tax
    total += row.total
  }
  return {
    principal: formatAmount(principal, decimals),
    interest: formatAmount(interest, decimals),
    fees: formatAmount(fees, decimals),
    penalties: formatAmount(penalties, decimals),
    tax: formatAmount(tax, decimals),
    total: formatAmount(total, decimals),
    disbursement: formatDisbursement(disbursements, decimals),
  }
}

function formatDisbursement(disbursements: readonly AtDisbursement[], decimals: number): QuoteJson['totals']['disbursement'] {
  let [fees, tax, savings, received] = [0n, 0n, 0n, 0n]
  for (const one of disbursements) {
    fees += one.fees
    tax += one.tax
    savings += one.savings
    received += one.amount - one.deducted - one.savings
  }
  return {
    fees: formatAmount(fees, decimals),
    tax: formatAmount(tax, decimals),
    savings: formatAmount(savings, decimals),
    received: formatAmount(received, decimals),
  }
}

export function formatRow(row: Row, decimals: number, withSavings = false): RowJson {
  const json: RowJson = {
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
  }
  if (withSavings) json.savings = formatAmount(row.savings, decimals)
  return json
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

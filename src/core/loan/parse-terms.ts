import { currencyOf } from '../money/currency.ts'
import type { Currency } from '../money/currency.ts'
import { roundingModes } from '../money/rounding.ts'
import { daysInMonthConventions, daysInYearConventions } from '../calendar/day-count.ts'
import { checkTerms } from './check-terms.ts'
import { parseCalendar, parseInstalments } from './parse-instalments.ts'
import { parseAllocation, parseCompulsorySavings, parseFees, parsePortion, parseTax } from './parse-charges.ts'
import { Fields } from './read-fields.ts'
import type { Problem, Problems } from './problem.ts'
import { interestMethods, interestPeriods, ratePeriods } from './terms-json.ts'
import type { InterestTerms, Terms, Tranche } from './terms.ts'

const termFields = [
  'currency', 'principal', 'disbursedOn', 'disbursements', 'interest', 'instalments', 'calendar', 'downPayment', 'fees', 'tax',
  'compulsorySavings', 'allocation', 'rounding',
] as const
const interestFields = ['method', 'rate', 'per', 'period', 'daysInMonth', 'daysInYear', 'recalculate'] as const
const mostTranches = 100

/**
 * Reads the terms of a loan from JSON, strictly: unknown and missing fields, wrong types, dates that do not exist,
 * amounts negative or too precise, contradictions. Every problem is reported, each with its path, a code and a sentence.
 */
export function parseTerms(json: unknown, path = ''): Terms | Problems {
  const problems: Problem[] = []
  const terms = readTerms(json, path, problems)
  return problems.length > 0 || terms === undefined ? { problems } : terms
}

/** As parseTerms, adding to the problems of a larger input; undefined when the terms cannot be used. */
export function readTerms(json: unknown, path: string, problems: Problem[]): Terms | undefined {
  const before = problems.length
  const fields = Fields.of(json, path, termFields, problems)
  if (fields === undefined) return undefined
  const currency = readCurrency(fields)
  const decimals = currency?.decimals ?? 3
  const disbursements = readDisbursements(fields, decimals)
  const interest = readInterest(fields)
  const principal = disbursements.reduce((sum, tranche) => sum + tranche.amount, 0n)
  const downPayment = fields.object('downPayment', ['percent', 'amount'])
  const rest = {
    downPayment: downPayment && parsePortion(downPayment, decimals, 100n),
    fees: parseFees(fields, decimals),
    tax: parseTax(fields),
    compulsorySavings: parseCompulsorySavings(fields, decimals),
    allocation: parseAllocation(fields),
    rounding: fields.oneOf('rounding', roundingModes) ?? 'half-even',
    calendar: parseCalendar(fields),
  }
  const instalments = parseInstalments(fields, decimals, principal, rest.downPayment, rest.rounding)
  if (problems.length > before || currency === undefined || interest === undefined || instalments === undefined) return undefined
  const terms: Terms = { currency, principal, disbursements, interest, instalments, ...rest }
  checkTerms(terms, path, problems)
  return problems.length > before ? undefined : terms
}

function readCurrency(fields: Fields): Currency | undefined {
  if (!fields.need('currency')) return undefined
  const code = fields.raw('currency')
  const currency = typeof code === 'string' ? currencyOf(code) : undefined
  return currency ?? fields.note('currency', 'unknown_currency', '"currency" must be an ISO 4217 code in use, such as "MAD".')
}

/** One disbursement from principal and date, or the tranches listed; both together must say the same. */
function readDisbursements(fields: Fields, decimals: number): Tranche[] {
  const principal = fields.amount('principal', { decimals })
  const disbursedOn = fields.day('disbursedOn')
  if (!fields.has('disbursements')) {
    const [one, other] = [fields.need('principal', 'or list "disbursements"'), fields.need('disbursedOn', 'or list "disbursements"')]
    return one && other && principal !== undefined && disbursedOn !== undefined ? [{ on: disbursedOn, amount: principal }] : []
  }
  const listed = readTranches(fields, decimals)
  const sum = listed.reduce((all, tranche) => all + tranche.amount, 0n)
  if (principal !== undefined && principal !== sum) {
    fields.note('principal', 'sum_differs', '"principal" is not the sum of "disbursements"; leave it out or make them agree.')
  }
  if (disbursedOn !== undefined && listed[0] !== undefined && disbursedOn !== listed[0].on) {
    fields.note('disbursedOn', 'contradiction', '"disbursedOn" is not the date of the first of "disbursements"; leave it out.')
  }
  return listed
}

function readTranches(fields: Fields, decimals: number): Tranche[] {
  const rows = fields.objects('disbursements', mostTranches, ['on', 'amount']) ?? []
  if (rows.length === 0 && Array.isArray(fields.raw('disbursements'))) {
    fields.note('disbursements', 'empty', '"disbursements" must hold at least one tranche.')
  }
  const tranches: Tranche[] = []
  for (const row of rows) {
    const [hasDay, hasAmount] = [row.need('on'), row.need('amount')]
    const on = row.day('on')
    const amount = row.amount('amount', { decimals })
    if (!hasDay || !hasAmount || on === undefined || amount === undefined) continue
    const before = tranches.at(-1)
    if (before !== undefined && on < before.on) row.note('on', 'date_out_of_order', 'Tranches must stand in the order of their dates.')
    tranches.push({ on, amount })
  }
  return tranches
}

function readInterest(fields: Fields): InterestTerms | undefined {
  if (!fields.need('interest')) return undefined
  const interest = fields.object('interest', interestFields)
  if (interest === undefined || !interest.need('rate')) return undefined
  const rate = interest.percent('rate')
  const terms = {
    method: interest.oneOf('method', interestMethods) ?? 'declining',
    per: interest.oneOf('per', ratePeriods) ?? 'year',
    period: interest.oneOf('period', interestPeriods) ?? 'daily',
    daysInMonth: interest.oneOf('daysInMonth', daysInMonthConventions) ?? 'actual',
    daysInYear: interest.oneOf('daysInYear', daysInYearConventions) ?? '365',
    recalculate: interest.flag('recalculate') ?? false,
  }
  if (terms.method === 'flat' && terms.recalculate) {
    interest.note('recalculate', 'contradiction', 'Flat interest does not follow what is outstanding; set "recalculate" to false.')
  }
  return rate === undefined ? undefined : { rate, ...terms }
}

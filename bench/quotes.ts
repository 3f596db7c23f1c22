import { formatDay, parseDay } from '#core/calendar/day.ts'
import { hasProblems } from '#core/loan/problem.ts'
import { parseTerms } from '#core/loan/parse-terms.ts'
import { formatQuote, quoteJson } from '#core/loan/quote-json.ts'
import { quote } from '#core/loan/quote.ts'
import { schedule } from '#core/loan/schedule.ts'
import type { TermsJson } from '#core/loan/terms-json.ts'
import type { Quote, Terms } from '#core/loan/terms.ts'

export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly ratio: number
}

const loans = 500
const slices = 300

interface Work {
  readonly what: string
  readonly one: (n: number) => unknown
}

/**
 * Quotes of 12-instalment loans, all different, on one core: how many a second, and against a loop of bigints. Works take
 * turns, a slice of 500 at a time, and each is judged by its best slice so that what else
 * the machine does weighs on all alike and least on the figures.
 */
export async function run(): Promise<{ name: string; figures: Figure[] }> {
  const jsons = Array.from({ length: loans }, (_, n) => termsOf(n))
  const texts = jsons.map((json) => JSON.stringify(json))
  const parsed = jsons.map(parsedOrThrow)
  const quotes = parsed.map(quote)
  const works: Work[] = [
    { what: 'baseline: twelve bigint products and quotients', one: (n) => repayTwelveTimes(BigInt(n)) },
    { what: 'schedule and price (the quote), terms already read', one: (n) => quote(parsed[n] as Terms) },
    { what: 'schedule alone, terms already read', one: (n) => schedule(parsed[n] as Terms) },
    { what: 'quote from JSON values to JSON values', one: (n) => quoteJson(jsons[n]) },
    { what: 'quote from JSON text to JSON text', one: (n) => JSON.stringify(quoteJson(JSON.parse(texts[n] ?? ''))) },
    { what: 'writing a quote as JSON values', one: (n) => formatQuote(quotes[n] as Quote) },
  ]
  const rates = bestRates(works)
  const baseline = rates[0] ?? 1
  const figures = works.map(({ what }, n) => {
    const value = rates[n] ?? 0
    return { what, value: Math.round(value), unit: 'a second', ratio: value / baseline }
  })
  return { name: 'quotes of a 12-instalment loan, one core', figures }
}

/** Principal, rate, day and convention differ from loan to loan, so that nothing is answered from memory. */
function termsOf(n: number): TermsJson {
  const conventions = [
    { period: 'daily', daysInMonth: 'actual', daysInYear: '365' },
    { period: 'daily', daysInMonth: '30', daysInYear: '360' },
    { period: 'instalment' },
    { period: 'daily', daysInMonth: 'actual', daysInYear: 'actual' },
  ] as const
  return {
    currency: 'MAD',
    principal: `${5_000 + ((n * 7_919) % 45_000)}.00`,
    disbursedOn: formatDay((parseDay('2024-01-01') ?? 0) + (n % 700)),
    interest: { method: 'declining', rate: `${12 + (n % 24)}`, per: 'year', ...conventions[n % conventions.length] },
    instalments: { count: 12, every: 1, unit: 'month' },
  }
}

function parsedOrThrow(json: TermsJson): Terms {
  const terms = parseTerms(json)
  if (hasProblems(terms)) throw new Error(JSON.stringify(terms.problems))
  return terms
}

function repayTwelveTimes(start: bigint): bigint {
  let balance = 1_000_000n + start
  for (let k = 0; k < 12; k += 1) balance -= (balance * 186n) / 9_125n
  return balance
}

function bestRates(works: readonly Work[]): number[] {
  const best = works.map(() => Infinity)
  for (let slice = 0; slice < slices; slice += 1) {
    for (const [w, { one }] of works.entries()) {
      const start = performance.now()
      for (let n = 0; n < loans; n += 1) kept = one(n)
      best[w] = Math.min(best[w] ?? Infinity, performance.now() - start)
    }
  }
  return best.map((milliseconds) => (loans * 1000) / milliseconds)
}

/** What the work answers is kept, so that it cannot be optimised away. */
export let kept: unknown

if (import.meta.main) {
  const { name, figures } = await run()
  console.log(name)
  for (const { what, value, unit, ratio } of figures) {
    console.log(`  ${what.padEnd(56)} ${value.toLocaleString('en').padStart(12)} ${unit}, ${ratio.toFixed(3)} × baseline`)
  }
}

import { formatDay, parseDay } from '#core/calendar/day.ts'
import { hasProblems } from '#core/loan/problem.ts'
import { parseTerms } from '#core/loan/parse-terms.ts'
import { formatQuote, quoteJson } from '#core/loan/quote-json.ts'
import { quote } from '#core/loan/quote.ts'
import { schedule } from '#core/loan/schedule.ts'
import type { TermsJson } from '#core/loan/terms-json.ts'
import type { Terms } from '#core/loan/terms.ts'

export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly ratio: number
}

const loans = 2_000
const seconds = 2

/** Quotes of 12-instalment loans, all different, on one core: how many a second, and against a loop that only adds bigints. */
export async function run(): Promise<{ name: string; figures: Figure[] }> {
  const jsons = Array.from({ length: loans }, (_, n) => termsOf(n))
  const texts = jsons.map((json) => JSON.stringify(json))
  const parsed = jsons.map(parsedOrThrow)
  const baseline = rateOf((n) => addTwelveTimes(BigInt(n)))
  const figure = (what: string, work: (n: number) => unknown): Figure => {
    const value = rateOf(work)
    return { what, value: Math.round(value), unit: 'a second', ratio: value / baseline }
  }
  const at = (n: number): Terms => parsed[n % loans] as Terms
  return {
    name: 'quotes of a 12-instalment loan, one core',
    figures: [
      { what: 'baseline: twelve bigint products and quotients', value: Math.round(baseline), unit: 'a second', ratio: 1 },
      figure('schedule alone, terms already read', (n) => schedule(at(n))),
      figure('schedule and price (the quote), terms already read', (n) => quote(at(n))),
      figure('quote from JSON values to JSON values', (n) => quoteJson(jsons[n % loans])),
      figure('quote from JSON text to JSON text', (n) => JSON.stringify(quoteJson(JSON.parse(texts[n % loans] ?? '')))),
      figure('writing a quote as JSON values', (() => {
        const quotes = parsed.map(quote)
        return (n: number) => formatQuote(quotes[n % loans] as (typeof quotes)[number])
      })()),
    ],
  }
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

function addTwelveTimes(start: bigint): bigint {
  let balance = 1_000_000n + start
  for (let k = 0; k < 12; k += 1) balance -= (balance * 186n) / 9_125n
  return balance
}

function rateOf(work: (n: number) => unknown): number {
  for (let n = 0; n < loans * 2; n += 1) kept = work(n)
  const until = performance.now() + seconds * 1000
  const start = performance.now()
  let done = 0
  while (performance.now() < until) {
    for (let n = 0; n < 100; n += 1) kept = work(done + n)
    done += 100
  }
  return (done * 1000) / (performance.now() - start)
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

// Findings in English, for the command line; the desk says them in its own words from the same codes and facts.
import { currencyOf } from '../money/currency.ts'
import type { Ratio } from '../money/ratio.ts'
import type { CheckCode, Finding } from './checks.ts'
import { showDecimal } from './show-value.ts'

const sentences: Readonly<Record<CheckCode, string>> = {
  assets_differ: 'Assets {assets} are not liabilities {liabilities} and equity {equity}: {difference} between them.',
  ageing_differs: 'The bands of the ageing add up to {sum}, the gross loan portfolio is {portfolio}.',
  net_loans_differ: 'Net loans are {given}; gross less allowance is {sum}.',
  total_differs: '"{name}" is {given}; its parts add up to {sum}.',
  part_exceeds_whole: '"{part}" is {value}, more than "{whole}", which is {limit}.',
  women_and_men_differ: 'Women {women} and men {men} are {sum} together, borrowers are {borrowers}.',
  risk_grows_with_days: '"{more}" is {value}, more than "{less}", which is {limit}: what is later is part of what is late.',
  unit_slip: '"{name}" is {value} and was {before} before: thousands seem to stand for units, or units for thousands. Say which in "unit".',
  currency_differs: 'The currency is {currency}, and was {before} before.',
  opening_differs: '"{name}" opens with {opening}; the period before closed with {closing}.',
  earnings_differ: 'The balance sheet shows {earnings} as earnings of the year, the profit and loss {income}.',
  allowance_roll_differs: 'The allowance closes with {closing}; opening {opening}, expense and write-offs lead to {expected}.',
  portfolio_roll_differs: 'The portfolio closes with {closing}; opening {opening}, disbursed, repaid and written off lead to {expected}.',
  yield_unlikely: 'The portfolio yields {yield} percent a year; 5 to 120 is usual.',
  jump: '"{name}" moved by more than half: {value} now, {before} before (flows by month).',
  one_point: 'Averages rest on one day, {on}: give the opening and the days between.',
}

/** Facts as texts: money and counts to the currency's decimals where they have any. */
export function factsOf({ facts }: Finding, currency: string): Readonly<Record<string, string>> {
  const decimals = currencyOf(currency)?.decimals ?? 2
  const text = (value: Ratio | string): string => (typeof value === 'string' ? value : value.num % value.den === 0n ? (value.num / value.den).toString() : showDecimal(value, decimals))
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, text(value)]))
}

export function sentenceOf(finding: Finding, currency: string): string {
  const facts = factsOf(finding, currency)
  return sentences[finding.code].replaceAll(/\{([a-z]+)\}/gi, (whole, name: string) => facts[name] ?? whole)
}

import { civilOf, daysInYearOf } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { crossesNewYear, monthsBetween, yearFraction } from '../calendar/day-count.ts'
import type { Part } from '../calendar/day-count.ts'
import { add, divide, gcd, multiply, ratio, zero } from '../money/ratio.ts'
import type { Ratio } from '../money/ratio.ts'
import { dateAfter } from './due-dates.ts'
import type { Period, Rhythm } from './due-dates.ts'
import type { InterestTerms, InstalmentTerms, MonthDay } from './terms.ts'

/** The interest of each period as a part of what is outstanding: nums[i] / den, exact. */
export interface Factors {
  readonly den: bigint
  readonly nums: readonly bigint[]
}

type Frequency = Pick<InstalmentTerms, 'every' | 'unit' | 'on'>

/** The exact factor of each period, over one common denominator. The first `interestFree` periods bear none. */
export function rateFactors(periods: readonly Period[], interest: InterestTerms, frequency: Frequency, interestFree = 0): Factors {
  const { weights, den } = commonWeights(periods, interest, frequency)
  const times = interest.rate.num * ratePerYear(interest)
  const nums: bigint[] = []
  let sum = 0
  let [lastWeight, lastNum] = [0, 0n]
  for (let n = 0; n < weights.length; n += 1) {
    const weight = weights[n] ?? 0
    sum += weight
    if (weight !== lastWeight) [lastWeight, lastNum] = [weight, times * BigInt(weight)]
    nums.push(n < interestFree ? 0n : lastNum)
  }
  if (sum === 0) return { den: 1n, nums }
  return { den: interest.rate.den * BigInt(interest.per === 'term' ? sum : den), nums }
}

/** Whole numbers in the proportion of the periods' weights: weights[i] / den of a year. */
function commonWeights(periods: readonly Period[], interest: InterestTerms, frequency: Frequency): { weights: number[]; den: number } {
  const weights: number[] = []
  let den = 0
  for (const period of periods) {
    const part = weightOf(period, interest, frequency)
    if (part.den !== den) {
      const wider = den === 0 ? part.den : commonMultiple(den, part.den)
      if (den !== 0 && wider !== den) for (const [n, weight] of weights.entries()) weights[n] = weight * (wider / den)
      den = wider
    }
    weights.push(part.num * (den / part.den))
  }
  return { weights, den }
}

/** Factors over their common denominator. */
export function commonFactors(factors: readonly Ratio[]): Factors {
  let den = 1n
  for (const factor of factors) if (den % factor.den !== 0n) den = (den / gcd(den, factor.den)) * factor.den
  return { den, nums: factors.map((factor) => factor.num * (den / factor.den)) }
}

/** What the rate is multiplied by for one unit of weight: brought to a year, or shared over the weights of the whole term. */
export function ratePerWeight(weights: readonly Ratio[], interest: InterestTerms): Ratio {
  const { rate, per } = interest
  if (per !== 'term') return ratio(rate.num * ratePerYear(interest), rate.den)
  const term = weights.reduce(add, zero)
  return term.num === 0n ? zero : divide(rate, term)
}

/** How many times the rate's own period goes into a year; one for a rate of the whole term. */
function ratePerYear({ per, daysInYear }: InterestTerms): bigint {
  if (per === 'month') return 12n
  if (per === 'week') return 52n
  if (per === 'day') return daysInYear === 'actual' ? 365n : BigInt(daysInYear)
  return 1n
}

/** The part of a year that a period weighs by the terms' convention. */
export function periodWeight(period: Period, interest: InterestTerms, frequency: Frequency): Ratio {
  return exact(weightOf(period, interest, frequency))
}

function exact({ num, den }: Part): Ratio {
  return ratio(BigInt(num), BigInt(den))
}

function weightOf(period: Period, interest: InterestTerms, frequency: Frequency): Part {
  if (interest.period === 'instalment') return instalmentWeight(period, interest, frequency)
  const { from, to } = period
  const { daysInMonth, daysInYear } = interest
  if (daysInMonth === 'actual' || frequency.unit !== 'month') return yearPart(from, to, interest)
  if (daysInYear === 'actual' && crossesNewYear(from, to)) return yearPart(from, to, interest)
  const days = daysInYear === 'actual' ? daysInYearOf(civilOf(from).year) : Number(daysInYear)
  const months = wholeAndUnshifted(period) ? { num: frequency.every, den: 1 } : monthsOf(from, to, frequency.on)
  return { num: months.num * 30, den: months.den * days }
}

function wholeAndUnshifted(period: Period): boolean {
  return period.whole && period.from === period.plainFrom && period.to === period.plainTo
}

/** With a rate per day over actual years each day weighs the same, 1/365, so that a day costs the rate in a leap year too. */
function yearPart(from: Day, to: Day, { per, daysInYear }: InterestTerms): Part {
  return yearFraction(from, to, per === 'day' && daysInYear === 'actual' ? '365' : daysInYear)
}

/** Every whole period weighs the same; a broken one its months, weeks or days in parts. */
function instalmentWeight(period: Period, interest: InterestTerms, { every, unit, on }: Frequency): Part {
  const { plainFrom, plainTo, whole } = period
  if (unit === 'day') return yearPart(plainFrom, plainTo, interest)
  if (unit === 'week') return whole ? { num: every, den: 52 } : { num: plainTo - plainFrom, den: 7 * 52 }
  if (whole) return { num: every, den: 12 }
  const months = monthsOf(plainFrom, plainTo, on)
  return { num: months.num, den: months.den * 12 }
}

/** From one day of the rhythm to another (last day to last day, second Tuesday to second Tuesday) months are whole; else as the calendar counts them. */
function monthsOf(from: Day, to: Day, on: MonthDay | undefined): Part {
  if (on === undefined) return monthsBetween(from, to)
  const monthly: Rhythm = { every: 1, unit: 'month', on }
  const [a, b] = [civilOf(from), civilOf(to)]
  const months = (b.year - a.year) * 12 + b.month - a.month
  const onRhythm = months > 0 && dateAfter(from, 0, monthly) === from && dateAfter(from, months, monthly) === to
  return onRhythm ? { num: months, den: 1 } : monthsBetween(from, to)
}

/**
 * The weight of a part of a period (a tranche paid out on the way, a repayment between due dates): by days when days
 * are counted as they are, else the period's weight × its days ÷ the days of the period.
 */
export function partWeight(from: Day, to: Day, period: Period, interest: InterestTerms, frequency: Frequency): Ratio {
  if (interest.period === 'daily' && interest.daysInMonth === 'actual') return exact(yearPart(from, to, interest))
  const days = period.to - period.from
  return days === 0 ? zero : multiply(periodWeight(period, interest, frequency), ratio(BigInt(to - from), BigInt(days)))
}

function commonDivisor(a: number, b: number): number {
  let [x, y] = [a, b]
  while (y !== 0) [x, y] = [y, x % y]
  return x
}

function commonMultiple(a: number, b: number): number {
  return a % b === 0 ? a : (a / commonDivisor(a, b)) * b
}

import { addMonths, civilOf, daysInYearOf } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { crossesNewYear, yearFraction } from '../calendar/day-count.ts'
import { add, divide, gcd, multiply, ratio, zero } from '../money/ratio.ts'
import type { Ratio } from '../money/ratio.ts'
import type { Period } from './due-dates.ts'
import type { InterestTerms, InstalmentTerms } from './terms.ts'

/** The interest of each period as a part of what is outstanding: nums[i] / den, exact. */
export interface Factors {
  readonly den: bigint
  readonly nums: readonly bigint[]
}

type Frequency = Pick<InstalmentTerms, 'every' | 'unit'>

const unitsInYear = { month: 12n, week: 52n } as const

/** The exact factor of each period, over one common denominator. The first `interestFree` periods bear none. */
export function rateFactors(periods: readonly Period[], interest: InterestTerms, frequency: Frequency, interestFree = 0): Factors {
  const weights = periods.map((period) => periodWeight(period, interest, frequency))
  const rate = ratePerWeight(weights, interest)
  return commonFactors(weights.map((weight, n) => (n < interestFree ? zero : multiply(rate, weight))))
}

/** Factors over their common denominator. */
export function commonFactors(factors: readonly Ratio[]): Factors {
  let den = 1n
  for (const factor of factors) if (den % factor.den !== 0n) den = (den / gcd(den, factor.den)) * factor.den
  return { den, nums: factors.map((factor) => factor.num * (den / factor.den)) }
}

/**
 * What the rate is multiplied by for one unit of weight. Weights are years (days when the rate is per day over actual
 * years), so the rate is brought to a year; a rate for the whole term is shared over the weights.
 */
export function ratePerWeight(weights: readonly Ratio[], interest: InterestTerms): Ratio {
  const { rate, per } = interest
  if (per === 'year') return rate
  if (per === 'month') return ratio(rate.num * 12n, rate.den)
  if (per === 'week') return ratio(rate.num * 52n, rate.den)
  if (per === 'day') return ratio(rate.num * yearOfDays(interest), rate.den)
  const term = weights.reduce(add, zero)
  return term.num === 0n ? zero : divide(rate, term)
}

function yearOfDays(interest: InterestTerms): bigint {
  return interest.daysInYear === 'actual' ? 365n : BigInt(interest.daysInYear)
}

/** The part of a year that a period weighs by the terms' convention. */
export function periodWeight(period: Period, interest: InterestTerms, frequency: Frequency): Ratio {
  if (interest.period === 'instalment') return instalmentWeight(period, interest, frequency)
  const { from, to } = period
  if (interest.daysInYear === 'actual' && (interest.daysInMonth === 'actual' || crossesNewYear(from, to))) {
    return yearFractionOf(from, to, interest)
  }
  if (interest.daysInMonth === 'actual' || frequency.unit !== 'month') return yearFractionOf(from, to, interest)
  const days = interest.daysInYear === 'actual' ? BigInt(daysInYearOf(civilOf(from).year)) : BigInt(interest.daysInYear)
  const months = wholeAndUnshifted(period) ? ratio(BigInt(frequency.every)) : monthsBetween(from, to)
  return ratio(months.num * 30n, months.den * days)
}

function wholeAndUnshifted(period: Period): boolean {
  return period.whole && period.from === period.plainFrom && period.to === period.plainTo
}

/** With a rate per day over actual years each day weighs the same, 1/365, so that a day costs the rate in a leap year too. */
function yearFractionOf(from: Day, to: Day, interest: InterestTerms): Ratio {
  const perDay = interest.per === 'day' && interest.daysInYear === 'actual'
  return yearFraction(from, to, perDay ? '365' : interest.daysInYear)
}

/** Every whole period weighs the same; a broken one its months, weeks or days in parts. */
function instalmentWeight(period: Period, interest: InterestTerms, frequency: Frequency): Ratio {
  const { plainFrom, plainTo, whole } = period
  const { every, unit } = frequency
  if (unit === 'day') return yearFractionOf(plainFrom, plainTo, interest)
  const inYear = unitsInYear[unit]
  if (whole) return ratio(BigInt(every), inYear)
  if (unit === 'week') return ratio(BigInt(plainTo - plainFrom), 7n * inYear)
  const months = monthsBetween(plainFrom, plainTo)
  return ratio(months.num, months.den * inYear)
}

/** Whole months, and the days left over as a part of the month that they begin. */
export function monthsBetween(from: Day, to: Day): Ratio {
  const a = civilOf(from)
  const b = civilOf(to)
  let months = (b.year - a.year) * 12 + b.month - a.month
  if (addMonths(from, months) > to) months -= 1
  const start = addMonths(from, months)
  if (start === to) return ratio(BigInt(months))
  return add(ratio(BigInt(months)), ratio(BigInt(to - start), BigInt(addMonths(from, months + 1) - start)))
}

/**
 * The weight of a part of a period (a tranche paid out on the way, a repayment between due dates): by days when days
 * are counted as they are, else the period's weight × its days ÷ the days of the period.
 */
export function partWeight(from: Day, to: Day, period: Period, interest: InterestTerms, frequency: Frequency): Ratio {
  if (interest.period === 'daily' && interest.daysInMonth === 'actual') return yearFractionOf(from, to, interest)
  const whole = periodWeight(period, interest, frequency)
  const days = period.to - period.from
  return days === 0 ? zero : multiply(whole, ratio(BigInt(to - from), BigInt(days)))
}

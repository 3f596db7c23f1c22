import { add, multiply, ratio } from '../money/ratio.ts'
import type { Ratio } from '../money/ratio.ts'
import { roundRatio } from '../money/rounding.ts'
import type { LateTranche } from './amortise.ts'
import { factorsBetween, planOf } from './plan-rest.ts'
import type { Rest } from './plan-rest.ts'
import { amortisedOf } from './schedule.ts'
import type { Instalment, LoanState } from './state.ts'

/**
 * Flat interest does not follow the balance: a new plan of the rest reckons it on the principal that the plan before did, so
 * that the same dates at the same rate bear the same interest. What was earned in periods that have passed and falls due with
 * these instalments (after grace, a holiday, in a bullet) stays as it is and waits for them.
 */
export function withFlatBase(rest: Rest, rows: readonly Instalment[], state: LoanState): Rest {
  const periods = rows.flatMap(({ period }) => (period === undefined ? [] : [period]))
  if (rest.terms.interest.method !== 'flat' || periods.length === 0 || rest.opening <= 0n) return rest
  const { factors: { nums, den }, tranches } = planOf(rest, periods, factorsBetween(periods, rest))
  const weight = sumOf(nums)
  const asked = interestAsked(rows) * den - tranches.reduce((sum, tranche) => sum + interestOf(tranche, nums), 0n)
  const agreed = agreedPrincipal(state)
  if (asked <= 0n) return { ...rest, flatOn: ratio(agreed), carried: 0n }
  const own = multiply(ratio(asked, den), principalKept(rows))
  if (rest.deferred > 0n && weight > 0n) return { ...rest, ...apartFromDeferred(rest, own, ratio(den, weight)) }
  const beyond = add(own, ratio(-agreed * weight, den))
  const waits = weight === 0n || beyond.num >= beyond.den * BigInt(rows.length)
  if (!waits) return { ...rest, flatOn: multiply(own, ratio(den, weight)), carried: 0n }
  return { ...rest, flatOn: ratio(agreed), carried: roundRatio(beyond.num, beyond.den, rest.terms.rounding) }
}

/** The principal that interest of the rest is reckoned on: all of it, or for flat interest what was agreed. */
export function interestBase(rest: Rest): Ratio {
  return rest.flatOn ?? ratio(rest.opening)
}

/** The rest with the base of another plan of it, before its rates, pauses or tranches were changed. */
export function withBaseOf(agreed: Rest, rest: Rest): Rest {
  return agreed.flatOn === undefined ? rest : { ...rest, flatOn: agreed.flatOn, carried: agreed.carried }
}

/** The same rest with so much principal more, or less: what is added is a flat loan of its own, what is repaid takes its part of the interest with it. */
export function withMorePrincipal(rest: Rest, amount: bigint): Rest {
  const opening = rest.opening + amount
  if (rest.flatOn === undefined || amount === 0n) return { ...rest, opening }
  const flatOn = amount > 0n ? add(rest.flatOn, ratio(amount)) : multiply(rest.flatOn, ratio(opening, rest.opening))
  return { ...rest, opening, flatOn }
}

/** What waits from before stays as it is; the rest of the interest is reckoned on as much principal as bears it in these periods. */
function apartFromDeferred({ deferred, terms }: Rest, own: Ratio, byWeight: Ratio): Pick<Rest, 'flatOn' | 'carried'> {
  const left = add(own, ratio(-deferred))
  return left.num > 0n ? { flatOn: multiply(left, byWeight), carried: deferred } : { flatOn: ratio(0n), carried: roundRatio(own.num, own.den, terms.rounding) }
}

function sumOf(nums: readonly bigint[]): bigint {
  return nums.reduce((sum, num) => sum + num, 0n)
}

function interestOf({ period, amount, num }: LateTranche, nums: readonly bigint[]): bigint {
  return amount * (num + sumOf(nums.slice(period + 1)))
}

/** What the plan asks of interest, without what was added from elsewhere and before what was waived. */
function interestAsked(rows: readonly Instalment[]): bigint {
  return rows.reduce((sum, row) => sum + row.due.interest - row.earlierInterest + row.waivedInterest, 0n)
}

/** Forgiven principal takes its part of the interest with it. */
function principalKept(rows: readonly Instalment[]): Ratio {
  const due = rows.reduce((sum, row) => sum + row.due.principal, 0n)
  const planned = rows.reduce((sum, row) => sum + row.plan.principal, 0n)
  return due < planned ? ratio(due, planned) : ratio(1n)
}

/** What has been paid out less down payments, with what became principal and without what was forgiven. */
function agreedPrincipal({ paidOut, terms, capitalised, forgiven }: LoanState): bigint {
  return paidOut.reduce((sum, tranche) => sum + amortisedOf(tranche, terms), capitalised - forgiven)
}

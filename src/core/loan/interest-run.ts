import type { Day } from '../calendar/day.ts'
import { add, multiply, ratio, zero } from '../money/ratio.ts'
import type { Ratio } from '../money/ratio.ts'
import type { Period } from './due-dates.ts'
import { spanFactor } from './plan-rest.ts'
import { tranchesToCome } from './state.ts'
import type { LoanState, Movement } from './state.ts'

/** What was outstanding day by day up to the day of the state, and what is expected from then on. */
export interface Course {
  readonly state: LoanState
  /** Principal outstanding after each movement, oldest first. */
  readonly balances: readonly Movement[]
  projected: bigint
}

/** Principal outstanding after each movement, oldest first. */
export function balancesOf(state: LoanState): Movement[] {
  let outstanding = 0n
  return state.movements.map(({ on, amount }) => {
    outstanding += amount
    return { on, amount: outstanding }
  })
}

/** What a period earns: on what was really outstanding up to today, on what is expected from then on. */
export function periodInterest(course: Course, period: Period): Ratio {
  const { on } = course.state
  const actual = period.from < on ? actualInterest(course, period, period.from, Math.min(period.to, on)) : zero
  return period.to <= on ? actual : add(actual, expectedInterest(course, period, Math.max(period.from, on)))
}

/** After the last period what is still outstanding bears interest on, by the weight of that period. */
export function lateInterest(course: Course): Ratio {
  const { rows, on } = course.state
  const last = rows.findLast((row) => row.period !== undefined)?.period
  return last === undefined || last.to >= on ? zero : actualInterest(course, last, last.to, on)
}

/** The interest of some days of a period, on what was outstanding on each of them. */
export function actualInterest(course: Pick<Course, 'state' | 'balances'>, period: Period, from: Day, to: Day): Ratio {
  let interest = zero
  let start = from
  let balance = balanceAt(course, from)
  for (const movement of course.balances) {
    if (movement.on <= from) continue
    if (movement.on >= to) break
    interest = add(interest, on(balance, start, movement.on, period, course))
    start = movement.on
    balance = movement.amount
  }
  return add(interest, on(balance, start, to, period, course))
}

/** From today on: tranches to come are counted from their day. */
function expectedInterest(course: Course, period: Period, from: Day): Ratio {
  let interest = on(course.projected, from, period.to, period, course)
  for (const tranche of tranchesToCome(course.state)) {
    if (tranche.on >= period.to) continue
    interest = add(interest, on(tranche.amount, tranche.on > from ? tranche.on : from, period.to, period, course))
  }
  return interest
}

function balanceAt(course: Pick<Course, 'balances'>, day: Day): bigint {
  let balance = 0n
  for (const movement of course.balances) {
    if (movement.on > day) break
    balance = movement.amount
  }
  return balance
}

/** A balance × the factor of the days; days after the last period count by its own weight. */
function on(balance: bigint, from: Day, to: Day, period: Period, { state }: Pick<Course, 'state'>): Ratio {
  if (balance === 0n || to <= from) return zero
  return multiply(ratio(balance), spanFactor(from, to, period, state))
}

import type { Day } from '../calendar/day.ts'
import { roundRatio } from '../money/rounding.ts'
import { nothing, plus, smaller } from './amounts.ts'
import { periodFactor } from './plan-rest.ts'
import { retaxed } from './replan.ts'
import type { Instalment, LoanState } from './state.ts'

/** The day on which a payment holiday ends whose interest becomes principal; instalments after it repay that interest already. */
export function nextEndOfHoliday(state: LoanState): Day | undefined {
  let found: Day | undefined
  for (const { waiting, capitalisesOn } of state.rows) {
    if (waiting !== undefined && capitalisesOn !== undefined && (found === undefined || capitalisesOn < found)) found = capitalisesOn
  }
  return found === undefined ? undefined : Math.max(found, state.on)
}

/** At the end of a holiday the interest that it earned becomes principal. */
export function afterHoliday(state: LoanState): { state: LoanState; interest: bigint } {
  let interest = 0n
  const rows = state.rows.map((row) => {
    if (row.waiting === undefined || row.capitalisesOn === undefined || row.capitalisesOn > state.on) return row
    interest += row.waiting
    return { ...row, waiting: undefined, capitalised: plus(row.capitalised, { ...nothing, interest: row.waiting }) }
  })
  const movements = interest === 0n ? state.movements : [...state.movements, { on: state.on, amount: interest }]
  return { state: { ...state, rows, movements, principal: state.principal + interest, capitalised: state.capitalised + interest }, interest }
}

/**
 * The same loan with the interest of its holiday owed as interest after it, in the place of as much principal: so it can be
 * paid, waived or written off before it would become principal.
 */
export function owedAsInterest(state: LoanState): LoanState {
  let level = 0n
  const rows = state.rows.map((row): Instalment => {
    if (row.period === undefined || (row.waiting === undefined && level === 0n)) return row
    if (row.waiting !== undefined) {
      level += row.waiting
      return { ...row, waiting: undefined, capitalisesOn: undefined, resting: 'later', deferred: level, plan: { ...row.plan, deferred: level } }
    }
    const swapped = smaller(level, row.due.principal - row.paid.principal)
    level -= swapped
    const due = { ...row.due, principal: row.due.principal - swapped, interest: row.due.interest + swapped }
    const plan = { principal: row.plan.principal - smaller(swapped, row.plan.principal), interest: row.plan.interest + swapped, deferred: row.plan.deferred + level }
    return retaxed({ ...row, due, plan, deferred: row.deferred + level }, state.terms)
  })
  return { ...state, rows }
}

/** The interest of a holiday by the rates and pauses of `after`, and how much less it is than by those of `before`. */
export function reweighed(before: LoanState, after: LoanState): { rows: readonly Instalment[]; less: bigint } {
  let less = 0n
  let deferred = 0n
  const rows = after.rows.map((row) => {
    if (row.period === undefined) return row
    const { waiting } = row
    const earlier = deferred
    deferred = row.deferred
    if (waiting === undefined) return row
    const [whole, left] = [periodFactor(row.period, before), periodFactor(row.period, after)]
    if (whole.num === 0n || (whole.num === left.num && whole.den === left.den)) return row
    const earned = roundRatio((waiting - earlier) * left.num * whole.den, left.den * whole.num, after.terms.rounding)
    less += waiting - earlier - earned
    return { ...row, waiting: earlier + earned }
  })
  return { rows, less }
}

/** After principal was paid down, the periods of a holiday that are still to begin earn on so much less; what was earned before and waits with them stays. */
export function paidDownIn(state: LoanState, opening: bigint, down: bigint): { rows: readonly Instalment[]; less: bigint } {
  let less = 0n
  let deferred = 0n
  const rows = state.rows.map((row) => {
    if (row.period === undefined) return row
    const earlier = deferred
    deferred = row.deferred
    if (row.waiting === undefined || row.period.from <= state.on || opening <= 0n) return row
    const waiting = earlier + roundRatio((row.waiting - earlier) * (opening - down), opening, state.terms.rounding)
    less += row.waiting - waiting
    return { ...row, waiting }
  })
  return { rows, less }
}

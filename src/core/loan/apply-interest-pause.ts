import { formatDay } from '../calendar/day.ts'
import { ratio } from '../money/ratio.ts'
import { roundRatio } from '../money/rounding.ts'
import { refuse } from '../refusal.ts'
import type { Refusal } from '../refusal.ts'
import { larger } from './amounts.ts'
import type { Applied } from './applied.ts'
import type { LoanEvent } from './events.ts'
import { withBaseOf } from './flat-rest.ts'
import { reweighed } from './holiday.ts'
import { periodFactor } from './plan-rest.ts'
import type { Rest } from './plan-rest.ts'
import { firstAfter, replanned, restFrom, retaxed } from './replan.ts'
import { withFixed } from './shortest-term.ts'
import type { Instalment, LoanState } from './state.ts'

type InterestPause = Extract<LoanEvent, { type: 'interest-pause' }>

/**
 * No interest runs on the days from `from` to `to`, both within. Instalments that are paid whole stand; overdue ones owe
 * that much less interest; those to come keep their amount, so that more of it is principal and the last is smaller.
 */
export function applyInterestPause(state: LoanState, event: InterestPause): Applied | Refusal {
  const pause = { from: event.from - 1, to: event.to }
  const overlap = state.pauses.find((each) => each.from < pause.to && each.to > pause.from)
  if (overlap !== undefined) {
    return refuse('interest_pause_overlaps', 'from', { from: formatDay(overlap.from + 1), to: formatDay(overlap.to) })
  }
  const paused: LoanState = { ...state, on: event.on, pauses: [...state.pauses, pause] }
  const cut = firstAfter(state.rows, event.on)
  const rows = state.rows.map((row, k) => (k < cut && row.paidOn === undefined ? lessInterest(row, state, paused) : row))
  const holiday = reweighed(state, { ...paused, rows })
  const first = state.rows.slice(cut).find((row) => row.period !== undefined)
  if (first === undefined) return { state: { ...paused, rows: holiday.rows }, act: { type: 'interest-paused' } }
  const after = replanned({ ...paused, rows: holiday.rows }, cut, 'within', (rest) => keepInstalment({ ...withBaseOf(restFrom(state, cut, 'within'), rest), opening: rest.opening - holiday.less }, levelOf(state.rows.slice(cut))))
  return { state: after, act: { type: 'interest-paused' } }
}

/** The interest of an overdue instalment × what is left of its factor, never less than what was paid of it. */
function lessInterest(row: Instalment, before: LoanState, paused: LoanState): Instalment {
  if (row.period === undefined) return row
  const whole = periodFactor(row.period, before)
  const left = periodFactor(row.period, paused)
  if (whole.num === 0n || (whole.num === left.num && whole.den === left.den)) return row
  const part = ratio(left.num * whole.den, left.den * whole.num)
  const interest = larger(roundRatio(row.due.interest * part.num, part.den, before.terms.rounding), row.paid.interest)
  return retaxed({ ...row, due: { ...row.due, interest } }, before.terms)
}

/** Principal and interest of the first instalment that repays something, without shares of earlier interest. */
function levelOf(rows: readonly Instalment[]): bigint {
  const row = rows.find((each) => each.due.principal > 0n)
  return row === undefined ? 0n : row.due.principal + row.due.interest - row.earlierInterest
}

/** Equal instalments stay as large as they are; other plans keep their principal as it is. */
export function keepInstalment(rest: Rest, level: bigint): Rest {
  const { instalments, interest } = rest.terms
  const keeps = instalments.amortization === 'equal-instalments' && interest.method === 'declining' && rest.opening > 0n && level > 0n
  return keeps ? { ...rest, terms: withFixed(rest.terms, instalments.fixed ?? level) } : rest
}

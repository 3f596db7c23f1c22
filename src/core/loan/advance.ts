import { formatDay } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { smaller } from './amounts.ts'
import { charged } from './apply-charge.ts'
import { feeOn } from './fees.ts'
import { afterHoliday, nextEndOfHoliday } from './holiday.ts'
import { recalculated } from './recalculate.ts'
import { owesNothing, unpaid } from './state.ts'
import type { Instalment, LoanState, LoanStep } from './state.ts'
import type { Fee } from './terms.ts'
import { firstMissedOn, withoutMissed } from './tranches.ts'

/**
 * Lets time pass up to the start of the day: fees for late instalments fall due, each once or every so many days, within its cap.
 * A tranche that was not paid out is counted on no more, and interest of a holiday that ends becomes principal.
 * What the passing days did is added to `steps`.
 */
export function advance(state: LoanState, to: Day, steps: LoanStep[] = []): LoanState {
  if (state.paidOut.length === 0 || state.writtenOff !== undefined) return onDay(state, to)
  let after = state
  for (;;) {
    const missed = firstMissedOn(after) ?? Number.POSITIVE_INFINITY
    const ended = nextEndOfHoliday(after) ?? Number.POSITIVE_INFINITY
    const next = Math.min(missed, ended)
    if (next > to) return lateFees(after, to, steps)
    after = lateFees(after, next, steps)
    after = missed === next ? missTranche(after, next, steps) : endHoliday(after, next, steps)
  }
}

function missTranche(state: LoanState, on: Day, steps: LoanStep[]): LoanState {
  const after = withoutMissed(state, on)
  steps.push({ event: `tranche-missed:${formatDay(on)}`, on, act: { type: 'tranche-missed' }, state: after })
  return after
}

function endHoliday(before: LoanState, on: Day, steps: LoanStep[]): LoanState {
  const { state, interest } = afterHoliday(before)
  if (interest > 0n) steps.push({ event: `capitalised:${formatDay(on)}`, on, act: { type: 'capitalised', interest }, state })
  return state
}

function lateFees(state: LoanState, to: Day, steps: LoanStep[]): LoanState {
  if (!state.terms.fees.some((fee) => fee.when === 'overdue')) return onDay(state, to)
  let after = state
  for (;;) {
    const next = nextLateFee(after, to)
    if (next === undefined) return onDay(after, to)
    const today = onDay(after, next.on)
    const amount = today === after ? next.amount : amountOf(today, next)
    after = chargeLate(today, { ...next, amount })
    steps.push({ event: `late-fee:${formatDay(next.on)}`, on: next.on, act: { type: 'charged', fees: 0n, penalties: amount }, state: after })
  }
}

function amountOf(state: LoanState, { place, fee, amount }: LateFee): bigint {
  const row = state.rows[place]
  const terms = state.terms.fees[fee]
  return row === undefined || terms === undefined ? amount : lateAmount(state, row, terms, fee)
}

function onDay(state: LoanState, on: Day): LoanState {
  return state.on === on ? state : recalculated({ ...state, on })
}

interface LateFee {
  readonly on: Day
  readonly place: number
  readonly fee: number
  readonly amount: bigint
}

/** The earliest late fee up to the day that has not been charged; the oldest instalment first among those of one day. */
function nextLateFee(state: LoanState, to: Day): LateFee | undefined {
  let found: LateFee | undefined
  const { fees } = state.terms
  for (let place = 0; place < state.rows.length; place += 1) {
    const row = state.rows[place]
    if (row === undefined || row.dueOn >= to) break
    if (owesNothing(row)) continue
    for (let fee = 0; fee < fees.length; fee += 1) {
      const terms = fees[fee]
      const on = terms === undefined ? undefined : lateOn(row, terms, fee)
      if (terms === undefined || on === undefined || on > to || (found !== undefined && found.on <= on)) continue
      const amount = lateAmount(state, row, terms, fee)
      if (amount > 0n) found = { on: on < state.on ? state.on : on, place, fee, amount }
    }
  }
  return found
}

/** The day on which an instalment brings this fee next: the tolerance counts whole days after the due date. */
function lateOn(row: Instalment, fee: Fee, index: number): Day | undefined {
  if (fee.when !== 'overdue') return undefined
  const times = row.lateTimes[index] ?? 0
  if (times > 0 && fee.everyDays === undefined) return undefined
  return row.dueOn + fee.toleranceDays + 1 + times * (fee.everyDays ?? 0)
}

/** Of what is late on the instalment without penalties: its principal, its interest or the whole; or of the loan's principal outstanding. */
function lateAmount(state: LoanState, row: Instalment, fee: Fee, index: number): bigint {
  const owed = unpaid(row)
  if (owed.principal + owed.interest + owed.fees === 0n) return 0n
  const bases = { principal: owed.principal, interest: owed.interest, instalment: owed.principal + owed.interest + owed.fees, outstanding: state.principal }
  const amount = feeOn(fee, bases, state.terms.rounding)
  return fee.cap === undefined ? amount : smaller(amount, fee.cap - (state.lateCharged[index] ?? 0n))
}

function chargeLate(state: LoanState, late: LateFee): LoanState {
  const rows = state.rows.slice()
  const row = rows[late.place]
  if (row !== undefined) {
    const lateTimes = state.terms.fees.map((_, k) => (row.lateTimes[k] ?? 0) + (k === late.fee ? 1 : 0))
    rows[late.place] = { ...charged(row, 0n, late.amount, state), lateTimes }
  }
  const lateCharged = state.lateCharged.map((sum, k) => (k === late.fee ? sum + late.amount : sum))
  return { ...state, rows, lateCharged }
}

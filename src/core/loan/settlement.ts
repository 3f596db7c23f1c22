import type { Day } from '../calendar/day.ts'
import { larger, nothing, plus, smaller, sumOf } from './amounts.ts'
import { advance } from './advance.ts'
import { pour, pourOf, positionsOf } from './allocate.ts'
import type { Pour } from './allocate.ts'
import { charged } from './apply-charge.ts'
import type { Amounts } from './events.ts'
import { feeOn, taxOn } from './fees.ts'
import { owedAsInterest } from './holiday.ts'
import { payableEarly } from './recalculate.ts'
import { afterCurrent, earlierOwed } from './replan.ts'
import { onTranches } from './tranches.ts'
import { outstanding, owesNothing, tranchesToCome, unpaid } from './state.ts'
import type { Instalment, Loan, LoanState } from './state.ts'
import type { Terms } from './terms.ts'

export interface Settlement extends Amounts {
  readonly total: bigint
}

/**
 * What a repayment on the day must bring to close the loan, in minor units: all that is due, the principal that is not,
 * and the interest of the terms: all the agreed interest, unless what is paid early lessens later instalments
 * (then that of the current period) or interest is recalculated (then what has run up to the day). The fee for settling
 * early and its tax are within. Compulsory savings are not.
 */
export function settlement(loan: Loan, asOf: Day): Settlement {
  return settlementOf(advance(loan.state, asOf))
}

export function settlementOf(state: LoanState): Settlement {
  if (state.writtenOff !== undefined || state.closedOn !== undefined || state.paidOut.length === 0) return { ...nothing, total: 0n }
  const parts = outstanding(ready(state))
  return { ...parts, total: sumOf(parts) }
}

/** Closes the loan when the amount reaches the settlement of the day and something of it is not due yet. */
export function settles(state: LoanState, amount: bigint): { state: LoanState; pour: Pour } | undefined {
  if (amount < state.principal || !state.rows.some((row) => row.dueOn > state.on && !owesNothing(row))) return undefined
  const settled = ready(state)
  if (amount < sumOf(outstanding(settled))) return undefined
  const all = positionsOf(settled)
  const paid = pour(pourOf(settled, amount), all, settled.terms, settled.on)
  return { state: { ...settled, rows: paid.rows }, pour: paid }
}

/** The loan with nothing but what is owed when it is settled on the day of the state: nothing more is paid out. */
function ready(today: LoanState): LoanState {
  const given = tranchesToCome(today).length === 0 ? today : onTranches(today, today.paidOut, today.on)
  const state = payableEarly(owedAsInterest(given), false)
  const cut = afterCurrent(state.rows, state.on)
  const early = state.rows.slice(cut).reduce((sum, row) => plus(sum, unpaid(row)), nothing)
  const { excess } = state.terms.allocation
  const lessens = excess === 'smaller-instalments' || excess === 'shorter-term'
  const claimed = lessens ? gathered(state, cut) : state.rows
  const rows = claimed.map((row) => (row.savings === row.paidSavings ? row : { ...row, savings: row.paidSavings }))
  return withEarlyFee({ ...state, rows }, early)
}

/** Later principal falls due with the instalment of the current period, and interest of earlier periods; later interest and fees are not claimed. */
function gathered(state: LoanState, cut: number): readonly Instalment[] {
  const later = state.rows.slice(cut)
  const kept = state.rows.slice(0, cut)
  const last = kept.length - 1
  const current = kept[last]
  if (current === undefined) return state.rows
  const { principal, earlier, fees, penalties, own, ahead, taxAhead } = laterOn(later, state.terms)
  const deferred = larger(smaller(current.deferred - ahead, own), 0n)
  const due = plus(current.due, { ...nothing, principal, interest: deferred + earlier, fees, penalties })
  const tax = larger(taxOn(due, state.terms) - taxOn(current.due, state.terms) - taxAhead, 0n)
  kept[last] = {
    ...current, due: { ...due, tax: due.tax + tax }, chargedFees: current.chargedFees + fees, earlierInterest: current.earlierInterest + earlier, deferred: 0n, paidOn: undefined,
  }
  const paid = later.filter((row) => sumOf(row.paid) > 0n).map((row) => ({ ...row, due: row.paid, chargedFees: 0n }))
  return [...kept, ...paid]
}

/** What later instalments hold that a settlement asks for, or may not ask for again. */
interface Later {
  readonly principal: bigint
  /** Interest of earlier periods that was shared out to them. */
  readonly earlier: bigint
  readonly fees: bigint
  readonly penalties: bigint
  /** What they ask of interest besides; of it and of its tax, what was waived or paid in advance. */
  readonly own: bigint
  readonly ahead: bigint
  readonly taxAhead: bigint
}

function laterOn(later: readonly Instalment[], terms: Terms): Later {
  let [principal, earlier, fees, penalties, own, ahead, taxAhead] = [0n, 0n, 0n, 0n, 0n, 0n, 0n]
  for (const row of later) {
    const owed = earlierOwed(row)
    principal += row.due.principal - row.paid.principal
    earlier += owed
    fees += smaller(row.chargedFees, row.due.fees - row.paid.fees)
    penalties += row.due.penalties - row.paid.penalties
    own += row.due.interest - row.paid.interest - owed
    ahead += row.waivedInterest + row.paid.interest - (row.earlierInterest - owed)
    taxAhead += larger(row.paid.tax - taxOn(row.paid, terms), 0n)
  }
  return { principal, earlier, fees, penalties, own, ahead, taxAhead }
}

/** The fee for settling early, on the first instalment that still owes: of the principal, interest or instalments that are not due yet. */
function withEarlyFee(state: LoanState, early: Amounts): LoanState {
  if (early.principal === 0n) return state
  let fee = 0n
  const bases = { principal: early.principal, outstanding: state.principal, instalment: early.principal + early.interest, interest: early.interest }
  for (const each of state.terms.fees) if (each.when === 'prepayment') fee += feeOn(each, bases, state.terms.rounding)
  if (fee === 0n) return state
  const place = state.rows.findIndex((row) => !owesNothing(row))
  return { ...state, rows: state.rows.map((row, k) => (k === place ? charged(row, fee, 0n, state) : row)) }
}

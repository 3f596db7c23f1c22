import { nothing, plus, smaller } from './amounts.ts'
import { pour, positionsOf } from './allocate.ts'
import type { Pour } from './allocate.ts'
import { withMorePrincipal } from './flat-rest.ts'
import { payableEarly } from './recalculate.ts'
import { paidDownIn } from './holiday.ts'
import type { Rest } from './plan-rest.ts'
import { afterCurrent, replanned, restFrom } from './replan.ts'
import { shorterRest } from './shortest-term.ts'
import { amortisedOf } from './schedule.ts'
import { tranchesToCome, waitingInterest } from './state.ts'
import type { Instalment, LoanState } from './state.ts'

/**
 * Places what is paid before it is due:
 * - next: the coming instalments whole, in order · last: from the last one backwards;
 * - smaller-instalments, shorter-term: the instalment of the current period, then principal, and the rest is planned
 *   again from that instalment on: the same number of smaller instalments, or the same instalment over fewer;
 * - savings: the instalment of the current period, then the client's savings.
 */
export function applyExcess(today: LoanState, due: Pour): { state: LoanState; pour: Pour } {
  const state = payable(today, due)
  const paid = { ...due, rows: state.rows }
  const coming = positionsOf(state)
  switch (state.terms.allocation.excess) {
    case 'next': return poured(state, pour(paid, coming, state.terms, state.on))
    case 'last': return poured(state, pourFromEnd(state, paid, coming.toReversed()))
    case 'savings': return poured(state, pour(paid, currentOf(state, coming), state.terms, state.on))
    default: return paidDown(state, pour(paid, currentOf(state, coming), state.terms, state.on))
  }
}

/** The loan with the rows that the money met, each owing what may be paid early. */
function payable(today: LoanState, { rows, principal }: Pour): LoanState {
  const { terms } = today
  if (!terms.interest.recalculate) return { ...today, rows }
  return { ...payableEarly({ ...today, rows, principal }, terms.allocation.excess === 'last'), principal: today.principal }
}

function poured(state: LoanState, pour: Pour): { state: LoanState; pour: Pour } {
  return { state: pour.rows === state.rows ? state : { ...state, rows: pour.rows }, pour }
}

/** From the end backwards, but for the principal of tranches that are still to come: the last instalments repay those. */
function pourFromEnd(state: LoanState, paid: Pour, order: readonly number[]): Pour {
  const given = withoutTranchesToCome(state)
  const after = pour({ ...paid, rows: given }, order, state.terms, state.on)
  const rows = after.rows.map((row, k) => {
    const whole = state.rows[k]
    if (whole === undefined || whole === given[k]) return row
    return { ...row, due: { ...row.due, principal: whole.due.principal }, paidOn: undefined }
  })
  return { ...after, rows }
}

function withoutTranchesToCome(state: LoanState): readonly Instalment[] {
  let reserved = tranchesToCome(state).reduce((sum, each) => sum + amortisedOf(each, state.terms), 0n)
  if (reserved === 0n) return state.rows
  const rows = state.rows.slice()
  for (let k = rows.length - 1; k >= 0 && reserved > 0n; k -= 1) {
    const row = rows[k]
    const share = row?.period === undefined ? 0n : smaller(reserved, row.due.principal - row.paid.principal)
    if (row === undefined || share <= 0n) continue
    rows[k] = { ...row, due: { ...row.due, principal: row.due.principal - share } }
    reserved -= share
  }
  return rows
}

/** The instalment whose period has begun. */
function currentOf(state: LoanState, coming: readonly number[]): number[] {
  return coming.filter((n) => (state.rows[n]?.period?.from ?? state.on) <= state.on)
}

/** Pays principal down and plans the rest again. What was paid down shows with the instalment of the current period. */
function paidDown(state: LoanState, paid: Pour): { state: LoanState; pour: Pour } {
  const after = { ...state, rows: paid.rows }
  const cut = afterCurrent(after.rows, state.on)
  const rest = restFrom(after, cut, 'apart')
  const down = smaller(smaller(paid.left, paid.principal), rest.opening)
  if (down <= 0n) return poured(after, paid)
  const bearer = after.rows.findLastIndex((row, k) => k < cut && (row.tranche === undefined || row.tranche < after.paidOut.length))
  const holiday = paidDownIn(after, rest.opening - waitingInterest(after), down)
  const before = { ...after, rows: withMorePaid(holiday.rows, bearer, down) }
  const planned = replanned(before, cut, 'apart', () => planAfter(after, cut, withMorePrincipal(rest, -down - holiday.less)))
  const allocation = plus(paid.allocation, { ...nothing, principal: down })
  return { state: planned, pour: { ...paid, rows: planned.rows, left: paid.left - down, principal: paid.principal - down, allocation } }
}

function planAfter(state: LoanState, cut: number, rest: Rest): Rest {
  if (rest.opening === 0n && rest.tranches.length === 0) return rest.carried === 0n ? { ...rest, dates: [] } : withoutFees(rest)
  if (state.terms.allocation.excess !== 'shorter-term') return rest
  const row = state.rows[cut]
  return row === undefined ? rest : shorterRest(rest, row.due.principal + row.due.interest)
}

/** Where all the principal is repaid, instalments bring what interest waits for them and no fees. */
function withoutFees(rest: Rest): Rest {
  return { ...rest, terms: { ...rest.terms, fees: rest.terms.fees.filter((fee) => fee.when !== 'instalment') } }
}

function withMorePaid(rows: readonly Instalment[], place: number, amount: bigint): Instalment[] {
  return rows.map((row, k) => {
    if (k !== place) return row
    const more = { ...nothing, principal: amount }
    return { ...row, due: plus(row.due, more), paid: plus(row.paid, more) }
  })
}

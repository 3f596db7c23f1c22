import { add, zero } from '../money/ratio.ts'
import type { Ratio } from '../money/ratio.ts'
import { roundRatio } from '../money/rounding.ts'
import { larger, smaller, sumOf } from './amounts.ts'
import type { Period } from './due-dates.ts'
import { actualInterest, balancesOf, lateInterest, periodInterest } from './interest-run.ts'
import type { Course } from './interest-run.ts'
import { retaxed } from './replan.ts'
import { amortisedOf } from './schedule.ts'
import { owesNothing, tranchesToCome } from './state.ts'
import type { Instalment, LoanState } from './state.ts'

/**
 * Interest that follows what is really outstanding, as known at the end of the day of the state. Late principal bears interest
 * up to the day, early principal none from the day on which it was paid; for the days to come, what is late counts as paid today
 * and the rest as paid when it falls due. Instalments keep their size: what interest takes or leaves changes their principal,
 * and the last that is open takes the rest. Instalments that are paid stand; what their period earned besides falls due with the next.
 * The interest of each period is rounded once.
 */
export function recalculated(state: LoanState): LoanState {
  if (!runs(state)) return state
  const walk = walkOf(state)
  const rows = state.rows.map((row, place) => (row.period === undefined ? row : renewed(row, row.period, place, walk)))
  return { ...state, rows }
}

function runs({ terms, paidOut, writtenOff, closedOn }: LoanState): boolean {
  return terms.interest.recalculate && paidOut.length > 0 && writtenOff === undefined && closedOn === undefined
}

/**
 * The same, for money that comes in before it is due: of the instalments to come, the first owes the interest that has run up to
 * the day, the others none; each owes the principal that its size leaves.
 */
export function payableEarly(state: LoanState, fromEnd: boolean): LoanState {
  if (!state.terms.interest.recalculate) return state
  const walk = walkOf(state)
  let open = true
  const rows = state.rows.map((row, place) => {
    if (row.period === undefined) return row
    if (row.dueOn > state.on && isSettled(row) && row.resting !== 'capitalised') return paidBefore(row, row.period, place, walk)
    if (row.dueOn <= state.on || isSettled(row)) return renewed(row, row.period, place, walk)
    const first = open
    const accrued = first ? walk.carry + (row.interestFree ? 0n : rounded(actualInterest(walk, row.period, row.period.from, state.on), walk)) : 0n
    open = false
    if (row.waiting !== undefined) return inHoliday(row, accrued - walk.carry, place, walk)
    walk.carry = 0n
    return fromEnd ? fromTheEnd(row, accrued, place, walk, first) : sized(row, accrued, place, walk)
  })
  return { ...state, rows }
}

/**
 * Before a fact: what the last open instalment bears for days after its period stays owed with it, and the instalment paid before
 * its time whose days those are brings them to no other.
 */
export function withInterestBeyond(state: LoanState): LoanState {
  return runs(state) ? withBeyond(state, walkOf(state), true) : state
}

/**
 * The same before instalments are added after the last one: days that no period covers any more stay owed with the instalment
 * that bore them.
 */
export function withLateInterest(state: LoanState): LoanState {
  if (!runs(state)) return state
  const walk = walkOf(state)
  const bearer = state.rows[walk.lastOpen]
  if (walk.lastOpen !== lastPeriod(state) || bearer?.period === undefined) return withBeyond(state, walk, false)
  const earned = earnedIn(bearer, bearer.period, walk)
  return withEarlier(state, walk.lastOpen, rounded(add(earned, lateInterest(walk)), walk) - rounded(earned, walk))
}

function withBeyond(state: LoanState, walk: Walk, lateToo: boolean): LoanState {
  if (walk.beyond === 0n) return state
  const owner = state.rows.findLastIndex((row, place) => place > walk.lastOpen && isSettled(row) && row.period !== undefined && row.period.from < state.on)
  if (owner === -1) return state
  const claimed = lateToo ? walk.beyond : earnedBeyond(walk, zero)
  const rows = state.rows.map((row, place) => (place === owner ? { ...row, lifted: true, waivedInterest: row.waivedInterest + claimed } : row))
  return withEarlier({ ...state, rows }, walk.lastOpen, walk.beyond)
}

function withEarlier(state: LoanState, place: number, interest: bigint): LoanState {
  if (interest === 0n) return state
  return { ...state, rows: state.rows.map((row, k) => (k === place ? { ...row, earlierInterest: row.earlierInterest + interest } : row)) }
}

/** Of an instalment that was paid before its time, the next owes what its period has earned besides, up to the day. */
function paidBefore(row: Instalment, period: Period, place: number, walk: Walk): Instalment {
  const earned = row.interestFree ? 0n : rounded(actualInterest(walk, period, period.from, Math.min(period.to, walk.state.on)), walk)
  walk.carry = place > walk.lastOpen ? 0n : larger(walk.carry + earned - row.due.interest + row.earlierInterest - row.waivedInterest, 0n)
  return withDeferred(row, walk)
}

/** Paid from the last one backwards, each instalment may take principal up to its whole size, and the first, which comes last, all that is left. */
function fromTheEnd(row: Instalment, interest: bigint, place: number, walk: Walk, first: boolean): Instalment {
  const before = walk.state.rows[place - 1]
  const size = (one: Instalment | undefined) => (one === undefined ? 0n : one.plan.principal + one.plan.interest)
  const whole = larger(size(row), before === undefined || before.period === undefined ? 0n : size(before))
  const all = row.paid.principal + walk.state.principal
  const principal = first ? all : larger(smaller(whole - interest, all), row.paid.principal)
  const owed = larger(interest + row.earlierInterest - row.waivedInterest, row.paid.interest)
  return retaxed({ ...row, due: { ...row.due, interest: owed, principal } }, walk.state.terms)
}

interface Walk extends Course {
  /** Principal that instalments from here on repay, less what settled ones further on have taken. */
  left: bigint
  /** What open instalments from here on have been paid of it. */
  paidLater: bigint
  readonly lastOpen: number
  /** Interest that only the last open instalment can still ask for. */
  beyond: bigint
  /** Interest earned and not yet due. */
  carry: bigint
  /** What the holiday has earned so far that becomes principal at its end. */
  waiting: bigint
}

function walkOf(state: LoanState): Walk {
  const balances = balancesOf(state)
  const outstanding = balances.at(-1)?.amount ?? 0n
  let left = state.principal
  for (const tranche of tranchesToCome(state)) left += tranche.amount
  let paidLater = 0n
  let lastOpen = -1
  let overdue = 0n
  for (const [place, row] of state.rows.entries()) {
    const unpaid = row.due.principal - row.paid.principal
    if (row.period === undefined) {
      left -= unpaid
      if (row.dueOn <= state.on && row.tranche === undefined) overdue += unpaid
    } else if (!isSettled(row)) {
      left += row.paid.principal
      paidLater += row.paid.principal
      if (row.waiting === undefined && !asksNoMore(row, state)) lastOpen = place
    }
  }
  // Where none is open, the one that owes something still does.
  if (lastOpen === -1) lastOpen = state.rows.findLastIndex((row) => row.period !== undefined && row.waiting === undefined && !isSettled(row) && !owesNothing(row))
  const walk: Walk = { state, balances, left, paidLater, lastOpen, beyond: 0n, carry: 0n, projected: outstanding - overdue, waiting: 0n }
  walk.beyond = earnedBeyond(walk, lateInterest(walk))
  return walk
}

/**
 * An instalment of nothing whose day has passed, as before the end of a bullet, free of interest or not, takes no late interest, and
 * where none after it is open its own days are the last open one's. Only what was planned, charged and paid tells: not what days bring.
 */
function asksNoMore(row: Instalment, { on }: LoanState): boolean {
  const { plan, due, paid } = row
  const ofNothing = plan.principal === 0n && plan.interest === 0n && sumOf(paid) === 0n
  return row.dueOn <= on && (ofNothing || (fallsDueLater(row) && due.principal === paid.principal))
    && row.earlierInterest === 0n && due.fees === paid.fees && due.penalties === paid.penalties
}

function lastPeriod({ rows }: LoanState): number {
  return rows.findLastIndex((row) => row.period !== undefined)
}

/** What periods after the last open instalment have earned on principal that is late: those instalments were paid before their time. */
function earnedBeyond(walk: Walk, late: Ratio): bigint {
  const { rows, on } = walk.state
  let carry = 0n
  const last = lastPeriod(walk.state)
  for (let place = walk.lastOpen + 1; walk.lastOpen >= 0 && place <= last; place += 1) {
    const row = rows[place]
    const period = row?.period
    if (row === undefined || period === undefined || (period.from >= on && period.to > on) || row.resting === 'capitalised') continue
    const own = row.interestFree ? zero : actualInterest(walk, period, period.from, Math.min(period.to, on))
    const accrued = carry + rounded(place === last ? add(own, late) : own, walk)
    carry = isSettled(row) ? accrued - row.due.interest + row.earlierInterest - row.waivedInterest : accrued
  }
  return larger(carry, 0n)
}

function isSettled(row: Instalment): boolean {
  return (row.paidOn !== undefined || row.lifted) && owesNothing(row)
}

function renewed(row: Instalment, period: Period, place: number, walk: Walk): Instalment {
  const takesLate = place === walk.lastOpen && place === lastPeriod(walk.state)
  const earned = takesLate ? add(earnedIn(row, period, walk), lateInterest(walk)) : earnedIn(row, period, walk)
  if (row.resting === 'capitalised') return inHoliday(row, rounded(earned, walk), place, walk)
  const accrued = walk.carry + rounded(earned, walk) + (place === walk.lastOpen ? walk.beyond : 0n)
  const after = place > walk.lastOpen
  if (isSettled(row)) {
    walk.carry = after ? 0n : larger(accrued - row.due.interest + row.earlierInterest - row.waivedInterest, 0n)
    return withDeferred(row, walk)
  }
  if (place !== walk.lastOpen && fallsDueLater(row)) {
    walk.carry = after ? 0n : larger(accrued - paidAhead(row), 0n)
    return withDeferred(sized(row, 0n, place, walk), walk)
  }
  walk.carry = 0n
  return sized(row, after && asksNoMore(row, walk.state) ? 0n : accrued, place, walk)
}

/** What was paid, before its time, of interest that falls due with a later instalment. */
function paidAhead({ paid, earlierInterest, waivedInterest }: Instalment): bigint {
  return larger(paid.interest - larger(earlierInterest - waivedInterest, 0n), 0n)
}

/** In a holiday, in grace on interest, before the end of a bullet: what the period earns falls due with a later one. */
function fallsDueLater({ resting, plan }: Instalment): boolean {
  return resting === 'later' || (plan.interest === 0n && plan.deferred > 0n)
}

/** What a holiday earns becomes principal when it ends, and is repaid by the instalments after it. */
function inHoliday(row: Instalment, accrued: bigint, place: number, walk: Walk): Instalment {
  const rested = isSettled(row) ? row : sized(row, 0n, place, walk)
  const waiting = row.waiting === undefined ? undefined : walk.carry + accrued
  walk.carry = 0n
  if (waiting === undefined) return rested
  walk.left += waiting
  walk.waiting += waiting
  if (walk.state.rows[place + 1]?.capitalisesOn !== row.capitalisesOn) {
    walk.projected += walk.waiting
    walk.waiting = 0n
  }
  return { ...rested, waiting }
}

/** A period that was agreed to bear no interest bears none. */
function earnedIn(row: Instalment, period: Period, walk: Walk): Ratio {
  return row.interestFree ? zero : periodInterest(walk, period)
}

/** The instalment with its interest, and the principal that its size then leaves; never less than what was paid of either. */
function sized(row: Instalment, earned: bigint, place: number, walk: Walk): Instalment {
  const interest = larger(earned + row.earlierInterest - row.waivedInterest, row.paid.interest)
  walk.paidLater -= row.paid.principal
  const rest = walk.left - walk.paidLater
  const open = place === walk.lastOpen ? rest : smaller(wishedPrincipal(row, interest - row.earlierInterest, walk), rest - notYetOut(row, walk.state))
  const principal = larger(open, row.paid.principal)
  walk.left -= principal
  walk.projected -= principal - row.paid.principal
  return retaxed({ ...row, deferred: 0n, due: { ...row.due, interest, principal } }, walk.state.terms)
}

function wishedPrincipal(row: Instalment, interest: bigint, walk: Walk): bigint {
  const { plan } = row
  const level = walk.state.terms.instalments.amortization === 'equal-instalments' && plan.principal > 0n
  return level ? larger(plan.principal + plan.interest - interest, 0n) : plan.principal
}

/** Tranches that come only after the period are not repaid by it. */
function notYetOut({ period }: Instalment, state: LoanState): bigint {
  let sum = 0n
  for (const tranche of tranchesToCome(state)) if (period !== undefined && tranche.on >= period.to) sum += amortisedOf(tranche, state.terms)
  return sum
}

function withDeferred(row: Instalment, walk: Walk): Instalment {
  return row.deferred === walk.carry ? row : { ...row, deferred: walk.carry }
}

function rounded(value: Ratio, walk: Walk): bigint {
  return roundRatio(value.num, value.den, walk.state.terms.rounding)
}

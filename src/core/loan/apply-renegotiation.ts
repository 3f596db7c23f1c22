import { isRefusal, refuse } from '../refusal.ts'
import type { Refusal } from '../refusal.ts'
import { nothing, plus, sumOf } from './amounts.ts'
import type { Applied } from './applied.ts'
import { changeSet, refusedChanges } from './change-set.ts'
import type { ChangeSet } from './change-set.ts'
import type { Amounts, Change, LoanEvent, Version } from './events.ts'
import { feeOn } from './fees.ts'
import { withInterestBeyond, withLateInterest } from './recalculate.ts'
import { firstAfter, withPlan } from './replan.ts'
import { forgive, liftArrears, partsOf } from './renegotiate-arrears.ts'
import { advanceIn, draftOf, withRate } from './renegotiate-draft.ts'
import { planWish, withShares } from './renegotiate-plan.ts'
import { arrearsOf, plannedRows } from './rows.ts'
import { outstanding, tranchesToCome } from './state.ts'
import type { LoanState } from './state.ts'

type Renegotiation = Extract<LoanEvent, { type: 'renegotiation' }>

/**
 * Changes the contract from the day on: a new version. Instalments that are paid stand as they are; arrears and penalties
 * stay due unless a change moves, spreads, capitalises or forgives them, and never stand in the way.
 */
export function applyRenegotiation(state: LoanState, event: Renegotiation): Applied | Refusal {
  const today = { ...state, on: event.on }
  const renewed = renegotiated(today, event.changes)
  if (isRefusal(renewed)) return renewed
  const version = versionOf(renewed.state, today, event)
  const { capitalised, forgiven, fees } = renewed
  const after = { ...renewed.state, versions: [...state.versions, version] }
  return { state: after, act: { type: 'renegotiated', capitalised, forgiven, fees } }
}

/** The loan of today by the changed contract, before that is written down as a version: all that a way which is only tried needs. */
export function renegotiated(today: LoanState, changes: readonly Change[]): Renewed | Refusal {
  const refused = refusedChanges(today, changes)
  if (refused !== undefined) return refused
  if (sumOf(outstanding(today)) === 0n) return refuse('nothing_left_to_renegotiate')
  const renewed = renew(today, changeSet(changes))
  return isRefusal(renewed) ? renewed : { ...renewed, state: { ...renewed.state, restructured: true } }
}

export interface Renewed {
  readonly state: LoanState
  readonly capitalised: Amounts
  readonly forgiven: Amounts
  readonly fees: bigint
}

function renew(today: LoanState, changes: ChangeSet): Renewed | Refusal {
  const forgiven = forgive(today, changes)
  if (isRefusal(forgiven)) return forgiven
  const cut = cutOf(forgiven.state, changes)
  const capitalise = changes.spread?.capitalise ?? []
  const spreads = changes.spread !== undefined || changes.reamortise !== undefined
  const someToCome = spreads || plansSome(forgiven.state, cut)
  if (!someToCome && asksForInstalments(changes)) return refuse('nothing_to_come', 'changes')
  const anew = someToCome && replans(changes, forgiven.amounts)
  const standing = standingIn(forgiven.state, cut, anew)
  const lifted = spreads ? liftArrears(standing, cut, capitalise) : { state: standing, arrears: nothing }
  if (spreads && sumOf(lifted.arrears) === 0n) return refuse('no_arrears_to_spread', 'changes')
  const fees = restructureFee(lifted.state, cut)
  const { state } = lifted
  const capitalised = partsOf(lifted.arrears, capitalise)
  const shared = plus(minusCapitalised(lifted.arrears, capitalised), { ...nothing, fees })
  const planned = anew ? planAnew(state, cut, changes, shared, capitalised) : shareOnly(withRate(state, changes), cut, shared, changes)
  if (isRefusal(planned)) return planned
  return { state: withPrincipal(planned, sumOf(capitalised), forgiven.amounts.principal), capitalised, forgiven: forgiven.amounts, fees }
}

/** Whether instalments or tranches are to come; those that are overdue are not planned again unless they are spread. */
function plansSome(state: LoanState, cut: number): boolean {
  return tranchesToCome(state).length > 0 || state.rows.slice(cut).some((row) => row.period !== undefined)
}

function asksForInstalments({ holiday, extend, step, capacity }: ChangeSet): boolean {
  return [holiday, extend, step, capacity].some((change) => change !== undefined)
}

/** What days have brought stays with the instalments that are not planned anew. */
function standingIn(state: LoanState, cut: number, anew: boolean): LoanState {
  if (state.rows.slice(cut).some((row) => row.period !== undefined)) return state
  return anew ? withLateInterest(state) : withInterestBeyond(state)
}

/** The first instalment to be planned anew: the first to come, or the overdue one whose date is moved. */
function cutOf(state: LoanState, changes: ChangeSet): number {
  const cut = firstAfter(state.rows, state.on)
  const from = changes.reschedule?.from
  if (from === undefined) return cut
  const moved = state.rows.findIndex((row) => row.period !== undefined && (row.dueOn === from || row.period.plainTo === from))
  return moved === -1 ? cut : Math.min(cut, moved)
}

function minusCapitalised(arrears: Amounts, capitalised: Amounts): Amounts {
  return {
    ...arrears,
    interest: arrears.interest - capitalised.interest,
    fees: arrears.fees - capitalised.fees,
    penalties: arrears.penalties - capitalised.penalties,
  }
}

/** Whether the instalments to come are planned anew, or stand and only take what is shared over them. */
function replans(changes: ChangeSet, forgiven: Amounts): boolean {
  const { holiday, extend, reschedule, rate, step, spread, capacity } = changes
  return forgiven.principal > 0n || (spread !== undefined && (spread.over !== 'end' || spread.capitalise.length > 0))
    || [holiday, extend, reschedule, rate, step, capacity].some((change) => change !== undefined)
}

function planAnew(state: LoanState, cut: number, changes: ChangeSet, shared: Amounts, capitalised: Amounts): LoanState | Refusal {
  const again = sharesTaken(state, cut)
  const draft = draftOf(again.state, cut, changes, plus(shared, { ...nothing, interest: again.interest }), sumOf(capitalised))
  if (isRefusal(draft)) return draft
  const planned = planWish(draft.wish, draft.state)
  if (isRefusal(planned)) return planned
  const { rows, spilled } = withPlan(draft.state, cut, planned, advanceIn(changes))
  return { ...draft.state, rows, credit: draft.state.credit + spilled }
}

/** Interest of earlier periods that an earlier act shared out is shared anew over the new instalments. */
function sharesTaken(state: LoanState, cut: number): { state: LoanState; interest: bigint } {
  let interest = 0n
  const rows = state.rows.map((row, k) => {
    if (k < cut || row.period === undefined || row.earlierInterest === 0n) return row
    interest += row.earlierInterest
    return { ...row, earlierInterest: 0n }
  })
  return { state: interest === 0n ? state : { ...state, rows }, interest }
}

/** Shares arrears and fees over the instalments to come as they stand; when there are none, the last one bears them. */
function shareOnly(state: LoanState, cut: number, shared: Amounts, changes: ChangeSet): LoanState {
  if (sumOf(shared) === 0n) return state
  const last = state.rows.length - 1
  const from = changes.spread?.over === 'end' ? last : Math.min(cut, last)
  return { ...state, rows: withShares(state.rows, from, shared, state.terms.rounding) }
}

function restructureFee(state: LoanState, cut: number): bigint {
  const row = state.rows[cut] ?? state.rows.at(-1)
  const { principal = 0n, interest = 0n } = row?.due ?? {}
  const bases = { principal: state.principal, outstanding: state.principal, instalment: principal + interest, interest }
  return state.terms.fees.reduce((sum, fee) => (fee.when === 'restructure' ? sum + feeOn(fee, bases, state.terms.rounding) : sum), 0n)
}

function withPrincipal(state: LoanState, capitalised: bigint, forgiven: bigint): LoanState {
  const change = capitalised - forgiven
  return {
    ...state,
    principal: state.principal + capitalised,
    capitalised: state.capitalised + capitalised,
    movements: change === 0n ? state.movements : [...state.movements, { on: state.on, amount: change }],
  }
}

function versionOf(state: LoanState, before: LoanState, event: { id: string; on: number; changes: readonly Change[]; record: Version['record'] }): Version {
  return {
    version: before.versions.length + 1,
    from: event.on,
    event: event.id,
    changes: event.changes,
    rows: plannedRows(state),
    record: event.record,
    daysInArrearsBefore: arrearsOf(before, event.on).days,
    daysInArrearsAfter: arrearsOf(state, event.on).days,
  }
}

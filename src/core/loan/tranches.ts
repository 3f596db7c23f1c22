import type { Day } from '../calendar/day.ts'
import { withBaseOf } from './flat-rest.ts'
import { firstVersion, instalmentOf, instalmentsOf } from './open-loan.ts'
import type { Rest } from './plan-rest.ts'
import { datesOf, nextDate } from './renegotiate-dates.ts'
import { withLateInterest } from './recalculate.ts'
import { firstDueAfter, inOrder, replanned, restFrom } from './replan.ts'
import { amortisedOf, downPaymentOf, schedule } from './schedule.ts'
import { tranchesToCome } from './state.ts'
import type { Instalment, LoanState } from './state.ts'
import type { Terms, Tranche } from './terms.ts'

/** The loan with other tranches than foreseen. Before anything else happened it is the schedule of a loan agreed so. */
export function onTranches(state: LoanState, tranches: readonly Tranche[], on: Day): LoanState {
  const principal = tranches.reduce((sum, tranche) => sum + tranche.amount, 0n)
  const terms: Terms = { ...state.terms, disbursements: tranches, principal }
  if (untouched(state)) {
    const start = tranches[0]?.on ?? on
    const dated = datedFrom(start, terms, state.terms)
    const { rows, disbursements } = schedule(dated)
    const rates = state.rates.map((rate) => ({ ...rate, from: start }))
    return { ...state, terms: dated, rows: instalmentsOf(rows, dated), atDisbursement: disbursements, rates, versions: [firstVersion(rows, start)] }
  }
  return replannedFor({ ...state, terms, atDisbursement: schedule(terms).disbursements }, state, tranches, on)
}

/** Due dates that were agreed and would come before the money does move: the first falls away, a custom calendar moves as a whole. */
function datedFrom(start: Day, terms: Terms, agreed: Terms): Terms {
  const { instalments } = terms
  const moved = start - (agreed.disbursements[0]?.on ?? start)
  const firstCustom = instalments.custom[0]
  if (firstCustom !== undefined && firstCustom.dueOn <= start) {
    const custom = instalments.custom.map((row) => ({ ...row, dueOn: row.dueOn + moved }))
    return { ...terms, instalments: { ...instalments, custom } }
  }
  if (instalments.firstDueOn === undefined || instalments.firstDueOn > start) return terms
  return { ...terms, instalments: { ...instalments, firstDueOn: undefined } }
}

/** Plans the instalments after the day anew for the tranches; with none left, the rhythm goes on for those that were agreed. */
function replannedFor(state: LoanState, before: LoanState, tranches: readonly Tranche[], on: Day): LoanState {
  const net = (all: readonly Tranche[]) => all.reduce((sum, each) => sum + amortisedOf(each, state.terms), 0n)
  const foreseen = tranchesToCome(before)
  const coming = tranches.slice(state.paidOut.length)
  const given = { ...state, rows: state.rows.filter((row) => row.tranche === undefined || row.tranche < state.paidOut.length) }
  const cut = firstDueAfter(given.rows, on)
  const kept = cut < given.rows.length ? given : withLateInterest(given)
  const agreed = restFrom(before, firstDueAfter(before.rows, on), 'within')
  const planned = replanned(kept, cut, 'within', (rest) => ({
    ...withBaseOf(agreed, rest),
    dates: rest.dates.length > 0 ? rest.dates : goingOn(kept, rest, on),
    opening: rest.dates.length > 0 ? rest.opening + net(coming) - net(foreseen) : 0n,
  }))
  if (state.terms.downPayment === undefined) return planned
  const rows = coming.map((each, n) => downPaymentRow(each, state.paidOut.length + n, downPaymentOf(each, state.terms)))
  return { ...planned, rows: inOrder([...planned.rows, ...rows]) }
}

function goingOn(state: LoanState, rest: Rest, on: Day): Day[] {
  const rhythm = state.terms.instalments
  const first = nextDate(rest.plainFrom, on, rhythm)
  const passed = state.rows.filter((row) => row.period !== undefined).length
  return datesOf([first], Math.max(1, state.signed.instalments.count - passed), rhythm, first)
}

function downPaymentRow(each: Tranche, tranche: number, principal: bigint): Instalment {
  const row = { n: 0, dueOn: each.on, days: 0, principal, interest: 0n, fees: 0n, penalties: 0n, tax: 0n, total: principal, balance: 0n, savings: 0n }
  return { ...instalmentOf(row, undefined, 0n), tranche }
}

function untouched(state: LoanState): boolean {
  return state.versions.length === 1 && state.transactions.length === 0 && state.pauses.length === 0 && state.forgiven === 0n && state.writtenOffSum === 0n
    && state.rows.every((row) => row.chargedFees === 0n && row.due.penalties === 0n)
}

/** The first day on which a tranche of the contract has not been paid out although its day has passed. */
export function firstMissedOn(state: LoanState): Day | undefined {
  const [next] = tranchesToCome(state)
  return next === undefined ? undefined : Math.max(next.on + 1, state.on)
}

/** A tranche that was not paid out on its day, yesterday, is not counted on any more: it lies in what falls due from that day on. */
export function withoutMissed(state: LoanState, today: Day): LoanState {
  return onTranches({ ...state, on: today }, [...state.paidOut, ...tranchesToCome(state).filter((tranche) => tranche.on >= today)], today - 2)
}

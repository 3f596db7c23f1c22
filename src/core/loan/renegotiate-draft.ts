import { refuse } from '../refusal.ts'
import type { Refusal } from '../refusal.ts'
import type { Day } from '../calendar/day.ts'
import { nothing } from './amounts.ts'
import type { ChangeSet } from './change-set.ts'
import type { Amounts } from './events.ts'
import { dateAfter } from './due-dates.ts'
import { withMorePrincipal } from './flat-rest.ts'
import { reweighed } from './holiday.ts'
import type { Rest } from './plan-rest.ts'
import { mostInstalments } from './read-fields.ts'
import { restFrom } from './replan.ts'
import type { PaidInAdvance } from './replan.ts'
import { datesOf, movedDates, nextDate } from './renegotiate-dates.ts'
import type { Wish } from './renegotiate-plan.ts'
import type { LoanState, RateFrom } from './state.ts'
import type { InstalmentTerms, Terms } from './terms.ts'

/** The loan with the rules of its new version in force, and what is to be planned by them. */
export interface Draft {
  readonly state: LoanState
  readonly wish: Wish
}

/** Brings the changes into the rest of the loan: rate, dates, number of instalments, and what is added to the principal. */
export function draftOf(state: LoanState, cut: number, changes: ChangeSet, shared: Amounts, capitalised: bigint): Draft | Refusal {
  const rest = restFrom(state, cut, advanceIn(changes))
  const instalments = rulesOf(rest.terms.instalments, changes)
  const dates = datesFor(state, rest, changes, instalments)
  const count = countOf(rest, changes)
  if (isTooFew(changes, count, rest.dates.length)) return refuse('changes_contradict', 'changes', { first: 'extend', instalments: rest.dates.length })
  const rates = ratesOf(state, changes)
  const terms: Terms = { ...rest.terms, interest: rates.at(-1)?.interest ?? rest.terms.interest, instalments }
  const pauses = changes.holiday?.interest === 'waive' ? [...state.pauses, waived(state, dates, changes, instalments, rest)] : state.pauses
  const asIs = changes.reamortise !== undefined || changes.spread?.over === 'end' || instalments.amortization === 'custom'
  const { principal } = shared
  const holiday = reweighed(state, { ...state, rates, pauses })
  // The days of a period paid in advance belong to it, where interest follows what is outstanding.
  const startsToday = rest.dates.length === 0 && !(terms.interest.recalculate && rest.from > state.on)
  const planned: Rest = {
    ...rest, terms, dates, rates, pauses,
    from: startsToday ? state.on : rest.from,
    plainFrom: startsToday ? state.on : rest.plainFrom,
    flatOn: withMorePrincipal(rest, capitalised).flatOn,
    opening: rest.opening + capitalised + (asIs ? 0n : principal) - holiday.less,
  }
  const kept = { ...state.terms, interest: terms.interest, instalments: { ...instalments, grace: state.terms.instalments.grace, count: cut + count } }
  return {
    state: { ...state, terms: kept, rates, pauses, rows: holiday.rows },
    wish: {
      rest: planned, count, changes,
      shared: asIs ? shared : { ...shared, principal: nothing.principal },
      sharedAtEnd: changes.spread?.over === 'end',
    },
  }
}

/** A new rate alone leaves the instalments as they are: what was paid on them in advance stays paid on them. */
export function advanceIn({ holiday, extend, reschedule, rate, step, spread, reamortise, forgive, capacity }: ChangeSet): PaidInAdvance {
  const others = [holiday, extend, reschedule, step, spread, reamortise, capacity, ...forgive]
  return rate !== undefined && others.every((change) => change === undefined) ? 'within' : 'apart'
}

/**
 * A fixed instalment outlives only a change of dates; a capacity makes instalments equal and sets their rhythm. Dates that move to
 * another day than the rhythm's go on from that day.
 */
function rulesOf(instalments: InstalmentTerms, changes: ChangeSet): InstalmentTerms {
  const { capacity, extend, rate, reschedule, spread, step } = changes
  const sized = [capacity, extend, rate, spread, step].some((change) => change !== undefined) || changes.forgive.length > 0
  const recount = extend !== undefined || typeof spread?.over === 'number'
  const asked = capacity?.capacity
  const leavesRhythm = reschedule !== undefined && dateAfter(reschedule.to, 0, instalments) !== reschedule.to
  return {
    ...instalments,
    fixed: sized ? undefined : instalments.fixed,
    amortization: capacity !== undefined || step !== undefined ? 'equal-instalments'
      : instalments.amortization === 'custom' && recount ? 'equal-principal' : instalments.amortization,
    roundTo: capacity === undefined ? instalments.roundTo : undefined,
    every: asked?.every ?? instalments.every,
    unit: asked?.unit ?? instalments.unit,
    on: (asked !== undefined && asked.unit !== 'month') || leavesRhythm ? undefined : instalments.on,
  }
}

function datesFor(state: LoanState, rest: Rest, changes: ChangeSet, rules: InstalmentTerms): Day[] {
  const { reschedule, capacity } = changes
  const custom = rest.terms.instalments.amortization === 'custom'
  const dates = reschedule === undefined ? rest.dates.slice() : movedDates(rest.dates, reschedule.from, reschedule.to, custom ? undefined : rules)
  const sameRhythm = rules.every === rest.terms.instalments.every && rules.unit === rest.terms.instalments.unit
  const from = capacity?.capacity.from
  if (from !== undefined && from > state.on && from > rest.plainFrom) return [from]
  if (dates.length > 0 && sameRhythm) return dates
  return [nextDate(rest.plainFrom, state.on, rules)]
}

function countOf(rest: Rest, changes: ChangeSet): number {
  const { extend, spread, capacity } = changes
  const left = rest.dates.length
  const most = mostInstalments - (changes.holiday?.instalments ?? 0)
  if (capacity !== undefined) return most
  if (extend?.by !== undefined) return left + extend.by
  if (extend?.count !== undefined) return extend.count
  if (typeof spread?.over === 'number') return spread.over
  const steps = changes.step?.steps.reduce((sum, step) => sum + step.count, 0) ?? 0
  return Math.max(left, steps, 1)
}

function isTooFew(changes: ChangeSet, count: number, left: number): boolean {
  return count < 1 || (changes.extend !== undefined && count <= left)
}

/** The loan with a new rate in force, its instalments as they stand. */
export function withRate(state: LoanState, changes: ChangeSet): LoanState {
  const rates = ratesOf(state, changes)
  return rates === state.rates ? state : { ...state, rates, terms: { ...state.terms, interest: rates.at(-1)?.interest ?? state.terms.interest } }
}

function ratesOf(state: LoanState, changes: ChangeSet): readonly RateFrom[] {
  const { rate } = changes
  if (rate === undefined) return state.rates
  const from = startOfRate(state, rate.from)
  const earlier = state.rates.filter((each) => each.from < from)
  const base = state.rates.at(-1)?.interest ?? state.terms.interest
  const next = { from, interest: { ...base, rate: rate.rate } }
  return earlier.length === 0 ? [next] : [...earlier, next]
}

/** A rate holds for the day from which it is asked, and interest of a day ends on it: it runs from the day before; from a due date on, for the periods after it. */
function startOfRate(state: LoanState, from: Day): Day {
  const betweenPeriods = state.rows.some(({ period }) => period !== undefined && [period.from, period.to, period.plainTo].includes(from))
  return betweenPeriods ? from : from - 1
}

/** No interest from the day on until the last instalment of the holiday. */
function waived(state: LoanState, dates: readonly Day[], changes: ChangeSet, rules: InstalmentTerms, rest: Rest): { from: Day; to: Day } {
  const pause = changes.holiday?.instalments ?? 0
  return { from: state.on, to: datesOf(dates, pause, rules, rest.plainFrom).at(-1) ?? state.on }
}

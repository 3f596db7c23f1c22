import { formatDay } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { formatAmount } from '../money/amount.ts'
import { isRefusal } from '../refusal.ts'
import type { Refusal } from '../refusal.ts'
import { offerOf, promiseOn, tryChanges } from './adjust.ts'
import type { Offer, Tried } from './adjust.ts'
import { sumOf } from './amounts.ts'
import type { Capacity, Policy } from './events.ts'
import { candidates, factsOf, liftChanges, mostAddable } from './offer-candidates.ts'
import type { Candidate, Search } from './offer-candidates.ts'
import { daysOffMeetings } from './group-life.ts'
import type { Meeting } from './meeting.ts'
import { breaches, loanBreaches } from './offer-policy.ts'
import { largestToCome } from './offer-figures.ts'
import type { LoanPromise } from './offer-figures.ts'
import { owedOn } from './state.ts'
import type { Loan, LoanState } from './state.ts'
import { why } from './why.ts'
import type { Why } from './why.ts'

/** The most that are shown side by side. */
export const mostOffers = 4

/** Offers within policy and capacity, at most four; none, and why. */
export interface Offers {
  readonly offers: readonly Offer[]
  readonly whyNone: Why | undefined
}

/**
 * Ways to change the contract that the client can bear and the policy allows, distinct, the smallest instalment first and
 * among equals the cheapest. No instalment passes what she can pay, none falls due before she can pay, nothing stays overdue.
 */
export function offers(loan: Loan, capacity: Capacity, policy: Policy, asOf: Day): Offers {
  const promise = promiseOn(loan, asOf)
  if (isRefusal(promise)) return none(notOpen(promise))
  const blocked = blockedBy(promise, policy)
  if (blocked !== undefined) return none(blocked)
  const search = searchOf(promise, capacity, policy)
  const found: Offer[] = []
  for (const { candidate, tried } of fitting(search)) {
    if (found.some((other) => sameOutcome(other, tried))) continue
    found.push(offerOf(promise, tried, policy, reasonOf(candidate, tried, search)))
  }
  return found.length > 0 ? { offers: inOrder(chosen(found)), whyNone: undefined } : none(whyNothing(search))
}

/** The first way that fits, before its figures are reckoned; or why none does. */
export function firstFitting(promise: LoanPromise, capacity: Capacity, policy: Policy): { readonly tried: Tried; readonly why: Why } | { readonly whyNone: Why } {
  const blocked = blockedBy(promise, policy)
  if (blocked !== undefined) return { whyNone: blocked }
  const search = searchOf(promise, capacity, policy)
  for (const { candidate, tried } of fitting(search)) return { tried, why: reasonOf(candidate, tried, search) }
  return { whyNone: whyNothing(search) }
}

const searchOf = (promise: LoanPromise, capacity: Capacity, policy: Policy): Search =>
  ({ promise, capacity, policy, bearable: (tried) => isBearable(promise, tried, capacity) })

function* fitting(search: Search): Generator<{ readonly candidate: Candidate; readonly tried: Tried }> {
  const { promise, policy } = search
  for (const candidate of candidates(search)) {
    const tried = tryChanges(promise, candidate.changes)
    if (isRefusal(tried) || !search.bearable(tried)) continue
    if (breaches(promise.state, tried.after, candidate.changes, policy, promise.on).length === 0) yield { candidate, tried }
  }
}

function none(whyNone: Why): Offers {
  return { offers: [], whyNone }
}

/** Every date to come asks for no more than she can pay, none before she can, and nothing is left overdue. */
function isBearable(promise: LoanPromise, { changes, after }: Tried, capacity: Capacity): boolean {
  const { on, state } = promise
  const { every, unit } = state.terms.instalments
  const otherRhythm = capacity.every !== undefined && (capacity.every !== every || capacity.unit !== unit)
  if (otherRhythm && !changes.some((change) => change.type === 'capacity')) return false
  if (largestToCome(after, on) > capacity.amount) return false
  const { from } = capacity
  return !after.rows.some((row) => owedOn(row) > 0n && (row.dueOn <= on || (from !== undefined && row.dueOn < from)))
}

function sameOutcome(offer: Offer, { after }: Tried): boolean {
  const rows = offer.rows
  return rows.length === after.rows.length && rows.every((row, k) => row.dueOn === after.rows[k]?.dueOn && row.total === sumOf(after.rows[k].due))
}

/** The cheapest for her, the smallest instalment, the cheapest for the institution, the earliest end, then the next cheapest. */
function chosen(found: readonly Offer[]): Offer[] {
  if (found.length <= mostOffers) return [...found]
  const measures: ((offer: Offer) => bigint)[] = [
    (offer) => offer.toClient.total, (offer) => offer.instalment, (offer) => offer.toInstitution.presentValueLost, (offer) => BigInt(offer.lastDueOn),
  ]
  const best = measures.map((measure) => found.reduce((a, b) => (measure(b) < measure(a) ? b : a)))
  const kept = new Set(best)
  for (const offer of found.toSorted(byCost)) if (kept.size < mostOffers) kept.add(offer)
  return [...kept]
}

function inOrder(found: readonly Offer[]): Offer[] {
  return found.toSorted((a, b) => sign(a.instalment - b.instalment) || byCost(a, b))
}

function byCost(a: Offer, b: Offer): number {
  return sign(a.toClient.total - b.toClient.total) || a.lastDueOn - b.lastDueOn
}

function sign(difference: bigint): number {
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

function reasonOf(candidate: Candidate, { after }: Tried, { promise, capacity }: Search): Why {
  const format = (amount: bigint) => formatAmount(amount, after.terms.currency.decimals)
  const instalments = after.rows.filter((row) => row.dueOn > promise.on && owedOn(row) > 0n).length
  return why(candidate.code, { ...factsOf(candidate.changes, format, formatDay, capacity), instalments })
}

export function notOpen({ refused }: Refusal): Why {
  return why(refused === 'loan_not_disbursed' ? 'not_paid_out' : refused === 'loan_written_off' ? 'written_off' : 'nothing_owed')
}

export function blockedBy(promise: LoanPromise, policy: Policy): Why | undefined {
  const [breach] = loanBreaches(promise.state, policy, promise.on)
  if (breach === 'too_many_renegotiations') return why(breach, { most: policy.maxRenegotiations ?? 0 })
  if (breach !== 'too_soon_after_the_last') return undefined
  return why(breach, { months: policy.minMonthsBetween ?? 0, last: formatDay(promise.state.versions.at(-1)?.from ?? promise.on) })
}

/** Why a way that would do otherwise is none: the first day of it on which the group does not meet. */
export function offMeetings(after: LoanState, on: Day, meeting: Meeting): Why {
  const [first] = daysOffMeetings(after, on, meeting)
  return why('leaves_meetings', first === undefined ? {} : { on: formatDay(first) })
}

/** Says how far off the nearest thing within the policy is. */
function whyNothing(search: Search): Why {
  const { promise, capacity, policy } = search
  if (policy.meeting !== undefined) {
    for (const { tried } of fitting({ ...search, policy: { ...policy, meeting: undefined } })) return offMeetings(tried.after, promise.on, policy.meeting)
  }
  const format = (amount: bigint) => formatAmount(amount, promise.state.terms.currency.decimals)
  const lift = liftChanges(search)
  const arrears = promise.state.rows.reduce((sum, row) => (row.dueOn <= promise.on ? sum + owedOn(row) : sum), 0n)
  if (arrears > 0n && lift.length === 0) return why('arrears_cannot_move', { arrears: format(arrears) })
  const most = mostAddable(search)
  const longest = most > 0 && policy.allowed.has('extend') ? tryChanges(promise, [...lift, { type: 'extend', by: most, count: undefined }]) : tryLift(search, lift)
  const least = longest === undefined || isRefusal(longest) ? largestToCome(promise.state, promise.on) : largestToCome(longest.after, promise.on)
  const facts = { capacity: format(capacity.amount), least: format(least) }
  const unlimited = policy.maxExtension === undefined && policy.maxCount === undefined && policy.allowed.has('capacity')
  return why(unlimited ? 'capacity_below_interest' : 'policy_too_narrow', facts)
}

function tryLift(search: Search, lift: ReturnType<typeof liftChanges>): Tried | Refusal | undefined {
  return lift.length === 0 ? undefined : tryChanges(search.promise, lift)
}

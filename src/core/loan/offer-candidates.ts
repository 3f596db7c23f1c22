import { dateAfter } from './due-dates.ts'
import { compare, formatPercent } from '../money/ratio.ts'
import type { Capacity, Change, Policy } from './events.ts'
import type { ChangeType } from './events-json.ts'
import { forgivable } from './offer-policy.ts'
import { tryChanges } from './adjust.ts'
import type { Tried } from './adjust.ts'
import { yearlyRate } from './offer-figures.ts'
import type { LoanPromise } from './offer-figures.ts'
import { smallestCount } from './shortest-term.ts'
import { owedOn, owesNothing } from './state.ts'
import type { WhyCode } from './why.ts'
import { isRefusal } from '../refusal.ts'

/** A way to try, and what would be said for it. */
export interface Candidate {
  readonly code: WhyCode
  readonly changes: readonly Change[]
}

/** What the search knows: the loan today, what she can pay, what is allowed, and whether a result is bearable. */
export interface Search {
  readonly promise: LoanPromise
  readonly capacity: Capacity
  readonly policy: Policy
  readonly bearable: (tried: Tried) => boolean
}

/** More instalments than this are never added by the engine of its own accord. */
const mostAdded = 360

/** The ways that the policy knows, the plain ones first, each found when it is asked for. Each contains what is needed so that nothing stays overdue. */
export function* candidates(search: Search): Generator<Candidate> {
  const { policy } = search
  const lift = liftChanges(search)
  const cap = allows(policy, 'capacity') ? [capacityChange(search, false)] : []
  const capLater = allows(policy, 'capacity') ? [capacityChange(search, true)] : []
  const of = (code: WhyCode, ...parts: readonly (readonly Change[] | undefined)[]): Candidate[] =>
    (parts.every((part) => part !== undefined && part.length > 0) ? [{ code, changes: [...lift, ...parts.flat() as Change[]] }] : [])
  if (lift.length > 0 && mightBear(search)) yield { code: 'arrears_shared', changes: lift }
  yield* of('within_capacity', cap)
  yield* of('penalties_forgiven', forgiveness(search), cap)
  yield* of('extended', extension(search, lift, []))
  const pause = holidayOf(search)
  if (pause !== undefined) {
    yield* of('holiday_then_capacity', pause, capLater)
    yield* of('holiday_only', pause)
    yield* of('holiday_then_extended', pause, extension(search, lift, pause))
  }
  yield* of('lower_rate', lowerRate(search), cap)
  const moved = movedDates(search)
  if (moved !== undefined) yield { code: 'moved', changes: moved }
}

/** Can the instalments that remain hold the principal at all? Where not, sharing arrears over them need not be tried. */
function mightBear({ promise: { state, on }, capacity }: Search): boolean {
  const coming = state.rows.filter((row) => row.dueOn > on).length
  return coming === 0 || state.principal <= capacity.amount * BigInt(coming)
}

function allows(policy: Policy, type: ChangeType): boolean {
  return policy.allowed.has(type)
}

/** Takes arrears out of the way of the offers, when there are any and the policy allows it. */
export function liftChanges({ promise, policy }: Pick<Search, 'promise' | 'policy'>): Change[] {
  if (!promise.state.rows.some((row) => row.dueOn <= promise.on && owedOn(row) > 0n)) return []
  if (allows(policy, 'spread-arrears')) return [{ type: 'spread-arrears', over: 'rest', capitalise: [] }]
  return allows(policy, 're-amortise') ? [{ type: 're-amortise' }] : []
}

function capacityChange({ capacity }: Search, later: boolean): Change {
  return { type: 'capacity', capacity: later ? { ...capacity, from: undefined } : capacity }
}

/** About three months without payment, or until she can pay again; within the policy. */
function holidayOf({ promise, capacity, policy }: Search): Change[] | undefined {
  const interest = policy.holidayInterest[0]
  if (!allows(policy, 'holiday') || interest === undefined) return undefined
  const { rows, terms } = promise.state
  const coming = rows.filter((row) => row.dueOn > promise.on && row.period !== undefined && !owesNothing(row))
  const until = capacity.from ?? dateAfter(promise.on, 3, { every: 1, unit: 'month', on: undefined })
  const wished = Math.max(1, coming.filter((row) => row.dueOn < until).length)
  const instalments = Math.min(wished, policy.maxHoliday ?? wished)
  const sameRhythm = capacity.every === undefined || (capacity.every === terms.instalments.every && capacity.unit === terms.instalments.unit)
  return instalments === 0 || !sameRhythm ? undefined : [{ type: 'holiday', instalments, interest }]
}

/** The fewest instalments more that make it bearable. */
function extension(search: Search, lift: readonly Change[], with_: readonly Change[]): Change[] | undefined {
  const { promise, policy } = search
  if (!allows(policy, 'extend')) return undefined
  const most = mostAddable(search)
  if (most < 1) return undefined
  const at = (by: number): Change[] => [{ type: 'extend', by, count: undefined }]
  const fits = (by: number): boolean => {
    const tried = tryChanges(promise, [...lift, ...with_, ...at(by)])
    return !isRefusal(tried) && search.bearable(tried)
  }
  // Where not even the most will do, fewer need not be tried.
  const by = fits(most) ? smallestCount(most, fits) : undefined
  return by === undefined ? undefined : at(by)
}

/** How many instalments the policy lets be added. */
export function mostAddable({ promise, policy }: Search): number {
  const count = promise.state.rows.filter((row) => row.period !== undefined).length
  const room = policy.maxCount === undefined ? mostAdded : policy.maxCount - count
  return Math.min(policy.maxExtension ?? mostAdded, room, mostAdded)
}

function forgiveness({ promise, policy }: Search): Change[] | undefined {
  const rule = policy.forgive.find((each) => each.kind === 'penalties')
  if (rule === undefined || !allows(policy, 'forgive') || forgivable(promise.state, 'penalties') === 0n) return undefined
  return [{ type: 'forgive', kind: 'penalties', portion: { percent: rule.maxPercent } }]
}

function lowerRate({ promise, policy }: Search): Change[] | undefined {
  const { minRate } = policy
  const interest = promise.state.rates.at(-1)?.interest ?? promise.state.terms.interest
  if (minRate === undefined || !allows(policy, 'rate') || interest.per !== 'year' || compare(minRate, yearlyRate(promise.state)) >= 0) return undefined
  return [{ type: 'rate', rate: minRate, from: promise.on }]
}

/** Every due date from the oldest that is owed on moves to the day from when she can pay. */
function movedDates({ promise, capacity, policy }: Search): Change[] | undefined {
  const first = promise.state.rows.find((row) => row.period !== undefined && !owesNothing(row))
  if (capacity.from === undefined || first === undefined || !allows(policy, 'reschedule') || capacity.from <= first.dueOn) return undefined
  return [{ type: 'reschedule', from: first.dueOn, to: capacity.from }]
}

/** What the sentence of a candidate tells, from the changes that it makes. */
export function factsOf(changes: readonly Change[], format: (amount: bigint) => string, day: (on: number) => string, capacity: Capacity): Record<string, string | number> {
  const facts: Record<string, string | number> = { capacity: format(capacity.amount) }
  for (const change of changes) {
    if (change.type === 'holiday') facts['holiday'] = change.instalments
    if (change.type === 'extend' && change.by !== undefined) facts['added'] = change.by
    if (change.type === 'rate') facts['rate'] = formatPercent(change.rate)
    if (change.type === 'reschedule') facts['from'] = day(change.to)
  }
  return facts
}

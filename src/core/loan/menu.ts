import type { Day } from '../calendar/day.ts'
import { applyRatio } from '../money/ratio.ts'
import type { Ratio } from '../money/ratio.ts'
import { formatAmount } from '../money/amount.ts'
import { isRefusal } from '../refusal.ts'
import { promiseOn, tryChanges } from './adjust.ts'
import type { Tried } from './adjust.ts'
import type { ChangeType, HolidayInterest } from './events-json.ts'
import type { Capacity, Change, Policy } from './events.ts'
import { liftChanges } from './offer-candidates.ts'
import { largestToCome } from './offer-figures.ts'
import type { LoanPromise } from './offer-figures.ts'
import { breaches } from './offer-policy.ts'
import { blockedBy, firstFitting, notOpen, offMeetings } from './offers.ts'
import { owedOn } from './state.ts'
import type { Loan } from './state.ts'
import { why } from './why.ts'
import type { Why } from './why.ts'

/** What many loans are offered alike: a share of the instalment of each, or nothing for so many instalments. */
export interface Menu {
  readonly pays: { readonly share: Ratio } | { readonly pause: number }
  /** Of what the policy allows; the policy's limits stay. */
  readonly allowed: ReadonlySet<ChangeType>
  readonly interest: HolidayInterest
}

/** The first way on the menu that fits a loan, before its figures are reckoned; or why none does. */
export type OnMenu =
  | { readonly promise: LoanPromise; readonly capacity: Capacity; readonly tried: Tried; readonly why: Why }
  | { readonly promise: LoanPromise | undefined; readonly capacity: Capacity | undefined; readonly whyNone: Why }

/**
 * The share is of the largest instalment to come, rounded down to the minor unit. A pause is the holiday itself and nothing
 * else; what is late is shared over the rest first, where policy and menu let it be.
 */
export function onMenu(loan: Loan, menu: Menu, policy: Policy, asOf: Day): OnMenu {
  const promise = promiseOn(loan, asOf)
  if (isRefusal(promise)) return { promise: undefined, capacity: undefined, whyNone: notOpen(promise) }
  const narrowed: Policy = {
    ...policy, allowed: new Set([...policy.allowed].filter((type) => menu.allowed.has(type))),
    holidayInterest: policy.holidayInterest.filter((each) => each === menu.interest),
  }
  const capacity = capacityOn(promise, menu)
  const found = 'pause' in menu.pays ? paused(promise, menu.pays.pause, menu.interest, narrowed) : firstFitting(promise, capacity, narrowed)
  return { promise, capacity, ...found }
}

/** What the menu takes her to be able to pay, at the rhythm of her contract. */
function capacityOn({ state, on }: LoanPromise, { pays }: Menu): Capacity {
  const { every, unit } = state.terms.instalments
  const instalment = largestToCome(state, on) || state.rows.reduce((most, row) => (owedOn(row) > most ? owedOn(row) : most), 0n)
  if ('share' in pays) {
    const share = applyRatio(instalment, pays.share, 'down')
    return { amount: share > 0n ? share : 1n, every, unit, from: undefined }
  }
  const coming = state.rows.filter((row) => row.dueOn > on && row.period !== undefined && owedOn(row) > 0n)
  return { amount: instalment > 0n ? instalment : 1n, every, unit, from: coming[pays.pause]?.dueOn }
}

function paused(promise: LoanPromise, instalments: number, interest: HolidayInterest, policy: Policy): { tried: Tried; why: Why } | { whyNone: Why } {
  const { state, on } = promise
  const format = (amount: bigint) => formatAmount(amount, state.terms.currency.decimals)
  const blocked = blockedBy(promise, policy)
  if (blocked !== undefined) return { whyNone: blocked }
  const lift = liftChanges({ promise, policy })
  const arrears = state.rows.reduce((sum, row) => (row.dueOn <= on ? sum + owedOn(row) : sum), 0n)
  if (arrears > 0n && lift.length === 0) return { whyNone: why('arrears_cannot_move', { arrears: format(arrears) }) }
  const changes: Change[] = [...lift, { type: 'holiday', instalments, interest }]
  const tried = tryChanges(promise, changes)
  const least = format(largestToCome(state, on))
  const tooNarrow = { whyNone: why('policy_too_narrow', { capacity: format(0n), least }) }
  if (isRefusal(tried)) return tooNarrow
  const [broken, ...more] = breaches(state, tried.after, changes, policy, on)
  if (broken === undefined) return { tried, why: why('holiday_only', { holiday: instalments, capacity: format(largestToCome(tried.after, on)) }) }
  const { meeting } = policy
  return broken === 'off_meeting' && more.length === 0 && meeting !== undefined ? { whyNone: offMeetings(tried.after, on, meeting) } : tooNarrow
}

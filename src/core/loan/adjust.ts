import type { Day } from '../calendar/day.ts'
import { isRefusal, refuse } from '../refusal.ts'
import type { Refusal } from '../refusal.ts'
import { advance } from './advance.ts'
import { renegotiated } from './apply-renegotiation.ts'
import type { Change, Policy } from './events.ts'
import { breaches, needsOf } from './offer-policy.ts'
import type { BreachCode } from './offer-policy.ts'
import { largestToCome, LoanPromise, toClient, toInstitution } from './offer-figures.ts'
import type { ToClient, ToInstitution } from './offer-figures.ts'
import { recalculated } from './recalculate.ts'
import { plannedRows } from './rows.ts'
import { statusOf } from './state.ts'
import type { Loan, LoanState, LoanStep } from './state.ts'
import type { Row } from './terms.ts'
import { why } from './why.ts'
import type { Why } from './why.ts'

/** One way to change the contract, with all that it means. */
export interface Offer {
  readonly changes: readonly Change[]
  /** The schedule whole: instalments that were paid, arrears that stay, and those to come. */
  readonly rows: readonly Row[]
  /** The largest that falls due on one date from now on. */
  readonly instalment: bigint
  readonly lastDueOn: Day
  /** Instalments that ask for something from now on. */
  readonly count: number
  readonly toClient: ToClient
  readonly toInstitution: ToInstitution
  readonly why: Why
  /** Approvals that the policy asks for. */
  readonly needs: readonly string[]
  /** Rules of the policy that it breaks; offers of the engine break none. */
  readonly breaches: readonly BreachCode[]
}

/** The loan as it would be after changes, before its figures are reckoned; what is only tried is no version of the contract. */
export interface Tried {
  readonly changes: readonly Change[]
  readonly after: LoanState
  readonly capitalisedInterest: bigint
}

/** The loan on the day of the offers. */
export function promiseOn(loan: Loan, asOf: Day): LoanPromise | Refusal {
  const steps: LoanStep[] = loan.steps.slice()
  const state = advance(loan.state, asOf, steps)
  const status = statusOf(state)
  if (status === 'approved') return refuse('loan_not_disbursed')
  if (status === 'written-off') return refuse('loan_written_off')
  if (status !== 'active') return refuse('loan_closed')
  return new LoanPromise(state, steps, asOf)
}

/** What the given changes would mean, within the policy or not: the officer's own offer, computed at once. */
export function adjust(loan: Loan, changes: readonly Change[], policy: Policy, asOf: Day): Offer | Refusal {
  const promise = promiseOn(loan, asOf)
  if (isRefusal(promise)) return promise
  const tried = tryChanges(promise, changes)
  return isRefusal(tried) ? tried : offerOf(promise, tried, policy, why('chosen_by_officer'))
}

export function tryChanges({ state, on }: LoanPromise, changes: readonly Change[]): Tried | Refusal {
  const renewed = renegotiated(state.on === on ? state : { ...state, on }, changes)
  return isRefusal(renewed) ? renewed : { changes, after: recalculated(renewed.state), capitalisedInterest: renewed.capitalised.interest }
}

/** The offer with all its figures. */
export function offerOf(promise: LoanPromise, { changes, after, capitalisedInterest }: Tried, policy: Policy, reason: Why): Offer {
  const { state, on } = promise
  const rows = plannedRows(after)
  return {
    changes,
    rows,
    instalment: largestToCome(after, on),
    lastDueOn: rows.at(-1)?.dueOn ?? on,
    count: rows.filter((row) => row.dueOn > on && row.total > 0n).length,
    toClient: toClient(promise, after),
    toInstitution: toInstitution(promise, after, capitalisedInterest, policy),
    why: reason,
    needs: needsOf(state, changes, policy),
    breaches: breaches(state, after, changes, policy, on),
  }
}

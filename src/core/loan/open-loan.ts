import type { Day } from '../calendar/day.ts'
import { nothing } from './amounts.ts'
import { deferredLevels, mayDefer } from './deferred.ts'
import { duePeriods } from './due-dates.ts'
import type { Period } from './due-dates.ts'
import { periodWeight, ratePerWeight } from './rate-factors.ts'
import { agreedPlan, schedule } from './schedule.ts'
import type { Instalment, Loan, LoanState } from './state.ts'
import type { InterestTerms, Row, Terms } from './terms.ts'

/** A loan as agreed, nothing paid out yet. */
export function openLoan(terms: Terms): Loan {
  return { signed: terms, events: [], steps: [], state: agreedLoan(terms), changed: [] }
}

export function agreedLoan(terms: Terms): LoanState {
  const periods = duePeriods(terms)
  const { rows, disbursements } = schedule(terms, periods)
  const start = terms.disbursements[0]?.on ?? 0
  return {
    signed: terms,
    terms,
    on: start,
    rows: instalmentsOf(rows, terms, periods),
    paidOut: [],
    atDisbursement: disbursements,
    principal: 0n,
    capitalised: 0n,
    forgiven: 0n,
    credit: 0n,
    savings: 0n,
    writtenOff: undefined,
    writtenOffSum: 0n,
    recovered: 0n,
    restructured: false,
    closedOn: undefined,
    lateCharged: terms.fees.map(() => 0n),
    rates: [{ from: start, interest: byTheYear(terms) }],
    pauses: [],
    movements: [],
    versions: [firstVersion(rows, start)],
    transactions: [],
  }
}

/** A rate for the whole term, as the yearly rate that it is on the agreed periods: what later plans go on with. */
function byTheYear(terms: Terms): InterestTerms {
  const { interest } = terms
  if (interest.per !== 'term') return interest
  const weights = duePeriods(terms).map((period) => periodWeight(period, interest, terms.instalments))
  return { ...interest, rate: ratePerWeight(weights, interest), per: 'year' }
}

export function firstVersion(rows: readonly Row[], from: Day): LoanState['versions'][number] {
  return { version: 1, from, event: undefined, changes: [], rows, record: undefined, daysInArrearsBefore: 0, daysInArrearsAfter: 0 }
}

/** The planned rows as instalments, each with the period whose interest it pays. */
export function instalmentsOf(rows: readonly Row[], terms: Terms, periods = duePeriods(terms)): Instalment[] {
  let next = 0
  const downPayments = downPaymentPlaces(rows, terms)
  const instalments = rows.map((row, place) => {
    const tranche = downPayments.indexOf(place)
    if (tranche !== -1) return { ...instalmentOf(row, undefined, 0n), tranche }
    next += 1
    return instalmentOf(row, periods[next - 1], 0n, next <= terms.instalments.grace.interestFree)
  })
  return mayDefer(terms) ? withDeferred(instalments, terms, periods) : instalments
}

export function instalmentOf(row: Row, period: Period | undefined, deferred: bigint, interestFree = false): Instalment {
  const { principal, interest, fees, penalties, tax } = row
  return {
    n: row.n,
    dueOn: row.dueOn,
    days: row.days,
    period,
    tranche: undefined,
    due: { principal, interest, fees, penalties, tax },
    paid: nothing,
    savings: row.savings,
    paidSavings: 0n,
    paidOn: undefined,
    chargedFees: 0n,
    deferred,
    plan: { principal, interest, deferred },
    interestFree,
    resting: undefined,
    lifted: false,
    waivedInterest: 0n,
    capitalised: nothing,
    waiting: undefined,
    capitalisesOn: undefined,
    earlierInterest: 0n,
    lateTimes: [],
  }
}

function withDeferred(instalments: readonly Instalment[], terms: Terms, periods: readonly Period[]): Instalment[] {
  const plain = instalments.filter((row) => row.period !== undefined)
  const parts = { principal: plain.map((row) => row.due.principal), interest: plain.map((row) => row.due.interest) }
  const levels = deferredLevels(agreedPlan(terms, periods), parts, terms.interest.method)
  let next = 0
  return instalments.map((row) => {
    if (row.period === undefined) return row
    next += 1
    const level = levels[next - 1] ?? 0n
    return { ...row, deferred: level, plan: { ...row.plan, deferred: level } }
  })
}

/** Where the down payment of each tranche stands: after the instalments of its day. */
function downPaymentPlaces(rows: readonly Row[], terms: Terms): number[] {
  if (terms.downPayment === undefined) return []
  const places: number[] = []
  for (const { on } of terms.disbursements.toReversed()) places.unshift(rows.findLastIndex((row, k) => row.dueOn === on && !places.includes(k)))
  return places
}

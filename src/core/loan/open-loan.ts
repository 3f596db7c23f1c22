import type { Day } from '../calendar/day.ts'
import { roundPart } from '../money/rounding.ts'
import type { Rounding } from '../money/rounding.ts'
import { nothing } from './amounts.ts'
import { duePeriods } from './due-dates.ts'
import type { Period } from './due-dates.ts'
import { periodWeight, rateFactors, ratePerWeight } from './rate-factors.ts'
import type { Factors } from './rate-factors.ts'
import { schedule } from './schedule.ts'
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
  return defers(terms) ? withDeferred(instalments, terms) : instalments
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

/** Whether interest may fall due later than the period that earns it. */
export function defers(terms: Terms): boolean {
  return terms.interest.method === 'declining'
    && (terms.instalments.amortization === 'bullet' || terms.instalments.grace.interestPayment > 0)
}

function withDeferred(instalments: readonly Instalment[], terms: Terms): Instalment[] {
  const periods = instalments.flatMap((row) => (row.period === undefined ? [] : [row.period]))
  const factors = rateFactors(periods, terms.interest, terms.instalments, terms.instalments.grace.interestFree)
  const plain = instalments.filter((row) => row.period !== undefined)
  const opening = plain.reduce((sum, row) => sum + row.due.principal, 0n)
  const levels = deferredLevels(plain.map((row) => row.due), factors, opening, 0n, terms.rounding)
  let next = 0
  return instalments.map((row) => {
    if (row.period === undefined) return row
    next += 1
    const level = levels[next - 1] ?? 0n
    return { ...row, deferred: level, plan: { ...row.plan, deferred: level } }
  })
}

/** Interest earned and not yet due at the end of each period, in minor units; what is under one unit is nothing. */
export function deferredLevels(
  rows: readonly { readonly principal: bigint; readonly interest: bigint }[], factors: Factors, opening: bigint, carried: bigint, rounding: Rounding,
): bigint[] {
  let balance = opening
  let level = carried
  return rows.map((row, k) => {
    level += roundPart(balance, factors.nums[k] ?? 0n, factors.den, rounding) - row.interest
    balance -= row.principal
    if (k === rows.length - 1 || level < 0n) level = 0n
    return level
  })
}

/** Where the down payment of each tranche stands: after the instalments of its day. */
function downPaymentPlaces(rows: readonly Row[], terms: Terms): number[] {
  if (terms.downPayment === undefined) return []
  const places: number[] = []
  for (const { on } of terms.disbursements.toReversed()) places.unshift(rows.findLastIndex((row, k) => row.dueOn === on && !places.includes(k)))
  return places
}

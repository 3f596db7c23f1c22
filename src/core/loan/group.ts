import { splitByWeights } from '../money/distribute.ts'
import type { Ratio } from '../money/ratio.ts'
import { smaller } from './amounts.ts'
import { cashFlows } from './cash-flows.ts'
import { priceOf } from './price.ts'
import { quote } from './quote.ts'
import { amortisedOf } from './schedule.ts'
import type { AtDisbursement, Price, Quote, Row, Schedule, Terms } from './terms.ts'

/** A member of a group loan and her part of it, in minor units. */
export interface Member {
  readonly id: string
  readonly amount: bigint
}

export interface MemberQuote {
  readonly member: Member
  readonly quote: Quote
}

/** A group loan: each member's loan, and all of them as one. */
export interface GroupQuote {
  readonly terms: Terms
  readonly members: readonly MemberQuote[]
  readonly schedule: Schedule
  readonly price: Price
}

/**
 * Each member's loan by the terms of the group, and the group's schedule: its rows are the sums of the members' rows, to the
 * last minor unit. The members' amounts sum to the principal of the terms, and none is nothing.
 */
export function groupQuote(terms: Terms, members: readonly Member[]): GroupQuote {
  const shares = memberTerms(terms, members)
  const quotes = members.map((member, n) => ({ member, quote: quote(shares[n] ?? terms) }))
  const schedule = together(quotes.map((each) => each.quote.schedule))
  return { terms, members: quotes, schedule, price: priceOf(cashFlows(terms, schedule), terms.instalments) }
}

/**
 * The terms of each member's loan. What the group's terms say as an amount for the whole (tranches, a custom calendar's
 * principal, a fixed instalment, a down payment) is shared by the members' amounts and nothing is lost. Rates, percentages and dates
 * are the same for each; a fee or savings of an amount, and multiples of an instalment, are each member's own.
 */
export function memberTerms(terms: Terms, members: readonly Member[]): Terms[] {
  const weights = members.map((member) => member.amount)
  const { instalments, downPayment } = terms
  const tranches = shareRows(terms.disbursements.map((tranche) => tranche.amount), weights)
  const shared = (amount: bigint | undefined) => (amount === undefined ? undefined : splitByWeights(amount, weights))
  const [fixed, down] = [shared(instalments.fixed), shared(downPayment?.amount)]
  const perMember = members.map((member, n): Terms => ({
    ...terms,
    principal: member.amount,
    disbursements: terms.disbursements.map((tranche, k) => ({ ...tranche, amount: tranches[k]?.[n] ?? 0n })),
    instalments: { ...instalments, fixed: fixed?.[n] },
    downPayment: down === undefined ? downPayment : { amount: down[n] ?? 0n },
  }))
  return instalments.custom.length === 0 ? perMember : withCalendars(terms, perMember)
}

/** Of a harvest calendar each member repays her part of every date, and on the last what is left after her down payment. */
function withCalendars(terms: Terms, members: readonly Terms[]): Terms[] {
  const { custom } = terms.instalments
  const owed = members.map((member) => member.disbursements.reduce((sum, tranche) => sum + amortisedOf(tranche, member), 0n))
  const parts = shareRows(custom.map((row) => row.principal), owed)
  return members.map((member, n) => ({
    ...member,
    instalments: { ...member.instalments, custom: custom.map((row, k) => ({ ...row, share: undefined, principal: parts[k]?.[n] ?? 0n })) },
  }))
}

/**
 * Shares some amounts, each by what is left to everybody: `result[k][n]` is the n-th's part of the k-th amount. The parts of an
 * amount sum to it; the last gives everybody what is left, so that each gets her weight in all.
 */
function shareRows(amounts: readonly bigint[], weights: readonly bigint[]): bigint[][] {
  let left = weights
  return amounts.map((amount, k) => {
    const sum = left.reduce((all, weight) => all + weight, 0n)
    const parts = k === amounts.length - 1 || sum === 0n ? left : splitByWeights(smaller(amount, sum), left)
    left = left.map((weight, n) => weight - (parts[n] ?? 0n))
    return [...parts]
  })
}

/** Shares a principal by percentages that sum to 100 and loses nothing. */
export function sharePrincipal(principal: bigint, shares: readonly Ratio[]): bigint[] {
  const common = shares.reduce((den, share) => den * share.den, 1n)
  return splitByWeights(principal, shares.map((share) => share.num * (common / share.den)))
}

/** The sum of schedules of the same dates, row by row. */
export function together(schedules: readonly Schedule[]): Schedule {
  const [first] = schedules
  if (first === undefined) return { rows: [], disbursements: [] }
  const at = <T>(pick: (schedule: Schedule) => readonly T[], k: number): T[] => schedules.flatMap((each) => pick(each)[k] ?? [])
  return {
    rows: first.rows.map((_, k) => at((each) => each.rows, k).reduce(sumRows)),
    disbursements: first.disbursements.map((_, k) => at((each) => each.disbursements, k).reduce(sumDisbursements)),
  }
}

function sumRows(a: Row, b: Row): Row {
  return {
    ...a,
    principal: a.principal + b.principal,
    interest: a.interest + b.interest,
    fees: a.fees + b.fees,
    penalties: a.penalties + b.penalties,
    tax: a.tax + b.tax,
    total: a.total + b.total,
    balance: a.balance + b.balance,
    savings: a.savings + b.savings,
  }
}

function sumDisbursements(a: AtDisbursement, b: AtDisbursement): AtDisbursement {
  return {
    on: a.on,
    amount: a.amount + b.amount,
    fees: a.fees + b.fees,
    deducted: a.deducted + b.deducted,
    tax: a.tax + b.tax,
    savings: a.savings + b.savings,
  }
}

import type { Day } from '../calendar/day.ts'
import { multiply } from '../money/ratio.ts'
import { amortise } from './amortise.ts'
import type { LateTranche, Parts, Plan } from './amortise.ts'
import { amortiseFlat } from './amortise-flat.ts'
import { duePeriods } from './due-dates.ts'
import type { Period } from './due-dates.ts'
import { feeOn, portionOf, taxOn } from './fees.ts'
import { partWeight, periodWeight, rateFactors, ratePerWeight } from './rate-factors.ts'
import type { Factors } from './rate-factors.ts'
import type { AtDisbursement, Fee, Row, Schedule, Terms, Tranche } from './terms.ts'

/** The schedule of a loan as its terms foresee it: one row per instalment, before them one per down payment. */
export function schedule(terms: Terms, periods = duePeriods(terms)): Schedule {
  const plan = agreedPlan(terms, periods)
  const { interestFree } = terms.instalments.grace
  const parts = terms.interest.method === 'flat' ? amortiseFlat(plan, interestFree) : amortise(plan)
  const rows = rowsOf(terms, periods, parts)
  const all = terms.downPayment === undefined ? rows : withDownPayments(rows, terms)
  return { rows: all, disbursements: disbursementsOf(terms, rows) }
}

/** What of a tranche is to be paid back on its own day. */
export function downPaymentOf(tranche: Tranche, terms: Terms): bigint {
  if (terms.downPayment === undefined) return 0n
  const wished = portionOf(terms.downPayment, tranche.amount, terms.rounding)
  return wished < tranche.amount ? wished : tranche.amount
}

/** What instalments repay of a tranche: all but its down payment. */
export function amortisedOf(tranche: Tranche, terms: Terms): bigint {
  return tranche.amount - downPaymentOf(tranche, terms)
}

/** What is left to amortise after the down payments, by the terms' rules. */
export function agreedPlan(terms: Terms, periods: readonly Period[]): Plan {
  const { instalments } = terms
  const { grace } = instalments
  const first = terms.disbursements[0]
  let opening = 0n
  const late: Tranche[] = []
  for (const tranche of terms.disbursements) {
    const amount = amortisedOf(tranche, terms)
    if (tranche.on === first?.on) opening += amount
    else late.push({ on: tranche.on, amount })
  }
  const factors = rateFactors(periods, terms.interest, instalments, grace.interestFree)
  const plan: Plan = {
    opening,
    factors,
    amortization: instalments.amortization,
    rounding: terms.rounding,
    decimals: terms.currency.decimals,
    principalGrace: Math.min(grace.principal, periods.length - 1),
    interestGrace: Math.min(grace.interestPayment, periods.length - 1),
    roundTo: instalments.roundTo,
    fixed: instalments.fixed,
    custom: instalments.custom.map((row) => row.principal),
    tranches: [],
  }
  return late.length === 0 ? plan : { ...plan, ...placeTranches(late, terms, periods, factors) }
}

/** Finds the period in which each tranche is paid out and the interest of the rest of it. */
function placeTranches(
  late: readonly Tranche[], terms: Terms, periods: readonly Period[], factors: Factors,
): { factors: Factors; tranches: LateTranche[] } {
  const { interest, instalments } = terms
  const weights = periods.map((period) => periodWeight(period, interest, instalments))
  const rate = ratePerWeight(weights, interest)
  let { den } = factors
  const placed = late.map(({ on, amount }) => {
    const period = periodOf(on, periods)
    const span = periods[period]
    const free = span === undefined || period < instalments.grace.interestFree
    const part = free ? { num: 0n, den: 1n } : multiply(rate, partWeight(on, span.to, span, interest, instalments))
    den *= part.den
    return { period, amount, part }
  })
  const scale = den / factors.den
  return {
    factors: { den, nums: factors.nums.map((num) => num * scale) },
    tranches: placed.map(({ period, amount, part }) => ({ period, amount, num: part.num * (den / part.den) })),
  }
}

/** The period during which the day falls; a due date belongs to the next period. */
function periodOf(on: Day, periods: readonly Period[]): number {
  const found = periods.findIndex((period) => on < period.to)
  return found === -1 ? periods.length - 1 : found
}

/** Puts fees, tax and savings on the principal and interest of each instalment; they are numbered from `first` on. */
export function rowsOf(terms: Terms, periods: readonly Period[], parts: Parts, first = 1): Row[] {
  const instalmentFees = terms.fees.filter((fee) => fee.when === 'instalment')
  const savings = terms.compulsorySavings?.when === 'instalment' ? terms.compulsorySavings.portion : undefined
  const rows: Row[] = []
  for (let k = 0; k < periods.length; k += 1) {
    const period = periods[k]
    if (period === undefined) break
    const principal = parts.principal[k] ?? 0n
    const interest = parts.interest[k] ?? 0n
    const balance = parts.balance[k] ?? 0n
    const fees = instalmentFees.length === 0 ? 0n : instalmentFeesOf(instalmentFees, principal, interest, balance, terms)
    const tax = terms.tax === undefined ? 0n : taxOn({ interest, fees, penalties: 0n }, terms)
    rows.push({
      n: first + k,
      dueOn: period.dueOn,
      days: period.to - period.from,
      principal,
      interest,
      fees,
      penalties: 0n,
      tax,
      total: principal + interest + fees + tax,
      balance,
      savings: savings === undefined ? 0n : portionOf(savings, principal + interest, terms.rounding),
    })
  }
  return rows
}

function instalmentFeesOf(fees: readonly Fee[], principal: bigint, interest: bigint, balance: bigint, terms: Terms): bigint {
  const bases = { principal, interest, instalment: principal + interest, outstanding: balance + principal }
  return fees.reduce((sum, fee) => sum + feeOn(fee, bases, terms.rounding), 0n)
}

/** The down payment of each tranche is a row of its own on the day of the tranche; rows are numbered anew. */
function withDownPayments(rows: readonly Row[], terms: Terms): Row[] {
  const none = { days: 0, interest: 0n, fees: 0n, penalties: 0n, tax: 0n, savings: 0n }
  const all: Row[] = []
  let owed = 0n
  let next = 0
  for (const [n, tranche] of terms.disbursements.entries()) {
    const before = n === 0 ? next : next + rows.slice(next).filter((row) => row.dueOn <= tranche.on).length
    all.push(...rows.slice(next, before))
    if (before > next) owed = rows[before - 1]?.balance ?? owed
    next = before
    const principal = downPaymentOf(tranche, terms)
    owed += tranche.amount - principal
    all.push({ ...none, n: 0, dueOn: tranche.on, principal, total: principal, balance: owed })
  }
  all.push(...rows.slice(next))
  return all.map((row, k) => ({ ...row, n: k + 1 }))
}

/** Fees, their tax and compulsory savings at each disbursement. A fee of an amount is taken once, with the first tranche. */
function disbursementsOf(terms: Terms, rows: readonly Row[]): AtDisbursement[] {
  return terms.disbursements.map(({ on, amount }, n) => {
    const savings = savingsAt(n, amount, terms)
    if (terms.fees.length === 0) return { on, amount, fees: 0n, deducted: 0n, tax: 0n, savings }
    const interest = rows.reduce((sum, row) => sum + row.interest, 0n)
    const interestShare = (interest * amount) / terms.principal
    const bases = { principal: amount, outstanding: amount, interest: interestShare, instalment: amount + interestShare }
    let [fees, tax, deducted] = [0n, 0n, 0n]
    for (const fee of terms.fees) {
      if (fee.when !== 'disbursement' || (n > 0 && fee.portion.amount !== undefined)) continue
      const charged = feeOn(fee, bases, terms.rounding)
      const taxed = taxOn({ interest: 0n, fees: charged, penalties: 0n }, terms)
      fees += charged
      tax += taxed
      if (fee.collect === 'deducted') deducted += charged + taxed
    }
    return { on, amount, fees, deducted, tax, savings }
  })
}

function savingsAt(tranche: number, amount: bigint, terms: Terms): bigint {
  const savings = terms.compulsorySavings
  if (savings === undefined || savings.when !== 'disbursement') return 0n
  if (savings.portion.amount !== undefined && tranche > 0) return 0n
  return portionOf(savings.portion, amount, terms.rounding)
}

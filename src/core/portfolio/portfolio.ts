// Many loans added up: classes, provisions, and portfolio at risk counted both ways.
import { classOf, provisionOn, type ClassBand, type ClassRules, type LoanState } from './classes.ts'

export interface ClassTotal {
  readonly band: ClassBand
  readonly loans: number
  readonly principal: bigint
  readonly provision: bigint
}

export interface Portfolio {
  readonly loans: number
  readonly principal: bigint
  readonly provision: bigint
  readonly classes: readonly ClassTotal[]
  /** Principal of loans with an instalment more than n days late, and, in `strict`, of renegotiated loans too. */
  readonly atRisk: readonly { readonly days: number; readonly strict: bigint; readonly regulatory: bigint }[]
  readonly renegotiated: { readonly loans: number; readonly principal: bigint }
}

export const atRiskDays = [1, 30, 60, 90] as const
/** What a close keeps, so that its day has an ageing for ever: between two of them lies a band. */
export const keptRiskDays = [...atRiskDays, 180, 365] as const

/** Loans alike in days and in renegotiation, counted together: their number and the sum of their principal. */
export interface LoanGroup extends LoanState { readonly loans: number }

/**
 * Adds groups of loans up, in minor units of one currency. The provision of a class is its whole principal × the class's
 * percentage, rounded once, so that it does not depend on how the loans were grouped.
 */
export function portfolio(groups: readonly LoanGroup[], rules: ClassRules, riskDays: readonly number[] = atRiskDays): Portfolio {
  const totals = new Map(rules.bands.map((band) => [band.key, { band, loans: 0, principal: 0n }]))
  const atRisk = riskDays.map((days) => ({ days, strict: 0n, regulatory: 0n }))
  const renegotiated = { loans: 0, principal: 0n }
  for (const loan of groups) {
    const total = totals.get(classOf(loan, rules).key)
    if (total) {
      total.loans += loan.loans
      total.principal += loan.principal
    }
    for (const risk of atRisk) {
      const late = loan.daysPastDue > (risk.days === 1 ? 0 : risk.days)
      if (late) risk.regulatory += loan.principal
      if (late || loan.renegotiated) risk.strict += loan.principal
    }
    if (loan.renegotiated) {
      renegotiated.loans += loan.loans
      renegotiated.principal += loan.principal
    }
  }
  const classes = [...totals.values()].map((total) => ({ ...total, provision: provisionOn(total.principal, total.band) }))
  return {
    loans: classes.reduce((sum, total) => sum + total.loans, 0), principal: classes.reduce((sum, total) => sum + total.principal, 0n),
    provision: classes.reduce((sum, total) => sum + total.provision, 0n), classes, atRisk, renegotiated,
  }
}

// What one amended contract would do to the institution's books.
import { formatPercent, ratio } from '../money/ratio.ts'
import { classOf, provisionOn, type ClassRules, type LoanState } from './classes.ts'
import type { Portfolio } from './portfolio.ts'

export interface ReliefEffect {
  readonly classBefore: string
  readonly classAfter: string
  /** Minor units to be set aside for this loan. */
  readonly provisionBefore: bigint
  readonly provisionAfter: bigint
  /** Percent of the whole portfolio at risk beyond 30 days, four decimals: renegotiated loans counted, and by days alone. */
  readonly parBefore: string
  readonly parAfter: string
  readonly parByDaysBefore: string
  readonly parByDaysAfter: string
}

const DAYS = 30

/** The portfolio as it stands (this loan in it), and the loan before and after. An amended loan counts as renegotiated. */
export function reliefEffect(all: Pick<Portfolio, 'principal' | 'atRisk'>, before: LoanState, after: LoanState, rules: ClassRules): ReliefEffect {
  const risk = all.atRisk.find(({ days }) => days === DAYS) ?? { strict: 0n, regulatory: 0n }
  const principalAfter = all.principal - before.principal + after.principal
  const [classBefore, classAfter] = [classOf(before, rules), classOf(after, rules)]
  return {
    classBefore: classBefore.key,
    classAfter: classAfter.key,
    provisionBefore: provisionOn(before.principal, classBefore),
    provisionAfter: provisionOn(after.principal, classAfter),
    parBefore: share(risk.strict, all.principal),
    parAfter: share(risk.strict - strict(before) + strict(after), principalAfter),
    parByDaysBefore: share(risk.regulatory, all.principal),
    parByDaysAfter: share(risk.regulatory - byDays(before) + byDays(after), principalAfter),
  }
}

const byDays = (loan: LoanState): bigint => (loan.daysPastDue > DAYS ? loan.principal : 0n)
const strict = (loan: LoanState): bigint => (loan.renegotiated ? loan.principal : byDays(loan))
const share = (part: bigint, whole: bigint): string => (whole <= 0n ? '0' : formatPercent(ratio(part, whole), 4))

// The portfolio as it would be if some of its loans stood otherwise.
import { provisionOn, type ClassRules } from './classes.ts'
import { portfolio, type LoanGroup, type Portfolio } from './portfolio.ts'

/** Takes the groups `before` out of the whole and puts `after` in; provisions are rounded once for each class of the whole. */
export function movedPortfolio(all: Portfolio, before: readonly LoanGroup[], after: readonly LoanGroup[], rules: ClassRules): Portfolio {
  const [out, in_] = [portfolio(before, rules), portfolio(after, rules)]
  const moved = (pick: (each: Portfolio) => bigint): bigint => pick(all) - pick(out) + pick(in_)
  const classes = all.classes.map((total, place) => {
    const principal = moved((each) => each.classes[place]?.principal ?? 0n)
    return {
      band: total.band, principal, provision: provisionOn(principal, total.band),
      loans: total.loans - (out.classes[place]?.loans ?? 0) + (in_.classes[place]?.loans ?? 0),
    }
  })
  return {
    loans: all.loans - out.loans + in_.loans, principal: moved((each) => each.principal), classes,
    provision: classes.reduce((sum, total) => sum + total.provision, 0n),
    atRisk: all.atRisk.map(({ days }, place) => ({
      days, strict: moved((each) => each.atRisk[place]?.strict ?? 0n), regulatory: moved((each) => each.atRisk[place]?.regulatory ?? 0n),
    })),
    renegotiated: {
      loans: all.renegotiated.loans - out.renegotiated.loans + in_.renegotiated.loans, principal: moved((each) => each.renegotiated.principal),
    },
  }
}

import { portionOf } from './fees.ts'
import { outlasting, planRest } from './plan-rest.ts'
import type { Rest } from './plan-rest.ts'
import type { Step } from './events.ts'
import { principalAndInterest, withFixed } from './shortest-term.ts'
import type { Instalment } from './state.ts'

/**
 * Rising or falling instalments: so many of each amount (a percentage is of the level instalment), then level ones over
 * what is left of the dates. The last takes the rest.
 */
export function planSteps(wished: Rest, steps: readonly Step[]): Instalment[] {
  const rest = wished.dates.length === 0 ? wished : outlasting(wished)
  const level = levelOf(rest)
  const rows: Instalment[] = []
  let left = rest
  for (const { count, portion } of steps) {
    if (left.dates.length === 0) break
    const fixed = portionOf(portion, level, rest.terms.rounding)
    const part = planRest({ ...left, terms: withFixed(left.terms, fixed) }).slice(0, count)
    rows.push(...part)
    left = after(left, part)
  }
  return [...rows, ...planRest(left)]
}

function levelOf(rest: Rest): bigint {
  const plan = planRest(rest)
  const first = plan.find((row) => row.due.principal > 0n)
  return first === undefined ? 0n : principalAndInterest(first)
}

/** The rest after some of its instalments. */
export function after(rest: Rest, rows: readonly Instalment[]): Rest {
  const last = rows.at(-1)
  if (last?.period === undefined) return rest
  const { grace } = rest.terms.instalments
  const less = (count: number) => Math.max(0, count - rows.length)
  const end = last.period.to
  const paidOut = rest.tranches.reduce((sum, tranche) => (tranche.on < end ? sum + tranche.amount : sum), 0n)
  const instalments = {
    ...rest.terms.instalments,
    grace: { principal: less(grace.principal), interestPayment: less(grace.interestPayment), interestFree: less(grace.interestFree) },
    custom: rest.terms.instalments.custom.slice(rows.length),
  }
  return {
    ...rest,
    terms: { ...rest.terms, instalments },
    from: last.period.to,
    plainFrom: last.period.plainTo,
    dates: rest.dates.slice(rows.length),
    opening: rest.opening + paidOut - rows.reduce((sum, row) => sum + row.due.principal, 0n),
    tranches: rest.tranches.filter((tranche) => tranche.on >= end),
    carried: rest.flatOn === undefined ? last.deferred : (rest.carried * BigInt(rest.dates.length - rows.length)) / BigInt(rest.dates.length),
    deferred: last.deferred,
    first: last.n + 1,
    resting: less(rest.resting),
  }
}

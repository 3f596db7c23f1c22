import { ratio } from '../money/ratio.ts'
import { roundPart, roundRatio } from '../money/rounding.ts'
import type { Parts, Plan } from './amortise.ts'
import type { Terms } from './terms.ts'

/** Whether interest may fall due later than the period that earns it. */
export function mayDefer({ instalments: { amortization, grace } }: Terms): boolean {
  return amortization === 'bullet' || grace.interestPayment > 0
}

/**
 * Interest earned and not yet due at the end of each period, in minor units, rounded period by period; `level` is what waits when the
 * first one begins. Declining interest is earned on the balance, flat interest on what the whole loan's is reckoned on; a tranche
 * earns from its day. What is under one unit is nothing, and no more waits than later instalments ask for.
 */
export function deferredLevels(plan: Plan, { principal, interest }: Pick<Parts, 'principal' | 'interest'>, method: Terms['interest']['method'], level = 0n): bigint[] {
  const { factors: { nums, den }, rounding, tranches } = plan
  const base = method === 'flat' ? plan.flatOn ?? ratio(plan.opening) : ratio(plan.opening)
  const over = den * base.den
  let balance = base.num
  let waits = level
  let toCome = interest.reduce((sum, each) => sum + each, 0n)
  return nums.map((num, k) => {
    const before = balance
    let more = 0n
    for (const tranche of tranches) {
      if (tranche.period !== k) continue
      more += tranche.amount * base.den * tranche.num
      balance += tranche.amount * base.den
    }
    const earned = more === 0n ? roundPart(before, num, over, rounding) : roundRatio(before * num + more, over, rounding)
    if (method === 'declining') balance -= principal[k] ?? 0n
    waits += earned - (interest[k] ?? 0n)
    toCome -= interest[k] ?? 0n
    if (waits < 0n) waits = 0n
    if (waits > toCome) waits = toCome
    return waits
  })
}

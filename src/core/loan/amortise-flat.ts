import { roundRatio } from '../money/rounding.ts'
import { shareEqually } from '../money/distribute.ts'
import { toMultiple } from './amortise.ts'
import type { Parts, Plan } from './amortise.ts'

/**
 * Repays a flat loan: the interest of the whole loan (principal × the sum of the factors) is rounded once and shared
 * equally over the instalments that bear interest, the remainder on the last. Each later tranche is a flat loan of its
 * own over the instalments that follow it.
 */
export function amortiseFlat(plan: Plan, interestFree: number): Parts {
  const interest = flatInterest(plan, interestFree)
  const principal = flatPrincipal(plan, interest)
  const balance: bigint[] = []
  let left = plan.opening
  for (const [k, part] of principal.entries()) {
    for (const tranche of plan.tranches) if (tranche.period === k) left += tranche.amount
    left -= part
    balance.push(left)
  }
  return { principal, interest, balance }
}

function flatInterest(plan: Plan, interestFree: number): bigint[] {
  const { nums, den } = plan.factors
  const shares = nums.map(() => 0n)
  const share = (amountTimesFactor: bigint, start: number, on = 1n): void => {
    const first = firstInterestRow(plan, Math.max(start, interestFree))
    const total = roundRatio(amountTimesFactor, den * on, plan.rounding)
    for (const [n, part] of shareEqually(total, nums.length - first, plan.rounding).entries()) {
      shares[first + n] = (shares[first + n] ?? 0n) + part
    }
  }
  const base = plan.flatOn ?? { num: plan.opening, den: 1n }
  share(base.num * sumFrom(nums, 0) + (plan.carried ?? 0n) * den * base.den, 0, base.den)
  for (const { period, amount, num } of plan.tranches) share(amount * (num + sumFrom(nums, period + 1)), period)
  return shares
}

function firstInterestRow(plan: Plan, start: number): number {
  const last = plan.factors.nums.length - 1
  return plan.amortization === 'bullet' ? last : Math.min(Math.max(start, plan.interestGrace), last)
}

function sumFrom(nums: readonly bigint[], start: number): bigint {
  let sum = 0n
  for (let k = start; k < nums.length; k += 1) sum += nums[k] ?? 0n
  return sum
}

function flatPrincipal(plan: Plan, interest: readonly bigint[]): bigint[] {
  const last = interest.length - 1
  const parts: bigint[] = []
  let left = plan.opening
  let share = 0n
  for (let k = 0; k <= last; k += 1) {
    const paidOut = plan.tranches.filter((tranche) => tranche.period === k)
    for (const tranche of paidOut) left += tranche.amount
    if (k === 0 || k === plan.principalGrace || paidOut.length > 0) share = equalShare(plan, left, Math.max(k, plan.principalGrace))
    const wished = k === last ? left : principalOf(plan, k, share, interest[k] ?? 0n)
    const part = wished < 0n ? 0n : wished < left ? wished : left
    parts.push(part)
    left -= part
  }
  return parts
}

function equalShare(plan: Plan, left: bigint, first: number): bigint {
  return roundRatio(left, BigInt(plan.factors.nums.length - first), plan.rounding)
}

function principalOf(plan: Plan, k: number, share: bigint, interest: bigint): bigint {
  if (plan.amortization === 'custom') return plan.custom[k] ?? 0n
  if (k < plan.principalGrace || plan.amortization === 'bullet' || plan.amortization === 'interest-only') return 0n
  if (plan.fixed !== undefined) return plan.fixed - interest
  if (plan.amortization === 'equal-principal') return toMultiple(share, plan)
  return plan.roundTo === undefined ? share : toMultiple(share + interest, plan) - interest
}

import { roundRatio } from '../money/rounding.ts'
import type { Rounding } from '../money/rounding.ts'
import type { Factors } from './rate-factors.ts'

/**
 * The instalment that repays `principal` in equal parts over the periods from `start` on, rounded once:
 * P × Π(1+rᵢ) ÷ Σₖ Π_{j>k}(1+rⱼ). With rᵢ = nᵢ/D it is P × Π(D+nᵢ) ÷ Σₖ Dᵏ Π_{j>k}(D+nⱼ), so integers are enough.
 */
export function equalInstalment(principal: bigint, factors: Factors, start: number, rounding: Rounding): bigint {
  const { den, nums } = factors
  const count = nums.length - start
  const first = nums[start] ?? 0n
  if (sameFrom(nums, start)) {
    if (first === 0n) return roundRatio(principal, BigInt(count), rounding)
    const grown = (den + first) ** BigInt(count)
    return roundRatio(principal * grown * first, den * (grown - den ** BigInt(count)), rounding)
  }
  // From the last period back, so that the sum is built by Horner's rule: later = Π_{j>k}(D+nⱼ).
  let sum = 0n
  let later = 1n
  for (let k = nums.length - 1; k >= start; k -= 1) {
    sum = sum * den + later
    later *= den + (nums[k] ?? 0n)
  }
  return roundRatio(principal * later, sum * den, rounding)
}

function sameFrom(nums: readonly bigint[], start: number): boolean {
  for (let k = start + 1; k < nums.length; k += 1) if (nums[k] !== nums[start]) return false
  return true
}

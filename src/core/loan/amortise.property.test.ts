import { expect, test } from 'vitest'
import fc from 'fast-check'
import { holds } from '#test/helpers/property.ts'
import { amortise, toMultiple } from './amortise.ts'
import type { Plan } from './amortise.ts'
import { equalInstalment } from './equal-instalment.ts'

/** Equal instalments at up to 10 % a period, with grace on interest of any length. */
const anyPlan: fc.Arbitrary<Plan> = fc.record({
  opening: fc.bigInt(10_000n, 10_000_000n), nums: fc.array(fc.bigInt(0n, 100n), { minLength: 3, maxLength: 24 }), level: fc.boolean(), grace: fc.nat(1000),
  principalGrace: fc.nat(3), roundTo: fc.constantFrom(undefined, undefined, 100n, 500n),
}).map(({ opening, nums, level, grace, principalGrace, roundTo }) => ({
  opening, factors: { nums: level ? nums.map(() => nums[0] ?? 0n) : nums, den: 1000n }, amortization: 'equal-instalments', rounding: 'half-even', decimals: 2,
  principalGrace: Math.min(principalGrace, nums.length - 2), interestGrace: Math.round(((nums.length - 1) * grace) / 1000), roundTo, fixed: undefined, custom: [], tranches: [],
}))

test('no instalment is larger than the equal one, to bring the last nearer, unless all but the last stay as large', () => {
  holds(
    fc.property(anyPlan, (plan) => {
      const { principal, interest } = amortise(plan)
      const totals = principal.map((each, k) => each + (interest[k] ?? 0n)).slice(plan.principalGrace, -1)
      const equal = toMultiple(equalInstalment(plan.opening, plan.factors, plan.principalGrace, plan.rounding), plan)
      const most = totals.reduce((largest, total) => (total > largest ? total : largest), 0n)
      if (most > equal) expect(new Set(totals)).toEqual(new Set([most]))
    }),
  )
})

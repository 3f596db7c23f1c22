// Offers for one loan in arrears within an ordinary policy: how long she waits, on one core.
import type { Capacity, Policy } from '#core/loan/events.ts'
import { changeTypes } from '#core/loan/events-json.ts'
import { offers } from '#core/loan/offers.ts'
import { parsePolicy } from '#core/loan/parse-policy.ts'
import { hasProblems } from '#core/loan/problem.ts'
import { loanOf } from '#core/loan/replay.ts'
import type { Loan } from '#core/loan/state.ts'
import { isRefusal } from '#core/refusal.ts'
import type { Measured } from './figure.ts'
import { oneLife } from './replays.ts'

const rounds = 300

export async function run(): Promise<Measured> {
  const { loan, policy, asOf } = oneCase()
  const times: number[] = []
  let baseline = Number.POSITIVE_INFINITY
  for (let k = 0; k < rounds; k += 1) {
    const capacity: Capacity = { amount: 50_000n + BigInt(k % 50) * 1_000n, every: undefined, unit: undefined, from: undefined }
    const start = performance.now()
    offers(loan, capacity, policy, asOf)
    times.push(performance.now() - start)
    baseline = Math.min(baseline, products())
  }
  const warm = times.slice(rounds / 3).toSorted((a, b) => a - b)
  const at = (share: number): number => warm[Math.floor(warm.length * share)] ?? 0
  return {
    name: 'Offers for one loan',
    figures: [
      { what: 'baseline: a thousand bigint products and quotients', value: baseline, unit: 'ms' },
      { what: 'offers, half of the cases within', value: at(0.5), unit: 'ms', ratio: at(0.5) / baseline },
      { what: 'offers, 95 of 100 within', value: at(0.95), unit: 'ms', ratio: at(0.95) / baseline },
      { what: 'offers, the first of a fresh process', value: times[0] ?? 0, unit: 'ms' },
    ],
  }
}

function oneCase(): { loan: Loan; policy: Policy; asOf: number } {
  const { terms, events } = oneLife()
  const late = events.slice(0, 20)
  const asOf = (late.at(-1)?.on ?? 0) + 70
  const loan = loanOf(terms, late)
  const policy = parsePolicy({
    allowed: [...changeTypes], maxExtension: 24, maxHoliday: 3, holidayInterest: ['accrue', 'waive'], minRate: '18',
    forgive: [{ kind: 'penalties', maxPercent: '100' }], provisions: [{ fromDays: 0, percent: '1' }, { fromDays: 31, percent: '50' }],
  }, terms)
  if (isRefusal(loan) || hasProblems(policy)) throw new Error('the case of the benchmark reads')
  return { loan, policy, asOf }
}

function products(): number {
  const start = performance.now()
  let balance = 2_000_000n
  for (let k = 1n; k <= 1_000n; k += 1n) balance += (balance * 24n * k) / 36_500_000n - 1n
  return balance === 0n ? 0 : performance.now() - start
}

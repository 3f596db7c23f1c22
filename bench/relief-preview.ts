import type { Policy } from '#core/loan/events.ts'
import { onMenu, type Menu } from '#core/loan/menu.ts'
import { standingAfter, standingBefore } from '#core/loan/menu-figures.ts'
import { parsePolicy } from '#core/loan/parse-policy.ts'
import type { Loan } from '#core/loan/state.ts'
import { ratio } from '#core/money/ratio.ts'
import type { Figure } from './figure.ts'
import { asOf, factsOf, loanFrom, read, type Facts } from './relief-facts.ts'

const loans = 2_000

/**
 * What a preview of relief does for each loan, on one core: read terms and facts, replay them, find the first way on the
 * menu, and how the loan stands before and after. Two menus: half of the instalment, and three instalments without payment.
 * The limit is 100,000 loans in 20 s, which is 5,000 a second.
 */
export async function run(): Promise<{ name: string; figures: Figure[] }> {
  const facts = Array.from({ length: loans }, (_, n) => factsOf(n))
  const all = new Set(['holiday', 'extend', 'reschedule', 'spread-arrears', 're-amortise', 'capacity'] as const)
  const half: Menu = { pays: { share: ratio(1n, 2n) }, allowed: all, interest: 'accrue' }
  const pause: Menu = { pays: { pause: 3 }, allowed: all, interest: 'accrue' }
  const replays = rate(facts, (each) => { loanFrom(each) })
  const figures = [
    { what: 'baseline: terms and facts read and replayed', value: replays },
    { what: 'preview: three instalments without payment', value: rate(facts, (each) => { preview(each, pause) }) },
    { what: 'preview: half of the instalment', value: rate(facts, (each) => { preview(each, half) }) },
  ]
  return { name: 'relief for many, one core', figures: figures.map(({ what, value }) => ({ what, value: Math.round(value), unit: 'loans a second', ratio: value / replays })) }
}

/** Best of five passes, after one to warm up; of the processor's time, since what else the machine does is not the preview's. */
function rate(facts: readonly Facts[], one: (each: Facts) => void): number {
  const passes = Array.from({ length: 6 }, () => {
    const since = process.cpuUsage()
    for (const each of facts) one(each)
    const { user, system } = process.cpuUsage(since)
    return (facts.length * 1_000_000) / (user + system)
  })
  return Math.max(...passes.slice(1))
}

function preview(facts: Facts, menu: Menu): unknown {
  const loan = loanFrom(facts)
  const found = onMenu(loan, menu, policyOf(loan), asOf)
  if (found.promise === undefined) throw new Error('every loan of this benchmark runs')
  const before = standingBefore(found.promise)
  return 'tried' in found ? [before, standingAfter(found.promise, found.tried.after)] : [before, found.whyNone]
}

let policy: Policy | undefined
const policyOf = (loan: Loan): Policy => (policy ??= read(parsePolicy({ maxExtension: 24, maxHoliday: 6, maxRenegotiations: 3 }, loan.signed)))

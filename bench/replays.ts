// Replays of a loan with 24 instalments and 40 events, entries included: how many a second on one core.
import { parseDay } from '#core/calendar/day.ts'
import type { Change, LoanEvent } from '#core/loan/events.ts'
import { entriesOf } from '#core/loan/journal.ts'
import { parseTerms } from '#core/loan/parse-terms.ts'
import { hasProblems } from '#core/loan/problem.ts'
import { replay } from '#core/loan/replay.ts'
import type { Terms } from '#core/loan/terms.ts'
import { isRefusal } from '#core/refusal.ts'
import type { Measured } from './figure.ts'

const seconds = 4

/** A loan that is paid monthly, sometimes in two parts and late, with fees, a charge, a waiver and one renegotiation. */
export function oneLife(): { terms: Terms; events: LoanEvent[]; asOf: number } {
  const terms = parseTerms({
    currency: 'MAD', principal: '20000.00', disbursedOn: '2025-01-10', interest: { rate: '24', period: 'daily', daysInYear: '365' },
    instalments: { count: 24 }, fees: [{ name: 'Retard', percent: '2', of: 'instalment', when: 'overdue', toleranceDays: 5 }],
  })
  if (hasProblems(terms)) throw new Error('the terms of the benchmark read')
  const on = (text: string): number => parseDay(text) ?? 0
  const start = on('2025-01-10')
  const events: LoanEvent[] = [{ id: 'd', type: 'disbursement', on: start, amount: terms.principal }]
  for (let k = 1; k <= 18; k += 1) {
    const due = start + Math.round(k * 30.44)
    events.push({ id: `a${k}`, type: 'repayment', on: due - 1, amount: 60_000n, paidBy: undefined })
    events.push({ id: `b${k}`, type: 'repayment', on: due + (k % 7 === 0 ? 9 : 1), amount: 46_000n, paidBy: undefined })
  }
  const changes: Change[] = [{ type: 'holiday', instalments: 2, interest: 'accrue' }]
  events.push({ id: 'c', type: 'charge', on: start + 100, name: 'Attestation', amount: 5_000n, dueOn: start + 120, kind: 'fees' })
  events.push({ id: 'n', type: 'renegotiation', on: start + 400, changes, record: undefined })
  events.push({ id: 'w', type: 'waiver', on: start + 105, kind: 'fees', amount: 1_000n })
  return { terms, events: events.toSorted((a, b) => a.on - b.on), asOf: start + 600 }
}

export async function run(): Promise<Measured> {
  const { terms, events, asOf } = oneLife()
  const works = {
    baseline: () => products(),
    replay: () => ok(replay(terms, events, asOf)),
    journal: () => entriesOf(ok(replay(terms, events, asOf))),
  }
  const best = { baseline: 0, replay: 0, journal: 0 }
  const until = performance.now() + seconds * 1000
  while (performance.now() < until) {
    for (const name of ['baseline', 'replay', 'journal'] as const) best[name] = Math.max(best[name], rate(works[name]))
  }
  return {
    name: `Replay of a loan with 24 instalments and ${events.length} events`,
    figures: [
      { what: 'baseline: a thousand bigint products and quotients', value: best.baseline, unit: 'a second' },
      { what: 'replay (schedule, allocation, arrears, versions)', value: best.replay, unit: 'a second', ratio: best.replay / best.baseline },
      { what: 'replay with every journal entry', value: best.journal, unit: 'a second', ratio: best.journal / best.baseline },
    ],
  }
}

/** Calls a second over a slice of about twenty milliseconds. */
function rate(work: () => unknown): number {
  const start = performance.now()
  let calls = 0
  while (performance.now() - start < 20) {
    work()
    calls += 1
  }
  return (calls * 1000) / (performance.now() - start)
}

function products(): bigint {
  let balance = 2_000_000n
  for (let k = 1n; k <= 1_000n; k += 1n) balance += (balance * 24n * k) / 36_500_000n - 1n
  return balance
}

function ok<T>(result: T): Exclude<T, { refused: unknown }> {
  if (isRefusal(result)) throw new Error(result.refused)
  return result as Exclude<T, { refused: unknown }>
}

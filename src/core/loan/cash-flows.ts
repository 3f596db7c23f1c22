import type { Day } from '../calendar/day.ts'
import type { Schedule, Terms } from './terms.ts'

/** Money between client and institution on a day: what she receives is positive, what she pays negative. Minor units. */
export interface CashFlow {
  readonly on: Day
  readonly amount: bigint
}

/** Everything the client receives and pays: tranches, fees, tax, compulsory savings and their return, instalments. */
export function cashFlows(terms: Terms, schedule: Schedule): CashFlow[] {
  const flows: CashFlow[] = []
  let saved = 0n
  for (const { on, amount, fees, tax, savings } of schedule.disbursements) {
    flows.push({ on, amount: amount - fees - tax - savings })
    saved += savings
  }
  let last = 0
  for (const row of schedule.rows) {
    flows.push({ on: row.dueOn, amount: -row.total - row.savings })
    saved += row.savings
    last = row.dueOn
  }
  if (saved > 0n && terms.compulsorySavings?.returned === 'end') flows.push({ on: last, amount: saved })
  return flows
}

// The line of a loan's life: what happened, when it was learnt, what was taken back.
import { dateIn } from '#contract/words/dates.ts'
import type { LifeEvent } from '#contract/loan-shapes.ts'
import type { Loan } from '#core/loan/state.ts'
import { major } from './list-loans.ts'
import type { EventRow } from './store.ts'

export function lifeOf(events: readonly EventRow[], loan: Loan, timeZone: string): LifeEvent[] {
  const text = major(loan.signed.currency.code)
  const reversals = new Map(events.flatMap((each) => (each.content.type === 'reversal' ? [[each.content.of, each.event_id] as const] : [])))
  const transactions = new Map(loan.state.transactions.map((each) => [each.event, each]))
  return events.map((each) => {
    const made = transactions.get(each.event_id)
    return {
      id: each.event_id, seq: each.seq, type: each.type, on: each.value_on, amount: each.amount === null ? null : text(each.amount),
      receipt: each.receipt, means: each.means, channel: each.channel, reason: each.reason, recordedAt: each.recorded_at, recordedByName: each.recorded_by_name,
      reversedBy: reversals.get(each.event_id) ?? null, reverses: each.content.type === 'reversal' ? each.content.of : null,
      allocation: made === undefined ? null : {
        principal: text(made.allocation.principal), interest: text(made.allocation.interest), fees: text(made.allocation.fees),
        penalties: text(made.allocation.penalties), tax: text(made.allocation.tax),
      },
      late: each.value_on < (each.learnt_on ?? dateIn(timeZone, each.recorded_at)),
    }
  })
}

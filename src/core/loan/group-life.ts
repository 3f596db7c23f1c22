// What happens to the loans of a group together: a change of one or of all, and what members paid for one another.
import { formatDay } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { isRefusal, refuse } from '../refusal.ts'
import type { Refusal } from '../refusal.ts'
import type { LoanEvent } from './events.ts'
import { factsInOrder } from './fold.ts'
import { datesOffMeetings } from './meeting.ts'
import type { Meeting } from './meeting.ts'
import { apply } from './replay.ts'
import type { Loan, LoanState } from './state.ts'

/** A member's loan within a group loan. */
export interface MemberLoan {
  readonly member: string
  readonly loan: Loan
}

type Renegotiation = Extract<LoanEvent, { type: 'renegotiation' }>

/**
 * Changes the loans of the members named, or of all whose loans are still open, in one act: all of them or none. The loans of the
 * others stay as they are. Instalments go on falling due at meetings: a change that moves one to another day is refused.
 */
export function renegotiateGroup(
  loans: readonly MemberLoan[], event: Renegotiation, meeting: Meeting, members: readonly string[] | 'all' = 'all',
): MemberLoan[] | Refusal {
  const changed: MemberLoan[] = []
  for (const each of loans) {
    const meant = members === 'all' ? each.loan.state.closedOn === undefined && each.loan.state.writtenOff === undefined : members.includes(each.member)
    const after = meant ? apply(each.loan, event) : each.loan
    if (isRefusal(after)) return { ...after, facts: { ...after.facts, member: each.member } }
    const [off] = meant ? daysOffMeetings(after.state, event.on, meeting) : []
    if (off !== undefined) return refuse('due_date_off_meeting', 'changes', { on: formatDay(off), member: each.member })
    changed.push({ member: each.member, loan: after })
  }
  return changed
}

/** Due dates to come, before any shift to a working day, on which the group does not meet. */
export function daysOffMeetings({ rows }: Pick<LoanState, 'rows'>, after: Day, meeting: Meeting): Day[] {
  return datesOffMeetings(rows.flatMap((row) => (row.period !== undefined && row.dueOn > after ? [row.period.plainTo] : [])), meeting)
}

/** What one member owes another for what she paid in her place, in minor units. */
export interface Owed {
  readonly from: string
  readonly to: string
  readonly amount: bigint
}

/**
 * Who owes whom within a group: every repayment that another member made, less what she was paid for in return. Reversed repayments
 * count no more. The loans themselves know nothing of it: towards the institution a repayment is a repayment, whoever brings it.
 */
export function solidarity(loans: readonly { readonly member: string; readonly events: readonly LoanEvent[] }[]): Owed[] {
  const balances = new Map<string, { readonly pair: readonly [string, string]; amount: bigint }>()
  for (const { member, events } of loans) {
    for (const event of factsInOrder(events)) {
      if (event.type !== 'repayment' || event.paidBy === undefined || event.paidBy === member) continue
      const [a, b] = member < event.paidBy ? [member, event.paidBy] : [event.paidBy, member]
      const key = JSON.stringify([a, b])
      const balance = balances.get(key) ?? { pair: [a, b], amount: 0n }
      balance.amount += a === member ? event.amount : -event.amount
      balances.set(key, balance)
    }
  }
  return [...balances.values()].flatMap(({ pair: [a, b], amount }) => {
    if (amount === 0n) return []
    return amount > 0n ? [{ from: a, to: b, amount }] : [{ from: b, to: a, amount: -amount }]
  })
}

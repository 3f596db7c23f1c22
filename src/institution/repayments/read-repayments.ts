// What was repaid on a day, and what a group owes on its meeting day.
import { formatAmount } from '#core/money/amount.ts'
import { currencyOf } from '#core/money/currency.ts'
import { parseDay } from '#core/calendar/day.ts'
import { refuse } from '#core/refusal.ts'
import { mayInBranch, type Actor } from '#platform/actor.ts'
import type { Database } from '#platform/db.ts'
import { collectionOf, findGroup, repaymentsOfDay } from './store.ts'

const major = (currency: string) => (units: bigint): string => formatAmount(units, currencyOf(currency)?.decimals ?? 2)

/** Recorded on a business day, by everybody or by who asks. */
export function listRepayments(db: Database, actor: Actor, asked: { on: string; mine: boolean }) {
  return db.transact({ institution: actor.institution }, async (tx) => {
    const rows = await repaymentsOfDay(tx, actor.institution, { on: asked.on, by: asked.mine ? actor.id : null, branches: actor.branches })
    const text = major(actor.currency)
    const standing = rows.filter((row) => !row.reversed)
    const totals = [...Map.groupBy(standing, (row) => row.means)].map(([means, list]) =>
      ({ means, amount: text(list.reduce((sum, row) => sum + row.amount, 0n)), count: list.length }))
    return {
      on: asked.on, currency: actor.currency, totals,
      items: rows.map((row) => ({
        event: row.event_id, receipt: row.receipt, loan: row.loan_id, loanNumber: row.number, client: `${row.given_name} ${row.family_name}`,
        amount: text(row.amount), valueOn: row.value_on, means: row.means, channel: row.channel, recordedAt: row.recorded_at,
        recordedByName: row.recorded_by_name, reversed: row.reversed,
      })),
    }
  })
}

export function readCollection(db: Database, actor: Actor, group: string, on: string) {
  return db.transact({ institution: actor.institution }, async (tx) => {
    const found = await findGroup(tx, actor.institution, group)
    if (!found || !mayInBranch(actor, found.branch_id)) return refuse('not_found', 'id')
    const rows = await collectionOf(tx, actor.institution, group, on)
    const text = major(actor.currency)
    const sum = (pick: (row: (typeof rows)[number]) => bigint): string => text(rows.reduce((all, row) => all + pick(row), 0n))
    const day = parseDay(on) ?? 0
    return {
      on, currency: actor.currency, group: { id: group, name: found.name },
      items: rows.map((row) => ({
        loan: row.loan_id, loanNumber: row.loan_number, client: { id: row.client_id, name: `${row.given_name} ${row.family_name}`, number: row.client_number },
        due: text(BigInt(row.due ?? 0)), late: text(BigInt(row.late ?? 0)), daysLate: row.oldest_late_on === null ? 0 : day - (parseDay(row.oldest_late_on) ?? day),
        remaining: text(row.remaining),
      })),
      totals: { due: sum((row) => BigInt(row.due ?? 0)), remaining: sum((row) => row.remaining) },
    }
  })
}

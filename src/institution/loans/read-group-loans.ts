// How a group stands with its loans: member by member, meeting by meeting, and within the group.
import { parseDay } from '#core/calendar/day.ts'
import { solidarity } from '#core/loan/group-life.ts'
import type { LoanEvent } from '#core/loan/events.ts'
import { formatAmount } from '#core/money/amount.ts'
import { currencyOf } from '#core/money/currency.ts'
import { refuse } from '#core/refusal.ts'
import type { GroupLoanJson, GroupMemberLoan } from '#contract/group-loans.ts'
import { mayInBranch, type Actor } from '#platform/actor.ts'
import type { Database, Tx } from '#platform/db.ts'
import { clientNames, datesOf, findGroup, memberLoansOf, paidForOthers, type DateRow, type MemberLoanRow, type PaidForRow } from './group-loan-store.ts'

const major = (currency: string) => (units: bigint): string => formatAmount(units, currencyOf(currency)?.decimals ?? 2)

export function readGroupLoans(db: Database, actor: Actor, id: string, today: string) {
  return db.transact({ institution: actor.institution }, async (tx) => {
    const group = await findGroup(tx, actor.institution, id)
    if (group === undefined || !mayInBranch(actor, group.branch_id)) return refuse('not_found', 'id')
    const text = major(actor.currency)
    const members = Map.groupBy(await memberLoansOf(tx, actor.institution, id, today, actor.language), (row) => row.group_loan_id)
    const dates = Map.groupBy(await datesOf(tx, actor.institution, id), (row) => row.group_loan_id)
    const items = [...members].map(([groupLoan, rows]) => groupLoanOf(rows, dates.get(groupLoan) ?? [], today, text))
    return { currency: actor.currency, today, items, owed: await owedWithin(tx, actor, id, text) }
  })
}

function groupLoanOf(rows: readonly MemberLoanRow[], dates: readonly DateRow[], today: string, text: (units: bigint) => string): GroupLoanJson {
  const [first] = rows
  if (first === undefined) throw new Error('a group loan has members')
  return {
    id: first.group_loan_id, number: first.group_number, product: first.product, appliedOn: first.applied_on,
    principal: text(rows.reduce((sum, row) => sum + row.principal, 0n)),
    members: rows.map((row) => memberLoan(row, today, text)),
    dates: dates.map((row) => ({ dueOn: row.due_on, total: text(BigInt(row.total)), paid: text(BigInt(row.paid)), outstanding: text(BigInt(row.outstanding)) })),
  }
}

function memberLoan(row: MemberLoanRow, today: string, text: (units: bigint) => string): GroupMemberLoan {
  const day = parseDay(today) ?? 0
  return {
    loan: row.loan_id, number: row.number, version: row.version, status: row.status, principal: text(row.principal),
    client: { id: row.client_id, name: row.name, number: row.client_number },
    due: text(BigInt(row.due ?? 0)), late: text(BigInt(row.late ?? 0)), paid: text(BigInt(row.paid ?? 0)), remaining: text(row.remaining),
    daysLate: row.oldest_due_on === null ? 0 : day - (parseDay(row.oldest_due_on) ?? day),
  }
}

async function owedWithin(tx: Tx, actor: Actor, group: string, text: (units: bigint) => string) {
  const rows = await paidForOthers(tx, actor.institution, group)
  const balances = solidarity(rows.map((row) => ({ member: row.client_id, events: [repaymentOf(row)] })))
  const names = new Map((await clientNames(tx, actor.institution, balances.flatMap(({ from, to }) => [from, to])))
    .map((client) => [client.client_id, { id: client.client_id, name: client.name, number: client.number }]))
  const named = (id: string) => names.get(id) ?? { id, name: '', number: '' }
  return balances.map(({ from, to, amount }) => ({ from: named(from), to: named(to), amount: text(amount) }))
}

const repaymentOf = (row: PaidForRow): LoanEvent =>
  ({ id: row.event_id, on: parseDay(row.on) ?? 0, type: 'repayment', amount: row.amount, paidBy: row.paid_by })

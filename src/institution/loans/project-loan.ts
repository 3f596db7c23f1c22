// The columns and instalments that follow from a loan's facts.
import { formatDay, type Day } from '#core/calendar/day.ts'
import type { EventJson } from '#core/loan/events-json.ts'
import { formatRow } from '#core/loan/quote-json.ts'
import { replayOf } from '#core/loan/replay.ts'
import { outstanding, owedOn, statusOf, type Loan, type LoanState } from '#core/loan/state.ts'
import { dayOf } from './engine-loan.ts'
import type { InstalmentRow, LoanRow, Projection } from './store.ts'

const dateOf = (day: Day | undefined): string | null => (day === undefined ? null : formatDay(day))

/**
 * The loan as its columns show it: after its last event, or on the day up to which its entries are booked where time alone
 * brings fees or makes interest of a holiday principal.
 */
function standing(loan: Loan, bookedTo: string | null): Loan {
  if (bookedTo === null || !changesWithTime(loan)) return loan
  return replayOf(loan, Math.max(loan.state.on, dayOf(bookedTo))).loan
}

/** Whether days alone change what is owed: late fees, and the end of a holiday whose interest becomes principal. */
export const changesWithTime = (loan: Loan): boolean => bringsLateFees(loan) || loan.state.rows.some((row) => row.waiting !== undefined)

const bringsLateFees = (loan: Loan): boolean => loan.signed.fees.some((fee) => fee.when === 'overdue')

export function projectLoan(row: Pick<LoanRow, 'loan_id' | 'terms' | 'version' | 'booked_to'>, loan: Loan): Projection {
  const { state } = standing(loan, row.booked_to)
  const owed = outstanding(state)
  const paid = state.paidOut.length > 0
  const lastRow = state.rows.at(-1)
  return {
    loan_id: row.loan_id,
    terms: row.terms,
    version: row.version,
    booked_to: row.booked_to,
    status: statusOf(state),
    disbursed_on: dateOf(state.paidOut[0]?.on),
    closed_on: dateOf(state.closedOn),
    event_count: loan.events.length,
    last_event_on: loan.events.length === 0 ? null : formatDay(loan.events.reduce((last, event) => Math.max(last, event.on), 0)),
    plain: isPlain(loan),
    contract_version: state.versions.length,
    principal_out: paid ? owed.principal : 0n,
    interest_out: paid ? owed.interest : 0n,
    fees_out: paid ? owed.fees : 0n,
    penalties_out: paid ? owed.penalties : 0n,
    tax_out: paid ? owed.tax : 0n,
    credit: state.credit,
    savings: state.savings,
    oldest_due_on: paid ? oldestDue(state) : null,
    last_due_on: paid ? dateOf(lastRow?.dueOn) : null,
    last_paid_on: dateOf(state.transactions.at(-1)?.on),
    renegotiated_on: state.restructured ? dateOf(state.versions.findLast((each) => each.event !== undefined)?.from) : null,
  }
}

function oldestDue(state: LoanState): string | null {
  if (state.writtenOff !== undefined) return null
  return dateOf(state.rows.find((row) => owedOn(row) > 0n)?.dueOn)
}

/** Nothing but a disbursement and repayments in the order of their dates, and no fee that time alone brings: the next repayment changes nothing before it. */
function isPlain(loan: Loan): boolean {
  if (bringsLateFees(loan)) return false
  return loan.events.every((event, index) => (event.type === 'repayment' || event.type === 'disbursement') && event.on >= (loan.events[index - 1]?.on ?? event.on))
}

/** The schedule with what is paid of it; none before the money is paid out. */
export function projectInstalments(id: string, folded: Loan, bookedTo: string | null): InstalmentRow[] {
  const loan = standing(folded, bookedTo)
  if (loan.state.paidOut.length === 0) return []
  return replayOf(loan, loan.state.on).rows.map((row) => ({
    loan_id: id, n: row.n, due_on: formatDay(row.dueOn), days: row.days, principal: row.principal, interest: row.interest, fees: row.fees,
    penalties: row.penalties, tax: row.tax, savings: row.savings, total: row.total, balance: row.balance, paid: row.paid,
    outstanding: row.outstanding, paid_on: dateOf(row.paidOn),
  }))
}

export interface ProjectedVersion { readonly event: string; readonly from: string; readonly changes: unknown[]; readonly schedule: unknown[]; readonly record: unknown }

/** Versions of the contract in force; the first belongs to the disbursement. */
export function projectVersions(loan: Loan, contents: ReadonlyMap<string, EventJson>): ProjectedVersion[] {
  const { state } = loan
  if (state.paidOut.length === 0) return []
  const disbursement = loan.steps.find((step) => step.act.type === 'disbursed')?.event ?? ''
  const { decimals } = loan.signed.currency
  return state.versions.map((version) => ({
    event: version.event ?? disbursement, from: formatDay(version.from), changes: changesOf(contents.get(version.event ?? '')),
    schedule: version.rows.map((row) => formatRow(row, decimals, loan.signed.compulsorySavings !== undefined)), record: version.record ?? null,
  }))
}

const changesOf = (content: EventJson | undefined): unknown[] => (content?.type === 'renegotiation' ? content.changes : [])

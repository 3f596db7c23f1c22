import type { Day } from '../calendar/day.ts'
import { sumOf } from './amounts.ts'
import type { Arrears, ReplayRow } from './events.ts'
import { oldestOverdue, owedOn } from './state.ts'
import type { Instalment, LoanState } from './state.ts'
import type { Row } from './terms.ts'

/** What was due before the day and is not paid, and since when: nothing is in arrears on its due date. */
export function arrearsOf(state: LoanState, on: Day): Arrears {
  const oldest = oldestOverdue(state, on)
  if (oldest === undefined) return { since: undefined, days: 0, amount: 0n }
  let amount = 0n
  for (const row of state.rows) if (row.dueOn < on) amount += owedOn(row)
  return { since: oldest.dueOn, days: on - oldest.dueOn, amount }
}

/** The instalments with the principal that is outstanding after each, by plan. */
export function rowsWithBalance(state: LoanState): ReplayRow[] {
  let balance = 0n
  const rows: ReplayRow[] = []
  const holidays = state.rows.filter((row) => row.capitalisesOn !== undefined)
  for (let k = state.rows.length - 1; k >= 0; k -= 1) {
    const row = state.rows[k]
    if (row === undefined) continue
    rows.push(replayRow(row, balance - laterTranches(state, row.dueOn) - laterPrincipal(holidays, row.dueOn)))
    balance += row.due.principal
  }
  return rows.toReversed()
}

/** The schedule of the contract as it stands, without what is paid. */
export function plannedRows(state: LoanState): Row[] {
  return rowsWithBalance(state).map(({ n, dueOn, days, principal, interest, fees, penalties, tax, total, balance, savings }) => (
    { n, dueOn, days, principal, interest, fees, penalties, tax, total, balance, savings }
  ))
}

function laterTranches(state: LoanState, on: Day): bigint {
  if (state.terms.disbursements.length === 1) return 0n
  let sum = 0n
  for (const tranche of state.terms.disbursements) if (tranche.on > on) sum += tranche.amount
  return sum
}

/** Interest of holidays that is no principal yet on the day. */
function laterPrincipal(holidays: readonly Instalment[], on: Day): bigint {
  let sum = 0n
  for (const { capitalisesOn = on, waiting, capitalised } of holidays) if (capitalisesOn > on) sum += waiting ?? capitalised.interest
  return sum
}

function replayRow(row: Instalment, balance: bigint): ReplayRow {
  const paid = sumOf(row.paid)
  const total = sumOf(row.due)
  const { principal, interest, fees, penalties, tax } = row.due
  return {
    n: row.n, dueOn: row.dueOn, days: row.days, principal, interest, fees, penalties, tax, total, balance, savings: row.savings,
    paid, paidParts: row.paid, paidSavings: row.paidSavings, paidOn: row.paidOn, outstanding: total - paid,
  }
}


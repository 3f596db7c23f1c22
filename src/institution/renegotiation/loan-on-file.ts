// A loan as a case needs it: its facts, how it stands today, and what of it is still to be paid.
import { createHash } from 'node:crypto'
import { formatDay, parseDay } from '#core/calendar/day.ts'
import type { EventJson, ReplayRowJson } from '#core/loan/events-json.ts'
import type { ReplayRow } from '#core/loan/events.ts'
import { formatReplayRow } from '#core/loan/replay-json.ts'
import { replayOf, type Replay } from '#core/loan/replay.ts'
import type { Loan } from '#core/loan/state.ts'
import type { TermsJson } from '#core/loan/terms-json.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import { loadLoan } from '../loans/door.ts'

export interface LoanOnFile {
  readonly id: string
  readonly number: string
  readonly clientId: string
  readonly branchId: string
  readonly productId: string
  readonly groupId: string | null
  readonly status: string
  readonly renegotiated: boolean
  readonly decimals: number
  readonly terms: TermsJson
  readonly events: readonly EventJson[]
  /** Changes with every fact of the loan: an offer made under another hash is looked at again. */
  readonly hash: string
  readonly engine: Loan
  readonly today: Replay
  readonly schedule: readonly ReplayRowJson[]
  readonly daysPastDue: number
  readonly arrearsSince: string | null
  /** Minor units: principal, and all that is owed by the schedule. */
  readonly outstanding: bigint
  readonly owed: bigint
  readonly lastDueOn: string | undefined
}

export async function readLoanOnFile(tx: Tx, actor: Actor, id: string, today: string): Promise<LoanOnFile | Refusal> {
  // A client reaches her own loan in any branch; whose loan it is, the caller has checked or checks.
  const loaded = await loadLoan(tx, actor.kind === 'staff' ? actor : { ...actor, branches: 'all' }, id)
  if (isRefusal(loaded)) return loaded
  const { row, events, loan } = loaded
  const asOf = parseDay(today)
  if (asOf === undefined) return refuse('input_invalid', 'today')
  const standing = replayOf(loan, asOf)
  const { decimals } = loan.signed.currency
  return {
    id: row.loan_id, number: row.number, clientId: row.client_id, branchId: row.branch_id, productId: row.product_id, groupId: row.group_id, status: row.status,
    renegotiated: standing.restructured, decimals, terms: row.terms, events,
    hash: createHash('sha256').update(JSON.stringify([row.terms, events])).digest('hex'),
    engine: loan, today: standing, schedule: standing.rows.map((each) => formatReplayRow(each, loan.signed)),
    daysPastDue: standing.arrears.days, arrearsSince: standing.arrears.since === undefined ? null : formatDay(standing.arrears.since), outstanding: standing.balances.principal,
    owed: standing.rows.reduce((sum, each) => sum + each.outstanding, 0n),
    lastDueOn: lastDue(standing.rows),
  }
}

function lastDue(rows: readonly ReplayRow[]): string | undefined {
  const last = rows.findLast((row) => row.total > 0n)
  return last && formatDay(last.dueOn)
}

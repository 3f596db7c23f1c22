// Some loans weighed by a menu, each as a row of the preview.
import { setImmediate as breathe } from 'node:timers/promises'
import { formatDay } from '#core/calendar/day.ts'
import { formatChange } from '#core/loan/format-changes.ts'
import { previewMonths, standingAfter, standingBefore, type Standing } from '#core/loan/menu-figures.ts'
import { why } from '#core/loan/why.ts'
import type { Loan } from '#core/loan/state.ts'
import type { DriveMenu } from '#contract/relief-drives.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import { loansToWeigh, type LoanToWeigh } from '../loans/door.ts'
import { byMenu, type LoanOnMenu } from '../renegotiation/door.ts'
import type { WeighedLoan } from './loans-store.ts'
import type { ChosenLoan } from './selection-store.ts'

/** Loans after which other work of this thread may go on. */
const BREATH = 20

/** All that is plain data, so that it may be handed to another thread. */
export interface PieceToWeigh {
  readonly actor: Actor
  readonly on: string
  readonly menu: DriveMenu
  readonly leftOut: readonly { readonly loan: string; readonly reason: string }[]
  readonly loans: readonly ChosenLoan[]
}

export async function weighPiece(tx: Tx, { actor, on, menu, leftOut, loans }: PieceToWeigh): Promise<WeighedLoan[]> {
  const chosen = new Map(loans.map((each) => [each.loan_id, each]))
  const reasons = new Map(leftOut.map(({ loan, reason }) => [loan, reason]))
  const rulesOf = byMenu.rules(tx, actor, on, menu)
  const rows: WeighedLoan[] = []
  const found = await loansToWeigh(tx, actor, [...chosen.keys()])
  const meetings = await byMenu.meetings(tx, actor.institution, found.flatMap(({ loan_id, group_id }) => (group_id === null ? [] : [loan_id])))
  for (const each of found) {
    const it = chosen.get(each.loan_id)
    if (!it) continue
    const loan = each.replayed()
    const rules = await rulesOf(each.product_id, loan, meetings.get(each.loan_id))
    rows.push({ ...rowOf({ ...each, loan }, it, rules && byMenu.weigh(loan, rules, on), on), left_out: reasons.get(it.loan_id) ?? null })
    if (rows.length % BREATH === 0) await breathe()
  }
  return rows
}

type Weighed = Pick<LoanToWeigh, 'principal_out'> & { readonly loan: Loan }

function rowOf({ loan, principal_out }: Weighed, { loan_id, client_id, branch_id, paper }: ChosenLoan, found: LoanOnMenu | undefined, on: string): Omit<WeighedLoan, 'left_out'> {
  const before = found?.promise ? standingBefore(found.promise) : undefined
  const fits = found !== undefined && 'tried' in found
  const after = fits ? standingAfter(found.promise, found.tried.after) : before
  const reason = found === undefined ? why('policy_too_narrow', {}) : 'tried' in found ? found.why : found.whyNone
  const last = (standing: Standing | undefined): string => (standing ? formatDay(standing.lastDueOn) : on)
  return {
    loan_id, client_id, branch_id, paper, why: { code: reason.code, facts: reason.facts },
    changes: fits ? found.tried.changes.map((change) => formatChange(change, loan.signed.currency.decimals)) : null,
    principal: before?.principal ?? principal_out, principal_after: after?.principal ?? principal_out,
    days_before: before?.daysPastDue ?? 0, days_after: after?.daysPastDue ?? 0, renegotiated_before: before?.renegotiated ?? false,
    instalment_before: before?.instalment ?? 0n, instalment_after: after?.instalment ?? 0n, last_due_before: last(before), last_due_after: last(after),
    owed_before: before?.owed ?? 0n, owed_after: after?.owed ?? 0n, cash_before: before?.cash ?? noCash, cash_after: after?.cash ?? noCash,
  }
}

const noCash = Array.from({ length: previewMonths }, () => 0n)

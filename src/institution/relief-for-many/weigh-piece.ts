// Some loans weighed by a menu, each as a row of the preview.
import { setImmediate as breathe } from 'node:timers/promises'
import { formatDay } from '#core/calendar/day.ts'
import { formatChange } from '#core/loan/format-changes.ts'
import { previewMonths, standingAfter, standingBefore, type Standing } from '#core/loan/menu-figures.ts'
import { why } from '#core/loan/why.ts'
import type { DriveMenu } from '#contract/relief-drives.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import { loadLoans, type LoadedLoan } from '../loans/door.ts'
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
  const loaded = await loadLoans(tx, actor, [...chosen.keys()])
  const rulesOf = byMenu.rules(tx, actor, on, menu)
  const rules = new Map<string, Awaited<ReturnType<typeof rulesOf>>>()
  for (const { row, loan } of loaded) if (!rules.has(row.product_id)) rules.set(row.product_id, await rulesOf(row.product_id, loan))
  const rows: WeighedLoan[] = []
  // Those that are weighed are let go at once.
  for (let next = loaded.splice(0, BREATH); next.length > 0; next = loaded.splice(0, BREATH)) {
    for (const each of next) {
      const it = chosen.get(each.row.loan_id)
      const known = rules.get(each.row.product_id)
      if (it) rows.push({ ...rowOf(each, it, known ? byMenu.weigh(each.loan, known, on) : undefined, on), left_out: reasons.get(it.loan_id) ?? null })
    }
    await breathe()
  }
  return rows
}

function rowOf(loan: LoadedLoan, { loan_id, client_id, branch_id, paper }: ChosenLoan, found: LoanOnMenu | undefined, on: string): Omit<WeighedLoan, 'left_out'> {
  const before = found?.promise ? standingBefore(found.promise) : undefined
  const fits = found !== undefined && 'tried' in found
  const after = fits ? standingAfter(found.promise, found.tried.after) : before
  const reason = found === undefined ? why('policy_too_narrow', {}) : 'tried' in found ? found.why : found.whyNone
  const last = (standing: Standing | undefined): string => (standing ? formatDay(standing.lastDueOn) : on)
  return {
    loan_id, client_id, branch_id, paper, why: { code: reason.code, facts: reason.facts },
    changes: fits ? found.tried.changes.map((change) => formatChange(change, loan.loan.signed.currency.decimals)) : null,
    principal: text(before?.principal ?? loan.row.principal_out), principal_after: text(after?.principal ?? loan.row.principal_out),
    days_before: before?.daysPastDue ?? 0, days_after: after?.daysPastDue ?? 0, renegotiated_before: before?.renegotiated ?? false,
    instalment_before: text(before?.instalment), instalment_after: text(after?.instalment), last_due_before: last(before), last_due_after: last(after),
    owed_before: text(before?.owed), owed_after: text(after?.owed), cash_before: (before?.cash ?? noCash).map(text), cash_after: (after?.cash ?? noCash).map(text),
  }
}

const text = (units: bigint | undefined): string => String(units ?? 0n)
const noCash = Array.from({ length: previewMonths }, () => 0n)

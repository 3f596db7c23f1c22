// A slice of a preview: the next loans are weighed by the menu, and the drive remembers how far it came. One transaction.
import { setImmediate as breathe } from 'node:timers/promises'
import { formatDay } from '#core/calendar/day.ts'
import { formatChange } from '#core/loan/format-changes.ts'
import { previewMonths, standingAfter, standingBefore, type Standing } from '#core/loan/menu-figures.ts'
import { why } from '#core/loan/why.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import { loadLoans, type LoadedLoan } from '../loans/door.ts'
import { portfolioOn } from '../portfolio/door.ts'
import { byMenu, type LoanOnMenu } from '../renegotiation/door.ts'
import { insertWeighed, type WeighedLoan } from './loans-store.ts'
import { keptPortfolio, previewOf } from './preview-of.ts'
import { chosenAfter, type ChosenLoan } from './selection-store.ts'
import { changeDrive, takeDrive, type DriveRecord } from './store.ts'

const PIECE = 500
/** Loans after which other work of this process may go on. */
const BREATH = 20

/** True while more is to be weighed. Nothing where another server holds the drive or its preview was ended. */
export async function weighSlice(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const drive = await takeDrive(tx, actor.institution, id, 'previewing')
  if (!drive) return false
  const chooser = { institution: actor.institution, branches: drive.branches, today: drive.previewed_on }
  const chosen = await chosenAfter(tx, chooser, drive.selection, drive.weighed_to, PIECE)
  await insertWeighed(tx, actor.institution, id, await weigh(tx, actor, drive, chosen))
  const weighed = drive.weighed + chosen.length
  const weighedTo = chosen.at(-1)?.loan_id ?? drive.weighed_to
  if (chosen.length === PIECE) {
    await changeDrive(tx, actor, drive, { weighed, weighed_to: weighedTo, chosen: Math.max(drive.chosen, weighed) })
    return true
  }
  const portfolio = keptPortfolio(await portfolioOn(tx, actor.institution, drive.previewed_on, 'all'))
  const whole: DriveRecord = { ...drive, weighed, weighed_to: weighedTo, chosen: weighed, portfolio }
  await changeDrive(tx, actor, whole, { state: 'previewed', preview: await previewOf(tx, actor, whole) }, { act: 'weighed' })
  return false
}

async function weigh(tx: Tx, actor: Actor, drive: DriveRecord, chosen: readonly ChosenLoan[]): Promise<WeighedLoan[]> {
  const loaded = new Map((await loadLoans(tx, actor, chosen.map(({ loan_id }) => loan_id))).map((loan) => [loan.row.loan_id, loan]))
  const rulesOf = byMenu.rules(tx, actor, drive.previewed_on, drive.menu)
  const leftOut = new Map((drive.selection.leftOut ?? []).map(({ loan, reason }) => [loan, reason]))
  const rows: WeighedLoan[] = []
  for (const [place, each] of chosen.entries()) {
    const loan = loaded.get(each.loan_id)
    if (!loan) continue
    const rules = await rulesOf(loan.row.product_id, loan.loan)
    const found = rules ? byMenu.weigh(loan.loan, rules, drive.previewed_on) : undefined
    rows.push({ ...rowOf(loan, each, found, drive.previewed_on), left_out: leftOut.get(each.loan_id) ?? null })
    if (place % BREATH === BREATH - 1) await breathe()
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
    principal: before?.principal ?? loan.row.principal_out, principal_after: after?.principal ?? loan.row.principal_out,
    days_before: before?.daysPastDue ?? 0, days_after: after?.daysPastDue ?? 0, renegotiated_before: before?.renegotiated ?? false,
    instalment_before: before?.instalment ?? 0n, instalment_after: after?.instalment ?? 0n, last_due_before: last(before), last_due_after: last(after),
    owed_before: before?.owed ?? 0n, owed_after: after?.owed ?? 0n, cash_before: before?.cash ?? noCash, cash_after: after?.cash ?? noCash,
  }
}

const noCash = Array.from({ length: previewMonths }, () => 0n)

// Drives as the desk shows them: the list, one drive whole, its loans as a page and as a file.
import { driveActsOpenTo } from '#core/loan/drive-can.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { DriveLoan, DriveLoanFilter, DriveRow, ReliefDrive } from '#contract/relief-drives.ts'
import { outcomeWords } from '#contract/relief-drive-words.ts'
import { sayChange, sayWhy } from '#contract/relief-words.ts'
import { say } from '#contract/words/say.ts'
import type { Actor } from '#platform/actor.ts'
import { csv, type Cell } from '#platform/csv.ts'
import type { Tx } from '#platform/db.ts'
import { FileAnswer } from '#platform/route.ts'
import { policyFor } from '../policy/door.ts'
import { mayKnowDrive, type Rooms } from './act-on-drive.ts'
import { caseStatesOf, driveLoanPage, driveLoanRows, outcomesOf, type DriveLoanRow } from './loans-store.ts'
import { majorOf } from './preview-of.ts'
import { drivePage, driveSteps, findDrive, type DriveListed, type DriveRecord } from './store.ts'
import { driveFileWords } from './words.ts'

const EXPORT_MAX = 100_000

interface ListQuery { readonly q?: string | undefined; readonly sort?: string | undefined; readonly cursor?: string | undefined; readonly limit: number }

export function listDrives({ db }: Rooms, actor: Actor, query: ListQuery & { state?: string | undefined; group?: string | undefined }) {
  return db.transact({ institution: actor.institution }, async (tx) => {
    const page = await drivePage(tx, actor, query)
    if (isRefusal(page)) return page
    return { items: page.rows.map(rowOf), count: page.count, ...(page.next !== undefined && { next: page.next }) }
  })
}

const rowOf = (drive: DriveListed): DriveRow => ({
  id: drive.drive_id, number: drive.number, name: drive.name, state: drive.state, version: drive.version, recordedAt: drive.recorded_at,
  recordedBy: drive.recorded_by_name, stateSince: drive.state_since, chosen: drive.chosen, weighed: drive.weighed, waiting: Number(drive.waiting), done: Number(drive.done),
})

export function readDrive({ db }: Rooms, actor: Actor, id: string): Promise<ReliefDrive | Refusal> {
  return db.transact({ institution: actor.institution }, async (tx) => {
    const drive = await knownDrive(tx, actor, id)
    if (isRefusal(drive)) return drive
    // Nothing has become of a loan while the drive is weighed, and its page asks often.
    const acted = drive.state !== 'previewing'
    const found = acted ? await outcomesOf(tx, actor.institution, id) : []
    const cases = acted ? await caseStatesOf(tx, actor.institution, id) : []
    const waiting = found.find(({ outcome }) => outcome === null)?.loans ?? 0n
    const done = found.reduce((sum, { outcome, loans }) => (outcome === null ? sum : sum + loans), 0n)
    const mine = drive.proposed_by === actor.id
    const policy = await policyFor(tx, actor.institution, null)
    const moratorium = isRefusal(policy) ? undefined : policy.content.moratorium
    return {
      ...rowOf({ ...drive, waiting, done }), selection: drive.selection, menu: drive.menu, mine,
      ...(drive.note !== null && { note: drive.note }),
      ...(drive.proposed_by_name !== null && { proposedBy: drive.proposed_by_name }),
      ...(drive.approved_by_name !== null && { approvedBy: drive.approved_by_name }),
      ...(moratorium && drive.menu.byLaw && { moratorium }),
      ...(drive.preview && { preview: drive.preview }),
      outcomes: found.flatMap(({ outcome, loans, paper }) => (outcome === null ? [] : [{ outcome, loans: Number(loans), onPaper: Number(paper) }])),
      cases: cases.map(({ state, loans }) => ({ state, loans: Number(loans) })),
      steps: (await driveSteps(tx, actor.institution, id)).map((step) => ({
        act: step.act, state: step.state, by: step.actor_name, at: step.recorded_at, ...(step.reason !== null && { reason: step.reason }),
      })),
      acts: driveActsOpenTo(drive.state, mine, (right) => actor.rights.has(right)),
    }
  })
}

async function knownDrive(tx: Tx, actor: Actor, id: string): Promise<DriveRecord | Refusal> {
  const drive = await findDrive(tx, actor.institution, id)
  return drive && mayKnowDrive(actor, drive) ? drive : refuse('not_found', 'id')
}

export function listDriveLoans({ db }: Rooms, actor: Actor, id: string, query: ListQuery & { show?: DriveLoanFilter | undefined }) {
  return db.transact({ institution: actor.institution }, async (tx) => {
    const drive = await knownDrive(tx, actor, id)
    if (isRefusal(drive)) return drive
    const page = await driveLoanPage(tx, { institution: actor.institution, drive: id, ...query })
    if (isRefusal(page)) return page
    return { items: page.rows.map((row) => loanShown(row, actor.currency)), count: page.count, ...(page.next !== undefined && { next: page.next }) }
  })
}

function loanShown(row: DriveLoanRow, currency: string): DriveLoan {
  const text = majorOf(currency)
  const problem = row.detail?.['problem'] ?? row.detail?.['refused']
  return {
    loan: row.loan_id, loanNumber: row.loan_number, client: row.client_id, clientName: row.client_name, branchName: row.branch_name, principal: text(row.principal),
    daysPastDue: row.days_before, instalmentBefore: text(row.instalment_before), instalmentAfter: text(row.instalment_after),
    lastDueBefore: row.last_due_before, lastDueAfter: row.last_due_after, extra: text(row.owed_after - row.owed_before), why: row.why, onPaper: row.paper,
    ...(row.changes && { changes: row.changes }),
    ...(row.left_out !== null && { leftOut: row.left_out }),
    ...(row.outcome !== null && { outcome: row.outcome }),
    ...(typeof problem === 'string' && { problem }),
    ...(row.case_id !== null && { case: row.case_id }),
    ...(row.case_number !== null && { caseNumber: row.case_number }),
    ...(row.case_state !== null && { caseState: row.case_state }),
  }
}

export async function exportDriveLoans(
  { db }: Rooms, actor: Actor, id: string, query: { show?: DriveLoanFilter | undefined; q?: string | undefined },
): Promise<FileAnswer | Refusal> {
  return db.transact({ institution: actor.institution }, async (tx): Promise<FileAnswer | Refusal> => {
    const drive = await knownDrive(tx, actor, id)
    if (isRefusal(drive)) return drive
    const rows = await driveLoanRows(tx, { institution: actor.institution, drive: id, show: query.show, q: query.q }, EXPORT_MAX)
    const headings = Object.values(driveFileWords).map((word) => say(actor.language, word))
    return new FileAnswer('text/csv; charset=utf-8', csv(headings, rows.map((row) => cellsOf(loanShown(row, actor.currency), actor))), `relief-${drive.number}.csv`)
  })
}

/** In the order of `driveFileWords`. */
const cellsOf = (loan: DriveLoan, { language, currency }: Actor): Cell[] => [
  loan.loanNumber, loan.clientName, loan.branchName, loan.principal, loan.daysPastDue, loan.instalmentBefore, loan.instalmentAfter, loan.lastDueBefore,
  loan.lastDueAfter, loan.extra, (loan.changes ?? []).map((change) => sayChange(language, change, currency)).join('; '), sayWhy(language, loan.why, currency),
  loan.leftOut, loan.onPaper ? '1' : '', loan.outcome && say(language, outcomeWords[loan.outcome]), loan.caseNumber,
]

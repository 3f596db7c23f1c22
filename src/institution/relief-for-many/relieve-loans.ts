// The drive at work: one loan after the other, each in its own transaction. Taking a loan, opening its case and writing what
// became of it are one commit, so that a stop at any moment leaves each loan either done once or still waiting.
import { isRefusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { writeAudit } from '#platform/command.ts'
import { isDatabaseAway, type Database, type Tx } from '#platform/db.ts'
import { classRules, portfolioOn } from '../portfolio/door.ts'
import { byMenu, type DriveOrder } from '../renegotiation/door.ts'
import { anyWaiting, countTry, finishLoan, takeLoan } from './loans-store.ts'
import { changeDrive, findDrive, holdRunning, takeDrive, type DriveRecord } from './store.ts'

const TRIES_MAX = 3

/** What is read once for a run of many loans. */
export interface DriveInHand { readonly drive: DriveRecord; readonly order: Omit<DriveOrder, 'rules' | 'weigh'>; readonly known: Parameters<typeof byMenu.rules>[4] }

export async function takeInHand(tx: Tx, actor: Actor, id: string, today: string): Promise<DriveInHand | undefined> {
  const drive = await findDrive(tx, actor.institution, id)
  if (drive?.proposed_by == null || drive.approved_by === null) return undefined
  return {
    drive, known: new Map(),
    order: {
      drive: { id, number: drive.number }, reason: drive.menu.reason, proposer: { id: drive.proposed_by, name: drive.proposed_by_name ?? '' },
      approver: { id: drive.approved_by, name: drive.approved_by_name ?? '', headOffice: drive.approved_by_head_office === true },
      classes: await classRules(tx, actor.institution, today), portfolio: await portfolioOn(tx, actor.institution, today, 'all'),
    },
  }
}

/** The next loan of a running drive; false where none waits, or the drive was paused or ended. */
export async function relieveNext(db: Database, actor: Actor, today: string, inHand: DriveInHand): Promise<boolean> {
  const { drive } = inHand
  let taken: string | undefined
  try {
    const done = await db.transact({ institution: actor.institution }, async (tx) => {
      if (!(await holdRunning(tx, actor.institution, drive.drive_id))) return false
      taken = (await takeLoan(tx, actor.institution, drive.drive_id))?.loan_id
      return taken === undefined ? false : relieve(tx, actor, today, inHand, taken)
    })
    if (isRefusal(done) && taken !== undefined) {
      const loan = taken
      await db.transact({ institution: actor.institution }, (tx) => finishLoan(tx, actor.institution, drive.drive_id, loan, { outcome: 'failed', detail: { ...done } }))
      return true
    }
    return done === true
  } catch (error) {
    if (taken === undefined || isDatabaseAway(error)) throw error
    const loan = taken
    const problem = error instanceof Error ? error.message.slice(0, 300) : 'unknown'
    await db.transact({ institution: actor.institution }, (tx) => countTry(tx, actor.institution, drive.drive_id, loan, TRIES_MAX, problem))
    return true
  }
}

async function relieve(tx: Tx, actor: Actor, today: string, { drive, order, known }: DriveInHand, loan: string) {
  const rules = byMenu.rules(tx, actor, today, drive.menu, known)
  const answer = await byMenu.offer(tx, actor, today, loan, { ...order, rules, weigh: byMenu.weigh })
  if (isRefusal(answer)) return answer
  await finishLoan(tx, actor.institution, drive.drive_id, loan, answer)
  if (answer.case !== undefined) {
    await writeAudit(tx, actor, [{
      command: 'relieve-in-drive', subject: { kind: 'case', id: answer.case }, ...(answer.branch !== undefined && { branch: answer.branch }),
      detail: { drive: drive.number, outcome: answer.outcome, ...answer.detail },
    }])
  }
  return true
}

/** Finishes a running drive of which no loan waits, also none that another server holds. */
export async function finishDrive(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const drive = await takeDrive(tx, actor.institution, id, 'running')
  if (!drive || await anyWaiting(tx, actor.institution, id)) return false
  await changeDrive(tx, actor, drive, { state: 'finished' }, { act: 'finish' })
  return true
}

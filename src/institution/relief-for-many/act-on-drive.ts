// The one way to act on a drive: hold it, see whether it may be done now and by this person, decide, write.
import { driveCan, driveRules, rightFor, type DriveAct } from '#core/loan/drive-can.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { DriveMenu, DriveSelection } from '#contract/relief-drives.ts'
import type { Actor } from '#platform/actor.ts'
import type { Clock } from '#platform/clock.ts'
import { runCommand } from '#platform/command.ts'
import type { Database, Tx } from '#platform/db.ts'
import { policyFor } from '../policy/door.ts'
import { byMenu } from '../renegotiation/door.ts'
import { forgetWeighed, leaveOut } from './loans-store.ts'
import { countChosen } from './selection-store.ts'
import { changeDrive, lockDrive, type DriveChange, type DriveRecord } from './store.ts'
import { previewOf } from './preview-of.ts'

export interface Rooms { readonly db: Database; readonly clock: Clock }
export interface DriveDone { readonly id: string; readonly state: string; readonly version: number }
interface InHand { readonly tx: Tx; readonly actor: Actor; readonly drive: DriveRecord; readonly today: string }
interface Asked { readonly key: string; readonly id: string }

export const mayKnowDrive = (actor: Actor, { branches }: Pick<DriveRecord, 'branches'>): boolean =>
  actor.branches === 'all' || (branches !== null && branches.every((branch) => actor.branches.includes(branch)))

function act<Content extends object>(
  rooms: Rooms, actor: Actor, asked: Asked & { act: DriveAct; content: Content }, decide: (inHand: InHand, content: Content) => Promise<DriveChange | Refusal>,
): Promise<DriveDone | Refusal> {
  return runCommand(rooms.db, actor, { name: `${asked.act}-drive`, key: asked.key, content: { id: asked.id, ...asked.content } }, async (tx) => {
    const drive = await lockDrive(tx, actor.institution, asked.id)
    if (!drive || !mayKnowDrive(actor, drive)) return refuse('not_found', 'id')
    if (!driveCan(asked.act, drive.state)) return refuse('drive_cannot', undefined, { state: drive.state, act: asked.act })
    if (!actor.rights.has(rightFor(asked.act, drive.state))) return refuse('not_allowed')
    const change = await decide({ tx, actor, drive, today: rooms.clock.today(actor.timeZone) }, asked.content)
    if (isRefusal(change)) return change
    const reason = 'reason' in asked.content ? String(asked.content.reason ?? '') : ''
    const after = await changeDrive(tx, actor, drive, { state: driveRules[asked.act].to, ...change }, { act: asked.act, ...(reason !== '' && { reason }) })
    return {
      answer: { id: asked.id, state: after.state, version: after.version },
      trace: { subject: { kind: 'relief-drive', id: asked.id }, detail: { number: drive.number, act: asked.act, state: after.state } },
    }
  })
}

/** A moratorium of the law must be in the policy, hold today, and only defers. */
export async function wrongMenu(tx: Tx, institution: string, menu: DriveMenu, today: string): Promise<Refusal | undefined> {
  if (!menu.byLaw) return undefined
  if (menu.pays.kind !== 'pause') return refuse('moratorium_only_defers', 'menu.byLaw')
  const policy = await policyFor(tx, institution, null)
  if (isRefusal(policy)) return policy
  return byMenu.lawOn(policy, today) === undefined ? refuse('moratorium_missing', 'menu.byLaw') : undefined
}

export interface PreviewAgain { readonly selection?: DriveSelection | undefined; readonly menu?: DriveMenu | undefined }

/** As of today, from the first loan on; what an unfinished preview had found is forgotten. */
export const previewAgain = (rooms: Rooms, actor: Actor, asked: Asked & { content: PreviewAgain }): Promise<DriveDone | Refusal> =>
  act(rooms, actor, { ...asked, act: 'preview' }, async ({ tx, drive, today }, { selection = drive.selection, menu = drive.menu }) => {
    const wrong = await wrongMenu(tx, actor.institution, menu, today)
    if (wrong) return wrong
    const { loans } = await countChosen(tx, { institution: actor.institution, branches: drive.branches, today }, selection)
    if (loans === 0n) return refuse('drive_empty', 'selection')
    await forgetWeighed(tx, actor.institution, drive.drive_id)
    return { selection, menu, chosen: Number(loans), weighed: 0, weighed_to: null, previewed_on: today, portfolio: null, preview: null }
  })

export interface LeftOut { readonly loan: string; readonly reason?: string | undefined }

/** Leaves one loan out with a reason, or takes it in again; the preview is added up anew. */
export const leaveLoanOut = (rooms: Rooms, actor: Actor, asked: Asked & { content: LeftOut }): Promise<DriveDone | Refusal> =>
  act(rooms, actor, { ...asked, act: 'leave-out' }, async ({ tx, drive }, { loan, reason }) => {
    if ((await leaveOut(tx, actor.institution, drive.drive_id, loan, reason ?? null)) === 0) return refuse('not_found', 'loan')
    const others = (drive.selection.leftOut ?? []).filter((each) => each.loan !== loan)
    const selection = { ...drive.selection, leftOut: reason === undefined ? others : [...others, { loan, reason }] }
    return { selection, preview: await previewOf(tx, actor, { ...drive, selection }) }
  })

export const proposeDrive = (rooms: Rooms, actor: Actor, asked: Asked): Promise<DriveDone | Refusal> =>
  act(rooms, actor, { ...asked, act: 'propose', content: {} }, async ({ tx, drive, today }) => {
    if ((drive.preview?.fitting ?? 0) === 0) return refuse('drive_empty')
    return (await wrongMenu(tx, actor.institution, drive.menu, today)) ?? { proposed_by: actor.id, proposed_by_name: actor.name }
  })

export const approveDrive = (rooms: Rooms, actor: Actor, asked: Asked): Promise<DriveDone | Refusal> =>
  act(rooms, actor, { ...asked, act: 'approve', content: {} }, async ({ tx, drive, today }) => {
    if (drive.proposed_by === actor.id) return refuse('same_person')
    return (await wrongMenu(tx, actor.institution, drive.menu, today))
      ?? { approved_by: actor.id, approved_by_name: actor.name, approved_by_head_office: actor.branches === 'all' }
  })

export const sendBackDrive = (rooms: Rooms, actor: Actor, asked: Asked & { reason: string }): Promise<DriveDone | Refusal> =>
  act(rooms, actor, { ...asked, act: 'send-back', content: { reason: asked.reason } }, async () => ({ proposed_by: null, proposed_by_name: null }))

export const pauseDrive = (rooms: Rooms, actor: Actor, asked: Asked & { reason: string }): Promise<DriveDone | Refusal> =>
  act(rooms, actor, { ...asked, act: 'pause', content: { reason: asked.reason } }, async () => ({}))

export const resumeDrive = (rooms: Rooms, actor: Actor, asked: Asked): Promise<DriveDone | Refusal> =>
  act(rooms, actor, { ...asked, act: 'resume', content: {} }, async () => ({}))

/** For good. What went out stands: clients may still answer the offers that they have. */
export const cancelDrive = (rooms: Rooms, actor: Actor, asked: Asked & { reason: string }): Promise<DriveDone | Refusal> =>
  act(rooms, actor, { ...asked, act: 'cancel', content: { reason: asked.reason } }, async () => ({}))

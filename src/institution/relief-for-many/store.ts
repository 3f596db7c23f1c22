// Drives of relief and what was done with them.
import type { DriveAct, DriveState } from '#core/loan/drive-can.ts'
import type { DriveMenu, DrivePreview, DriveSelection } from '#contract/relief-drives.ts'
import type { Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { toJson, type Tx } from '#platform/db.ts'
import { readPage, Where, type ListPage } from '#platform/list-page.ts'

export interface DriveRecord {
  drive_id: string; number: string; name: string; branches: string[] | null; selection: DriveSelection; menu: DriveMenu; note: string | null
  state: DriveState; state_since: string; chosen: number; weighed: number; weighed_to: string | null; previewed_on: string
  portfolio: KeptPortfolio | null; preview: DrivePreview | null
  proposed_by: string | null; proposed_by_name: string | null; approved_by: string | null; approved_by_name: string | null; approved_by_head_office: boolean | null
  version: number; recorded_at: string; recorded_by_name: string
}

/** The institution's portfolio, amounts as texts of minor units. */
export interface KeptPortfolio {
  readonly loans: number
  readonly classes: readonly { readonly key: string; readonly loans: number; readonly principal: string }[]
  readonly atRisk: readonly { readonly days: number; readonly strict: string; readonly regulatory: string }[]
}

const columns = `d.drive_id, d.number, d.name, d.branches, d.selection, d.menu, d.note, d.state, d.state_since, d.chosen, d.weighed, d.weighed_to,
  d.previewed_on, d.portfolio, d.preview, d.proposed_by, d.proposed_by_name, d.approved_by, d.approved_by_name, d.approved_by_head_office,
  d.version, d.recorded_at, d.recorded_by_name`

export const findDrive = (tx: Tx, institution: string, id: string): Promise<DriveRecord | undefined> =>
  tx.maybe(`select ${columns} from relief_drive d where d.institution_id = $1 and d.drive_id = $2`, [institution, id])

/** Held until the transaction ends: what is done with a drive takes its turn with what the drive does. */
export const lockDrive = (tx: Tx, institution: string, id: string): Promise<DriveRecord | undefined> =>
  tx.maybe(`select ${columns} from relief_drive d where d.institution_id = $1 and d.drive_id = $2 for update`, [institution, id])

/** The drive if it is in this state and nobody else holds it: two servers never weigh the same loans. */
export const takeDrive = (tx: Tx, institution: string, id: string, state: DriveState): Promise<DriveRecord | undefined> =>
  tx.maybe(`select ${columns} from relief_drive d where d.institution_id = $1 and d.drive_id = $2 and d.state = $3 for update skip locked`, [institution, id, state])

/** Does the drive run? While it is so held it cannot be paused or cancelled. */
export const holdRunning = async (tx: Tx, institution: string, id: string): Promise<boolean> =>
  (await tx.rows(`select 1 from relief_drive where institution_id = $1 and drive_id = $2 and state = 'running' for share`, [institution, id])).length > 0

export const drivesAtWork = (tx: Tx, institution: string): Promise<{ drive_id: string; state: DriveState }[]> =>
  tx.rows(`select drive_id, state from relief_drive where institution_id = $1 and state in ('previewing', 'running') order by recorded_at, drive_id`, [institution])

export type NewDrive = Pick<DriveRecord, 'drive_id' | 'number' | 'name' | 'branches' | 'selection' | 'menu' | 'note' | 'chosen' | 'previewed_on'>

export async function insertDrive(tx: Tx, actor: Actor, row: NewDrive): Promise<void> {
  await tx.run(
    `insert into relief_drive (institution_id, drive_id, number, name, branches, selection, menu, note, state, chosen, previewed_on, recorded_by, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'previewing', $9, $10, $11, $12)`,
    [actor.institution, row.drive_id, row.number, row.name, row.branches, toJson(row.selection), toJson(row.menu), row.note, row.chosen,
      row.previewed_on, actor.id, actor.name])
  await insertStep(tx, actor, { drive: row.drive_id, version: 1, act: 'begin', state: 'previewing' })
}

export type DriveChange = Partial<Omit<DriveRecord, 'drive_id' | 'number' | 'name' | 'branches' | 'version' | 'recorded_at' | 'recorded_by_name' | 'state_since'>>

/** Writes what changed; `act` names what a person did, which counts the version on and is kept. */
export async function changeDrive(
  tx: Tx, actor: Actor, found: DriveRecord, change: DriveChange, done?: { readonly act: DriveAct | 'finish' | 'weighed'; readonly reason?: string | undefined },
): Promise<DriveRecord> {
  const next: DriveRecord = { ...found, ...change, version: found.version + (done ? 1 : 0) }
  await tx.run(
    `update relief_drive set state = $3, state_since = case when state = $3 then state_since else now() end, selection = $4, menu = $5, chosen = $6, weighed = $7,
       weighed_to = $8, previewed_on = $9, portfolio = $10, preview = $11, proposed_by = $12, proposed_by_name = $13, approved_by = $14,
       approved_by_name = $15, approved_by_head_office = $16, version = $17
     where institution_id = $1 and drive_id = $2`,
    [actor.institution, found.drive_id, next.state, toJson(next.selection), toJson(next.menu), next.chosen, next.weighed, next.weighed_to, next.previewed_on,
      next.portfolio && toJson(next.portfolio), next.preview && toJson(next.preview), next.proposed_by, next.proposed_by_name, next.approved_by,
      next.approved_by_name, next.approved_by_head_office, next.version])
  if (done) await insertStep(tx, actor, { drive: found.drive_id, version: next.version, act: done.act, state: next.state, reason: done.reason })
  return next
}

const insertStep = (tx: Tx, actor: Actor, step: { drive: string; version: number; act: string; state: DriveState; reason?: string | undefined }): Promise<number> =>
  tx.run(
    `insert into relief_drive_step (institution_id, drive_id, version, act, state, reason, actor_id, actor_name) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [actor.institution, step.drive, step.version, step.act, step.state, step.reason ?? null, actor.id, actor.name])

export interface DriveStepRow { act: string; state: DriveState; reason: string | null; recorded_at: string; actor_name: string }
export const driveSteps = (tx: Tx, institution: string, id: string): Promise<DriveStepRow[]> =>
  tx.rows('select act, state, reason, recorded_at, actor_name from relief_drive_step where institution_id = $1 and drive_id = $2 order by version', [institution, id])

export type DriveListed = DriveRecord & { waiting: bigint; done: bigint }
const COUNTED = `(select count(*) from relief_drive_loan w where w.institution_id = d.institution_id and w.drive_id = d.drive_id and w.outcome is null and w.left_out is null) as waiting,
  (select count(*) from relief_drive_loan w where w.institution_id = d.institution_id and w.drive_id = d.drive_id and w.outcome is not null) as done`

/** A drive that chose a group, or holds a loan of it or of a member of today: as a selection of groups holds them. */
const OF_GROUP = `d.selection->'groups' @> to_jsonb(?::text) or exists (
  select from relief_drive_loan w where w.institution_id = d.institution_id and w.drive_id = d.drive_id and w.loan_id = any(array(
    select l.loan_id from loan l where l.institution_id = ? and l.group_id = ?
    union select l.loan_id from group_member m join loan l on l.institution_id = m.institution_id and l.client_id = m.client_id
      where m.institution_id = ? and m.group_id = ? and m.left_on is null)))`

export function drivePage(
  tx: Tx, actor: Actor,
  query: { q?: string | undefined; state?: string | undefined; group?: string | undefined; sort?: string | undefined; cursor?: string | undefined; limit: number },
): Promise<ListPage<DriveListed> | Refusal> {
  const where = new Where().and('d.institution_id = ?', actor.institution)
  if (actor.branches !== 'all') where.and('d.branches <@ ?::uuid[]', actor.branches)
  if (query.state) where.and('d.state = ?', query.state)
  if (query.group) where.and(OF_GROUP, query.group, actor.institution, query.group, actor.institution, query.group)
  if (query.q) where.and('strpos(lower(d.name), lower(?)) > 0 or lower(d.number) = lower(?)', query.q, query.q)
  return readPage<DriveListed>(tx, {
    select: `${columns}, ${COUNTED}`, from: 'relief_drive d', where, id: 'd.drive_id',
    sorts: { recordedAt: { by: 'd.recorded_at', type: 'timestamptz' }, name: { by: 'd.name', type: 'text' } },
    sort: query.sort ?? '-recordedAt', cursor: query.cursor, limit: query.limit,
  })
}

// The loans of a drive: what the preview found, and what became of each.
import type { CaseState } from '#core/loan/case-can.ts'
import type { LoanOutcome } from '#core/loan/drive-can.ts'
import type { ChangeJson } from '#core/loan/events-json.ts'
import { previewMonths } from '#core/loan/menu-figures.ts'
import type { LoanGroup } from '#core/portfolio/portfolio.ts'
import type { Refusal } from '#core/refusal.ts'
import { foldWords } from '#core/names/fold.ts'
import type { DriveLoanFilter } from '#contract/relief-drives.ts'
import { listText, toJson, type InList, type Tx } from '#platform/db.ts'
import { readPage, Where, type ListPage } from '#platform/list-page.ts'

/** Amounts in minor units. */
export interface WeighedLoan {
  loan_id: string; client_id: string; branch_id: string; left_out: string | null; paper: boolean; changes: ChangeJson[] | null
  why: { code: string; facts: Readonly<Record<string, string | number>> }
  principal: bigint; principal_after: bigint; days_before: number; days_after: number; renegotiated_before: boolean
  instalment_before: bigint; instalment_after: bigint; last_due_before: string; last_due_after: string; owed_before: bigint; owed_after: bigint
  cash_before: readonly bigint[]; cash_after: readonly bigint[]
}

const weighedFields: readonly (readonly [keyof WeighedLoan, string])[] = [
  ['loan_id', 'uuid'], ['client_id', 'uuid'], ['branch_id', 'uuid'], ['left_out', 'text'], ['paper', 'boolean'], ['changes', 'jsonb'], ['why', 'jsonb'],
  ['principal', 'bigint'], ['principal_after', 'bigint'], ['days_before', 'int'], ['days_after', 'int'], ['renegotiated_before', 'boolean'],
  ['instalment_before', 'bigint'], ['instalment_after', 'bigint'], ['last_due_before', 'date'], ['last_due_after', 'date'], ['owed_before', 'bigint'],
  ['owed_after', 'bigint'], ['cash_before', 'bigint[]'], ['cash_after', 'bigint[]'],
]
const weighedNames = weighedFields.map(([name]) => name).join(', ')

/** The rows column by column, each as PostgreSQL reads a list: made where they are weighed, so that who writes them only hands texts on. */
export const inColumns = (rows: readonly WeighedLoan[]): string[] => weighedFields.map(([name]) => listText(rows.map((row) => inList(row[name]))))

const inList = (value: WeighedLoan[keyof WeighedLoan]): InList =>
  (typeof value !== 'object' || value === null ? value : typeof (value as readonly unknown[])[0] === 'bigint' ? listText(value as readonly bigint[]) : toJson(value))

/** A list of lists would be a table of its own, so the lists of a row go as text. */
const insertText = `insert into relief_drive_loan (institution_id, drive_id, ${weighedNames})
  select $1, $2, ${weighedFields.map(([name, type]) => (type.endsWith('[]') ? `${name}::${type}` : name)).join(', ')}
  from unnest(${weighedFields.map(([, type], n) => `$${n + 3}::${type.endsWith('[]') ? 'text' : type}[]`).join(', ')}) as t(${weighedNames})`

/** `columns` as `inColumns` makes them. */
export const insertWeighed = (tx: Tx, institution: string, drive: string, columns: readonly string[]): Promise<number> =>
  tx.run(insertText, [institution, drive, ...columns])

export const forgetWeighed = (tx: Tx, institution: string, drive: string): Promise<number> =>
  tx.run('delete from relief_drive_loan where institution_id = $1 and drive_id = $2', [institution, drive])

export const leaveOut = (tx: Tx, institution: string, drive: string, loan: string, reason: string | null): Promise<number> =>
  tx.run('update relief_drive_loan set left_out = $4 where institution_id = $1 and drive_id = $2 and loan_id = $3', [institution, drive, loan, reason])

/** One loan that waits, held; those that another server holds are passed over, those that failed before come last. */
export const takeLoan = (tx: Tx, institution: string, drive: string): Promise<{ loan_id: string; tries: number } | undefined> =>
  tx.maybe(
    `select loan_id, tries from relief_drive_loan where institution_id = $1 and drive_id = $2 and outcome is null and left_out is null
     order by tries, loan_id limit 1 for update skip locked`, [institution, drive])

export const finishLoan = (
  tx: Tx, institution: string, drive: string, loan: string, done: { outcome: LoanOutcome; case?: string | undefined; detail?: Record<string, unknown> | undefined },
): Promise<number> =>
  tx.run(
    `update relief_drive_loan set outcome = $4, case_id = $5, detail = $6, done_at = now()
     where institution_id = $1 and drive_id = $2 and loan_id = $3 and outcome is null`,
    [institution, drive, loan, done.outcome, done.case ?? null, done.detail ? toJson(done.detail) : null])

/** A try that broke is counted; the last one allowed is its end. */
export const countTry = (tx: Tx, institution: string, drive: string, loan: string, most: number, problem: string): Promise<number> =>
  tx.run(
    `update relief_drive_loan set tries = tries + 1, detail = jsonb_build_object('problem', $5::text),
       outcome = case when tries + 1 >= $4 then 'failed' end, done_at = case when tries + 1 >= $4 then now() end
     where institution_id = $1 and drive_id = $2 and loan_id = $3 and outcome is null`, [institution, drive, loan, most, problem])

export const anyWaiting = async (tx: Tx, institution: string, drive: string): Promise<boolean> =>
  (await tx.rows('select 1 from relief_drive_loan where institution_id = $1 and drive_id = $2 and outcome is null and left_out is null limit 1', [institution, drive])).length > 0

export interface Totals {
  loans: bigint; principal: string; fitting: bigint; nothing: bigint; left_out: bigint; paper: bigint; extra: string
}
export const totalsOf = (tx: Tx, institution: string, drive: string): Promise<Totals> =>
  tx.one(
    `select count(*) filter (where left_out is null) as loans, coalesce(sum(principal) filter (where left_out is null), 0)::text as principal,
       count(*) filter (where left_out is null and changes is not null) as fitting, count(*) filter (where left_out is null and changes is null) as nothing,
       count(*) filter (where left_out is not null) as left_out, count(*) filter (where left_out is null and paper and changes is not null) as paper,
       coalesce(sum(owed_after - owed_before) filter (where left_out is null), 0)::text as extra
     from relief_drive_loan where institution_id = $1 and drive_id = $2`, [institution, drive])

interface GroupRow { days: number; renegotiated: boolean; loans: bigint; principal: string }
const groupOf = (row: GroupRow): LoanGroup => ({ daysPastDue: row.days, renegotiated: row.renegotiated, loans: Number(row.loans), principal: BigInt(row.principal) })

/** The drive's loans grouped as the portfolio counts them, as they stand and as they would stand. */
export async function groupsOf(tx: Tx, institution: string, drive: string): Promise<{ before: LoanGroup[]; after: LoanGroup[] }> {
  const rows = (days: string, renegotiated: string, principal: string): Promise<GroupRow[]> =>
    tx.rows(
      `select ${days} as days, ${renegotiated} as renegotiated, count(*) as loans, sum(${principal})::text as principal from relief_drive_loan
       where institution_id = $1 and drive_id = $2 and left_out is null and principal > 0 group by 1, 2`, [institution, drive])
  const before = await rows('days_before', 'renegotiated_before', 'principal')
  const after = await rows('days_after', 'renegotiated_before or changes is not null', 'principal_after')
  return { before: before.map(groupOf), after: after.map(groupOf) }
}

/** What falls due in each month of the preview, as the contracts stand and as they would. */
export async function cashOf(tx: Tx, institution: string, drive: string): Promise<{ before: bigint[]; after: bigint[] }> {
  const months = Array.from({ length: previewMonths }, (_, n) => n + 1)
  const sums = (column: string): string => months.map((month) => `coalesce(sum(${column}[${month}]), 0)::text`).join(', ')
  const found = await tx.one<{ before: string[]; after: string[] }>(
    `select array[${sums('cash_before')}] as before, array[${sums('cash_after')}] as after from relief_drive_loan
     where institution_id = $1 and drive_id = $2 and left_out is null`, [institution, drive])
  return { before: found.before.map(BigInt), after: found.after.map(BigInt) }
}

export const whyNoneOf = (tx: Tx, institution: string, drive: string): Promise<{ code: string; loans: bigint }[]> =>
  tx.rows(
    `select why->>'code' as code, count(*) as loans from relief_drive_loan
     where institution_id = $1 and drive_id = $2 and left_out is null and changes is null group by 1 order by 2 desc, 1`, [institution, drive])

export const outcomesOf = (tx: Tx, institution: string, drive: string): Promise<{ outcome: LoanOutcome | null; loans: bigint; paper: bigint }[]> =>
  tx.rows(
    `select outcome, count(*) as loans, count(*) filter (where paper) as paper from relief_drive_loan
     where institution_id = $1 and drive_id = $2 and left_out is null group by outcome`, [institution, drive])

export const caseStatesOf = (tx: Tx, institution: string, drive: string): Promise<{ state: CaseState; loans: bigint }[]> =>
  tx.rows(
    `select k.state, count(*) as loans from relief_drive_loan w join relief_case k on k.institution_id = w.institution_id and k.case_id = w.case_id
     where w.institution_id = $1 and w.drive_id = $2 group by 1 order by 2 desc, 1`, [institution, drive])

export interface DriveLoanRow extends Omit<WeighedLoan, 'branch_id' | 'cash_before' | 'cash_after'> {
  outcome: LoanOutcome | null; detail: Record<string, unknown> | null; case_id: string | null; loan_number: string; client_name: string; branch_name: string
  case_number: string | null; case_state: CaseState | null
}

const SELECT = `w.loan_id, w.client_id, w.left_out, w.paper, w.changes, w.why, w.principal, w.principal_after, w.days_before, w.days_after, w.renegotiated_before,
  w.instalment_before, w.instalment_after, w.last_due_before, w.last_due_after, w.owed_before, w.owed_after, w.outcome, w.detail, w.case_id,
  l.number as loan_number, c.given_name || ' ' || c.family_name as client_name, b.name as branch_name, k.number as case_number, k.state as case_state`
const FROM = `relief_drive_loan w
  join loan l on l.institution_id = w.institution_id and l.loan_id = w.loan_id
  join client c on c.institution_id = w.institution_id and c.client_id = w.client_id
  join branch b on b.institution_id = w.institution_id and b.branch_id = w.branch_id
  left join relief_case k on k.institution_id = w.institution_id and k.case_id = w.case_id`

const SHOWN: Readonly<Partial<Record<DriveLoanFilter, string>>> = {
  'fits': 'w.changes is not null and w.left_out is null', 'nothing': 'w.changes is null and w.left_out is null', 'left-out': 'w.left_out is not null',
  'on-paper': `w.paper and w.left_out is null and (w.outcome is null or w.outcome in ('offered', 'by-law'))`, 'waiting': 'w.outcome is null and w.left_out is null',
  'accepted': `k.state in ('cooling-off', 'applied')`, 'declined': `k.state in ('declined', 'withdrawn')`, 'unanswered': `k.state in ('offered', 'expired')`,
}

export interface LoanListing { readonly institution: string; readonly drive: string; readonly show?: DriveLoanFilter | undefined; readonly q?: string | undefined }

function whereOf({ institution, drive, show, q }: LoanListing): Where {
  const where = new Where().and('w.institution_id = ?', institution).and('w.drive_id = ?', drive)
  const shown = show && SHOWN[show]
  if (shown) where.and(shown)
  else if (show) where.and('w.outcome = ?', show)
  if (q) {
    const words = foldWords(q).map((word) => `strpos(c.name_key, ${where.bind(word)}) > 0`)
    where.and(`lower(l.number) = lower(?) ${words.length > 0 ? `or (${words.join(' and ')})` : ''}`, q.trim())
  }
  return where
}

const SORTS = {
  number: { by: 'l.number', type: 'text' }, clientName: { by: 'c.name_key', type: 'text' }, principal: { by: 'w.principal', type: 'bigint' },
  daysPastDue: { by: 'w.days_before', type: 'int' }, extra: { by: 'w.owed_after - w.owed_before', type: 'bigint' },
} as const

export const driveLoanPage = (
  tx: Tx, listing: LoanListing & { sort?: string | undefined; cursor?: string | undefined; limit: number },
): Promise<ListPage<DriveLoanRow> | Refusal> =>
  readPage<DriveLoanRow>(tx, {
    select: SELECT, from: FROM, where: whereOf(listing), id: 'w.loan_id', sorts: SORTS, sort: listing.sort ?? 'number', cursor: listing.cursor, limit: listing.limit,
  })

export const driveLoanRows = (tx: Tx, listing: LoanListing, limit: number): Promise<DriveLoanRow[]> => {
  const where = whereOf(listing)
  return tx.rows(`select ${SELECT} from ${FROM} where ${where.text} order by l.number limit ${where.bind(limit)}`, where.values)
}

import type { Line } from '#core/ledger/difference.ts'
import { toJson, type Tx } from '#platform/db.ts'

export interface AccountRow {
  code: string
  names: Record<'en' | 'fr' | 'ar' | 'rw', string>
  kind: 'asset' | 'liability' | 'equity' | 'income' | 'expense'
  parent: string | null
  heading: boolean
  manual: boolean
  closed_on: string | null
}

export interface EntryRow {
  entry_id: string
  number: bigint
  value_on: string
  booked_on: string
  recorded_at: string
  branch_id: string
  kind: string
  source_kind: string
  source_id: string
  event_id: string | null
  accounts: string[]
  amounts: bigint[]
  lines: Line[]
  reverses: string | null
  memo: string | null
  recorded_by: string
  reversed_by?: string | null
}

export interface NewEntry {
  id: string
  number: bigint
  valueOn: string
  bookedOn: string
  branch: string
  kind: string
  source: { kind: string; id: string; event?: string }
  lines: readonly Line[]
  memo?: string
  reverses?: string
  by?: string
}

const entryColumns = `e.entry_id, e.number, e.value_on, e.booked_on, e.recorded_at, e.branch_id, e.kind, e.source_kind, e.source_id,
  e.event_id, e.accounts, e.amounts::text[] as amounts_text, e.reverses, e.memo, e.recorded_by`

type RawEntry = Omit<EntryRow, 'amounts' | 'lines'> & { amounts_text: string[] }
function readEntry({ amounts_text, ...row }: RawEntry): EntryRow {
  const amounts = amounts_text.map(BigInt)
  return { ...row, amounts, lines: linesOf(row.accounts, amounts) }
}

const linesOf = (accounts: readonly string[], amounts: readonly bigint[]): Line[] =>
  accounts.map((account, index) => {
    const amount = amounts[index] ?? 0n
    return { account, debit: amount > 0n ? amount : 0n, credit: amount < 0n ? -amount : 0n }
  })

export async function insertEntries(tx: Tx, institution: string, by: string, entries: readonly NewEntry[]): Promise<void> {
  // Account codes hold no character that an array literal would need quoted.
  const list = (values: readonly (string | bigint)[]): string => `{${values.join(',')}}`
  await tx.run(
    `insert into journal_entry (institution_id, entry_id, number, value_on, booked_on, branch_id, kind, source_kind, source_id,
       event_id, accounts, amounts, reverses, memo, recorded_by)
     select $1, id, number, value_on, booked_on, branch, kind, source_kind, source_id, event, accounts::text[], amounts::bigint[], reverses, memo, by
     from unnest($2::uuid[], $3::bigint[], $4::date[], $5::date[], $6::uuid[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[],
       $12::text[], $13::uuid[], $14::text[], $15::text[])
       as t(id, number, value_on, booked_on, branch, kind, source_kind, source_id, event, accounts, amounts, reverses, memo, by)`,
    [
      institution, entries.map((e) => e.id), entries.map((e) => e.number), entries.map((e) => e.valueOn), entries.map((e) => e.bookedOn),
      entries.map((e) => e.branch), entries.map((e) => e.kind), entries.map((e) => e.source.kind), entries.map((e) => e.source.id),
      entries.map((e) => e.source.event ?? null), entries.map((e) => list(e.lines.map((line) => line.account))),
      entries.map((e) => list(e.lines.map((line) => line.debit - line.credit))), entries.map((e) => e.reverses ?? null),
      entries.map((e) => e.memo ?? null), entries.map((e) => e.by ?? by),
    ])
}

export async function entriesOfSource(tx: Tx, institution: string, kind: string, ids: readonly string[]): Promise<EntryRow[]> {
  const found = await tx.rows<RawEntry>(
    `select ${entryColumns} from journal_entry e
     where e.institution_id = $1 and e.source_kind = $2 and e.source_id = any($3) order by e.number`,
    [institution, kind, ids])
  return found.map(readEntry)
}

export async function findEntry(tx: Tx, institution: string, id: string): Promise<EntryRow | undefined> {
  const found = await tx.maybe<RawEntry>(
    `select ${entryColumns}, r.entry_id as reversed_by from journal_entry e
     left join journal_entry r on r.institution_id = e.institution_id and r.reverses = e.entry_id
     where e.institution_id = $1 and e.entry_id = $2`, [institution, id])
  return found && readEntry(found)
}

export interface JournalFilter {
  from: string
  to: string
  account?: string | undefined
  branch?: string | undefined
  branches: 'all' | readonly string[]
  kind?: string | undefined
  q?: string | undefined
  after?: { bookedOn: string; number: string } | undefined
  limit: number
}

/** Newest first. `account` keeps the entries that touch it. */
export async function journal(tx: Tx, institution: string, filter: JournalFilter): Promise<{ entries: EntryRow[]; count: number }> {
  const values = [institution, filter.from, filter.to, filter.account ?? null, filter.branch ?? null,
    filter.branches === 'all' ? null : filter.branches, filter.kind ?? null, filter.q ?? null]
  const where = `e.institution_id = $1 and e.booked_on between $2 and $3 and ($4::text is null or $4 = any(e.accounts))
    and ($5::uuid is null or e.branch_id = $5) and ($6::uuid[] is null or e.branch_id = any($6)) and ($7::text is null or e.kind = $7)
    and ($8::text is null or e.number::text = $8 or e.memo ilike '%' || $8 || '%')`
  const found = await tx.rows<RawEntry>(
    `select ${entryColumns}, r.entry_id as reversed_by from journal_entry e
     left join journal_entry r on r.institution_id = e.institution_id and r.reverses = e.entry_id
     where ${where} and ($9::date is null or (e.booked_on, e.number) < ($9, $10::bigint))
     order by e.booked_on desc, e.number desc limit $11`,
    [...values, filter.after?.bookedOn ?? null, filter.after?.number ?? null, filter.limit])
  const { count } = await tx.one<{ count: bigint }>(`select count(*) from journal_entry e where ${where}`, values)
  return { entries: found.map(readEntry), count: Number(count) }
}

export interface Turnover { code: string; opening: bigint; debit: bigint; credit: bigint }

/** Opening balance (debit positive) before `from`, debits and credits from `from` to `to`, by account; by booking date. */
export async function turnovers(
  tx: Tx, institution: string, from: string, to: string, branch: string | undefined,
): Promise<Turnover[]> {
  const found = await tx.rows<{ code: string; opening: string; debit: string; credit: string }>(
    `with sealed as (
       select max(closed_on) as on_day from day_close where institution_id = $1 and closed_on < $2
     ), opening as (
       select code, debit - credit as amount from account_balance, sealed
       where institution_id = $1 and closed_on = sealed.on_day and ($4::uuid is null or branch_id = $4)
       union all
       select line.account, line.amount from journal_entry e, unnest(e.accounts, e.amounts) as line(account, amount), sealed
       where e.institution_id = $1 and e.booked_on < $2 and (sealed.on_day is null or e.booked_on > sealed.on_day)
         and ($4::uuid is null or e.branch_id = $4)
     ), moved as (
       select line.account as code, line.amount from journal_entry e, unnest(e.accounts, e.amounts) as line(account, amount)
       where e.institution_id = $1 and e.booked_on between $2 and $3 and ($4::uuid is null or e.branch_id = $4)
     )
     select code, sum(opening) as opening, sum(debit) as debit, sum(credit) as credit from (
       select code, amount as opening, 0::bigint as debit, 0::bigint as credit from opening
       union all
       select code, 0, greatest(amount, 0), greatest(-amount, 0) from moved) as every group by code order by code`,
    [institution, from, to, branch ?? null])
  return found.map((row) => ({ code: row.code, opening: BigInt(row.opening), debit: BigInt(row.debit), credit: BigInt(row.credit) }))
}

export const accounts = (tx: Tx, institution: string): Promise<AccountRow[]> =>
  tx.rows<AccountRow>(
    'select code, names, kind, parent, heading, manual, closed_on from account where institution_id = $1 order by code', [institution])

export async function insertAccounts(tx: Tx, institution: string, rows: readonly AccountRow[]): Promise<void> {
  await tx.run(
    `insert into account (institution_id, code, names, kind, parent, heading, manual)
     select $1, a->>'code', a->'names', a->>'kind', a->>'parent', (a->>'heading')::boolean, (a->>'manual')::boolean
     from jsonb_array_elements($2::jsonb) as a`,
    [institution, toJson(rows)])
}

export const updateAccount = (tx: Tx, institution: string, row: AccountRow): Promise<number> =>
  tx.run(
    'update account set names = $3, parent = $4, manual = $5, closed_on = $6 where institution_id = $1 and code = $2',
    [institution, row.code, toJson(row.names), row.parent, row.manual, row.closed_on])

export interface CloseRow { closed_on: string; closed_at: string; closed_by: string; entries: number; seal: string; seal_before: string | null }

export const lastClose = (tx: Tx, institution: string): Promise<CloseRow | undefined> =>
  tx.maybe<CloseRow>(
    `select closed_on, closed_at, closed_by, entries, seal, seal_before from day_close
     where institution_id = $1 order by closed_on desc limit 1`, [institution])

export const closes = (tx: Tx, institution: string, limit: number): Promise<CloseRow[]> =>
  tx.rows<CloseRow>(
    `select closed_on, closed_at, closed_by, entries, seal, seal_before from day_close
     where institution_id = $1 order by closed_on desc limit $2`, [institution, limit])

/** Entries that the seal of a day covers, in the order of their numbers: those booked after `after`, up to `on`. */
export async function entriesToSeal(tx: Tx, institution: string, after: string | null, on: string): Promise<EntryRow[]> {
  const found = await tx.rows<RawEntry>(
    `select ${entryColumns} from journal_entry e where e.institution_id = $1 and e.booked_on <= $2 and ($3::date is null or e.booked_on > $3)
     order by e.number`, [institution, on, after])
  return found.map(readEntry)
}

export async function insertClose(
  tx: Tx, institution: string, close: { on: string; by: string; entries: number; seal: string; before: string | null; summary: unknown },
): Promise<void> {
  await tx.run(
    'insert into day_close (institution_id, closed_on, closed_by, entries, seal, seal_before, summary) values ($1, $2, $3, $4, $5, $6, $7)',
    [institution, close.on, close.by, close.entries, close.seal, close.before, toJson(close.summary)])
}

/** Carries the balances of the close before forward by the entries booked since; the new rows are for `on`. */
export async function carryBalances(tx: Tx, institution: string, before: string | null, on: string): Promise<void> {
  await tx.run(
    `insert into account_balance (institution_id, closed_on, branch_id, code, debit, credit)
     select $1, $3::date, branch_id, code, sum(debit), sum(credit) from (
       select branch_id, code, debit, credit from account_balance where institution_id = $1 and closed_on = $2::date
       union all
       select e.branch_id, line.account, greatest(line.amount, 0), greatest(-line.amount, 0)
       from journal_entry e, unnest(e.accounts, e.amounts) as line(account, amount)
       where e.institution_id = $1 and e.booked_on <= $3::date and ($2::date is null or e.booked_on > $2::date)) as every
     group by branch_id, code`,
    [institution, before, on])
}

// The journal waits for the close and the close for the journal: postings share this lock, a close takes it alone.
export async function shareDay(tx: Tx, institution: string): Promise<void> {
  await tx.rows('select pg_advisory_xact_lock_shared(hashtextextended($1, 1))', [`day ${institution}`])
}
export async function takeDay(tx: Tx, institution: string): Promise<void> {
  await tx.rows('select pg_advisory_xact_lock(hashtextextended($1, 1))', [`day ${institution}`])
}

export const branchExists = async (tx: Tx, institution: string, branch: string): Promise<boolean> =>
  (await tx.rows('select from branch where institution_id = $1 and branch_id = $2 and closed_on is null', [institution, branch])).length === 1

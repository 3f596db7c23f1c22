// The loans' tables. Reads and writes take lists, so that a batch costs as many statements as a single loan.
import type { EventJson } from '#core/loan/events-json.ts'
import type { TermsJson } from '#core/loan/terms-json.ts'
import type { LoanState } from '#core/loan/loan-can.ts'
import { toJson, type Tx } from '#platform/db.ts'

export interface LoanRow {
  loan_id: string
  number: string
  client_id: string
  group_id: string | null
  branch_id: string
  officer_id: string | null
  product_id: string
  product_version: number
  currency: string
  status: LoanState
  terms: TermsJson
  amount_asked: bigint
  count_asked: number
  principal: bigint
  purpose: string
  note: string | null
  applied_on: string
  applied_by: string
  applied_by_name: string
  approvals_needed: number
  approved_on: string | null
  disbursed_on: string | null
  closed_on: string | null
  version: number
  event_count: number
  last_event_on: string | null
  plain: boolean
  contract_version: number
  principal_out: bigint
  interest_out: bigint
  fees_out: bigint
  penalties_out: bigint
  tax_out: bigint
  credit: bigint
  savings: bigint
  oldest_due_on: string | null
  last_due_on: string | null
  last_paid_on: string | null
  renegotiated_on: string | null
  /** The day up to which its entries are in the journal. */
  booked_to: string | null
}

const loanColumns = `loan_id, number, client_id, group_id, branch_id, officer_id, product_id, product_version, currency, status, terms,
  amount_asked, count_asked, principal, purpose, note, applied_on, applied_by, applied_by_name, approvals_needed, approved_on, disbursed_on,
  closed_on, version, event_count, last_event_on, plain, contract_version, principal_out, interest_out, fees_out, penalties_out, tax_out,
  credit, savings, oldest_due_on, last_due_on, last_paid_on, renegotiated_on, booked_to`

/** What events are decided by and written from; a list reads no more of its loans. */
export type RowInWork = Pick<LoanRow, 'loan_id' | 'number' | 'branch_id' | 'product_id' | 'product_version' | 'currency' | 'status' | 'terms' | 'version'
  | 'last_event_on' | 'plain' | 'booked_to'>

export const lockForEvents = (tx: Tx, institution: string, ids: readonly string[]): Promise<RowInWork[]> =>
  tx.rows<RowInWork>(
    `select loan_id, number, branch_id, product_id, product_version, currency, status, terms, version, last_event_on, plain, booked_to
     from loan where institution_id = $1 and loan_id = any($2::uuid[]) order by loan_id for no key update`, [institution, ids])

/** Locks the loans in the order of their ids, so that batches cannot deadlock, and reads them. */
export const lockLoans = (tx: Tx, institution: string, ids: readonly string[]): Promise<LoanRow[]> =>
  tx.rows<LoanRow>(
    `select ${loanColumns} from loan where institution_id = $1 and loan_id = any($2::uuid[]) order by loan_id for no key update`,
    [institution, ids])

export const readLoans = (tx: Tx, institution: string, ids: readonly string[]): Promise<LoanRow[]> =>
  tx.rows<LoanRow>(`select ${loanColumns} from loan where institution_id = $1 and loan_id = any($2::uuid[]) order by loan_id`, [institution, ids])

/** A loan as the engine alone needs it: terms and facts as texts of JSON, read when the loan is looked at. */
export interface EngineRow { loan_id: string; branch_id: string; product_id: string; group_id: string | null; principal_out: bigint; terms: string; facts: string }

/** In the order of their ids. The facts of a loan come in one row: many loans have very many. */
export async function readEngineRows(tx: Tx, institution: string, ids: readonly string[]): Promise<EngineRow[]> {
  const loans = await tx.rows<Omit<EngineRow, 'facts'>>(
    `select loan_id, branch_id, product_id, group_id, principal_out, terms::text as terms from loan where institution_id = $1 and loan_id = any($2::uuid[])
     order by loan_id`, [institution, ids])
  const found = await tx.rows<{ loan_id: string; facts: string }>(
    `select loan_id, string_agg(content::text, ',' order by seq) as facts from loan_event where institution_id = $1 and loan_id = any($2::uuid[])
     group by loan_id`, [institution, ids])
  const facts = new Map(found.map((row) => [row.loan_id, row.facts]))
  return loans.map((row) => ({ ...row, facts: `[${facts.get(row.loan_id) ?? ''}]` }))
}

/** Ids of all loans of an institution, in pieces, for `verify`. */
export const loanIdsAfter = (tx: Tx, institution: string, after: string | null, limit: number): Promise<{ loan_id: string }[]> =>
  tx.rows('select loan_id from loan where institution_id = $1 and ($2::uuid is null or loan_id > $2) order by loan_id limit $3', [institution, after, limit])

/** Running loans that may have earned something since they were last booked: at a month's end, a due date, or by being late. In pieces. */
export const loansToBook = (tx: Tx, institution: string, on: string, after: string | null, limit: number): Promise<{ loan_id: string }[]> =>
  tx.rows(
    `select loan_id from loan where institution_id = $1 and status = 'active' and booked_to < $2 and ($3::uuid is null or loan_id > $3)
       and (not plain or oldest_due_on < $2 or (date_trunc('month', $2::date + 1) - interval '1 day')::date > booked_to
         or exists (select from instalment n where n.institution_id = loan.institution_id and n.loan_id = loan.loan_id and n.due_on > booked_to and n.due_on <= $2))
     order by loan_id limit $4`, [institution, on, after, limit])

export const setBookedTo = (tx: Tx, institution: string, loans: readonly string[], on: string): Promise<number> =>
  tx.run('update loan set booked_to = $3 where institution_id = $1 and loan_id = any($2::uuid[])', [institution, loans, on])

export interface EventRow {
  loan_id: string
  seq: number
  event_id: string
  type: string
  value_on: string
  amount: bigint | null
  content: EventJson
  receipt: string | null
  channel: string
  means: 'cash' | 'bank' | 'mobile-money' | null
  told: unknown
  reason: string | null
  learnt_on: string | null
  recorded_at: string
  recorded_by: string
  recorded_by_name: string
}

/** What the engine and the entries need of the events, in the order learnt. */
export type EventFact = Pick<EventRow, 'loan_id' | 'event_id' | 'content' | 'means'>

export const eventFacts = (tx: Tx, institution: string, ids: readonly string[]): Promise<EventFact[]> =>
  tx.rows<EventFact>(
    `select loan_id, event_id, content, means from loan_event where institution_id = $1 and loan_id = any($2::uuid[]) order by loan_id, seq`,
    [institution, ids])

export const eventsOf = (tx: Tx, institution: string, loan: string): Promise<EventRow[]> =>
  tx.rows<EventRow>(
    `select loan_id, seq, event_id, type, value_on, amount, content, receipt, channel, means, told, reason, learnt_on, recorded_at, recorded_by, recorded_by_name
     from loan_event where institution_id = $1 and loan_id = $2 order by seq`, [institution, loan])

export interface NewEvent {
  loan: string
  seq: number
  content: EventJson
  amount: bigint | null
  receipt: string | null
  means: string | null
  told: unknown
  reason: string | null
  learntOn: string
  by: { readonly id: string; readonly name: string; readonly channel: string }
}

export async function insertEvents(tx: Tx, institution: string, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return
  await tx.run(
    `insert into loan_event (institution_id, loan_id, seq, event_id, type, value_on, amount, learnt_on, receipt, channel, means, reason, recorded_by, recorded_by_name, content, told)
     select $1, loan, seq, event, type, value_on, amount, learnt_on, receipt, channel, means, reason, by_id, by_name, content, nullif(told, 'null'::jsonb)
     from rows from (
       unnest($2::uuid[], $3::int[], $4::uuid[], $5::text[], $6::date[], $7::bigint[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::date[]),
       jsonb_array_elements($15::jsonb), jsonb_array_elements($16::jsonb))
       as t(loan, seq, event, type, value_on, amount, receipt, channel, means, reason, by_id, by_name, learnt_on, content, told)`,
    [
      institution, events.map((e) => e.loan), events.map((e) => e.seq), events.map((e) => e.content.id), events.map((e) => e.content.type),
      events.map((e) => e.content.on), events.map((e) => e.amount), events.map((e) => e.receipt), events.map((e) => e.by.channel), events.map((e) => e.means),
      events.map((e) => e.reason), events.map((e) => e.by.id), events.map((e) => e.by.name), events.map((e) => e.learntOn), toJson(events.map((e) => e.content)), toJson(events.map((e) => e.told)),
    ])
}

/** The columns of a loan that follow from its events. */
export type Projection = Pick<LoanRow,
  | 'loan_id' | 'status' | 'terms' | 'disbursed_on' | 'closed_on' | 'event_count' | 'last_event_on' | 'plain' | 'contract_version' | 'principal_out'
  | 'interest_out' | 'fees_out' | 'penalties_out' | 'tax_out' | 'credit' | 'savings' | 'oldest_due_on' | 'last_due_on' | 'last_paid_on'
  | 'renegotiated_on' | 'version' | 'booked_to'>

const movingFields = [
  ['status', 'text'], ['disbursed_on', 'date'], ['closed_on', 'date'], ['event_count', 'int'], ['last_event_on', 'date'], ['plain', 'boolean'],
  ['contract_version', 'int'], ['principal_out', 'bigint'], ['interest_out', 'bigint'], ['fees_out', 'bigint'], ['penalties_out', 'bigint'],
  ['tax_out', 'bigint'], ['credit', 'bigint'], ['savings', 'bigint'], ['oldest_due_on', 'date'], ['last_due_on', 'date'],
  ['last_paid_on', 'date'], ['renegotiated_on', 'date'], ['version', 'int'], ['booked_to', 'date'],
] as const

const updateText = `update loan set ${movingFields.map(([name]) => `${name} = t.${name}`).join(', ')}
  from unnest($2::uuid[], ${movingFields.map(([, type], index) => `$${index + 3}::${type}[]`).join(', ')})
    as t(loan_id, ${movingFields.map(([name]) => name).join(', ')})
  where loan.institution_id = $1 and loan.loan_id = t.loan_id`

export async function updateProjections(tx: Tx, institution: string, loans: readonly Projection[]): Promise<void> {
  if (loans.length === 0) return
  await tx.run(updateText, [institution, loans.map((loan) => loan.loan_id), ...movingFields.map(([name]) => loans.map((loan) => loan[name]))])
}

export const updateTerms = (tx: Tx, institution: string, changed: readonly { loan: string; terms: TermsJson }[]): Promise<number> =>
  tx.run(
    `update loan set terms = t.terms from unnest($2::uuid[], $3::jsonb[]) as t(loan, terms) where loan.institution_id = $1 and loan.loan_id = t.loan`,
    [institution, changed.map((each) => each.loan), changed.map((each) => toJson(each.terms))])

export interface InstalmentRow {
  loan_id: string
  n: number
  due_on: string
  days: number
  principal: bigint
  interest: bigint
  fees: bigint
  penalties: bigint
  tax: bigint
  savings: bigint
  total: bigint
  balance: bigint
  paid: bigint
  outstanding: bigint
  paid_on: string | null
}

const instalmentFields = [
  ['due_on', 'date'], ['days', 'int'], ['principal', 'bigint'], ['interest', 'bigint'], ['fees', 'bigint'], ['penalties', 'bigint'],
  ['tax', 'bigint'], ['savings', 'bigint'], ['total', 'bigint'], ['balance', 'bigint'], ['paid', 'bigint'], ['outstanding', 'bigint'],
  ['paid_on', 'date'],
] as const
const instalmentNames = instalmentFields.map(([name]) => name)

export const instalmentsOf = (tx: Tx, institution: string, loans: readonly string[]): Promise<InstalmentRow[]> =>
  tx.rows<InstalmentRow>(
    `select loan_id, n, ${instalmentNames.join(', ')} from instalment
     where institution_id = $1 and loan_id = any($2::uuid[]) order by loan_id, n`, [institution, loans])

const upsertText = `insert into instalment (institution_id, loan_id, n, ${instalmentNames.join(', ')})
  select $1, loan_id, n, ${instalmentNames.join(', ')}
  from unnest($2::uuid[], $3::int[], ${instalmentFields.map(([, type], index) => `$${index + 4}::${type}[]`).join(', ')})
    as t(loan_id, n, ${instalmentNames.join(', ')})
  on conflict (institution_id, loan_id, n) do update set ${instalmentNames.map((name) => `${name} = excluded.${name}`).join(', ')}`

export async function upsertInstalments(tx: Tx, institution: string, rows: readonly InstalmentRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx.run(upsertText, [
    institution, rows.map((row) => row.loan_id), rows.map((row) => row.n), ...instalmentNames.map((name) => rows.map((row) => row[name])),
  ])
}

/** What an ordinary repayment changes of instalments whose amounts stay. */
export type PaidRow = Pick<InstalmentRow, 'loan_id' | 'n' | 'paid' | 'outstanding' | 'paid_on'>

export async function markPaid(tx: Tx, institution: string, rows: readonly PaidRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx.run(
    `update instalment set paid = t.paid, outstanding = t.outstanding, paid_on = t.paid_on
     from unnest($2::uuid[], $3::int[], $4::bigint[], $5::bigint[], $6::date[]) as t(loan_id, n, paid, outstanding, paid_on)
     where instalment.institution_id = $1 and instalment.loan_id = t.loan_id and instalment.n = t.n`,
    [institution, rows.map((r) => r.loan_id), rows.map((r) => r.n), rows.map((r) => r.paid), rows.map((r) => r.outstanding), rows.map((r) => r.paid_on)])
}

/** Takes away instalments beyond the last one of a schedule that became shorter. */
export async function cutInstalments(tx: Tx, institution: string, lasts: readonly { loan: string; n: number }[]): Promise<void> {
  if (lasts.length === 0) return
  await tx.run(
    `delete from instalment using unnest($2::uuid[], $3::int[]) as t(loan_id, last)
     where instalment.institution_id = $1 and instalment.loan_id = t.loan_id and instalment.n > t.last`,
    [institution, lasts.map((each) => each.loan), lasts.map((each) => each.n)])
}

export interface VersionRow {
  loan_id: string
  version: number
  from_on: string
  event_id: string
  changes: unknown[]
  schedule: unknown[]
  record: unknown
  recorded_at: string
  undone_at: string | null
}

export const versionsOf = (tx: Tx, institution: string, loans: readonly string[]): Promise<VersionRow[]> =>
  tx.rows<VersionRow>(
    `select loan_id, version, from_on, event_id, changes, schedule, record, recorded_at, undone_at from loan_version
     where institution_id = $1 and loan_id = any($2::uuid[]) order by loan_id, version`, [institution, loans])

export type NewVersion = Pick<VersionRow, 'loan_id' | 'version' | 'from_on' | 'event_id' | 'changes' | 'schedule' | 'record'>

export async function insertVersions(tx: Tx, institution: string, by: string, made: readonly NewVersion[]): Promise<void> {
  if (made.length === 0) return
  await tx.run(
    `insert into loan_version (institution_id, loan_id, version, from_on, event_id, changes, schedule, record, recorded_by)
     select $1, loan, version, from_on, event, changes, schedule, record, $2
     from unnest($3::uuid[], $4::int[], $5::date[], $6::uuid[], $7::jsonb[], $8::jsonb[], $9::jsonb[]) as t(loan, version, from_on, event, changes, schedule, record)`,
    [
      institution, by, made.map((v) => v.loan_id), made.map((v) => v.version), made.map((v) => v.from_on), made.map((v) => v.event_id),
      made.map((v) => toJson(v.changes)), made.map((v) => toJson(v.schedule)), made.map((v) => (v.record == null ? null : toJson(v.record))),
    ])
}

export const markUndone = (tx: Tx, institution: string, loan: string, versions: readonly number[]): Promise<number> =>
  tx.run('update loan_version set undone_at = now() where institution_id = $1 and loan_id = $2 and version = any($3::int[]) and undone_at is null',
    [institution, loan, versions])

import type { PeriodFiguresJson } from '#core/indicators/figures-json.ts'
import type { InputName } from '#core/indicators/inputs.ts'
import type { AccountKind } from '#core/ledger/accounts.ts'
import { toJson, type Tx } from '#platform/db.ts'

export interface MappedAccount {
  code: string
  names: Record<'en' | 'fr' | 'ar' | 'rw', string>
  kind: AccountKind
  closed: boolean
  input: InputName | null
}

export type AccountFeed = Pick<MappedAccount, 'code' | 'kind' | 'input'>

/** The accounts that take entries, without their names. */
export const accountFeeds = (tx: Tx, institution: string): Promise<AccountFeed[]> => tx.rows(
  `select a.code, a.kind, m.input from account a left join figure_mapping m on m.institution_id = a.institution_id and m.code = a.code
   where a.institution_id = $1 and not a.heading order by a.code`, [institution])

/** Every account that takes entries, with what it was mapped to. */
export const postingAccounts = (tx: Tx, institution: string): Promise<MappedAccount[]> => tx.rows(
  `select a.code, a.names, a.kind, a.closed_on is not null as closed, m.input from account a
   left join figure_mapping m on m.institution_id = a.institution_id and m.code = a.code
   where a.institution_id = $1 and not a.heading order by a.code`, [institution])

export async function writeMapping(tx: Tx, institution: string, by: string, items: readonly { code: string; input: string }[]): Promise<void> {
  await tx.run(
    `insert into figure_mapping (institution_id, code, input, changed_by_name) select $1, m ->> 'code', m ->> 'input', $3 from jsonb_array_elements($2::jsonb) m
     on conflict (institution_id, code) do update set input = excluded.input, changed_at = now(), changed_by_name = excluded.changed_by_name
     where figure_mapping.input <> excluded.input`, [institution, toJson(items), by])
}

export interface LendingRow {
  loans_then: number; borrowers_then: number; women_then: number; rural_then: number; group_then: number
  loans_now: number; borrowers_now: number; women_now: number; rural_now: number; group_now: number
  disbursed: string; loans_disbursed: number; new_clients: number; exits: number; renegotiations: number
}

/**
 * Loans and borrowers at the end of two days and between them, in one pass over the institution's loans. The indexes loan_by_client and
 * client_counted hold all that it reads, in the order in which clients are counted once each.
 */
export const lending = (tx: Tx, institution: string, opening: string, closing: string): Promise<LendingRow> => tx.one(
  `with l as (
     select client_id, group_id is not null as in_group, principal, disbursed_on > $2 as given, renegotiated_on > $2 and renegotiated_on <= $3 as changed,
       disbursed_on <= $2 and (closed_on is null or closed_on > $2) and status <> 'written-off' as open_then,
       (closed_on is null or closed_on > $3) and status <> 'written-off' as open_now
     from loan where institution_id = $1 and disbursed_on <= $3 order by client_id
   )
   select count(*) filter (where open_then)::int as loans_then, count(*) filter (where open_now)::int as loans_now,
     count(distinct client_id) filter (where open_then)::int as borrowers_then, count(distinct client_id) filter (where open_now)::int as borrowers_now,
     count(distinct client_id) filter (where open_then and sex = 'female')::int as women_then, count(distinct client_id) filter (where open_now and sex = 'female')::int as women_now,
     count(distinct client_id) filter (where open_then and setting = 'rural')::int as rural_then, count(distinct client_id) filter (where open_now and setting = 'rural')::int as rural_now,
     count(distinct client_id) filter (where open_then and in_group)::int as group_then, count(distinct client_id) filter (where open_now and in_group)::int as group_now,
     coalesce(sum(principal) filter (where given), 0)::text as disbursed, count(*) filter (where given)::int as loans_disbursed,
     (count(distinct client_id) - count(distinct client_id) filter (where not given))::int as new_clients,
     (count(distinct client_id) filter (where open_then or open_now) - count(distinct client_id) filter (where open_now))::int as exits,
     count(*) filter (where changed)::int as renegotiations
   from l join client k using (client_id) where k.institution_id = $1`, [institution, opening, closing])

export interface BandRow { days: number; principal: string; renegotiated: string }

/** Principal outstanding by the lower bound of its band of days late, from the loans as they stand now. */
export const ageing = (tx: Tx, institution: string, on: string): Promise<BandRow[]> => tx.rows(
  `select case when late > 365 then 366 when late > 180 then 181 when late > 90 then 91 when late > 60 then 61 when late > 30 then 31 when late > 0 then 1 else 0 end as days,
     sum(principal_out)::text as principal, coalesce(sum(principal_out) filter (where renegotiated), 0)::text as renegotiated
   from (select principal_out, greatest(0, $2::date - coalesce(oldest_due_on, $2::date)) as late, renegotiated_on is not null as renegotiated
     from loan where institution_id = $1 and status in ('active', 'overpaid') and principal_out > 0) l group by 1`, [institution, on])

export interface RiskRow { closed_on: string; days: number; strict: string; regulatory: string; renegotiated: string; principal: string }

/** What these closed days kept of portfolio at risk, beside the whole portfolio. */
export const riskOn = (tx: Tx, institution: string, days: readonly string[]): Promise<RiskRow[]> => tx.rows(
  `select r.*, p.principal from (
     select closed_on, days, sum(strict)::text as strict, sum(regulatory)::text as regulatory, sum(renegotiated)::text as renegotiated
     from portfolio_risk_day where institution_id = $1 and closed_on = any($2::date[]) group by closed_on, days) r
   join (select closed_on, sum(principal)::text as principal from portfolio_day where institution_id = $1 and closed_on = any($2::date[]) group by closed_on) p using (closed_on)`,
  [institution, days])

export interface HouseFacts { currency: string; reports_only: boolean; last_closed: string | null; first_entry: string | null }

const factColumns = `i.currency, i.reports_only, (select max(closed_on) from day_close where institution_id = $1) as last_closed,
  (select min(booked_on) from journal_entry where institution_id = $1) as first_entry`

export const houseFacts = (tx: Tx, institution: string): Promise<HouseFacts> =>
  tx.one(`select ${factColumns} from institution i where i.institution_id = $1`, [institution])

export interface HouseRow extends HouseFacts {
  staff: number; officers: number; branches: number
  /** Principal written off and money recovered in the period, from the facts of the few loans that were written off. */
  written_off: string; recovered: string
}

/** The house at the end of a period, and what it lost in it. */
export const houseOver = (tx: Tx, institution: string, from: string, to: string): Promise<HouseRow> => tx.one(
  `select ${factColumns}, lost.*, (select count(*) from staff where institution_id = $1 and status = 'active')::int as staff,
     (select count(distinct r.user_id) from staff_role r join staff s using (institution_id, user_id) where r.institution_id = $1 and r.role_key = 'officer' and s.status = 'active')::int as officers,
     (select count(*) from branch where institution_id = $1 and opened_on <= $3 and (closed_on is null or closed_on > $3))::int as branches
   from institution i cross join (
     select coalesce(sum(e.amount) filter (where e.type = 'write-off'), 0)::text as written_off, coalesce(sum(e.amount) filter (where e.type = 'recovery'), 0)::text as recovered
     from loan l join loan_event e on e.institution_id = l.institution_id and e.loan_id = l.loan_id and e.type in ('write-off', 'recovery') and e.value_on between $2 and $3
     where l.institution_id = $1 and l.status = 'written-off'
       and not exists (select from loan_event r where r.institution_id = e.institution_id and r.loan_id = e.loan_id and r.type = 'reversal' and r.content ->> 'of' = e.event_id::text)) lost
   where i.institution_id = $1`, [institution, from, to])

export interface SetRow {
  period_from: string
  period_to: string
  months: number
  version: number
  source: 'books' | 'form' | 'sheet' | 'api'
  grade: 1 | 2 | 3
  content: PeriodFiguresJson
  accounts: AccountsJson | null
  findings: FindingRow[]
  reason: string | null
  recorded_at: string
  recorded_by_name: string
}
/** By input: account code, amount in minor units as text, over the period for flows, at its end for stocks. */
export type AccountsJson = Readonly<Record<string, readonly (readonly [code: string, amount: string])[]>>
export interface FindingRow { code: string; path: string; facts: Readonly<Record<string, string>>; comment?: string }

const columns = 'period_from, period_to, months, version, source, grade, content, accounts, findings, reason, recorded_at, recorded_by_name'

/** The newest version of each period that ends within the days, oldest first. */
export const newestSets = (tx: Tx, institution: string, from: string, to: string): Promise<SetRow[]> => tx.rows(
  `select distinct on (period_to, months) ${columns} from figure_set where institution_id = $1 and period_to between $2 and $3 order by period_to, months, version desc`, [institution, from, to])

/** Last days of the single months that are held. */
export const monthsHeld = async (tx: Tx, institution: string): Promise<string[]> =>
  (await tx.rows<{ period_to: string }>('select distinct period_to from figure_set where institution_id = $1 and months = 1', [institution])).map((row) => row.period_to)

/** Every version of one period, newest first. */
export const versionsOf = (tx: Tx, institution: string, periodTo: string, months: number): Promise<SetRow[]> => tx.rows(
  `select ${columns} from figure_set where institution_id = $1 and period_to = $2 and months = $3 order by version desc`, [institution, periodTo, months])

/** The newest figures of the same length that end before a day. */
export const setBefore = (tx: Tx, institution: string, periodFrom: string, months: number): Promise<SetRow | undefined> => tx.maybe(
  `select ${columns} from figure_set where institution_id = $1 and period_to < $2 and months = $3 order by period_to desc, version desc limit 1`, [institution, periodFrom, months])

export type NewSet = Omit<SetRow, 'version' | 'recorded_at'> & { recorded_by: string }

/** Writes the next version of each period. */
export async function insertSets(tx: Tx, institution: string, sets: readonly NewSet[]): Promise<void> {
  await tx.run(
    `insert into figure_set (institution_id, period_to, months, version, period_from, source, grade, content, accounts, findings, reason, recorded_by, recorded_by_name)
     select $1, (s ->> 'period_to')::date, (s ->> 'months')::int,
       1 + coalesce((select max(o.version) from figure_set o where o.institution_id = $1 and o.period_to = (s ->> 'period_to')::date and o.months = (s ->> 'months')::int), 0),
       (s ->> 'period_from')::date, s ->> 'source', (s ->> 'grade')::int, s -> 'content', nullif(s -> 'accounts', 'null'), s -> 'findings', s ->> 'reason', s ->> 'recorded_by', s ->> 'recorded_by_name'
     from jsonb_array_elements($2::jsonb) s`, [institution, toJson(sets)])
}

export interface DraftRow { period_to: string; months: number; content: unknown; saved_at: string; saved_by_name: string }

export const drafts = (tx: Tx, institution: string): Promise<DraftRow[]> => tx.rows(
  'select period_to, months, content, saved_at, saved_by_name from figure_draft where institution_id = $1', [institution])

export const draftOf = (tx: Tx, institution: string, periodTo: string, months: number): Promise<DraftRow | undefined> => tx.maybe(
  'select period_to, months, content, saved_at, saved_by_name from figure_draft where institution_id = $1 and period_to = $2 and months = $3', [institution, periodTo, months])

export async function writeDraft(tx: Tx, institution: string, at: { periodTo: string; months: number }, content: unknown, by: { id: string; name: string }): Promise<void> {
  await tx.run(
    `insert into figure_draft (institution_id, period_to, months, content, saved_by, saved_by_name) values ($1, $2, $3, $4, $5, $6)
     on conflict (institution_id, period_to, months) do update set content = excluded.content, saved_at = now(), saved_by = excluded.saved_by, saved_by_name = excluded.saved_by_name`,
    [institution, at.periodTo, at.months, toJson(content), by.id, by.name])
}

export const dropDraft = (tx: Tx, institution: string, periodTo: string, months: number): Promise<number> => tx.run(
  'delete from figure_draft where institution_id = $1 and period_to = $2 and months = $3', [institution, periodTo, months])

export interface CalendarRow { months: 1 | 3 | 6 | 12; due_days: number }

/** Absent: it goes by its networks'. */
export const ownCalendar = (tx: Tx, institution: string): Promise<CalendarRow | undefined> =>
  tx.maybe<CalendarRow>('select months, due_days from figure_calendar where institution_id = $1', [institution])

export async function writeCalendar(tx: Tx, institution: string, { months, due_days }: CalendarRow, by: string): Promise<void> {
  await tx.run(
    `insert into figure_calendar (institution_id, months, due_days, changed_by_name) values ($1, $2, $3, $4)
     on conflict (institution_id) do update set months = excluded.months, due_days = excluded.due_days, changed_at = now(), changed_by_name = excluded.changed_by_name`, [institution, months, due_days, by])
}

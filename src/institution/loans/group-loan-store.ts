// The SQL of group loans, and what they read of groups.
import type { Meeting } from '#core/loan/meeting.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import type { LoanRow } from './store.ts'

export interface GroupRow { group_id: string; branch_id: string; status: string; frequency: Meeting['frequency']; weekday: number; week: number | null }

export const findGroup = (tx: Tx, institution: string, group: string): Promise<GroupRow | undefined> =>
  tx.maybe(
    `select group_id, branch_id, status, meeting_frequency as frequency, meeting_weekday as weekday, meeting_week as week
     from client_group where institution_id = $1 and group_id = $2`, [institution, group])

export const meetingOf = ({ frequency, weekday, week }: GroupRow): Meeting => ({ frequency, weekday, week: week ?? undefined })

export interface NewGroupLoan { readonly id: string; readonly number: string; readonly group: string; readonly product: string; readonly appliedOn: string }

export const insertGroupLoan = (tx: Tx, actor: Actor, loan: NewGroupLoan): Promise<number> =>
  tx.run(
    `insert into group_loan (institution_id, group_loan_id, number, group_id, product_id, applied_on, recorded_by, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [actor.institution, loan.id, loan.number, loan.group, loan.product, loan.appliedOn, actor.id, actor.name])

export const joinGroupLoan = (tx: Tx, institution: string, groupLoan: string, loans: readonly string[]): Promise<number> =>
  tx.run('update loan set group_loan_id = $2 where institution_id = $1 and loan_id = any($3::uuid[])', [institution, groupLoan, loans])

/** The group of a group loan, and the loans in it that are in a state. */
export const loansInState = (tx: Tx, institution: string, groupLoan: string, status: LoanRow['status']): Promise<{ loan_id: string; group_id: string }[]> =>
  tx.rows(
    `select l.loan_id, g.group_id from group_loan g
       join loan l on l.institution_id = g.institution_id and l.group_loan_id = g.group_loan_id
     where g.institution_id = $1 and g.group_loan_id = $2 and l.status = $3 order by l.loan_id`, [institution, groupLoan, status])

export interface MemberLoanRow {
  group_loan_id: string; group_number: string; product: string; applied_on: string
  loan_id: string; number: string; version: number; status: LoanRow['status']; principal: bigint
  client_id: string; client_number: string; name: string
  due: string | null; late: string | null; paid: string | null; oldest_due_on: string | null; remaining: bigint
}

/** Members' loans of a group's group loans, the newest group loan first. */
export const memberLoansOf = (tx: Tx, institution: string, group: string, today: string, language: string): Promise<MemberLoanRow[]> =>
  tx.rows(
    `select g.group_loan_id, g.number as group_number, v.content->'names'->>$4 as product, g.applied_on,
       l.loan_id, l.number, l.version, l.status, l.principal, c.client_id, c.number as client_number, c.given_name || ' ' || c.family_name as name,
       sum(n.outstanding) filter (where n.due_on <= $3) as due, sum(n.outstanding) filter (where n.due_on < $3) as late,
       sum(n.paid) as paid, min(n.due_on) filter (where n.outstanding > 0 and n.due_on < $3) as oldest_due_on,
       l.principal_out + l.interest_out + l.fees_out + l.penalties_out + l.tax_out as remaining
     from group_loan g
       join loan l on l.institution_id = g.institution_id and l.group_loan_id = g.group_loan_id
       join client c on c.institution_id = l.institution_id and c.client_id = l.client_id
       join product_version v on v.institution_id = l.institution_id and v.product_id = l.product_id and v.version = l.product_version
       left join instalment n on n.institution_id = l.institution_id and n.loan_id = l.loan_id and l.status = 'active'
     where g.institution_id = $1 and g.group_id = $2
     group by g.institution_id, g.group_loan_id, l.institution_id, l.loan_id, c.institution_id, c.client_id, v.institution_id, v.product_id, v.version
     order by g.recorded_at desc, g.group_loan_id, c.name_key, l.loan_id`, [institution, group, today, language])

export interface DateRow { group_loan_id: string; due_on: string; total: string; paid: string; outstanding: string }

/** What running loans of a group owe together, by group loan and due date. */
export const datesOf = (tx: Tx, institution: string, group: string): Promise<DateRow[]> =>
  tx.rows(
    `select l.group_loan_id, n.due_on, sum(n.total) as total, sum(n.paid) as paid, sum(n.outstanding) as outstanding
     from group_loan g
       join loan l on l.institution_id = g.institution_id and l.group_loan_id = g.group_loan_id and l.disbursed_on is not null
       join instalment n on n.institution_id = l.institution_id and n.loan_id = l.loan_id
     where g.institution_id = $1 and g.group_id = $2 group by l.group_loan_id, n.due_on order by l.group_loan_id, n.due_on`, [institution, group])

export interface PaidForRow { loan_id: string; client_id: string; event_id: string; on: string; amount: bigint; paid_by: string }

/** Repayments of a group's loans that somebody else made and that were not taken back. */
export const paidForOthers = (tx: Tx, institution: string, group: string): Promise<PaidForRow[]> =>
  tx.rows(
    `select l.loan_id, l.client_id, e.event_id, e.value_on as "on", e.amount, e.content->>'paidBy' as paid_by
     from loan l join loan_event e on e.institution_id = l.institution_id and e.loan_id = l.loan_id and e.type = 'repayment' and e.content ? 'paidBy'
     where l.institution_id = $1 and l.group_id = $2 and not exists (
       select from loan_event r where r.institution_id = e.institution_id and r.loan_id = e.loan_id and r.type = 'reversal' and r.content->>'of' = e.event_id::text)
     order by e.recorded_at, e.event_id`, [institution, group])

export const clientNames = (tx: Tx, institution: string, clients: readonly string[]): Promise<{ client_id: string; number: string; name: string }[]> =>
  tx.rows(
    `select client_id, number, given_name || ' ' || family_name as name from client where institution_id = $1 and client_id = any($2::uuid[])`, [institution, clients])

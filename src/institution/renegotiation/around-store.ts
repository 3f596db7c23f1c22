// What a case shows of the tables around it: client, loan, branch, officer, guarantors; and the message to the client.
import type { Meeting } from '#core/loan/meeting.ts'
import type { Language } from '#contract/words/language.ts'
import type { Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'

export interface AroundRow {
  client_name: string; client_number: string; client_language: Language; client_phone: string | null; phone_key: string | null
  loan_number: string; product_names: Record<Language, string>; branch_name: string
  institution_name: string; ussd_code: string | null; loan_officer: string | null; loan_officer_name: string | null
}

export const around = (tx: Tx, institution: string, loan: string): Promise<AroundRow | undefined> =>
  tx.maybe(
    `select c.given_name || ' ' || c.family_name as client_name, c.number as client_number, c.language as client_language, c.phone as client_phone,
       c.phone_key, l.number as loan_number, v.content->'names' as product_names, b.name as branch_name, i.name as institution_name, i.ussd_code,
       s.user_id as loan_officer, s.name as loan_officer_name
     from loan l
       join client c on c.institution_id = l.institution_id and c.client_id = l.client_id
       join branch b on b.institution_id = l.institution_id and b.branch_id = l.branch_id
       join product_version v on v.institution_id = l.institution_id and v.product_id = l.product_id and v.version = l.product_version
       join institution i on i.institution_id = l.institution_id
       left join staff s on s.institution_id = l.institution_id and s.user_id = coalesce(l.officer_id, c.officer_id)
     where l.institution_id = $1 and l.loan_id = $2`, [institution, loan])

export const guarantorsOf = (tx: Tx, institution: string, loan: string): Promise<{ n: number; name: string }[]> =>
  tx.rows('select n, name from loan_guarantor where institution_id = $1 and loan_id = $2 order by n', [institution, loan])

export const staffName = async (tx: Tx, institution: string, id: string): Promise<string | undefined> =>
  (await tx.maybe<{ name: string }>('select name from staff where institution_id = $1 and user_id = $2', [institution, id]))?.name

export async function insertSms(
  tx: Tx, institution: string, sms: { to: string; client: string; purpose: string; language: Language; body: string },
): Promise<void> {
  await tx.run(
    `insert into outbox (institution_id, message_id, medium, recipient, client_id, purpose, language, body) values ($1, $2, 'sms', $3, $4, $5, $6, $7)`,
    [institution, newId(), sms.to, sms.client, sms.purpose, sms.language, sms.body])
}

/** When the groups of members' loans meet, by loan; a loan of no group loan is not among them. */
export async function meetingsOfLoans(tx: Tx, institution: string, loans: readonly string[]): Promise<ReadonlyMap<string, Meeting>> {
  if (loans.length === 0) return new Map()
  const rows = await tx.rows<Omit<Meeting, 'week'> & { loan_id: string; week: number | null }>(
    `select l.loan_id, g.meeting_frequency as frequency, g.meeting_weekday as weekday, g.meeting_week as week
     from loan l join client_group g on g.institution_id = l.institution_id and g.group_id = l.group_id
     where l.institution_id = $1 and l.loan_id = any($2::uuid[]) and l.group_loan_id is not null`, [institution, loans])
  return new Map(rows.map(({ loan_id, week, ...meeting }) => [loan_id, { ...meeting, week: week ?? undefined }]))
}

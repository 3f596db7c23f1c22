// What the page of one loan reads beside the loan itself.
import type { Tx } from '#platform/db.ts'

export interface AroundRow {
  client_number: string; given_name: string; family_name: string; arabic_name: string | null; phone: string | null; language: string
  group_name: string | null; product_code: string; branch_name: string; officer_name: string | null; institution_name: string
}

export const aroundLoan = (tx: Tx, institution: string, loan: string): Promise<AroundRow> =>
  tx.one<AroundRow>(
    `select c.number as client_number, c.given_name, c.family_name, c.arabic_name, c.phone, c.language, g.name as group_name, p.code as product_code,
       b.name as branch_name, s.name as officer_name, i.name as institution_name
     from loan l
       join client c on c.institution_id = l.institution_id and c.client_id = l.client_id
       join product p on p.institution_id = l.institution_id and p.product_id = l.product_id
       join branch b on b.institution_id = l.institution_id and b.branch_id = l.branch_id
       join institution i on i.institution_id = l.institution_id
       left join client_group g on g.institution_id = l.institution_id and g.group_id = l.group_id
       left join staff s on s.institution_id = l.institution_id and s.user_id = l.officer_id
     where l.institution_id = $1 and l.loan_id = $2`, [institution, loan])

export const accountNames = async (tx: Tx, institution: string): Promise<Map<string, Record<string, string>>> => {
  const rows = await tx.rows<{ code: string; names: Record<string, string> }>('select code, names from account where institution_id = $1', [institution])
  return new Map(rows.map((row) => [row.code, row.names]))
}

export interface DocumentRow { attachment_id: string; kind: string; file_name: string; media_type: string; recorded_at: string }

export const documentsOf = (tx: Tx, institution: string, loan: string): Promise<DocumentRow[]> =>
  tx.rows<DocumentRow>(
    `select attachment_id, kind, file_name, media_type, recorded_at from attachment
     where institution_id = $1 and subject_kind = 'loan' and subject_id = $2 and withdrawn_at is null order by recorded_at desc`, [institution, loan])

export const loansOfClient = (tx: Tx, institution: string, client: string): Promise<{ loan_id: string; branch_id: string }[]> =>
  tx.rows(
    `select loan_id, branch_id from loan where institution_id = $1 and client_id = $2 and disbursed_on is not null order by disbursed_on desc, loan_id`,
    [institution, client])

/** The number of a loan that is not repaid, or waits to be paid out; of one group where it is named. */
export const openLoanOf = (tx: Tx, institution: string, client: string, group?: string): Promise<{ number: string } | undefined> =>
  tx.maybe(
    `select number from loan where institution_id = $1 and client_id = $2 and status in ('submitted', 'approved', 'active', 'overpaid')
       and ($3::uuid is null or group_id = $3) order by loan_id limit 1`, [institution, client, group ?? null])

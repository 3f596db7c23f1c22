import type { Tx } from '#platform/db.ts'

export interface PayerRow { loan_id: string; loan_status: string; number: string; client_id: string; given_name: string; family_name: string; arabic_name: string | null; language: 'en' | 'fr' | 'ar' | 'rw'; phone: string | null; institution_name: string }

/** Who pays, and where the message goes. */
export const payersOf = (tx: Tx, institution: string, loans: readonly string[]): Promise<PayerRow[]> =>
  tx.rows<PayerRow>(
    `select l.loan_id, l.status as loan_status, l.number, c.client_id, c.given_name, c.family_name, c.arabic_name, c.language, c.phone, i.name as institution_name
     from loan l join client c on c.institution_id = l.institution_id and c.client_id = l.client_id
       join institution i on i.institution_id = l.institution_id
     where l.institution_id = $1 and l.loan_id = any($2::uuid[])`, [institution, loans])

/** Of payers for others, those who on the day are members of the loan's group or borrow in the same group loan. */
export const groupMembersAmong = (
  tx: Tx, institution: string, payers: readonly { loan: string; paidBy: string; on: string }[],
): Promise<{ loan_id: string; client_id: string }[]> =>
  tx.rows(
    `select p.loan_id, p.client_id from unnest($2::uuid[], $3::uuid[], $4::date[]) as p(loan_id, client_id, value_on)
       join loan l on l.institution_id = $1 and l.loan_id = p.loan_id
     where exists (select from group_member m where m.institution_id = $1 and m.group_id = l.group_id and m.client_id = p.client_id
         and m.joined_on <= p.value_on and (m.left_on is null or m.left_on >= p.value_on))
       or exists (select from loan o where o.institution_id = $1 and o.group_loan_id = l.group_loan_id and o.client_id = p.client_id)`,
    [institution, payers.map((payer) => payer.loan), payers.map((payer) => payer.paidBy), payers.map((payer) => payer.on)])

export interface Message { id: string; to: string; client: string; purpose: string; language: string; body: string }

export async function insertMessages(tx: Tx, institution: string, messages: readonly Message[]): Promise<void> {
  if (messages.length === 0) return
  await tx.run(
    `insert into outbox (institution_id, message_id, medium, recipient, client_id, purpose, language, body)
     select $1, id, 'sms', recipient, client, purpose, language, body
     from unnest($2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::text[]) as t(id, recipient, client, purpose, language, body)`,
    [
      institution, messages.map((m) => m.id), messages.map((m) => m.to), messages.map((m) => m.client), messages.map((m) => m.purpose),
      messages.map((m) => m.language), messages.map((m) => m.body),
    ])
}

export interface RepaymentRow {
  event_id: string; loan_id: string; number: string; receipt: string | null; amount: bigint; value_on: string; means: 'cash' | 'bank' | 'mobile-money' | null
  channel: string; told: unknown; recorded_at: string; recorded_by: string; recorded_by_name: string; given_name: string; family_name: string
  client_number: string; arabic_name: string | null; branch_id: string; branch_name: string; institution_name: string; reversed: boolean
  language: 'en' | 'fr' | 'ar' | 'rw'
}

const repaymentColumns = `e.event_id, e.loan_id, l.number, e.receipt, e.amount, e.value_on, e.means, e.channel, e.told, e.recorded_at, e.recorded_by, e.recorded_by_name,
  c.given_name, c.family_name, c.arabic_name, c.number as client_number, c.language, l.branch_id, b.name as branch_name, i.name as institution_name,
  exists (select from loan_event r where r.institution_id = e.institution_id and r.loan_id = e.loan_id and r.type = 'reversal'
    and r.content->>'of' = e.event_id::text) as reversed`
const repaymentTables = `loan_event e
  join loan l on l.institution_id = e.institution_id and l.loan_id = e.loan_id
  join client c on c.institution_id = l.institution_id and c.client_id = l.client_id
  join branch b on b.institution_id = l.institution_id and b.branch_id = l.branch_id
  join institution i on i.institution_id = e.institution_id`

export const findRepayment = (tx: Tx, institution: string, loan: string, event: string): Promise<RepaymentRow | undefined> =>
  tx.maybe<RepaymentRow>(
    `select ${repaymentColumns} from ${repaymentTables}
     where e.institution_id = $1 and e.loan_id = $2 and e.event_id = $3 and e.type in ('repayment', 'recovery')`, [institution, loan, event])

export interface DayFilter { on: string; by: string | null; branches: 'all' | readonly string[] }

/** Learnt on a business day, newest first. */
export const repaymentsOfDay = (tx: Tx, institution: string, filter: DayFilter): Promise<RepaymentRow[]> =>
  tx.rows<RepaymentRow>(
    `select ${repaymentColumns} from ${repaymentTables}
     where e.institution_id = $1 and e.type in ('repayment', 'recovery') and e.learnt_on = $2
       and ($3::text is null or e.recorded_by = $3) and ($4::uuid[] is null or l.branch_id = any($4))
     order by e.recorded_at desc, e.event_id desc limit 1000`,
    [institution, filter.on, filter.by, filter.branches === 'all' ? null : filter.branches])

export interface CollectionRow {
  loan_id: string; loan_number: string; client_id: string; given_name: string; family_name: string; client_number: string
  due: string | null; late: string | null; oldest_late_on: string | null; remaining: bigint
}

/** Running loans of a group's members, with what falls due up to a day. */
export const collectionOf = (tx: Tx, institution: string, group: string, on: string): Promise<CollectionRow[]> =>
  tx.rows<CollectionRow>(
    `select l.loan_id, l.number as loan_number, c.client_id, c.given_name, c.family_name, c.number as client_number,
       sum(n.outstanding) filter (where n.due_on <= $3) as due, sum(n.outstanding) filter (where n.due_on < $3) as late,
       min(n.due_on) filter (where n.due_on < $3 and n.outstanding > 0) as oldest_late_on,
       l.principal_out + l.interest_out + l.fees_out + l.penalties_out + l.tax_out as remaining
     from loan l join client c on c.institution_id = l.institution_id and c.client_id = l.client_id
       left join instalment n on n.institution_id = l.institution_id and n.loan_id = l.loan_id
     where l.institution_id = $1 and l.status = 'active' and (l.group_id = $2 or exists (
       select from group_member m where m.institution_id = l.institution_id and m.group_id = $2 and m.client_id = l.client_id and m.left_on is null))
     group by l.institution_id, l.loan_id, c.institution_id, c.client_id order by c.name_key, l.loan_id`, [institution, group, on])

export const findGroup = (tx: Tx, institution: string, group: string): Promise<{ name: string; branch_id: string } | undefined> =>
  tx.maybe('select name, branch_id from client_group where institution_id = $1 and group_id = $2', [institution, group])

export const findEventMaker = (tx: Tx, institution: string, loan: string, event: string): Promise<{ recorded_by: string; amount: bigint | null; type: string; branch_id: string } | undefined> =>
  tx.maybe(
    `select e.recorded_by, e.amount, e.type, l.branch_id from loan_event e join loan l on l.institution_id = e.institution_id and l.loan_id = e.loan_id
     where e.institution_id = $1 and e.loan_id = $2 and e.event_id = $3`, [institution, loan, event])


// The tables around an application: decisions, guarantors, and what is read of client, group, branch and officer.
import { toJson, type Tx } from '#platform/db.ts'
import type { LoanRow } from './store.ts'

export interface BorrowerRow { client_id: string; status: string; branch_id: string; officer_id: string | null; language: string; phone: string | null; given_name: string }

export const findBorrower = (tx: Tx, institution: string, client: string): Promise<BorrowerRow | undefined> =>
  tx.maybe<BorrowerRow>(
    'select client_id, status, branch_id, officer_id, language, phone, given_name from client where institution_id = $1 and client_id = $2', [institution, client])

export const countryOf = async (tx: Tx, institution: string): Promise<string> =>
  (await tx.one<{ country: string }>('select country from institution where institution_id = $1', [institution])).country

export const isMember = async (tx: Tx, institution: string, group: string, client: string): Promise<boolean> =>
  (await tx.rows('select 1 from group_member where institution_id = $1 and group_id = $2 and client_id = $3 and left_on is null', [institution, group, client])).length > 0

export const groupExists = async (tx: Tx, institution: string, group: string): Promise<boolean> =>
  (await tx.rows('select 1 from client_group where institution_id = $1 and group_id = $2', [institution, group])).length > 0

export const clientsExist = async (tx: Tx, institution: string, clients: readonly string[]): Promise<boolean> =>
  (await tx.rows('select 1 from client where institution_id = $1 and client_id = any($2::uuid[])', [institution, clients])).length === new Set(clients).size

export const officerExists = async (tx: Tx, institution: string, officer: string): Promise<boolean> =>
  (await tx.rows(`select 1 from staff where institution_id = $1 and user_id = $2 and status = 'active'`, [institution, officer])).length > 0

export type NewLoan = Pick<LoanRow,
  | 'loan_id' | 'number' | 'client_id' | 'group_id' | 'branch_id' | 'officer_id' | 'product_id' | 'product_version' | 'currency' | 'terms'
  | 'amount_asked' | 'count_asked' | 'principal' | 'purpose' | 'note' | 'applied_on' | 'approvals_needed'>

export const insertLoan = (tx: Tx, institution: string, by: { id: string; name: string }, loan: NewLoan): Promise<number> =>
  tx.run(
    `insert into loan (institution_id, loan_id, number, client_id, group_id, branch_id, officer_id, product_id, product_version, currency, status,
       terms, amount_asked, count_asked, principal, purpose, note, applied_on, applied_by, applied_by_name, approvals_needed)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'submitted', $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
    [
      institution, loan.loan_id, loan.number, loan.client_id, loan.group_id, loan.branch_id, loan.officer_id, loan.product_id, loan.product_version,
      loan.currency, toJson(loan.terms), loan.amount_asked, loan.count_asked, loan.principal, loan.purpose, loan.note, loan.applied_on, by.id, by.name,
      loan.approvals_needed,
    ])

/** Writes what a decision changes of an application; the version counts on. */
export const updateApplication = (
  tx: Tx, institution: string, loan: Pick<LoanRow, 'loan_id' | 'status' | 'terms' | 'principal' | 'approvals_needed' | 'approved_on'>,
): Promise<number> =>
  tx.run(
    `update loan set status = $3, terms = $4, principal = $5, approvals_needed = $6, approved_on = $7, version = version + 1
     where institution_id = $1 and loan_id = $2`,
    [institution, loan.loan_id, loan.status, toJson(loan.terms), loan.principal, loan.approvals_needed, loan.approved_on])

export interface DecisionRow { decision: string; detail: Record<string, unknown>; reason: string | null; decided_at: string; decided_by: string; decided_by_name: string }

export const decisionsOf = (tx: Tx, institution: string, loan: string): Promise<DecisionRow[]> =>
  tx.rows<DecisionRow>(
    'select decision, detail, reason, decided_at, decided_by, decided_by_name from loan_decision where institution_id = $1 and loan_id = $2 order by seq',
    [institution, loan])

export const insertDecision = (
  tx: Tx, institution: string, by: { id: string; name: string }, made: { loan: string; decision: string; detail?: unknown; reason?: string | undefined },
): Promise<number> =>
  tx.run(
    `insert into loan_decision (institution_id, loan_id, seq, decision, detail, reason, decided_by, decided_by_name)
     select $1, $2, 1 + (select count(*) from loan_decision where institution_id = $1 and loan_id = $2), $3, $4, $5, $6, $7`,
    [institution, made.loan, made.decision, toJson(made.detail ?? {}), made.reason ?? null, by.id, by.name])

export interface GuarantorRow { client_id: string | null; name: string; phone: string | null; identity_number: string | null; relation: string | null; amount: bigint | null }

export const guarantorsOf = (tx: Tx, institution: string, loan: string): Promise<GuarantorRow[]> =>
  tx.rows<GuarantorRow>(
    'select client_id, name, phone, identity_number, relation, amount from loan_guarantor where institution_id = $1 and loan_id = $2 order by n',
    [institution, loan])

export async function insertGuarantors(tx: Tx, institution: string, loan: string, guarantors: readonly GuarantorRow[]): Promise<void> {
  for (const [index, each] of guarantors.entries()) {
    await tx.run(
      `insert into loan_guarantor (institution_id, loan_id, n, client_id, name, phone, identity_number, relation, amount)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [institution, loan, index + 1, each.client_id, each.name, each.phone, each.identity_number, each.relation, each.amount])
  }
}

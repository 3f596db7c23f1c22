import type { Language } from '#contract/words/language.ts'
import type { Tx } from '#platform/db.ts'

export interface RunningLoanRow { loan_id: string; number: string; currency: string; last_due_on: string | null; names: Readonly<Record<Language, string>> }

/** Running loans of one client, the oldest number first. */
export const runningLoansOf = (tx: Tx, institution: string, client: string): Promise<RunningLoanRow[]> =>
  tx.rows(
    `select l.loan_id, l.number, l.currency, l.last_due_on,
       v.content->'names' as names
     from loan l join product_version v on v.institution_id = l.institution_id and v.product_id = l.product_id and v.version = l.product_version
     where l.institution_id = $1 and l.client_id = $2 and l.status = 'active' order by l.number`, [institution, client])

export interface OpenInstalmentRow { loan_id: string; due_on: string; outstanding: bigint }

export const openInstalmentsOf = (tx: Tx, institution: string, loans: readonly string[]): Promise<OpenInstalmentRow[]> =>
  tx.rows(
    `select loan_id, due_on, outstanding from instalment
     where institution_id = $1 and loan_id = any($2::uuid[]) and outstanding > 0 order by loan_id, n`, [institution, loans])

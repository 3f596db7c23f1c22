// What a contract or a statement on paper tells of a loan: its page, and the names around it.
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { LoanPage } from '#contract/loans.ts'
import { mayInBranch, type Actor } from '#platform/actor.ts'
import type { Database } from '#platform/db.ts'
import { findBorrower } from './application-store.ts'
import { aroundLoan, loansOfClient, type AroundRow } from './page-store.ts'
import { readLoan } from './read-loan.ts'

export interface LoanOnPaper { readonly page: LoanPage; readonly around: AroundRow }

/** Refuses `not_found` for a loan of another institution or branch. */
export async function loanOnPaper(db: Database, actor: Actor, id: string, today: string): Promise<LoanOnPaper | Refusal> {
  const page = await readLoan(db, actor, id, today)
  if (isRefusal(page)) return page
  return { page, around: await db.transact({ institution: actor.institution }, (tx) => aroundLoan(tx, actor.institution, id)) }
}

/** The loans of a client that were paid out and that this person may see, the newest first. */
export async function clientOnPaper(db: Database, actor: Actor, client: string, today: string): Promise<LoanOnPaper[] | Refusal> {
  const found = await db.transact({ institution: actor.institution }, async (tx) => {
    const borrower = await findBorrower(tx, actor.institution, client)
    if (!borrower || !mayInBranch(actor, borrower.branch_id)) return refuse('not_found', 'id')
    return (await loansOfClient(tx, actor.institution, client)).filter((loan) => mayInBranch(actor, loan.branch_id))
  })
  if (isRefusal(found)) return found
  const loans: LoanOnPaper[] = []
  for (const { loan_id } of found) {
    const loan = await loanOnPaper(db, actor, loan_id, today)
    if (!isRefusal(loan)) loans.push(loan)
  }
  return loans
}

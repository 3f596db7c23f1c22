// What other features ask about loans: may this person reach it, does a client still owe, and what do papers tell of it?
import { refuse, type Refusal } from '#core/refusal.ts'
import { mayInBranch, type Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import { clientOnPaper, loanOnPaper } from './on-paper.ts'
import { openLoanOf } from './page-store.ts'
import { readLoans } from './store.ts'

/** For attachments: the loan, where the actor's institution and branches reach it. */
async function inReach(tx: Tx, actor: Actor, id: string): Promise<{ readonly branch: string } | undefined> {
  const [loan] = await readLoans(tx, actor.institution, [id])
  return loan && mayInBranch(actor, loan.branch_id) ? { branch: loan.branch_id } : undefined
}

/** A client who has a loan that is not at its end cannot leave. */
async function clientOwes(tx: Tx, actor: Actor, client: string): Promise<Refusal | undefined> {
  const open = await openLoanOf(tx, actor.institution, client)
  return open && refuse('client_owes', undefined, { loan: open.number })
}

/** Nor can a member leave a group that answers for her loan. */
async function memberOwes(tx: Tx, actor: Actor, group: string, client: string): Promise<Refusal | undefined> {
  const open = await openLoanOf(tx, actor.institution, client, group)
  return open && refuse('client_owes', undefined, { loan: open.number })
}

export const loanReach = { inReach, clientOwes, memberOwes, loanOnPaper, clientOnPaper } as const

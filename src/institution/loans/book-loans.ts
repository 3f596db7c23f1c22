import { isRefusal, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import { postEntries, type EntryDraft } from '../ledger/door.ts'
import { wantedEntries } from './engine-loan.ts'
import { loadLoans } from './load-loan.ts'
import { changesWithTime, projectInstalments, projectLoan } from './project-loan.ts'
import { eventFacts, loansToBook, setBookedTo, updateProjections, upsertInstalments } from './store.ts'

const PIECE = 500

/** Books what running loans earned up to a day, accruals and late fees: what closing that day needs. Answers how many entries were made. */
export async function bookLoansTo(tx: Tx, actor: Actor, on: string): Promise<number | Refusal> {
  let entries = 0
  for (let after: string | null = null; ;) {
    const due: { loan_id: string }[] = await loansToBook(tx, actor.institution, on, after, PIECE)
    const last = due.at(-1)
    if (last === undefined) return entries
    const posted = await bookPiece(tx, actor, due.map((row) => row.loan_id), on)
    if (typeof posted !== 'number') return posted
    entries += posted
    after = last.loan_id
  }
}

async function bookPiece(tx: Tx, actor: Actor, ids: readonly string[], on: string): Promise<number | Refusal> {
  const loans = await loadLoans(tx, { ...actor, branches: 'all' }, ids, { lock: true })
  const means = Map.groupBy(await eventFacts(tx, actor.institution, ids), (fact) => fact.loan_id)
  const drafts: EntryDraft[] = []
  for (const { row, product, loan } of loans) {
    const facts = new Map((means.get(row.loan_id) ?? []).map((fact) => [fact.event_id, fact.means]))
    for (const [event, entry] of wantedEntries(loan, on, { branch: row.branch_id, product, means: facts })) {
      if (entry.valueOn <= (row.booked_to ?? '')) continue
      drafts.push({ ...entry, source: { kind: 'loan', id: row.loan_id, event } })
    }
  }
  const posted = await postEntries(tx, actor, drafts)
  if (isRefusal(posted)) return posted
  await setBookedTo(tx, actor.institution, ids, on)
  const aged = loans.filter(({ loan }) => changesWithTime(loan))
  await updateProjections(tx, actor.institution, aged.map(({ row, loan }) => projectLoan({ ...row, booked_to: on }, loan)))
  await upsertInstalments(tx, actor.institution, aged.flatMap(({ row, loan }) => projectInstalments(row.loan_id, loan, on)))
  return posted.length
}

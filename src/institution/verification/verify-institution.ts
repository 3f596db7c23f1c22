// Rebuilds from the facts what is kept as a shortcut, and tells every difference: loans, books, and the one against the other.
import { verifyBooks, type Difference } from '#institution/ledger/door.ts'
import { verifyLoans } from '#institution/loans/door.ts'
import type { Actor } from '#platform/actor.ts'
import type { Database } from '#platform/db.ts'
import { principalByAccount, principalOfLoans } from './store.ts'

export interface Verified { readonly loans: number; readonly differences: readonly Difference[] }

/** Reads everything in one snapshot, so that work going on meanwhile looks like no difference. */
export function verifyInstitution(db: Database, actor: Actor): Promise<Verified> {
  return db.transact({ institution: actor.institution }, async (tx) => {
    await tx.run('set transaction isolation level repeatable read, read only')
    const loans = await verifyLoans(tx, actor)
    const books = await verifyBooks(tx, actor.institution)
    const [booked, owed] = [await principalByAccount(tx, actor.institution), await principalOfLoans(tx, actor.institution)]
    const control = booked === owed ? [] : [{ where: 'control accounts of principal', expected: owed.toString(), found: booked.toString() }]
    return {
      loans: loans.loans,
      differences: [...loans.differences.map((each) => ({ where: `loan ${each.number}: ${each.what}`, expected: each.expected, found: each.found })), ...books, ...control],
    }
  })
}


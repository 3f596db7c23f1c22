// Rebuilds what the books keep as a shortcut and compares: seals, carried balances, accounts, gap-free numbers.
import type { Tx } from '#platform/db.ts'
import { verifySeals } from './days.ts'
import { carriedDifferences, numberGaps, unknownAccounts } from './verify-store.ts'

/** One thing that does not agree with the facts: where, what the facts say, what was found. */
export interface Difference { readonly where: string; readonly expected: string; readonly found: string }

export async function verifyBooks(tx: Tx, institution: string): Promise<Difference[]> {
  const seals = (await verifySeals(tx, institution)).map((fault) =>
    ({ where: `seal of ${fault.closedOn}`, expected: fault.expected, found: fault.found }))
  const carried = (await carriedDifferences(tx, institution)).map((row) =>
    ({ where: `balance of account ${row.code} on ${row.closed_on}`, expected: row.expected, found: row.found }))
  const unknown = (await unknownAccounts(tx, institution)).map((code) =>
    ({ where: 'journal', expected: 'accounts of the chart', found: `account ${code}` }))
  const gaps = (await numberGaps(tx, institution)).map((number) =>
    ({ where: 'journal', expected: `entry number ${number}`, found: 'none' }))
  return [...seals, ...carried, ...unknown, ...gaps]
}

// Rebuilds every loan from its facts and compares: columns, instalments, versions, entries.
import { netByAccount } from '#core/ledger/difference.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import { entriesOfSource, standing } from '../ledger/door.ts'
import { wantedEntries } from './engine-loan.ts'
import { loadLoans, type LoadedLoan } from './load-loan.ts'
import { projectInstalments, projectLoan } from './project-loan.ts'
import { eventFacts, instalmentsOf, loanIdsAfter, type EventFact, type InstalmentRow } from './store.ts'

export interface LoanDifference {
  readonly loan: string
  readonly number: string
  /** The column, instalment or event that differs. */
  readonly what: string
  readonly expected: string
  readonly found: string
}

const PIECE = 500

/** Differences between what the facts say and what is stored, for all loans of an institution; none when all is well. */
export async function verifyLoans(tx: Tx, actor: Actor): Promise<{ loans: number; differences: LoanDifference[] }> {
  const differences: LoanDifference[] = []
  let loans = 0
  for (let after: string | null = null; ;) {
    const ids: string[] = (await loanIdsAfter(tx, actor.institution, after, PIECE)).map((row) => row.loan_id)
    const last = ids.at(-1)
    if (last === undefined) return { loans, differences }
    differences.push(...(await verifyPiece(tx, { ...actor, branches: 'all' }, ids)))
    loans += ids.length
    after = last
  }
}

async function verifyPiece(tx: Tx, actor: Actor, ids: readonly string[]): Promise<LoanDifference[]> {
  const stored = Map.groupBy(await instalmentsOf(tx, actor.institution, ids), (row) => row.loan_id)
  const posted = Map.groupBy(await entriesOfSource(tx, actor.institution, 'loan', ids), (entry) => entry.source_id)
  const facts = Map.groupBy(await eventFacts(tx, actor.institution, ids), (fact) => fact.loan_id)
  const found: LoanDifference[] = []
  for (const loaded of await loadLoans(tx, actor, ids)) {
    const id = loaded.row.loan_id
    found.push(
      ...columnDifferences(loaded), ...instalmentDifferences(loaded, stored.get(id) ?? []),
      ...entryDifferences(loaded, facts.get(id) ?? [], standing(posted.get(id) ?? [])),
    )
  }
  return found
}

const text = (value: unknown): string => String(value ?? '')
const difference = ({ row }: LoadedLoan, what: string, expected: unknown, found: unknown): LoanDifference[] =>
  text(expected) === text(found) ? [] : [{ loan: row.loan_id, number: row.number, what, expected: text(expected), found: text(found) }]

function columnDifferences(loaded: LoadedLoan): LoanDifference[] {
  const { row, loan } = loaded
  if (row.event_count === 0 && loan.events.length === 0) return []
  const { terms: _terms, ...expected } = projectLoan(row, loan)
  return Object.entries(expected).flatMap(([name, value]) => difference(loaded, name, value, row[name as keyof typeof row]))
}

function instalmentDifferences(loaded: LoadedLoan, stored: readonly InstalmentRow[]): LoanDifference[] {
  const expected = projectInstalments(loaded.row.loan_id, loaded.loan, loaded.row.booked_to)
  const count = difference(loaded, 'instalments', expected.length, stored.length)
  return [...count, ...expected.flatMap((row, index) => {
    const found = stored[index]
    if (found === undefined) return []
    return (Object.keys(row) as (keyof InstalmentRow)[]).flatMap((name) => difference(loaded, `instalment ${row.n} ${name}`, row[name], found[name]))
  })]
}

function entryDifferences(loaded: LoadedLoan, facts: readonly EventFact[], posted: Parameters<typeof standing>[0]): LoanDifference[] {
  const { row, loan, product } = loaded
  if (row.booked_to === null) return posted.flatMap((entry) => difference(loaded, `entry ${entry.number}`, '', entry.event_id))
  const wanted = wantedEntries(loan, row.booked_to, { branch: row.branch_id, product, means: new Map(facts.map((fact) => [fact.event_id, fact.means])) })
  const said = new Map(posted.map((entry) => [entry.event_id ?? '', entry]))
  const events = new Set([...wanted.keys(), ...said.keys()])
  return [...events].flatMap((event) => {
    const entry = said.get(event)
    return difference(loaded, `entry of ${event}`, effect(wanted.get(event)?.lines), effect(entry && entry.lines))
  })
}

function effect(lines: Parameters<typeof netByAccount>[0] | undefined): string {
  return [...netByAccount(lines ?? [])].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([account, amount]) => `${account} ${amount}`).join(', ')
}

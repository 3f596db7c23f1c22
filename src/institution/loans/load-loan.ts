import type { Loan } from '#core/loan/state.ts'
import type { ProductContent } from '#core/loan/product.ts'
import type { EventJson } from '#core/loan/events-json.ts'
import type { TermsJson } from '#core/loan/terms-json.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import { mayInBranch, type Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import { productContents } from '../products/door.ts'
import { engineLoan } from './engine-loan.ts'
import { eventFacts, lockLoans, readEngineRows, readLoans, type EngineRow, type LoanRow } from './store.ts'

export interface LoadedLoan {
  readonly row: LoanRow
  readonly product: ProductContent
  /** Facts in the order learnt. */
  readonly events: readonly EventJson[]
  /** The loan as the engine sees it; ask `replayOf(loan, asOf)` how it stands on a day. */
  readonly loan: Loan
}

/** A loan with its facts, for a decision or a page. `lock` holds it until the transaction ends. */
export async function loadLoan(tx: Tx, actor: Actor, id: string, options: { lock?: boolean } = {}): Promise<LoadedLoan | Refusal> {
  const [loaded] = await loadLoans(tx, actor, [id], options)
  return loaded ?? refuse('not_found', 'loan')
}

/** A loan that only the engine looks at: of many, no more are in memory than are replayed. */
export type LoanToWeigh = Pick<EngineRow, 'loan_id' | 'branch_id' | 'product_id' | 'group_id' | 'principal_out'> & { readonly replayed: () => Loan }

/** The loans among these that this person may see, in the order of their ids. */
export async function loansToWeigh(tx: Tx, actor: Actor, ids: readonly string[]): Promise<LoanToWeigh[]> {
  const rows = await readEngineRows(tx, actor.institution, ids)
  return rows.filter((row) => mayInBranch(actor, row.branch_id)).map(({ terms, facts, ...row }) => (
    { ...row, replayed: () => engineLoan({ loan_id: row.loan_id, terms: JSON.parse(terms) as TermsJson }, JSON.parse(facts) as EventJson[]) }
  ))
}

/** Replayed when it is asked for: of a long list no more loans are in memory than are looked at. */
class LazilyLoaded implements LoadedLoan {
  readonly row: LoanRow
  readonly product: ProductContent
  readonly events: readonly EventJson[]
  #loan: Loan | undefined

  constructor(row: LoanRow, product: ProductContent, events: readonly EventJson[]) {
    this.row = row
    this.product = product
    this.events = events
  }

  get loan(): Loan { return (this.#loan ??= engineLoan(this.row, this.events)) }
}

/** The loans among these that this person may see, in the order of their ids. */
export async function loadLoans(tx: Tx, actor: Actor, ids: readonly string[], options: { lock?: boolean } = {}): Promise<LoadedLoan[]> {
  const found = await (options.lock ? lockLoans : readLoans)(tx, actor.institution, ids)
  const rows = found.filter((row) => mayInBranch(actor, row.branch_id))
  if (rows.length === 0) return []
  const contents = await productContents(tx, actor.institution, rows.map((row) => ({ product: row.product_id, version: row.product_version })))
  const facts = Map.groupBy(await eventFacts(tx, actor.institution, rows.map((row) => row.loan_id)), (fact) => fact.loan_id)
  return rows.map((row) => {
    const product = contents.get(`${row.product_id}:${row.product_version}`)
    if (!product) throw new Error('a loan has its product version')
    const known = facts.get(row.loan_id) ?? []
    return new LazilyLoaded(row, product, known.map((fact) => fact.content))
  })
}

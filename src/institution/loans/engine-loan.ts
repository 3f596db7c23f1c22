// A loan of the database as the engine sees it.
import { formatDay, parseDay, type Day } from '#core/calendar/day.ts'
import type { Line } from '#core/ledger/difference.ts'
import { accountMapOf, type AccountMap } from '#core/ledger/account-roles.ts'
import { standardAccountMap } from '#core/ledger/accounts.ts'
import type { EventJson } from '#core/loan/events-json.ts'
import type { Entry, LoanEvent } from '#core/loan/events.ts'
import { entriesAdded, entriesOf, type Accounting } from '#core/loan/journal.ts'
import { parseEvents } from '#core/loan/parse-events.ts'
import { parseTerms } from '#core/loan/parse-terms.ts'
import { hasProblems } from '#core/loan/problem.ts'
import type { ProductContent } from '#core/loan/product.ts'
import { loanOf, replayOf } from '#core/loan/replay.ts'
import type { Loan } from '#core/loan/state.ts'
import type { Terms } from '#core/loan/terms.ts'
import type { TermsJson } from '#core/loan/terms-json.ts'
import { isRefusal } from '#core/refusal.ts'
import type { EventFact, LoanRow } from './store.ts'

/** The terms of a loan as signed. They were checked when they were written, so a fault in them is a fault of ours and throws. */
export function readSignedTerms(terms: TermsJson): Terms {
  const read = parseTerms(terms)
  if (hasProblems(read)) throw new Error(`a loan's terms do not read: ${read.problems[0]?.path} ${read.problems[0]?.message}`)
  return read
}

/** Facts as the engine reads them; they were checked too. */
export function readFacts(contents: readonly EventJson[], terms: Terms): LoanEvent[] {
  const read = parseEvents(contents, terms)
  if (hasProblems(read)) throw new Error(`a loan's event does not read: ${read.problems[0]?.path} ${read.problems[0]?.message}`)
  return read
}

/** The loan from its terms and facts. Facts were accepted one by one, so together they cannot be refused. */
export function engineLoan(row: Pick<LoanRow, 'loan_id' | 'terms'>, facts: readonly EventJson[]): Loan {
  const terms = readSignedTerms(row.terms)
  const loan = loanOf(terms, readFacts(facts, terms))
  if (isRefusal(loan)) throw new Error(`loan ${row.loan_id} does not replay: ${loan.refused}`)
  return loan
}

export const dayOf = (date: string): Day => {
  const day = parseDay(date)
  if (day === undefined) throw new Error('a business date is yyyy-mm-dd')
  return day
}

export interface WantedEntry { readonly valueOn: string; readonly kind: string; readonly branch: string; readonly lines: readonly Line[] }
interface Book { readonly branch: string; readonly product: ProductContent; readonly means: ReadonlyMap<string, EventFact['means']> }

/** What the books must say of each event up to a day; money that came or went by bank stands on the bank's account, not on the till's. */
export function wantedEntries(loan: Loan, asOf: string, book: Book): Map<string, WantedEntry> {
  if (loan.state.paidOut.length === 0) return new Map()
  return byEvent(loan, entriesOf(replayOf(loan, dayOf(asOf)), accountingOf(book)), book)
}

/** Of a plain loan whose entries are booked up to a day: those that its later repayments add. */
export const addedEntries = (before: Loan, bookedTo: string, after: Loan, asOf: string, book: Book): Map<string, WantedEntry> =>
  byEvent(after, entriesAdded(before, dayOf(bookedTo), replayOf(after, dayOf(asOf)), accountingOf(book)), book)

function byEvent(loan: Loan, entries: readonly Entry[], { branch }: Book): Map<string, WantedEntry> {
  const wanted = new Map<string, WantedEntry>()
  for (const entry of entries) {
    const kind = loan.events.find((event) => event.id === entry.event)?.type ?? entry.event.split(':')[0] ?? 'loan'
    const known = wanted.get(entry.event)
    wanted.set(entry.event, { valueOn: formatDay(entry.on), kind, branch, lines: known === undefined ? entry.lines : [...known.lines, ...entry.lines] })
  }
  return wanted
}

// The loans of a list share their products.
const accountMaps = new WeakMap<ProductContent, AccountMap>()
function accountsOf(product: ProductContent): AccountMap {
  const known = accountMaps.get(product)
  if (known !== undefined) return known
  const accounts = accountMapOf({ ...standardAccountMap, ...product.accounts })
  accountMaps.set(product, accounts)
  return accounts
}

function accountingOf({ product, means }: Book): Accounting {
  const accounts = accountsOf(product)
  const other: Readonly<Record<string, string | undefined>> = product.accounts
  return {
    method: product.accounting.method, suspendAfterDays: product.accounting.suspendAfterDays ?? undefined, accounts,
    cashOf: (event) => {
      const by = means.get(event)
      return by === undefined || by === null || by === 'cash' ? undefined : (other[by] ?? standardAccountMap[by])
    },
  }
}

import { parseDay } from '#core/calendar/day.ts'
import { riskClassOf, riskClasses } from '#core/loan/risk-class.ts'
import { formatAmount } from '#core/money/amount.ts'
import { currencyOf } from '#core/money/currency.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import type { LoanItem } from '#contract/loan-shapes.ts'
import type { SearchHit } from '#contract/search.ts'
import type { Actor } from '#platform/actor.ts'
import type { Database, Tx } from '#platform/db.ts'
import { countryOf } from './application-store.ts'
import { loanPageOf, loanTotals, quickLoans, type ListedLoan, type LoanFilter } from './list-store.ts'

export interface LoanQuestion extends LoanFilter { readonly class?: (typeof riskClasses)[number] | undefined }
export interface LoanList {
  readonly items: LoanItem[]; readonly next?: string; readonly count: number; readonly currency: string
  readonly totals: { readonly principalOut: string; readonly due: string }
}

export function listLoans(db: Database, actor: Actor, question: LoanQuestion, today: string): Promise<LoanList | Refusal> {
  const filter = withClass(question)
  return db.transact({ institution: actor.institution }, async (tx) => {
    const reach = { institution: actor.institution, branches: actor.branches, user: actor.id, today, country: await countryOf(tx, actor.institution) }
    const found = await loanPageOf(tx, reach, filter)
    if (isRefusal(found)) return found
    const totals = await loanTotals(tx, reach, filter)
    const text = major(actor.currency)
    const { rows, ...page } = found
    return {
      ...page, items: rows.map((row) => shown(row, today)), currency: actor.currency,
      totals: { principalOut: text(totals.principal_out), due: text(totals.due) },
    }
  })
}

/** For Ctrl K: loans whose number begins so, and those of the clients who were found; of branches that the actor works for. */
export async function searchLoans(tx: Tx, actor: Actor, q: string, clients: readonly string[], limit: number): Promise<SearchHit[]> {
  if (!actor.rights.has('loans.see')) return []
  return (await quickLoans(tx, actor, q, clients, limit)).map((row) => ({
    kind: 'loan', id: row.id, title: `${row.number} · ${row.client_name}`, detail: `${row.product_code} · ${row.branch_name}`, path: `/loans/${row.id}`,
  }))
}

const bounds: Readonly<Record<(typeof riskClasses)[number], readonly [number, number | undefined]>> = {
  current: [0, 0], par1: [1, 30], par30: [31, 90], par90: [91, 180], par180: [181, 365], par365: [366, undefined],
}

function withClass({ class: wanted, ...filter }: LoanQuestion): LoanFilter {
  if (wanted === undefined) return filter
  const [from, to] = bounds[wanted]
  return { ...filter, daysLateFrom: from, daysLateTo: to }
}

export const major = (currency: string) => (units: bigint): string => formatAmount(units, currencyOf(currency)?.decimals ?? 2)

/** Whole days since the oldest unpaid instalment fell due; zero on the day itself. */
export function daysLate(oldestDueOn: string | null, today: string): number {
  const [due, now] = [parseDay(oldestDueOn), parseDay(today)]
  return due === undefined || now === undefined ? 0 : Math.max(0, now - due)
}

function shown(row: ListedLoan, today: string): LoanItem {
  const text = major(row.currency)
  const late = row.status === 'active' ? daysLate(row.oldest_due_on, today) : 0
  return {
    id: row.loan_id, number: row.number, client: { id: row.client_id, name: `${row.given_name} ${row.family_name}`, number: row.client_number },
    group: row.group_id === null ? null : { id: row.group_id, name: row.group_name ?? '' }, product: row.product_code, branch: row.branch_name,
    officer: row.officer_name, status: row.status, renegotiated: row.renegotiated_on !== null, appliedOn: row.applied_on, disbursedOn: row.disbursed_on,
    principal: text(row.principal), principalOut: text(row.principal_out), due: text(BigInt(row.due ?? 0)), daysLate: late, class: riskClassOf(late),
    nextDueOn: row.next_due_on, lastPaidOn: row.last_paid_on, currency: row.currency,
  }
}

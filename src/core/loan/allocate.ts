import type { Day } from '../calendar/day.ts'
import { nothing, plus, smaller } from './amounts.ts'
import type { Part } from './amounts.ts'
import type { Amounts } from './events.ts'
import { owesNothing } from './state.ts'
import type { Instalment, LoanState } from './state.ts'
import type { Terms } from './terms.ts'

/** Money on its way into instalments: what is left of it, and where the rest went. */
export interface Pour {
  readonly rows: readonly Instalment[]
  readonly left: bigint
  readonly allocation: Amounts
  /** Compulsory savings due with the instalments. */
  readonly compulsory: bigint
  /** Principal that may still be repaid: what is planned of tranches to come may not. */
  readonly principal: bigint
}

export function pourOf(state: Pick<LoanState, 'rows' | 'principal'>, amount: bigint): Pour {
  return { rows: state.rows, left: amount, allocation: nothing, compulsory: 0n, principal: state.principal }
}

/** The order of the terms with the tax just before the first part that it is raised on. */
export function partOrder(terms: Terms): Part[] {
  const { order } = terms.allocation
  const taxed = terms.tax === undefined ? -1 : order.findIndex((kind) => kind !== 'principal' && terms.tax?.on.includes(kind))
  if (taxed < 0) return [...order, 'tax']
  return [...order.slice(0, taxed), 'tax', ...order.slice(taxed)]
}

/**
 * Pays the chosen instalments, in the order of `indexes`: `instalment` fills the first whole, then the next;
 * `kind` pays the first part of them all, then the second. Savings due with an instalment come after its parts.
 */
export function pour(from: Pour, indexes: readonly number[], terms: Terms, on: Day): Pour {
  if (from.left === 0n || indexes.length === 0) return from
  const order = partOrder(terms)
  const rows = from.rows.slice()
  let { left, compulsory, principal } = from
  const taken: Record<Part, bigint> = { ...nothing }
  const fill = (n: number, only: readonly Part[]) => {
    const row = rows[n]
    if (row === undefined || left === 0n) return
    const { paid, rest } = payInto(row, left, only, taken, principal)
    principal -= paid.paid.principal - row.paid.principal
    rows[n] = paid
    left = rest
  }
  if (terms.allocation.by === 'kind') for (const part of order) for (const n of indexes) fill(n, [part])
  else for (const n of indexes) fill(n, order)
  for (const n of indexes) {
    const row = rows[n]
    if (row === undefined) continue
    const saved = smaller(left, row.savings - row.paidSavings)
    if (saved > 0n) rows[n] = { ...row, paidSavings: row.paidSavings + saved }
    left -= saved
    compulsory += saved
    markPaid(rows, n, on)
  }
  return { rows, left, allocation: plus(from.allocation, taken), compulsory, principal }
}

function payInto(
  row: Instalment, amount: bigint, order: readonly Part[], taken: Record<Part, bigint>, principal: bigint,
): { paid: Instalment; rest: bigint } {
  const paid: Record<Part, bigint> = { ...row.paid }
  let rest = amount
  for (const part of order) {
    const owed = row.due[part] - paid[part]
    const share = smaller(rest, part === 'principal' ? smaller(owed, principal) : owed)
    if (share <= 0n) continue
    paid[part] += share
    taken[part] += share
    rest -= share
  }
  return rest === amount ? { paid: row, rest } : { paid: { ...row, paid }, rest }
}

function markPaid(rows: Instalment[], n: number, on: Day): void {
  const row = rows[n]
  if (row !== undefined && row.paidOn === undefined && owesNothing(row)) rows[n] = { ...row, paidOn: on }
}

/** Positions of the instalments that still owe something, savings too, and answer to `which`; down payments of tranches to come do not count. */
export function positionsOf(state: Pick<LoanState, 'rows' | 'paidOut'>, which: (row: Instalment) => boolean): number[] {
  const { rows, paidOut } = state
  const found: number[] = []
  for (let n = 0; n < rows.length; n += 1) {
    const row = rows[n]
    if (row === undefined || (row.tranche !== undefined && row.tranche >= paidOut.length)) continue
    if ((!owesNothing(row) || row.savings > row.paidSavings) && which(row)) found.push(n)
  }
  return found
}

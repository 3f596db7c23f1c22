import type { Day } from '../calendar/day.ts'
import { minus, nothing, plus, smaller } from './amounts.ts'
import type { Part } from './amounts.ts'
import type { Amounts } from './events.ts'
import { owedOn, owesNothing } from './state.ts'
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
  const flow: Flow = { rows: from.rows.slice(), left: from.left, principal: from.principal }
  const order = partOrder(terms)
  const reached = terms.allocation.by === 'kind' ? payByKind(flow, indexes, order) : payInTurn(flow, indexes, order, on)
  const compulsory = terms.compulsorySavings === undefined ? 0n : saveWith(flow, reached)
  let { allocation } = from
  for (const n of reached) {
    const [before, after] = [from.rows[n]?.paid, flow.rows[n]?.paid]
    if (before !== undefined && after !== undefined && before !== after) allocation = minus(plus(allocation, after), before)
    markPaid(flow.rows, n, on)
  }
  return { rows: flow.rows, left: flow.left, allocation, compulsory: from.compulsory + compulsory, principal: flow.principal }
}

/** Says which instalments were reached: all. */
function payByKind(flow: Flow, indexes: readonly number[], order: readonly Part[]): readonly number[] {
  for (const part of order) for (const n of indexes) payInto(flow, n, [part])
  return indexes
}

/** Says which instalments were reached before the money was gone. */
function payInTurn(flow: Flow, indexes: readonly number[], order: readonly Part[], on: Day): readonly number[] {
  for (const [reached, n] of indexes.entries()) {
    if (flow.left === 0n) return indexes.slice(0, reached)
    if (!payWhole(flow, n, on)) payInto(flow, n, order)
  }
  return indexes
}

interface Flow {
  readonly rows: Instalment[]
  left: bigint
  principal: bigint
}

/** The common case: there is enough for all that the instalment owes. */
function payWhole(flow: Flow, n: number, on: Day): boolean {
  const row = flow.rows[n]
  if (row === undefined || flow.left === 0n) return true
  const owed = owedOn(row)
  const principal = row.due.principal - row.paid.principal
  if (owed > flow.left || principal > flow.principal) return false
  if (owed > 0n) flow.rows[n] = { ...row, paid: row.due, paidOn: on }
  flow.left -= owed
  flow.principal -= principal
  return true
}

function payInto(flow: Flow, n: number, order: readonly Part[]): void {
  const row = flow.rows[n]
  if (row === undefined || flow.left === 0n) return
  const paid: Record<Part, bigint> = { ...row.paid }
  const before = flow.left
  for (const part of order) {
    const owed = row.due[part] - paid[part]
    const share = smaller(flow.left, part === 'principal' ? smaller(owed, flow.principal) : owed)
    if (share <= 0n) continue
    paid[part] += share
    flow.left -= share
    if (part === 'principal') flow.principal -= share
  }
  if (flow.left !== before) flow.rows[n] = { ...row, paid }
}

/** Compulsory savings due with the instalments, from what is left after their parts. */
function saveWith(flow: Flow, indexes: readonly number[]): bigint {
  let saved = 0n
  for (const n of indexes) {
    const row = flow.rows[n]
    if (row === undefined || row.savings === row.paidSavings) continue
    const share = smaller(flow.left, row.savings - row.paidSavings)
    if (share > 0n) flow.rows[n] = { ...row, paidSavings: row.paidSavings + share }
    flow.left -= share
    saved += share
  }
  return saved
}

function markPaid(rows: Instalment[], n: number, on: Day): void {
  const row = rows[n]
  if (row !== undefined && row.paidOn === undefined && owesNothing(row)) rows[n] = { ...row, paidOn: on }
}

/**
 * Positions of the instalments that still owe something, savings too, and fall due up to the day; down payments of tranches to
 * come do not count.
 */
export function positionsOf({ rows, paidOut, terms }: Pick<LoanState, 'rows' | 'paidOut' | 'terms'>, dueUpTo = Number.POSITIVE_INFINITY): number[] {
  const saves = terms.compulsorySavings !== undefined
  const found: number[] = []
  for (let n = 0; n < rows.length; n += 1) {
    const row = rows[n]
    if (row === undefined || row.dueOn > dueUpTo) break
    if (owesNothing(row) && !(saves && row.savings > row.paidSavings)) continue
    if (row.tranche === undefined || row.tranche < paidOut.length) found.push(n)
  }
  return found
}

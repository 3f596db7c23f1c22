import { refuse } from '../refusal.ts'
import type { Refusal } from '../refusal.ts'
import { applyRatio } from '../money/ratio.ts'
import { nothing, plus, smaller, sumOf } from './amounts.ts'
import { amountText } from './change-set.ts'
import type { ChangeSet } from './change-set.ts'
import type { Amounts } from './events.ts'
import type { CapitalisableKind } from './events-json.ts'
import { marked, owedOf, reduceDue } from './reduce-due.ts'
import { unpaid } from './state.ts'
import type { Instalment, LoanState } from './state.ts'

/** The loan after what is forgiven, and how much that was. */
export interface Forgiven {
  readonly state: LoanState
  readonly amounts: Amounts
}

/**
 * Forgives, the oldest instalments first: of principal up to all that is outstanding, of interest what is due,
 * of fees and penalties all that was charged. A percentage is taken of these.
 */
export function forgive(state: LoanState, changes: ChangeSet): Forgiven | Refusal {
  let after = state
  let amounts = nothing
  for (const { kind, portion } of changes.forgive) {
    const open = kind === 'interest' ? after.rows.filter((row) => row.dueOn <= state.on) : after.rows
    const owed = kind === 'principal' ? after.principal - amounts.principal : owedOf(kind, open)
    const amount = portion.percent === undefined ? portion.amount : applyRatio(owed, portion.percent, state.terms.rounding)
    if (amount > owed) return refuse('forgiveness_exceeds_due', 'changes', { kind, due: amountText(state, owed) })
    const reduced = reduceDue(after.rows, kind, amount, state)
    after = { ...after, rows: marked(after, reduced.rows) }
    amounts = plus(amounts, reduced.amounts)
  }
  return { state: { ...after, principal: after.principal - amounts.principal, forgiven: after.forgiven + amounts.principal }, amounts }
}

export function partsOf(amounts: Amounts, kinds: readonly CapitalisableKind[]): Amounts {
  const of = (kind: CapitalisableKind) => (kinds.includes(kind) ? amounts[kind] : 0n)
  return { ...nothing, interest: of('interest'), fees: of('fees'), penalties: of('penalties') }
}

/** Takes what is owed on the instalments before `cut` off them, so that they owe nothing; notes on them what becomes principal. */
export function liftArrears(state: LoanState, cut: number, capitalise: readonly CapitalisableKind[]): { state: LoanState; arrears: Amounts } {
  let arrears = nothing
  const rows = state.rows.map((row, k): Instalment => {
    const toCome = row.tranche !== undefined && row.tranche >= state.paidOut.length
    if (k >= cut || row.dueOn > state.on || toCome) return row
    const owed = unpaid(row)
    if (sumOf(owed) === 0n) return row
    arrears = plus(arrears, owed)
    const earlierInterest = smaller(row.paid.interest, row.earlierInterest)
    return {
      ...row,
      due: row.paid,
      lifted: true,
      waivedInterest: row.waivedInterest + owed.interest - (row.earlierInterest - earlierInterest),
      chargedFees: smaller(row.paid.fees, row.chargedFees),
      earlierInterest,
      capitalised: plus(row.capitalised, partsOf(owed, capitalise)),
    }
  })
  return { state: { ...state, rows }, arrears }
}

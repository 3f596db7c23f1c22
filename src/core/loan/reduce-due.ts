import { larger, nothing, plus, smaller, sumOf } from './amounts.ts'
import type { Part } from './amounts.ts'
import type { Amounts } from './events.ts'
import { retaxed } from './replan.ts'
import { owesNothing, unpaid } from './state.ts'
import type { Instalment, LoanState, Plan } from './state.ts'
import type { Kind } from './terms-json.ts'
import type { Terms } from './terms.ts'

/** Instalments with less due, and how much less of each part (the tax follows what it is raised on). */
export interface Reduced {
  readonly rows: readonly Instalment[]
  readonly amounts: Amounts
}

/** What of a kind is owed on the chosen instalments. */
export function owedOf(kind: Kind, rows: readonly Instalment[]): bigint {
  return rows.reduce((sum, row) => sum + row.due[kind] - row.paid[kind], 0n)
}

/** Claims `amount` of a kind no more, on the oldest instalments first. */
export function reduceDue(rows: readonly Instalment[], kind: Kind, amount: bigint, { terms, paidOut }: Pick<LoanState, 'terms' | 'paidOut'>): Reduced {
  const after = rows.slice()
  let left = amount
  let amounts = nothing
  for (let k = 0; k < after.length && left > 0n; k += 1) {
    const row = after[k]
    if (row === undefined || (row.tranche !== undefined && row.tranche >= paidOut.length)) continue
    const share = smaller(left, row.due[kind] - row.paid[kind])
    if (share <= 0n) continue
    const next = lessDue(row, kind, share, terms)
    amounts = plus(amounts, { ...nothing, [kind]: share, tax: row.due.tax - next.due.tax })
    after[k] = next
    left -= share
  }
  return { rows: after, amounts }
}

function lessDue(row: Instalment, kind: Part, amount: bigint, terms: Terms): Instalment {
  const due: Amounts = { ...row.due, [kind]: row.due[kind] - amount }
  const chargedFees = smaller(row.chargedFees, due.fees)
  const waivedInterest = row.waivedInterest + (kind === 'interest' ? amount : 0n)
  const plan = kind === 'principal' && terms.interest.recalculate ? smallerPlan(row.plan, amount) : row.plan
  return retaxed({ ...row, due, plan, chargedFees, waivedInterest }, terms)
}

/** Where interest is recalculated an instalment keeps the size of its plan, which is smaller by what is not claimed any more. */
function smallerPlan(plan: Plan, amount: bigint): Plan {
  return { ...plan, principal: larger(plan.principal - amount, 0n) }
}

/** Marks as paid, on the day, the instalments that owe nothing once less is due on them. */
export function marked(state: LoanState, rows: readonly Instalment[]): Instalment[] {
  return rows.map((row) =>
    row.paidOn === undefined && owesNothing(row) && sumOf(row.paid) > 0n && sumOf(unpaid(row)) === 0n ? { ...row, paidOn: state.on } : row,
  )
}

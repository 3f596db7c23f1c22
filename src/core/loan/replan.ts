import type { Day } from '../calendar/day.ts'
import { larger, minus, nothing, plus, smaller, sumOf } from './amounts.ts'
import type { Amounts } from './events.ts'
import { taxOn } from './fees.ts'
import { withFlatBase } from './flat-rest.ts'
import { planRest } from './plan-rest.ts'
import type { Rest } from './plan-rest.ts'
import { amortisedOf } from './schedule.ts'
import { owesNothing, tranchesToCome, unpaid } from './state.ts'
import type { Instalment, LoanState } from './state.ts'
import type { Terms } from './terms.ts'

/** The position of the first instalment that falls due after the day and is not paid whole; those before it are not planned again. */
export function firstAfter(rows: readonly Instalment[], on: Day): number {
  const found = rows.findIndex((row) => row.dueOn > on && row.period !== undefined && (!owesNothing(row) || row.resting === 'later'))
  return found === -1 ? rows.length : pastHoliday(rows, found)
}

/** The same whether it is paid or not. */
export function firstDueAfter(rows: readonly Instalment[], on: Day): number {
  const found = rows.findIndex((row) => row.dueOn > on && row.period !== undefined)
  return found === -1 ? rows.length : pastHoliday(rows, found)
}

/**
 * A holiday is not planned again where its interest becomes principal; where it falls due later, it is planned from its first instalment.
 * Instalments before it that were paid in advance stand.
 */
function pastHoliday(rows: readonly Instalment[], from: number): number {
  let place = from
  for (let row = rows[place]; row !== undefined && row.resting === undefined && owesNothing(row); row = rows[place]) place += 1
  if (rows[place]?.resting === undefined) return from
  while (rows[place]?.resting === 'capitalised') place += 1
  return place
}

/** The position of the first instalment whose period has not begun on the day. */
export function afterCurrent(rows: readonly Instalment[], on: Day): number {
  const found = rows.findIndex((row) => row.period !== undefined && row.period.from > on)
  return found === -1 ? rows.length : pastHoliday(rows, found)
}

/**
 * What becomes of principal paid in advance when the rest is planned anew: `apart`, only what is owed is planned and the
 * first instalment shows the rest as paid; `within`, the plan keeps it and the first instalments are paid by as much.
 */
export type PaidInAdvance = 'apart' | 'within'

/** The rest of a loan from the instalment at `cut` on, as it is planned now: the ground of every new plan. */
export function restFrom(state: LoanState, cut: number, advance: PaidInAdvance): Rest {
  const rows = state.rows.slice(cut).filter((row) => row.period !== undefined)
  const before = state.rows.slice(0, cut)
  const period = rows[0]?.period
  const last = before.findLast((row) => row.period !== undefined)
  const passed = before.filter((row) => row.period !== undefined).length
  const tranches = tranchesToCome(state).map((each) => ({ on: each.on, amount: amortisedOf(each, state.terms) }))
  const working = rows.findIndex((row) => row.resting !== 'later')
  const resting = working === -1 ? rows.length : working
  const coming = rows.length === 0 ? 0n : tranches.reduce((sum, each) => sum + each.amount, 0n)
  const rest: Rest = {
    terms: laterTerms(state.terms, passed, rows, { resting, advance }),
    from: period?.from ?? last?.period?.to ?? state.on,
    plainFrom: period?.plainFrom ?? last?.period?.plainTo ?? state.on,
    dates: rows.map((row) => row.period?.plainTo ?? row.dueOn),
    opening: rows.reduce((sum, row) => sum + row.due.principal - (advance === 'apart' ? row.paid.principal : 0n), 0n) - coming,
    carried: last?.deferred ?? 0n,
    deferred: last?.deferred ?? 0n,
    rates: state.rates,
    pauses: state.pauses,
    tranches,
    first: (before.at(-1)?.n ?? 0) + 1,
    resting,
  }
  return withFlatBase(rest, rows, state)
}

/** Grace that is left after the instalments that have passed, and for those in a holiday; a custom calendar keeps the principal of each date. */
export function laterTerms(terms: Terms, passed: number, rows: readonly Instalment[], { resting, advance }: { resting: number; advance: PaidInAdvance }): Terms {
  const { grace } = terms.instalments
  const less = (count: number, least = 0) => Math.max(least, count - passed)
  const custom = terms.instalments.amortization !== 'custom' ? [] : rows.map((row) => ({
    dueOn: row.period?.plainTo ?? row.dueOn, principal: row.due.principal - (advance === 'apart' ? row.paid.principal : 0n), share: undefined,
  }))
  return {
    ...terms,
    instalments: {
      ...terms.instalments,
      custom,
      grace: { principal: less(grace.principal, resting), interestPayment: less(grace.interestPayment, resting), interestFree: less(grace.interestFree) },
    },
  }
}

/**
 * Puts a new plan in the place of the instalments from `cut` on. What was paid on those in advance stays paid, and what was
 * charged on them stays charged, on the instalment at the same place (the last one when there are fewer); where early money goes to
 * the last instalments, it goes on paying those.
 * `spilled` is what was paid of a part that the new plan does not ask for any more.
 */
export function withPlan(state: LoanState, cut: number, plan: readonly Instalment[], advance: PaidInAdvance): { rows: Instalment[]; spilled: bigint } {
  if (plan.length === 0) return { rows: withoutRest(state, cut), spilled: 0n }
  const old = state.rows.slice(cut)
  const rows = plan.slice()
  const extras = old.filter((row) => row.period === undefined)
  for (const [k, row] of old.entries()) {
    if (row.period === undefined) continue
    const place = Math.min(k, rows.length - 1)
    const target = rows[place]
    if (target !== undefined) rows[place] = withCharges(target, row, state.terms)
    const bearer = asksFrom(rows, place)
    const bearing = rows[bearer]
    if (bearing !== undefined) rows[bearer] = withEarlierInterest(bearing, row, state.terms)
  }
  const paid = old.filter((row) => row.period !== undefined).reduce((sum, row) => plus(sum, row.paid), nothing)
  const savings = old.reduce((sum, row) => (row.period === undefined ? sum : sum + row.paidSavings), 0n)
  const fromEnd = advance === 'within' && state.terms.allocation.excess === 'last'
  const spilled = carryPaid(fromEnd ? places(rows).toReversed() : places(rows), rows, { paid, savings, on: state.on, advance, byDay: state.terms.interest.recalculate })
  return { rows: inOrder([...state.rows.slice(0, cut), ...rows, ...extras]), spilled }
}

/** Nothing left to plan: what was paid on later instalments stays with them, what was charged on them moves to the one before. */
function withoutRest(state: LoanState, cut: number): Instalment[] {
  const kept = state.rows.slice(0, cut)
  const last = kept.length - 1
  for (const row of state.rows.slice(cut)) {
    if (row.period === undefined || sumOf(row.paid) > 0n) {
      kept.push(row.period === undefined ? row : { ...row, due: row.paid, savings: row.paidSavings, chargedFees: 0n, paidOn: row.paidOn ?? state.on })
    }
    const target = kept[last]
    if (target === undefined || row.period === undefined) continue
    const moved = { ...row, waivedInterest: 0n, earlierInterest: earlierOwed(row) }
    kept[last] = withEarlierInterest(sumOf(row.paid) === 0n ? withCharges(target, row, state.terms) : target, moved, state.terms)
  }
  return renumbered(kept)
}

/** The first instalment from the place on that is not in a holiday. */
function asksFrom(rows: readonly Instalment[], place: number): number {
  for (let k = place; k < rows.length; k += 1) if (rows[k]?.resting === undefined) return k
  return place
}

/** Interest of earlier periods that was shared out to the instalment and is still owed. */
export function earlierOwed(row: Instalment): bigint {
  return larger(smaller(row.earlierInterest, row.due.interest - row.paid.interest), 0n)
}

/** Interest of earlier periods stays owed when the rest is planned anew, and interest that was waived stays waived. */
function withEarlierInterest(target: Instalment, { earlierInterest, waivedInterest }: Instalment, terms: Terms): Instalment {
  if (earlierInterest === 0n && waivedInterest === 0n) return target
  const waived = smaller(waivedInterest, target.due.interest)
  if (earlierInterest === 0n && waived === 0n) return target
  const due = { ...target.due, interest: target.due.interest + earlierInterest - waived }
  return retaxed({
    ...target, due, earlierInterest: target.earlierInterest + earlierInterest, waivedInterest: target.waivedInterest + waived,
    paidOn: earlierInterest > 0n ? undefined : target.paidOn,
  }, terms)
}

/** Instalments by date, numbered from 1; those of one date stay as they come. */
export function inOrder(rows: readonly Instalment[]): Instalment[] {
  return renumbered(rows.every((row, k) => row.dueOn >= (rows[k - 1]?.dueOn ?? row.dueOn)) ? [...rows] : rows.toSorted((a, b) => a.dueOn - b.dueOn))
}

function renumbered(rows: Instalment[]): Instalment[] {
  for (const [k, row] of rows.entries()) if (row.n !== k + 1) rows[k] = { ...row, n: k + 1 }
  return rows
}

function withCharges(target: Instalment, row: Instalment, terms: Terms): Instalment {
  if (row.chargedFees === 0n && row.due.penalties === 0n) return target
  const due = { ...target.due, fees: target.due.fees + row.chargedFees, penalties: target.due.penalties + row.due.penalties }
  return retaxed({ ...target, due, chargedFees: target.chargedFees + row.chargedFees, paidOn: undefined }, terms)
}

/** The tax of an instalment follows what is due on it, and is never less than what was paid of it. */
export function retaxed(row: Instalment, terms: Terms): Instalment {
  if (terms.tax === undefined) return row
  const tax = taxOn(row.due, terms)
  return { ...row, due: { ...row.due, tax: tax < row.paid.tax ? row.paid.tax : tax } }
}

const places = (rows: readonly Instalment[]): number[] => [...rows.keys()]

interface Carried {
  readonly paid: Amounts
  readonly savings: bigint
  readonly on: Day
  readonly advance: PaidInAdvance
  /** Interest follows what is outstanding day by day. */
  readonly byDay: boolean
}

/** Lays what was paid in advance on the new instalments, in the order of `places`, and says what found no place. What was saved with them stays saved. */
function carryPaid(order: readonly number[], rows: Instalment[], { paid, savings, on, advance, byDay }: Carried): bigint {
  let left = byDay ? minus(paid, carryInterest(rows, paid.interest, on)) : paid
  let saved = savings
  for (const k of order) {
    const row = rows[k]
    if (sumOf(left) + saved === 0n) break
    if (row === undefined) continue
    const apart = advance === 'apart' ? left.principal : 0n
    const due = { ...row.due, principal: row.due.principal + apart }
    const open: Instalment = { ...row, due, paidOn: undefined }
    const owed = unpaid(open)
    const share: Amounts = {
      principal: smaller(left.principal, owed.principal),
      interest: smaller(left.interest, owed.interest),
      fees: smaller(left.fees, owed.fees),
      penalties: smaller(left.penalties, owed.penalties),
      tax: smaller(left.tax, owed.tax),
    }
    const paidSavings = smaller(saved, row.savings)
    left = minus(left, share)
    saved -= paidSavings
    const plan = apart === 0n ? row.plan : { ...row.plan, principal: row.plan.principal + apart }
    rows[k] = withPaid({ ...open, plan, paidSavings }, share, on)
  }
  return sumOf(left)
}

function withPaid(row: Instalment, share: Amounts, on: Day): Instalment {
  const next = { ...row, paid: plus(row.paid, share) }
  return owesNothing(next) ? { ...next, paidOn: on } : next
}

/**
 * Lays interest that was paid in advance, where it is that of days: what was shared out from before wherever it is owed, and that of days
 * that have passed on the first instalment, whose period they lie in, whatever the plan of the principal that is left asks of it.
 */
function carryInterest(rows: Instalment[], interest: bigint, on: Day): Amounts {
  let left = interest
  for (const [k, row] of rows.entries()) {
    const share = smaller(left, earlierOwed(row))
    if (share > 0n) rows[k] = withPaid(row, { ...nothing, interest: share }, on)
    left -= share
  }
  const first = rows.findIndex((row) => row.resting !== 'capitalised')
  const row = rows[first]
  if (row === undefined || left === 0n) return { ...nothing, interest: interest - left }
  const due = { ...row.due, interest: larger(row.due.interest, row.paid.interest + left) }
  rows[first] = withPaid({ ...row, due }, { ...nothing, interest: left }, on)
  return { ...nothing, interest }
}

/** Plans the rest anew by the rules of `change` and puts it in place; what no longer has a place becomes the client's credit. */
export function replanned(state: LoanState, cut: number, advance: PaidInAdvance, change: (rest: Rest) => Rest): LoanState {
  const plan = planRest(change(restFrom(state, cut, advance)))
  const { rows, spilled } = withPlan(state, cut, plan, advance)
  return { ...state, rows, credit: state.credit + spilled }
}

import { latestDay, mostInstalments } from './read-fields.ts'
import { isRefusal, refuse } from '../refusal.ts'
import type { Refusal } from '../refusal.ts'
import { roundRatio } from '../money/rounding.ts'
import { shareEqually } from '../money/distribute.ts'
import { nothing, parts, plus, sumOf } from './amounts.ts'
import type { ChangeSet } from './change-set.ts'
import { amountText } from './change-set.ts'
import type { Amounts, Capacity } from './events.ts'
import { planBearable } from './plan-capacity.ts'
import { interestBase, withMorePrincipal } from './flat-rest.ts'
import { asksNothing, factorsBetween, instalmentsFrom, partsOfRest, periodsOf, planRest } from './plan-rest.ts'
import type { Rest } from './plan-rest.ts'
import { after, planSteps } from './plan-steps.ts'
import { datesOf } from './renegotiate-dates.ts'
import { heaviest, principalAndInterest, smallestCount, withFixed } from './shortest-term.ts'
import type { Instalment, LoanState } from './state.ts'
import type { Rounding } from '../money/rounding.ts'

/** What a renegotiation wants planned: the rest, how many instalments, and what is shared over them as it is. */
export interface Wish {
  readonly rest: Rest
  /** Instalments that are paid, besides those of a holiday; with a capacity the most that may be. */
  readonly count: number
  readonly changes: ChangeSet
  /** Arrears and fees that bear no interest: over all instalments, or on the last. */
  readonly shared: Amounts
  readonly sharedAtEnd: boolean
  /** What she can pay each time, once a number of instalments is tried with it. */
  readonly bearable?: bigint
}

/** The instalments of a wish; with a capacity, the fewest that she can bear, each as large as she can, the last smaller. */
export function planWish(wish: Wish, state: LoanState): readonly Instalment[] | Refusal {
  const { capacity } = wish.changes
  const planned = capacity === undefined ? planCount(wish, wish.count) : planCapacity(wish, capacity, state)
  if (isRefusal(planned)) return planned
  const last = planned.at(-1)
  if (planned.length > mostInstalments || (last !== undefined && last.dueOn > latestDay)) {
    return refuse('schedule_too_long', 'changes', { instalments: planned.length })
  }
  return planned
}

function planCapacity(wish: Wish, capacity: { readonly capacity: Capacity }, state: LoanState): readonly Instalment[] | Refusal {
  const bearable = capacity.capacity.amount
  const fits = (rows: readonly Instalment[]) => heaviest(rows, burden) <= bearable
  const interest = steadyInterest(wish)
  if (interest >= bearable) return never(bearable, interest + 1n, wish, state)
  const most: Wish = { ...wish, bearable }
  const planned = new Map<number, readonly Instalment[]>()
  const plan = (n: number): readonly Instalment[] => {
    const made = planned.get(n) ?? planCount(most, n)
    planned.set(n, made)
    return made
  }
  const guess = Math.min(roughCount(wish, bearable, interest), wish.count)
  if (isWalked(wish) && fits(plan(guess)) && isFewest(plan(guess))) return plan(guess)
  const count = smallestCount(wish.count, (n) => fits(plan(n)), leastCount(wish, bearable, interest))
  if (count === undefined) {
    return never(bearable, heaviest(planCount(wish, wish.count), burden), wish, state)
  }
  return plan(count)
}

/** Strides in which a loan is walked through to find how many instalments of an amount repay it. */
const walks = [48, 480] as const

/** About how many instalments of the amount repay the opening balance and what is shared, from the interest of the first; the walk along the exact ones is no longer than that. */
function roughCount({ rest, shared }: Wish, amount: bigint, interest: bigint): number {
  const whole = rest.opening + sumOf(shared)
  let balance = whole
  let count = 0
  while (balance > 0n && count < walks[1]) {
    balance -= amount - (balance * interest) / whole
    count += 1
  }
  return Math.max(1, count)
}

/** Whether each instalment holds as much as she can pay, from the first date on, so that its rows tell whether fewer would do. */
function isWalked({ rest, changes, shared, sharedAtEnd }: Wish): boolean {
  return rest.terms.interest.method === 'declining' && changes.holiday === undefined && changes.step === undefined && rest.tranches.length === 0
    && shared.principal === 0n && !sharedAtEnd
}

/**
 * When both of the last two repay principal, the one before the last had no room for all of it; with one instalment fewer it
 * would have to hold all, and no smaller part of what is shared.
 */
function isFewest(rows: readonly Instalment[]): boolean {
  const [before, last] = rows.slice(-2).map((row) => row.due.principal)
  return rows.length === 1 || (before !== undefined && before > 0n && last !== undefined && last > 0n)
}

/**
 * How many instalments of the amount repay the principal and its interest, or that and the arrears if none of it took interest
 * along: no fewer will do once all is shared out.
 */
function leastCount(wish: Wish, amount: bigint, interest: bigint): number {
  const { rest } = wish
  if (rest.terms.interest.method === 'flat') return 1
  const pause = wish.changes.holiday?.instalments ?? 0
  const bare: Wish = { ...wish, shared: nothing, rest: { ...rest, terms: withFixed({ ...rest.terms, fees: [], tax: undefined }, amount) } }
  for (const most of [pause + roughCount(wish, amount, interest) + 2, ...walks, wish.count]) {
    const sizes = sizesOf(bare, Math.min(most, wish.count), pause)
    if ((sizes.at(-1) ?? 0n) > amount) continue
    const all = sizes.reduce((sum, size) => sum + size, sumOf(wish.shared))
    return Math.max(1, sizes.findLastIndex((size) => size > 0n) + 1 - pause, Number((all + amount - 1n) / amount))
  }
  return wish.count
}

/** Principal and interest of each instalment of a wish without fees and shares. */
function sizesOf(bare: Wish, count: number, pause: number): bigint[] {
  if (pause > 0 && bare.changes.holiday?.interest === 'capitalise') return planCount(bare, count).map(principalAndInterest)
  const dates = datesOf(bare.rest.dates, count + pause, bare.rest.terms.instalments, bare.rest.plainFrom)
  const { parts: { principal, interest } } = partsOfRest(inGrace({ ...bare.rest, dates }, pause))
  return principal.map((each, k) => each + (interest[k] ?? 0n))
}

function never(bearable: bigint, least: bigint, wish: Wish, state: LoanState): Refusal {
  return refuse('capacity_never_amortises', 'changes', {
    amount: amountText(state, bearable), instalments: wish.count, least: amountText(state, least),
  })
}

/** Interest of a full period on the whole: no instalment that repays can be as small. */
function steadyInterest(wish: Wish): bigint {
  const { rest } = wish
  const pause = wish.changes.holiday?.instalments ?? 0
  const dates = datesOf(rest.dates, pause + 2, rest.terms.instalments, rest.plainFrom)
  const [from, to] = [dates[pause], dates[pause + 1]]
  if (from === undefined || to === undefined) return 0n
  const next: Rest = { ...rest, from, plainFrom: from, dates: [to] }
  const { nums, den } = factorsBetween(periodsOf(next), next)
  const free = pause < rest.terms.instalments.grace.interestFree
  const base = interestBase(rest)
  return free ? 0n : (base.num * (nums[0] ?? 0n)) / (den * base.den)
}

/** All that falls due with an instalment, compulsory savings too. */
export function burden(row: Instalment): bigint {
  return sumOf(row.due) + row.savings
}

/** So many instalments, after those of the holiday. */
function planCount(wish: Wish, count: number): readonly Instalment[] {
  const pause = wish.changes.holiday?.instalments ?? 0
  const dates = datesOf(wish.rest.dates, count + pause, wish.rest.terms.instalments, wish.rest.plainFrom)
  const rest: Rest = { ...wish.rest, dates }
  const rows = pause === 0 ? planRows(rest, wish) : planHoliday(rest, wish, pause)
  return shareOut(rows, pause + wish.rest.resting, wish)
}

function planRows(rest: Rest, wish: Wish): Instalment[] {
  if (wish.changes.step !== undefined) return planSteps(rest, wish.changes.step.steps)
  if (wish.bearable === undefined) return planRest(rest)
  const left = roomIn(wish, wish.bearable, rest)
  if (rest.terms.interest.method === 'declining') return planBearable(rest, left)
  const fixed = left(rest.resting)
  return fixed > 0n ? planRest({ ...rest, terms: withFixed(rest.terms, fixed) }) : planRest(rest)
}

/** What she can pay on each date less its share of what bears no interest. */
function roomIn(wish: Wish, bearable: bigint, { dates, resting }: Rest): (place: number) => bigint {
  const sum = sumOf(wish.shared)
  if (sum === 0n || wish.sharedAtEnd) return () => bearable
  const idle = Math.min(resting, dates.length - 1)
  const some = parts.filter((part) => wish.shared[part] !== 0n)
  const shares = some.map((part) => shareEqually(wish.shared[part], dates.length - idle, wish.rest.terms.rounding))
  return (place) => shares.reduce((left, share) => left - (share[place - idle] ?? 0n), bearable)
}

/**
 * Instalments of a holiday ask for nothing, fees and savings neither. Interest meanwhile falls due with those after it
 * (accrue; waived interest does not run at all) or becomes principal when it ends, each period's on the principal before it.
 */
function planHoliday(rest: Rest, wish: Wish, pause: number): Instalment[] {
  if (wish.changes.holiday?.interest !== 'capitalise') return planGrace(rest, wish, pause)
  const resting: Rest = { ...rest, dates: rest.dates.slice(0, pause) }
  const periods = periodsOf(resting)
  const { nums, den } = factorsBetween(periods, resting)
  const base = interestBase(rest)
  const zeros = periods.map(() => 0n)
  const idle = instalmentsFrom(resting, periods, { principal: zeros, interest: zeros, balance: zeros }, undefined).map((row, k) => ({
    ...asksNothing(row, 'capitalised'),
    waiting: roundRatio(base.num * (nums[k] ?? 0n), den * base.den, rest.terms.rounding) + (k === 0 ? rest.carried : 0n),
    capitalisesOn: periods.at(-1)?.to,
  }))
  const capitalised = idle.reduce((sum, row) => sum + row.waiting, 0n)
  const later = after(rest, idle)
  return [...idle, ...planRows({ ...withMorePrincipal(later, capitalised), carried: 0n }, wish)]
}

/** A holiday whose interest falls due afterwards is grace on both; steps begin after it. */
function planGrace(rest: Rest, wish: Wish, pause: number): Instalment[] {
  const resting = inGrace(rest, pause)
  if (wish.changes.step === undefined) return planRows(resting, wish)
  const rows = planRest(resting).slice(0, pause)
  return [...rows, ...planRows(after(resting, rows), wish)]
}

function inGrace(rest: Rest, pause: number): Rest {
  if (pause === 0) return rest
  const { instalments } = rest.terms
  const { grace, custom } = instalments
  const longer = (count: number) => (count === 0 ? 0 : count + pause)
  const idle = Array.from({ length: pause }, (_, k) => ({ dueOn: rest.dates[k] ?? 0, principal: 0n, share: undefined }))
  return {
    ...rest,
    resting: rest.resting + pause,
    terms: {
      ...rest.terms,
      instalments: {
        ...instalments,
        custom: custom.length === 0 ? custom : [...idle, ...custom],
        grace: { principal: grace.principal + pause, interestPayment: grace.interestPayment + pause, interestFree: longer(grace.interestFree) },
      },
    },
  }
}

/** Shares what bears no interest over the instalments after the holiday, the remainder on the last. */
function shareOut(rows: Instalment[] | readonly Instalment[], from: number, wish: Wish): readonly Instalment[] {
  if (sumOf(wish.shared) === 0n || rows.length === 0) return rows
  return withShares(rows, wish.sharedAtEnd ? rows.length - 1 : Math.min(from, rows.length - 1), wish.shared, wish.rest.terms.rounding)
}

export function withShares(rows: readonly Instalment[], from: number, shared: Amounts, rounding: Rounding): Instalment[] {
  const places = rows.flatMap((row, k) => (k >= from && row.tranche === undefined ? [k] : []))
  if (places.length === 0) places.push(rows.length - 1)
  const shares = (amount: bigint) => (amount === 0n ? [] : shareEqually(amount, places.length, rounding))
  const [principal, interest, fees, penalties, tax] = [
    shares(shared.principal), shares(shared.interest), shares(shared.fees), shares(shared.penalties), shares(shared.tax),
  ]
  const all = rows.slice()
  for (const [n, k] of places.entries()) {
    const row = all[k]
    if (row === undefined) continue
    const more: Amounts = { principal: principal[n] ?? 0n, interest: interest[n] ?? 0n, fees: fees[n] ?? 0n, penalties: penalties[n] ?? 0n, tax: tax[n] ?? 0n }
    const plan = more.principal === 0n ? row.plan : { ...row.plan, principal: row.plan.principal + more.principal }
    all[k] = { ...row, plan, due: plus(row.due, more), chargedFees: row.chargedFees + more.fees, earlierInterest: row.earlierInterest + more.interest, paidOn: undefined }
  }
  return all
}

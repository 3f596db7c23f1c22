import { powerOfTen } from '../money/amount.ts'
import type { Ratio } from '../money/ratio.ts'
import { roundPart, roundRatio, roundToMultiple } from '../money/rounding.ts'
import type { Rounding } from '../money/rounding.ts'
import { equalInstalment } from './equal-instalment.ts'
import type { Factors } from './rate-factors.ts'
import type { Amortization } from './terms-json.ts'

/** What is to be repaid, and by which rules, on the periods of the factors. Amounts in minor units. */
export interface Plan {
  readonly opening: bigint
  /** The principal that flat interest is reckoned on, where it is not the opening balance. */
  readonly flatOn?: Ratio | undefined
  readonly factors: Factors
  readonly amortization: Amortization
  readonly rounding: Rounding
  /** Of the currency: the gap of the last instalment is measured in cents of a major unit. */
  readonly decimals: number
  /** No principal falls due in the first so many periods; no interest in the first so many. */
  readonly principalGrace: number
  readonly interestGrace: number
  readonly roundTo: bigint | undefined
  readonly fixed: bigint | undefined
  /** The principal of each period, of a custom calendar. */
  readonly custom: readonly bigint[]
  /** Money paid out during a later period: `num` over the factors' denominator is the interest of the rest of that period. */
  readonly tranches: readonly LateTranche[]
  /** Interest owed from before that falls due with the first instalments, in minor units. */
  readonly carried?: bigint
}

export interface LateTranche {
  readonly period: number
  readonly amount: bigint
  readonly num: bigint
}

/** Principal and interest of each period, and the balance after it. */
export interface Parts {
  readonly principal: bigint[]
  readonly interest: bigint[]
  readonly balance: bigint[]
}

/** The parts found so far, with the interest accrued and not yet due after each period. */
interface Walk extends Parts {
  readonly carried: (bigint | undefined)[]
}

/** How much principal a period repays, given its interest and the balance. The last period always takes the rest. */
type Rule =
  | { readonly by: 'instalment'; readonly amount: bigint }
  | { readonly by: 'principal'; readonly amount: bigint }
  | { readonly by: 'end' }
  | { readonly by: 'custom' }

/** The gap has long stopped shrinking by then. */
const mostAdjustments = 20

/**
 * Repays a declining balance. Interest of a period = balance × factor, rounded once; each tranche re-amortises the rest
 * from its period on; no part is ever negative and the principal is repaid to the last unit.
 */
export function amortise(plan: Plan): Parts {
  let walk = emptyWalk()
  for (const start of segmentStarts(plan)) {
    const rule = ruleFrom(start, openingAt(start, plan, walk), plan)
    fill(start, plan, walk, rule)
    if (rule.by === 'instalment' && plan.fixed === undefined) walk = settleGap(start, plan, walk, rule.amount)
  }
  return walk
}

/** The periods from which the rest is re-amortised: the first, and each one in which a tranche is paid out. */
function segmentStarts(plan: Plan): readonly number[] {
  if (plan.tranches.length === 0) return [0]
  return [...new Set([0, ...plan.tranches.map((tranche) => tranche.period)])].toSorted((a, b) => a - b)
}

/** What is outstanding when period `start` begins, without the tranches paid out during it. */
function openingAt(start: number, plan: Plan, walk: Walk): bigint {
  return start === 0 ? plan.opening : (walk.balance[start - 1] ?? 0n)
}

function carriedAt(start: number, plan: Plan, walk: Walk): bigint | undefined {
  return start === 0 ? plan.carried : walk.carried[start - 1]
}

function ruleFrom(start: number, opening: bigint, plan: Plan): Rule {
  const first = Math.max(start, plan.principalGrace)
  const owed = opening + trancheSum(start, plan)
  switch (plan.amortization) {
    case 'equal-instalments':
      if (plan.fixed !== undefined) return { by: 'instalment', amount: plan.fixed }
      return { by: 'instalment', amount: toMultiple(equalInstalment(owed, plan.factors, first, plan.rounding), plan) }
    case 'equal-principal': {
      const share = roundRatio(owed, BigInt(plan.factors.nums.length - first), plan.rounding)
      return { by: 'principal', amount: toMultiple(share, plan) }
    }
    case 'custom':
      return { by: 'custom' }
    default:
      return { by: 'end' }
  }
}

/** Rounds to the agreed multiple, unless that would leave nothing to pay. */
export function toMultiple(amount: bigint, plan: Pick<Plan, 'roundTo' | 'rounding'>): bigint {
  if (plan.roundTo === undefined) return amount
  const rounded = roundToMultiple(amount, plan.roundTo, plan.rounding)
  return rounded === 0n ? amount : rounded
}

function trancheSum(period: number, plan: Plan): bigint {
  let sum = 0n
  for (const tranche of plan.tranches) if (tranche.period === period) sum += tranche.amount
  return sum
}

/** Walks from `start` to the end by one rule. */
function fill(start: number, plan: Plan, walk: Walk, rule: Rule): void {
  const { factors, rounding } = plan
  const { nums, den } = factors
  const last = nums.length - 1
  const interestFrom = plan.amortization === 'bullet' ? last : Math.min(plan.interestGrace, last)
  let balance = openingAt(start, plan, walk)
  let carried = carriedAt(start, plan, walk)
  for (let k = start; k <= last; k += 1) {
    let interest = k === start && plan.tranches.length > 0 ? interestWithTranches(k, balance, plan) : roundPart(balance, nums[k] ?? 0n, den, rounding)
    if (k === start && plan.tranches.length > 0) balance += trancheSum(k, plan)
    if (carried !== undefined) interest += carried
    const most = k < interestFrom ? 0n : k < last ? mostInterest(k, plan, rule) : undefined
    carried = most !== undefined && interest > most ? interest - most : undefined
    if (carried !== undefined) interest -= carried
    const principal = k === last ? balance : principalOf(k, interest, balance, plan, rule)
    balance -= principal
    walk.principal[k] = principal
    walk.interest[k] = interest
    walk.balance[k] = balance
    walk.carried[k] = carried
  }
}

function interestWithTranches(k: number, balance: bigint, { factors: { nums, den }, tranches, rounding }: Plan): bigint {
  let accrued = balance * (nums[k] ?? 0n)
  for (const tranche of tranches) if (tranche.period === k) accrued += tranche.amount * tranche.num
  return roundRatio(accrued, den, rounding)
}

/** An instalment takes no more interest than it is itself; the rest waits for the next one. */
function mostInterest(k: number, plan: Plan, rule: Rule): bigint | undefined {
  return rule.by === 'instalment' && k >= plan.principalGrace ? rule.amount : undefined
}

function principalOf(k: number, interest: bigint, balance: bigint, plan: Plan, rule: Rule): bigint {
  if (k < plan.principalGrace || rule.by === 'end') return 0n
  const wished = rule.by === 'instalment' ? rule.amount - interest : rule.by === 'principal' ? rule.amount : (plan.custom[k] ?? 0n)
  return wished < balance ? wished : balance
}

/**
 * When the last instalment is off the others by more than half a cent per instalment, shares the gap over the
 * instalments and walks again, as long as the gap shrinks. Of what is raised only a walk that stays level counts: a last one on
 * which much interest has waited is not reached by repaying the principal before its time.
 */
function settleGap(start: number, plan: Plan, walk: Walk, instalment: bigint): Walk {
  const first = Math.max(start, plan.principalGrace)
  const count = plan.factors.nums.length - first
  if (count < 2) return walk
  let settled = walk
  let nearest = walk
  let amount = instalment
  let gap = gapOfLast(walk)
  for (let tried = 0; tried < mostAdjustments && beyondHalfCent(gap, count, plan.decimals); tried += 1) {
    const adjusted = toMultiple(amount + roundRatio(gap, BigInt(count), plan.rounding), plan)
    if (adjusted === amount || adjusted < 0n) break
    const trial = start === 0 ? emptyWalk() : copyOf(nearest)
    fill(start, plan, trial, { by: 'instalment', amount: adjusted })
    const trialGap = gapOfLast(trial)
    if (size(trialGap) >= size(gap)) break
    nearest = trial
    amount = adjusted
    gap = trialGap
    if (adjusted < instalment || isLevel(trial, first, adjusted)) settled = trial
  }
  return settled
}

const emptyWalk = (): Walk => ({ principal: [], interest: [], balance: [], carried: [] })
const copyOf = (walk: Walk): Walk => ({ principal: walk.principal.slice(), interest: walk.interest.slice(), balance: walk.balance.slice(), carried: walk.carried.slice() })

/** How much the last instalment is above the one before it. */
function gapOfLast({ principal, interest }: Parts): bigint {
  const last = principal.length - 1
  return (principal[last] ?? 0n) + (interest[last] ?? 0n) - (principal[last - 1] ?? 0n) - (interest[last - 1] ?? 0n)
}

/** Whether every instalment from `first` on is of the amount, but the last. */
function isLevel({ principal, interest }: Parts, first: number, amount: bigint): boolean {
  for (let k = first; k < principal.length - 1; k += 1) if ((principal[k] ?? 0n) + (interest[k] ?? 0n) < amount) return false
  return true
}

/** More than half a cent (0.005 of a major unit) for each instalment, counted in pairs. */
function beyondHalfCent(gap: bigint, count: number, decimals: number): boolean {
  return gap !== 0n && size(gap) * 100n > BigInt(Math.floor(count / 2)) * powerOfTen(decimals)
}

function size(amount: bigint): bigint {
  return amount < 0n ? -amount : amount
}

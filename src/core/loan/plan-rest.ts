import type { Day } from '../calendar/day.ts'
import { add, multiply, zero } from '../money/ratio.ts'
import type { Ratio } from '../money/ratio.ts'
import { amortise } from './amortise.ts'
import { nothing } from './amounts.ts'
import { deferredLevels, mayDefer } from './deferred.ts'
import type { LateTranche, Parts, Plan } from './amortise.ts'
import { amortiseFlat } from './amortise-flat.ts'
import { isWhole, periodsBetween } from './due-dates.ts'
import type { Period } from './due-dates.ts'
import { instalmentOf } from './open-loan.ts'
import { commonFactors, partWeight, periodWeight, rateFactors, ratePerWeight } from './rate-factors.ts'
import type { Factors } from './rate-factors.ts'
import { datesOf } from './renegotiate-dates.ts'
import { rowsOf } from './schedule.ts'
import type { Instalment, Pause, RateFrom } from './state.ts'
import type { InterestTerms, Terms, Tranche } from './terms.ts'

/** What is still to be repaid, from one date on, and by which rules: the same amortisation as a new loan's, on given dates. */
export interface Rest {
  /** Rhythm, amortisation, fees, tax and rounding in force; grace counts from the first of these instalments. */
  readonly terms: Terms
  /** Interest runs from here; `plainFrom` is the same date before any shift to a working day. */
  readonly from: Day
  readonly plainFrom: Day
  /** Due dates before any shift to a working day. */
  readonly dates: readonly Day[]
  readonly opening: bigint
  /** The principal that flat interest is reckoned on, of a loan planned before. */
  readonly flatOn?: Ratio | undefined
  /** Interest owed from before, which falls due with the first of these instalments and bears none itself. */
  readonly carried: bigint
  /** Interest that periods before these have earned and that falls due with them. */
  readonly deferred: bigint
  readonly rates: readonly RateFrom[]
  readonly pauses: readonly Pause[]
  readonly tranches: readonly Tranche[]
  /** The number of the first instalment. */
  readonly first: number
  /** How many of the first instalments are in a holiday and ask for nothing. */
  readonly resting: number
}

/** Instalments of the rest, nothing paid on them yet. Their principal sums to `opening` and the tranches. */
export function planRest(wished: Rest): Instalment[] {
  if (wished.dates.length === 0) return []
  const { rest, periods, plan, parts } = partsOfRest(wished)
  const { method } = rest.terms.interest
  const waits = method === 'flat' ? rest.deferred : rest.carried
  const levels = waits > 0n || mayDefer(rest.terms) ? deferredLevels(plan, parts, method, waits) : undefined
  return instalmentsFrom(rest, periods, parts, levels)
}

/** Principal and interest of the rest, before they are made instalments. */
export function partsOfRest(wished: Rest): { rest: Rest; periods: Period[]; plan: Plan; parts: Parts } {
  const rest = outlasting(wished)
  const periods = periodsOf(rest)
  const plan = planOf(rest, periods, factorsBetween(periods, rest))
  const parts = rest.terms.interest.method === 'flat' ? amortiseFlat(plan, rest.terms.instalments.grace.interestFree) : amortise(plan)
  return { rest, periods, plan, parts }
}

/** Dates that go on until after the last tranche, so that it is repaid after it is paid out. */
export function outlasting(rest: Rest): Rest {
  if (rest.tranches.length === 0) return rest
  const last = rest.tranches.at(-1)?.on ?? 0
  let { dates } = rest
  while ((dates.at(-1) ?? last + 1) <= last) dates = datesOf(dates, dates.length + 1, rest.terms.instalments, rest.plainFrom)
  return dates === rest.dates ? rest : { ...rest, dates }
}

export function instalmentsFrom(rest: Rest, periods: readonly Period[], parts: Parts, levels: readonly bigint[] | undefined): Instalment[] {
  return rowsOf(rest.terms, periods, parts, rest.first).map((row, k) => {
    const instalment = instalmentOf(row, periods[k], levels?.[k] ?? 0n, k < rest.terms.instalments.grace.interestFree)
    return k < rest.resting ? asksNothing(instalment, 'later') : instalment
  })
}

/** An instalment of a holiday: no fees and no savings either. */
export function asksNothing(row: Instalment, resting: Instalment['resting']): Instalment {
  return { ...row, due: { ...nothing, principal: row.due.principal, interest: row.due.interest }, savings: 0n, resting }
}

export function periodsOf(rest: Rest): Period[] {
  const periods = periodsBetween(rest.from, rest.dates, rest.terms)
  const [first] = periods
  if (first === undefined || rest.plainFrom === rest.from) return periods
  const whole = rest.terms.instalments.amortization !== 'custom' && isWhole(rest.plainFrom, first.plainTo, rest.terms.instalments)
  periods[0] = { ...first, plainFrom: rest.plainFrom, whole }
  return periods
}

export function planOf(rest: Rest, periods: readonly Period[], factors: Factors): Plan {
  const { instalments, rounding, currency } = rest.terms
  const plan: Plan = {
    opening: rest.opening,
    flatOn: rest.flatOn,
    factors,
    amortization: instalments.amortization,
    rounding,
    decimals: currency.decimals,
    principalGrace: Math.min(instalments.grace.principal, periods.length - 1),
    interestGrace: Math.min(instalments.grace.interestPayment, periods.length - 1),
    roundTo: instalments.roundTo,
    fixed: instalments.fixed,
    custom: instalments.custom.map((row) => row.principal),
    tranches: [],
    carried: rest.carried,
  }
  return rest.tranches.length === 0 ? plan : { ...plan, ...placeTranches(rest, periods, factors) }
}

function placeTranches(rest: Rest, periods: readonly Period[], factors: Factors): { factors: Factors; tranches: LateTranche[] } {
  let { den } = factors
  const placed = rest.tranches.map(({ on, amount }) => {
    const found = periods.findIndex((each) => on < each.to)
    const period = found === -1 ? periods.length - 1 : found
    const span = periods[period]
    const part = span === undefined || on >= span.to ? zero : spanFactor(on, span.to, span, rest)
    den *= part.den
    return { period, amount, part }
  })
  const scale = den / factors.den
  return {
    factors: { den, nums: factors.nums.map((num) => num * scale) },
    tranches: placed.map(({ period, amount, part }) => ({ period, amount, num: part.num * (den / part.den) })),
  }
}

/** What interest depends on besides the dates. */
export interface Interest {
  readonly terms: Terms
  readonly rates: readonly RateFrom[]
  readonly pauses: readonly Pause[]
}

/** The exact factor of each period: by the rates in force on each part of it, nothing for the days of a pause. */
export function factorsBetween(periods: readonly Period[], rest: Interest): Factors {
  const free = rest.terms.instalments.grace.interestFree
  const [only, ...others] = rest.rates
  if (only !== undefined && others.length === 0 && rest.pauses.length === 0) return rateFactors(periods, only.interest, rest.terms.instalments, free)
  return commonFactors(periods.map((period, k) => (k < free ? zero : periodFactor(period, rest))))
}

export function periodFactor(period: Period, rest: Interest): Ratio {
  if (!isBroken(period, rest)) {
    const interest = interestOn(period.from, rest)
    return multiply(ratePerWeight([], interest), periodWeight(period, interest, rest.terms.instalments))
  }
  return spanFactor(period.from, period.to, period, rest)
}

function isBroken(period: Period, rest: Interest): boolean {
  return rest.rates.some(({ from }) => from > period.from && from < period.to)
    || rest.pauses.some((pause) => pause.from < period.to && pause.to > period.from)
}

/** The factor of a part of a period, cut where the rate changes and where interest pauses. */
export function spanFactor(from: Day, to: Day, period: Period, rest: Interest): Ratio {
  if (from === period.from && to === period.to && !isBroken(period, rest)) return periodFactor(period, rest)
  const cuts = [from, to]
  for (const rate of rest.rates) if (rate.from > from && rate.from < to) cuts.push(rate.from)
  for (const pause of rest.pauses) for (const on of [pause.from, pause.to]) if (on > from && on < to) cuts.push(on)
  cuts.sort((a, b) => a - b)
  let factor = zero
  for (let k = 1; k < cuts.length; k += 1) {
    const start = cuts[k - 1] ?? from
    const end = cuts[k] ?? to
    if (end <= start || rest.pauses.some((pause) => pause.from <= start && pause.to >= end)) continue
    const interest = interestOn(start, rest)
    factor = add(factor, multiply(ratePerWeight([], interest), partWeight(start, end, period, interest, rest.terms.instalments)))
  }
  return factor
}

function interestOn(on: Day, rest: Interest): InterestTerms {
  let found = rest.terms.interest
  for (const rate of rest.rates) if (rate.from <= on || rate === rest.rates[0]) found = rate.interest
  return found
}

import { roundPart, roundRatio } from '../money/rounding.ts'
import type { Parts } from './amortise.ts'
import { smaller } from './amounts.ts'
import type { Period } from './due-dates.ts'
import { factorsBetween, instalmentsFrom, outlasting, periodsOf, planOf } from './plan-rest.ts'
import type { Rest } from './plan-rest.ts'
import { rowsOf } from './schedule.ts'
import type { Instalment } from './state.ts'
import type { Terms } from './terms.ts'

/**
 * Every instalment as large as she can bear, with its fees, its tax, its compulsory savings and its share of what bears no
 * interest; the last takes the rest. Interest that one cannot hold falls due with the next and bears none itself.
 */
export function planBearable(wished: Rest, bearable: (place: number) => bigint): Instalment[] {
  if (wished.dates.length === 0) return []
  const rest = outlasting(wished)
  const periods = periodsOf(rest)
  const { factors: { nums, den }, tranches } = planOf(rest, periods, factorsBetween(periods, rest))
  const { grace } = rest.terms.instalments
  const bare = isBare(rest.terms)
  const parts: Parts = { principal: [], interest: [], balance: [] }
  const deferred: bigint[] = []
  let balance = rest.opening
  let left = rest.carried * den
  for (const [k, period] of periods.entries()) {
    const before = balance
    let more = left
    for (const tranche of tranches) {
      if (tranche.period !== k) continue
      more += tranche.amount * tranche.num
      balance += tranche.amount
    }
    const last = k === periods.length - 1
    const num = nums[k] ?? 0n
    const earned = more === 0n ? roundPart(before, num, den, rest.terms.rounding) : roundRatio(more + before * num, den, rest.terms.rounding)
    const held: Held = { rest, period, balance, room: bearable(k), bare }
    const interest = last ? earned : k < grace.interestPayment ? 0n : mostInterest(held, earned)
    const resting = k < grace.principal || interest < earned
    const principal = last ? balance : resting ? 0n : mostPrincipal(held, interest)
    left = interest === earned ? 0n : more + before * num - interest * den
    balance -= principal
    parts.principal.push(principal)
    parts.interest.push(interest)
    parts.balance.push(balance)
    deferred.push(last || left === 0n ? 0n : roundRatio(left, den, rest.terms.rounding))
  }
  return instalmentsFrom(rest, periods, parts, deferred)
}

interface Held {
  readonly rest: Rest
  readonly period: Period
  readonly balance: bigint
  readonly room: bigint
  readonly bare: boolean
}

/** Whether an instalment asks for principal and interest only: then what fits needs no search. */
function isBare({ fees, tax, compulsorySavings }: Terms): boolean {
  return tax === undefined && compulsorySavings?.when !== 'instalment' && !fees.some((fee) => fee.when === 'instalment')
}

function burdenOf({ rest, period, balance }: Held, principal: bigint, interest: bigint): bigint {
  const [row] = rowsOf(rest.terms, [period], { principal: [principal], interest: [interest], balance: [balance - principal] })
  return row === undefined ? 0n : row.total + row.savings
}

function mostInterest(held: Held, earned: bigint): bigint {
  if (held.bare) return within(held.room, earned)
  return most(earned, (interest) => burdenOf(held, 0n, interest) <= held.room, held.room)
}

function mostPrincipal(held: Held, interest: bigint): bigint {
  if (held.bare) return within(held.room - interest, held.balance)
  return most(held.balance, (principal) => burdenOf(held, principal, interest) <= held.room, held.room - burdenOf(held, 0n, interest))
}

function within(room: bigint, limit: bigint): bigint {
  return room > 0n ? smaller(limit, room) : 0n
}

/** The largest amount up to `limit` that fits; `guess` is where nothing but itself counts. */
function most(limit: bigint, fits: (amount: bigint) => boolean, guess: bigint): bigint {
  if (fits(limit)) return limit
  const near = smaller(limit, guess)
  if (near > 0n && fits(near) && !fits(near + 1n)) return near
  let low = 0n
  let high = limit
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (fits(middle)) low = middle
    else high = middle
  }
  return low
}

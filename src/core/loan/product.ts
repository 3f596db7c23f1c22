// What a product allows, and the terms of a loan made under it: the same decision on the server and in the browser's preview.
import { parseDay, formatDay, type IsoDate } from '../calendar/day.ts'
import { parseAmount } from '../money/amount.ts'
import { currencyOf } from '../money/currency.ts'
import { compare, parsePercent } from '../money/ratio.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { AccountingJson } from './events-json.ts'
import type { AmountText, MonthDayJson, PercentText, TermsJson } from './terms-json.ts'

/** All of a loan's terms but its principal and its dates. */
export interface TermsTemplate extends Omit<TermsJson, 'currency' | 'principal' | 'disbursedOn' | 'disbursements' | 'interest' | 'instalments'> {
  interest: Omit<TermsJson['interest'], 'rate'>
  instalments: Omit<TermsJson['instalments'], 'count' | 'firstDueOn' | 'custom'>
}

interface Range<T> { min: T; default: T; max: T }

/** So many holders of a right must approve a loan above an amount. */
export interface ApprovalRule { above: AmountText; count: number; right: 'loans.approve' }

export interface ProductContent {
  names: { en: string; fr: string; ar: string; rw: string }
  kind: 'individual' | 'group'
  terms: TermsTemplate
  limits: {
    amount: Range<AmountText>
    count: Range<number>
    rate: Range<PercentText>
    /** Days from disbursement to the first due date; absent: as the schedule's rhythm has it. */
    firstDue?: { minDays: number; maxDays: number } | undefined
  }
  approvals: ApprovalRule[]
  /** Above it whoever recorded a repayment may not reverse it. */
  reversalLimit: AmountText
  accounting: Required<Pick<AccountingJson, 'method'>> & Pick<AccountingJson, 'suspendAfterDays'>
  /** Ledger role → account of the chart. */
  accounts: Record<string, string>
}

export interface Wish {
  amount: AmountText
  count: number
  rate?: PercentText | undefined
  disbursedOn: IsoDate
  firstDueOn?: IsoDate | undefined
  /** The day of the month of a group's meetings. */
  on?: MonthDayJson | undefined
}

/** An amount in minor units that a person gave: positive, and no finer than the currency. */
export function readAmount(text: string, currency: string, path: string): bigint | Refusal {
  const decimals = currencyOf(currency)?.decimals ?? 2
  const units = parseAmount(text, decimals)
  if (units === 'too_precise') return refuse('amount_too_precise', path, { decimals, currency })
  if (units === 'too_large') return refuse('amount_too_large', path)
  if (typeof units === 'string') return refuse('amount_malformed', path)
  return units > 0n ? units : refuse('amount_not_positive', path)
}

/** The terms of a loan that is within the product's limits. */
export function termsFor(product: ProductContent, currency: string, wish: Wish): TermsJson | Refusal {
  const outside = amountOutside(product, currency, wish) ?? countOutside(product, wish) ?? rateOutside(product, wish) ?? firstDueOutside(product, wish)
  if (outside) return outside
  const { interest, instalments, ...rest } = product.terms
  return {
    ...rest,
    currency,
    principal: wish.amount,
    disbursedOn: wish.disbursedOn,
    interest: { ...interest, rate: wish.rate ?? product.limits.rate.default },
    instalments: { ...instalments, count: wish.count, ...(wish.on === undefined ? {} : { on: wish.on }), ...(wish.firstDueOn === undefined ? {} : { firstDueOn: wish.firstDueOn }) },
  }
}

function amountOutside({ limits }: ProductContent, currency: string, wish: Wish): Refusal | undefined {
  const asked = readAmount(wish.amount, currency, 'amount')
  if (typeof asked !== 'bigint') return asked
  const { min, max } = limits.amount
  const [low, high] = [units(min, currency), units(max, currency)]
  return asked < low || asked > high ? refuse('amount_outside_limits', 'amount', { min, max, currency }) : undefined
}

function countOutside({ limits }: ProductContent, wish: Wish): Refusal | undefined {
  const { min, max } = limits.count
  return wish.count < min || wish.count > max ? refuse('count_outside_limits', 'count', { min, max }) : undefined
}

function rateOutside({ limits }: ProductContent, wish: Wish): Refusal | undefined {
  if (wish.rate === undefined) return undefined
  const [asked, min, max] = [parsePercent(wish.rate), parsePercent(limits.rate.min), parsePercent(limits.rate.max)]
  if (asked && min && max && compare(asked, min) >= 0 && compare(asked, max) <= 0) return undefined
  return refuse('rate_outside_limits', 'rate', { min: limits.rate.min, max: limits.rate.max })
}

function firstDueOutside({ limits }: ProductContent, wish: Wish): Refusal | undefined {
  const [first, start] = [parseDay(wish.firstDueOn), parseDay(wish.disbursedOn)]
  if (first === undefined || start === undefined) return undefined
  const window = limits.firstDue ?? { minDays: 1, maxDays: 366 }
  const days = first - start
  if (days >= window.minDays && days <= window.maxDays) return undefined
  return refuse('first_due_outside_window', 'firstDueOn', { from: formatDay(start + window.minDays), to: formatDay(start + window.maxDays) })
}

const units = (text: AmountText, currency: string): bigint => {
  const parsed = parseAmount(text, currencyOf(currency)?.decimals ?? 2)
  return typeof parsed === 'bigint' ? parsed : 0n
}

/** How many approvals an amount needs: the highest rule that it passes. At least one, always. */
export function approvalsNeeded(product: ProductContent, currency: string, amount: bigint): number {
  const counts = product.approvals.filter((rule) => amount > units(rule.above, currency)).map((rule) => rule.count)
  return Math.max(1, ...counts)
}

/** True where taking this repayment back needs somebody other than who recorded it. */
export const reversalNeedsAnother = (product: ProductContent, currency: string, amount: bigint): boolean =>
  amount > units(product.reversalLimit, currency)

/** What is wrong with a product's limits themselves: each minimum, default and maximum in order, amounts in the currency's decimals. */
export function limitsProblem({ limits, approvals, reversalLimit }: ProductContent, currency: string): Refusal | undefined {
  for (const key of ['min', 'default', 'max'] as const) {
    const read = readAmount(limits.amount[key], currency, `limits.amount.${key}`)
    if (typeof read !== 'bigint') return read
  }
  const decimals = currencyOf(currency)?.decimals ?? 2
  if (typeof parseAmount(reversalLimit, decimals) === 'string') return refuse('amount_malformed', 'reversalLimit')
  const wrong = approvals.findIndex((rule) => typeof parseAmount(rule.above, decimals) === 'string')
  if (wrong >= 0) return refuse('amount_malformed', `approvals.${wrong}.above`)
  const amount = [limits.amount.min, limits.amount.default, limits.amount.max].map((text) => units(text, currency))
  if (!ordered(amount, (a, b) => (a <= b ? -1 : 1))) return refuse('limits_out_of_order', 'limits.amount')
  if (!ordered([limits.count.min, limits.count.default, limits.count.max], (a, b) => (a <= b ? -1 : 1))) return refuse('limits_out_of_order', 'limits.count')
  const rates = [limits.rate.min, limits.rate.default, limits.rate.max].map(parsePercent)
  if (rates.some((rate) => rate === undefined)) return refuse('rate_outside_limits', 'limits.rate', { min: '0', max: '999' })
  if (!ordered(rates, (a, b) => (a && b && compare(a, b) <= 0 ? -1 : 1))) return refuse('limits_out_of_order', 'limits.rate')
  if (limits.firstDue && limits.firstDue.minDays > limits.firstDue.maxDays) return refuse('limits_out_of_order', 'limits.firstDue')
  return undefined
}

const ordered = <T>(values: readonly T[], order: (a: T, b: T) => number): boolean =>
  values.every((value, index) => index === 0 || order(values[index - 1] as T, value) < 0)

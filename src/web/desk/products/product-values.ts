// A product while it is being designed: the usual loan as a draft of terms, and beside it the limits and the rules.
import { standardAccountMap } from '#core/ledger/accounts.ts'
import type { ProductContent } from '#core/loan/product.ts'
import type { TermsJson } from '#core/loan/terms-json.ts'
import { draftOf, firstDraft, termsOf, type Draft } from '../simulator/draft.ts'

export interface ProductValues extends Record<string, unknown> {
  code: string; en: string; fr: string; ar: string; rw: string; kind: string
  amountMin: string; amountMax: string; countMin: string; countMax: string; rateMin: string; rateMax: string; firstMin: string; firstMax: string
  approvals: string; above: string; aboveCount: string; reversalLimit: string; method: string; suspendAfter: string; reason: string
  accounts: Record<string, string>
}

export const blankValues = (decimals: number): ProductValues => {
  const scale = decimals === 0 ? '00' : ''
  return {
    code: '', en: '', fr: '', ar: '', rw: '', kind: 'individual', amountMin: `1000${scale}`, amountMax: `50000${scale}`, countMin: '3', countMax: '24', rateMin: '12', rateMax: '36',
    firstMin: '7', firstMax: '60', approvals: '1', above: `20000${scale}`, aboveCount: '2', reversalLimit: `2000${scale}`, method: 'accrual', suspendAfter: '90', reason: '',
    accounts: { ...standardAccountMap },
  }
}

export const blankDraft = (currency: string, today: string, decimals: number): Draft => firstDraft(currency, today, decimals)

export function valuesOf(code: string, { names, kind, limits, approvals, reversalLimit, accounting, accounts }: ProductContent): ProductValues {
  const [every, ...higher] = approvals.toSorted((a, b) => Number(a.above) - Number(b.above))
  const first = every !== undefined && Number(every.above) === 0 ? every : undefined
  const next = first === undefined ? every : higher[0]
  return {
    code, ...names, kind, amountMin: limits.amount.min, amountMax: limits.amount.max, countMin: String(limits.count.min), countMax: String(limits.count.max),
    rateMin: limits.rate.min, rateMax: limits.rate.max, firstMin: String(limits.firstDue?.minDays ?? ''), firstMax: String(limits.firstDue?.maxDays ?? ''),
    approvals: String(first?.count ?? 1), above: next?.above ?? '', aboveCount: next === undefined ? '' : String(next.count), reversalLimit,
    method: accounting.method, suspendAfter: String(accounting.suspendAfterDays ?? ''), reason: '', accounts: { ...standardAccountMap, ...accounts },
  }
}

/** The usual loan of a product, paid out today. */
export function usualLoan({ limits, terms }: ProductContent, currency: string, today: string): Draft {
  const { interest, instalments, ...rest } = terms
  const usual: TermsJson = {
    ...rest, currency, principal: limits.amount.default, disbursedOn: today,
    interest: { ...interest, rate: limits.rate.default }, instalments: { ...instalments, count: limits.count.default },
  }
  return draftOf(usual)
}

export function contentOf(values: ProductValues, draft: Draft): ProductContent {
  const { currency: _currency, principal, disbursedOn: _on, disbursements: _tranches, interest, instalments, ...rest } = termsOf(draft)
  const { rate, ...howInterest } = interest
  const { count, firstDueOn: _first, custom: _custom, ...rhythm } = instalments
  const higher = values.above !== '' && values.aboveCount !== ''
  return {
    names: { en: values.en.trim(), fr: values.fr.trim(), ar: values.ar.trim(), rw: values.rw.trim() },
    kind: values.kind === 'group' ? 'group' : 'individual',
    terms: { ...rest, interest: howInterest, instalments: rhythm },
    limits: {
      amount: { min: values.amountMin, default: principal ?? '', max: values.amountMax },
      count: { min: Number(values.countMin), default: count ?? 0, max: Number(values.countMax) },
      rate: { min: values.rateMin, default: rate, max: values.rateMax },
      ...(values.firstMin === '' || values.firstMax === '' ? {} : { firstDue: { minDays: Number(values.firstMin), maxDays: Number(values.firstMax) } }),
    },
    approvals: [
      { above: '0', count: Number(values.approvals), right: 'loans.approve' },
      ...(higher ? [{ above: values.above, count: Number(values.aboveCount), right: 'loans.approve' as const }] : []),
    ],
    reversalLimit: values.reversalLimit,
    accounting: { method: values.method === 'cash' ? 'cash' : 'accrual', ...(values.suspendAfter === '' ? {} : { suspendAfterDays: Number(values.suspendAfter) }) },
    accounts: values.accounts,
  }
}

// The terms while they are being typed: every field a text, so that nothing typed is lost while it makes no sense yet.
import type { IsoDate } from '#core/calendar/day.ts'
import type { FeeJson, TermsJson } from '#core/loan/terms-json.ts'

export interface FeeDraft {
  readonly name: string
  readonly kind: string
  readonly value: string
  readonly of: string
  readonly when: string
  readonly collect: string
  readonly toleranceDays: string
  readonly everyDays: string
  readonly cap: string
}
export interface TrancheDraft { readonly on: string; readonly amount: string }
/** `part` is an amount or a share, by `customBy` of the whole. */
export interface CustomDraft { readonly dueOn: string; readonly part: string }

const texts = {
  currency: 'MAD', principal: '10000', disbursedOn: '', method: 'declining', rate: '24', per: 'year', period: 'daily', daysInMonth: 'actual', daysInYear: '365',
  recalculate: 'no', count: '12', every: '1', unit: 'month', on: '', nth: '1', weekday: 'monday', firstDueOn: '', amortization: 'equal-instalments',
  customBy: 'amount', roundTo: '', fixed: '', gracePrincipal: '', graceInterest: '', graceFree: '', shift: 'none', interestDates: 'shifted',
  weekend: 'saturday,sunday', holidays: '', downKind: '', down: '', taxName: '', taxPercent: '', taxOn: 'interest,fees', savingsKind: '', savings: '',
  savingsWhen: 'disbursement', savingsReturned: 'end', order: 'penalties,fees,interest,principal', by: 'instalment', excess: 'next', rounding: 'half-even',
} as const

export type TextName = keyof typeof texts
export type Draft = { readonly [Name in TextName]: string } & {
  readonly tranches: readonly TrancheDraft[]
  readonly custom: readonly CustomDraft[]
  readonly fees: readonly FeeDraft[]
}

export const emptyDraft: Draft = { ...texts, tranches: [], custom: [], fees: [] }
export const emptyFee: FeeDraft = { name: '', kind: 'percent', value: '', of: 'principal', when: 'disbursement', collect: 'deducted', toleranceDays: '', everyDays: '', cap: '' }

/** What everybody begins with; a currency without decimals counts in larger numbers. */
export function firstDraft(currency: string, today: IsoDate, decimals: number): Draft {
  return { ...emptyDraft, currency, disbursedOn: today, principal: decimals === 0 ? '500000' : '10000' }
}

type Mutable<Shape> = { -readonly [Name in keyof Shape]: Shape[Name] }

/** The terms that a draft means. What has no say in them, such as the weekday of a loan paid by weeks, is left out; what makes no sense stays for the engine to name. */
export function termsOf(draft: Draft): TermsJson {
  const custom = draft.amortization === 'custom'
  const paidOut = draft.tranches.length > 0
    ? { disbursements: draft.tranches.map(({ on, amount }) => given({ on, amount }) as { on: string; amount: string }) }
    : given({ principal: draft.principal, disbursedOn: draft.disbursedOn })
  return {
    currency: draft.currency,
    ...paidOut,
    interest: {
      ...given({ rate: draft.rate, method: draft.method, per: draft.per, period: draft.period, daysInMonth: draft.daysInMonth, daysInYear: draft.daysInYear }),
      ...(draft.recalculate === 'yes' ? { recalculate: true } : {}),
    } as TermsJson['interest'],
    instalments: {
      ...(custom ? { amortization: 'custom', custom: draft.custom.map((row) => customOf(row, draft.customBy)) } : rhythmOf(draft)),
      ...graceOf(draft), ...(draft.shift === 'none' ? {} : { shift: draft.shift, interestDates: draft.interestDates }),
    } as TermsJson['instalments'],
    ...calendarOf(draft),
    ...(draft.downKind === '' ? {} : { downPayment: given({ [draft.downKind]: draft.down }) }),
    ...(draft.fees.length === 0 ? {} : { fees: draft.fees.map(feeOf) }),
    ...(draft.taxPercent === '' ? {} : { tax: { ...given({ name: draft.taxName, percent: draft.taxPercent }), on: listOf(draft.taxOn) } as TermsJson['tax'] & object }),
    ...(draft.savingsKind === '' ? {} : { compulsorySavings: { ...given({ [draft.savingsKind]: draft.savings }), when: draft.savingsWhen, returned: draft.savingsReturned } as TermsJson['compulsorySavings'] & object }),
    allocation: { order: listOf(draft.order), by: draft.by, excess: draft.excess } as TermsJson['allocation'] & object,
    rounding: draft.rounding as TermsJson['rounding'] & string,
  }
}

/** Only what is filled in. */
const given = (fields: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
const listOf = (text: string): string[] => text.split(/[\s,;]+/u).filter((word) => word !== '')
const wholes = (fields: Readonly<Record<string, string>>): Record<string, number> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '').map(([name, value]) => [name, Number(value)]))

function rhythmOf(draft: Draft): object {
  const on = draft.unit !== 'month' || draft.on === '' ? {} : { on: draft.on === 'last-day' ? draft.on : { nth: Number(draft.nth), weekday: draft.weekday } }
  const fixed = draft.amortization === 'equal-instalments' ? draft.fixed : ''
  return {
    ...wholes({ count: draft.count, every: draft.every }), unit: draft.unit, ...on,
    ...given({ firstDueOn: draft.firstDueOn, amortization: draft.amortization, roundTo: draft.roundTo, fixed }),
  }
}

function graceOf(draft: Draft): object {
  const grace = wholes({ principal: draft.gracePrincipal, interestPayment: draft.graceInterest, interestFree: draft.graceFree })
  return Object.keys(grace).length === 0 ? {} : { grace }
}

function calendarOf(draft: Draft): Pick<TermsJson, 'calendar'> {
  if (draft.shift === 'none') return {}
  return { calendar: { weekend: listOf(draft.weekend), holidays: listOf(draft.holidays) } as TermsJson['calendar'] & object }
}

const customOf = ({ dueOn, part }: CustomDraft, by: string): object => given({ dueOn, [by === 'share' ? 'share' : 'principal']: part })

function feeOf(fee: FeeDraft): FeeJson {
  const late = fee.when === 'overdue' ? { ...wholes({ toleranceDays: fee.toleranceDays, everyDays: fee.everyDays }), ...given({ cap: fee.cap }) } : {}
  return {
    ...given({ name: fee.name, [fee.kind]: fee.value }), ...(fee.kind === 'percent' ? { of: fee.of } : {}), when: fee.when,
    ...(fee.when === 'disbursement' ? { collect: fee.collect } : {}), ...late,
  } as FeeJson
}

/** The draft of terms that exist already: a product's, a loan's. */
export function draftOf(terms: TermsJson): Draft {
  const { interest, instalments, calendar, downPayment, tax, compulsorySavings, allocation } = terms
  const draft: Mutable<Draft> = { ...emptyDraft, currency: terms.currency }
  const [only, second] = terms.disbursements ?? []
  Object.assign(draft, defined({
    principal: only?.amount ?? terms.principal, disbursedOn: only?.on ?? terms.disbursedOn,
    ...interest, recalculate: interest.recalculate === true ? 'yes' : 'no',
    ...textsOf(instalments), ...monthDayOf(instalments.on),
    gracePrincipal: instalments.grace?.principal, graceInterest: instalments.grace?.interestPayment, graceFree: instalments.grace?.interestFree,
    weekend: calendar?.weekend?.join(','), holidays: calendar?.holidays?.join(' '),
    downKind: kindOf(downPayment), down: downPayment?.percent ?? downPayment?.amount,
    taxName: tax?.name, taxPercent: tax?.percent, taxOn: tax?.on.join(','),
    savingsKind: kindOf(compulsorySavings), savings: compulsorySavings?.percent ?? compulsorySavings?.amount,
    savingsWhen: compulsorySavings?.when, savingsReturned: compulsorySavings?.returned,
    order: allocation?.order?.join(','), by: allocation?.by, excess: allocation?.excess, rounding: terms.rounding,
    customBy: instalments.custom?.some((row) => row.share !== undefined) ? 'share' : 'amount',
  }))
  draft.tranches = second === undefined ? [] : (terms.disbursements ?? [])
  draft.custom = (instalments.custom ?? []).map((row) => ({ dueOn: row.dueOn, part: row.principal ?? row.share ?? '' }))
  draft.fees = (terms.fees ?? []).map((fee) => ({ ...emptyFee, ...defined({ ...fee, kind: kindOf(fee), value: fee.percent ?? fee.amount }) }) as FeeDraft).map(onlyFee)
  return draft
}

const kindOf = (portion: { percent?: string; amount?: string } | undefined): string => (portion === undefined ? '' : portion.percent === undefined ? 'amount' : 'percent')

/** Numbers as texts; what is absent leaves the default. */
const defined = (fields: Readonly<Record<string, string | number | boolean | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined).map(([name, value]) => [name, String(value)]))

function textsOf({ count, every, unit, firstDueOn, amortization, roundTo, fixed, shift, interestDates }: TermsJson['instalments']) {
  return { count, every, unit, firstDueOn, amortization, roundTo, fixed, shift, interestDates }
}

const monthDayOf = (on: TermsJson['instalments']['on']): Record<string, string | undefined> =>
  (on === undefined ? {} : on === 'last-day' ? { on } : { on: 'nth', nth: String(on.nth), weekday: on.weekday })

const onlyFee = ({ name, kind, value, of, when, collect, toleranceDays, everyDays, cap }: FeeDraft): FeeDraft =>
  ({ name, kind, value, of, when, collect, toleranceDays, everyDays, cap })

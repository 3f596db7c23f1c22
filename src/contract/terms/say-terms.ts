// The terms of a loan as names and sentences, for a contract, a simulation, a comparison.
import type { FeeJson, TermsJson } from '#core/loan/terms-json.ts'
import { sayRhythm } from '../relief-words.ts'
import { formatDate } from '../words/dates.ts'
import type { Language } from '../words/language.ts'
import { formatMoney, formatPercent } from '../words/numbers.ts'
import { say } from '../words/say.ts'
import {
  allocationByWords, amortizationWords, collectWords, daysInMonthWords, daysInYearWords, excessWords, feeBasisWords, feeMomentWords, kindWords, methodWords,
  nthWords, periodWords, perWords, roundingWords, savingsMomentWords, savingsReturnWords, shiftWords, taxBasisWords, termWords, weekdayWords,
} from './words.ts'

export interface SaidTerm {
  /** The same for the same term of two loans; a fee's holds its name. */
  readonly key: string
  readonly label: string
  readonly value: string
}

interface Speaker {
  readonly language: Language
  readonly money: (amount: string) => string
  readonly percent: (percent: string) => string
}

/** `terms` as `formatTerms` or a person's choices give them; what has no say in this loan is left out. */
export function sayTerms(language: Language, terms: TermsJson): SaidTerm[] {
  const speaker: Speaker = {
    language, money: (amount) => formatMoney(language, { amount, currency: terms.currency }), percent: (percent) => formatPercent(language, percent),
  }
  return [
    ...saidMoneyLent(speaker, terms), ...saidInterest(speaker, terms), ...saidInstalments(speaker, terms), ...(terms.fees ?? []).map((fee) => saidFee(speaker, fee)),
    ...saidRest(speaker, terms),
  ]
}

const comma = (language: Language): string => (language === 'ar' ? '، ' : ', ')

function saidMoneyLent({ language, money }: Speaker, { principal, disbursedOn, disbursements = [], downPayment }: TermsJson): SaidTerm[] {
  const named = (key: 'principal' | 'disbursedOn' | 'tranches' | 'downPayment', value: string): SaidTerm => ({ key, label: say(language, termWords[key]), value })
  const [only] = disbursements
  const [amount, on] = disbursements.length === 1 && only ? [only.amount, only.on] : [principal, disbursedOn]
  const tranches = disbursements.map((tranche) => say(language, termWords.tranche, { amount: money(tranche.amount), on: tranche.on }))
  return [
    ...(amount === undefined || disbursements.length > 1 ? [] : [named('principal', money(amount))]),
    ...(on === undefined || disbursements.length > 1 ? [] : [named('disbursedOn', formatDate(language, on))]),
    ...(disbursements.length > 1 ? [named('tranches', tranches.join(comma(language)))] : []),
    ...(downPayment === undefined ? [] : [named('downPayment', portion({ language, money, percent: (value) => formatPercent(language, value) }, downPayment))]),
  ]
}

const portion = ({ money, percent }: Speaker, given: { percent?: string; amount?: string }): string =>
  given.percent === undefined ? money(given.amount ?? '0') : percent(given.percent)

function saidInterest({ language, percent }: Speaker, { interest }: TermsJson): SaidTerm[] {
  const { rate, per = 'year', method = 'declining', period = 'daily', daysInMonth = 'actual', daysInYear = '365', recalculate = false } = interest
  const value = say(language, termWords.rate, { rate: percent(rate), per: say(language, perWords[per]), method: say(language, methodWords[method]) })
  const days = period === 'daily' ? [daysInMonthWords[daysInMonth], daysInYearWords[daysInYear]] : []
  const counting = [periodWords[period], ...days, ...(recalculate ? [termWords.recalculated] : [])].map((word) => say(language, word))
  return [
    { key: 'interest', label: say(language, termWords.interest), value },
    { key: 'counting', label: say(language, termWords.counting), value: counting.join(comma(language)) },
  ]
}

function saidInstalments(speaker: Speaker, { instalments }: TermsJson): SaidTerm[] {
  const { language, money } = speaker
  const { count, firstDueOn, roundTo, fixed, shift = 'none' } = instalments
  const named = (key: 'firstDueOn' | 'roundTo' | 'fixed' | 'shift', value: string | undefined): SaidTerm[] =>
    (value === undefined ? [] : [{ key, label: say(language, termWords[key]), value }])
  return [
    { key: 'instalments', label: say(language, termWords.instalments), value: saidRhythm(speaker, instalments, count ?? instalments.custom?.length ?? 0) },
    ...named('firstDueOn', firstDueOn === undefined ? undefined : formatDate(language, firstDueOn)),
    ...named('fixed', fixed === undefined ? undefined : money(fixed)),
    ...named('roundTo', roundTo === undefined ? undefined : money(roundTo)),
    ...saidGrace(speaker, instalments),
    ...named('shift', shift === 'none' ? undefined : say(language, shiftWords[shift])),
  ]
}

function saidRhythm({ language }: Speaker, { every = 1, unit = 'month', on, amortization = 'equal-instalments' }: TermsJson['instalments'], n: number): string {
  const shape = say(language, amortizationWords[amortization])
  if (amortization === 'custom') return say(language, termWords.customRhythm, { n, shape })
  const rhythm = sayRhythm(language, every, unit)
  const day = on === undefined ? [] : [on === 'last-day' ? say(language, termWords.lastDay)
    : say(language, termWords.nthDay, { nth: say(language, nthWords[String(on.nth) as keyof typeof nthWords]), weekday: say(language, weekdayWords[on.weekday]) })]
  return say(language, termWords.rhythm, { n, rhythm: [rhythm, ...day].join(comma(language)), shape })
}

function saidGrace({ language }: Speaker, { grace = {} }: TermsJson['instalments']): SaidTerm[] {
  const kinds = [['gracePrincipal', grace.principal], ['graceInterest', grace.interestPayment], ['graceFree', grace.interestFree]] as const
  const said = kinds.flatMap(([word, n]) => (n === undefined || n === 0 ? [] : [say(language, termWords[word], { n })]))
  return said.length === 0 ? [] : [{ key: 'grace', label: say(language, termWords.grace), value: said.join(comma(language)) }]
}

function saidFee(speaker: Speaker, fee: FeeJson): SaidTerm {
  const { language, money, percent } = speaker
  const when = [
    say(language, feeMomentWords[fee.when]),
    ...(fee.when === 'disbursement' ? [say(language, collectWords[fee.collect ?? 'deducted'])] : []),
    ...(fee.toleranceDays ? [say(language, termWords.tolerance, { n: fee.toleranceDays })] : []),
    ...(fee.everyDays ? [say(language, termWords.repeated, { n: fee.everyDays })] : []),
    ...(fee.cap === undefined ? [] : [say(language, termWords.capped, { amount: money(fee.cap) })]),
  ].join(comma(language))
  const value = fee.percent === undefined
    ? say(language, termWords.feeFixed, { amount: money(fee.amount ?? '0'), when })
    : say(language, termWords.feeOf, { percent: percent(fee.percent), of: say(language, feeBasisWords[fee.of ?? 'principal']), when })
  return { key: `fee ${fee.name}`, label: fee.name, value }
}

function saidRest(speaker: Speaker, { tax, compulsorySavings, allocation = {}, rounding = 'half-even' }: TermsJson): SaidTerm[] {
  const { language, percent } = speaker
  const list = (parts: readonly string[]): string => parts.join(comma(language))
  const { order = ['penalties', 'fees', 'interest', 'principal'], by = 'instalment', excess = 'next' } = allocation
  const poured = [...order.map((kind) => say(language, kindWords[kind])), say(language, allocationByWords[by])]
  return [
    ...(tax ? [{ key: 'tax', label: tax.name, value: say(language, termWords.taxOn, { percent: percent(tax.percent), bases: list(tax.on.map((basis) => say(language, taxBasisWords[basis]))) }) }] : []),
    ...(compulsorySavings ? [{
      key: 'savings', label: say(language, termWords.savings),
      value: say(language, termWords.savingsSaid, {
        share: portion(speaker, compulsorySavings), when: say(language, savingsMomentWords[compulsorySavings.when]),
        returned: say(language, savingsReturnWords[compulsorySavings.returned ?? 'end']),
      }),
    }] : []),
    { key: 'allocation', label: say(language, termWords.allocation), value: list(poured) },
    { key: 'excess', label: say(language, termWords.excess), value: say(language, excessWords[excess]) },
    { key: 'rounding', label: say(language, termWords.rounding), value: say(language, roundingWords[rounding]) },
  ]
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseTerms } from '#core/loan/parse-terms.ts'
import { hasProblems } from '#core/loan/problem.ts'
import { formatTerms } from '#core/loan/format-terms.ts'
import type { TermsJson } from '#core/loan/terms-json.ts'
import { LANGUAGES } from '#contract/words/language.ts'
import { say } from '#contract/words/say.ts'
import { sayTerms } from '#contract/terms/say-terms.ts'
import { anyTerms } from '#test/helpers/any-terms.ts'
import { holds } from '#test/helpers/property.ts'
import { decodeDraft, encodeDraft } from './draft-address.ts'
import { draftOf, emptyDraft, emptyFee, firstDraft, termsOf, type Draft } from './draft.ts'
import { fieldOf, sayProblems } from './problems.ts'
import { drawnParts, instalmentOf, quoteDraft, sumOf } from './quoted.ts'
import { scheduleCsv } from './schedule-csv.ts'
import { balancesOn, compareTerms, readSets } from './sets.ts'

const usual = firstDraft('MAD', '2026-01-15', 2)
const english = (message: Parameters<typeof say>[1], values?: Parameters<typeof say>[2]): string => say('en', message, values)
const problemsOf = (part: Partial<Draft>) => {
  const draft = { ...usual, ...part }
  return sayProblems(english, draft, quoteDraft(draft).problems)
}

test('what everybody begins with is a loan', () => {
  const { quote } = quoteDraft(usual)
  expect(quote?.schedule).toHaveLength(12)
  expect(quote?.totals.principal).toBe('10000.00')
  expect(quoteDraft(firstDraft('RWF', '2026-01-15', 0)).quote?.totals.principal).toBe('500000')
})

test('terms of any kind come back from the draft and from the address as the engine reads them', () => {
  holds(fc.property(anyTerms, (json: TermsJson) => {
    const read = parseTerms(json)
    if (hasProblems(read)) return
    const meant = formatTerms(read)
    const again = parseTerms(termsOf(decodeDraft(encodeDraft(draftOf(meant))) ?? emptyDraft))
    expect(hasProblems(again) ? again.problems : formatTerms(again)).toEqual(meant)
  }))
})

test('an address is short, readable, and takes every sign', () => {
  const draft: Draft = { ...usual, rate: '18', fees: [{ ...emptyFee, name: 'Frais_de*dossier! 100 %', value: '2' }, emptyFee] }
  const text = encodeDraft(draft)
  expect(text).toBe('currency*MAD_principal*10000_disbursedOn*2026-01-15_rate*18_count*12_fees.0.name*Frais!ude!sdossier!e 100 %_fees.0.value*2_fees.1.*')
  expect(decodeDraft(text)).toEqual(draft)
  expect(new URLSearchParams({ terms: encodeDraft(usual) }).toString().length).toBeLessThan(90)
})

test('a broken address is read as far as it goes, and invents nothing', () => {
  expect(decodeDraft(undefined)).toBeUndefined()
  expect(decodeDraft('rate*7_nonsense_*_fees.x.name*a_fees.99999999.name*b_fees.0.evil*c___proto__*d_count*-3')).toEqual({ ...emptyDraft, rate: '7', count: '-3', fees: [emptyFee] })
  holds(fc.property(fc.string(), (text) => { decodeDraft(text) }))
})

test('each problem stands at its field, in words that say the way out', () => {
  expect(problemsOf({ principal: '' })).toEqual({ principal: 'This is needed.' })
  expect(problemsOf({ principal: '10.001', rate: '', count: '0' })).toMatchObject({ principal: 'More decimals than the currency has.', rate: 'This is needed.', count: 'At least 1.' })
  expect(problemsOf({ gracePrincipal: '12' })).toEqual({ gracePrincipal: 'At most 11 instalments can have this grace.' })
  expect(problemsOf({ firstDueOn: '2026-01-01' })).toEqual({ firstDueOn: 'The first due date must be after the loan is paid out.' })
  expect(problemsOf({ fixed: '100' })['fixed']).toMatch(/never be repaid/)
  expect(problemsOf({ fixed: '950', roundTo: '10' })['roundTo']).toMatch(/leave one of the two out/)
  expect(problemsOf({ count: '4000' })).toEqual({ count: 'At most 3,660 instalments.' })
  expect(problemsOf({ amortization: 'custom' })['custom']).toMatch(/at least one date/i)
  expect(problemsOf({ amortization: 'custom', custom: [{ dueOn: '2026-06-30', part: '4000' }] })['custom']).toMatch(/add up/)
  expect(problemsOf({ amortization: 'custom', custom: [{ dueOn: '', part: '' }] })).toMatchObject({ 'custom.0.dueOn': 'This is needed.', 'custom.0.part': 'This is needed.' })
  expect(problemsOf({ fees: [emptyFee] })).toMatchObject({ 'fees.0.name': 'This is needed.', 'fees.0.value': 'This is needed.' })
  expect(problemsOf({ shift: 'next-working-day', holidays: '2026-02-30' })).toEqual({ holidays: expect.stringMatching(/no such date/) })
  expect(problemsOf({ downKind: 'percent', down: '100' })['down']).toMatch(/nothing to repay/)
  expect(problemsOf({ tranches: [{ on: '2026-01-15', amount: '5000' }, { on: '2026-01-01', amount: '5000' }] })['tranches.1.on']).toMatch(/order of their dates/)
  expect(problemsOf({ taxPercent: '10' })).toEqual({ taxName: 'This is needed.' })
  expect(problemsOf({ disbursedOn: '' })).toEqual({ disbursedOn: 'This is needed.' })
})

test('no problem of any input is left without a field of the form', () => {
  const fields = new Set(Object.keys(emptyDraft))
  for (const path of ['principal', 'instalments.grace.interestPayment', 'disbursements[3].amount', 'fees[0].cap', 'compulsorySavings.percent', 'calendar.holidays[2]', 'allocation.order[1]', 'instalments.on.nth', 'interest.recalculate', 'tax.on[0]', 'downPayment.amount']) {
    expect(fields, path).toContain(fieldOf(path).split('.')[0])
  }
})

test('terms are said in every language without a hole, whatever they are', () => {
  holds(fc.property(anyTerms, fc.constantFrom(...LANGUAGES), (json: TermsJson, language) => {
    for (const { label, value } of sayTerms(language, json)) {
      expect(label).not.toBe('')
      expect(value).not.toMatch(/\{|undefined|^$/)
    }
  }))
})

test('the instalment that is told is the one that is paid', () => {
  const { quote } = quoteDraft({ ...usual, period: 'instalment' })
  expect(quote && instalmentOf('MAD', quote.schedule)).toEqual({ amount: '945.60', equal: true })
  const bullet = quoteDraft({ ...usual, amortization: 'interest-only', period: 'instalment' }).quote
  expect(bullet && instalmentOf('MAD', bullet.schedule)).toEqual({ amount: '10200.00', equal: false })
})

test('a comparison marks what differs and draws each loan on the dates of both', () => {
  const sets = readSets({ a: encodeDraft({ ...usual, count: '2' }), b: encodeDraft({ ...usual, count: '4', unit: 'week', method: 'flat' }), c: 'no terms at all' })
  expect(sets.map(({ slot, quoted }) => [slot, quoted.quote?.schedule.length])).toEqual([['a', 2], ['b', 4]])
  const said = compareTerms(sets.slice(0, 2).map(({ quoted }) => sayTerms('en', quoted.terms)))
  expect(said.filter(({ differs }) => differs).map(({ key }) => key)).toEqual(['interest', 'instalments'])
  expect(compareTerms([sayTerms('en', termsOf(usual)), sayTerms('en', termsOf({ ...usual, gracePrincipal: '2' }))]).map(({ key }) => key)).toEqual([
    'principal', 'disbursedOn', 'interest', 'counting', 'instalments', 'grace', 'allocation', 'excess', 'rounding',
  ])
  const { dates, balances } = balancesOn(sets.flatMap(({ quoted }) => quoted.quote ?? []))
  expect(dates).toEqual(['2026-01-15', '2026-01-22', '2026-01-29', '2026-02-05', '2026-02-12', '2026-02-15', '2026-03-15'])
  expect(balances[0]?.[1]).toBe('10000.00')
  expect(balances.map((each) => each.at(-1))).toEqual(['0.00', '0.00'])
})

test('a long schedule is drawn in so many bars that still sum to the whole', () => {
  const { quote } = quoteDraft({ ...usual, count: '365', unit: 'day' })
  if (!quote) throw new Error('no quote')
  const { each, parts } = drawnParts(quote, 120)
  expect([each, parts.length, parts.at(-1)?.balance]).toEqual([4, 92, '0.00'])
  expect(sumOf('MAD', parts.map(({ principal }) => principal))).toBe('10000.00')
  expect(balancesOn([quote], 50).dates.at(-1)).toBe(quote.schedule.at(-1)?.dueOn)
})

test('the CSV holds every row, with the currency in its headings', () => {
  const { quote } = quoteDraft({ ...usual, period: 'instalment', count: '1' })
  expect(quote && scheduleCsv(quote)).toBe('\ufeffnumber,due_on,days,principal_MAD,interest_MAD,fees_MAD,penalties_MAD,tax_MAD,total_MAD,balance_MAD\r\n1,2026-02-15,31,10000.00,200.00,0.00,0.00,0.00,10200.00,0.00\r\n')
})

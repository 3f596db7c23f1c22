import { describe, expect, test } from 'vitest'
import { hasProblems } from './problem.ts'
import { parseTerms } from './parse-terms.ts'

const good = {
  currency: 'MAD',
  principal: '10000.00',
  disbursedOn: '2026-01-15',
  interest: { method: 'declining', rate: '24', per: 'year', period: 'daily', daysInMonth: 'actual', daysInYear: '365' },
  instalments: { count: 12, every: 1, unit: 'month' },
}

/** The problems of the good terms with some fields changed, as "path code". */
function problems(change: Record<string, unknown>): string[] {
  const { principal, disbursedOn, ...rest } = { ...good, ...change }
  const json = { ...rest, ...(principal === undefined ? {} : { principal }), ...(disbursedOn === undefined ? {} : { disbursedOn }) }
  const answer = parseTerms(json)
  return hasProblems(answer) ? answer.problems.map(({ path, code }) => `${path} ${code}`) : []
}

const instalments = (change: object): string[] => problems({ instalments: { ...good.instalments, ...change } })
const interest = (change: object): string[] => problems({ interest: { ...good.interest, ...change } })

test('good terms have no problem', () => {
  expect(problems({})).toEqual([])
})

test('every problem is told, none hidden behind the first', () => {
  const found = problems({
    currency: 'XXZ', principal: 100, disbursedOn: '2026-02-30', nonsense: 1,
    interest: { rate: '-1', per: 'decade', speed: 2 }, instalments: { count: 0, every: 1.5, unit: 'fortnight' },
  })
  expect(found.toSorted()).toEqual([
    'currency unknown_currency', 'disbursedOn not_a_date', 'instalments.count too_small', 'instalments.every wrong_type',
    'instalments.unit not_one_of', 'interest.per not_one_of', 'interest.rate negative', 'interest.speed unknown_field',
    'nonsense unknown_field', 'principal wrong_type',
  ])
})

test('each problem has a sentence', () => {
  const answer = parseTerms({ currency: 'MAD', principal: '1.001' })
  if (!hasProblems(answer)) throw new Error('read')
  for (const { message } of answer.problems) expect(message).toMatch(/^[A-Z"].*\.$/)
})

describe('what is not an object of terms', () => {
  test.each([null, 3, 'text', [], [good]])('%j', (json) => {
    expect(parseTerms(json)).toMatchObject({ problems: [{ path: '', code: 'wrong_type' }] })
  })

  test('the names of objects are not fields', () => {
    expect(problems(JSON.parse('{"__proto__": {}, "constructor": 1}') as object as Record<string, unknown>)).toEqual(['__proto__ unknown_field', 'constructor unknown_field'])
  })
})

describe('amounts', () => {
  test.each([
    ['1000.001', 'too_precise'], ['1e3', 'not_decimal'], ['1,000.00', 'not_decimal'], [' 10', 'not_decimal'], ['+10', 'not_decimal'], ['010', 'not_decimal'],
    ['', 'not_decimal'], ['10.', 'not_decimal'], ['.5', 'not_decimal'], ['NaN', 'not_decimal'], ['-5', 'negative'], ['0', 'not_positive'], ['0.00', 'not_positive'],
    ['99999999999999999.00', 'too_large'], [1000, 'wrong_type'], [null, 'wrong_type'], [['1'], 'wrong_type'],
  ])('principal %j: %s', (principal, code) => {
    expect(problems({ principal })).toEqual([`principal ${code}`])
  })

  test('the decimals are the currency’s', () => {
    expect(problems({ currency: 'RWF', principal: '500000.50' })).toEqual(['principal too_precise'])
    expect(problems({ currency: 'TND', principal: '500.123' })).toEqual([])
  })
})

describe('dates', () => {
  test.each([
    ['2026-02-29', 'not_a_date'], ['2026-13-01', 'not_a_date'], ['15/01/2026', 'not_a_date'], ['2026-1-5', 'not_a_date'], [20260115, 'not_a_date'],
    ['9999-01-01', 'date_out_of_range'], ['1800-01-01', 'date_out_of_range'],
  ])('disbursedOn %j: %s', (disbursedOn, code) => {
    expect(problems({ disbursedOn })).toEqual([`disbursedOn ${code}`])
  })

  test('the first due date is after the disbursement, the last one within what is computed', () => {
    expect(instalments({ firstDueOn: '2026-01-15' })).toEqual(['instalments.firstDueOn date_out_of_order'])
    expect(instalments({ count: 3660, every: 12 })).toEqual(['instalments.count date_out_of_range'])
  })
})

describe('sizes', () => {
  test('a million instalments, a thousand fees, ten thousand holidays', () => {
    expect(instalments({ count: 1_000_000 })).toEqual(['instalments.count too_large'])
    expect(problems({ fees: Array.from({ length: 1000 }, () => ({})) })).toEqual(['fees too_many'])
    expect(problems({ calendar: { holidays: Array.from({ length: 10_000 }, () => '2026-01-01') } })).toEqual(['calendar.holidays too_many'])
    expect(interest({ rate: '100001' })).toEqual(['interest.rate too_large'])
  })
})

describe('interest', () => {
  test('the rate is a decimal text', () => {
    expect(interest({ rate: 24 })).toEqual(['interest.rate wrong_type'])
    expect(interest({ rate: '24%' })).toEqual(['interest.rate not_decimal'])
    expect(problems({ interest: {} })).toEqual(['interest.rate missing_field'])
  })

  test('flat interest does not follow the balance', () => {
    expect(interest({ method: 'flat', recalculate: true })).toEqual(['interest.recalculate contradiction'])
    expect(interest({ recalculate: 'yes' })).toEqual(['interest.recalculate wrong_type'])
    expect(interest({ daysInYear: 365 })).toEqual(['interest.daysInYear not_one_of'])
  })
})

describe('contradictions', () => {
  test('grace beyond the term', () => {
    expect(instalments({ grace: { principal: 12 } })).toEqual(['instalments.grace.principal grace_beyond_term'])
    expect(instalments({ grace: { interestPayment: 12 } })).toEqual(['instalments.grace.interestPayment grace_beyond_term'])
    expect(instalments({ grace: { interestFree: 13 } })).toEqual(['instalments.grace.interestFree grace_beyond_term'])
    expect(instalments({ grace: { principal: 11, interestPayment: 11, interestFree: 12 } })).toEqual([])
  })

  test('a fixed instalment below the interest, beside a multiple, beside another shape', () => {
    expect(instalments({ fixed: '200.00' })).toEqual(['instalments.fixed fixed_below_interest'])
    expect(instalments({ fixed: '210.00' })).toEqual([])
    expect(instalments({ fixed: '950.00', roundTo: '10.00' })).toEqual(['instalments.roundTo contradiction'])
    expect(instalments({ fixed: '950.00', amortization: 'bullet' })).toEqual(['instalments.fixed contradiction'])
  })

  test('custom rows that do not sum, go back, mix amounts and shares, or stand beside a rhythm', () => {
    const custom = (rows: object[], more: object = {}): string[] => problems({ instalments: { amortization: 'custom', custom: rows, ...more } })
    const rows = [{ dueOn: '2026-06-30', principal: '4000.00' }, { dueOn: '2026-10-31', principal: '6000.00' }]
    expect(custom(rows)).toEqual([])
    expect(custom([rows[0] ?? {}])).toEqual(['instalments.custom sum_differs'])
    expect(custom([{ dueOn: '2026-06-30', share: '40' }, { dueOn: '2026-10-31', share: '59' }])).toEqual(['instalments.custom sum_differs'])
    expect(custom(rows.toReversed())).toEqual(['instalments.custom[1].dueOn date_out_of_order'])
    expect(custom([{ dueOn: '2026-06-30', principal: '4000.00' }, { dueOn: '2026-10-31', share: '60' }])).toEqual(['instalments.custom contradiction'])
    expect(custom([{ dueOn: '2026-06-30' }])).toEqual(['instalments.custom[0].principal missing_field'])
    expect(custom(rows, { count: 3, every: 2 })).toEqual(['instalments.every contradiction', 'instalments.count contradiction'])
    expect(custom([])).toEqual(['instalments.custom empty'])
    expect(instalments({ amortization: 'custom' })).toContain('instalments.custom missing_field')
    expect(instalments({ custom: rows })).toEqual(['instalments.custom contradiction'])
    expect(custom([{ dueOn: '2026-01-15', principal: '10000.00' }])).toEqual(['instalments.custom[0].dueOn date_out_of_order'])
  })

  test('principal and tranches, their order, their dates', () => {
    const tranches = [{ on: '2026-01-15', amount: '6000.00' }, { on: '2026-03-01', amount: '4000.00' }]
    expect(problems({ disbursements: tranches })).toEqual([])
    expect(problems({ principal: '9000.00', disbursements: tranches })).toEqual(['principal sum_differs'])
    expect(problems({ disbursedOn: '2026-01-16', disbursements: tranches })).toEqual(['disbursedOn contradiction'])
    expect(problems({ disbursedOn: undefined, disbursements: tranches.toReversed() })).toEqual(['disbursements[1].on date_out_of_order'])
    expect(problems({ disbursements: [{ on: '2026-01-15', amount: '6000.00' }, { on: '2027-01-15', amount: '4000.00' }] })).toEqual(['disbursements[1].on date_out_of_order'])
    expect(problems({ principal: undefined, disbursements: [] })).toEqual(['disbursements empty'])
  })

  test('a custom instalment before the tranche that it would repay', () => {
    const change = {
      disbursements: [{ on: '2026-01-15', amount: '2000.00' }, { on: '2026-08-01', amount: '8000.00' }],
      instalments: { amortization: 'custom', custom: [{ dueOn: '2026-06-30', principal: '4000.00' }, { dueOn: '2026-10-31', principal: '6000.00' }] },
    }
    expect(problems(change)).toEqual(['instalments.custom[0].principal contradiction'])
  })

  test('a down payment of everything, fees of more than everything', () => {
    expect(problems({ downPayment: { percent: '100' } })).toEqual(['downPayment too_large'])
    expect(problems({ downPayment: { percent: '25', amount: '10.00' } })).toEqual(['downPayment.amount contradiction'])
    expect(problems({ downPayment: {} })).toEqual(['downPayment.percent missing_field'])
    expect(problems({ fees: [{ name: 'Frais', percent: '101', when: 'disbursement' }] })).toEqual(['fees too_large'])
  })

  test('fees, tax, savings, allocation, calendar', () => {
    expect(problems({ fees: [{ name: ' ', when: 'disbursement', amount: '5.00', of: 'principal' }] })).toEqual(['fees[0].name empty', 'fees[0].of contradiction'])
    expect(problems({ fees: [{ name: 'F', percent: '5', when: 'instalment', collect: 'paid', everyDays: 3 }] })).toEqual([
      'fees[0].collect contradiction', 'fees[0].everyDays contradiction',
    ])
    expect(problems({ tax: { name: 'TVA', percent: '10', on: ['interest', 'interest', 'profit'] } })).toEqual(['tax.on[1] repeated', 'tax.on[2] not_one_of'])
    expect(problems({ compulsorySavings: { when: 'sometimes', percent: '200' } })).toEqual(['compulsorySavings.percent too_large', 'compulsorySavings.when not_one_of'])
    expect(problems({ allocation: { order: ['interest'], excess: 'gift' } })).toEqual(['allocation.order missing_field', 'allocation.excess not_one_of'])
    expect(problems({ calendar: { weekend: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'], holidays: ['x'] } })).toEqual([
      'calendar.weekend contradiction', 'calendar.holidays[0] not_a_date',
    ])
    expect(instalments({ on: 'first-day' })).toEqual(['instalments.on not_one_of'])
    expect(instalments({ on: 'last-day', unit: 'week' })).toEqual(['instalments.on contradiction'])
    expect(instalments({ on: { nth: 5, weekday: 'monday' } })).toEqual(['instalments.on.nth too_large'])
  })
})

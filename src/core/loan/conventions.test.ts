import { describe, expect, test } from 'vitest'
import { quoted, scheduleLines, table } from '#test/helpers/schedule-lines.ts'
import type { TermsJson } from './terms-json.ts'

const base: TermsJson = {
  currency: 'MAD',
  principal: '12000.00',
  disbursedOn: '2026-01-15',
  interest: { rate: '12', period: 'instalment' },
  instalments: { count: 12 },
}

function loan(change: Partial<TermsJson>): TermsJson {
  return { ...base, ...change }
}

const dues = (terms: TermsJson): string[] => quoted(terms).schedule.map((row) => row.dueOn)

describe('due dates', () => {
  test('the end of the month is counted from the anchor, not from the date before', () => {
    expect(dues(loan({ disbursedOn: '2027-12-31', instalments: { count: 5 } }))).toEqual([
      '2028-01-31', '2028-02-29', '2028-03-31', '2028-04-30', '2028-05-31',
    ])
    expect(dues(loan({ instalments: { count: 3, firstDueOn: '2026-01-31' } }))).toEqual(['2026-01-31', '2026-02-28', '2026-03-31'])
  })

  test('the last day, the second Tuesday, the last Friday of the month', () => {
    expect(dues(loan({ instalments: { count: 3, on: 'last-day' } }))).toEqual(['2026-02-28', '2026-03-31', '2026-04-30'])
    expect(dues(loan({ instalments: { count: 3, on: { nth: 2, weekday: 'tuesday' } } }))).toEqual(['2026-02-10', '2026-03-10', '2026-04-14'])
    expect(dues(loan({ instalments: { count: 3, on: { nth: -1, weekday: 'friday' } } }))).toEqual(['2026-02-27', '2026-03-27', '2026-04-24'])
  })

  test('every ten days, every two weeks, every three months', () => {
    expect(dues(loan({ instalments: { count: 2, every: 10, unit: 'day' } }))).toEqual(['2026-01-25', '2026-02-04'])
    expect(dues(loan({ instalments: { count: 2, every: 2, unit: 'week' } }))).toEqual(['2026-01-29', '2026-02-12'])
    expect(dues(loan({ instalments: { count: 2, every: 3 } }))).toEqual(['2026-04-15', '2026-07-15'])
  })

  test('a shift to working days moves the date of one instalment only; interest by days follows it, or the original date', () => {
    const calendar = { weekend: ['saturday' as const, 'sunday' as const], holidays: ['2026-02-16'] }
    const instalments = { count: 3, shift: 'next-working-day' as const }
    const interest = { rate: '12', daysInYear: '360' as const }
    const shifted = loan({ calendar, instalments, interest })
    expect(quoted(shifted).schedule.map((row) => [row.dueOn, row.days])).toEqual([['2026-02-17', 33], ['2026-03-16', 27], ['2026-04-15', 30]])
    const original = loan({ calendar, instalments: { ...instalments, interestDates: 'original' }, interest })
    expect(quoted(original).schedule.map((row) => [row.dueOn, row.days])).toEqual([['2026-02-17', 31], ['2026-03-16', 28], ['2026-04-15', 31]])
    expect(quoted(original).schedule[0]?.interest).toBe('124.00')
    expect(dues(loan({ calendar, instalments: { count: 1, shift: 'previous-working-day' } }))).toEqual(['2026-02-13'])
  })

  test('daily instalments before a weekend all fall due on its eve, also where interest follows the original dates', () => {
    const instalments = { count: 4, unit: 'day' as const, shift: 'previous-working-day' as const }
    const eve = ['2026-01-16', '2026-01-16', '2026-01-16', '2026-01-19']
    expect(dues(loan({ instalments }))).toEqual(eve)
    expect(dues(loan({ instalments: { ...instalments, interestDates: 'original' } }))).toEqual(eve)
  })
})

describe('rates', () => {
  const one = (interest: TermsJson['interest'], instalments: TermsJson['instalments'] = { count: 1 }): string =>
    quoted(loan({ interest, instalments })).schedule[0]?.interest ?? ''

  test('per year, month, week, day and term', () => {
    expect(one({ rate: '12', per: 'year', period: 'instalment' })).toBe('120.00')
    expect(one({ rate: '1', per: 'month', period: 'instalment' })).toBe('120.00')
    expect(one({ rate: '0.25', per: 'week', period: 'instalment' }, { count: 1, unit: 'week' })).toBe('30.00')
    expect(one({ rate: '0.1', per: 'day', period: 'daily' }, { count: 1, every: 10, unit: 'day' })).toBe('120.00')
    expect(one({ rate: '0.1', per: 'day', period: 'daily', daysInYear: 'actual' }, { count: 1, every: 10, unit: 'day' })).toBe('120.00')
    expect(one({ rate: '5', per: 'term' })).toBe('600.00')
    expect(one({ rate: '5', per: 'term', method: 'flat' }, { count: 5, every: 2 })).toBe('120.00')
  })

  test('31 days: 30 or actual, over 360, 364 or 365', () => {
    expect(one({ rate: '12', daysInMonth: '30', daysInYear: '360' })).toBe('120.00')
    expect(one({ rate: '12', daysInMonth: 'actual', daysInYear: '360' })).toBe('124.00')
    expect(one({ rate: '12', daysInMonth: 'actual', daysInYear: '364' })).toBe('122.64')
    expect(one({ rate: '12', daysInMonth: 'actual', daysInYear: '365' })).toBe('122.30')
    expect(one({ rate: '12', daysInMonth: '30', daysInYear: '365' })).toBe('118.36')
  })

  test('a leap year has 366 days when they are actual', () => {
    const leap = loan({ disbursedOn: '2028-01-15', interest: { rate: '12', daysInYear: 'actual' }, instalments: { count: 1 } })
    expect(quoted(leap).schedule[0]?.interest).toBe('121.97')
  })

  test('a broken first period by instalment bears its months and days in parts', () => {
    const terms = loan({ instalments: { count: 2, firstDueOn: '2026-03-01' } })
    // One month to 15 February and 14 of the 28 days to 15 March: 1.5 months at 1 %.
    expect(quoted(terms).schedule[0]?.interest).toBe('180.00')
  })
})

describe('shapes', () => {
  test('flat: the interest of the whole loan once, shared equally, the remainder on the last', () => {
    const terms = loan({ principal: '1000.00', interest: { rate: '10', method: 'flat', period: 'instalment' }, instalments: { count: 3 } })
    expect(scheduleLines(terms)).toEqual(
      table(`
        2026-02-15 31 333.33 8.33 341.66 666.67
        2026-03-15 28 333.33 8.33 341.66 333.34
        2026-04-15 31 333.34 8.34 341.68   0.00
      `),
    )
  })

  test('equal principal', () => {
    const terms = loan({ principal: '1000.00', instalments: { count: 3, amortization: 'equal-principal' } })
    expect(scheduleLines(terms)).toEqual(
      table(`
        2026-02-15 31 333.33 10.00 343.33 666.67
        2026-03-15 28 333.33  6.67 340.00 333.34
        2026-04-15 31 333.34  3.33 336.67   0.00
      `),
    )
  })

  test('bullet: everything at the end; interest only: the principal at the end', () => {
    const bullet = loan({ principal: '1000.00', instalments: { count: 3, amortization: 'bullet' } })
    expect(scheduleLines(bullet)).toEqual(
      table(`
        2026-02-15 31    0.00  0.00    0.00 1000.00
        2026-03-15 28    0.00  0.00    0.00 1000.00
        2026-04-15 31 1000.00 30.00 1030.00    0.00
      `),
    )
    const interestOnly = loan({ principal: '1000.00', instalments: { count: 3, amortization: 'interest-only' } })
    expect(scheduleLines(interestOnly)).toEqual(
      table(`
        2026-02-15 31    0.00 10.00   10.00 1000.00
        2026-03-15 28    0.00 10.00   10.00 1000.00
        2026-04-15 31 1000.00 10.00 1010.00    0.00
      `),
    )
  })

  test('a harvest calendar by amounts and by shares', () => {
    const custom = [{ dueOn: '2026-06-30', principal: '4000.00' }, { dueOn: '2026-10-31', principal: '8000.00' }]
    const interest = { rate: '12', daysInYear: '365' as const }
    const lines = table(`
      2026-06-30 166 4000.00 654.90 4654.90 8000.00
      2026-10-31 123 8000.00 323.51 8323.51    0.00
    `)
    expect(scheduleLines(loan({ interest, instalments: { amortization: 'custom', custom } }))).toEqual(lines)
    const shares = [{ dueOn: '2026-06-30', share: '33.3333333333' }, { dueOn: '2026-10-31', share: '66.6666666667' }]
    expect(scheduleLines(loan({ interest, instalments: { amortization: 'custom', custom: shares } }))).toEqual(lines)
  })

  test('multiples and a fixed instalment: the last takes the rest', () => {
    const rounded = quoted(loan({ instalments: { count: 12, roundTo: '10.00' } })).schedule
    expect(rounded.slice(0, -1).every((row) => row.total === '1070.00')).toBe(true)
    expect(rounded.at(-1)?.total).toBe('1021.63')
    const fixed = quoted(loan({ instalments: { count: 12, fixed: '950.00' } })).schedule
    expect(fixed.slice(0, -1).every((row) => row.total === '950.00')).toBe(true)
    expect(fixed.at(-1)).toMatchObject({ total: '2423.53', balance: '0.00' })
  })

  test('no interest accrues in the first instalments', () => {
    const rows = quoted(loan({ instalments: { count: 4, grace: { interestFree: 2 } } })).schedule
    expect(rows.map((row) => row.interest)).toEqual(['0.00', '0.00', '59.55', '29.92'])
    expect(new Set(rows.slice(0, 3).map((row) => row.total))).toEqual(new Set(['3022.37']))
  })

  test('interest that waits for the last instalment does not bring the principal forward', () => {
    const grace = { interestPayment: 11 }
    const small = quoted(loan({ principal: '12000.00', interest: { rate: '2', period: 'instalment' }, instalments: { count: 12, grace } })).schedule
    expect([small[0]?.total, small.at(-1)?.total]).toEqual(['1010.73', '1010.79'])
    // 3 % each: the equal instalment of 6,823.00 is 685.45, and nine of them with 653.95 repay it; all the interest falls due with the last.
    const large = quoted(loan({ principal: '6823.00', interest: { rate: '12', period: 'instalment' }, instalments: { count: 12, every: 3, grace } })).schedule
    expect(large.map((row) => row.total)).toEqual([...Array.from({ length: 9 }, () => '685.45'), '653.95', '0.00', '1121.55'])
  })

  test('flat interest in grace is shared by the instalments after it', () => {
    const terms = loan({ principal: '1000.00', interest: { rate: '12', method: 'flat', period: 'instalment' } })
    const rows = quoted({ ...terms, instalments: { count: 4, grace: { interestPayment: 2, principal: 1 } } }).schedule
    expect(rows.map((row) => row.interest)).toEqual(['0.00', '0.00', '20.00', '20.00'])
    expect(rows.map((row) => row.principal)).toEqual(['0.00', '333.33', '333.33', '333.34'])
  })
})

describe('currencies, small amounts, roundings', () => {
  test('none, two and three decimals', () => {
    const rwanda = quoted(loan({ currency: 'RWF', principal: '500000', instalments: { count: 3 } }))
    expect(rwanda.schedule.map((row) => row.total)).toEqual(['170011', '170011', '170011'])
    const tunisia = quoted(loan({ currency: 'TND', principal: '500.000', instalments: { count: 3 } }))
    expect(tunisia.schedule.map((row) => row.total)).toEqual(['170.011', '170.011', '170.011'])
  })

  test('a principal smaller than the count of instalments', () => {
    const rows = quoted(loan({ principal: '0.05', interest: { rate: '0' }, instalments: { count: 12 } })).schedule
    expect(rows.map((row) => row.principal).join(' ')).toBe('0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.05')
  })

  test('half a cent to even, up, away and towards nothing', () => {
    const interest = (rounding: 'half-even' | 'half-up' | 'up' | 'down', principal: string): string =>
      quoted(loan({ principal, rounding, instalments: { count: 1 } })).schedule[0]?.interest ?? ''
    expect((['half-even', 'half-up', 'up', 'down'] as const).map((mode) => interest(mode, '100.50'))).toEqual(['1.00', '1.01', '1.01', '1.00'])
    expect((['half-even', 'half-up', 'up', 'down'] as const).map((mode) => interest(mode, '101.50'))).toEqual(['1.02', '1.02', '1.02', '1.01'])
    expect((['half-even', 'half-up', 'up', 'down'] as const).map((mode) => interest(mode, '100.10'))).toEqual(['1.00', '1.00', '1.01', '1.00'])
  })
})

describe('fees, tax, savings', () => {
  test('on each instalment: of its principal, of what is outstanding, of its interest, of both; tax on interest and fees', () => {
    const fees = (['principal', 'outstanding', 'interest', 'instalment'] as const).map((of) => ({ name: of, percent: '10', of, when: 'instalment' as const }))
    const terms = loan({ principal: '1000.00', instalments: { count: 2, amortization: 'equal-principal' }, tax: { name: 'TVA', percent: '10', on: ['interest', 'fees'] }, fees })
    // First row: 500.00 principal, 10.00 interest: fees 50.00 + 100.00 + 1.00 + 51.00; tax 10 % of 212.00.
    expect(quoted(terms).schedule[0]).toMatchObject({ fees: '202.00', tax: '21.20', total: '733.20' })
  })

  test('at disbursement: deducted or paid, an amount once, a percentage of each tranche', () => {
    const fees = [
      { name: 'Frais de dossier', amount: '30.00', when: 'disbursement' as const, collect: 'paid' as const },
      { name: 'Commission', percent: '2', of: 'principal' as const, when: 'disbursement' as const },
    ]
    const { principal: _, disbursedOn: __, ...rest } = base
    const disbursements = [{ on: '2026-01-15', amount: '1000.00' }, { on: '2026-03-15', amount: '500.00' }]
    const { totals } = quoted({ ...rest, disbursements, fees })
    expect(totals.disbursement).toEqual({ fees: '60.00', tax: '0.00', savings: '0.00', received: '1470.00' })
  })

  test('overdue, prepayment and restructuring fees are not in a plan', () => {
    const fees = [{ name: 'Pénalité', percent: '2', of: 'instalment' as const, when: 'overdue' as const, toleranceDays: 5, everyDays: 30, cap: '200.00' }]
    const found = quoted(loan({ fees }))
    expect(found.totals).toMatchObject({ fees: '0.00', penalties: '0.00' })
    expect(found.terms.fees).toEqual(fees)
  })

  test('savings with each instalment stand beside its total', () => {
    const found = quoted(loan({ compulsorySavings: { percent: '5', when: 'instalment' } }))
    expect(found.schedule[0]).toMatchObject({ total: '1066.19', savings: '53.31' })
  })
})

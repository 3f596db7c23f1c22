import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { quoted } from '#test/helpers/schedule-lines.ts'
import { anyTerms } from '#test/helpers/any-terms.ts'
import { holds } from '#test/helpers/property.ts'
import { parseDay } from '../calendar/day.ts'
import { cashFlows } from './cash-flows.ts'
import type { CashFlow } from './cash-flows.ts'
import { hasProblems } from './problem.ts'
import { parseTerms } from './parse-terms.ts'
import { priceOf } from './price.ts'
import { schedule } from './schedule.ts'
import type { Rhythm } from './due-dates.ts'

const monthly: Rhythm = { every: 1, unit: 'month', on: undefined }

function flow(on: string, amount: number): CashFlow {
  return { on: parseDay(on) ?? Number.NaN, amount: BigInt(Math.round(amount * 100)) }
}

function repayments(count: number, first: string, amount: number, every = 1): CashFlow[] {
  const [year = 0, month = 0, day = 0] = first.split('-').map(Number)
  return Array.from({ length: count }, (_, n) => {
    const index = month - 1 + n * every
    return flow(`${year + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`, -amount)
  })
}

const percent = (millionths: bigint | undefined, decimals: number): string => (Number(millionths) / 1e6).toFixed(decimals)

describe('Regulation Z (12 CFR 1026), appendix J, paragraph (c)(1): single advance transactions', () => {
  test('(i) monthly payments, regular first period: 9.69 %', () => {
    const found = priceOf([flow('1978-01-10', 5000), ...repayments(24, '1978-02-10', 230)], monthly)
    expect(percent(found.apr, 2)).toBe('9.69')
  })

  test('(ii) monthly payments, long first period: 11.82 %', () => {
    const found = priceOf([flow('1978-02-10', 6000), ...repayments(36, '1978-04-01', 200)], monthly)
    expect(percent(found.apr, 2)).toBe('11.82')
  })

  test('(iv) quarterly payments, long first period: 8.97 %', () => {
    const found = priceOf([flow('1978-05-23', 10000), ...repayments(40, '1978-10-01', 385, 3)], { ...monthly, every: 3 })
    expect(percent(found.apr, 2)).toBe('8.97')
  })

  test('(v) weekly payments, long first period: 14.96 %', () => {
    const first = parseDay('1978-04-21') ?? 0
    const payments = Array.from({ length: 30 }, (_, n) => ({ on: first + 7 * n, amount: -1760n }))
    expect(percent(priceOf([flow('1978-03-20', 500), ...payments], { ...monthly, unit: 'week' }).apr, 2)).toBe('14.96')
  })
})

describe('Directive 98/7/EC, annex III, part A: annual percentage rate of charge on a calendar basis of 365 days', () => {
  test('first example: 1000 on 1 January 1994, 1200 on 1 July 1995: 12.96 %', () => {
    expect(percent(priceOf([flow('1994-01-01', 1000), flow('1995-07-01', -1200)], monthly).eir, 2)).toBe('12.96')
  })

  test('second example: as before, 50 kept back for administration: 16.90 %', () => {
    expect(percent(priceOf([flow('1994-01-01', 950), flow('1995-07-01', -1200)], monthly).eir, 2)).toBe('16.90')
  })

  test('third example: 600 after one year and 600 after two: 13.07 %', () => {
    const flows = [flow('1994-01-01', 1000), flow('1995-01-01', -600), flow('1996-01-01', -600)]
    expect(percent(priceOf(flows, monthly).eir, 2)).toBe('13.07')
  })

  test('fourth example: 272 after 90 days, 272 after 181 days, 544 after a year: 13.23 %', () => {
    const flows = [flow('1994-01-01', 1000), flow('1994-04-01', -272), flow('1994-07-01', -272), flow('1995-01-01', -544)]
    expect(percent(priceOf(flows, monthly).eir, 2)).toBe('13.23')
  })
})

describe('known rates', () => {
  test('a loan without fees at 2 % a month has that nominal rate, whatever the days of its months', () => {
    const terms = {
      currency: 'MAD',
      principal: '1000000.00',
      disbursedOn: '2026-01-15',
      interest: { rate: '24', period: 'instalment' as const },
      instalments: { count: 12 },
    }
    expect(Number(quoted(terms).price.apr)).toBeCloseTo(24, 4)
    const weekly = { ...terms, instalments: { count: 26, unit: 'week' as const } }
    expect(Number(quoted(weekly).price.apr)).toBeCloseTo(24, 4)
  })

  test("Excel's XIRR example: 0.373362535", () => {
    const flows = [
      flow('2008-01-01', -10000), flow('2008-03-01', 2750), flow('2008-10-30', 4250), flow('2009-02-15', 3250), flow('2009-04-01', 2750),
    ]
    expect(percent(priceOf(flows, monthly).eir, 5)).toBe('37.33625')
  })

  test('fees, tax and savings count on the day on which they are taken and given back', () => {
    const { price, totals } = quoted({
      currency: 'MAD',
      principal: '1000.00',
      disbursedOn: '2026-01-01',
      interest: { rate: '0' },
      instalments: { count: 1, every: 12 },
      fees: [{ name: 'Frais de dossier', percent: '5', of: 'principal', when: 'disbursement' }],
      tax: { name: 'TVA', percent: '10', on: ['fees'] },
      compulsorySavings: { percent: '10', when: 'disbursement' },
    })
    expect(totals.disbursement).toEqual({ fees: '50.00', tax: '5.00', savings: '100.00', received: '845.00' })
    expect(price.totalCost).toBe('55.00')
    expect(price.eir).toBe(((900 / 845 - 1) * 100).toFixed(6))
  })

  test('savings that return with the last instalment leave a second rate close to -100 %, which is not the price', () => {
    const { price, totals, schedule } = quoted({
      currency: 'MAD', principal: '10000.00', disbursedOn: '2026-01-15', interest: { rate: '24', period: 'instalment' }, instalments: { count: 24 },
      compulsorySavings: { percent: '10', when: 'disbursement' },
    })
    // Checked by XIRR (days / 365) and by RATE (months): what she receives, 24 instalments, the savings back with the last.
    expect(price).toEqual({ eir: '32.945675', apr: '28.739543', totalCost: '2689.07' })
    const [last] = schedule.slice(-1)
    const years = (date: string): number => (Date.parse(date) - Date.parse('2026-01-15')) / 86_400_000 / 365
    const worth = schedule.reduce((sum, row) => sum - Number(row.total) / 1.32945675 ** years(row.dueOn), Number(totals.disbursement.received))
    expect(worth + 1000 / 1.32945675 ** years(last?.dueOn ?? '')).toBeCloseTo(0, 3)
  })

  test('a loan without interest whose savings return costs nothing', () => {
    const { price } = quoted({
      currency: 'RWF', principal: '191386', disbursedOn: '2024-12-24', interest: { rate: '0' }, instalments: { count: 24, every: 2 },
      compulsorySavings: { percent: '5', when: 'instalment' },
    })
    expect(price).toEqual({ eir: '0.000000', apr: '0.000000', totalCost: '0' })
  })

  test('a client who gets back more than she pays has a rate below zero', () => {
    expect(percent(priceOf([flow('2026-01-01', 1000), flow('2027-01-01', -900)], monthly).eir, 2)).toBe('-10.00')
  })
})

describe('where there is no rate', () => {
  test('nothing received, nothing paid', () => {
    expect(priceOf([flow('2026-01-01', -10), flow('2026-02-01', -10)], monthly)).toMatchObject({ eir: undefined, apr: undefined })
    expect(priceOf([flow('2026-01-01', 10)], monthly).note).toMatch(/pays nothing/)
    expect(priceOf([], monthly).eir).toBeUndefined()
  })

  test('flows with two rates have none that is the rate', () => {
    const flows = [flow('2026-01-01', -100), flow('2027-01-01', 230), flow('2028-01-01', -132)]
    expect(priceOf(flows, monthly)).toMatchObject({ eir: undefined, note: expect.stringMatching(/more than one/) })
  })

  test('flows that no rate brings to nothing', () => {
    const flows = [flow('2026-01-01', -100), flow('2027-01-01', 150), flow('2028-01-01', -100)]
    expect(priceOf(flows, monthly)).toMatchObject({ eir: undefined, note: expect.stringMatching(/no rate/) })
  })

  test('fees that eat the whole loan', () => {
    const { price } = quoted({
      currency: 'MAD', principal: '100.00', disbursedOn: '2026-01-01', interest: { rate: '10' }, instalments: { count: 2 },
      fees: [{ name: 'Frais', percent: '100', when: 'disbursement' }],
    })
    expect(price).toMatchObject({ eir: null, apr: null, note: expect.stringMatching(/receives nothing/) })
  })
})

test('the effective rate discounts all flows to nothing, by an independent sum', () => {
  holds(
    fc.property(anyTerms, (json) => {
      const terms = parseTerms(json)
      if (hasProblems(terms)) throw new Error('not readable')
      const flows = cashFlows(terms, schedule(terms))
      const { eir } = priceOf(flows, terms.instalments)
      if (eir === undefined) return
      const start = flows[0]?.on ?? 0
      const paid = flows.reduce((sum, one) => sum + Math.abs(Number(one.amount)), 0)
      const worth = (rate: number): number => flows.reduce((sum, one) => sum + Number(one.amount) * (1 + rate) ** (-(one.on - start) / 365), 0)
      const rate = Number(eir) / 1e8
      const slope = Math.abs(worth(rate + 1e-6) - worth(rate - 1e-6)) / 2e-6
      expect(Math.abs(worth(rate))).toBeLessThanOrEqual(slope * 1e-8 + paid * 1e-9)
    }),
  )
})

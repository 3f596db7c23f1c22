// Worked examples that others have published: each names its source and the figure printed there.
import { describe, expect, test } from 'vitest'
import { indicatorsJson } from './indicators-json.ts'

type Json = Record<string, unknown>

function valuesOf(json: Json): Record<string, string | null> {
  const answer = indicatorsJson({ currency: 'INR', period: { from: '2003-01-01', to: '2003-12-31' }, ...json })
  if ('problems' in answer) throw new Error(answer.problems.map(({ path, message }) => `${path} ${message}`).join('; '))
  return Object.fromEntries(Object.entries(answer.indicators).map(([slug, { value }]) => [slug, value]))
}

const percent = (value: string | null | undefined): string => (value === null || value === undefined ? '' : (Math.round(Number(value) * 100) / 100).toString())

describe('Sa-Dhan, Tracking Financial Performance Standards of Microfinance Institutions', () => {
  test.each([
    ['2001', '27200', '2400', '10000', '21800', '79.53'],
    ['2002', '37700', '7000', '6000', '26200', '96.17'],
    ['2003', '43000', '7400', '5000', '28600', '104.88'],
  ])('page 101: operational self-sufficiency of %s', (_, financialRevenue, financialExpense, impairmentExpense, operatingExpense, printed) => {
    expect(percent(valuesOf({ flows: { financialRevenue, financialExpense, impairmentExpense, operatingExpense } })['oss'])).toBe(printed)
  })

  test.each([['2001', '21800', '90000', '24.22'], ['2002', '26200', '122000', '21.48'], ['2003', '28600', '150000', '19.07']])(
    'page 91: operating cost ratio of %s, on the average portfolio that stands there', (_, operatingExpense, average, printed) => {
      const points = [{ on: '2003-12-31', balance: { grossLoanPortfolio: average } }]
      expect(percent(valuesOf({ flows: { operatingExpense }, points })['operating_expense_ratio'])).toBe(printed)
    })

  test('page 76: portfolio at risk by age, March 2003', () => {
    const balance = { grossLoanPortfolio: '168000' }
    const portfolio = { current: '128000', late1to30: '17500', late31to60: '10000', late61to90: '5000', late91to180: '3500', late181to365: '2500', lateOver365: '1500' }
    const values = valuesOf({ period: { from: '2002-04-01', to: '2003-03-31' }, points: [{ on: '2003-03-31', balance, portfolio }] })
    expect([values['par_1'], values['par_30'], values['par_60'], values['par_90']].map(percent)).toEqual(['23.81', '13.39', '7.44', '4.46'])
  })
})

test('accountinguide.com, Operational Self Sufficiency: ABC MFI Ltd., 2018', () => {
  const flows = { financialRevenue: '2710000', financialExpense: '1340000', impairmentExpense: '140000', operatingExpense: '650000' }
  expect(percent(valuesOf({ flows })['oss'])).toBe('127.23')
})

test('La Vie éco, « 244 MDH d’impayés dans le microcrédit » (March 2010): 244 of 4,400 million at risk is 5.55 %', () => {
  const points = [{ on: '2010-03-31', balance: { grossLoanPortfolio: '4400000' }, portfolio: { lateOver30: '244000' } }]
  const values = valuesOf({ currency: 'MAD', unit: '1000', period: { from: '2010-01-01', to: '2010-03-31' }, points })
  expect(values['par_30']).toBe('5.5455')
})

test('lheonconsulting.com, portfolio ageing of 2015: what is later than 30 days of 153,000,000', () => {
  const portfolio = { current: '122200000', late1to30: '11250000', late31to60: '2340000', late61to90: '14850000', late91to180: '2360000', late181to365: '0', lateOver365: '0' }
  const points = [{ on: '2015-12-31', balance: { grossLoanPortfolio: '153000000', allowance: '10942500' }, portfolio }]
  const values = valuesOf({ currency: 'NGN', period: { from: '2015-01-01', to: '2015-12-31' }, points })
  expect([values['par_30'], values['risk_coverage']]).toEqual(['12.7778', '55.9719'])
})

test('by the rules of the MicroBanking Bulletin, on figures of our own: quarters averaged over five points, inflation on equity less fixed assets, least reserve by age', () => {
  const on = ['2002-12-31', '2003-03-31', '2003-06-30', '2003-09-30', '2003-12-31']
  const points = on.map((day, n) => ({
    on: day, balance: { borrowings: String(1000 + 100 * n), equity: '500', fixedAssets: '100', assets: '2000', liabilities: '1500', grossLoanPortfolio: '1500', allowance: '20' },
    portfolio: { late91to180: '40', late181to365: '10', lateOver365: '0', renegotiated: '20' },
  }))
  const flows = { financialRevenue: '600', financialExpense: '50', interestOnBorrowings: '50', impairmentExpense: '30', operatingExpense: '300', taxes: '0' }
  const answer = indicatorsJson({ currency: 'INR', period: { from: '2003-01-01', to: '2003-12-31' }, flows, points, adjustments: { version: 'test', marketRate: '10', inflation: '5', inKind: '15' }, indicators: ['fss', 'aroa'] })
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems))
  // 1,200 × 10 % − 50 = 70 · 5 % × 400 = 20 · 40 ÷ 2 + 10 + 20 ÷ 2 − 20 = 20
  expect(Object.fromEntries(Object.entries(answer.adjustments.results).map(([name, { value }]) => [name, value])))
    .toEqual({ subsidisedFunds: '70.00', inflation: '20.00', inKind: '15.00', loanLoss: '20.00', exchange: '0.00' })
  expect(answer.indicators['fss']?.value).toBe('118.8119')
  expect(answer.indicators['aroa']).toMatchObject({ value: '4.7500', points: 5, annualised: true })
})

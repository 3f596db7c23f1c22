// What figures say that are not held on every day, in every band or in the order of their days.
import { expect, test } from 'vitest'
import { indicatorsJson } from './indicators-json.ts'
import { formulaFault } from './own-indicators.ts'

const year = { currency: 'MAD', period: { from: '2025-01-01', to: '2025-12-31' } }
const point = (on: string, balance: object, portfolio: object = {}, outreach: object = {}) => ({ on, balance, portfolio, outreach })
const answerOf = (json: object) => {
  const answer = indicatorsJson({ ...year, ...json })
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems))
  return answer
}
const valueOf = (json: object, slug: string) => answerOf(json).indicators[slug]
const problemsOf = (json: object): string[] => {
  const answer = indicatorsJson({ ...year, ...json })
  return 'problems' in answer ? answer.problems.map(({ path, code }) => `${path} ${code}`) : []
}

test('cost of funds (SEEP R6): financial expense on funding ÷ (average deposits + average borrowings), each over the days that hold it', () => {
  const points = [point('2024-12-31', { deposits: '100', borrowings: '300' }), point('2025-06-30', { deposits: '200' }), point('2025-12-31', { deposits: '300', borrowings: '500' })]
  const flows = { interestOnDeposits: '12', interestOnBorrowings: '48' }
  expect(valueOf({ flows, points }, 'cost_of_funds')).toMatchObject({ value: '10.0000', points: 2, inputs: { 'avg(deposits? + borrowings?)': '600.00' } })
  expect(valueOf({ flows, points: [point('2025-12-31', { borrowings: '500' })] }, 'cost_of_funds')).toMatchObject({ value: '12.0000', points: 1 })
  expect(valueOf({ flows, points: [point('2025-12-31', { cash: '1' })] }, 'cost_of_funds')).toMatchObject({ value: null, reason: 'missing_input', missing: ['deposits', 'borrowings'] })
})

test('only a point on the day before the period, or on its first day, opens it', () => {
  const growth = (first: string) => valueOf({ points: [point(first, { grossLoanPortfolio: '100' }), point('2025-12-31', { grossLoanPortfolio: '150' })] }, 'portfolio_growth')
  expect([growth('2024-12-31')?.value, growth('2025-01-01')?.value]).toEqual(['50.0000', '50.0000'])
  expect(growth('2025-01-31')).toMatchObject({ value: null, reason: 'missing_input', missing: ['opening(grossLoanPortfolio)'] })
})

test('arrears roll on within a month: a quarter ago, what is 31 to 60 days late today was not late yet', () => {
  const roll = (before: string) => valueOf({ points: [point(before, {}, { late1to30: '50' }), point('2025-12-31', {}, { late31to60: '10' })] }, 'roll_to_par_30')
  expect(roll('2025-11-30')?.value).toBe('20.0000')
  expect(roll('2025-09-30')).toMatchObject({ value: null, reason: 'missing_input', missing: ['before(late1to30)'] })
})

test('months that cash lasts: at full operating cost with no inflow (e-MFP, “How long can microfinance institutions last the liquidity crunch?”); interest is no operating cost', () => {
  const points = [point('2025-12-31', { cash: '200', tradeInvestments: '100' })]
  expect(valueOf({ flows: { operatingExpense: '1200', financialExpense: '600' }, points }, 'runway_months')?.value).toBe('3.0000')
})

test('renegotiated loans later than 90 days have their reserve in their band, once (MicroBanking Bulletin: 50 % of 91–180 days and of renegotiated, 100 % beyond)', () => {
  const portfolio = { late91to180: '40', late181to365: '10', lateOver365: '0', renegotiated: '30' }
  const lossOf = (more: object) => answerOf({ points: [point('2025-12-31', { allowance: '5' }, { ...portfolio, ...more })] }).adjustments.results['loanLoss']?.value
  expect([lossOf({}), lossOf({ renegotiatedOver90: '10' })]).toEqual(['40.00', '35.00'])
})

test('PEARLS A3: all funds without cost ÷ non-earning assets; left out, they are institutional capital and liabilities without interest', () => {
  const of = (balance: object) => valueOf({ points: [point('2025-12-31', { nonEarningAssets: '100', ...balance })] }, 'pearls_a3')?.value
  expect([of({ zeroCostFunds: '210', institutionalCapital: '150' }), of({ institutionalCapital: '150', otherShortTermLiabilities: '40', interestPayable: '30' })]).toEqual(['210.0000', '220.0000'])
})

test('problems name points where they stand in the input, and figures that do not add up stand beside what cannot be read', () => {
  const off = { assets: '100', liabilities: '50', equity: '40' }
  expect(problemsOf({ points: [point('2025-12-31', off), point('2024-12-31', { assets: '90' })] })).toEqual(['points[0].balance.assets assets_differ'])
  expect(problemsOf({ nonsense: 1, flows: { taxes: 5 }, points: [point('2025-12-31', off), point('2024-12-31', { assets: 'x' })] }))
    .toEqual(['nonsense unknown_field', 'flows.taxes wrong_type', 'points[1].balance.assets not_decimal', 'points[0].balance.assets assets_differ'])
  expect(problemsOf({ period: { from: '2025-01-01', to: '2025-12-30' }, points: [point('2025-12-31', off)] })).toEqual(['period.to contradiction', 'points[0].balance.assets assets_differ'])
})

test('where a figure cannot be read, nothing is said of the sums of its day', () => {
  const portfolio = { current: '60', late1to30: '10', late31to60: '0', late61to90: '0', late91to180: '0', late181to365: '0', lateOver365: '0', renegotiated: 30 }
  expect(problemsOf({ points: [point('2025-12-31', { grossLoanPortfolio: '100' }, portfolio)] })).toEqual(['points[0].portfolio.renegotiated wrong_type'])
})

test.each([
  ['an ageing in levels', { grossLoanPortfolio: '100' }, { current: '60', late1to30: '10', lateOver30: '10' }, ['portfolio.current ageing_differs']],
  ['an ageing in levels that adds up, renegotiated loans apart', { grossLoanPortfolio: '100' }, { current: '60', lateOver0: '20', renegotiated: '20' }, []],
  ['a level less than the bands beyond it', {}, { lateOver30: '10', late61to90: '20', late91to180: '5' }, ['portfolio.lateOver30 risk_grows_with_days']],
  ['more renegotiated loans late than renegotiated', {}, { renegotiated: '10', renegotiatedOver90: '20' }, ['portfolio.renegotiatedOver90 part_exceeds_whole']],
])('%s', (_, balance, portfolio, found) => {
  expect(problemsOf({ points: [point('2025-12-31', balance, portfolio)] })).toEqual(found.map((each) => `points[0].${each}`))
})

test('assets are net of the allowance: a gross portfolio may exceed them, a net one may not', () => {
  const of = (balance: object) => problemsOf({ points: [point('2025-12-31', balance)] })
  expect(of({ grossLoanPortfolio: '100', allowance: '30', cash: '10', assets: '80' })).toEqual([])
  expect(of({ grossLoanPortfolio: '100', allowance: '10', assets: '80' })).toEqual(['points[0].balance.netLoanPortfolio part_exceeds_whole'])
})

test('totals beside all of their parts: revenue, financial expense, and either side of the balance sheet', () => {
  const revenue = { portfolioRevenue: '90', liquidInvestmentRevenue: '0', financialInvestmentRevenue: '0', nonFinancialInvestmentRevenue: '0', otherFinancialRevenue: '5' }
  expect(problemsOf({ flows: { ...revenue, financialRevenue: '100', fundingExpense: '10', otherFinancialExpense: '5', financialExpense: '20' } }))
    .toEqual(['flows.financialRevenue total_differs', 'flows.financialExpense total_differs'])
  const parts = { deposits: '40', borrowings: '20', interestPayable: '1', otherShortTermLiabilities: '0', otherLongTermLiabilities: '0' }
  expect(problemsOf({ points: [point('2025-12-31', { ...parts, liabilities: '70', assets: '100', equity: '30' })] })).toEqual(['points[0].balance.liabilities total_differs'])
})

test('the allowance rolls forward to the rounding, the portfolio within one percent', () => {
  const warningsOf = (allowance: string, grossLoanPortfolio: string) => answerOf({
    flows: { impairmentExpense: '300', writtenOff: '200', disbursed: '5000', principalRepaid: '4000' },
    points: [point('2024-12-31', { allowance: '1000', grossLoanPortfolio: '10000' }), point('2025-12-31', { allowance, grossLoanPortfolio })],
  }).warnings.map(({ path, code }) => `${path} ${code}`)
  expect(warningsOf('1100', '10850')).toEqual([])
  expect(warningsOf('1106', '10800')).toEqual(['points[1].balance.allowance allowance_roll_differs'])
  expect(warningsOf('1100', '10600')).toEqual(['points[1].balance.grossLoanPortfolio portfolio_roll_differs'])
})

test('a function of days holds no other: it would have to look at every day for every day', () => {
  expect(formulaFault('avg(avg(assets))')).toContain('no place')
  expect(formulaFault('avg(assets - opening(assets))')).toContain('no place')
  expect(formulaFault('avg(assets) - opening(assets)')).toBeUndefined()
  expect(problemsOf({ own: [{ slug: 'deep', formula: 'avg(avg(assets))', unit: 'ratio' }], indicators: ['deep', 'deeper'] })).toEqual(['indicators[1] not_one_of', 'own[0].formula not_a_formula'])
})

test('a mark names an indicator by its slug, by a code of an edition or of the same list; any other is refused, as is a range that runs backwards', () => {
  const own = (...thresholds: object[]) => ({ own: [{ slug: 'mine', formula: '1', unit: 'ratio', thresholds }, { slug: 'other', formula: '2', unit: 'ratio' }] })
  const mark = (of: string) => ({ shape: 'indicator', op: '<', of })
  expect(valueOf({ ...own(mark('other'), mark('seep18:R1')), flows: { financialRevenue: '2', financialExpense: '1', impairmentExpense: '0', operatingExpense: '0' } }, 'mine')?.thresholds.map(({ met }) => met)).toEqual([true, true])
  expect(problemsOf(own(mark('profit'), { shape: 'range', from: '2', to: '1' }))).toEqual(['own[0].thresholds[0].of not_one_of', 'own[0].thresholds[1].to contradiction'])
})

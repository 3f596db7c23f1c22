import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkFigures } from './checks.ts'
import { formulaText } from './check-formula.ts'
import { computeIndicators } from './compute.ts'
import { parseFormula } from './expression.ts'
import { firstAdjustments, type Figures } from './figures.ts'
import { earlyWarnings } from './early-warnings.ts'
import { indicatorsJson } from './indicators-json.ts'
import { inputNames, inputs, isStock, type InputName } from './inputs.ts'
import { inputWords } from './input-words.ts'
import { formulaFault } from './own-indicators.ts'
import { joinFigures } from './join-figures.ts'
import { peerFigures } from './peers.ts'
import { formulaOf } from './reckon.ts'
import { indicators, indicatorOf } from './registry.ts'
import type { Ratio } from '../money/ratio.ts'
import { holds } from '#test/helpers/property.ts'

const whole = (n: number): Ratio => ({ num: BigInt(n), den: 1n })
const equal = (a: Ratio, b: Ratio): boolean => a.num * b.den === b.num * a.den

const quarter = { currency: 'MAD', period: { from: '2026-01-01', to: '2026-03-31' } }
const problemsOf = (json: unknown): string[] => {
  const answer = indicatorsJson(json)
  return 'problems' in answer ? answer.problems.map(({ path, code }) => `${path} ${code}`) : []
}
const valueOf = (json: object, slug: string) => {
  const answer = indicatorsJson({ ...quarter, ...json })
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems))
  return answer.indicators[slug]
}

describe('the registry', () => {
  test('every formula can be worked out, every name and alias stands once, every threshold on an indicator finds it', () => {
    expect(indicators.map(({ slug, formula }) => [slug, formulaFault(formula)]).filter(([, fault]) => fault !== undefined)).toEqual([])
    const names = indicators.flatMap(({ slug, aliases }) => [slug, ...aliases])
    expect(new Set(names).size).toBe(names.length)
    const of = indicators.flatMap(({ thresholds }) => thresholds.flatMap((each) => (each.shape === 'indicator' ? [each.of] : [])))
    expect(of.map((slug) => indicatorOf(slug)?.slug)).toEqual(of)
    expect(indicatorOf('seep18:R12')?.slug).toBe('operating_expense_ratio')
  })
  test('all five shapes of thresholds are carried', () => {
    expect([...new Set(indicators.flatMap(({ thresholds }) => thresholds.map(({ shape }) => shape)))].toSorted()).toEqual(['indicator', 'macro', 'number', 'range', 'yes'])
  })
  test('every input has its names', () => {
    expect(Object.keys(inputWords).toSorted()).toEqual([...inputNames].toSorted())
  })
})

describe('formulas', () => {
  test('products before sums, signs of print or of keyboard, and as text the same tree', () => {
    for (const text of ['1 + 2 × 3', '(cash - 1.50) ÷ assets', 'a1 - (b - c)', 'a / (b × c)', '-avg(cash? + assets) + max(1, opening(cash), annual(writtenOff))']) {
      const read = parseFormula(text)
      if ('why' in read) throw new Error(read.why)
      expect(formulaOf(formulaText(read))).toEqual(read)
    }
    const figures = figuresOf({}, [])
    const value = (formula: string) => computeIndicators(figures, [{ slug: 'own', group: 'social', aliases: [], formula, unit: 'ratio', direction: 'info', thresholds: [] }]).values.get('own')?.value
    expect(value('1 + 2 × 3 - 8 / 4 / 2')).toSatisfy((found: Ratio) => equal(found, whole(6)))
    expect(value('-(2 − 5) * 1.5')).toSatisfy((found: Ratio) => equal(found, { num: 9n, den: 2n }))
    expect(value('min(3, 2, 4) + max(1, 7) + none(0) + none(5)')).toSatisfy((found: Ratio) => equal(found, whole(10)))
  })
  test.each([
    ['', 'empty'], ['cash +', 'expected here'], ['cash cash', 'not expected'], ['(cash', '")"'], ['cash & 1', 'cannot be read'], ['sum(cash)', 'not a function'], ['avg(cash, assets)', 'one value'],
    ['money', 'not an input'], ['avg(writtenOff)', 'whole period'], ['opening(taxes)', 'whole period'], ['before(taxes)', 'whole period'], ['given(cash + 1)', 'one input'], ['(('.repeat(50), 'too deep'], ['1 + '.repeat(300), 'too long'],
  ])('%j is refused: %s', (formula, why) => expect(formulaFault(formula)).toContain(why))
})

function figuresOf(flows: Figures['flows'], points: Figures['points'], months = 3): Figures {
  return { currency: { code: 'MAD', decimals: 2 }, period: { from: '2026-01-01', to: '2026-03-31' }, months, flows, points, macro: {}, adjustments: firstAdjustments }
}

const anyAmount = fc.bigInt(1n, 10n ** 12n).map((num): Ratio => ({ num, den: 100n }))
const moneyFlows = Object.entries(inputs.flows).filter(([, kind]) => kind !== 'count').map(([name]) => name)
const moneyStocks = [...Object.entries(inputs.balance), ...Object.entries(inputs.portfolio)].filter(([, kind]) => kind !== 'count').map(([name]) => name)
const some = (names: readonly string[]) => fc.dictionary(fc.constantFrom(...names), anyAmount, { maxKeys: names.length })
const anyFigures = fc.record({ flows: some(moneyFlows), first: some(moneyStocks), mid: some(moneyStocks), last: some(moneyStocks) }).map(({ flows, first, mid, last }) =>
  figuresOf(flows, [{ on: '2025-12-31', values: first }, { on: '2026-02-15', values: mid }, { on: '2026-03-31', values: last }]))
const scaled = (values: object, by: bigint) => Object.fromEntries(Object.entries(values as Record<string, Ratio>).map(([name, { num, den }]) => [name, { num: num * by, den }]))

describe('values', () => {
  test('all amounts times anything: ratios stay, amounts grow alike', () => {
    holds(fc.property(anyFigures, fc.bigInt(2n, 1000n), (figures, by) => {
      const grown = { ...figures, flows: scaled(figures.flows, by), points: figures.points.map(({ on, values }) => ({ on, values: scaled(values, by) })) }
      const [before, after] = [computeIndicators(figures), computeIndicators(grown)]
      for (const [slug, { value, indicator }] of before.values) {
        const other = after.values.get(slug)?.value
        if (value === undefined || other === undefined) expect(other).toBe(value)
        else if (indicator.unit === 'percent' || indicator.unit === 'ratio') expect(equal(value, other), slug).toBe(true)
      }
    }))
  })
  test('null never stands as zero: without figures every value is absent and says what is missing', () => {
    for (const { value, reason } of computeIndicators(figuresOf({}, [])).values.values()) {
      expect(value).toBeUndefined()
      expect(reason).toMatchObject({ code: 'missing_input' })
      expect(reason?.code === 'missing_input' && reason.missing.length).toBeGreaterThan(0)
    }
  })
  test('an average is over every point held, and adding one moves it as defined', () => {
    holds(fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 20 }), (sizes) => {
      const points = sizes.map((size, n) => ({ on: `2026-02-${String(n + 1).padStart(2, '0')}`, values: { grossLoanPortfolio: whole(size) } }))
      const found = computeIndicators(figuresOf({ operatingExpense: whole(7) }, points, 12)).values.get('operating_expense_ratio')
      const sum = sizes.reduce((total, size) => total + size, 0)
      expect(found?.points).toBe(sizes.length)
      expect(found?.value && equal(found.value, { num: 700n * BigInt(sizes.length), den: BigInt(sum) })).toBe(true)
    }))
  })
  test('the order of points is of no account', () => {
    const points = [['2026-03-31', '300'], ['2025-12-31', '100'], ['2026-02-28', '200']].map(([on, assets]) => ({ on, balance: { assets } }))
    const flows = { operatingExpense: '50' }
    expect(valueOf({ flows, points }, 'pearls_r9')).toEqual(valueOf({ flows, points: points.toReversed() }, 'pearls_r9'))
    expect(valueOf({ flows, points }, 'pearls_r9')).toMatchObject({ value: '100.0000', points: 3, annualised: true, inputs: { operatingExpense: '50.00', 'avg(assets)': '200.00' } })
    expect(valueOf({ flows, points }, 'pearls_s11')).toMatchObject({ value: '800.0000', inputs: { assets: '300.00', 'opening(assets)': '100.00' } })
  })
  test('an institution without a portfolio, without equity, without late loans', () => {
    const closing = (balance: object, portfolio: object = {}) => ({ points: [{ on: '2026-03-31', balance, portfolio }] })
    expect(valueOf(closing({ grossLoanPortfolio: '0' }, { lateOver30: '0' }), 'par_30')).toMatchObject({ value: null, reason: 'division_by_zero' })
    expect(valueOf(closing({ grossLoanPortfolio: '10', allowance: '1' }, { lateOver30: '0' }), 'risk_coverage')).toMatchObject({ value: null, reason: 'division_by_zero' })
    const broke = { ...closing({ equity: '-5' }), flows: { netOperatingIncome: '-3', taxes: '0' } }
    expect(valueOf(broke, 'roe')).toMatchObject({ value: null, reason: 'equity_not_positive' })
    expect(valueOf(broke, 'roa')).toMatchObject({ value: null, reason: 'missing_input', missing: ['assets'] })
    expect(valueOf({ flows: {} }, 'oss')).toMatchObject({ value: null, missing: ['financialRevenue', 'financialExpense', 'impairmentExpense', 'operatingExpense'] })
  })
  test('portfolio at risk, strict and by days alone: renegotiated loans count once', () => {
    const points = [{ on: '2026-03-31', balance: { grossLoanPortfolio: '1000' }, portfolio: { lateOver30: '50', renegotiated: '30', renegotiatedOver30: '10' } }]
    expect([valueOf({ points }, 'par_30')?.value, valueOf({ points }, 'par_30_regulatory')?.value]).toEqual(['7.0000', '5.0000'])
  })
  test('without the parameters of the adjustments there is no adjusted value, and it says which', () => {
    const flows = { financialRevenue: '10', financialExpense: '1', impairmentExpense: '1', operatingExpense: '1' }
    const points = [{ on: '2026-03-31', balance: { borrowings: '10', equity: '5', fixedAssets: '1' } }]
    expect(valueOf({ flows, points }, 'fss')).toMatchObject({ value: null, missing: expect.arrayContaining(['marketRate', 'inflation', 'interestOnBorrowings']) })
    expect(valueOf({ flows, adjustments: { given: { subsidisedFunds: '1', inflation: '0' } } }, 'fss')).toMatchObject({ value: '250.0000' })
  })
  test('thousands are thousands; a threshold of each shape is read', () => {
    const points = [{ on: '2026-03-31', balance: { grossLoanPortfolio: '1.5', assets: '2' }, portfolio: { loansOutstanding: 3 } }]
    expect(valueOf({ unit: '1000', points }, 'avg_outstanding_loan')?.value).toBe('500.00')
    const own = [{ slug: 'mine', formula: 'grossLoanPortfolio ÷ assets', unit: 'percent', thresholds: [
      { shape: 'number', op: '>', value: '75' }, { shape: 'range', from: '70', to: '75' }, { shape: 'yes' }, { shape: 'indicator', op: '>=', of: 'portfolio_to_assets' },
      { shape: 'macro', op: '>', of: 'inflation', plus: '70' }, { shape: 'indicator', op: '>=', of: 'oss' }] }]
    expect(valueOf({ points, own, macro: { inflation: '4.9' } }, 'mine')?.thresholds.map(({ met }) => met)).toEqual([false, true, true, true, true, null])
  })
})

describe('what is refused', () => {
  test('every problem with its path', () => {
    expect(problemsOf({ currency: 'MAD', unit: 'thousands', period: { from: '2026-01-01', to: '2026-02-10' }, flows: { taxes: 5, nonsense: '1', writtenOff: '-1', disbursed: '1.001' }, points: [{ on: '2027-01-01', staff: { staff: 1.5 } }], nonsense: 1 })).toEqual([
      'nonsense unknown_field', 'unit not_one_of', 'period.to contradiction', 'flows.nonsense unknown_field', 'flows.taxes wrong_type', 'flows.writtenOff negative', 'flows.disbursed too_precise', 'points[0].staff.staff wrong_type',
    ])
    expect(problemsOf([])).toEqual([' wrong_type'])
    expect(problemsOf({ ...quarter, points: [{ on: '2026-02-01' }, { on: '2026-02-01' }] })).toEqual(['points[1].on repeated', 'points missing_field'])
    expect(problemsOf({ ...quarter, indicators: ['oss', 'profit'], own: [{ slug: 'oss', formula: '1', unit: 'ratio' }, { slug: 'x1', formula: 'cash ÷', unit: 'ratio' }] }))
      .toEqual(['own[0].slug repeated', 'indicators[1] not_one_of', 'own[1].formula not_a_formula'])
  })
  test.each([
    [{ balance: { assets: '100', liabilities: '60', equity: '30' } }, 'points[0].balance.assets assets_differ'],
    [{ balance: { grossLoanPortfolio: '100', allowance: '5', netLoanPortfolio: '90' } }, 'points[0].balance.netLoanPortfolio net_loans_differ'],
    [{ balance: { grossLoanPortfolio: '500' }, portfolio: { current: '400', late1to30: '10', late31to60: '0', late61to90: '0', late91to180: '0', late181to365: '0', lateOver365: '0' } }, 'points[0].portfolio.current ageing_differs'],
    [{ portfolio: { lateOver30: '10', lateOver60: '50' } }, 'points[0].portfolio.lateOver60 risk_grows_with_days'],
    [{ outreach: { activeBorrowers: 10, womenBorrowers: 6, menBorrowers: 5 } }, 'points[0].outreach.womenBorrowers women_and_men_differ'],
    [{ outreach: { activeBorrowers: 11, activeClients: 10 } }, 'points[0].outreach.activeBorrowers part_exceeds_whole'],
    [{ staff: { staff: 3, loanOfficers: 4 } }, 'points[0].staff.loanOfficers part_exceeds_whole'],
  ])('figures that do not add up: %j', (point, found) => expect(problemsOf({ ...quarter, points: [{ on: '2026-03-31', ...point }] })).toEqual([found]))
  test('renegotiated loans may stand on a row of their own in the ageing', () => {
    const portfolio = { current: '400', late1to30: '10', late31to60: '0', late61to90: '0', late91to180: '0', late181to365: '0', lateOver365: '0', renegotiated: '90' }
    expect(problemsOf({ ...quarter, points: [{ on: '2026-03-31', balance: { grossLoanPortfolio: '500' }, portfolio }] })).toEqual([])
  })
  test('thousands for units are found against the period before, as is another currency', () => {
    const before = { currency: 'MAD', period: { from: '2025-10-01', to: '2025-12-31' }, flows: { operatingExpense: '90000' }, points: [{ on: '2025-12-31', balance: { assets: '1000000', grossLoanPortfolio: '800000' } }] }
    const now = { ...quarter, flows: { operatingExpense: '91' }, points: [{ on: '2026-03-31', balance: { assets: '1010', grossLoanPortfolio: '810' } }] }
    expect(problemsOf({ ...now, previous: before })).toEqual(['unit unit_slip'])
    expect(problemsOf({ ...now, unit: '1000', previous: before })).toEqual([])
    expect(problemsOf({ ...now, unit: '1000', previous: { ...before, currency: 'RWF' } })).toEqual(['currency currency_differs'])
  })
  test('warnings ask for a comment and do not stop', () => {
    const answer = indicatorsJson({
      ...quarter, flows: { portfolioRevenue: '900', disbursed: '10', principalRepaid: '5', writtenOff: '0', impairmentExpense: '2' },
      points: [{ on: '2025-12-31', balance: { grossLoanPortfolio: '1000', allowance: '50' } }, { on: '2026-03-31', balance: { grossLoanPortfolio: '2000', allowance: '90' } }],
      previous: { currency: 'MAD', period: { from: '2025-10-01', to: '2025-12-31' }, points: [{ on: '2025-12-31', balance: { grossLoanPortfolio: '1200', allowance: '50' } }] },
    })
    expect('problems' in answer ? answer : answer.warnings.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'flows.portfolioRevenue yield_unlikely', 'points[1].balance.allowance allowance_roll_differs', 'points[1].balance.grossLoanPortfolio portfolio_roll_differs',
      'points[1].balance.grossLoanPortfolio jump', 'points[0].balance.grossLoanPortfolio opening_differs',
    ])
  })
  test('figures that are all given and follow from each other are never found fault with', () => {
    holds(fc.property(fc.nat(10 ** 9), fc.nat(10 ** 9), fc.array(fc.nat(10 ** 8), { minLength: 7, maxLength: 7 }), (liabilities, equity, bands) => {
      const [current = 0, ...late] = bands
      const gross = bands.reduce((sum, band) => sum + band, 0)
      const values = {
        assets: whole(liabilities + equity + gross), liabilities: whole(liabilities + gross), equity: whole(equity), grossLoanPortfolio: whole(gross), current: whole(current),
        ...Object.fromEntries(['late1to30', 'late31to60', 'late61to90', 'late91to180', 'late181to365', 'lateOver365'].map((name, n) => [name, whole(late[n] ?? 0)])),
      }
      expect(checkFigures(figuresOf({}, [{ on: '2026-03-31', values }]), { unit: 1n }).filter(({ stops }) => stops)).toEqual([])
    }))
  })
})

describe('periods joined', () => {
  const month = (from: string, to: string, flows: Figures['flows'], assets: number): Figures =>
    ({ ...figuresOf(flows, [{ on: to, values: { assets: whole(assets) } }], 1), period: { from, to } })
  const january = month('2026-01-01', '2026-01-31', { writtenOff: whole(1), taxes: whole(5) }, 100)
  const february = month('2026-02-01', '2026-02-28', { writtenOff: whole(2) }, 200)
  test('flows add up where every month holds them, days stand side by side', () => {
    const joined = joinFigures([february, january])
    expect(joined).toMatchObject({ period: { from: '2026-01-01', to: '2026-02-28' }, months: 2, points: [{ on: '2026-01-31' }, { on: '2026-02-28' }] })
    expect(Object.keys(joined?.flows ?? {})).toEqual(['writtenOff'])
    expect(joined?.flows.writtenOff).toEqual(whole(3))
    expect(joinFigures([january])).toEqual(january)
    expect(joinFigures([])).toBeUndefined()
  })
  test('a month that is missing ends what is joined', () => {
    const april = month('2026-04-01', '2026-04-30', {}, 300)
    expect(joinFigures([january, february, april])).toEqual(april)
  })
})

describe('peers', () => {
  const of = (...values: number[]) => peerFigures(values.map(whole))
  test('fewer than five show nothing; unknown values do not count', () => {
    expect(of(1, 2, 3, 4)).toBeUndefined()
    expect(peerFigures([...[1, 2, 3, 4].map(whole), undefined, undefined])).toBeUndefined()
    expect(of(5, 1, 4, 2, 3)).toMatchObject({ count: 5 })
  })
  test('quartiles by interpolation, as R’s default and QUARTILE.INC: 6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49 give 25.5, 40, 42.5', () => {
    const found = of(49, 6, 7, 15, 36, 39, 40, 41, 42, 43, 47)
    expect(found && [found.lowerQuartile, found.median, found.upperQuartile].map(({ num, den }) => Number(num) / Number(den))).toEqual([25.5, 40, 42.5])
  })
  test('quartiles are in order and within the values', () => {
    holds(fc.property(fc.array(fc.integer(), { minLength: 5, maxLength: 60 }), (values) => {
      const found = of(...values)
      const [low, mid, high] = [found?.lowerQuartile, found?.median, found?.upperQuartile].map((each) => Number(each?.num) / Number(each?.den))
      expect([Math.min(...values), low, mid, high, Math.max(...values)]).toEqual([Math.min(...values), low, mid, high, Math.max(...values)].toSorted((a, b) => Number(a) - Number(b)))
    }))
  })
})

describe('early warnings', () => {
  const month = (on: string, par: number, grade: 1 | 2 | 3 = 2) => ({ on, values: { par_30: whole(par), risk_coverage: whole(60) }, grade })
  test('two points more within a quarter, not within a longer time', () => {
    expect(earlyWarnings([month('2026-01-31', 3), month('2026-02-28', 4), month('2026-03-31', 5)]).map(({ rule }) => rule.rule)).toEqual(['risk_rises'])
    expect(earlyWarnings([month('2025-10-31', 3), month('2026-02-28', 4), month('2026-03-31', 5)])).toEqual([])
  })
  test('limits, a late report, a grade that falls; what is not known warns of nothing', () => {
    const now = { on: '2026-03-31', values: { borrowers_per_loan_officer: whole(351), liquid_to_assets: whole(9), risk_coverage: undefined, largest_lender_share: whole(40) }, grade: 1 as const }
    expect(earlyWarnings([month('2026-02-28', 1), now], undefined, { days: 3 }).map(({ rule }) => rule.rule).toSorted()).toEqual(['grade_falls', 'heavy_caseload', 'little_liquidity', 'report_late'])
    expect(earlyWarnings([])).toEqual([])
  })
})

test('stocks are told from flows', () => {
  expect(['cash', 'staff', 'lateOver30'].every(isStock)).toBe(true)
  expect((['taxes', 'inflation'] as InputName[]).some(isStock)).toBe(false)
})

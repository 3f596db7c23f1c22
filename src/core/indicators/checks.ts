// What figures must keep to. An error stops a submission; a warning needs a comment.
import type { Ratio } from '../money/ratio.ts'
import type { Figures, FiguresPoint } from './figures.ts'
import { inputOf } from './inputs.ts'
import type { InputName, StockName } from './inputs.ts'
import { Reckoning, formulaOf, isLess, openingOf, plus } from './reckon.ts'
import { namesIn } from './check-formula.ts'

export const errorCodes = [
  'assets_differ', 'ageing_differs', 'net_loans_differ', 'total_differs', 'part_exceeds_whole', 'women_and_men_differ', 'risk_grows_with_days',
  'unit_slip', 'currency_differs',
] as const
export const warningCodes = [
  'opening_differs', 'earnings_differ', 'allowance_roll_differs', 'portfolio_roll_differs', 'yield_unlikely', 'jump', 'one_point',
] as const
export type CheckCode = (typeof errorCodes)[number] | (typeof warningCodes)[number]

export interface Finding {
  readonly code: CheckCode
  readonly stops: boolean
  /** `points[1].balance.assets`, `flows.financialRevenue`. */
  readonly path: string
  /** Decimal texts, and names of inputs. */
  readonly facts: Readonly<Record<string, Ratio | string>>
}

/** What figures are checked in: one whole unit of what was reported (1, or 1000 where thousands were given). */
export interface CheckContext {
  readonly unit: bigint
  /** Figures of the period before, for what must follow on. */
  readonly previous?: Figures | undefined
  /** Paths of the points in what was given; left out: in the order of their days. */
  readonly pointPaths?: readonly string[]
}

const zero: Ratio = { num: 0n, den: 1n }
const minus = (a: Ratio, b: Ratio): Ratio => plus(a, { num: -b.num, den: b.den })
const size = (value: Ratio): Ratio => (value.num < 0n ? { num: -value.num, den: value.den } : value)

/** Every finding; nothing is checked whose figures are not all held. */
export function checkFigures(figures: Figures, context: CheckContext): readonly Finding[] {
  const reckoning = new Reckoning(figures)
  const found: Finding[] = []
  checkTotals(reckoning, figures.points.at(-1), 'flows', context, found)
  for (const [n, point] of figures.points.entries()) checkPoint(reckoning, point, pointPath(n, context), context, found)
  checkPeriod(reckoning, context, found)
  checkPortfolioRoll(reckoning, context, found)
  if (context.previous !== undefined) checkAgainst(figures, context.previous, context, found)
  return found
}

const pointPath = (n: number, { pointPaths }: CheckContext): string => pointPaths?.[n] ?? `points[${n}]`

/** Rounding: half a unit for each figure added. */
const near = (a: Ratio, b: Ratio, count: number, unit: bigint): boolean => !isLess({ num: BigInt(count + 1) * unit, den: 2n }, size(minus(a, b)))

const pathOf = (name: string, at: string): string => (at === 'flows' ? `flows.${name}` : `${at}.${inputOf(name)?.place ?? ''}.${name}`)

const assetParts = 'cash + tradeInvestments + financialInvestments + nonFinancialInvestments + grossLoanPortfolio - allowance + interestReceivable + otherAssets + fixedAssets'
const liabilityParts = 'deposits + borrowings + interestPayable + otherShortTermLiabilities + otherLongTermLiabilities'
const equityParts = 'paidInCapital + memberShares + donatedEquity + reserves + retainedEarnings + currentEarnings + otherEquity'

/** Totals given beside all of their parts. */
const totals: readonly { readonly name: InputName; readonly formula: ReturnType<typeof formulaOf>; readonly code?: CheckCode }[] = (
  [
    ['portfolioRevenue', 'interestOnPortfolio + feesOnPortfolio'],
    ['financialRevenue', 'portfolioRevenue + liquidInvestmentRevenue + financialInvestmentRevenue + nonFinancialInvestmentRevenue + otherFinancialRevenue'],
    ['fundingExpense', 'interestOnDeposits + interestOnBorrowings'],
    ['financialExpense', 'fundingExpense + otherFinancialExpense'],
    ['operatingExpense', 'personnelExpense + administrativeExpense + depreciation'],
    ['netOperatingIncome', 'financialRevenue - financialExpense - impairmentExpense - operatingExpense'],
    ['netIncome', 'netOperatingIncome + nonOperatingIncome - taxes + donations'],
    ['netLoanPortfolio', 'grossLoanPortfolio - allowance', 'net_loans_differ'],
    ['assets', assetParts],
    ['liabilities', liabilityParts],
    ['equity', equityParts],
    ['borrowings', 'shortTermBorrowings + longTermBorrowings'],
    ['borrowings', 'concessionalBorrowings + commercialBorrowings'],
    ['deposits', 'demandDeposits + shortTermDeposits + longTermDeposits + compulsoryDeposits'],
    ['lateOver0', 'late1to30 + late31to60 + late61to90 + late91to180 + late181to365 + lateOver365'],
    ['lateOver30', 'late31to60 + late61to90 + late91to180 + late181to365 + lateOver365'],
    ['lateOver60', 'late61to90 + late91to180 + late181to365 + lateOver365'],
    ['lateOver90', 'late91to180 + late181to365 + lateOver365'],
  ] as const
).map(([name, text, code]) => ({ name, formula: formulaOf(text), ...(code === undefined ? {} : { code }) }))

function checkTotals(reckoning: Reckoning, point: FiguresPoint | undefined, at: string, { unit }: CheckContext, found: Finding[]): void {
  for (const { name, formula, code } of totals) {
    if ((inputOf(name)?.place === 'flows') !== (at === 'flows')) continue
    const given = reckoning.given(name, point)
    const names = namesIn(formula)
    if (given === undefined || names.some((each) => reckoning.given(each, point) === undefined)) continue
    const sum = reckoning.tryValue(formula, point)
    if (sum !== undefined && !near(given, sum, names.length, unit)) {
      found.push({ code: code ?? 'total_differs', stops: true, path: pathOf(name, at), facts: { name, given, sum } })
    }
  }
}

const bands: readonly StockName[] = ['current', 'late1to30', 'late31to60', 'late61to90', 'late91to180', 'late181to365', 'lateOver365']
const levels = ['lateOver0', 'lateOver30', 'lateOver60', 'lateOver90', 'lateOver365'] as const
const ofLevels = formulaOf('current + lateOver0')
const wholes: readonly (readonly [part: StockName, whole: StockName])[] = [
  ['activeBorrowers', 'activeClients'], ['savers', 'activeClients'], ['womenBorrowers', 'activeBorrowers'], ['menBorrowers', 'activeBorrowers'],
  ['ruralBorrowers', 'activeBorrowers'], ['youthBorrowers', 'activeBorrowers'], ['groupBorrowers', 'activeBorrowers'], ['firstLoanBorrowers', 'activeBorrowers'],
  ['loanOfficers', 'staff'], ['womenStaff', 'staff'], ['womenBoardMembers', 'boardMembers'], ['allowance', 'grossLoanPortfolio'],
  ['lateOver0', 'grossLoanPortfolio'], ['lateOver30', 'grossLoanPortfolio'], ['renegotiated', 'grossLoanPortfolio'], ['moratorium', 'grossLoanPortfolio'],
  ['renegotiatedOver0', 'renegotiated'], ['renegotiatedOver30', 'renegotiated'], ['renegotiatedOver60', 'renegotiated'], ['renegotiatedOver90', 'renegotiated'], ['cash', 'assets'], ['fixedAssets', 'assets'],
  ['deposits', 'liabilities'], ['borrowings', 'liabilities'], ['largestLender', 'borrowings'], ['idleLiquidAssets', 'assets'], ['nonEarningAssets', 'assets'],
]

function checkPoint(reckoning: Reckoning, point: FiguresPoint, at: string, context: CheckContext, found: Finding[]): void {
  const { unit } = context
  const given = (name: StockName): Ratio | undefined => reckoning.given(name, point)
  checkTotals(reckoning, point, at, context, found)
  checkBalance(reckoning, point, at, unit, found)
  checkAgeing(reckoning, point, at, unit, found)
  for (const [part, whole] of wholes) checkPart(given(part), given(whole), part, whole, at, unit, found)
  checkPart(reckoning.input('netLoanPortfolio', point), given('assets'), 'netLoanPortfolio', 'assets', at, unit, found)
  checkPeople(given, at, found)
  checkDays(reckoning, point, at, unit, found)
}

/** What is late may stand in bands or in fewer levels; renegotiated loans within them or on a row of their own. */
function checkAgeing(reckoning: Reckoning, point: FiguresPoint, at: string, unit: bigint, found: Finding[]): void {
  const portfolio = reckoning.given('grossLoanPortfolio', point)
  const held = bands.map((name) => reckoning.given(name, point)).filter((band) => band !== undefined)
  const sum = held.length === bands.length ? held.reduce<Ratio>(plus, zero) : reckoning.tryValue(ofLevels, point)
  const count = Math.max(held.length, 2)
  if (portfolio === undefined || sum === undefined || near(portfolio, sum, count, unit)) return
  const apart = plus(sum, reckoning.given('renegotiated', point) ?? zero)
  if (near(portfolio, apart, count + 1, unit)) return
  found.push({ code: 'ageing_differs', stops: true, path: `${at}.portfolio.current`, facts: { sum, portfolio, difference: minus(portfolio, sum) } })
}

/** Each side as given, or summed where every part of it was given: a part left out may be what is not told. */
function checkBalance(reckoning: Reckoning, point: FiguresPoint, at: string, unit: bigint, found: Finding[]): void {
  const side = (name: StockName, parts: Formula): Ratio | undefined =>
    reckoning.given(name, point) ?? (namesIn(parts).every((part) => reckoning.given(part, point) !== undefined) ? reckoning.tryValue(parts, point) : undefined)
  const [assets, liabilities, equity] = [side('assets', sides.assets), side('liabilities', sides.liabilities), side('equity', sides.equity)]
  if (assets === undefined || liabilities === undefined || equity === undefined) return
  const other = plus(liabilities, equity)
  const given = (['assets', 'liabilities', 'equity'] as const).every((name) => reckoning.given(name, point) !== undefined)
  if (near(assets, other, given ? 2 : 20, unit)) return
  found.push({ code: 'assets_differ', stops: true, path: `${at}.balance.assets`, facts: { assets, liabilities, equity, difference: minus(assets, other) } })
}
type Formula = ReturnType<typeof formulaOf>
const sides = { assets: formulaOf(assetParts), liabilities: formulaOf(liabilityParts), equity: formulaOf(equityParts) }

function checkPart(part: Ratio | undefined, whole: Ratio | undefined, name: StockName, of: StockName, at: string, unit: bigint, found: Finding[]): void {
  if (part === undefined || whole === undefined || !isLess(whole, part)) return
  if (inputOf(name)?.kind !== 'count' && near(part, whole, 1, unit)) return
  if (name === 'allowance' && whole.num === 0n) return
  found.push({ code: 'part_exceeds_whole', stops: true, path: pathOf(name, at), facts: { part: name, whole: of, value: part, limit: whole } })
}

function checkPeople(given: (name: StockName) => Ratio | undefined, at: string, found: Finding[]): void {
  const [women, men, all] = [given('womenBorrowers'), given('menBorrowers'), given('activeBorrowers')]
  if (women === undefined || men === undefined || all === undefined) return
  const sum = plus(women, men)
  if (sum.num * all.den !== all.num * sum.den) {
    found.push({ code: 'women_and_men_differ', stops: true, path: `${at}.outreach.womenBorrowers`, facts: { women, men, sum, borrowers: all } })
  }
}

/** Levels as given, or as their bands add up: what is later is part of what is late. */
function checkDays(reckoning: Reckoning, point: FiguresPoint, at: string, unit: bigint, found: Finding[]): void {
  const held = levels.flatMap((name) => {
    const value = reckoning.input(name, point)
    return value === undefined ? [] : [{ name, value, given: reckoning.given(name, point) !== undefined }]
  })
  for (const [place, level] of held.entries()) {
    const before = held[place - 1]
    if (before === undefined || !isLess(before.value, level.value)) continue
    if (!(level.given && before.given) && near(before.value, level.value, 1, unit)) continue
    const facts = { more: level.name, less: before.name, value: level.value, limit: before.value }
    found.push({ code: 'risk_grows_with_days', stops: true, path: pathOf(level.given ? level.name : before.name, at), facts })
  }
}

const revenues = ['portfolioCashRevenue', 'portfolioRevenue', 'interestOnPortfolio'] as const
const yieldNow = formulaOf('annual(portfolioCashRevenue) ÷ avg(grossLoanPortfolio)')

function checkPeriod(reckoning: Reckoning, context: CheckContext, found: Finding[]): void {
  const { figures } = reckoning
  const yields = reckoning.reckon(yieldNow).value
  if (yields !== undefined && (isLess(yields, { num: 5n, den: 100n }) || isLess({ num: 120n, den: 100n }, yields))) {
    const given = revenues.find((name) => reckoning.given(name) !== undefined) ?? 'portfolioRevenue'
    found.push({ code: 'yield_unlikely', stops: false, path: pathOf(given, 'flows'), facts: { yield: { num: yields.num * 100n, den: yields.den } } })
  }
  const last = figures.points.length - 1
  const [earnings, income] = [reckoning.given('currentEarnings'), reckoning.input('netIncome')]
  if (earnings !== undefined && income !== undefined && isWholeYear(figures) && !near(earnings, income, 6, context.unit)) {
    found.push({ code: 'earnings_differ', stops: false, path: `${pointPath(last, context)}.balance.currentEarnings`, facts: { earnings, income } })
  }
  if (figures.points.length === 1) found.push({ code: 'one_point', stops: false, path: 'points', facts: { on: figures.points[0]?.on ?? '' } })
}

/** Earnings of the year stand in the balance sheet only of a period that began with it. */
const isWholeYear = (figures: Figures): boolean => figures.months === 12 || figures.period.from.endsWith('-01-01')

/**
 * Allowance: opening + expense − written off, to the rounding; recoveries are already taken off the expense. Portfolio: opening + disbursed − repaid − written off,
 * within one percent, for what exchange and corrections move.
 */
function checkPortfolioRoll(reckoning: Reckoning, context: CheckContext, found: Finding[]): void {
  const { figures } = reckoning
  const [first, last] = [openingOf(figures), figures.points.at(-1)]
  if (first === undefined || last === undefined || first === last) return
  const at = `${pointPath(figures.points.length - 1, context)}.balance`
  const roll = (code: CheckCode, stock: StockName, formula: Formula, tolerance: bigint): void => {
    const [opening, closing, moved] = [reckoning.given(stock, first), reckoning.given(stock, last), reckoning.tryValue(formula, last)]
    if (opening === undefined || closing === undefined || moved === undefined) return
    const expected = plus(opening, moved)
    if (near(expected, closing, 4, context.unit) || !isLess({ num: size(closing).num * tolerance, den: closing.den * 100n }, size(minus(expected, closing)))) return
    found.push({ code, stops: false, path: `${at}.${stock}`, facts: { expected, closing, opening } })
  }
  roll('allowance_roll_differs', 'allowance', allowanceMove, 0n)
  roll('portfolio_roll_differs', 'grossLoanPortfolio', portfolioMove, 1n)
}
const allowanceMove = formulaOf('impairmentExpense + recovered? - writtenOff')
const portfolioMove = formulaOf('disbursed - principalRepaid - writtenOff')

const watched: readonly InputName[] = [
  'financialRevenue', 'operatingExpense', 'assets', 'grossLoanPortfolio', 'equity', 'deposits', 'borrowings', 'activeBorrowers', 'activeClients', 'staff', 'lateOver30',
]

function checkAgainst(figures: Figures, previous: Figures, context: CheckContext, found: Finding[]): void {
  const [now, before] = [new Reckoning(figures), new Reckoning(previous)]
  if (figures.currency.code !== previous.currency.code) {
    found.push({ code: 'currency_differs', stops: true, path: 'currency', facts: { currency: figures.currency.code, before: previous.currency.code } })
    return
  }
  const pairs = watched.flatMap((name) => {
    const [value, old] = [now.input(name), before.input(name)]
    if (value === undefined || old === undefined || value.num <= 0n || old.num <= 0n) return []
    return [{ name, value: perMonth(name, value, figures), old: perMonth(name, old, previous) }]
  })
  const slip = slipped(pairs.filter(({ name }) => inputOf(name)?.kind !== 'count'))
  if (slip !== undefined) found.push({ code: 'unit_slip', stops: true, path: 'unit', facts: { name: slip.name, value: slip.value, before: slip.old } })
  const last = pointPath(figures.points.length - 1, context)
  for (const { name, value, old } of slip === undefined ? pairs : []) {
    const change = size(minus(value, old))
    if (!isLess({ num: old.num, den: old.den * 2n }, change)) continue
    found.push({ code: 'jump', stops: false, path: pathOf(name, inputOf(name)?.place === 'flows' ? 'flows' : last), facts: { name, value, before: old } })
  }
  checkOpening(figures, previous, context, found)
}

const perMonth = (name: InputName, value: Ratio, { months }: Figures): Ratio =>
  (inputOf(name)?.place === 'flows' ? { num: value.num, den: value.den * BigInt(months) } : value)

/** Thousands for units, or units for thousands: most amounts moved by a factor of 300 to 3,000 the same way. */
function slipped<Pair extends { readonly value: Ratio; readonly old: Ratio }>(pairs: readonly Pair[]): Pair | undefined {
  const times = (a: Ratio, b: Ratio, n: bigint): boolean => isLess({ num: b.num * n, den: b.den }, a)
  const grown = pairs.filter(({ value, old }) => times(value, old, 300n) && !times(value, old, 3000n))
  const shrunk = pairs.filter(({ value, old }) => times(old, value, 300n) && !times(old, value, 3000n))
  const most = grown.length > shrunk.length ? grown : shrunk
  return most.length > 0 && most.length * 2 > pairs.length ? most[0] : undefined
}

const carried: readonly StockName[] = [
  'cash', 'assets', 'grossLoanPortfolio', 'allowance', 'liabilities', 'equity', 'deposits', 'borrowings', 'activeClients', 'activeBorrowers', 'loansOutstanding',
]

/** The opening is the closing of the period before. */
function checkOpening(figures: Figures, previous: Figures, context: CheckContext, found: Finding[]): void {
  const [first, closing] = [openingOf(figures), previous.points.at(-1)]
  if (first === undefined || closing === undefined || figures.points.length < 2) return
  for (const name of carried) {
    const [opening, before] = [first.values[name], closing.values[name]]
    if (opening === undefined || before === undefined || near(opening, before, 1, inputOf(name)?.kind === 'count' ? 0n : context.unit)) continue
    found.push({ code: 'opening_differs', stops: false, path: pathOf(name, pointPath(0, context)), facts: { name, opening, closing: before } })
  }
}

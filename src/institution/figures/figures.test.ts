import type { FastifyInstance } from 'fastify'
import writeExcel from 'write-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as contract from '#contract/figures.ts'
import { getOwnTrend } from '#contract/indicators.ts'
import { formatFigures } from '#core/indicators/format-figures.ts'
import { firstInputOf, mappingFaults } from '#core/indicators/account-inputs.ts'
import { standardChart } from '#core/ledger/accounts.ts'
import { closeDay } from '#institution/portfolio/door.ts'
import { newId } from '#platform/ids.ts'
import { expectDone, foundTestInstitution, type TestInstitution } from '#test/helpers/institution.ts'
import { addTestProduct, giveLoan } from '#test/helpers/lending.ts'
import { lendingAt } from '#test/helpers/lending-at.ts'
import { testApp, testServices, type TestServices } from '#test/helpers/services.ts'
import { signedIn, type Visitor } from '#test/helpers/signed-in.ts'
import { figuresFromBooks, firstDay } from './from-books.ts'
import { figuresOf } from './read-report.ts'
import { reportFrom } from './sheet.ts'
import { monthEnds, takeSnapshots } from './snapshot.ts'
import { newestSets } from './store.ts'

let services: TestServices
let app: FastifyInstance
let books: TestInstitution
let other: TestInstitution
let accountant: Visitor
let reporter: Visitor

beforeAll(async () => {
  services = await testServices({ today: '2026-04-02' })
  app = testApp(services)
  books = await foundTestInstitution(services)
  other = await foundTestInstitution(services, { name: 'Reports only' })
  accountant = await signedIn(app, books.people.accountant)
  reporter = await signedIn(app, other.people.accountant)
  const lending = lendingAt(services.db, books)
  const product = await addTestProduct(lending)
  await giveLoan(lending, { product, amount: '12000', count: 12, on: '2026-01-05' })
  await giveLoan(lending, { product, amount: '6000', count: 12, on: '2026-02-10' })
  await giveLoan(lending, { product, amount: '3000', count: 12, on: '2026-03-20' })
  for (const on of ['2026-01-31', '2026-02-28', '2026-03-31']) {
    expectDone(await closeDay(services.db, books.people.accountant.actor, { key: `close-${on}`, on, today: '2026-04-02' }))
  }
}, 120_000)
afterAll(async () => { await app.close(); await services.close() })

const inBooks = <T>(work: Parameters<typeof services.db.transact<T>>[1]) => services.db.transact({ institution: books.id }, work)

describe('from the books', () => {
  test('a closed month: balances by input, loans by age, people, and what was lent', async () => {
    const found = await inBooks((tx) => figuresFromBooks(tx, books.id, { to: '2026-03-31', months: 1 }))
    if (found === undefined) throw new Error('the month is closed')
    const { flows, points } = formatFigures(found.figures)
    expect(flows).toMatchObject({ disbursed: '3000.00', loansDisbursed: 1, newClients: 1, clientExits: 0, writtenOff: '0.00', personnelExpense: '0.00' })
    expect(points?.[0]).toMatchObject({ on: '2026-02-28', balance: { grossLoanPortfolio: '18000.00', cash: '-18000.00' }, portfolio: { lateOver0: '12000.00', lateOver30: '0.00', renegotiated: '0.00' }, outreach: { activeBorrowers: 2 } })
    expect(points?.[1]).toMatchObject({
      on: '2026-03-31', balance: { grossLoanPortfolio: '21000.00' },
      portfolio: { current: '3000.00', late1to30: '6000.00', late31to60: '12000.00', late61to90: '0.00', loansOutstanding: 3 }, outreach: { activeBorrowers: 3, womenBorrowers: 3, menBorrowers: 0 }, staff: { loanOfficers: 1, branches: 1 },
    })
    expect(found.accounts['grossLoanPortfolio']).toEqual([['1210', '2100000']])
  })
  test('the ageing of an earlier month is what its close kept, band by band, though the loans moved on', async () => {
    const found = await inBooks((tx) => figuresFromBooks(tx, books.id, { to: '2026-02-28', months: 1 }))
    if (found === undefined) throw new Error('the month is closed')
    const { portfolio } = formatFigures(found.figures).points?.at(-1) ?? {}
    expect(portfolio).toMatchObject({ late1to30: '12000.00', late31to60: '0.00', late181to365: '0.00', lateOver365: '0.00', renegotiated: '0.00', loansOutstanding: 2 })
  })
  test('the books balance as figures: assets are liabilities and equity, whatever was posted', async () => {
    const found = await inBooks((tx) => figuresFromBooks(tx, books.id, { to: '2026-03-31', months: 3 }))
    const values = found?.figures.points.at(-1)?.values ?? {}
    const sum = (...names: (keyof typeof values)[]) => names.reduce((total, name) => total + (values[name]?.num ?? 0n), 0n)
    const assets = sum('cash', 'tradeInvestments', 'financialInvestments', 'nonFinancialInvestments', 'grossLoanPortfolio', 'interestReceivable', 'otherAssets', 'fixedAssets') - sum('allowance')
    const owed = sum('demandDeposits', 'compulsoryDeposits', 'longTermBorrowings', 'otherShortTermLiabilities', 'paidInCapital', 'donatedEquity', 'retainedEarnings', 'otherEquity', 'currentEarnings')
    expect(assets).toBe(owed)
    expect(values.currentEarnings?.num).not.toBe(0n)
  })
  test('a day that is not closed has no figures; months end where they end', async () => {
    expect(await inBooks((tx) => figuresFromBooks(tx, books.id, { to: '2026-04-01', months: 1 }))).toBeUndefined()
    expect(monthEnds('2025-12-17', '2026-03-30')).toEqual(['2025-12-31', '2026-01-31', '2026-02-28'])
    expect([firstDay('2026-03-31', 1), firstDay('2026-03-31', 3), firstDay('2026-02-28', 12), firstDay('2026-03-15', 1)]).toEqual(['2026-03-01', '2026-01-01', '2025-03-01', '2026-02-16'])
  })
  test('snapshots are taken once for each closed month, and indicators with them, each traced to its accounts', async () => {
    const actor = books.people.accountant.actor
    expect(await takeSnapshots(services.db, actor)).toBe(3)
    expect(await takeSnapshots(services.db, actor)).toBe(0)
    const sets = await inBooks((tx) => newestSets(tx, books.id, '2026-01-01', '2026-12-31'))
    expect(sets.map(({ period_to, version, source, grade }) => [period_to, version, source, grade])).toEqual([['2026-01-31', 1, 'books', 2], ['2026-02-28', 1, 'books', 2], ['2026-03-31', 1, 'books', 2]])
    expect(sets.map((set) => figuresOf(set)?.points.length)).toEqual([1, 2, 2])
    const kept = await inBooks((tx) => tx.rows<{ period_to: string; months: number; value: string }>(
      `select period_to, months, items -> 'par_30' ->> 0 as value from indicator_set where institution_id = $1 and indicator_group = 'portfolio' order by period_to`, [books.id]))
    expect(kept.map(({ period_to, months, value }) => [period_to, months, value])).toEqual([['2026-01-31', 1, '0.0000'], ['2026-02-28', 2, '0.0000'], ['2026-03-31', 3, '57.1429']])
    const traced = await accountant.call(contract.traceFigure, { params: { months: '1', periodTo: '2026-03-31', input: 'grossLoanPortfolio' } })
    expect(traced.answer.items).toMatchObject([{ code: '1210', amount: '21000.00' }])
    const held = await accountant.call(contract.getFigures, { params: { months: '1', periodTo: '2026-03-31' } })
    expect(held.answer.report?.points?.at(-1)).toMatchObject({ balance: { grossLoanPortfolio: '21000.00', cash: expect.stringMatching(/^-/) as unknown } })
    const listed = await accountant.call(contract.listFigures, {})
    expect(listed.answer).toMatchObject({ reportsOnly: false, items: [{ periodTo: '2026-03-31', state: 'submitted' }, {}, {}] })
    expect((await accountant.call(contract.submitFigures, { params: { months: '1', periodTo: '2026-03-31' }, body: { report: {}, grade: 1 } })).code).toBe('books_report_themselves')
  })
})

describe('what accounts feed', () => {
  test('the standard chart is mapped whole; a mapping is refused unless every account stands once, under a figure of its kind', async () => {
    const posting = standardChart.filter(({ heading }) => heading !== true)
    expect(mappingFaults(posting, posting.map((account) => ({ code: account.code, input: firstInputOf(account) })))).toEqual([])
    const { answer } = await accountant.call(contract.listFigureMapping, {})
    expect(answer.items.every(({ guessed }) => guessed)).toBe(true)
    const items = answer.items.map(({ code, input }) => ({ code, input }))
    const save = (changed: typeof items) => accountant.call(contract.saveFigureMapping, { body: { items: changed } })
    expect((await save(items.slice(1))).code).toBe('mapping_incomplete')
    expect((await save([...items, ...items.slice(0, 1)])).problems).toEqual({ [`items.${items.length}.code`]: 'mapping_incomplete' })
    expect((await save(items.map((each) => (each.code === '1010' ? { code: '1010', input: 'taxes' } : each)))).code).toBe('mapping_incomplete')
    const moved = await save(items.map((each) => (each.code === '2250' ? { code: '2250', input: 'shortTermBorrowings' } : each)))
    expect(moved.answer.items.find(({ code }) => code === '2250')).toMatchObject({ input: 'shortTermBorrowings', guessed: false })
  })
})

const march = { months: '3', periodTo: '2026-03-31' } as const
const report = {
  flows: { portfolioRevenue: '45000', financialExpense: '6000', impairmentExpense: '2000', operatingExpense: '25000', taxes: '0', writtenOff: '0' },
  points: [
    { on: '2025-12-31', balance: { assets: '1000000', equity: '400000', grossLoanPortfolio: '800000', allowance: '20000' }, outreach: { activeBorrowers: 500 } },
    { on: '2026-03-31', balance: { assets: '1050000', equity: '412000', grossLoanPortfolio: '850000', allowance: '22000' }, portfolio: { lateOver30: '34000' }, outreach: { activeBorrowers: 520 }, staff: { loanOfficers: 3, staff: 9 } },
  ],
}

describe('reports', () => {
  test('a draft is kept half filled and tells what does not add up; the same key twice keeps it once', async () => {
    const half = { report: { flows: { portfolioRevenue: '45000' }, points: [{ on: '2026-03-31', outreach: { activeBorrowers: 10, womenBorrowers: 20 } }] } }
    const saved = await reporter.call(contract.saveFiguresDraft, { params: march, body: half }, { key: 'draft-of-march' })
    expect(saved.answer.findings).toMatchObject([{ code: 'part_exceeds_whole', stops: true, path: 'points[0].outreach.womenBorrowers' }, { code: 'one_point', stops: false }])
    expect((await reporter.call(contract.saveFiguresDraft, { params: march, body: half }, { key: 'draft-of-march' })).answer).toEqual(saved.answer)
    expect((await reporter.call(contract.getFigures, { params: march })).answer.draft).toMatchObject({ report: half.report })
    const refused = await reporter.call(contract.submitFigures, { params: march, body: { ...half, grade: 1 } })
    expect([refused.status, refused.code, refused.problems]).toEqual([422, 'figures_contradict', { 'points[0].outreach.womenBorrowers': 'figures_contradict' }])
  })
  test('submitted figures become indicators at once; a correction is a version with a reason, warnings need a comment', async () => {
    const first = await reporter.call(contract.submitFigures, { params: march, body: { report, grade: 2 } })
    expect(first.answer).toEqual({ version: 1, findings: [] })
    expect((await reporter.call(getOwnTrend, { query: { slug: 'par_30' } })).answer.periods).toMatchObject([{ value: '4.0000', source: 'form', grade: 2, months: 3 }])
    expect((await reporter.call(contract.getFigures, { params: march })).answer.draft).toBeUndefined()
    expect((await reporter.call(contract.submitFigures, { params: march, body: { report, grade: 2 } })).code).toBe('correction_without_reason')
    const unusual = { report: { ...report, flows: { ...report.flows, portfolioRevenue: '900000' } }, grade: 1 as const, reason: 'Interest was missing' }
    const silent = await reporter.call(contract.submitFigures, { params: march, body: unusual })
    expect([silent.code, silent.problems]).toEqual(['figures_uncommented', { 'flows.portfolioRevenue': 'figures_uncommented' }])
    const said = await reporter.call(contract.submitFigures, { params: march, body: { ...unusual, comments: { 'yield_unlikely flows.portfolioRevenue': 'Arrears of interest paid' } } })
    expect(said.answer).toMatchObject({ version: 2, findings: [{ code: 'yield_unlikely', comment: 'Arrears of interest paid' }] })
    const { answer } = await reporter.call(contract.getFigures, { params: march })
    expect(answer.versions.map(({ version, grade, reason }) => [version, grade, reason])).toEqual([[2, 1, 'Interest was missing'], [1, 2, undefined]])
  })
  test('thousands for units are found against the period before', async () => {
    const june = { months: '3', periodTo: '2026-06-30' } as const
    services.clock.set('2026-07-05')
    reporter = await signedIn(app, other.people.accountant)
    const small = { flows: { portfolioRevenue: '46', financialExpense: '6', impairmentExpense: '2', operatingExpense: '26' }, points: [{ on: '2026-06-30', balance: { assets: '1060', grossLoanPortfolio: '860', equity: '420' } }] }
    const refused = await reporter.call(contract.submitFigures, { params: june, body: { report: small, grade: 1 } })
    expect([refused.code, refused.problems]).toEqual(['figures_contradict', { unit: 'figures_contradict' }])
    const early = await reporter.call(contract.submitFigures, { params: { months: '3', periodTo: '2026-09-30' }, body: { report: small, grade: 1 } })
    expect(early.code).toBe('period_not_over')
    const unread = await reporter.call(contract.submitFigures, { params: june, body: { report: { flows: { taxes: '1.00001' } }, grade: 1 } })
    expect([unread.code, unread.problems]).toEqual(['figures_unreadable', { 'flows.taxes': 'figures_unreadable' }])
  })
  test('the calendar asks for what is due, and says what is late', async () => {
    const { answer } = await reporter.call(contract.listFigures, {})
    expect(answer).toMatchObject({ reportsOnly: true, calendar: { months: 3, dueDays: 30 } })
    expect(answer.items.map(({ periodTo, state, dueOn }) => [periodTo, state, dueOn])).toEqual([
      ['2026-09-30', 'waiting', '2026-10-30'], ['2026-06-30', 'due', '2026-07-30'], ['2026-03-31', 'submitted', '2026-04-30'], ['2025-12-31', 'late', '2026-01-30'], ['2025-09-30', 'late', '2025-10-30'],
    ])
  })
  test('one institution never sees the figures of another', async () => {
    expect((await accountant.call(contract.getFigures, { params: march })).answer.versions).toEqual([])
    expect(await services.db.transact({ institution: books.id }, (tx) => tx.rows('select * from figure_set where institution_id = $1', [other.id]))).toEqual([])
  })
})

describe('the workbook', () => {
  const december = { months: '3', periodTo: '2025-12-31' } as const
  const at = { periodTo: december.periodTo, months: 3 }
  const workbook = (rows: (string | number | null)[][]) => writeExcel(rows.map((row) => row.map((value) => (value === null ? null : { value })))).toBuffer()
  const head = [['twiza figures', '2025-12-31', '3', 'MAD'], ['unit', '', '1'], ['code', 'figure', 'period', 'opening', 'closing']]

  test('what goes down comes up: the draft is the same', async () => {
    const draft = { report: { unit: '1' as const, flows: { writtenOff: '12.5', loansDisbursed: 7 }, points: [{ on: '2025-12-31', balance: { assets: '1234567.89' }, staff: { staff: 4 } }], macro: { inflation: '1.8' } } }
    await reporter.call(contract.saveFiguresDraft, { params: december, body: draft })
    const response = await app.inject({ url: '/api/figures/3/2025-12-31/sheet.xlsx', headers: { cookie: reporter.cookie } })
    expect(response.statusCode).toBe(200)
    const sent = await reporter.call(contract.readFiguresSheet, { params: december, body: { file: { name: 'figures.xlsx', base64: response.rawPayload.toString('base64') } } })
    expect(sent.answer.report).toEqual(draft.report)
  })
  test('numbers as people type them; what is no number is refused with its cell', async () => {
    expect(await reportFrom(await workbook([...head, ['writtenOff', '', '1 250,50'], ['assets', '', null, 0.1 + 0.2, 5]]), at)).toEqual({
      unit: '1', flows: { writtenOff: '1250.5' }, points: [{ on: '2025-09-30', balance: { assets: '0.3' } }, { on: '2025-12-31', balance: { assets: '5' } }],
    })
    expect(await reportFrom(await workbook([...head, ['writtenOff', '', '=1+1']]), at)).toMatchObject({ refused: 'figures_unreadable', path: 'file.4.C' })
    expect(await reportFrom(await workbook([...head, ['staff', '', null, null, 1.5]]), at)).toMatchObject({ refused: 'figures_unreadable' })
  })
  test('of another period, of another kind, with macros', async () => {
    expect(await reportFrom(await workbook(head), { ...at, months: 1 })).toMatchObject({ refused: 'sheet_of_another_period' })
    expect(await reportFrom(await workbook([['anything']]), at)).toMatchObject({ refused: 'sheet_unreadable' })
    expect(await reportFrom(Buffer.from('no workbook'), at)).toMatchObject({ refused: 'sheet_unreadable' })
    const bytes = await workbook(head)
    const named = Buffer.from(bytes.toString('latin1').replaceAll('docProps/core.xml', 'vbaProject/re.bin'), 'latin1')
    expect(await reportFrom(named.includes('vbaProject') ? named : Buffer.from(bytes.toString('latin1').replaceAll('xl/styles.xml', 'vbaProject.xm'), 'latin1'), at)).toMatchObject({ refused: 'sheet_with_macros' })
  })
})

test('who may not report cannot', async () => {
  const teller = await signedIn(app, other.people.teller)
  expect((await teller.call(contract.submitFigures, { params: march, body: { report: {}, grade: 1 } }, { key: newId() })).status).toBe(403)
})

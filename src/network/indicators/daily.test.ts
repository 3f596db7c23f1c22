import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { submitFigures } from '#contract/figures.ts'
import { closeWarning, getDashboard, getMemberValues, getTrend, listWarnings } from '#contract/indicators.ts'
import { saveMarks } from '#contract/marks.ts'
import { saveOwnIndicator } from '#contract/own-indicators.ts'
import { keepOwnIndicators, takeSnapshots } from '#institution/figures/door.ts'
import { closeDay } from '#institution/portfolio/door.ts'
import { expectDone, foundTestInstitution, foundTestNetwork, type TestInstitution } from '#test/helpers/institution.ts'
import { addTestProduct, giveLoan } from '#test/helpers/lending.ts'
import { lendingAt } from '#test/helpers/lending-at.ts'
import { shareWith } from '#test/helpers/sharing.ts'
import { testApp, testServices, type TestServices } from '#test/helpers/services.ts'
import { signedIn, type Visitor } from '#test/helpers/signed-in.ts'
import { warnNetworksOf } from './raise-warnings.ts'

let services: TestServices
let app: FastifyInstance
let books: TestInstitution
let director: Visitor

beforeAll(async () => {
  services = await testServices({ today: '2026-04-22' })
  app = testApp(services)
  books = await foundTestInstitution(services)
  await foundTestNetwork(services, 'daily', [books.id])
  director = await signedIn(app, { userName: 'director-daily' })
  await shareWith(services, books, (await services.db.transact({}, (tx) => tx.one<{ id: string }>(`select network_id as id from network where slug = 'daily'`))).id)
  const lending = lendingAt(services.db, books)
  const product = await addTestProduct(lending)
  await giveLoan(lending, { product, amount: '1200', count: 12, on: '2026-01-05' })
  await giveLoan(lending, { product, amount: '12000', count: 12, on: '2026-02-20' })
  await giveLoan(lending, { product, amount: '6000', count: 12, on: '2026-04-01' })
  await close('2026-01-31', '2026-02-28', '2026-03-31')
}, 120_000)
afterAll(async () => { await app.close(); await services.close() })

const actor = () => books.people.accountant.actor
async function close(...days: string[]): Promise<void> {
  for (const on of days) expectDone(await closeDay(services.db, actor(), { key: `close-${on}`, on, today: '2026-04-30' }))
}
const sets = (group = 'portfolio') => services.db.transact({ institution: books.id }, (tx) => tx.rows<{ period_from: string; period_to: string; months: number; provisional: boolean }>(
  'select period_from, period_to, months, provisional from indicator_set where institution_id = $1 and indicator_group = $2 order by period_to', [books.id, group]))
const row = async () => (await director.call(getDashboard, { query: { indicators: 'par_30,oss' } })).answer.rows[0]

describe('a day that was closed', () => {
  test('stands in the indicators as far as it goes: three months to the day, averages over the ends of months between', async () => {
    expect(await takeSnapshots(services.db, actor())).toBe(3)
    await close('2026-04-20')
    expect(await takeSnapshots(services.db, actor())).toBe(1)
    expect(await takeSnapshots(services.db, actor())).toBe(0)
    expect((await sets()).at(-1)).toEqual({ period_from: '2026-01-21', period_to: '2026-04-20', months: 3, provisional: true })
    // 1,200 of 13,200 was late by more than 30 days in March; since 20 April another 12,000 is, of 19,200.
    expect(await row()).toMatchObject({ periodTo: '2026-04-20', provisional: true, cells: [{ value: '68.7500', trend: ['9.0909', '68.7500'] }, {}] })
    const { answer } = await director.call(getTrend, { params: { id: books.id }, query: { slug: 'operating_expense_ratio' } })
    expect(answer).toMatchObject({ madeOn: '2026-04-20', made: { points: 5, annualised: true } })
    expect(answer.periods.map(({ periodTo, provisional }) => [periodTo, provisional ?? false])).toEqual([['2026-03-31', false], ['2026-04-20', true]])
    const kept = await services.db.transact({ institution: books.id }, (tx) => tx.one<{ n: number }>('select count(*)::int as n from figure_set where institution_id = $1', [books.id]))
    expect(kept.n).toBe(3)
  })
  test('warns the networks of that one member at once, and a warning that was closed is quiet for a month', async () => {
    const open = async () => (await director.call(listWarnings, { query: { state: 'waiting' } })).answer.items.filter(({ rule }) => rule === 'risk_rises')
    expect(await warnNetworksOf(services.db, books.id, '2026-04-20')).toBeGreaterThan(0)
    expect(await warnNetworksOf(services.db, books.id, '2026-04-20')).toBe(0)
    const raised = await open()
    expect(raised).toMatchObject([{ periodTo: '2026-04-20', value: '68.7500', limit: '11.0909' }])
    for (const { id } of raised) await director.call(closeWarning, { params: { id }, body: { reason: 'Visited' } })
    await close('2026-04-21')
    expect(await takeSnapshots(services.db, actor())).toBe(1)
    await warnNetworksOf(services.db, books.id, '2026-04-21')
    expect(await open()).toEqual([])
  })
  test('gives way to the next day, and then to its month', async () => {
    expect((await sets()).filter(({ provisional }) => provisional)).toMatchObject([{ period_to: '2026-04-21' }])
    await close('2026-04-30')
    expect(await takeSnapshots(services.db, actor())).toBe(1)
    expect((await sets()).map(({ period_to, months, provisional }) => [period_to, months, provisional])).toEqual([
      ['2026-01-31', 1, false], ['2026-02-28', 2, false], ['2026-03-31', 3, false], ['2026-04-30', 3, false],
    ])
    services.clock.set('2026-05-02')
    expect(await row()).not.toHaveProperty('provisional')
    expect((await director.call(getMemberValues, { params: { id: books.id } })).answer).toMatchObject({ periodTo: '2026-04-30', months: 3 })
  })
})

describe('an indicator of the network’s own', () => {
  const indicator = { name: 'Loans for each officer', formula: 'loansOutstanding ÷ loanOfficers', unit: 'count' as const, direction: 'up' as const }
  const save = (version: number, changed: object = {}) => director.call(saveOwnIndicator, { params: { slug: 'own_loans_each' }, body: { version, indicator: { ...indicator, ...changed } } })
  const cells = async () => (await director.call(getDashboard, { query: { indicators: 'par_30,own_loans_each' } })).answer

  test('is refused where its formula cannot be worked out', async () => {
    expect((await save(0, { formula: 'loansOutstanding ÷' })).problems).toEqual({ 'indicator.formula': 'formula_unreadable' })
    expect((await save(0, { formula: 'loansOutstanding ÷ gold' })).code).toBe('formula_unreadable')
    expect((await save(0, { formula: '1 + 1' })).code).toBe('formula_unreadable')
  })
  test('is worked out behind the member’s wall for every period, and stands in heat map and trend with what it is made of', async () => {
    expect((await save(0)).answer).toEqual({ slug: 'own_loans_each', version: 1 })
    expect((await save(0)).code).toBe('changed_meanwhile')
    expect(await keepOwnIndicators(services.db, actor())).toBe(4)
    expect(await keepOwnIndicators(services.db, actor())).toBe(0)
    const { indicators, rows } = await cells()
    expect(indicators[1]).toMatchObject({ slug: 'own_loans_each', name: 'Loans for each officer', unit: 'count' })
    // Of the two months that were a quarter: two loans in March, three in April, one officer.
    expect(rows[0]?.cells[1]).toMatchObject({ value: '3.0000', mark: 'none', trend: ['2.0000', '3.0000'] })
    const { answer } = await director.call(getTrend, { params: { id: books.id }, query: { slug: 'own_loans_each' } })
    expect(answer).toMatchObject({ name: 'Loans for each officer', madeOn: '2026-04-30', made: { inputs: { loansOutstanding: '3', loanOfficers: '1' } } })
    expect(answer.periods.map(({ periodTo, value }) => [periodTo, value])).toEqual([['2026-03-31', '2.0000'], ['2026-04-30', '3.0000']])
    await director.call(saveMarks, { params: { slug: 'own_loans_each' }, body: { version: 0, marks: [{ shape: 'number', op: '>=', value: '200' }] } })
    expect((await cells()).rows[0]?.cells[1]?.mark).toBe('poor')
  })
  test('follows a change of its formula, and is seen only while everything that it tells of is shared', async () => {
    expect((await save(1, { formula: 'loansOutstanding ÷ loanOfficers × 2' })).answer.version).toBe(2)
    expect(await keepOwnIndicators(services.db, actor())).toBe(4)
    expect((await cells()).rows[0]?.cells[1]?.value).toBe('6.0000')
    const network = (await services.db.transact({}, (tx) => tx.one<{ id: string }>(`select network_id as id from network where slug = 'daily'`))).id
    const seen = (groups: string) => services.db.transact({ network }, async (tx) => {
      await tx.run(`insert into network_look (institution_id, look_id, network_id, actor_id, actor_name, kind, groups) values ($1, gen_random_uuid(), $2, 'x', 'X', 'page', $3::text[])`, [books.id, network, groups])
      return (await tx.rows('select 1 from own_indicator_value where institution_id = $1', [books.id])).length
    })
    // The formula tells of the portfolio and of the staff, which stands under efficiency.
    expect([await seen('{portfolio,efficiency}'), await seen('{portfolio}'), await services.db.transact({ network }, async (tx) => (await tx.rows('select 1 from own_indicator_value')).length)]).toEqual([4, 0, 0])
  })
})

test('months before the books may be reported, and belong to the quarters that follow; months of the books may not', async () => {
  const accountant = await signedIn(app, books.people.accountant)
  const before = {
    flows: { interestOnPortfolio: '300', feesOnPortfolio: '0', personnelExpense: '100' },
    points: [{ on: '2025-12-31', balance: { cash: '3000', grossLoanPortfolio: '9000', allowance: '0', equity: '12000', assets: '12000', liabilities: '0' }, portfolio: { lateOver30: '450' } }],
  }
  const body = { report: before, grade: 1 as const, source: 'sheet' as const, comments: { 'one_point points': 'Kept on paper' } }
  expect((await accountant.call(submitFigures, { params: { months: '1', periodTo: '2026-01-31' }, body })).code).toBe('books_report_themselves')
  expect((await accountant.call(submitFigures, { params: { months: '1', periodTo: '2025-12-31' }, body })).answer).toMatchObject({ version: 1 })
  expect((await sets()).map(({ period_from, period_to, months }) => [period_from, period_to, months])).toEqual([
    ['2025-12-01', '2025-12-31', 1], ['2025-12-01', '2026-01-31', 2], ['2025-12-01', '2026-02-28', 3], ['2026-01-01', '2026-03-31', 3], ['2026-02-01', '2026-04-30', 3],
  ])
  const { answer } = await director.call(getTrend, { params: { id: books.id }, query: { slug: 'par_30' } })
  expect(answer.periods.map(({ periodTo, source }) => [periodTo, source])).toEqual([['2026-02-28', 'books'], ['2026-03-31', 'books'], ['2026-04-30', 'books']])
})

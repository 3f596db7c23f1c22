import { inflateRawSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { extractText } from 'unpdf'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  closeWarning, exportDashboard, exportDashboardSheet, exportWarnings, followWarning, getDashboard, getMemberValues, getOwnTrend, getOwnValues, getPlaces, getRanking, getTrend, listWarningRules,
  listWarnings, printMemberSheet, printQuarter, saveWarningRules,
} from '#contract/indicators.ts'
import { listMarks, saveMarks } from '#contract/marks.ts'
import { saveMemberRecord } from '#contract/members.ts'
import { agreeToRanking, listLooks, withdrawAgreement } from '#contract/sharing.ts'
import { keepValues } from '#institution/indicators/door.ts'
import { monthFigures, monthsUpTo } from '#test/helpers/figures.ts'
import { foundTestInstitution, foundTestNetwork, type TestInstitution } from '#test/helpers/institution.ts'
import { shareWith } from '#test/helpers/sharing.ts'
import { testApp, testServices, type TestServices } from '#test/helpers/services.ts'
import { signedIn, type Visitor } from '#test/helpers/signed-in.ts'
import { raiseWarnings } from './raise-warnings.ts'

const NAMES = ['Amal', 'Bouregreg', 'Cedra', 'Draa', 'Ifrane', 'Fes']
/** Principal late over 30 days of each, in thousandths of the portfolio, by the last month. */
const LATE = [20_000, 30_000, 40_000, 50_000, 60_000, 90_000]

let services: TestServices
let app: FastifyInstance
let network: string
let director: Visitor
const members: TestInstitution[] = []
const agreements: string[] = []

beforeAll(async () => {
  services = await testServices({ today: '2026-03-10' })
  app = testApp(services)
  for (const name of NAMES) members.push(await foundTestInstitution(services, { name }))
  network = await foundTestNetwork(services, 'amal', members.map(({ id }) => id))
  await foundTestNetwork(services, 'apart', members.slice(0, 1).map(({ id }) => id))
  director = await signedIn(app, { userName: 'director-amal' })
  for (const [n, member] of members.entries()) {
    const figures = monthsUpTo('2026-02', 14).map((month, at) => monthFigures({ month, late: (LATE[n] ?? 0) - (13 - at) * 100, ...(n === 4 && at === 13 ? { cash: 50_000 } : {}) }))
    await services.db.transact({ institution: member.id }, (tx) => keepValues(tx, member.id, figures))
    agreements.push(await shareWith(services, member, network))
  }
}, 60_000)
afterAll(async () => { await app.close(); await services.close() })

const by = (n: number) => signedIn(app, members[n]?.people.administrator ?? { userName: '' })
const withdraw = async (n: number): Promise<void> => {
  expect((await (await by(n)).call(withdrawAgreement, { params: { id: agreements[n] ?? '' }, body: {} })).status).toBe(200)
}
const shareAgain = async (n: number, groups?: Parameters<typeof shareWith>[3]): Promise<void> => {
  const [member] = members.slice(n)
  if (member) agreements[n] = await shareWith(services, member, network, groups)
}
const dashboard = async (query: object = {}) => (await director.call(getDashboard, { query: { indicators: 'par_30,oss', ...query } })).answer

describe('the dashboard', () => {
  test('shows each member its newest values with marks and trend, and medians that an accountant can check', async () => {
    const { indicators, rows } = await dashboard()
    // 2, 3, 4, 5, 6 and 9 % at risk: quartiles at (6 − 1) × n ÷ 4.
    expect(indicators[0]).toMatchObject({ slug: 'par_30', peers: { count: 6, lowerQuartile: '3.2500', median: '4.5000', upperQuartile: '5.7500' } })
    expect(rows.map(({ name, periodTo, cells: [risk] }) => [name, periodTo, risk?.value, risk?.mark])).toEqual([
      ['Amal', '2026-02-28', '2.0000', 'good'], ['Bouregreg', '2026-02-28', '3.0000', 'watch'], ['Cedra', '2026-02-28', '4.0000', 'watch'],
      ['Draa', '2026-02-28', '5.0000', 'poor'], ['Fes', '2026-02-28', '9.0000', 'poor'], ['Ifrane', '2026-02-28', '6.0000', 'poor'],
    ])
    expect(rows[0]?.cells[0]?.trend).toEqual(Array.from({ length: 14 }, (_, n) => `${(1.87 + n * 0.01).toFixed(4)}`))
    // 20,000 ÷ (3,000 + 1,000 + 9,000).
    expect(rows[0]?.cells[1]?.value).toBe('153.8462')
  })

  test('writes down one look at each member, with what was looked at', async () => {
    const administrator = await by(0)
    const before = (await administrator.call(listLooks, {})).answer.count
    await dashboard()
    const { items, count } = (await administrator.call(listLooks, {})).answer
    expect(count).toBe(before + 1)
    expect(items[0]).toMatchObject({ by: { name: 'Director' }, kind: 'page', groups: ['portfolio', 'sustainability'] })
  })

  test('says nothing of four: no medians for fewer than five', async () => {
    await withdraw(4)
    expect((await dashboard()).indicators[0]?.peers).toMatchObject({ count: 5, median: '4.0000' })
    await withdraw(5)
    expect((await dashboard()).indicators[0]).not.toHaveProperty('peers')
    await shareAgain(4)
    await shareAgain(5)
  })

  test('forgets a member the moment it withdraws, on every page, in every file and in the database', async () => {
    const [amal] = members
    const params = { id: amal?.id ?? '' }
    expect((await director.call(getTrend, { params, query: { slug: 'par_30' } })).status).toBe(200)
    await withdraw(0)
    expect((await dashboard()).rows[0]).toEqual({ id: params.id, name: 'Amal', country: 'MA', currency: 'MAD', cells: [null, null] })
    expect((await director.call(getTrend, { params, query: { slug: 'par_30' } })).status).toBe(404)
    expect((await director.call(getMemberValues, { params })).answer.groups).toEqual([])
    expect((await director.call(getPlaces, { query: { slug: 'par_30' } })).answer.places[0]).toMatchObject({ name: 'Amal', value: null })
    expect((await director.call(exportDashboard, { query: {} })).text).toMatch(/Amal,MA,MAD,,,not shared/)
    const seen = await services.db.transact({ network }, (tx) => tx.rows('select 1 from indicator_set where institution_id = $1', [params.id]))
    expect(seen).toEqual([])
    await expect(services.db.transact({ network }, (tx) => tx.run(
      `insert into network_look (institution_id, look_id, network_id, actor_id, actor_name, kind, groups) values ($1, gen_random_uuid(), $2, 'x', 'X', 'page', '{portfolio}')`, [params.id, network]))).rejects.toThrow('row-level security')
    await shareAgain(0)
  })

  test('shows the shared groups only', async () => {
    await withdraw(1)
    await shareAgain(1, ['sustainability'])
    const row = (await dashboard()).rows.find(({ name }) => name === 'Bouregreg')
    expect(row?.cells.map((cell) => cell?.value ?? null)).toEqual([null, '153.8462'])
    const seen = await services.db.transact({ network }, async (tx) => {
      await tx.run(`insert into network_look (institution_id, look_id, network_id, actor_id, actor_name, kind, groups) values ($1, gen_random_uuid(), $2, 'x', 'X', 'page', '{sustainability}')`, [row?.id, network])
      return tx.rows<{ g: string }>('select distinct indicator_group as g from indicator_set where institution_id = $1', [row?.id])
    })
    expect(seen).toEqual([{ g: 'sustainability' }])
    await withdraw(1)
    await shareAgain(1)
  })

  test('leaves as CSV and as a workbook whose texts calculate nothing', async () => {
    await director.call(saveMemberRecord, { params: { id: members[2]?.id ?? '' }, body: { version: 0, record: { legalForm: 'association', size: 'small', province: '=1+1' } } })
    await services.db.transact({ institution: members[2]?.id ?? '' }, (tx) => tx.run(`update institution set name = '=SUM(1)' where institution_id = $1`, [members[2]?.id]))
    expect((await director.call(exportDashboard, { query: {} })).text).toContain(`'=SUM(1)`)
    const heard = await app.inject({ method: 'GET', url: '/api/network/dashboard.xlsx', headers: { cookie: director.cookie } })
    expect(heard.headers['content-type']).toContain('spreadsheetml')
    const text = unzipped(heard.rawPayload)
    expect(text).toContain('&apos;=SUM(1)'.replace('&apos;', "'"))
    expect(text).not.toContain('<f>')
    await services.db.transact({ institution: members[2]?.id ?? '' }, (tx) => tx.run(`update institution set name = 'Cedra' where institution_id = $1`, [members[2]?.id]))
    expect(exportDashboardSheet.path).toBe('/api/network/dashboard.xlsx')
  })

  test('refuses what is no indicator, and shows another network nothing', async () => {
    expect((await director.call(getDashboard, { query: { indicators: 'no_such' } })).code).toBe('input_invalid')
    const apart = await signedIn(app, { userName: 'director-apart' })
    expect((await apart.call(getDashboard, { query: {} })).answer.rows).toMatchObject([{ name: 'Amal', cells: Array.from({ length: 10 }, () => null) }])
    expect((await apart.call(getTrend, { params: { id: members[1]?.id ?? '' }, query: { slug: 'par_30' } })).status).toBe(404)
  })
})

describe('one value', () => {
  test('answers “from what?”: inputs, period, source and grade, beside peers of the same period', async () => {
    const { answer } = await director.call(getTrend, { params: { id: members[0]?.id ?? '' }, query: { slug: 'par_30' } })
    expect(answer.periods).toHaveLength(14)
    expect(answer.periods.at(-1)).toMatchObject({ periodFrom: '2026-02-01', periodTo: '2026-02-28', source: 'form', grade: 2, value: '2.0000', peers: { count: 6, median: '4.5000' } })
    expect(answer).toMatchObject({ madeOn: '2026-02-28', made: { formula: expect.stringContaining('÷ grossLoanPortfolio'), inputs: { lateOver30: '20000.00', grossLoanPortfolio: '1000000.00' } } })
    const then = await director.call(getTrend, { params: { id: members[0]?.id ?? '' }, query: { slug: 'par_30', on: '2026-01-31' } })
    expect(then.answer.made?.inputs).toMatchObject({ lateOver30: '19900.00' })
  })
})

describe('a ranking', () => {
  test('names those alone who agreed to it, and stops naming who takes that back', async () => {
    const ranking = async () => (await director.call(getRanking, { query: { slug: 'par_30' } })).answer
    expect(await ranking()).toMatchObject({ better: 'down', sharing: 6, rows: [] })
    for (const n of [3, 1]) await (await by(n)).call(agreeToRanking, { params: { id: agreements[n] ?? '' }, body: { agreed: true } })
    expect((await ranking()).rows.map(({ place, name, value }) => [place, name, value])).toEqual([[1, 'Bouregreg', '3.0000'], [2, 'Draa', '5.0000']])
    await (await by(3)).call(agreeToRanking, { params: { id: agreements[3] ?? '' }, body: { agreed: false } })
    expect((await ranking()).rows.map(({ name }) => name)).toEqual(['Bouregreg'])
  })
})

describe('a member’s own desk', () => {
  test('shows its own figures beside medians, and never a name', async () => {
    const { answer, text } = await (await by(0)).call(getOwnValues, { query: {} })
    const risk = answer.groups.find(({ group }) => group === 'portfolio')?.items.find(({ slug }) => slug === 'par_30')
    expect(risk).toMatchObject({ value: '2.0000', before: '1.9900', mark: 'good', peers: { count: 6, median: '4.5000' } })
    for (const name of NAMES.slice(1)) expect(text).not.toContain(name)
    const trend = await (await by(0)).call(getOwnTrend, { query: { slug: 'par_30' } })
    expect(trend.answer.periods.at(-1)).toMatchObject({ peers: { count: 6 } })
    expect(trend.answer.made?.inputs).toMatchObject({ lateOver30: '20000.00' })
    for (const name of NAMES.slice(1)) expect(trend.text).not.toContain(name)
  })

  test('shows peers of groups that it shares itself; its own figures in any case', async () => {
    await withdraw(0)
    const { answer } = await (await by(0)).call(getOwnValues, { query: { network } })
    expect(answer.groups.flatMap(({ items }) => items).filter(({ peers }) => peers)).toEqual([])
    expect(answer.groups.find(({ group }) => group === 'portfolio')?.items.length).toBeGreaterThan(5)
    await shareAgain(0)
    expect((await (await by(0)).call(getOwnValues, { query: { network: members[0]?.id } })).status).toBe(404)
  })

  test('is told in the log that medians were made of it, by nobody’s name', async () => {
    await (await by(0)).call(getOwnValues, { query: {} })
    const { items } = (await (await by(1)).call(listLooks, { query: { kind: 'peers' } })).answer
    expect(items[0]).toMatchObject({ by: { name: 'Twiza' }, kind: 'peers' })
  })
})

describe('early warnings', () => {
  const waiting = async () => (await director.call(listWarnings, { query: { state: 'waiting' } })).answer.items
  beforeEach(() => raiseWarnings(services.db, network, '2026-03-10'))

  test('are raised once by the rules, followed by an owner with notes, and closed with a reason', async () => {
    const [first, ...others] = (await waiting()).filter(({ rule, member }) => rule === 'little_liquidity' && member.name === 'Ifrane')
    expect(others).toEqual([])
    // 50,000 ÷ (1,000,000 + 50,000 − 30,000).
    expect(first).toMatchObject({ value: '4.9020', limit: '10.0000', periodTo: '2026-02-28', state: 'open', indicator: 'liquid_to_assets' })
    const params = { id: first?.id ?? '' }
    expect((await director.call(followWarning, { params, body: { note: 'Called the treasurer' } })).status).toBe(200)
    expect((await director.call(followWarning, { params, body: { owner: 'nobody' } })).problems).toEqual({ owner: 'not_found' })
    expect((await waiting()).find(({ id }) => id === params.id)).toMatchObject({ state: 'followed', owner: { name: 'Director' }, notes: [{ by: 'Director', content: 'Called the treasurer' }] })
    expect((await director.call(listWarnings, { query: { mine: 'yes' } })).answer.items.map(({ id }) => id)).toEqual([params.id])
    expect((await director.call(closeWarning, { params, body: { reason: 'A credit line was signed' } })).status).toBe(200)
    expect((await director.call(closeWarning, { params, body: { reason: 'again' } })).code).toBe('agreement_state')
    await raiseWarnings(services.db, network, '2026-03-10')
    expect((await waiting()).filter(({ rule, member }) => rule === 'little_liquidity' && member.name === 'Ifrane')).toEqual([])
    expect((await director.call(exportWarnings, { query: {} })).text).toContain('A credit line was signed')
  })

  test('go with the agreement, and come back with it', async () => {
    const of = async () => (await director.call(listWarnings, { query: {} })).answer.items.filter(({ member }) => member.name === 'Ifrane').map(({ id }) => id)
    const before = await of()
    expect(before.length).toBeGreaterThan(0)
    await withdraw(4)
    expect(await of()).toEqual([])
    expect((await director.call(followWarning, { params: { id: before[0] ?? '' }, body: {} })).status).toBe(404)
    await shareAgain(4)
    expect(await of()).toEqual(before)
  })

  test('follow the network’s own limits', async () => {
    const { items } = (await director.call(listWarningRules, {})).answer
    const risk = items.find(({ rule }) => rule === 'thin_reserves')
    expect(risk).toMatchObject({ kind: 'below', slug: 'risk_coverage', limit: '50', active: true })
    const save = (change: object) => director.call(saveWarningRules, { body: { rules: [{ ...risk, ...change }] as never } })
    expect((await save({ slug: 'no_such' })).code).toBe('input_invalid')
    expect((await save({ limit: '40' })).answer.items.find(({ rule }) => rule === 'thin_reserves')?.limit).toBe('40')
    const warned = (await waiting()).filter(({ rule }) => rule === 'thin_reserves').map(({ member, value, limit }) => [member.name, value, limit])
    // 30,000 ÷ 90,000 is below half; it was raised by the first limit, and stays.
    expect(warned).toEqual([['Fes', '33.3333', '50.0000']])
    await save({ limit: '50', active: false })
  })
})

describe('on paper', () => {
  const textOf = async (bytes: Buffer): Promise<string> => (await extractText(new Uint8Array(bytes), { mergePages: true })).text.replace(/\s+/g, ' ')
  const print = (url: string) => app.inject({ method: 'GET', url, headers: { cookie: director.cookie } })

  test('a member’s sheet tells its figures in four languages', async () => {
    for (const [language, word] of [['en', 'Portfolio at risk over 30 days'], ['fr', 'Qualité du portefeuille'], ['rw', 'Ireme ry’inguzanyo']] as const) {
      const heard = await print(`/api/network/members/${members[0]?.id}/sheet.pdf?language=${language}`)
      expect(heard.headers['content-type']).toBe('application/pdf')
      const text = await textOf(heard.rawPayload)
      expect(text).toContain(word)
      for (const name of NAMES.slice(1)) expect(text).not.toContain(name)
    }
    expect((await print(`/api/network/members/${members[0]?.id}/sheet.pdf?language=ar`)).statusCode).toBe(200)
    expect(printMemberSheet.media).toBe('application/pdf')
  }, 30_000)

  test('the quarter’s report tells medians and names nobody', async () => {
    const heard = await print('/api/network/report.pdf?quarter=2026-Q1&language=en')
    const text = await textOf(heard.rawPayload)
    expect(text).toContain('Quarterly report, Q1 2026')
    expect(text).toContain('4.5%')
    for (const name of NAMES) expect(text).not.toContain(name)
    expect((await director.call(printQuarter, { query: { quarter: '2026-Q5' } })).status).toBe(400)
  }, 30_000)
})

/** The texts of a workbook, from the parts of its zip file. */
function unzipped(bytes: Buffer): string {
  const parts: string[] = []
  for (let at = bytes.indexOf('PK\u0003\u0004', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\u0003\u0004', at + 4, 'latin1')) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
    const next = bytes.indexOf('PK', start, 'latin1')
    try { parts.push(inflateRawSync(bytes.subarray(start, bytes.readUInt32LE(at + 18) > 0 ? start + bytes.readUInt32LE(at + 18) : next)).toString()) } catch { continue }
  }
  return parts.join('\n')
}

describe('marks', () => {
  test('of the network stand in the place of the shipped ones on every page, by version, until it goes back', async () => {
    const stands = async () => (await dashboard()).rows.map(({ cells: [risk] }) => risk?.mark)
    const shipped = await stands()
    const save = (version: number, marks: object | null) => director.call(saveMarks, { params: { slug: 'par_30' }, body: { version, marks: marks as never } })
    const atMost = (value: string) => ({ shape: 'number', op: '<=', value })
    expect((await save(0, [atMost('3'), atMost('3')])).code).toBe('marks_contradict')
    expect((await save(0, [{ shape: 'range', from: '9', to: '1' }])).code).toBe('marks_contradict')
    expect((await save(0, [atMost('3'), atMost('5')])).answer).toEqual({ version: 1 })
    expect((await save(0, [atMost('4')])).code).toBe('changed_meanwhile')
    // 2, 3, 4, 5, 9 and 6 % at risk.
    expect(await stands()).toEqual(['good', 'good', 'watch', 'watch', 'poor', 'poor'])
    const params = { id: members[2]?.id ?? '' }
    const trend = (await director.call(getTrend, { params, query: { slug: 'par_30' } })).answer
    expect([trend.periods.at(-1)?.mark, trend.made?.thresholds]).toEqual(['watch', [{ text: '≤ 3', source: 'network', met: false }, { text: '≤ 5', source: 'network', met: true }]])
    const apart = await signedIn(app, { userName: 'director-apart' })
    expect((await apart.call(listMarks, {})).answer.items.find(({ slug }) => slug === 'par_30')).not.toHaveProperty('versions')
    expect((await save(1, null)).answer).toEqual({ version: 2 })
    expect(await stands()).toEqual(shipped)
    expect((await director.call(listMarks, {})).answer.items.find(({ slug }) => slug === 'par_30')?.versions).toMatchObject([{ version: 2, marks: null, by: 'Director' }, { version: 1, marks: [atMost('3'), atMost('5')] }])
  })
})

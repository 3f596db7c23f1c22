// A network never sees a client: not by any endpoint, file, report or log, and not by the application's role in its own scope,
// although the member shares all that can be shared.
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { extractText } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstNetworkRoles } from '#contract/rights.ts'
import { indicatorGroups } from '#core/indicators/indicator.ts'
import { features } from '#http/features.ts'
import { closeDay } from '#institution/portfolio/door.ts'
import { keepValues } from '#institution/indicators/door.ts'
import { raiseDueWarnings } from '#network/indicators/door.ts'
import { takeOnForNetwork } from '#network/staff/door.ts'
import type { Route } from '#platform/route.ts'
import { monthFigures } from './helpers/figures.ts'
import { expectDone, foundTestNetwork, PASSWORD } from './helpers/institution.ts'
import { shareWith } from './helpers/sharing.ts'
import { testApp, testServices, type TestServices } from './helpers/services.ts'
import { signedIn } from './helpers/signed-in.ts'
import { DAY, foundWholeInstitution, type WholeInstitution } from './helpers/whole-institution.ts'

let services: TestServices
let app: FastifyInstance
let admin: pg.Client
let house: WholeInstitution
let network: string
/** What would give a client away: every id, name, number and telephone of clients, groups, loans, cases, branches and entries. Who signs an agreement is named in it. */
let secrets: string[]

beforeAll(async () => {
  services = await testServices({ today: DAY })
  app = testApp(services)
  admin = new pg.Client({ connectionString: services.adminUrl })
  await admin.connect()
  house = await foundWholeInstitution(services, app)
  network = await foundTestNetwork(services, 'amal', [house.id])
  const password = async () => ({ hash: await services.auth.hashPassword(PASSWORD), temporary: false })
  for (const role of ['adviser', 'observer']) {
    expectDone(await takeOnForNetwork(services, { id: 'test', name: 'Test', network, channel: 'demo' }, new Set(), `take-on-${role}`, { name: role, userName: `${role}-amal`, language: 'en', role }, password))
  }
  expectDone(await closeDay(services.db, house.people.accountant.actor, { key: 'close-a-day', on: '2026-03-01', today: DAY }))
  await shareWith(services, house, network)
  await services.db.transact({ institution: house.id }, (tx) => keepValues(tx, house.id, [monthFigures({ month: '2026-01', late: 90_000 })]))
  await raiseDueWarnings(services.db, DAY)
  const found = await admin.query<{ secret: string }>(
    `select client_id::text as secret from client where institution_id = $1 union select family_name from client where institution_id = $1 union select given_name || ' ' || family_name from client where institution_id = $1
     union select number from client where institution_id = $1 union select loan_id::text from loan where institution_id = $1 union select number from loan where institution_id = $1
     union select group_id::text from client_group where institution_id = $1 union select branch_id::text from branch where institution_id = $1
     union select case_id::text from relief_case where institution_id = $1
     union select entry_id::text from journal_entry where institution_id = $1`, [house.id])
  secrets = [...found.rows.map(({ secret }) => secret).filter((secret) => secret.length > 4), '612345678', house.ids['messages'] ?? '']
  expect(secrets.length).toBeGreaterThan(12)
}, 120_000)
afterAll(async () => { await Promise.all([app.close(), admin.end()]); await services.close() })

const given = (text: string): string[] => secrets.filter((secret) => secret !== '' && text.includes(secret))

describe('by the API', () => {
  test.each(Object.keys(firstNetworkRoles))('nothing that the %s may ask for tells of a client: pages, files, reports, logs', async (role) => {
    const one = await signedIn(app, { userName: role === 'director' ? 'director-amal' : `${role}-amal` })
    const routes = features.flatMap((feature) => feature(services)).filter((each): each is Route => 'endpoint' in each && each.tier === 'network' && each.endpoint.method === 'GET')
    const wrong: string[] = []
    let opened = 0
    for (const { endpoint } of routes) {
      const path = endpoint.path.replace(':id', endpoint.path.includes('/members/') ? house.id : '01900000-0000-7000-8000-000000000000')
      const query = { ...QUERIES[endpoint.name] }
      const heard = await app.inject({ method: 'GET', url: path, query, headers: { cookie: one.cookie } })
      if (heard.statusCode === 200) opened++
      const text = endpoint.media === 'application/pdf' && heard.statusCode === 200 ? (await extractText(new Uint8Array(heard.rawPayload), { mergePages: true })).text : heard.rawPayload.toString('latin1') + heard.payload
      wrong.push(...given(text).map((secret) => `${endpoint.name} tells ${secret}`))
    }
    expect(wrong).toEqual([])
    expect(opened).toBeGreaterThan(12)
  }, 60_000)
})

const QUERIES: Readonly<Record<string, Record<string, string>>> = {
  listMembers: { figures: 'yes' }, exportMembers: { figures: 'yes' }, getTrend: { slug: 'par_30' }, getRanking: { slug: 'par_30' }, getPlaces: { slug: 'par_30' }, printQuarter: { quarter: '2026-Q1' },
}

describe('by the application’s role in the network’s scope', () => {
  test('with a look at every group that is shared, only sums, ratios and agreements open, and none of them names a client', async () => {
    const seen = await services.db.transact({ network }, async (tx) => {
      await tx.run(`insert into network_look (institution_id, look_id, network_id, actor_id, actor_name, kind, groups) values ($1, gen_random_uuid(), $2, 'x', 'X', 'page', $3)`, [house.id, network, indicatorGroups])
      const tables = await tx.rows<{ name: string }>(`select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and has_table_privilege(c.oid, 'select') order by 1`)
      const texts: [string, string][] = []
      for (const { name } of tables) {
        const { text } = await tx.one<{ text: string | null }>(`select string_agg(t::text, ' ') as text from ${name} t`)
        if (text !== null) texts.push([name, text])
      }
      return texts
    })
    expect(seen.map(([name]) => name).filter((name) => !/^(network|member|peer|warning|sharing)_?/.test(name))).toEqual(['early_warning', 'indicator_set', 'institution', 'portfolio_day', 'portfolio_risk_day'])
    // A closed day is kept by branch; the id of a branch is all that a network could find there, and it leads nowhere.
    const { rows } = await admin.query<{ id: string }>('select branch_id::text as id from branch where institution_id = $1', [house.id])
    const branches = new Set(rows.map(({ id }) => id))
    expect(seen.flatMap(([name, text]) => given(text).filter((secret) => !(name.startsWith('portfolio_') && branches.has(secret))).map((secret) => `${name} tells ${secret}`))).toEqual([])
  })

  test('nothing that it may write leads to a client either: a join through what opens finds nobody', async () => {
    const found = await services.db.transact({ network }, async (tx) => {
      await tx.run(`insert into network_look (institution_id, look_id, network_id, actor_id, actor_name, kind, groups) values ($1, gen_random_uuid(), $2, 'x', 'X', 'page', $3)`, [house.id, network, indicatorGroups])
      return tx.rows('select 1 from indicator_set s join client c using (institution_id) union all select 1 from portfolio_day d join loan l using (institution_id) union all select 1 from audit union all select 1 from outbox')
    })
    expect(found).toEqual([])
  })
})

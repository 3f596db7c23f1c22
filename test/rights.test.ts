// Nobody reaches what is not theirs: every endpoint is tried by every role that lacks its right, by another institution with the
// ids of this one, by networks, and by nobody at all; and the tables are tried through the application's role.
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import * as z from 'zod'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AnyEndpoint } from '#contract/endpoint.ts'
import { addSurveyCampaign, addSurveyForm } from '#contract/surveys.ts'
import { addPeerGroup } from '#contract/peer-groups.ts'
import { firstNetworkRoles, firstRoles, institutionRights, platformRights } from '#contract/rights.ts'
import { sessionEndpoints } from '#contract/session.ts'
import { features } from '#http/features.ts'
import { takeOnForNetwork } from '#network/staff/door.ts'
import type { Route } from '#platform/route.ts'
import { expectDone, foundTestInstitution, foundTestNetwork, PASSWORD, type TestInstitution } from './helpers/institution.ts'
import { productContent } from './helpers/lending.ts'
import { wholeAssessment } from './helpers/diagnostics.ts'
import { wholePlan } from './helpers/plans.ts'
import { PIXEL } from './helpers/relief.ts'
import { sampleOf } from './helpers/sample-of.ts'
import { shareWith } from './helpers/sharing.ts'
import { testApp, testServices, type TestServices } from './helpers/services.ts'
import { signedIn, visitor, type Heard, type Visitor } from './helpers/signed-in.ts'
import { DAY, foundWholeInstitution, MARK, type WholeInstitution } from './helpers/whole-institution.ts'

let services: TestServices
let app: FastifyInstance
let admin: pg.Client
let routes: readonly Route[]
let a: WholeInstitution
let b: TestInstitution
/** Somebody of B whom no right holds back. */
let stranger: Visitor
let people: Readonly<Record<string, { readonly visitor: Visitor; readonly tier: Route['tier']; readonly rights: readonly string[] }>>

beforeAll(async () => {
  services = await testServices({ today: DAY })
  app = testApp(services)
  admin = new pg.Client({ connectionString: services.adminUrl })
  await admin.connect()
  routes = features.flatMap((feature) => feature(services)).filter((each): each is Route => 'endpoint' in each)
  a = await foundWholeInstitution(services, app)
  b = await foundTestInstitution(services, { name: 'Other' })
  await admin.query(`update role set rights = $2 where institution_id = $1 and role_key = 'administrator'`, [b.id, institutionRights])
  stranger = await signedIn(app, b.people.administrator)
  people = { ...ofInstitution(), ...await ofNetworkAndPlatform() }
  const director = people['director']?.visitor
  if (director) a = { ...a, ids: { ...a.ids, ...await wholePlan(director, a.id, MARK), ...await wholeAssessment(director, a.id, MARK) } }
}, 120_000)
afterAll(async () => { await Promise.all([app.close(), admin.end()]); await services.close() })

const ofInstitution = () => Object.fromEntries(Object.entries(a.visitors).map(([role, one]) =>
  [role, { visitor: one, tier: 'institution' as const, rights: firstRoles[role] ?? [] }]))

async function ofNetworkAndPlatform() {
  const network = await foundTestNetwork(services, 'amal', [a.id])
  const hash = await services.auth.hashPassword(PASSWORD)
  const password = async () => ({ hash, temporary: false })
  for (const role of ['adviser', 'observer']) {
    const actor = { id: 'test', name: 'Test', network, channel: 'demo' } as const
    expectDone(await takeOnForNetwork(services, actor, new Set(), `take-on-${role}`, { name: role, userName: `${role}-amal`, language: 'en', role }, password))
  }
  const keeper = expectDone(await services.auth.accounts.create({ name: 'Keeper', userName: 'keeper', language: 'en', home: 'platform', passwordHash: hash, temporary: false }))
  await services.auth.accounts.makePlatformAdmin(keeper)
  const roles = await Promise.all(Object.entries(firstNetworkRoles).map(async ([role, rights]) =>
    [role, { visitor: await signedIn(app, { userName: `${role}-amal` }), tier: 'network' as const, rights }] as const))
  return { ...Object.fromEntries(roles), platform: { visitor: await signedIn(app, { userName: 'keeper' }), tier: 'platform' as const, rights: platformRights } }
}

const NOWHERE = '01900000-0000-7000-8000-000000000000'

const call = (by: Visitor, endpoint: AnyEndpoint, input: { params?: object; query?: object; body?: object } = {}): Promise<Heard<unknown>> =>
  by.call(endpoint, { params: Object.fromEntries(paramsOf(endpoint).map((name) => [name, NOWHERE])), ...(endpoint.body && { body: {} }), ...input } as never)

const paramsOf = ({ path }: AnyEndpoint): string[] => [...path.matchAll(/:([A-Za-z]\w*)/g)].map(([, name]) => name ?? '')

/** Everything of A, its people's accounts included, as one text per table. */
async function allOfA(): Promise<Record<string, string>> {
  const { rows } = await admin.query<{ name: string }>(`select c.relname as name from pg_class c join pg_attribute t on t.attrelid = c.oid
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and t.attname = 'institution_id' order by 1`)
  const held: Record<string, string> = {}
  for (const { name } of rows) held[name] = await digest(`${name} where institution_id = $1`)
  held['auth.user'] = await digest('auth.user where home = $1::text')
  held['auth.account'] = await digest('auth.account where user_id in (select user_id from staff where institution_id = $1)')
  return held
}

const digest = async (from: string): Promise<string> =>
  ((await admin.query(`select count(*) || ' ' || md5(coalesce(string_agg(row::text, ' ' order by row::text), '')) as digest from (select t as row from ${from.replace(' where', ' t where')}) every`, [a.id])).rows[0] as { digest: string }).digest

async function changesNothing(work: () => Promise<void>): Promise<void> {
  const before = await allOfA()
  await work()
  expect(await allOfA()).toEqual(before)
}

describe('by role', () => {
  test('who lacks the right of an endpoint, or is of another kind, is told so whatever they send, and changes nothing', async () => {
    await changesNothing(async () => {
      const wrong: string[] = []
      let tried = 0
      for (const [name, { visitor: one, tier, rights }] of Object.entries(people)) {
        for (const { endpoint, tier: meant } of routes) {
          const isMeant = (meant === 'every' || meant === tier) && (endpoint.access === 'signed-in' || rights.includes(endpoint.access))
          if (isMeant || endpoint.access === 'public') continue
          tried++
          const { status, code } = await call(one, endpoint)
          if (status !== 403 || code !== 'not_allowed') wrong.push(`${name}: ${endpoint.name} ${status} ${code}`)
        }
      }
      expect(wrong).toEqual([])
      expect(tried).toBeGreaterThan(700)
    })
  }, 120_000)

  test('who holds the right is not turned away for their role', async () => {
    const wrong: string[] = []
    for (const [name, { visitor: one, tier, rights }] of Object.entries(people)) {
      for (const { endpoint, tier: meant } of routes) {
        if (meant !== tier || endpoint.method !== 'GET' || !rights.includes(endpoint.access)) continue
        const { code } = await call(one, endpoint)
        if (code === 'not_allowed') wrong.push(`${name}: ${endpoint.name}`)
      }
    }
    expect(wrong).toEqual([])
  }, 60_000)

  test('networks and the platform reach no endpoint of an institution, whatever its right', () => {
    const open = routes.filter(({ tier, endpoint }) => tier === 'every' && endpoint.name !== 'searchEverything')
    expect(open.map(({ endpoint }) => endpoint.name)).toEqual([])
    const crossing = routes.filter(({ tier, endpoint: { access } }) => access !== 'signed-in' && access !== 'public' && tierOfRight(access) !== tier)
    expect(crossing.map(({ endpoint }) => endpoint.name)).toEqual([])
  })
})

const tierOfRight = (right: string): Route['tier'] =>
  ((institutionRights as readonly string[]).includes(right) ? 'institution' : (platformRights as readonly string[]).includes(right) ? 'platform' : 'network')

describe('signed out', () => {
  test('everything but the way in is closed', async () => {
    const endpoints = [...sessionEndpoints, ...routes.map(({ endpoint }) => endpoint)] as AnyEndpoint[]
    expect(endpoints.filter(({ access }) => access === 'public').map(({ name }) => name)).toEqual(['signIn', 'listDemoSignIns', 'openSurvey', 'sendSurvey'])
    await changesNothing(async () => {
      const wrong: string[] = []
      for (const endpoint of endpoints.filter(({ access }) => access !== 'public')) {
        const { status, code } = await call(visitor(app), endpoint)
        if (status !== 401 || code !== 'sign_in_first') wrong.push(`${endpoint.name} ${status} ${code}`)
      }
      expect(wrong).toEqual([])
    })
  })

  test('channels without the gateway’s key tell and change nothing', async () => {
    const raws = features.flatMap((feature) => feature(services)).filter((each) => 'raw' in each)
    expect(raws.length).toBeGreaterThan(0)
    await changesNothing(async () => {
      for (const { method, path } of raws) {
        const response = await app.inject({
          method, url: path, headers: { 'content-type': 'application/x-www-form-urlencoded' },
          payload: 'sessionId=abcdefgh&serviceCode=*801%23&phoneNumber=%2B212612345678&text=1&status=Success&id=1',
        })
        expect([path, response.body.includes(MARK), /12[ .,\u00a0\u202f]?000/.test(response.body)]).toEqual([path, false, false])
      }
    })
  })
})

// Inputs whose rules a schema cannot tell.
const SAMPLES: Readonly<Record<string, object>> = {
  addPeerGroup: { name: 'Mine', members: [] },
  addProduct: { code: 'NEW', content: productContent() },
  changeProduct: { version: 1, content: productContent(), reason: 'Other limits' },
  changePeerGroup: { version: 1, group: { name: 'Mine', members: [] } },
  attachToCase: { file: PIXEL },
}
const NETWORK_TABLES = ['network_staff', 'member_record', 'member_person', 'member_licence', 'member_fee', 'peer_group', 'peer_group_member', 'sharing_agreement', 'early_warning', 'warning_rule', 'warning_note', 'diagnostic_framework', 'assessment', 'assessment_answer', 'assessment_comment', 'assessment_finding', 'assessment_document', 'assessment_fact', 'survey_form', 'survey_campaign', 'survey_invitation', 'survey_response', 'recommendation', 'plan_item', 'plan_progress', 'plan_evidence', 'plan_cost', 'plan_fact']
/** Paths whose parameter is nobody's. */
const COMMON_PARAMS = new Set(['closeDay', 'getFigures', 'saveFiguresDraft', 'submitFigures', 'getFiguresSheet', 'readFiguresSheet', 'traceFigure'])
const COMMON_VALUES: Readonly<Record<string, string>> = { months: '3', periodTo: '2025-12-31', input: 'cash' }

function inputOf(endpoint: AnyEndpoint): { params?: object; query?: object; body?: object } {
  const idOf = (field: string): string => a.ids[field] ?? a.ids['loan'] ?? ''
  const part = (shape: z.ZodType | undefined) => (shape ? sampleOf(shape, idOf) as object : undefined)
  const sampled = { query: part(endpoint.query), body: SAMPLES[endpoint.name] ?? part(endpoint.body) }
  for (const [name, shape] of [['query', endpoint.query], ['body', endpoint.body]] as const) {
    const parsed = shape?.safeParse(sampled[name])
    if (parsed && !parsed.success) throw new Error(`${endpoint.name}: add a ${name} to SAMPLES: ${JSON.stringify(sampled[name])} ${z.prettifyError(parsed.error)}`)
  }
  return { params: Object.fromEntries(paramsOf(endpoint).map((name) => [name, objectAt(endpoint, name)])), ...(sampled.query && { query: sampled.query }), ...(sampled.body && { body: sampled.body }) }
}

function objectAt({ path, name: endpoint }: AnyEndpoint, param: string): string {
  if (COMMON_PARAMS.has(endpoint)) return COMMON_VALUES[param] ?? DAY
  const segments = path.split('/')
  const found = param === 'id' ? a.ids[segments[segments.indexOf(':id') - 1] ?? ''] : a.ids[param]
  if (found === undefined) throw new Error(`${path}: tell test/helpers/whole-institution.ts of such a thing, so that others can try to reach it`)
  return found
}

describe('by institution', () => {
  const ofInstitutions = () => routes.filter(({ tier, endpoint }) => tier === 'institution' && !COMMON_PARAMS.has(endpoint.name))

  test('the ids are those of things that are there: who belongs to A finds them', async () => {
    const missing: string[] = []
    for (const { endpoint } of ofInstitutions().filter(({ endpoint: { method } }) => method === 'GET').filter(({ endpoint }) => paramsOf(endpoint).length > 0)) {
      const heard = await Promise.all(Object.values(a.visitors).map((one) => call(one, endpoint, inputOf(endpoint))))
      if (heard.every(({ code }) => code === 'not_found' || code === 'not_allowed')) missing.push(`${endpoint.name} ${heard.map(({ code }) => code).join()}`)
    }
    expect(missing).toEqual([])
  }, 60_000)

  test('another institution finds nothing by them, is told nothing, and changes nothing', async () => {
    const networks = await foundTestNetwork(services, 'ours', [a.id])
    a = { ...a, ids: { ...a.ids, networks, network: networks, agreements: await shareWith(services, a, networks) } }
    await changesNothing(async () => {
      const wrong: string[] = []
      for (const { endpoint } of ofInstitutions()) {
        const { status, code, text } = await call(stranger, endpoint, inputOf(endpoint))
        if (text.includes(MARK)) wrong.push(`${endpoint.name} tells of A: ${text.slice(0, 200)}`)
        if (paramsOf(endpoint).length > 0 && (status !== 404 || code !== 'not_found')) wrong.push(`${endpoint.name} ${status} ${text.slice(0, 200)}`)
        if (status >= 500) wrong.push(`${endpoint.name} ${status}`)
      }
      expect(wrong).toEqual([])
    })
  }, 120_000)

  test('another network finds nothing by the ids of this one', async () => {
    await foundTestNetwork(services, 'apart')
    const director = await signedIn(app, { userName: 'director-apart' })
    const { rows } = await admin.query<{ user_id: string }>(`select user_id from network_staff where user_name = 'adviser-amal'`)
    const { rows: [amal] } = await admin.query<{ id: string }>(`select network_id as id from network where slug = 'amal'`)
    const agreements = await shareWith(services, a, amal?.id ?? '')
    const ours = await signedIn(app, { userName: 'director-amal' })
    const { answer: { id: group } } = await ours.call(addPeerGroup, { body: { name: MARK, members: [a.id] } })
    const { rows: [warning] } = await admin.query<{ id: string }>(`insert into early_warning (institution_id, warning_id, network_id, rule, indicator_group, indicator, period_to, value, mark)
      values ($1, gen_random_uuid(), $2, 'risk_rises', 'portfolio', 'par_30', '2026-02-28', '9', '5') returning warning_id as id`, [a.id, amal?.id])
    const { answer: { id: form } } = await ours.call(addSurveyForm, { body: { kind: 'pulse', template: 'pulse' } })
    const { answer: { id: campaign } } = await ours.call(addSurveyCampaign, { body: { form, title: MARK, audience: 'members', anonymous: false, opensOn: DAY, closesOn: '2099-12-31', remindDays: [] } })
    const ids = { 'survey-forms': form, 'survey-campaigns': campaign, staff: rows[0]?.user_id ?? '', members: a.id, agreements, 'peer-groups': group, warnings: warning?.id ?? '', recommendations: a.ids['recommendations'], 'plan-items': a.ids['plan-items'], assessments: a.ids['assessments'], frameworks: a.ids['frameworks'] }
    const held = async () => Promise.all(NETWORK_TABLES.map((name) => digest(`${name} where $1::uuid is not null`)))
    const before = await held()
    const wrong: string[] = []
    // A mark or an indicator of one's own has a name that every network may give, so that who names ours writes its own; what is held tells.
    const byName = new Set(['marks', 'own-indicators'])
    for (const { endpoint } of routes.filter(({ tier, endpoint: { path } }) => tier === 'network' && !byName.has(path.split('/')[3] ?? ''))) {
      const params = Object.fromEntries(paramsOf(endpoint).map((name) => [name, ids[endpoint.path.split('/')[3] as keyof typeof ids]]))
      if (Object.values(params).some((id) => id === undefined)) throw new Error(`${endpoint.path}: add such a thing of another network here`)
      if (paramsOf(endpoint).length === 0 && endpoint.method !== 'GET') continue
      const { status, text } = await call(director, endpoint, { ...inputOf({ ...endpoint, path: '' }), params })
      if (text.includes(MARK) || text.includes('adviser-amal') || (paramsOf(endpoint).length > 0 && status !== 404)) wrong.push(`${endpoint.name} ${status} ${text.slice(0, 200)}`)
    }
    expect(wrong).toEqual([])
    expect(await held()).toEqual(before)
  })
})

describe('through the application’s role', () => {
  let role: pg.Client
  let tables: string[]
  beforeAll(async () => {
    role = new pg.Client({ connectionString: services.adminUrl, options: '-c role=twiza_app' })
    await role.connect()
    const { rows } = await admin.query<{ name: string }>(`select c.relname as name from pg_class c join pg_attribute t on t.attrelid = c.oid
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and t.attname = 'institution_id' order by 1`)
    tables = rows.map(({ name }) => name)
  })
  afterAll(() => role.end())

  // Who is on the platform, with name and currency, is known to all; only the institution itself writes it.
  const PUBLIC = new Set(['institution'])

  const within = async <T>(scope: Readonly<Record<string, string>>, text: string, values: unknown[]): Promise<{ rows: T[]; rowCount: number } | string> => {
    await role.query('begin')
    try {
      for (const [name, value] of Object.entries(scope)) await role.query('select set_config($1, $2, true)', [`app.${name}`, value])
      const { rows, rowCount } = await role.query(text, values)
      return { rows: rows as T[], rowCount: rowCount ?? 0 }
    } catch (error) {
      return (error as Error).message
    } finally {
      await role.query('rollback')
    }
  }

  test.each([
    ['another institution', () => ({ institution: b.id })], ['another network', () => ({ network: NOWHERE })],
    ['a person who works elsewhere', () => ({ user: b.people.officer.id })], ['nobody', () => ({})],
  ])('%s reads, changes, deletes and adds nothing of A in any table', async (_who, scope) => {
    let filled = 0
    for (const name of tables) {
      const { rows: [first] } = await admin.query<{ row: string }>(`select row_to_json(t)::text as row from ${name} t where institution_id = $1 limit 1`, [a.id])
      if (!first) continue
      filled++
      const seen = await within(scope(), `select 1 from ${name} where institution_id = $1`, [a.id])
      if (!PUBLIC.has(name)) expect([name, seen]).toEqual([name, { rows: [], rowCount: 0 }])
      for (const write of [`update ${name} set institution_id = institution_id where institution_id = $1`, `delete from ${name} where institution_id = $1`]) {
        const outcome = await within(scope(), write, [a.id])
        expect([write, typeof outcome === 'string' ? /permission denied/.test(outcome) : outcome.rowCount]).toEqual([write, typeof outcome === 'string' ? true : 0])
      }
      const added = await within(scope(), `insert into ${name} select * from json_populate_record(null::${name}, $1::json)`, [first.row])
      expect([name, added]).toEqual([name, expect.stringMatching(/row-level security|permission denied/)])
    }
    // Otherwise empty tables would be all that was tried.
    expect(filled).toBeGreaterThan(30)
  }, 60_000)

  test('the sign-ins are out of reach: no table, no function, in no scope', async () => {
    const { rows } = await admin.query<{ name: string }>(`select format('auth.%I', relname) as name from pg_class where relnamespace = 'auth'::regnamespace and relkind = 'r'`)
    expect(rows.length).toBeGreaterThan(5)
    for (const { name } of rows) {
      for (const text of [`select 1 from ${name}`, `delete from ${name}`, `insert into ${name} default values`]) {
        expect([text, await within({ institution: a.id, user: a.people.administrator.id }, text, [])]).toEqual([text, 'permission denied for schema auth'])
      }
    }
    expect((await admin.query(`select p.proname from pg_proc p where p.prosecdef and p.pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)`)).rows).toEqual([])
  })

  test('it cannot take a wall down or build beside it', async () => {
    for (const text of ['alter table client disable row level security', 'alter policy wall on client using (true)', 'drop policy wall on client', 'create table mine (n int)', 'truncate client']) {
      expect([text, await within({ institution: b.id }, text, [])]).toEqual([text, expect.stringMatching(/permission denied|must be owner/)])
    }
  })
})

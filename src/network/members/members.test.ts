import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportMembers, getMember, joinNetwork, leaveNetwork, listMembers, listNetworkMembers, summariseMembers } from '#contract/members.ts'
import { listNetworkAudit } from '#contract/network-staff.ts'
import { listLooks, listOwnAgreements, listOwnNetworks, withdrawAgreement } from '#contract/sharing.ts'
import { shareWith } from '#test/helpers/sharing.ts'
import { closeDay, sharedPortfolio } from '#institution/portfolio/door.ts'
import { expectDone, foundTestInstitution, foundTestNetwork, PASSWORD, type TestInstitution } from '#test/helpers/institution.ts'
import { addTestProduct, giveLoan } from '#test/helpers/lending.ts'
import { lendingAt } from '#test/helpers/lending-at.ts'
import { testApp, testServices, type TestServices } from '#test/helpers/services.ts'
import { signedIn, type Visitor } from '#test/helpers/signed-in.ts'

const DAY = '2026-03-01'

let services: TestServices
let app: FastifyInstance
let a: TestInstitution
let b: TestInstitution
let network: string
let director: Visitor
let administrator: Visitor
let platform: Visitor

beforeAll(async () => {
  services = await testServices({ today: '2026-03-02' })
  app = testApp(services)
  a = await foundTestInstitution(services, { name: 'Atlas' })
  b = await foundTestInstitution(services, { name: 'Bouregreg' })
  network = await foundTestNetwork(services, 'amal', [a.id, b.id])
  await foundTestNetwork(services, 'other')
  const lending = lendingAt(services.db, a)
  const product = await addTestProduct(lending)
  await giveLoan(lending, { product, amount: '12000', count: 12, on: '2026-01-05' })
  expectDone(await closeDay(services.db, a.people.accountant.actor, { key: 'close-first-day', on: DAY, today: '2026-03-02' }))
  const id = expectDone(await services.auth.accounts.create({ name: 'Keeper', userName: 'keeper', language: 'en', home: 'platform', passwordHash: await services.auth.hashPassword(PASSWORD), temporary: false }))
  await services.auth.accounts.makePlatformAdmin(id)
  director = await signedIn(app, { userName: 'director-amal' })
  administrator = await signedIn(app, a.people.administrator)
  platform = await signedIn(app, { userName: 'keeper' })
})
afterAll(async () => { await app.close(); await services.close() })

/** As it stands afterwards, whatever stood before. */
async function share(portfolio: boolean): Promise<void> {
  const { items } = (await administrator.call(listOwnAgreements, {})).answer
  const active = items.filter(({ state, network: { id } }) => state === 'active' && id === network)
  if (portfolio && active.length === 0) await shareWith(services, a, network, ['portfolio'])
  if (!portfolio) for (const { id } of active) expect((await administrator.call(withdrawAgreement, { params: { id }, body: {} })).status).toBe(200)
}
const looks = async () => (await administrator.call(listLooks, {})).answer

describe('what a member shares', () => {
  test('is nothing until it decides so', async () => {
    const { answer } = await director.call(listMembers, { query: { figures: 'yes' } })
    expect(answer.items.map(({ name, shares, portfolio }) => ({ name, shares, portfolio }))).toEqual([
      { name: 'Atlas', shares: [], portfolio: undefined }, { name: 'Bouregreg', shares: [], portfolio: undefined },
    ])
    expect((await director.call(getMember, { params: { id: a.id } })).answer).not.toHaveProperty('portfolio')
    expect(await looks()).toMatchObject({ items: [], count: 0 })
  })

  test('is the last closed day, and each look is written down with who looked', async () => {
    await share(true)
    expect((await director.call(getMember, { params: { id: a.id } })).answer.portfolio).toEqual({
      asOf: DAY, loans: 1, principal: '12000.00', par30Strict: '0.00', par30StrictShare: '0.00', par30Regulatory: '0.00', par30RegulatoryShare: '0.00',
      renegotiated: '0.00', renegotiatedShare: '0.00',
    })
    const list = (await director.call(listMembers, { query: { figures: 'yes' } })).answer
    expect(list.items.map(({ portfolio }) => portfolio?.principal)).toEqual(['12000.00', undefined])
    expect((await director.call(exportMembers, { query: { figures: 'yes' } })).text).toContain('12000.00')
    expect(await looks()).toMatchObject({ count: 3, items: Array.from({ length: 3 }, () => ({ by: { name: 'Director' }, network: { id: network, name: 'Network amal' }, groups: ['portfolio'] })) })
    expect((await looks()).items.map(({ kind }) => kind)).toEqual(['export', 'page', 'page'])
    expect((await administrator.call(listOwnNetworks, {})).answer.items).toMatchObject([{ id: network, shares: ['portfolio'], looks: 3 }])
  })

  test('is not read, and no look written, where figures were not asked for', async () => {
    const before = (await looks()).count
    await director.call(listMembers, {})
    expect((await director.call(summariseMembers, {})).answer).toMatchObject({ members: 2, sharing: 1, joined: [], left: [], silent: [{ id: b.id }] })
    expect((await looks()).count).toBe(before)
  })

  test('is withdrawn at once', async () => {
    await share(true)
    await share(false)
    const before = (await looks()).count
    expect((await director.call(getMember, { params: { id: a.id } })).answer).not.toHaveProperty('portfolio')
    expect((await director.call(listMembers, { query: { figures: 'yes' } })).answer.items.every(({ portfolio }) => portfolio === undefined)).toBe(true)
    expect((await looks()).count).toBe(before)
  })
})

describe('the database itself', () => {
  const seenBy = async (scope: { network: string }, look: boolean): Promise<Record<string, number>> => services.db.transact(scope, async (tx) => {
    if (look) await sharedPortfolio(tx, { network: scope.network, id: 'x', name: 'X' }, [a.id])
    const tables = await tx.rows<{ name: string }>(`select c.relname as name from pg_attribute t join pg_class c on c.oid = t.attrelid
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and t.attname = 'institution_id' and c.relname <> 'institution' order by 1`)
    const filled: [string, number][] = []
    for (const { name } of tables) {
      const { count } = await tx.one<{ count: number }>(`select count(*)::int as count from ${name} where institution_id = $1`, [a.id])
      if (count > 0) filled.push([name, count])
    }
    return Object.fromEntries(filled)
  })

  test('shows a network its memberships and nothing else of a member that does not share', async () => {
    await share(false)
    expect(Object.keys(await seenBy({ network }, false))).toEqual(expect.arrayContaining(['network_member']))
    expect(Object.keys(await seenBy({ network }, false)).filter((name) => !name.startsWith('network_') && !name.startsWith('sharing_'))).toEqual([])
  })

  test('opens the closed days of a member that shares to who writes down a look, for that transaction, and never a loan or a client', async () => {
    await share(true)
    expect(Object.keys(await seenBy({ network }, false)).filter((name) => name.startsWith('portfolio'))).toEqual([])
    const opened = Object.keys(await seenBy({ network }, true))
    expect(opened).toEqual(['network_look', 'network_member', 'portfolio_day', 'portfolio_risk_day', 'sharing_agreement', 'sharing_step'])
    expect(Object.keys(await seenBy({ network }, false)).filter((name) => name.startsWith('portfolio'))).toEqual([])
  })

  test('refuses a look at a member that does not share, in another’s name, or dated otherwise', async () => {
    await share(false)
    const look = (values: string) => services.db.transact({ network }, (tx) =>
      tx.run(`insert into network_look (institution_id, look_id, network_id, actor_id, actor_name, kind, groups, looked_at) values (${values})`))
    const row = (institution: string, of: string, at: string) => `'${institution}', gen_random_uuid(), '${of}', 'x', 'X', 'page', '{portfolio}', ${at}`
    await expect(look(row(a.id, network, 'now()'))).rejects.toThrow('row-level security')
    await share(true)
    await expect(look(row(a.id, network, `now() - interval '1 day'`))).rejects.toThrow('row-level security')
    await expect(services.db.transact({ network: await foundTestNetwork(services, 'third') }, (tx) =>
      tx.run(`insert into network_look (institution_id, look_id, network_id, actor_id, actor_name, kind, groups, looked_at) values (${row(a.id, network, 'now()')})`))).rejects.toThrow('row-level security')
    await expect(look(row(a.id, network, 'now()').replace('{portfolio}', '{portfolio,liquidity}'))).rejects.toThrow('row-level security')
    await expect(look(row(a.id, network, 'now()'))).resolves.toBe(1)
  })

  test('lets a network change no membership and no agreement, and an institution none but its own', async () => {
    await share(true)
    const run = (scope: Record<string, string>, text: string) => services.db.transact(scope, (tx) => tx.run(text, [a.id]))
    for (const scope of [{ network }, {}, { institution: b.id }]) {
      expect(await run(scope, 'update network_member set left_on = joined_on where institution_id = $1')).toBe(0)
      expect(await run(scope, `update sharing_agreement set state = 'withdrawn' where institution_id = $1`)).toBe(0)
    }
    await share(false)
    expect(await run({ network }, `update sharing_agreement set state = 'active' where institution_id = $1`)).toBe(0)
    await expect(run({ network }, `insert into sharing_agreement (institution_id, agreement_id, network_id, groups, valid_from, purpose, proposed_by, proposed_by_name, state)
      values ($1, gen_random_uuid(), app_network(), '{portfolio}', '2020-01-01', 'x', 'x', 'X', 'active')`)).rejects.toThrow('row-level security')
    await expect(run({ institution: a.id }, `update sharing_agreement set groups = '{social}' where institution_id = $1`)).rejects.toThrow('permission denied')
  })

  test('cannot be asked to edit or forget a look', async () => {
    const admin = new pg.Client({ connectionString: services.adminUrl })
    await admin.connect()
    const { rows } = await admin.query(`select privilege_type from information_schema.role_table_grants where grantee = 'twiza_app' and table_name = 'network_look' order by 1`)
    await admin.end()
    expect(rows.map((row: { privilege_type: string }) => row.privilege_type)).toEqual(['INSERT', 'SELECT'])
  })
})

describe('membership', () => {
  test('is recorded by the platform’s administrator: joining, leaving, coming back, each told to both', async () => {
    const other = await foundTestNetwork(services, 'second')
    const params = { id: other, member: a.id }
    const join = (joinedOn: string, institution = a.id) => platform.call(joinNetwork, { params: { id: other }, body: { institution, joinedOn } })
    const leave = (leftOn: string) => platform.call(leaveNetwork, { params, body: { leftOn, reason: 'Merged' } })
    expect(await join('2026-03-03')).toMatchObject({ code: 'date_in_future', problems: { joinedOn: 'date_in_future' } })
    expect(await join('2026-02-01')).toMatchObject({ status: 200, answer: { id: a.id } })
    expect(await join('2026-02-01')).toMatchObject({ code: 'duplicate' })
    expect(await leave('2026-01-31')).toMatchObject({ code: 'date_before' })
    await shareWith(services, a, other, ['portfolio'])
    expect(await leave('2026-02-20')).toMatchObject({ status: 200 })
    expect(await leave('2026-02-20')).toMatchObject({ code: 'not_found' })
    expect((await administrator.call(listOwnNetworks, {})).answer.items.find(({ id }) => id === other)).toMatchObject({ leftOn: '2026-02-20', shares: [] })
    expect((await administrator.call(listOwnAgreements, {})).answer.items.find(({ network: { id } }) => id === other)?.state).toBe('ended')
    expect(await join('2026-02-19')).toMatchObject({ code: 'date_before' })
    expect(await join('2026-03-01')).toMatchObject({ status: 200 })
    expect((await platform.call(listNetworkMembers, { params: { id: other } })).answer.items).toMatchObject([{ id: a.id, joinedOn: '2026-03-01' }])
    const second = await signedIn(app, { userName: 'director-second' })
    const commands = (await second.call(listNetworkAudit, {})).answer.items.map(({ command }) => command)
    expect(commands).toEqual(expect.arrayContaining(['join-network', 'leave-network', 'propose-sharing', 'sign-sharing']))
  })

  test('of what does not exist is not found', async () => {
    const nowhere = '01900000-0000-7000-8000-000000000000'
    expect(await platform.call(joinNetwork, { params: { id: nowhere }, body: { institution: a.id, joinedOn: '2026-01-01' } })).toMatchObject({ status: 404 })
    expect(await platform.call(joinNetwork, { params: { id: network }, body: { institution: nowhere, joinedOn: '2026-01-01' } })).toMatchObject({ status: 404 })
    expect(await platform.call(listNetworkMembers, { params: { id: nowhere } })).toMatchObject({ status: 404 })
    expect(await director.call(getMember, { params: { id: nowhere } })).toMatchObject({ status: 404 })
  })

  test('another network sees neither the members nor their figures', async () => {
    const stranger = await signedIn(app, { userName: 'director-other' })
    expect((await stranger.call(listMembers, { query: { figures: 'yes', former: 'yes' } })).answer).toMatchObject({ items: [], count: 0 })
    expect(await stranger.call(getMember, { params: { id: a.id } })).toMatchObject({ status: 404 })
  })
})

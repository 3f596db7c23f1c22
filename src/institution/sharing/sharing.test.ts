import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createRole } from '#contract/staff.ts'
import { getMember, listMembers } from '#contract/members.ts'
import {
  agreeToRanking, declineAgreement, exportLooks, listAgreements, listLooks, listOwnAgreements, listOwnNetworks, proposeSharing, retractProposal, saveSharingPolicy, signAgreement,
  withdrawAgreement, type FigureGroup,
} from '#contract/sharing.ts'
import { takeOn } from '#institution/staff/door.ts'
import { expectDone, foundTestInstitution, foundTestNetwork, PASSWORD, type TestInstitution } from '#test/helpers/institution.ts'
import { testApp, testServices, type TestServices } from '#test/helpers/services.ts'
import { signedIn, type Visitor } from '#test/helpers/signed-in.ts'

let services: TestServices
let app: FastifyInstance
let house: TestInstitution
let network: string
let director: Visitor
let administrator: Visitor

beforeAll(async () => {
  services = await testServices({ today: '2026-03-02' })
  app = testApp(services)
  house = await foundTestInstitution(services, { name: 'Atlas' })
  network = await foundTestNetwork(services, 'amal', [house.id])
  director = await signedIn(app, { userName: 'director-amal' })
  administrator = await signedIn(app, house.people.administrator)
})
afterAll(async () => { await app.close(); await services.close() })

const propose = async (groups: FigureGroup[], more: { validFrom?: string; validTo?: string; ranking?: boolean } = {}): Promise<string> =>
  (await director.call(proposeSharing, { body: { members: [house.id], groups, validFrom: '2020-01-01', purpose: 'Follow-up', ranking: false, ...more } })).answer.ids[0] ?? ''
const own = async (id: string) => (await administrator.call(listOwnAgreements, {})).answer.items.find((each) => each.id === id)
/** By the database itself, in the network's scope. */
const shared = () => services.db.transact({ network }, async (tx) =>
  (await tx.rows<{ indicator_group: string }>('select distinct indicator_group from shared_groups() where institution_id = $1 order by 1', [house.id])).map((row) => row.indicator_group))

describe('an agreement', () => {
  test('shares nothing until it is signed, then what it names, and nothing the moment it is withdrawn', async () => {
    const id = await propose(['portfolio', 'liquidity'])
    expect(await shared()).toEqual([])
    expect(await own(id)).toMatchObject({ state: 'proposed', mineToSign: true, steps: [{ kind: 'proposed', by: { name: 'Director' } }] })
    expect((await administrator.call(signAgreement, { params: { id } })).answer).toEqual({ id, state: 'active' })
    expect(await shared()).toEqual(['liquidity', 'portfolio'])
    expect((await director.call(getMember, { params: { id: house.id } })).answer.shares).toEqual(['liquidity', 'portfolio'])
    expect((await administrator.call(listOwnNetworks, {})).answer.items).toMatchObject([{ id: network, shares: ['liquidity', 'portfolio'], waiting: 0 }])
    expect((await administrator.call(withdrawAgreement, { params: { id }, body: { reason: 'The board asked' } })).answer.state).toBe('withdrawn')
    expect(await shared()).toEqual([])
    expect((await director.call(listMembers, {})).answer.items[0]?.shares).toEqual([])
    expect((await own(id))?.steps.map(({ kind, reason }) => [kind, reason])).toEqual([['proposed', undefined], ['signed', undefined], ['withdrawn', 'The board asked']])
    expect((await administrator.call(withdrawAgreement, { params: { id }, body: {} })).code).toBe('agreement_state')
    expect((await administrator.call(signAgreement, { params: { id } })).code).toBe('agreement_state')
  })

  test('ends by itself after its last day, and begins on its first', async () => {
    const over = await propose(['social'], { validTo: '2021-12-31' })
    const later = await propose(['growth'], { validFrom: '2090-01-01' })
    for (const id of [over, later]) await administrator.call(signAgreement, { params: { id } })
    expect(await shared()).toEqual([])
    for (const id of [over, later]) await administrator.call(withdrawAgreement, { params: { id }, body: {} })
    expect((await director.call(proposeSharing, { body: { members: [house.id], groups: ['social'], validFrom: '2026-03-02', validTo: '2026-03-01', purpose: 'x', ranking: false } })).problems).toEqual({ validTo: 'date_before' })
  })

  test('may be declined with a reason, or taken back before it is signed', async () => {
    const declined = await propose(['social'])
    expect((await administrator.call(declineAgreement, { params: { id: declined }, body: { reason: 'Too much' } })).answer.state).toBe('declined')
    const retracted = await propose(['social'])
    expect((await director.call(retractProposal, { params: { id: retracted } })).answer).toEqual({ id: retracted, state: 'retracted' })
    expect((await administrator.call(signAgreement, { params: { id: retracted } })).code).toBe('agreement_state')
    const { items } = (await director.call(listAgreements, { query: { member: house.id } })).answer
    expect(items.find(({ id }) => id === declined)).toMatchObject({ state: 'declined', member: { name: 'Atlas' } })
    expect(items.find(({ id }) => id === declined)?.steps.at(-1)).toMatchObject({ kind: 'declined', reason: 'Too much' })
  })

  test('needs two people where the institution says so; one alone withdraws', async () => {
    await administrator.call(saveSharingPolicy, { body: { secondPerson: true } })
    await administrator.call(createRole, { body: { key: 'signer', name: 'Signer', rights: ['audit.see', 'sharing.sign'] } })
    expectDone(await takeOn(services, house.people.administrator.actor, 'take-on-signer', {
      name: 'Second', userName: 'second-signer', language: 'en', roles: ['signer'], allBranches: true, branches: [],
    }, async () => ({ hash: await services.auth.hashPassword(PASSWORD), temporary: false })))
    const second = await signedIn(app, { userName: 'second-signer' })
    const id = await propose(['outreach'])
    expect((await administrator.call(signAgreement, { params: { id } })).answer.state).toBe('signed')
    expect(await shared()).toEqual([])
    expect(await own(id)).toMatchObject({ mineToSign: false })
    expect((await administrator.call(signAgreement, { params: { id } })).code).toBe('same_person')
    expect((await second.call(signAgreement, { params: { id } })).answer.state).toBe('active')
    expect(await shared()).toEqual(['outreach'])
    expect((await second.call(withdrawAgreement, { params: { id }, body: {} })).answer.state).toBe('withdrawn')
    await administrator.call(saveSharingPolicy, { body: { secondPerson: false } })
  })

  test('says nothing of rankings: that is agreed to apart, and taken back apart', async () => {
    const id = await propose(['portfolio'], { ranking: true })
    expect((await administrator.call(agreeToRanking, { params: { id }, body: { agreed: true } })).code).toBe('agreement_state')
    await administrator.call(signAgreement, { params: { id } })
    expect(await own(id)).toMatchObject({ rankingAsked: true, rankingAgreed: false })
    await administrator.call(agreeToRanking, { params: { id }, body: { agreed: true } })
    expect(await own(id)).toMatchObject({ state: 'active', rankingAgreed: true })
    await administrator.call(agreeToRanking, { params: { id }, body: { agreed: false } })
    expect(await own(id)).toMatchObject({ state: 'active', rankingAgreed: false })
    await administrator.call(withdrawAgreement, { params: { id }, body: {} })
    expect(await own(id)).toMatchObject({ state: 'withdrawn', rankingAgreed: false })
  })

  test('is signed by who holds the right, for own institution and members only', async () => {
    const id = await propose(['portfolio'])
    const manager = await signedIn(app, house.people['branch-manager'])
    expect((await manager.call(signAgreement, { params: { id } })).code).toBe('not_allowed')
    expect((await director.call(signAgreement, { params: { id } })).code).toBe('not_allowed')
    const other = await foundTestInstitution(services)
    expect((await (await signedIn(app, other.people.administrator)).call(signAgreement, { params: { id } })).status).toBe(404)
    expect((await director.call(proposeSharing, { body: { members: [house.id, other.id], groups: ['social'], validFrom: '2026-01-01', purpose: 'x', ranking: false } })).problems).toEqual({ 'members.1': 'not_found' })
    await director.call(retractProposal, { params: { id } })
  })
})

test('the log of looks is the member’s to read, search and take along, with names that no spreadsheet calculates', async () => {
  const id = await propose(['portfolio'])
  await administrator.call(signAgreement, { params: { id } })
  await services.db.transact({ network }, (tx) => tx.run(
    `insert into network_look (institution_id, look_id, network_id, actor_id, actor_name, kind, groups) values ($1, gen_random_uuid(), $2, 'x', '=cmd()', 'report', '{portfolio}')`, [house.id, network]))
  expect((await administrator.call(listLooks, { query: { kind: 'report' } })).answer).toMatchObject({ count: 1, items: [{ by: { name: '=cmd()' }, kind: 'report', groups: ['portfolio'] }] })
  const { text } = await administrator.call(exportLooks, { query: {} })
  expect(text).toContain('in a report')
  expect(text).toContain('Portfolio quality')
  expect(text).toContain(`'=cmd()`)
})

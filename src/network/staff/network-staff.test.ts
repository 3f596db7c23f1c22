import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listMembers } from '#contract/members.ts'
import * as contract from '#contract/network-staff.ts'
import { foundInstitution, foundNetwork, getOrganisation, listOrganisations } from '#contract/organisations.ts'
import { getSession, signIn } from '#contract/session.ts'
import { listRoles, listStaff } from '#contract/staff.ts'
import { foundTestInstitution, foundTestNetwork, PASSWORD, type TestInstitution } from '#test/helpers/institution.ts'
import { testApp, testServices, type TestServices } from '#test/helpers/services.ts'
import { signedIn, visitor, type Visitor } from '#test/helpers/signed-in.ts'

let services: TestServices
let app: FastifyInstance
let member: TestInstitution
let director: Visitor
beforeAll(async () => {
  services = await testServices()
  app = testApp(services)
  member = await foundTestInstitution(services)
  await foundTestInstitution(services)
  await foundTestNetwork(services, 'amal', [member.id])
  await foundTestNetwork(services, 'other')
  director = await signedIn(app, { userName: 'director-amal' })
})
afterAll(async () => { await app.close(); await services.close() })

const lahcen = { name: 'Lahcen Idrissi', userName: 'lahcen', language: 'fr' as const, role: 'adviser' }

const adviserRights = [
  'diagnostics.assess', 'diagnostics.lead', 'diagnostics.see', 'frameworks.edit', 'indicators.see', 'members.see', 'plans.edit', 'plans.see', 'plans.verify', 'surveys.edit', 'surveys.see', 'warnings.follow',
]

test('a network sees its members by their public facts, and nothing of what they own', async () => {
  expect((await director.call(listMembers, {})).answer).toMatchObject({ count: 1, items: [{ id: member.id, currency: 'MAD', joinedOn: '2025-01-01' }] })
  expect((await director.call(listStaff, {})).code).toBe('not_allowed')
  expect((await (await signedIn(app, { userName: 'director-other' })).call(listMembers, {})).answer.count).toBe(0)
  expect((await (await signedIn(app, member.people.administrator)).call(listMembers, {})).code).toBe('not_allowed')
})

test('a director takes an adviser on, who sees members and manages nobody', async () => {
  const invited = await director.call(contract.inviteNetworkStaff, { body: lahcen }, { key: 'invite-lahcen' })
  expect((await director.call(contract.inviteNetworkStaff, { body: lahcen }, { key: 'invite-lahcen' })).answer).toEqual(invited.answer)
  const session = await visitor(app).call(signIn, { body: { login: 'lahcen', password: invited.answer.temporaryPassword } })
  expect(session.answer).toMatchObject({ organisation: { kind: 'network' }, rights: adviserRights, roles: ['Adviser'], passwordTemporary: true })
  await services.auth.accounts.setPassword(invited.answer.id, await services.auth.hashPassword(PASSWORD), false)
  const adviser = await signedIn(app, { userName: 'lahcen' })
  expect((await adviser.call(listMembers, {})).status).toBe(200)
  expect((await adviser.call(contract.listNetworkStaff, {})).code).toBe('not_allowed')
  expect((await director.call(contract.suspendNetworkStaff, { params: { id: invited.answer.id }, body: { reason: 'left' } })).status).toBe(200)
  expect((await adviser.call(listMembers, {})).code).toBe('no_organisation')
  const { items } = (await director.call(contract.listNetworkAudit, { query: { q: 'suspend' } })).answer
  expect(items).toMatchObject([{ command: 'suspend-staff', by: { name: 'Director' }, detail: { reason: 'left' } }])
})

test('nobody changes their own role, and the last director stays', async () => {
  const { answer: { user } } = await director.call(getSession, {})
  expect((await director.call(contract.changeNetworkStaff, { params: { id: user.id }, body: { name: 'X', language: 'fr', role: 'observer' } })).code).toBe('own_roles')
  expect((await director.call(contract.inviteNetworkStaff, { body: { ...lahcen, userName: 'nobody', role: 'king' } })).problems).toEqual({ role: 'not_found' })
})

test('the platform’s administrator founds an institution and a network, once for each key', async () => {
  const hash = await services.auth.hashPassword(PASSWORD)
  const id = await services.auth.accounts.create({ name: 'Platform', userName: 'platform', language: 'en', home: 'platform', passwordHash: hash, temporary: false })
  await services.auth.accounts.makePlatformAdmin(id as string)
  const platform = await signedIn(app, { userName: 'platform' })
  const body = {
    slug: 'new-house', name: 'New House', kind: 'cooperative' as const, country: 'RW', currency: 'RWF', timeZone: 'Africa/Kigali', language: 'rw' as const,
    firstBranch: { code: 'KG', name: 'Kigali', openedOn: '2026-01-02' }, administrator: { name: 'Claudine', userName: 'claudine', language: 'rw' as const }, networks: [],
  }
  const first = await platform.call(foundInstitution, { body }, { key: 'found-new-house' })
  expect((await platform.call(foundInstitution, { body }, { key: 'found-new-house' })).answer).toEqual(first.answer)
  expect((await platform.call(foundInstitution, { body })).problems).toEqual({ slug: 'duplicate' })
  expect((await platform.call(foundInstitution, { body: { ...body, slug: 'third', networks: [first.answer.id] } })).problems).toEqual({ 'networks.0': 'not_found' })
  expect((await platform.call(foundInstitution, { body: { ...body, slug: 'fourth' } })).problems).toEqual({ 'administrator.userName': 'user_name_taken' })
  expect((await platform.call(foundInstitution, { body: { ...body, timeZone: 'Mars/Olympus', country: 'Rwanda' } })).problems).toEqual({ timeZone: 'time_zone_unknown', country: 'country_format' })
  const session = await visitor(app).call(signIn, { body: { login: 'claudine', password: first.answer.administrator.temporaryPassword } })
  expect(session.answer.organisation).toMatchObject({ id: first.answer.id, currency: 'RWF' })
  const { firstBranch: _branch, currency: _currency, networks: _networks, ...rest } = body
  const network = { ...rest, slug: 'new-net', kind: 'programme' as const, administrator: { ...body.administrator, userName: 'net-director' } }
  expect((await platform.call(foundNetwork, { body: network })).status).toBe(200)
  expect((await platform.call(getOrganisation, { params: { id: first.answer.id } })).answer).toMatchObject({ kind: 'institution', name: 'New House', timeZone: 'Africa/Kigali', networks: [] })
  expect((await platform.call(getOrganisation, { params: { id: '01900000-0000-7000-8000-000000000000' } })).status).toBe(404)
  expect((await platform.call(listOrganisations, { query: { q: 'new h', kind: 'institution' } })).answer).toMatchObject({ count: 1, items: [{ slug: 'new-house' }] })
  const { items } = (await platform.call(listOrganisations, { query: { limit: 200 } })).answer
  expect(items.filter(({ slug }) => slug.startsWith('new-')).map(({ kind }) => kind).toSorted()).toEqual(['institution', 'network'])
  expect((await platform.call(listRoles, {})).code).toBe('not_allowed')
  expect((await director.call(listOrganisations, {})).code).toBe('not_allowed')
})

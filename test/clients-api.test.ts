import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { attachFile, listAttachments, viewAttachment, withdrawAttachment } from '#contract/attachments.ts'
import { editClient, exportClients, findDuplicates, getClient, getClientHistory, listClients, listConsents, recordConsent, registerClient, transferClients } from '#contract/clients.ts'
import { addGroupMembers, exportGroups, formGroup, getGroup, getGroupHistory, listGroups } from '#contract/groups.ts'
import { foundTestInstitution, type TestInstitution } from './helpers/institution.ts'
import { testApp, testServices, type TestServices } from './helpers/services.ts'
import { signedIn, type Visitor } from './helpers/signed-in.ts'

let services: TestServices
let app: FastifyInstance
let here: TestInstitution
let officer: Visitor
let teller: Visitor
let stranger: Visitor

beforeAll(async () => {
  services = await testServices()
  app = testApp(services)
  here = await foundTestInstitution(services)
  const elsewhere = await foundTestInstitution(services)
  ;[officer, teller, stranger] = await Promise.all([signedIn(app, here.people.officer), signedIn(app, here.people.teller), signedIn(app, elsewhere.people.officer)])
})
afterAll(async () => { await app.close(); await services.close() })

const person = (familyName: string) =>
  ({ branch: here.branch, givenName: 'Zahra', familyName, sex: 'female', language: 'ar', phone: '06 61 00 00 01', joinedOn: '2026-01-05' }) as const

test('the life of a record over HTTP: registered, found, changed with its version, exported, and closed to others', async () => {
  const body = { ...person('Ouazzani'), village: 'Tafraout' }
  const first = await officer.call(registerClient, { body }, { key: 'register-zahra' })
  expect(first.status, first.text).toBe(200)
  expect((await officer.call(registerClient, { body }, { key: 'register-zahra' })).answer).toEqual(first.answer)
  const params = { id: first.answer.id }

  const found = await officer.call(listClients, { query: { q: 'زهرة', limit: 5 } })
  expect([found.status, found.answer.items]).toEqual([200, []])
  expect((await officer.call(listClients, { query: { q: 'ouazz' } })).answer).toMatchObject({ count: 1, items: [{ name: 'Zahra Ouazzani', phone: '+212661000001' }] })

  const { branch: _branch, ...profile } = { ...body, village: 'Ammelne' }
  const edited = await officer.call(editClient, { params, body: { ...profile, version: 1 } })
  expect(edited.answer).toMatchObject({ version: 2 })
  const late = await officer.call(editClient, { params, body: { ...profile, version: 1 } })
  expect([late.status, late.code]).toEqual([409, 'changed_meanwhile'])

  const sheet = await officer.call(exportClients, { query: { q: 'ouazz' } })
  expect(sheet.headers['content-type']).toContain('text/csv')
  expect(sheet.text).toContain("Ouazzani,Zahra,,Woman,,'+212661000001")
  expect((await officer.call(getClientHistory, { params })).answer.items.map(({ command }) => command)).toEqual(['edit-client', 'register-client'])
  expect((await officer.call(recordConsent, { params, body: { purpose: 'data', given: true, textVersion: 'data-1', language: 'ar', evidence: 'signature' } })).status).toBe(200)
  expect((await officer.call(listConsents, { params })).answer.items).toMatchObject([{ purpose: 'data', given: true }])

  expect((await stranger.call(getClient, { params })).code).toBe('not_found')
  expect((await teller.call(getClient, { params })).status).toBe(200)
  expect((await teller.call(registerClient, { body })).code).toBe('not_allowed')
})

test('a double is shown, refused and, with a reason, accepted', async () => {
  const body = person('Ouazani')
  const { branch: _branch, joinedOn: _on, language: _language, ...question } = body
  expect((await officer.call(findDuplicates, { body: question })).answer.items).toMatchObject([{ signs: ['phone', 'name'], client: { name: 'Zahra Ouazzani' } }])
  const refused = await officer.call(registerClient, { body }, { language: 'fr' })
  expect([refused.status, refused.code]).toEqual([409, 'duplicate_suspected'])
  expect(refused.text).toContain('Zahra Ouazzani')
  expect((await officer.call(registerClient, { body: { ...body, despiteDuplicates: true, duplicateReason: 'Twins' } })).status).toBe(200)
})

test('bad input is named by field', async () => {
  const body = { ...person('X\u0001'), phone: '12', sex: 'none', identity: { kind: 'national-id', number: '' } }
  const refused = await officer.call(registerClient, { body: body as never })
  expect(refused.problems).toMatchObject({ familyName: 'control_characters', sex: 'not_one_of', 'identity.number': 'missing' })
  expect((await officer.call(transferClients, { body: { clients: [], reason: 'x' } })).problems).toEqual({ clients: 'too_few' })
})

test('a group with members, and a photograph that is seen as it is', async () => {
  const { answer: client } = await officer.call(registerClient, { body: { ...person('Tazi'), phone: '0661000009' } })
  const meeting = { frequency: 'monthly', weekday: 2, week: -1, time: '09:30' } as const
  const formed = await officer.call(formGroup, { body: { name: 'Amal', branch: here.branch, meeting, formedOn: '2026-02-01', members: [] } })
  expect(formed.status, formed.text).toBe(200)
  const params = { id: formed.answer.id }
  expect((await officer.call(addGroupMembers, { params, body: { on: '2026-02-03', members: [{ client: client.id, role: 'leader' }] } })).status).toBe(200)
  expect((await officer.call(getGroup, { params })).answer).toMatchObject({ members: 1, leader: { name: 'Zahra Tazi' }, meeting })
  expect((await officer.call(listGroups, { query: { weekday: 2 } })).answer.count).toBe(1)
  expect((await officer.call(exportGroups, { query: {} })).text).toContain('Amal,Tiznit')
  expect((await officer.call(getGroupHistory, { params })).answer.items[0]?.changes).toEqual([{ field: 'leader', after: `Zahra Tazi (${client.number})` }])
  const weekless = { name: 'B', branch: here.branch, meeting: { frequency: 'monthly', weekday: 2, time: '9h' }, formedOn: '2026-02-01', members: [] } as never
  expect((await officer.call(formGroup, { body: weekless })).problems).toMatchObject({ 'meeting.time': 'time_format' })

  const subject = { kind: 'client', id: client.id } as const
  const base64 = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  const photo = await officer.call(attachFile, { body: { subject, kind: 'photo', file: { name: 'me.png', mediaType: 'image/png', base64 } } })
  expect(photo.status, photo.text).toBe(200)
  const file = { id: photo.answer.id }
  const seen = await officer.call(viewAttachment, { params: file })
  expect([seen.status, seen.headers['content-type'], seen.headers['content-disposition'], seen.headers['x-content-type-options']]).toEqual([200, 'image/png', undefined, 'nosniff'])
  expect((await officer.call(viewAttachment, { params: file, query: { download: 'yes' } })).headers['content-disposition']).toContain('me.png')
  expect((await stranger.call(viewAttachment, { params: file })).code).toBe('not_found')
  expect((await teller.call(withdrawAttachment, { params: file, body: { reason: 'x' } })).code).toBe('not_allowed')
  expect((await officer.call(withdrawAttachment, { params: file, body: { reason: 'Wrong person' } })).status).toBe(200)
  expect((await officer.call(listAttachments, { query: { subject: 'client', id: client.id } })).answer.items[0]?.withdrawnAt).toBeDefined()
})

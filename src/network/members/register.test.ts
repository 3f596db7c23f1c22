import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addReportingMember, chargeFee, endMembership, exportMembers, getMember, listMembers, payFee, saveMemberLicences, saveMemberPeople, saveMemberRecord, waiveFee,
} from '#contract/members.ts'
import { addPeerGroup, archivePeerGroup, changePeerGroup, listPeerGroups } from '#contract/peer-groups.ts'
import { signIn } from '#contract/session.ts'
import { foundTestInstitution, foundTestNetwork, type TestInstitution } from '#test/helpers/institution.ts'
import { shareWith } from '#test/helpers/sharing.ts'
import { testApp, testServices, type TestServices } from '#test/helpers/services.ts'
import { signedIn, visitor, type Visitor } from '#test/helpers/signed-in.ts'

let services: TestServices
let app: FastifyInstance
let a: TestInstitution
let b: TestInstitution
let network: string
let director: Visitor
let observer: Visitor

beforeAll(async () => {
  services = await testServices({ today: '2026-03-02' })
  app = testApp(services)
  a = await foundTestInstitution(services, { name: 'Atlas' })
  b = await foundTestInstitution(services, { name: 'Bouregreg', country: 'RW', currency: 'RWF' })
  network = await foundTestNetwork(services, 'amal', [a.id, b.id])
  await foundTestNetwork(services, 'other', [a.id])
  director = await signedIn(app, { userName: 'director-amal' })
  observer = await signedIn(app, { userName: 'director-other' })
})
afterAll(async () => { await app.close(); await services.close() })

const member = async (id: string) => (await director.call(getMember, { params: { id } })).answer
const names = async (query: Record<string, string>) =>
  (await director.call(listMembers, { query: query as never })).answer.items.map(({ name }) => name)

describe('the register', () => {
  const record = { legalForm: 'association' as const, size: 'small' as const, area: 'High Atlas', province: 'Azilal', latitude: '31.9614', longitude: '-6.5718' }

  test('is written once for each version, found by search and filter, and is the network’s own', async () => {
    const save = (version: number, more: object = {}) => director.call(saveMemberRecord, { params: { id: a.id }, body: { version, record: { ...record, ...more } } })
    expect((await save(0)).answer).toEqual({ id: a.id, version: 1 })
    expect((await save(0)).code).toBe('changed_meanwhile')
    expect((await save(1, { latitude: '91' })).problems).toEqual({ 'record.latitude': 'input_invalid' })
    expect((await save(1, { website: 'javascript:alert(1)' })).status).toBe(400)
    expect(await member(a.id)).toMatchObject({ version: 1, record, legalForm: 'association', size: 'small', province: 'Azilal' })
    expect(await names({ q: 'azil' })).toEqual(['Atlas'])
    expect(await names({ legalForm: 'association' })).toEqual(['Atlas'])
    expect(await names({ size: 'large' })).toEqual([])
    expect(await names({ sort: '-size' })).toEqual(['Atlas', 'Bouregreg'])
    expect((await observer.call(getMember, { params: { id: a.id } })).answer).not.toHaveProperty('record')
    expect((await observer.call(saveMemberRecord, { params: { id: b.id }, body: { version: 0, record } })).status).toBe(404)
  })

  test('knows contacts, board and licences, and which licence ends soon', async () => {
    const people = [{ part: 'board' as const, name: 'Zineb', job: 'Chair', sex: 'female' as const, since: '2024-01-01' }, { part: 'contact' as const, name: 'Omar', email: 'omar@example.org' }]
    expect((await director.call(saveMemberPeople, { params: { id: a.id }, body: { people } })).status).toBe(200)
    expect((await director.call(saveMemberPeople, { params: { id: a.id }, body: { people: [{ part: 'board', name: 'X', since: '2024-01-02', until: '2024-01-01' }] } })).problems).toEqual({ 'people.0.until': 'date_before' })
    const licence = { title: 'Microcredit', number: 'MC-12', authority: 'Ministry of Finance', validFrom: '2021-04-01', validTo: '2026-04-01' }
    expect((await director.call(saveMemberLicences, { params: { id: a.id }, body: { licences: [licence] } })).status).toBe(200)
    expect(await member(a.id)).toMatchObject({ people: expect.arrayContaining(people), licences: [licence], licenceEndsOn: '2026-04-01' })
    expect(await names({ attention: 'licence' })).toEqual(['Atlas'])
    await director.call(saveMemberLicences, { params: { id: a.id }, body: { licences: [licence, { ...licence, validFrom: '2026-04-02', validTo: '2031-04-01' }] } })
    expect(await names({ attention: 'licence' })).toEqual([])
  })

  test('keeps fees to the cent: due, overdue, paid in parts, taken back, waived with a reason', async () => {
    const { id } = (await director.call(chargeFee, { params: { id: a.id }, body: { title: 'Fee 2026', currency: 'MAD', amount: '1500.50', dueOn: '2026-02-01' } })).answer
    const pay = (amount: string, paidOn = '2026-03-01') => director.call(payFee, { params: { id: a.id, fee: id }, body: { amount, paidOn } })
    expect(await member(a.id)).toMatchObject({ feesOverdue: 1, fees: [{ state: 'overdue', open: '1500.50' }] })
    expect(await names({ attention: 'fees' })).toEqual(['Atlas'])
    expect((await pay('500.505')).code).toBe('amount_too_precise')
    expect((await pay('1500.51')).code).toBe('amount_too_large')
    expect((await pay('1', '2026-03-03')).code).toBe('date_in_future')
    await pay('1000.25')
    expect((await pay('-1000.26')).code).toBe('amount_too_large')
    await pay('-0.25')
    expect((await member(a.id)).fees).toMatchObject([{ paid: '1000.00', open: '500.50', payments: [{ amount: '1000.25' }, { amount: '-0.25' }] }])
    expect((await director.call(waiveFee, { params: { id: a.id, fee: id }, body: { reason: 'Flood' } })).status).toBe(200)
    expect((await member(a.id)).fees).toMatchObject([{ state: 'waived', open: '0.00', waivedReason: 'Flood' }])
    expect((await pay('1')).status).not.toBe(200)
    expect((await observer.call(payFee, { params: { id: a.id, fee: id }, body: { amount: '1', paidOn: '2026-03-01' } })).status).toBe(404)
    expect((await director.call(chargeFee, { params: { id: a.id }, body: { title: 'x', currency: 'XXQ', amount: '1', dueOn: '2026-02-01' } })).problems).toEqual({ currency: 'input_invalid' })
  })

  test('leaves as a spreadsheet file that calculates nothing', async () => {
    await director.call(saveMemberRecord, { params: { id: b.id }, body: { version: 0, record: { ...record, legalForm: 'cooperative', size: 'large', area: '=HYPERLINK("x")' } } })
    const { text } = await director.call(exportMembers, { query: {} })
    expect(text).toContain(`'=HYPERLINK`)
    expect(text).toContain('Azilal')
  })
})

describe('peer groups', () => {
  test('follow their rule, or name members by hand', async () => {
    const { id } = (await director.call(addPeerGroup, { body: { name: 'Small', rule: { sizes: ['small'] } } })).answer
    const groups = async () => (await director.call(listPeerGroups, {})).answer.items.map(({ name, members }) => [name, members.map((each) => each.name)])
    expect(await groups()).toEqual([['Small', ['Atlas']]])
    expect((await director.call(addPeerGroup, { body: { name: 'Small', members: [b.id] } })).problems).toEqual({ name: 'duplicate' })
    expect((await director.call(addPeerGroup, { body: { name: 'Both', members: [b.id], rule: {} } })).problems).toEqual({ rule: 'rule_or_members' })
    expect((await director.call(changePeerGroup, { params: { id }, body: { version: 1, group: { name: 'Rwandan', rule: { countries: ['RW'], sizes: ['large', 'medium'] } } } })).answer.version).toBe(2)
    expect((await director.call(changePeerGroup, { params: { id }, body: { version: 1, group: { name: 'X', rule: {} } } })).code).toBe('changed_meanwhile')
    expect(await groups()).toEqual([['Rwandan', ['Bouregreg']]])
    expect(await names({ group: id })).toEqual(['Bouregreg'])
    expect((await observer.call(listPeerGroups, {})).answer.items).toEqual([])
    expect((await observer.call(archivePeerGroup, { params: { id } })).status).toBe(404)
    await director.call(changePeerGroup, { params: { id }, body: { version: 2, group: { name: 'By hand', members: [a.id] } } })
    expect(await groups()).toEqual([['By hand', ['Atlas']]])
    await director.call(archivePeerGroup, { params: { id } })
    expect(await groups()).toEqual([])
  })
})

describe('a member that keeps its books elsewhere', () => {
  test('is an institution of its own, whose administrator decides what is shared and has no loans to see', async () => {
    const body = {
      slug: 'far-away', name: 'Far Away', kind: 'cooperative' as const, country: 'RW', currency: 'RWF', timeZone: 'Africa/Kigali', language: 'rw' as const, joinedOn: '2026-01-15',
      administrator: { name: 'Claudine', userName: 'claudine', language: 'rw' as const },
    }
    const added = (await director.call(addReportingMember, { body }, { key: 'add-far-away' })).answer
    expect((await director.call(addReportingMember, { body }, { key: 'add-far-away' })).answer).toEqual(added)
    expect(await member(added.id)).toMatchObject({ name: 'Far Away', reportsOnly: true, joinedOn: '2026-01-15', shares: [], history: [{ what: 'joined', day: '2026-01-15', by: 'Director' }] })
    const claudine = visitor(app)
    const { rights } = (await claudine.call(signIn, { body: { login: 'claudine', password: added.administrator.temporaryPassword } })).answer
    expect(rights).toContain('sharing.sign')
    expect(rights.filter((right) => /^(clients|loans|ledger|repayments|cases|portfolio|products)/.test(right))).toEqual([])
    expect((await director.call(addReportingMember, { body: { ...body, slug: 'other', joinedOn: '2026-03-03' } })).problems).toEqual({ joinedOn: 'date_in_future' })
  })

  test('leaves by the network’s word, with the reason, and shares nothing from then on', async () => {
    await shareWith(services, b, network, ['outreach'])
    expect((await member(b.id)).shares).toEqual(['outreach'])
    expect((await director.call(endMembership, { params: { id: b.id }, body: { leftOn: '2026-03-01', reason: 'Merged' } })).status).toBe(200)
    expect(await member(b.id)).toMatchObject({ leftOn: '2026-03-01', leftReason: 'Merged', shares: [], history: [{ what: 'left', reason: 'Merged' }] })
    expect((await director.call(endMembership, { params: { id: b.id }, body: { leftOn: '2026-03-01', reason: 'Merged' } })).status).toBe(404)
  })
})

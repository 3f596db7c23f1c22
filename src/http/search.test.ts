import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { searchEverything } from '#contract/search.ts'
import { formGroup } from '#institution/groups/door.ts'
import { registerClient } from '#institution/clients/door.ts'
import { openRequest } from '#institution/renegotiation/door.ts'
import { takeOn } from '#institution/staff/door.ts'
import { addBranch } from '#institution/branches/door.ts'
import { newId } from '#platform/ids.ts'
import { expectDone, foundTestInstitution, foundTestNetwork, PASSWORD, type TestInstitution } from '#test/helpers/institution.ts'
import { addTestProduct, giveLoan } from '#test/helpers/lending.ts'
import { lendingAt } from '#test/helpers/lending-at.ts'
import { testApp, testServices, type TestServices } from '#test/helpers/services.ts'
import { signedIn } from '#test/helpers/signed-in.ts'

let services: TestServices
let app: FastifyInstance
let a: TestInstitution
let loan: { id: string; number: string }
let south: { userName: string }

beforeAll(async () => {
  services = await testServices({ today: '2026-03-02' })
  app = testApp(services)
  a = await foundTestInstitution(services, { name: 'Atlas' })
  const officer = a.people.officer.actor
  const client = expectDone(await registerClient(services, officer, newId(), {
    branch: a.branch, givenName: 'Hassnaâ', familyName: 'Ouchène', sex: 'female', language: 'fr', joinedOn: '2025-01-01', phone: '0612345678',
  }))
  const lending = lendingAt(services.db, a)
  loan = await giveLoan(lending, { client: client.id, product: await addTestProduct(lending), amount: '12000', count: 12, on: '2026-01-05' })
  expectDone(await formGroup(services, officer, newId(), { branch: a.branch, name: 'Ouchène Tifaouine', meeting: { frequency: 'weekly', weekday: 1 }, formedOn: '2025-02-01', members: [] }))
  expectDone(await openRequest(services, officer, { key: newId(), request: { loan: loan.id, reason: 'market-closed', capacity: { amount: '300', every: 1, unit: 'month' } } }))
  const branch = await services.db.transact({ institution: a.id }, (tx) => addBranch(tx, a.id, { code: 'S', name: 'South', openedOn: '2020-01-01' }))
  south = { userName: `south-${a.id.slice(-8)}` }
  expectDone(await takeOn(services, a.people.administrator.actor, newId(), {
    name: 'Southern', userName: south.userName, language: 'en', roles: ['branch-manager'], allBranches: false, branches: [branch ?? ''],
  }, async () => ({ hash: await services.auth.hashPassword(PASSWORD), temporary: false })))
  await foundTestNetwork(services, 'searching', [a.id])
}, 60_000)
afterAll(async () => { await app.close(); await services.close() })

const found = async (person: { userName: string }, q: string) => {
  const { answer } = await (await signedIn(app, person)).call(searchEverything, { query: { q } })
  return answer.items.map(({ kind, title, path }) => ({ kind, title, path: path.replace(/[0-9a-f-]{36}$/, '…') }))
}

test('a name without its accents finds the client, her loan, her case and a group of that name', async () => {
  expect(await found(a.people.officer, 'ouchene')).toEqual([
    { kind: 'client', title: 'Hassnaâ Ouchène', path: '/clients/…' },
    { kind: 'loan', title: `${loan.number} · Hassnaâ Ouchène`, path: '/loans/…' },
    { kind: 'group', title: 'Ouchène Tifaouine', path: '/groups/…' },
    { kind: 'case', title: expect.stringContaining('Hassnaâ Ouchène') as string, path: '/cases/…' },
  ])
})

test('so do a telephone as it is written on paper, a loan’s number and a case’s', async () => {
  expect((await found(a.people.officer, '06 12 34 56 78')).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['client', 'loan']))
  expect(await found(a.people.officer, loan.number)).toEqual(expect.arrayContaining([{ kind: 'loan', title: `${loan.number} · Hassnaâ Ouchène`, path: '/loans/…' }]))
})

test('all words count, in any order, and a name is found by its sound where nothing is spelled so', async () => {
  const titles = async (q: string) => (await found(a.people.officer, q)).filter(({ kind }) => kind === 'client').map(({ title }) => title)
  expect(await titles('ouchene hass')).toEqual(['Hassnaâ Ouchène'])
  expect(await titles('Usheen')).toEqual(['Hassnaâ Ouchène'])
  expect(await titles('ouchene fatima')).toEqual([])
})

test('nobody finds what their role does not see', async () => {
  expect((await found(a.people.teller, 'ouchene')).map(({ kind }) => kind)).toEqual(['client', 'loan', 'group', 'case'])
  expect(await found(a.people.teller, 'Officer')).toEqual([])
  expect(await found(a.people.auditor, 'Officer')).toEqual([{ kind: 'user', title: 'Officer', path: '/staff/…' }])
})

test('nor what belongs to another branch', async () => {
  expect(await found(south, 'ouchene')).toEqual([])
  expect(await found(south, loan.number)).toEqual([])
})

test('nor what belongs to another institution', async () => {
  const b = await foundTestInstitution(services)
  for (const q of ['ouchene', loan.number, '0612345678', 'Atlas']) expect(await found(b.people.officer, q)).toEqual([])
})

test('a network finds its members only, never a client', async () => {
  expect(await found({ userName: 'director-searching' }, 'atl')).toEqual([{ kind: 'member', title: 'Atlas', path: '/members/…' }])
  expect(await found({ userName: 'director-searching' }, 'ouchene')).toEqual([])
  await foundTestNetwork(services, 'apart')
  expect(await found({ userName: 'director-apart' }, 'atl')).toEqual([])
})

test('a search of one letter is refused with its rule', async () => {
  expect(await (await signedIn(app, a.people.officer)).call(searchEverything, { query: { q: 'o' } })).toMatchObject({ status: 400, problems: { q: 'too_short' } })
})

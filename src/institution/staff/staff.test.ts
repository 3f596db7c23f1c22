import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as audit from '#contract/audit.ts'
import * as branches from '#contract/branches.ts'
import * as contract from '#contract/staff.ts'
import { getSession, signIn } from '#contract/session.ts'
import { foundTestInstitution, type TestInstitution } from '#test/helpers/institution.ts'
import { testApp, testServices, type TestServices } from '#test/helpers/services.ts'
import { signedIn, visitor, type Visitor } from '#test/helpers/signed-in.ts'

let services: TestServices
let app: FastifyInstance
let here: TestInstitution
let there: TestInstitution
let administrator: Visitor
beforeAll(async () => {
  services = await testServices()
  app = testApp(services)
  here = await foundTestInstitution(services)
  there = await foundTestInstitution(services)
  administrator = await signedIn(app, here.people.administrator)
})
afterAll(async () => { await app.close(); await services.close() })

const amina = () => ({ name: 'Amina Ouali', userName: 'amina.o', language: 'ar' as const, job: 'Caisse', roles: ['teller'], allBranches: false, branches: [here.branch] })

test('an administrator takes somebody on, who signs in with the temporary password', async () => {
  const first = await administrator.call(contract.inviteStaff, { body: amina() }, { key: 'invite-amina-1' })
  const again = await administrator.call(contract.inviteStaff, { body: amina() }, { key: 'invite-amina-1' })
  expect([first.status, again.answer]).toEqual([200, first.answer])
  const session = await visitor(app).call(signIn, { body: { login: 'Amina.O', password: first.answer.temporaryPassword } })
  expect(session.answer).toMatchObject({ language: 'ar', passwordTemporary: true, organisation: { id: here.id } })
  expect((await administrator.call(contract.inviteStaff, { body: amina() })).problems).toEqual({ userName: 'user_name_taken' })
  expect((await administrator.call(contract.inviteStaff, { body: { ...amina(), name: 'Another' } }, { key: 'invite-amina-1' })).code).toBe('key_reused')
})

test('no password is kept with the command’s answer or in the trail', async () => {
  const { answer } = await administrator.call(contract.inviteStaff, { body: { ...amina(), userName: 'kept.not' } }, { key: 'invite-kept-not' })
  const found = await services.db.transact({ institution: here.id }, (tx) => tx.one<{ found: boolean }>(
    `select exists (select 1 from idempotency where answer::text like $1) or exists (select 1 from audit where detail::text like $1) as found`, [`%${answer.temporaryPassword}%`]))
  expect(found).toEqual({ found: false })
})

test.each<[string, () => Partial<contract.NewStaff>, Record<string, string>]>([
  ['a role that is not there', () => ({ roles: ['teller', 'king'] }), { 'roles.1': 'not_found' }],
  ['a branch of another institution', () => ({ branches: [there.branch] }), { 'branches.0': 'not_found' }],
  ['no branch', () => ({ branches: [] }), { branches: 'input_invalid' }],
  ['a user name with blanks', () => ({ userName: 'a b' }), { userName: 'user_name_format' }],
])('%s is refused by field', async (_what, change, problems) => {
  expect((await administrator.call(contract.inviteStaff, { body: { ...amina(), userName: 'other.one', ...change() } })).problems).toEqual(problems)
})

test('nobody gives a governing right they lack, and touches nobody who holds more', async () => {
  const make = (key: string, rights: contract.RoleJson['rights']) => administrator.call(contract.createRole, { body: { key, name: key, rights } })
  expect((await make('personnel', ['staff.see', 'staff.edit'])).status).toBe(200)
  expect((await make('cashier', ['loans.disburse'])).problems).toEqual({ rights: 'right_not_held' })
  const clerk = await administrator.call(contract.inviteStaff, { body: { ...amina(), userName: 'clerk', roles: ['personnel'], allBranches: true, branches: [] } })
  await services.auth.accounts.setPassword(clerk.answer.id, await services.auth.hashPassword('harvest moon rising'), false)
  const personnel = await signedIn(app, { userName: 'clerk' })
  expect((await personnel.call(contract.inviteStaff, { body: { ...amina(), userName: 'new.officer', roles: ['officer'] } })).status).toBe(200)
  expect((await personnel.call(contract.inviteStaff, { body: { ...amina(), userName: 'puppet', roles: ['administrator'] } })).problems).toEqual({ roles: 'right_not_held' })
  const target = { params: { id: here.people.administrator.id }, body: { reason: 'take over' } }
  expect((await personnel.call(contract.resetStaffPassword, target)).code).toBe('right_not_held')
  expect((await personnel.call(contract.suspendStaff, target)).code).toBe('right_not_held')
})

test('nobody changes their own roles or state', async () => {
  const { id } = here.people.administrator
  const own = { name: 'Me', language: 'en' as const, roles: ['administrator', 'teller'], allBranches: true, branches: [] }
  expect((await administrator.call(contract.changeStaff, { params: { id }, body: own })).code).toBe('own_roles')
  expect((await administrator.call(contract.suspendStaff, { params: { id }, body: { reason: 'x' } })).code).toBe('own_roles')
})

test('the last who manages staff stays, also when two take the right from each other at once', async () => {
  const institution = await foundTestInstitution(services)
  const first = await signedIn(app, institution.people.administrator)
  const { answer } = await first.call(contract.inviteStaff, { body: { ...amina(), userName: 'second.admin', roles: ['administrator'], allBranches: true, branches: [] } })
  await services.auth.accounts.setPassword(answer.id, await services.auth.hashPassword('harvest moon rising'), false)
  const second = await signedIn(app, { userName: 'second.admin' })
  const rights = (await first.call(contract.listRoles, {})).answer.items.find(({ key }) => key === 'administrator')?.rights ?? []
  expect((await first.call(contract.changeRole, { params: { key: 'administrator' }, body: { rights: rights.filter((right) => right !== 'staff.edit') } })).code).toBe('last_administrator')
  // Both have come in before either is suspended.
  await Promise.all([first.call(getSession, {}), second.call(getSession, {})])
  const outcomes = await Promise.all([
    first.call(contract.suspendStaff, { params: { id: answer.id }, body: { reason: 'race' } }),
    second.call(contract.suspendStaff, { params: { id: institution.people.administrator.id }, body: { reason: 'race' } }),
  ])
  expect(outcomes.map(({ code }) => code ?? 'done').toSorted()).toEqual(['done', 'last_administrator'])
})

test('a changed role counts at once for those who hold it', async () => {
  const teller = await signedIn(app, here.people.teller)
  expect((await teller.call(getSession, {})).answer.rights).not.toContain('portfolio.see')
  const rights = (await administrator.call(contract.listRoles, {})).answer.items.find(({ key }) => key === 'teller')?.rights ?? []
  expect((await administrator.call(contract.changeRole, { params: { key: 'teller' }, body: { rights: [...rights, 'portfolio.see'] } })).status).toBe(200)
  expect((await teller.call(getSession, {})).answer.rights).toContain('portfolio.see')
})

test('a role of the first day stays, one that is held stays, another goes', async () => {
  const remove = (key: string) => administrator.call(contract.removeRole, { params: { key } })
  expect((await remove('teller')).code).toBe('in_use')
  expect((await remove('personnel')).code).toBe('in_use')
  await administrator.call(contract.createRole, { body: { key: 'empty', name: 'Empty', rights: ['clients.see'] } })
  expect((await remove('empty')).status).toBe(200)
})

test('a change of roles and branches shows before and after in the trail', async () => {
  const { id } = here.people.officer
  const body = { name: 'Officer Renamed', language: 'fr' as const, roles: ['officer', 'teller'], allBranches: true, branches: [] }
  expect((await administrator.call(contract.changeStaff, { params: { id }, body })).status).toBe(200)
  expect((await administrator.call(contract.getStaff, { params: { id } })).answer).toMatchObject({
    name: 'Officer Renamed', allBranches: true, roles: [{ key: 'officer', name: 'Loan officer' }, { key: 'teller' }], resettable: true, isSelf: false, secondFactor: false,
  })
  const { items } = (await administrator.call(audit.listAudit, { query: { command: 'change-staff', subject: id } })).answer
  expect(items[0]).toMatchObject({ by: { name: 'Administrator' }, detail: { before: { roles: ['officer'], branches: ['B1'] }, after: { roles: ['officer', 'teller'], branches: 'all' } } })
})

test('the staff of another institution are not found', async () => {
  const { id } = there.people.teller
  expect((await administrator.call(contract.getStaff, { params: { id } })).code).toBe('not_found')
  expect((await administrator.call(contract.suspendStaff, { params: { id }, body: { reason: 'x' } })).code).toBe('not_found')
  expect((await administrator.call(contract.listStaff, { query: { limit: 200 } })).answer.items.map((one) => one.id)).not.toContain(id)
})

test('lists are searched, filtered and paged without loss', async () => {
  const all = (await administrator.call(contract.listStaff, { query: { limit: 200 } })).answer
  const seen: string[] = []
  for (let cursor: string | undefined; ;) {
    const { answer } = await administrator.call(contract.listStaff, { query: { limit: 3, cursor, sort: '-name' } })
    seen.push(...answer.items.map(({ id }) => id))
    if (answer.next === undefined) break
    cursor = answer.next
  }
  expect(seen.toSorted()).toEqual(all.items.map(({ id }) => id).toSorted())
  expect((await administrator.call(contract.listStaff, { query: { role: 'auditor' } })).answer.items.map(({ name }) => name)).toEqual(['Auditor'])
  expect((await administrator.call(contract.listStaff, { query: { q: 'amina' } })).answer.count).toBeGreaterThan(0)
  expect((await administrator.call(contract.listStaff, { query: { q: '%' } })).answer.count).toBe(0)
})

test.each(['officer', 'teller', 'accountant'] as const)('the %s sees colleagues to choose from, and neither staff nor trail to edit', async (role) => {
  const one = await signedIn(app, there.people[role])
  expect((await one.call(contract.listColleagues, { query: { right: 'loans.approve' } })).answer.items.map(({ name }) => name)).toEqual(['Branch-manager'])
  expect((await one.call(contract.listStaff, {})).code).toBe('not_allowed')
  expect((await one.call(contract.inviteStaff, { body: { ...amina(), userName: 'not.mine' } })).code).toBe('not_allowed')
})

test('a branch opens, is renamed, and closes once nobody belongs to it', async () => {
  const body = { code: 'n-2', name: 'Souk Larbaa', openedOn: '2026-01-05' }
  const { answer: { id } } = await administrator.call(branches.openBranch, { body })
  expect((await administrator.call(branches.openBranch, { body })).problems).toEqual({ code: 'duplicate' })
  expect((await administrator.call(branches.renameBranch, { params: { id }, body: { name: 'Souk el Arbaa', place: 'Kénitra' } })).status).toBe(200)
  const closing = { params: { id }, body: { on: '2026-03-01', reason: 'merged' } }
  expect((await administrator.call(branches.closeBranch, { params: { id: here.branch }, body: closing.body })).code).toBe('in_use')
  expect((await administrator.call(branches.closeBranch, { ...closing, body: { ...closing.body, on: '2026-01-04' } })).problems).toEqual({ on: 'input_invalid' })
  expect((await administrator.call(branches.closeBranch, closing)).status).toBe(200)
  expect((await administrator.call(branches.closeBranch, closing)).code).toBe('branch_closed')
  const { items } = (await administrator.call(branches.listBranches, {})).answer
  expect(items.at(-1)).toMatchObject({ code: 'N-2', name: 'Souk el Arbaa', place: 'Kénitra', closedOn: '2026-03-01' })
  expect((await administrator.call(contract.inviteStaff, { body: { ...amina(), userName: 'too.late', branches: [id] } })).problems).toEqual({ 'branches.0': 'not_found' })
})

test('the trail is filtered by day in the institution’s time, and taken away as a spreadsheet', async () => {
  const today = services.clock.today('Africa/Casablanca')
  const now = new Date().toISOString().slice(0, 10)
  expect((await administrator.call(audit.listAudit, { query: { from: now } })).answer.count).toBeGreaterThan(5)
  expect((await administrator.call(audit.listAudit, { query: { until: '2020-01-01' } })).answer.count).toBe(0)
  expect((await administrator.call(audit.listAuditCommands, {})).answer.items).toEqual(expect.arrayContaining(['invite-staff', 'sign-in']))
  const file = await administrator.call(audit.exportAudit, { query: { command: 'invite-staff' } })
  expect([file.headers['content-disposition'], file.text.includes('Amina Ouali')]).toEqual([`attachment; filename="audit-${today}.csv"; filename*=UTF-8''audit-${today}.csv`, true])
})

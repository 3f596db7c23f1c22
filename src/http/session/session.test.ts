import pg from 'pg'
import { createHmac } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAudit } from '#contract/audit.ts'
import * as contract from '#contract/session.ts'
import { resetStaffPassword, suspendStaff } from '#contract/staff.ts'
import { foundTestInstitution, PASSWORD, type TestInstitution } from '#test/helpers/institution.ts'
import { testApp, testServices, type TestServices } from '#test/helpers/services.ts'
import { signedIn, visitor } from '#test/helpers/signed-in.ts'

let services: TestServices
let app: FastifyInstance
let here: TestInstitution
let there: TestInstitution
beforeAll(async () => {
  services = await testServices()
  app = testApp(services)
  here = await foundTestInstitution(services)
  there = await foundTestInstitution(services)
})
afterAll(async () => { await app.close(); await services.close() })

const trail = async (institution: TestInstitution, command: string) => {
  const administrator = await signedIn(app, institution.people.administrator)
  return (await administrator.call(listAudit, { query: { command } })).answer.items
}

test('a session says who, where and what they may do', async () => {
  const officer = await signedIn(app, here.people.officer)
  const { answer } = await officer.call(contract.getSession, {})
  expect(answer).toMatchObject({
    user: { name: 'Officer', login: here.people.officer.userName }, organisation: { id: here.id, kind: 'institution', currency: 'MAD', today: '2026-03-02' },
    roles: ['Loan officer'], secondFactor: false, passwordTemporary: false, organisations: [{ id: here.id }],
  })
  expect(answer.rights).toContain('loans.apply')
  expect(answer.rights).not.toContain('staff.edit')
})

test('signing out ends the session at once, also where its cookie was kept', async () => {
  const teller = await signedIn(app, here.people.teller)
  const { cookie } = teller
  expect((await teller.call(contract.getSession, {})).status).toBe(200)
  expect((await teller.call(contract.signOut, {})).status).toBe(204)
  expect((await visitor(app).call(contract.getSession, {}, { headers: { cookie } })).code).toBe('sign_in_first')
})

test('a wrong name and a wrong password are told alike', async () => {
  const wrongName = await visitor(app).call(contract.signIn, { body: { login: 'nobody-here', password: PASSWORD } })
  const wrongPassword = await visitor(app).call(contract.signIn, { body: { login: here.people.auditor.userName, password: 'something else' } })
  expect([wrongName.status, wrongName.code]).toEqual([401, 'wrong_sign_in'])
  expect(JSON.parse(wrongName.text)).toEqual(JSON.parse(wrongPassword.text))
})

test('five wrong passwords lock for a quarter of an hour, whether or not the account exists; the trail tells', async () => {
  const institution = await foundTestInstitution(services)
  for (const login of [institution.people.officer.userName, 'somebody-else']) {
    const tries = await Promise.all(Array.from({ length: 8 }, () => visitor(app).call(contract.signIn, { body: { login, password: 'guess after guess' } })))
    expect(tries.filter(({ code }) => code === 'wrong_sign_in')).toHaveLength(5)
    expect(tries.filter(({ code, status }) => code === 'too_many_tries' && status === 429)).toHaveLength(3)
  }
  const right = { body: { login: institution.people.officer.userName, password: PASSWORD } }
  expect((await visitor(app).call(contract.signIn, right)).code).toBe('too_many_tries')
  services.clock.advance(15 * 60_000)
  expect((await visitor(app).call(contract.signIn, right)).status).toBe(200)
  const failures = await trail(institution, 'fail-to-sign-in')
  expect(failures).toHaveLength(9)
  expect(failures[0]).toMatchObject({ by: { name: 'Officer' }, address: '127.0.0.1', detail: { reason: 'too_many_tries' } })
  expect((await trail(institution, 'sign-in')).filter(({ by }) => by.name === 'Officer')).toHaveLength(1)
})

test('a right password in between clears the count', async () => {
  const login = here.people.accountant.userName
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < 4; i++) await visitor(app).call(contract.signIn, { body: { login, password: 'guess after guess' } })
    expect((await visitor(app).call(contract.signIn, { body: { login, password: PASSWORD } })).status).toBe(200)
  }
})

test('one may see and end one’s other sessions', async () => {
  const person = there.people.officer
  const [desk, tablet] = [await signedIn(app, person), await signedIn(app, person)]
  const { items } = (await desk.call(contract.listDevices, {})).answer
  expect(items).toHaveLength(2)
  const other = items.find(({ current }) => !current)
  expect((await tablet.call(contract.getSession, {})).status).toBe(200)
  expect((await desk.call(contract.endDevice, { params: { id: other?.id ?? '' } })).status).toBe(204)
  expect((await tablet.call(contract.getSession, {})).code).toBe('sign_in_first')
  expect((await desk.call(contract.getSession, {})).status).toBe(200)
  const stranger = await signedIn(app, there.people.teller)
  const own = (await desk.call(contract.listDevices, {})).answer.items[0]?.id ?? ''
  expect((await stranger.call(contract.endDevice, { params: { id: own } })).code).toBe('not_found')
})

test('a new password has rules, ends other sessions and keeps this one', async () => {
  const person = there.people.teller
  const [desk, tablet] = [await signedIn(app, person), await signedIn(app, person)]
  const change = (current: string, next: string) => desk.call(contract.changePassword, { body: { current, next } })
  expect((await change(PASSWORD, 'short')).problems).toEqual({ next: 'password_too_short' })
  expect((await change(PASSWORD, person.userName)).problems).toEqual({ next: 'password_is_user_name' })
  expect((await change(PASSWORD, PASSWORD)).problems).toEqual({ next: 'password_unchanged' })
  expect((await change('not the one I have', 'a new long secret')).problems).toEqual({ current: 'password_wrong' })
  expect((await change(PASSWORD, 'a new long secret')).status).toBe(204)
  expect((await desk.call(contract.getSession, {})).status).toBe(200)
  expect((await tablet.call(contract.getSession, {})).code).toBe('sign_in_first')
  expect((await visitor(app).call(contract.signIn, { body: { login: person.userName, password: PASSWORD } })).code).toBe('wrong_sign_in')
})

test('a temporary password opens nothing but the way to one’s own', async () => {
  const administrator = await signedIn(app, there.people.administrator)
  const { id, userName } = there.people['branch-manager']
  const old = await signedIn(app, { userName })
  const reset = await administrator.call(resetStaffPassword, { params: { id }, body: { reason: 'forgotten' } })
  expect((await old.call(contract.getSession, {})).code).toBe('sign_in_first')
  const manager = visitor(app)
  const { answer } = await manager.call(contract.signIn, { body: { login: userName, password: reset.answer.temporaryPassword } })
  expect(answer.passwordTemporary).toBe(true)
  expect((await manager.call(listAudit, {})).code).toBe('password_must_change')
  expect((await manager.call(contract.changePassword, { body: { current: reset.answer.temporaryPassword, next: 'my own long secret' } })).status).toBe(204)
  expect((await manager.call(listAudit, {})).status).toBe(200)
})

// RFC 6238, as an authenticator app does.
function totp(base32: string, at = Date.now()): string {
  const bits = [...base32].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0')).join('')
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 0xf
  return String((mac.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0')
}

test('a second factor is asked for once it was confirmed, and wrong codes count as wrong tries', async () => {
  const institution = await foundTestInstitution(services)
  const person = institution.people.accountant
  const desk = await signedIn(app, person)
  const { secret, uri } = (await desk.call(contract.startSecondFactor, {})).answer
  expect(uri).toContain(`secret=${secret}`)
  expect((await signedIn(app, person)).cookie).not.toBe('')
  expect((await desk.call(contract.confirmSecondFactor, { body: { code: '000000' } })).problems).toEqual({ code: 'second_factor_wrong' })
  expect((await desk.call(contract.confirmSecondFactor, { body: { code: totp(secret) } })).status).toBe(204)
  expect((await desk.call(contract.getSession, {})).answer.secondFactor).toBe(true)
  expect((await desk.call(contract.startSecondFactor, {})).code).toBe('second_factor_on')

  const login = { login: person.userName, password: PASSWORD }
  for (let i = 0; i < 7; i++) expect((await visitor(app).call(contract.signIn, { body: login })).code).toBe('second_factor_needed')
  expect((await visitor(app).call(contract.signIn, { body: { ...login, code: totp(secret) } })).status).toBe(200)
  for (let i = 0; i < 5; i++) expect((await visitor(app).call(contract.signIn, { body: { ...login, code: '000000' } })).code).toBe('second_factor_wrong')
  expect((await visitor(app).call(contract.signIn, { body: { ...login, code: totp(secret) } })).code).toBe('too_many_tries')
  services.clock.advance(15 * 60_000)
  expect((await desk.call(contract.removeSecondFactor, { body: { password: 'not the one I have' } })).code).toBe('password_wrong')
  expect((await desk.call(contract.removeSecondFactor, { body: { password: PASSWORD } })).status).toBe(204)
  expect((await visitor(app).call(contract.signIn, { body: login })).status).toBe(200)
})

test('who is suspended may do nothing more, at once, and cannot come in', async () => {
  const institution = await foundTestInstitution(services)
  const officer = await signedIn(app, institution.people.officer)
  const administrator = await signedIn(app, institution.people.administrator)
  expect((await administrator.call(suspendStaff, { params: { id: institution.people.officer.id }, body: { reason: 'left' } })).status).toBe(200)
  expect((await officer.call(contract.getSession, {})).answer.rights).toEqual([])
  expect((await visitor(app).call(contract.signIn, { body: { login: institution.people.officer.userName, password: PASSWORD } })).code).toBe('no_organisation')
})

test('the language is kept, and refusals speak it', async () => {
  const auditor = await signedIn(app, there.people.auditor)
  expect((await auditor.call(contract.chooseLanguage, { body: { language: 'rw' } })).answer.language).toBe('rw')
  expect((await auditor.call(contract.getSession, {}, { language: '' })).answer.roles).toEqual(['Umugenzuzi'])
  expect((await auditor.call(contract.switchOrganisation, { body: { organisation: here.id } }, { language: 'ar' })).text).toContain('لا يوجد')
})

test('nobody goes on where they do not belong', async () => {
  const officer = await signedIn(app, here.people.officer)
  expect((await officer.call(contract.switchOrganisation, { body: { organisation: there.id } })).code).toBe('not_found')
})

test('a write that another site sends with the cookie is turned away', async () => {
  const officer = await signedIn(app, here.people.officer)
  const headers = { origin: 'https://evil.example' }
  expect((await officer.call(contract.signOut, {}, { headers })).code).toBe('foreign_origin')
  expect((await officer.call(contract.getSession, {})).status).toBe(200)
})

test('too many sign-ins from one address are held back', async () => {
  const strict = testApp(services, { publicWritesPerMinute: 3 })
  const codes = []
  for (let i = 0; i < 5; i++) codes.push((await visitor(strict).call(contract.signIn, { body: { login: `guess-${i}`, password: 'guess after guess' } })).code)
  await strict.close()
  expect(codes.slice(0, 3)).toEqual(['wrong_sign_in', 'wrong_sign_in', 'wrong_sign_in'])
  expect(codes.at(-1)).toBe('too_many_tries')
})

test('the application’s role reads no password and no session', async () => {
  const client = new pg.Client({ connectionString: services.adminUrl, options: '-c role=twiza_app' })
  await client.connect()
  for (const table of ['user', 'session', 'account', 'two_factor', 'verification', 'wrong_tries', 'platform_admin']) {
    await expect(client.query(`select * from auth."${table}"`)).rejects.toThrow('permission denied')
  }
  await client.end()
})

test('the cookie is out of reach of scripts and of other sites', async () => {
  const response = await app.inject({ method: 'POST', url: '/api/session', payload: { login: here.people.officer.userName, password: PASSWORD } })
  expect(String(response.headers['set-cookie'])).toMatch(/twiza\.session_token=[^;]+;.*HttpOnly; SameSite=Lax/i)
})

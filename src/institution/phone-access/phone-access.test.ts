import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listMessages, retryMessage, summariseMessages } from '#contract/messages.ts'
import { getPhoneAccess, getPractice, issuePhoneCode, stopPhoneAccess } from '#contract/phone.ts'
import { registerClient } from '#contract/clients.ts'
import { newId } from '#platform/ids.ts'
import { choosePin, connect, mobileOf, PIN } from '#test/helpers/dial.ts'
import { foundTestInstitution, type TestInstitution } from '#test/helpers/institution.ts'
import { testApp, testServices, type TestServices } from '#test/helpers/services.ts'
import { signedIn, type Visitor } from '#test/helpers/signed-in.ts'
import { hashPin, isPinOf } from './hash-pin.ts'
import { isPin, isWeakPin } from './pin-strength.ts'

describe('a PIN', () => {
  test('has four to six digits', () => {
    expect(['1234', '739154'].every(isPin)).toBe(true)
    expect(['123', '1234567', '12 4', '12a4', '', '۱۲۳۴'].some(isPin)).toBe(false)
  })

  const owner = { bornOn: '1984-03-27', phone: '+212612345687' }
  test.each([
    '0000', '777777', '1234', '4321', '0123', '7890', '987654', '1212', '123123', '454545', '112233', '2580', '147258', // rows and repetitions
    '1984', '2703', '0327', '0384', '270384', '840327', '198403', // her birthday
    '5687', '345687', // her number
  ])('%s is too easy', (pin) => expect(isWeakPin(pin, owner)).toBe(true))
  test.each(['7391', '739154', '4802', '1985', '2704', '8403271', '5688'])('%s is not', (pin) => expect(isWeakPin(pin, owner)).toBe(false))
  test('is judged without knowing her, too', () => expect([isWeakPin('1984', {}), isWeakPin('1111', {})]).toEqual([false, true]))

  test('is hashed for one client with the secret of the house', async () => {
    const place = { secret: 'a secret of the house', institution: 'i', client: 'c' }
    const hash = await hashPin('7391', place)
    expect(hash).toMatch(/^argon2id\$m=4096,t=2\$[\w-]{22}\$[\w-]{43}$/)
    expect(await hashPin('7391', place)).not.toBe(hash)
    expect(await isPinOf(hash, '7391', place)).toBe(true)
    for (const other of [{ ...place, client: 'd' }, { ...place, institution: 'j' }, { ...place, secret: 'another' }]) expect(await isPinOf(hash, '7391', other)).toBe(false)
    expect(await isPinOf(hash, '7392', place)).toBe(false)
    expect(await isPinOf('nonsense', '7391', place)).toBe(false)
  })
})

describe('at the desk', () => {
  let services: TestServices
  let app: ReturnType<typeof testApp>
  let house: TestInstitution
  let other: TestInstitution
  let officer: Visitor
  let auditor: Visitor
  let stranger: Visitor
  let client: string
  const phone = '+212612345699'

  beforeAll(async () => {
    services = await testServices({ today: '2026-03-10' })
    app = testApp(services)
    house = await foundTestInstitution(services)
    other = await foundTestInstitution(services)
    officer = await signedIn(app, house.people.officer)
    auditor = await signedIn(app, house.people.auditor)
    stranger = await signedIn(app, other.people.officer)
    client = await register({ phone })
    await connect(services, house.id, client, phone, '*802#')
  })
  afterAll(async () => { await app.close(); await services.close() })

  const register = async (more: { phone?: string }): Promise<string> => (await officer.call(registerClient, {
    body: { branch: house.branch, givenName: `Fatima ${newId().slice(-4)}`, familyName: 'Aït Ali', sex: 'female', language: 'fr', joinedOn: '2025-01-01', ...more },
  })).answer.id

  const state = async () => (await officer.call(getPhoneAccess, { params: { id: client } })).answer
  const issue = (who = officer, id = client, key?: string) => who.call(issuePhoneCode, { params: { id }, body: {} }, key === undefined ? {} : { key })

  test('access goes from nothing to a code to a PIN, and no page shows either', async () => {
    expect(await state()).toEqual({ state: 'none', phone })
    const { answer } = await issue()
    expect(answer).toEqual({ code: expect.stringMatching(/^\d{6}$/), until: '2026-03-12T12:00:00.000Z' })
    expect(await state()).toEqual({ state: 'code', phone, codeUntil: '2026-03-12T12:00:00.000Z', codeIssuedAt: '2026-03-10T12:00:00.000Z' })
    const mobile = mobileOf(app, phone, '*802#')
    await mobile.dial()
    await mobile.walk('4', '2', answer.code, PIN, PIN)
    expect(await state()).toMatchObject({ state: 'set', phone, pinSetAt: expect.any(String) })
    for (let n = 0; n < 5; n += 1) {
      await mobile.dial()
      await mobile.walk('1', `10000${n}`)
    }
    expect(await state()).toMatchObject({ state: 'locked', lockedAt: expect.any(String) })
    await issue()
    expect((await state()).state).toBe('code')
  })

  test('the same command says the same code, and neither the audit trail nor the remembered answer holds it', async () => {
    const key = newId()
    const [first, second] = [await issue(officer, client, key), await issue(officer, client, key)]
    expect(second.answer).toEqual(first.answer)
    const held = await services.db.transact({ institution: house.id }, (tx) => tx.rows<{ row: string }>(
      'select a::text as row from audit a union all select i::text from idempotency i union all select p::text from phone_access p'))
    expect(held.filter(({ row }) => new RegExp(`\\b${first.answer.code}\\b`).test(row))).toEqual([])
    expect(held.some(({ row }) => row.includes('issue-phone-code'))).toBe(true)
  })

  test('a lost telephone is stopped, with a reason', async () => {
    const mobile = mobileOf(app, phone, '*802#')
    await choosePin(services, house.people.officer.actor, client, mobile)
    expect((await officer.call(stopPhoneAccess, { params: { id: client }, body: { reason: '' } })).status).toBe(400)
    expect((await officer.call(stopPhoneAccess, { params: { id: client }, body: { reason: 'Telephone stolen at the market' } })).status).toBe(200)
    expect((await state()).state).toBe('none')
    await mobile.dial()
    expect(await mobile.type('1')).toMatch(/^END Demandez un code/)
  })

  test('needs a number, the right, and the house', async () => {
    expect((await issue(officer, await register({}))).code).toBe('client_without_phone')
    expect((await issue(auditor)).code).toBe('not_allowed')
    expect((await issue(stranger)).code).toBe('not_found')
    expect((await stranger.call(getPhoneAccess, { params: { id: client } })).code).toBe('not_found')
    expect((await auditor.call(getPractice, {})).code).toBe('not_allowed')
    expect((await officer.call(getPractice, {})).answer).toMatchObject({ open: true, code: '*802#' })
  })

  test('messages are listed with filters, and one that failed is sent again', async () => {
    const [failed, sent] = [newId(), newId()]
    await services.db.transact({ institution: house.id }, async (tx) => {
      for (const [id, body, what] of [[failed, 'Payé 350 MAD', 'failed'], [sent, 'Dossier R000012', 'sent']]) {
        await tx.run(`insert into outbox (institution_id, message_id, medium, recipient, client_id, purpose, language, body, state, tries) values ($1, $2, 'sms', $3, $4, 'test', 'fr', $5, $6, 8)`,
          [house.id, id, phone, client, body, what])
      }
    })
    const ids = async (query: object) => (await officer.call(listMessages, { query })).answer.items.map(({ id }) => id)
    expect(await ids({ state: 'failed' })).toEqual([failed])
    expect(await ids({ recipient: phone, q: 'r000012' })).toEqual([sent])
    expect(await ids({ q: 'Fatima' })).toHaveLength(2)
    expect(await ids({ q: '100%' })).toEqual([])
    expect(await ids({ from: '2030-01-01' })).toEqual([])
    expect((await officer.call(listMessages, { query: { state: 'failed' } })).answer.items[0]).toMatchObject({ segments: 1, tries: 8, clientName: expect.stringContaining('Aït Ali') })
    expect((await stranger.call(listMessages, {})).answer.items).toEqual([])
    expect((await officer.call(summariseMessages, {})).answer).toEqual({ waiting: 0, failed: 1 })
    const retry = (who: Visitor, id: string) => who.call(retryMessage, { params: { id }, body: {} })
    expect((await retry(auditor, failed)).code).toBe('not_allowed')
    expect((await retry(stranger, failed)).code).toBe('not_found')
    expect((await retry(officer, sent)).code).toBe('message_not_failed')
    expect((await retry(officer, failed)).answer).toEqual({ id: failed })
    expect((await officer.call(summariseMessages, {})).answer).toEqual({ waiting: 1, failed: 0 })
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testApp, testServices, type TestServices } from '#test/helpers/services.ts'
import { addClient, foundLending, type Lending } from '#test/helpers/lending.ts'
import { connect, FORM } from '#test/helpers/dial.ts'
import { jobsOf } from '#jobs/jobs.ts'
import { startJobs } from '#jobs/start-jobs.ts'
import { newId } from '#platform/ids.ts'
import { africasTalkingSender } from './africastalking.ts'
import { deliverOutbox } from './deliver-outbox.ts'
import type { OutgoingSms, SmsOutcome, SmsSender } from './sender.ts'

const PHONE = '+250788123456'
let services: TestServices
let app: ReturnType<typeof testApp>
let house: Lending
let client: string
beforeAll(async () => { services = await testServices({ today: '2026-03-10' }); app = testApp(services) })
afterAll(async () => { await app.close(); await services.close() })
beforeEach(async () => {
  services.clock.set('2026-03-10')
  house = await foundLending(services.db)
  client = await addClient(house)
  await connect(services, house.institution, client, PHONE, '*801#')
})

const rows = <T>(sql: string, values: unknown[] = []) => services.db.transact({ institution: house.institution }, (tx) => tx.rows<T>(sql, values))
const write = async (body: string, language = 'fr'): Promise<string> => {
  const id = newId()
  await rows(
    `insert into outbox (institution_id, message_id, medium, recipient, client_id, purpose, language, body, next_try_at) values ($1, $2, 'sms', $3, $4, 'test', $5, $6, $7)`,
    [house.institution, id, PHONE, client, language, body, services.clock.now()])
  return id
}
const message = async (id: string) => (await rows<{ state: string; tries: number; provider: string | null; provider_id: string | null; delivery: string | null; last_error: string | null; next_try_at: string }>(
  'select * from outbox where message_id = $1', [id]))[0]

/** Answers what it is told to, and remembers what it was given. */
function told(answer: (sms: OutgoingSms) => Partial<SmsOutcome>): SmsSender & { readonly given: OutgoingSms[] } {
  const given: OutgoingSms[] = []
  return {
    provider: 'told', batch: 20, given,
    send: async (messages) => messages.map((sms) => { given.push(sms); return { id: sms.id, sent: true, providerId: null, ...answer(sms) } as SmsOutcome }),
  }
}
const deliver = (sender: SmsSender) => deliverOutbox({ db: services.db, clock: services.clock, sender })

describe('the outbox', () => {
  test('leaves once, in letters that cost one message', async () => {
    const id = await write('Payé 350 MAD, reçu par l’agence de Benoît')
    const sender = told(({ id: own }) => ({ providerId: `p-${own}` }))
    await Promise.all([deliver(sender), deliver(sender), deliver(sender)])
    expect(sender.given.filter(({ id: own }) => own === id)).toEqual([{ id, to: PHONE, text: 'Payé 350 MAD, recu par l\'agence de Benoit' }])
    expect(await message(id)).toMatchObject({ state: 'sent', tries: 1, provider: 'told', provider_id: `p-${id}`, delivery: 'on-its-way' })
    expect(await deliver(sender)).toBe(0)
  })

  test('goes out in portions, whatever its length', async () => {
    for (let n = 0; n < 45; n += 1) await write(`Message ${n}`)
    const sender = told(() => ({}))
    await deliver(sender)
    expect(new Set(sender.given.map(({ id }) => id)).size).toBe(sender.given.length)
    expect(await rows(`select count(*) from outbox where state = 'sent'`)).toEqual([{ count: 45n }])
  })

  test('tries again after half a minute, two, eight …, eight times in all', async () => {
    const id = await write('Une')
    const sender = told(() => ({ sent: false, error: 'no network', final: false }))
    const waits: number[] = []
    for (let n = 0; n < 8; n += 1) {
      await deliver(sender)
      const row = await message(id)
      waits.push(Math.round((new Date(row?.next_try_at ?? '').getTime() - services.clock.now().getTime()) / 1_000))
      services.clock.set(new Date(row?.next_try_at ?? ''))
    }
    expect(waits.slice(0, 7)).toEqual([30, 120, 480, 1_920, 7_680, 21_600, 21_600])
    expect(await message(id)).toMatchObject({ state: 'failed', tries: 8, last_error: 'no network' })
    expect(sender.given.filter(({ id: own }) => own === id)).toHaveLength(8)
  })

  test('gives up at once on a number that takes no message, and one message does not hold up the others', async () => {
    const [bad, good] = [await write('mauvais'), await write('bon')]
    await deliver(told(({ id }) => (id === bad ? { sent: false, error: '403 InvalidPhoneNumber', final: true } : {})))
    expect([(await message(bad))?.state, (await message(good))?.state]).toEqual(['failed', 'sent'])
  })

  test('is given back when whoever claimed it dies', async () => {
    const id = await write('Une')
    await expect(deliver({ provider: 'dies', batch: 20, send: async () => { throw new Error('killed') } })).rejects.toThrow('killed')
    const sender = told(() => ({}))
    await deliver(sender)
    expect(sender.given).toEqual([])
    services.clock.advance(3 * 60_000)
    await deliver(sender)
    expect((await message(id))?.state).toBe('sent')
  })
})

describe('Africa’s Talking', () => {
  const account = { username: 'twiza', apiKey: 'k-123', sender: 'TWIZA', url: new URL('https://api.example.org/version1/messaging') }
  const reply = (status: number, body: unknown) => async () => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status })
  const send = async (answer: typeof fetch) => (await africasTalkingSender(account, answer).send([{ id: 'm1', to: PHONE, text: 'Payé' }]))[0]
  const recipients = (statusCode: number, status: string) => ({ SMSMessageData: { Message: 'Sent to 1/1', Recipients: [{ statusCode, number: PHONE, status, cost: 'RWF 10', messageId: 'ATPid_1' }] } })

  test('is asked by its contract', async () => {
    let asked: { url: string; init: RequestInit } | undefined
    await send(async (url, init) => { asked = { url: String(url), init: init ?? {} }; return new Response(JSON.stringify(recipients(101, 'Success')), { status: 201 }) })
    expect(asked?.url).toBe('https://api.example.org/version1/messaging')
    expect(asked?.init.headers).toMatchObject({ apikey: 'k-123' })
    expect(Object.fromEntries(asked?.init.body as URLSearchParams)).toEqual({ username: 'twiza', to: PHONE, message: 'Payé', from: 'TWIZA', bulkSMSMode: '1', enqueue: '1' })
  })

  test.each([
    ['taken', reply(201, recipients(101, 'Success')), { sent: true, providerId: 'ATPid_1' }],
    ['queued', reply(201, recipients(102, 'Queued')), { sent: true }],
    ['a sender that is not allowed, with 201', reply(201, { SMSMessageData: { Message: 'InvalidSenderId', Recipients: [] } }), { sent: false, final: false, error: 'InvalidSenderId' }],
    ['no money', reply(201, recipients(405, 'InsufficientBalance')), { sent: false, final: false, error: '405 InsufficientBalance' }],
    ['a number that does not exist', reply(201, recipients(403, 'InvalidPhoneNumber')), { sent: false, final: true }],
    ['a bad key, in plain text', reply(401, 'The supplied authentication is invalid'), { sent: false, final: false, error: '401 The supplied authentication is invalid' }],
    ['nonsense', reply(201, '<html>'), { sent: false, final: false }],
    ['no network', async () => { throw new TypeError('fetch failed') }, { sent: false, final: false, error: 'TypeError: fetch failed' }],
  ] as const)('%s', async (_name, answer, outcome) => {
    expect(await send(answer as typeof fetch)).toMatchObject({ id: 'm1', ...outcome })
  })

  test('reports what became of a message; delivered stays delivered, and unknown reports are thanked for', async () => {
    const id = await write('Une')
    await deliver(told(() => ({ providerId: `ATPid_${id}` })))
    const report = async (form: Record<string, string>) => (await app.inject({
      method: 'POST', url: '/channels/sms/africastalking/report', headers: FORM, payload: new URLSearchParams(form).toString(),
    })).statusCode
    expect(await report({ id: `ATPid_${id}`, phoneNumber: PHONE, status: 'Buffered', networkCode: '63510' })).toBe(200)
    expect((await message(id))?.delivery).toBe('on-its-way')
    expect(await report({ id: `ATPid_${id}`, phoneNumber: PHONE, status: 'Success' })).toBe(200)
    expect(await report({ id: `ATPid_${id}`, phoneNumber: PHONE, status: 'Failed', failureReason: 'DeliveryFailure' })).toBe(200)
    expect(await message(id)).toMatchObject({ delivery: 'delivered', last_error: null })
    expect(await report({ id: 'ATPid_of_nobody', phoneNumber: PHONE, status: 'Success' })).toBe(200)
    expect(await report({ id: 'x', status: 'Perhaps' })).toBe(400)
    expect(await report({})).toBe(400)

    // She has another number by now: the message is found all the same.
    const second = await write('Deux')
    await deliver(told(() => ({ providerId: `ATPid_${second}` })))
    await rows('delete from phone_directory where client_id = $1', [client])
    expect(await report({ id: `ATPid_${second}`, phoneNumber: PHONE, status: 'Failed', failureReason: 'UserInBlackList' })).toBe(200)
    expect(await message(second)).toMatchObject({ delivery: 'undelivered', last_error: 'UserInBlackList' })
  })
})

describe('jobs', () => {
  test('run at once and then by their interval, never two at a time, and outlive a failure', async () => {
    let [running, most, turns] = [0, 0, 0]
    const job = {
      name: `trial-${newId()}`, everyMs: 5,
      run: async () => {
        most = Math.max(most, ++running)
        turns += 1
        await new Promise((resolve) => setTimeout(resolve, 10))
        running -= 1
        if (turns % 2 === 0) throw new Error('fails now and then')
      },
    }
    const quiet = { warn: () => undefined } as never
    const [one, two] = [startJobs({ db: services.db, log: quiet }, [job]), startJobs({ db: services.db, log: quiet }, [job])]
    await new Promise((resolve) => setTimeout(resolve, 300))
    await Promise.all([one.stop(), two.stop()])
    expect(turns).toBeGreaterThan(4)
    expect([most, running]).toEqual([1, 0])
    const after = turns
    await new Promise((resolve) => setTimeout(resolve, 40))
    expect(turns).toBe(after)
  })

  test('of the house do their rounds; a message that waits is sent', async () => {
    const id = await write('Une')
    for (const job of jobsOf(services)) await job.run()
    expect(await message(id)).toMatchObject({ state: 'sent', provider: 'simulated' })
  })
})

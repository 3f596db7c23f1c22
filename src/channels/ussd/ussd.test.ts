// The telephone through the real endpoint, on a real database.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fitsScreen } from '#contract/words/text-length.ts'
import { issuePhoneCode } from '#institution/phone-access/door.ts'
import { newId } from '#platform/ids.ts'
import { addClient, done, giveLoan } from '#test/helpers/lending.ts'
import { foundReliefTown, offered, theCase, type ReliefTown } from '#test/helpers/relief.ts'
import { testApp, testServices, type TestServices } from '#test/helpers/services.ts'
import { choosePin, connect, mobileOf, PIN, type Mobile } from '#test/helpers/dial.ts'
import { forgetSessions } from './forget-sessions.ts'

let services: TestServices
let app: FastifyInstance
beforeAll(async () => {
  services = await testServices({ today: '2026-03-10' })
  app = testApp(services)
})
afterAll(async () => { await app.close(); await services.close() })

let numbers = 0
const newPhone = (): string => `+2126${String(10_000_000 + ++numbers)}`

interface Town extends ReliefTown { readonly phone: string; readonly mobile: Mobile; readonly code: string }

/** A town of relief whose client holds a telephone; each has its own service code. */
async function townWithPhone(language = 'fr', given: Parameters<typeof foundReliefTown>[1] = {}): Promise<Town> {
  services.clock.set('2026-03-10')
  const town = await foundReliefTown(services.db, { ...given, language })
  const phone = newPhone()
  const code = `*8${String(numbers).padStart(3, '0')}#`
  await connect(services, town.institution, town.client.id, phone, code)
  return { ...town, rooms: { db: services.db, clock: services.clock }, phone, code, mobile: mobileOf(app, phone, code) }
}

let town: Town
beforeEach(async () => { town = await townWithPhone() })

const rows = <T>(sql: string, values: unknown[] = []) => services.db.transact({ institution: town.institution }, (tx) => tx.rows<T>(sql, values))
const casesNow = () => rows<{ number: string; state: string; reason: string; capacity_amount: bigint; capacity_unit: string; capacity_from: string | null; channel: string }>('select * from relief_case order by number')

describe('the first call', () => {
  test('shows the menu, and asks for the branch’s code before any money', async () => {
    const { mobile } = town
    expect(await mobile.dial()).toBe('CON Atlas\n1 Mon crédit\n2 Payer\n3 Demander un allègement\n4 Plus')
    expect(await mobile.type('1')).toContain('END Demandez un code à votre agence')
    const { code, until } = done(await issuePhoneCode(services, town.officer, newId(), town.client.id))
    expect(until).toBe('2026-03-12T12:00:00.000Z')
    await mobile.dial()
    expect(await mobile.type('1')).toContain('CON Bienvenue, Fatima. Tapez le code à 6 chiffres')
    expect(await mobile.type('000000')).toContain('Ce n\'est pas le code. Reste 4 essais.')
    expect(await mobile.type(code)).toContain('CON Choisissez un code secret')
    expect(await mobile.type('1234')).toContain('CON Trop facile à deviner')
    expect(await mobile.type('12')).toContain('CON Le code secret a 4 à 6 chiffres.')
    expect(await mobile.type(PIN)).toContain('CON Tapez encore une fois ce code secret.')
    expect(await mobile.type('739155')).toContain('Les deux ne sont pas pareils')
    await mobile.type(PIN)
    const loan = await mobile.type(PIN)
    expect(loan).toContain('Votre code secret est choisi.')
    expect(`${loan}${await mobile.type('9')}`).toContain(`Crédit ${town.loanNumber} : à payer maintenant 2 269,44 MAD.`)
  })

  test('of a number that nobody knows is sent to the branch; so is a code that no institution has', async () => {
    expect(await mobileOf(app, '+212699999999', town.code).dial()).toBe('END Ce numéro est inconnu : Atlas. Passez dans une agence avec votre carte d\'identité.')
    expect(await mobileOf(app, town.phone, '*999#').dial()).toMatch(/^END This service is not open here/)
    expect(await mobileOf(app, 'nonsense', town.code).dial()).toMatch(/^END Ce numéro de téléphone n'est pas connu/)
  })

  test('asks which institution where several know the number, and whose account where a telephone is shared', async () => {
    const other = await foundReliefTown(services.db)
    await connect(services, other.institution, other.client.id, town.phone, town.code)
    const sister = await addClient(town, null)
    await connect(services, town.institution, sister, town.phone, town.code)
    await services.db.transact({ institution: town.institution }, (tx) => tx.run(`update client set given_name = 'Khadija' where client_id = $1`, [sister]))
    const first = await town.mobile.dial()
    expect(first).toContain('CON Quel compte ?\n1 Atlas, Fatima\n2 Atlas, Khadija\n3 Atlas')
    expect(await town.mobile.type('3')).toContain('1 Mon crédit')
    expect(await town.mobile.type('7')).toContain('Répondez avec un des numéros.')
  })
})

describe('the gateway', () => {
  const post = (form: Record<string, string>, raw?: string) => app.inject({
    method: 'POST', url: '/channels/ussd/africastalking', headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: raw ?? new URLSearchParams(form).toString(),
  })
  const whole = () => ({ sessionId: newId(), serviceCode: town.code, phoneNumber: town.phone, networkCode: '63510', text: '' })

  test('hears 200 and END in words where a field is missing', async () => {
    for (const field of ['sessionId', 'serviceCode', 'phoneNumber', 'text'] as const) {
      const { [field]: _missing, ...form } = whole()
      const answer = await post(form)
      expect([answer.statusCode, answer.headers['content-type'], answer.body]).toEqual([200, 'text/plain; charset=utf-8', 'END The call was not complete. Please dial again.'])
    }
    expect((await post({}, '')).body).toMatch(/^END /)
    expect((await app.inject({ method: 'POST', url: '/channels/ussd/africastalking', headers: { 'content-type': 'application/json' }, payload: '{"text":""}' })).body).toMatch(/^END /)
  })

  test('may leave the plus, the star and the hash unencoded', async () => {
    const { body } = await post({}, `sessionId=${newId()}&serviceCode=${town.code}&phoneNumber=${town.phone}&networkCode=63510&text=`)
    expect(body).toContain('CON Atlas')
  })

  test('must show the key of the address where one is set', async () => {
    const guarded = await testServices({ today: '2026-03-10', adminUrl: services.adminUrl, environment: { TWIZA_CHANNEL_KEY: 'a-key-of-the-gateway' } })
    const server = testApp(guarded)
    const ask = async (path: string) => (await server.inject({ method: 'POST', url: path, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(whole()).toString() })).body
    expect(await ask('/channels/ussd/africastalking')).toMatch(/^END This service is not open/)
    expect(await ask('/channels/ussd/africastalking?key=a-key-of-the-gatewaz')).toMatch(/^END This service is not open/)
    expect(await ask('/channels/ussd/africastalking?key=a-key-of-the-gateway')).toMatch(/^CON Atlas/)
    await server.close()
    await guarded.close()
  })

  test('is answered nothing without a key outside the demonstration', async () => {
    const bare = await testServices({ today: '2026-03-10', adminUrl: services.adminUrl, environment: { TWIZA_DEMO: 'off' } })
    const server = testApp(bare)
    const answer = await server.inject({ method: 'POST', url: '/channels/ussd/africastalking', headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(whole()).toString() })
    expect(answer.body).toMatch(/^END This service is not open/)
    await server.close()
    await bare.close()
  })

  test('may ask the same hop again, also at once, and gets the same screen', async () => {
    const form = { ...whole(), text: '4' }
    await post({ ...form, text: '' })
    const answers = await Promise.all(Array.from({ length: 6 }, () => post(form)))
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
    expect(answers[0]?.body).toContain('1 Mes demandes')
    expect((await post({ ...form, text: '' })).body).toBe(answers[0]?.body)
  })

  test('tells when a session is over', async () => {
    await town.mobile.dial()
    const told = (form: Record<string, string>) => app.inject({
      method: 'POST', url: '/channels/ussd/africastalking/ended', headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams(form).toString(),
    })
    const end = { sessionId: town.mobile.sessionId, phoneNumber: town.phone, status: 'Incomplete', input: '1*739154', lastAppResponse: 'CON …', errorMessage: 'timeout' }
    expect((await told(end)).statusCode).toBe(200)
    expect((await told({ ...end, status: 'Lost' })).statusCode).toBe(400)
    expect((await told({ sessionId: 'x' })).statusCode).toBe(400)
  })
})

describe('the PIN', () => {
  test('locks after five wrong tries, whatever comes after, until the branch gives a new code', async () => {
    const { mobile } = town
    expect(await choosePin(services, town.officer, town.client.id, mobile)).toContain('Votre code secret est choisi.')
    await mobile.dial()
    expect(await mobile.walk('1', '000001')).toContain('Code secret faux. Reste 4 essais.')
    expect(await mobile.again()).toContain('Reste 4 essais.')
    await mobile.walk('000002', '000003')
    expect(await mobile.type('000004')).toContain('Reste 1 essai.')
    expect(await mobile.type('000005')).toMatch(/^END Votre code secret est bloqué/)
    await mobile.dial()
    expect(await mobile.type('1')).toMatch(/^END Votre code secret est bloqué/)
    expect(await rows(`select command, detail from audit where command = 'lock-phone'`)).toEqual([{ command: 'lock-phone', detail: {} }])
    expect(await choosePin(services, town.officer, town.client.id, mobile, '590318')).toContain('est choisi')
    await mobile.dial()
    expect(await mobile.walk('1', '590318')).toContain('CON Crédit')
  })

  test('cannot be guessed by many calls at once', async () => {
    await choosePin(services, town.officer, town.client.id, town.mobile)
    const screens = await Promise.all(Array.from({ length: 12 }, async (_, n) => {
      const caller = mobileOf(app, town.phone, town.code)
      await caller.dial()
      return caller.walk('1', n === 11 ? PIN : `10000${n % 10}`)
    }))
    const tried = screens.filter((screen) => /Reste \d essais?/.test(screen) || screen.includes('Crédit'))
    expect(tried.length).toBeLessThanOrEqual(5)
  })

  test('a right try forgets the wrong ones; a new PIN asks for the old', async () => {
    const { mobile } = town
    await choosePin(services, town.officer, town.client.id, mobile)
    await mobile.dial()
    await mobile.walk('4', '2', '111112', PIN)
    expect(await mobile.walk('480215', '480215')).toContain('Votre code secret est choisi.')
    await mobile.dial()
    expect(await mobile.walk('1', PIN)).toContain('Reste 4 essais')
    expect(await mobile.type('480215')).toContain('CON Crédit')
  })

  test('a code is good for two days and for one PIN', async () => {
    const { mobile } = town
    const { code } = done(await issuePhoneCode(services, town.officer, newId(), town.client.id))
    services.clock.advance(48 * 3_600_000 + 1)
    await mobile.dial()
    expect(await mobile.type('1')).toMatch(/^END Demandez un code/)
    const key = newId()
    const second = done(await issuePhoneCode(services, town.officer, key, town.client.id))
    expect(second.code).not.toBe(code)
    expect(done(await issuePhoneCode(services, town.officer, key, town.client.id))).toEqual(second)
    await mobile.dial()
    await mobile.walk('4', '2', second.code, PIN, PIN)
    await mobile.dial()
    expect(await mobile.walk('1', second.code)).toContain('Code secret faux')
  })

  test('and the code are in no table, whatever was done with them', async () => {
    const { mobile } = town
    const { code } = done(await issuePhoneCode(services, town.officer, newId(), town.client.id))
    await mobile.dial()
    await mobile.walk('1', code, PIN, PIN)
    await mobile.dial()
    await mobile.walk('1', '815270', PIN)
    const secrets = new RegExp(`\\b(${[code, PIN, '815270'].join('|')})\\b`)
    const admin = new (await import('pg')).default.Client({ connectionString: services.adminUrl })
    await admin.connect()
    const tables = (await admin.query<{ name: string }>(`select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname in ('public', 'auth')`)).rows
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['public.ussd_session', 'public.idempotency', 'public.audit', 'public.phone_access', 'public.outbox']))
    for (const { name } of tables) {
      const found = (await admin.query<{ row: string }>(`select t::text as row from ${name} t`)).rows.filter(({ row }) => secrets.test(row))
      expect(found, name).toEqual([])
    }
    await admin.end()
  })
})

describe('asking for relief', () => {
  const askIt = ['3', PIN, '1', '600', '3', '2'] as const

  test('opens a case in her words, once, however often the last hop comes', async () => {
    const { mobile } = town
    await choosePin(services, town.officer, town.client.id, mobile)
    await mobile.dial()
    const confirm = await mobile.walk(...askIt)
    expect(confirm).toContain(`Crédit ${town.loanNumber}. Le marché est fermé.`)
    expect(confirm).toContain('Vous pouvez payer 600 MAD chaque mois, dès le 10 avr.')
    expect(confirm).toContain('(six cents dirhams)')
    const sent = await mobile.type('1')
    expect(sent).toMatch(/^END Votre demande R\d+ est à votre agence/)
    expect(await Promise.all([mobile.again(), mobile.again()])).toEqual([sent, sent])
    expect(await casesNow()).toMatchObject([{ state: 'requested', reason: 'market-closed', capacity_amount: 60_000n, capacity_unit: 'month', capacity_from: '2026-04-10', channel: 'ussd' }])
    await mobile.dial()
    expect(await mobile.walk('3', PIN)).toContain('Vous avez déjà une demande pour ce crédit.')
  })

  test('says what is not an amount, and lets her go back a step', async () => {
    const { mobile } = town
    await choosePin(services, town.officer, town.client.id, mobile)
    await mobile.dial()
    await mobile.walk('3', PIN)
    expect(await mobile.type('9')).toContain('5 Perte de travail')
    expect(await mobile.type('2')).toContain('Combien pouvez-vous payer')
    expect(await mobile.type('abc')).toContain('Tapez un montant supérieur à 0')
    expect(await mobile.type('00')).toContain('1 Mon crédit')
    await mobile.walk('3', '2')
    expect(await mobile.type('٣٥٠')).toContain('Tous les combien ?')
    expect(await mobile.type('0')).toContain('Combien pouvez-vous payer')
    expect(await mobile.walk('350', '3', '1', '2')).toContain('Rien n\'a été envoyé.')
    expect(await casesNow()).toEqual([])
  })

  test('cut in the middle leaves nothing half done, and is taken up within ten minutes', async () => {
    const { mobile } = town
    await choosePin(services, town.officer, town.client.id, mobile)
    await mobile.dial()
    await mobile.walk(...askIt)
    expect(await casesNow()).toEqual([])
    services.clock.advance(9 * 60_000)
    expect(await mobile.dial()).toBe('CON Continuer où vous étiez ?\n1 Oui\n2 Non')
    expect(await mobile.type('1')).toContain('Tapez votre code secret.')
    expect(await mobile.type(PIN)).toContain('600 MAD chaque mois')
    expect(await mobile.type('1')).toMatch(/^END Votre demande/)
    expect(await mobile.dial()).toContain('1 Mon crédit')
  })

  test('cut twice is still offered, and forgotten after ten minutes or when she says no', async () => {
    const { mobile } = town
    await choosePin(services, town.officer, town.client.id, mobile)
    await mobile.dial()
    await mobile.walk(...askIt)
    await mobile.dial()
    expect(await mobile.dial()).toContain('Continuer où vous étiez ?')
    expect(await mobile.type('2')).toContain('1 Mon crédit')
    expect(await mobile.dial()).toContain('1 Mon crédit')
    await mobile.walk(...askIt)
    services.clock.advance(10 * 60_000 + 1)
    expect(await mobile.dial()).toContain('1 Mon crédit')
  })

  test('the request of a cut session is the same request when she sends it again', async () => {
    const { mobile } = town
    await choosePin(services, town.officer, town.client.id, mobile)
    await mobile.dial()
    await mobile.walk(...askIt)
    // The hop that sends is answered, but its answer is lost before the session knows: as after a crash.
    const [before] = await sessions()
    const sent = await mobile.type('1')
    await services.db.transact({ phone: before?.phone_key ?? '' }, (tx) =>
      tx.run('update ussd_session set hop = $2, state = $3, screen = $4, ended = false where session_id = $1', [mobile.sessionId, before?.hop, JSON.stringify(before?.state), before?.screen]))
    await mobile.dial()
    expect(await mobile.walk('1', PIN, '1')).toMatch(new RegExp(`^END Votre demande ${/R\d+/.exec(sent)?.[0]} `))
    expect(await casesNow()).toHaveLength(1)
  })

  const sessions = async () => {
    const { phoneKeyOf } = await import('#platform/phone.ts')
    return services.db.transact({ phone: phoneKeyOf(services.secret, town.phone) }, (tx) =>
      tx.rows<{ phone_key: string; hop: number; state: unknown; screen: string }>('select phone_key, hop, state, screen from ussd_session where session_id = $1', [town.mobile.sessionId]))
  }
})

describe('an offer', () => {
  const read = async (mobile: Mobile): Promise<string[]> => {
    await mobile.dial()
    await mobile.walk('4', '1', PIN, '1')
    const first = await mobile.type('1')
    return [first, await mobile.type('9')]
  }

  test('is announced, read to its end, signed with the PIN, and amends the contract with what she read as evidence', async () => {
    const made = await offered(town, '2026-03-10')
    const { mobile } = town
    await choosePin(services, town.officer, town.client.id, mobile)
    expect(await mobile.dial()).toContain('Une proposition attend votre réponse : 4 puis 1.')
    await mobile.walk('4', '1', PIN)
    expect(await mobile.type('1')).toContain('1 596,64 MAD jusqu\'au 5 juin 2028\n2 597,31 MAD')
    const [first, second] = await read(mobile)
    expect(first).toContain('27 échéances de 596,64 MAD, chaque mois.')
    expect(second).toContain('Soit 2 492,44 MAD de plus que maintenant.\n1 Accepter\n2 Refuser')
    const sign = await mobile.type('1')
    expect(sign).toContain(`J'accepte 596,64 MAD jusqu'au 5 juin 2028, crédit ${town.loanNumber}.`)
    expect(await mobile.type('000000')).toContain('Code secret faux. Reste 4 essais.')
    const accepted = await mobile.type(PIN)
    expect(accepted).toMatch(/^END Votre contrat est modifié. Vous payez 596,64 MAD jusqu'au 5 juin 2028/)
    expect(await mobile.again()).toBe(accepted)

    const after = await theCase(town, made.id)
    expect(after).toMatchObject({ state: 'applied', consent: { how: 'pin', channel: 'ussd', language: 'fr', offerHash: made.offers[0]?.hash } })
    for (const screen of [first, second, sign]) expect(after.consent?.text).toContain(screen?.slice(4))
    expect(after.consent?.text).not.toContain(PIN)
    expect(await rows('select phone_key is not null as known, text_hash = encode(sha256(convert_to(text_shown, $1)), $2) as hashed from case_consent', ['UTF8', 'hex'])).toEqual([{ known: true, hashed: true }])
    expect(await rows(`select contract_version from loan where loan_id = $1`, [town.loan])).toEqual([{ contract_version: 2 }])
    await mobile.dial()
    expect(await mobile.walk('4', '1', PIN)).toContain(`${made.number} contrat modifié`)
  })

  test('cannot be accepted before it is read', async () => {
    await offered(town, '2026-03-10')
    const { mobile } = town
    await choosePin(services, town.officer, town.client.id, mobile)
    await mobile.dial()
    expect(await mobile.walk('4', '1', PIN, '1', '1', '1')).toContain('Lisez d\'abord jusqu\'à la fin : 9.')
  })

  test('is declined, and the contract stays', async () => {
    const made = await offered(town, '2026-03-10')
    await choosePin(services, town.officer, town.client.id, town.mobile)
    await read(town.mobile)
    expect(await town.mobile.walk('2', '1')).toMatch(/^END Vous avez refusé. Votre contrat reste/)
    expect((await theCase(town, made.id)).state).toBe('declined')
  })

  test('with days to think says that it may be taken back, and is', async () => {
    town = await townWithPhone('fr', { policy: { coolingOffDays: 3 } })
    const made = await offered(town, '2026-03-10')
    await choosePin(services, town.officer, town.client.id, town.mobile)
    await read(town.mobile)
    expect(await town.mobile.walk('1', PIN)).toMatch(/^END Vous avez accepté. Vous pouvez encore revenir/)
    await town.mobile.dial()
    expect(await town.mobile.walk('4', '1', PIN, '1')).toContain('5 Retirer')
    expect(await town.mobile.walk('5', '1')).toMatch(new RegExp(`^END La demande ${made.number} est retirée`))
    expect((await theCase(town, made.id)).state).toBe('withdrawn')
  })
})

describe('in other languages', () => {
  test.each([['ar', 'قرضي', 'اكتب رقمك السري'], ['rw', 'Inguzanyo yanjye', 'Andika umubare w\'ibanga'], ['en', 'My loan', 'Type your PIN']])('in %s', async (language, menu, ask) => {
    town = await townWithPhone(language)
    await choosePin(services, town.officer, town.client.id, town.mobile)
    const first = await town.mobile.dial()
    expect(first).toContain(menu)
    expect(await town.mobile.type('1')).toContain(ask)
    const loan = await town.mobile.type(PIN)
    expect(loan).toContain(town.loanNumber)
    for (const screen of [first, loan]) expect(fitsScreen(screen.slice(4))).toBe(true)
  })

  test('she changes the language, and messages follow', async () => {
    const { mobile } = town
    await mobile.dial()
    expect(await mobile.walk('4', '3', '4')).toContain('Guhera ubu ni mu Kinyarwanda.')
    expect(await mobile.dial()).toContain('Inguzanyo yanjye')
    expect(await rows('select language, version from client where client_id = $1', [town.client.id])).toEqual([{ language: 'rw', version: 2 }])
    expect(await rows('select before, after from client_change where client_id = $1', [town.client.id])).toEqual([{ before: { language: 'fr' }, after: { language: 'rw' } }])
  })
})

test('of several loans she chooses one', async () => {
  const [{ product_id }] = await rows<{ product_id: string }>('select product_id from product') as [{ product_id: string }]
  const second = await giveLoan(town, { client: town.client.id, product: product_id, amount: '5000.00', count: 6, on: '2026-02-01' })
  await choosePin(services, town.officer, town.client.id, town.mobile)
  await town.mobile.dial()
  expect(await town.mobile.walk('2', PIN)).toContain(`1 ${town.loanNumber} Crédit rural\n2 ${second.number} Crédit rural`)
  const pay = await town.mobile.type('2')
  expect(pay).toContain(`Crédit ${second.number}`)
  expect(pay + (pay.includes('9 Suite') ? await town.mobile.type('9') : '')).toContain('Payez à l\'agence Azilal')
})

test('sessions of yesterday are forgotten, those of today are not', async () => {
  await town.mobile.dial()
  const admin = new (await import('pg')).default.Client({ connectionString: services.adminUrl })
  await admin.connect()
  await admin.query(`update ussd_session set last_hop_at = now() where session_id = $1`, [town.mobile.sessionId])
  await admin.query(`insert into ussd_session (phone_key, gateway, session_id, service_code, started_at, last_hop_at) values (repeat('a', 64), 'g', 'old', '*1#', now(), now() - interval '25 hours')`)
  const olderThanADay = (await admin.query<{ n: string }>(`select count(*) as n from ussd_session where last_hop_at < now() - interval '1 day'`)).rows[0]?.n
  expect(await forgetSessions(services.db)).toBe(Number(olderThanADay))
  expect((await admin.query(`select session_id from ussd_session where last_hop_at > now() - interval '1 day'`)).rows.map(({ session_id }) => session_id)).toContain(town.mobile.sessionId)
  await admin.end()
})

test('a database that goes away is told in words, and nothing is lost', async () => {
  const away = await testServices({ today: '2026-03-10', adminUrl: services.adminUrl, environment: { TWIZA_LOG: 'silent' } })
  const server = testApp(away)
  await away.db.close()
  const answer = await server.inject({
    method: 'POST', url: '/channels/ussd/africastalking', headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ sessionId: newId(), serviceCode: town.code, phoneNumber: town.phone, text: '1*739154' }).toString(),
  })
  expect([answer.statusCode, answer.body]).toEqual([200, 'END Not possible just now. Nothing is lost. Dial again in a few minutes.'])
  await server.close()
})

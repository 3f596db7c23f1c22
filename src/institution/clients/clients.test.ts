import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import type { ClientQuery } from '#contract/clients.ts'
import { settableClock } from '#platform/clock.ts'
import { openDatabase, type Database } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { phoneKeyOf } from '#platform/phone.ts'
import { testDatabase } from '#test/helpers/database.ts'
import { foundTwoBranches, type TwoBranches } from '#test/helpers/two-branches.ts'
import { askDuplicates, clientsOfPhone, getClient, getHistory, listClients, listConsents, searchClients } from './ask-clients.ts'
import { changeClientStatus } from './change-client-status.ts'
import { editClient } from './edit-client.ts'
import { exportClients } from './export-clients.ts'
import type { ClientParts } from './parts.ts'
import { recordConsent } from './record-consent.ts'
import { registerClient, type Kept, type RegisterClient } from './register-client.ts'
import { transferClients } from './transfer-clients.ts'

let db: Database
let parts: ClientParts
let here: TwoBranches
let elsewhere: TwoBranches
const secret = 'a secret of thirty-two characters'

beforeAll(async () => {
  db = openDatabase(await testDatabase())
  parts = { db, clock: settableClock('2026-11-20'), secret }
  here = await foundTwoBranches(db)
  elsewhere = await foundTwoBranches(db)
})
afterAll(() => db.close())

const person = (over: Partial<RegisterClient> = {}): RegisterClient => ({
  branch: here.north, givenName: 'Fatima', familyName: 'El Idrissi', sex: 'female', language: 'ar', joinedOn: '2026-01-05', ...over,
})
const key = (): string => newId()
const register = (over: Partial<RegisterClient> = {}, actor = here.manager) => registerClient(parts, actor, key(), person(over))
function done<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer))
  return answer
}
const find = async (query: Partial<ClientQuery>, actor = here.manager): Promise<string[]> =>
  done(await listClients(db, actor, { limit: 25, ...query })).items.map(({ name }) => name)
/** A family name that no other test uses and none resembles, so that tests do not see each other's clients nor take them for duplicates. */
const fresh = (): string => `Ben${Array.from(randomBytes(6), syllable).join('')}`
const syllable = (byte: number): string => 'bdfklmnrstyz'.charAt(byte % 12) + 'aiu'.charAt(Math.floor(byte / 12) % 3)

describe('registering', () => {
  it('keeps what was typed in one form, once however often it is sent', async () => {
    const content = person({
      familyName: fresh(), phone: '06 12 00 00 01', identity: { kind: 'national-id', number: 'ab 10 01' }, officer: 'officer', bornOn: '1984-03-01',
      nextOfKin: { name: 'Ali', phone: '0612000002' }, householdSize: 5, dependants: 3,
    })
    const same = key()
    const first = done(await registerClient(parts, here.manager, same, content))
    expect(first).toMatchObject({ version: 1, number: expect.stringMatching(/^C\d{6}$/) })
    expect(await registerClient(parts, here.manager, same, content)).toEqual(first)
    expect(await registerClient(parts, here.manager, same, { ...content, givenName: 'Hind' })).toMatchObject({ refused: 'key_reused' })
    expect(await getClient(db, here.manager, first.id)).toMatchObject({
      name: `Fatima ${content.familyName}`, phone: '+212612000001', branchName: 'North', officerName: 'Omar', status: 'active', version: 1,
      identity: { kind: 'national-id', number: 'ab 10 01' }, nextOfKin: { name: 'Ali', phone: '+212612000002' }, householdSize: 5,
    })
  })

  it('names every problem at once, each with its path', async () => {
    const refused = await register({ phone: '12', otherPhone: 'abc', bornOn: '2020-01-01', joinedOn: '2026-11-21', householdSize: 2, dependants: 2, familyName: '--' })
    const all = [refused as Refusal, ...((refused as Refusal).also ?? [])].map((problem) => [problem.refused, problem.path])
    expect(all).toEqual([
      ['input_invalid', 'familyName'], ['date_in_future', 'joinedOn'], ['age_unlikely', 'bornOn'], ['dependants_exceed_household', 'dependants'],
      ['phone_invalid', 'phone'], ['phone_invalid', 'otherPhone'],
    ])
  })

  it('asks for an open branch of one’s own and an officer who works there', async () => {
    expect(await register({ branch: here.south }, here.officer)).toMatchObject({ refused: 'branch_unknown', path: 'branch' })
    expect(await register({ branch: elsewhere.north })).toMatchObject({ refused: 'branch_unknown' })
    expect(await register({ branch: here.south, officer: 'officer' })).toMatchObject({ refused: 'officer_unknown', facts: { branch: 'South' } })
  })

  it('gives numbers without a gap, refusals included', async () => {
    const first = done(await register({ familyName: fresh() }))
    await register({ phone: '1' })
    const second = done(await register({ familyName: fresh() }))
    expect(Number(second.number.slice(1))).toBe(Number(first.number.slice(1)) + 1)
  })
})

describe('doubles', () => {
  it('a similar name of the same year warns until a reason is given', async () => {
    const familyName = fresh()
    done(await register({ familyName, bornOn: '1970-02-02' }))
    const again = { familyName: familyName.toUpperCase(), givenName: 'Fatma', bornOn: '1970-12-30' }
    expect(await register(again)).toMatchObject({ refused: 'duplicate_suspected', facts: { count: 1, branch: 'North' } })
    expect(await register({ ...again, despiteDuplicates: true })).toMatchObject({ refused: 'duplicate_reason_missing' })
    const second = done(await register({ ...again, despiteDuplicates: true, duplicateReason: 'Her cousin' }))
    const [event] = done(await getHistory(db, here.manager, second.id)).items
    expect(event).toMatchObject({ command: 'register-client', reason: 'Her cousin', by: 'Meryem', channel: 'desk' })
  })

  it('a similar name warns where no year of birth is known, of either of the two', async () => {
    const familyName = fresh()
    done(await register({ familyName }))
    expect(await register({ familyName: `${familyName}${familyName.at(-1)}`, givenName: 'Fatma', bornOn: '1970-12-30' })).toMatchObject({ refused: 'duplicate_suspected' })
    expect(await register({ familyName, givenName: 'Fatimah' })).toMatchObject({ refused: 'duplicate_suspected' })
    expect(isRefusal(await register({ familyName, givenName: 'Hind' }))).toBe(false)
  })

  it('the same telephone warns, the same document is refused whatever is said', async () => {
    done(await register({ familyName: fresh(), phone: '0612000010', identity: { kind: 'national-id', number: 'JK-77 1' } }))
    const other = { familyName: fresh(), givenName: 'Rachid', sex: 'male' as const, despiteDuplicates: true, duplicateReason: 'No' }
    expect(await register({ ...other, despiteDuplicates: false, otherPhone: '+212 612 000 010' })).toMatchObject({ refused: 'duplicate_suspected' })
    expect(await register({ ...other, identity: { kind: 'national-id', number: 'jk771' } })).toMatchObject({ refused: 'identity_taken', path: 'identity.number' })
    expect(isRefusal(await register({ ...other, identity: { kind: 'passport', number: 'jk771' } }))).toBe(false)
  })

  it('two desks that register her at the same moment: one is warned', async () => {
    const familyName = fresh()
    const both = await Promise.all([register({ familyName, phone: '0612000020' }), register({ familyName, phone: '0612000020' })])
    expect(both.map((answer) => (isRefusal(answer) ? answer.refused : 'done')).toSorted()).toEqual(['done', 'duplicate_suspected'])
  })

  it('shows the candidates, of other branches the branch only', async () => {
    const familyName = fresh()
    const south = done(await register({ familyName, branch: here.south, arabicName: 'زهرة التجريبي', phone: '0612000030' }))
    const question = { givenName: 'X', familyName: 'Y', arabicName: 'زهره التجريبى', sex: 'female' as const, phone: '0612000030' }
    expect(done(await askDuplicates(parts, here.manager, question)).items).toMatchObject([{ signs: ['phone', 'name'], client: { id: south.id } }])
    expect(done(await askDuplicates(parts, here.officer, question)).items).toEqual([{ signs: ['phone', 'name'], branchName: 'South' }])
    expect(done(await askDuplicates(parts, here.manager, { ...question, id: south.id })).items).toEqual([])
    expect(await register({ familyName: 'Y', phone: '0612000030' }, here.officer)).toMatchObject({ refused: 'duplicate_suspected', facts: { name: '…', branch: 'South' } })
    expect(done(await askDuplicates(parts, elsewhere.manager, question)).items).toEqual([])
  })
})

describe('search', () => {
  const family = fresh()
  let client: Kept
  beforeAll(async () => {
    client = done(await register({
      givenName: 'Aïcha', familyName: `Aït ${family}`, arabicName: 'عائشة آيت المكّي', alias: 'Lalla', phone: '+212 612 000 040',
      identity: { kind: 'national-id', number: 'XZ 900 123' }, village: 'Tafraoute', province: 'Tiznit', market: 'Souk el Had', sector: 'crafts',
    }))
  })

  it.each([
    ['an accent', `aicha ${family}`], ['capitals and order', `AÏT AICHA ${family.toUpperCase()}`], ['a beginning', `${family.slice(0, 6)} aï`],
    ['names together', `ait${family}`], ['another name', `lalla ${family}`], ['Arabic without hamza', 'ايت المكي'], ['Arabic signs', 'عائشَة المكى'],
    ['telephone at home', '0612000040'], ['telephone abroad', '00212612000040'], ['telephone begun, spaced', '06 12 00 00 40'],
    ['Arabic digits', '٠٦١٢٠٠٠٠٤٠'], ['document', 'xz900123'], ['document, spaced', 'XZ 900 123'],
  ])('finds by %s', async (_by, q) => expect(await find({ q })).toEqual([`Aïcha Aït ${family}`]))

  it('finds by number, typed whole or without letter and zeros', async () => {
    const name = `Aïcha Aït ${family}`
    for (const q of [client.number, client.number.toLowerCase(), client.number.slice(1), String(Number(client.number.slice(1)))]) expect(await find({ q })).toContain(name)
  })

  it('finds by sound after spelling, across scripts', async () => {
    const other = fresh()
    done(await register({ givenName: 'Mohamed', familyName: `${other} Zz`, sex: 'male' }))
    done(await register({ givenName: 'Muhammad', familyName: `${other} Aa`, sex: 'male', bornOn: '1950-01-01' }))
    expect(await find({ q: `mohamed ${other}` })).toEqual([`Mohamed ${other} Zz`, `Muhammad ${other} Aa`])
    expect(await find({ q: `محمد ${other}` })).toEqual([`Muhammad ${other} Aa`, `Mohamed ${other} Zz`])
    expect(await find({ q: `mohamed ${other}`, sort: 'name' })).toEqual([`Muhammad ${other} Aa`, `Mohamed ${other} Zz`])
  })

  it('finds nothing for what nobody is called, and is not led astray by signs of SQL', async () => {
    for (const q of ['zzqqxx', "' or 1=1 --", '%', '_', '\\']) expect(await find({ q: `${q} ${newId()}` })).toEqual([])
  })

  it('filters by place, sector, sex and branch', async () => {
    expect(await find({ q: family, place: 'tafrâoute' })).toHaveLength(1)
    expect(await find({ q: family, place: 'SOUK EL' })).toHaveLength(1)
    expect(await find({ q: family, place: 'rabat' })).toEqual([])
    expect(await find({ q: family, sector: 'crafts', sex: 'female', branch: here.north, status: 'active', language: 'ar' })).toHaveLength(1)
    expect(await find({ q: family, branch: here.south })).toEqual([])
    expect(await find({ q: family, sex: 'male' })).toEqual([])
  })

  it('for Ctrl K tells apart by number, telephone and branch', async () => {
    const hits = await db.transact({ institution: here.id }, (tx) => searchClients(tx, { ...here.manager, rights: new Set(['clients.see']) }, family, 5))
    expect(hits).toEqual([{ kind: 'client', id: client.id, title: `Aïcha Aït ${family}`, detail: `${client.number} · +212612000040 · North`, path: `/clients/${client.id}` }])
  })
})

describe('lists', () => {
  it('page on by name, number or day without losing or repeating anybody, either way', async () => {
    const family = fresh()
    for (const given of ['Éva', 'eva', 'Ali', 'Zoe', 'Nour']) {
      done(await register({ givenName: given, familyName: family, joinedOn: `2026-01-${10 + given.length}`, despiteDuplicates: true, duplicateReason: 'Test' }))
    }
    for (const sort of [undefined, 'name', '-name', 'number', '-joinedOn', 'joinedOn', 'branch']) {
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = done(await listClients(db, here.manager, { q: family, sort, limit: 2, cursor }))
        expect(page.count).toBe(5)
        seen.push(...page.items.map(({ number }) => number))
        cursor = page.next
      } while (cursor)
      expect(new Set(seen).size, sort).toBe(5)
      if (sort === 'number') expect(seen).toEqual(seen.toSorted())
    }
    expect(await find({ q: family, sort: '-name' })).toEqual(['Zoe', 'Nour', 'eva', 'Éva', 'Ali'].map((given) => `${given} ${family}`))
  })

  it('refuse a foreign cursor and an unknown order', async () => {
    expect(await listClients(db, here.manager, { limit: 5, cursor: 'x' })).toMatchObject({ refused: 'input_invalid', path: 'cursor' })
    expect(await listClients(db, here.manager, { limit: 5, sort: 'secret' })).toMatchObject({ refused: 'input_invalid', path: 'sort' })
    const forged = Buffer.from(JSON.stringify(['joinedOn', "2026-13-99'", newId()])).toString('base64url')
    expect(await listClients(db, here.manager, { limit: 5, sort: 'joinedOn', cursor: forged })).toMatchObject({ refused: 'input_invalid' })
  })

  it('leave as a spreadsheet in the reader’s language, without formulas', async () => {
    const family = fresh()
    done(await register({ familyName: family, occupation: '=1+1', market: '@souk', bornOn: '1990-05-06' }))
    const file = done(await exportClients(db, here.manager, { q: family }, '2026-11-20'))
    const [headings, row] = String(file.bytes).slice(1).split('\r\n')
    expect(file.fileName).toBe('clients-2026-11-20.csv')
    expect(headings).toMatch(/^Numéro,Nom de famille,Prénom,/)
    expect(row).toContain(`${family},Fatima,,Femme,1990-05-06`)
    expect(row).toContain("'=1+1")
    expect(row).toContain("'@souk")
  })
})

describe('changes', () => {
  const edit = (client: Kept, over: Partial<RegisterClient> & { reason?: string } = {}, actor = here.manager) => {
    const { branch: _branch, ...profile } = person({ familyName: fresh(), ...over })
    return editClient(parts, actor, key(), { ...profile, id: client.id, version: client.version })
  }

  it('keep what stood before; who saw an older version is refused', async () => {
    const client = done(await register({ familyName: fresh(), phone: '0612000050', village: 'Old' }))
    const familyName = fresh()
    const edited = done(await edit(client, { familyName, village: 'New', phone: '0612000051' }))
    expect(edited.version).toBe(2)
    expect(await edit(client, { village: 'Newer' })).toMatchObject({ refused: 'changed_meanwhile', facts: { version: 2 } })
    const [event] = done(await getHistory(db, here.manager, client.id)).items
    expect(event?.changes).toContainEqual({ field: 'village', before: 'Old', after: 'New' })
    expect(event?.changes).toContainEqual({ field: 'phone', before: '+212612000050', after: '+212612000051' })
    expect(event?.changes.map(({ field }) => field)).not.toContain('phoneKey')
    expect(await find({ q: familyName })).toHaveLength(1)
    expect(await clientsOfPhone(db, phoneKeyOf(secret, '+212612000050'))).toEqual([])
    expect(await clientsOfPhone(db, phoneKeyOf(secret, '+212612000051'))).toEqual([{ institution: here.id, client: client.id }])
  })

  it('two editors at the same moment: one is told', async () => {
    const client = done(await register({ familyName: fresh() }))
    const both = await Promise.all([edit(client, { village: 'A' }), edit(client, { village: 'B' })])
    expect(both.filter(isRefusal)).toMatchObject([{ refused: 'changed_meanwhile' }])
  })

  it('status: leaving needs no group and no debt, and the telephone is forgotten until she is back', async () => {
    const client = done(await register({ familyName: fresh(), phone: '0612000060' }))
    const change = (status: 'active' | 'dormant' | 'left', on = '2026-06-01', with_ = parts) =>
      changeClientStatus(with_, here.manager, key(), { id: client.id, status, on, reason: 'Asked for it' })
    const phone = phoneKeyOf(secret, '+212612000060')
    expect(await change('active')).toMatchObject({ refused: 'status_unchanged' })
    expect(await change('left', '2026-11-21')).toMatchObject({ refused: 'date_in_future' })
    expect(await change('left', '2026-01-04')).toMatchObject({ refused: 'date_before', facts: { earliest: '2026-01-05' } })
    const owes = { ...parts, obligations: [async (): Promise<Refusal> => ({ refused: 'client_owes', facts: { loan: 'L1' } })] }
    expect(await change('left', '2026-06-01', owes)).toMatchObject({ refused: 'client_owes' })
    expect(await clientsOfPhone(db, phone)).toHaveLength(1)
    done(await change('left'))
    expect(await getClient(db, here.manager, client.id)).toMatchObject({ status: 'left', leftOn: '2026-06-01', version: 2 })
    expect(await clientsOfPhone(db, phone)).toEqual([])
    done(await change('active', '2026-07-01'))
    expect(await getClient(db, here.manager, client.id)).not.toHaveProperty('leftOn')
    expect(await clientsOfPhone(db, phone)).toHaveLength(1)
  })

  it('transfer of many, all or none; an officer of before has no say in another branch', async () => {
    const clients = [done(await register({ familyName: fresh(), officer: 'officer' })), done(await register({ familyName: fresh() }))].map(({ id }) => id)
    const move = (over: object, actor = here.manager) => transferClients(parts, actor, key(), { clients, reason: 'New branch', ...over })
    expect(await move({})).toMatchObject({ refused: 'transfer_changes_nothing' })
    expect(await move({ clients: [...clients, newId()], branch: here.south })).toMatchObject({ refused: 'client_unknown', path: 'clients.2' })
    expect(await move({ branch: here.south, officer: 'officer' })).toMatchObject({ refused: 'officer_unknown' })
    expect(await getClient(db, here.manager, clients[0] ?? '')).toMatchObject({ branch: here.north, officer: 'officer' })
    expect(await move({ branch: here.south }, here.officer)).toEqual({ transferred: 2 })
    expect(await getClient(db, here.officer, clients[0] ?? '')).toMatchObject({ refused: 'not_found' })
    const moved = done(await getClient(db, here.manager, clients[0] ?? ''))
    expect(moved).toMatchObject({ branchName: 'South', version: 2 })
    expect(moved).not.toHaveProperty('officer')
    expect(done(await getHistory(db, here.manager, clients[0] ?? '')).items[0]).toMatchObject({
      command: 'transfer-clients', reason: 'New branch', changes: [{ field: 'branch', before: 'North', after: 'South' }, { field: 'officer', before: 'Omar' }],
    })
  })

  it('consents are added, never edited; the newest of a purpose stands first', async () => {
    const client = done(await register({ familyName: fresh() }))
    const say = (given: boolean, attachment?: string) => recordConsent(parts, here.manager, key(),
      { client: client.id, purpose: 'messages', given, textVersion: 'sms-1', language: 'ar', evidence: 'signature', attachment })
    done(await say(true))
    done(await say(false))
    expect(await say(true, newId())).toMatchObject({ refused: 'not_found', path: 'attachment' })
    expect(done(await listConsents(db, here.manager, client.id)).items.map(({ given, by, channel }) => [given, by, channel])).toEqual([[false, 'Meryem', 'desk'], [true, 'Meryem', 'desk']])
    const edited = db.transact({ institution: here.id }, (tx) => tx.run('update consent set given = true'))
    await expect(edited).rejects.toThrow(/permission denied/)
  })
})

describe('walls', () => {
  it('a client of another institution or branch is not found, by any way', async () => {
    const client = done(await register({ familyName: fresh(), branch: here.south, phone: '0612000070' }))
    for (const actor of [elsewhere.manager, here.officer]) {
      const found = { refused: 'not_found' }
      expect(await getClient(db, actor, client.id)).toMatchObject(found)
      expect(await getHistory(db, actor, client.id)).toMatchObject(found)
      expect(await listConsents(db, actor, client.id)).toMatchObject(found)
      expect(await find({ q: client.number }, actor)).toEqual([])
      const { branch: _branch, ...profile } = person()
      expect(await editClient(parts, actor, key(), { ...profile, id: client.id, version: 1 })).toMatchObject(found)
      expect(await changeClientStatus(parts, actor, key(), { id: client.id, status: 'left', on: '2026-06-01', reason: 'x' })).toMatchObject(found)
      expect(await transferClients(parts, actor, key(), { clients: [client.id], branch: here.north, reason: 'x' })).toMatchObject({ refused: 'client_unknown' })
    }
  })

  it('SQL behind another institution’s wall sees and writes nothing; facts cannot be edited', async () => {
    const client = done(await register({ familyName: fresh(), phone: '0612000080' }))
    const tables = ['client', 'client_term', 'client_change', 'consent', 'phone_directory', 'client_group', 'group_member']
    for (const table of tables) {
      const rows = await db.transact({ institution: elsewhere.id }, (tx) => tx.rows(`select * from ${table} where institution_id = $1`, [here.id]))
      expect(rows, table).toEqual([])
      expect(await db.transact({}, (tx) => tx.rows(`select * from ${table}`)), table).toEqual([])
    }
    const intrude = (sql: string, scope = {}) => db.transact({ institution: elsewhere.id, ...scope }, (tx) => tx.run(sql, [here.id, client.id]))
    expect(await intrude(`update client set given_name = 'x' where institution_id = $1 and client_id = $2`)).toBe(0)
    await expect(intrude(`insert into client_term values ($1, 'x', $2)`)).rejects.toThrow(/row-level security/)
    await expect(intrude(`delete from client where institution_id = $1 and client_id = $2`)).rejects.toThrow(/permission denied/)
    await expect(db.transact({ institution: here.id }, (tx) => tx.run('update client_change set reason = $1', ['x']))).rejects.toThrow(/permission denied/)
  })

  it('one telephone known in two institutions; the caller’s key shows these rows and lets nobody write', async () => {
    const phone = phoneKeyOf(secret, '+212612000090')
    const one = done(await register({ familyName: fresh(), phone: '0612000090' }))
    const two = done(await register({ familyName: fresh(), phone: '0612000090', branch: elsewhere.north }, elsewhere.manager))
    const known = await clientsOfPhone(db, phone)
    expect(known.toSorted((a, b) => a.client.localeCompare(b.client))).toEqual([{ institution: here.id, client: one.id }, { institution: elsewhere.id, client: two.id }])
    expect(await clientsOfPhone(db, phoneKeyOf('another secret', '+212612000090'))).toEqual([])
    const all = await db.transact({ phone }, (tx) => tx.rows('select * from phone_directory'))
    expect(all).toHaveLength(2)
    expect(await db.transact({ phone }, (tx) => tx.run('delete from phone_directory'))).toBe(0)
  })
})

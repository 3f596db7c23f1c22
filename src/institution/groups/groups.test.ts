import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import type { GroupRole } from './store.ts'
import { registerClient } from '#institution/clients/door.ts'
import { settableClock } from '#platform/clock.ts'
import { openDatabase, type Database } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { testDatabase } from '#test/helpers/database.ts'
import { foundTwoBranches, type TwoBranches } from '#test/helpers/two-branches.ts'
import { addMembers } from './add-members.ts'
import { exportGroups, getGroup, getGroupHistory, listGroups, searchGroups } from './ask-groups.ts'
import { changeGroupStatus } from './change-group-status.ts'
import { changeRole } from './change-role.ts'
import { editGroup } from './edit-group.ts'
import { formGroup, type FormGroup } from './form-group.ts'
import type { GroupParts } from './parts.ts'
import { removeMember } from './remove-member.ts'
import { transferGroup } from './transfer-group.ts'

let db: Database
let parts: GroupParts
let here: TwoBranches
let elsewhere: TwoBranches
const clock = settableClock('2026-11-20')

beforeAll(async () => {
  db = openDatabase(await testDatabase())
  parts = { db, clock }
  here = await foundTwoBranches(db)
  elsewhere = await foundTwoBranches(db)
})
afterAll(() => db.close())

const key = (): string => newId()
function done<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer))
  return answer
}
let count = 0
async function client(branch = here.north, actor = here.manager): Promise<string> {
  count += 1
  const person = { branch, givenName: `Given${count}`, familyName: `Family${count}`, sex: 'female', language: 'ar', joinedOn: '2026-01-05' } as const
  return done(await registerClient({ db, clock, secret: 'secret' }, actor, key(), { ...person, despiteDuplicates: true, duplicateReason: 'Test' })).id
}
const meeting = { frequency: 'weekly', weekday: 2, time: '09:30', place: 'Souk' } as const
const form = (over: Partial<FormGroup> = {}, actor = here.manager) =>
  formGroup(parts, actor, key(), { name: 'Coopérative Amal', branch: here.north, meeting, formedOn: '2026-02-01', members: [], ...over })
const join = (group: string, clients: readonly string[], role: GroupRole = 'member', on = '2026-03-01', actor = here.manager) =>
  addMembers(parts, actor, key(), { group, on, members: clients.map((one) => ({ client: one, role })) })
const members = async (group: string): Promise<string[]> =>
  done(await getGroup(db, here.manager, group)).memberships.map(({ name, role, leftOn }) => `${name} ${role}${leftOn ? ` until ${leftOn}` : ''}`)

describe('a group', () => {
  it('is formed with its first members, once however often it is sent', async () => {
    const [one, two] = [await client(), await client()]
    const same = key()
    const content = { name: 'Aḥlām النِّساء', branch: here.north, officer: 'officer', meeting, formedOn: '2026-02-01', members: [{ client: one, role: 'leader' as const }, { client: two, role: 'member' as const }] }
    const group = done(await formGroup(parts, here.manager, same, content))
    expect(await formGroup(parts, here.manager, same, content)).toEqual(group)
    expect(await getGroup(db, here.manager, group.id)).toMatchObject({
      number: expect.stringMatching(/^G\d{5}$/), name: content.name, branch: { name: 'North' }, officer: { name: 'Omar' }, leader: { id: one }, members: 2, meeting, status: 'active', version: 1,
    })
  })

  it('is refused whole when one member cannot join', async () => {
    const before = done(await listGroups(db, here.manager, { limit: 25 })).count
    const [one, south] = [await client(), await client(here.south)]
    const both = (a: string, b: string, role: GroupRole = 'member') => form({ members: [{ client: a, role }, { client: b, role }] })
    expect(await both(one, newId())).toMatchObject({ refused: 'client_unknown', path: 'members.1.client' })
    expect(await both(one, south)).toMatchObject({ refused: 'client_of_another_branch' })
    expect(await both(one, one)).toMatchObject({ refused: 'member_repeated', path: 'members.1.client' })
    expect(await both(one, await client(), 'leader')).toMatchObject({ refused: 'role_taken_twice' })
    expect(await form({ formedOn: '2026-11-21' })).toMatchObject({ refused: 'date_in_future' })
    expect(await form({ branch: here.south }, here.officer)).toMatchObject({ refused: 'branch_unknown' })
    expect(done(await listGroups(db, here.manager, { limit: 25 })).count).toBe(before)
  })

  it('takes members in and lets them go; a client belongs to one group at a time, and her past stays', async () => {
    const group = done(await form()).id
    const other = done(await form({ name: 'Other' })).id
    const one = await client()
    done(await join(group, [one]))
    expect(await join(group, [one])).toMatchObject({ refused: 'member_already' })
    expect(await join(other, [one])).toMatchObject({ refused: 'client_in_another_group', facts: { group: 'Coopérative Amal' } })
    expect(await join(other, [await client()], 'member', '2026-01-31')).toMatchObject({ refused: 'date_before', facts: { earliest: '2026-02-01' } })
    const leave = (on: string, with_ = parts) => removeMember(with_, here.manager, key(), { group, client: one, on, reason: 'Moves away' })
    expect(await leave('2026-02-28')).toMatchObject({ refused: 'date_before' })
    expect(await leave('2026-12-01')).toMatchObject({ refused: 'date_in_future' })
    expect(await leave('2026-05-01', { ...parts, obligations: [async () => ({ refused: 'group_has_loans', facts: { loan: 'L1' } })] })).toMatchObject({ refused: 'group_has_loans' })
    done(await leave('2026-05-01'))
    expect(await leave('2026-05-01')).toMatchObject({ refused: 'client_not_in_group' })
    expect(await join(other, [one], 'member', '2026-04-30')).toMatchObject({ refused: 'date_before', facts: { earliest: '2026-05-01' } })
    done(await join(other, [one], 'member', '2026-05-01'))
    expect(await members(group)).toEqual([expect.stringMatching(/member until 2026-05-01$/)])
  })

  it('two desks that take one client in at the same moment: one is told', async () => {
    const groups = [done(await form()).id, done(await form()).id]
    const one = await client()
    const answers = await Promise.all(groups.map((group) => join(group, [one])))
    expect(answers.filter(isRefusal)).toMatchObject([{ refused: 'client_in_another_group' }])
  })

  it('has one leader: another takes the place, and the trail names both', async () => {
    const group = done(await form()).id
    const [one, two] = [await client(), await client()]
    done(await join(group, [one], 'leader'))
    done(await join(group, [two]))
    expect(await join(group, [await client()], 'leader')).toMatchObject({ refused: 'role_taken_twice' })
    const lead = (who: string, role: GroupRole) => changeRole(parts, here.manager, key(), { group, client: who, role })
    done(await lead(two, 'leader'))
    expect((await members(group)).map((line) => line.split(' ').at(-1))).toEqual(['leader', 'member'])
    expect(await lead(two, 'leader')).toMatchObject({ refused: 'status_unchanged' })
    expect(await lead(newId(), 'leader')).toMatchObject({ refused: 'client_not_in_group' })
    const [event] = done(await getGroupHistory(db, here.manager, group)).items
    expect(event).toMatchObject({ command: 'change-group-role', by: 'Meryem', changes: [{ field: 'leader', before: expect.stringContaining('Given'), after: expect.stringContaining('Given') }] })
    done(await lead(two, 'member'))
    expect(done(await getGroup(db, here.manager, group))).not.toHaveProperty('leader')
  })

  it('changes name and meeting; who saw an older version is refused', async () => {
    const { id } = done(await form())
    const monthly = { frequency: 'monthly', weekday: 5, week: -1 } as const
    const edit = (version: number) => editGroup(parts, here.manager, key(), { id, name: 'Tiwizi', meeting: monthly, version })
    expect(done(await edit(1)).version).toBe(2)
    expect(await edit(1)).toMatchObject({ refused: 'changed_meanwhile', facts: { version: 2 } })
    expect(await getGroup(db, here.manager, id)).toMatchObject({ name: 'Tiwizi', meeting: monthly })
    expect(done(await getGroupHistory(db, here.manager, id)).items[0]?.changes).toContainEqual({ field: 'time', before: '09:30' })
  })

  it('moves to another branch with all its members', async () => {
    const group = done(await form({ officer: 'officer' })).id
    const one = await client()
    done(await join(group, [one]))
    const move = (over: object) => transferGroup(parts, here.manager, key(), { id: group, reason: 'New branch', ...over })
    expect(await move({ branch: here.north })).toMatchObject({ refused: 'transfer_changes_nothing' })
    expect(await move({ branch: here.south, officer: 'officer' })).toMatchObject({ refused: 'officer_unknown' })
    done(await move({ branch: here.south, officer: 'manager' }))
    expect(await getGroup(db, here.manager, group)).toMatchObject({ branch: { name: 'South' }, officer: { name: 'Meryem' } })
    const [row] = await db.transact({ institution: here.id }, (tx) => tx.rows('select branch_id, officer_id from client where client_id = $1', [one]))
    expect(row).toEqual({ branch_id: here.south, officer_id: 'manager' })
  })

  it('is dissolved once its last member has left, and changes no more', async () => {
    const group = done(await form()).id
    const one = await client()
    done(await join(group, [one]))
    const change = (status: 'active' | 'dormant' | 'dissolved') => changeGroupStatus(parts, here.manager, key(), { id: group, status, on: '2026-06-01', reason: 'Vote' })
    expect(await change('dissolved')).toMatchObject({ refused: 'group_has_members', facts: { n: 1 } })
    done(await change('dormant'))
    done(await removeMember(parts, here.manager, key(), { group, client: one, on: '2026-05-01', reason: 'End' }))
    done(await change('dissolved'))
    expect(await getGroup(db, here.manager, group)).toMatchObject({ status: 'dissolved', dissolvedOn: '2026-06-01' })
    expect(await change('active')).toMatchObject({ refused: 'group_dissolved' })
    expect(await join(group, [one])).toMatchObject({ refused: 'group_dissolved' })
  })
})

describe('lists of groups', () => {
  it('find by any word without accents, by number, in pages; export in the reader’s language', async () => {
    const word = `Zz${newId().slice(-12)}`
    for (const name of [`Éclat ${word}`, `اَلنّور ${word}`, `=SUM ${word}`]) done(await form({ name }))
    const find = async (q: string) => done(await listGroups(db, here.manager, { q, limit: 25 })).items.map(({ name }) => name)
    expect(await find(`eclat ${word.toLowerCase()}`)).toEqual([`Éclat ${word}`])
    expect(await find(`النور ${word}`)).toEqual([`اَلنّور ${word}`])
    const first = done(await listGroups(db, here.manager, { q: word, limit: 2 }))
    expect(first).toMatchObject({ count: 3, items: [{}, {}] })
    const second = done(await listGroups(db, here.manager, { q: word, limit: 2, cursor: first.next }))
    expect(second.items).toHaveLength(1)
    expect(second.next).toBeUndefined()
    const number = first.items[0]?.number ?? ''
    expect(await find(number)).toContain(first.items[0]?.name)
    expect(await find(number.replace(/^G0*/, ''))).toContain(first.items[0]?.name)
    const text = String(done(await exportGroups(db, here.manager, { q: word }, '2026-11-20')).bytes)
    expect(text).toContain('Numéro,Nom,Agence')
    expect(text).toContain(`'=SUM ${word}`)
    expect(text).toContain('mardi,09:30')
    const hits = await db.transact({ institution: here.id }, (tx) => searchGroups(tx, { ...here.manager, rights: new Set(['clients.see']) }, `eclat ${word}`, 5))
    expect(hits).toMatchObject([{ kind: 'group', title: `Éclat ${word}` }])
  })

  it('sort by members without losing anybody', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = done(await listGroups(db, here.manager, { sort: '-members', limit: 3, cursor }))
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.next
    } while (cursor)
    expect(new Set(seen).size).toBe(done(await listGroups(db, here.manager, { limit: 1 })).count)
  })
})

describe('walls', () => {
  it('a group of another institution or branch is not found, by any way', async () => {
    const { id, number } = done(await form({ branch: here.south }))
    for (const actor of [elsewhere.manager, here.officer]) {
      const found = { refused: 'not_found' }
      expect(await getGroup(db, actor, id)).toMatchObject(found)
      expect(await getGroupHistory(db, actor, id)).toMatchObject(found)
      expect(await editGroup(parts, actor, key(), { id, name: 'x', meeting, version: 1 })).toMatchObject(found)
      expect(await join(id, [newId()], 'member', '2026-03-01', actor)).toMatchObject(found)
      expect(await removeMember(parts, actor, key(), { group: id, client: newId(), on: '2026-03-01', reason: 'x' })).toMatchObject(found)
      expect(await changeRole(parts, actor, key(), { group: id, client: newId(), role: 'leader' })).toMatchObject(found)
      expect(await transferGroup(parts, actor, key(), { id, branch: here.north, reason: 'x' })).toMatchObject(found)
      expect(await changeGroupStatus(parts, actor, key(), { id, status: 'dormant', on: '2026-03-01', reason: 'x' })).toMatchObject(found)
      expect(done(await listGroups(db, actor, { q: number, limit: 5 })).items.map((group) => group.id)).not.toContain(id)
    }
  })

  it('a client of another branch cannot be taken in by somebody who does not see her', async () => {
    const group = done(await form()).id
    expect(await join(group, [await client(here.south)], 'member', '2026-03-01', here.officer)).toMatchObject({ refused: 'client_unknown' })
    expect(await join(group, [await client(elsewhere.north, elsewhere.manager)])).toMatchObject({ refused: 'client_unknown' })
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptOffer } from '#institution/renegotiation/accept-offer.ts'
import { listCases } from '#institution/renegotiation/list-cases.ts'
import { openDatabase, type Database } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { testDatabase } from '#test/helpers/database.ts'
import { addTestProduct, done, giveLoan, productContent } from '#test/helpers/lending.ts'
import { ask, lendToGroup } from '#test/helpers/relief.ts'
import { begin, breakingAt, fates, foundDriveTown, halfMenu, pauseMenu, startedDrive, theDrive, type DriveTown } from '#test/helpers/relief-drive.ts'
import { approveDrive, cancelDrive, leaveLoanOut, pauseDrive, previewAgain, proposeDrive, resumeDrive, sendBackDrive } from './act-on-drive.ts'
import { advanceDrives } from './advance-drives.ts'
import { countLoans } from './begin-drive.ts'
import { exportDriveLoans, listDriveLoans, listDrives, readDrive } from './read-drive.ts'

let db: Database
beforeAll(async () => { db = openDatabase(await testDatabase()) })
afterAll(() => db.close())

const key = newId
const run = (town: DriveTown, most = Infinity): Promise<number> => advanceDrives(town.rooms, town.system, { ms: 60_000, most })

describe('relief for many', () => {
  test('thirty loans previewed, approved by a second person, stopped in the middle twice, resumed, finished: every case right, nothing twice', async () => {
    const town = await foundDriveTown(db, 29)
    const [left, busy] = [town.loans[3] ?? '', town.loans[4] ?? '']
    const other = done(await ask(town, '2026-03-10'))
    expect(await countLoans(town.rooms, town.officer, {})).toMatchObject({ loans: 30, clients: 30, withoutPhone: 5, withOpenCase: 1 })
    const id = await begin(town, { selection: { leftOut: [{ loan: left, reason: 'In court' }] } })
    await run(town)
    const previewed = await theDrive(town, id)
    expect(previewed).toMatchObject({
      state: 'previewed', number: 'D0000013', chosen: 30, weighed: 30, waiting: 29, done: 0,
      preview: { loans: 29, fitting: 29, nothingFits: 0, leftOut: 1, onPaper: 5, asOf: '2026-03-10' },
    })
    expect(previewed.preview?.before).toMatchObject({ loans: 30, strictShare: '100' })
    expect(previewed.preview?.after).toMatchObject({ loans: 30, strictShare: '100' })
    expect(Number(previewed.preview?.after.cash[0])).toBeLessThan(Number(previewed.preview?.before.cash[0]))
    expect(Number(previewed.preview?.after.provision)).toBeLessThan(Number(previewed.preview?.before.provision))
    expect(Object.values(await fates(town, id)).every((fate) => (fate as { outcome: unknown }).outcome === null)).toBe(true)

    done(await proposeDrive(town.rooms, town.officer, { key: key(), id }))
    expect(await approveDrive(town.rooms, { ...town.manager, id: town.officer.id }, { key: key(), id })).toMatchObject({ refused: 'same_person' })
    expect(await approveDrive(town.rooms, { ...town.officer, id: 'u-else' }, { key: key(), id })).toMatchObject({ refused: 'not_allowed' })
    done(await approveDrive(town.rooms, town.manager, { key: key(), id }))
    expect(await run(town, 7)).toBe(7)
    expect(await theDrive(town, id)).toMatchObject({ state: 'running', waiting: 22, done: 7 })
    await expect(advanceDrives({ ...town.rooms, db: breakingAt(db, 60) }, town.system)).rejects.toThrow('the process ended')
    await run(town)

    const finished = await theDrive(town, id)
    expect(finished).toMatchObject({ state: 'finished', waiting: 0, done: 29, cases: [{ state: 'offered', loans: 28 }] })
    expect(finished.outcomes).toEqual(expect.arrayContaining([{ outcome: 'offered', loans: 28, onPaper: 5 }, { outcome: 'open-case', loans: 1, onPaper: 0 }]))
    const fate = await fates(town, id)
    expect(fate[left]).toMatchObject({ outcome: null, cases: 0, messages: 0 })
    expect(fate[town.loan]).toMatchObject({ outcome: 'open-case', cases: 1, versions: 1 })
    expect(other.number).toBe('R0000013')
    expect(fate[busy]).toMatchObject({
      outcome: 'offered', state: 'offered', cases: 1, messages: 1, versions: 1, presented: 1,
      steps: [['open', 'requested', 'system', 'jobs'], ['make-offers', 'requested', 'system', 'jobs'], ['propose', 'for-approval', 'system', 'u-omar'], ['approve', 'offered', 'staff', 'u-mina']],
    })
    for (const each of Object.values(fate) as { outcome: string; cases: number; messages: number; paper: boolean; versions: number }[]) {
      expect(each.versions).toBe(1)
      if (each.outcome === 'offered') expect([each.cases, each.messages]).toEqual([1, each.paper ? 0 : 1])
    }
    expect(await run(town)).toBe(0)
    expect(await fates(town, id)).toEqual(fate)
  })

  test('the offer that goes out is the one that the preview showed, and she may accept it', async () => {
    const town = await foundDriveTown(db, 2)
    const id = await startedDrive(town)
    const before = done(await listDriveLoans(town.rooms, town.manager, id, { limit: 10, show: 'fits' }))
    await run(town)
    const after = done(await listDriveLoans(town.rooms, town.manager, id, { limit: 10, show: 'offered' }))
    expect(after.items.map(({ changes, instalmentAfter }) => [changes, instalmentAfter])).toEqual(before.items.map(({ changes, instalmentAfter }) => [changes, instalmentAfter]))
    const mine = after.items.find(({ loan }) => loan === town.loan)
    expect(mine).toMatchObject({ instalmentBefore: '1134.72', instalmentAfter: '567.36', caseState: 'offered' })
    const [offer] = await db.transact({ institution: town.institution }, (tx) => tx.rows<{ offer_id: string; instalment: string }>(
      `select offer_id, content->>'instalment' as instalment from case_offer where institution_id = $1 and case_id = $2`, [town.institution, mine?.case]))
    expect(offer?.instalment).toBe('567.36')
    done(await acceptOffer(town.rooms, town.client, { key: key(), id: mine?.case ?? '', acceptance: { offer: offer?.offer_id ?? '', language: 'fr' } }))
    expect((await theDrive(town, id)).cases).toEqual([{ state: 'offered', loans: 2 }, { state: 'applied', loans: 1 }])
    expect(done(await listDriveLoans(town.rooms, town.manager, id, { limit: 10, show: 'accepted' })).items.map(({ loan }) => loan)).toEqual([town.loan])
    const file = await exportDriveLoans(town.rooms, town.manager, id, {})
    expect('bytes' in file && String(file.bytes).split('\r\n')).toHaveLength(5)
  })

  test('paused, nothing goes out; resumed, it goes on; cancelled, the rest is left as it is', async () => {
    const town = await foundDriveTown(db, 5)
    const id = await startedDrive(town)
    await run(town, 2)
    expect(await pauseDrive(town.rooms, town.officer, { key: key(), id, reason: 'Wait' })).toMatchObject({ refused: 'not_allowed' })
    done(await pauseDrive(town.rooms, town.manager, { key: key(), id, reason: 'Radio said the market opens' }))
    expect(await run(town)).toBe(0)
    expect(await theDrive(town, id)).toMatchObject({ state: 'paused', waiting: 4, done: 2, acts: ['resume', 'cancel'] })
    done(await resumeDrive(town.rooms, town.manager, { key: key(), id }))
    await run(town, 2)
    done(await cancelDrive(town.rooms, town.manager, { key: key(), id, reason: 'The market is open' }))
    expect(await run(town)).toBe(0)
    const cancelled = await theDrive(town, id)
    expect(cancelled).toMatchObject({ state: 'cancelled', waiting: 2, done: 4, acts: [] })
    expect(cancelled.steps.map(({ act }) => act)).toEqual(['begin', 'weighed', 'propose', 'approve', 'pause', 'resume', 'cancel'])
    expect(await resumeDrive(town.rooms, town.manager, { key: key(), id })).toMatchObject({ refused: 'drive_cannot' })
  })

  test('a moratorium of the law amends without asking, with its reference as the ground; without it in the policy nothing does', async () => {
    const plain = await foundDriveTown(db, 1)
    await expect(begin(plain, { menu: { ...pauseMenu, byLaw: true } })).rejects.toThrow('moratorium_missing')
    const moratorium = { reference: 'Dahir 2.26.123, article 4', from: '2026-03-01', to: '2026-06-30' }
    const town = await foundDriveTown(db, 3, { moratorium })
    await expect(begin(town, { menu: { ...halfMenu, byLaw: true } })).rejects.toThrow('moratorium_only_defers')
    const id = await startedDrive(town, { menu: { ...pauseMenu, byLaw: true } })
    await run(town, 2)
    await run(town)
    expect(await theDrive(town, id)).toMatchObject({ state: 'finished', moratorium, cases: [{ state: 'applied', loans: 4 }] })
    const consents = await db.transact({ institution: town.institution }, (tx) => tx.rows<{ how: string; text_shown: string }>('select how, text_shown from case_consent where institution_id = $1', [town.institution]))
    expect(consents.map(({ how, text_shown }) => [how, text_shown.includes(moratorium.reference)])).toEqual(Array.from({ length: 4 }, () => ['law', true]))
    const rows = await db.transact({ institution: town.institution }, (tx) => tx.rows<{ versions: bigint; events: bigint }>(
      `select (select count(*) from loan_version v where v.institution_id = l.institution_id and v.loan_id = l.loan_id) as versions,
         (select count(*) from loan_event e where e.institution_id = l.institution_id and e.loan_id = l.loan_id and e.type = 'renegotiation') as events
       from loan l where institution_id = $1`, [town.institution]))
    expect(rows).toEqual(Array.from({ length: 4 }, () => ({ versions: 2n, events: 1n })))
  })

  test('an ordinary drive, and one after the moratorium has ended, change no contract', async () => {
    const town = await foundDriveTown(db, 1, { moratorium: { reference: 'Law 1', from: '2026-03-01', to: '2026-03-10' } })
    const id = await startedDrive(town, { menu: { ...pauseMenu, byLaw: true } })
    town.rooms.clock.set('2026-03-11')
    await run(town)
    expect(await theDrive(town, id)).toMatchObject({ state: 'finished', cases: [{ state: 'offered', loans: 2 }] })
    expect(Object.values(await fates(town, id)).map((fate) => (fate as { versions: number }).versions)).toEqual([1, 1])
  })

  test('another institution’s loans are untouched, and its people see nothing', async () => {
    const [town, stranger] = [await foundDriveTown(db, 2), await foundDriveTown(db, 2)]
    const id = await startedDrive(town)
    await advanceDrives(stranger.rooms, stranger.system)
    expect(await theDrive(town, id)).toMatchObject({ waiting: 3 })
    expect(await readDrive(stranger.rooms, stranger.manager, id)).toMatchObject({ refused: 'not_found' })
    expect(done(await listDrives(stranger.rooms, stranger.manager, { limit: 10 })).items).toEqual([])
    await run(town)
    const cases = await db.transact({ institution: stranger.institution }, (tx) => tx.rows('select 1 from relief_case'))
    expect(cases).toEqual([])
    expect(await readDrive(town.rooms, { ...town.manager, branches: [] }, id)).toMatchObject({ refused: 'not_found' })
  })

  test('what the policy wants besides one approval is waited for', async () => {
    const two = await foundDriveTown(db, 1, { approvals: [{ needs: 'two-persons' }] })
    const id = await startedDrive(two)
    await run(two)
    expect((await theDrive(two, id)).outcomes).toEqual([{ outcome: 'for-approval', loans: 2, onPaper: 0 }])
    expect((await theDrive(two, id)).cases).toEqual([{ state: 'for-approval', loans: 2 }])
  })

  test('a member is offered only what falls due when her group meets; who is of no group, and whose days stay, is offered the same', async () => {
    const town = await foundDriveTown(db, 0)
    const weekly = await addTestProduct(town, productContent({ terms: {
      interest: { method: 'declining', per: 'year', period: 'instalment' }, instalments: { every: 1, unit: 'week', amortization: 'equal-instalments' },
    } }))
    const lend = async (count: number, firstDueOn: string) => (await giveLoan(town, { product: weekly, amount: '3000.00', count, on: '2026-01-05', firstDueOn })).id
    // The group met on Thursdays until the first loan had ended, unpaid; whatever is added to it falls on Thursdays.
    const [ended, coming, alone] = [await lend(6, '2026-01-15'), await lend(8, '2026-03-03'), await lend(6, '2026-01-15')]
    const group = await lendToGroup(town, [ended, coming], { frequency: 'weekly', weekday: 2 })
    const id = await startedDrive(town)
    expect((await theDrive(town, id)).preview).toMatchObject({ fitting: 3, nothingFits: 1, whyNone: [{ code: 'leaves_meetings', loans: 1 }] })
    const [refused] = done(await listDriveLoans(town.rooms, town.manager, id, { limit: 10, show: 'nothing' })).items
    expect(refused).toMatchObject({ loan: ended, why: { code: 'leaves_meetings', facts: { on: '2026-03-12' } } })
    await run(town)
    const fate = await fates(town, id)
    expect([ended, coming, alone, town.loan].map((loan) => fate[loan])).toMatchObject([{ outcome: 'nothing-fits', cases: 0 }, { outcome: 'offered' }, { outcome: 'offered' }, { outcome: 'offered' }])
    const days = await db.transact({ institution: town.institution }, (tx) => tx.rows<{ loan_id: string; weekdays: string }>(
      `select k.loan_id, string_agg(distinct to_char((p->>'on')::date, 'Dy'), ',') as weekdays from case_offer o
         join relief_case k on k.institution_id = o.institution_id and k.case_id = o.case_id, jsonb_array_elements(o.content->'toPay') p
       where o.institution_id = $1 group by k.loan_id`, [town.institution]))
    expect(days).toEqual(expect.arrayContaining([{ loan_id: coming, weekdays: 'Tue' }, { loan_id: alone, weekdays: 'Thu' }]))

    const drives = async (of: string) => done(await listDrives(town.rooms, town.manager, { limit: 10, group: of })).items.map((drive) => drive.id)
    const cases = async (of: string) => done(await listCases(town.rooms, town.manager, { limit: 10, group: of })).items.map((each) => each.loan)
    expect([await drives(group), await cases(group)]).toEqual([[id], [coming]])
    expect([await drives(newId()), await cases(newId())]).toEqual([[], []])
    const next = await begin(town, { selection: { groups: [group] } })
    expect(await drives(group)).toEqual([next, id])
  })

  test('a loan closed meanwhile, one for which nothing fits, and one that always breaks are counted by reason', async () => {
    const town = await foundDriveTown(db, 3)
    const id = await startedDrive(town)
    const [, closed, broken] = town.loans
    await db.transact({ institution: town.institution }, async (tx) => {
      await tx.run(`update loan set status = 'closed' where institution_id = $1 and loan_id = $2`, [town.institution, closed])
      await tx.run(`update loan set terms = jsonb_set(terms, '{principal}', '"none"') where institution_id = $1 and loan_id = $2`, [town.institution, broken])
    })
    await run(town)
    const drive = await theDrive(town, id)
    expect(drive.state).toBe('finished')
    expect(drive.outcomes).toEqual(expect.arrayContaining([{ outcome: 'failed', loans: 1, onPaper: 0 }, { outcome: 'not-running', loans: 1, onPaper: 0 }, { outcome: 'offered', loans: 2, onPaper: 0 }]))
    expect(done(await listDriveLoans(town.rooms, town.manager, id, { limit: 10, show: 'failed' })).items[0]?.problem).toContain('do not read')
  })

  test('a loan is left out and taken in again, the preview made afresh with another menu, the proposal sent back', async () => {
    const town = await foundDriveTown(db, 2)
    const id = await begin(town)
    expect(await leaveLoanOut(town.rooms, town.officer, { key: key(), id, content: { loan: town.loan, reason: 'She asked to be left alone' } })).toMatchObject({ refused: 'drive_cannot' })
    await run(town)
    done(await leaveLoanOut(town.rooms, town.officer, { key: key(), id, content: { loan: town.loan, reason: 'She asked to be left alone' } }))
    expect((await theDrive(town, id)).preview).toMatchObject({ loans: 2, leftOut: 1 })
    done(await leaveLoanOut(town.rooms, town.officer, { key: key(), id, content: { loan: town.loan } }))
    expect((await theDrive(town, id)).preview).toMatchObject({ loans: 3, leftOut: 0 })
    done(await previewAgain(town.rooms, town.officer, { key: key(), id, content: { menu: { ...pauseMenu, allowed: ['holiday'] } } }))
    expect(await theDrive(town, id)).toMatchObject({ state: 'previewing', weighed: 0 })
    await run(town)
    expect((await theDrive(town, id)).preview).toMatchObject({ fitting: 0, nothingFits: 3, whyNone: [{ code: 'arrears_cannot_move', loans: 3 }] })
    expect(await proposeDrive(town.rooms, town.officer, { key: key(), id })).toMatchObject({ refused: 'drive_empty' })
    done(await previewAgain(town.rooms, town.officer, { key: key(), id, content: { menu: pauseMenu } }))
    await run(town)
    done(await proposeDrive(town.rooms, town.officer, { key: key(), id }))
    done(await sendBackDrive(town.rooms, town.manager, { key: key(), id, reason: 'Only Azilal' }))
    expect(await theDrive(town, id)).toMatchObject({ state: 'previewed', mine: false })
  })
})

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseDay } from '#core/calendar/day.ts'
import { replayOf } from '#core/loan/replay.ts'
import { isRefusal } from '#core/refusal.ts'
import { openDatabase, type Database } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { loadLoan } from '#institution/loans/door.ts'
import { testDatabase } from '#test/helpers/database.ts'
import { done } from '#test/helpers/lending.ts'
import { databaseTimeout, holdsInDatabase } from '#test/helpers/property.ts'
import { accept, ask, balances, foundReliefTown, instalments, offered, repay, theCase, type ReliefTown } from '#test/helpers/relief.ts'
import { approveOffers } from './decide-case.ts'
import { casesOfClient, offersToRead } from './for-client.ts'
import { proposeOffers } from './propose-offers.ts'
import { askUndo, undoAmendment } from './undo-amendment.ts'

let db: Database
beforeAll(async () => { db = openDatabase(await testDatabase()) })
afterAll(() => db.close())

const messages = (town: ReliefTown) =>
  db.transact({ institution: town.institution }, (tx) => tx.rows<{ purpose: string; language: string; body: string }>(
    `select purpose, language, body from outbox where purpose like 'case-%' order by recorded_at, message_id`))

describe('the road of relief', () => {
  test('a request by phone, offers, approval, consent by PIN, and the books follow', async () => {
    const town = await foundReliefTown(db)
    const asked = done(await ask(town, '2026-03-10'))
    const opened = await theCase(town, asked.id)
    expect(opened).toMatchObject({
      number: 'R0000013', state: 'requested', decideBy: '2026-03-17', daysPastDue: 33, class: 'par30', outstanding: '12000.00', channel: 'ussd',
      before: { instalment: '1134.72', remaining: '13616.59', lastDueOn: '2027-01-05', arrears: { since: '2026-02-05', days: 33, amount: '2269.44' } },
      acts: expect.arrayContaining(['take', 'propose', 'adjust']),
    })
    expect(opened.offers.map((offer) => [offer.instalment, offer.count, offer.lastDueOn, offer.total, offer.extra, offer.why.code])).toEqual([
      ['596.64', 27, '2028-06-05', '16109.03', '2492.44', 'extended'],
      ['597.31', 29, '2028-11-05', '17319.47', '3702.88', 'holiday_then_extended'],
      ['600.00', 27, '2028-06-05', '16081.02', '2464.43', 'within_capacity'],
      ['600.00', 29, '2028-11-05', '17292.53', '3675.94', 'holiday_then_capacity'],
    ])
    expect(opened.offers[0]?.effect).toEqual({
      classBefore: 'doubtful', classAfter: 'watch', provisionBefore: '6000.00', provisionAfter: '600.00', parBefore: '100', parAfter: '100',
      parByDaysBefore: '100', parByDaysAfter: '0', liquiditySixMonths: '-5497.92', presentValueLost: '-1550.57', interestForgone: '-2492.44',
    })
    const [offer] = opened.offers
    done(await proposeOffers(town.rooms, town.officer, { key: newId(), id: asked.id, proposal: { offers: [offer?.id ?? ''] } }))
    done(await approveOffers(town.rooms, town.manager, { key: newId(), id: asked.id }))
    const [reading] = await offersToRead(town.rooms, town.client)
    expect(reading).toMatchObject({ offer: offer?.id, instalment: '596.64', count: 27, firstDueOn: '2026-04-05', lastDueOn: '2028-06-05', expiresOn: '2026-03-24' })
    done(await accept(town, asked.id, offer?.id ?? ''))

    const after = await theCase(town, asked.id)
    expect(after).toMatchObject({
      state: 'applied', amendedOn: '2026-03-10', costToClient: '2492.44', costToInstitution: '-1550.57', probationEndsOn: '2026-06-05',
      consent: { how: 'pin', language: 'fr', channel: 'ussd', on: '2026-03-10', offerHash: offer?.hash },
      before: { instalment: '596.64', remaining: '16109.03', contractVersion: 2, renegotiations: 1, arrears: { days: 0, amount: '0.00' } },
    })
    expect(after.steps.map(({ act, state, by }) => [act, state, by.kind])).toEqual([
      ['open', 'requested', 'client'], ['make-offers', 'requested', 'system'], ['propose', 'for-approval', 'staff'],
      ['approve', 'offered', 'staff'], ['accept', 'applied', 'client'], ['amend', 'applied', 'system'],
    ])
    expect(await casesOfClient(town.rooms, town.client)).toMatchObject([{ number: 'R0000013', state: 'applied', loanNumber: town.loanNumber }])
    expect((await messages(town)).map(({ purpose }) => purpose)).toEqual(['case-opened', 'case-offered', 'case-applied'])
    expect((await messages(town)).at(-1)?.body).toContain('596,64 MAD, prochaine le 5 avr. 2026, derniere le 5 juin 2028. Reste 16 109,03 MAD. Ref R0000013.')
  })

  test('the amended loan moves to the restructured account, and the undo brings every account and instalment back', async () => {
    const town = await foundReliefTown(db)
    const made = await offered(town, '2026-03-10')
    await repay(town, '2026-03-10', '1134.72')
    const [booksBefore, rowsBefore] = [await balances(town), await instalments(town)]
    const answer = await accept(town, made.id, made.offers[0]?.id ?? '')
    done(answer)
    const booksAfter = await balances(town)
    const restructured = Object.keys(booksAfter).filter((account) => !(account in booksBefore))
    expect(restructured).toHaveLength(1)
    expect(booksAfter[restructured[0] ?? '']).toBe(1_110_528n)
    expect(await instalments(town)).not.toEqual(rowsBefore)

    done(await askUndo(town.rooms, town.officer, { key: newId(), id: made.id, reason: 'The market opened again' }))
    expect(await undoAmendment(town.rooms, { ...town.manager, id: town.officer.id }, { key: newId(), id: made.id })).toMatchObject({ refused: 'same_person' })
    done(await undoAmendment(town.rooms, town.manager, { key: newId(), id: made.id }))
    expect(await balances(town)).toEqual(booksBefore)
    expect(await instalments(town)).toEqual(rowsBefore)
    expect(await theCase(town, made.id)).toMatchObject({ state: 'undone', before: { renegotiations: 0, contractVersion: 1 } })
    expect((await messages(town)).at(-1)?.purpose).toBe('case-undone')
  })

  test('the loan is the same by replay as by its tables, and one case at a time is open', async () => {
    const town = await foundReliefTown(db)
    const made = await offered(town, '2026-03-10')
    expect(await ask(town, '2026-03-11')).toMatchObject({ refused: 'case_already_open', facts: { number: made.number } })
    done(await accept(town, made.id, made.offers[1]?.id ?? ''))
    const loaded = await db.transact({ institution: town.institution }, (tx) => loadLoan(tx, town.officer, town.loan))
    if (isRefusal(loaded)) throw new Error('the loan loads')
    const rows = replayOf(loaded.loan, parseDay('2026-03-11') ?? 0).rows
    expect((await instalments(town)).map((row) => (row as { total: bigint }).total)).toEqual(rows.map(({ total }) => total))
    expect(rows.map(({ total }) => total).slice(-1)).toEqual([loaded.loan.state.versions.at(-1)?.rows.at(-1)?.total])
    const record = loaded.loan.state.versions.at(-1)?.record
    expect(record).toMatchObject({ request: made.number, reason: 'market-closed', decision: 'approved', decidedBy: 'Mina', consent: { how: 'pin', at: '2026-03-11' } })
  })

  test('whatever was paid before and after, accepting and undoing leaves the books and the schedule as if nothing had been', async () => {
    const life = fc.record({
      before: fc.integer({ min: 0, max: 250_000 }), after: fc.integer({ min: 0, max: 90_000 }), offer: fc.nat(3), on: fc.constantFrom('2026-02-20', '2026-03-10', '2026-04-05', '2026-05-31'),
    })
    const text = (cents: number): string => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
    await holdsInDatabase(fc.asyncProperty(life, async ({ before, after, offer, on }) => {
      const [town, twin] = [await foundReliefTown(db), await foundReliefTown(db)]
      for (const each of [town, twin]) if (before > 0) await repay(each, on, text(before))
      const made = await offered(town, on, { amount: '700.00', offers: 4 })
      done(await accept(town, made.id, made.offers[offer % made.offers.length]?.id ?? ''))
      const later = '2026-06-10'
      for (const each of [town, twin]) if (after > 0) await repay(each, later, text(after))
      town.rooms.clock.set(later)
      done(await askUndo(town.rooms, town.officer, { key: newId(), id: made.id, reason: 'Not what was agreed' }))
      done(await undoAmendment(town.rooms, town.manager, { key: newId(), id: made.id }))
      if (after > 0) expect(await balances(town)).toEqual(await balances(twin))
      expect(await instalments(town)).toEqual(await instalments(twin))
    }))
  }, databaseTimeout)
})

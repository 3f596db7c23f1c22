import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase, type Database } from '#platform/db.ts'
import type { Actor } from '#platform/actor.ts'
import { newId } from '#platform/ids.ts'
import { testDatabase } from '#test/helpers/database.ts'
import { done, productContent } from '#test/helpers/lending.ts'
import { accept, ask, balances, foundReliefTown, instalments, lendToGroup, offered, PIXEL, repay, theCase, type ReliefTown } from '#test/helpers/relief.ts'
import { acceptOffer } from './accept-offer.ts'
import { adjustOffer } from './adjust-offer.ts'
import { attachToCase } from './attach.ts'
import { appealCase, declineOffer, withdrawCase } from './client-answers.ts'
import { approveOffers, refuseCase, sendBackCase } from './decide-case.ts'
import { applyDueAmendments, expireOffers } from './due-cases.ts'
import { offersToRead } from './for-client.ts'
import { makeOffers } from './make-offers.ts'
import { openRequest } from './open-request.ts'
import { proposeOffers } from './propose-offers.ts'
import { readCase } from './read-case.ts'

let db: Database
beforeAll(async () => { db = openDatabase(await testDatabase()) })
afterAll(() => db.close())

const first = (offers: readonly { id: string }[], place = 0): string => offers[place]?.id ?? ''
const propose = async (town: ReliefTown, id: string, by: Actor = town.officer) =>
  proposeOffers(town.rooms, by, { key: newId(), id, proposal: { offers: [first((await theCase(town, id)).offers)] } })
const approve = (town: ReliefTown, id: string, by: Actor = town.manager) => approveOffers(town.rooms, by, { key: newId(), id })

describe('acceptance', () => {
  test('two at once: one wins, and nothing is amended twice', async () => {
    const town = await foundReliefTown(db)
    const made = await offered(town, '2026-03-10')
    const answers = await Promise.all(made.offers.slice(0, 2).map((offer) => accept(town, made.id, offer.id)))
    expect(answers.map((answer) => ('refused' in answer ? answer.refused : answer.state)).toSorted()).toEqual(['applied', 'offer_already_accepted'])
    expect((await theCase(town, made.id)).before).toMatchObject({ renegotiations: 1, contractVersion: 2 })
  })

  test('the same key answers the same; another key, or another offer under the same key, is refused', async () => {
    const town = await foundReliefTown(db)
    const made = await offered(town, '2026-03-10')
    const key = newId()
    const once = done(await accept(town, made.id, first(made.offers), key))
    const books = await balances(town)
    expect(await accept(town, made.id, first(made.offers), key)).toEqual(once)
    expect(await accept(town, made.id, first(made.offers, 1), key)).toMatchObject({ refused: 'key_reused' })
    expect(await accept(town, made.id, first(made.offers))).toMatchObject({ refused: 'offer_already_accepted' })
    expect(await balances(town)).toEqual(books)
  })

  test('an expired offer is refused, and the pass over due cases says so in the case', async () => {
    const town = await foundReliefTown(db)
    const made = await offered(town, '2026-03-10')
    town.rooms.clock.set('2026-03-24')
    expect(await expireOffers(town.rooms, town.manager)).toBe(0)
    town.rooms.clock.set('2026-03-25')
    expect(await accept(town, made.id, first(made.offers))).toMatchObject({ refused: 'offer_expired', facts: { date: '2026-03-24' } })
    expect(await expireOffers(town.rooms, town.manager)).toBe(1)
    expect(await theCase(town, made.id)).toMatchObject({ state: 'expired' })
    expect(await accept(town, made.id, first(made.offers))).toMatchObject({ refused: 'offer_expired' })
    done(await makeOffers(town.rooms, town.officer, { key: newId(), id: made.id }))
    expect(await theCase(town, made.id)).toMatchObject({ state: 'in-review' })
  })

  test('an offer that was not approved for her cannot be accepted', async () => {
    const town = await foundReliefTown(db)
    const made = await offered(town, '2026-03-10', { offers: 1 })
    expect(await accept(town, made.id, first(made.offers, 3))).toMatchObject({ refused: 'offer_not_presented' })
  })

  test('on paper it needs the signature, whose hash and witness are kept', async () => {
    const town = await foundReliefTown(db)
    const made = await offered(town, '2026-03-10')
    const acceptance = { offer: first(made.offers), language: 'ar' } as const
    expect(await acceptOffer(town.rooms, town.officer, { key: newId(), id: made.id, acceptance })).toMatchObject({ refused: 'signature_missing' })
    const fake = { ...PIXEL, mediaType: 'application/pdf' }
    expect(await acceptOffer(town.rooms, town.officer, { key: newId(), id: made.id, acceptance: { ...acceptance, signature: fake } })).toMatchObject({ refused: 'file_not_what_it_says' })
    done(await acceptOffer(town.rooms, town.officer, { key: newId(), id: made.id, acceptance: { ...acceptance, signature: PIXEL } }))
    const { consent } = await theCase(town, made.id)
    expect(consent).toMatchObject({ how: 'signature', language: 'ar', witness: 'Omar' })
    expect(consent?.text).toContain('أوافق على تعديل قرضي')
  })

  test('a repayment in between that does her no harm keeps her consent', async () => {
    const town = await foundReliefTown(db)
    const made = await offered(town, '2026-03-10')
    await repay(town, '2026-03-12', '500.00')
    town.rooms.clock.set('2026-03-12')
    expect(done(await accept(town, made.id, first(made.offers)))).toMatchObject({ state: 'applied' })
    expect((await theCase(town, made.id)).consent?.offerHash).toBe(made.offers[0]?.hash)
  })

  test('what became worse is computed afresh: she is asked again, and what she reads is what she gets', async () => {
    const town = await foundReliefTown(db, { policy: { offerDays: 40 } })
    const made = await offered(town, '2026-03-10')
    town.rooms.clock.set('2026-04-10')
    expect(await accept(town, made.id, first(made.offers))).toMatchObject({ refused: 'offer_outdated' })
    const renewed = await theCase(town, made.id)
    expect(renewed.state).toBe('offered')
    const fresh = renewed.offers.filter((offer) => offer.presented)
    expect(fresh.map(({ madeBy, asOf, replaces }) => [madeBy, asOf, replaces])).toEqual(made.offers.slice(0, 2).map(({ id }) => ['recomputed', '2026-04-10', id]))
    expect(await accept(town, made.id, first(made.offers))).toMatchObject({ refused: 'offer_not_presented' })
    const reading = await offersToRead(town.rooms, town.client)
    expect(reading.map(({ offer }) => offer)).toEqual(fresh.map(({ id }) => id))
    done(await accept(town, made.id, reading[0]?.offer ?? ''))
    expect((await theCase(town, made.id)).before).toMatchObject({ instalment: reading[0]?.instalment, remaining: reading[0]?.total, lastDueOn: reading[0]?.lastDueOn })
  })

  test('a cooling-off period holds the contract until it has passed, and she may take her word back', async () => {
    const policy = { coolingOffDays: 3 }
    const [town, other] = [await foundReliefTown(db, { policy }), await foundReliefTown(db, { policy })]
    for (const each of [town, other]) {
      const made = await offered(each, '2026-03-10')
      expect(done(await accept(each, made.id, first(made.offers)))).toMatchObject({ state: 'cooling-off' })
      expect(await accept(each, made.id, first(made.offers))).toMatchObject({ refused: 'offer_already_accepted' })
      expect(await applyDueAmendments(each.rooms, each.manager)).toBe(0)
      expect((await theCase(each, made.id)).before.contractVersion).toBe(1)
      if (each === other) {
        done(await withdrawCase(each.rooms, each.client, { key: newId(), id: made.id, reason: 'I found work' }))
        expect(await theCase(each, made.id)).toMatchObject({ state: 'withdrawn' })
      }
    }
    for (const each of [town, other]) each.rooms.clock.set('2026-03-13')
    expect(await applyDueAmendments(town.rooms, town.manager)).toBe(1)
    expect(await applyDueAmendments(other.rooms, other.manager)).toBe(0)
    const [open] = await db.transact({ institution: town.institution }, (tx) => tx.rows<{ case_id: string }>('select case_id from relief_case'))
    expect(await theCase(town, open?.case_id ?? '')).toMatchObject({ state: 'applied', amendedOn: '2026-03-10', before: { contractVersion: 2 } })
  })
})

describe('decision', () => {
  test('never by who proposed or adjusted; a refusal has a reason and may be appealed to another', async () => {
    const town = await foundReliefTown(db)
    const { id } = done(await ask(town, '2026-03-10'))
    done(await adjustOffer(town.rooms, town.manager, { key: newId(), id, adjusted: { changes: [{ type: 'spread-arrears', over: 'rest' }, { type: 'extend', by: 12 }] } }))
    done(await propose(town, id))
    expect(await approve(town, id)).toMatchObject({ refused: 'same_person' })
    expect(await approve(town, id, town.officer)).toMatchObject({ refused: 'not_allowed' })
    expect((await readCase(town.rooms, town.manager, id))).toMatchObject({ decision: { whyNot: 'proposed_it', personsNeeded: 1 } })
    expect(await refuseCase(town.rooms, town.manager, { key: newId(), id, reason: 'No' })).toMatchObject({ refused: 'same_person' })
    done(await refuseCase(town.rooms, town.other, { key: newId(), id, reason: 'Income does not allow it' }))
    done(await appealCase(town.rooms, town.client, { key: newId(), id, reason: 'My son will help' }))
    expect(await theCase(town, id)).toMatchObject({ state: 'appealed', decideBy: '2026-03-17' })
    done(await propose(town, id))
    expect(await approve(town, id, town.other)).toMatchObject({ refused: 'decided_before' })
    done(await approve(town, id))
    expect(await theCase(town, id)).toMatchObject({ state: 'offered', decision: { approvedBy: ['Mina'] } })
  })

  test('an appeal comes within the policy’s days', async () => {
    const town = await foundReliefTown(db)
    const { id } = done(await ask(town, '2026-03-10'))
    done(await refuseCase(town.rooms, town.manager, { key: newId(), id, reason: 'No' }))
    town.rooms.clock.set('2026-04-10')
    expect(await appealCase(town.rooms, town.client, { key: newId(), id, reason: 'Late' })).toMatchObject({ refused: 'appeal_too_late', facts: { date: '2026-04-09' } })
  })

  test('two persons where the policy says so, and head office where it says so', async () => {
    const town = await foundReliefTown(db, { policy: { approvals: [{ needs: 'two-persons' }, { fromDaysPastDue: 30, needs: 'head-office' }] } })
    const { id } = done(await ask(town, '2026-03-10'))
    done(await propose(town, id))
    const local: Actor = { ...town.manager, branches: [town.branch] }
    expect(done(await approve(town, id, local))).toMatchObject({ state: 'for-approval' })
    expect(await approve(town, id, local)).toMatchObject({ refused: 'approval_already_given' })
    expect(await approve(town, id, { ...local, id: 'u-third' })).toMatchObject({ refused: 'head_office_decides' })
    expect(done(await approve(town, id, town.other))).toMatchObject({ state: 'offered' })
  })

  test('what is sent back is proposed anew, and needs its approvals again', async () => {
    const town = await foundReliefTown(db)
    const { id } = done(await ask(town, '2026-03-10'))
    done(await propose(town, id))
    done(await sendBackCase(town.rooms, town.manager, { key: newId(), id, reason: 'Show her the shorter one' }))
    expect(await approve(town, id)).toMatchObject({ refused: 'case_cannot' })
    done(await propose(town, id))
    done(await approve(town, id))
    done(await declineOffer(town.rooms, town.client, { key: newId(), id, reason: 'Too long' }))
    expect(await theCase(town, id)).toMatchObject({ state: 'declined' })
  })
})

describe('the policy', () => {
  test('limits what the officer adjusts, and names the rule and its limit', async () => {
    const town = await foundReliefTown(db)
    const { id } = done(await ask(town, '2026-03-10'))
    const adjust = (changes: Parameters<typeof adjustOffer>[2]['adjusted']['changes']) => adjustOffer(town.rooms, town.officer, { key: newId(), id, adjusted: { changes } })
    expect(await adjust([{ type: 'extend', by: 25 }])).toMatchObject({ refused: 'offer_outside_policy', facts: { rule: 'extension_too_long', limit: 24 } })
    expect(await adjust([{ type: 'holiday', instalments: 7, interest: 'accrue' }])).toMatchObject({ facts: { rule: 'holiday_too_long', limit: 6 } })
    expect(await adjust([{ type: 'holiday', instalments: 2, interest: 'waive' }])).toMatchObject({ facts: { rule: 'holiday_interest_not_allowed' } })
    expect(await adjust([{ type: 'rate', rate: '12', from: '2026-03-10' }])).toMatchObject({ facts: { rule: 'change_not_allowed' } })
    expect(await adjust([{ type: 'forgive', kind: 'interest', percent: '26' }])).toMatchObject({ facts: { rule: 'forgives_too_much', limit: '25' } })
    expect(await adjust([{ type: 'spread-arrears', over: 'rest', capitalise: ['interest'] }])).toMatchObject({ facts: { rule: 'capitalising_not_allowed' } })
    expect(await adjust([{ type: 'extend' }])).toMatchObject({ refused: 'input_invalid', path: expect.stringContaining('changes[0]') })
    expect(done(await adjust([{ type: 'spread-arrears', over: 'rest' }, { type: 'extend', by: 12 }]))).toMatchObject({ state: 'in-review' })
    expect((await theCase(town, id)).offers.at(-1)).toMatchObject({ madeBy: 'officer', makerName: 'Omar', count: 22, place: 5 })
  })

  test('a member’s loan stays on the days on which her group meets', async () => {
    const base = productContent()
    const town = await foundReliefTown(db, { product: { ...base, terms: { ...base.terms, instalments: { every: 1, unit: 'week', amortization: 'equal-instalments' } } } })
    const { id } = done(await ask(town, '2026-03-10'))
    await lendToGroup(town, [town.loan], { frequency: 'weekly', weekday: 4 })
    const moved = (to: string) => adjustOffer(town.rooms, town.officer, { key: newId(), id, adjusted: { changes: [{ type: 'reschedule', from: '2026-03-12', to }] } })
    expect(await moved('2026-03-20')).toMatchObject({ refused: 'offer_outside_policy', facts: { rule: 'off_meeting' } })
    done(await moved('2026-03-19'))
  })

  test('a second renegotiation waits for the policy’s months, and the case says why', async () => {
    const town = await foundReliefTown(db)
    const made = await offered(town, '2026-03-10')
    done(await accept(town, made.id, first(made.offers)))
    const { id } = done(await ask(town, '2026-05-10', '400.00'))
    expect(await theCase(town, id)).toMatchObject({ offers: [], nothingFits: { code: 'too_soon_after_the_last', facts: { months: 3, last: '2026-03-10' } } })
  })

  test('penalties never stand in the way, whatever becomes of them', async () => {
    const product = { terms: {
      interest: { method: 'declining' as const, per: 'year' as const, period: 'instalment' as const },
      instalments: { every: 1, unit: 'month' as const, amortization: 'equal-instalments' as const },
      fees: [{ name: 'Pénalité', amount: '30.00', when: 'overdue' as const, toleranceDays: 5 }],
    } }
    for (const penalties of ['kept', 'waived', 'capitalised', 'moved'] as const) {
      const town = await foundReliefTown(db, { product, policy: { penalties, capitalise: ['penalties'] } })
      const { id } = done(await ask(town, '2026-03-20'))
      const opened = await theCase(town, id)
      expect([penalties, opened.before.penalties]).toEqual([penalties, '60.00'])
      done(await propose(town, id))
      done(await approve(town, id))
      if (penalties === 'waived') done(await approve(town, id, town.other))
      done(await accept(town, id, first(opened.offers)))
      const after = await theCase(town, id)
      expect([penalties, after.before.arrears.days]).toEqual([penalties, 0])
      expect([penalties, after.before.penalties]).toEqual([penalties, penalties === 'waived' || penalties === 'capitalised' ? '0.00' : '60.00'])
    }
  })

  test('a guarantor signs before a longer loan is proposed', async () => {
    const town = await foundReliefTown(db)
    await db.transact({ institution: town.institution }, (tx) => tx.run(
      `insert into loan_guarantor (institution_id, loan_id, n, name) values ($1, $2, 1, 'Hassan')`, [town.institution, town.loan]))
    const { id } = done(await ask(town, '2026-03-10'))
    expect(await propose(town, id)).toMatchObject({ refused: 'guarantor_consent_missing', facts: { name: 'Hassan' } })
    const sign = (guarantor: number) => attachToCase(town.rooms, town.officer, { key: newId(), id, given: { file: PIXEL, kind: 'guarantor', guarantor } })
    expect(await sign(2)).toMatchObject({ refused: 'guarantor_unknown' })
    done(await sign(1))
    done(await propose(town, id))
  })
})

describe('walls', () => {
  test('a case of another institution, branch or client is not found', async () => {
    const [town, elsewhere] = [await foundReliefTown(db), await foundReliefTown(db)]
    const made = await offered(town, '2026-03-10')
    const outside: Actor[] = [elsewhere.manager, { ...town.manager, branches: [newId()] }]
    for (const actor of outside) {
      expect(await readCase(town.rooms, actor, made.id)).toMatchObject({ refused: 'not_found' })
      expect(await approve(town, made.id, actor)).toMatchObject({ refused: 'not_found' })
      expect(await openRequest(town.rooms, actor, { key: newId(), request: { loan: town.loan, reason: 'other', capacity: { amount: '1', every: 1, unit: 'month' } } })).toMatchObject({ refused: 'not_found' })
    }
    const stranger: Actor = { ...town.client, id: newId() }
    expect(await acceptOffer(town.rooms, stranger, { key: newId(), id: made.id, acceptance: { offer: first(made.offers), language: 'fr' } })).toMatchObject({ refused: 'not_found' })
    expect(await ask({ ...town, client: stranger }, '2026-03-10')).toMatchObject({ refused: 'not_found' })
    expect(await offersToRead(town.rooms, stranger)).toEqual([])
    expect(await approve(town, made.id, town.client)).toMatchObject({ refused: 'not_allowed' })
  })

  test('steps, offers, consents and the register can be added to and never changed', async () => {
    const town = await foundReliefTown(db)
    const made = await offered(town, '2026-03-10')
    done(await accept(town, made.id, first(made.offers)))
    for (const table of ['case_step', 'case_offer', 'case_consent', 'renegotiation', 'relief_policy', 'relief_policy_decision']) {
      await expect(db.transact({ institution: town.institution }, (tx) => tx.run(`delete from ${table}`))).rejects.toThrow(/permission denied/)
      await expect(db.transact({ institution: town.institution }, (tx) => tx.run(`update ${table} set institution_id = institution_id`))).rejects.toThrow(/permission denied/)
    }
  })

  test('bad input says which field and why', async () => {
    const town = await foundReliefTown(db)
    expect(await ask(town, '2026-03-10', '10.001')).toMatchObject({ refused: 'amount_too_precise', path: 'capacity.amount' })
    expect(await ask(town, '2026-03-10', '0')).toMatchObject({ refused: 'amount_not_positive', path: 'capacity.amount' })
    expect(await ask(town, '2026-03-10', '500', { capacity: { amount: '500', every: 1, unit: 'month', from: '2026-01-01' } })).toMatchObject({ refused: 'input_invalid', path: 'capacity.from' })
    expect(await instalments(town)).toHaveLength(12)
  })
})

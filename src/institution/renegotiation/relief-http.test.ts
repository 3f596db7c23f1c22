import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FastifyInstance } from 'fastify'
import * as cases from '#contract/renegotiation.ts'
import * as policy from '#contract/relief-policy.ts'
import { newId } from '#platform/ids.ts'
import { foundTestInstitution, type TestInstitution } from '#test/helpers/institution.ts'
import { addTestProduct, giveLoan, insertClient, type Lending } from '#test/helpers/lending.ts'
import { testApp, testServices, type TestServices } from '#test/helpers/services.ts'
import { signedIn, type Visitor } from '#test/helpers/signed-in.ts'
import { PIXEL } from '#test/helpers/relief.ts'

let services: TestServices
let app: FastifyInstance
let town: TestInstitution
let loan: string
let officer: Visitor
let manager: Visitor
let administrator: Visitor

beforeAll(async () => {
  services = await testServices({ today: '2026-01-05' })
  app = testApp(services)
  town = await foundTestInstitution(services)
  const { people } = town
  const lending: Lending = {
    db: services.db, institution: town.id, branch: town.branch, currency: 'MAD', officer: people.officer.actor, manager: people['branch-manager'].actor,
    teller: people.teller.actor, accountant: people.accountant.actor,
  }
  const product = await addTestProduct({ ...lending, manager: people.administrator.actor })
  const client = newId()
  await services.db.transact({ institution: town.id }, async (tx) => {
    await insertClient(tx, lending, client, '+212612345678', 'ar')
    // A name that a spreadsheet would take for a formula.
    await tx.run(`update client set given_name = '=HYPERLINK("x")' where client_id = $1`, [client])
  })
  loan = (await giveLoan(lending, { client, product, amount: '12000.00', count: 12, on: '2026-01-05', firstDueOn: '2026-02-05' })).id
  services.clock.set('2026-03-10')
  ;[officer, manager, administrator] = await Promise.all([signedIn(app, people.officer), signedIn(app, people['branch-manager']), signedIn(app, people.administrator)])
})
afterAll(async () => { await app.close(); await services.close() })

// The test server checks every answer against the contract, so that what comes back whole is right in shape.
describe('relief over HTTP', () => {
  test('from the request at the desk to the signed addendum, in the register with its exports', async () => {
    const body = { loan, reason: 'illness' as const, capacity: { amount: '600.00', every: 1, unit: 'month' as const }, note: 'In hospital' }
    const opened = await officer.call(cases.openCase, { body })
    expect(opened.status, opened.text).toBe(200)
    const params = { id: opened.answer.id }
    const changes = [{ type: 'spread-arrears' as const, over: 'rest' as const }, { type: 'extend' as const, by: 12 }]
    expect((await officer.call(cases.previewOffer, { params, body: { changes } })).answer).toMatchObject({ count: 22, madeBy: 'officer' })
    const adjusted = await officer.call(cases.adjustOffer, { params, body: { changes } })
    const mine = adjusted.answer.offers.at(-1)?.id ?? ''
    expect((await officer.call(cases.proposeOffers, { params, body: { offers: [mine] } })).answer).toMatchObject({ state: 'for-approval' })
    expect(await officer.call(cases.approveOffers, { params, body: {} })).toMatchObject({ status: 403, code: 'not_allowed' })
    expect((await manager.call(cases.approveOffers, { params, body: { note: 'Fine' } })).answer).toMatchObject({ state: 'offered', offersExpireOn: '2026-03-24' })
    const words = await officer.call(cases.getConsentText, { params, query: { offer: mine, language: 'ar' } })
    const accepted = await officer.call(cases.acceptOnPaper, { params, body: { offer: mine, language: 'ar', signature: PIXEL } })
    expect(accepted.answer).toMatchObject({ state: 'applied', consent: { text: words.answer.text, textHash: words.answer.hash, witness: 'Officer' } })
    expect(accepted.answer.before.contract.map((row) => row.total).slice(0, 2)).toEqual(['1134.72', '1134.72'])

    const addendum = await officer.call(cases.printAddendum, { params, query: {} })
    expect(addendum.text).toContain('<html lang="ar" dir="rtl">')
    expect(addendum.text).toContain(words.answer.text.slice(0, 20).replaceAll('"', '&quot;'))
    expect(addendum.text).not.toContain('=HYPERLINK("x")')

    const list = await officer.call(cases.listCases, { query: { state: 'applied', q: opened.answer.number } })
    expect(list.answer).toMatchObject({ count: 1, items: [{ number: opened.answer.number, amendedOn: '2026-03-10', probationEndsOn: '2026-06-05' }] })
    expect((await officer.call(cases.listCases, { query: { state: 'refused' } })).answer.count).toBe(0)
    expect(await officer.call(cases.listCases, { query: { state: 'nonsense' } })).toMatchObject({ status: 400, code: 'input_invalid' })
    const file = await officer.call(cases.exportCases, { query: { format: 'csv' } })
    expect(file.text).toContain(`"'=HYPERLINK(""x"") Ait Ali"`)
    expect((await officer.call(cases.exportCases, { query: { format: 'xlsx' } })).text.slice(0, 2)).toBe('PK')
    expect((await officer.call(cases.summariseCases, {})).answer).toMatchObject({ toDecide: 0, withClients: 0, medianWorkingDays: 0, states: [{ state: 'applied', count: 1 }] })
  })

  test('the policy changes by two persons; a contradiction is refused; a deadline counts holidays', async () => {
    const now = (await administrator.call(policy.getReliefPolicy, { query: {} })).answer
    const content = now.active?.content
    if (!content) throw new Error('a policy is in force')
    const wrong = await administrator.call(policy.proposeReliefPolicy, { body: { content: { ...content, penalties: 'capitalised' } } })
    expect(wrong).toMatchObject({ status: 422, code: 'policy_contradicts' })
    const made = await administrator.call(policy.proposeReliefPolicy, { body: { content: { ...content, decideWorkingDays: 2 }, note: 'Faster' } })
    expect(made.answer).toMatchObject({ version: 2 })
    expect(await administrator.call(policy.proposeReliefPolicy, { body: { content } })).toMatchObject({ code: 'policy_already_proposed' })
    const params = { id: made.answer.id }
    expect(await administrator.call(policy.approveReliefPolicy, { params })).toMatchObject({ status: 403, code: 'same_person' })
    expect(await officer.call(policy.approveReliefPolicy, { params })).toMatchObject({ code: 'not_allowed' })
    expect((await manager.call(policy.approveReliefPolicy, { params })).answer).toMatchObject({ state: 'active' })
    expect((await administrator.call(policy.getReliefPolicy, { query: {} })).answer).toMatchObject({ active: { version: 2, content: { decideWorkingDays: 2 } } })
    const days = { restDays: [6, 7], holidays: [{ day: '2026-07-30', name: 'Fête du Trône' }] }
    expect((await administrator.call(policy.saveWorkingDays, { body: days })).answer).toEqual(days)
    services.clock.set('2026-07-29')
    const opened = await officer.call(cases.openCase, { body: { loan, reason: 'other', capacity: { amount: '300.00', every: 1, unit: 'month' } } })
    expect(opened.answer).toMatchObject({ decideBy: '2026-08-03' })
  })
})

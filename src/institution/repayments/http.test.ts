import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FastifyInstance } from 'fastify'
import * as loans from '#contract/loans.ts'
import * as products from '#contract/products.ts'
import * as repayments from '#contract/repayments.ts'
import { newId } from '#platform/ids.ts'
import { foundTestInstitution, type TestInstitution } from '#test/helpers/institution.ts'
import { insertClient, productContent, type Lending } from '#test/helpers/lending.ts'
import { testApp, testServices, type TestServices } from '#test/helpers/services.ts'
import { signedIn, type Visitor } from '#test/helpers/signed-in.ts'

let services: TestServices
let app: FastifyInstance
let institution: TestInstitution
let officer: Visitor
let manager: Visitor
let teller: Visitor
let product: string
const client = newId()

beforeAll(async () => {
  services = await testServices({ today: '2026-02-15' })
  app = testApp(services)
  institution = await foundTestInstitution(services)
  await services.db.transact({ institution: institution.id }, (tx) =>
    insertClient(tx, { institution: institution.id, branch: institution.branch } as Lending, client, null, 'ar'))
  const { people } = institution
  ;[officer, manager, teller] = await Promise.all([signedIn(app, people.officer), signedIn(app, people['branch-manager']), signedIn(app, people.teller)])
  const administrator = await signedIn(app, people.administrator)
  const added = await administrator.call(products.addProduct, { body: { code: 'RURAL', content: productContent() } })
  product = added.answer.id
})
afterAll(async () => { await app.close(); await services.close() })

test('a loan goes from application to receipt over HTTP, and every answer is as the contract says', async () => {
  services.clock.set('2026-01-15')
  const applied = await officer.call(loans.applyForLoan, { body: { client, product, amount: '10000.00', count: 12, purpose: 'Sheep', guarantors: [{ name: 'Brahim' }] } })
  expect(applied.status).toBe(200)
  const { id } = applied.answer
  expect((await officer.call(loans.approveLoan, { params: { id }, body: { version: 1 } })).code).toBe('not_allowed')
  expect((await manager.call(loans.listLoans, { query: { waiting: 'approval' } })).answer.count).toBe(1)
  expect((await manager.call(loans.approveLoan, { params: { id }, body: { version: 1 } })).status).toBe(200)
  expect((await teller.call(loans.disburseLoan, { params: { id }, body: { version: 2, on: '2026-01-15', means: 'cash' } })).answer).toMatchObject({ received: '10000.00', firstDueOn: '2026-02-15' })
  services.clock.set('2026-02-15')
  const paid = await teller.call(repayments.recordRepayment, { body: { loan: id, amount: '945.60', valueOn: '2026-02-15', means: 'cash' } })
  expect(paid.answer).toMatchObject({ allocation: { interest: '200.00', principal: '745.60' } })
  const receipt = await teller.call(repayments.readReceipt, { params: { loan: id, event: paid.answer.event }, query: { paper: '80' } })
  expect(receipt.text).toContain('dir="rtl"')
  expect(receipt.text).toContain('تسعمئة وخمسة وأربعون')
  const page = await officer.call(loans.readLoan, { params: { id } })
  expect(page.answer).toMatchObject({ status: 'active', due: { now: '0.00', next: { on: '2026-03-15' } }, events: [{ type: 'disbursement' }, { type: 'repayment' }] })
  expect((await teller.call(repayments.listRepayments, { query: {} })).answer.items).toHaveLength(1)
  expect((await officer.call(loans.exportLoans, { query: {} })).text.split('\r\n')).toHaveLength(3)
  const list = await teller.call(repayments.recordRepayments, { body: { items: [
    { key: newId(), loan: id, amount: '100.00', valueOn: '2026-02-15', means: 'cash' }, { key: newId(), loan: newId(), amount: '100.00', valueOn: '2026-02-15', means: 'cash' },
  ] } })
  expect(list.answer.items).toMatchObject([{ done: { amount: '100.00' } }, { refused: { code: 'not_found' } }])
})

test('many at once share transactions, each with its own answer and a receipt of its own', async () => {
  const [loan] = (await officer.call(loans.listLoans, { query: { status: 'active' } })).answer.items
  const answers = await Promise.all(Array.from({ length: 40 }, (_, n) =>
    teller.call(repayments.recordRepayment, { body: { loan: loan?.id ?? '', amount: n % 10 === 9 ? '-1' : '1.00', valueOn: '2026-02-15', means: 'cash' } })))
  expect(answers.filter((each) => each.status === 200)).toHaveLength(36)
  expect(answers.filter((each) => each.code === 'amount_not_positive')).toHaveLength(4)
  expect(new Set(answers.flatMap((each) => (each.status === 200 ? [each.answer.receipt] : []))).size).toBe(36)
})

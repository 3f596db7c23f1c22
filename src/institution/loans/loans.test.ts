import { afterAll, beforeAll, expect, test } from 'vitest'
import { isRefusal } from '#core/refusal.ts'
import { recordRepayments } from '#institution/repayments/door.ts'
import { openDatabase, type Database } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { FileAnswer } from '#platform/route.ts'
import { testDatabase } from '#test/helpers/database.ts'
import { addClient, addTestProduct, done, foundLending, giveLoan, productContent, type Lending } from '#test/helpers/lending.ts'
import { applyForLoan, type Application } from './apply-for-loan.ts'
import { bookLoansTo } from './book-loans.ts'
import { approveLoan, rejectLoan, withdrawLoan } from './decide-loan.ts'
import { disburseLoan, undoDisbursement } from './disburse-loan.ts'
import { listLoans } from './list-loans.ts'
import { readLoan, readSettlement } from './read-loan.ts'
import { clientStatement, loanStatement } from './statement.ts'
import { verifyLoans } from './verify.ts'

let db: Database
let lending: Lending
let product: string
const today = '2026-06-30'

beforeAll(async () => {
  db = openDatabase(await testDatabase())
  lending = await foundLending(db)
  product = await addTestProduct(lending)
})
afterAll(() => db.close())

const apply = async (change: Partial<Application> = {}) => applyForLoan(db, lending.officer, {
  key: newId(), today, application: { client: await addClient(lending), product, amount: '10000.00', count: 12, purpose: 'Sheep', guarantors: [], ...change },
})
const approve = (id: string, version: number, more: object = {}, by = lending.manager) => approveLoan(db, by, { key: newId(), id, version, today, ...more })
const disburse = (id: string, version: number, more: object = {}) =>
  disburseLoan(db, lending.teller, { key: newId(), id, version, today, on: today, means: 'cash', ...more })
const repay = (loan: string, amount: string, valueOn: string) => db.transact({ institution: lending.institution }, (tx) =>
  recordRepayments(tx, lending.institution, [{ key: newId(), actor: lending.teller, today, content: { loan, amount, valueOn, means: 'cash' } }]))

test('an application stays within the product’s limits', async () => {
  expect(await apply({ amount: '99.99' })).toMatchObject({ refused: 'amount_outside_limits', path: 'amount', facts: { min: '100', max: '500000' } })
  expect(await apply({ amount: '1000.001' })).toMatchObject({ refused: 'amount_too_precise', facts: { decimals: 2 } })
  expect(await apply({ count: 61 })).toMatchObject({ refused: 'count_outside_limits' })
  expect(await apply({ rate: '61' })).toMatchObject({ refused: 'rate_outside_limits' })
  expect(await apply({ firstDueOn: '2026-06-29' })).toMatchObject({ refused: 'first_due_outside_window', facts: { from: '2026-07-01' } })
  expect(await apply({ client: newId() })).toMatchObject({ refused: 'not_found', path: 'client' })
  expect(await apply({ product: newId() })).toMatchObject({ refused: 'not_found', path: 'product' })
  const client = await addClient(lending)
  expect(await apply({ client, guarantors: [{ client, name: 'Herself' }] })).toMatchObject({ refused: 'guarantor_is_borrower' })
})

test('four eyes: the officer cannot approve, one manager is enough for a small loan, two are needed for a large one', async () => {
  const small = done(await apply())
  const asManager = { ...lending.officer, rights: new Set([...lending.officer.rights, 'loans.approve']) }
  expect(await approve(small.id, 1, {}, asManager)).toMatchObject({ refused: 'same_person' })
  expect(await approve(small.id, 1)).toMatchObject({ status: 'approved', approvals: 1, approvalsNeeded: 1 })
  expect(await approve(small.id, 2)).toMatchObject({ refused: 'loan_state' })
  const large = done(await apply({ amount: '200000.00' }))
  expect(await approve(large.id, 1)).toMatchObject({ status: 'submitted', approvals: 1, approvalsNeeded: 2 })
  expect(await approve(large.id, 2)).toMatchObject({ refused: 'same_person' })
  expect(await approve(large.id, 2, {}, { ...lending.manager, id: 'u-second' })).toMatchObject({ status: 'approved', approvals: 2 })
})

test('an approval may lower the loan, never raise it, and then starts anew', async () => {
  const { id } = done(await apply({ amount: '200000.00' }))
  expect(await approve(id, 1, { amount: '200001.00' })).toMatchObject({ refused: 'approval_raises', path: 'amount' })
  expect(await approve(id, 1, { count: 13 })).toMatchObject({ refused: 'approval_raises', path: 'count' })
  expect(await approve(id, 1, { amount: '90000.00', count: 10 })).toMatchObject({ status: 'approved', approvals: 1, approvalsNeeded: 1 })
  const paid = done(await disburse(id, 2))
  expect(paid).toMatchObject({ received: '90000.00', firstDueOn: '2026-07-30' })
  const page = done(await readLoan(db, lending.manager, id, today))
  expect(page).toMatchObject({ principal: '90000.00', amountAsked: '200000.00', status: 'active' })
  expect(page.schedule).toHaveLength(10)
})

test('rejected and withdrawn applications end, with who and why', async () => {
  const [a, b] = [done(await apply()), done(await apply())]
  const ended = { key: newId(), today, version: 1 }
  expect(await rejectLoan(db, lending.officer, { ...ended, id: a.id, reason: 'No' })).toMatchObject({ refused: 'not_allowed' })
  expect(await rejectLoan(db, lending.manager, { ...ended, id: a.id, reason: 'Too many debts' })).toMatchObject({ status: 'rejected' })
  expect(await withdrawLoan(db, lending.officer, { ...ended, key: newId(), id: b.id, reason: 'She found money elsewhere' })).toMatchObject({ status: 'withdrawn' })
  const page = done(await readLoan(db, lending.manager, a.id, today))
  expect(page.decisions).toMatchObject([{ decision: 'submitted', byName: 'Omar' }, { decision: 'rejected', byName: 'Mina', reason: 'Too many debts' }])
  expect(await repay(a.id, '10.00', today)).toMatchObject([{ refused: 'loan_state' }])
})

test('somebody who looked at an older version is told so', async () => {
  const { id } = done(await apply())
  expect(await approve(id, 7)).toMatchObject({ refused: 'changed_meanwhile', facts: { version: 1 } })
})

test('fees and compulsory savings are kept back at disbursement, and the books say so', async () => {
  const content = productContent()
  const costly = await addTestProduct(lending, {
    ...content,
    terms: { ...content.terms, fees: [{ name: 'Dossier', percent: '2', of: 'principal', when: 'disbursement', collect: 'deducted' }], compulsorySavings: { percent: '10', when: 'disbursement' } },
  })
  const { id } = done(await apply({ product: costly }))
  done(await approve(id, 1))
  expect(await disburse(id, 2, { means: 'bank' })).toMatchObject({ received: '8800.00' })
  const page = done(await readLoan(db, lending.manager, id, today))
  expect(page.entries[0]?.lines.map(({ account, debit, credit }) => [account, debit, credit])).toEqual([
    ['1210', '10000.00', '0.00'], ['1030', '0.00', '8800.00'], ['4020', '0.00', '200.00'], ['2110', '0.00', '1000.00'],
  ])
  expect(page.balances).toMatchObject({ principal: '10000.00' })
})

test('a disbursement is taken back while nothing was repaid, and may be paid out again', async () => {
  const { id } = await giveLoan(lending, { product, amount: '5000.00', count: 6, on: '2026-05-02' })
  const undo = (version: number) => undoDisbursement(db, lending.manager, { key: newId(), today, id, version, reason: 'Wrong person' })
  await repay(id, '100.00', '2026-06-02')
  expect(await undo(4)).toMatchObject({ refused: 'repayments_first' })
  const other = await giveLoan(lending, { product, amount: '5000.00', count: 6, on: '2026-05-02' })
  const undone = done(await undoDisbursement(db, lending.manager, { key: newId(), today, id: other.id, version: 3, reason: 'Wrong person' }))
  expect(undone).toMatchObject({ status: 'approved' })
  const page = done(await readLoan(db, lending.manager, other.id, today))
  expect(page.versions).toMatchObject([{ version: 1, undoneAt: expect.any(String) }])
  expect(page.balances.total).toBe('0.00')
  done(await disburse(other.id, undone.version, { on: '2026-06-15' }))
  expect(done(await readLoan(db, lending.manager, other.id, today))).toMatchObject({ status: 'active', versions: [{ version: 1 }, { version: 2, undoneAt: null }], disbursedOn: '2026-06-15' })
})

test('the list finds, filters, sorts and adds up', async () => {
  const late = await giveLoan(lending, { product, amount: '12000.00', count: 12, on: '2026-01-15' })
  const list = async (question: object) => done(await listLoans(db, lending.officer, { limit: 25, ...question }, today))
  expect((await list({ q: late.number })).items).toMatchObject([{ number: late.number, daysLate: 135, class: 'par90' }])
  expect((await list({ class: 'par90', sort: '-daysLate' })).items.every((item) => item.daysLate > 90 && item.daysLate <= 180)).toBe(true)
  expect((await list({ waiting: 'approval' })).items.map((item) => item.status)).not.toContain('active')
  const first = await list({ status: 'active', limit: 1, sort: 'number' })
  expect(first.count).toBeGreaterThan(1)
  const second = await list({ status: 'active', limit: 1, sort: 'number', cursor: first.next })
  expect(second.items[0]?.number).not.toBe(first.items[0]?.number)
  expect(Number(first.totals.principalOut)).toBeGreaterThan(12_000)
  expect(isRefusal(await listLoans(db, lending.officer, { limit: 5, sort: 'colour' }, today))).toBe(true)
})

test('another institution, or another branch, finds nothing', async () => {
  const { id } = await giveLoan(lending, { product, amount: '5000.00', count: 6, on: '2026-05-02' })
  const stranger = await foundLending(db)
  expect(await readLoan(db, stranger.manager, id, today)).toMatchObject({ refused: 'not_found' })
  expect(await readLoan(db, { ...lending.officer, branches: [newId()] }, id, today)).toMatchObject({ refused: 'not_found' })
  const asked = { key: newId(), actor: stranger.teller, today, content: { loan: id, amount: '10.00', valueOn: today, means: 'cash' as const } }
  expect(await db.transact({ institution: stranger.institution }, (tx) => recordRepayments(tx, stranger.institution, [asked]))).toMatchObject([{ refused: 'not_found' }])
})

test('statements in four languages, with what a person typed made harmless', async () => {
  const client = await addClient(lending)
  const { id } = await giveLoan(lending, { client, product, amount: '5000.00', count: 6, on: '2026-05-02' })
  await repay(id, '945.00', '2026-06-02')
  for (const language of ['en', 'fr', 'ar', 'rw'] as const) {
    const page = done(await loanStatement(db, lending.officer, id, { as: 'html', language, today }))
    expect(page).toBeInstanceOf(FileAnswer)
    expect(String(page.bytes)).toContain(language === 'ar' ? 'dir="rtl"' : 'dir="ltr"')
    expect(String(page.bytes)).not.toContain('undefined')
  }
  const table = String(done(await clientStatement(db, lending.officer, client, { as: 'csv', today })).bytes)
  expect(table.split('\r\n')).toHaveLength(4)
})

test('settlement figures grow with the interest of the day', async () => {
  const { id } = await giveLoan(lending, { product, amount: '5000.00', count: 6, on: '2026-05-02' })
  expect(done(await readSettlement(db, lending.teller, id, today))).toMatchObject({ parts: { principal: '5000.00' }, currency: 'MAD' })
})

test('closing books what was earned, once, and verify finds a planted difference', async () => {
  const book = (on: string) => db.transact({ institution: lending.institution }, (tx) => bookLoansTo(tx, lending.accountant, on))
  const verify = () => db.transact({ institution: lending.institution }, (tx) => verifyLoans(tx, lending.accountant))
  expect(await book(today)).toBeGreaterThan(5)
  expect(await book(today)).toBe(0)
  const checked = await verify()
  expect(checked.differences).toEqual([])
  expect(checked.loans).toBeGreaterThan(8)
  const { id } = await giveLoan(lending, { product, amount: '5000.00', count: 6, on: '2026-05-02' })
  await db.transact({ institution: lending.institution }, (tx) => tx.run('update loan set principal_out = principal_out - 1 where loan_id = $1', [id]))
  expect((await verify()).differences).toMatchObject([{ loan: id, what: 'principal_out', expected: '500000', found: '499999' }])
})

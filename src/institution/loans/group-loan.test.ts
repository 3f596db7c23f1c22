import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCollection } from '#institution/repayments/read-repayments.ts'
import { recordRepayments, reverseRepayment } from '#institution/repayments/door.ts'
import { openDatabase, type Database } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { testDatabase } from '#test/helpers/database.ts'
import { addClient, addTestProduct, done, foundLending, productContent, type Lending } from '#test/helpers/lending.ts'
import { applyForGroupLoan, approveGroupLoan, disburseGroupLoan, type GroupApplication } from './group-loan.ts'
import { readGroupLoans } from './read-group-loans.ts'
import { readLoan } from './read-loan.ts'
import { verifyLoans } from './verify.ts'

// 30 June 2026 is a Tuesday.
const today = '2026-06-30'
let db: Database
let lending: Lending
let product: string
let members: string[]
let group: string

beforeAll(async () => {
  db = openDatabase(await testDatabase())
  lending = await foundLending(db)
  const base = productContent()
  product = await addTestProduct(lending, {
    ...base, kind: 'group', terms: { interest: { method: 'flat', period: 'instalment' }, instalments: { every: 1, unit: 'week', amortization: 'equal-instalments' } },
  })
  members = [await addClient(lending), await addClient(lending), await addClient(lending)]
  group = await formGroup('weekly', 4, null, members)
})
afterAll(() => db.close())

async function formGroup(frequency: string, weekday: number, week: number | null, clients: readonly string[]): Promise<string> {
  const id = newId()
  await db.transact({ institution: lending.institution }, async (tx) => {
    await tx.run(
      `insert into client_group (institution_id, group_id, number, branch_id, formed_on, recorded_by, name, name_key, meeting_frequency, meeting_weekday, meeting_week)
       values ($1, $2, $3, $4, '2025-01-01', 'u-omar', 'Tifaouine', 'tifaouine', $5, $6, $7)`, [lending.institution, id, `G${id.slice(-8)}`, lending.branch, frequency, weekday, week])
    for (const client of clients) {
      await tx.run(
        `insert into group_member (institution_id, group_id, client_id, role, joined_on) values ($1, $2, $3, 'member', '2025-01-01')`,
        [lending.institution, id, client])
    }
  })
  return id
}

const apply = (change: Partial<GroupApplication> = {}) => applyForGroupLoan(db, lending.officer, {
  key: newId(), today, application: {
    group, product, count: 10, rate: '26', purpose: 'Looms', members: members.map((client, n) => ({ client, amount: ['1000.00', '600.00', '400.00'][n] ?? '' })), ...change,
  },
})
const approve = (id: string, loans: readonly { id: string; version: number }[], by = lending.manager) =>
  approveGroupLoan(db, by, { key: newId(), id, today, loans: loans.map((loan) => ({ id: loan.id, version: loan.version })) })
const disburse = (id: string, loans: readonly { id: string; version: number }[], more: object = {}) =>
  disburseGroupLoan(db, lending.teller, { key: newId(), id, today, on: today, means: 'cash', loans: loans.map((loan) => ({ id: loan.id, version: loan.version })), ...more })
const loansOf = async () => done(await readGroupLoans(db, lending.manager, group, today))
const countLoans = async () => (await db.transact({ institution: lending.institution }, (tx) =>
  tx.one<{ n: number }>('select count(*)::int as n from loan', []))).n

test('all or none: a member who cannot have the loan stops the whole application, and her place is said', async () => {
  const before = await countLoans()
  const [first, second] = members as [string, string]
  expect(await apply({ members: [{ client: first, amount: '1000.00' }, { client: second, amount: '99.99' }] }))
    .toMatchObject({ refused: 'amount_outside_limits', path: 'members.1.amount' })
  expect(await apply({ members: [{ client: first, amount: '1000.00' }, { client: await addClient(lending), amount: '100.00' }] }))
    .toMatchObject({ refused: 'client_not_in_group', path: 'members.1.group' })
  expect(await apply({ members: [{ client: first, amount: '1000.00' }, { client: first, amount: '100.00' }] })).toMatchObject({ refused: 'input_invalid' })
  expect(await apply({ group: newId() })).toMatchObject({ refused: 'not_found', path: 'group' })
  expect(await apply({ firstDueOn: '2026-07-08' })).toMatchObject({ refused: 'due_date_off_meeting', facts: { on: '2026-07-08' } })
  expect(await apply({ group: await formGroup('monthly', 1, 2, members.slice(0, 0)) })).toMatchObject({ refused: 'group_meets_otherwise' })
  expect(await countLoans()).toBe(before)
  expect((await loansOf()).items).toEqual([])
})

test('from application to the last collection: three members, one contract, instalments on Thursdays', async () => {
  const applied = done(await apply())
  expect(await approve(applied.id, applied.loans.slice(1))).toMatchObject({ refused: 'not_one_group_loan' })
  const asManager = { ...lending.officer, rights: new Set([...lending.officer.rights, 'loans.approve']) }
  expect(await approve(applied.id, applied.loans, asManager)).toMatchObject({ refused: 'same_person', path: 'loans.0.id' })
  const approved = done(await approve(applied.id, applied.loans))
  expect(approved.loans.map((loan) => loan.status)).toEqual(['approved', 'approved', 'approved'])
  expect(await disburse(applied.id, approved.loans.slice(1))).toMatchObject({ refused: 'not_one_group_loan' })
  expect(await disburse(applied.id, approved.loans.map((loan, n) => ({ ...loan, version: n === 2 ? 99 : loan.version }))))
    .toMatchObject({ refused: 'changed_meanwhile', path: 'loans.2.version' })
  const paidOut = done(await disburse(applied.id, approved.loans))
  // Thursday 2 July is two days away, so the first instalment falls due on Thursday 9 July.
  expect(paidOut).toMatchObject({ received: '2000.00', loans: [{ firstDueOn: '2026-07-09' }, { firstDueOn: '2026-07-09' }, { firstDueOn: '2026-07-09' }] })
  const { items: [loan] } = await loansOf()

  expect(loan).toMatchObject({ number: applied.number, product: 'Crédit rural', principal: '2000.00' })
  expect(loan?.members.map(({ principal, due, status }) => ({ principal, due, status }))).toEqual([
    { principal: '1000.00', due: '0.00', status: 'active' }, { principal: '600.00', due: '0.00', status: 'active' }, { principal: '400.00', due: '0.00', status: 'active' },
  ])
  expect(loan?.dates.map((date) => date.dueOn)).toEqual([
    '2026-07-09', '2026-07-16', '2026-07-23', '2026-07-30', '2026-08-06', '2026-08-13', '2026-08-20', '2026-08-27', '2026-09-03', '2026-09-10',
  ])
  const pages = await Promise.all(paidOut.loans.map(async ({ id }) => done(await readLoan(db, lending.manager, id, today))))
  const cents = (text: string) => BigInt(text.replace('.', ''))
  for (const [k, date] of (loan?.dates ?? []).entries()) {
    expect(cents(date.total)).toBe(pages.reduce((sum, page) => sum + cents(page.schedule[k]?.total ?? '0'), 0n))
  }
})

test('a member who pays for another is owed by her within the group, until the repayment is taken back', async () => {
  const [fatima, zahra] = members as [string, string]
  const meeting = '2026-07-09'
  const sheet = done(await readCollection(db, lending.manager, group, meeting))
  const row = (client: string) => sheet.items.find((item) => item.client.id === client)
  const pay = async (loan: string, amount: string, paidBy?: string) => {
    const [answer] = await db.transact({ institution: lending.institution }, (tx) => recordRepayments(tx, lending.institution, [
      { key: newId(), actor: lending.teller, today: meeting, content: { loan, amount, valueOn: meeting, means: 'cash', ...(paidBy === undefined ? {} : { paidBy }) } },
    ]))
    return done(answer ?? { refused: 'not_found' })
  }
  await pay(row(zahra)?.loan ?? '', row(zahra)?.due ?? '')
  const forFatima = await pay(row(fatima)?.loan ?? '', '50.00', zahra)
  const owed = async () => (await loansOf()).owed.map(({ from, to, amount }) => ({ from: from.id, to: to.id, amount }))
  expect(await owed()).toEqual([{ from: fatima, to: zahra, amount: '50.00' }])
  done(await reverseRepayment(db, lending.accountant, { key: newId(), today: meeting, loan: forFatima.loan, event: forFatima.event, reason: 'Wrong member' }))
  expect(await owed()).toEqual([])
  const checked = await db.transact({ institution: lending.institution }, (tx) => verifyLoans(tx, lending.accountant))
  expect(checked.differences).toEqual([])
})

test('who is not of the group cannot pay for a member, and nothing is recorded', async () => {
  const [fatima] = members as [string]
  const sheet = done(await readCollection(db, lending.manager, group, '2026-07-09'))
  const loan = sheet.items.find((item) => item.client.id === fatima)?.loan ?? ''
  const stranger = await addClient(lending)
  const [answer] = await db.transact({ institution: lending.institution }, (tx) => recordRepayments(tx, lending.institution, [
    { key: newId(), actor: lending.teller, today: '2026-07-09', content: { loan, amount: '50.00', valueOn: '2026-07-09', means: 'cash', paidBy: stranger } },
  ]))
  expect(answer).toMatchObject({ refused: 'payer_not_in_group', path: 'paidBy' })
  expect((await loansOf()).owed).toEqual([])
})

test('paid out later than planned, a first due date that the day has overtaken gives way to the next meeting; monthly groups keep their week', async () => {
  const monthly = await formGroup('monthly', 1, 2, [])
  const client = await addClient(lending)
  await db.transact({ institution: lending.institution }, (tx) => tx.run(
    `insert into group_member (institution_id, group_id, client_id, role, joined_on) values ($1, $2, $3, 'member', '2025-01-01')`,
    [lending.institution, monthly, client]))
  const byMonth = await addTestProduct(lending, { ...productContent(), kind: 'group' })
  const applied = done(await apply({ group: monthly, product: byMonth, count: 3, rate: '24', disburseOn: '2026-05-01', members: [{ client, amount: '900.00' }] }))
  const approved = done(await approve(applied.id, applied.loans))
  const paidOut = done(await disburse(applied.id, approved.loans))
  const page = done(await readLoan(db, lending.manager, paidOut.loans[0]?.id ?? '', today))
  // Planned for the second Monday of June, which has passed; 13 July is only thirteen days away.
  expect(page.schedule.map((each) => each.dueOn)).toEqual(['2026-08-10', '2026-09-14', '2026-10-12'])
})

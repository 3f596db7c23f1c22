// Random lives of loans on the real database: whatever happens in whatever order, the books agree with the loans.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formatDay, parseDay } from '#core/calendar/day.ts'
import { formatAmount } from '#core/money/amount.ts'
import { isRefusal } from '#core/refusal.ts'
import { bookLoansTo, verifyLoans } from '#institution/loans/door.ts'
import { recordRepayments, reverseRepayment } from '#institution/repayments/door.ts'
import { openDatabase, type Database } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { testDatabase } from '#test/helpers/database.ts'
import { databaseTimeout, holdsInDatabase } from '#test/helpers/property.ts'
import { addTestProduct, done, foundLending, giveLoan, productContent, type Lending } from '#test/helpers/lending.ts'

const start = parseDay('2026-01-05') ?? 0
const today = '2027-06-30'

let db: Database
let lending: Lending
let products: string[]
beforeAll(async () => { db = openDatabase(await testDatabase()) })
afterAll(() => db.close())

let lives = 0
/** Closing and verifying look at a whole institution, so that lives move on to a new one before there are many. */
async function somewhere(): Promise<void> {
  lives += 1
  if (lives % 20 !== 1) return
  lending = await foundLending(db)
  const base = productContent()
  const variants = [
    base,
    { ...base, accounting: { method: 'cash' as const } },
    { ...base, terms: { ...base.terms, interest: { ...base.terms.interest, method: 'flat' as const } } },
    { ...base, terms: { ...base.terms, allocation: { by: 'kind' as const, excess: 'smaller-instalments' as const } } },
    { ...base, terms: { ...base.terms, fees: [{ name: 'Late', amount: '5.00', when: 'overdue' as const, toleranceDays: 3, everyDays: 30 }] } },
  ]
  products = []
  for (const content of variants) products.push(await addTestProduct(lending, content))
}

interface Payment { readonly loan: number; readonly day: number; readonly amount: bigint; readonly reversed: boolean; readonly bank: boolean }
const anyPayment: fc.Arbitrary<Payment> = fc.record({
  loan: fc.nat(1), day: fc.integer({ min: 0, max: 400 }), amount: fc.bigInt(1n, 400_000n), reversed: fc.boolean(), bank: fc.boolean(),
})
const anyLife = fc.record({ product: fc.nat(4), count: fc.integer({ min: 1, max: 12 }), amount: fc.bigInt(10_000n, 2_000_000n), payments: fc.array(anyPayment, { maxLength: 8 }), closeOn: fc.nat(400) })

const twoLoans = async (product: string, amount: string, count: number): Promise<string[]> => {
  const ids: string[] = []
  for (let n = 0; n < 2; n += 1) ids.push((await giveLoan(lending, { product, amount, count, on: formatDay(start) })).id)
  return ids
}

async function live(ids: readonly string[], payments: readonly Payment[], closeOn: number, inOneList: boolean): Promise<void> {
  const { institution } = lending
  const commands = payments.map(({ loan, day, amount, bank }) => ({
    key: newId(), actor: lending.teller, today,
    content: { loan: ids[loan] ?? '', amount: formatAmount(amount, 2), valueOn: formatDay(start + day), means: bank ? ('bank' as const) : ('cash' as const) },
  }))
  const record = (list: typeof commands) => db.transact({ institution }, (tx) => recordRepayments(tx, institution, list))
  const answers: Awaited<ReturnType<typeof record>> = []
  if (inOneList) answers.push(...(await record(commands)))
  else {
    for (const [index, command] of commands.entries()) {
      answers.push(...(await record([command])))
      if (index === 2) done(await db.transact({ institution }, (tx) => bookLoansTo(tx, lending.accountant, formatDay(start + closeOn))))
    }
  }
  for (const [index, answer] of answers.entries()) {
    if (isRefusal(answer) || payments[index]?.reversed !== true) continue
    const undone = await reverseRepayment(db, lending.accountant, { key: newId(), today, loan: answer.loan, event: answer.event, reason: 'Trial' })
    if (isRefusal(undone)) expect(['loan_closed', 'event_already_reversed']).toContain(undone.refused)
  }
  // A refusal is not remembered, since what it was refused for may be over; what was done is.
  const accepted = commands.filter((_, index) => !isRefusal(answers[index]))
  expect(await record(accepted)).toEqual(answers.filter((answer) => !isRefusal(answer)))
}

async function figures(ids: readonly string[]) {
  return db.transact({ institution: lending.institution }, (tx) => tx.rows<Record<string, unknown>>(
    `select status, principal_out, interest_out, fees_out, penalties_out, tax_out, credit, oldest_due_on, closed_on, last_due_on
     from loan where loan_id = any($1::uuid[]) order by array_position($1::uuid[], loan_id)`, [ids]))
}

test('the journal balances, control accounts equal the loans, facts give back the projection, and a doubled command changes nothing', async () => {
  await holdsInDatabase(fc.asyncProperty(anyLife, async ({ product, count, amount, payments, closeOn }) => {
    await somewhere()
    await live(await twoLoans(products[product] ?? '', formatAmount(amount, 2), count), payments, closeOn, false)
    const { institution } = lending
    const verified = await db.transact({ institution }, (tx) => verifyLoans(tx, lending.accountant))
    expect(verified.differences).toEqual([])
    const [books] = await db.transact({ institution }, (tx) => tx.rows<{ all: string; principal: string; loans: string }>(
      `select (select sum(amount) from journal_entry e, unnest(e.amounts) amount) as all,
         (select sum(line.amount) from journal_entry e, unnest(e.accounts, e.amounts) as line(account, amount) where line.account in ('1210', '1220')) as principal,
         (select sum(principal_out) from loan) as loans`))
    expect(books).toMatchObject({ all: '0', principal: books?.loans })
  }))
}, databaseTimeout)

test('the order in which repayments of different days arrive changes nothing', async () => {
  await holdsInDatabase(fc.asyncProperty(anyLife, fc.infiniteStream(fc.nat()), async ({ product, count, amount, payments, closeOn }, chance) => {
    await somewhere()
    const distinct = [...new Map(payments.map((each) => [each.day, { ...each, loan: 0, reversed: false }])).values()]
    const small = distinct.map((each) => ({ ...each, amount: (each.amount * amount) / (400_000n * BigInt(distinct.length) * 2n) + 1n }))
    const shuffled = small.map((each) => ({ each, at: chance.next().value ?? 0 })).toSorted((a, b) => a.at - b.at).map(({ each }) => each)
    const [[a = ''], [b = '']] = [await twoLoans(products[product] ?? '', formatAmount(amount, 2), count), await twoLoans(products[product] ?? '', formatAmount(amount, 2), count)]
    await live([a], small.toSorted((x, y) => x.day - y.day), closeOn, true)
    await live([b], shuffled, closeOn, true)
    const [first, second] = await figures([a, b])
    expect(second).toEqual(first)
  }))
}, databaseTimeout)

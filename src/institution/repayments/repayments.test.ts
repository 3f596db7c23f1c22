import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyLoans } from '#institution/loans/door.ts'
import { entriesOfSource, closeDay } from '#institution/ledger/door.ts'
import type { Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { openDatabase, type Database } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { testDatabase } from '#test/helpers/database.ts'
import { addClient, addTestProduct, done, foundLending, giveLoan, type Lending } from '#test/helpers/lending.ts'
import { recordRepayments, type RepaymentCommand } from './record-repayments.ts'
import { refundCredit, settleLoan } from './settle-loan.ts'
import { reverseRepayment } from './reverse-repayment.ts'

let db: Database
let lending: Lending
let product: string

beforeAll(async () => {
  db = openDatabase(await testDatabase())
  lending = await foundLending(db)
  product = await addTestProduct(lending)
})
afterAll(() => db.close())

const command = (loan: string, amount: string, valueOn: string, key: string = newId(), more: object = {}): RepaymentCommand =>
  ({ key, actor: lending.teller, today: '2026-06-30', content: { loan, amount, valueOn, means: 'cash', ...more } })
const repay = (...commands: RepaymentCommand[]) => db.transact({ institution: lending.institution }, (tx) => recordRepayments(tx, lending.institution, commands))
const verify = () => db.transact({ institution: lending.institution }, (tx) => verifyLoans(tx, lending.accountant))
const rows = <T>(text: string, values: unknown[] = []): Promise<T[]> => db.transact({ institution: lending.institution }, (tx) => tx.rows<T>(text, values))
const loan = () => giveLoan(lending, { product, amount: '10000.00', count: 12, on: '2026-01-15' })

test('a repayment on its day: allocation, receipt, entry, message', async () => {
  const client = await addClient(lending, '+212612345678')
  const { id, number } = await giveLoan(lending, { client, product, amount: '10000.00', count: 12, on: '2026-01-15' })
  const [receipt] = await repay(command(id, '945.60', '2026-02-15'))
  expect(receipt).toMatchObject({
    loanNumber: number, amount: '945.60', receipt: expect.stringMatching(/^R\d{7}$/), closed: false,
    allocation: { interest: '200.00', principal: '745.60' }, next: { on: '2026-03-15', amount: '945.60' },
  })
  const entries = await db.transact({ institution: lending.institution }, (tx) => entriesOfSource(tx, lending.institution, 'loan', [id]))
  expect(entries.map((each) => [each.kind, each.value_on, each.accounts.map((code, index) => `${code} ${each.amounts[index]}`)])).toEqual([
    ['disbursement', '2026-01-15', ['1210 1000000', '1010 -1000000']],
    ['accrual', '2026-01-31', ['1230 10323', '4010 -10323']],
    ['accrual', '2026-02-15', ['1230 9677', '4010 -9677']],
    ['repayment', '2026-02-15', ['1010 94560', '1210 -74560', '1230 -20000']],
  ])
  const [message] = await rows<{ body: string; recipient: string }>('select body, recipient from outbox where client_id = $1', [client])
  expect(message?.recipient).toBe('+212612345678')
  expect(message?.body).toMatch(/^Payé 945,60 MAD, crédit L\d{7}\. Reste 10 401,/)
  expect(await verify()).toMatchObject({ differences: [] })
})

test('a key given twice answers the same and posts nothing; with other content it is refused, in one list or in two', async () => {
  const { id } = await loan()
  const key = newId()
  const [first] = await repay(command(id, '500.00', '2026-02-15', key))
  expect(await repay(command(id, '500.00', '2026-02-15', key))).toEqual([first])
  expect(await repay(command(id, '501.00', '2026-02-15', key))).toMatchObject([{ refused: 'key_reused' }])
  const other = newId()
  const twins = await repay(command(id, '10.00', '2026-02-16', other), command(id, '10.00', '2026-02-16', other), command(id, '11.00', '2026-02-16', other))
  expect(twins[0]).toEqual(twins[1])
  expect(twins[2]).toMatchObject({ refused: 'key_reused' })
  expect(await rows(`select 1 from loan_event where loan_id = $1 and type = 'repayment'`, [id])).toHaveLength(2)
})

test('one that is refused does not stop the others, and takes no receipt number', async () => {
  const [a, b] = [await loan(), await loan()]
  const answers = await repay(
    command(a.id, '100.00', '2026-02-01'), command(newId(), '100.00', '2026-02-01'), command(b.id, '-5.00', '2026-02-01'),
    command(b.id, '5.001', '2026-02-01'), command(b.id, '١٠٠', '2026-02-01'), command(b.id, '5.00', '2026-01-14'), command(b.id, '5.00', '2026-07-01'),
    command(b.id, '0', '2026-02-01'), command(b.id, '200.00', '2026-02-01'), command(a.id, '50.00', '2026-02-02'))
  expect(answers.map((answer) => ('refused' in answer ? answer.refused : answer.amount))).toEqual([
    '100.00', 'not_found', 'amount_not_positive', 'amount_too_precise', 'amount_malformed', 'event_before_disbursement', 'date_in_future',
    'amount_not_positive', '200.00', '50.00',
  ])
  const numbers = answers.flatMap((answer) => ('refused' in answer ? [] : [Number(answer.receipt.slice(1, -1))]))
  expect(numbers).toEqual([numbers[0], (numbers[0] ?? 0) + 1, (numbers[0] ?? 0) + 2])
  expect(await verify()).toMatchObject({ differences: [] })
})

test('a repayment dated before others moves them, and the books follow', async () => {
  const { id } = await loan()
  await repay(command(id, '945.60', '2026-02-15'), command(id, '945.60', '2026-03-15'))
  const [late] = await repay(command(id, '300.00', '2026-02-01'))
  expect(late).toMatchObject({ amount: '300.00' })
  expect(await verify()).toMatchObject({ differences: [] })
})

test('a reversal restores what was, and never by who recorded it above the limit', async () => {
  const { id } = await loan()
  const [small, big] = await repay(command(id, '400.00', '2026-02-15'), command(id, '1500.00', '2026-02-16'))
  const teller: Actor = { ...lending.teller, rights: new Set([...lending.teller.rights, 'repayments.reverse']) }
  const reverse = (by: Actor, event: string) => reverseRepayment(db, by, { key: newId(), today: '2026-06-30', loan: id, event, reason: 'Wrong client' })
  const eventOf = (answer: unknown): string => (answer as { event: string }).event
  expect(await reverse(lending.teller, eventOf(small))).toMatchObject({ refused: 'not_allowed' })
  expect(await reverse(teller, eventOf(big))).toMatchObject({ refused: 'same_person' })
  expect(await reverse(teller, eventOf(small))).toMatchObject({ loan: id })
  expect(await reverse(lending.accountant, eventOf(big))).toMatchObject({ loan: id })
  expect(await reverse(lending.accountant, eventOf(big))).toMatchObject({ refused: 'event_already_reversed' })
  const [row] = await rows<{ principal_out: bigint; oldest_due_on: string }>('select principal_out, oldest_due_on from loan where loan_id = $1', [id])
  expect(row).toEqual({ principal_out: 1_000_000n, oldest_due_on: '2026-02-15' })
  expect(await verify()).toMatchObject({ differences: [] })
})

test('settled early: too little is refused with the figure, more becomes a credit that is given back', async () => {
  const { id } = await loan()
  await repay(command(id, '945.60', '2026-02-15'))
  const settle = (amount: string) => settleLoan(db, lending.teller, { key: newId(), today: '2026-06-30', loan: id, amount, on: '2026-03-01', means: 'bank' })
  const refused = await settle('9000.00')
  expect(refused).toMatchObject({ refused: 'settlement_too_little', facts: { currency: 'MAD' } })
  const needed = String((refused as Refusal).facts?.needed)
  const receipt = done(await settle(String(Number(needed) + 50)))
  expect(receipt).toMatchObject({ closed: true, credit: '50.00', remaining: '0.00', next: null })
  expect(await rows('select status, credit from loan where loan_id = $1', [id])).toEqual([{ status: 'overpaid', credit: 5_000n }])
  const refund = (amount: string) => refundCredit(db, lending.teller, { key: newId(), today: '2026-06-30', loan: id, amount, on: '2026-03-02', means: 'cash' })
  expect(await refund('60.00')).toMatchObject({ refused: 'refund_exceeds_credit' })
  expect(await refund('50.00')).toMatchObject({ credit: '0.00' })
  expect(await rows('select status, credit, principal_out from loan where loan_id = $1', [id])).toEqual([{ status: 'closed', credit: 0n, principal_out: 0n }])
  expect(await repay(command(id, '1.00', '2026-03-03'))).toMatchObject([{ refused: 'loan_closed' }])
  expect(await verify()).toMatchObject({ differences: [] })
})

test('a closed day refuses, and takes what is late on the first open day under its own date', async () => {
  const { id } = await loan()
  done(await db.transact({ institution: lending.institution }, (tx) => closeDay(tx, lending.accountant, '2026-05-31', '2026-06-30')))
  expect(await repay(command(id, '100.00', '2026-05-30'))).toMatchObject([{ refused: 'day_closed', path: 'valueOn', facts: { open: '2026-06-01' } }])
  expect(await repay(command(id, '100.00', '2026-05-30', newId(), { late: true }))).toMatchObject([{ amount: '100.00', valueOn: '2026-05-30' }])
  const booked = await rows<{ value_on: string; booked_on: string }>(`select value_on, booked_on from journal_entry where source_id = $1 and kind = 'repayment'`, [id])
  expect(booked).toEqual([{ value_on: '2026-05-30', booked_on: '2026-06-01' }])
  expect(await verify()).toMatchObject({ differences: [] })
})

import { beforeAll, afterAll, expect, test } from 'vitest'
import { isRefusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { openDatabase, type Database } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { testDatabase } from '#test/helpers/database.ts'
import { readTrialBalance } from './books.ts'
import { foundChart } from './chart.ts'
import { closeDay, verifySeals } from './days.ts'
import { recordManualEntry, reverseEntry, type ManualEntry } from './manual-entries.ts'
import { postDifference, postEntries } from './post-entries.ts'
import { verifyBooks } from './verify.ts'

let db: Database
let adminUrl: string
let actor: Actor
const branch = newId()
const today = '2026-11-20'
const key = (): string => newId()

beforeAll(async () => {
  adminUrl = await testDatabase()
  db = openDatabase(adminUrl)
  const institution = newId()
  actor = {
    kind: 'staff', id: 'u-accountant', name: 'Salma', institution, currency: 'MAD', timeZone: 'Africa/Casablanca', rights: new Set(),
    branches: 'all', channel: 'desk', language: 'fr',
  }
  await db.transact({ institution }, async (tx) => {
    await tx.run(
      `insert into institution (institution_id, slug, name, kind, country, currency, time_zone, language)
       values ($1, 'atlas', 'Atlas', 'microcredit-association', 'MA', 'MAD', 'Africa/Casablanca', 'fr')`, [institution])
    await tx.run(`insert into branch (institution_id, branch_id, code, name, opened_on) values ($1, $2, 'A1', 'Azilal', '2020-01-01')`, [institution, branch])
    await foundChart(tx, institution)
  })
})
afterAll(() => db.close())

const grant = (valueOn: string, debit = '5000.00', credit = '5000.00'): ManualEntry =>
  ({ valueOn, branchId: branch, memo: 'Grant received', lines: [{ account: '1030', debit }, { account: '3020', credit }] })
const record = (entry: ManualEntry, itsKey = key()) => recordManualEntry(db, actor, { key: itsKey, today, entry })

async function closing(account: string): Promise<string | undefined> {
  const balance = await readTrialBalance(db, actor, { from: '2026-01-01', to: today }, today)
  if (isRefusal(balance)) throw new Error(balance.refused)
  expect(balance.totals.debit).toBe(balance.totals.credit)
  expect(balance.totals.closingDebit).toBe(balance.totals.closingCredit)
  return balance.rows.find((row) => row.code === account)?.closing
}

test('an entry by hand: posted once however often it is sent, refused when the key carries something else', async () => {
  const same = key()
  const first = await record(grant('2026-11-02'), same)
  expect(first).toMatchObject({ number: '1', bookedOn: '2026-11-02' })
  expect(await record(grant('2026-11-02'), same)).toEqual(first)
  expect(await record(grant('2026-11-02', '6000.00', '6000.00'), same)).toMatchObject({ refused: 'key_reused' })
  expect(await closing('1030')).toBe('5000.00')
})

test('refusals say which line and leave nothing behind', async () => {
  expect(await record(grant('2026-11-02', '5000.00', '4999.99'))).toMatchObject({ refused: 'entry_unbalanced', path: 'lines', facts: { difference: '1' } })
  expect(await record(grant('2026-11-02', '5000.001', '5000.00'))).toMatchObject({ refused: 'input_invalid', path: 'lines.0.debit' })
  expect(await record(grant('2026-12-02'))).toMatchObject({ refused: 'date_in_future' })
  expect(await record({ ...grant('2026-11-02'), branchId: newId() })).toMatchObject({ refused: 'not_found' })
  const loanAccount = { ...grant('2026-11-02'), lines: [{ account: '1210', debit: '1.00' }, { account: '3020', credit: '1.00' }] }
  expect(await record(loanAccount)).toMatchObject({ refused: 'account_not_manual', path: 'lines.0.account' })
  expect(await closing('1030')).toBe('5000.00')
})

test('a manual entry is taken back once, by its mirror', async () => {
  const posted = await record(grant('2026-11-03', '70.00', '70.00'))
  if (isRefusal(posted)) throw new Error(posted.refused)
  const undo = () => reverseEntry(db, actor, { key: key(), today, entryId: posted.entryId, valueOn: '2026-11-04', reason: 'Posted twice' })
  expect(await undo()).toMatchObject({ bookedOn: '2026-11-04' })
  expect(await undo()).toMatchObject({ refused: 'entry_already_reversed' })
  expect(await closing('1030')).toBe('5000.00')
})

test('facts that change are posted as differences: the wrong entry reversed, the right one beside it, nothing twice', async () => {
  const loan = { kind: 'loan', id: newId() }
  const lines = (interest: bigint) => [
    { account: '1010', debit: 118_000n, credit: 0n }, { account: '1210', debit: 0n, credit: 118_000n - interest }, { account: '4010', debit: 0n, credit: interest },
  ]
  const wanted = (interest: bigint) => new Map([['r1', { valueOn: '2026-11-05', kind: 'repayment', branch, lines: lines(interest) }]])
  const post = (map: ReturnType<typeof wanted>) => db.transact({ institution: actor.institution }, (tx) => postDifference(tx, actor, loan, map))
  expect(await post(wanted(18_000n))).toHaveLength(1)
  expect(await post(wanted(18_000n))).toHaveLength(0)
  expect(await post(wanted(16_000n))).toHaveLength(2)
  expect(await closing('4010')).toBe('-160.00')
  expect(await post(new Map())).toHaveLength(1)
  expect(await closing('4010')).toBe('0.00')
})

test('a closed day takes no new entry, a late fact keeps its date and is booked on the open day, seals are chained and checked', async () => {
  const close = (on: string) => db.transact({ institution: actor.institution }, (tx) => closeDay(tx, actor, on, today))
  expect(await close('2026-11-30')).toMatchObject({ refused: 'date_in_future' })
  expect(await close('2026-11-10')).toMatchObject({ closedOn: '2026-11-10' })
  expect(await close('2026-11-09')).toMatchObject({ refused: 'day_closed' })
  expect(await record(grant('2026-11-10'))).toMatchObject({ refused: 'day_closed', facts: { open: '2026-11-11' } })
  const late = await db.transact({ institution: actor.institution }, (tx) => postEntries(tx, actor, [{
    valueOn: '2026-11-06', branch, kind: 'repayment', source: { kind: 'loan', id: newId() },
    lines: [{ account: '1010', debit: 100n, credit: 0n }, { account: '1210', debit: 0n, credit: 100n }],
  }]))
  expect(late).toMatchObject([{ bookedOn: '2026-11-11' }])
  expect(await close('2026-11-15')).toMatchObject({ closedOn: '2026-11-15', entries: 1 })
  expect(await closing('1030')).toBe('5000.00')
  const check = () => db.transact({ institution: actor.institution }, (tx) => verifySeals(tx, actor.institution))
  expect(await check()).toEqual([])
  const owner = openDatabase(adminUrl, { role: 'none', size: 1 })
  await owner.transact({}, (tx) => tx.run(`update journal_entry set memo = 'tampered' where number = 1`))
  await owner.close()
  expect((await check()).map((fault) => fault.closedOn)).toEqual(['2026-11-10'])
})

test('the application may not change or delete an entry, and the database refuses one that does not balance', async () => {
  const inside = (text: string, values: unknown[] = []) => db.transact({ institution: actor.institution }, (tx) => tx.run(text, values))
  await expect(inside('update journal_entry set memo = $1', ['x'])).rejects.toThrow(/permission denied/)
  await expect(inside('delete from journal_entry')).rejects.toThrow(/permission denied/)
  await expect(inside(
    `insert into journal_entry (institution_id, entry_id, number, value_on, booked_on, branch_id, kind, source_kind, source_id, accounts, amounts, recorded_by)
     values ($1, $2, 999, '2026-11-20', '2026-11-20', $3, 'manual', 'manual', 'x', '{1010,3020}', '{5,-4}', 'x')`,
    [actor.institution, newId(), branch])).rejects.toThrow(/entry_balances/)
})

test('verify rebuilds the shortcuts from the journal: it finds the planted tampering and a carried balance that was bent', async () => {
  const check = () => db.transact({ institution: actor.institution }, (tx) => verifyBooks(tx, actor.institution))
  expect((await check()).map((each) => each.where)).toEqual(['seal of 2026-11-10'])
  const owner = openDatabase(adminUrl, { role: 'none', size: 1 })
  await owner.transact({}, (tx) => tx.run(`update account_balance set debit = debit + 1 where code = '1030' and closed_on = '2026-11-15'`))
  await owner.transact({}, (tx) => tx.run(`update journal_entry set number = 900 where number = (select max(number) from journal_entry)`))
  await owner.close()
  expect((await check()).map((each) => each.where)).toEqual(['seal of 2026-11-10', 'seal of 2026-11-15', 'balance of account 1030 on 2026-11-15', 'journal'])
})

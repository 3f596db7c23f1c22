import { expect, test } from 'vitest'
import { isRefusal } from '../refusal.ts'
import { parseDay } from '../calendar/day.ts'
import { entriesByEvent } from './journal.ts'
import { parseTerms } from './parse-terms.ts'
import { hasProblems } from './problem.ts'
import { replay } from './replay.ts'
import type { LoanEvent } from './events.ts'

const on = (text: string): number => parseDay(text) ?? Number.NaN
const terms = parseTerms({
  currency: 'MAD', principal: '10000.00', disbursedOn: '2026-01-15', interest: { rate: '24', period: 'instalment' }, instalments: { count: 12 },
})
if (hasProblems(terms)) throw new Error('terms')

test('a repayment pays the oldest instalment whole, its reversal restores it and tells which repayments moved', () => {
  const events: LoanEvent[] = [
    { id: 'd', type: 'disbursement', on: on('2026-01-15'), amount: 1_000_000n },
    { id: 'r1', type: 'repayment', on: on('2026-02-15'), amount: 94_560n, paidBy: undefined },
    { id: 'r2', type: 'repayment', on: on('2026-03-20'), amount: 50_000n, paidBy: undefined },
    { id: 'r3', type: 'repayment', on: on('2026-04-10'), amount: 150_000n, paidBy: undefined },
    { id: 'x', type: 'reversal', on: on('2026-04-11'), of: 'r2' },
  ]
  const loan = replay(terms, events, on('2026-05-01'))
  if (isRefusal(loan)) throw new Error(loan.refused)
  expect(loan.rows.slice(0, 4).map((row) => row.paid)).toEqual([94_560n, 94_560n, 55_440n, 0n])
  expect(loan.arrears).toEqual({ since: on('2026-04-15'), days: 16, amount: 39_120n })
  expect(loan.changed).toEqual([{ by: 'x', transactions: ['r3'] }])
  expect(entriesByEvent(loan).get('r1')?.[0]?.lines).toEqual([
    { account: 'cash', debit: 94_560n, credit: 0n },
    { account: 'loan-principal', debit: 0n, credit: 74_560n },
    { account: 'interest-receivable', debit: 0n, credit: 20_000n },
  ])
})

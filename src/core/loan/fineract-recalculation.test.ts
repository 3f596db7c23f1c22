import { expect, test } from 'vitest'
import { table } from '#test/helpers/schedule-lines.ts'
import { renegotiate, repay, told } from '#test/helpers/told-loan.ts'
import type { EventJson } from './events-json.ts'
import type { TermsJson } from './terms-json.ts'

// Figures of Apache Fineract's own tests (Apache License 2.0): progressive loans with daily recalculation of interest, 30/360.

function loan(rate: string, more: Partial<TermsJson> = {}): TermsJson {
  return {
    currency: 'EUR', principal: '100.00', disbursedOn: '2024-01-01', instalments: { count: 6 },
    interest: { rate, period: 'daily', daysInMonth: '30', daysInYear: '360', recalculate: true }, ...more,
  }
}

function lines(terms: TermsJson, on: string, amount: string): string[] {
  const { schedule } = told(terms, [{ id: 'out', type: 'disbursement', on: '2024-01-01', amount: '100.00' }, repay('r', on, amount)], on)
  return schedule.map((row) => [row.dueOn, row.paidOn ?? '-', row.balance, row.principal, row.interest, row.total].join(' '))
}

test('C3249: late principal bears interest until it is paid', () => {
  expect(lines(loan('7'), '2024-02-15', '17.01')).toEqual(table(`
    2024-02-01 2024-02-15 83.57 16.43 0.58 17.01
    2024-03-01 -          67.09 16.48 0.53 17.01
    2024-04-01 -          50.47 16.62 0.39 17.01
    2024-05-01 -          33.75 16.72 0.29 17.01
    2024-06-01 -          16.94 16.81 0.20 17.01
    2024-07-01 -           0.00 16.94 0.10 17.04
  `))
})

test('an instalment paid early owes the interest that has run; what its period earns besides falls due with the next', () => {
  expect(lines(loan('9.4822'), '2024-01-15', '17.13')).toEqual(table(`
    2024-02-01 2024-01-15 83.23 16.77 0.36 17.13
    2024-03-01 -          67.12 16.11 1.02 17.13
    2024-04-01 -          50.52 16.60 0.53 17.13
    2024-05-01 -          33.79 16.73 0.40 17.13
    2024-06-01 -          16.93 16.86 0.27 17.13
    2024-07-01 -           0.00 16.93 0.13 17.06
  `))
})

test('two instalments with fees paid early', () => {
  const fees = [{ name: 'Instalment fee', amount: '10.00', when: 'instalment' }] as const
  expect(lines(loan('7', { fees: [...fees] }), '2024-01-15', '54.02').map((line) => line.split(' ').slice(3).join(' '))).toEqual([
    '16.75 0.26 27.01', '17.01 0.00 27.01', '16.01 1.00 27.01', '16.72 0.29 27.01', '16.81 0.20 27.01', '16.70 0.10 26.80',
  ])
})

test('paid early from the last one backwards', () => {
  expect(lines(loan('7', { allocation: { excess: 'last' } }), '2024-01-15', '17.01').map((line) => line.split(' ').slice(3).join(' '))).toEqual([
    '16.48 0.53 17.01', '16.62 0.39 17.01', '16.72 0.29 17.01', '16.82 0.19 17.01', '16.35 0.10 16.45', '17.01 0.00 17.01',
  ])
})

test('C3918: what is paid in advance stays paid on its instalment when the rate changes', () => {
  const rate = (id: string, on: string, percent: string): EventJson => ({ id, type: 'renegotiation', on, changes: [{ type: 'rate', rate: percent, from: on }] })
  const events: EventJson[] = [
    { id: 'out', type: 'disbursement', on: '2024-01-01', amount: '100.00' }, repay('r1', '2024-02-01', '17.01'), rate('four', '2024-02-02', '4'),
    repay('r2', '2024-03-01', '17.01'), rate('less', '2024-03-02', '1.15'),
  ]
  expect(told(loan('7'), events, '2024-03-02').schedule.map((row) => [row.total, row.paid].join(' '))).toEqual([
    '17.01 17.01', '16.88 16.88', '16.78 0.13', '16.78 0.00', '16.78 0.00', '16.79 0.00',
  ])
})

test('ClientLoanIntegrationTest: two weekly instalments late, what is late counts as paid today', () => {
  const weekly: TermsJson = {
    currency: 'EUR', principal: '10000.00', disbursedOn: '2024-03-01', interest: { rate: '2', per: 'month', period: 'instalment', recalculate: true },
    instalments: { count: 4, unit: 'week' },
  }
  const out: EventJson = { id: 'out', type: 'disbursement', on: '2024-03-01', amount: '10000.00' }
  const parts = (events: readonly EventJson[]): string[] => told(weekly, events, '2024-03-15').schedule.map((row) => `${row.principal} ${row.interest}`)
  expect(parts([out])).toEqual(['2482.76 46.15', '2482.76 46.15', '2505.67 23.24', '2528.81 11.67'])
  expect(parts([out, repay('r', '2024-03-08', '2528.91')])).toEqual(['2482.76 46.15', '2494.22 34.69', '2505.73 23.18', '2517.29 11.62'])
})

test('principal paid in advance leaves no balloon when the rest is planned again', () => {
  const events: EventJson[] = [
    { id: 'out', type: 'disbursement', on: '2024-01-01', amount: '100.00' }, repay('r', '2024-02-01', '33.91'), renegotiate('2024-02-02', { type: 'extend', by: 1 }),
  ]
  // 66.67 at 7 % over six instalments.
  expect(told(loan('7'), events, '2024-02-14').schedule.map((row) => row.outstanding)).toEqual(['0.00', '11.34', '11.34', '11.34', '11.34', '11.34', '11.35'])
})

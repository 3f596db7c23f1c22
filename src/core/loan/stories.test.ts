import { describe, expect, test } from 'vitest'
import { table } from '#test/helpers/schedule-lines.ts'
import { entryLines, paidOut, refusedFor, renegotiate, repay, rowLines, told, twelveMonths } from '#test/helpers/told-loan.ts'
import type { EventJson } from './events-json.ts'
import type { Excess, TermsJson } from './terms-json.ts'

const late = { name: 'Late', percent: '2', of: 'instalment', when: 'overdue', toleranceDays: 5 } as const
const withLate: TermsJson = { ...twelveMonths, fees: [late] }
const inArrears: EventJson[] = [paidOut, repay('r1', '2026-02-15', '945.60'), repay('r2', '2026-03-15', '500.00')]

describe('each event with its entry', () => {
  test('disbursement with a fee and its tax kept back, and savings paid in', () => {
    const terms: TermsJson = {
      ...twelveMonths, fees: [{ name: 'File', percent: '2', when: 'disbursement' }], tax: { name: 'VAT', percent: '10', on: ['fees'] },
      compulsorySavings: { percent: '5', when: 'disbursement' },
    }
    const loan = told(terms, [paidOut], '2026-01-15')
    expect(entryLines(loan, 'out')).toEqual(['loan-principal 10000.00', '  cash 9280.00', '  fee-income 200.00', '  tax-payable 20.00', '  compulsory-savings 500.00'])
    expect(loan.balances).toMatchObject({ principal: '10000.00', savings: '500.00' })
  })

  test('a repayment on its day: interest earned since the month ended, then principal', () => {
    const loan = told(twelveMonths, [paidOut, repay('r1', '2026-02-15', '945.60')], '2026-02-15')
    expect(loan.transactions[0]?.allocation).toEqual({ principal: '745.60', interest: '200.00', fees: '0.00', penalties: '0.00', tax: '0.00' })
    expect(entryLines(loan, 'accrual:2026-01-31')).toEqual(['interest-receivable 103.23', '  interest-income 103.23'])
    expect(entryLines(loan, 'accrual:2026-02-15')).toEqual(['interest-receivable 96.77', '  interest-income 96.77'])
    expect(entryLines(loan, 'r1')).toEqual(['cash 945.60', '  loan-principal 745.60', '  interest-receivable 200.00'])
  })

  test('the same by cash accounting: income when it comes in', () => {
    const loan = told(twelveMonths, [paidOut, repay('r1', '2026-02-15', '945.60')], '2026-02-28', { method: 'cash' })
    expect(loan.entries.map(({ event }) => event)).toEqual(['out', 'r1'])
    expect(entryLines(loan, 'r1')).toEqual(['cash 945.60', '  loan-principal 745.60', '  interest-income 200.00'])
  })

  test('a charge, a waiver of part of it, and the penalty of a late instalment once', () => {
    const loan = told(withLate, [
      paidOut,
      { id: 'fee', type: 'charge', on: '2026-02-01', name: 'Letter', amount: '30.00', dueOn: '2026-02-10' },
      { id: 'less', type: 'waiver', on: '2026-02-02', kind: 'fees', amount: '10.00' },
    ], '2026-04-30')
    expect(entryLines(loan, 'fee')).toEqual(['fee-receivable 30.00', '  fee-income 30.00'])
    expect(entryLines(loan, 'less')).toEqual(['fee-income 10.00', '  fee-receivable 10.00'])
    expect(entryLines(loan, 'late-fee:2026-02-21')).toEqual(['penalty-receivable 19.31', '  penalty-income 19.31'])
    expect(loan.schedule[0]).toMatchObject({ fees: '20.00', penalties: '19.31', total: '984.91' })
    expect(loan.arrears).toEqual({ since: '2026-02-15', days: 74, amount: '2913.93' })
  })

  test('no interest for 14 days: the instalment stays, more of it is principal', () => {
    const loan = told(
      { ...twelveMonths, interest: { rate: '24', period: 'daily', daysInMonth: 'actual', daysInYear: '360' } },
      [paidOut, { id: 'p', type: 'interest-pause', on: '2026-02-16', from: '2026-02-16', to: '2026-03-01' }], '2026-02-16',
    )
    expect(rowLines(loan).slice(0, 3)).toEqual(table(`
      2026-02-15 740.04 206.67 0.00 946.71 0.00
      2026-03-15 860.28  86.43 0.00 946.71 0.00
      2026-04-15 773.12 173.59 0.00 946.71 0.00
    `))
  })

  test('over-payment, then its refund; the loan is closed', () => {
    const loan = told(twelveMonths, [paidOut, repay('r1', '2026-02-01', '12000.00'), { id: 'back', type: 'refund', on: '2026-02-03', amount: '652.85' }], '2026-02-28')
    expect(loan).toMatchObject({ status: 'closed', closedOn: '2026-02-01', balances: { total: '0.00', credit: '0.00' } })
    expect(entryLines(loan, 'r1').slice(-2)).toEqual(['  client-credit 652.85', '  interest-income 1237.47'])
    expect(entryLines(loan, 'back')).toEqual(['client-credit 652.85', '  cash 652.85'])
  })

  test('90 days late: interest leaves income; written off; part recovered', () => {
    const loan = told(twelveMonths, [
      paidOut, { id: 'off', type: 'write-off', on: '2026-06-30' }, { id: 'after', type: 'recovery', on: '2026-08-01', amount: '1500.00' },
    ], '2026-08-31')
    expect(entryLines(loan, 'accrual:2026-05-16')).toEqual(['interest-receivable 4.47', 'interest-income 709.33', '  interest-suspended 713.80'])
    expect(entryLines(loan, 'off')).toEqual(['write-off-expense 10000.00', 'interest-suspended 909.07', '  loan-principal 10000.00', '  interest-receivable 909.07'])
    expect(entryLines(loan, 'after')).toEqual(['cash 1500.00', '  recovery-income 1500.00'])
    expect(loan.status).toBe('written-off')
  })

  test('a repayment learnt late moves those after it; its reversal puts them back, and both stay on record', () => {
    const before = told(twelveMonths, inArrears, '2026-04-30')
    const learnt = [...inArrears, repay('late', '2026-02-10', '300.00')]
    const after = told(twelveMonths, learnt, '2026-04-30')
    expect(after.changed).toEqual([{ by: 'late', transactions: ['r1', 'r2'] }])
    const back = told(twelveMonths, [...learnt, { id: 'x', type: 'reversal', on: '2026-04-29', of: 'late' }], '2026-04-30')
    expect({ ...back, changed: [] }).toEqual(before)
  })
})

describe('what is paid early goes where the terms say', () => {
  const early = (excess: Excess) =>
    told({ ...twelveMonths, allocation: { excess } }, [paidOut, repay('r1', '2026-02-10', '2945.60')], '2026-02-10')

  test('to the next instalments', () => {
    expect(rowLines(early('next')).slice(0, 5).map((line) => line.split(' ').at(-1))).toEqual(['945.60', '945.60', '945.60', '108.80', '0.00'])
  })
  test('to the last, backwards', () => {
    expect(early('last').schedule.map((row) => row.paid).slice(-4)).toEqual(['108.85', '945.60', '945.60', '945.55'])
  })
  test('to principal, with smaller instalments after that of this period', () => {
    const loan = early('smaller-instalments')
    expect(loan.transactions[0]?.allocation).toMatchObject({ principal: '2745.60', interest: '200.00' })
    expect(loan.schedule.map((row) => row.total).slice(0, 3)).toEqual(['2945.60', '741.24', '741.24'])
    expect(loan.schedule).toHaveLength(12)
  })
  test('to principal, with the same instalment over a shorter term', () => {
    const loan = early('shorter-term')
    expect(loan.schedule.map((row) => row.total)).toEqual(['2945.60', ...Array<string>(8).fill('945.60'), '391.30'])
  })
  test('to savings', () => {
    expect(early('savings')).toMatchObject({ balances: { savings: '2000.00', principal: '9254.40' } })
  })
})

describe('each change of a renegotiation, at the end of April with an instalment and a half overdue', () => {
  const on = (...changes: Parameters<typeof renegotiate>[1][]) => told(twelveMonths, [...inArrears, renegotiate('2026-05-02', ...changes)], '2026-05-02')

  test('two months without payment, interest running on: arrears stay due', () => {
    const loan = on({ type: 'holiday', instalments: 2, interest: 'accrue' })
    expect(rowLines(loan, 4).slice(0, 4)).toEqual(table(`
      2026-05-15   0.00   0.00 0.00   0.00 0.00
      2026-06-15   0.00   0.00 0.00   0.00 0.00
      2026-07-15 519.60 463.08 0.00 982.68 0.00
      2026-08-15 838.71 143.97 0.00 982.68 0.00
    `))
    expect(loan.schedule).toHaveLength(14)
    expect(loan.arrears).toMatchObject({ days: 48, amount: '1391.20' })
    expect(entryLines(loan, 'relief')).toEqual(['loan-principal-restructured 8939.49', '  loan-principal 8939.49'])
  })
  test('interest of the holiday becomes principal when it ends', () => {
    const loan = on({ type: 'holiday', instalments: 2, interest: 'capitalise' })
    expect(loan.schedule[5]).toMatchObject({ principal: '822.88', interest: '160.54', total: '983.42' })
    expect(loan.balances.principal).toBe('8939.49')
    expect([loan.schedule[3]?.balance, loan.schedule[4]?.balance]).toEqual(['7718.17', '8026.89'])
  })
  test('no interest during the holiday', () => {
    expect(on({ type: 'holiday', instalments: 2, interest: 'waive' }).schedule[5]).toMatchObject({ interest: '241.83', total: '956.10' })
  })
  test('three instalments more', () => {
    const loan = on({ type: 'extend', by: 3 })
    expect(loan.schedule).toHaveLength(15)
    expect(loan.schedule[3]).toMatchObject({ dueOn: '2026-05-15', total: '729.83' })
  })
  test('due dates move from an overdue one on, at the ends of months', () => {
    const loan = on({ type: 'reschedule', from: '2026-03-15', to: '2026-05-31' })
    expect(loan.schedule.slice(1, 5).map((row) => row.dueOn)).toEqual(['2026-05-31', '2026-06-30', '2026-07-31', '2026-08-31'])
    expect(loan.arrears.days).toBe(0)
  })
  test('a lower rate from the day on', () => {
    expect(on({ type: 'rate', rate: '12', from: '2026-05-02' }).schedule.slice(3, 5).map((row) => row.interest)).toEqual(['118.35', '69.31'])
  })
  test('rising instalments', () => {
    const loan = on({ type: 'step', steps: [{ count: 2, percent: '50' }, { count: 2, amount: '800.00' }] })
    expect(loan.schedule.slice(3).map((row) => row.total)).toEqual(['472.80', '472.80', '800.00', '800.00', '1218.80', '1218.80', '1218.80', '1218.80', '1218.80'])
  })
  test('arrears shared over the rest, at the end, over twelve', () => {
    expect(on({ type: 'spread-arrears', over: 'rest' }).schedule[4]).toMatchObject({ total: '1114.11' })
    expect(on({ type: 'spread-arrears', over: 'end' }).schedule.at(-1)?.total).toBe('2336.75')
    expect(on({ type: 'spread-arrears', over: 12, capitalise: ['interest'] }).schedule.slice(3)).toHaveLength(12)
  })
  test('arrears shared equally, instalments otherwise as they are', () => {
    const loan = on({ type: 're-amortise' })
    expect(loan.schedule.slice(3).map((row) => row.total)).toEqual([...Array<string>(8).fill('1100.18'), '1100.11'])
    expect(loan.arrears.amount).toBe('0.00')
  })
  test('a third of the principal forgiven is an expense', () => {
    const loan = on({ type: 'forgive', kind: 'principal', percent: '30' })
    expect(loan.balances.principal).toBe('6257.64')
    expect(entryLines(loan, 'relief').slice(0, 2)).toEqual(['write-off-expense 2681.85', 'loan-principal-restructured 6257.64'])
  })
  test('all together: arrears shared, penalties forgiven, a holiday, then what she can pay, the last smaller', () => {
    const loan = told(withLate, [...inArrears, renegotiate(
      '2026-05-02', { type: 'spread-arrears', over: 'rest' }, { type: 'forgive', kind: 'penalties', percent: '100' },
      { type: 'holiday', instalments: 2, interest: 'accrue' }, { type: 'capacity', amount: '600.00' },
    )], '2026-05-02')
    const paying = loan.schedule.slice(5)
    expect(new Set(paying.slice(0, -1).map((row) => row.total))).toEqual(new Set(['600.00']))
    expect([paying.length, paying.at(-1)?.total]).toEqual([20, '32.49'])
    expect(loan.versions.map(({ version, schedule }) => [version, schedule.length])).toEqual([[1, 12], [2, 25]])
  })
  test('a payment during the holiday makes later instalments smaller and leaves the holiday alone', () => {
    const terms: TermsJson = { ...twelveMonths, allocation: { excess: 'smaller-instalments' } }
    const events = [...inArrears, renegotiate('2026-05-02', { type: 'spread-arrears', over: 'rest' }, { type: 'holiday', instalments: 2, interest: 'capitalise' })]
    const before = told(terms, events, '2026-05-20')
    const after = told(terms, [...events, repay('gift', '2026-05-20', '1000.00')], '2026-05-20')
    expect(after.schedule.slice(3, 5).map(({ dueOn, interest }) => [dueOn, interest])).toEqual([['2026-05-15', '0.00'], ['2026-06-15', '0.00']])
    expect(Number(after.schedule[6]?.total)).toBeLessThan(Number(before.schedule[6]?.total))
    expect(after.schedule).toHaveLength(before.schedule.length)
  })
  test('undone by reversal: the contract is as it was', () => {
    const undone = told(twelveMonths, [...inArrears, renegotiate('2026-05-02', { type: 'extend', by: 3 }), { id: 'x', type: 'reversal', on: '2026-05-03', of: 'relief' }], '2026-05-03')
    expect({ ...undone, changed: [] }).toEqual(told(twelveMonths, inArrears, '2026-05-03'))
  })
})

describe('what is refused, with its place', () => {
  test.each<[string, EventJson[], string[]]>([
    ['before the money went out', [repay('r', '2026-01-10', '1.00'), paidOut], ['events[0].on event_before_disbursement']],
    ['a closed loan', [paidOut, repay('a', '2026-02-01', '11347.15'), repay('b', '2026-02-02', '1.00')], ['events[2] loan_closed']],
    ['an id twice', [paidOut, repay('r', '2026-02-01', '1.00'), repay('r', '2026-02-02', '1.00')], ['events[2].id event_id_repeated']],
    ['reversal of nothing', [paidOut, { id: 'x', type: 'reversal', on: '2026-02-01', of: 'y' }], ['events[1].of event_unknown']],
    ['reversal before what it reverses', [paidOut, repay('r', '2026-02-15', '945.60'), { id: 'x', type: 'reversal', on: '2026-02-14', of: 'r' }], ['events[2].on reversal_before_event']],
    ['more than agreed', [paidOut, { ...paidOut, id: 'more' }], ['events[1].amount disbursement_exceeds_principal']],
    ['a capacity that never repays', [paidOut, renegotiate('2026-02-01', { type: 'capacity', amount: '150.00' })], ['events[1].changes capacity_never_amortises']],
    ['arrears that are none', [paidOut, renegotiate('2026-02-01', { type: 'spread-arrears', over: 'rest' })], ['events[1].changes no_arrears_to_spread']],
    ['a date that is none', [paidOut, renegotiate('2026-02-01', { type: 'reschedule', from: '2026-02-16', to: '2026-03-16' })], ['events[1].changes[0].from reschedule_date_unknown']],
    ['two wishes at odds', [paidOut, renegotiate('2026-02-01', { type: 'extend', by: 1 }, { type: 'capacity', amount: '500.00' })], ['events[1].changes[1] changes_contradict']],
    ['more than written off', [paidOut, { id: 'w', type: 'write-off', on: '2026-03-01', amount: '10.00' }, { id: 'r', type: 'recovery', on: '2026-03-02', amount: '11.00' }], ['events[2].amount recovery_exceeds_written_off']],
    ['later than asked for', [paidOut, repay('r', '2027-01-01', '1.00')], ['asOf event_after_as_of']],
  ])('%s', (_, events, codes) => expect(refusedFor(twelveMonths, events, '2026-06-30')).toEqual(codes))
})

test('a harvest calendar keeps the principal of its dates when interest pauses, whatever was paid in advance', () => {
  const terms: TermsJson = {
    currency: 'MAD', principal: '1000.00', disbursedOn: '2026-01-01', interest: { rate: '12' },
    instalments: { amortization: 'custom', custom: [{ dueOn: '2026-03-01', principal: '300.00' }, { dueOn: '2026-09-01', principal: '700.00' }] },
  }
  const events: EventJson[] = [
    { id: 'out', type: 'disbursement', on: '2026-01-01', amount: '1000.00' }, repay('early', '2026-01-10', '100.00'),
    { id: 'pause', type: 'interest-pause', on: '2026-02-01', from: '2026-02-01', to: '2026-02-10' },
  ]
  expect(told(terms, events, '2026-02-01').schedule.map((row) => row.principal)).toEqual(['300.00', '700.00'])
})

test('a holiday after dates that were moved adds its instalment where the dates were moved to', () => {
  const asked = (instalments: TermsJson['instalments'], to: string): string[] =>
    told({ ...twelveMonths, instalments }, [paidOut, renegotiate('2026-01-20', { type: 'reschedule', from: instalments.firstDueOn ?? '', to }, { type: 'holiday', instalments: 1, interest: 'accrue' })], '2026-01-20')
      .schedule.map((row) => row.dueOn)
  expect(asked({ count: 3, unit: 'day', firstDueOn: '2026-01-28' }, '2026-03-15')).toEqual(['2026-03-15', '2026-03-16', '2026-03-17', '2026-03-18'])
  expect(asked({ count: 3, firstDueOn: '2026-01-31' }, '2026-03-15')).toEqual(['2026-03-15', '2026-04-15', '2026-05-15', '2026-06-15'])
  const later = told({ ...twelveMonths, instalments: { count: 3, firstDueOn: '2026-01-31' } }, [
    paidOut, renegotiate('2026-01-20', { type: 'reschedule', from: '2026-02-28', to: '2026-04-15' }, { type: 'holiday', instalments: 1, interest: 'accrue' }),
  ], '2026-01-20')
  expect(later.schedule.map((row) => row.dueOn)).toEqual(['2026-01-31', '2026-04-15', '2026-05-15', '2026-06-15'])
  const ends = told({ ...twelveMonths, instalments: { count: 2, firstDueOn: '2026-01-31' } }, [paidOut, renegotiate('2026-01-20', { type: 'extend', by: 2 })], '2026-01-20')
  expect(ends.schedule.map((row) => row.dueOn)).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'])
})

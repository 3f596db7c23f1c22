import { describe, expect, test } from 'vitest'
import { table } from '#test/helpers/schedule-lines.ts'
import { renegotiate, repay, told } from '#test/helpers/told-loan.ts'
import type { ChangeJson, EventJson } from './events-json.ts'
import type { TermsJson } from './terms-json.ts'

// Figures of Apache Fineract's own tests (Apache License 2.0): what happens to progressive loans of 100 at 7 %, 30/360, recalculated daily.

const terms: TermsJson = {
  currency: 'EUR', principal: '100.00', disbursedOn: '2024-01-01', instalments: { count: 6 },
  interest: { rate: '7', period: 'daily', daysInMonth: '30', daysInYear: '360', recalculate: true },
}
const paidOut: EventJson = { id: 'out', type: 'disbursement', on: '2024-01-01', amount: '100.00' }

/** Due date, balance, principal, interest, total, paid. */
const lines = (events: readonly EventJson[], asOf: string): string[] => linesOf(terms, [paidOut, ...events], asOf)

function linesOf(of: TermsJson, events: readonly EventJson[], asOf: string): string[] {
  const { schedule } = told(of, events, asOf)
  return schedule.map((row) => [row.dueOn, row.balance, row.principal, row.interest, row.total, row.paid].join(' '))
}

describe('LoanInterestRateChange.feature', () => {
  const rate = (on: string): EventJson => renegotiate(on, { type: 'rate', rate: '4', from: on } satisfies ChangeJson)
  const paid = [repay('r1', '2024-02-01', '17.01'), repay('r2', '2024-03-01', '17.01')]

  test('C3217: from the day after a due date on', () => {
    expect(lines([...paid, rate('2024-02-02')], '2024-04-01')).toEqual(table(`
      2024-02-01 83.57 16.43 0.58 17.01 17.01
      2024-03-01 66.97 16.60 0.28 16.88 16.88
      2024-04-01 50.31 16.66 0.22 16.88  0.13
      2024-05-01 33.60 16.71 0.17 16.88  0.00
      2024-06-01 16.83 16.77 0.11 16.88  0.00
      2024-07-01  0.00 16.83 0.06 16.89  0.00
    `))
  })

  test('C3916: in the middle of a period', () => {
    expect(lines([...paid, rate('2024-02-16')], '2024-04-01')).toEqual(table(`
      2024-02-01 83.57 16.43 0.58 17.01 17.01
      2024-03-01 67.05 16.52 0.38 16.90 16.90
      2024-04-01 50.37 16.68 0.22 16.90  0.11
      2024-05-01 33.64 16.73 0.17 16.90  0.00
      2024-06-01 16.85 16.79 0.11 16.90  0.00
      2024-07-01  0.00 16.85 0.06 16.91  0.00
    `))
  })
})

describe('LoanInterestPause.feature', () => {
  const pause = (from: string, to: string): EventJson => ({ id: 'pause', type: 'interest-pause', on: '2024-02-01', from, to })

  test('C3475: within a period', () => {
    expect(lines([repay('r1', '2024-02-01', '17.01'), pause('2024-02-05', '2024-02-10')], '2024-02-01')).toEqual(table(`
      2024-02-01 83.57 16.43 0.58 17.01 17.01
      2024-03-01 66.95 16.62 0.39 17.01  0.00
      2024-04-01 50.33 16.62 0.39 17.01  0.00
      2024-05-01 33.61 16.72 0.29 17.01  0.00
      2024-06-01 16.80 16.81 0.20 17.01  0.00
      2024-07-01  0.00 16.80 0.10 16.90  0.00
    `))
  })

  test('C3476: across two periods', () => {
    expect(lines([repay('r1', '2024-02-01', '17.01'), pause('2024-02-10', '2024-03-10')], '2024-02-01')).toEqual(table(`
      2024-02-01 83.57 16.43 0.58 17.01 17.01
      2024-03-01 66.69 16.88 0.13 17.01  0.00
      2024-04-01 49.96 16.73 0.28 17.01  0.00
      2024-05-01 33.24 16.72 0.29 17.01  0.00
      2024-06-01 16.42 16.82 0.19 17.01  0.00
      2024-07-01  0.00 16.42 0.10 16.52  0.00
    `))
  })
})

const tranche = (id: string, on: string, amount: string): EventJson => ({ id, type: 'disbursement', on, amount })

describe('EMICalculation.feature: a second tranche that nobody foresaw, not recalculated', () => {
  const agreed: TermsJson = { ...terms, principal: '300.00', interest: { ...terms.interest, rate: '9.4822', recalculate: false } }
  const [first, early] = [tranche('o1', '2024-01-01', '100.00'), repay('r', '2024-01-05', '17.13')]
  const second = tranche('o2', '2024-01-08', '200.00')

  test('C3195: the first instalment paid early stays paid in advance on the first', () => {
    expect(linesOf(agreed, [first, early, second], '2024-01-08')).toEqual(table(`
      2024-02-01 250.68 49.32 2.01 51.33 17.13
      2024-03-01 201.33 49.35 1.98 51.33  0.00
      2024-04-01 151.59 49.74 1.59 51.33  0.00
      2024-05-01 101.46 50.13 1.20 51.33  0.00
      2024-06-01  50.93 50.53 0.80 51.33  0.00
      2024-07-01   0.00 50.93 0.40 51.33  0.00
    `))
  })

  test('C3196: the last instalment paid early stays paid in advance on the last', () => {
    const paid = linesOf({ ...agreed, allocation: { excess: 'last' } }, [first, early, second], '2024-01-08').map((line) => line.split(' ').at(-1))
    expect(paid).toEqual(['0.00', '0.00', '0.00', '0.00', '0.00', '17.13'])
  })

  test('C3197: in the middle of the second period', () => {
    expect(linesOf(agreed, [first, repay('r', '2024-02-01', '17.13'), tranche('o2', '2024-02-15', '200.00')], '2024-02-15')).toEqual(table(`
      2024-02-01  83.66 16.34 0.79 17.13 17.13
      2024-03-01 227.21 56.45 1.48 57.93  0.00
      2024-04-01 171.08 56.13 1.80 57.93  0.00
      2024-05-01 114.50 56.58 1.35 57.93  0.00
      2024-06-01  57.47 57.03 0.90 57.93  0.00
      2024-07-01   0.00 57.47 0.45 57.92  0.00
    `))
  })
})

describe('EMICalculation.feature: late in part, and paid off early', () => {
  test('C3238: an instalment paid in part and late, the day of the payment and five days after it', () => {
    const events = [repay('r1', '2024-02-01', '17.01'), repay('r2', '2024-03-05', '10.00')]
    expect(lines(events, '2024-03-05').slice(1, 3)).toEqual(table(`
      2024-03-01 67.05 16.52 0.49 17.01 10.00
      2024-04-01 50.44 16.61 0.40 17.01  0.00
    `))
    expect(lines(events, '2024-03-10').slice(2, 3)).toEqual(['2024-04-01 50.45 16.60 0.41 17.01 0.00'])
  })

  const year: TermsJson = {
    currency: 'EUR', principal: '1000.00', disbursedOn: '2024-01-01', instalments: { count: 4 },
    interest: { rate: '9.9', period: 'daily', daysInMonth: 'actual', daysInYear: 'actual', recalculate: true },
  }
  test('C3270: after the first instalment', () => {
    expect(linesOf(year, [tranche('o', '2024-01-01', '1000.00'), repay('r', '2024-02-01', '255.14'), repay('all', '2024-02-09', '754.88')], '2024-02-09')).toEqual(table(`
      2024-02-01 753.25 246.75 8.39 255.14 255.14
      2024-03-01 499.74 253.51 1.63 255.14 255.14
      2024-04-01 244.60 255.14 0.00 255.14 255.14
      2024-05-01   0.00 244.60 0.00 244.60 244.60
    `))
  })
  test('C3272: two tranches three days apart, within the first period', () => {
    expect(linesOf(year, [tranche('o1', '2024-01-01', '250.00'), tranche('o2', '2024-01-04', '750.00'), repay('all', '2024-01-22', '1005.07')], '2024-01-22')).toEqual(table(`
      2024-02-01 750.08 249.92 5.07 254.99 254.99
      2024-03-01 495.09 254.99 0.00 254.99 254.99
      2024-04-01 240.10 254.99 0.00 254.99 254.99
      2024-05-01   0.00 240.10 0.00 240.10 240.10
    `))
  })
  test('C3273: twenty cents too much go to the next instalment', () => {
    expect(linesOf(year, [tranche('o1', '2024-01-01', '500.00'), tranche('o2', '2024-01-07', '500.00'), repay('r', '2024-02-01', '255.14')], '2024-02-01')).toEqual(table(`
      2024-02-01 752.63 247.37 7.57 254.94 254.94
      2024-03-01 503.59 249.04 5.90 254.94   0.20
      2024-04-01 252.87 250.72 4.22 254.94   0.00
      2024-05-01   0.00 252.87 2.05 254.92   0.00
    `))
  })
})

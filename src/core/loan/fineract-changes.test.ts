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
function lines(events: readonly EventJson[], asOf: string, more: Partial<TermsJson> = {}): string[] {
  const { schedule } = told({ ...terms, ...more }, [paidOut, ...events], asOf)
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

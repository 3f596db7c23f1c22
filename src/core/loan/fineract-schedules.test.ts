import { describe, expect, test } from 'vitest'
import { scheduleLines, table } from '#test/helpers/schedule-lines.ts'
import type { TermsJson } from './terms-json.ts'

// Figures of Apache Fineract's own tests (Apache License 2.0), the conventions of which ours follow where the two agree.

type Interest = Omit<TermsJson['interest'], 'rate'>
const thirtyOver360: Interest = { period: 'daily', daysInMonth: '30', daysInYear: '360' }
const actualOverActual: Interest = { period: 'daily', daysInMonth: 'actual', daysInYear: 'actual' }

function loan(principal: string, disbursedOn: string, rate: string, count: number, interest: Interest): TermsJson {
  return { currency: 'EUR', principal, disbursedOn, interest: { rate, ...interest }, instalments: { count } }
}

describe('EMICalculation.feature', () => {
  test('C3152: actual over actual across New Year', () => {
    expect(scheduleLines(loan('10000.00', '2023-12-12', '12', 6, actualOverActual))).toEqual(
      table(`
        2024-01-12 31 1623.75 101.81 1725.56 8376.25
        2024-02-12 31 1640.42  85.14 1725.56 6735.83
        2024-03-12 29 1661.51  64.05 1725.56 5074.32
        2024-04-12 31 1673.98  51.58 1725.56 3400.34
        2024-05-12 30 1692.11  33.45 1725.56 1708.23
        2024-06-12 31 1708.23  17.36 1725.59    0.00
      `),
    )
  })

  test('C3153: actual over actual, a rate with decimals', () => {
    expect(scheduleLines(loan('10000.00', '2023-12-12', '9.4822', 6, actualOverActual))).toEqual(
      table(`
        2024-01-12 31 1632.67 80.45 1713.12 8367.33
        2024-02-12 31 1645.92 67.20 1713.12 6721.41
        2024-03-12 29 1662.62 50.50 1713.12 5058.79
        2024-04-12 31 1672.49 40.63 1713.12 3386.30
        2024-05-12 30 1686.80 26.32 1713.12 1699.50
        2024-06-12 31 1699.50 13.65 1713.15    0.00
      `),
    )
  })

  test('C3164: the instalment is adjusted until the last is near the others', () => {
    expect(scheduleLines(loan('331.77', '2023-12-12', '10.65', 5, actualOverActual))).toEqual(
      table(`
        2024-01-12 31 65.14 3.00 68.14 266.63
        2024-02-12 31 65.73 2.41 68.14 200.90
        2024-03-12 29 66.44 1.70 68.14 134.46
        2024-04-12 31 66.93 1.21 68.14  67.53
        2024-05-12 30 67.53 0.59 68.12   0.00
      `),
    )
  })

  test('C3154 and C3155: 30 over 360', () => {
    expect(scheduleLines(loan('100.00', '2024-01-01', '12', 6, thirtyOver360))).toEqual(
      table(`
        2024-02-01 31 16.25 1.00 17.25 83.75
        2024-03-01 29 16.41 0.84 17.25 67.34
        2024-04-01 31 16.58 0.67 17.25 50.76
        2024-05-01 30 16.74 0.51 17.25 34.02
        2024-06-01 31 16.91 0.34 17.25 17.11
        2024-07-01 30 17.11 0.17 17.28  0.00
      `),
    )
    expect(scheduleLines(loan('100.00', '2024-01-01', '9.4822', 6, thirtyOver360))).toEqual(
      table(`
        2024-02-01 31 16.34 0.79 17.13 83.66
        2024-03-01 29 16.47 0.66 17.13 67.19
        2024-04-01 31 16.60 0.53 17.13 50.59
        2024-05-01 30 16.73 0.40 17.13 33.86
        2024-06-01 31 16.86 0.27 17.13 17.00
        2024-07-01 30 17.00 0.13 17.13  0.00
      `),
    )
  })
})

describe('EMICalculation.feature, other rhythms', () => {
  test('C3165: 30 over 360, adjusted', () => {
    expect(scheduleLines(loan('75.00', '2024-01-01', '12.3', 5, thirtyOver360))).toEqual(
      table(`
        2024-02-01 31 14.70 0.77 15.47 60.30
        2024-03-01 29 14.85 0.62 15.47 45.45
        2024-04-01 31 15.00 0.47 15.47 30.45
        2024-05-01 30 15.16 0.31 15.47 15.29
        2024-06-01 31 15.29 0.16 15.45  0.00
      `),
    )
  })

  test('C3157 and C3158: every two months, every two weeks', () => {
    const months = { ...loan('100.00', '2024-01-01', '12', 3, thirtyOver360), instalments: { count: 3, every: 2 } }
    expect(scheduleLines(months)).toEqual(
      table(`
        2024-03-01 60 32.68 2.00 34.68 67.32
        2024-05-01 61 33.33 1.35 34.68 33.99
        2024-07-01 61 33.99 0.68 34.67  0.00
      `),
    )
    const weeks: TermsJson = { ...loan('100.00', '2024-01-01', '9.4822', 6, thirtyOver360), instalments: { count: 6, every: 2, unit: 'week' } }
    expect(scheduleLines(weeks)).toEqual(
      table(`
        2024-01-15 14 16.51 0.37 16.88 83.49
        2024-01-29 14 16.57 0.31 16.88 66.92
        2024-02-12 14 16.63 0.25 16.88 50.29
        2024-02-26 14 16.69 0.19 16.88 33.60
        2024-03-11 14 16.76 0.12 16.88 16.84
        2024-03-25 14 16.84 0.06 16.90  0.00
      `),
    )
  })

  test('C3159: actual over 365', () => {
    const interest: Interest = { period: 'daily', daysInMonth: 'actual', daysInYear: '365' }
    expect(scheduleLines(loan('100.00', '2024-01-01', '12', 6, interest))).toEqual(
      table(`
        2024-02-01 31 16.23 1.02 17.25 83.77
        2024-03-01 29 16.45 0.80 17.25 67.32
        2024-04-01 31 16.56 0.69 17.25 50.76
        2024-05-01 30 16.75 0.50 17.25 34.01
        2024-06-01 31 16.90 0.35 17.25 17.11
        2024-07-01 30 17.11 0.17 17.28  0.00
      `),
    )
  })
})

describe('ProgressiveEMICalculatorTest', () => {
  test('actual over 365: the gap of three cents stays, it is not more than half a cent per instalment', () => {
    const interest: Interest = { period: 'daily', daysInMonth: 'actual', daysInYear: '365' }
    expect(scheduleLines(loan('100.00', '2024-01-01', '15.678', 6, interest))).toEqual(
      table(`
        2024-02-01 31 16.10 1.33 17.43 83.90
        2024-03-01 29 16.38 1.05 17.43 67.52
        2024-04-01 31 16.53 0.90 17.43 50.99
        2024-05-01 30 16.77 0.66 17.43 34.22
        2024-06-01 31 16.97 0.46 17.43 17.25
        2024-07-01 30 17.25 0.22 17.47  0.00
      `),
    )
  })

  test('a second tranche on a due date', () => {
    const terms = { ...loan('200.00', '2024-01-01', '9.4822', 6, thirtyOver360), ...tranches(['2024-01-01', '100.00'], ['2024-03-01', '100.00']) }
    expect(scheduleLines(terms)).toEqual(
      table(`
        2024-02-01 31 16.34 0.79 17.13  83.66
        2024-03-01 29 16.47 0.66 17.13  67.19
        2024-04-01 31 41.31 1.32 42.63 125.88
        2024-05-01 30 41.64 0.99 42.63  84.24
        2024-06-01 31 41.96 0.67 42.63  42.28
        2024-07-01 30 42.28 0.33 42.61   0.00
      `),
    )
  })

  test('a second tranche within the first period', () => {
    const terms = { ...loan('300.00', '2024-01-01', '9.4822', 6, thirtyOver360), ...tranches(['2024-01-01', '100.00'], ['2024-01-08', '200.00']) }
    expect(scheduleLines(terms)).toEqual(
      table(`
        2024-02-01 31 49.32 2.01 51.33 250.68
        2024-03-01 29 49.35 1.98 51.33 201.33
        2024-04-01 31 49.74 1.59 51.33 151.59
        2024-05-01 30 50.13 1.20 51.33 101.46
        2024-06-01 31 50.53 0.80 51.33  50.93
        2024-07-01 30 50.93 0.40 51.33   0.00
      `),
    )
  })

  test('a second tranche within a later period', () => {
    const terms = { ...loan('200.00', '2024-01-01', '9.4822', 6, thirtyOver360), ...tranches(['2024-01-01', '100.00'], ['2024-02-15', '100.00']) }
    expect(scheduleLines(terms)).toEqual(
      table(`
        2024-02-01 31 16.34 0.79 17.13  83.66
        2024-03-01 29 36.46 1.07 37.53 147.20
        2024-04-01 31 36.37 1.16 37.53 110.83
        2024-05-01 30 36.65 0.88 37.53  74.18
        2024-06-01 31 36.94 0.59 37.53  37.24
        2024-07-01 30 37.24 0.29 37.53   0.00
      `),
    )
  })

  test('tranches after the start of the first period, two of them on one day', () => {
    const terms = {
      ...loan('175.00', '2024-01-05', '9.4822', 6, thirtyOver360),
      ...tranches(['2024-01-05', '100.00'], ['2024-01-08', '50.00'], ['2024-01-08', '25.00']),
      instalments: { count: 6, firstDueOn: '2024-02-01' },
    }
    expect(scheduleLines(terms)).toEqual(
      table(`
        2024-02-01 27 28.79 1.15 29.94 146.21
        2024-03-01 29 28.78 1.16 29.94 117.43
        2024-04-01 31 29.01 0.93 29.94  88.42
        2024-05-01 30 29.24 0.70 29.94  59.18
        2024-06-01 31 29.47 0.47 29.94  29.71
        2024-07-01 30 29.71 0.23 29.94   0.00
      `),
    )
  })

  test('actual over actual across New Year', () => {
    expect(scheduleLines(loan('100.00', '2023-12-12', '9.4822', 6, actualOverActual))).toEqual(
      table(`
        2024-01-12 31 16.33 0.80 17.13 83.67
        2024-02-12 31 16.46 0.67 17.13 67.21
        2024-03-12 29 16.63 0.50 17.13 50.58
        2024-04-12 31 16.72 0.41 17.13 33.86
        2024-05-12 30 16.87 0.26 17.13 16.99
        2024-06-12 31 16.99 0.14 17.13  0.00
      `),
    )
  })

  test('no interest', () => {
    expect(scheduleLines(loan('1000.00', '2024-01-01', '0', 4, actualOverActual))).toEqual(
      table(`
        2024-02-01 31 250.00 0.00 250.00 750.00
        2024-03-01 29 250.00 0.00 250.00 500.00
        2024-04-01 31 250.00 0.00 250.00 250.00
        2024-05-01 30 250.00 0.00 250.00   0.00
      `),
    )
  })

  test('every week over 364 days', () => {
    const terms = loan('100.00', '2024-01-01', '9.4822', 6, { period: 'daily', daysInMonth: 'actual', daysInYear: '364' })
    expect(scheduleLines({ ...terms, instalments: { count: 6, unit: 'week' } })).toEqual(
      table(`
        2024-01-08 7 16.59 0.18 16.77 83.41
        2024-01-15 7 16.62 0.15 16.77 66.79
        2024-01-22 7 16.65 0.12 16.77 50.14
        2024-01-29 7 16.68 0.09 16.77 33.46
        2024-02-05 7 16.71 0.06 16.77 16.75
        2024-02-12 7 16.75 0.03 16.78  0.00
      `),
    )
    expect(scheduleLines({ ...terms, instalments: { count: 3, unit: 'week', every: 2 } })).toEqual(
      table(`
        2024-01-15 14 33.21 0.36 33.57 66.79
        2024-01-29 14 33.33 0.24 33.57 33.46
        2024-02-12 14 33.46 0.12 33.58  0.00
      `),
    )
  })

  test('every fifteen days over 360 days', () => {
    const terms = loan('100.00', '2024-01-01', '9.4822', 6, { period: 'daily', daysInMonth: 'actual', daysInYear: '360' })
    expect(scheduleLines({ ...terms, instalments: { count: 6, unit: 'day', every: 15 } })).toEqual(
      table(`
        2024-01-16 15 16.50 0.40 16.90 83.50
        2024-01-31 15 16.57 0.33 16.90 66.93
        2024-02-15 15 16.64 0.26 16.90 50.29
        2024-03-01 15 16.70 0.20 16.90 33.59
        2024-03-16 15 16.77 0.13 16.90 16.82
        2024-03-31 15 16.82 0.07 16.89  0.00
      `),
    )
  })

  test('interest in grace falls due with the instalment after it, each period rounded by itself', () => {
    const terms = { ...loan('100.00', '2024-01-01', '7', 6, thirtyOver360), instalments: { count: 6, grace: { interestPayment: 2 } } }
    expect(scheduleLines(terms)).toEqual(
      table(`
        2024-02-01 31 17.01 0.00 17.01 82.99
        2024-03-01 29 17.01 0.00 17.01 65.98
        2024-04-01 31 15.57 1.44 17.01 50.41
        2024-05-01 30 16.72 0.29 17.01 33.69
        2024-06-01 31 16.81 0.20 17.01 16.88
        2024-07-01 30 16.88 0.10 16.98  0.00
      `),
    )
  })

  test('principal in grace: interest alone, then equal instalments', () => {
    const terms = { ...loan('100.00', '2024-01-01', '7', 6, thirtyOver360), instalments: { count: 6, grace: { principal: 2 } } }
    expect(scheduleLines(terms)).toEqual(
      table(`
        2024-02-01 31  0.00 0.58  0.58 100.00
        2024-03-01 29  0.00 0.58  0.58 100.00
        2024-04-01 31 24.79 0.58 25.37  75.21
        2024-05-01 30 24.93 0.44 25.37  50.28
        2024-06-01 31 25.08 0.29 25.37  25.20
        2024-07-01 30 25.20 0.15 25.35   0.00
      `),
    )
  })

  test('one instalment', () => {
    expect(scheduleLines(loan('1000.00', '2024-01-01', '7', 1, thirtyOver360))).toEqual(['2024-02-01 31 1000.00 5.83 1005.83 0.00'])
  })
})

describe('LoanScheduleGeneratorTest', () => {
  test('a broken first period of 30-day months bears its days over the days of the month', () => {
    const terms = { ...loan('192.22', '2024-01-15', '9.99', 6, thirtyOver360), instalments: { count: 6, firstDueOn: '2024-02-01' } }
    expect(scheduleLines(terms)).toEqual(
      table(`
        2024-02-01 17 31.97 0.88 32.85 160.25
        2024-03-01 29 31.52 1.33 32.85 128.73
        2024-04-01 31 31.78 1.07 32.85  96.95
        2024-05-01 30 32.04 0.81 32.85  64.91
        2024-06-01 31 32.31 0.54 32.85  32.60
        2024-07-01 30 32.60 0.27 32.87   0.00
      `),
    )
  })

  test('a down payment of a quarter on the day of disbursement', () => {
    const terms = { ...loan('100.00', '2024-01-01', '9.99', 6, thirtyOver360), downPayment: { percent: '25' } }
    expect(scheduleLines(terms)).toEqual(
      table(`
        2024-01-01  0 25.00 0.00 25.00 75.00
        2024-02-01 31 12.25 0.62 12.87 62.75
        2024-03-01 29 12.35 0.52 12.87 50.40
        2024-04-01 31 12.45 0.42 12.87 37.95
        2024-05-01 30 12.55 0.32 12.87 25.40
        2024-06-01 31 12.66 0.21 12.87 12.74
        2024-07-01 30 12.74 0.11 12.85  0.00
      `),
    )
  })
})

describe('LoanBulletBalloon.feature', () => {
  test('BL01: principal in grace but for the last instalment', () => {
    const terms = { ...loan('100.00', '2024-01-01', '30', 8, thirtyOver360), instalments: { count: 8, grace: { principal: 7 } } }
    const lines = scheduleLines(terms)
    expect(lines.slice(0, 7).every((line) => line.endsWith('0.00 2.50 2.50 100.00'))).toBe(true)
    expect(lines[7]).toBe('2024-09-01 31 100.00 2.50 102.50 0.00')
  })
})

function tranches(...list: [string, string][]): Pick<TermsJson, 'disbursements'> {
  return { disbursements: list.map(([on, amount]) => ({ on, amount })) }
}

describe('LoanMonthEndDueDateStrategy.feature', () => {
  test('C111047 and C111045: from 31 January on months end where they end', () => {
    expect(scheduleLines(loan('10000.00', '2025-01-31', '12', 3, actualOverActual))).toEqual(
      table(`
        2025-02-28 28 3305.77 92.05 3397.82 6694.23
        2025-03-31 31 3329.59 68.23 3397.82 3364.64
        2025-04-30 30 3364.64 33.19 3397.83    0.00
      `),
    )
    expect(scheduleLines(loan('10000.00', '2025-01-31', '12', 3, thirtyOver360))).toEqual(
      table(`
        2025-02-28 28 3300.22 100.00 3400.22 6699.78
        2025-03-31 31 3333.22  67.00 3400.22 3366.56
        2025-04-30 30 3366.56  33.67 3400.23    0.00
      `),
    )
  })
})

import { describe, expect, test } from 'vitest'
import { renegotiate, repay, told } from '#test/helpers/told-loan.ts'
import type { ChangeJson, EventJson } from './events-json.ts'
import type { TermsJson } from './terms-json.ts'

function loan(principal: string, count: number, instalments: Partial<TermsJson['instalments']> = {}): TermsJson {
  return {
    currency: 'EUR', principal, disbursedOn: '2024-06-01', interest: { method: 'flat', rate: '12', period: 'instalment' },
    instalments: { count, ...instalments },
  }
}

const paidOut = (amount: string): EventJson => ({ id: 'out', type: 'disbursement', on: '2024-06-01', amount })

/** Principal and interest of the instalments after the first so many. */
function rows(terms: TermsJson, events: readonly EventJson[], asOf: string, after = 0): string[] {
  return told(terms, events, asOf).schedule.slice(after).map((row) => `${row.principal} ${row.interest}`)
}

test('Apache Fineract, ProgressiveEMICalculatorTest, testExtraTermsFlat: each instalment more bears the same interest more', () => {
  const events = [paidOut('1000.00'), repay('r1', '2024-07-01', '343.33'), renegotiate('2024-07-02', { type: 'extend', by: 1 })]
  expect(rows(loan('1000.00', 3), events, '2024-07-02')).toEqual(['333.33 10.00', '222.22 10.00', '222.22 10.00', '222.23 10.00'])
  const again: EventJson[] = [
    ...events, repay('r2', '2024-08-01', '232.22'), { id: 'more', type: 'renegotiation', on: '2024-08-02', changes: [{ type: 'extend', by: 2 }] },
  ]
  expect(rows(loan('1000.00', 3), again, '2024-08-02', 2)).toEqual(['111.11 10.00', '111.11 10.00', '111.11 10.00', '111.12 10.00'])
})

describe('half of 1,200 over twelve months at 1 % a month is repaid', () => {
  const half = [paidOut('1200.00'), ...['07', '08', '09', '10', '11', '12'].map((month) => repay(month, `2024-${month}-01`, '112.00'))]
  const changed = (...changes: ChangeJson[]): string[] => rows(loan('1200.00', 12), [...half, renegotiate('2024-12-02', ...changes)], '2024-12-02', 6)
  const six = (line: string): string[] => Array.from({ length: 6 }, () => line)

  test('the same rate again changes nothing; half the rate is half the interest', () => {
    expect(changed({ type: 'rate', rate: '12', from: '2024-12-02' })).toEqual(six('100.00 12.00'))
    expect(changed({ type: 'rate', rate: '6', from: '2024-12-01' })).toEqual(six('100.00 6.00'))
  })

  test('four days later: 4 of the 31 days of January more', () => {
    // 72.00 + 12.00 × 4 ÷ 31 = 73.55, shared over six.
    expect(changed({ type: 'reschedule', from: '2025-01-01', to: '2025-01-05' })).toEqual([...six('100.00 12.26').slice(1), '100.00 12.25'])
  })

  test('a holiday: its interest falls due later, and a change in its midst loses none; or it becomes principal', () => {
    expect(changed({ type: 'holiday', instalments: 1, interest: 'accrue' })).toEqual(['0.00 0.00', ...six('100.00 14.00')])
    const midst: EventJson = { id: 'again', type: 'renegotiation', on: '2025-01-15', changes: [{ type: 'rate', rate: '12', from: '2025-01-15' }] }
    const two = renegotiate('2024-12-02', { type: 'holiday', instalments: 2, interest: 'accrue' })
    expect(rows(loan('1200.00', 12), [...half, two, midst], '2025-01-15', 8)).toEqual(six('100.00 16.00'))
    // 24.00 become principal and bear 1 % a month like the rest.
    expect(changed({ type: 'holiday', instalments: 2, interest: 'capitalise' }).slice(2)).toEqual(six('104.00 12.24'))
  })

  test('half of what is left forgiven takes half of its interest with it; what she can bear holds the whole interest', () => {
    expect(changed({ type: 'forgive', kind: 'principal', percent: '50' })).toEqual(six('50.00 6.00'))
    expect(changed({ type: 'capacity', amount: '70.00' })).toEqual([...Array.from({ length: 10 }, () => '58.00 12.00'), '20.00 12.00'])
  })

  test('a month without interest costs a month of interest, no more', () => {
    const pause: EventJson = { id: 'pause', type: 'interest-pause', on: '2024-12-02', from: '2024-12-02', to: '2025-01-01' }
    expect(rows(loan('1200.00', 12), [...half, pause], '2024-12-02', 6)).toEqual(six('100.00 10.00'))
  })

  test('what is paid before its time takes its part of the interest with it', () => {
    const terms: TermsJson = { ...loan('1200.00', 12), allocation: { excess: 'smaller-instalments' } }
    // January's 112.00 and 250.00 of the 500.00 left.
    expect(rows(terms, [...half, repay('early', '2024-12-02', '362.00')], '2024-12-02', 7)).toEqual(six('50.00 6.00').slice(1))
  })
})

test('what waits for the last instalment, or was in grace, stays as it is', () => {
  const same = renegotiate('2024-12-02', { type: 'rate', rate: '12', from: '2024-12-02' })
  const bullet = loan('1200.00', 12, { amortization: 'bullet' })
  expect(rows(bullet, [paidOut('1200.00'), same], '2024-12-02').at(-1)).toBe('1200.00 144.00')
  expect(rows(bullet, [paidOut('1200.00'), renegotiate('2024-12-02', { type: 'extend', by: 1 })], '2024-12-02').at(-1)).toBe('1200.00 156.00')
  const grace = loan('1200.00', 12, { grace: { interestPayment: 2 } })
  expect(rows(grace, [paidOut('1200.00'), repay('r', '2024-12-01', '657.60'), same], '2024-12-02').at(-1)).toBe('100.00 14.40')
})

test('a tranche to come bears its own interest, whatever is agreed before it', () => {
  const { principal: _, disbursedOn: __, ...rest } = loan('1200.00', 12)
  const terms: TermsJson = { ...rest, disbursements: [{ on: '2024-06-01', amount: '600.00' }, { on: '2025-01-10', amount: '600.00' }] }
  const events = [paidOut('600.00'), repay('r', '2024-12-01', '336.00')]
  const before = rows(terms, events, '2024-12-02')
  expect(before.slice(-2)).toEqual(['170.00 11.65', '170.00 11.66'])
  expect(rows(terms, [...events, renegotiate('2024-12-02', { type: 'rate', rate: '12', from: '2024-12-02' })], '2024-12-02')).toEqual(before)
})

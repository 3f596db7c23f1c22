import { expect, test } from 'vitest'
import fc from 'fast-check'
import { holds } from '#test/helpers/property.ts'
import { refusedFor, renegotiate, repay, rowLines, told } from '#test/helpers/told-loan.ts'
import { formatDay, parseDay } from '../calendar/day.ts'
import { formatAmount } from '../money/amount.ts'
import { larger } from './amounts.ts'
import { amortizations, excesses, kinds } from './terms-json.ts'
import type { EventJson, ReplayJson } from './events-json.ts'
import type { TermsJson } from './terms-json.ts'

const start = parseDay('2026-01-15') ?? 0
const text = (cents: bigint): string => formatAmount(cents, 2)
const cents = (amount: string): bigint => BigInt(amount.replace('.', ''))

const anyTerms = fc.record({
  count: fc.constantFrom(2, 4, 6, 12), principal: fc.bigInt(50_000n, 2_000_000n), rate: fc.constantFrom(12, 24, 36),
  amortization: fc.constantFrom(...amortizations.filter((each) => each !== 'custom')), grace: fc.constantFrom({}, { interestPayment: 1 }, { principal: 1 }),
  excess: fc.constantFrom(...excesses.filter((each) => each !== 'savings')), by: fc.constantFrom('instalment' as const, 'kind' as const),
  order: fc.shuffledSubarray([...kinds], { minLength: 4 }),
}).map(({ count, principal, rate, amortization, grace, excess, by, order }): TermsJson => ({
  currency: 'MAD', principal: text(principal), disbursedOn: formatDay(start), interest: { rate: String(rate), daysInYear: '360', recalculate: true },
  instalments: { count, amortization, grace }, allocation: { order, by, excess },
}))

/** Repayments, each so many days after the one before and of so many hundredths of an even share; before some, arrears are spread. */
const anyPayments = fc.array(fc.record({
  days: fc.integer({ min: 1, max: 45 }), share: fc.integer({ min: 1, max: 120 }), spread: fc.option(fc.constantFrom('rest' as const, 'end' as const, 3), { freq: 2 }),
}), { maxLength: 5 })

/** Principal × days of all that was outstanding, by the transactions alone. */
function principalDays(terms: TermsJson, loan: ReplayJson): bigint {
  let [balance, before, sum] = [cents(terms.principal ?? '0'), start, 0n]
  for (const { on, allocation } of loan.transactions) {
    const day = parseDay(on) ?? 0
    sum += balance * BigInt(day - before)
    balance -= cents(allocation.principal)
    before = day
  }
  return sum
}

test('a recalculated loan, arrears spread or not, settled on any day has paid the interest of each day on what was outstanding on it, no more and no less', () => {
  holds(
    fc.property(anyTerms, anyPayments, fc.integer({ min: 0, max: 150 }), (terms, payments, wait) => {
      const events: EventJson[] = [{ id: 'out', type: 'disbursement', on: formatDay(start), amount: terms.principal ?? '' }]
      let day = start
      for (const [n, { days, share, spread }] of payments.entries()) {
        day += days
        const whole = terms.allocation?.excess === 'last' || terms.allocation?.excess === 'next'
        const spreads: EventJson = { ...renegotiate(formatDay(day), { type: 'spread-arrears', over: spread ?? 'rest' }), id: `s${n}` }
        if (whole && spread !== null && refusedFor(terms, [...events, spreads], formatDay(day)).length === 0) events.push(spreads)
        const amount = larger((cents(terms.principal ?? '0') * BigInt(share)) / BigInt(100 * (terms.instalments.count ?? 1)), 1n)
        const { settlement } = told(terms, events, formatDay(day))
        if (amount < cents(settlement.total)) events.push(repay(`r${n}`, formatDay(day), text(amount)))
      }
      const asOf = formatDay(day + wait)
      const { settlement } = told(terms, events, asOf)
      const settled = told(terms, [...events, repay('all', asOf, settlement.total)], asOf)
      expect(settled.status).toBe('closed')
      const paid = settled.transactions.reduce((sum, { allocation }) => sum + cents(allocation.interest), 0n)
      // Both in parts of 100 × 360 of a cent.
      const off = paid * 36_000n - principalDays(terms, settled) * BigInt(terms.interest.rate ?? 0)
      // Each period and each payment rounds by half a cent at most.
      expect(larger(off, -off)).toBeLessThanOrEqual(BigInt(settled.schedule.length + settled.transactions.length + 1) * 18_000n)
    }),
  )
})

test('on the day on which an instalment is paid before its time nothing is owed but principal; later the days since', () => {
  const terms: TermsJson = {
    currency: 'MAD', principal: '8224.00', disbursedOn: '2023-12-29', interest: { rate: '24', daysInYear: '360', recalculate: true }, instalments: { count: 4 },
  }
  const events: EventJson[] = [{ id: 'out', type: 'disbursement', on: '2023-12-29', amount: '8224.00' }, repay('early', '2024-01-04', '2500.00')]
  const owed = (on: string): string => told(terms, events, on).settlement.interest
  expect(told(terms, events, '2024-01-04').settlement.principal).toBe('5756.90')
  // 5,756.90 at 24 % over 360 days: 4 days, 25 days.
  expect([owed('2024-01-04'), owed('2024-01-08'), owed('2024-01-29')]).toEqual(['0.00', '15.35', '95.94'])
})

test('days of an instalment that was paid before its time bear interest once when arrears are spread', () => {
  const terms: TermsJson = {
    currency: 'MAD', principal: '100.00', disbursedOn: '2026-01-15', interest: { rate: '12', daysInYear: '360', recalculate: true },
    instalments: { count: 2, amortization: 'equal-principal' }, allocation: { excess: 'last' },
  }
  const events: EventJson[] = [
    { id: 'out', type: 'disbursement', on: '2026-01-15', amount: '100.00' }, repay('early', '2026-01-15', '51.50'),
    renegotiate('2026-02-18', { type: 'spread-arrears', over: 'rest' }),
  ]
  // 48.50 at 12 % over 360 days: 31 days to 15 February 0.50, three more 0.05, shared out with the principal to an instalment on 15 April.
  expect(rowLines(told(terms, events, '2026-02-18'), 2)).toEqual([
    '2026-03-15 51.03 0.00 0.00 51.03 51.03', '2026-04-15 48.50 1.45 0.00 49.95 0.00',
  ])
  expect(told(terms, events, '2026-02-18').settlement.interest).toBe('0.55')
  // 28 days to 15 March 0.45, of which three days are within 0.55; 31 days to 15 April 0.50.
  expect(told(terms, events, '2026-03-15').settlement.interest).toBe('0.95')
  expect(told(terms, events, '2026-04-15').settlement.interest).toBe('1.45')
})

test('what is left of the only instalment that is open is paid early whole, from the end too', () => {
  const terms: TermsJson = {
    currency: 'MAD', principal: '100.00', disbursedOn: '2026-01-15', interest: { rate: '36', daysInYear: '360', recalculate: true },
    instalments: { count: 3 }, allocation: { excess: 'last' },
  }
  const events: EventJson[] = [
    { id: 'out', type: 'disbursement', on: '2026-01-15', amount: '100.00' },
    repay('a', '2026-03-27', '39.00'), repay('b', '2026-05-01', '28.33'), repay('c', '2026-06-04', '15.66'),
    renegotiate('2026-07-03', { type: 'spread-arrears', over: 3 }), repay('d', '2026-08-24', '30.00'),
  ]
  // 27.76 of principal and 2.25 of interest were owed.
  const { settlement } = told(terms, events, '2026-08-24')
  expect(settlement.total).toBe('0.01')
  expect(told(terms, [...events, repay('all', '2026-08-24', '0.01')], '2026-08-24').status).toBe('closed')
})

test('an instalment free of interest before the end of a bullet takes none of what is paid too much', () => {
  const terms: TermsJson = {
    currency: 'MAD', principal: '1000.00', disbursedOn: '2026-01-15', interest: { rate: '12', daysInYear: '360', recalculate: true },
    instalments: { count: 3, amortization: 'bullet', grace: { interestFree: 1 } },
  }
  const out: EventJson = { id: 'out', type: 'disbursement', on: '2026-01-15', amount: '1000.00' }
  const loan = told(terms, [out, repay('some', '2026-03-10', '5.00'), repay('rest', '2026-04-15', '1100.00')], '2026-04-15')
  // 1,000.00 at 12 % over 360 days from 15 February: 28 days 9.33, 31 days 10.33, of which 5.00 are paid.
  expect(loan.transactions.map(({ allocation }) => allocation.interest)).toEqual(['5.00', '14.66'])
  expect(loan.balances.credit).toBe('85.34')
})

import { expect, test } from 'vitest'
import fc from 'fast-check'
import { holds } from '#test/helpers/property.ts'
import { repay, told } from '#test/helpers/told-loan.ts'
import { formatDay, parseDay } from '../calendar/day.ts'
import { formatAmount } from '../money/amount.ts'
import { amortizations, excesses, kinds } from './terms-json.ts'
import type { EventJson, ReplayJson } from './events-json.ts'
import type { TermsJson } from './terms-json.ts'

const start = parseDay('2026-01-15') ?? 0
const text = (cents: number): string => formatAmount(BigInt(cents), 2)
const cents = (amount: string): number => Number(amount.replace('.', ''))

const anyTerms = fc.record({
  count: fc.constantFrom(2, 4, 6, 12), principal: fc.integer({ min: 50_000, max: 2_000_000 }), rate: fc.constantFrom(12, 24, 36),
  amortization: fc.constantFrom(...amortizations.filter((each) => each !== 'custom')), grace: fc.constantFrom({}, { interestPayment: 1 }, { principal: 1 }),
  excess: fc.constantFrom(...excesses.filter((each) => each !== 'savings')), by: fc.constantFrom('instalment' as const, 'kind' as const),
  order: fc.shuffledSubarray([...kinds], { minLength: 4 }),
}).map(({ count, principal, rate, amortization, grace, excess, by, order }): TermsJson => ({
  currency: 'MAD', principal: text(principal), disbursedOn: formatDay(start), interest: { rate: String(rate), daysInYear: '360', recalculate: true },
  instalments: { count, amortization, grace }, allocation: { order, by, excess },
}))

/** Repayments, each so many days after the one before and of so many hundredths of an even share. */
const anyPayments = fc.array(fc.record({ days: fc.integer({ min: 1, max: 45 }), share: fc.integer({ min: 1, max: 120 }) }), { maxLength: 5 })

/** Principal × days of all that was outstanding, by the transactions alone. */
function principalDays(terms: TermsJson, loan: ReplayJson): number {
  let [balance, before, sum] = [cents(terms.principal ?? '0'), start, 0]
  for (const { on, allocation } of loan.transactions) {
    const day = parseDay(on) ?? 0
    sum += balance * (day - before)
    balance -= cents(allocation.principal)
    before = day
  }
  return sum
}

test('a recalculated loan settled on any day has paid the interest of each day on what was outstanding on it, no more and no less', () => {
  holds(
    fc.property(anyTerms, anyPayments, fc.integer({ min: 0, max: 150 }), (terms, payments, wait) => {
      const events: EventJson[] = [{ id: 'out', type: 'disbursement', on: formatDay(start), amount: terms.principal ?? '' }]
      let day = start
      for (const [n, { days, share }] of payments.entries()) {
        day += days
        const even = cents(terms.principal ?? '0') / (terms.instalments.count ?? 1)
        const amount = Math.max(1, Math.floor((even * share) / 100))
        const { settlement } = told(terms, events, formatDay(day))
        if (amount < cents(settlement.total)) events.push(repay(`r${n}`, formatDay(day), text(amount)))
      }
      const asOf = formatDay(day + wait)
      const { settlement } = told(terms, events, asOf)
      const settled = told(terms, [...events, repay('all', asOf, settlement.total)], asOf)
      expect(settled.status).toBe('closed')
      const paid = settled.transactions.reduce((sum, { allocation }) => sum + cents(allocation.interest), 0)
      const exact = (principalDays(terms, settled) * Number(terms.interest.rate)) / 100 / 360
      // Each period and each payment rounds by half a cent at most.
      expect(Math.abs(paid - exact)).toBeLessThanOrEqual((settled.schedule.length + settled.transactions.length + 1) / 2)
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

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyLife, lastDay, paidOut, termsToLive } from '#test/helpers/any-life.ts'
import { holds } from '#test/helpers/property.ts'
import { isRefusal } from '../refusal.ts'
import { addMonths } from '../calendar/day.ts'
import { nothing, plus, sumOf } from './amounts.ts'
import { changeTypes, holidayInterests } from './events-json.ts'
import type { Capacity, Policy } from './events.ts'
import { offers } from './offers.ts'
import { sentenceOf } from './why.ts'
import { apply, replayOf } from './replay.ts'
import { adjust } from './adjust.ts'

const anyPolicy: fc.Arbitrary<Policy> = fc.record({
  allowed: fc.subarray([...changeTypes], { minLength: 3 }).map((types) => new Set(types)),
  maxExtension: fc.option(fc.integer({ min: 0, max: 24 }), { nil: undefined }),
  maxCount: fc.option(fc.integer({ min: 6, max: 48 }), { nil: undefined }),
  maxHoliday: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
  holidayInterest: fc.subarray([...holidayInterests]),
  capitalise: fc.constant([]),
  minRate: fc.option(fc.constant({ num: 1n, den: 10n }), { nil: undefined }),
  forgive: fc.constantFrom([], [{ kind: 'penalties' as const, maxPercent: { num: 1n, den: 2n }, needs: 'two-persons' }]),
  maxRenegotiations: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
  minMonthsBetween: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
  discountRate: fc.constantFrom(undefined, { num: 12n, den: 100n }),
  provisions: fc.constant([{ fromDays: 0, percent: { num: 1n, den: 100n } }, { fromDays: 31, percent: { num: 1n, den: 2n } }]),
  approvals: fc.constant([{ whenChange: 'rate' as const, aboveAmount: undefined, needs: 'head-office' }]),
  crisisProgramme: fc.constant(undefined),
  probationInstalments: fc.constant(undefined),
  meeting: fc.constant(undefined),
})
const anyShare = fc.integer({ min: 2, max: 130 })
const anyWait = fc.option(fc.integer({ min: 10, max: 120 }), { nil: undefined })

describe('offers', { timeout: 900_000 }, () => {
  test('respect what she can pay and when, leave nothing overdue, and stay within the policy', () => {
    holds(fc.property(anyLife, anyPolicy, anyShare, anyWait, (loan, policy, share, wait) => {
      const asOf = lastDay(loan) + 5
      const due = replayOf(loan, asOf).rows.reduce((most, row) => (row.outstanding > most ? row.outstanding : most), 0n)
      const capacity: Capacity = { amount: (due * BigInt(share)) / 100n + 1n, every: undefined, unit: undefined, from: wait === undefined ? undefined : asOf + wait }
      const { offers: found, whyNone } = offers(loan, capacity, policy, asOf)
      expect(found.length).toBeLessThanOrEqual(4)
      expect(found.length === 0).toBe(whyNone !== undefined)
      if (whyNone !== undefined) expect(sentenceOf(whyNone)).not.toMatch(/[{}]|undefined/)
      for (const offer of found) {
        expect(offer.breaches).toEqual([])
        expect(offer.instalment).toBeLessThanOrEqual(capacity.amount)
        for (const change of offer.changes) expect(policy.allowed.has(change.type)).toBe(true)
        expect(sentenceOf(offer.why)).not.toMatch(/[{}]|undefined/)
        const applied = apply(loan, { id: 'offer', type: 'renegotiation', on: asOf, changes: offer.changes, record: undefined })
        if (isRefusal(applied)) throw new Error(applied.refused)
        const after = replayOf(applied, asOf)
        expect(after.arrears.amount).toBe(0n)
        expect(offer.rows.map((row) => [row.dueOn, row.total])).toEqual(after.rows.map((row) => [row.dueOn, row.total]))
        expect(offer.toClient.total).toBe(after.balances.total)
        for (const row of after.rows) if (row.outstanding > 0n) expect(row.dueOn).toBeGreaterThanOrEqual(capacity.from ?? asOf)
      }
      expect(new Set(found.map((offer) => JSON.stringify(offer.rows.map((row) => [row.dueOn, String(row.total)])))).size).toBe(found.length)
      expect(found.map((offer) => offer.instalment)).toEqual(found.map((offer) => offer.instalment).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
    }))
  })

  test('what the client pays more, and what comes in within six months, are the schedules compared', () => {
    holds(fc.property(termsToLive, anyPolicy, fc.integer({ min: 1, max: 6 }), (terms, policy, by) => {
      const loan = paidOut(terms, 0, false)
      const asOf = lastDay(loan) + 3
      const before = replayOf(loan, asOf)
      const offer = adjust(loan, [{ type: 'extend', by, count: undefined }], policy, asOf)
      if (isRefusal(offer)) return
      const open = (row: { total: bigint; dueOn: number }) => row.dueOn <= addMonths(asOf, 6)
      const comes = (rows: readonly { total: bigint; dueOn: number }[]) => rows.filter(open).reduce((sum, row) => sum + row.total, 0n)
      expect(offer.toClient.extra).toBe(offer.toClient.total - before.balances.total)
      expect(offer.toInstitution.liquidityNext6Months).toBe(comes(offer.rows) - comes(before.rows))
    }))
  })
})

describe('a payment in two parts on one day', { timeout: 900_000 }, () => {
  test('pays what it would have paid whole', () => {
    holds(fc.property(termsToLive, fc.nat(300), fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 150 }), (terms, days, cut, percent) => {
      const loan = paidOut(terms, 0, false)
      const on = lastDay(loan) + days
      const amount = (replayOf(loan, on).balances.total * BigInt(percent)) / 100n
      const first = (amount * BigInt(cut)) / 100n
      fc.pre(first > 0n && first < amount && replayOf(loan, on).status === 'active')
      const whole = apply(loan, { id: 'a', type: 'repayment', on, amount, paidBy: undefined })
      const half = apply(loan, { id: 'a', type: 'repayment', on, amount: first, paidBy: undefined })
      if (isRefusal(whole) || isRefusal(half)) throw new Error('refused')
      const both = apply(half, { id: 'b', type: 'repayment', on, amount: amount - first, paidBy: undefined })
      if (isRefusal(both)) {
        expect(both.refused).toBe('loan_closed')
        return
      }
      const total = (state: typeof whole.state) => plus(state.rows.reduce((sum, row) => plus(sum, row.paid), nothing), { ...nothing, principal: state.credit + state.savings })
      expect(sumOf(total(both.state))).toBe(sumOf(total(whole.state)))
      const { allocation: { excess }, compulsorySavings } = terms
      // Settling at once is an act of its own: it brings the fee for it, and puts nothing aside any more, while a part that comes before pays the savings of what is due.
      const settled = whole.state.closedOn !== undefined && (excess === 'savings' || compulsorySavings !== undefined)
      if (settled || terms.fees.some((fee) => fee.when === 'prepayment')) return
      const kept = excess === 'next' || excess === 'last' || excess === 'savings'
      if (kept && !terms.interest.recalculate) expect(both.state.rows.map((row) => row.paid)).toEqual(whole.state.rows.map((row) => row.paid))
      if (!terms.interest.recalculate) expect(both.state.principal).toBe(whole.state.principal)
    }))
  })
})

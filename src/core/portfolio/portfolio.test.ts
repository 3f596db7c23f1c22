import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classOf, daysPastDue, firstClassRules, provisionOn } from './classes.ts'
import { keptRiskDays, portfolio, type LoanGroup } from './portfolio.ts'
import { holds } from '#test/helpers/property.ts'

const rules = firstClassRules('MA')

test('three loans: 11,000.00 of 20,000.00 is at risk beyond 30 days when a renegotiated loan counts', () => {
  const figures = portfolio([
    { daysPastDue: 0, principal: 900_000n, renegotiated: false, loans: 1 },
    { daysPastDue: 45, principal: 700_000n, renegotiated: false, loans: 1 },
    { daysPastDue: 0, principal: 400_000n, renegotiated: true, loans: 1 },
  ], rules)
  expect(figures.principal).toBe(2_000_000n)
  expect(figures.atRisk.find((risk) => risk.days === 30)).toEqual({ days: 30, strict: 1_100_000n, regulatory: 700_000n })
  expect(figures.classes.map((each) => [each.band.key, each.principal, each.provision])).toEqual([
    ['healthy', 900_000n, 0n], ['watch', 400_000n, 20_000n], ['doubtful', 700_000n, 350_000n], ['compromised', 0n, 0n], ['lost', 0n, 0n],
  ])
})

test('the edges of the classes', () => {
  const key = (days: number) => classOf({ daysPastDue: days, renegotiated: false }, rules).key
  expect([0, 1, 30, 31, 90, 91, 180, 181, 9_999].map(key)).toEqual(
    ['healthy', 'watch', 'watch', 'doubtful', 'doubtful', 'compromised', 'compromised', 'lost', 'lost'])
  expect(classOf({ daysPastDue: 120, renegotiated: true }, rules).key).toBe('compromised')
})

test('days past due begin the day after the due date', () => {
  expect([daysPastDue(100, 99), daysPastDue(100, 100), daysPastDue(100, 101), daysPastDue(undefined, 500)]).toEqual([0, 0, 1, 0])
})

const group: fc.Arbitrary<LoanGroup> = fc.record({
  daysPastDue: fc.integer({ min: 0, max: 400 }), principal: fc.bigInt(0n, 10n ** 12n), renegotiated: fc.boolean(), loans: fc.integer({ min: 1, max: 50 }),
})

test('classes add up to the whole, risk falls with the days, strict is never below the regulator’s', () => {
  holds(fc.property(fc.array(group), (groups) => {
    const figures = portfolio(groups, rules, keptRiskDays)
    expect(figures.principal).toBe(groups.reduce((sum, each) => sum + each.principal, 0n))
    expect(figures.loans).toBe(groups.reduce((sum, each) => sum + each.loans, 0))
    for (const total of figures.classes) expect(total.provision).toBe(provisionOn(total.principal, total.band))
    for (const [index, risk] of figures.atRisk.entries()) {
      expect(risk.strict >= risk.regulatory && risk.strict <= figures.principal).toBe(true)
      expect(risk.regulatory <= (figures.atRisk[index - 1]?.regulatory ?? figures.principal)).toBe(true)
    }
  }))
})

test('counting loans alike together changes nothing', () => {
  holds(fc.property(group, fc.bigInt(0n, 10n ** 12n), (one, more) => {
    const apart = portfolio([one, { ...one, principal: more }], rules)
    expect(portfolio([{ ...one, principal: one.principal + more, loans: one.loans * 2 }], rules)).toEqual(apart)
  }))
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstClassRules } from './classes.ts'
import { portfolio } from './portfolio.ts'
import { reliefEffect } from './relief-effect.ts'
import { actsOpenTo, awaitsDecision, caseActs, caseCan, caseRules, caseStates, isOpenCase, stateAfter } from '../loan/case-can.ts'
import { withPenalties, penaltyTreatments } from '../loan/penalty-treatment.ts'
import { approvalsFor, approve, mayDecide, personsNeeded, type Deciding } from '../loan/relief-decision.ts'
import { worsens } from '../loan/worsens.ts'
import { holds } from '#test/helpers/property.ts'

describe('what a case allows', () => {
  test('every state but the last ones leads on, and every state is reached', () => {
    const reached = new Set(['requested', ...caseActs.flatMap((act) => caseRules[act].from.map((state) => stateAfter(act, state)))])
    expect([...reached].toSorted()).toEqual([...caseStates].toSorted())
    expect(caseStates.filter((state) => !caseActs.some((act) => caseCan(act, state)))).toEqual(['undone', 'withdrawn'])
  })
  test('a case that waits for a decision is open, and only an amended contract can be undone', () => {
    for (const state of caseStates) if (awaitsDecision(state)) expect(isOpenCase(state)).toBe(true)
    expect(caseStates.filter((state) => caseCan('ask-undo', state))).toEqual(['applied'])
    expect(caseStates.filter((state) => caseCan('accept', state))).toEqual(['offered'])
  })
  test('a client may answer, appeal and withdraw, and nothing that staff decide', () => {
    const acts = new Set(caseStates.flatMap((state) => actsOpenTo(state, 'client', () => true)))
    expect([...acts].toSorted()).toEqual(['accept', 'appeal', 'attach', 'decline', 'withdraw'])
    expect(actsOpenTo('for-approval', 'staff', (right) => right === 'cases.decide')).toEqual(['approve', 'send-back', 'refuse'])
  })
})

describe('who must agree', () => {
  const loan = { outstanding: 5_000_000n, daysPastDue: 200 }
  test('one person always; more by change, amount and days', () => {
    expect(approvalsFor([], [], loan)).toEqual(['one-person'])
    const rules = [{ needs: 'one-person' as const }, { whenChange: 'forgive' as const, needs: 'two-persons' as const }, { fromDaysPastDue: 180, needs: 'head-office' as const }]
    expect(approvalsFor(rules, [{ type: 'extend', by: 3 }], loan)).toEqual(['one-person', 'head-office'])
    expect(approvalsFor(rules, [{ type: 'forgive', kind: 'interest', percent: '10' }], loan)).toEqual(['two-persons', 'head-office'])
    expect(approvalsFor([{ aboveAmount: 5_000_000n, needs: 'two-persons' }], [], loan)).toEqual(['one-person'])
    expect(approvalsFor([{ aboveAmount: 4_999_999n, needs: 'two-persons' }], [], loan)).toEqual(['two-persons'])
  })
  test('as many different people as are needed, one of head office where that is needed, never who proposed', () => {
    const people = ['a', 'b', 'c', 'd'].flatMap((id) => [{ id, headOffice: false }, { id, headOffice: true }])
    const needs = fc.constantFrom(['one-person'], ['two-persons'], ['one-person', 'head-office'], ['two-persons', 'head-office']) as fc.Arbitrary<Deciding['needs']>
    holds(fc.property(needs, fc.array(fc.constantFrom(...people), { maxLength: 12 }), (asked, order) => {
      let made: Deciding = { needs: asked, proposers: ['a'], approvals: [], decidedBefore: ['b'] }
      for (const who of order) {
        const answer = approve(made, who)
        if (typeof answer === 'object') continue
        made = { ...made, approvals: [...made.approvals, who] }
        if (answer !== 'complete') continue
        expect(new Set(made.approvals.map(({ id }) => id)).size).toBe(personsNeeded(asked))
        expect(made.approvals.some(({ id }) => id === 'a' || id === 'b')).toBe(false)
        expect(!asked.includes('head-office') || made.approvals.some(({ headOffice }) => headOffice)).toBe(true)
        return
      }
    }))
    expect(mayDecide({ needs: [], proposers: [], approvals: [], decidedBefore: [] }, { id: 'a', headOffice: false })).toBeUndefined()
  })
})

describe('has an offer become worse', () => {
  const shown = { instalment: '100.00', lastDueOn: '2026-03-01', toPay: [{ on: '2026-02-01', amount: '100.00' }, { on: '2026-03-01', amount: '50.00' }] }
  test('less, or the same later within the last date, is not; more, sooner or longer is', () => {
    expect(worsens(shown, shown, 2)).toBe(false)
    expect(worsens(shown, { ...shown, toPay: [{ on: '2026-03-01', amount: '100.00' }] }, 2)).toBe(false)
    expect(worsens(shown, { ...shown, toPay: [{ on: '2026-01-15', amount: '10.00' }, { on: '2026-02-01', amount: '90.00' }, { on: '2026-03-01', amount: '50.00' }] }, 2)).toBe(true)
    expect(worsens(shown, { ...shown, toPay: [...shown.toPay, { on: '2026-03-01', amount: '0.01' }] }, 2)).toBe(true)
    expect(worsens(shown, { ...shown, instalment: '100.01' }, 2)).toBe(true)
    expect(worsens(shown, { ...shown, lastDueOn: '2026-03-02' }, 2)).toBe(true)
  })
})

describe('penalties', () => {
  test('each treatment says itself once, and changes that say it already stay', () => {
    for (const treatment of penaltyTreatments) {
      const once = withPenalties([{ type: 'extend', by: 3 }], treatment)
      expect(withPenalties(once, treatment)).toEqual(once)
    }
    expect(withPenalties([{ type: 're-amortise' }], 'capitalised')).toEqual([{ type: 'spread-arrears', over: 'rest', capitalise: ['penalties'] }])
    expect(withPenalties([{ type: 'spread-arrears', over: 'rest' }], 'capitalised')).toEqual([{ type: 'spread-arrears', over: 'rest', capitalise: ['penalties'] }])
  })
})

describe('what it means for the books', () => {
  const rules = firstClassRules('MA')
  const late = { daysPastDue: 45, principal: 100_000n, renegotiated: false }
  const others = [{ daysPastDue: 0, principal: 900_000n, renegotiated: false, loans: 9 }]
  test('an amended loan leaves the risk by days and stays in the strict one; the rest is untouched', () => {
    expect(reliefEffect(portfolio([{ ...late, loans: 1 }, ...others], rules), late, { daysPastDue: 0, principal: 110_000n, renegotiated: true }, rules)).toEqual({
      classBefore: 'doubtful', classAfter: 'watch', provisionBefore: 50_000n, provisionAfter: 5_500n,
      parBefore: '10', parAfter: '10.8911', parByDaysBefore: '10', parByDaysAfter: '0',
    })
  })
  test('it is what adding up the portfolio anew would say', () => {
    const one = fc.record({ daysPastDue: fc.integer({ min: 0, max: 200 }), principal: fc.bigInt(1n, 10n ** 9n), renegotiated: fc.boolean() })
    holds(fc.property(one, one, fc.array(one), (before, changed, rest) => {
      const after = { ...changed, renegotiated: true }
      const all = (loan: typeof before) => portfolio([loan, ...rest].map((each) => ({ ...each, loans: 1 })), rules)
      const said = reliefEffect(all(before), before, after, rules)
      const anew = reliefEffect(all(after), after, after, rules)
      expect([said.parAfter, said.parByDaysAfter]).toEqual([anew.parBefore, anew.parByDaysBefore])
    }))
  })
})

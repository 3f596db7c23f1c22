import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyTerms } from '#test/helpers/any-terms.ts'
import { holds } from '#test/helpers/property.ts'
import { isRefusal } from '../refusal.ts'
import { accrualAccounting, cashAccounting, entriesAdded, entriesOf } from './journal.ts'
import { parseTerms } from './parse-terms.ts'
import { hasProblems } from './problem.ts'
import { apply, loanOf, replayOf } from './replay.ts'
import { owedOn } from './state.ts'

const anyPayments = fc.array(fc.record({ after: fc.nat(70), part: fc.integer({ min: 1, max: 150 }), closedAfter: fc.nat(40) }), { minLength: 1, maxLength: 8 })

test('what a repayment adds to the books of a plain loan is what the whole journal says, without going through it', () => {
  let compared = 0
  holds(fc.property(anyTerms, anyPayments, fc.constantFrom(accrualAccounting, cashAccounting), (json, payments, accounting) => {
    const terms = parseTerms(json)
    if (hasProblems(terms)) throw new Error('terms')
    const [tranche] = terms.disbursements
    if (tranche === undefined) throw new Error('tranche')
    const paidOut = loanOf(terms, [{ id: 'd', type: 'disbursement', on: tranche.on, amount: tranche.amount }])
    if (isRefusal(paidOut)) throw new Error(paidOut.refused)
    let loan = paidOut
    let bookedTo = tranche.on
    for (const [index, { after, part, closedAfter }] of payments.entries()) {
      const on = bookedTo + 1 + after
      const owed = loan.state.rows.reduce((sum, row) => sum + owedOn(row), 0n)
      const amount = (owed * BigInt(part)) / 400n
      if (amount === 0n) return
      const next = apply(loan, { id: `r${index}`, type: 'repayment', on, amount, paidBy: undefined })
      if (isRefusal(next)) return
      const sameDues = next.state.rows.length === loan.state.rows.length && next.state.rows.every((row, k) => row.due === loan.state.rows[k]?.due)
      if (sameDues) {
        const known = entriesOf(replayOf(loan, bookedTo), accounting)
        const whole = entriesOf(replayOf(next, on), accounting)
        expect(entriesAdded(loan, bookedTo, replayOf(next, on), accounting)).toEqual(whole.slice(known.length))
        compared += 1
      }
      loan = next
      bookedTo = on + closedAfter
    }
  }))
  expect(compared).toBeGreaterThan(50)
})

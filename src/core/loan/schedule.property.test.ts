import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyTerms } from '#test/helpers/any-terms.ts'
import { holds } from '#test/helpers/property.ts'
import { formatTerms } from './format-terms.ts'
import { hasProblems } from './problem.ts'
import { parseTerms } from './parse-terms.ts'
import { quote } from './quote.ts'
import { schedule } from './schedule.ts'
import type { TermsJson } from './terms-json.ts'
import type { Row, Terms } from './terms.ts'

function parsed(json: TermsJson): Terms {
  const terms = parseTerms(json)
  if (hasProblems(terms)) throw new Error(JSON.stringify(terms.problems))
  return terms
}

const sumOf = (rows: readonly Row[], pick: (row: Row) => bigint): bigint => rows.reduce((sum, row) => sum + pick(row), 0n)

test('the principal of the rows sums to what is disbursed, the last balance is nothing, no amount is negative', () => {
  holds(
    fc.property(anyTerms, (json) => {
      const terms = parsed(json)
      const { rows } = schedule(terms)
      expect(sumOf(rows, (row) => row.principal)).toBe(terms.principal)
      expect(rows.at(-1)?.balance).toBe(0n)
      for (const row of rows) {
        for (const amount of [row.principal, row.interest, row.fees, row.tax, row.balance, row.savings]) expect(amount >= 0n).toBe(true)
        expect(row.total).toBe(row.principal + row.interest + row.fees + row.penalties + row.tax)
      }
    }),
  )
})

test('balances follow from principal and tranches, due dates never go back, rows are numbered from one', () => {
  holds(
    fc.property(anyTerms, (json) => {
      const terms = parsed(json)
      const { rows } = schedule(terms)
      let repaid = 0n
      for (const [k, row] of rows.entries()) {
        repaid += row.principal
        const paidOut = terms.disbursements.reduce((sum, one) => sum + (one.on < row.dueOn || (one.on === row.dueOn && row.days === 0) ? one.amount : 0n), 0n)
        const before = terms.disbursements.reduce((sum, one) => sum + (one.on < row.dueOn ? one.amount : 0n), 0n)
        expect([paidOut - repaid, before - repaid]).toContain(row.balance)
        expect(row.n).toBe(k + 1)
        expect(row.dueOn >= (rows[k - 1]?.dueOn ?? terms.disbursements[0]?.on ?? 0)).toBe(true)
      }
    }),
  )
})

test('equal instalments are equal but for the last', () => {
  holds(
    fc.property(anyTerms, (json) => {
      fc.pre(json.instalments.amortization === 'equal-instalments' && json.interest.method === 'declining' && json.disbursements === undefined)
      const terms = parsed({ ...json, fees: [] })
      const rows = schedule(terms).rows.slice(terms.downPayment === undefined ? 0 : 1)
      const { principal: grace, interestPayment } = terms.instalments.grace
      const equal = rows.slice(Math.max(grace, interestPayment), -1).filter((row) => row.balance > 0n)
      for (const row of equal) expect(row.total).toBe(equal[0]?.total)
    }),
  )
})

test('the last of plain equal instalments differs by no more than what a rounded cent in each can grow to', () => {
  holds(
    fc.property(anyTerms, (json) => {
      fc.pre(json.instalments.amortization === 'equal-instalments' && json.interest.method === 'declining' && json.disbursements === undefined)
      const { roundTo: _, grace: __, ...instalments } = json.instalments
      const rows = schedule(parsed({ ...json, fees: [], rounding: 'half-even', instalments })).rows.slice(json.downPayment === undefined ? 0 : 1)
      const [last, other] = [rows.at(-1), rows.at(-2)]
      // A first period whose interest passes the instalment carries the rest on, without interest on it.
      if (last === undefined || other === undefined || rows.some((row) => row.principal === 0n)) return
      const growth = rows.reduce((all, row) => all * (1 + Number(row.interest) / Number(row.balance + row.principal)), 1)
      expect(Math.abs(Number(last.total - other.total))).toBeLessThanOrEqual((rows.length + 2) * growth)
    }),
  )
})

test('terms written out and read again give the same quote', () => {
  holds(
    fc.property(anyTerms, (json) => {
      const terms = parsed(json)
      const again = parsed(JSON.parse(JSON.stringify(formatTerms(terms))) as TermsJson)
      expect(quote(again)).toEqual({ ...quote(terms), terms: again })
      expect(formatTerms(again)).toEqual(formatTerms(terms))
    }),
  )
})

test('a loan at no interest costs what its fees cost', () => {
  holds(
    fc.property(anyTerms, (json) => {
      const found = quote(parsed({ ...json, interest: { ...json.interest, rate: '0' } }))
      const atDisbursement = found.schedule.disbursements.reduce((sum, one) => sum + one.fees + one.tax, 0n)
      expect(found.price.totalCost).toBe(sumOf(found.schedule.rows, (row) => row.fees + row.tax) + atDisbursement)
    }),
  )
})

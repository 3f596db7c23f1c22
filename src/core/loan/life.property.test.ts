import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyLife, lastDay } from '#test/helpers/any-life.ts'
import { holds } from '#test/helpers/property.ts'
import { balances } from '../ledger/difference.ts'
import { isRefusal } from '../refusal.ts'
import type { Refusal } from '../refusal.ts'
import { nothing, parts, plus, sumOf } from './amounts.ts'
import { advance } from './advance.ts'
import { accrualAccounting, cashAccounting, entriesOf } from './journal.ts'
import { apply, loanOf, replayOf } from './replay.ts'
import { outstanding, waitingInterest } from './state.ts'
import type { Loan, LoanState } from './state.ts'
import { openLoan } from './open-loan.ts'
import { settlementOf } from './settlement.ts'

function accepted(result: Loan | Refusal): Loan {
  if (isRefusal(result)) throw new Error(`refused: ${result.refused} ${JSON.stringify(result.facts)}`)
  return result
}

describe('whatever happens to a loan', { timeout: 900_000 }, () => {
  test('replaying all its facts is applying them one by one', () => {
    holds(fc.property(anyLife, (loan) => {
      const replayed = accepted(loanOf(loan.signed, loan.events))
      expect(replayed.state).toEqual(loan.state)
      expect(replayed.steps.map(({ event, on }) => [event, on])).toEqual(loan.steps.map(({ event, on }) => [event, on]))
      expect(replayed.changed).toEqual(loan.changed)
    }))
  })

  test('no part of any instalment is negative or paid beyond what is due', () => {
    holds(fc.property(anyLife, (loan) => {
      for (const { state } of loan.steps) {
        for (const row of state.rows) {
          const wrong = parts.find((part) => row.paid[part] < 0n || row.due[part] < row.paid[part] || (row.paidOn !== undefined && row.due[part] !== row.paid[part]))
          if (wrong !== undefined) expect.fail(`instalment ${row.n}: ${wrong} due ${row.due[wrong]}, paid ${row.paid[wrong]}`)
        }
        for (const amount of [state.credit, state.savings, state.principal, state.recovered]) expect(amount).toBeGreaterThanOrEqual(0n)
      }
    }))
  })

  test('instalments repay what was paid out and became or will become principal less what was forgiven, and the last balance is 0', () => {
    holds(fc.property(anyLife, (loan) => {
      const { state } = loan
      const writtenOff = loan.steps.reduce((sum, { act }) => (act.type === 'written-off' && !act.whole ? sum + act.amounts.principal : sum), 0n)
      const coming = state.terms.disbursements.slice(state.paidOut.length).reduce((sum, each) => sum + each.amount, 0n)
      const due = state.rows.reduce((sum, row) => sum + row.due.principal, 0n)
      const given = state.paidOut.reduce((sum, each) => sum + each.amount, 0n) + state.capitalised - state.forgiven
      expect(due).toBe(given + coming + waitingInterest(state) - writtenOff)
      expect(replayOf(loan, lastDay(loan)).rows.at(-1)?.balance).toBe(0n)
    }))
  })

  test('money paid is allocated, credited or saved, to the last unit', () => {
    holds(fc.property(anyLife, (loan) => {
      const { state } = loan
      for (const { amount, allocation, credit, savings } of state.transactions) expect(sumOf(allocation) + credit + savings).toBe(amount)
      const paid = state.rows.reduce((sum, row) => plus(sum, row.paid), nothing)
      const refunded = loan.steps.reduce((sum, { act }) => (act.type === 'refunded' ? sum + act.amount : sum), 0n)
      const allocated = state.transactions.reduce((sum, each) => sum + sumOf(each.allocation) + each.credit, 0n)
      expect(sumOf(paid) + state.credit).toBe(allocated - refunded)
    }))
  })

  test('no repayment or change of the contract loses interest that is due but what it pays, makes principal or forgives', () => {
    holds(fc.property(anyLife, (loan) => {
      for (const [n, { act, on, state }] of loan.steps.entries()) {
        const earlier = loan.steps[n - 1]
        if (earlier === undefined || (act.type !== 'repaid' && act.type !== 'renegotiated')) continue
        const losesOnly = act.type === 'repaid' ? act.allocation.interest : act.capitalised.interest
        if (act.type === 'renegotiated' && state.versions.at(-1)?.changes.some(({ type }) => type === 'forgive' || type === 'reschedule')) continue
        expect(interestBehind(state, on)).toBeGreaterThanOrEqual(interestBehind(advance(earlier.state, on), on) - losesOnly)
      }
    }))
  })

  test('every entry balances, and the principal in the books is the principal outstanding at every point', () => {
    holds(fc.property(anyLife, fc.constantFrom(accrualAccounting, cashAccounting), (loan, accounting) => {
      for (let n = 1; n <= loan.steps.length; n += 1) {
        const part: Loan = { ...loan, steps: loan.steps.slice(0, n), state: loan.steps[n - 1]?.state ?? loan.state }
        const replay = replayOf(part, part.state.on)
        const entries = entriesOf(replay, accounting)
        expect(entries.every((entry) => balances(entry.lines))).toBe(true)
        expect(balanceOf(entries, 'loan-principal') + balanceOf(entries, 'loan-principal-restructured')).toBe(replay.loan.state.principal)
      }
    }))
  })

  test('the books owe the client her credit and her savings, and the state the tax that she paid', () => {
    holds(fc.property(anyLife, fc.constantFrom(accrualAccounting, cashAccounting), (loan, accounting) => {
      const { state } = loan
      const entries = entriesOf(replayOf(loan, state.on), accounting)
      const tax = loan.steps.reduce((sum, { act }) => (act.type === 'disbursed' ? sum + act.paidOut.tax : sum), state.rows.reduce((sum, row) => sum + row.paid.tax, 0n))
      expect(-balanceOf(entries, 'client-credit')).toBe(state.credit)
      expect(-balanceOf(entries, 'compulsory-savings') - balanceOf(entries, 'voluntary-savings')).toBe(state.savings)
      expect(-balanceOf(entries, 'tax-payable')).toBe(tax)
    }))
  })

  test('when nothing is owed any more the books hold no receivable of the loan', () => {
    holds(fc.property(anyLife, (loan) => {
      const asOf = Math.max(lastDay(loan), ...loan.state.rows.map((row) => row.dueOn))
      const owed = settlementOf(replayOf(loan, asOf).loan.state).total
      if (owed === 0n || loan.state.writtenOff !== undefined) return
      const paid = apply(loan, { id: 'all', type: 'repayment', on: asOf, amount: owed + 1_000_000n, paidBy: undefined })
      if (isRefusal(paid)) return
      const entries = entriesOf(replayOf(paid, asOf + 40))
      for (const account of ['interest-receivable', 'fee-receivable', 'penalty-receivable', 'interest-unearned', 'interest-suspended', 'loan-principal', 'loan-principal-restructured']) {
        expect([account, balanceOf(entries, account)]).toEqual([account, 0n])
      }
    }))
  })

  test('the entries up to a day do not change when later days pass', () => {
    holds(fc.property(anyLife, fc.nat(200), (loan, later) => {
      const asOf = lastDay(loan)
      const before = entriesOf(replayOf(loan, asOf))
      const after = entriesOf(replayOf(loan, asOf + later)).filter((entry) => entry.on <= asOf)
      expect(after).toEqual(before)
    }))
  })

  test('a reversal restores exactly what was before, and both facts are kept', () => {
    holds(fc.property(anyLife, fc.nat(30), fc.bigInt(1n, 1_000_000n), (loan, days, amount) => {
      const on = lastDay(loan) - days
      const more = apply(loan, { id: 'more', type: 'repayment', on, amount, paidBy: undefined })
      if (isRefusal(more)) return
      const back = accepted(apply(more, { id: 'back', type: 'reversal', on: lastDay(loan), of: 'more' }))
      expect(back.state).toEqual(loan.state)
      expect(back.events.length).toBe(loan.events.length + 2)
    }))
  })

  test('the order in which facts of different dates are learnt changes nothing', () => {
    holds(fc.property(anyLife, fc.infiniteStream(fc.nat()), (loan, chance) => {
      const dates = loan.events.map((event) => event.on)
      fc.pre(new Set(dates).size === dates.length)
      const shuffled = loan.events.map((event) => ({ event, key: chance.next().value })).toSorted((a, b) => a.key - b.key).map(({ event }) => event)
      expect(accepted(loanOf(loan.signed, shuffled)).state).toEqual(loan.state)
    }))
  })

  test('paying the settlement amount closes the loan, and what is paid beyond it pays nothing more', () => {
    holds(fc.property(anyLife, fc.nat(100), (loan, days) => {
      const on = lastDay(loan) + days
      const { total } = settlementOf(replayOf(loan, on).loan.state)
      if (total === 0n) return
      const paid = accepted(apply(loan, { id: 'all', type: 'repayment', on, amount: total, paidBy: undefined }))
      expect(sumOf(outstanding(paid.state))).toBe(0n)
      expect(paid.state.principal).toBe(0n)
      const over = accepted(apply(loan, { id: 'all', type: 'repayment', on, amount: total + 1_000_000n, paidBy: undefined }))
      const received = over.state.transactions.find((each) => each.event === 'all')
      expect(sumOf(received?.allocation ?? nothing)).toBe(total)
    }))
  })

  test('a loan without facts is as agreed', () => {
    holds(fc.property(anyLife, (loan) => {
      expect(accepted(loanOf(loan.signed, [])).state).toEqual(openLoan(loan.signed).state)
    }))
  })
})

/** Unpaid interest that fell due by the day, and what was shared out to instalments to come, paid or not. */
function interestBehind({ rows }: LoanState, on: number): bigint {
  return rows.reduce((sum, row) => sum + (row.dueOn <= on ? row.due.interest - row.paid.interest : row.earlierInterest), 0n)
}

function balanceOf(entries: ReturnType<typeof entriesOf>, account: string): bigint {
  let balance = 0n
  for (const entry of entries) for (const line of entry.lines) if (line.account === account) balance += line.debit - line.credit
  return balance
}

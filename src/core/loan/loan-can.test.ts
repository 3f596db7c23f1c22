import { expect, test } from 'vitest'
import { loanCan, type LoanInHand } from './loan-can.ts'

const everything = new Set(['loans.approve', 'loans.apply', 'loans.disburse', 'loans.settle', 'repayments.record', 'repayments.reverse', 'cases.open'])
const loan = (status: LoanInHand['status'], more: Partial<LoanInHand> = {}): LoanInHand => ({ status, appliedBy: 'ana', approvedBy: [], credit: 0n, ...more })

test('an application is decided by somebody who did not make it, once each', () => {
  expect(loanCan(loan('submitted'), { id: 'ana', rights: everything }).approve).toBe('same_person')
  expect(loanCan(loan('submitted'), { id: 'bea', rights: everything }).approve).toBe(true)
  expect(loanCan(loan('submitted', { approvedBy: ['bea'] }), { id: 'bea', rights: everything }).approve).toBe('same_person')
  expect(loanCan(loan('submitted'), { id: 'ana', rights: everything }).reject).toBe('same_person')
  expect(loanCan(loan('submitted'), { id: 'ana', rights: everything }).withdraw).toBe(true)
})

test('without the right nothing is possible, whatever the state', () => {
  for (const can of Object.values(loanCan(loan('active'), { id: 'ana', rights: new Set() }))) expect(can).toBe('not_allowed')
})

test('money moves only in its states', () => {
  const who = { id: 'bea', rights: everything }
  expect(loanCan(loan('approved'), who)).toMatchObject({ disburse: true, repay: 'loan_state', settle: 'loan_state', renegotiate: 'loan_state' })
  expect(loanCan(loan('active'), who)).toMatchObject({ disburse: 'loan_state', repay: true, settle: true, renegotiate: true, refund: 'loan_state' })
  expect(loanCan(loan('overpaid', { credit: 1n }), who)).toMatchObject({ refund: true, repay: true, settle: 'loan_state' })
  expect(loanCan(loan('closed'), who)).toMatchObject({ repay: 'loan_state', reverse: true })
})

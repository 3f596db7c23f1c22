export { recordRepayments, type RepaymentCommand } from './record-repayments.ts'
export { reverseRepayment } from './reverse-repayment.ts'
export { refundCredit, settleLoan } from './settle-loan.ts'
export { loansToRepay, type LoanToRepay } from './loans-to-repay.ts'

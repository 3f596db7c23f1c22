// Loans from application to closing.
import * as z from 'zod'
import type { TermsJson } from '#core/loan/terms-json.ts'
import { endpoint } from './endpoint.ts'
import {
  allocationShape, decisionShape, dueShape, guarantorShape, lifeEvent, loanActions, loanClass, loanItem, loanState, means, paidRowShape, versionShape,
} from './loan-shapes.ts'
import { amount, id, idParams, instant, isoDate, listQuery, note, page, positiveAmount, text } from './shapes.ts'

const tag = 'loans'
const percent = z.string().regex(/^\d{1,9}(\.\d{1,18})?$/, 'percent_format')
const count = z.number().int().min(1).max(600)

export const guarantorBody = z.strictObject({
  client: id.optional(), name: text(120), phone: z.string().trim().max(30).optional(), identityNumber: z.string().trim().max(40).optional(),
  relation: z.string().trim().max(60).optional(), amount: positiveAmount.optional(),
})

const loanFilter = {
  status: loanState.optional(), branch: id.optional(), officer: z.string().max(100).optional(), product: id.optional(), client: id.optional(),
  group: id.optional(), class: loanClass.optional(),
  daysLateFrom: z.coerce.number().int().min(0).max(9_999).optional(), daysLateTo: z.coerce.number().int().min(0).max(9_999).optional(),
  /** Waiting for the one who asks: to approve, to disburse, or an instalment that falls due within seven days or is late. */
  waiting: z.enum(['approval', 'disbursement', 'due-this-week', 'late']).optional(),
}

export const listLoans = endpoint({
  name: 'listLoans', tag, method: 'GET', path: '/api/loans', access: 'loans.see',
  summary: 'Loans that match, newest first; found by client or by number.',
  query: listQuery.extend(loanFilter),
  answer: page(loanItem).extend({ currency: z.string(), totals: z.strictObject({ principalOut: amount, due: amount }) }),
})
export const exportLoans = endpoint({
  name: 'exportLoans', tag, method: 'GET', path: '/api/loans.csv', access: 'loans.see',
  summary: 'The same list as CSV.', query: listQuery.extend(loanFilter), media: 'text/csv',
})

export const loanPage = z.strictObject({
  id, number: z.string(), version: z.number().int(), status: loanState, currency: z.string(), today: isoDate,
  client: z.strictObject({ id, name: z.string(), number: z.string(), phone: z.string().nullable(), language: z.string() }),
  group: z.strictObject({ id, name: z.string() }).nullable(),
  product: z.strictObject({ id, code: z.string(), version: z.number().int(), names: z.record(z.string(), z.string()) }),
  branch: z.strictObject({ id, name: z.string() }), officer: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  purpose: z.string(), note: z.string().nullable(), amountAsked: amount, countAsked: z.number().int(), principal: amount, rate: z.string(),
  terms: z.custom<TermsJson>((value) => typeof value === 'object' && value !== null),
  appliedOn: isoDate, appliedByName: z.string(), approvalsNeeded: z.number().int(), approvedOn: isoDate.nullable(), disbursedOn: isoDate.nullable(),
  closedOn: isoDate.nullable(), lastDueOn: isoDate.nullable(), renegotiatedOn: isoDate.nullable(),
  /** What happens at disbursement: fees and savings kept back, and what she receives. */
  atDisbursement: z.strictObject({ fees: amount, tax: amount, savings: amount, received: amount }),
  price: z.strictObject({ eir: z.string().nullable(), apr: z.string().nullable(), totalCost: amount }),
  class: loanClass, due: dueShape, balances: allocationShape.extend({ total: amount, credit: amount, savings: amount }),
  can: loanActions, schedule: z.array(paidRowShape), events: z.array(lifeEvent), versions: z.array(versionShape),
  decisions: z.array(decisionShape), guarantors: z.array(guarantorShape),
  entries: z.array(z.strictObject({
    id, number: z.string(), valueOn: isoDate, bookedOn: isoDate, kind: z.string(), event: z.string().nullable(), reverses: id.nullable(),
    lines: z.array(z.strictObject({ account: z.string(), name: z.string(), debit: amount, credit: amount })),
  })),
  documents: z.array(z.strictObject({ id, kind: z.string(), fileName: z.string(), mediaType: z.string(), recordedAt: instant })),
})
export type LoanPage = z.infer<typeof loanPage>

export const readLoan = endpoint({
  name: 'readLoan', tag, method: 'GET', path: '/api/loans/:id', access: 'loans.see',
  summary: 'Everything about one loan, as it stands today.', params: idParams, answer: loanPage,
})

export const applyForLoan = endpoint({
  name: 'applyForLoan', tag, method: 'POST', path: '/api/loans', access: 'loans.apply', command: true,
  summary: 'Hands in an application within the product’s limits; somebody else approves it.',
  body: z.strictObject({
    client: id, product: id, group: id.optional(), amount: positiveAmount, count, rate: percent.optional(),
    disburseOn: isoDate.optional(), firstDueOn: isoDate.optional(), purpose: text(200), note: note.optional(), officer: z.string().max(100).optional(),
    guarantors: z.array(guarantorBody).max(10).default([]),
  }),
  answer: z.strictObject({ id, number: z.string(), version: z.number().int() }),
})

const changed = z.strictObject({ id, version: z.number().int(), status: loanState })
const command = { tag, method: 'POST', params: idParams, command: true } as const

export const approveLoan = endpoint({
  ...command, name: 'approveLoan', path: '/api/loans/:id/approve', access: 'loans.approve',
  summary: 'Approves an application, whole or lowered; never by who handed it in.',
  body: z.strictObject({ version: z.number().int(), amount: positiveAmount.optional(), count: count.optional(), note: note.optional() }),
  answer: changed.extend({ approvals: z.number().int(), approvalsNeeded: z.number().int() }),
})
export const rejectLoan = endpoint({
  ...command, name: 'rejectLoan', path: '/api/loans/:id/reject', access: 'loans.approve', summary: 'Turns an application down, with the reason.',
  body: z.strictObject({ version: z.number().int(), reason: text(500) }), answer: changed,
})
export const withdrawLoan = endpoint({
  ...command, name: 'withdrawLoan', path: '/api/loans/:id/withdraw', access: 'loans.apply', summary: 'Withdraws an application at the client’s wish.',
  body: z.strictObject({ version: z.number().int(), reason: text(500) }), answer: changed,
})
export const disburseLoan = endpoint({
  ...command, name: 'disburseLoan', path: '/api/loans/:id/disburse', access: 'loans.disburse',
  summary: 'Pays the loan out; fees and compulsory savings are kept back as the contract says.',
  body: z.strictObject({ version: z.number().int(), on: isoDate, firstDueOn: isoDate.optional(), means, late: z.boolean().optional() }),
  answer: changed.extend({ received: amount, firstDueOn: isoDate, event: id }),
})
export const undoDisbursement = endpoint({
  ...command, name: 'undoDisbursement', path: '/api/loans/:id/undo-disbursement', access: 'loans.approve',
  summary: 'Takes a disbursement back on which nothing was repaid; both facts are kept.',
  body: z.strictObject({ version: z.number().int(), reason: text(500) }), answer: changed,
})
export const readSettlement = endpoint({
  name: 'readSettlement', tag, method: 'GET', path: '/api/loans/:id/settlement', access: 'loans.see',
  summary: 'What pays the loan off on a day.', params: idParams, query: z.strictObject({ on: isoDate.optional() }),
  answer: z.strictObject({ on: isoDate, currency: z.string(), total: amount, parts: allocationShape, interestSaved: amount }),
})
export const readLoanStatement = endpoint({
  name: 'readLoanStatement', tag, method: 'GET', path: '/api/loans/:id/statement', access: 'loans.see',
  summary: 'The statement of a loan: a page to print, or CSV.', params: idParams,
  query: z.strictObject({ as: z.enum(['html', 'csv']).default('html'), language: z.enum(['en', 'fr', 'ar', 'rw']).optional() }), media: 'text/html',
})
export const readClientStatement = endpoint({
  name: 'readClientStatement', tag, method: 'GET', path: '/api/clients/:id/statement', access: 'loans.see',
  summary: 'All loans of a client with every movement: a page to print, or CSV.', params: idParams,
  query: z.strictObject({ as: z.enum(['html', 'csv']).default('html'), language: z.enum(['en', 'fr', 'ar', 'rw']).optional() }), media: 'text/html',
})

export const loanEndpoints = [
  listLoans, exportLoans, readLoan, applyForLoan, approveLoan, rejectLoan, withdrawLoan, disburseLoan, undoDisbursement,
  readSettlement, readLoanStatement, readClientStatement,
] as const

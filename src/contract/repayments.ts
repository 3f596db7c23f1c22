// Money that clients pay back: recorded one or many at a time, taken back, settled early, refunded.
import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { allocationShape, means } from './loan-shapes.ts'
import { amount, id, idParams, instant, isoDate, text } from './shapes.ts'

const tag = 'repayments'
const key = z.string().min(8).max(200)

// The amount is read by the command, which tells a negative from an over-precise one.
const repayment = {
  loan: id, amount: z.string().max(30), valueOn: isoDate, means,
  /** The fact is older than the last closed day: it keeps its date and is booked today. */
  late: z.boolean().optional(),
  /** Another member who pays for this one. */
  paidBy: id.optional(),
}
export const repaymentBody = z.strictObject(repayment)
export type RepaymentBody = z.infer<typeof repaymentBody>

export const receiptShape = z.strictObject({
  event: id, receipt: z.string(), loan: id, loanNumber: z.string(), amount, currency: z.string(), valueOn: isoDate, means: means.nullable(),
  allocation: allocationShape, credit: amount, remaining: amount, next: z.strictObject({ on: isoDate, amount }).nullable(), closed: z.boolean(),
})
export type Receipt = z.infer<typeof receiptShape>

export const recordRepayment = endpoint({
  name: 'recordRepayment', tag, method: 'POST', path: '/api/repayments', access: 'repayments.record', command: true,
  summary: 'Records a repayment and answers its receipt.', body: repaymentBody, answer: receiptShape,
})

export const refusedShape = z.object({ code: z.string(), path: z.string().optional(), facts: z.record(z.string(), z.union([z.string(), z.number()])).optional() })

export const recordRepayments = endpoint({
  name: 'recordRepayments', tag, method: 'POST', path: '/api/repayments/list', access: 'repayments.record',
  summary: 'Records up to 500 repayments, each with its own key and its own answer; one that is refused does not stop the others.',
  body: z.strictObject({ items: z.array(z.strictObject({ key, ...repayment })).min(1).max(500) }),
  answer: z.strictObject({ items: z.array(z.union([z.strictObject({ key, done: receiptShape }), z.strictObject({ key, refused: refusedShape })])) }),
})

export const reverseRepayment = endpoint({
  name: 'reverseRepayment', tag, method: 'POST', path: '/api/repayments/reverse', access: 'repayments.reverse', command: true,
  summary: 'Takes a repayment back as if it had not been; both facts are kept.',
  body: z.strictObject({ loan: id, event: id, reason: text(500) }),
  answer: z.strictObject({ event: id, loan: id, version: z.number().int() }),
})

export const settleLoan = endpoint({
  name: 'settleLoan', tag, method: 'POST', path: '/api/loans/:id/settle', access: 'loans.settle', command: true,
  summary: 'Pays a loan off early; more than is needed becomes a credit to give back.',
  params: idParams, body: z.strictObject({ amount: z.string().max(30), on: isoDate, means }), answer: receiptShape,
})

export const refundCredit = endpoint({
  name: 'refundCredit', tag, method: 'POST', path: '/api/loans/:id/refund', access: 'loans.settle', command: true,
  summary: 'Gives an overpayment back to the client.',
  params: idParams, body: z.strictObject({ amount: z.string().max(30), on: isoDate, means }),
  answer: z.strictObject({ event: id, loan: id, version: z.number().int(), credit: amount }),
})

export const readReceipt = endpoint({
  name: 'readReceipt', tag, method: 'GET', path: '/api/repayments/:loan/:event/receipt', access: 'loans.see',
  summary: 'The receipt of a repayment as a page to print: 58 mm, 80 mm or A5.',
  params: z.strictObject({ loan: id, event: id }),
  query: z.strictObject({ paper: z.enum(['58', '80', 'a5']).default('a5'), language: z.enum(['en', 'fr', 'ar', 'rw']).optional() }), media: 'text/html',
})

export const repaymentItem = z.strictObject({
  event: id, receipt: z.string().nullable(), loan: id, loanNumber: z.string(), client: z.string(), amount, valueOn: isoDate,
  means: means.nullable(), channel: z.string(), recordedAt: instant, recordedByName: z.string(), reversed: z.boolean(),
})
export type RepaymentItem = z.infer<typeof repaymentItem>

export const listRepayments = endpoint({
  name: 'listRepayments', tag, method: 'GET', path: '/api/repayments', access: 'loans.see',
  summary: 'Repayments recorded on a day, newest first, with the total by means.',
  query: z.strictObject({ on: isoDate.optional(), mine: z.enum(['true', 'false']).optional() }),
  answer: z.strictObject({
    on: isoDate, currency: z.string(),
    items: z.array(repaymentItem),
    totals: z.array(z.strictObject({ means: means.nullable(), amount, count: z.number().int() })),
  }),
})

export const readCollection = endpoint({
  name: 'readCollection', tag, method: 'GET', path: '/api/groups/:id/collection', access: 'loans.see',
  summary: 'What each member of a group owes on a meeting day: the sheet that is filled in there.',
  params: idParams, query: z.strictObject({ on: isoDate.optional() }),
  answer: z.strictObject({
    on: isoDate, currency: z.string(), group: z.strictObject({ id, name: z.string() }),
    items: z.array(z.strictObject({
      loan: id, loanNumber: z.string(), client: z.strictObject({ id, name: z.string(), number: z.string() }), due: amount, late: amount, daysLate: z.number().int(), remaining: amount,
    })),
    totals: z.strictObject({ due: amount, remaining: amount }),
  }),
})

export const repaymentEndpoints = [
  recordRepayment, recordRepayments, reverseRepayment, settleLoan, refundCredit, readReceipt, listRepayments, readCollection,
] as const

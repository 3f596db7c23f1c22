// A loan to a group: a loan for each member, asked for, approved and paid out together.
import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { loanState, means } from './loan-shapes.ts'
import { amount, id, idParams, isoDate, note, positiveAmount, text } from './shapes.ts'

const tag = 'loans'
const named = z.strictObject({ id, name: z.string(), number: z.string() })
const percent = z.string().regex(/^\d{1,9}(\.\d{1,18})?$/, 'percent_format')

export const applyForGroupLoan = endpoint({
  name: 'applyForGroupLoan', tag, method: 'POST', path: '/api/group-loans', access: 'loans.apply', command: true,
  summary: 'Hands in the applications of several members of a group at once, all or none; instalments fall due at the group’s meetings.',
  body: z.strictObject({
    group: id, product: id, count: z.number().int().min(1).max(600), rate: percent.optional(), disburseOn: isoDate.optional(), firstDueOn: isoDate.optional(),
    purpose: text(200), note: note.optional(), officer: z.string().max(100).optional(),
    members: z.array(z.strictObject({ client: id, amount: positiveAmount, purpose: text(200).optional() })).min(1).max(100),
  }),
  answer: z.strictObject({ id, number: z.string(), loans: z.array(z.strictObject({ client: id, id, number: z.string(), version: z.number().int() })) }),
})

/** The loans as whoever decides has seen them: all of the group loan that wait for this. */
const loans = z.array(z.strictObject({ id, version: z.number().int() })).min(1).max(100)
const changed = z.strictObject({ id, version: z.number().int(), status: loanState })
const command = { tag, method: 'POST', params: idParams, command: true } as const

export const approveGroupLoan = endpoint({
  ...command, name: 'approveGroupLoan', path: '/api/group-loans/:id/approve', access: 'loans.approve',
  summary: 'Approves all the applications of a group loan, or none; never by who handed them in.',
  body: z.strictObject({ loans, note: note.optional() }),
  answer: z.strictObject({ loans: z.array(changed.extend({ approvals: z.number().int(), approvalsNeeded: z.number().int() })) }),
})

export const disburseGroupLoan = endpoint({
  ...command, name: 'disburseGroupLoan', path: '/api/group-loans/:id/disburse', access: 'loans.disburse',
  summary: 'Pays all the loans of a group loan out, or none.',
  body: z.strictObject({ loans, on: isoDate, firstDueOn: isoDate.optional(), means, late: z.boolean().optional() }),
  answer: z.strictObject({ received: amount, loans: z.array(changed.extend({ received: amount, firstDueOn: isoDate, event: id })) }),
})

const memberLoan = z.strictObject({
  loan: id, number: z.string(), version: z.number().int(), client: named, status: loanState, principal: amount,
  /** Due up to today and not paid; of it what was due before today; what was ever paid; what remains in all. */
  due: amount, late: amount, daysLate: z.number().int(), paid: amount, remaining: amount,
})
export type GroupMemberLoan = z.infer<typeof memberLoan>

export const groupLoanShape = z.strictObject({
  id, number: z.string(), product: z.string(), appliedOn: isoDate, principal: amount, members: z.array(memberLoan),
  /** What the members owe together on each due date. */
  dates: z.array(z.strictObject({ dueOn: isoDate, total: amount, paid: amount, outstanding: amount })),
})
export type GroupLoanJson = z.infer<typeof groupLoanShape>

export const readGroupLoans = endpoint({
  name: 'readGroupLoans', tag, method: 'GET', path: '/api/groups/:id/loans', access: 'loans.see',
  summary: 'The loans of a group, the newest first: what each member owes, what all owe at each meeting, and who owes whom for what she paid in her place.',
  params: idParams,
  answer: z.strictObject({
    currency: z.string(), today: isoDate, items: z.array(groupLoanShape),
    owed: z.array(z.strictObject({ from: named, to: named, amount })),
  }),
})

export const groupLoanEndpoints = [applyForGroupLoan, approveGroupLoan, disburseGroupLoan, readGroupLoans] as const

// What a loan looks like in answers.
import * as z from 'zod'
import { riskClasses } from '#core/loan/risk-class.ts'
import { amount, id, instant, isoDate } from './shapes.ts'

export const loanStates = ['submitted', 'approved', 'active', 'overpaid', 'closed', 'written-off', 'rejected', 'withdrawn'] as const
export const loanState = z.enum(loanStates)
/** By what the money comes or goes. */
export const means = z.enum(['cash', 'bank', 'mobile-money'])
export type Means = z.infer<typeof means>

export const allocationShape = z.strictObject({ principal: amount, interest: amount, fees: amount, penalties: amount, tax: amount })

export const rowShape = z.strictObject({
  n: z.number().int(), dueOn: isoDate, days: z.number().int(), principal: amount, interest: amount, fees: amount, penalties: amount,
  tax: amount, total: amount, balance: amount, savings: amount.optional(),
})
export const paidRowShape = rowShape.extend({ paid: amount, paidOn: isoDate.nullable(), outstanding: amount })

/** Days past due in bands. */
export const loanClass = z.enum(riskClasses)

export const loanItem = z.strictObject({
  id, number: z.string(), client: z.strictObject({ id, name: z.string(), number: z.string() }), group: z.strictObject({ id, name: z.string() }).nullable(),
  product: z.string(), branch: z.string(), officer: z.string().nullable(), status: loanState, renegotiated: z.boolean(),
  appliedOn: isoDate, disbursedOn: isoDate.nullable(), principal: amount, principalOut: amount,
  /** Due up to today and not paid. */
  due: amount, daysLate: z.number().int(), class: loanClass, nextDueOn: isoDate.nullable(), lastPaidOn: isoDate.nullable(), currency: z.string(),
})
export type LoanItem = z.infer<typeof loanItem>

const action = z.union([z.literal(true), z.enum(['not_allowed', 'same_person', 'loan_state'])])
export const loanActions = z.strictObject({
  approve: action, reject: action, withdraw: action, disburse: action, 'undo-disbursement': action,
  repay: action, reverse: action, settle: action, refund: action, renegotiate: action,
})

/** What is asked for in one sentence: now, next, and since when something is late. */
export const dueShape = z.strictObject({
  now: amount, lateInstalments: z.number().int(), lateAmount: amount, since: isoDate.nullable(), days: z.number().int(),
  next: z.strictObject({ on: isoDate, amount }).nullable(), remaining: amount, left: z.number().int(),
})

export const lifeEvent = z.strictObject({
  id, seq: z.number().int(), type: z.string(), on: isoDate, amount: amount.nullable(), receipt: z.string().nullable(), means: means.nullable(),
  channel: z.string(), reason: z.string().nullable(), recordedAt: instant, recordedByName: z.string(),
  /** The event that took it back, and the one it takes back. */
  reversedBy: id.nullable(), reverses: id.nullable(), allocation: allocationShape.nullable(),
  /** True where it was learnt after the day it happened. */
  late: z.boolean(),
})
export type LifeEvent = z.infer<typeof lifeEvent>

export const decisionShape = z.strictObject({
  decision: z.string(), at: instant, byName: z.string(), reason: z.string().nullable(), detail: z.record(z.string(), z.unknown()),
})

export const guarantorShape = z.strictObject({
  client: id.nullable(), name: z.string(), phone: z.string().nullable(), identityNumber: z.string().nullable(), relation: z.string().nullable(), amount: amount.nullable(),
})

export const versionShape = z.strictObject({
  version: z.number().int(), from: isoDate, event: id, changes: z.array(z.looseObject({ type: z.string() })), schedule: z.array(rowShape),
  recordedAt: instant, undoneAt: instant.nullable(),
})

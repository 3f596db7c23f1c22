// What an institution allows when a client asks for relief, and the days on which it works.
import * as z from 'zod'
import { capitalisableKinds, changeTypes, holidayInterests } from '#core/loan/events-json.ts'
import { penaltyTreatments, type PenaltyTreatment } from '#core/loan/penalty-treatment.ts'
import { kinds } from '#core/loan/terms-json.ts'
import { endpoint } from './endpoint.ts'
import { id, instant, isoDate, note, positiveAmount, reasonBody, text } from './shapes.ts'

const tag = 'relief-policy'
const percent = z.string().regex(/^(0|[1-9]\d?)(\.\d{1,6})?$|^100(\.0{1,6})?$/, 'percent_format')
const few = (max: number) => z.number().int().min(0).max(max)

/** Who must agree: one person, two persons, or one who works for the whole institution and not for a branch only. */
export const approvalNeeds = ['one-person', 'two-persons', 'head-office'] as const
export type ApprovalNeed = (typeof approvalNeeds)[number]
export { penaltyTreatments, type PenaltyTreatment }

const approvalRule = z.strictObject({
  whenChange: z.enum(changeTypes).optional(),
  /** Principal outstanding from which the rule holds. */
  aboveAmount: positiveAmount.optional(),
  fromDaysPastDue: few(3_650).optional(),
  needs: z.enum(approvalNeeds),
})

export const reliefPolicyContent = z.strictObject({
  allowed: z.array(z.enum(changeTypes)).min(1).max(changeTypes.length),
  /** Instalments added to the loan, at most. */
  maxExtension: few(600).optional(),
  /** Instalments in all, at most. */
  maxCount: few(600).min(1).optional(),
  /** Instalments without payment, at most. */
  maxHoliday: few(60).optional(),
  /** What may happen with the interest of a payment holiday. */
  holidayInterest: z.array(z.enum(holidayInterests)).max(3),
  /** Kinds of arrears that may become principal. */
  capitalise: z.array(z.enum(capitalisableKinds)).max(3),
  /** Lowest rate, percent a year. */
  minRate: percent.optional(),
  forgive: z.array(z.strictObject({ kind: z.enum(kinds), maxPercent: percent })).max(4),
  maxRenegotiations: few(100).optional(),
  minMonthsBetween: few(120).optional(),
  /** Percent a year by which the institution discounts what it will receive. */
  discountRate: percent.optional(),
  approvals: z.array(approvalRule).max(30),
  guarantorConsent: z.enum(['never', 'when-longer', 'always']),
  penalties: z.enum(penaltyTreatments),
  /** Days in which the client may take her acceptance back; the contract is amended after them. */
  coolingOffDays: few(60),
  /** Days for which an approved offer stands. */
  offerDays: few(120).min(1),
  /** Working days in which a request is decided. */
  decideWorkingDays: few(60).min(1),
  /** Days in which a refusal may be appealed. */
  appealDays: few(120),
  /** Instalments paid on time after which the loan counts as regular again. */
  probationInstalments: few(60),
  crisis: z.strictObject({ name: text(120), from: isoDate, to: isoDate }).optional(),
  /** A moratorium that the law orders, with its reference: payments of many loans may be deferred by it without asking each client. */
  moratorium: z.strictObject({ reference: text(200), from: isoDate, to: isoDate }).optional(),
})
export type ReliefPolicyContent = z.infer<typeof reliefPolicyContent>

export const reliefPolicyShape = z.strictObject({
  id,
  product: id.optional(),
  version: z.number().int(),
  state: z.enum(['proposed', 'active', 'replaced', 'rejected']),
  content: reliefPolicyContent,
  note: z.string().optional(),
  proposedAt: instant,
  proposedBy: z.string(),
  /** True where the reader proposed it, and so may not approve it. */
  mine: z.boolean(),
  decidedAt: instant.optional(),
  decidedBy: z.string().optional(),
  reason: z.string().optional(),
})
export type ReliefPolicyJson = z.infer<typeof reliefPolicyShape>

const ofProduct = z.strictObject({ product: id.optional() })

export const getReliefPolicy = endpoint({
  name: 'getReliefPolicy', tag, method: 'GET', path: '/api/relief-policy', access: 'cases.see',
  summary: 'Gives the relief policy in force, the proposal that waits for approval, and every version before.',
  query: ofProduct,
  answer: z.strictObject({ active: reliefPolicyShape.optional(), proposal: reliefPolicyShape.optional(), history: z.array(reliefPolicyShape) }),
})

export const proposeReliefPolicy = endpoint({
  name: 'proposeReliefPolicy', tag, method: 'POST', path: '/api/relief-policy', access: 'policy.edit', command: true,
  summary: 'Proposes a new version of the relief policy; it counts once another person has approved it.',
  body: z.strictObject({ product: id.optional(), content: reliefPolicyContent, note: note.optional() }),
  answer: z.strictObject({ id, version: z.number().int() }),
})

const policyParams = z.strictObject({ id })
const policyDecided = z.strictObject({ id, state: z.enum(['active', 'rejected']) })

export const approveReliefPolicy = endpoint({
  name: 'approveReliefPolicy', tag, method: 'POST', path: '/api/relief-policy/:id/approve', access: 'signed-in', command: true,
  summary: 'Approves a proposed relief policy; never by the person who proposed it. Asks for the right to edit the policy or to decide cases.',
  params: policyParams, answer: policyDecided,
})

export const rejectReliefPolicy = endpoint({
  name: 'rejectReliefPolicy', tag, method: 'POST', path: '/api/relief-policy/:id/reject', access: 'signed-in', command: true,
  summary: 'Rejects a proposed relief policy, with a reason; its author may so take it back.',
  params: policyParams, body: reasonBody, answer: policyDecided,
})

const workingDays = z.strictObject({
  /** ISO weekdays without work; Monday is 1. */
  restDays: z.array(z.number().int().min(1).max(7)).max(6),
  holidays: z.array(z.strictObject({ day: isoDate, name: text(80) })).max(400),
})
export type WorkingDays = z.infer<typeof workingDays>

export const getWorkingDays = endpoint({
  name: 'getWorkingDays', tag, method: 'GET', path: '/api/working-days', access: 'signed-in',
  summary: 'Gives the weekly days of rest and the holidays of the institution.',
  answer: workingDays,
})

export const saveWorkingDays = endpoint({
  name: 'saveWorkingDays', tag, method: 'PUT', path: '/api/working-days', access: 'settings.edit', command: true,
  summary: 'Replaces the weekly days of rest and the holidays; deadlines already given stay.',
  body: workingDays, answer: workingDays,
})

export const reliefPolicyEndpoints = [
  getReliefPolicy, proposeReliefPolicy, approveReliefPolicy, rejectReliefPolicy, getWorkingDays, saveWorkingDays,
] as const

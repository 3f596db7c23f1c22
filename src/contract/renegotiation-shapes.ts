// Shapes of a relief case: what the client asked, what the engine offered, what was decided and accepted.
import * as z from 'zod'
import { caseActs, caseReasons, caseStates } from '#core/loan/case-can.ts'
import { capitalisableKinds, holidayInterests } from '#core/loan/events-json.ts'
import type { ChangeJson, EventJson, PolicyJson, ReplayRowJson } from '#core/loan/events-json.ts'
import { kinds, units } from '#core/loan/terms-json.ts'
import type { RowJson, TermsJson } from '#core/loan/terms-json.ts'
import { approvalNeeds, reliefPolicyContent } from './relief-policy.ts'
import { amount, id, instant, isoDate, language, positiveAmount } from './shapes.ts'

const percent = z.string().regex(/^(0|[1-9]\d{0,8})(\.\d{1,18})?$/, 'percent_format')
const instalments = (max: number) => z.number().int().min(1).max(max)


export const capacityShape = z.strictObject({
  /** What she can pay each time. */
  amount: positiveAmount,
  every: instalments(60).default(1),
  unit: z.enum(units).default('month'),
  /** From when, if not at once. */
  from: isoDate.optional(),
})
export type CapacityJson = z.infer<typeof capacityShape>

const stepOf = z.strictObject({ count: instalments(600), amount: positiveAmount.optional(), percent: percent.optional() })
export const changeShape: z.ZodType<ChangeJson> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('holiday'), instalments: instalments(60), interest: z.enum(holidayInterests) }),
  z.strictObject({ type: z.literal('extend'), by: instalments(600).optional(), count: instalments(600).optional() }),
  z.strictObject({ type: z.literal('reschedule'), from: isoDate, to: isoDate }),
  z.strictObject({ type: z.literal('rate'), rate: percent, from: isoDate }),
  z.strictObject({ type: z.literal('step'), steps: z.array(stepOf).min(1).max(60) }),
  z.strictObject({
    type: z.literal('spread-arrears'), over: z.union([z.literal('rest'), z.literal('end'), instalments(600)]),
    capitalise: z.array(z.enum(capitalisableKinds)).max(3).optional(),
  }),
  z.strictObject({ type: z.literal('re-amortise') }),
  z.strictObject({ type: z.literal('forgive'), kind: z.enum(kinds), amount: positiveAmount.optional(), percent: percent.optional() }),
  z.strictObject({
    type: z.literal('capacity'), amount: positiveAmount, every: instalments(60).optional(), unit: z.enum(units).optional(), from: isoDate.optional(),
  }),
]) as z.ZodType<ChangeJson>

// Rows and events are the engine's own JSON; it checks them, so that one definition is enough.
const row = z.custom<RowJson>((value) => typeof value === 'object' && value !== null)
const replayRow = z.custom<ReplayRowJson>((value) => typeof value === 'object' && value !== null)

/** What an amended contract would mean for the institution's books. */
export const effectShape = z.strictObject({
  /** Keys of the institution's classes. */
  classBefore: z.string(), classAfter: z.string(),
  /** What must be set aside for this loan. */
  provisionBefore: amount, provisionAfter: amount,
  /** Of the whole portfolio what is at risk beyond 30 days, in percent, renegotiated loans counted. */
  parBefore: z.string(), parAfter: z.string(),
  /** The same by the regulator's rule: days past due alone. */
  parByDaysBefore: z.string(), parByDaysAfter: z.string(),
  /** What comes in during the next six months, more or less than by the contract of today. */
  liquiditySixMonths: amount,
  presentValueLost: amount,
  interestForgone: amount,
})
export type CaseEffect = z.infer<typeof effectShape>

/** Why an offer is made, or none is: a code of the engine with what its words name; amounts in major units. */
export const whyShape = z.strictObject({ code: z.string(), facts: z.record(z.string(), z.union([z.string(), z.number()])) })

export const caseOfferShape = z.strictObject({
  id,
  set: z.number().int(), place: z.number().int(),
  madeBy: z.enum(['engine', 'officer', 'recomputed']),
  madeAt: instant, makerName: z.string(),
  replaces: id.optional(),
  changes: z.array(changeShape),
  count: z.number().int(),
  instalment: amount,
  lastDueOn: isoDate,
  /** Ends later than the contract of today. */
  longer: z.boolean(),
  /** All that she will pay from now on, how much more than today's contract, and the price before and after. */
  total: amount, extra: amount, eirBefore: z.string().nullable(), eirAfter: z.string().nullable(),
  effect: effectShape,
  schedule: z.array(row),
  /** What is still to be paid of it, by date; what is late stands on the day of the offer. */
  toPay: z.array(z.strictObject({ on: isoDate, amount })),
  why: whyShape,
  needs: z.array(z.enum(approvalNeeds)),
  policyVersion: z.number().int(),
  asOf: isoDate,
  hash: z.string(),
  /** Chosen to be shown to the client. */
  presented: z.boolean(),
  accepted: z.boolean(),
})
export type CaseOffer = z.infer<typeof caseOfferShape>

export const caseRowShape = z.strictObject({
  id, number: z.string(), state: z.enum(caseStates), reason: z.enum(caseReasons),
  loan: id, loanNumber: z.string(), client: id, clientName: z.string(), clientNumber: z.string(),
  branch: id, branchName: z.string(), product: id.optional(), productName: z.string(),
  officer: z.string().optional(), officerName: z.string().optional(),
  channel: z.string(), openedOn: isoDate, decideBy: isoDate,
  /** The deadline is past and the case still waits for a decision. */
  late: z.boolean(),
  /** Working days since the request, up to the first decision. */
  workingDays: z.number().int(),
  capacity: capacityShape,
  outstanding: amount, daysPastDue: z.number().int(), class: z.string(),
  costToClient: amount.optional(), costToInstitution: amount.optional(), amendedOn: isoDate.optional(), probationEndsOn: isoDate.optional(),
})
export type CaseRow = z.infer<typeof caseRowShape>

export const caseStepShape = z.strictObject({
  step: z.number().int(), act: z.enum(['open', ...caseActs]), state: z.enum(caseStates), on: isoDate, at: instant,
  by: z.strictObject({ kind: z.enum(['staff', 'client', 'system']), id: z.string(), name: z.string() }),
  channel: z.string(), reason: z.string().optional(), content: z.record(z.string(), z.unknown()),
})
export type CaseStep = z.infer<typeof caseStepShape>

export const caseConsentShape = z.strictObject({
  offer: id, how: z.enum(['pin', 'signature', 'law']), channel: z.string(), language, text: z.string(), textHash: z.string(), offerHash: z.string(),
  on: isoDate, at: instant, attachment: id.optional(), witness: z.string().optional(),
})

const beforeShape = z.strictObject({
  schedule: z.array(replayRow),
  /** The contract that offers are compared with: of today, or the one before this case amended it. */
  contract: z.array(row),
  instalment: amount, lastDueOn: isoDate, remaining: amount, eir: z.string().nullable(),
  arrears: z.strictObject({ since: isoDate.nullable(), days: z.number().int(), amount }),
  penalties: amount, balance: amount, contractVersion: z.number().int(), renegotiations: z.number().int(),
})

/** What the engine is given, so that the desk may solve again while the officer moves a slider. */
const engineShape = z.custom<{ terms: TermsJson; events: EventJson[]; asOf: string; policy: PolicyJson }>(
  (value) => typeof value === 'object' && value !== null)

export const caseShape = caseRowShape.extend({
  version: z.number().int(),
  note: z.string().optional(),
  openedAt: instant, openedBy: z.string(),
  clientLanguage: language, clientPhone: z.string().optional(),
  /** The institution's classes, for their names. */
  classes: z.array(z.strictObject({ key: z.string(), names: z.strictObject({ en: z.string(), fr: z.string(), ar: z.string(), rw: z.string() }) })),
  before: beforeShape,
  offers: z.array(caseOfferShape),
  /** Why the engine found none. */
  nothingFits: whyShape.optional(),
  steps: z.array(caseStepShape),
  /** What the reader may do now. */
  acts: z.array(z.enum(caseActs)),
  decision: z.strictObject({
    needs: z.array(z.enum(approvalNeeds)), personsNeeded: z.number().int(),
    approvedBy: z.array(z.string()),
    /** Why the reader may not decide: proposed it, decided before, or lacks the reach. */
    whyNot: z.enum(['proposed_it', 'approved_already', 'decided_before', 'head_office', 'no_right']).optional(),
  }),
  guarantors: z.array(z.strictObject({ n: z.number().int(), name: z.string(), consented: z.boolean() })),
  guarantorConsentNeeded: z.boolean(),
  offersExpireOn: isoDate.optional(), amendsOn: isoDate.optional(), appealUntil: isoDate.optional(),
  consent: caseConsentShape.optional(),
  policy: z.strictObject({ id, version: z.number().int(), content: reliefPolicyContent }),
  engine: engineShape.optional(),
})
export type ReliefCase = z.infer<typeof caseShape>

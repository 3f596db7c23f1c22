// Shapes of frameworks, assessments, answers, scores: as core writes them, with who and when beside.
import * as z from 'zod'
import { assessmentActs, assessmentModes, assessmentStates } from '#core/diagnostic/assessment-can.ts'
import { noScoreReasons, riskExposures } from '#core/diagnostic/assessment-json.ts'
import { evidenceKinds, rollups } from '#core/diagnostic/framework-json.ts'
import { priorities } from '#core/diagnostic/priority.ts'
import { file, id, instant, isoDate, text } from '../shapes.ts'

/** `slug@version`: how assessments and crosswalks name a framework. */
export const frameworkName = z.string().max(100)
const named = z.strictObject({ id: z.string(), name: z.string() })
/** One text for all languages, or one for each. */
const texts = z.union([z.string(), z.strictObject({ en: z.string().optional(), fr: z.string().optional(), ar: z.string().optional(), rw: z.string().optional() })])
const party = z.enum(['network', 'member'])
const count = z.number().int()

export const frameworkRow = z.strictObject({
  name: frameworkName, slug: z.string(), version: z.string(), title: texts.optional(), source: z.string().optional(), licence: z.string().optional(),
  origin: z.enum(['shipped', 'own']), rollup: z.enum(rollups), dimensions: count, criteria: count, assessments: count, hash: z.string(), closed: z.boolean(), recordedAt: instant.optional(),
})
export type FrameworkRowJson = z.infer<typeof frameworkRow>
/** A framework as data: read strictly by core, every problem with its path. */
export const frameworkContent = z.record(z.string(), z.unknown())
export const frameworkDetail = frameworkRow.extend({ content: frameworkContent })
export type FrameworkDetailJson = z.infer<typeof frameworkDetail>

const decimal = z.union([z.string().max(40), z.number()])
export const answerEvidence = z.strictObject({
  kind: z.enum(evidenceKinds).optional(),
  /** The id of a document of this assessment, or the name of one that is kept elsewhere. */
  document: text(500).optional(), page: z.union([text(50), z.number().int().min(1)]).optional(),
  /** The id of an interview of this assessment, or who was asked. */
  interview: text(500).optional(), checkedBy: text(500).optional(),
})
/** What somebody says of one criterion: a level, or that it does not apply and why. */
export const answerContent = z.strictObject({
  criterion: text(64), value: decimal.optional(), na: z.boolean().optional(), reason: text(4_000).optional(), maturity: decimal.optional(),
  riskExposure: z.enum(riskExposures).optional(), comment: text(20_000).optional(), evidence: z.array(answerEvidence).max(100).optional(),
})
export type AnswerContent = z.infer<typeof answerContent>
export const newAnswer = answerContent.extend({
  /** One for each answer, so that whatever batch it travels in it is taken once. */
  key: z.string().min(8).max(200),
  /** When it was given, by the device; of two answers to one criterion the later counts. */
  madeAt: instant,
})
export type NewAnswer = z.infer<typeof newAnswer>
export const answerShape = answerContent.extend({ id, madeAt: instant, recordedAt: instant, by: z.string(), party })
export type AnswerShapeJson = z.infer<typeof answerShape>

const problem = z.strictObject({ path: z.string(), code: z.string(), message: z.string() })
export const answerOutcome = z.discriminatedUnion('outcome', [
  z.strictObject({ key: z.string(), criterion: z.string(), outcome: z.literal('recorded'), id }),
  /** Kept, but an answer that was given later counts: here are both. */
  z.strictObject({ key: z.string(), criterion: z.string(), outcome: z.literal('conflict'), id, yours: answerShape, counts: answerShape }),
  z.strictObject({ key: z.string(), criterion: z.string(), outcome: z.literal('refused'), problems: z.array(problem) }),
])
export type AnswerOutcome = z.infer<typeof answerOutcome>

const shown = z.string().nullable()
const part = {
  score: shown, percent: shown, reason: z.enum(noScoreReasons).optional(), points: z.string().optional(), maximum: z.string().optional(), grade: z.string().optional(), gradeLabel: texts.optional(),
  progress: z.string(), coverage: z.string(),
  counts: z.strictObject({ criteria: count, scored: count, notApplicable: count, missing: count, missingMandatory: count }),
}
const noted = z.array(z.strictObject({ criterion: z.string(), dimension: z.string(), percent: z.string() }))
export const change = { before: shown, after: shown, change: shown }
export const comparisonShape = z.strictObject({
  with: frameworkName, basis: z.enum(['same_version', 'crosswalk']), compared: count, score: z.strictObject(change), percent: z.strictObject(change),
  dimensions: z.array(z.strictObject({ dimension: z.string(), ...change })), criteria: z.array(z.strictObject({ criterion: z.string(), was: z.string().optional(), ...change })),
})
export const scoreShape = z.strictObject({
  framework: frameworkName, rollup: z.enum(rollups), asOf: isoDate.optional(), ...part, missingMandatory: z.array(z.string()),
  dimensions: z.array(z.strictObject({ dimension: z.string(), title: texts.optional(), weight: z.string().optional(), ...part })),
  criteria: z.array(z.strictObject({
    criterion: z.string(), dimension: z.string(), value: shown, percent: shown, from: z.enum(['answer', 'indicator', 'not_applicable', 'missing']),
    indicator: z.string().optional(), indicatorValue: shown.optional(), reason: z.string().optional(),
  })),
  strengths: noted, weaknesses: noted,
  priorities: z.array(z.strictObject({ criterion: z.string(), dimension: z.string(), priority: z.enum(priorities), maturity: z.string(), riskExposure: z.enum(riskExposures) })),
  comparison: comparisonShape.optional(),
})

export const assessmentRow = z.strictObject({
  id, member: named, network: named, framework: frameworkName, frameworkTitle: texts.optional(), tier: z.string().optional(), mode: z.enum(assessmentModes), title: z.string(),
  state: z.enum([...assessmentStates, 'cancelled']), asOf: isoDate, startsOn: isoDate, deadline: isoDate, overdue: z.boolean(), lead: z.string(), team: z.array(z.string()),
  answers: count, comments: count, findings: count, version: count,
  /** Of a final assessment. */
  score: z.string().optional(), percent: z.string().optional(), grade: z.string().optional(), finalAt: instant.optional(),
})
export type AssessmentRowJson = z.infer<typeof assessmentRow>

export const findingSeverities = ['low', 'medium', 'high'] as const
export const findingKinds = ['strength', 'weakness'] as const
export const newFinding = z.strictObject({
  kind: z.enum(findingKinds), criteria: z.array(text(64)).max(50).default([]), severity: z.enum(findingSeverities), content: text(2_000),
})
export type NewFinding = z.infer<typeof newFinding>
export const findingShape = z.strictObject({
  id, kind: z.enum(findingKinds), criteria: z.array(z.string()), severity: z.enum(findingSeverities), content: z.string(), version: count, by: z.string(), at: instant,
})
export type FindingJson = z.infer<typeof findingShape>

export const commentShape = z.strictObject({ id, criterion: z.string().optional(), content: z.string(), at: instant, by: z.string() })
export const newInterview = z.strictObject({ heldOn: isoDate, person: text(160), by: text(160), content: text(10_000) })
export type NewInterview = z.infer<typeof newInterview>
export const interviewShape = newInterview.extend({ id })
export const documentShape = z.strictObject({ id, title: z.string(), request: id.optional(), fileName: z.string(), at: instant, by: z.string(), party })
export const requestShape = z.strictObject({ id, title: z.string(), dueOn: isoDate, received: z.boolean(), by: z.string() })
export const newDocument = z.strictObject({ title: text(200), request: id.optional(), file })
export type NewDocument = z.infer<typeof newDocument>

export const assessmentDetail = assessmentRow.extend({
  content: z.string().optional(), frameworkContent, hash: z.string(),
  current: z.array(answerShape), said: z.array(commentShape), found: z.array(findingShape), interviews: z.array(interviewShape), documents: z.array(documentShape), requests: z.array(requestShape),
  /** The final one, or how it stands today with what the member shares today. */
  result: scoreShape, final: z.boolean(), resultBy: z.string().optional(),
  history: z.array(z.strictObject({ act: z.string(), state: z.string(), reason: z.string().optional(), at: instant, by: z.string(), party })),
  /** What the caller may do now. */
  acts: z.array(z.enum(assessmentActs)),
})
export type AssessmentDetailJson = z.infer<typeof assessmentDetail>

export const comparedShape = z.strictObject({
  /** The final assessment before this one, where the two may be compared; `cannot` says why not. */
  previous: z.strictObject({ id, asOf: isoDate, framework: frameworkName, title: z.string() }).optional(), cannot: z.enum(['none_before', 'no_score', 'not_comparable']).optional(), comparison: comparisonShape.optional(),
  /** Percents of the latest final assessments with the same framework version, one of each member, where five or more have one. */
  peers: z.array(z.strictObject({ dimension: z.string().optional(), own: shown, count, lowerQuartile: z.string(), median: z.string(), upperQuartile: z.string() })),
})
export type ComparedJson = z.infer<typeof comparedShape>

export const newAssessment = z.strictObject({
  member: id, framework: frameworkName, tier: text(60).optional(), mode: z.enum(assessmentModes), title: text(200), asOf: isoDate, startsOn: isoDate, deadline: isoDate, lead: text(160),
  team: z.array(text(160)).max(30).default([]), content: text(4_000).optional(),
})
export type NewAssessment = z.infer<typeof newAssessment>
export const planChange = newAssessment.omit({ member: true, framework: true, tier: true, mode: true }).extend({ version: z.number().int().min(1) })
export type PlanChange = z.infer<typeof planChange>
/** Steps from state to state; what is left out are acts with a command of their own. */
export const assessmentMoves = ['review-documents', 'go-to-field', 'draft', 'reopen', 'send-to-member', 'take-back', 'validate', 'approve-plan', 'close', 'cancel'] as const
export type AssessmentMove = (typeof assessmentMoves)[number]

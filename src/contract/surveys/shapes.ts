// Shapes of forms, campaigns and their results.
import * as z from 'zod'
import { definitionProblems, type answerProblems } from '#core/survey/problems.ts'
import { xlsNotes } from '#core/survey/xlsform/sheets.ts'
import { id, instant, isoDate, language, text } from '../shapes.ts'

export const surveyKinds = ['pulse', 'satisfaction', 'study', 'diagnostic', 'other'] as const
export type SurveyKind = (typeof surveyKinds)[number]
export const surveyTemplates = ['pulse', 'training'] as const

/** A survey-core definition, of which Twiza takes the part that docs/forms.md names. */
export const formContent = z.record(z.string(), z.unknown()).refine((content) => JSON.stringify(content).length <= 600_000, 'too_large')

export const formProblem = z.strictObject({ path: z.string(), code: z.enum(definitionProblems), level: z.enum(['error', 'warning']), message: z.string() })
export type FormProblemJson = z.infer<typeof formProblem>
export type AnswerProblemName = (typeof answerProblems)[number]

export const formRow = z.strictObject({
  id, name: z.string(), kind: z.enum(surveyKinds), version: z.number().int(), questions: z.number().int(),
  /** Problems that keep it from being asked. */
  errors: z.number().int(), languages: z.array(language), campaigns: z.number().int(), changedAt: instant, changedBy: z.string(),
})
export type FormRowJson = z.infer<typeof formRow>

export const formDetail = formRow.extend({
  content: formContent, problems: z.array(formProblem),
  /** The version shown is the newest unless asked for another. */
  shown: z.number().int(),
  versions: z.array(z.strictObject({ version: z.number().int(), at: instant, by: z.string() })),
})
export type FormDetailJson = z.infer<typeof formDetail>

export const importNote = z.strictObject({ sheet: z.enum(['survey', 'choices', 'settings']), row: z.number().int(), code: z.enum(xlsNotes), message: z.string() })

/** members: one link for each member · open: one link for whoever has it, always without names. */
export const audiences = ['members', 'open'] as const
export const campaignStates = ['planned', 'open', 'closed'] as const

export const campaignRow = z.strictObject({
  id, title: z.string(), form: id, formName: z.string(), formVersion: z.number().int(), kind: z.enum(surveyKinds), audience: z.enum(audiences), anonymous: z.boolean(),
  opensOn: isoDate, closesOn: isoDate, state: z.enum(campaignStates), invited: z.number().int(), sent: z.number().int(),
})
export type CampaignRowJson = z.infer<typeof campaignRow>

export const invitationShape = z.strictObject({
  id, member: z.strictObject({ id, name: z.string() }).optional(),
  /** What the link ends with; absent for who may only see. */
  token: z.string().optional(),
  state: z.enum(['waiting', 'begun', 'sent', 'left']), sentOn: isoDate.optional(), byTelephone: z.boolean(),
  /** told: names of those who got a message by themselves. */
  reminders: z.array(z.strictObject({ on: isoDate, by: z.string(), told: z.array(z.string()) })),
})
export type InvitationJson = z.infer<typeof invitationShape>

export const campaignDetail = campaignRow.extend({
  languages: z.array(language), remindDays: z.array(z.number().int()),
  /** Today is a day to remind those who have not answered. */
  remindToday: z.boolean(), closedBy: z.string().optional(), createdBy: z.string(),
  invitations: z.array(invitationShape),
  /** Other waves of the same form, the latest first. */
  waves: z.array(z.strictObject({ id, title: z.string(), opensOn: isoDate })),
})
export type CampaignDetailJson = z.infer<typeof campaignDetail>

export const campaignBody = z.strictObject({
  form: id, title: text(160), audience: z.enum(audiences), anonymous: z.boolean(),
  /** Absent: all present members. */
  members: z.array(id).max(2_000).optional(),
  opensOn: isoDate, closesOn: isoDate,
  /** Days before the end on which those who have not answered are to be reminded. */
  remindDays: z.array(z.number().int().min(0).max(120)).max(10),
})
export type CampaignBody = z.infer<typeof campaignBody>

const value = z.union([z.string(), z.number(), z.boolean()])
const numbers = z.strictObject({ mean: z.string(), lowerQuartile: z.string(), median: z.string(), upperQuartile: z.string() })
const choice = z.strictObject({ value, count: z.number().int(), share: z.string().nullable() })
export const questionSummary = z.strictObject({
  name: z.string(), seen: z.number().int().optional(), answered: z.number().int().optional(), hidden: z.boolean(),
  choices: z.array(choice).optional(), rows: z.array(z.strictObject({ row: z.union([z.string(), z.number()]), choices: z.array(choice) })).optional(),
  numbers: numbers.optional(), texts: z.array(z.string()).optional(),
})
export const summaryShape = z.strictObject({ responses: z.number().int(), hidden: z.boolean(), questions: z.array(questionSummary), score: numbers.optional() })
export type SummaryJson = z.infer<typeof summaryShape>

/** A question by which results may be parted, or a fact of the register. */
export const groupings = ['country', 'legalForm', 'size'] as const

export const resultsShape = z.strictObject({
  /** Without names, nothing is shown before the end: two looks at a running count would tell who came between. */
  ready: z.boolean(), content: formContent, summary: summaryShape,
  groups: z.array(summaryShape.extend({ group: z.string() })),
  earlier: z.strictObject({ id, title: z.string(), opensOn: isoDate, sameForm: z.boolean() }).optional(),
  changes: z.array(z.strictObject({ name: z.string(), shares: z.array(z.strictObject({ value, change: z.string() })).optional(), mean: z.string().optional(), median: z.string().optional() })),
})
export type ResultsJson = z.infer<typeof resultsShape>

export const answersShape = z.record(z.string().max(64), z.unknown()).refine((answers) => JSON.stringify(answers).length <= 200_000, 'too_large')
export const responseShape = z.strictObject({
  id, member: z.strictObject({ id, name: z.string() }), sentOn: isoDate, channel: z.enum(['link', 'telephone']), recordedBy: z.string().optional(),
  answers: answersShape, score: z.string().optional(),
})
export type ResponseJson = z.infer<typeof responseShape>

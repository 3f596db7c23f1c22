// From finding to change: recommendations, the plan that answers them, what was done and seen, and what changed.
import * as z from 'zod'
import {
  efforts, manualStages, planActs, planKinds, planStates, planThemes, recommendationPriorities, recommendationStates,
} from '#core/diagnostic/plan-can.ts'
import { indicatorUnits } from '#core/indicators/indicator.ts'
import { endpoint } from './endpoint.ts'
import { amount, file, id, idParams, instant, isoDate, listQuery, page, positiveAmount, reasonBody, text } from './shapes.ts'

const tag = 'plans'

const theme = z.enum(planThemes)
const kind = z.enum(planKinds)
const stage = z.enum(manualStages)
const named = z.strictObject({ id: z.string(), name: z.string() })
const currency = z.string().regex(/^[A-Z]{3}$/, 'currency_format')
const quarter = z.string().regex(/^\d{4}-Q[1-4]$/, 'quarter_format')

export const recommendationShape = z.strictObject({
  id, member: named, assessment: id.optional(), findings: z.array(id), theme, content: z.string(), priority: z.enum(recommendationPriorities), effort: z.enum(efforts),
  owner: z.string().optional(), dueOn: isoDate.optional(), state: z.enum(recommendationStates), droppedReason: z.string().optional(), items: z.number().int(), version: z.number().int(),
})
export type RecommendationJson = z.infer<typeof recommendationShape>

export const planItemShape = z.strictObject({
  id, member: named, network: named, kind, theme, title: z.string(), owner: z.string(), startOn: isoDate, dueOn: isoDate,
  state: z.enum(planStates), percent: z.number().int(), stage: stage.optional(), overdue: z.boolean(),
  /** What may be spent and what was, in the item's currency. */
  currency: z.string(), budget: amount, cost: amount, fundingSource: z.string().optional(),
  recommendations: z.number().int(), evidence: z.number().int(), version: z.number().int(),
})
export type PlanItemJson = z.infer<typeof planItemShape>

export const evidenceShape = z.strictObject({
  id, kind: z.enum(['document', 'link', 'sample']), title: z.string(), page: z.string().optional(), address: z.string().optional(), fileName: z.string().optional(),
  sampled: z.number().int().optional(), following: z.number().int().optional(),
})
export type EvidenceJson = z.infer<typeof evidenceShape>
const party = z.enum(['network', 'member'])
export const progressShape = z.strictObject({
  id, doneOn: isoDate, percent: z.number().int(), stage: stage.optional(), content: z.string(), at: instant, by: z.string(), party, evidence: z.array(evidenceShape),
})
export type ProgressJson = z.infer<typeof progressShape>

export const planFacts = ['planned', 'changed', 'progress', 'verified', 'sent-back', 'reopened', 'cancelled', 'cost'] as const
export const planItemDetailShape = planItemShape.extend({
  content: z.string().optional(), verifiedOn: isoDate.optional(), verifiedBy: z.string().optional(),
  serves: z.array(z.strictObject({ id, content: z.string(), priority: z.enum(recommendationPriorities), findings: z.array(id) })),
  progress: z.array(progressShape),
  costs: z.array(z.strictObject({ id, amount, bookedOn: isoDate, content: z.string(), reference: z.string().optional(), by: z.string() })),
  history: z.array(z.strictObject({ what: z.enum(planFacts), at: instant, by: z.string(), party, reason: z.string().optional() })),
  /** The same, planned for other members at once; empty for the member itself. */
  together: z.array(z.strictObject({ id, member: named, state: z.enum(planStates) })),
  /** What the caller may do now. */
  acts: z.array(z.enum(planActs)), nextStage: stage.optional(),
  /** Progress was recorded by the caller, so that somebody else must verify. */
  recordedByMe: z.boolean(),
})
export type PlanItemDetailJson = z.infer<typeof planItemDetailShape>

const fundShape = z.strictObject({ source: z.string(), currency: z.string(), items: z.number().int(), budget: amount, cost: amount })
export type FundJson = z.infer<typeof fundShape>
const counts = { open: z.number().int(), overdue: z.number().int(), toVerify: z.number().int(), verified: z.number().int() }

const recommendationBody = z.strictObject({
  theme, content: text(2_000), priority: z.enum(recommendationPriorities), effort: z.enum(efforts), owner: text(160).optional(), dueOn: isoDate.optional(), findings: z.array(id).max(50).default([]),
})
export const newRecommendation = recommendationBody.extend({ member: id, assessment: id.optional() })
export type NewRecommendation = z.infer<typeof newRecommendation>
const done = z.strictObject({ id })
const versioned = z.strictObject({ id, version: z.number().int() })

export const listRecommendationsQuery = listQuery.extend({ member: id.optional(), theme: theme.optional(), state: z.enum(recommendationStates).optional(), priority: z.enum(recommendationPriorities).optional() })
export type ListRecommendationsQuery = z.infer<typeof listRecommendationsQuery>

export const listRecommendations = endpoint({
  name: 'listRecommendations', tag, method: 'GET', path: '/api/network/recommendations', access: 'plans.see',
  summary: 'Lists what was recommended to members, with what serves it.', query: listRecommendationsQuery, answer: page(recommendationShape),
})
export const addRecommendation = endpoint({
  name: 'addRecommendation', tag, method: 'POST', path: '/api/network/recommendations', access: 'plans.edit', command: true,
  summary: 'Recommends something to a member, from findings or by itself.', body: newRecommendation, answer: done,
})
export const changeRecommendation = endpoint({
  name: 'changeRecommendation', tag, method: 'PUT', path: '/api/network/recommendations/:id', access: 'plans.edit', command: true,
  summary: 'Changes a recommendation; refused where somebody else changed it meanwhile.', params: idParams, body: recommendationBody.extend({ version: z.number().int().min(1) }), answer: versioned,
})
export const dropRecommendation = endpoint({
  name: 'dropRecommendation', tag, method: 'POST', path: '/api/network/recommendations/:id/drop', access: 'plans.edit', command: true,
  summary: 'Gives a recommendation up, with the reason; refused while something in the plan serves it.', params: idParams, body: reasonBody, answer: done,
})

const itemFields = {
  kind, theme, title: text(200), content: text(4_000).optional(), owner: text(160), startOn: isoDate, dueOn: isoDate,
  budget: positiveAmount.default('0'), currency, fundingSource: text(160).optional(),
}
export const newPlanItems = z.strictObject({
  ...itemFields,
  members: z.array(z.strictObject({ id, recommendations: z.array(id).max(50).default([]) })).min(1).max(200),
  /** each: every member's item has the budget · all: it is shared out among them, and nothing is lost. */
  budgetFor: z.enum(['each', 'all']).default('each'),
})
export type NewPlanItems = z.infer<typeof newPlanItems>
export const planItems = endpoint({
  name: 'planItems', tag, method: 'POST', path: '/api/network/plan-items', access: 'plans.edit', command: true,
  summary: 'Plans a training, an assistance, a manual, a study or another step, for one member or for several at once.', body: newPlanItems, answer: z.strictObject({ ids: z.array(id) }),
})
export const listPlanItemsQuery = listQuery.extend({
  member: id.optional(), theme: theme.optional(), kind: kind.optional(), fundingSource: text(160).optional(), quarter: quarter.optional(),
  /** open: planned, under way or reported · overdue: open, and its day is past. */
  state: z.enum([...planStates, 'open', 'overdue']).optional(),
})
export type ListPlanItemsQuery = z.infer<typeof listPlanItemsQuery>
export const listPlanItems = endpoint({
  name: 'listPlanItems', tag, method: 'GET', path: '/api/network/plan-items', access: 'plans.see', summary: 'Lists what is planned for members.', query: listPlanItemsQuery, answer: page(planItemShape),
})
const exportQuery = listPlanItemsQuery.omit({ cursor: true, limit: true })
export const exportPlan = endpoint({
  name: 'exportPlan', tag, method: 'GET', path: '/api/network/plan.csv', access: 'plans.see', summary: 'The same as a spreadsheet file.', query: exportQuery, media: 'text/csv',
})
export const exportPlanSheet = endpoint({
  name: 'exportPlanSheet', tag, method: 'GET', path: '/api/network/plan.xlsx', access: 'plans.see', summary: 'The same as a workbook.', query: exportQuery,
  media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
})
export const boardShape = z.strictObject({
  asOf: isoDate, ...counts, items: z.array(planItemShape), funds: z.array(fundShape),
  /** True where there are more than a board can hold; narrow it then. */
  more: z.boolean(),
})
export type BoardJson = z.infer<typeof boardShape>
export const boardQuery = z.strictObject({ member: id.optional(), theme: theme.optional(), kind: kind.optional() })
export const getPlanBoard = endpoint({
  name: 'getPlanBoard', tag, method: 'GET', path: '/api/network/plan-board', access: 'plans.see',
  summary: 'Shows the plan as a board, with what is overdue, and budget and cost by funding source.', query: boardQuery, answer: boardShape,
})
export const getPlanItem = endpoint({
  name: 'getPlanItem', tag, method: 'GET', path: '/api/network/plan-items/:id', access: 'plans.see',
  summary: 'Shows an item: what it serves, progress, evidence, costs, history, and what may be done with it now.', params: idParams, answer: planItemDetailShape,
})
export const changePlanItem = endpoint({
  name: 'changePlanItem', tag, method: 'PUT', path: '/api/network/plan-items/:id', access: 'plans.edit', command: true,
  summary: 'Changes an item, with the reason; refused where somebody else changed it meanwhile.', params: idParams,
  body: z.strictObject({ ...itemFields, recommendations: z.array(id).max(50).default([]), version: z.number().int().min(1), reason: text(500) }).omit({ kind: true, currency: true }), answer: versioned,
})
export const movePlanItem = endpoint({
  name: 'movePlanItem', tag, method: 'POST', path: '/api/network/plan-items/:id/move', access: 'plans.edit', command: true,
  summary: 'Moves an item to another theme, or to another quarter, whose last day is its new due date.', params: idParams,
  body: z.strictObject({ version: z.number().int().min(1), theme: theme.optional(), quarter: quarter.optional() }), answer: versioned,
})

const newEvidence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('document'), title: text(200), page: text(40).optional(), file }),
  z.strictObject({ kind: z.literal('link'), title: text(200), address: z.url({ protocol: /^https?$/ }).max(500) }),
  z.strictObject({ kind: z.literal('sample'), title: text(200), sampled: z.number().int().min(1).max(10_000), following: z.number().int().min(0).max(10_000) }),
])
export type NewEvidence = z.infer<typeof newEvidence>
export const newProgress = z.strictObject({
  doneOn: isoDate, content: text(2_000),
  /** Left out for a manual, whose stage tells it. */
  percent: z.number().int().min(0).max(100).optional(), stage: stage.optional(),
  evidence: z.array(newEvidence).max(5).default([]),
})
export type NewProgress = z.infer<typeof newProgress>
const moved = z.strictObject({ id, state: z.enum(planStates) })
const recorded = moved.extend({ progress: id })
export const recordPlanProgress = endpoint({
  name: 'recordPlanProgress', tag, method: 'POST', path: '/api/network/plan-items/:id/progress', access: 'plans.edit', command: true,
  summary: 'Records what was done, how far it is, and the evidence: documents of 5 MB at most, addresses, samples of files.', params: idParams, body: newProgress, answer: recorded,
})
export const verifyPlanItem = endpoint({
  name: 'verifyPlanItem', tag, method: 'POST', path: '/api/network/plan-items/:id/verification', access: 'plans.verify', command: true,
  summary: 'Says that the evidence was seen and the item is done; never by somebody who recorded its progress.', params: idParams, body: z.strictObject({ note: text(500).optional() }), answer: moved,
})
export const sendBackPlanItem = endpoint({
  name: 'sendBackPlanItem', tag, method: 'POST', path: '/api/network/plan-items/:id/send-back', access: 'plans.verify', command: true,
  summary: 'Says that the evidence does not show it, and why; the item is under way again.', params: idParams, body: reasonBody, answer: moved,
})
export const reopenPlanItem = endpoint({
  name: 'reopenPlanItem', tag, method: 'POST', path: '/api/network/plan-items/:id/reopen', access: 'plans.verify', command: true,
  summary: 'Takes up again what was verified or cancelled, with the reason.', params: idParams, body: reasonBody, answer: moved,
})
export const cancelPlanItem = endpoint({
  name: 'cancelPlanItem', tag, method: 'POST', path: '/api/network/plan-items/:id/cancel', access: 'plans.edit', command: true,
  summary: 'Gives an item up, with the reason.', params: idParams, body: reasonBody, answer: moved,
})
export const bookPlanCost = endpoint({
  name: 'bookPlanCost', tag, method: 'POST', path: '/api/network/plan-items/:id/costs', access: 'plans.edit', command: true,
  summary: 'Books what an item cost against its budget; a negative amount takes back an error.', params: idParams,
  body: z.strictObject({ amount, bookedOn: isoDate, content: text(300), reference: text(120).optional() }), answer: done,
})
const evidenceParams = z.strictObject({ id, evidence: id })
const evidenceQuery = z.strictObject({ download: z.enum(['yes']).optional() })
export const viewPlanEvidence = endpoint({
  name: 'viewPlanEvidence', tag, method: 'GET', path: '/api/network/plan-items/:id/evidence/:evidence', access: 'plans.see', media: 'application/octet-stream',
  summary: 'Gives a document that was added as evidence.', params: evidenceParams, query: evidenceQuery,
})

export const needsShape = z.strictObject({
  rows: z.array(z.strictObject({
    member: named,
    cells: z.array(z.strictObject({
      theme, open: z.array(z.strictObject({ id, content: z.string(), priority: z.enum(recommendationPriorities) })), planned: z.number().int(), done: z.number().int(), overdue: z.number().int(),
    })),
  })),
})
export type NeedsJson = z.infer<typeof needsShape>
export const getNeeds = endpoint({
  name: 'getNeeds', tag, method: 'GET', path: '/api/network/plan-needs', access: 'plans.see',
  summary: 'Shows members by themes: what nothing serves yet, what is planned, what is done. From here a training or an assistance is planned for several.', answer: needsShape,
})
export const summarisePlans = endpoint({
  name: 'summarisePlans', tag, method: 'GET', path: '/api/network/plan-summary', access: 'plans.see',
  summary: 'Counts what is overdue, what waits to be verified, and what nothing serves yet.', answer: z.strictObject({ ...counts, unserved: z.number().int() }),
})

/** What was before, what is now, and the change; null where one of them is not known. */
const change = { before: z.string().nullable(), after: z.string().nullable(), change: z.string().nullable() }
export const chainShape = z.strictObject({
  member: named, network: named,
  /** The first and the last assessment that were made final, where there are two. */
  baseline: z.strictObject({ id, on: isoDate, framework: z.string() }).optional(), latest: z.strictObject({ id, on: isoDate, framework: z.string() }).optional(),
  lines: z.array(z.strictObject({
    recommendation: recommendationShape,
    findings: z.array(z.strictObject({ id, content: z.string().optional(), kind: z.enum(['strength', 'weakness']).optional() })),
    items: z.array(planItemShape.extend({ verifiedOn: isoDate.optional(), verifiedBy: z.string().optional() })),
  })),
  /** Items that serve no recommendation. */
  further: z.array(planItemShape),
  /** Percent of the most that can be reached; compared within one framework or by its crosswalk only. */
  scores: z.array(z.strictObject({ name: z.string(), theme: theme.optional(), ...change })),
  /** `peers` is the change of the median of five or more, where there is one. */
  indicators: z.array(z.strictObject({ slug: z.string(), unit: z.enum(indicatorUnits), from: isoDate.optional(), to: isoDate.optional(), ...change, peers: z.string().nullable() })),
})
export type ChainJson = z.infer<typeof chainShape>
export const getChain = endpoint({
  name: 'getChain', tag, method: 'GET', path: '/api/network/members/:id/chain', access: 'plans.see',
  summary: 'Shows a member’s way from findings through actions and evidence to the change in scores and indicators.', params: idParams, answer: chainShape,
})

const ownTag = 'own-plan'
export const getOwnPlan = endpoint({
  name: 'getOwnPlan', tag: ownTag, method: 'GET', path: '/api/plan', access: 'plan.see',
  summary: 'Shows the institution’s own plan, in every network that it belongs to.',
  answer: z.strictObject({ asOf: isoDate, ...counts, networks: z.array(named), items: z.array(planItemShape), recommendations: z.array(recommendationShape) }),
})
export const getOwnPlanItem = endpoint({
  name: 'getOwnPlanItem', tag: ownTag, method: 'GET', path: '/api/plan/items/:id', access: 'plan.see', summary: 'Shows an item of the institution’s own plan.', params: idParams, answer: planItemDetailShape,
})
export const recordOwnProgress = endpoint({
  name: 'recordOwnProgress', tag: ownTag, method: 'POST', path: '/api/plan/items/:id/progress', access: 'plan.report', command: true,
  summary: 'Records what was done, with evidence; somebody of the network verifies it.', params: idParams, body: newProgress, answer: recorded,
})
export const viewOwnEvidence = endpoint({
  name: 'viewOwnEvidence', tag: ownTag, method: 'GET', path: '/api/plan/items/:id/evidence/:evidence', access: 'plan.see', media: 'application/octet-stream',
  summary: 'Gives a document that was added as evidence to the institution’s own plan.', params: evidenceParams, query: evidenceQuery,
})
export const getOwnChain = endpoint({
  name: 'getOwnChain', tag: ownTag, method: 'GET', path: '/api/plan/chain', access: 'plan.see',
  summary: 'Shows the institution’s own way from findings to change in a network.', query: z.strictObject({ network: id }), answer: chainShape,
})

export const planEndpoints = [
  listRecommendations, addRecommendation, changeRecommendation, dropRecommendation, planItems, listPlanItems, exportPlan, exportPlanSheet, getPlanBoard, getPlanItem, changePlanItem, movePlanItem,
  recordPlanProgress, verifyPlanItem, sendBackPlanItem, reopenPlanItem, cancelPlanItem, bookPlanCost, viewPlanEvidence, getNeeds, summarisePlans, getChain,
  getOwnPlan, getOwnPlanItem, recordOwnProgress, viewOwnEvidence, getOwnChain,
] as const

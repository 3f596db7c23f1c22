// From rows to what is answered.
import type { EvidenceJson, FundJson, PlanItemDetailJson, PlanItemJson, ProgressJson, RecommendationJson } from '#contract/plans.ts'
import { hasStages, isOverdue, nextStage, planActsNow, recommendationState, type PlanActor } from '#core/diagnostic/plan-can.ts'
import type { FundRow, ItemRow } from './item-store.ts'
import { textOf } from './plan-money.ts'
import type { CostRow, EvidenceRow, FactRow, ProgressRow } from './record-store.ts'
import type { RecommendationRow } from './recommendation-store.ts'

export const itemJson = (row: ItemRow, today: string): PlanItemJson => ({
  id: row.id, member: { id: row.member_id, name: row.member_name }, network: { id: row.network_id, name: row.network_name }, kind: row.kind, theme: row.theme, title: row.title, owner: row.owner,
  startOn: row.start_on, dueOn: row.due_on, state: row.state, percent: row.percent, ...(row.stage !== null && { stage: row.stage }), overdue: isOverdue(row.state, row.due_on, today),
  currency: row.currency, budget: textOf(row.budget, row.currency), cost: textOf(row.cost, row.currency), ...(row.funding_source !== null && { fundingSource: row.funding_source }),
  recommendations: row.recommendations, evidence: row.evidence, version: row.version,
})

export const fundJson = ({ source, currency, items, budget, cost }: FundRow): FundJson => ({ source, currency, items, budget: textOf(budget, currency), cost: textOf(cost, currency) })

export const recommendationJson = (row: RecommendationRow): RecommendationJson => ({
  id: row.id, member: { id: row.member_id, name: row.member_name }, ...(row.assessment_id !== null && { assessment: row.assessment_id }), findings: row.findings, theme: row.theme, content: row.content,
  priority: row.priority, effort: row.effort, ...(row.owner !== null && { owner: row.owner }), ...(row.due_on !== null && { dueOn: row.due_on }),
  state: recommendationState(row.dropped_reason !== null, row.item_states), ...(row.dropped_reason !== null && { droppedReason: row.dropped_reason }),
  items: row.item_states.filter((state) => state !== 'cancelled').length, version: row.version,
})

const evidenceJson = ({ id, kind, title, page, address, sampled, following, file_name: fileName }: EvidenceRow): EvidenceJson => ({
  id, kind, title, ...(page !== null && { page }), ...(address !== null && { address }), ...(fileName !== null && { fileName }), ...(sampled !== null && { sampled }), ...(following !== null && { following }),
})

const progressJson = (row: ProgressRow): ProgressJson => ({
  id: row.id, doneOn: row.done_on, percent: row.percent, ...(row.stage !== null && { stage: row.stage }), content: row.content, at: row.recorded_at, by: row.actor_name, party: row.party,
  evidence: row.evidence.map(evidenceJson),
})

export interface ItemParts {
  readonly item: ItemRow
  readonly served: readonly RecommendationRow[]
  readonly progress: readonly ProgressRow[]
  readonly costs: readonly CostRow[]
  readonly facts: readonly FactRow[]
  readonly together: readonly { id: string; member_id: string; member_name: string; state: ItemRow['state'] }[]
  readonly recordedBy: readonly string[]
}

export function itemDetailJson({ item, served, progress, costs, facts, together, recordedBy }: ItemParts, who: PlanActor, today: string): PlanItemDetailJson {
  const next = hasStages(item.kind) ? nextStage(item.stage ?? undefined) : undefined
  return {
    ...itemJson(item, today), ...(item.content !== null && { content: item.content }),
    ...(item.verified_on !== null && { verifiedOn: item.verified_on }), ...(item.verified_by_name !== null && { verifiedBy: item.verified_by_name }),
    serves: served.map(({ id, content, priority, findings }) => ({ id, content, priority, findings })),
    progress: progress.map(progressJson),
    costs: costs.map((cost) => ({ id: cost.id, amount: textOf(cost.amount, item.currency), bookedOn: cost.booked_on, content: cost.content, by: cost.actor_name, ...(cost.reference !== null && { reference: cost.reference }) })),
    history: facts.map(({ what, reason, recorded_at: at, party, actor_name: by }) => ({ what, at, by, party, ...(reason !== null && { reason }) })),
    together: together.map((other) => ({ id: other.id, member: { id: other.member_id, name: other.member_name }, state: other.state })),
    acts: planActsNow({ state: item.state, recordedBy }, who), ...(next !== undefined && { nextStage: next }), recordedByMe: recordedBy.includes(who.id),
  }
}

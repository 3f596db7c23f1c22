// What may be done with an item of an action plan in each of its states: one table for server, desk and network alike.

/** Shared by findings, recommendations and items, so that members and themes make a table. */
export const planThemes = [
  'governance', 'products', 'procedures', 'people', 'finance', 'information-system', 'social-performance', 'client-protection', 'risk', 'other',
] as const
export type PlanTheme = (typeof planThemes)[number]

/** The theme of a framework's dimension, by its slug in any spelling. */
export function themeOf(dimension: string): PlanTheme {
  const known: Readonly<Record<string, PlanTheme>> = {
    hr: 'people', 'human-resources': 'people', 'financial-performance': 'finance', mis: 'information-system', 'risk-alm': 'risk', 'risk-and-alm': 'risk', 'risk-and-liquidity': 'risk', liquidity: 'risk',
    'procedures-and-control': 'procedures', 'procedures-internal-control': 'procedures', 'internal-control': 'procedures', social: 'social-performance',
  }
  const slug = dimension.toLowerCase().replaceAll('_', '-')
  return planThemes.find((theme) => theme === slug) ?? known[slug] ?? 'other'
}

export const planKinds = ['training', 'ta_assignment', 'manual_revision', 'market_study', 'mis_change', 'policy', 'funding'] as const
export type PlanKind = (typeof planKinds)[number]

/** reported: said to be done, waits for a second person · verified: a second person has seen the evidence. */
export const planStates = ['planned', 'under_way', 'reported', 'verified', 'cancelled'] as const
export type PlanState = (typeof planStates)[number]

export const planActs = ['change', 'report', 'verify', 'send-back', 'book-cost', 'reopen', 'cancel'] as const
export type PlanAct = (typeof planActs)[number]

/** Somebody of the network, or of the institution whose plan it is. */
export type PlanParty = 'network' | 'member'

interface Rule {
  readonly from: readonly PlanState[]
  /** `by-progress`: under way, or reported once all is done. */
  readonly to: PlanState | 'same' | 'by-progress'
  /** The right that each side needs; a side without one may not. */
  readonly rights: Readonly<Partial<Record<PlanParty, string>>>
}

const open = ['planned', 'under_way'] as const

export const planRules: Readonly<Record<PlanAct, Rule>> = {
  'change': { from: [...open, 'reported'], to: 'same', rights: { network: 'plans.edit' } },
  'report': { from: open, to: 'by-progress', rights: { network: 'plans.edit', member: 'plan.report' } },
  'verify': { from: ['reported'], to: 'verified', rights: { network: 'plans.verify' } },
  'send-back': { from: ['reported'], to: 'under_way', rights: { network: 'plans.verify' } },
  // What an item cost is often known after it is done, and sometimes after it is given up.
  'book-cost': { from: planStates, to: 'same', rights: { network: 'plans.edit' } },
  'reopen': { from: ['verified', 'cancelled'], to: 'under_way', rights: { network: 'plans.verify' } },
  'cancel': { from: [...open, 'reported'], to: 'cancelled', rights: { network: 'plans.edit' } },
}

export type PlanCannot = 'plan_state' | 'plan_same_person' | 'not_allowed'

export interface PlanItemInHand {
  readonly state: PlanState
  /** Ids of those who recorded progress since the item was begun, or begun again. */
  readonly recordedBy: readonly string[]
}

export interface PlanActor { readonly id: string; readonly party: PlanParty; readonly rights: ReadonlySet<string> }

/** Who recorded progress never verifies it nor sends it back. */
export function planCan(act: PlanAct, { state, recordedBy }: PlanItemInHand, { id, party, rights }: PlanActor): true | PlanCannot {
  const rule = planRules[act]
  const right = rule.rights[party]
  if (right === undefined || !rights.has(right)) return 'not_allowed'
  if (!rule.from.includes(state)) return 'plan_state'
  return (act === 'verify' || act === 'send-back') && recordedBy.includes(id) ? 'plan_same_person' : true
}

export const planActsNow = (item: PlanItemInHand, who: PlanActor): PlanAct[] => planActs.filter((act) => planCan(act, item, who) === true)

export function planStateAfter(act: PlanAct, state: PlanState, percent: number): PlanState {
  const { to } = planRules[act]
  if (to === 'by-progress') return percent === 100 ? 'reported' : 'under_way'
  return to === 'same' ? state : to
}

/** A manual helps nobody until it is lived by: written, approved and taught are stages, operational is the end. */
export const manualStages = ['draft', 'reviewed', 'board_approved', 'staff_trained', 'operational'] as const
export type ManualStage = (typeof manualStages)[number]

/** How far a manual is with each stage, in percent. */
export const stagePercent: Readonly<Record<ManualStage, number>> = { draft: 20, reviewed: 40, board_approved: 60, staff_trained: 80, operational: 100 }

export const hasStages = (kind: PlanKind): boolean => kind === 'manual_revision'

/** The next stage: none is skipped, the last has no next. */
export const nextStage = (stage: ManualStage | undefined): ManualStage | undefined => manualStages[stage === undefined ? 0 : manualStages.indexOf(stage) + 1]

/** A sample of files shows that a manual is lived by where at least this many were read, and this share of them follows it. */
export const SAMPLE_MIN = 5
export const SAMPLE_FOLLOWING_PERCENT = 80

export interface FileSample { readonly sampled: number; readonly following: number }

export interface Progress {
  readonly percent: number
  readonly stage: ManualStage | undefined
  /** Pieces of evidence that come with it. */
  readonly evidence: number
  readonly samples: readonly FileSample[]
}

export type ProgressProblem = 'plan_percent_back' | 'plan_evidence_missing' | 'plan_stage_skipped' | 'plan_stage_unknown' | 'plan_sample_missing' | 'plan_sample_too_small' | 'plan_sample_fails'

interface Before {
  readonly kind: PlanKind
  readonly percent: number
  readonly stage: ManualStage | undefined
  /** Pieces of evidence since the item was begun, or begun again. */
  readonly evidence: number
}

/** Checks in order: the stage of a manual, the way back, evidence of what is said to be done. */
export function checkProgress(before: Before, now: Progress): ProgressProblem | undefined {
  if (hasStages(before.kind)) {
    const wrong = checkStage(before.stage, now)
    if (wrong) return wrong
  } else if (now.stage !== undefined) {
    return 'plan_stage_unknown'
  }
  if (now.percent < before.percent) return 'plan_percent_back'
  return now.percent === 100 && before.evidence + now.evidence === 0 ? 'plan_evidence_missing' : undefined
}

function checkStage(before: ManualStage | undefined, { stage, samples }: Progress): ProgressProblem | undefined {
  if (stage === undefined || (stage !== before && stage !== nextStage(before))) return 'plan_stage_skipped'
  if (stage !== 'operational') return undefined
  const sampled = samples.reduce((sum, each) => sum + each.sampled, 0)
  const following = samples.reduce((sum, each) => sum + each.following, 0)
  if (sampled === 0) return 'plan_sample_missing'
  if (sampled < SAMPLE_MIN) return 'plan_sample_too_small'
  return following * 100 < sampled * SAMPLE_FOLLOWING_PERCENT ? 'plan_sample_fails' : undefined
}

export const isOpenItem = (state: PlanState): boolean => (open as readonly PlanState[]).includes(state) || state === 'reported'

/** What is said to be done waits for the network and is late no more. */
export const isOverdue = (state: PlanState, dueOn: string, today: string): boolean => (open as readonly PlanState[]).includes(state) && dueOn < today

export const recommendationPriorities = ['urgent', 'high', 'medium', 'low'] as const
export type RecommendationPriority = (typeof recommendationPriorities)[number]
export const efforts = ['small', 'medium', 'large'] as const
export type Effort = (typeof efforts)[number]

/** open: nothing serves it yet · planned: something does · done: all that serves it is verified · dropped: given up, with a reason. */
export const recommendationStates = ['open', 'planned', 'done', 'dropped'] as const
export type RecommendationState = (typeof recommendationStates)[number]

/** Cancelled items serve nothing. */
export function recommendationState(dropped: boolean, items: readonly PlanState[]): RecommendationState {
  if (dropped) return 'dropped'
  const serving = items.filter((state) => state !== 'cancelled')
  if (serving.length === 0) return 'open'
  return serving.every((state) => state === 'verified') ? 'done' : 'planned'
}

/** The quarter of a day, such as `2026-Q2`. */
export const quarterOf = (on: string): string => `${on.slice(0, 4)}-Q${Math.ceil(Number(on.slice(5, 7)) / 3)}`

const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31']
/** The last day of a quarter such as `2026-Q2`. */
export const lastDayOf = (quarter: string): string => `${quarter.slice(0, 4)}-${LAST_DAYS[Number(quarter.slice(6)) - 1] ?? '12-31'}`

export const nextQuarter = (quarter: string): string => {
  const n = Number(quarter.slice(6))
  return n === 4 ? `${Number(quarter.slice(0, 4)) + 1}-Q1` : `${quarter.slice(0, 4)}-Q${n + 1}`
}

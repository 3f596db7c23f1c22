// What `twiza score` reads and writes.
import type { DecimalJson, EvidenceKind, FrameworkJson, Rollup, Text, YpnAnswer } from './framework-json.ts'
import type { AssessmentMode, AssessmentState } from './assessment-can.ts'
import type { Priority, RiskExposure } from './priority.ts'

export { riskExposures, type RiskExposure } from './priority.ts'

export interface EvidenceJson {
  readonly kind?: EvidenceKind
  readonly document?: string
  readonly page?: string | number
  readonly interview?: string
  readonly checkedBy?: string
}

export interface AnswerJson {
  readonly criterion: string
  readonly value?: DecimalJson | YpnAnswer
  readonly na?: boolean
  readonly reason?: string
  readonly maturity?: DecimalJson
  readonly riskExposure?: RiskExposure
  readonly comment?: string
  readonly evidence?: readonly EvidenceJson[]
}

export interface AnswersJson {
  readonly framework?: string | FrameworkJson
  readonly tier?: string
  readonly asOf?: string
  readonly answers: readonly AnswerJson[]
  /** Decimal in the unit of the indicator (percent of 100), "yes" or "no", or null where it could not be computed. */
  readonly indicators?: Readonly<Record<string, DecimalJson | null>>
}

export interface AssessmentJson extends AnswersJson {
  readonly framework: string | FrameworkJson
  readonly member?: string
  readonly mode?: AssessmentMode
  readonly state?: AssessmentState
  readonly lead?: string
  readonly team?: readonly string[]
  readonly previous?: AnswersJson
}

export const noScoreReasons = ['missing_mandatory', 'all_not_applicable', 'nothing_answered'] as const
export type NoScoreReason = (typeof noScoreReasons)[number]

export interface CountsJson {
  readonly criteria: number
  readonly scored: number
  readonly notApplicable: number
  readonly missing: number
  readonly missingMandatory: number
}

export interface PartJson {
  /** In percent with SUM_OVER_MAX and YPN, else on the framework's scale. */
  readonly score: string | null
  /** Share of the best that can be reached, 0 to 100, whatever the scale's direction. */
  readonly percent: string | null
  readonly reason?: NoScoreReason
  readonly points?: string
  readonly maximum?: string
  readonly grade?: string
  readonly gradeLabel?: Text
  /** Answered, N/A included ÷ all criteria, in percent. */
  readonly progress: string
  /** Criteria that the score rests on ÷ all criteria, in percent. */
  readonly coverage: string
  readonly counts: CountsJson
}

export interface DimensionScoreJson extends PartJson {
  readonly dimension: string
  readonly title?: Text
  readonly weight?: string
}

export interface CriterionScoreJson {
  readonly criterion: string
  readonly dimension: string
  readonly value: string | null
  readonly percent: string | null
  readonly from: 'answer' | 'indicator' | 'not_applicable' | 'missing'
  readonly indicator?: string
  readonly indicatorValue?: string | null
  readonly reason?: string
}

export interface NotedJson {
  readonly criterion: string
  readonly dimension: string
  readonly percent: string
}

export interface PriorityJson {
  readonly criterion: string
  readonly dimension: string
  readonly priority: Priority
  readonly maturity: string
  readonly riskExposure: RiskExposure
}

export interface ChangeJson {
  readonly before: string | null
  readonly after: string | null
  readonly change: string | null
}

export interface ComparisonJson {
  readonly with: string
  readonly basis: 'same_version' | 'crosswalk'
  /** Criteria that have a value on both sides. */
  readonly compared: number
  readonly score: ChangeJson
  readonly percent: ChangeJson
  readonly dimensions: readonly ({ readonly dimension: string } & ChangeJson)[]
  readonly criteria: readonly ({ readonly criterion: string; readonly was?: string } & ChangeJson)[]
}

export interface ScoreJson extends PartJson {
  readonly framework: string
  readonly rollup: Rollup
  readonly asOf?: string
  readonly missingMandatory: readonly string[]
  readonly dimensions: readonly DimensionScoreJson[]
  readonly criteria: readonly CriterionScoreJson[]
  readonly strengths: readonly NotedJson[]
  readonly weaknesses: readonly NotedJson[]
  readonly priorities: readonly PriorityJson[]
  readonly comparison?: ComparisonJson
}

// A framework as data, as `twiza score`, the editor and the exchange of frameworks read and write it.
import type { Indicator } from '../indicators/indicator.ts'

/** SUM_OVER_MAX: points ÷ maximum · WEIGHTED_MEAN · MEAN_OF_MEANS: parts count the same · YPN: yes, partially, no; questions count the same. */
export const rollups = ['SUM_OVER_MAX', 'WEIGHTED_MEAN', 'MEAN_OF_MEANS', 'YPN'] as const
export type Rollup = (typeof rollups)[number]

/** up: the maximum is best · down: the minimum is best, as where 1 is the best of 1 to 5. */
export const scaleDirections = ['up', 'down'] as const
export type ScaleDirection = (typeof scaleDirections)[number]

export const evidenceKinds = ['document', 'interview', 'observation', 'data'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

export const bandMeasures = ['score', 'percent'] as const
export type BandMeasure = (typeof bandMeasures)[number]

export const ypnAnswers = ['no', 'partially', 'yes'] as const
export type YpnAnswer = (typeof ypnAnswers)[number]

export const textLanguages = ['en', 'fr', 'ar', 'rw'] as const
/** One text for all, or one for each language. */
export type Text = string | { readonly [language in (typeof textLanguages)[number]]?: string | undefined }

export type DecimalJson = number | string

export interface ScaleJson {
  readonly min: DecimalJson
  readonly max: DecimalJson
  readonly step?: DecimalJson
  readonly direction?: ScaleDirection
  /** By level: `{"0": "absent", "4": "applied and reviewed"}`. */
  readonly labels?: Readonly<Record<string, Text>>
}

export interface BandJson {
  readonly grade: string
  readonly label?: Text
  readonly from: DecimalJson
  /** Excluded, but for the highest band; the next band's `from` when absent. */
  readonly to?: DecimalJson
}

export interface ValueBandJson {
  readonly from?: DecimalJson
  readonly to?: DecimalJson
  readonly value: DecimalJson
}

export interface CriterionJson {
  readonly slug: string
  readonly title?: Text
  readonly question?: Text
  readonly weight?: DecimalJson
  readonly mandatory?: boolean
  readonly allowNa?: boolean
  readonly riskExposure?: boolean
  readonly evidenceKinds?: readonly EvidenceKind[]
  readonly tiers?: readonly string[]
  readonly department?: string
  readonly guidance?: Readonly<Record<string, Text>>
  readonly scale?: { readonly min?: DecimalJson; readonly max: DecimalJson; readonly step?: DecimalJson }
  readonly quantitative?: { readonly indicator: Indicator['slug']; readonly bands: readonly ValueBandJson[] }
  readonly crosswalk?: readonly { readonly framework: string; readonly criterion: string }[]
}

export interface DimensionJson {
  readonly slug: string
  readonly title?: Text
  readonly weight?: DecimalJson
  readonly criteria: readonly CriterionJson[]
}

export const criterionWeightRules = ['relative', 'sum-to-dimension'] as const

export interface FrameworkJson {
  readonly slug: string
  readonly version: string | number
  readonly title?: Text
  readonly source?: string
  readonly licence?: string
  readonly rollup: Rollup
  readonly scale?: ScaleJson
  readonly bands?: readonly BandJson[]
  readonly bandsOn?: BandMeasure
  readonly criterionWeights?: (typeof criterionWeightRules)[number]
  readonly strengthFrom?: DecimalJson
  readonly weaknessBelow?: DecimalJson
  readonly ownIndicators?: readonly string[]
  readonly dimensions: readonly DimensionJson[]
}

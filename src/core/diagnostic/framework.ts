// A framework read and checked: every number exact.
import type { Ratio } from '../money/ratio.ts'
import type { BandMeasure, FrameworkJson, CriterionJson, DimensionJson, Rollup } from './framework-json.ts'

export interface Scale {
  readonly min: Ratio
  readonly max: Ratio
  readonly step: Ratio
  readonly down: boolean
}

/** From `from`, included, to `to`, excluded but at the highest band; undefined is without end. */
export interface Interval {
  readonly from: Ratio | undefined
  readonly to: Ratio | undefined
}

export interface Band extends Interval {
  readonly grade: string
  readonly n: number
}

export interface ValueBand extends Interval {
  readonly value: Ratio
}

export interface Criterion {
  readonly slug: string
  readonly dimension: string
  readonly weight: Ratio
  readonly mandatory: boolean
  readonly allowNa: boolean
  readonly scale: Scale
  readonly quantitative: { readonly indicator: string; readonly bands: readonly ValueBand[] } | undefined
  readonly json: CriterionJson
}

export interface Dimension {
  readonly slug: string
  readonly weight: Ratio | undefined
  readonly criteria: readonly Criterion[]
  readonly json: DimensionJson
}

export interface Framework {
  readonly slug: string
  readonly version: string
  readonly rollup: Rollup
  readonly scale: Scale
  readonly bands: readonly Band[]
  readonly bandsOn: BandMeasure
  /** Shares of one. */
  readonly strengthFrom: Ratio
  readonly weaknessBelow: Ratio
  readonly dimensions: readonly Dimension[]
  readonly json: FrameworkJson
}

/** `slug@version`: what an assessment was made with. */
export const nameOf = (framework: { readonly slug: string; readonly version: string | number }): string => `${framework.slug}@${framework.version}`

export const criteriaOf = (framework: Framework): Criterion[] => framework.dimensions.flatMap((each) => [...each.criteria])

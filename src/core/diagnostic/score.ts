// Scores: exact fractions from the answers, by the framework's own method, printed once at the edge.
import { add, compare, divide, multiply, one, ratio, subtract, zero } from '../money/ratio.ts'
import type { Ratio } from '../money/ratio.ts'
import { criteriaOf } from './framework.ts'
import type { Criterion, Dimension, Framework, Scale } from './framework.ts'
import type { Rollup } from './framework-json.ts'
import type { NoScoreReason } from './assessment-json.ts'
import { intervalOf } from './intervals.ts'
import type { Answer, IndicatorValues } from './parse-answers.ts'

/** What a criterion is worth, or why it is not counted. */
export interface Mark {
  readonly criterion: Criterion
  readonly from: 'answer' | 'indicator' | 'not_applicable' | 'missing'
  readonly value: Ratio | undefined
  /** Share of the way from the worst level to the best. */
  readonly level: Ratio | undefined
  readonly answer: Answer | undefined
  readonly indicatorValue: Ratio | null | undefined
}

export interface Counts {
  readonly criteria: number
  readonly scored: number
  readonly notApplicable: number
  readonly missing: number
  readonly missingMandatory: number
}

/** The score of a dimension or of the whole. */
export interface Part {
  readonly counts: Counts
  readonly reason: NoScoreReason | undefined
  readonly points: Ratio
  readonly maximum: Ratio
  /** Share of the best that can be reached; undefined when there is no score. */
  readonly share: Ratio | undefined
}

export interface DimensionPart extends Part {
  readonly dimension: Dimension
  /** Of its criteria that have a value. */
  readonly weights: Ratio
}

export interface Scored extends Part {
  readonly dimensions: readonly DimensionPart[]
  readonly marks: readonly Mark[]
}

/** An answer counts before a figure: whoever answers has seen the figure. */
export function markOf(criterion: Criterion, answer: Answer | undefined, indicators: IndicatorValues): Mark {
  const { quantitative, scale } = criterion
  const indicatorValue = quantitative === undefined ? undefined : indicators.get(quantitative.indicator)
  if (answer !== undefined) {
    const { value } = answer
    return { criterion, answer, indicatorValue, value, from: value === undefined ? 'not_applicable' : 'answer', level: value && levelOf(value, scale) }
  }
  const value = quantitative === undefined || indicatorValue === undefined || indicatorValue === null ? undefined : intervalOf(quantitative.bands, indicatorValue)?.value
  return { criterion, answer, indicatorValue, value, from: value === undefined ? 'missing' : 'indicator', level: value && levelOf(value, scale) }
}

export function levelOf(value: Ratio, { min, max, down }: Scale): Ratio {
  return divide(down ? subtract(max, value) : subtract(value, min), subtract(max, min))
}

export function marksOf(framework: Framework, answers: ReadonlyMap<string, Answer>, indicators: IndicatorValues): Mark[] {
  return criteriaOf(framework).map((criterion) => markOf(criterion, answers.get(criterion.slug), indicators))
}

/**
 * SUM_OVER_MAX and MEAN_OF_MEANS weigh points against the maximum (the latter within each dimension, whose shares then count the same);
 * WEIGHTED_MEAN takes the mean of levels within a dimension, and of dimensions by their weights, or by their criteria's where they have none;
 * YPN counts every question alike. What does not apply leaves numerator and denominator; a missing mandatory answer leaves no score.
 */
export function score(framework: Framework, marks: readonly Mark[]): Scored {
  const byDimension = new Map<string, Mark[]>()
  for (const mark of marks) {
    const list = byDimension.get(mark.criterion.dimension)
    if (list === undefined) byDimension.set(mark.criterion.dimension, [mark])
    else list.push(mark)
  }
  const dimensions = framework.dimensions.flatMap((dimension) => {
    const own = byDimension.get(dimension.slug)
    return own === undefined ? [] : [{ dimension, ...partOf(framework.rollup, own) }]
  })
  const counts = countsOf(marks)
  const reason = reasonOf(counts)
  const points = dimensions.reduce((sum, part) => add(sum, part.points), zero)
  const maximum = dimensions.reduce((sum, part) => add(sum, part.maximum), zero)
  const share = reason === undefined ? overall(framework.rollup, dimensions) : undefined
  return { dimensions, marks, counts, reason, points, maximum, share }
}

function partOf(rollup: Rollup, marks: readonly Mark[]): Omit<DimensionPart, 'dimension'> {
  const counts = countsOf(marks)
  const reason = reasonOf(counts)
  const sums = { points: zero, maximum: zero, levels: zero, weights: zero }
  for (const { criterion, value, level } of marks) {
    if (value === undefined || level === undefined) continue
    const { points, maximum } = pointsOf(rollup, criterion.scale, value)
    sums.points = add(sums.points, multiply(criterion.weight, points))
    sums.maximum = add(sums.maximum, multiply(criterion.weight, maximum))
    sums.levels = add(sums.levels, multiply(criterion.weight, level))
    sums.weights = add(sums.weights, criterion.weight)
  }
  const { points, maximum, weights } = sums
  if (reason !== undefined) return { counts, reason, points, maximum, weights, share: undefined }
  const share = rollup === 'WEIGHTED_MEAN' ? divide(sums.levels, sums.weights) : divide(points, maximum)
  return { counts, reason, points, maximum, weights, share }
}

/** With SUM_OVER_MAX the points as they stand, mirrored where the minimum is best; else the steps above the worst level. */
function pointsOf(rollup: Rollup, { min, max, down }: Scale, value: Ratio): { readonly points: Ratio; readonly maximum: Ratio } {
  if (rollup === 'SUM_OVER_MAX') return { points: down ? subtract(add(max, min), value) : value, maximum: max }
  return { points: down ? subtract(max, value) : subtract(value, min), maximum: subtract(max, min) }
}

function overall(rollup: Rollup, dimensions: readonly DimensionPart[]): Ratio {
  const counted = dimensions.filter((part) => part.share !== undefined)
  if (rollup === 'MEAN_OF_MEANS') {
    return divide(counted.reduce((sum, part) => add(sum, part.share ?? zero), zero), ratio(BigInt(counted.length)))
  }
  if (rollup !== 'WEIGHTED_MEAN') {
    return divide(counted.reduce((sum, part) => add(sum, part.points), zero), counted.reduce((sum, part) => add(sum, part.maximum), zero))
  }
  const weightOf = (part: DimensionPart): Ratio => part.dimension.weight ?? part.weights
  const sum = counted.reduce((all, part) => add(all, multiply(weightOf(part), part.share ?? zero)), zero)
  return divide(sum, counted.reduce((all, part) => add(all, weightOf(part)), zero))
}

function countsOf(marks: readonly Mark[]): Counts {
  const counts = { criteria: marks.length, scored: 0, notApplicable: 0, missing: 0, missingMandatory: 0 }
  for (const { from, criterion } of marks) {
    if (from === 'not_applicable') counts.notApplicable += 1
    else if (from !== 'missing') counts.scored += 1
    else {
      counts.missing += 1
      if (criterion.mandatory) counts.missingMandatory += 1
    }
  }
  return counts
}

function reasonOf({ criteria, scored, notApplicable, missingMandatory }: Counts): NoScoreReason | undefined {
  if (missingMandatory > 0) return 'missing_mandatory'
  if (scored > 0) return undefined
  return criteria > 0 && notApplicable === criteria ? 'all_not_applicable' : 'nothing_answered'
}

/** The score in its own measure: percent with SUM_OVER_MAX and YPN, else on the framework's scale. */
export function ownScore({ rollup, scale }: Pick<Framework, 'rollup' | 'scale'>, share: Ratio): Ratio {
  if (rollup === 'SUM_OVER_MAX' || rollup === 'YPN') return percentOf(share)
  const way = multiply(share, subtract(scale.max, scale.min))
  return scale.down ? subtract(scale.max, way) : add(scale.min, way)
}

export const percentOf = (share: Ratio): Ratio => multiply(share, ratio(100n))

/** Share of a whole number in another, one when there is nothing. */
export const shareOf = (part: number, all: number): Ratio => (all === 0 ? one : ratio(BigInt(part), BigInt(all)))

export function maturityOf(level: Ratio, { strengthFrom, weaknessBelow }: Framework): 'weak' | 'middling' | 'strong' {
  if (compare(level, weaknessBelow) < 0) return 'weak'
  return compare(level, strengthFrom) >= 0 ? 'strong' : 'middling'
}

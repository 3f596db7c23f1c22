// Reads a framework strictly: every problem with its path, none hides another.
import { add, compare, ratio, zero } from '../money/ratio.ts'
import type { Ratio } from '../money/ratio.ts'
import { Fields } from '../loan/read-fields.ts'
import { hasProblems } from '../loan/problem.ts'
import type { Problem, Problems } from '../loan/problem.ts'
import type { Band, Dimension, Framework, Interval, Scale } from './framework.ts'
import { bandMeasures, criterionWeightRules, rollups } from './framework-json.ts'
import type { BandMeasure, FrameworkJson, DimensionJson, Rollup } from './framework-json.ts'
import { chain } from './intervals.ts'
import { mostCriteria, readCriterion, readSlug, criterionFields } from './parse-criterion.ts'
import type { CriterionContext } from './parse-criterion.ts'
import { readDecimal, showDecimal } from './read-decimal.ts'
import { readScale, scaleFields, ypnScale } from './scale.ts'
import { checkText } from './texts.ts'

export const frameworkFields = [
  'slug', 'version', 'title', 'source', 'licence', 'rollup', 'scale', 'bands', 'bandsOn', 'criterionWeights', 'strengthFrom', 'weaknessBelow',
  'ownIndicators', 'dimensions',
] as const
export const dimensionFields = ['slug', 'title', 'weight', 'criteria'] as const
export const bandFields = ['grade', 'label', 'from', 'to'] as const
export const mostDimensions = 100
export const mostBands = 50
export const versionPattern = /^[0-9A-Za-z][0-9A-Za-z.-]{0,19}$/
const hundred = ratio(100n)

export function parseFramework(json: unknown, path = ''): Framework | Problems {
  const problems: Problem[] = []
  const framework = readFramework(json, path, problems)
  return framework === undefined || problems.length > 0 ? { problems } : framework
}

export const isFramework = (read: Framework | Problems): read is Framework => !hasProblems(read)

/** As parseFramework, adding to the problems of a larger input; undefined when the framework cannot be used. */
export function readFramework(json: unknown, path: string, problems: Problem[]): Framework | undefined {
  const before = problems.length
  const fields = Fields.of(json, path, frameworkFields, problems)
  if (fields === undefined) return undefined
  for (const name of ['slug', 'version', 'rollup', 'dimensions']) fields.need(name)
  const slug = readSlug(fields, 'slug')
  const version = readVersion(fields)
  checkText(fields, 'title')
  for (const name of ['source', 'licence']) fields.text(name, 1000)
  const rollup = fields.oneOf('rollup', rollups)
  const scale = rollup === undefined ? undefined : readFrameworkScale(fields, rollup)
  const bandsOn = fields.oneOf('bandsOn', bandMeasures) ?? 'score'
  const marks = { strengthFrom: readMark(fields, 'strengthFrom', 75n), weaknessBelow: readMark(fields, 'weaknessBelow', 50n) }
  const own = readOwnIndicators(fields)
  const dimensions = rollup === undefined || scale === undefined ? [] : readDimensions(fields, { rollup, scale, own })
  const bands = rollup === undefined || scale === undefined ? [] : readBands(fields, scoreRange(rollup, scale, bandsOn))
  if (marks.strengthFrom !== undefined && marks.weaknessBelow !== undefined && compare(marks.weaknessBelow, marks.strengthFrom) > 0) {
    fields.note('weaknessBelow', 'contradiction', '"weaknessBelow" must not be more than "strengthFrom".')
  }
  if (problems.length > before || slug === undefined || version === undefined || rollup === undefined || scale === undefined) return undefined
  const { strengthFrom = ratio(3n, 4n), weaknessBelow = ratio(1n, 2n) } = marks
  return { slug, version, rollup, scale, bands, bandsOn, strengthFrom, weaknessBelow, dimensions, json: json as FrameworkJson }
}

function readVersion(fields: Fields): string | undefined {
  const value = fields.raw('version')
  if (value === undefined) return undefined
  const text = typeof value === 'number' && Number.isInteger(value) ? String(value) : value
  if (typeof text === 'string' && versionPattern.test(text)) return text
  return fields.note('version', 'wrong_type', '"version" must be a whole number, or a text of at most 20 letters, digits, points and dashes.')
}

/** What a score may be: 0 to 100, or the framework's scale. */
export function scoreRange(rollup: Rollup, scale: Scale, on: BandMeasure): Interval {
  const percent = on === 'percent' || rollup === 'SUM_OVER_MAX' || rollup === 'YPN'
  return percent ? { from: zero, to: hundred } : { from: scale.min, to: scale.max }
}

function readFrameworkScale(fields: Fields, rollup: Rollup): Scale | undefined {
  if (rollup === 'YPN') {
    if (fields.has('scale')) fields.note('scale', 'contradiction', 'With YPN the answers are yes, partially and no; leave "scale" out.')
    return ypnScale
  }
  if (!fields.need('scale')) return undefined
  const found = fields.object('scale', scaleFields)
  const scale = found && readScale(found)
  if (found !== undefined && scale !== undefined && rollup === 'SUM_OVER_MAX' && compare(scale.min, zero) < 0) {
    return found.note('min', 'negative', 'With SUM_OVER_MAX points are divided by the maximum, so the scale must not go below zero.')
  }
  return scale
}

function readMark(fields: Fields, name: string, fallback: bigint): Ratio | undefined {
  if (!fields.has(name)) return ratio(fallback, 100n)
  const percent = readDecimal(fields, name, { least: zero, most: hundred })
  return percent && ratio(percent.num, percent.den * 100n)
}

function readOwnIndicators(fields: Fields): ReadonlySet<string> {
  const own = new Set<string>()
  for (const [n, value] of (fields.list('ownIndicators', 1000) ?? []).entries()) {
    const at = `ownIndicators[${n}]`
    if (typeof value !== 'string' || value.trim() === '') fields.note(at, 'wrong_type', 'Each of "ownIndicators" is the slug of an indicator.')
    else if (own.has(value)) fields.note(at, 'repeated', `"${value}" stands twice in "ownIndicators".`)
    else own.add(value)
  }
  return own
}

function readDimensions(fields: Fields, about: Pick<CriterionContext, 'rollup' | 'scale' | 'own'>): Dimension[] {
  const rule = fields.oneOf('criterionWeights', criterionWeightRules) ?? 'relative'
  const read = fields.objects('dimensions', mostDimensions, dimensionFields) ?? []
  if (read.length === 0 && Array.isArray(fields.raw('dimensions'))) fields.note('dimensions', 'empty', '"dimensions" must hold at least one.')
  const context: CriterionContext = { ...about, slugs: new Set() }
  const slugs = new Set<string>()
  const dimensions: Dimension[] = []
  for (const each of read) {
    each.need('slug')
    each.need('criteria')
    const slug = readSlug(each, 'slug', slugs)
    checkText(each, 'title')
    const weight = readDecimal(each, 'weight', { above: zero })
    const criteria = (each.objects('criteria', mostCriteria, criterionFields) ?? []).flatMap((one) => readCriterion(one, slug ?? '', context) ?? [])
    if (Array.isArray(each.raw('criteria')) && each.list('criteria', mostCriteria)?.length === 0) each.note('criteria', 'empty', '"criteria" must hold at least one.')
    if (rule === 'sum-to-dimension') checkCriterionSum(each, weight, criteria.map((one) => one.weight))
    dimensions.push({ slug: slug ?? '', weight, criteria, json: jsonOf(each) })
  }
  checkDimensionSum(fields, read, dimensions)
  return dimensions
}

const jsonOf = (fields: Fields): DimensionJson => ({ slug: String(fields.raw('slug')), criteria: [], ...(fields.has('title') ? { title: fields.raw('title') as string } : {}) })

const sum = (values: readonly Ratio[]): Ratio => values.reduce(add, zero)

/** Weights are a hundred parts, or parts of one; either every dimension has one or none has. */
function checkDimensionSum(fields: Fields, read: readonly Fields[], dimensions: readonly Dimension[]): void {
  const weighted = read.filter((each) => each.has('weight'))
  if (weighted.length === 0) return
  for (const each of read) if (!each.has('weight')) each.note('weight', 'missing_field', '"weight" is missing: either every dimension has one, or none.')
  const weights = dimensions.flatMap((each) => each.weight ?? [])
  if (weights.length < read.length) return
  const total = sum(weights)
  if (compare(total, hundred) === 0 || compare(total, ratio(1n)) === 0) return
  fields.note('dimensions', 'sum_differs', `The weights of the dimensions add up to ${showDecimal(total)}; they must make 100 (or 1).`)
}

function checkCriterionSum(fields: Fields, weight: Ratio | undefined, weights: readonly Ratio[]): void {
  if (weight === undefined || compare(sum(weights), weight) === 0) return
  fields.note('criteria', 'sum_differs', `The weights of the criteria add up to ${showDecimal(sum(weights))}, the dimension's weight is ${showDecimal(weight)}.`)
}

function readBands(fields: Fields, range: Interval): Band[] {
  const grades = new Set<string>()
  const placed = (fields.objects('bands', mostBands, bandFields) ?? []).flatMap((each, n) => {
    each.need('grade')
    each.need('from')
    checkText(each, 'label')
    const grade = each.text('grade', 60)
    const [from, to] = [readDecimal(each, 'from'), readDecimal(each, 'to')]
    if (grade !== undefined && grades.has(grade)) each.note('grade', 'repeated', `"${grade}" stands twice in "bands".`)
    if (grade === undefined || from === undefined || (each.has('to') && to === undefined)) return []
    grades.add(grade)
    return [{ fields: each, interval: { grade, n, from, to } }]
  })
  const list = fields.raw('bands')
  return placed.length === 0 || !Array.isArray(list) || placed.length < list.length ? [] : chain(placed, range, 'band')
}

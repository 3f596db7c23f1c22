import { indicatorOf } from '../indicators/registry.ts'
import { compare, ratio, zero } from '../money/ratio.ts'
import { Fields } from '../loan/read-fields.ts'
import type { Criterion, Scale, ValueBand } from './framework.ts'
import { evidenceKinds } from './framework-json.ts'
import type { CriterionJson, Rollup } from './framework-json.ts'
import { chain } from './intervals.ts'
import { readDecimal } from './read-decimal.ts'
import { readAnswerValue } from './parse-answers.ts'
import { checkLevels, readOwnScale } from './scale.ts'
import { checkText } from './texts.ts'

export const criterionFields = [
  'slug', 'title', 'question', 'weight', 'mandatory', 'allowNa', 'riskExposure', 'evidenceKinds', 'tiers', 'department', 'guidance', 'scale',
  'quantitative', 'crosswalk',
] as const
export const mostCriteria = 2000
export const mostTiers = 20
export const mostCrosswalks = 50
export const slugPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/
/** `slug@version` of a framework. */
export const frameworkNamePattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}@[0-9A-Za-z][0-9A-Za-z.-]{0,19}$/

export interface CriterionContext {
  readonly rollup: Rollup
  readonly scale: Scale
  /** Indicators that the framework's owner defines. */
  readonly own: ReadonlySet<string>
  readonly slugs: Set<string>
}

/** A slug that no other of the same kind has. */
export function readSlug(fields: Fields, name: string, taken = new Set<string>()): string | undefined {
  const slug = fields.text(name, 64)
  if (slug === undefined) return undefined
  if (!slugPattern.test(slug)) return fields.note(name, 'wrong_type', `"${name}" has letters, digits, points, dashes and underscores only.`)
  if (taken.has(slug)) return fields.note(name, 'repeated', `"${slug}" is the slug of another; each has its own.`)
  taken.add(slug)
  return slug
}

export function readCriterion(fields: Fields, dimension: string, context: CriterionContext): Criterion | undefined {
  fields.need('slug')
  const slug = readSlug(fields, 'slug', context.slugs)
  for (const name of ['title', 'question']) checkText(fields, name)
  const weight = readDecimal(fields, 'weight', { above: zero }) ?? ratio(1n)
  if (context.rollup === 'YPN' && compare(weight, ratio(1n)) !== 0) fields.note('weight', 'contradiction', 'With YPN all questions weigh the same; leave "weight" out.')
  const flags = { mandatory: fields.flag('mandatory') ?? false, allowNa: fields.flag('allowNa') ?? true }
  fields.flag('riskExposure')
  fields.words('evidenceKinds', evidenceKinds)
  fields.text('department')
  readTiers(fields)
  const scale = readScaleOf(fields, context)
  if (scale !== undefined) checkGuidance(fields, scale, context.rollup)
  const quantitative = scale === undefined ? undefined : readQuantitative(fields, scale, context)
  checkCrosswalk(fields)
  if (slug === undefined || scale === undefined) return undefined
  return { slug, dimension, weight, ...flags, scale, quantitative, json: jsonOf(fields) }
}

function jsonOf(fields: Fields): CriterionJson {
  return Object.fromEntries(criterionFields.filter((name) => fields.has(name)).map((name) => [name, fields.raw(name)])) as unknown as CriterionJson
}

function readScaleOf(fields: Fields, { rollup, scale }: CriterionContext): Scale | undefined {
  if (!fields.has('scale')) return scale
  if (rollup === 'YPN') return fields.note('scale', 'contradiction', 'With YPN the answers are yes, partially and no; leave "scale" out.')
  const own = fields.object('scale', ['min', 'max', 'step'])
  const found = own && readOwnScale(own, scale)
  if (found !== undefined && rollup === 'SUM_OVER_MAX' && compare(found.min, zero) < 0) return own?.note('min', 'negative', 'With SUM_OVER_MAX a scale must not go below zero.')
  return found
}

function checkGuidance(fields: Fields, scale: Scale, rollup: Rollup): void {
  if (rollup === 'YPN') {
    const guidance = fields.object('guidance', ['no', 'partially', 'yes'])
    for (const name of ['no', 'partially', 'yes']) if (guidance !== undefined) checkText(guidance, name)
    return
  }
  checkLevels(fields, 'guidance', scale)
}

function readTiers(fields: Fields): void {
  const seen = new Set<unknown>()
  for (const [n, tier] of (fields.list('tiers', mostTiers) ?? []).entries()) {
    if (typeof tier !== 'string' || tier.trim() === '') fields.note(`tiers[${n}]`, 'wrong_type', 'Each of "tiers" is a text.')
    else if (seen.has(tier)) fields.note(`tiers[${n}]`, 'repeated', `"${tier}" stands twice in "tiers".`)
    seen.add(tier)
  }
}

function readQuantitative(fields: Fields, scale: Scale, { rollup, own }: CriterionContext): Criterion['quantitative'] {
  const found = fields.object('quantitative', ['indicator', 'bands'])
  if (found === undefined) return undefined
  for (const name of ['indicator', 'bands']) found.need(name)
  const named = found.text('indicator')
  const slug = named === undefined || own.has(named) ? named : indicatorOf(named)?.slug
  if (named !== undefined && slug === undefined) {
    found.note('indicator', 'unknown_indicator', `"${named}" is not an indicator that is known; name one of the registry, or list it in "ownIndicators".`)
  }
  const bands = found.objects('bands', 50, ['from', 'to', 'value']) ?? []
  if (found.has('bands') && bands.length === 0) found.note('bands', 'empty', '"bands" must hold at least one.')
  const placed = bands.flatMap((each) => {
    const value = each.need('value') ? readAnswerValue(each, 'value', scale, rollup) : undefined
    const [from, to] = [readDecimal(each, 'from'), readDecimal(each, 'to')]
    const bad = value === undefined || (each.has('from') && from === undefined) || (each.has('to') && to === undefined)
    return bad ? [] : [{ fields: each, interval: { from, to, value } satisfies ValueBand }]
  })
  if (placed.length === 0 || placed.length < bands.length || slug === undefined) return undefined
  return { indicator: slug, bands: chain(placed, { from: undefined, to: undefined }, 'band') }
}

function checkCrosswalk(fields: Fields): void {
  for (const each of fields.objects('crosswalk', mostCrosswalks, ['framework', 'criterion']) ?? []) {
    for (const name of ['framework', 'criterion']) each.need(name)
    each.text('criterion', 64)
    const named = each.text('framework')
    if (named !== undefined && !frameworkNamePattern.test(named)) each.note('framework', 'wrong_type', '"framework" must be "slug@version".')
  }
}

// Reads the answers of an assessment against its framework.
import { indicatorOf } from '../indicators/registry.ts'
import { ratio } from '../money/ratio.ts'
import type { Ratio } from '../money/ratio.ts'
import type { Fields } from '../loan/read-fields.ts'
import { riskExposures } from './assessment-json.ts'
import type { RiskExposure } from './assessment-json.ts'
import { criteriaOf, nameOf } from './framework.ts'
import type { Criterion, Framework, Scale } from './framework.ts'
import { evidenceKinds, ypnAnswers } from './framework-json.ts'
import type { Rollup } from './framework-json.ts'
import { decimalOf, readDecimal } from './read-decimal.ts'
import { faultOfLevel, ypnValues } from './scale.ts'

export const answerFields = ['criterion', 'value', 'na', 'reason', 'maturity', 'riskExposure', 'comment', 'evidence'] as const
export const evidenceFields = ['kind', 'document', 'page', 'interview', 'checkedBy'] as const
export const mostEvidence = 100
const mostAnswers = 5000

export interface Answer {
  readonly criterion: string
  /** Undefined where the criterion does not apply. */
  readonly value: Ratio | undefined
  readonly reason: string | undefined
  readonly maturity: Ratio | undefined
  readonly riskExposure: RiskExposure | undefined
}

/** yes is 1, no is 0, null is not known. */
export type IndicatorValues = ReadonlyMap<string, Ratio | null>

/** A level of the scale, or yes, partially, no. */
export function readAnswerValue(fields: Fields, name: string, scale: Scale, rollup: Rollup): Ratio | undefined {
  if (rollup === 'YPN') {
    const word = fields.oneOf(name, ypnAnswers)
    return word && ypnValues[word]
  }
  const value = readDecimal(fields, name)
  const fault = value && faultOfLevel(value, scale)
  return fault === undefined ? value : fields.note(name, fault.code, `"${name}" is not a level of the scale: ${fault.words}`)
}

export function readAnswers(fields: Fields, framework: Framework, all: Framework = framework): Map<string, Answer> {
  const asked = new Map(criteriaOf(framework).map((each) => [each.slug, each]))
  const known = new Set(criteriaOf(all).map((each) => each.slug))
  const answers = new Map<string, Answer>()
  for (const each of fields.objects('answers', mostAnswers, answerFields) ?? []) {
    const slug = each.need('criterion') ? each.text('criterion') : undefined
    if (slug === undefined) continue
    const criterion = asked.get(slug)
    if (criterion === undefined) {
      const why = known.has(slug) ? 'is not asked of this tier' : `is not in ${nameOf(framework)}; an answer to a criterion that was taken out belongs to the version that had it`
      each.note('criterion', 'unknown_criterion', `"${slug}" ${why}.`)
    } else if (answers.has(slug)) each.note('criterion', 'repeated', `"${slug}" is answered twice.`)
    else answers.set(slug, readAnswer(each, criterion, framework.rollup))
  }
  return answers
}

function readAnswer(fields: Fields, criterion: Criterion, rollup: Rollup): Answer {
  const na = fields.flag('na') ?? false
  const reason = fields.text('reason', 4000)
  fields.text('comment', 20_000)
  checkEvidence(fields)
  const { slug } = criterion
  const rest = {
    criterion: slug, reason, riskExposure: fields.oneOf('riskExposure', riskExposures),
    maturity: fields.has('maturity') ? readAnswerValue(fields, 'maturity', criterion.scale, rollup) : undefined,
  }
  if (rest.riskExposure !== undefined && criterion.json.riskExposure === false) fields.note('riskExposure', 'contradiction', `"${slug}" carries no risk exposure in this framework.`)
  if (!na) {
    const value = fields.need('value', 'or "na": true with a "reason"') ? readAnswerValue(fields, 'value', criterion.scale, rollup) : undefined
    return { ...rest, value }
  }
  if (fields.has('value')) fields.note('value', 'contradiction', 'What does not apply has no value; leave out "value", or "na".')
  if (!criterion.allowNa) fields.note('na', 'contradiction', `"${slug}" always applies; give it a value.`)
  if (!fields.has('reason')) fields.note('reason', 'reason_missing', 'Say in "reason" why it does not apply.')
  return { ...rest, value: undefined }
}

function checkEvidence(fields: Fields): void {
  for (const each of fields.objects('evidence', mostEvidence, evidenceFields) ?? []) {
    each.oneOf('kind', evidenceKinds)
    for (const name of ['document', 'interview', 'checkedBy']) each.text(name, 500)
    const page = each.raw('page')
    if (page !== undefined && !(Number.isInteger(page) && Number(page) > 0)) each.text('page', 50)
    if (!each.has('document') && !each.has('interview')) each.need('document', 'or say which "interview"')
  }
}

/** Values under slugs or aliases; null where the indicator could not be computed. */
export function readIndicators(fields: Fields, framework: Framework): IndicatorValues {
  const found = new Map<string, Ratio | null>()
  const raw = fields.raw('indicators')
  if (raw === undefined) return found
  const own = new Set(framework.json.ownIndicators ?? [])
  const names = typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? Object.keys(raw) : []
  const values = fields.object('indicators', names)
  for (const name of names) {
    const slug = own.has(name) ? name : indicatorOf(name)?.slug
    const value = values?.raw(name)
    const read = value === null ? null : value === 'yes' ? ratio(1n) : value === 'no' ? ratio(0n) : decimalOf(value)
    if (slug === undefined) values?.note(name, 'unknown_indicator', `"${name}" is not an indicator that is known here.`)
    else if (read === undefined) values?.note(name, 'not_decimal', `"${name}" must be a decimal, "yes", "no" or null.`)
    else if (found.has(slug)) values?.note(name, 'repeated', `"${name}" is the same indicator as another of the list.`)
    else found.set(slug, read)
  }
  return found
}

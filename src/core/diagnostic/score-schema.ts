// JSON Schemas of `twiza score`, generated to docs/generated.
import { draft, date, integer, list, name, object, oneOf } from '../loan/quote-schema.ts'
import type { JsonSchema } from '../loan/quote-schema.ts'
import { assessmentModes, assessmentStates } from './assessment-can.ts'
import { noScoreReasons, riskExposures } from './assessment-json.ts'
import { bandMeasures, criterionWeightRules, evidenceKinds, rollups, scaleDirections, textLanguages, ypnAnswers } from './framework-json.ts'
import { mostEvidence } from './parse-answers.ts'
import { mostCriteria, mostCrosswalks, mostTiers } from './parse-criterion.ts'
import { mostBands, mostDimensions } from './parse-framework.ts'
import { priorities } from './priority.ts'

const said = (schema: JsonSchema, description: string): JsonSchema => ({ ...schema, description })
const decimal: JsonSchema = {
  anyOf: [{ type: 'number' }, { type: 'string', pattern: '^-?(0|[1-9][0-9]{0,11})(\\.[0-9]{1,12})?$' }],
  description: 'A decimal as a number or a text, at most twelve digits on either side of the point.',
}
const text: JsonSchema = {
  anyOf: [{ type: 'string', minLength: 1, maxLength: 4000 }, object(Object.fromEntries(textLanguages.map((each) => [each, { type: 'string', minLength: 1, maxLength: 4000 }])), [])],
  description: 'One text, or one for each language.',
}
const slug = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$' }
const frameworkName = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}@[0-9A-Za-z][0-9A-Za-z.-]{0,19}$', description: '"slug@version".' }
const byLevel: JsonSchema = { type: 'object', additionalProperties: text, description: 'From a level of the scale to its text: {"0": "absent"}.' }
const level: JsonSchema = { anyOf: [decimal, oneOf(ypnAnswers)], description: 'A level of the scale; with YPN "yes", "partially" or "no".' }

const criterion = object(
  {
    slug: said(slug, 'Once in the whole framework.'),
    title: text,
    question: text,
    weight: said({ ...decimal, default: 1 }, 'More than zero. Weighs the criterion within its dimension.'),
    mandatory: said({ type: 'boolean', default: false }, 'While it is not answered there is no score, only progress.'),
    allowNa: said({ type: 'boolean', default: true }, 'Whether it may be answered as not applicable, with a reason.'),
    riskExposure: said({ type: 'boolean', default: true }, 'Whether an answer may carry a risk exposure.'),
    evidenceKinds: list(oneOf(evidenceKinds), evidenceKinds.length * 2),
    tiers: said(list(name, mostTiers), 'Asked only of assessments of one of these tiers; of all when absent.'),
    department: name,
    guidance: said(byLevel, 'What each level looks like.'),
    scale: said(object({ min: { ...decimal, default: 0 }, max: decimal, step: { ...decimal, default: 1 } }, ['max']), "Its own scale, in the direction of the framework's; such as its own maximum of points."),
    quantitative: said(
      object({ indicator: name, bands: list(object({ from: decimal, to: decimal, value: level }, ['value']), 50) }, ['indicator', 'bands']),
      'Answered by an indicator where no answer is given: each band holds "from", included, to "to", excluded; the lowest has no "from", the highest no "to"; no gaps. In the unit of the indicator: percent of 100; yes counts 1, no 0.',
    ),
    crosswalk: said(list(object({ framework: frameworkName, criterion: name }, ['framework', 'criterion']), mostCrosswalks), 'The criteria of other frameworks or versions that this one continues.'),
  },
  ['slug'],
)

export const frameworkSchema: JsonSchema = object(
  {
    slug,
    version: { anyOf: [{ type: 'integer' }, { type: 'string', pattern: '^[0-9A-Za-z][0-9A-Za-z.-]{0,19}$' }] },
    title: text,
    source: { type: 'string', minLength: 1, maxLength: 1000 },
    licence: { type: 'string', minLength: 1, maxLength: 1000 },
    rollup: said(oneOf(rollups), [
      'SUM_OVER_MAX: weighted points ÷ weighted maximum, over all criteria, in percent.',
      'WEIGHTED_MEAN: on the scale; criteria by weight within a dimension, dimensions by weight (by their answered criteria\'s weights where no dimension has one).',
      'MEAN_OF_MEANS: points ÷ maximum of each dimension, dimensions count the same, shown on the scale.',
      'YPN: yes 1, partially a half, no 0; all questions weigh the same, in percent.',
    ].join(' ')),
    scale: said(
      object({ min: decimal, max: decimal, step: { ...decimal, default: 1 }, direction: said(oneOf(scaleDirections, 'up'), 'up: the maximum is best; down: the minimum is.'), labels: byLevel }, ['min', 'max']),
      'Needed but with YPN, which has none.',
    ),
    bands: said(
      list(object({ grade: { type: 'string', minLength: 1, maxLength: 60 }, label: text, from: decimal, to: decimal }, ['grade', 'from']), mostBands),
      'Grades of the score: "from", included, to "to", excluded but for the highest; without "to" up to the next. They cover the whole range without gap or overlap.',
    ),
    bandsOn: said(oneOf(bandMeasures, 'score'), 'score: bands in the measure of the score (percent with SUM_OVER_MAX and YPN, else the scale); percent: 0 to 100.'),
    criterionWeights: said(oneOf(criterionWeightRules, 'relative'), 'sum-to-dimension: the weights of the criteria must add up to the weight of their dimension.'),
    strengthFrom: said({ ...decimal, default: 75 }, 'Percent of the way from the worst level to the best.'),
    weaknessBelow: said({ ...decimal, default: 50 }, 'Percent of the way from the worst level to the best.'),
    ownIndicators: said(list(name, 1000), 'Slugs of indicators outside the registry.'),
    dimensions: list(
      object({ slug, title: text, weight: said(decimal, 'All dimensions have one, adding up to 100 (or 1), or none has. Used by WEIGHTED_MEAN.'), criteria: list(criterion, mostCriteria) }, ['slug', 'criteria']),
      mostDimensions,
    ),
  },
  ['slug', 'version', 'rollup', 'dimensions'],
)

const evidence = object({ kind: oneOf(evidenceKinds), document: name, page: { anyOf: [{ type: 'integer', minimum: 1 }, { type: 'string' }] }, interview: name, checkedBy: name }, [])
const answer = object(
  {
    criterion: slug,
    value: level,
    na: said({ type: 'boolean', default: false }, 'Does not apply: leaves numerator and denominator. Needs a reason.'),
    reason: { type: 'string', minLength: 1, maxLength: 4000 },
    maturity: said(level, 'Where it differs from the value; weighed with the risk exposure.'),
    riskExposure: oneOf(riskExposures),
    comment: { type: 'string', minLength: 1 },
    evidence: list(evidence, mostEvidence),
  },
  ['criterion'],
)
const framework: JsonSchema = { anyOf: [frameworkName, frameworkSchema], description: 'A framework, or "slug@version" of one that Twiza brings.' }
const answersOf = {
  framework, tier: name, asOf: date, answers: list(answer, 5000),
  indicators: { type: 'object', additionalProperties: { anyOf: [decimal, oneOf(['yes', 'no']), { type: 'null' }] }, description: 'Values by slug, in the unit of the indicator (percent of 100).' },
}

export const scoreInputSchema: JsonSchema = {
  $schema: draft,
  title: 'twiza score: input',
  ...object(
    {
      ...answersOf, member: name, mode: oneOf(assessmentModes), state: oneOf(assessmentStates), lead: name, team: list(name, 100),
      previous: said(object(answersOf, ['answers']), 'An earlier assessment to compare with: of the same framework version (then "framework" may be left out), or of one that the crosswalk names.'),
    },
    ['framework', 'answers'],
  ),
}

const shown: JsonSchema = { type: 'string', pattern: '^-?[0-9]+(\\.[0-9]{1,4})?$', description: 'At most four decimals, rounded half-even.' }
const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] })
const count = integer(0, 1_000_000)
const counts = { criteria: count, scored: count, notApplicable: count, missing: count, missingMandatory: count }
const part = {
  score: said(orNull(shown), 'In percent with SUM_OVER_MAX and YPN, else on the scale.'),
  percent: said(orNull(shown), 'Share of the best that can be reached, 0 to 100.'),
  reason: said(oneOf(noScoreReasons), 'Why there is no score.'),
  points: said(shown, 'With SUM_OVER_MAX and YPN, where there is a score.'), maximum: shown,
  grade: name, gradeLabel: text,
  progress: said(shown, 'Answered, N/A included, in percent of all criteria.'),
  coverage: said(shown, 'Criteria that the score rests on, in percent of all criteria.'),
  counts: object(counts, Object.keys(counts)),
}
const always = ['score', 'percent', 'progress', 'coverage', 'counts'] as const
const change = { before: orNull(shown), after: orNull(shown), change: orNull(shown) }
const noted = list(object({ criterion: slug, dimension: slug, percent: shown }, ['criterion', 'dimension', 'percent']), 5000)
const priority = { criterion: slug, dimension: slug, priority: oneOf(priorities), maturity: shown, riskExposure: oneOf(riskExposures) }
const mark = {
  criterion: slug, dimension: slug, value: orNull(shown), percent: orNull(shown), from: oneOf(['answer', 'indicator', 'not_applicable', 'missing']),
  indicator: name, indicatorValue: orNull(shown), reason: { type: 'string' },
}
const comparison = {
  with: frameworkName, basis: oneOf(['same_version', 'crosswalk']), compared: count,
  score: object(change, Object.keys(change)), percent: object(change, Object.keys(change)),
  dimensions: list(object({ dimension: slug, ...change }, ['dimension', 'before', 'after', 'change']), mostDimensions),
  criteria: list(object({ criterion: slug, was: slug, ...change }, ['criterion', 'before', 'after', 'change']), 5000),
}

export const scoreOutputSchema: JsonSchema = {
  $schema: draft,
  title: 'twiza score: output',
  ...object(
    {
      framework: frameworkName, rollup: oneOf(rollups), asOf: date, ...part, missingMandatory: list(slug, 5000),
      dimensions: list(object({ dimension: slug, title: text, weight: shown, ...part }, ['dimension', ...always]), mostDimensions),
      criteria: list(object(mark, ['criterion', 'dimension', 'value', 'percent', 'from']), 5000),
      strengths: noted, weaknesses: noted,
      priorities: list(object(priority, Object.keys(priority)), 5000),
      comparison: object(comparison, Object.keys(comparison)),
    },
    ['framework', 'rollup', ...always, 'missingMandatory', 'dimensions', 'criteria', 'strengths', 'weaknesses', 'priorities'],
  ),
}

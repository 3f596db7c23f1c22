// `twiza score`: an assessment as JSON in, its score out, or every problem.
import { formatDay } from '../calendar/day.ts'
import { compare } from '../money/ratio.ts'
import type { Ratio } from '../money/ratio.ts'
import { Fields } from '../loan/read-fields.ts'
import type { Problem, Problems } from '../loan/problem.ts'
import { assessmentModes, assessmentStates } from './assessment-can.ts'
import type { ComparisonJson, CriterionScoreJson, NotedJson, PartJson, PriorityJson, ScoreJson } from './assessment-json.ts'
import { compareByCrosswalk, compareSameVersion, crosswalkTo } from './compare-assessments.ts'
import type { Side } from './compare-assessments.ts'
import { criteriaOf, nameOf } from './framework.ts'
import type { Framework } from './framework.ts'
import type { FrameworkJson } from './framework-json.ts'
import { intervalOf } from './intervals.ts'
import { readAnswers, readIndicators } from './parse-answers.ts'
import { readFramework } from './parse-framework.ts'
import { priorities, priorityOf } from './priority.ts'
import { showDecimal } from './read-decimal.ts'
import { levelOf, marksOf, maturityOf, ownScore, percentOf, score, shareOf } from './score.ts'
import type { Mark, Part, Scored } from './score.ts'

export const answersFields = ['framework', 'tier', 'asOf', 'answers', 'indicators'] as const
export const assessmentFields = [...answersFields, 'member', 'mode', 'state', 'lead', 'team', 'previous'] as const

/** Finds a framework by `slug@version`. */
export type FrameworkFinder = (name: string) => FrameworkJson | undefined

export function scoreJson(json: unknown, find: FrameworkFinder): ScoreJson | Problems {
  const problems: Problem[] = []
  const fields = Fields.of(json, '', assessmentFields, problems)
  if (fields === undefined) return { problems }
  readAbout(fields)
  const after = readSide(fields, find, undefined)
  const earlier = fields.object('previous', answersFields)
  const before = earlier === undefined || after === undefined ? undefined : readSide(earlier, find, after.framework)
  const comparison = before === undefined || after === undefined || earlier === undefined ? undefined : compareSides(earlier, before, after)
  if (problems.length > 0 || after === undefined) return { problems }
  const asOf = fields.day('asOf')
  const shown = showScore(after.framework, after.scored)
  return { ...shown, ...(asOf === undefined ? {} : { asOf: formatDay(asOf) }), ...(comparison === undefined ? {} : { comparison }) }
}

function readAbout(fields: Fields): void {
  for (const name of ['member', 'lead']) fields.text(name)
  fields.oneOf('mode', assessmentModes)
  fields.oneOf('state', assessmentStates)
  for (const [n, person] of (fields.list('team', 100) ?? []).entries()) {
    if (typeof person !== 'string' || person.trim() === '') fields.note(`team[${n}]`, 'wrong_type', 'Each of "team" is a name.')
  }
}

function readSide(fields: Fields, find: FrameworkFinder, fallback: Framework | undefined): Side | undefined {
  const before = fields.problems.length
  fields.need('answers')
  fields.day('asOf')
  const whole = fields.has('framework') ? readFrameworkNamed(fields, find) : fallback
  if (whole === undefined) {
    if (!fields.has('framework')) fields.need('framework', 'a framework, or "slug@version" of one that Twiza brings')
    return undefined
  }
  const framework = ofTier(fields, whole)
  const answers = readAnswers(fields, framework, whole)
  const indicators = readIndicators(fields, whole)
  if (fields.problems.length > before) return undefined
  return { framework, scored: score(framework, marksOf(framework, answers, indicators)) }
}

function readFrameworkNamed(fields: Fields, find: FrameworkFinder): Framework | undefined {
  const given = fields.raw('framework')
  if (typeof given !== 'string') return readFramework(given, fields.at('framework'), fields.problems)
  const found = find(given)
  if (found === undefined) return fields.note('framework', 'unknown_framework', `"${given}" is not a framework that is known here; name it as "slug@version", or give it whole.`)
  return readFramework(found, fields.at('framework'), fields.problems)
}

/** Criteria of other tiers are not asked. */
function ofTier(fields: Fields, framework: Framework): Framework {
  const tier = fields.text('tier')
  if (tier === undefined) return framework
  const tiers = new Set(criteriaOf(framework).flatMap((each) => [...(each.json.tiers ?? [])]))
  if (!tiers.has(tier)) {
    fields.note('tier', 'not_one_of', tiers.size === 0 ? `${nameOf(framework)} has no tiers; leave "tier" out.` : `"tier" must be one of ${[...tiers].join(', ')}.`)
    return framework
  }
  const asked = framework.dimensions.map((dimension) => ({ ...dimension, criteria: dimension.criteria.filter(({ json }) => json.tiers?.includes(tier) ?? true) }))
  return { ...framework, dimensions: asked.filter((dimension) => dimension.criteria.length > 0) }
}

function compareSides(fields: Fields, before: Side, after: Side): ComparisonJson | undefined {
  const name = nameOf(after.framework)
  if (nameOf(before.framework) === name) {
    if (JSON.stringify(before.framework.json) === JSON.stringify(after.framework.json)) return compareSameVersion(before, after)
    return fields.note('framework', 'not_comparable', `Both are called ${name}, yet they differ; a framework that changes gets a new version.`)
  }
  const crosswalk = crosswalkTo(after.framework, before.framework)
  const known = new Set(criteriaOf(before.framework).map((each) => each.slug))
  const lost = [...crosswalk.values()].find((slug) => !known.has(slug))
  if (crosswalk.size === 0) return fields.note('framework', 'not_comparable', `Scores of ${nameOf(before.framework)} and ${name} are not compared without a crosswalk between their criteria.`)
  if (lost !== undefined) return fields.note('framework', 'unknown_criterion', `The crosswalk of ${name} names "${lost}", which is not in ${nameOf(before.framework)}.`)
  return compareByCrosswalk(before, after, crosswalk)
}

/** The score as it is printed: decimals rounded once, here. */
export function showScore(framework: Framework, scored: Scored): ScoreJson {
  const { marks } = scored
  return {
    framework: nameOf(framework),
    rollup: framework.rollup,
    ...showPart(framework, scored),
    missingMandatory: marks.filter((mark) => mark.from === 'missing' && mark.criterion.mandatory).map((mark) => mark.criterion.slug),
    dimensions: scored.dimensions.map((part) => ({
      dimension: part.dimension.slug,
      ...(part.dimension.json.title === undefined ? {} : { title: part.dimension.json.title }),
      ...(part.dimension.weight === undefined ? {} : { weight: showDecimal(part.dimension.weight) }),
      ...showPart(framework, part),
    })),
    criteria: marks.map((mark) => showMark(mark)),
    strengths: noted(framework, marks, 'strong'),
    weaknesses: noted(framework, marks, 'weak').toReversed(),
    priorities: prioritiesOf(framework, marks),
  }
}

function showPart(framework: Framework, { counts, reason, points, maximum, share }: Part): PartJson {
  const own = share && ownScore(framework, share)
  const percent = share && percentOf(share)
  const measured = framework.bandsOn === 'percent' ? percent : own
  const band = measured && intervalOf(framework.bands, measured)
  const label = band && framework.json.bands?.[band.n]?.label
  const summed = share !== undefined && (framework.rollup === 'SUM_OVER_MAX' || framework.rollup === 'YPN')
  return {
    score: own === undefined ? null : showDecimal(own),
    percent: percent === undefined ? null : showDecimal(percent),
    ...(reason === undefined ? {} : { reason }),
    ...(summed ? { points: showDecimal(points), maximum: showDecimal(maximum) } : {}),
    ...(band === undefined ? {} : { grade: band.grade }),
    ...(label === undefined ? {} : { gradeLabel: label }),
    progress: showDecimal(percentOf(shareOf(counts.scored + counts.notApplicable, counts.criteria))),
    coverage: showDecimal(percentOf(shareOf(counts.scored, counts.criteria))),
    counts,
  }
}

const text = (value: Ratio | undefined): string | null => (value === undefined ? null : showDecimal(value))

function showMark({ criterion, value, level, from, answer, indicatorValue }: Mark): CriterionScoreJson {
  return {
    criterion: criterion.slug,
    dimension: criterion.dimension,
    value: text(value),
    percent: text(level && percentOf(level)),
    from,
    ...(criterion.quantitative === undefined ? {} : { indicator: criterion.quantitative.indicator, indicatorValue: text(indicatorValue ?? undefined) }),
    ...(answer?.reason === undefined ? {} : { reason: answer.reason }),
  }
}

/** The best first. */
function noted(framework: Framework, marks: readonly Mark[], maturity: 'strong' | 'weak'): NotedJson[] {
  return marks
    .flatMap((mark) => (mark.level !== undefined && maturityOf(mark.level, framework) === maturity ? [{ mark, level: mark.level }] : []))
    .toSorted((a, b) => compare(b.level, a.level))
    .map(({ mark, level }) => ({ criterion: mark.criterion.slug, dimension: mark.criterion.dimension, percent: showDecimal(percentOf(level)) }))
}

/** Where a risk exposure was given: the most urgent first, and among equals the least mature. */
function prioritiesOf(framework: Framework, marks: readonly Mark[]): PriorityJson[] {
  const found = marks.flatMap(({ criterion, answer, level }) => {
    const maturity = answer?.maturity === undefined ? level : levelOf(answer.maturity, criterion.scale)
    if (answer?.riskExposure === undefined || maturity === undefined) return []
    return [{ criterion, maturity, riskExposure: answer.riskExposure, priority: priorityOf(maturityOf(maturity, framework), answer.riskExposure) }]
  })
  return found
    .toSorted((a, b) => priorities.indexOf(a.priority) - priorities.indexOf(b.priority) || compare(a.maturity, b.maturity))
    .map(({ criterion, maturity, ...rest }) => ({ criterion: criterion.slug, dimension: criterion.dimension, ...rest, maturity: showDecimal(percentOf(maturity)) }))
}

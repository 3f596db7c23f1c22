import { subtract } from '../money/ratio.ts'
import type { Ratio } from '../money/ratio.ts'
import type { ChangeJson, ComparisonJson } from './assessment-json.ts'
import { criteriaOf, nameOf } from './framework.ts'
import type { Framework } from './framework.ts'
import { ownScore, percentOf, score } from './score.ts'
import type { Mark, Scored } from './score.ts'
import { showDecimal } from './read-decimal.ts'

export interface Side {
  readonly framework: Framework
  readonly scored: Scored
}

/** Criteria of one framework by those of another that they continue, from the crosswalk; empty when there is none. */
export function crosswalkTo(framework: Framework, earlier: Framework): ReadonlyMap<string, string> {
  const name = nameOf(earlier)
  const pairs = criteriaOf(framework).flatMap(({ slug, json }) => {
    const was = json.crosswalk?.find((each) => each.framework === name)
    return was === undefined ? [] : [[slug, was.criterion] as const]
  })
  return new Map(pairs)
}

/** Scores of the same version compare as they are. */
export function compareSameVersion(before: Side, after: Side): ComparisonJson {
  const earlier = new Map(before.scored.dimensions.map((part) => [part.dimension.slug, part.share]))
  const dimensions = after.scored.dimensions.map((part) => ({ dimension: part.dimension.slug, ...changeOf(percent(earlier.get(part.dimension.slug)), percent(part.share)) }))
  const pairs = pairsOf(before.scored.marks, after.scored.marks, (slug) => slug)
  return { with: nameOf(before.framework), basis: 'same_version', ...totals(after.framework, before.scored.share, after.scored.share), dimensions, ...criteriaChanges(pairs) }
}

/**
 * Over a crosswalk only the criteria that both sides have answered are scored, both by the later framework's method,
 * so that a change of the questionnaire does not look like a change of the institution.
 */
export function compareByCrosswalk(before: Side, after: Side, crosswalk: ReadonlyMap<string, string>): ComparisonJson {
  const pairs = pairsOf(before.scored.marks, after.scored.marks, (slug) => crosswalk.get(slug))
  const both = pairs.filter((pair) => pair.was?.level !== undefined && pair.mark.level !== undefined)
  const was = score(after.framework, both.map(({ mark, was: earlier }) => carried(mark, earlier?.level)))
  const is = score(after.framework, both.map(({ mark }) => mark))
  const earlier = new Map(was.dimensions.map((part) => [part.dimension.slug, part.share]))
  const dimensions = is.dimensions.map((part) => ({ dimension: part.dimension.slug, ...changeOf(percent(earlier.get(part.dimension.slug)), percent(part.share)) }))
  return { with: nameOf(before.framework), basis: 'crosswalk', ...totals(after.framework, was.share, is.share), dimensions, ...criteriaChanges(pairs) }
}

interface Pair {
  readonly mark: Mark
  readonly was: Mark | undefined
}

function pairsOf(before: readonly Mark[], after: readonly Mark[], earlierOf: (slug: string) => string | undefined): Pair[] {
  const bySlug = new Map(before.map((mark) => [mark.criterion.slug, mark]))
  return after.flatMap((mark) => {
    const slug = earlierOf(mark.criterion.slug)
    return slug === undefined ? [] : [{ mark, was: bySlug.get(slug) }]
  })
}

/** A level of the earlier scale at the same share of the later one. */
function carried(mark: Mark, level: Ratio | undefined): Mark {
  const { scale } = mark.criterion
  return { ...mark, level, value: level && ownScore({ rollup: 'WEIGHTED_MEAN', scale }, level) }
}

function totals(framework: Framework, before: Ratio | undefined, after: Ratio | undefined): Pick<ComparisonJson, 'score' | 'percent'> {
  const own = (share: Ratio | undefined): Ratio | undefined => share && ownScore(framework, share)
  return { score: changeOf(own(before), own(after)), percent: changeOf(percent(before), percent(after)) }
}

function criteriaChanges(pairs: readonly Pair[]): Pick<ComparisonJson, 'compared' | 'criteria'> {
  const criteria = pairs.map(({ mark, was }) => ({
    criterion: mark.criterion.slug,
    ...(was === undefined || was.criterion.slug === mark.criterion.slug ? {} : { was: was.criterion.slug }),
    ...changeOf(percent(was?.level), percent(mark.level)),
  }))
  return { compared: criteria.filter((each) => each.change !== null).length, criteria }
}

const percent = (share: Ratio | undefined): Ratio | undefined => share && percentOf(share)

function changeOf(before: Ratio | undefined, after: Ratio | undefined): ChangeJson {
  const text = (value: Ratio | undefined): string | null => (value === undefined ? null : showDecimal(value))
  return { before: text(before), after: text(after), change: before === undefined || after === undefined ? null : showDecimal(subtract(after, before)) }
}

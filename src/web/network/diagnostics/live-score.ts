// The score while answering: the same core as the server, in the browser.
import type { AnswerJson, ScoreJson } from '#core/diagnostic/assessment-json.ts'
import type { FrameworkJson } from '#core/diagnostic/framework-json.ts'
import { scoreJson } from '#core/diagnostic/score-json.ts'

export interface Answered {
  readonly framework: FrameworkJson
  readonly tier?: string | undefined
  readonly answers: readonly AnswerJson[]
  readonly indicators?: Readonly<Record<string, string | null>> | undefined
}

/** Undefined where an answer does not fit the framework; the server says which. */
export function liveScore({ framework, tier, answers, indicators }: Answered): ScoreJson | undefined {
  const score = scoreJson({ framework, answers, ...(tier === undefined ? {} : { tier }), ...(indicators === undefined ? {} : { indicators }) }, () => undefined)
  return 'problems' in score ? undefined : score
}

/** Criteria that are asked, in their order, with the dimension that holds them. */
export const askedOf = ({ framework, tier }: Pick<Answered, 'framework' | 'tier'>) =>
  framework.dimensions
    .map((dimension) => ({ dimension, criteria: dimension.criteria.filter(({ tiers }) => tier === undefined || (tiers?.includes(tier) ?? true)) }))
    .filter(({ criteria }) => criteria.length > 0)

// How an assessment stands: its final result, or what core makes of the answers and of what the member shares today.
import type { AnswerContent } from '#contract/diagnostics/shapes.ts'
import type { FigureGroup } from '#contract/sharing.ts'
import type { AnswerJson, AssessmentJson, ScoreJson } from '#core/diagnostic/assessment-json.ts'
import type { FrameworkJson, YpnAnswer } from '#core/diagnostic/framework-json.ts'
import { decimalOf, showDecimal } from '#core/diagnostic/read-decimal.ts'
import { scoreJson } from '#core/diagnostic/score-json.ts'
import { indicatorOf } from '#core/indicators/registry.ts'
import type { Tx } from '#platform/db.ts'
import type { SharedValues } from '../indicators/door.ts'
import type { AssessmentRow } from './assessment-store.ts'
import { findKept } from './framework-store.ts'
import { findResult, listCurrent, listIndicators, type AnswerRow, type IndicatorRow } from './record-store.ts'

/** What core scores; comments and evidence stay out of it. */
export const answersFor = (rows: readonly Pick<AnswerRow, 'content'>[]): AnswerJson[] => rows.map(({ content }) => scoredPart(content))

const scoredPart = ({ criterion, value, na, reason, maturity, riskExposure }: AnswerContent): AnswerJson => ({
  criterion, ...(value !== undefined && { value }), ...(na !== undefined && { na }), ...(reason !== undefined && { reason }), ...(maturity !== undefined && { maturity }),
  ...(riskExposure !== undefined && { riskExposure }),
})

/** Groups of the indicators from which criteria fill. */
export function groupsAsked(content: FrameworkJson): FigureGroup[] {
  const slugs = content.dimensions.flatMap(({ criteria }) => criteria.flatMap(({ quantitative }) => quantitative?.indicator ?? []))
  return [...new Set(slugs.flatMap((slug) => indicatorOf(slug)?.group ?? []))]
}

/** Only those that the framework asks for: an assessment keeps no figure that it does not need. */
export function valuesAsked(content: FrameworkJson, shared: readonly SharedValues[]): IndicatorRow[] {
  const asked = new Set(content.dimensions.flatMap(({ criteria }) => criteria.flatMap(({ quantitative }) => indicatorOf(quantitative?.indicator ?? '')?.slug ?? [])))
  return shared.map(({ group, periodTo, items }) => ({ group, period_to: periodTo, items: Object.fromEntries(Object.entries(items).filter(([slug]) => asked.has(slug))) }))
}

export interface Standing {
  readonly content: FrameworkJson
  readonly answers: readonly AnswerRow[]
  readonly indicators: readonly IndicatorRow[]
  readonly score: ScoreJson
  readonly final: { readonly at: string; readonly by: string } | undefined
}

/** Gives values up to a day, of whoever `tx` speaks for. */
export type ValuesReader = (groups: readonly FigureGroup[]) => Promise<readonly SharedValues[]>

/** Undefined where the framework cannot be seen. */
export async function standingOf(tx: Tx, row: AssessmentRow, read: ValuesReader): Promise<Standing | undefined> {
  const framework = await findKept(tx, row.network_id, row.framework, row.framework_version)
  if (!framework) return undefined
  const { content } = framework
  const answers = await listCurrent(tx, row)
  const result = await findResult(tx, row)
  if (result) {
    const indicators = await listIndicators(tx, row)
    return { content, answers, indicators, score: withValues(result.score, indicators), final: { at: result.recorded_at, by: result.actor_name } }
  }
  const groups = groupsAsked(content)
  const indicators = groups.length === 0 ? [] : valuesAsked(content, await read(groups))
  return { content, answers, indicators, score: scoreOf(inputOf(row, content, answersFor(answers), indicators)), final: undefined }
}

export const inputOf = (row: AssessmentRow, content: FrameworkJson, answers: readonly AnswerJson[], indicators: readonly IndicatorRow[]): AssessmentJson => ({
  framework: content, asOf: row.as_of, ...(row.tier !== null && { tier: row.tier }), answers, indicators: Object.assign({}, ...indicators.map(({ items }) => items)) as Record<string, string | null>,
})

/** Answers are judged when they are recorded, so that what core finds here is a defect and not an input. */
export function scoreOf(input: AssessmentJson): ScoreJson {
  const scored = scoreJson(input, () => undefined)
  if ('problems' in scored) throw new Error(`an assessment does not score: ${JSON.stringify(scored.problems)}`)
  return scored
}

/** Levels stay in a final score; the figures behind them are kept apart, where withdrawing closes them. */
export const withoutValues = (score: ScoreJson): ScoreJson => ({ ...score, criteria: score.criteria.map(({ indicatorValue: _value, ...rest }) => rest) })

function withValues(score: ScoreJson, indicators: readonly IndicatorRow[]): ScoreJson {
  const values = Object.assign({}, ...indicators.map(({ items }) => items)) as Record<string, string | null>
  return {
    ...score,
    criteria: score.criteria.map((each) => {
      const slug = each.indicator === undefined ? undefined : indicatorOf(each.indicator)?.slug
      return slug !== undefined && slug in values ? { ...each, indicatorValue: shown(values[slug]) } : each
    }),
  }
}

// As core shows what it has scored.
function shown(value: string | null | undefined): string | null {
  const decimal = decimalOf(value === 'yes' ? '1' : value === 'no' ? '0' : value)
  return decimal === undefined ? null : showDecimal(decimal)
}

const ypn: Readonly<Record<string, YpnAnswer>> = { '0': 'no', '0.5': 'partially', '1': 'yes' }

/** The levels of a score as answers, so that two assessments compare by what counted, whatever is shared by now. */
export const levelsOf = (score: ScoreJson): AnswerJson[] => score.criteria.flatMap(({ criterion, from, value, reason }): AnswerJson[] => {
  if (from === 'not_applicable') return [{ criterion, na: true, reason: reason ?? '–' }]
  if (from === 'missing' || value === null) return []
  return [{ criterion, value: score.rollup === 'YPN' ? ypn[value] ?? value : value }]
})

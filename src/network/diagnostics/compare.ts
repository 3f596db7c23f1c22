// Against the one before and against peers. Only what is final is compared with; peers are five or more and never named.
import type { ComparedJson } from '#contract/diagnostics/shapes.ts'
import type { AnswersJson, ComparisonJson, ScoreJson } from '#core/diagnostic/assessment-json.ts'
import type { FrameworkJson } from '#core/diagnostic/framework-json.ts'
import { decimalOf, showDecimal } from '#core/diagnostic/read-decimal.ts'
import { scoreJson } from '#core/diagnostic/score-json.ts'
import { peerFigures } from '#core/indicators/peers.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import type { Database, Tx } from '#platform/db.ts'
import type { OutsideActor } from '#platform/route.ts'
import { standingFor } from './ask-assessments.ts'
import { findAssessment, type AssessmentRow } from './assessment-store.ts'
import { findKept } from './framework-store.ts'
import { onOwnStanding } from './own-assessments.ts'
import { listLatest, listResults, type ResultRow } from './record-store.ts'
import { levelsOf, type Standing } from './standing.ts'

export function compareAssessment(db: Database, actor: OutsideActor, id: string): Promise<ComparedJson | Refusal> {
  const network = actor.network ?? ''
  return db.transact({ network }, async (tx) => {
    const row = await findAssessment(tx, { network }, id)
    const standing = row && await standingFor(tx, actor, row)
    if (!row || !standing) return refuse('not_found')
    return { ...await withPrevious(tx, row, standing), peers: await peersIn(tx, row, standing.score) }
  })
}

/** Medians are worked out on the network's side; nothing of another member crosses over but the medians. */
export async function compareOwnAssessment(db: Database, { institution }: Actor, id: string): Promise<ComparedJson | Refusal> {
  const own = await onOwnStanding(db, institution, id, async (tx, row, standing) => ({ row, standing, previous: await withPrevious(tx, row, standing) }))
  if ('refused' in own) return own
  return { ...own.previous, peers: await db.transact({ network: own.row.network_id }, (tx) => peersIn(tx, own.row, own.standing.score)) }
}

export async function withPrevious(tx: Tx, row: AssessmentRow, { content, score }: Standing): Promise<Omit<ComparedJson, 'peers'>> {
  if (score.percent === null) return { cannot: 'no_score' }
  const before = (await listResults(tx, row.network_id, row.member_id)).filter((each) => each.id !== row.id && (each.as_of < row.as_of || (each.as_of === row.as_of && (row.final_at ?? '9') > each.recorded_at)))
  for (const each of before) {
    const comparison = await compareWith(tx, row, { content, score }, each)
    if (!comparison) continue
    return { previous: { id: each.id, asOf: each.as_of, framework: comparison.with, title: each.title }, comparison: comparison as NonNullable<ComparedJson['comparison']> }
  }
  return { cannot: before.some(({ framework }) => framework === row.framework) ? 'not_comparable' : 'none_before' }
}

interface Side { readonly content: FrameworkJson; readonly score: ScoreJson }

/** Undefined where neither version nor crosswalk joins the two. */
export async function compareWith(tx: Tx, { network_id: network }: Pick<AssessmentRow, 'network_id'>, { content, score }: Side, before: ResultRow): Promise<ComparisonJson | undefined> {
  const earlier = await findKept(tx, network, before.framework, before.framework_version)
  if (!earlier) return undefined
  const previous: AnswersJson = { framework: earlier.content, answers: levelsOf(before.score) }
  const scored = scoreJson({ framework: content, answers: levelsOf(score), previous }, () => undefined)
  return 'problems' in scored ? undefined : scored.comparison
}

export async function peersIn(tx: Tx, { network_id: network, framework, framework_version: version }: AssessmentRow, own: ScoreJson): Promise<ComparedJson['peers']> {
  const scores = (await listLatest(tx, network, framework, version)).map(({ score }) => score)
  const lines: { dimension?: string; own: string | null; others: (string | null)[] }[] = [
    { own: own.percent, others: scores.map(({ percent }) => percent) },
    ...own.dimensions.map(({ dimension, percent }) => ({ dimension, own: percent, others: scores.map((score) => score.dimensions.find((each) => each.dimension === dimension)?.percent ?? null) })),
  ]
  return lines.flatMap(({ others, ...line }) => {
    const figures = peerFigures(others.map((text) => (text === null ? undefined : decimalOf(text))))
    if (!figures) return []
    const { count, lowerQuartile, median, upperQuartile } = figures
    return [{ ...line, count, lowerQuartile: showDecimal(lowerQuartile, 2), median: showDecimal(median, 2), upperQuartile: showDecimal(upperQuartile, 2) }]
  })
}

// What the plan's chain asks of diagnostics: findings by their ids, and what changed between the first and the last result.
import { themeOf, type PlanTheme } from '#core/diagnostic/plan-can.ts'
import { textIn } from '#core/diagnostic/texts.ts'
import type { Database, Scope, Tx } from '#platform/db.ts'
import { findAssessment } from './assessment-store.ts'
import { compareWith } from './compare.ts'
import { findKept } from './framework-store.ts'
import { findFindings, listResults, type ResultRow } from './record-store.ts'

/** A member in a network, and the side from which it is looked at. */
export interface Asked { readonly db: Database; readonly network: string; readonly member: string; readonly side: 'network' | 'member' }

const scopeOf = ({ side, network, member }: Asked): Scope => (side === 'network' ? { network } : { institution: member })

export function readFindings(asked: Asked, ids: readonly string[]): Promise<{ id: string; content: string; kind: 'strength' | 'weakness'; assessment: string }[]> {
  return asked.db.transact(scopeOf(asked), async (tx) => (await findFindings(tx, asked.network, asked.member, ids)).map(({ id, content, kind, assessment }) => ({ id, content, kind, assessment })))
}

/** Whether the network assessed that member by it. */
export const isAssessment = (asked: Asked, id: string): Promise<boolean> =>
  asked.db.transact(scopeOf(asked), async (tx) => (await findAssessment(tx, { network: asked.network, member: asked.member }, id)) !== undefined)

interface Result { id: string; on: string; framework: string }
interface ScoreLine { name: string; theme?: PlanTheme; before: string | null; after: string | null; change: string | null }

/** Percents of the first and the last result that can be compared, the whole first, then each dimension. */
export function readScores(asked: Asked): Promise<{ baseline?: Result; latest?: Result; scores: ScoreLine[] }> {
  return asked.db.transact(scopeOf(asked), async (tx) => {
    const results = await listResults(tx, asked.network, asked.member)
    const [latest] = results
    if (!latest) return { scores: [] }
    const framework = await findKept(tx, asked.network, latest.framework, latest.framework_version)
    if (!framework) return { latest: resultOf(latest), scores: [] }
    const titles = new Map(framework.content.dimensions.map(({ slug, title }) => [slug, textIn(title, 'en') || slug]))
    const found = await firstComparable(tx, asked.network, { content: framework.content, score: latest.score }, results.slice(1))
    if (!found) return { latest: resultOf(latest), scores: [{ name: textIn(framework.content.title, 'en') || latest.framework, before: null, after: latest.score.percent, change: null }] }
    const { first, comparison } = found
    return {
      baseline: resultOf(first), latest: resultOf(latest),
      scores: [
        { name: textIn(framework.content.title, 'en') || latest.framework, ...comparison.percent },
        ...comparison.dimensions.map(({ dimension, ...change }) => ({ name: titles.get(dimension) ?? dimension, theme: themeOf(dimension), ...change })),
      ],
    }
  })
}

const resultOf = ({ id, as_of: on, framework, framework_version: version }: ResultRow): Result => ({ id, on, framework: `${framework}@${version}` })

async function firstComparable(tx: Tx, network: string, latest: Parameters<typeof compareWith>[2], earlier: readonly ResultRow[]) {
  for (const first of earlier.toReversed()) {
    const comparison = await compareWith(tx, { network_id: network }, latest, first)
    if (comparison) return { first, comparison }
  }
  return undefined
}

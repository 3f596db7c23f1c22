// What a report says of an assessment: as whoever prints it may see it, with the figures behind it and what it is compared with.
import type { AssessmentDetailJson, ComparedJson } from '#contract/diagnostics/shapes.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import type { Database } from '#platform/db.ts'
import type { OutsideActor } from '#platform/route.ts'
import { detailIn, standingFor } from './ask-assessments.ts'
import { findAssessment } from './assessment-store.ts'
import { peersIn, withPrevious } from './compare.ts'
import { onOwnStanding } from './own-assessments.ts'
import type { IndicatorRow } from './record-store.ts'

export interface ReportFacts {
  readonly assessment: AssessmentDetailJson
  readonly compared: ComparedJson
  /** Figures that fill criteria, with the last day of the period that each is of. */
  readonly figures: readonly IndicatorRow[]
}

export function readReport(db: Database, actor: OutsideActor, id: string, today: string): Promise<ReportFacts | Refusal> {
  const network = actor.network ?? ''
  return db.transact({ network }, async (tx) => {
    const row = await findAssessment(tx, { network }, id)
    const standing = row && await standingFor(tx, actor, row, 'report')
    if (!row || !standing) return refuse('not_found')
    return {
      assessment: await detailIn(tx, row, standing, { party: 'network', rights: actor.rights }, today), figures: standing.indicators,
      compared: { ...await withPrevious(tx, row, standing), peers: await peersIn(tx, row, standing.score) },
    }
  })
}

/** Behind the member's own wall, which has none of the team's interviews; only medians of peers come from the network's side. */
export async function readOwnReport(db: Database, { institution, rights }: Actor, id: string, today: string): Promise<ReportFacts | Refusal> {
  const own = await onOwnStanding(db, institution, id, async (tx, row, standing) => ({
    row, standing, previous: await withPrevious(tx, row, standing), assessment: await detailIn(tx, row, standing, { party: 'member', rights }, today),
  }))
  if ('refused' in own) return own
  const { row, standing, previous, assessment } = own
  const peers = await db.transact({ network: row.network_id }, (tx) => peersIn(tx, row, standing.score))
  return { assessment, figures: standing.indicators, compared: { ...previous, peers } }
}

// From state to state. Before a draft is made, sent or validated its score is asked for; what is validated is final.
import type { AssessmentMove } from '#contract/diagnostics/shapes.ts'
import { stateAfter, type AssessmentState } from '#core/diagnostic/assessment-can.ts'
import { decimalOf } from '#core/diagnostic/read-decimal.ts'
import { roundRatio } from '#core/money/rounding.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import type { Database, Tx } from '#platform/db.ts'
import { networkActorOf } from '#platform/network-command.ts'
import type { OutsideActor } from '#platform/route.ts'
import { sharedValuesIn } from '../indicators/door.ts'
import { setState, type AssessmentRow } from './assessment-store.ts'
import { onAssessment, onOwnAssessment } from './on-assessment.ts'
import { insertFact, insertIndicators, insertResult, type Recorder } from './record-store.ts'
import { standingOf, withoutValues, type Standing } from './standing.ts'

interface Move { id: string; act: AssessmentMove; reason?: string | undefined }
interface Moved { id: string; state: AssessmentRow['state'] }

const SCORED: ReadonlySet<AssessmentMove> = new Set(['draft', 'send-to-member', 'validate'])

/** Refuses while a mandatory answer is missing, and who validates the draft that they made. */
export function moveAssessment(db: Database, actor: OutsideActor, key: string, move: Move): Promise<Moved | Refusal> {
  return onAssessment(db, actor, move.act, { name: 'move-assessment', key, content: move }, async (tx, row, { act, reason }, by) => {
    if (act === 'validate' && row.drafted_by === actor.id) return refuse('same_person')
    const standing = SCORED.has(act) ? await standingFor(tx, actor, row) : undefined
    const missing = standing && refuseMissing(standing)
    if (missing) return missing
    if (act === 'validate' && standing) await keepResult(tx, row, standing, by)
    return moveTo(tx, row, { act, reason }, by)
  })
}

const standingFor = (tx: Tx, actor: OutsideActor, row: AssessmentRow): Promise<Standing | undefined> =>
  standingOf(tx, row, (groups) => sharedValuesIn(tx, { ...networkActorOf(actor), how: 'page' }, row.member_id, { groups, on: row.as_of }))

function refuseMissing({ score }: Standing): Refusal | undefined {
  const [first] = score.missingMandatory
  if (first !== undefined) return refuse('answers_missing', undefined, { count: score.missingMandatory.length, criterion: first })
  const unanswered = score.criteria.filter(({ from }) => from === 'missing')
  return score.reason === 'nothing_answered' ? refuse('answers_missing', undefined, { count: unanswered.length, criterion: unanswered[0]?.criterion ?? '' }) : undefined
}

async function keepResult(tx: Tx, row: AssessmentRow, { score, indicators }: Standing, by: Recorder): Promise<void> {
  const percent = score.percent === null ? undefined : decimalOf(score.percent)
  await insertResult(tx, row, {
    framework: row.framework, framework_version: row.framework_version, content_hash: row.content_hash, as_of: row.as_of, score: withoutValues(score),
    percent: percent === undefined ? null : Number(roundRatio(percent.num * 100n, percent.den, 'half-even')),
  }, by)
  await insertIndicators(tx, row, indicators)
}

async function moveTo(tx: Tx, row: AssessmentRow, { act, reason }: { act: AssessmentMove; reason?: string | undefined }, by: Recorder): Promise<Moved> {
  const state = stateAfter(act, row.state as AssessmentState) ?? 'cancelled'
  await setState(tx, row, state, act === 'draft' ? by.id : row.drafted_by)
  await insertFact(tx, row, { act, state, reason }, by)
  return { id: row.id, state }
}

/** By the member's board, which answers for the plan. */
export function approveActionPlan(db: Database, actor: Actor, key: string, content: { id: string; reason?: string | undefined }): Promise<Moved | Refusal> {
  return onOwnAssessment(db, actor, 'approve-plan', { name: 'approve-action-plan', key, content }, (tx, row, { reason }, by) => moveTo(tx, row, { act: 'approve-plan', reason }, by))
}

// What was done, and what shows it: recorded by somebody of the network, or of the member at its own desk.
import { createHash } from 'node:crypto'
import { refuseBytes } from '#institution/attachments/door.ts'
import type { NewEvidence, NewProgress } from '#contract/plans.ts'
import { checkProgress, hasStages, nextStage, planStateAfter, SAMPLE_FOLLOWING_PERCENT, SAMPLE_MIN, stagePercent, type FileSample, type PlanState } from '#core/diagnostic/plan-can.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { runCommand } from '#platform/command.ts'
import type { Database, Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { traceInNetwork } from '#platform/network-command.ts'
import type { OutsideActor } from '#platform/route.ts'
import { listPresent } from '../members/door.ts'
import { findItem, setStanding } from './item-store.ts'
import { itemFor, onItem, recorderOf, type ItemInHand } from './on-item.ts'
import { insertEvidence, insertFacts, insertProgress, type NewEvidenceRow, type Recorder } from './record-store.ts'

export interface Recorded { id: string; progress: string; state: PlanState }
type Content = NewProgress & { id: string }

export function recordProgress(db: Database, actor: OutsideActor, key: string, progress: Content, today: string): Promise<Recorded | Refusal> {
  return onItem(db, actor, 'report', { name: 'record-plan-progress', key, content: progress }, (tx, item, content) => progressIn(tx, item, content, recorderOf(actor), today))
}

/** The row is the network's, so the command speaks for it once the member's own wall has shown the item to be its own. */
export function recordOwnProgress(db: Database, actor: Actor, key: string, progress: Content, today: string): Promise<Recorded | Refusal> {
  return runCommand(db, actor, { name: 'record-plan-progress', key, content: progress }, async (tx, content) => {
    const own = await findItem(tx, { member: actor.institution }, content.id)
    if (!own) return refuse('not_found')
    const detail = { name: own.member_name, title: own.title, percent: content.percent, stage: content.stage, doneOn: content.doneOn }
    const outcomes: (Recorded | Refusal)[] = []
    await traceInNetwork(tx, { id: actor.institution, name: own.member_name, network: own.network_id, channel: actor.channel === 'demo' ? 'demo' : 'desk' },
      { command: 'record-plan-progress', subject: { kind: 'member', id: actor.institution }, detail }, async () => {
        const [present] = await listPresent(tx, own.network_id, { member: actor.institution })
        if (!present) return void outcomes.push(refuse('not_found'))
        const item = await itemFor(tx, own.network_id, own.id, 'report', { id: actor.id, party: 'member', rights: actor.rights })
        outcomes.push('refused' in item ? item : await progressIn(tx, item, content, { id: actor.id, name: actor.name, party: 'member' }, today))
      })
    const [outcome = refuse('not_found')] = outcomes
    if ('refused' in outcome) return outcome
    return { answer: outcome, trace: { subject: { kind: 'network', id: own.network_id }, detail: { ...detail, name: own.network_name } } }
  })
}

async function progressIn(tx: Tx, item: ItemInHand, content: NewProgress, by: Recorder, today: string): Promise<Recorded | Refusal> {
  if (content.doneOn > today) return refuse('date_in_future', 'doneOn', { date: content.doneOn, today })
  const evidence = readEvidence(content.evidence)
  if ('refused' in evidence) return evidence
  const percent = hasStages(item.kind) && content.stage !== undefined ? stagePercent[content.stage] : content.percent
  if (percent === undefined) return hasStages(item.kind) ? refuseProgress(item, 'plan_stage_skipped') : refuse('input_invalid', 'percent')
  const samples = content.evidence.filter((each): each is FileSample & Extract<NewEvidence, { kind: 'sample' }> => each.kind === 'sample')
  const problem = checkProgress({ kind: item.kind, percent: item.percent, stage: item.stage ?? undefined, evidence: item.since.evidence }, { percent, stage: content.stage, evidence: evidence.length, samples })
  if (problem) return refuseProgress(item, problem)
  const progress = newId()
  await insertProgress(tx, item, { id: progress, doneOn: content.doneOn, percent, stage: content.stage, content: content.content, round: item.round }, by)
  for (const each of evidence) await insertEvidence(tx, item, progress, each)
  const state = planStateAfter('report', item.state, percent)
  await setStanding(tx, item, { state, percent, stage: content.stage ?? item.stage, round: item.round })
  await insertFacts(tx, [item], { what: 'progress', reason: content.content.slice(0, 500), detail: { progress, percent, stage: content.stage } }, by)
  return { id: item.id, progress, state }
}

function refuseProgress({ stage, percent }: ItemInHand, problem: NonNullable<ReturnType<typeof checkProgress>>): Refusal {
  const at = problem === 'plan_percent_back' ? 'percent' : problem.startsWith('plan_stage') ? 'stage' : 'evidence'
  return refuse(problem, at, { percent, next: nextStage(stage ?? undefined) ?? 'none', least: SAMPLE_MIN, share: SAMPLE_FOLLOWING_PERCENT })
}

function readEvidence(given: readonly NewEvidence[]): NewEvidenceRow[] | Refusal {
  const rows: NewEvidenceRow[] = []
  for (const [n, each] of given.entries()) {
    const row = evidenceRow(each)
    if ('refused' in row) return { ...row, path: `evidence.${n}.${row.path ?? ''}` }
    rows.push(row)
  }
  return rows
}

function evidenceRow(each: NewEvidence): NewEvidenceRow | Refusal {
  if (each.kind === 'link') return each
  if (each.kind === 'sample') return each.following > each.sampled ? refuse('input_invalid', 'following') : each
  const bytes = Buffer.from(each.file.base64, 'base64')
  const wrong = refuseBytes(each.file.mediaType, bytes)
  if (wrong) return wrong
  const name = each.file.name.replace(/^.*[\\/]/, '').trim() || 'file'
  return { kind: each.kind, title: each.title, page: each.page, file: { name, mediaType: each.file.mediaType, bytes, sha256: createHash('sha256').update(bytes).digest('hex') } }
}

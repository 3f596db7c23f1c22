// Strengths and weaknesses that the team writes down, until the assessment is final.
import type { NewFinding } from '#contract/diagnostics/shapes.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Database, Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import type { OutsideActor } from '#platform/route.ts'
import type { AssessmentRow } from './assessment-store.ts'
import { findKept } from './framework-store.ts'
import { onAssessment } from './on-assessment.ts'
import { insertFact, insertFinding, listFindings, setWithdrawn, updateFinding } from './record-store.ts'

/** Refuses a criterion that the framework does not have. */
export function addFinding(db: Database, actor: OutsideActor, key: string, given: NewFinding & { id: string }): Promise<{ id: string; finding: string } | Refusal> {
  return onAssessment(db, actor, 'gather', { name: 'add-finding', key, content: given }, async (tx, row, content, by) => {
    const wrong = await refuseCriteria(tx, row, content.criteria, 'criteria')
    if (wrong) return wrong
    const finding = newId()
    await insertFinding(tx, row, finding, content, by.name)
    return { id: row.id, finding }
  })
}

export async function refuseCriteria(tx: Tx, row: AssessmentRow, criteria: readonly string[], path: string): Promise<Refusal | undefined> {
  const framework = await findKept(tx, row.network_id, row.framework, row.framework_version)
  const known = new Set(framework?.content.dimensions.flatMap((dimension) => dimension.criteria.map(({ slug }) => slug)))
  const strange = criteria.findIndex((slug) => !known.has(slug))
  return strange < 0 ? undefined : refuse('answer_unreadable', path === 'criteria' ? `criteria.${strange}` : path, { rule: 'unknown_criterion' })
}

type FindingChange = NewFinding & { id: string; finding: string; version: number }

/** Refuses `changed_meanwhile` where the version is not the one that is held. */
export function changeFinding(db: Database, actor: OutsideActor, key: string, change: FindingChange): Promise<{ id: string; version: number } | Refusal> {
  return onAssessment(db, actor, 'gather', { name: 'change-finding', key, content: change }, async (tx, row, content) => {
    const before = (await listFindings(tx, row)).find(({ id }) => id === content.finding)
    if (!before) return refuse('not_found')
    if (before.version !== content.version) return refuse('changed_meanwhile')
    const wrong = await refuseCriteria(tx, row, content.criteria, 'criteria')
    if (wrong) return wrong
    await updateFinding(tx, row, before.id, content)
    return { id: before.id, version: before.version + 1 }
  })
}

export function withdrawFinding(db: Database, actor: OutsideActor, key: string, given: { id: string; finding: string; reason: string }): Promise<{ id: string } | Refusal> {
  return onAssessment(db, actor, 'gather', { name: 'withdraw-finding', key, content: given }, async (tx, row, { finding, reason }, by) => {
    const before = (await listFindings(tx, row)).find(({ id }) => id === finding)
    if (!before) return refuse('not_found')
    await setWithdrawn(tx, row, before.id)
    await insertFact(tx, row, { act: 'withdraw-finding', state: row.state, reason }, by)
    return { id: before.id }
  })
}

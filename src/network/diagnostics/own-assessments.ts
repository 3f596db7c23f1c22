// The member's own desk: its assessments in every network, read through its own wall.
import type { AssessmentDetailJson } from '#contract/diagnostics/shapes.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import type { Database, Tx } from '#platform/db.ts'
import { ownSharedValues, type SharedValues } from '../indicators/door.ts'
import { detailIn } from './ask-assessments.ts'
import { findAssessment, listOfMember, listRequests, type AssessmentRow } from './assessment-store.ts'
import { findKept } from './framework-store.ts'
import { groupsAsked, standingOf, type Standing } from './standing.ts'
import { rowJson } from './tell-assessments.ts'

export function listOwnAssessments(db: Database, { institution }: Actor, today: string) {
  return db.transact({ institution }, async (tx) => ({
    items: (await listOfMember(tx, institution)).map((row) => rowJson(row, today)),
    requests: (await listRequests(tx, { member: institution })).map(({ id, assessment, network_id: network, network_name: name, title, due_on: dueOn, received }) =>
      ({ id, assessment, network: { id: network, name }, title, dueOn, received })),
  }))
}

/** How it stands with the figures that the member shares with that network: the score that the network sees. */
export async function onOwnStanding<Answer>(
  db: Database, institution: string, id: string, work: (tx: Tx, row: AssessmentRow, standing: Standing) => Promise<Answer>,
): Promise<Answer | Refusal> {
  const shared = await sharedWith(db, institution, id)
  return db.transact({ institution }, async (tx) => {
    const row = await findAssessment(tx, { member: institution }, id)
    const standing = row && await standingOf(tx, row, async () => shared)
    return row && standing ? work(tx, row, standing) : refuse('not_found')
  })
}

// Before the transaction that shows it, so that no transaction waits for another.
async function sharedWith(db: Database, institution: string, id: string): Promise<readonly SharedValues[]> {
  const asked = await db.transact({ institution }, async (tx) => {
    const row = await findAssessment(tx, { member: institution }, id)
    const framework = row && row.final_at === null ? await findKept(tx, row.network_id, row.framework, row.framework_version) : undefined
    return row && framework && { network: row.network_id, on: row.as_of, groups: groupsAsked(framework.content) }
  })
  return asked && asked.groups.length > 0 ? ownSharedValues(db, { network: asked.network, member: institution }, asked) : []
}

export const getOwnAssessment = (db: Database, { institution, rights }: Actor, id: string, today: string): Promise<AssessmentDetailJson | Refusal> =>
  onOwnStanding(db, institution, id, (tx, row, standing) => detailIn(tx, row, standing, { party: 'member', rights }, today))

// What an assessment rests on besides answers: interviews, documents asked for and received, and the member's reply.
import { createHash } from 'node:crypto'
import { refuseBytes } from '#institution/attachments/door.ts'
import type { NewDocument, NewInterview } from '#contract/diagnostics/shapes.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import type { Database, Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import type { OutsideActor } from '#platform/route.ts'
import { listRequests, type AssessmentRow } from './assessment-store.ts'
import { refuseCriteria } from './findings.ts'
import { onAssessment, onOwnAssessment } from './on-assessment.ts'
import { insertComment, insertDocument, insertFact, insertInterview, insertRequest, type Recorder } from './record-store.ts'

export function addInterview(db: Database, actor: OutsideActor, key: string, given: NewInterview & { id: string }): Promise<{ id: string; interview: string } | Refusal> {
  return onAssessment(db, actor, 'gather', { name: 'add-interview', key, content: given }, async (tx, row, content, by) => {
    const interview = newId()
    await insertInterview(tx, row, interview, content, by.name)
    return { id: row.id, interview }
  })
}

export function requestDocument(db: Database, actor: OutsideActor, key: string, given: { id: string; title: string; dueOn: string }): Promise<{ id: string; request: string } | Refusal> {
  return onAssessment(db, actor, 'gather', { name: 'request-document', key, content: given }, async (tx, row, content, by) => {
    const request = newId()
    await insertRequest(tx, row, request, content, by.name)
    return { id: row.id, request }
  })
}

type Given = NewDocument & { id: string }

/** Refuses what is larger than an attachment may be, and what is not what its type says. */
export function addAssessmentDocument(db: Database, actor: OutsideActor, key: string, given: Given): Promise<{ id: string; document: string } | Refusal> {
  return onAssessment(db, actor, 'gather', { name: 'add-assessment-document', key, content: given }, keepDocument)
}

export function handInDocument(db: Database, actor: Actor, key: string, given: Given): Promise<{ id: string; document: string } | Refusal> {
  return onOwnAssessment(db, actor, 'gather', { name: 'hand-in-document', key, content: given }, keepDocument)
}

async function keepDocument(tx: Tx, row: AssessmentRow, { title, request, file }: Given, by: Recorder): Promise<{ id: string; document: string } | Refusal> {
  if (request !== undefined && !(await listRequests(tx, { assessment: row.id })).some(({ id }) => id === request)) return refuse('not_found', 'request')
  const bytes = Buffer.from(file.base64, 'base64')
  const wrong = refuseBytes(file.mediaType, bytes)
  if (wrong) return wrong
  const document = newId()
  const name = file.name.replace(/^.*[\\/]/, '').trim() || 'file'
  await insertDocument(tx, row, document, { title, request, file: { name, mediaType: file.mediaType, bytes, sha256: createHash('sha256').update(bytes).digest('hex') } }, by)
  return { id: row.id, document }
}

/** The right of reply, once the draft was sent. */
export function commentOnAssessment(db: Database, actor: Actor, key: string, given: { id: string; criterion?: string | undefined; content: string }): Promise<{ id: string; comment: string } | Refusal> {
  return onOwnAssessment(db, actor, 'comment', { name: 'comment-on-assessment', key, content: given }, async (tx, row, content, by) => {
    const wrong = content.criterion === undefined ? undefined : await refuseCriteria(tx, row, [content.criterion], 'criterion')
    if (wrong) return wrong
    const comment = newId()
    await insertComment(tx, row, comment, content, by)
    await insertFact(tx, row, { act: 'comment', state: row.state }, by)
    return { id: row.id, comment }
  })
}

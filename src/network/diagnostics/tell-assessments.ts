// From rows to what is answered.
import type { AnswerShapeJson, AssessmentDetailJson, AssessmentRowJson, FindingJson } from '#contract/diagnostics/shapes.ts'
import { actsNow, isFinal, type AssessmentState } from '#core/diagnostic/assessment-can.ts'
import type { AssessmentRow, RequestRow } from './assessment-store.ts'
import type { Who } from './on-assessment.ts'
import type { AnswerRow, CommentRow, DocumentRow, FactRow, FindingRow, InterviewRow } from './record-store.ts'
import type { Standing } from './standing.ts'

/** Hundredths of a percent as decimal text. */
const percentText = (hundredths: number): string => `${Math.trunc(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`

export function rowJson(row: AssessmentRow, today: string): AssessmentRowJson {
  const open = row.state !== 'cancelled' && !isFinal(row.state)
  return {
    id: row.id, member: { id: row.member_id, name: row.member_name }, network: { id: row.network_id, name: row.network_name }, framework: `${row.framework}@${row.framework_version}`, mode: row.mode, title: row.title,
    state: row.state, asOf: row.as_of, startsOn: row.starts_on, deadline: row.deadline, overdue: open && row.deadline < today, lead: row.lead, team: row.team, answers: row.answers, comments: row.comments,
    findings: row.findings, version: row.version, ...(row.framework_title !== null && { frameworkTitle: typeof row.framework_title === 'string' ? row.framework_title : { ...row.framework_title } }),
    ...(row.tier !== null && { tier: row.tier }), ...(row.score !== null && { score: row.score }), ...(row.percent_hundredths !== null && { percent: percentText(row.percent_hundredths) }),
    ...(row.grade !== null && { grade: row.grade }), ...(row.final_at !== null && { finalAt: row.final_at }),
  }
}

export const answerJson = ({ id, content, made_at: madeAt, recorded_at: recordedAt, actor_name: by, party }: AnswerRow): AnswerShapeJson => ({ ...content, id, madeAt, recordedAt, by, party })

export const findingJson = ({ id, kind, criteria, severity, content, version, recorded_by_name: by, recorded_at: at }: FindingRow): FindingJson => ({ id, kind, criteria, severity, content, version, by, at })

export interface Parts {
  readonly row: AssessmentRow
  readonly standing: Standing
  readonly said: readonly CommentRow[]
  readonly found: readonly FindingRow[]
  readonly interviews: readonly InterviewRow[]
  readonly documents: readonly DocumentRow[]
  readonly requests: readonly RequestRow[]
  readonly facts: readonly FactRow[]
}

export function detailJson({ row, standing, said, found, interviews, documents, requests, facts }: Parts, who: Who, today: string): AssessmentDetailJson {
  const { content, answers, score, final } = standing
  return {
    ...rowJson(row, today), ...(row.content !== null && { content: row.content }), frameworkContent: { ...content }, hash: row.content_hash,
    current: answers.map(answerJson), said: said.map(({ id, criterion, content: text, recorded_at: at, actor_name: by }) => ({ id, content: text, at, by, ...(criterion !== null && { criterion }) })),
    found: found.map(findingJson), interviews: interviews.map(({ id, held_on: heldOn, person, by_whom: by, content: text }) => ({ id, heldOn, person, by, content: text })),
    documents: documents.map(({ id, title, request_id: request, file_name: fileName, recorded_at: at, actor_name: by, party }) => ({ id, title, fileName, at, by, party, ...(request !== null && { request }) })),
    requests: requests.map(({ id, title, due_on: dueOn, received, actor_name: by }) => ({ id, title, dueOn, received, by })),
    result: score as AssessmentDetailJson['result'], final: final !== undefined, ...(final !== undefined && { resultBy: final.by }),
    history: facts.map(({ act, state, reason, recorded_at: at, actor_name: by, party }) => ({ act, state, at, by, party, ...(reason !== null && { reason }) })),
    acts: row.state === 'cancelled' ? [] : actsNow({ state: row.state as AssessmentState, mode: row.mode }, who),
  }
}

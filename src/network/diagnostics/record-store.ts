// What is written of an assessment and never changed: answers, the member's word, interviews, documents, results, steps. Findings
// change until it is final.
import type { AnswerContent, NewDocument, NewFinding, NewInterview } from '#contract/diagnostics/shapes.ts'
import type { ScoreJson } from '#core/diagnostic/assessment-json.ts'
import { toJson, type Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'

export interface Recorder { readonly id: string; readonly name: string; readonly party: 'network' | 'member' }
/** An assessment, as the rows below name it. */
export interface Of { readonly network_id: string; readonly id: string; readonly member_id: string }

export interface AnswerRow {
  id: string; criterion: string; content: AnswerContent; key: string; content_hash: string; made_at: string; recorded_at: string; party: Recorder['party']; actor_id: string; actor_name: string
}
const ANSWER = 'answer_id as id, criterion, content, key, content_hash, made_at, recorded_at, party, actor_id, actor_name'

/** Of each criterion the answer that was given last. */
export const listCurrent = (tx: Tx, { network_id: network, id }: Of): Promise<AnswerRow[]> => tx.rows(
  `select distinct on (criterion) ${ANSWER} from assessment_answer where network_id = $1 and assessment_id = $2 order by criterion, made_at desc, answer_id desc`, [network, id])

export const listVersions = (tx: Tx, { network_id: network, id }: Of, criterion: string): Promise<AnswerRow[]> => tx.rows(
  `select ${ANSWER} from assessment_answer where network_id = $1 and assessment_id = $2 and criterion = $3 order by made_at desc, answer_id desc`, [network, id, criterion])

export const listByKeys = (tx: Tx, { network_id: network, id }: Of, keys: readonly string[]): Promise<AnswerRow[]> => tx.rows(
  `select ${ANSWER} from assessment_answer where network_id = $1 and assessment_id = $2 and key = any($3::text[])`, [network, id, keys])

export async function insertAnswers(tx: Tx, of: Of, rows: readonly AnswerRow[], by: Recorder): Promise<void> {
  if (rows.length === 0) return
  await tx.run(
    `insert into assessment_answer (network_id, assessment_id, member_id, answer_id, criterion, content, key, content_hash, made_at, recorded_at, party, actor_id, actor_name)
     select $1, $2, $3, t.id, t.criterion, t.content, t.key, t.hash, t.made, $10, $11, $12, $13
     from unnest($4::uuid[], $5::text[], $6::jsonb[], $7::text[], $8::text[], $9::timestamptz[]) as t(id, criterion, content, key, hash, made)`,
    [of.network_id, of.id, of.member_id, rows.map(({ id }) => id), rows.map(({ criterion }) => criterion), rows.map(({ content }) => toJson(content)), rows.map(({ key }) => key),
      rows.map((row) => row.content_hash), rows.map((row) => row.made_at), rows[0]?.recorded_at, by.party, by.id, by.name])
}

export interface CommentRow { id: string; criterion: string | null; content: string; recorded_at: string; actor_name: string }

export const listComments = (tx: Tx, { network_id: network, id }: Of): Promise<CommentRow[]> => tx.rows(
  'select comment_id as id, criterion, content, recorded_at, actor_name from assessment_comment where network_id = $1 and assessment_id = $2 order by recorded_at, comment_id', [network, id])

export async function insertComment(tx: Tx, of: Of, id: string, given: { criterion?: string | undefined; content: string }, by: Recorder): Promise<void> {
  await tx.run('insert into assessment_comment (network_id, comment_id, assessment_id, member_id, criterion, content, actor_id, actor_name) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [of.network_id, id, of.id, of.member_id, given.criterion ?? null, given.content, by.id, by.name])
}

export interface FindingRow {
  id: string; assessment: string; kind: NewFinding['kind']; criteria: string[]; severity: NewFinding['severity']; content: string; version: number; recorded_at: string; recorded_by_name: string
}
const FINDING = 'finding_id as id, assessment_id as assessment, kind, criteria, severity, content, version, recorded_at, recorded_by_name'

export const listFindings = (tx: Tx, { network_id: network, id }: Of): Promise<FindingRow[]> => tx.rows(
  `select ${FINDING} from assessment_finding where network_id = $1 and assessment_id = $2 and withdrawn_at is null order by kind desc, severity = 'high' desc, recorded_at, finding_id`, [network, id])

export const findFindings = (tx: Tx, network: string, member: string, ids: readonly string[]): Promise<FindingRow[]> => tx.rows(
  `select ${FINDING} from assessment_finding where network_id = $1 and member_id = $2 and finding_id = any($3::uuid[])`, [network, member, ids])

export async function insertFinding(tx: Tx, of: Of, id: string, given: NewFinding, by: string): Promise<void> {
  await tx.run('insert into assessment_finding (network_id, finding_id, assessment_id, member_id, kind, criteria, severity, content, recorded_by_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [of.network_id, id, of.id, of.member_id, given.kind, given.criteria, given.severity, given.content, by])
}

export async function updateFinding(tx: Tx, { network_id: network }: Of, id: string, given: NewFinding & { version: number }): Promise<void> {
  await tx.run('update assessment_finding set kind = $3, criteria = $4, severity = $5, content = $6, version = $7 where network_id = $1 and finding_id = $2',
    [network, id, given.kind, given.criteria, given.severity, given.content, given.version + 1])
}

export async function setWithdrawn(tx: Tx, { network_id: network }: Of, id: string): Promise<void> {
  await tx.run('update assessment_finding set withdrawn_at = now() where network_id = $1 and finding_id = $2', [network, id])
}

export interface InterviewRow { id: string; held_on: string; person: string; by_whom: string; content: string }

export const listInterviews = (tx: Tx, { network_id: network, id }: Of): Promise<InterviewRow[]> => tx.rows(
  'select interview_id as id, held_on, person, by_whom, content from assessment_interview where network_id = $1 and assessment_id = $2 order by held_on, interview_id', [network, id])

export async function insertInterview(tx: Tx, of: Of, id: string, given: NewInterview, by: string): Promise<void> {
  await tx.run('insert into assessment_interview (network_id, interview_id, assessment_id, member_id, held_on, person, by_whom, content, recorded_by_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [of.network_id, id, of.id, of.member_id, given.heldOn, given.person, given.by, given.content, by])
}

export async function insertRequest(tx: Tx, of: Of, id: string, given: { title: string; dueOn: string }, by: string): Promise<void> {
  await tx.run('insert into assessment_request (network_id, request_id, assessment_id, member_id, title, due_on, recorded_by_name) values ($1, $2, $3, $4, $5, $6, $7)',
    [of.network_id, id, of.id, of.member_id, given.title, given.dueOn, by])
}

export interface DocumentRow { id: string; request_id: string | null; title: string; file_name: string; recorded_at: string; party: Recorder['party']; actor_name: string }

export const listDocuments = (tx: Tx, { network_id: network, id }: Of): Promise<DocumentRow[]> => tx.rows(
  `select document_id as id, request_id, title, file_name, recorded_at, party, actor_name from assessment_document where network_id = $1 and assessment_id = $2 order by recorded_at, document_id`, [network, id])

export async function insertDocument(tx: Tx, of: Of, id: string, given: Omit<NewDocument, 'file'> & { file: { name: string; mediaType: string; bytes: Uint8Array; sha256: string } }, by: Recorder): Promise<void> {
  await tx.run(
    `insert into assessment_document (network_id, document_id, assessment_id, member_id, request_id, title, file_name, media_type, bytes, sha256, party, actor_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [of.network_id, id, of.id, of.member_id, given.request ?? null, given.title, given.file.name, given.file.mediaType, given.file.bytes, given.file.sha256, by.party, by.name])
}

export const readDocument = (tx: Tx, { network_id: network, id }: Of, document: string): Promise<{ file_name: string; media_type: string; bytes: Buffer } | undefined> =>
  tx.maybe('select file_name, media_type, bytes from assessment_document where network_id = $1 and assessment_id = $2 and document_id = $3', [network, id, document])

export interface ResultRow { id: string; network_id: string; member_id: string; member_name: string; framework: string; framework_version: string; as_of: string; title: string; score: ScoreJson; recorded_at: string; actor_name: string }
const RESULT = `r.assessment_id as id, r.network_id, r.member_id, m.name as member_name, r.framework, r.framework_version, r.as_of, a.title, r.score, r.recorded_at, r.actor_name
  from assessment_result r join assessment a using (network_id, assessment_id) join institution m on m.institution_id = r.member_id`

export const findResult = (tx: Tx, { network_id: network, id }: Of): Promise<ResultRow | undefined> => tx.maybe(`select ${RESULT} where r.network_id = $1 and r.assessment_id = $2`, [network, id])

/** The latest first. */
export const listResults = (tx: Tx, network: string, member: string): Promise<ResultRow[]> =>
  tx.rows(`select ${RESULT} where r.network_id = $1 and r.member_id = $2 order by r.as_of desc, r.recorded_at desc`, [network, member])

/** The latest of each member of today with one version of a framework. */
export const listLatest = (tx: Tx, network: string, framework: string, version: string): Promise<ResultRow[]> => tx.rows(
  `select * from (select distinct on (r.member_id) ${RESULT} join network_member p on p.network_id = r.network_id and p.institution_id = r.member_id and p.left_on is null
     where r.network_id = $1 and r.framework = $2 and r.framework_version = $3 order by r.member_id, r.as_of desc, r.recorded_at desc) latest order by member_name, member_id`, [network, framework, version])

export interface FinalRow { framework: string; framework_version: string; content_hash: string; as_of: string; percent: number | null; score: ScoreJson }

export async function insertResult(tx: Tx, of: Of, given: FinalRow, by: Recorder): Promise<void> {
  await tx.run(
    `insert into assessment_result (network_id, assessment_id, member_id, framework, framework_version, content_hash, as_of, percent_hundredths, score, actor_id, actor_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [of.network_id, of.id, of.member_id, given.framework, given.framework_version, given.content_hash, given.as_of, given.percent, toJson(given.score), by.id, by.name])
}

export interface IndicatorRow { group: string; period_to: string; items: Readonly<Record<string, string | null>> }

/** Those that whoever `tx` speaks for may see today. */
export const listIndicators = (tx: Tx, { network_id: network, id }: Of): Promise<IndicatorRow[]> =>
  tx.rows('select indicator_group as group, period_to, items from assessment_indicator where network_id = $1 and assessment_id = $2', [network, id])

export async function insertIndicators(tx: Tx, of: Of, rows: readonly IndicatorRow[]): Promise<void> {
  for (const row of rows) {
    await tx.run('insert into assessment_indicator (network_id, assessment_id, member_id, indicator_group, period_to, items) values ($1, $2, $3, $4, $5, $6)',
      [of.network_id, of.id, of.member_id, row.group, row.period_to, toJson(row.items)])
  }
}

export interface FactRow { act: string; state: string; reason: string | null; recorded_at: string; party: Recorder['party']; actor_name: string }

export const listFacts = (tx: Tx, { network_id: network, id }: Of): Promise<FactRow[]> => tx.rows(
  'select act, state, reason, recorded_at, party, actor_name from assessment_fact where network_id = $1 and assessment_id = $2 order by recorded_at desc, fact_id desc', [network, id])

/** `tx` speaks for the network. */
export async function insertFact(tx: Tx, of: Of, fact: { act: string; state: string; reason?: string | undefined }, by: Recorder): Promise<void> {
  await tx.run('insert into assessment_fact (network_id, fact_id, assessment_id, member_id, act, state, reason, party, actor_id, actor_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
    [of.network_id, newId(), of.id, of.member_id, fact.act, fact.state, fact.reason ?? null, by.party, by.id, by.name])
}

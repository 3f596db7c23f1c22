import type { ListAssessmentsQuery } from '#contract/diagnostics.ts'
import type { NewAssessment } from '#contract/diagnostics/shapes.ts'
import type { AssessmentMode, AssessmentState } from '#core/diagnostic/assessment-can.ts'
import type { Text } from '#core/diagnostic/framework-json.ts'
import type { Refusal } from '#core/refusal.ts'
import type { Tx } from '#platform/db.ts'
import { likeText, readPage, Where, type ListPage } from '#platform/list-page.ts'

export interface AssessmentRow {
  id: string; network_id: string; network_name: string; member_id: string; member_name: string; framework: string; framework_version: string; framework_title: Text | null; content_hash: string
  tier: string | null; mode: AssessmentMode; state: AssessmentState | 'cancelled'; title: string; as_of: string; starts_on: string; deadline: string; lead: string; team: string[]; content: string | null
  drafted_by: string | null; version: number; answers: number; comments: number; findings: number; score: string | null; percent_hundredths: number | null; grade: string | null; final_at: string | null
}

const counted = (what: string, table: string, more = ''): string =>
  `(select count(${what})::int from ${table} c where c.network_id = a.network_id and c.assessment_id = a.assessment_id${more})`
const COLUMNS = `a.assessment_id as id, a.network_id, n.name as network_name, a.member_id, m.name as member_name, a.framework, a.framework_version, f.content -> 'title' as framework_title, a.content_hash,
  a.tier, a.mode, a.state, a.title, a.as_of, a.starts_on, a.deadline, a.lead, a.team, a.content, a.drafted_by, a.version,
  ${counted('distinct c.criterion', 'assessment_answer')} as answers, ${counted('*', 'assessment_comment')} as comments, ${counted('*', 'assessment_finding', ' and c.withdrawn_at is null')} as findings,
  r.score ->> 'score' as score, r.percent_hundredths, r.score ->> 'grade' as grade, r.recorded_at as final_at`
const FROM = `assessment a join network n using (network_id) join institution m on m.institution_id = a.member_id
  left join diagnostic_framework f on f.network_id = a.network_id and f.slug = a.framework and f.version = a.framework_version
  left join assessment_result r on r.network_id = a.network_id and r.assessment_id = a.assessment_id`
const FINAL = `('validated', 'action_plan_approved', 'closed')`

type Query = Omit<ListAssessmentsQuery, 'cursor'> & { cursor?: string | undefined }

function narrowed(network: string, query: Omit<Query, 'limit'>, today: string): Where {
  const where = new Where().and('a.network_id = ?', network)
  if (query.member) where.and('a.member_id = ?', query.member)
  if (query.framework) where.and(`a.framework || '@' || a.framework_version = ?`, query.framework)
  if (query.mode) where.and('a.mode = ?', query.mode)
  if (query.state === 'final') where.and(`a.state in ${FINAL}`)
  else if (query.state === 'open' || query.state === 'overdue') where.and(`a.state not in ${FINAL} and a.state <> 'cancelled'`)
  else if (query.state) where.and('a.state = ?', query.state)
  if (query.state === 'overdue') where.and('a.deadline < ?', today)
  if (query.q) where.and('a.title ilike ? or m.name ilike ? or a.lead ilike ?', likeText(query.q), likeText(query.q), likeText(query.q))
  return where
}

export function listAssessmentPage(tx: Tx, network: string, query: Query, today: string): Promise<ListPage<AssessmentRow> | Refusal> {
  return readPage<AssessmentRow>(tx, {
    select: COLUMNS, from: FROM, where: narrowed(network, query, today), id: 'a.assessment_id', sort: query.sort ?? '-asOf',
    sorts: {
      asOf: { by: 'a.as_of', type: 'date' }, deadline: { by: 'a.deadline', type: 'date' }, member: { by: 'm.name', type: 'text' }, title: { by: 'a.title', type: 'text' },
      percent: { by: 'coalesce(r.percent_hundredths, -1)', type: 'int' },
    },
    limit: query.limit, cursor: query.cursor,
  })
}

export const listOfMember = (tx: Tx, member: string): Promise<AssessmentRow[]> =>
  tx.rows(`select ${COLUMNS} from ${FROM} where a.member_id = $1 order by a.as_of desc, a.assessment_id`, [member])

export const findAssessment = (tx: Tx, scope: { network?: string; member?: string }, id: string): Promise<AssessmentRow | undefined> => tx.maybe(
  `select ${COLUMNS} from ${FROM} where a.assessment_id = $1 and ($2::uuid is null or a.network_id = $2) and ($3::uuid is null or a.member_id = $3)`, [id, scope.network ?? null, scope.member ?? null])

/** Waits for whoever changes it now. `tx` speaks for the network. */
export async function lockAssessment(tx: Tx, network: string, id: string): Promise<AssessmentRow | undefined> {
  await tx.rows('select 1 from assessment where network_id = $1 and assessment_id = $2 for update', [network, id])
  return findAssessment(tx, { network }, id)
}

/** Those that are not final, of any version of a framework, locked. */
export async function lockOpen(tx: Tx, network: string, framework: string): Promise<AssessmentRow[]> {
  const where = `a.network_id = $1 and a.framework = $2 and a.state not in ${FINAL} and a.state <> 'cancelled'`
  await tx.rows(`select 1 from assessment a where ${where} order by a.assessment_id for update`, [network, framework])
  return tx.rows(`select ${COLUMNS} from ${FROM} where ${where} order by a.assessment_id`, [network, framework])
}

export async function insertAssessment(tx: Tx, network: string, id: string, given: NewAssessment, framework: { slug: string; version: string; content_hash: string }, by: string): Promise<void> {
  await tx.run(
    `insert into assessment (network_id, assessment_id, member_id, framework, framework_version, content_hash, tier, mode, title, as_of, starts_on, deadline, lead, team, content, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [network, id, given.member, framework.slug, framework.version, framework.content_hash, given.tier ?? null, given.mode, given.title, given.asOf, given.startsOn, given.deadline, given.lead, given.team,
      given.content ?? null, by])
}

type Planned = Pick<NewAssessment, 'title' | 'asOf' | 'startsOn' | 'deadline' | 'lead' | 'team' | 'content'>

export async function updatePlanned(tx: Tx, { network_id: network, id, version }: AssessmentRow, given: Planned): Promise<void> {
  await tx.run(
    'update assessment set title = $3, as_of = $4, starts_on = $5, deadline = $6, lead = $7, team = $8, content = $9, version = $10 where network_id = $1 and assessment_id = $2',
    [network, id, given.title, given.asOf, given.startsOn, given.deadline, given.lead, given.team, given.content ?? null, version + 1])
}

export async function setState(tx: Tx, { network_id: network, id, version }: AssessmentRow, state: AssessmentRow['state'], draftedBy: string | null): Promise<void> {
  await tx.run('update assessment set state = $3, drafted_by = $4, version = $5 where network_id = $1 and assessment_id = $2', [network, id, state, draftedBy, version + 1])
}

export async function setFramework(tx: Tx, { network_id: network, id, version }: AssessmentRow, to: { version: string; content_hash: string }): Promise<void> {
  await tx.run('update assessment set framework_version = $3, content_hash = $4, version = $5 where network_id = $1 and assessment_id = $2', [network, id, to.version, to.content_hash, version + 1])
}

export interface RequestRow { id: string; assessment: string; network_id: string; network_name: string; title: string; due_on: string; received: boolean; actor_name: string }

export const listRequests = (tx: Tx, of: { assessment?: string; member?: string }): Promise<RequestRow[]> => tx.rows(
  `select q.request_id as id, q.assessment_id as assessment, q.network_id, n.name as network_name, q.title, q.due_on, q.recorded_by_name as actor_name,
     exists (select from assessment_document d where d.network_id = q.network_id and d.request_id = q.request_id) as received
   from assessment_request q join network n using (network_id)
   where ($1::uuid is null or q.assessment_id = $1) and ($2::uuid is null or q.member_id = $2) order by q.due_on, q.request_id`, [of.assessment ?? null, of.member ?? null])

// Questions of the network: lists, one assessment, versions of an answer, the map of members by dimensions.
import type { ListAssessmentsQuery } from '#contract/diagnostics.ts'
import type { AssessmentDetailJson } from '#contract/diagnostics/shapes.ts'
import { assessmentWords, modeWords, stateWords } from '#contract/diagnostics/words.ts'
import { say } from '#contract/words/say.ts'
import { textIn } from '#core/diagnostic/texts.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import { csv } from '#platform/csv.ts'
import type { Database, Tx } from '#platform/db.ts'
import { FileAnswer, type OutsideActor } from '#platform/route.ts'
import { sharedValuesIn } from '../indicators/door.ts'
import { readerOf } from '../members/door.ts'
import { findAssessment, listAssessmentPage, listRequests, type AssessmentRow } from './assessment-store.ts'
import type { Who } from './on-assessment.ts'
import { listComments, listDocuments, listFacts, listFindings, listInterviews, listLatest, listVersions, readDocument } from './record-store.ts'
import { answersFor, inputOf, standingOf, type Standing } from './standing.ts'
import { answerJson, detailJson, rowJson } from './tell-assessments.ts'

const EXPORTED_MAX = 20_000
type Query = Omit<ListAssessmentsQuery, 'cursor'> & { cursor?: string | undefined }

export async function listAssessments(db: Database, network: string, query: Query, today: string) {
  const page = await db.transact({ network }, (tx) => listAssessmentPage(tx, network, query, today))
  if (isRefusal(page)) return page
  const { rows, ...rest } = page
  return { ...rest, items: rows.map((row) => rowJson(row, today)) }
}

export async function exportAssessments(db: Database, { network = '', language }: OutsideActor, query: Omit<Query, 'limit' | 'cursor'>, today: string): Promise<FileAnswer | Refusal> {
  const page = await listAssessments(db, network, { ...query, limit: EXPORTED_MAX }, today)
  if (isRefusal(page)) return page
  const headings = (['member', 'title', 'framework', 'mode', 'state', 'asOf', 'startsOn', 'deadline', 'overdue', 'lead', 'answers', 'comments', 'findings', 'score', 'percent', 'grade'] as const)
    .map((word) => say(language, assessmentWords[word]))
  const lines = page.items.map((each) => [
    each.member.name, each.title, `${textIn(each.frameworkTitle as string | undefined, language)} (${each.framework})`, say(language, modeWords[each.mode]), say(language, stateWords[each.state]), each.asOf, each.startsOn,
    each.deadline, each.overdue ? say(language, assessmentWords.yes) : '', each.lead, each.answers, each.comments, each.findings, each.score, each.percent, each.grade,
  ])
  return new FileAnswer('text/csv; charset=utf-8', csv(headings, lines), `assessments-${today}.csv`)
}

/** How it stands, with what the member shares today; looking at figures is written down. */
export async function standingFor(tx: Tx, actor: OutsideActor, row: AssessmentRow, how: 'page' | 'export' | 'report' = 'page'): Promise<Standing | undefined> {
  return standingOf(tx, row, (groups) => sharedValuesIn(tx, { ...readerOf(actor), how }, row.member_id, { groups, on: row.as_of }))
}

export function getAssessment(db: Database, actor: OutsideActor, id: string, today: string): Promise<AssessmentDetailJson | Refusal> {
  const network = actor.network ?? ''
  return db.transact({ network }, async (tx) => {
    const row = await findAssessment(tx, { network }, id)
    const standing = row && await standingFor(tx, actor, row)
    return row && standing ? detailIn(tx, row, standing, { party: 'network', rights: actor.rights }, today) : refuse('not_found')
  })
}

/** Interviews are seen by the network's side only: the member's wall has none. */
export async function detailIn(tx: Tx, row: AssessmentRow, standing: Standing, who: Who, today: string): Promise<AssessmentDetailJson> {
  return detailJson({
    row, standing, said: await listComments(tx, row), found: await listFindings(tx, row), interviews: await listInterviews(tx, row), documents: await listDocuments(tx, row),
    requests: await listRequests(tx, { assessment: row.id }), facts: await listFacts(tx, row),
  }, who, today)
}

export function listAnswerVersions(db: Database, network: string, id: string, criterion: string) {
  return db.transact({ network }, async (tx) => {
    const row = await findAssessment(tx, { network }, id)
    return row ? { items: (await listVersions(tx, row, criterion)).map(answerJson) } : refuse('not_found')
  })
}

/** `scope` is the network, or the member that is assessed. */
export function viewDocument(db: Database, scope: { network: string } | { institution: string }, { id, document }: { id: string; document: string }, download: boolean): Promise<FileAnswer | Refusal> {
  return db.transact(scope, async (tx) => {
    const row = await findAssessment(tx, 'network' in scope ? scope : { member: scope.institution }, id)
    const found = row && await readDocument(tx, row, document)
    return found ? new FileAnswer(found.media_type, found.bytes, download ? found.file_name : undefined) : refuse('not_found')
  })
}

/** What `twiza score` reads. */
export function exportAssessment(db: Database, actor: OutsideActor, id: string): Promise<FileAnswer | Refusal> {
  const network = actor.network ?? ''
  return db.transact({ network }, async (tx) => {
    const row = await findAssessment(tx, { network }, id)
    const standing = row && await standingFor(tx, actor, row, 'export')
    if (!row || !standing) return refuse('not_found')
    const input = { ...inputOf(row, standing.content, answersFor(standing.answers), standing.indicators), member: row.member_name, mode: row.mode, ...(row.state !== 'cancelled' && { state: row.state }), lead: row.lead, team: row.team }
    return new FileAnswer('application/json; charset=utf-8', `${JSON.stringify(input, null, 2)}\n`, `assessment-${row.as_of}.json`)
  })
}

export function mapAssessments(db: Database, network: string, framework: string) {
  const at = framework.lastIndexOf('@')
  return db.transact({ network }, async (tx) => ({
    rows: (await listLatest(tx, network, framework.slice(0, at), framework.slice(at + 1))).map(({ id, member_id: member, member_name: name, as_of: asOf, score }) => ({
      member: { id: member, name }, id, asOf, percent: score.percent, ...(score.grade !== undefined && { grade: score.grade }),
      dimensions: score.dimensions.map(({ dimension, percent }) => ({ dimension, percent })),
    })),
  }))
}

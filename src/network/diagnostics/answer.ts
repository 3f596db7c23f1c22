// Answers, one or a batch made offline. Each is taken once by its own key; of two to one criterion the later counts, both are kept.
import { tellProblem } from '#contract/input-problems.ts'
import type { AnswerContent, AnswerOutcome, NewAnswer } from '#contract/diagnostics/shapes.ts'
import type { Language } from '#contract/words/language.ts'
import type { Framework } from '#core/diagnostic/framework.ts'
import { answerFields, readAnswers } from '#core/diagnostic/parse-answers.ts'
import { isFramework, parseFramework } from '#core/diagnostic/parse-framework.ts'
import { Fields } from '#core/loan/read-fields.ts'
import type { Problem } from '#core/loan/problem.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { contentHash } from '#platform/command.ts'
import type { Database, Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import type { OutsideActor } from '#platform/route.ts'
import type { AssessmentRow } from './assessment-store.ts'
import { dotted } from './find-framework.ts'
import { findKept } from './framework-store.ts'
import { onAssessment, onOwnAssessment } from './on-assessment.ts'
import { insertAnswers, listByKeys, listCurrent, listDocuments, type AnswerRow, type Recorder } from './record-store.ts'
import { answerJson } from './tell-assessments.ts'

interface Batch { id: string; answers: readonly NewAnswer[] }
interface Outcomes { outcomes: AnswerOutcome[] }
interface Taking { readonly language: Language; readonly now: Date }

export function recordAnswers(db: Database, actor: OutsideActor, key: string, batch: Batch, now: Date): Promise<Outcomes | Refusal> {
  return onAssessment(db, actor, 'answer', { name: 'record-answers', key, content: batch }, (tx, row, { answers }, by) => takeAnswers(tx, row, answers, by, { language: actor.language, now }))
}

export function recordOwnAnswers(db: Database, actor: Actor, key: string, batch: Batch, now: Date): Promise<Outcomes | Refusal> {
  return onOwnAssessment(db, actor, 'answer', { name: 'record-answers', key, content: batch }, (tx, row, { answers }, by) => takeAnswers(tx, row, answers, by, { language: actor.language, now }))
}

async function takeAnswers(tx: Tx, row: AssessmentRow, given: readonly NewAnswer[], by: Recorder, how: Taking): Promise<Outcomes | Refusal> {
  const judge = await judgeOf(tx, row)
  if (!judge) return refuse('not_found')
  const known = new Map((await listByKeys(tx, row, given.map(({ key }) => key))).map((each) => [each.key, each]))
  const current = new Map((await listCurrent(tx, row)).map((each) => [each.criterion, each]))
  const fresh: AnswerRow[] = []
  const outcomes = given.map((answer): AnswerOutcome => {
    const wanted = rowOf(answer, by, how.now)
    const before = known.get(answer.key)
    if (before) return before.content_hash === wanted.content_hash ? outcomeOf(before, current.get(before.criterion)) : refused(answer, [{ path: 'key', code: 'key_reused' }], how.language)
    const problems = judge(wanted.content)
    if (problems.length > 0) return refused(answer, problems, how.language)
    fresh.push(wanted)
    known.set(wanted.key, wanted)
    const counts = current.get(wanted.criterion)
    if (!counts || isLater(wanted, counts)) current.set(wanted.criterion, wanted)
    return outcomeOf(wanted, counts)
  })
  await insertAnswers(tx, row, fresh, by)
  return { outcomes }
}

const isLater = (one: AnswerRow, other: AnswerRow): boolean => one.made_at > other.made_at || (one.made_at === other.made_at && one.id > other.id)

/** In conflict only with what was there when it came: an answer given after it is no conflict of its own. */
function outcomeOf(own: AnswerRow, counts: AnswerRow | undefined): AnswerOutcome {
  const { key, criterion, id } = own
  if (!counts || counts.id === id || isLater(own, counts) || counts.recorded_at > own.recorded_at) return { key, criterion, outcome: 'recorded', id }
  return { key, criterion, outcome: 'conflict', id, yours: answerJson(own), counts: answerJson(counts) }
}

/** A device whose clock is ahead must not win for ever. */
function rowOf({ key, madeAt, ...content }: NewAnswer, by: Recorder, now: Date): AnswerRow {
  const made = new Date(madeAt)
  return {
    id: newId(), criterion: content.criterion, content, key, content_hash: contentHash({ name: 'answer', key: '', content: { ...content, madeAt } }),
    made_at: (made > now ? now : made).toISOString(), recorded_at: now.toISOString(), party: by.party, actor_id: by.id, actor_name: by.name,
  }
}

interface Found { readonly path: string; readonly code: string }

const refused = ({ key, criterion }: NewAnswer, problems: readonly Found[], language: Language): AnswerOutcome => ({
  key, criterion, outcome: 'refused',
  problems: problems.map(({ path, code }) => ({ path, code, message: tellProblem(language, code === 'key_reused' || code === 'not_found' ? { path, code } : { path, code: 'answer_unreadable', facts: { rule: code } }).message })),
})

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** By core's own rules, against the framework and the tier that are asked. */
async function judgeOf(tx: Tx, row: AssessmentRow): Promise<((answer: AnswerContent) => Found[]) | undefined> {
  const kept = await findKept(tx, row.network_id, row.framework, row.framework_version)
  const whole = kept && parseFramework(kept.content)
  if (!whole || !isFramework(whole)) return undefined
  const asked = ofTier(whole, row.tier)
  const documents = new Set((await listDocuments(tx, row)).map(({ id }) => id))
  return (answer) => {
    const problems: Problem[] = []
    const fields = Fields.of({ answers: [answer] }, '', ['answers', ...answerFields], problems)
    if (fields) readAnswers(fields, asked, whole)
    const found = problems.map(({ path, code }) => ({ path: dotted(path).replace(/^answers\.0\.?/, ''), code }))
    const lost = (answer.evidence ?? []).flatMap(({ document }, n) => (document !== undefined && UUID.test(document) && !documents.has(document) ? [{ path: `evidence.${n}.document`, code: 'not_found' }] : []))
    return [...found, ...lost]
  }
}

const ofTier = (framework: Framework, tier: string | null): Framework => (tier === null ? framework
  : { ...framework, dimensions: framework.dimensions.map((dimension) => ({ ...dimension, criteria: dimension.criteria.filter(({ json }) => json.tiers?.includes(tier) ?? true) })) })

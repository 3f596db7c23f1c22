// Frameworks: listed, checked by core, added, written anew as a version, closed, given as a file.
import { tellProblem } from '#contract/input-problems.ts'
import type { FrameworkDetailJson, FrameworkRowJson } from '#contract/diagnostics/shapes.ts'
import type { Language } from '#contract/words/language.ts'
import type { FrameworkJson } from '#core/diagnostic/framework-json.ts'
import { isFramework, parseFramework } from '#core/diagnostic/parse-framework.ts'
import { scoreJson } from '#core/diagnostic/score-json.ts'
import { textIn } from '#core/diagnostic/texts.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Database, Tx } from '#platform/db.ts'
import { runNetworkCommand, type NetworkActor } from '#platform/network-command.ts'
import { FileAnswer } from '#platform/route.ts'
import { lockOpen, setFramework, type AssessmentRow } from './assessment-store.ts'
import { dotted, findFramework, hashOf, keepAsUsed, listAll, nameOf, refuseProblems, type Found } from './find-framework.ts'
import { countAssessments, insertFramework, setClosed } from './framework-store.ts'
import { insertFact, listCurrent } from './record-store.ts'
import { answersFor } from './standing.ts'

type Content = Record<string, unknown>

export function listFrameworks(db: Database, network: string, asked: { q?: string | undefined; closed?: 'yes' | undefined }): Promise<{ items: FrameworkRowJson[] }> {
  return db.transact({ network }, async (tx) => {
    const used = await countAssessments(tx, network)
    const wanted = asked.q?.toLowerCase() ?? ''
    const found = (await listAll(tx, network)).filter((each) => (asked.closed === 'yes' || each.closed_at === null) && searched(each).includes(wanted))
    return { items: found.map((each) => rowJson(each, used.get(nameOf(each)) ?? 0)) }
  })
}

const searched = ({ slug, content }: Found): string => `${slug} ${JSON.stringify(content.title ?? '')}`.toLowerCase()

export function getFramework(db: Database, network: string, name: string): Promise<FrameworkDetailJson | Refusal> {
  return db.transact({ network }, async (tx) => {
    const found = await findFramework(tx, network, name)
    return found ? { ...rowJson(found, (await countAssessments(tx, network)).get(name) ?? 0), content: { ...found.content } } : refuse('not_found')
  })
}

export async function exportFramework(db: Database, network: string, name: string): Promise<FileAnswer | Refusal> {
  const found = await getFramework(db, network, name)
  return 'refused' in found ? found : new FileAnswer('application/json; charset=utf-8', `${JSON.stringify(found.content, null, 2)}\n`, `${found.slug}-${found.version}.json`)
}

const rowJson = ({ slug, version, content, content_hash: hash, origin, closed_at: closed, recorded_at: at }: Found, assessments: number): FrameworkRowJson => ({
  name: nameOf({ slug, version }), slug, version, origin, rollup: content.rollup, hash, assessments, closed: closed !== null, dimensions: content.dimensions.length,
  criteria: content.dimensions.reduce((sum, { criteria }) => sum + criteria.length, 0),
  ...(content.title !== undefined && { title: typeof content.title === 'string' ? content.title : { ...content.title } }), ...(content.source !== undefined && { source: content.source }),
  ...(content.licence !== undefined && { licence: content.licence }), ...(at !== null && { recordedAt: at }),
})

export function checkFramework(content: Content, language: Language) {
  const read = parseFramework(content)
  const problems = isFramework(read) ? [] : read.problems
  return { problems: problems.map(({ path, code }) => ({ ...tellProblem(language, { path: dotted(path), code: 'framework_unreadable', facts: { rule: code } }), code })) }
}

/** Refuses what core cannot read, naming every problem, and a version that is there already. */
export function addFramework(db: Database, actor: NetworkActor, key: string, given: { content: Content }): Promise<{ name: string } | Refusal> {
  return runNetworkCommand(db, actor, { name: 'add-framework', key, content: given }, async (tx) => {
    const kept = await keepNew(tx, actor, given.content)
    return 'refused' in kept ? kept : { answer: { name: kept.name }, trace: traceOf(actor, kept) }
  })
}

interface Kept { readonly name: string; readonly content: FrameworkJson; readonly version: string; readonly hash: string }

async function keepNew(tx: Tx, actor: NetworkActor, given: Content, slug?: string): Promise<Kept | Refusal> {
  const read = parseFramework(given)
  if (!isFramework(read)) return refuseProblems('framework_unreadable', 'content', read.problems)
  if (slug !== undefined && read.slug !== slug) return refuse('framework_of_another_slug', 'content.slug', { slug })
  const taken = refuse('framework_version_taken', 'content.version', { version: read.version })
  if (await findFramework(tx, actor.network, nameOf(read))) return taken
  const hash = hashOf(read.json)
  const inserted = await insertFramework(tx, actor.network, { slug: read.slug, version: read.version, content: read.json, content_hash: hash, origin: 'own' }, actor.name)
  return inserted ? { name: nameOf(read), content: read.json, version: read.version, hash } : taken
}

const traceOf = (actor: NetworkActor, { name, content }: { name: string; content: FrameworkJson }, more: object = {}) =>
  ({ subject: { kind: 'network', id: actor.network }, detail: { framework: name, title: textIn(content.title, 'en'), ...more } })

interface NextVersion { name: string; content: Content; openAssessments: 'stay' | 'move' }

/** Refuses to move an open assessment to a version that has no place for one of its answers. */
export function addFrameworkVersion(db: Database, actor: NetworkActor, key: string, given: NextVersion): Promise<{ name: string; moved: number } | Refusal> {
  return runNetworkCommand(db, actor, { name: 'add-framework-version', key, content: given }, async (tx) => {
    const before = await findFramework(tx, actor.network, given.name)
    if (!before) return refuse('not_found')
    const kept = await keepNew(tx, actor, given.content, before.slug)
    if ('refused' in kept) return kept
    const open = given.openAssessments === 'move' ? await lockOpen(tx, actor.network, before.slug) : []
    for (const assessment of open) {
      const wrong = await refuseMove(tx, assessment, kept.content)
      if (wrong) return wrong
      await setFramework(tx, assessment, { version: kept.version, content_hash: kept.hash })
      await insertFact(tx, assessment, { act: 'move-to-version', state: assessment.state, reason: kept.name }, { id: actor.id, name: actor.name, party: 'network' })
    }
    return { answer: { name: kept.name, moved: open.length }, trace: traceOf(actor, kept, { moved: open.length }) }
  })
}

async function refuseMove(tx: Tx, assessment: AssessmentRow, content: FrameworkJson): Promise<Refusal | undefined> {
  const answers = answersFor(await listCurrent(tx, assessment))
  const judged = scoreJson({ framework: content, answers, ...(assessment.tier !== null && { tier: assessment.tier }) }, () => undefined)
  if (!('problems' in judged)) return undefined
  const at = /^answers\[(\d+)\]/.exec(judged.problems[0]?.path ?? '')?.[1]
  return refuse('criterion_has_answers', 'content', { criterion: answers[Number(at ?? 0)]?.criterion ?? '', title: assessment.title })
}

export function closeFramework(db: Database, actor: NetworkActor, key: string, name: string): Promise<{ name: string } | Refusal> {
  return runNetworkCommand(db, actor, { name: 'close-framework', key, content: { name } }, async (tx) => {
    const found = await findFramework(tx, actor.network, name)
    if (!found) return refuse('not_found')
    await keepAsUsed(tx, actor.network, found, actor.name)
    if (await setClosed(tx, actor.network, found, actor.name) === 0) return refuse('framework_closed')
    return { answer: { name }, trace: traceOf(actor, { name, content: found.content }) }
  })
}

// What is recommended to a member: written, changed, given up.
import type { ListRecommendationsQuery, NewRecommendation } from '#contract/plans.ts'
import { recommendationState } from '#core/diagnostic/plan-can.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { Database, Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { runNetworkCommand, type NetworkActor } from '#platform/network-command.ts'
import { listPresent } from '../members/door.ts'
import type { ChainAsked, ChainReaders } from './chain.ts'
import { insertRecommendation, listRecommendationPage, lockRecommendation, setDropped, updateRecommendation, type RecommendationRow } from './recommendation-store.ts'
import { recommendationJson } from './tell-plans.ts'

export async function listRecommendations(db: Database, network: string, query: ListRecommendationsQuery) {
  const page = await db.transact({ network }, (tx) => listRecommendationPage(tx, network, query))
  if (isRefusal(page)) return page
  const { rows, ...rest } = page
  return { ...rest, items: rows.map(recommendationJson) }
}

/** The assessment from which a recommendation follows. Refuses findings and assessments that are not of that member. */
export async function basisOf(asked: ChainAsked, { findings, assessment }: Pick<NewRecommendation, 'findings' | 'assessment'>, readers: ChainReaders): Promise<{ assessment: string | undefined } | Refusal> {
  const found = findings.length === 0 ? [] : await readers.findings(asked, findings)
  if (found.length < new Set(findings).size) return refuse('not_found', 'findings')
  if (assessment !== undefined && !(await readers.isAssessment(asked, assessment))) return refuse('not_found', 'assessment')
  return { assessment: assessment ?? found.find((each) => each.assessment !== undefined)?.assessment }
}

/** Refuses who is no member today. What follows from an assessment is shown to the member with it: `from` is that one. */
export function addRecommendation(db: Database, actor: NetworkActor, key: string, content: NewRecommendation, from = content.assessment): Promise<{ id: string } | Refusal> {
  return runNetworkCommand(db, actor, { name: 'recommend', key, content }, async (tx) => {
    const [member] = await listPresent(tx, actor.network, { member: content.member })
    if (!member) return refuse('not_found', 'member')
    const id = newId()
    await insertRecommendation(tx, actor.network, id, { ...content, assessment: from }, actor.name)
    return { answer: { id }, trace: { subject: { kind: 'member', id: content.member }, detail: { name: member.name, content: content.content, theme: content.theme, priority: content.priority } } }
  })
}

/** Refuses `changed_meanwhile` where the version is not the one that is held. */
export function changeRecommendation(
  db: Database, actor: NetworkActor, key: string, content: Omit<NewRecommendation, 'member' | 'assessment'> & { id: string; version: number },
): Promise<{ id: string; version: number } | Refusal> {
  return onRecommendation(db, actor, { name: 'change-recommendation', key, content }, async (tx, before) => {
    if (before.version !== content.version) return refuse('changed_meanwhile')
    await updateRecommendation(tx, before, content)
    return { id: before.id, version: before.version + 1 }
  })
}

/** Refuses while an item that is not cancelled serves it. */
export function dropRecommendation(db: Database, actor: NetworkActor, key: string, content: { id: string; reason: string }): Promise<{ id: string } | Refusal> {
  return onRecommendation(db, actor, { name: 'drop-recommendation', key, content }, async (tx, before) => {
    if (recommendationState(false, before.item_states) !== 'open') return refuse('recommendation_served')
    await setDropped(tx, actor.network, before.id, content.reason)
    return { id: before.id }
  })
}

function onRecommendation<Content extends { id: string }, Answer extends { id: string }>(
  db: Database, actor: NetworkActor, command: { name: string; key: string; content: Content }, change: (tx: Tx, before: RecommendationRow) => Promise<Answer | Refusal>,
): Promise<Answer | Refusal> {
  return runNetworkCommand(db, actor, command, async (tx, content) => {
    const before = await lockRecommendation(tx, actor.network, content.id)
    if (!before) return refuse('not_found')
    if (before.dropped_reason !== null) return refuse('recommendation_dropped')
    const answer = await change(tx, before)
    if ('refused' in answer) return answer
    return { answer, trace: { subject: { kind: 'member', id: before.member_id }, detail: { name: before.member_name, ...content, id: undefined } } }
  })
}

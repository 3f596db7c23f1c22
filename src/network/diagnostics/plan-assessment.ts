// An assessment is planned with a version of a framework, a team and dates; the plan may change until the draft is made.
import type { NewAssessment, PlanChange } from '#contract/diagnostics/shapes.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Database } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { runNetworkCommand, type NetworkActor } from '#platform/network-command.ts'
import type { OutsideActor } from '#platform/route.ts'
import { listPresent } from '../members/door.ts'
import { insertAssessment, updatePlanned } from './assessment-store.ts'
import { findFramework, keepAsUsed, type Found } from './find-framework.ts'
import { onAssessment } from './on-assessment.ts'
import { insertFact } from './record-store.ts'

/** Refuses who is no member today, a framework that is closed, and a tier that it does not have. */
export function planAssessment(db: Database, actor: NetworkActor, key: string, content: NewAssessment): Promise<{ id: string } | Refusal> {
  return runNetworkCommand(db, actor, { name: 'plan-assessment', key, content }, async (tx) => {
    const [member] = await listPresent(tx, actor.network, { member: content.member })
    if (!member) return refuse('not_found', 'member')
    const framework = await findFramework(tx, actor.network, content.framework)
    if (!framework) return refuse('not_found', 'framework')
    const wrong = refusePlan(framework, content)
    if (wrong) return wrong
    await keepAsUsed(tx, actor.network, framework, actor.name)
    const id = newId()
    await insertAssessment(tx, actor.network, id, content, framework, actor.name)
    await insertFact(tx, { network_id: actor.network, id, member_id: content.member }, { act: 'plan', state: 'planned' }, { id: actor.id, name: actor.name, party: 'network' })
    return { answer: { id }, trace: { subject: { kind: 'member', id: content.member }, detail: { name: member.name, framework: content.framework, mode: content.mode, title: content.title, deadline: content.deadline } } }
  })
}

function refusePlan(framework: Found, { startsOn, deadline, tier }: NewAssessment): Refusal | undefined {
  if (framework.closed_at !== null) return refuse('framework_closed', 'framework')
  if (deadline < startsOn) return refuse('date_before', 'deadline', { date: deadline, earliest: startsOn })
  const tiers = framework.content.dimensions.flatMap(({ criteria }) => criteria.flatMap((each) => each.tiers ?? []))
  return tier === undefined || tiers.includes(tier) ? undefined : refuse('answer_unreadable', 'tier', { rule: 'not_one_of' })
}

/** Refuses `changed_meanwhile` where the version is not the one that is held. */
export function changeAssessment(db: Database, actor: OutsideActor, key: string, change: PlanChange & { id: string }): Promise<{ id: string; version: number } | Refusal> {
  return onAssessment(db, actor, 'plan', { name: 'change-assessment', key, content: change }, async (tx, row, content, by) => {
    if (row.version !== content.version) return refuse('changed_meanwhile')
    if (content.deadline < content.startsOn) return refuse('date_before', 'deadline', { date: content.deadline, earliest: content.startsOn })
    await updatePlanned(tx, row, content)
    await insertFact(tx, row, { act: 'plan', state: row.state }, by)
    return { id: row.id, version: row.version + 1 }
  })
}

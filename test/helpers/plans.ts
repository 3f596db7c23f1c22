// A network with a director and an adviser, and a plan for its members.
import type { FastifyInstance } from 'fastify'
import { addRecommendation, bookPlanCost, getPlanItem, planItems, recordPlanProgress, type NewPlanItems, type NewRecommendation } from '#contract/plans.ts'
import { takeOnForNetwork } from '#network/staff/door.ts'
import type { Services } from '#platform/services.ts'
import { expectDone, foundTestNetwork, PASSWORD } from './institution.ts'
import { PIXEL } from './relief.ts'
import { signedIn, type Visitor } from './signed-in.ts'
import type { TestServices } from './services.ts'

export interface PlanningNetwork { readonly id: string; readonly director: Visitor; readonly adviser: Visitor; readonly observer: Visitor }

export async function foundPlanningNetwork(services: TestServices, app: FastifyInstance, slug: string, members: readonly string[]): Promise<PlanningNetwork> {
  const id = await foundTestNetwork(services, slug, members)
  for (const role of ['adviser', 'observer']) await takeOnTo(services, id, slug, role)
  const by = (role: string) => signedIn(app, { userName: `${role}-${slug}` })
  return { id, director: await by('director'), adviser: await by('adviser'), observer: await by('observer') }
}

async function takeOnTo(services: Services, network: string, slug: string, role: string): Promise<void> {
  const hash = await services.auth.hashPassword(PASSWORD)
  const actor = { id: 'test', name: 'Test', network, channel: 'demo' } as const
  const name = `${role.charAt(0).toUpperCase()}${role.slice(1)}`
  expectDone(await takeOnForNetwork(services, actor, new Set(), `take-on-${role}-${slug}`, { name, userName: `${role}-${slug}`, language: 'en', role }, async () => ({ hash, temporary: false })))
}

/** Answers the recommendation's id. */
export async function recommend(by: Visitor, member: string, given: Partial<NewRecommendation> = {}): Promise<string> {
  const { status, answer, text } = await by.call(addRecommendation, { body: {
    member, theme: 'risk', content: 'Hold liquid assets for three months of expenses', priority: 'high', effort: 'medium', findings: [], ...given,
  } })
  if (status !== 200) throw new Error(text)
  return answer.id
}

/** Answers the ids, one for each member. */
export async function planFor(by: Visitor, members: NewPlanItems['members'], given: Partial<NewPlanItems> = {}): Promise<string[]> {
  const { status, answer, text } = await by.call(planItems, { body: {
    members, kind: 'training', theme: 'risk', title: 'Training on liquidity', owner: 'Fatima', startOn: '2026-03-01', dueOn: '2026-04-15', budget: '30000', currency: 'MAD', budgetFor: 'each', ...given,
  } })
  if (status !== 200) throw new Error(text)
  return answer.ids
}

/** A member's plan with something of every kind in it, whose texts hold `mark`; its ids by the segment of the path before them. */
export async function wholePlan(director: Visitor, member: string, mark: string): Promise<Readonly<Record<string, string>>> {
  const recommendation = await recommend(director, member, { content: mark, owner: mark })
  const [item = ''] = await planFor(director, [{ id: member, recommendations: [recommendation] }], { title: mark, owner: mark, content: mark, fundingSource: mark, startOn: '2026-01-01' })
  await director.call(recordPlanProgress, { params: { id: item }, body: { doneOn: '2026-03-01', content: mark, percent: 50, evidence: [{ kind: 'document', title: mark, file: PIXEL }] } })
  await director.call(bookPlanCost, { params: { id: item }, body: { amount: '10', bookedOn: '2026-03-01', content: mark } })
  const [progress] = (await director.call(getPlanItem, { params: { id: item } })).answer.progress
  return { recommendations: recommendation, recommendation, 'plan-items': item, items: item, evidence: progress?.evidence[0]?.id ?? '' }
}

// A network whose members have recommendations and a plan in every state, and the pages that show them.
import type { Language } from '#contract/words/language.ts'
import { firstNetworkRoles } from '#contract/rights.ts'
import { addRecommendation, bookCost, decideItem, planItems, recordProgress } from '#network/plans/door.ts'
import { networkActorOf } from '#platform/network-command.ts'
import { newId } from '#platform/ids.ts'
import type { OutsideActor } from '#platform/route.ts'
import { expectDone, foundTestInstitution, foundTestNetwork } from './institution.ts'
import type { TestServices } from './services.ts'

const TODAY = '2026-03-10'

export interface PlanPages {
  readonly network: string
  readonly slug: string
  readonly item: string
  /** For somebody of the network. */
  readonly further: readonly string[]
  /** For the member, at its own desk. */
  readonly own: readonly string[]
}

const NAMES: Readonly<Record<Language, readonly [string, string, string, string]>> = {
  en: ['Train officers on liquidity', 'Credit manual', 'Market study of handicraft', 'Succession plan of the board'],
  fr: ['Former les agents à la liquidité', 'Manuel de crédit', 'Étude du marché de l’artisanat', 'Plan de relève du conseil'],
  ar: ['تكوين الأعوان في السيولة', 'دليل القروض', 'دراسة سوق الصناعة التقليدية', 'خطة خلافة المجلس'],
  rw: ['Amahugurwa ku mafaranga ahari', 'Igitabo cy’inguzanyo', 'Inyigo y’isoko ry’ubukorikori', 'Gahunda yo gusimbura inama'],
}

export async function foundPlanPages(services: TestServices, language: Language, member: string): Promise<PlanPages> {
  const slug = `union-${language}`
  const other = await foundTestInstitution(services, { name: 'Coopérative Amal du Moyen Atlas' })
  const network = await foundTestNetwork(services, slug, [member, other.id], language)
  const by = (id: string): OutsideActor => ({ kind: 'network', id, name: id, network, rights: new Set(firstNetworkRoles['director']), language })
  const [fatima, jean] = [by('Fatima'), by('Jean')]
  const { db } = services
  const [training, manual, study, succession] = NAMES[language]
  const recommend = async (of: string, content: string, theme: 'risk' | 'products' | 'governance', priority: 'urgent' | 'medium') =>
    expectDone(await addRecommendation(db, networkActorOf(fatima), newId(), { member: of, content, theme, priority, effort: 'medium', findings: [] })).id
  const [risk, riskToo] = [await recommend(member, training, 'risk', 'urgent'), await recommend(other.id, training, 'risk', 'medium')]
  await recommend(other.id, study, 'products', 'urgent')
  await recommend(member, succession, 'governance', 'medium')
  const plan = async (given: Partial<Parameters<typeof planItems>[3]>) => expectDone(await planItems(db, fatima, newId(), {
    kind: 'training', theme: 'risk', title: training, owner: 'Fatima', startOn: '2026-01-05', dueOn: '2026-04-15', budget: '30000', currency: 'MAD', fundingSource: 'AICS', budgetFor: 'each',
    members: [{ id: member, recommendations: [] }], ...given,
  })).ids
  const [item = '', second = ''] = await plan({ members: [{ id: member, recommendations: [risk] }, { id: other.id, recommendations: [riskToo] }] })
  const [late = ''] = await plan({ kind: 'manual_revision', theme: 'procedures', title: manual, dueOn: '2026-02-28', content: manual })
  await plan({ kind: 'policy', theme: 'governance', title: succession, dueOn: '2026-09-30', budget: '0' })
  const report = (id: string, percent: number) => recordProgress(db, fatima, newId(), { id, doneOn: '2026-02-10', content: training, percent, evidence: [{ kind: 'link', title: training, address: 'https://example.org/list' }] }, TODAY)
  expectDone(await report(second, 100))
  expectDone(await decideItem(db, jean, newId(), 'verify', { id: second }, TODAY))
  expectDone(await report(item, 100))
  expectDone(await bookCost(db, fatima, newId(), { id: item, amount: '12500', bookedOn: '2026-02-10', content: training, reference: 'F-12' }, TODAY))
  expectDone(await recordProgress(db, jean, newId(), { id: late, doneOn: '2026-01-20', content: manual, stage: 'draft', evidence: [] }, TODAY))
  return {
    network, slug, item,
    further: [
      `/plans/items/${item}`, `/plans/items/${late}`, `/plans/members/${member}`, `/plans/members/${other.id}`, `/plans/new?members=${member},${other.id}&theme=risk`, '/plans?by=quarter', '/plans?tab=list', '/plans?tab=money',
    ],
    own: [`/plan/items/${late}`, `/plan/networks/${network}`],
  }
}

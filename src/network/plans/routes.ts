import * as contract from '#contract/plans.ts'
import { isRefusal } from '#core/refusal.ts'
import { networkActorOf } from '#platform/network-command.ts'
import { networkRoute, route, type Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { getBoard, getItem, getNeeds, listItems, summarise, viewEvidence } from './ask-plans.ts'
import { getChain, type ChainReaders } from './chain.ts'
import { bookCost, decideItem } from './decide-items.ts'
import { exportPlan, exportPlanSheet } from './export-plan.ts'
import { namesOf } from './item-store.ts'
import { getOwnItem, getOwnPlan } from './own-plan.ts'
import { changePlanItem, movePlanItem, planItems } from './plan-items.ts'
import { addRecommendation, basisOf, changeRecommendation, dropRecommendation, listRecommendations } from './recommend.ts'
import { recordOwnProgress, recordProgress } from './record-progress.ts'

export function routes({ db, clock }: Services, readers: ChainReaders): Route[] {
  const today = (): string => clock.today('UTC')
  return [...ofNetwork(db, today, readers), ...ofMember(db, clock, readers)]
}

function ofNetwork(db: Services['db'], today: () => string, readers: ChainReaders): Route[] {
  return [
    networkRoute(contract.listRecommendations, ({ actor, query }) => listRecommendations(db, actor.network ?? '', query)),
    networkRoute(contract.addRecommendation, async ({ actor, key, body }) => {
      const by = networkActorOf(actor)
      const basis = await basisOf({ db, network: by.network, member: body.member, side: 'network', by, today: today() }, body, readers)
      return isRefusal(basis) ? basis : addRecommendation(db, by, key, body, basis.assessment)
    }),
    networkRoute(contract.changeRecommendation, ({ actor, key, params, body }) => changeRecommendation(db, networkActorOf(actor), key, { ...body, id: params.id })),
    networkRoute(contract.dropRecommendation, ({ actor, key, params, body }) => dropRecommendation(db, networkActorOf(actor), key, { ...body, id: params.id })),
    networkRoute(contract.planItems, ({ actor, key, body }) => planItems(db, actor, key, body)),
    networkRoute(contract.listPlanItems, ({ actor, query }) => listItems(db, actor.network ?? '', query, today())),
    networkRoute(contract.exportPlan, ({ actor, query }) => exportPlan(db, actor, query, today())),
    networkRoute(contract.exportPlanSheet, ({ actor, query }) => exportPlanSheet(db, actor, query, today())),
    networkRoute(contract.getPlanBoard, ({ actor, query }) => getBoard(db, actor.network ?? '', query, today())),
    networkRoute(contract.getPlanItem, ({ actor, params }) => getItem(db, actor, params.id, today())),
    networkRoute(contract.changePlanItem, ({ actor, key, params, body }) => changePlanItem(db, actor, key, { ...body, id: params.id })),
    networkRoute(contract.movePlanItem, ({ actor, key, params, body }) => movePlanItem(db, actor, key, { ...body, id: params.id })),
    networkRoute(contract.recordPlanProgress, ({ actor, key, params, body }) => recordProgress(db, actor, key, { ...body, id: params.id }, today())),
    networkRoute(contract.verifyPlanItem, ({ actor, key, params, body }) => decideItem(db, actor, key, 'verify', { id: params.id, reason: body.note }, today())),
    networkRoute(contract.sendBackPlanItem, ({ actor, key, params, body }) => decideItem(db, actor, key, 'send-back', { ...body, id: params.id }, today())),
    networkRoute(contract.reopenPlanItem, ({ actor, key, params, body }) => decideItem(db, actor, key, 'reopen', { ...body, id: params.id }, today())),
    networkRoute(contract.cancelPlanItem, ({ actor, key, params, body }) => decideItem(db, actor, key, 'cancel', { ...body, id: params.id }, today())),
    networkRoute(contract.bookPlanCost, ({ actor, key, params, body }) => bookCost(db, actor, key, { ...body, id: params.id }, today())),
    networkRoute(contract.viewPlanEvidence, ({ actor, params, query }) => viewEvidence(db, { network: actor.network ?? '' }, params.id, params.evidence, query.download === 'yes')),
    networkRoute(contract.getNeeds, ({ actor }) => getNeeds(db, actor.network ?? '', today())),
    networkRoute(contract.summarisePlans, ({ actor }) => summarise(db, actor.network ?? '', today())),
    networkRoute(contract.getChain, ({ actor, params }) => {
      const network = actor.network ?? ''
      return getChain({ db, network, member: params.id, side: 'network', by: actor, today: today() }, (tx) => namesOf(tx, network, params.id), readers)
    }),
  ]
}

function ofMember(db: Services['db'], clock: Services['clock'], readers: ChainReaders): Route[] {
  return [
    route(contract.getOwnPlan, ({ actor }) => getOwnPlan(db, actor, clock.today(actor.timeZone))),
    route(contract.getOwnPlanItem, ({ actor, params }) => getOwnItem(db, actor, params.id, clock.today(actor.timeZone))),
    route(contract.recordOwnProgress, ({ actor, key, params, body }) => recordOwnProgress(db, actor, key, { ...body, id: params.id }, clock.today(actor.timeZone))),
    route(contract.viewOwnEvidence, ({ actor, params, query }) => viewEvidence(db, { institution: actor.institution }, params.id, params.evidence, query.download === 'yes')),
    route(contract.getOwnChain, ({ actor, query: { network } }) =>
      getChain({ db, network, member: actor.institution, side: 'member', by: actor, today: clock.today(actor.timeZone) }, (tx) => namesOf(tx, network, actor.institution), readers)),
  ]
}

import { Typesetter } from '#institution/documents/door.ts'
import * as contract from '#contract/diagnostics.ts'
import { networkActorOf } from '#platform/network-command.ts'
import { networkRoute, route, type Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { recordAnswers, recordOwnAnswers } from './answer.ts'
import { exportAssessment, exportAssessments, getAssessment, listAnswerVersions, listAssessments, mapAssessments, viewDocument } from './ask-assessments.ts'
import { compareAssessment, compareOwnAssessment } from './compare.ts'
import { addFinding, changeFinding, withdrawFinding } from './findings.ts'
import { addAssessmentDocument, addInterview, commentOnAssessment, handInDocument, requestDocument } from './gather.ts'
import { addFramework, addFrameworkVersion, checkFramework, closeFramework, exportFramework, getFramework, listFrameworks } from './keep-frameworks.ts'
import { approveActionPlan, moveAssessment } from './move-assessment.ts'
import { getOwnAssessment, listOwnAssessments } from './own-assessments.ts'
import { changeAssessment, planAssessment } from './plan-assessment.ts'
import { printAssessment, printOwnAssessment, type Press, type RecommendationReader } from './print-report.ts'

export function routes({ db, clock }: Services, readers: { recommendations: RecommendationReader }): Route[] {
  const press = { db, typesetter: new Typesetter(), ...readers }
  return [...ofFrameworks(db), ...ofNetwork(db, clock), ...ofMember(db, clock), ...ofReports(press, clock)]
}

function ofReports(press: Omit<Press, 'today'>, clock: Services['clock']): Route[] {
  return [
    networkRoute(contract.printAssessment, ({ actor, params, query }) => printAssessment({ ...press, today: clock.today('UTC') }, actor, { ...params, ...query })),
    route(contract.printOwnAssessment, ({ actor, params, query }) => printOwnAssessment({ ...press, today: clock.today(actor.timeZone) }, actor, { ...params, ...query })),
  ]
}

function ofFrameworks(db: Services['db']): Route[] {
  return [
    networkRoute(contract.listFrameworks, ({ actor, query }) => listFrameworks(db, actor.network ?? '', query)),
    networkRoute(contract.getFramework, ({ actor, params }) => getFramework(db, actor.network ?? '', params.name)),
    networkRoute(contract.exportFramework, ({ actor, params }) => exportFramework(db, actor.network ?? '', params.name)),
    networkRoute(contract.checkFramework, async ({ actor, body }) => checkFramework(body.content, actor.language)),
    networkRoute(contract.addFramework, ({ actor, key, body }) => addFramework(db, networkActorOf(actor), key, body)),
    networkRoute(contract.addFrameworkVersion, ({ actor, key, params, body }) => addFrameworkVersion(db, networkActorOf(actor), key, { ...body, name: params.name })),
    networkRoute(contract.closeFramework, ({ actor, key, params }) => closeFramework(db, networkActorOf(actor), key, params.name)),
  ]
}

function ofNetwork(db: Services['db'], clock: Services['clock']): Route[] {
  const today = (): string => clock.today('UTC')
  return [
    networkRoute(contract.listAssessments, ({ actor, query }) => listAssessments(db, actor.network ?? '', query, today())),
    networkRoute(contract.exportAssessments, ({ actor, query }) => exportAssessments(db, actor, query, today())),
    networkRoute(contract.planAssessment, ({ actor, key, body }) => planAssessment(db, networkActorOf(actor), key, body)),
    networkRoute(contract.getAssessment, ({ actor, params }) => getAssessment(db, actor, params.id, today())),
    networkRoute(contract.changeAssessment, ({ actor, key, params, body }) => changeAssessment(db, actor, key, { ...body, id: params.id })),
    networkRoute(contract.moveAssessment, ({ actor, key, params, body }) => moveAssessment(db, actor, key, { ...body, id: params.id })),
    networkRoute(contract.recordAnswers, ({ actor, key, params, body }) => recordAnswers(db, actor, key, { ...body, id: params.id }, clock.now())),
    networkRoute(contract.listAnswerVersions, ({ actor, params, query }) => listAnswerVersions(db, actor.network ?? '', params.id, query.criterion)),
    networkRoute(contract.addFinding, ({ actor, key, params, body }) => addFinding(db, actor, key, { ...body, id: params.id })),
    networkRoute(contract.changeFinding, ({ actor, key, params, body }) => changeFinding(db, actor, key, { ...body, ...params })),
    networkRoute(contract.withdrawFinding, ({ actor, key, params, body }) => withdrawFinding(db, actor, key, { ...body, ...params })),
    networkRoute(contract.addInterview, ({ actor, key, params, body }) => addInterview(db, actor, key, { ...body, id: params.id })),
    networkRoute(contract.requestDocument, ({ actor, key, params, body }) => requestDocument(db, actor, key, { ...body, id: params.id })),
    networkRoute(contract.addAssessmentDocument, ({ actor, key, params, body }) => addAssessmentDocument(db, actor, key, { ...body, id: params.id })),
    networkRoute(contract.viewAssessmentDocument, ({ actor, params, query }) => viewDocument(db, { network: actor.network ?? '' }, params, query.download === 'yes')),
    networkRoute(contract.compareAssessment, ({ actor, params }) => compareAssessment(db, actor, params.id)),
    networkRoute(contract.exportAssessment, ({ actor, params }) => exportAssessment(db, actor, params.id)),
    networkRoute(contract.mapAssessments, ({ actor, query }) => mapAssessments(db, actor.network ?? '', query.framework)),
  ]
}

function ofMember(db: Services['db'], clock: Services['clock']): Route[] {
  return [
    route(contract.listOwnAssessments, ({ actor }) => listOwnAssessments(db, actor, clock.today(actor.timeZone))),
    route(contract.getOwnAssessment, ({ actor, params }) => getOwnAssessment(db, actor, params.id, clock.today(actor.timeZone))),
    route(contract.recordOwnAnswers, ({ actor, key, params, body }) => recordOwnAnswers(db, actor, key, { ...body, id: params.id }, clock.now())),
    route(contract.commentOnAssessment, ({ actor, key, params, body }) => commentOnAssessment(db, actor, key, { ...body, id: params.id })),
    route(contract.handInDocument, ({ actor, key, params, body }) => handInDocument(db, actor, key, { ...body, id: params.id })),
    route(contract.viewOwnAssessmentDocument, ({ actor, params, query }) => viewDocument(db, { institution: actor.institution }, params, query.download === 'yes')),
    route(contract.approveActionPlan, ({ actor, key, params, body }) => approveActionPlan(db, actor, key, { ...body, id: params.id })),
    route(contract.compareOwnAssessment, ({ actor, params }) => compareOwnAssessment(db, actor, params.id)),
  ]
}

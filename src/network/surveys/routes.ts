import * as contract from '#contract/surveys.ts'
import { networkActorOf } from '#platform/network-command.ts'
import { networkRoute, publicRoute, route, type Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { answerByTelephone } from './answer-by-telephone.ts'
import { openByLink, sendByLink } from './answer.ts'
import { getCampaign, listCampaigns, listOwnSurveys } from './ask-campaigns.ts'
import { getForm, listForms } from './ask-forms.ts'
import { exportCsv, exportXlsx } from './export-responses.ts'
import { importXlsForm } from './import-xlsform.ts'
import { addForm, archiveForm, saveForm } from './keep-forms.ts'
import { getResults, listResponses } from './results.ts'
import { addCampaign, closeCampaign, extendCampaign, recordReminders, renewInvitationLink } from './run-campaigns.ts'

export function routes(services: Services): Route[] {
  const { db } = services
  return [
    networkRoute(contract.listSurveyForms, ({ actor, query }) => listForms(db, actor.network ?? '', actor.language, query)),
    networkRoute(contract.getSurveyForm, ({ actor, params, query }) => getForm(db, actor.network ?? '', params.id, actor.language, query.version)),
    networkRoute(contract.addSurveyForm, ({ actor, key, body }) => addForm(db, networkActorOf(actor), key, body)),
    networkRoute(contract.saveSurveyForm, ({ actor, key, params, body }) => saveForm(db, networkActorOf(actor), key, { id: params.id, ...body })),
    networkRoute(contract.archiveSurveyForm, ({ actor, key, params }) => archiveForm(db, networkActorOf(actor), key, params.id)),
    networkRoute(contract.importXlsForm, ({ actor, key, body }) => importXlsForm(db, networkActorOf(actor), key, body, actor.language)),
    networkRoute(contract.listSurveyCampaigns, ({ actor, query }) => listCampaigns(services, actor.network ?? '', actor.language, query)),
    networkRoute(contract.getSurveyCampaign, ({ actor, params }) => getCampaign(services, actor.network ?? '', params.id, { language: actor.language, withLinks: actor.rights.has('surveys.edit') })),
    networkRoute(contract.addSurveyCampaign, ({ actor, key, body }) => addCampaign(services, networkActorOf(actor), key, body)),
    networkRoute(contract.extendSurveyCampaign, ({ actor, key, params, body }) => extendCampaign(services, networkActorOf(actor), key, { id: params.id, ...body })),
    networkRoute(contract.closeSurveyCampaign, ({ actor, key, params }) => closeCampaign(services, networkActorOf(actor), key, params.id)),
    networkRoute(contract.renewSurveyLink, ({ actor, key, params }) => renewInvitationLink(services, networkActorOf(actor), key, params)),
    networkRoute(contract.recordSurveyReminders, ({ actor, key, params, body }) => recordReminders(services, networkActorOf(actor), key, { id: params.id, ...body })),
    networkRoute(contract.answerByTelephone, ({ actor, key, params, body }) => answerByTelephone(services, networkActorOf(actor), key, { ...params, ...body })),
    networkRoute(contract.getSurveyResults, ({ actor, params, query }) => getResults(services, actor.network ?? '', params.id, query)),
    networkRoute(contract.listSurveyResponses, ({ actor, params, query }) => listResponses(services, actor.network ?? '', params.id, query)),
    networkRoute(contract.exportSurveyCsv, ({ actor, params, query }) => exportCsv(services, actor.network ?? '', params.id, { language: actor.language, ...query })),
    networkRoute(contract.exportSurveyXlsx, ({ actor, params, query }) => exportXlsx(services, actor.network ?? '', params.id, { language: actor.language, ...query })),
    route(contract.listOwnSurveys, ({ actor }) => listOwnSurveys(services, actor)),
    publicRoute(contract.openSurvey, ({ params }) => openByLink(services, params.token)),
    publicRoute(contract.sendSurvey, ({ params, body }) => sendByLink(services, params.token, body)),
  ]
}

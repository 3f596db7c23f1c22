import { Typesetter } from '#institution/documents/door.ts'
import * as contract from '#contract/indicators.ts'
import * as markContract from '#contract/marks.ts'
import * as ownContract from '#contract/own-indicators.ts'
import { networkActorOf } from '#platform/network-command.ts'
import { networkRoute, route, type Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { readerOf } from '../members/door.ts'
import { getDashboard } from './dashboard.ts'
import { exportDashboard, exportDashboardSheet } from './export-dashboard.ts'
import { closeWarning, exportWarnings, followWarning, listWarnings } from './follow-warnings.ts'
import { listMarks, saveMarks } from './marks.ts'
import { getMemberValues, getTrend } from './member-values.ts'
import { listOwnIndicators, saveOwnIndicator } from './own-indicators.ts'
import { getOwnTrend, getOwnValues } from './own-values.ts'
import { printMemberSheet, printQuarter } from './print-reports.ts'
import { getPlaces, getRanking } from './rank.ts'
import { listWarningRules, saveWarningRules } from './warning-rules.ts'

export function routes({ db, clock }: Services): Route[] {
  const today = (): string => clock.today('UTC')
  const typesetter = new Typesetter()
  return [
    networkRoute(contract.getDashboard, ({ actor, query }) => getDashboard(db, readerOf(actor), query, today())),
    networkRoute(contract.exportDashboard, ({ actor, query }) => exportDashboard(db, readerOf(actor), query, today())),
    networkRoute(contract.exportDashboardSheet, ({ actor, query }) => exportDashboardSheet(db, readerOf(actor), query, today())),
    networkRoute(contract.getTrend, ({ actor, params, query }) => getTrend(db, readerOf(actor), params.id, query, today())),
    networkRoute(contract.getMemberValues, ({ actor, params }) => getMemberValues(db, readerOf(actor), params.id, today())),
    networkRoute(contract.printMemberSheet, ({ actor, params, query }) => printMemberSheet({ db, typesetter, today: today() }, readerOf(actor), params.id, query)),
    networkRoute(contract.printQuarter, ({ actor, query }) => printQuarter({ db, typesetter, today: today() }, readerOf(actor), query)),
    networkRoute(contract.getRanking, ({ actor, query }) => getRanking(db, readerOf(actor), query, today())),
    networkRoute(contract.getPlaces, ({ actor, query }) => getPlaces(db, readerOf(actor), query, today())),
    networkRoute(contract.listWarnings, ({ actor, query }) => listWarnings(db, readerOf(actor), query)),
    networkRoute(contract.exportWarnings, ({ actor, query }) => exportWarnings(db, readerOf(actor), query, today())),
    networkRoute(contract.followWarning, ({ actor, key, params, body }) => followWarning(db, networkActorOf(actor), key, { id: params.id, ...body })),
    networkRoute(contract.closeWarning, ({ actor, key, params, body }) => closeWarning(db, networkActorOf(actor), key, { id: params.id, ...body })),
    networkRoute(contract.listWarningRules, ({ actor }) => listWarningRules(db, actor.network ?? '')),
    networkRoute(contract.saveWarningRules, ({ actor, key, body }) => saveWarningRules(db, networkActorOf(actor), key, body)),
    networkRoute(markContract.listMarks, ({ actor }) => listMarks(db, actor.network ?? '')),
    networkRoute(markContract.saveMarks, ({ actor, key, params, body }) => saveMarks(db, networkActorOf(actor), key, { slug: params.slug, ...body })),
    networkRoute(ownContract.listOwnIndicators, ({ actor }) => listOwnIndicators(db, actor.network ?? '')),
    networkRoute(ownContract.saveOwnIndicator, ({ actor, key, params, body }) => saveOwnIndicator(db, networkActorOf(actor), key, { slug: params.slug, ...body })),
    route(contract.getOwnValues, ({ actor, query }) => getOwnValues(db, actor, query, clock.today(actor.timeZone))),
    route(contract.getOwnTrend, ({ actor, query }) => getOwnTrend(db, actor, query, clock.today(actor.timeZone))),
  ]
}

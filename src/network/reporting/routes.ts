import * as contract from '#contract/reporting.ts'
import { networkActorOf } from '#platform/network-command.ts'
import { networkRoute, type Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { readerOf } from '../members/door.ts'
import { getReporting } from './ask-reporting.ts'
import { saveCalendar } from './calendar.ts'

export const routes = ({ db, clock }: Services): Route[] => [
  networkRoute(contract.getReporting, ({ actor }) => getReporting(db, readerOf(actor), clock.today('UTC'))),
  networkRoute(contract.saveReportingCalendar, ({ actor, key, body }) => saveCalendar(db, networkActorOf(actor), key, body)),
]

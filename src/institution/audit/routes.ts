import * as contract from '#contract/audit.ts'
import { route, type Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { exportAudit, listAudit, listAuditCommands } from './ask-audit.ts'

export function routes({ db, clock }: Services): Route[] {
  return [
    route(contract.listAudit, ({ actor, query }) => listAudit(db, actor, query)),
    route(contract.exportAudit, ({ actor, query }) => exportAudit(db, actor, query, clock.today(actor.timeZone))),
    route(contract.listAuditCommands, ({ actor }) => listAuditCommands(db, actor)),
  ]
}

import * as contract from '#contract/clients.ts'
import { route, type Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { askDuplicates, getClient, getHistory, listClients, listConsents } from './ask-clients.ts'
import { changeClientStatus } from './change-client-status.ts'
import { editClient } from './edit-client.ts'
import { exportClients } from './export-clients.ts'
import type { ClientParts, Obligation } from './parts.ts'
import { recordConsent } from './record-consent.ts'
import { registerClient } from './register-client.ts'
import { transferClients } from './transfer-clients.ts'

/** `obligations` are what other features know to hold a client who would leave. */
export function routes({ db, clock, secret }: Services, obligations: readonly Obligation[] = []): Route[] {
  const parts: ClientParts = { db, clock, secret, obligations }
  return [
    route(contract.listClients, ({ actor, query }) => listClients(db, actor, query)),
    route(contract.exportClients, ({ actor, query }) => exportClients(db, actor, query, clock.today(actor.timeZone))),
    route(contract.findDuplicates, ({ actor, body }) => askDuplicates(parts, actor, body)),
    route(contract.registerClient, ({ actor, key, body }) => registerClient(parts, actor, key, body)),
    route(contract.transferClients, ({ actor, key, body }) => transferClients(parts, actor, key, body)),
    route(contract.getClient, ({ actor, params }) => getClient(db, actor, params.id)),
    route(contract.editClient, ({ actor, key, params, body: { branch: _branch, officer: _officer, ...body } }) => editClient(parts, actor, key, { ...body, id: params.id })),
    route(contract.changeClientStatus, ({ actor, key, params, body }) => changeClientStatus(parts, actor, key, { ...body, id: params.id })),
    route(contract.getClientHistory, ({ actor, params }) => getHistory(db, actor, params.id)),
    route(contract.listConsents, ({ actor, params }) => listConsents(db, actor, params.id)),
    route(contract.recordConsent, ({ actor, key, params, body }) => recordConsent(parts, actor, key, { ...body, client: params.id })),
  ]
}

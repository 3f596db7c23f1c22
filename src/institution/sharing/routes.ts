import * as contract from '#contract/sharing.ts'
import { networkActorOf } from '#platform/network-command.ts'
import { networkRoute, route, type Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { exportLooks } from './export-looks.ts'
import { listAgreements, proposeSharing, retractProposal } from './propose-sharing.ts'
import { agreeToRanking, declineAgreement, listLooks, listOwnAgreements, listOwnNetworks, saveSharingPolicy, signAgreement, withdrawAgreement } from './share.ts'
import { sharingMark } from './store.ts'

export function routes({ db, clock }: Services): Route[] {
  return [
    route(contract.listOwnNetworks, ({ actor }) => listOwnNetworks(db, actor, clock.today(actor.timeZone))),
    route(contract.listOwnAgreements, ({ actor }) => listOwnAgreements(db, actor)),
    route(contract.signAgreement, ({ actor, key, params }) => signAgreement(db, actor, key, params.id)),
    route(contract.declineAgreement, ({ actor, key, params, body }) => declineAgreement(db, actor, key, params.id, body.reason)),
    route(contract.withdrawAgreement, ({ actor, key, params, body }) => withdrawAgreement(db, actor, key, params.id, body.reason)),
    route(contract.agreeToRanking, ({ actor, key, params, body }) => agreeToRanking(db, actor, key, params.id, body.agreed)),
    route(contract.saveSharingPolicy, ({ actor, key, body }) => saveSharingPolicy(db, actor, key, body)),
    route(contract.listLooks, ({ actor, query }) => listLooks(db, actor, query)),
    route(contract.exportLooks, ({ actor, query }) => exportLooks(db, actor, query, clock.today(actor.timeZone))),
    networkRoute(contract.listAgreements, ({ actor, query }) => listAgreements(db, actor.network ?? '', query)),
    networkRoute(contract.getSharingState, async ({ actor }) => ({ version: await db.transact({ network: actor.network ?? '' }, sharingMark) })),
    networkRoute(contract.proposeSharing, ({ actor, key, body }) => proposeSharing(db, networkActorOf(actor), key, body)),
    networkRoute(contract.retractProposal, ({ actor, key, params }) => retractProposal(db, networkActorOf(actor), key, params.id)),
  ]
}

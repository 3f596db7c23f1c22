import * as contract from '#contract/members.ts'
import { networkRoute, platformRoute, type Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { getMember, listMembers, readerOf, summariseMembers } from './ask-members.ts'
import { joinNetwork, leaveNetwork } from './change-membership.ts'
import { exportMembers } from './export-members.ts'
import { listFormerAndPresent } from './list-for-platform.ts'

export function routes(services: Services): Route[] {
  const { db, clock } = services
  return [
    networkRoute(contract.listMembers, ({ actor, query }) => listMembers(db, readerOf(actor), query)),
    networkRoute(contract.exportMembers, ({ actor, query }) => exportMembers(db, readerOf(actor), query, clock.today('UTC'))),
    networkRoute(contract.summariseMembers, ({ actor }) => summariseMembers(db, readerOf(actor), clock.today('UTC'))),
    networkRoute(contract.getMember, ({ actor, params }) => getMember(db, readerOf(actor), params.id)),
    platformRoute(contract.listNetworkMembers, ({ params }) => listFormerAndPresent(db, params.id)),
    platformRoute(contract.joinNetwork, ({ actor, key, params, body }) => joinNetwork(services, actor, key, { network: params.id, ...body })),
    platformRoute(contract.leaveNetwork, ({ actor, key, params, body }) => leaveNetwork(services, actor, key, { network: params.id, institution: params.member, ...body })),
  ]
}

import * as contract from '#contract/members.ts'
import * as groups from '#contract/peer-groups.ts'
import { networkActorOf } from '#platform/network-command.ts'
import { networkRoute, platformRoute, type Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { addReportingMember } from './add-reporting-member.ts'
import { getMember, listMembers, readerOf, summariseMembers } from './ask-members.ts'
import { joinNetwork, leaveNetwork } from './change-membership.ts'
import { exportMembers } from './export-members.ts'
import { chargeFee, keepLicences, keepPeople, keepRecord, payFee, waiveFee } from './keep-register.ts'
import { listFormerAndPresent } from './list-for-platform.ts'
import { addPeerGroup, archivePeerGroup, changePeerGroup, listPeerGroups } from './peer-groups.ts'

export function routes(services: Services): Route[] {
  const { db, clock } = services
  const today = (): string => clock.today('UTC')
  return [
    networkRoute(contract.listMembers, ({ actor, query }) => listMembers(db, readerOf(actor), query, today())),
    networkRoute(contract.exportMembers, ({ actor, query }) => exportMembers(db, readerOf(actor), query, today())),
    networkRoute(contract.summariseMembers, ({ actor }) => summariseMembers(db, readerOf(actor), today())),
    networkRoute(contract.getMember, ({ actor, params }) => getMember(db, readerOf(actor), params.id, today())),
    networkRoute(contract.saveMemberRecord, ({ actor, key, params, body }) => keepRecord(db, networkActorOf(actor), key, { member: params.id, ...body })),
    networkRoute(contract.saveMemberPeople, ({ actor, key, params, body }) => keepPeople(db, networkActorOf(actor), key, { member: params.id, ...body })),
    networkRoute(contract.saveMemberLicences, ({ actor, key, params, body }) => keepLicences(db, networkActorOf(actor), key, { member: params.id, ...body })),
    networkRoute(contract.chargeFee, ({ actor, key, params, body }) => chargeFee(db, networkActorOf(actor), key, { member: params.id, ...body })),
    networkRoute(contract.payFee, ({ actor, key, params, body }) => payFee(db, networkActorOf(actor), key, { member: params.id, fee: params.fee, ...body }, today())),
    networkRoute(contract.waiveFee, ({ actor, key, params, body }) => waiveFee(db, networkActorOf(actor), key, { member: params.id, fee: params.fee, ...body })),
    networkRoute(contract.addReportingMember, ({ actor, key, body }) => addReportingMember(services, networkActorOf(actor), key, body)),
    networkRoute(contract.endMembership, ({ actor, key, params, body }) => leaveNetwork(services, actor, key, { network: actor.network ?? '', institution: params.id, ...body })),
    networkRoute(groups.listPeerGroups, ({ actor }) => listPeerGroups(db, actor.network ?? '')),
    networkRoute(groups.addPeerGroup, ({ actor, key, body }) => addPeerGroup(db, networkActorOf(actor), key, body)),
    networkRoute(groups.changePeerGroup, ({ actor, key, params, body }) => changePeerGroup(db, networkActorOf(actor), key, { id: params.id, ...body })),
    networkRoute(groups.archivePeerGroup, ({ actor, key, params }) => archivePeerGroup(db, networkActorOf(actor), key, params.id)),
    platformRoute(contract.listNetworkMembers, ({ params }) => listFormerAndPresent(db, params.id, today())),
    platformRoute(contract.joinNetwork, ({ actor, key, params, body }) => joinNetwork(services, actor, key, { network: params.id, ...body })),
    platformRoute(contract.leaveNetwork, ({ actor, key, params, body }) => leaveNetwork(services, actor, key, { network: params.id, institution: params.member, ...body })),
  ]
}

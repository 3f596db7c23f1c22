import * as contract from '#contract/network-staff.ts'
import { roleName } from '#contract/role-names.ts'
import { isRefusal, refuse } from '#core/refusal.ts'
import { networkRoute, type OutsideActor, type Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { changeNetworkStaff, inviteNetworkStaff, resetNetworkStaffPassword, returnNetworkStaff, suspendNetworkStaff } from './change-network-staff.ts'
import { findNetworkStaff, listNetworkAuditPage, listNetworkStaffPage, type NetworkAuditRow, type NetworkStaffRow } from './store.ts'

export function routes(services: Services): Route[] {
  const inNetwork = ({ network = '' }: OutsideActor) => <T>(work: Parameters<typeof services.db.transact<T>>[1]) => services.db.transact({ network }, work)
  return [
    networkRoute(contract.listNetworkStaff, async ({ actor, query }) => {
      const page = await inNetwork(actor)((tx) => listNetworkStaffPage(tx, actor.network ?? '', query))
      if (isRefusal(page)) return page
      const { rows, ...rest } = page
      return { ...rest, items: rows.map((row) => staffJson(actor, row)) }
    }),
    networkRoute(contract.getNetworkStaff, async ({ actor, params }) => {
      const row = await inNetwork(actor)((tx) => findNetworkStaff(tx, actor.network ?? '', params.id))
      if (!row) return refuse('not_found')
      const [account] = await services.auth.accounts.find([row.id])
      return { ...staffJson(actor, row), resettable: account?.home === actor.network, isSelf: row.id === actor.id }
    }),
    networkRoute(contract.inviteNetworkStaff, ({ actor, key, body }) => inviteNetworkStaff(services, actor, key, body)),
    networkRoute(contract.changeNetworkStaff, ({ actor, key, params, body }) => changeNetworkStaff(services, actor, key, params.id, body)),
    networkRoute(contract.suspendNetworkStaff, ({ actor, key, params, body }) => suspendNetworkStaff(services, actor, key, params.id, body.reason)),
    networkRoute(contract.returnNetworkStaff, ({ actor, key, params, body }) => returnNetworkStaff(services, actor, key, params.id, body.reason)),
    networkRoute(contract.resetNetworkStaffPassword, ({ actor, key, params, body }) => resetNetworkStaffPassword(services, actor, key, params.id, body.reason)),
    networkRoute(contract.listNetworkAudit, async ({ actor, query }) => {
      const page = await inNetwork(actor)((tx) => listNetworkAuditPage(tx, actor.network ?? '', query))
      if (isRefusal(page)) return page
      const { rows, ...rest } = page
      return { ...rest, items: rows.map(auditJson) }
    }),
  ]
}

const staffJson = (actor: OutsideActor, row: NetworkStaffRow): contract.NetworkStaffJson => ({
  id: row.id, name: row.name, userName: row.user_name, language: row.language, status: row.status, joinedAt: row.joined_at,
  role: { key: row.role_key, name: roleName(actor.language, row.role_key, row.role_name) },
  ...(row.email !== null && { email: row.email }), ...(row.job !== null && { job: row.job }), ...(row.last_sign_in_at !== null && { lastSignInAt: row.last_sign_in_at }),
})

const auditJson = (row: NetworkAuditRow) => ({
  id: row.id, at: row.at, by: { id: row.actor_id, name: row.actor_name }, channel: row.channel, command: row.command,
  subject: { kind: row.subject_kind, id: row.subject_id }, detail: row.detail, ...(row.address !== null && { address: row.address }),
})

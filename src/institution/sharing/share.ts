// What the institution lets its networks see: its own decision, taken back at will.
import type { ListLooksQuery, LookJson, OwnNetworkJson } from '#contract/sharing.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { runCommand } from '#platform/command.ts'
import type { Database } from '#platform/db.ts'
import { traceInNetwork } from '#platform/network-command.ts'
import { institutionName, listLookPage, listOwnNetworkRows, lockMembership, setSharing, type LookRow, type OwnNetworkRow } from './store.ts'

export async function listOwnNetworks(db: Database, { institution }: Actor): Promise<{ items: OwnNetworkJson[] }> {
  return { items: (await db.transact({ institution }, (tx) => listOwnNetworkRows(tx, institution))).map(ownNetworkJson) }
}

/** Refuses a network that the institution does not belong to now. Both trails tell it: ours by whom, the network's that. */
export function shareWithNetwork(db: Database, actor: Actor, key: string, content: { network: string; portfolio: boolean }): Promise<{ id: string; sharesPortfolio: boolean } | Refusal> {
  const { institution, channel } = actor
  return runCommand(db, actor, { name: 'share-with-network', key, content }, async (tx, { network, portfolio }) => {
    const membership = await lockMembership(tx, institution, network)
    if (!membership) return refuse('not_found')
    await setSharing(tx, institution, network, portfolio)
    const name = await institutionName(tx, institution)
    await traceInNetwork(tx, { id: institution, name, network, channel: channel === 'demo' ? 'demo' : 'desk' },
      { command: 'share-with-network', subject: { kind: 'member', id: institution }, detail: { name, portfolio } })
    return { answer: { id: network, sharesPortfolio: portfolio }, trace: { subject: { kind: 'network', id: network }, detail: { name: membership.name, portfolio } } }
  })
}

export async function listLooks(db: Database, { institution }: Actor, query: ListLooksQuery) {
  const page = await db.transact({ institution }, (tx) => listLookPage(tx, institution, query))
  if (isRefusal(page)) return page
  const { rows, ...rest } = page
  return { ...rest, items: rows.map(lookJson) }
}

const ownNetworkJson = ({ id, name, kind, looks, ...row }: OwnNetworkRow): OwnNetworkJson => ({
  id, name, kind, looks, joinedOn: row.joined_on, sharesPortfolio: row.shares_portfolio,
  ...(row.left_on !== null && { leftOn: row.left_on }), ...(row.last_look_at !== null && { lastLookAt: row.last_look_at }),
})

const lookJson = ({ id, at, figures, ...row }: LookRow): LookJson => ({
  id, at, figures, network: { id: row.network_id, name: row.network_name }, by: { id: row.actor_id, name: row.actor_name },
  ...(row.address !== null && { address: row.address }),
})

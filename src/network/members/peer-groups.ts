// Peer groups: by a rule over the register, so that who fits is in them by itself, or named by hand.
import type { PeerGroupBody, PeerGroupJson } from '#contract/peer-groups.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Database, Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { runNetworkCommand, type NetworkActor } from '#platform/network-command.ts'
import { archive, insertPeerGroup, knownMembers, lockPeerGroup, peerGroupNameTaken, setPeers, updatePeerGroup } from './register-store.ts'
import { listPeerGroupRows } from './store.ts'

export async function listPeerGroups(db: Database, network: string): Promise<{ items: PeerGroupJson[] }> {
  const rows = await db.transact({ network }, (tx) => listPeerGroupRows(tx, network))
  return { items: rows.map(({ rule, ...row }) => ({ ...row, ...(rule !== null && { rule }) })) }
}

export function addPeerGroup(db: Database, actor: NetworkActor, key: string, content: PeerGroupBody): Promise<{ id: string } | Refusal> {
  return runNetworkCommand(db, actor, { name: 'add-peer-group', key, content }, async (tx, { name, rule, members }) => {
    const id = newId()
    if (!await insertPeerGroup(tx, actor.network, { id, name, rule })) return refuse('duplicate', 'name')
    const wrong = await keepMembers(tx, actor.network, id, members)
    return wrong ?? { answer: { id }, trace: { subject: { kind: 'peer-group', id }, detail: { ...content } } }
  })
}

export function changePeerGroup(db: Database, actor: NetworkActor, key: string, content: { id: string; version: number; group: PeerGroupBody }): Promise<{ id: string; version: number } | Refusal> {
  return runNetworkCommand(db, actor, { name: 'change-peer-group', key, content }, async (tx, { id, version, group }) => {
    const held = await lockPeerGroup(tx, actor.network, id)
    if (!held) return refuse('not_found')
    if (held.version !== version) return refuse('changed_meanwhile')
    if (await peerGroupNameTaken(tx, actor.network, id, group.name)) return refuse('duplicate', 'group.name')
    await updatePeerGroup(tx, actor.network, { id, name: group.name, rule: group.rule, version: version + 1 })
    const wrong = await keepMembers(tx, actor.network, id, group.members, 'group.')
    return wrong ?? { answer: { id, version: version + 1 }, trace: { subject: { kind: 'peer-group', id }, detail: { ...group } } }
  })
}

export function archivePeerGroup(db: Database, actor: NetworkActor, key: string, id: string): Promise<{ id: string } | Refusal> {
  return runNetworkCommand(db, actor, { name: 'archive-peer-group', key, content: { id } }, async (tx) => {
    if (!await lockPeerGroup(tx, actor.network, id)) return refuse('not_found')
    await archive(tx, actor.network, id)
    return { answer: { id }, trace: { subject: { kind: 'peer-group', id } } }
  })
}

async function keepMembers(tx: Tx, network: string, group: string, members: readonly string[] = [], prefix = ''): Promise<Refusal | undefined> {
  const known = await knownMembers(tx, network, members)
  const stranger = members.findIndex((member) => !known.includes(member))
  if (stranger >= 0) return refuse('not_found', `${prefix}members.${stranger}`)
  await setPeers(tx, network, group, [...new Set(members)])
  return undefined
}

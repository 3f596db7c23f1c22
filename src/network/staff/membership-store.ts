// In which networks a person works, and what they may do there.
import type { Database } from '#platform/db.ts'

export interface NetworkStanding {
  readonly id: string
  readonly name: string
  readonly personName: string
  readonly timeZone: string
  readonly rights: readonly string[]
  readonly role: { readonly key: string; readonly name: string | null }
}

export async function listNetworkMemberships(db: Database, userId: string): Promise<{ id: string; name: string }[]> {
  return db.transact({ user: userId }, (tx) => tx.rows(
    `select n.network_id as id, n.name from network_staff s join network n using (network_id)
     where s.user_id = $1 and s.status = 'active' order by n.name, n.network_id`, [userId]))
}

interface StandingRow { id: string; name: string; person_name: string; time_zone: string; rights: string[]; role_key: string; role_name: string | null }

export async function findNetworkStanding(db: Database, network: string, userId: string): Promise<NetworkStanding | undefined> {
  const row = await db.transact({ network }, (tx) => tx.maybe<StandingRow>(
    `select n.network_id as id, n.name, s.name as person_name, n.time_zone, r.rights, r.role_key, r.name as role_name
     from network_staff s join network n using (network_id) join network_role r using (network_id, role_key)
     where s.network_id = $1 and s.user_id = $2 and s.status = 'active'`, [network, userId]))
  return row && { id: row.id, name: row.name, personName: row.person_name, timeZone: row.time_zone, rights: row.rights, role: { key: row.role_key, name: row.role_name } }
}

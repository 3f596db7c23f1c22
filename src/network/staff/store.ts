// Staff of a network, and the trail of what they did.
import { firstNetworkRoles } from '#contract/rights.ts'
import type { Refusal } from '#core/refusal.ts'
import type { Tx } from '#platform/db.ts'
import { readPage, Where, type ListPage } from '#platform/list-page.ts'

export interface NetworkStaffRow {
  id: string
  name: string
  user_name: string
  email: string | null
  job: string | null
  language: 'en' | 'fr' | 'ar' | 'rw'
  status: 'active' | 'suspended'
  joined_at: string
  last_sign_in_at: string | null
  role_key: string
  role_name: string | null
  rights: string[]
}

const COLUMNS = 's.user_id as id, s.name, s.user_name, s.email, s.job, s.language, s.status, s.joined_at, s.last_sign_in_at, r.role_key, r.name as role_name, r.rights'
const FROM = 'network_staff s join network_role r using (network_id, role_key)'

interface ListAsked { q?: string | undefined; sort?: string | undefined; cursor?: string | undefined; limit: number }

export function listNetworkStaffPage(tx: Tx, network: string, query: ListAsked): Promise<ListPage<NetworkStaffRow> | Refusal> {
  const where = new Where().and('s.network_id = ?', network)
  if (query.q) where.and('s.name ilike ? or s.user_name ilike ?', like(query.q), like(query.q))
  return readPage<NetworkStaffRow>(tx, {
    select: COLUMNS, from: FROM, where, id: 's.user_id::uuid', sort: query.sort ?? 'name', limit: query.limit, cursor: query.cursor,
    sorts: { name: { by: 's.name', type: 'text' }, joinedAt: { by: 's.joined_at', type: 'timestamptz' } },
  })
}

const like = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

export const findNetworkStaff = (tx: Tx, network: string, userId: string): Promise<NetworkStaffRow | undefined> =>
  tx.maybe<NetworkStaffRow>(`select ${COLUMNS} from ${FROM} where s.network_id = $1 and s.user_id = $2`, [network, userId])

export interface NetworkPerson { id: string; name: string; userName: string; email?: string | undefined; job?: string | undefined; language: string; role: string }

export async function insertNetworkStaff(tx: Tx, network: string, person: NetworkPerson): Promise<void> {
  await tx.run('insert into network_staff (network_id, user_id, name, user_name, email, job, language, role_key) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [network, person.id, person.name, person.userName, person.email ?? null, person.job ?? null, person.language, person.role])
}

export async function updateNetworkStaff(tx: Tx, network: string, person: Omit<NetworkPerson, 'userName' | 'email'>): Promise<void> {
  await tx.run('update network_staff set name = $3, job = $4, language = $5, role_key = $6 where network_id = $1 and user_id = $2',
    [network, person.id, person.name, person.job ?? null, person.language, person.role])
}

export async function setNetworkStatus(tx: Tx, network: string, userId: string, status: NetworkStaffRow['status']): Promise<void> {
  await tx.run('update network_staff set status = $3 where network_id = $1 and user_id = $2', [network, userId, status])
}

export async function touchNetworkSignIn(tx: Tx, network: string, userId: string, at: Date): Promise<void> {
  await tx.run('update network_staff set last_sign_in_at = $3 where network_id = $1 and user_id = $2', [network, userId, at])
}

export async function lockNetworkStaff(tx: Tx, network: string): Promise<void> {
  await tx.rows(`select pg_advisory_xact_lock(hashtextextended('staff of ' || $1, 0))`, [network])
}

export const rightsOfRole = async (tx: Tx, network: string, role: string): Promise<string[] | undefined> =>
  (await tx.maybe<{ rights: string[] }>('select rights from network_role where network_id = $1 and role_key = $2', [network, role]))?.rights

export async function countNetworkHolders(tx: Tx, network: string, right: string): Promise<number> {
  const { count } = await tx.one<{ count: number }>(
    `select count(*)::int as count from ${FROM} where s.network_id = $1 and s.status = 'active' and $2 = any(r.rights)`, [network, right])
  return count
}

/** Gives a new network its roles of the first day. */
export async function foundNetworkRoles(tx: Tx, network: string): Promise<void> {
  for (const [key, rights] of Object.entries(firstNetworkRoles)) {
    await tx.run('insert into network_role (network_id, role_key, rights) values ($1, $2, $3)', [network, key, rights])
  }
}

export interface NetworkAuditRow {
  id: string
  at: string
  actor_id: string
  actor_name: string
  channel: string
  address: string | null
  command: string
  subject_kind: string
  subject_id: string
  detail: Record<string, unknown>
}

export function listNetworkAuditPage(tx: Tx, network: string, query: ListAsked): Promise<ListPage<NetworkAuditRow> | Refusal> {
  const where = new Where().and('network_id = ?', network)
  if (query.q) where.and('actor_name ilike ? or command ilike ? or detail::text ilike ?', ...Array.from({ length: 3 }, () => like(query.q ?? '')))
  return readPage<NetworkAuditRow>(tx, {
    select: 'audit_id as id, recorded_at as at, actor_id, actor_name, channel, address, command, subject_kind, subject_id, detail', from: 'network_audit',
    where, id: 'audit_id', sort: query.sort ?? '-at', sorts: { at: { by: 'recorded_at', type: 'timestamptz' } }, limit: query.limit, cursor: query.cursor,
  })
}

import type { LookJson, OwnNetworkJson, ListLooksQuery } from '#contract/sharing.ts'
import type { Refusal } from '#core/refusal.ts'
import type { Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { readPage, Where, type ListPage } from '#platform/list-page.ts'

export interface OwnNetworkRow {
  id: string
  name: string
  kind: OwnNetworkJson['kind']
  joined_on: string
  left_on: string | null
  shares_portfolio: boolean
  looks: number
  last_look_at: string | null
}

export const listOwnNetworkRows = (tx: Tx, institution: string): Promise<OwnNetworkRow[]> => tx.rows(
  `select n.network_id as id, n.name, n.kind, m.joined_on, m.left_on, m.shares_portfolio, coalesce(k.looks, 0) as looks, k.last_look_at
   from network_member m join network n using (network_id)
     left join (select network_id, count(*)::int as looks, max(looked_at) as last_look_at from network_look where institution_id = $1 group by network_id) k using (network_id)
   where m.institution_id = $1 order by m.left_on is not null, n.name, n.network_id`, [institution])

/** The membership that lasts, locked; undefined for a network that is not ours. */
export const lockMembership = (tx: Tx, institution: string, network: string): Promise<{ name: string } | undefined> => tx.maybe(
  `select n.name from network_member m join network n using (network_id)
   where m.institution_id = $1 and m.network_id = $2 and m.left_on is null for update of m`, [institution, network])

export const institutionName = async (tx: Tx, institution: string): Promise<string> =>
  (await tx.one<{ name: string }>('select name from institution where institution_id = $1', [institution])).name

export async function setSharing(tx: Tx, institution: string, network: string, portfolio: boolean): Promise<void> {
  await tx.run('update network_member set shares_portfolio = $3 where institution_id = $1 and network_id = $2', [institution, network, portfolio])
}

/** Somebody of a network who looks at shared figures. */
export interface Looker { readonly network: string; readonly id: string; readonly name: string; readonly address?: string | undefined }

/** Writes down one look at each of these members; the database refuses it for one that does not share. */
export async function insertLooks(tx: Tx, looker: Looker, institutions: readonly string[]): Promise<void> {
  await tx.run(
    `insert into network_look (institution_id, look_id, network_id, actor_id, actor_name, address, figures)
     select institution, look, $3, $4, $5, $6, 'portfolio' from unnest($1::uuid[], $2::uuid[]) as t(institution, look)`,
    [institutions, institutions.map(newId), looker.network, looker.id, looker.name, looker.address ?? null])
}

export interface LookRow { id: string; at: string; network_id: string; network_name: string; actor_id: string; actor_name: string; address: string | null; figures: LookJson['figures'] }

export function listLookPage(tx: Tx, institution: string, query: ListLooksQuery): Promise<ListPage<LookRow> | Refusal> {
  const where = new Where().and('k.institution_id = ?', institution)
  if (query.network) where.and('k.network_id = ?', query.network)
  if (query.q) where.and('k.actor_name ilike ? or n.name ilike ?', like(query.q), like(query.q))
  return readPage<LookRow>(tx, {
    select: 'k.look_id as id, k.looked_at as at, n.network_id, n.name as network_name, k.actor_id, k.actor_name, k.address, k.figures',
    from: 'network_look k join network n using (network_id)', where, id: 'k.look_id', sort: query.sort ?? '-at',
    sorts: { at: { by: 'k.looked_at', type: 'timestamptz' } }, limit: query.limit, cursor: query.cursor,
  })
}

const like = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

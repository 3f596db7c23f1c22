import type { ListMembersQuery, MemberJson } from '#contract/members.ts'
import type { Refusal } from '#core/refusal.ts'
import type { Tx } from '#platform/db.ts'
import { readPage, Where, type ListPage } from '#platform/list-page.ts'

export interface MemberRow {
  id: string
  name: string
  slug: string
  kind: MemberJson['kind']
  country: string
  currency: string
  joined_on: string
  left_on: string | null
  shares_portfolio: boolean
}

const COLUMNS = 'i.institution_id as id, i.name, i.slug, i.kind, i.country, i.currency, m.joined_on, m.left_on, m.shares_portfolio'
const FROM = 'network_member m join institution i using (institution_id)'

type Filter = Omit<ListMembersQuery, 'figures' | 'limit' | 'cursor'>

export function listMemberPage(tx: Tx, network: string, query: Filter & { limit: number; cursor?: string | undefined }): Promise<ListPage<MemberRow> | Refusal> {
  const where = new Where().and('m.network_id = ?', network)
  if (query.former === 'no') where.and('m.left_on is null')
  if (query.sharing) where.and('m.shares_portfolio = ?', query.sharing === 'yes')
  if (query.q) where.and('i.name ilike ?', `%${query.q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`)
  return readPage<MemberRow>(tx, {
    select: COLUMNS, from: FROM, where, id: 'i.institution_id', sort: query.sort ?? 'name',
    sorts: { name: { by: 'i.name', type: 'text' }, joinedOn: { by: 'm.joined_on', type: 'date' }, country: { by: 'i.country', type: 'text' } },
    limit: query.limit, cursor: query.cursor,
  })
}

export const findMember = (tx: Tx, network: string, institution: string): Promise<MemberRow | undefined> =>
  tx.maybe<MemberRow>(`select ${COLUMNS} from ${FROM} where m.network_id = $1 and m.institution_id = $2`, [network, institution])

/** Every member, present and former, by name. */
export const listMemberRows = (tx: Tx, network: string): Promise<MemberRow[]> =>
  tx.rows<MemberRow>(`select ${COLUMNS} from ${FROM} where m.network_id = $1 order by m.left_on is not null, i.name, i.institution_id`, [network])

export const networkName = async (tx: Tx, network: string): Promise<string | undefined> =>
  (await tx.maybe<{ name: string }>('select name from network where network_id = $1', [network]))?.name

export interface InstitutionFacts { name: string; currency: string; time_zone: string; language: 'en' | 'fr' | 'ar' | 'rw' }

export const institutionFacts = (tx: Tx, institution: string): Promise<InstitutionFacts | undefined> =>
  tx.maybe<InstitutionFacts>('select name, currency, time_zone, language from institution where institution_id = $1', [institution])

/** Speaks for the institution, whose row it is. */
export const lockMembership = (tx: Tx, network: string, institution: string): Promise<{ joined_on: string; left_on: string | null } | undefined> =>
  tx.maybe('select joined_on, left_on from network_member where network_id = $1 and institution_id = $2 for update', [network, institution])

export async function keepJoining(tx: Tx, network: string, institution: string, on: string): Promise<void> {
  await tx.run(
    `insert into network_member (network_id, institution_id, joined_on) values ($1, $2, $3)
     on conflict (network_id, institution_id) do update set joined_on = excluded.joined_on, left_on = null, shares_portfolio = false`, [network, institution, on])
}

export async function keepLeaving(tx: Tx, network: string, institution: string, on: string): Promise<void> {
  await tx.run('update network_member set left_on = $3, shares_portfolio = false where network_id = $1 and institution_id = $2', [network, institution, on])
}

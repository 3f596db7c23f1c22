import type { MemberJson } from '#contract/members.ts'
import type { Refusal } from '#core/refusal.ts'
import type { Tx } from '#platform/db.ts'
import { readPage, Where, type ListPage } from '#platform/list-page.ts'

export interface MemberRow { id: string; name: string; slug: string; kind: MemberJson['kind']; country: string; currency: string; joined_on: string; left_on: string | null }

export interface MembersAsked { q?: string | undefined; sort?: string | undefined; cursor?: string | undefined; limit: number; former: 'yes' | 'no' }

export function listMemberPage(tx: Tx, network: string, query: MembersAsked): Promise<ListPage<MemberRow> | Refusal> {
  const where = new Where().and('m.network_id = ?', network)
  if (query.former === 'no') where.and('m.left_on is null')
  if (query.q) where.and('i.name ilike ?', `%${query.q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`)
  return readPage<MemberRow>(tx, {
    select: 'i.institution_id as id, i.name, i.slug, i.kind, i.country, i.currency, m.joined_on, m.left_on', from: 'network_member m join institution i using (institution_id)',
    where, id: 'i.institution_id', sort: query.sort ?? 'name', sorts: { name: { by: 'i.name', type: 'text' }, joinedOn: { by: 'm.joined_on', type: 'date' } },
    limit: query.limit, cursor: query.cursor,
  })
}

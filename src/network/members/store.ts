import type { ListMembersQuery, MemberJson } from '#contract/members.ts'
import type { PeerRule } from '#contract/peer-groups.ts'
import type { FigureGroup } from '#contract/sharing.ts'
import type { Refusal } from '#core/refusal.ts'
import type { Tx } from '#platform/db.ts'
import { likeText, readPage, Where, type ListPage } from '#platform/list-page.ts'

export interface MemberRow {
  id: string
  name: string
  slug: string
  kind: MemberJson['kind']
  country: string
  currency: string
  reports_only: boolean
  joined_on: string
  left_on: string | null
  left_reason: string | null
  shares: FigureGroup[]
  legal_form: MemberJson['legalForm'] | null
  size: MemberJson['size'] | null
  area: string | null
  province: string | null
  licence_ends_on: string | null
  fees_overdue: number
}

const SHARES = `coalesce((select array_agg(distinct s.indicator_group order by s.indicator_group) from shared_groups() s where s.institution_id = m.institution_id), '{}')`
/** Licences count by their last day; a title renewed leaves the old line behind, so the latest end of each title is meant. */
const LICENCE_ENDS = `(select min(l.valid_to) from (select max(coalesce(valid_to, 'infinity')) as valid_to from member_licence
  where network_id = m.network_id and member_id = m.institution_id group by title) l where l.valid_to <> 'infinity')`
const OVERDUE = (today: string): string => `(select count(*)::int from member_fee f where f.network_id = m.network_id and f.member_id = m.institution_id and f.due_on < ${today}
  and f.waived_reason is null and f.amount > coalesce((select sum(p.amount) from member_fee_payment p where p.network_id = f.network_id and p.fee_id = f.fee_id), 0))`
const columns = (today: string): string => `i.institution_id as id, i.name, i.slug, i.kind, i.country, i.currency, i.reports_only, m.joined_on, m.left_on, m.left_reason, ${SHARES} as shares,
  r.legal_form, r.size, r.area, r.province, ${LICENCE_ENDS} as licence_ends_on, ${OVERDUE(today)} as fees_overdue`
const FROM = `network_member m join institution i using (institution_id)
  left join member_record r on r.network_id = m.network_id and r.member_id = m.institution_id`

type Filter = Omit<ListMembersQuery, 'figures' | 'limit' | 'cursor'>

export function listMemberPage(tx: Tx, network: string, today: string, query: Filter & { limit: number; cursor?: string | undefined }): Promise<ListPage<MemberRow> | Refusal> {
  const where = new Where().and('m.network_id = ?', network)
  if (query.former === 'no') where.and('m.left_on is null')
  if (query.sharing) where.and(`(${SHARES} <> '{}') = ?`, query.sharing === 'yes')
  if (query.legalForm) where.and('r.legal_form = ?', query.legalForm)
  if (query.size) where.and('r.size = ?', query.size)
  if (query.group) where.and(`m.institution_id in (${PEERS})`.replace('$GROUP', () => '?::uuid'), query.group)
  if (query.attention === 'licence') where.and(`${LICENCE_ENDS} < ?::date + 90`, today)
  if (query.attention === 'fees') where.and(`${OVERDUE('?::date')} > 0`, today)
  if (query.q) where.and('i.name ilike ? or r.area ilike ? or r.province ilike ?', likeText(query.q), likeText(query.q), likeText(query.q))
  return readPage<MemberRow>(tx, {
    select: columns(`${quoted(today)}`), from: FROM, where, id: 'i.institution_id', sort: query.sort ?? 'name',
    sorts: {
      name: { by: 'i.name', type: 'text' }, joinedOn: { by: 'm.joined_on', type: 'date' }, country: { by: 'i.country', type: 'text' },
      size: { by: `coalesce(array_position('{small,medium,large}'::text[], r.size), 0)`, type: 'int' }, province: { by: `coalesce(r.province, '')`, type: 'text' },
    },
    limit: query.limit, cursor: query.cursor,
  })
}

// The clock's own day, never what somebody typed.
const quoted = (today: string): string => {
  if (!/^\d{4}-\d\d-\d\d$/.test(today)) throw new Error('a day is yyyy-mm-dd')
  return `'${today}'::date`
}

export const findMember = (tx: Tx, network: string, institution: string, today: string): Promise<MemberRow | undefined> =>
  tx.maybe<MemberRow>(`select ${columns('$3::date')} from ${FROM} where m.network_id = $1 and m.institution_id = $2`, [network, institution, today])

/** Every member, present and former, by name. */
export const listMemberRows = (tx: Tx, network: string, today: string): Promise<MemberRow[]> =>
  tx.rows<MemberRow>(`select ${columns('$2::date')} from ${FROM} where m.network_id = $1 order by m.left_on is not null, i.name, i.institution_id`, [network, today])

/** Ids of a peer group's members, by its rule or by hand; `$GROUP` is the group, and `m` the membership around it. */
const PEERS = `select pm.institution_id from peer_group g join network_member pm on pm.network_id = g.network_id and pm.left_on is null join institution pi on pi.institution_id = pm.institution_id
    left join member_record pr on pr.network_id = pm.network_id and pr.member_id = pm.institution_id
  where g.group_id = $GROUP and g.archived_at is null and case when g.rule is null
    then exists (select from peer_group_member h where h.network_id = g.network_id and h.group_id = g.group_id and h.member_id = pm.institution_id)
    else (g.rule -> 'countries' is null or jsonb_exists(g.rule -> 'countries', pi.country)) and (g.rule -> 'legalForms' is null or jsonb_exists(g.rule -> 'legalForms', pr.legal_form))
      and (g.rule -> 'sizes' is null or jsonb_exists(g.rule -> 'sizes', pr.size)) and (g.rule -> 'provinces' is null or jsonb_exists(g.rule -> 'provinces', pr.province)) end`

/** Who is in a peer group today; none for a group of another network. */
export const peersIn = async (tx: Tx, group: string): Promise<string[]> =>
  (await tx.rows<{ institution_id: string }>(PEERS.replace('$GROUP', '$1'), [group])).map(({ institution_id: id }) => id)

export interface PeerGroupRow { id: string; name: string; rule: PeerRule | null; version: number; members: { id: string; name: string }[] }

export const listPeerGroupRows = (tx: Tx, network: string): Promise<PeerGroupRow[]> => tx.rows(
  `select o.group_id as id, o.name, o.rule, o.version, coalesce((select jsonb_agg(jsonb_build_object('id', i.institution_id, 'name', i.name) order by i.name)
     from institution i where i.institution_id in (${PEERS.replace('$GROUP', 'o.group_id')})), '[]') as members
   from peer_group o where o.network_id = $1 and o.archived_at is null order by o.name`, [network])

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
     on conflict (network_id, institution_id) do update set joined_on = excluded.joined_on, left_on = null, left_reason = null`, [network, institution, on])
}

export async function keepLeaving(tx: Tx, network: string, institution: string, on: string, reason: string): Promise<void> {
  await tx.run('update network_member set left_on = $3, left_reason = $4 where network_id = $1 and institution_id = $2', [network, institution, on, reason])
}

export interface PresentRow { id: string; name: string; country: string; currency: string; province: string | null; latitude: string | null; longitude: string | null }

/** Members of today, all or those of a peer group, by name. */
export const listPresent = (tx: Tx, network: string, asked: { group?: string | undefined; q?: string | undefined; member?: string | undefined } = {}): Promise<PresentRow[]> => tx.rows(
  `select i.institution_id as id, i.name, i.country, i.currency, r.province, trim_scale(r.latitude)::text as latitude, trim_scale(r.longitude)::text as longitude from ${FROM}
   where m.network_id = $1 and m.left_on is null and ($2::uuid is null or m.institution_id in (${PEERS.replace('$GROUP', '$2')}))
     and ($3::text is null or i.name ilike $3 or r.province ilike $3) and ($4::uuid is null or m.institution_id = $4) order by i.name, i.institution_id`,
  [network, asked.group ?? null, asked.q ? likeText(asked.q) : null, asked.member ?? null])

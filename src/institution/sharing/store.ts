import type { AgreementState, FigureGroup, ListAgreementsQuery, ListLooksQuery, LookJson, OwnAgreementJson, OwnNetworkJson, Proposal } from '#contract/sharing.ts'
import type { Refusal } from '#core/refusal.ts'
import type { Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { likeText, readPage, Where, type ListPage } from '#platform/list-page.ts'

export interface OwnNetworkRow {
  id: string
  name: string
  kind: OwnNetworkJson['kind']
  joined_on: string
  left_on: string | null
  shares: FigureGroup[]
  waiting: number
  looks: number
  last_look_at: string | null
}

export const listOwnNetworkRows = (tx: Tx, institution: string, today: string): Promise<OwnNetworkRow[]> => tx.rows(
  `select n.network_id as id, n.name, n.kind, m.joined_on, m.left_on, coalesce(k.looks, 0) as looks, k.last_look_at,
     coalesce(a.waiting, 0) as waiting, coalesce(s.shares, '{}') as shares
   from network_member m join network n using (network_id)
     left join (select network_id, count(*)::int as looks, max(looked_at) as last_look_at from network_look where institution_id = $1 group by network_id) k using (network_id)
     left join (select network_id, count(*)::int as waiting from sharing_agreement where institution_id = $1 and state in ('proposed', 'signed') group by network_id) a using (network_id)
     left join (select network_id, array_agg(distinct g order by g) as shares from sharing_agreement, unnest(groups) g
       where institution_id = $1 and state = 'active' and valid_from <= $2 and (valid_to is null or valid_to >= $2) group by network_id) s using (network_id)
   where m.institution_id = $1 order by m.left_on is not null, n.name, n.network_id`, [institution, today])

export interface StepRow { kind: OwnAgreementJson['steps'][number]['kind']; at: string; actor_id: string; actor_name: string; reason: string | null }

export interface AgreementRow {
  id: string
  network_id: string
  network_name: string
  member_id: string
  member_name: string
  groups: FigureGroup[]
  valid_from: string
  valid_to: string | null
  purpose: string
  state: AgreementState
  ranking_asked: boolean
  ranking_agreed: boolean
  signed_by: string | null
  steps: StepRow[]
}

const COLUMNS = `a.agreement_id as id, a.network_id, n.name as network_name, a.institution_id as member_id, i.name as member_name, a.groups, a.valid_from, a.valid_to,
  a.purpose, a.state, a.ranking_asked, a.ranking_agreed, a.signed_by,
  (select coalesce(jsonb_agg(jsonb_build_object('kind', s.kind, 'at', to_char(s.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
     'actor_id', s.actor_id, 'actor_name', s.actor_name, 'reason', s.reason) order by s.recorded_at, s.step_id), '[]')
   from sharing_step s where s.institution_id = a.institution_id and s.agreement_id = a.agreement_id) as steps`
const FROM = 'sharing_agreement a join network n on n.network_id = a.network_id join institution i on i.institution_id = a.institution_id'

export const listOwnAgreementRows = (tx: Tx, institution: string): Promise<AgreementRow[]> =>
  tx.rows(`select ${COLUMNS} from ${FROM} where a.institution_id = $1 order by a.proposed_at desc, a.agreement_id`, [institution])

/** The network's view of what it proposed; `tx` speaks for the network. */
export function listAgreementPage(tx: Tx, network: string, query: ListAgreementsQuery): Promise<ListPage<AgreementRow> | Refusal> {
  const where = new Where().and('a.network_id = ?', network)
  if (query.member) where.and('a.institution_id = ?', query.member)
  if (query.state) where.and('a.state = ?', query.state)
  if (query.q) where.and('i.name ilike ? or a.purpose ilike ?', likeText(query.q), likeText(query.q))
  return readPage<AgreementRow>(tx, {
    select: COLUMNS, from: FROM, where, id: 'a.agreement_id', sort: query.sort ?? '-at',
    sorts: { at: { by: 'a.proposed_at', type: 'timestamptz' }, member: { by: 'i.name', type: 'text' } }, limit: query.limit, cursor: query.cursor,
  })
}

export interface LockedAgreement {
  network_id: string; network_name: string; member_id: string; state: AgreementState; signed_by: string | null; ranking_asked: boolean; ranking_agreed: boolean
  groups: FigureGroup[]; left_on: string | null
}

/** By the institution whose it is, or by the network that proposed it; undefined for anybody else. */
export const lockAgreement = (tx: Tx, id: string): Promise<LockedAgreement | undefined> => tx.maybe(
  `select a.network_id, n.name as network_name, a.institution_id as member_id, a.state, a.signed_by, a.ranking_asked, a.ranking_agreed, a.groups, m.left_on
   from sharing_agreement a join network n on n.network_id = a.network_id
     join network_member m on m.institution_id = a.institution_id and m.network_id = a.network_id where a.agreement_id = $1 for update of a`, [id])

export async function setAgreement(tx: Tx, institution: string, id: string, now: { state: AgreementState; rankingAgreed: boolean; signedBy?: string | undefined }): Promise<void> {
  await tx.run(
    `update sharing_agreement set state = $3, ranking_agreed = $4, signed_by = coalesce($5, signed_by), changed_at = now() where institution_id = $1 and agreement_id = $2`,
    [institution, id, now.state, now.rankingAgreed, now.signedBy ?? null])
}

export interface Step { institution: string; agreement: string; network: string; kind: StepRow['kind']; by: { id: string; name: string }; reason?: string | undefined }

export async function insertSteps(tx: Tx, steps: readonly Step[]): Promise<void> {
  await tx.run(
    `insert into sharing_step (institution_id, step_id, agreement_id, network_id, kind, actor_id, actor_name, reason)
     select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[])`,
    [steps.map((s) => s.institution), steps.map(newId), steps.map((s) => s.agreement), steps.map((s) => s.network), steps.map((s) => s.kind),
      steps.map((s) => s.by.id), steps.map((s) => s.by.name), steps.map((s) => s.reason ?? null)])
}

/** One proposal for each of these members; answers their ids in the same order. */
export async function insertProposals(tx: Tx, network: string, by: { id: string; name: string }, { members, groups, validFrom, validTo, purpose, ranking }: Proposal): Promise<string[]> {
  const ids = members.map(newId)
  await tx.run(
    `insert into sharing_agreement (institution_id, agreement_id, network_id, groups, valid_from, valid_to, purpose, ranking_asked, proposed_by, proposed_by_name)
     select institution, agreement, $3, $4, $5, $6, $7, $8, $9, $10 from unnest($1::uuid[], $2::uuid[]) as t(institution, agreement)`,
    [members, ids, network, groups, validFrom, validTo ?? null, purpose, ranking, by.id, by.name])
  await insertSteps(tx, members.map((institution, n) => ({ institution, agreement: ids[n] ?? '', network, kind: 'proposed', by })))
  return ids
}

/** Which of these are members of the network now. */
export const presentMembers = async (tx: Tx, network: string, members: readonly string[]): Promise<string[]> =>
  (await tx.rows<{ id: string }>('select institution_id as id from network_member where network_id = $1 and institution_id = any($2::uuid[]) and left_on is null', [network, members])).map(({ id }) => id)

/** Agreements that leaving a network ends, answered by id. */
export const endAgreements = async (tx: Tx, institution: string, network: string): Promise<string[]> =>
  (await tx.rows<{ id: string }>(
    `update sharing_agreement set state = 'ended', ranking_agreed = false, changed_at = now()
     where institution_id = $1 and network_id = $2 and state in ('proposed', 'signed', 'active') returning agreement_id as id`, [institution, network])).map(({ id }) => id)

export const wantsSecondPerson = async (tx: Tx, institution: string): Promise<boolean> =>
  (await tx.maybe<{ second_person: boolean }>('select second_person from sharing_policy where institution_id = $1', [institution]))?.second_person ?? false

export async function setSecondPerson(tx: Tx, institution: string, secondPerson: boolean, byName: string): Promise<void> {
  await tx.run(
    `insert into sharing_policy (institution_id, second_person, changed_by_name) values ($1, $2, $3)
     on conflict (institution_id) do update set second_person = excluded.second_person, changed_by_name = excluded.changed_by_name, changed_at = now()`, [institution, secondPerson, byName])
}

export const institutionName = async (tx: Tx, institution: string): Promise<string> =>
  (await tx.one<{ name: string }>('select name from institution where institution_id = $1', [institution])).name

/** Somebody of a network who looks at shared figures. */
export interface Looker { readonly network: string; readonly id: string; readonly name: string; readonly address?: string | undefined; readonly how?: LookJson['kind'] | undefined }

/** What each member shares with the network that `tx` speaks for, today, by the database's own clock. */
export async function sharedNow(tx: Tx, members: readonly string[]): Promise<ReadonlyMap<string, readonly FigureGroup[]>> {
  const rows = await tx.rows<{ id: string; groups: FigureGroup[] }>(
    `select institution_id as id, array_agg(distinct indicator_group order by indicator_group) as groups from shared_groups() where institution_id = any($1::uuid[]) group by institution_id`, [members])
  return new Map(rows.map(({ id, groups }) => [id, groups]))
}

/** A mark of all that is shared with the network that `tx` speaks for. */
export const sharingMark = async (tx: Tx): Promise<string> =>
  (await tx.one<{ mark: string }>(`select md5(coalesce(string_agg(institution_id || indicator_group, ' ' order by institution_id, indicator_group), '')) as mark from shared_groups()`)).mark

/** Who shares a group with the network that `tx` speaks for, and who of them agreed to be ranked by name. */
export async function rankedNow(tx: Tx, members: readonly string[], group: FigureGroup): Promise<{ sharing: number; ranked: string[] }> {
  const rows = await tx.rows<{ id: string; ranked: boolean }>(
    `select s.institution_id as id, exists (select from sharing_agreement a where a.institution_id = s.institution_id and a.network_id = app_network() and a.state = 'active'
       and a.ranking_agreed and $2 = any (a.groups) and a.valid_from <= current_date and (a.valid_to is null or a.valid_to >= current_date)) as ranked
     from shared_groups() s where s.institution_id = any($1::uuid[]) and s.indicator_group = $2 group by s.institution_id`, [members, group])
  return { sharing: rows.length, ranked: rows.filter(({ ranked }) => ranked).map(({ id }) => id) }
}

/** Writes down one look at each of these members; the database refuses it for a group that is not shared. */
export async function insertLooks(tx: Tx, looker: Looker, looks: readonly { readonly institution: string; readonly groups: readonly FigureGroup[] }[]): Promise<void> {
  await tx.run(
    `insert into network_look (institution_id, look_id, network_id, actor_id, actor_name, address, kind, groups)
     select institution, look, $4, $5, $6, $7, $8, string_to_array(groups, ' ') from unnest($1::uuid[], $2::uuid[], $3::text[]) as t(institution, look, groups)`,
    [looks.map(({ institution }) => institution), looks.map(newId), looks.map(({ groups }) => groups.join(' ')), looker.network, looker.id, looker.name, looker.address ?? null, looker.how ?? 'page'])
}

export interface LookRow {
  id: string; at: string; network_id: string; network_name: string; actor_id: string; actor_name: string; address: string | null; kind: LookJson['kind']; groups: FigureGroup[]
}

export function listLookPage(tx: Tx, institution: string, query: ListLooksQuery): Promise<ListPage<LookRow> | Refusal> {
  const where = new Where().and('k.institution_id = ?', institution)
  if (query.network) where.and('k.network_id = ?', query.network)
  if (query.kind) where.and('k.kind = ?', query.kind)
  if (query.q) where.and('k.actor_name ilike ? or n.name ilike ?', likeText(query.q), likeText(query.q))
  return readPage<LookRow>(tx, {
    select: 'k.look_id as id, k.looked_at as at, n.network_id, n.name as network_name, k.actor_id, k.actor_name, k.address, k.kind, k.groups',
    from: 'network_look k join network n using (network_id)', where, id: 'k.look_id', sort: query.sort ?? '-at',
    sorts: { at: { by: 'k.looked_at', type: 'timestamptz' } }, limit: query.limit, cursor: query.cursor,
  })
}

// The SQL of clients. Every question names the institution although the walls would hide the others anyway: it lets a
// scaled-out database ask one node only.
import { foldText } from '#core/names/fold.ts'
import type { Refusal } from '#core/refusal.ts'
import type { ClientQuery } from '#contract/clients.ts'
import type { Actor } from '#platform/actor.ts'
import { toJson, type Tx } from '#platform/db.ts'
import { readPage, Where, type ListPage } from '#platform/list-page.ts'
import { nameTermsOf, type ClientRecord } from './client-record.ts'
import { addSearch } from './search.ts'

const COLUMNS: Readonly<Record<keyof ClientRecord, string>> = {
  branch: 'branch_id', officer: 'officer_id', givenName: 'given_name', familyName: 'family_name', arabicName: 'arabic_name', alias: 'alias',
  nameKey: 'name_key', sex: 'sex', bornOn: 'born_on', language: 'language', phone: 'phone', phoneKey: 'phone_key', otherPhone: 'other_phone',
  identityKind: 'identity_kind', identityNumber: 'identity_number', identityKey: 'identity_key', village: 'village', commune: 'commune',
  province: 'province', placeKey: 'place_key', setting: 'setting', occupation: 'occupation', sector: 'sector', market: 'market',
  maritalStatus: 'marital_status', householdSize: 'household_size', dependants: 'dependants', nextOfKinName: 'next_of_kin_name',
  nextOfKinRelation: 'next_of_kin_relation', nextOfKinPhone: 'next_of_kin_phone', joinedOn: 'joined_on',
}
const FIELDS = Object.keys(COLUMNS) as (keyof ClientRecord)[]

export interface StoredClient extends ClientRecord {
  readonly id: string
  readonly number: string
  readonly status: 'active' | 'dormant' | 'left'
  readonly leftOn: string | null
  readonly version: number
  readonly recordedAt: string
  readonly branchName: string
  readonly officerName: string | null
  readonly groupId: string | null
  readonly groupName: string | null
}

const SELECT = `${FIELDS.map((field) => `c.${COLUMNS[field]} as "${field}"`).join(', ')}, c.client_id as id, c.number, c.status,
  c.left_on as "leftOn", c.version, c.recorded_at as "recordedAt", b.name as "branchName", s.name as "officerName",
  g.group_id as "groupId", g.name as "groupName"`
const FROM = `client c
  join branch b on b.institution_id = c.institution_id and b.branch_id = c.branch_id
  left join staff s on s.institution_id = c.institution_id and s.user_id = c.officer_id
  left join group_member m on m.institution_id = c.institution_id and m.client_id = c.client_id and m.left_on is null
  left join client_group g on g.institution_id = m.institution_id and g.group_id = m.group_id`

/** Where institution and branches are those that the actor works for. */
const reachOf = (actor: Actor, clients = 'c'): Where => {
  const where = new Where().and(`${clients}.institution_id = ?`, actor.institution)
  return actor.branches === 'all' ? where : where.and(`${clients}.branch_id = any(?)`, actor.branches)
}

export const readCountry = async (tx: Tx, institution: string): Promise<string> =>
  (await tx.one<{ country: string }>('select country from institution where institution_id = $1', [institution])).country

export async function readClients(tx: Tx, actor: Actor, ids: readonly string[], lock = false): Promise<StoredClient[]> {
  const where = reachOf(actor).and('c.client_id = any(?)', ids)
  return tx.rows(`select ${SELECT} from ${FROM} where ${where.text} order by c.client_id ${lock ? 'for update of c' : ''}`, where.values)
}

/** Those who may be the same person, of every branch: same document, telephone, or year of birth; without one,
 * those who share two words of the name by sound. */
export async function readSuspects(tx: Tx, institution: string, client: Omit<ClientRecord, 'branch'>, except?: string): Promise<StoredClient[]> {
  const phones = [client.phone, client.otherPhone].filter((phone) => phone !== null)
  const year = client.bornOn?.slice(0, 4)
  const names = nameTermsOf(client)
  return tx.rows(
    `select ${SELECT} from ${FROM}
     where c.institution_id = $1 and c.client_id is distinct from $2::uuid and (
       (c.identity_kind = $3 and c.identity_key = $4) or c.phone = any($5) or c.other_phone = any($5)
       or c.born_on between $6::date and $7::date
       or ((c.born_on is null or $6 is null) and c.client_id in (
         select t.client_id from client_term t where t.institution_id = $1 and t.term = any($8) group by t.client_id having count(*) >= $9)))`,
    [institution, except ?? null, client.identityKind, client.identityKey, phones,
      year ? `${year}-01-01` : null, year ? `${year}-12-31` : null, names, Math.min(2, names.length)])
}

export async function insertClient(tx: Tx, institution: string, id: string, number: string, client: ClientRecord, by: string): Promise<void> {
  const places = FIELDS.map((_, at) => `$${at + 5}`)
  await tx.run(
    `insert into client (institution_id, client_id, number, recorded_by, ${FIELDS.map((field) => COLUMNS[field]).join(', ')})
     values ($1, $2, $3, $4, ${places.join(', ')})`,
    [institution, id, number, by, ...FIELDS.map((field) => client[field])])
}

export async function updateClient(tx: Tx, institution: string, id: string, client: ClientRecord): Promise<void> {
  await tx.run(
    `update client set version = version + 1, ${FIELDS.map((field, at) => `${COLUMNS[field]} = $${at + 3}`).join(', ')}
     where institution_id = $1 and client_id = $2`,
    [institution, id, ...FIELDS.map((field) => client[field])])
}

export async function updateStatus(tx: Tx, institution: string, id: string, status: string, leftOn: string | null): Promise<void> {
  await tx.run('update client set version = version + 1, status = $3, left_on = $4 where institution_id = $1 and client_id = $2', [institution, id, status, leftOn])
}

export const updateLanguage = (tx: Tx, institution: string, id: string, language: string): Promise<number> =>
  tx.run('update client set version = version + 1, language = $3 where institution_id = $1 and client_id = $2', [institution, id, language])

export async function updateKeepers(tx: Tx, institution: string, moves: readonly { id: string; branch: string; officer: string | null }[]): Promise<void> {
  await tx.run(
    `update client c set version = version + 1, branch_id = t.branch, officer_id = t.officer
     from unnest($2::uuid[], $3::uuid[], $4::text[]) as t(id, branch, officer) where c.institution_id = $1 and c.client_id = t.id`,
    [institution, moves.map((move) => move.id), moves.map((move) => move.branch), moves.map((move) => move.officer)])
}

export async function replaceTerms(tx: Tx, institution: string, id: string, terms: readonly string[]): Promise<void> {
  await tx.run('delete from client_term where institution_id = $1 and client_id = $2 and term <> all($3)', [institution, id, terms])
  await tx.run(
    `insert into client_term (institution_id, term, client_id) select $1, term, $2 from unnest($3::text[]) as term on conflict do nothing`,
    [institution, id, terms])
}

/** Without a key the client is no longer known by telephone. */
export async function replaceDirectory(tx: Tx, institution: string, id: string, phoneKey: string | null): Promise<void> {
  if (phoneKey === null) {
    await tx.run('delete from phone_directory where institution_id = $1 and client_id = $2', [institution, id])
    return
  }
  await tx.run(
    `insert into phone_directory (institution_id, client_id, phone_key) values ($1, $2, $3)
     on conflict (institution_id, client_id) do update set phone_key = excluded.phone_key`, [institution, id, phoneKey])
}

/** To be asked in a transaction that speaks for one telephone. */
export const readDirectory = (tx: Tx, phoneKey: string): Promise<{ institution: string; client: string }[]> =>
  tx.rows('select institution_id as institution, client_id as client from phone_directory where phone_key = $1 order by institution_id, client_id', [phoneKey])

export interface Change { readonly id: string; readonly version: number; readonly before: object; readonly after: object }

export async function insertChanges(tx: Tx, actor: Actor, command: string, changes: readonly Change[], reason?: string): Promise<void> {
  await tx.run(
    `insert into client_change (institution_id, client_id, version, command, before, after, reason, recorded_by, recorded_by_name)
     select $1, id, version, $2, before::jsonb, after::jsonb, $3, $4, $5
     from unnest($6::uuid[], $7::int[], $8::text[], $9::text[]) as t(id, version, before, after)`,
    [actor.institution, command, reason ?? null, actor.id, actor.name,
      changes.map((c) => c.id), changes.map((c) => c.version), changes.map((c) => toJson(c.before)), changes.map((c) => toJson(c.after))])
}

const SORTS = {
  name: { by: 'c.name_key', type: 'text' },
  number: { by: 'c.number collate "C"', type: 'text' },
  joinedOn: { by: 'c.joined_on', type: 'date' },
  branch: { by: '(b.name || chr(9) || c.name_key) collate "C"', type: 'text' },
} as const

type Question = Partial<Omit<ClientQuery, 'limit'>> & { readonly limit: number }

/** Without a wish for the order, clients found by how their name is written come before those found by its sound. */
export async function readClientPage(tx: Tx, actor: Actor, query: Question, country: string): Promise<ListPage<StoredClient> | Refusal> {
  const where = reachOf(actor)
  if (query.branch) where.and('c.branch_id = ?', query.branch)
  if (query.officer) where.and('c.officer_id = ?', query.officer)
  if (query.sex) where.and('c.sex = ?', query.sex)
  if (query.status) where.and('c.status = ?', query.status)
  if (query.language) where.and('c.language = ?', query.language)
  if (query.sector) where.and('c.sector = ?', query.sector)
  if (query.group) where.and('g.group_id = ?', query.group)
  if (query.place) where.and('strpos(c.place_key, ?) > 0', foldText(query.place))
  const found = query.q ? addSearch(where, actor.institution, query.q, country) : undefined
  const best = found && { by: `(case when ${found.spelled} then '0' else '1' end || c.name_key) collate "C"`, type: 'text' as const }
  return readPage<StoredClient>(tx, {
    select: SELECT, from: FROM, where, id: 'c.client_id', sorts: best ? { ...SORTS, best } : SORTS,
    sort: query.sort ?? (best ? 'best' : 'name'), cursor: query.cursor, limit: query.limit,
  })
}

export interface StoredEvent {
  readonly at: string
  readonly by: string
  readonly channel: string
  readonly command: string
  readonly reason: string | null
  readonly before: Record<string, unknown> | null
  readonly after: Record<string, unknown> | null
}

export const readHistory = (tx: Tx, institution: string, id: string): Promise<StoredEvent[]> =>
  tx.rows(
    `select a.recorded_at as at, a.actor_name as by, a.channel, a.command, coalesce(h.reason, a.detail->>'reason') as reason, h.before, h.after
     from audit a
     left join client_change h on h.institution_id = a.institution_id and h.client_id = $2 and h.version = (a.detail->>'version')::int
     where a.institution_id = $1 and a.subject_kind = 'client' and a.subject_id = $2::text
     order by a.recorded_at desc, a.audit_id desc limit 500`, [institution, id])

export interface StoredConsent {
  readonly id: string; readonly purpose: string; readonly given: boolean; readonly textVersion: string; readonly language: string
  readonly channel: string; readonly evidence: string; readonly attachment: string | null; readonly note: string | null
  readonly at: string; readonly by: string
}

export const readConsents = (tx: Tx, institution: string, id: string): Promise<StoredConsent[]> =>
  tx.rows(
    `select consent_id as id, purpose, given, text_version as "textVersion", language, channel, evidence, attachment_id as attachment, note,
       recorded_at as at, recorded_by_name as by
     from consent where institution_id = $1 and client_id = $2 order by recorded_at desc, consent_id desc`, [institution, id])

export async function insertConsent(tx: Tx, actor: Actor, client: string, consent: Omit<StoredConsent, 'channel' | 'at' | 'by'>): Promise<void> {
  await tx.run(
    `insert into consent (institution_id, consent_id, client_id, purpose, given, text_version, language, channel, evidence, attachment_id, note, recorded_by, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [actor.institution, consent.id, client, consent.purpose, consent.given, consent.textVersion, consent.language, actor.channel,
      consent.evidence, consent.attachment, consent.note, actor.id, actor.name])
}

export const attachmentOf = (tx: Tx, institution: string, attachment: string, client: string): Promise<{ id: string } | undefined> =>
  tx.maybe(
    `select attachment_id as id from attachment where institution_id = $1 and attachment_id = $2 and subject_kind = 'client'
       and subject_id = $3 and withdrawn_at is null`, [institution, attachment, client])

/** The branch's name while it is open. */
export const readBranch = (tx: Tx, institution: string, branch: string): Promise<{ name: string } | undefined> =>
  tx.maybe('select name from branch where institution_id = $1 and branch_id = $2 and closed_on is null', [institution, branch])

/** The officer's name, where active and working for the branch. */
export const readOfficer = (tx: Tx, institution: string, officer: string, branch: string): Promise<{ name: string } | undefined> =>
  tx.maybe(
    `select s.name from staff s where s.institution_id = $1 and s.user_id = $2 and s.status = 'active' and (s.all_branches or exists (
       select 1 from staff_branch w where w.institution_id = s.institution_id and w.user_id = s.user_id and w.branch_id = $3))`,
    [institution, officer, branch])

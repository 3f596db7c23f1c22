// The SQL of groups and their members.
import { foldWords } from '#core/names/fold.ts'
import type { Refusal } from '#core/refusal.ts'
import type { GroupQuery, Meeting } from '#contract/groups.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import { readPage, Where, type ListPage } from '#platform/list-page.ts'

export type GroupStatus = 'active' | 'dormant' | 'dissolved'
export type GroupRole = 'leader' | 'treasurer' | 'member'

export interface StoredGroup {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly status: GroupStatus
  readonly branch: string
  readonly branchName: string
  readonly officer: string | null
  readonly officerName: string | null
  readonly leader: string | null
  readonly leaderName: string | null
  readonly members: number
  readonly frequency: Meeting['frequency']
  readonly weekday: number
  readonly week: number | null
  readonly time: string | null
  readonly place: string | null
  readonly formedOn: string
  readonly dissolvedOn: string | null
  readonly version: number
}

const MEMBERS = `(select count(*)::int from group_member m where m.institution_id = g.institution_id and m.group_id = g.group_id and m.left_on is null)`
const SELECT = `g.group_id as id, g.number, g.name, g.status, g.branch_id as branch, b.name as "branchName", g.officer_id as officer, s.name as "officerName",
  l.client_id as leader, l.given_name || ' ' || l.family_name as "leaderName", ${MEMBERS} as members,
  g.meeting_frequency as frequency, g.meeting_weekday as weekday, g.meeting_week as week, g.meeting_time as time, g.meeting_place as place,
  g.formed_on as "formedOn", g.dissolved_on as "dissolvedOn", g.version`
const FROM = `client_group g
  join branch b on b.institution_id = g.institution_id and b.branch_id = g.branch_id
  left join staff s on s.institution_id = g.institution_id and s.user_id = g.officer_id
  left join group_member lm on lm.institution_id = g.institution_id and lm.group_id = g.group_id and lm.left_on is null and lm.role = 'leader'
  left join client l on l.institution_id = lm.institution_id and l.client_id = lm.client_id`

const reachOf = (actor: Actor): Where => {
  const where = new Where().and('g.institution_id = ?', actor.institution)
  return actor.branches === 'all' ? where : where.and('g.branch_id = any(?)', actor.branches)
}

/** Locked where it will be changed. */
export async function readGroup(tx: Tx, actor: Actor, id: string, lock = false): Promise<StoredGroup | undefined> {
  const where = reachOf(actor).and('g.group_id = ?', id)
  return tx.maybe(`select ${SELECT} from ${FROM} where ${where.text} ${lock ? 'for update of g' : ''}`, where.values)
}

const SORTS = {
  name: { by: 'g.name_key', type: 'text' },
  number: { by: 'g.number collate "C"', type: 'text' },
  formedOn: { by: 'g.formed_on', type: 'date' },
  members: { by: MEMBERS, type: 'int' },
} as const

type Question = Partial<Omit<GroupQuery, 'limit'>> & { readonly limit: number }

export async function readGroupPage(tx: Tx, actor: Actor, query: Question): Promise<ListPage<StoredGroup> | Refusal> {
  const where = reachOf(actor)
  if (query.branch) where.and('g.branch_id = ?', query.branch)
  if (query.officer) where.and('g.officer_id = ?', query.officer)
  if (query.status) where.and('g.status = ?', query.status)
  if (query.weekday) where.and('g.meeting_weekday = ?', query.weekday)
  // An institution has hundreds of groups, not hundreds of thousands: reading their names needs no index.
  for (const word of foldWords(query.q ?? '')) where.and(`strpos(' ' || g.name_key || ' ' || lower(g.number) || ' ' || ltrim(g.number, 'G0'), ?) > 0`, ` ${word}`)
  return readPage<StoredGroup>(tx, { select: SELECT, from: FROM, where, id: 'g.group_id', sorts: SORTS, sort: query.sort ?? 'name', cursor: query.cursor, limit: query.limit })
}

export interface GroupFacts {
  readonly name: string
  readonly nameKey: string
  readonly meeting: Meeting
}

const factValues = ({ name, nameKey, meeting }: GroupFacts): unknown[] =>
  [name, nameKey, meeting.frequency, meeting.weekday, meeting.week ?? null, meeting.time ?? null, meeting.place ?? null]

export interface NewGroup extends GroupFacts {
  readonly id: string
  readonly number: string
  readonly branch: string
  readonly officer: string | null
  readonly formedOn: string
}

export async function insertGroup(tx: Tx, actor: Actor, group: NewGroup): Promise<void> {
  await tx.run(
    `insert into client_group (institution_id, group_id, number, branch_id, officer_id, formed_on, recorded_by,
       name, name_key, meeting_frequency, meeting_weekday, meeting_week, meeting_time, meeting_place)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [actor.institution, group.id, group.number, group.branch, group.officer, group.formedOn, actor.id, ...factValues(group)])
}

export async function updateFacts(tx: Tx, institution: string, id: string, facts: GroupFacts): Promise<void> {
  await tx.run(
    `update client_group set version = version + 1, name = $3, name_key = $4, meeting_frequency = $5, meeting_weekday = $6, meeting_week = $7,
       meeting_time = $8, meeting_place = $9 where institution_id = $1 and group_id = $2`, [institution, id, ...factValues(facts)])
}

export async function updateGroupKeepers(tx: Tx, institution: string, id: string, branch: string, officer: string | null): Promise<void> {
  await tx.run('update client_group set version = version + 1, branch_id = $3, officer_id = $4 where institution_id = $1 and group_id = $2', [institution, id, branch, officer])
}

export async function updateGroupStatus(tx: Tx, institution: string, id: string, status: GroupStatus, dissolvedOn: string | null): Promise<void> {
  await tx.run('update client_group set version = version + 1, status = $3, dissolved_on = $4 where institution_id = $1 and group_id = $2', [institution, id, status, dissolvedOn])
}

/** Counts a change of the members as a change of the group. */
export async function touchGroup(tx: Tx, institution: string, id: string): Promise<void> {
  await tx.run('update client_group set version = version + 1 where institution_id = $1 and group_id = $2', [institution, id])
}

export interface StoredMember {
  readonly client: string
  readonly number: string
  readonly name: string
  readonly phone: string | null
  readonly role: GroupRole
  readonly joinedOn: string
  readonly leftOn: string | null
}

/** Members of today first, the leader at the top; then those of before, the last to leave first. */
export const readMembers = (tx: Tx, institution: string, group: string): Promise<StoredMember[]> =>
  tx.rows(
    `select c.client_id as client, c.number, c.given_name || ' ' || c.family_name as name, c.phone, m.role, m.joined_on as "joinedOn", m.left_on as "leftOn"
     from group_member m join client c on c.institution_id = m.institution_id and c.client_id = m.client_id
     where m.institution_id = $1 and m.group_id = $2
     order by (m.left_on is not null), m.left_on desc, array_position(array['leader', 'treasurer', 'member'], m.role), c.name_key, c.client_id`,
    [institution, group])

export interface Candidate {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly branch: string
  readonly status: string
  readonly joinedOn: string
  readonly group: string | null
  readonly groupName: string | null
  /** The day on which a former membership of any group ended last. */
  readonly freeSince: string | null
}

export const readCandidates = (tx: Tx, actor: Actor, ids: readonly string[]): Promise<Candidate[]> =>
  tx.rows(
    `select c.client_id as id, c.number, c.given_name || ' ' || c.family_name as name, c.branch_id as branch, c.status, c.joined_on as "joinedOn",
       g.group_id as group, g.name as "groupName",
       (select max(f.left_on) from group_member f where f.institution_id = c.institution_id and f.client_id = c.client_id) as "freeSince"
     from client c
     left join group_member m on m.institution_id = c.institution_id and m.client_id = c.client_id and m.left_on is null
     left join client_group g on g.institution_id = m.institution_id and g.group_id = m.group_id
     where c.institution_id = $1 and c.client_id = any($2) and ($3::uuid[] is null or c.branch_id = any($3))
     order by c.client_id for update of c`, [actor.institution, ids, actor.branches === 'all' ? null : actor.branches])

export async function insertMembers(tx: Tx, institution: string, group: string, on: string, members: readonly { client: string; role: string }[]): Promise<void> {
  await tx.run(
    `insert into group_member (institution_id, group_id, client_id, joined_on, role)
     select $1, $2, client, $3, role from unnest($4::uuid[], $5::text[]) as t(client, role)
     on conflict (institution_id, group_id, client_id, joined_on) do update set left_on = null, role = excluded.role`,
    [institution, group, on, members.map(({ client }) => client), members.map(({ role }) => role)])
}

export async function endMembership(tx: Tx, institution: string, group: string, client: string, on: string): Promise<void> {
  await tx.run(
    'update group_member set left_on = $4 where institution_id = $1 and group_id = $2 and client_id = $3 and left_on is null', [institution, group, client, on])
}

/** Whoever held a leading role becomes an ordinary member first, so that the role is never held twice. */
export async function updateRole(tx: Tx, institution: string, group: string, client: string, role: GroupRole): Promise<void> {
  if (role !== 'member') {
    await tx.run(`update group_member set role = 'member' where institution_id = $1 and group_id = $2 and role = $3 and left_on is null`, [institution, group, role])
  }
  await tx.run(
    'update group_member set role = $4 where institution_id = $1 and group_id = $2 and client_id = $3 and left_on is null', [institution, group, client, role])
}

export interface StoredEvent {
  readonly at: string
  readonly by: string
  readonly channel: string
  readonly command: string
  readonly detail: { readonly reason?: string; readonly changes?: { field: string; before?: string; after?: string }[] }
}

export const readGroupHistory = (tx: Tx, institution: string, id: string): Promise<StoredEvent[]> =>
  tx.rows(
    `select recorded_at as at, actor_name as by, channel, command, detail from audit
     where institution_id = $1 and subject_kind = 'group' and subject_id = $2 order by recorded_at desc, audit_id desc limit 500`, [institution, id])

export const readNamesByNumber = (tx: Tx, institution: string, numbers: readonly string[]): Promise<{ number: string; name: string }[]> =>
  tx.rows(`select number, given_name || ' ' || family_name as name from client where institution_id = $1 and number = any($2)`, [institution, numbers])

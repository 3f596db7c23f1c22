// Staff, their roles and branches.
import type { ListStaffQuery } from '#contract/staff.ts'
import type { Refusal } from '#core/refusal.ts'
import type { Tx } from '#platform/db.ts'
import { readPage, Where, type ListPage } from '#platform/list-page.ts'

export interface StaffRow {
  id: string
  name: string
  user_name: string
  email: string | null
  job: string | null
  language: 'en' | 'fr' | 'ar' | 'rw'
  status: 'active' | 'suspended'
  all_branches: boolean
  joined_at: string
  last_sign_in_at: string | null
  roles: { key: string; name: string | null }[]
  branches: { id: string; code: string; name: string }[]
}

const COLUMNS = `s.user_id as id, s.name, s.user_name, s.email, s.job, s.language, s.status, s.all_branches, s.joined_at, s.last_sign_in_at,
  coalesce((select jsonb_agg(jsonb_build_object('key', r.role_key, 'name', r.name) order by r.role_key)
    from staff_role sr join role r using (institution_id, role_key) where sr.institution_id = s.institution_id and sr.user_id = s.user_id), '[]') as roles,
  coalesce((select jsonb_agg(jsonb_build_object('id', b.branch_id, 'code', b.code, 'name', b.name) order by b.code)
    from staff_branch sb join branch b using (institution_id, branch_id) where sb.institution_id = s.institution_id and sb.user_id = s.user_id), '[]') as branches`

export function listStaffPage(tx: Tx, institution: string, query: ListStaffQuery): Promise<ListPage<StaffRow> | Refusal> {
  const where = new Where().and('s.institution_id = ?', institution)
  if (query.q) where.and('s.name ilike ? or s.user_name ilike ? or s.job ilike ?', ...Array.from({ length: 3 }, () => like(query.q ?? '')))
  if (query.status) where.and('s.status = ?', query.status)
  if (query.role) where.and('exists (select 1 from staff_role x where x.institution_id = s.institution_id and x.user_id = s.user_id and x.role_key = ?)', query.role)
  if (query.branch) where.and('s.all_branches or exists (select 1 from staff_branch x where x.institution_id = s.institution_id and x.user_id = s.user_id and x.branch_id = ?)', query.branch)
  return readPage<StaffRow>(tx, {
    select: COLUMNS, from: 'staff s', where, id: 's.user_id::uuid', sort: query.sort ?? 'name', limit: query.limit, cursor: query.cursor,
    sorts: {
      name: { by: 's.name', type: 'text' }, userName: { by: 's.user_name', type: 'text' }, joinedAt: { by: 's.joined_at', type: 'timestamptz' },
      lastSignInAt: { by: "coalesce(s.last_sign_in_at, '1970-01-01')", type: 'timestamptz' },
    },
  })
}

const like = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

export const findStaff = (tx: Tx, institution: string, userId: string): Promise<StaffRow | undefined> =>
  tx.maybe<StaffRow>(`select ${COLUMNS} from staff s where s.institution_id = $1 and s.user_id = $2`, [institution, userId])

export interface Person { id: string; name: string; userName: string; email?: string | undefined; job?: string | undefined; language: string; allBranches: boolean }

export async function insertStaff(tx: Tx, institution: string, person: Person): Promise<void> {
  await tx.run('insert into staff (institution_id, user_id, name, user_name, email, job, language, all_branches) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [institution, person.id, person.name, person.userName, person.email ?? null, person.job ?? null, person.language, person.allBranches])
}

export async function updateStaff(tx: Tx, institution: string, person: Omit<Person, 'userName' | 'email'>): Promise<void> {
  await tx.run('update staff set name = $3, job = $4, language = $5, all_branches = $6 where institution_id = $1 and user_id = $2',
    [institution, person.id, person.name, person.job ?? null, person.language, person.allBranches])
}

export async function setStatus(tx: Tx, institution: string, userId: string, status: StaffRow['status']): Promise<void> {
  await tx.run('update staff set status = $3 where institution_id = $1 and user_id = $2', [institution, userId, status])
}

export async function replaceRoles(tx: Tx, institution: string, userId: string, roles: readonly string[]): Promise<void> {
  await tx.run('delete from staff_role where institution_id = $1 and user_id = $2', [institution, userId])
  await tx.run('insert into staff_role (institution_id, user_id, role_key) select $1, $2, unnest($3::text[])', [institution, userId, [...new Set(roles)]])
}

export async function replaceBranches(tx: Tx, institution: string, userId: string, branches: readonly string[]): Promise<void> {
  await tx.run('delete from staff_branch where institution_id = $1 and user_id = $2', [institution, userId])
  await tx.run('insert into staff_branch (institution_id, user_id, branch_id) select $1, $2, unnest($3::uuid[])', [institution, userId, [...new Set(branches)]])
}

export async function touchSignIn(tx: Tx, institution: string, userId: string, at: Date): Promise<void> {
  await tx.run('update staff set last_sign_in_at = $3 where institution_id = $1 and user_id = $2', [institution, userId, at])
}

// Changes of roles wait for each other, so that two administrators cannot take the right from one another at once.
export async function lockStaff(tx: Tx, institution: string): Promise<void> {
  await tx.rows(`select pg_advisory_xact_lock(hashtextextended('staff of ' || $1, 0))`, [institution])
}

export async function countHolders(tx: Tx, institution: string, right: string): Promise<number> {
  const { count } = await tx.one<{ count: number }>(
    `select count(distinct s.user_id)::int as count from staff s join staff_role sr using (institution_id, user_id) join role r using (institution_id, role_key)
     where s.institution_id = $1 and s.status = 'active' and $2 = any(r.rights)`, [institution, right])
  return count
}

export const openBranchIds = async (tx: Tx, institution: string, ids: readonly string[]): Promise<string[]> =>
  (await tx.rows<{ id: string }>('select branch_id as id from branch where institution_id = $1 and branch_id = any($2::uuid[]) and closed_on is null', [institution, ids])).map(({ id }) => id)

export interface RoleRow { key: string; name: string | null; rights: string[]; holders: number }

export const listRoleRows = (tx: Tx, institution: string): Promise<RoleRow[]> => tx.rows<RoleRow>(
  `select r.role_key as key, r.name, r.rights, (select count(*)::int from staff_role sr join staff s using (institution_id, user_id)
     where sr.institution_id = r.institution_id and sr.role_key = r.role_key and s.status = 'active') as holders
   from role r where r.institution_id = $1 order by r.name is not null, r.role_key`, [institution])

/** False where a role of that key exists. */
export const insertRole = async (tx: Tx, institution: string, role: { key: string; name: string | null; rights: readonly string[] }): Promise<boolean> =>
  await tx.run('insert into role (institution_id, role_key, name, rights) values ($1, $2, $3, $4) on conflict do nothing', [institution, role.key, role.name, role.rights]) === 1

export async function updateRole(tx: Tx, institution: string, role: { key: string; name: string | null; rights: readonly string[] }): Promise<void> {
  await tx.run('update role set name = $3, rights = $4 where institution_id = $1 and role_key = $2', [institution, role.key, role.name, role.rights])
}

/** False where somebody, perhaps suspended, holds it. */
export const deleteRole = async (tx: Tx, institution: string, key: string): Promise<boolean> =>
  await tx.run(`delete from role r where institution_id = $1 and role_key = $2
    and not exists (select 1 from staff_role sr where sr.institution_id = r.institution_id and sr.role_key = r.role_key)`, [institution, key]) === 1

export const listColleagueRows = (tx: Tx, institution: string, branch: string | undefined, right: string | undefined): Promise<{ id: string; name: string; job: string | null }[]> =>
  tx.rows(
    `select s.user_id as id, s.name, s.job from staff s where s.institution_id = $1 and s.status = 'active'
       and ($2::uuid is null or s.all_branches or exists (select 1 from staff_branch b where b.institution_id = s.institution_id and b.user_id = s.user_id and b.branch_id = $2))
       and ($3::text is null or exists (select 1 from staff_role sr join role r using (institution_id, role_key)
         where sr.institution_id = s.institution_id and sr.user_id = s.user_id and $3 = any(r.rights)))
     order by s.name, s.user_id`, [institution, branch ?? null, right ?? null])

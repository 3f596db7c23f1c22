// Where a person works, and what they may do there: read at sign-in and every few seconds of a session.
import type { Actor } from '#platform/actor.ts'
import type { Database } from '#platform/db.ts'

export interface Membership { readonly id: string; readonly name: string }

/** What the server needs to let somebody act in one institution. */
export interface Standing {
  readonly name: string
  readonly institutionName: string
  readonly currency: string
  readonly timeZone: string
  readonly rights: readonly string[]
  readonly branches: Actor['branches']
  readonly roles: readonly { readonly key: string; readonly name: string | null }[]
}

/** Institutions where this person works now, by name. */
export async function listMemberships(db: Database, userId: string): Promise<Membership[]> {
  return db.transact({ user: userId }, (tx) => tx.rows<Membership>(
    `select i.institution_id as id, i.name from staff s join institution i using (institution_id)
     where s.user_id = $1 and s.status = 'active' order by i.name, i.institution_id`, [userId]))
}

interface StandingRow {
  name: string
  institution_name: string
  currency: string
  time_zone: string
  all_branches: boolean
  rights: string[]
  branches: string[]
  roles: { key: string; name: string | null }[]
}

/** Undefined where the person does not work there, or is suspended. */
export async function findStanding(db: Database, institution: string, userId: string): Promise<Standing | undefined> {
  const row = await db.transact({ institution }, (tx) => tx.maybe<StandingRow>(
    `select s.name, i.name as institution_name, i.currency, i.time_zone, s.all_branches,
       array(select distinct held from staff_role sr join role r using (institution_id, role_key), unnest(r.rights) as held
             where sr.institution_id = s.institution_id and sr.user_id = s.user_id) as rights,
       array(select branch_id::text from staff_branch sb where sb.institution_id = s.institution_id and sb.user_id = s.user_id) as branches,
       array(select jsonb_build_object('key', r.role_key, 'name', r.name) from staff_role sr join role r using (institution_id, role_key)
             where sr.institution_id = s.institution_id and sr.user_id = s.user_id order by r.role_key) as roles
     from staff s join institution i using (institution_id)
     where s.institution_id = $1 and s.user_id = $2 and s.status = 'active'`, [institution, userId]))
  return row && {
    name: row.name, institutionName: row.institution_name, currency: row.currency, timeZone: row.time_zone,
    rights: row.rights, branches: row.all_branches ? 'all' : row.branches, roles: row.roles,
  }
}

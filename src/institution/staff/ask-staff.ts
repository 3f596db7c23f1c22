// Questions about the staff.
import { roleName } from '#contract/role-names.ts'
import type { SearchHit } from '#contract/search.ts'
import type { ListStaffQuery, StaffDetail, StaffJson } from '#contract/staff.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import type { Database, Tx } from '#platform/db.ts'
import type { Services } from '#platform/services.ts'
import { findStaff, listColleagueRows, listStaffPage, type StaffRow } from './store.ts'

export async function listStaff(db: Database, actor: Actor, query: ListStaffQuery) {
  const page = await db.transact({ institution: actor.institution }, (tx) => listStaffPage(tx, actor.institution, query))
  if (isRefusal(page)) return page
  const { rows, ...rest } = page
  return { ...rest, items: rows.map((row) => staffJson(actor, row)) }
}

export async function getStaff({ db, auth }: Services, actor: Actor, id: string): Promise<StaffDetail | Refusal> {
  const row = await db.transact({ institution: actor.institution }, (tx) => findStaff(tx, actor.institution, id))
  if (!row) return refuse('not_found')
  const [account] = await auth.accounts.find([id])
  return { ...staffJson(actor, row), secondFactor: account?.secondFactor ?? false, resettable: account?.home === actor.institution, isSelf: id === actor.id }
}

export async function listColleagues(db: Database, actor: Actor, query: { branch?: string | undefined; right?: string | undefined }) {
  const rows = await db.transact({ institution: actor.institution }, (tx) => listColleagueRows(tx, actor.institution, query.branch, query.right))
  return { items: rows.map(({ id, name, job }) => ({ id, name, ...(job !== null && { job }) })) }
}

/** For Ctrl K. */
export async function searchStaff(tx: Tx, actor: Actor, q: string, limit: number): Promise<SearchHit[]> {
  if (!actor.rights.has('staff.see')) return []
  const page = await listStaffPage(tx, actor.institution, { q, limit })
  if (isRefusal(page)) return []
  return page.rows.map(({ id, name, user_name: userName, job }) => ({
    kind: 'user', id, title: name, detail: [userName, job].filter((part) => part !== null).join(' · '), path: `/staff/${id}`,
  }))
}

const staffJson = (actor: Actor, row: StaffRow): StaffJson => ({
  id: row.id, name: row.name, userName: row.user_name, language: row.language, status: row.status, allBranches: row.all_branches,
  branches: row.branches, joinedAt: row.joined_at, roles: row.roles.map(({ key, name }) => ({ key, name: roleName(actor.language, key, name) })),
  ...(row.email !== null && { email: row.email }), ...(row.job !== null && { job: row.job }), ...(row.last_sign_in_at !== null && { lastSignInAt: row.last_sign_in_at }),
})

// Who may give what: the rules that keep an administrator from raising themselves or a friend above themselves.
import { governingRights } from '#contract/rights.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import { countHolders, listRoleRows, openBranchIds, type RoleRow, type StaffRow } from './store.ts'

/** A governing right among these that the actor lacks, as a refusal. */
export function governsBeyond(actor: Actor, rights: readonly string[], path?: string): Refusal | undefined {
  const beyond = rights.find((right) => governingRights.some((governing) => governing === right) && !actor.rights.has(right))
  return beyond === undefined ? undefined : refuse('right_not_held', path, { right: beyond })
}

/** Whether these roles and branches exist, are open, and may be given by this actor. */
export async function judgePlace(tx: Tx, actor: Actor, place: { roles: readonly string[]; branches: readonly string[]; allBranches: boolean }): Promise<Refusal | undefined> {
  const roles = await listRoleRows(tx, actor.institution)
  const unknown = place.roles.findIndex((key) => !roles.some((role) => role.key === key))
  if (unknown >= 0) return refuse('not_found', `roles.${unknown}`)
  const beyond = governsBeyond(actor, rightsOf(roles, place.roles), 'roles')
  if (beyond) return beyond
  if (place.allBranches && actor.branches !== 'all') return refuse('not_allowed', 'allBranches')
  const open = await openBranchIds(tx, actor.institution, place.branches)
  const missing = place.branches.findIndex((branch) => !open.includes(branch) || (actor.branches !== 'all' && !actor.branches.includes(branch)))
  if (missing >= 0) return refuse('not_found', `branches.${missing}`)
  return place.allBranches || place.branches.length > 0 ? undefined : refuse('input_invalid', 'branches')
}

/** Whether this actor may touch that person at all. */
export async function judgePerson(tx: Tx, actor: Actor, person: StaffRow): Promise<Refusal | undefined> {
  if (person.id === actor.id) return refuse('own_roles')
  const roles = await listRoleRows(tx, actor.institution)
  return governsBeyond(actor, rightsOf(roles, person.roles.map(({ key }) => key)))
}

/** After a change: somebody must still be able to manage staff. */
export const nobodyLeft = async (tx: Tx, institution: string): Promise<Refusal | undefined> =>
  (await countHolders(tx, institution, 'staff.edit') === 0 ? refuse('last_administrator') : undefined)

const rightsOf = (roles: readonly RoleRow[], keys: readonly string[]): string[] => roles.filter(({ key }) => keys.includes(key)).flatMap(({ rights }) => rights)

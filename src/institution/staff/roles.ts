// Roles are data: what each may do is the institution's choice, within what the one who chooses may do.
import type { RoleJson } from '#contract/staff.ts'
import { roleName } from '#contract/role-names.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { runCommand } from '#platform/command.ts'
import type { Database } from '#platform/db.ts'
import type { Services } from '#platform/services.ts'
import { nobodyLeft } from './judge-roles.ts'
import { deleteRole, insertRole, listRoleRows, lockStaff, updateRole } from './store.ts'

export async function listRoles(db: Database, actor: Actor): Promise<{ items: RoleJson[] }> {
  const rows = await db.transact({ institution: actor.institution }, (tx) => listRoleRows(tx, actor.institution))
  return { items: rows.map(({ key, name, rights, holders }) => ({ key, name: roleName(actor.language, key, name), isFirst: name === null, rights: rights as RoleJson['rights'], holders })) }
}

export interface NewRole { readonly key: string; readonly name: string; readonly rights: readonly string[] }

export function createRole({ db }: Services, actor: Actor, key: string, content: NewRole): Promise<{ key: string } | Refusal> {
  return runCommand(db, actor, { name: 'create-role', key, content }, async (tx, role) => {
    const beyond = firstBeyond(actor, role.rights)
    if (beyond) return beyond
    if (!await insertRole(tx, actor.institution, { ...role, rights: [...new Set(role.rights)] })) return refuse('duplicate', 'key')
    return { answer: { key: role.key }, trace: { subject: { kind: 'role', id: role.key }, detail: { ...role } } }
  })
}

export interface ChangedRole { readonly name?: string | undefined; readonly rights: readonly string[] }

export async function changeRole({ db, auth }: Services, actor: Actor, key: string, roleKey: string, content: ChangedRole): Promise<{ key: string } | Refusal> {
  const answer = await runCommand(db, actor, { name: 'change-role', key, content: { ...content, key: roleKey } }, async (tx) => {
    await lockStaff(tx, actor.institution)
    const before = (await listRoleRows(tx, actor.institution)).find((role) => role.key === roleKey)
    if (!before) return refuse('not_found')
    const beyond = firstBeyond(actor, content.rights.filter((right) => !before.rights.includes(right)))
    if (beyond) return beyond
    const after = { key: roleKey, name: before.name === null ? null : content.name ?? before.name, rights: [...new Set(content.rights)] }
    await updateRole(tx, actor.institution, after)
    return await nobodyLeft(tx, actor.institution)
      ?? { answer: { key: roleKey }, trace: { subject: { kind: 'role', id: roleKey }, detail: { before: before.rights, after: after.rights } } }
  })
  // Everybody who holds the role may do more or less from now on.
  auth.announce()
  return answer
}

export function removeRole({ db }: Services, actor: Actor, key: string, roleKey: string): Promise<{ key: string } | Refusal> {
  return runCommand(db, actor, { name: 'remove-role', key, content: { key: roleKey } }, async (tx) => {
    const role = (await listRoleRows(tx, actor.institution)).find((each) => each.key === roleKey)
    if (!role) return refuse('not_found')
    if (role.name === null || !await deleteRole(tx, actor.institution, roleKey)) return refuse('in_use')
    return { answer: { key: roleKey }, trace: { subject: { kind: 'role', id: roleKey }, detail: { ...role } } }
  })
}

function firstBeyond(actor: Actor, rights: readonly string[]): Refusal | undefined {
  const index = rights.findIndex((right) => !actor.rights.has(right))
  return index < 0 ? undefined : refuse('right_not_held', 'rights', { right: rights[index] ?? '' })
}

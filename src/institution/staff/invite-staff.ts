// Takes somebody on. The account is made in the schema of sign-ins, the person in the institution; where the second is
// refused, the first is undone.
import type { NewStaff } from '#contract/staff.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { temporaryPassword } from '#platform/auth/accounts.ts'
import { runCommand } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import type { Services } from '#platform/services.ts'
import { judgePlace } from './judge-roles.ts'
import { insertStaff, lockStaff, replaceBranches, replaceRoles } from './store.ts'

export interface Invited { readonly id: string; readonly userName: string }

/** How the account gets its password: a temporary one, or (for the demonstration and tests) one whose hash is given. */
export interface Password { readonly hash: string; readonly temporary: boolean }

export async function inviteStaff(services: Services, actor: Actor, key: string, content: NewStaff): Promise<(Invited & { temporaryPassword: string }) | Refusal> {
  const password = temporaryPassword(services.secret, actor.institution, key)
  const invited = await takeOn(services, actor, key, content, async () => ({ hash: await services.auth.hashPassword(password), temporary: true }))
  return isRefusal(invited) ? invited : { ...invited, temporaryPassword: password }
}

/** The command behind an invitation. The password is no part of its content and is never kept with its answer. */
export function takeOn(services: Services, actor: Actor, key: string, content: NewStaff, password: () => Promise<Password>): Promise<Invited | Refusal> {
  return runCommand(services.db, actor, { name: 'invite-staff', key, content }, async (tx) => {
    await lockStaff(tx, actor.institution)
    const wrong = await judgePlace(tx, actor, content)
    if (wrong) return wrong
    const invited = await admit(services, tx, actor.institution, content, await password())
    return isRefusal(invited) ? invited : {
      answer: invited,
      trace: { subject: { kind: 'staff', id: invited.id }, detail: { name: content.name, roles: content.roles, branches: content.allBranches ? 'all' : content.branches } },
    }
  })
}

/** Makes the account and the person, and judges nothing: for the command above and for a founding. */
export async function admit(services: Services, tx: Tx, institution: string, content: NewStaff, password: Password): Promise<Invited | Refusal> {
  const { accounts } = services.auth
  const id = await accounts.create({
    name: content.name, userName: content.userName, email: content.email, language: content.language, home: institution,
    passwordHash: password.hash, temporary: password.temporary,
  })
  if (isRefusal(id)) return id
  try {
    await insertStaff(tx, institution, { ...content, id })
    await replaceRoles(tx, institution, id, content.roles)
    await replaceBranches(tx, institution, id, content.allBranches ? [] : content.branches)
    return { id, userName: content.userName }
  } catch (error) {
    await accounts.remove(id)
    throw error
  }
}

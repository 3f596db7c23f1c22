// Helps somebody who is locked out: a new temporary password, or the second factor off. Only for accounts of this house.
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { temporaryPassword } from '#platform/auth/accounts.ts'
import { runCommand } from '#platform/command.ts'
import type { Services } from '#platform/services.ts'
import { judgePerson } from './judge-roles.ts'
import { findStaff } from './store.ts'

export async function resetStaffPassword(services: Services, actor: Actor, key: string, id: string, reason: string): Promise<{ id: string; temporaryPassword: string } | Refusal> {
  const password = temporaryPassword(services.secret, actor.institution, key)
  const { auth } = services
  const done = await onAccount(services, actor, 'reset-staff-password', key, { id, reason }, async () => auth.accounts.setPassword(id, await auth.hashPassword(password), true))
  return isRefusal(done) ? done : { id, temporaryPassword: password }
}

export function removeStaffSecondFactor(services: Services, actor: Actor, key: string, id: string, reason: string): Promise<{ id: string } | Refusal> {
  return onAccount(services, actor, 'remove-staff-second-factor', key, { id, reason }, () => services.auth.accounts.removeSecondFactor(id))
}

// The sessions end either way: whoever took the telephone or the password may be signed in somewhere.
function onAccount(
  { db, auth }: Services, actor: Actor, name: string, key: string, content: { id: string; reason: string }, change: () => Promise<void>,
): Promise<{ id: string } | Refusal> {
  return runCommand(db, actor, { name, key, content }, async (tx, { id, reason }) => {
    const person = await findStaff(tx, actor.institution, id)
    if (!person) return refuse('not_found')
    const wrong = await judgePerson(tx, actor, person)
    if (wrong) return wrong
    const [account] = await auth.accounts.find([id])
    if (account?.home !== actor.institution) return refuse('user_of_elsewhere')
    await change()
    await auth.endSessions(id)
    return { answer: { id }, trace: { subject: { kind: 'staff', id }, detail: { name: person.name, reason } } }
  })
}

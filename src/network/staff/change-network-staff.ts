// A network takes people on, changes what they may do, suspends them and helps them back in. The rules are an institution's:
// nobody changes their own role, gives a governing right they lack, or removes the last who manages staff.
import type { NewNetworkStaff } from '#contract/network-staff.ts'
import { governingRights } from '#contract/rights.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import { temporaryPassword } from '#platform/auth/accounts.ts'
import type { Command } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import { networkActorOf, runNetworkCommand, type NetworkActor } from '#platform/network-command.ts'
import type { OutsideActor } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import {
  countNetworkHolders, findNetworkStaff, insertNetworkStaff, lockNetworkStaff, rightsOfRole, setNetworkStatus, updateNetworkStaff, type NetworkStaffRow,
} from './store.ts'

export interface NetworkPassword { readonly hash: string; readonly temporary: boolean }

export async function inviteNetworkStaff(services: Services, actor: OutsideActor, key: string, content: NewNetworkStaff) {
  const password = temporaryPassword(services.secret, actor.network ?? '', key)
  const invited = await takeOnForNetwork(services, networkActorOf(actor), actor.rights, key, content, async () => ({ hash: await services.auth.hashPassword(password), temporary: true }))
  return isRefusal(invited) ? invited : { ...invited, temporaryPassword: password }
}

export function takeOnForNetwork(
  services: Services, actor: NetworkActor, held: ReadonlySet<string>, key: string, content: NewNetworkStaff, password: () => Promise<NetworkPassword>,
): Promise<{ id: string; userName: string } | Refusal> {
  return runNetworkCommand(services.db, actor, { name: 'invite-staff', key, content }, async (tx) => {
    const wrong = await judgeRole(tx, actor.network, held, content.role)
    if (wrong) return wrong
    const invited = await admitToNetwork(services, tx, actor.network, content, await password())
    return isRefusal(invited) ? invited : { answer: invited, trace: { subject: { kind: 'staff', id: invited.id }, detail: { name: content.name, role: content.role } } }
  })
}

/** Makes the account and the person, and judges nothing. */
export async function admitToNetwork(services: Services, tx: Tx, network: string, content: NewNetworkStaff, password: NetworkPassword): Promise<{ id: string; userName: string } | Refusal> {
  const { accounts } = services.auth
  const id = await accounts.create({ ...content, home: network, passwordHash: password.hash, temporary: password.temporary })
  if (isRefusal(id)) return id
  try {
    await insertNetworkStaff(tx, network, { ...content, id })
    return { id, userName: content.userName }
  } catch (error) {
    await accounts.remove(id)
    throw error
  }
}

async function judgeRole(tx: Tx, network: string, held: ReadonlySet<string>, role: string): Promise<Refusal | undefined> {
  const rights = await rightsOfRole(tx, network, role)
  if (!rights) return refuse('not_found', 'role')
  return beyond(held, rights, 'role')
}

function beyond(held: ReadonlySet<string>, rights: readonly string[], path?: string): Refusal | undefined {
  const right = rights.find((each) => governingRights.some((governing) => governing === each) && !held.has(each))
  return right === undefined ? undefined : refuse('right_not_held', path, { right })
}

export type ChangedNetworkStaff = Omit<NewNetworkStaff, 'userName' | 'email'>

export function changeNetworkStaff(services: Services, actor: OutsideActor, key: string, id: string, content: ChangedNetworkStaff): Promise<{ id: string } | Refusal> {
  return onPerson(services, actor, { name: 'change-staff', key, content: { ...content, id } }, async (tx, before) => {
    const wrong = await judgeRole(tx, actor.network ?? '', actor.rights, content.role)
    if (wrong) return wrong
    await updateNetworkStaff(tx, actor.network ?? '', { ...content, id })
    return { before: { name: before.name, role: before.role_key }, after: { name: content.name, role: content.role } }
  })
}

export const suspendNetworkStaff = (services: Services, actor: OutsideActor, key: string, id: string, reason: string): Promise<{ id: string } | Refusal> =>
  onPerson(services, actor, { name: 'suspend-staff', key, content: { id, reason } }, async (tx) => {
    await setNetworkStatus(tx, actor.network ?? '', id, 'suspended')
    return { reason }
  })

export const returnNetworkStaff = (services: Services, actor: OutsideActor, key: string, id: string, reason: string): Promise<{ id: string } | Refusal> =>
  onPerson(services, actor, { name: 'return-staff', key, content: { id, reason } }, async (tx) => {
    await setNetworkStatus(tx, actor.network ?? '', id, 'active')
    return { reason }
  })

export async function resetNetworkStaffPassword(services: Services, actor: OutsideActor, key: string, id: string, reason: string) {
  const password = temporaryPassword(services.secret, actor.network ?? '', key)
  const { auth } = services
  const done = await onPerson(services, actor, { name: 'reset-staff-password', key, content: { id, reason } }, async () => {
    const [account] = await auth.accounts.find([id])
    if (account?.home !== actor.network) return refuse('user_of_elsewhere')
    await auth.accounts.setPassword(id, await auth.hashPassword(password), true)
    await auth.accounts.removeSecondFactor(id)
    await auth.endSessions(id)
    return { reason }
  })
  return isRefusal(done) ? done : { ...done, temporaryPassword: password }
}

async function onPerson<Content extends { id: string }>(
  { db, auth }: Services, actor: OutsideActor, command: Command<Content>, change: (tx: Tx, person: NetworkStaffRow) => Promise<Record<string, unknown> | Refusal>,
): Promise<{ id: string } | Refusal> {
  const network = actor.network ?? ''
  const { id } = command.content
  const answer = await runNetworkCommand(db, networkActorOf(actor), command, async (tx) => {
    await lockNetworkStaff(tx, network)
    const person = await findNetworkStaff(tx, network, id)
    if (!person) return refuse('not_found')
    const wrong = person.id === actor.id ? refuse('own_roles') : beyond(actor.rights, person.rights)
    if (wrong) return wrong
    const detail = await change(tx, person)
    if (isRefusal(detail)) return detail
    if (await countNetworkHolders(tx, network, 'network-staff.edit') === 0) return refuse('last_administrator')
    return { answer: { id }, trace: { subject: { kind: 'staff', id }, detail: { name: person.name, ...detail } } }
  })
  auth.announce(id)
  return answer
}

// Changes a person's name, job, roles and branches; suspends and takes back. Never one's own.
import type { ChangedStaff } from '#contract/staff.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { runCommand, type Command, type Done } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import type { Services } from '#platform/services.ts'
import { judgePerson, judgePlace, nobodyLeft } from './judge-roles.ts'
import { findStaff, lockStaff, replaceBranches, replaceRoles, setStatus, updateStaff, type StaffRow } from './store.ts'

export function changeStaff(services: Services, actor: Actor, key: string, id: string, content: ChangedStaff): Promise<{ id: string } | Refusal> {
  return onPerson(services, actor, { name: 'change-staff', key, content: { ...content, id } }, async (tx, before) => {
    const wrong = await judgePlace(tx, actor, content)
    if (wrong) return wrong
    await updateStaff(tx, actor.institution, { ...content, id })
    await replaceRoles(tx, actor.institution, id, content.roles)
    await replaceBranches(tx, actor.institution, id, content.allBranches ? [] : content.branches)
    return {
      before: { name: before.name, job: before.job, roles: before.roles.map((role) => role.key), branches: before.all_branches ? 'all' : before.branches.map((branch) => branch.code) },
      after: { name: content.name, job: content.job, roles: content.roles, branches: content.allBranches ? 'all' : content.branches },
    }
  })
}

export function suspendStaff(services: Services, actor: Actor, key: string, id: string, reason: string): Promise<{ id: string } | Refusal> {
  return onPerson(services, actor, { name: 'suspend-staff', key, content: { id, reason } }, async (tx) => {
    await setStatus(tx, actor.institution, id, 'suspended')
    return { reason }
  })
}

export function returnStaff(services: Services, actor: Actor, key: string, id: string, reason: string): Promise<{ id: string } | Refusal> {
  return onPerson(services, actor, { name: 'return-staff', key, content: { id, reason } }, async (tx) => {
    await setStatus(tx, actor.institution, id, 'active')
    return { reason }
  })
}

type Detail = Record<string, unknown>

async function onPerson<Content extends { id: string }>(
  { db, auth }: Services, actor: Actor, command: Command<Content>, change: (tx: Tx, person: StaffRow) => Promise<Detail | Refusal>,
): Promise<{ id: string } | Refusal> {
  const { id } = command.content
  const answer = await runCommand(db, actor, command, async (tx): Promise<Done<{ id: string }> | Refusal> => {
    await lockStaff(tx, actor.institution)
    const person = await findStaff(tx, actor.institution, id)
    if (!person) return refuse('not_found')
    const wrong = await judgePerson(tx, actor, person)
    if (wrong) return wrong
    const detail = await change(tx, person)
    if ('refused' in detail) return detail as Refusal
    return await nobodyLeft(tx, actor.institution) ?? { answer: { id }, trace: { subject: { kind: 'staff', id }, detail: { name: person.name, ...detail } } }
  })
  auth.announce(id)
  return answer
}

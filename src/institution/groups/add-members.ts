import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { runCommand } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import { groupTrace, type GroupChange } from './group-trace.ts'
import type { GroupParts } from './parts.ts'
import { insertMembers, readCandidates, readGroup, readMembers, touchGroup, type Candidate, type GroupRole } from './store.ts'

export interface NewMember { readonly client: string; readonly role: GroupRole }

/** What every change of a group answers; `version` goes back with the next edit. */
export interface KeptGroup { readonly id: string; readonly number: string; readonly version: number }

export interface AddMembers {
  readonly group: string
  /** yyyy-mm-dd */
  readonly on: string
  readonly members: readonly NewMember[]
}

/** Takes clients into a group, all or none. */
export function addMembers(parts: GroupParts, actor: Actor, key: string, content: AddMembers): Promise<KeptGroup | Refusal> {
  return runCommand(parts.db, actor, { name: 'add-group-members', key, content }, async (tx) => {
    const group = await readGroup(tx, actor, content.group, true)
    if (!group) return refuse('not_found')
    if (group.status === 'dissolved') return refuse('group_dissolved')
    const joined = await joinWithin(tx, actor, group, content, parts.clock.today(actor.timeZone))
    if (isRefusal(joined)) return joined
    await touchGroup(tx, actor.institution, group.id)
    return { answer: { id: group.id, number: group.number, version: group.version + 1 }, trace: groupTrace(group, joined) }
  })
}

interface Home { readonly id: string; readonly branch: string; readonly formedOn: string }

/** The same inside the forming of a group; answers what the trail keeps. */
export async function joinWithin(tx: Tx, actor: Actor, group: Home, { on, members }: Omit<AddMembers, 'group'>, today: string): Promise<GroupChange[] | Refusal> {
  if (on > today) return refuse('date_in_future', 'on', { date: on, today })
  if (on < group.formedOn) return refuse('date_before', 'on', { date: on, earliest: group.formedOn })
  const candidates = new Map((await readCandidates(tx, actor, members.map(({ client }) => client))).map((candidate) => [candidate.id, candidate]))
  for (const [at, { client }] of members.entries()) {
    const refusal = refuseCandidate(candidates.get(client), group, on, `members.${at}.client`)
    if (refusal) return refusal
    if (members.findIndex((other) => other.client === client) < at) return refuse('member_repeated', `members.${at}.client`)
  }
  const roles = [...members, ...(await readMembers(tx, actor.institution, group.id)).filter(({ leftOn }) => leftOn === null)].map(({ role }) => role)
  for (const role of ['leader', 'treasurer'] as const) {
    if (roles.filter((held) => held === role).length > 1) return refuse('role_taken_twice', 'members')
  }
  await insertMembers(tx, actor.institution, group.id, on, members)
  return members.map(({ client, role }) => ({ field: role, after: candidates.get(client)?.number ?? '' }))
}

function refuseCandidate(client: Candidate | undefined, group: Home, on: string, path: string): Refusal | undefined {
  if (!client) return refuse('client_unknown', path)
  if (client.status === 'left') return refuse('client_not_active', path)
  if (client.group === group.id) return refuse('member_already', path, { name: client.name })
  if (client.groupName !== null) return refuse('client_in_another_group', path, { name: client.name, group: client.groupName })
  if (client.branch !== group.branch) return refuse('client_of_another_branch', path, { name: client.name })
  const earliest = [client.joinedOn, client.freeSince ?? ''].toSorted().at(-1) ?? ''
  return on < earliest ? refuse('date_before', 'on', { date: on, earliest }) : undefined
}

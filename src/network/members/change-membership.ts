// Who belongs to a network: joining and leaving, with dates and reasons. The row is the institution's, so the command speaks
// for it; the network's register and trail tell of it too.
import { endSharing } from '#institution/sharing/door.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { runCommand, type Command } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import { traceInNetwork } from '#platform/network-command.ts'
import type { Services } from '#platform/services.ts'
import { insertFact } from './register-store.ts'
import { institutionFacts, keepJoining, keepLeaving, lockMembership, networkName, type InstitutionFacts } from './store.ts'

interface Membership { readonly network: string; readonly institution: string }
/** The platform's administrator, or somebody of the network. */
export interface Registrar { readonly id: string; readonly name: string; readonly address?: string }

/** Refuses one who is a member, a day to come, and a return before the day of leaving. */
export function joinNetwork(services: Services, by: Registrar, key: string, content: Membership & { joinedOn: string; reason?: string | undefined }): Promise<{ id: string } | Refusal> {
  return onMembership(services, by, { name: 'join-network', key, content }, async (tx, { network, institution, joinedOn, reason }, today) => {
    const before = await lockMembership(tx, network, institution)
    if (before && before.left_on === null) return refuse('duplicate', 'institution')
    if (joinedOn > today) return refuse('date_in_future', 'joinedOn', { date: joinedOn, today })
    if (before?.left_on && joinedOn < before.left_on) return refuse('date_before', 'joinedOn', { date: joinedOn, earliest: before.left_on })
    await keepJoining(tx, network, institution, joinedOn)
    return { what: 'joined', day: joinedOn, reason }
  })
}

/** Ends the membership, and with it what was shared. Refuses one who is no member, and a day before joining or to come. */
export function leaveNetwork(services: Services, by: Registrar, key: string, content: Membership & { leftOn: string; reason: string }): Promise<{ id: string } | Refusal> {
  return onMembership(services, by, { name: 'leave-network', key, content }, async (tx, { network, institution, leftOn, reason }, today) => {
    const before = await lockMembership(tx, network, institution)
    if (!before || before.left_on !== null) return refuse('not_found')
    if (leftOn > today) return refuse('date_in_future', 'leftOn', { date: leftOn, today })
    if (leftOn < before.joined_on) return refuse('date_before', 'leftOn', { date: leftOn, earliest: before.joined_on })
    await endSharing(tx, institution, network, by, reason)
    await keepLeaving(tx, network, institution, leftOn, reason)
    return { what: 'left', day: leftOn, reason }
  })
}

interface Moved { readonly what: 'joined' | 'left'; readonly day: string; readonly reason: string | undefined }

async function onMembership<Content extends Membership>(
  { db, clock }: Services, by: Registrar, command: Command<Content>, change: (tx: Tx, content: Content, today: string) => Promise<Moved | Refusal>,
): Promise<{ id: string } | Refusal> {
  const { institution, network } = command.content
  const [facts, name] = await db.transact({}, async (tx) => [await institutionFacts(tx, institution), await networkName(tx, network)] as const)
  if (name === undefined) return refuse('not_found')
  if (!facts) return refuse('not_found', 'institution')
  return runCommand(db, actorIn(institution, facts, by), command, async (tx, content) => {
    const moved = await change(tx, content, clock.today(facts.time_zone))
    if ('refused' in moved) return moved
    const { what, day: on, reason } = moved
    const detail = { name: facts.name, on, reason }
    await traceInNetwork(tx, { id: by.id, name: by.name, network, channel: 'desk', ...(by.address !== undefined && { address: by.address }) },
      { command: command.name, subject: { kind: 'member', id: institution }, detail },
      () => insertFact(tx, network, { member: institution, what, day: on, reason, by: by.name }))
    return { answer: { id: institution }, trace: { subject: { kind: 'network', id: network }, detail: { ...detail, name } } }
  })
}

const actorIn = (institution: string, { currency, time_zone: timeZone, language }: InstitutionFacts, by: Registrar): Actor => ({
  kind: 'system', id: by.id, name: by.name, institution, currency, timeZone, language, rights: new Set(), branches: 'all', channel: 'desk',
  ...(by.address !== undefined && { address: by.address }),
})

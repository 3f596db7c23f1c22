// Who belongs to a network: the platform's administrator records who joined and who left. The row is the institution's, so the
// command speaks for it; the network's trail tells of it too.
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { runCommand, type Command } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import { traceInNetwork } from '#platform/network-command.ts'
import type { OutsideActor } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { institutionFacts, keepJoining, keepLeaving, lockMembership, networkName, type InstitutionFacts } from './store.ts'

interface Membership { readonly network: string; readonly institution: string }

/** Refuses one who is a member, a day to come, and a return before the day of leaving. */
export function joinNetwork(services: Services, by: OutsideActor, key: string, content: Membership & { joinedOn: string }): Promise<{ id: string } | Refusal> {
  return onMembership(services, by, { name: 'join-network', key, content }, async (tx, { network, institution, joinedOn }, today) => {
    const before = await lockMembership(tx, network, institution)
    if (before && before.left_on === null) return refuse('duplicate', 'institution')
    if (joinedOn > today) return refuse('date_in_future', 'joinedOn', { date: joinedOn, today })
    if (before?.left_on && joinedOn < before.left_on) return refuse('date_before', 'joinedOn', { date: joinedOn, earliest: before.left_on })
    await keepJoining(tx, network, institution, joinedOn)
    return { on: joinedOn }
  })
}

/** Ends the membership, and with it what was shared. Refuses one who is no member, and a day before joining or to come. */
export function leaveNetwork(services: Services, by: OutsideActor, key: string, content: Membership & { leftOn: string; reason: string }): Promise<{ id: string } | Refusal> {
  return onMembership(services, by, { name: 'leave-network', key, content }, async (tx, { network, institution, leftOn, reason }, today) => {
    const before = await lockMembership(tx, network, institution)
    if (!before || before.left_on !== null) return refuse('not_found')
    if (leftOn > today) return refuse('date_in_future', 'leftOn', { date: leftOn, today })
    if (leftOn < before.joined_on) return refuse('date_before', 'leftOn', { date: leftOn, earliest: before.joined_on })
    await keepLeaving(tx, network, institution, leftOn)
    return { on: leftOn, reason }
  })
}

async function onMembership<Content extends Membership>(
  { db, clock }: Services, by: OutsideActor, command: Command<Content>, change: (tx: Tx, content: Content, today: string) => Promise<Record<string, unknown> | Refusal>,
): Promise<{ id: string } | Refusal> {
  const { institution, network } = command.content
  const [facts, name] = await db.transact({}, async (tx) => [await institutionFacts(tx, institution), await networkName(tx, network)] as const)
  if (name === undefined) return refuse('not_found')
  if (!facts) return refuse('not_found', 'institution')
  return runCommand(db, actorIn(institution, facts, by), command, async (tx, content) => {
    const detail = await change(tx, content, clock.today(facts.time_zone))
    if ('refused' in detail) return detail as Refusal
    await traceInNetwork(tx, { id: by.id, name: by.name, network, channel: 'desk', ...(by.address !== undefined && { address: by.address }) },
      { command: command.name, subject: { kind: 'member', id: institution }, detail: { name: facts.name, ...detail } })
    return { answer: { id: institution }, trace: { subject: { kind: 'network', id: network }, detail: { name, ...detail } } }
  })
}

const actorIn = (institution: string, { currency, time_zone: timeZone, language }: InstitutionFacts, by: OutsideActor): Actor => ({
  kind: 'system', id: by.id, name: by.name, institution, currency, timeZone, language, rights: new Set(), branches: 'all', channel: 'desk',
  ...(by.address !== undefined && { address: by.address }),
})

// A member that keeps its books elsewhere: an institution of its own here, behind its own wall, whose people report figures.
import { foundInstitution } from '#institution/founding/door.ts'
import type { NewReportingMember } from '#contract/members.ts'
import { isRefusal, refuse } from '#core/refusal.ts'
import type { NetworkActor } from '#platform/network-command.ts'
import type { Services } from '#platform/services.ts'
import { joinNetwork } from './change-membership.ts'

/** Refuses a short name that is taken and a day to come. Sent twice, it finds what it made. */
export async function addReportingMember(services: Services, actor: NetworkActor, key: string, { joinedOn, ...given }: NewReportingMember) {
  const today = services.clock.today(given.timeZone)
  if (joinedOn > today) return refuse('date_in_future', 'joinedOn', { date: joinedOn, today })
  const branch = { code: 'HQ', name: given.name.slice(0, 80), openedOn: joinedOn }
  const founded = await foundInstitution(services, actor, key, { ...given, reportsOnly: true, firstBranch: branch, networks: [] })
  if (isRefusal(founded)) return founded
  const joined = await joinNetwork(services, actor, `join ${key}`.slice(0, 200), { network: actor.network, institution: founded.id, joinedOn })
  return isRefusal(joined) ? joined : { id: founded.id, administrator: founded.administrator }
}

// Invented clients of one institution, in the villages of its branches, some of them in groups.
import { addMonths, formatDay, parseDay } from '#core/calendar/day.ts'
import { registerClient } from '#institution/clients/door.ts'
import { formGroup } from '#institution/groups/door.ts'
import { done, type Cast, type Stage } from './cast.ts'
import { morocco, rwanda, type Name, type People } from './people.ts'
import type { Chance } from './random.ts'
import { said } from './said.ts'
import { tradesOf } from './trades.ts'

export interface DemoClient {
  readonly id: string
  readonly name: string
  readonly phone: string
  readonly language: 'fr' | 'ar' | 'rw' | 'en'
  readonly branch: string
  readonly officer: string
  readonly village: string
  readonly trade: string
  readonly joinedOn: string
  readonly sells: boolean
  group?: string
}

/** Registers everybody who will ever be a client, in the order of their joining. */
export async function registerAll(stage: Stage, cast: Cast, chance: Chance, days: { first: number; last: number }): Promise<DemoClient[]> {
  const { services, clock, plan } = stage
  const joining = Array.from({ length: plan.clients }, () => (chance.percent(60) ? days.first : chance.whole(days.first, days.last - 30))).toSorted((a, b) => a - b)
  const parts = { db: services.db, clock, secret: services.secret }
  const clients: DemoClient[] = []
  for (const [index, day] of joining.entries()) {
    const invented = invent(stage, cast, chance, index, formatDay(day))
    clock.set(formatDay(day))
    const officer = cast.officers[index % cast.officers.length] ?? cast.manager
    const kept = done(await registerClient(parts, { ...officer }, `demo-client-${plan.slug}-${index}`, { ...invented.profile, officer: officer.id }), invented.profile.familyName)
    clients.push({ ...invented.client, id: kept.id, officer: officer.id })
  }
  return clients
}

function invent(stage: Stage, cast: Cast, chance: Chance, index: number, joinedOn: string) {
  const moroccan = stage.network.country === 'MA'
  const people: People = moroccan ? morocco : rwanda
  const woman = chance.percent(68)
  const given: Name = chance.pick(woman ? people.women : people.men)
  const family: Name = chance.pick(people.families)
  const place = chance.pick(cast.branches)
  const village = chance.pick(place.plan.villages)
  const [trade, work] = chance.pick(Object.entries(tradesOf(stage.network.country)))
  const serial = stage.network.institutions.indexOf(stage.plan) * 1_000 + index
  const phone = moroccan ? `+2126${String(61_000_000 + serial * 37).slice(0, 8)}` : `+25078${String(3_000_000 + serial * 41).slice(0, 7)}`
  const language: DemoClient['language'] = moroccan ? (chance.percent(70) ? 'ar' : 'fr') : 'rw'
  const sells = trade === 'market stall' || chance.percent(15)
  const bornOn = formatDay(addMonths(parseDay(joinedOn) ?? 0, -12 * chance.whole(20, 64)) - chance.whole(0, 364))
  const profile = {
    branch: place.id, givenName: given.latin, familyName: family.latin, sex: woman ? ('female' as const) : ('male' as const), bornOn, language, phone,
    identity: { kind: 'national-id' as const, number: moroccan ? `DM${100_000 + serial}` : `1${bornOn.slice(0, 4)}${woman ? 7 : 8}${String(1_000_000_000 + serial).slice(0, 10)}` },
    village, commune: place.plan.name, province: place.plan.place, setting: 'rural' as const, occupation: work.name, sector: work.sector,
    householdSize: chance.whole(2, 9), joinedOn, despiteDuplicates: true, duplicateReason: said(stage, 'sameName'),
    ...(sells && { market: `Souk ${place.plan.name}` }),
    ...(given.arabic !== undefined && family.arabic !== undefined && { arabicName: `${given.arabic} ${family.arabic}` }),
  }
  return { profile, client: { name: `${given.latin} ${family.latin}`, phone, language, branch: place.id, village, trade, joinedOn, sells } }
}

/** About a third of the clients meet in groups of their village. */
export async function formGroups(stage: Stage, cast: Cast, chance: Chance, clients: readonly DemoClient[], firstDay: string): Promise<void> {
  const { services, clock, plan } = stage
  clock.set(firstDay)
  const parts = { db: services.db, clock, secret: services.secret }
  const early = Map.groupBy(clients.filter((client) => client.joinedOn <= firstDay), (client) => `${client.branch} ${client.village} ${client.officer}`)
  for (const neighbours of early.values()) {
    const members = neighbours.slice(0, chance.whole(6, 11))
    const [leader] = members
    if (!leader || members.length < 5) continue
    const formed = done(await formGroup(parts, cast.manager, `demo-group-${plan.slug}-${leader.id}`, {
      name: `${stage.network.country === 'MA' ? 'Groupe' : 'Itsinda'} ${leader.village} ${leader.name.split(' ')[0]}`, branch: leader.branch, officer: leader.officer,
      meeting: { frequency: stage.network.country === 'MA' ? 'fortnightly' : 'weekly', weekday: chance.whole(1, 5), time: '09:30', place: leader.village },
      formedOn: firstDay,
      members: members.map((member, place) => ({ client: member.id, role: place === 0 ? 'leader' as const : place === 1 ? 'treasurer' as const : 'member' as const })),
    }), 'a group')
    for (const member of members) member.group = formed.id
  }
}

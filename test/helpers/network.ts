// A network with six members that share fourteen months of figures, for pages and journeys.
import type { Language } from '#contract/words/language.ts'
import { keepValues } from '#institution/indicators/door.ts'
import { raiseDueWarnings } from '#network/indicators/door.ts'
import { addPeerGroup, register } from '#network/members/door.ts'
import { newId } from '#platform/ids.ts'
import { monthFigures, monthsUpTo } from './figures.ts'
import { expectDone, foundTestInstitution, foundTestNetwork, type TestInstitution } from './institution.ts'
import { shareWith } from './sharing.ts'
import type { TestServices } from './services.ts'

export interface TestNetwork { readonly id: string; readonly director: { readonly userName: string }; readonly members: readonly TestInstitution[]; readonly agreements: readonly string[] }

const PLACES = [
  { name: 'Tifaouine', province: 'Azilal', latitude: '31.9614', longitude: '-6.5718' }, { name: 'Argana', province: 'Tiznit', latitude: '29.6974', longitude: '-9.7322' },
  { name: 'Ourika', province: 'Al Haouz', latitude: '31.3667', longitude: '-7.7833' }, { name: 'Toubkal', province: 'Al Haouz', latitude: '31.0597', longitude: '-7.9150' },
  { name: 'Saghro', province: 'Zagora', latitude: '30.9667', longitude: '-5.8667' }, { name: 'Ziz', province: 'Errachidia', latitude: '31.9314', longitude: '-4.4244' },
] as const

/** Figures up to the month before `today`; the last member's cash is short, the fourth's risk rises. */
export async function foundWholeNetwork(services: TestServices, slug: string, language: Language, today: string): Promise<TestNetwork> {
  const members: TestInstitution[] = []
  for (const { name } of PLACES) members.push(await foundTestInstitution(services, { name: `${name} ${slug}` }, language))
  const id = await foundTestNetwork(services, slug, members.map((member) => member.id), language)
  const actor = { id: 'test', name: 'Director', network: id, channel: 'demo' } as const
  const last = monthsUpTo(today.slice(0, 7), 2)[0] ?? ''
  const agreements: string[] = []
  for (const [n, member] of members.entries()) {
    const months = monthsUpTo(last, 14).map((month, at) => monthFigures({
      month, late: 18_000 + n * 9_000 + (n === 3 ? at * at * 300 : at * 150), portfolio: 900_000 + n * 140_000 + at * 9_000, cash: n === 5 && at > 11 ? 60_000 : 190_000,
    }))
    await services.db.transact({ institution: member.id }, (tx) => keepValues(tx, member.id, months))
    agreements.push(await shareWith(services, member, id))
    const { name: _name, ...place } = PLACES[n] ?? PLACES[0]
    expectDone(await register.keepRecord(services.db, actor, newId(), { member: member.id, version: 0, record: { legalForm: 'association', size: n < 4 ? 'small' : 'medium', area: 'Atlas', ...place } }))
    expectDone(await register.keepLicences(services.db, actor, newId(), { member: member.id, licences: [{ title: 'Microcrédit', number: `MC-${n}`, authority: 'Ministère des Finances', validFrom: '2021-01-01', validTo: `20${26 + n}-04-30` }] }))
  }
  expectDone(await addPeerGroup(services.db, actor, newId(), { name: 'Atlas', rule: { sizes: ['small', 'medium'] } }))
  await raiseDueWarnings(services.db, today)
  return { id, director: { userName: `director-${slug}` }, members, agreements }
}

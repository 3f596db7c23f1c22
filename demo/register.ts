// What the two networks know of their members by themselves: places, licences, boards, fees, and whom they compare.
import type { MemberDetailJson, RecordJson } from '#contract/members.ts'
import { addMonths, formatDay, parseDay } from '#core/calendar/day.ts'
import { addPeerGroup, listPresent, register } from '#network/members/door.ts'
import type { Services } from '#platform/services.ts'
import { done } from './cast.ts'
import type { NetworkPlan } from './network-plan.ts'

type Place = Pick<RecordJson, 'area' | 'province' | 'latitude' | 'longitude' | 'size'>

const at = (province: string, latitude: string, longitude: string, size: RecordJson['size'], area: string): Place => ({ province, latitude, longitude, size, area })

const places: Readonly<Record<string, Place>> = {
  'Tifaouine Microcrédit': at('Azilal', '31.9614', '-6.5718', 'medium', 'Azilal, Demnate'), 'Argana Solidarité': at('Tiznit', '29.6974', '-9.7322', 'medium', 'Tiznit, Tafraoute'),
  'Ourika Épargne et Crédit': at('Al Haouz', '31.3667', '-7.7833', 'small', 'Ourika'), 'Toubkal Microfinance': at('Al Haouz', '31.0597', '-7.915', 'small', 'Asni, Talat N’Yaaqoub'),
  'Saghro Développement': at('Zagora', '30.9667', '-5.8667', 'small', 'N’Kob, Tazzarine'),
  'Koperative Twisungane': at('Musanze', '-1.4998', '29.635', 'medium', 'Musanze, Nyabihu'), 'Abajyamugambi SACCO': at('Huye', '-2.5967', '29.7394', 'medium', 'Huye'),
  'Dukore Hamwe': at('Karongi', '-2.0594', '29.3486', 'small', 'Karongi, Rutsiro'), 'Urumuli rw’Abahinzi': at('Ngoma', '-2.1597', '30.5427', 'small', 'Ngoma'),
  'Imbuto y’Iterambere': at('Gicumbi', '-1.5763', '30.0675', 'small', 'Gicumbi'), 'Inkingi SACCO': at('Kirehe', '-2.2606', '30.7017', 'small', 'Kirehe'),
  'Terimbere Kivu': at('Rubavu', '-1.6792', '29.2588', 'large', 'Rubavu'), 'Umurava SACCO': at('Nyagatare', '-1.2978', '30.3256', 'medium', 'Nyagatare'),
}

const boards = {
  MA: [['Zineb Aït Lahcen', 'Présidente', 'female'], ['Brahim Oukacha', 'Trésorier', 'male'], ['Fatima Ez-Zahra Idrissi', 'Secrétaire', 'female']],
  RW: [['Vestine Mukamana', 'Perezida', 'female'], ['Emmanuel Nsengiyumva', 'Umubitsi', 'male'], ['Chantal Ingabire', 'Umwanditsi', 'female']],
} as const

/** The fee of this year; every third member has not paid yet, and one has paid half. */
export async function keepRegisterOf({ db, clock }: Services, network: NetworkPlan, id: string): Promise<void> {
  const moroccan = network.country === 'MA'
  const actor = { id: 'demo', name: 'Demo', network: id, channel: 'demo' } as const
  const today = clock.today(network.timeZone)
  const members = await db.transact({ network: id }, (tx) => listPresent(tx, id))
  for (const [n, { id: member, name }] of members.entries()) {
    const key = (what: string): string => `demo-${what}-${member}`
    const place = places[name]
    if (place) done(await register.keepRecord(db, actor, key('record'), { member, version: 0, record: { legalForm: moroccan ? 'association' : 'cooperative', ...place } }), name)
    done(await register.keepPeople(db, actor, key('people'), { member, people: [...boardOf(network.country, n), contactOf(network.country, n)] }), name)
    done(await register.keepLicences(db, actor, key('licences'), { member, licences: [licenceOf(moroccan, today, n)] }), name)
    const fee = done(await register.chargeFee(db, actor, key('fee'), {
      member, title: moroccan ? `Cotisation ${today.slice(0, 4)}` : `Umusanzu ${today.slice(0, 4)}`, currency: network.currency, amount: moroccan ? '3000.00' : '120000', dueOn: monthsFrom(today, -2),
    }), name)
    if (n % 3 !== 2) done(await register.payFee(db, actor, key('paid'), { member, fee: fee.id, amount: n === 1 ? (moroccan ? '1500.00' : '60000') : (moroccan ? '3000.00' : '120000'), paidOn: monthsFrom(today, -1) }, today), name)
  }
  done(await addPeerGroup(db, actor, `demo-peers-${network.slug}`, { name: moroccan ? 'Haut Atlas' : 'Koperative zose', rule: moroccan ? { provinces: ['Azilal', 'Al Haouz', 'Zagora'] } : { countries: ['RW'] } }), network.name)
}

const monthsFrom = (day: string, months: number): string => formatDay(addMonths(parseDay(day) ?? 0, months))

const boardOf = (country: 'MA' | 'RW', n: number): MemberDetailJson['people'] =>
  boards[country].slice(0, 2 + (n % 2)).map(([name, job, sex]) => ({ part: 'board', name, job, sex, since: '2024-03-01' }))

/** Whom the network writes to. */
const contactOf = (country: 'MA' | 'RW', n: number): MemberDetailJson['people'][number] => (country === 'MA'
  ? { part: 'contact', name: ['Salma Bennis', 'Rachid Lamrini'][n % 2] ?? '', job: 'Comptable', phone: `+2126600001${String(10 + n)}` }
  : { part: 'contact', name: ['Aline Umurerwa', 'Olivier Habumuremyi'][n % 2] ?? '', job: 'Umucungamari', phone: `+2507884000${String(10 + n)}` })

/** Licences run five years; one of them ends soon. */
const licenceOf = (moroccan: boolean, today: string, n: number): MemberDetailJson['licences'][number] => ({
  title: moroccan ? 'Agrément de microcrédit' : 'Icyemezo cya koperative y’imari', number: `${moroccan ? 'MC' : 'KOP'}-${String(100 + n * 7)}`, authority: moroccan ? 'Ministère des Finances' : 'BNR',
  validFrom: monthsFrom(today, n === 0 ? -58 : -30 - n), validTo: monthsFrom(today, n === 0 ? 2 : 30 - n),
})

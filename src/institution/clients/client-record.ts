// From what staff typed to what is kept: numbers in one form, keys for search and comparison, every problem named at once.
import { foldIdentity, foldText, foldWords } from '#core/names/fold.ts'
import type { Person } from '#core/names/find-duplicates.ts'
import { soundOf, soundsOf } from '#core/names/sound.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { ClientProfile } from '#contract/clients.ts'
import { parsePhone, phoneForms, phoneKeyOf } from '#platform/phone.ts'

export interface ClientRecord {
  readonly branch: string
  readonly officer: string | null
  readonly givenName: string
  readonly familyName: string
  readonly arabicName: string | null
  readonly alias: string | null
  readonly nameKey: string
  readonly sex: string
  readonly bornOn: string | null
  readonly language: string
  readonly phone: string | null
  readonly phoneKey: string | null
  readonly otherPhone: string | null
  readonly identityKind: string | null
  readonly identityNumber: string | null
  readonly identityKey: string | null
  readonly village: string | null
  readonly commune: string | null
  readonly province: string | null
  readonly placeKey: string
  readonly setting: string | null
  readonly occupation: string | null
  readonly sector: string | null
  readonly market: string | null
  readonly maritalStatus: string | null
  readonly householdSize: number | null
  readonly dependants: number | null
  readonly nextOfKinName: string | null
  readonly nextOfKinRelation: string | null
  readonly nextOfKinPhone: string | null
  readonly joinedOn: string
}

export interface Circumstances {
  /** Where telephone numbers without a country belong to; ISO 3166. */
  readonly country: string
  /** The business date, yyyy-mm-dd. */
  readonly today: string
  readonly phoneSecret: string
}

const YOUNGEST = 15
const OLDEST = 115

export function recordOf(profile: ClientProfile, here: Circumstances): ClientRecord | Refusal {
  const problems: Refusal[] = problemsOf(profile, here)
  const phone = (typed: string | undefined, path: string): string | null => {
    const e164 = typed === undefined ? undefined : parsePhone(typed, here.country)
    if (typed !== undefined && e164 === undefined) problems.push(refuse('phone_invalid', path, { country: here.country }))
    return e164 ?? null
  }
  const main = phone(profile.phone, 'phone')
  const record: ClientRecord = {
    branch: profile.branch,
    officer: profile.officer ?? null,
    givenName: profile.givenName,
    familyName: profile.familyName,
    arabicName: profile.arabicName ?? null,
    alias: profile.alias ?? null,
    nameKey: foldText(`${profile.familyName} ${profile.givenName}`),
    sex: profile.sex,
    bornOn: profile.bornOn ?? null,
    language: profile.language,
    phone: main,
    phoneKey: main === null ? null : phoneKeyOf(here.phoneSecret, main),
    otherPhone: phone(profile.otherPhone, 'otherPhone'),
    identityKind: profile.identity?.kind ?? null,
    identityNumber: profile.identity?.number ?? null,
    identityKey: profile.identity ? foldIdentity(profile.identity.number) : null,
    village: profile.village ?? null,
    commune: profile.commune ?? null,
    province: profile.province ?? null,
    placeKey: foldText([profile.village, profile.commune, profile.province, profile.market].filter(Boolean).join(' ')),
    setting: profile.setting ?? null,
    occupation: profile.occupation ?? null,
    sector: profile.sector ?? null,
    market: profile.market ?? null,
    maritalStatus: profile.maritalStatus ?? null,
    householdSize: profile.householdSize ?? null,
    dependants: profile.dependants ?? null,
    nextOfKinName: profile.nextOfKin?.name ?? null,
    nextOfKinRelation: profile.nextOfKin?.relation ?? null,
    nextOfKinPhone: phone(profile.nextOfKin?.phone, 'nextOfKin.phone'),
    joinedOn: profile.joinedOn,
  }
  const [first, ...also] = problems
  return first ? { ...first, also } : record
}

function problemsOf(profile: ClientProfile, { today }: Circumstances): Refusal[] {
  const problems: Refusal[] = []
  const { bornOn, joinedOn, householdSize, dependants, identity } = profile
  if (foldText(profile.familyName) === '') problems.push(refuse('input_invalid', 'familyName'))
  if (foldText(profile.givenName) === '') problems.push(refuse('input_invalid', 'givenName'))
  if (joinedOn > today) problems.push(refuse('date_in_future', 'joinedOn', { date: joinedOn, today }))
  if (bornOn !== undefined) {
    const age = ageOn(bornOn, today)
    if (age < YOUNGEST || age > OLDEST) problems.push(refuse('age_unlikely', 'bornOn', { date: bornOn, youngest: YOUNGEST, oldest: OLDEST }))
    else if (joinedOn < bornOn) problems.push(refuse('date_before', 'joinedOn', { date: joinedOn, earliest: bornOn }))
  }
  if (identity && foldIdentity(identity.number).length < 3) problems.push(refuse('identity_incomplete', 'identity.number'))
  if (householdSize !== undefined && dependants !== undefined && dependants >= householdSize) {
    problems.push(refuse('dependants_exceed_household', 'dependants', { household: householdSize }))
  }
  return problems
}

/** Full years between two dates yyyy-mm-dd. */
function ageOn(bornOn: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years
}

/** The name as people read it. */
export const nameOf = (client: { givenName: string; familyName: string }): string => `${client.givenName} ${client.familyName}`

export function personOf(client: Omit<ClientRecord, 'branch'>): Person {
  return {
    name: nameOf(client),
    arabicName: client.arabicName ?? undefined,
    sex: client.sex,
    bornOn: client.bornOn ?? undefined,
    phones: [client.phone, client.otherPhone].filter((phone) => phone !== null),
    identity: client.identityKey === null ? undefined : `${client.identityKind} ${client.identityKey}`,
  }
}

/** The words of the name as client_term has them: by sound, or as written where they have none. */
export function nameTermsOf(client: Pick<ClientRecord, 'givenName' | 'familyName' | 'arabicName'>): string[] {
  const words = foldWords([client.givenName, client.familyName, client.arabicName].filter((name) => name !== null).join(' '))
  return [...new Set(words.map((word) => termOfSound(soundOf(word)) ?? word))]
}

/** Every word by which this client is found; see client_term. */
export function termsOf(client: ClientRecord, number: string): string[] {
  const names = [client.givenName, client.familyName, client.arabicName, client.alias].filter((name) => name !== null).join(' ')
  const digits = number.replace(/\D/g, '')
  return [...new Set([
    ...foldWords(names),
    // A name in parts is also found written together: benali for Ben Ali.
    ...[client.givenName, client.familyName].map((name) => foldText(name).replaceAll(' ', '')),
    ...soundsOf(names).map((sound) => `~${sound}`),
    ...[client.phone, client.otherPhone].filter((phone) => phone !== null).flatMap(phoneForms),
    ...(client.identityKey === null ? [] : [client.identityKey.toLowerCase()]),
    number.toLowerCase(), digits, digits.replace(/^0+/, ''),
  ])].filter((term) => term !== '')
}

const termOfSound = (sound: string | undefined): string | undefined => (sound === undefined ? undefined : `~${sound}`)

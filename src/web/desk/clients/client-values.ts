// A client's record as a form holds it: every field a text, empty where nothing is known.
import type { ClientJson, ClientProfile } from '#contract/clients.ts'

export interface ClientValues extends Record<string, unknown> {
  branch: string
  officer: string
  givenName: string
  familyName: string
  arabicName: string
  alias: string
  sex: string
  bornOn: string
  language: string
  phone: string
  otherPhone: string
  identity: { kind: string; number: string }
  village: string
  commune: string
  province: string
  setting: string
  occupation: string
  sector: string
  market: string
  maritalStatus: string
  householdSize: string
  dependants: string
  nextOfKin: { name: string; relation: string; phone: string }
  joinedOn: string
  reason: string
  despiteDuplicates: boolean
  duplicateReason: string
}

export const blankClient = (today: string, language: string, branch = ''): ClientValues => ({
  branch, officer: '', givenName: '', familyName: '', arabicName: '', alias: '', sex: '', bornOn: '', language, phone: '', otherPhone: '',
  identity: { kind: '', number: '' }, village: '', commune: '', province: '', setting: '', occupation: '', sector: '', market: '', maritalStatus: '',
  householdSize: '', dependants: '', nextOfKin: { name: '', relation: '', phone: '' }, joinedOn: today, reason: '', despiteDuplicates: false, duplicateReason: '',
})

export function valuesOf(client: ClientJson): ClientValues {
  const blank = blankClient(client.joinedOn, client.language)
  const known = Object.fromEntries(Object.entries(client).filter(([name]) => Object.hasOwn(blank, name)))
  return {
    ...blank, ...known,
    householdSize: String(client.householdSize ?? ''),
    dependants: String(client.dependants ?? ''),
    identity: client.identity ?? blank.identity,
    nextOfKin: { ...blank.nextOfKin, ...client.nextOfKin },
  } as ClientValues
}

type Written<T> = { [Name in keyof T]?: NonNullable<T[Name]> }

/** Without what is empty. */
export function written<T extends object>(values: T): Written<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== undefined)) as Written<T>
}

/** What is sent: the record without what is empty. */
export function profileOf(values: ClientValues): ClientProfile {
  const { identity, nextOfKin, householdSize, dependants, reason: _reason, despiteDuplicates: _despite, duplicateReason: _why, ...texts } = values
  return {
    ...written(texts),
    ...(identity.number.trim() === '' ? {} : { identity }),
    ...(nextOfKin.name.trim() === '' ? {} : { nextOfKin: written(nextOfKin) }),
    ...(householdSize === '' ? {} : { householdSize: Number(householdSize) }),
    ...(dependants === '' ? {} : { dependants: Number(dependants) }),
  } as unknown as ClientProfile
}

/** Why two records may be one person was answered: goes with the registration or the edit. */
export const insistenceOf = (values: ClientValues) =>
  (values.despiteDuplicates ? { despiteDuplicates: true, ...written({ duplicateReason: values.duplicateReason.trim() }) } : {})

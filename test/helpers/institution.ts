import { randomBytes } from 'node:crypto'
import { founding } from '#institution/founding/door.ts'
import { takeOn } from '#institution/staff/door.ts'
import { foundingNetwork } from '#network/founding/door.ts'
import type { NewInstitution } from '#contract/organisations.ts'
import { firstRoles } from '#contract/rights.ts'
import type { Language } from '#contract/words/language.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import type { Services } from '#platform/services.ts'

/** Everybody's in tests. */
export const PASSWORD = 'harvest moon rising'

export type RoleKey = 'officer' | 'teller' | 'branch-manager' | 'accountant' | 'auditor' | 'administrator'

export interface Person { readonly id: string; readonly userName: string; readonly actor: Actor }

export interface TestInstitution {
  readonly id: string
  readonly branch: string
  readonly people: Readonly<Record<RoleKey, Person>>
}

// One hash serves all, since making one is slow on purpose.
let hash: Promise<string> | undefined

/** An institution with one user for each role of the first day: `people.teller.actor` acts, `signedIn` signs in. */
export async function foundTestInstitution(services: Services, given: Partial<NewInstitution> = {}, staffLanguage: Language = 'en'): Promise<TestInstitution> {
  const mark = randomBytes(4).toString('hex')
  hash ??= services.auth.hashPassword(PASSWORD)
  const password = async () => ({ hash: await (hash as Promise<string>), temporary: false })
  const institution: NewInstitution = {
    slug: `test-${mark}`, name: `Tafraout ${mark}`, kind: 'microcredit-association', country: 'MA', currency: 'MAD', timeZone: 'Africa/Casablanca', language: 'fr',
    firstBranch: { code: 'B1', name: 'Tiznit', openedOn: '2020-01-01' }, networks: [],
    administrator: { name: 'Administrator', userName: `administrator-${mark}`, language: staffLanguage }, ...given,
  }
  const founded = expectDone(await founding(services, { id: 'test', name: 'Test', channel: 'demo' }, `found-${mark}`, institution, password))
  const actorIn = (id: string, role: string, name: string): Actor => ({
    kind: 'staff', id, name, institution: founded.id, currency: institution.currency, timeZone: institution.timeZone, rights: new Set(firstRoles[role]),
    branches: WHOLE.has(role) ? 'all' : [founded.branch], channel: 'desk', language: staffLanguage,
  })
  const administrator = { ...founded.administrator, actor: actorIn(founded.administrator.id, 'administrator', 'Administrator') }
  const people: Record<string, Person> = { administrator }
  for (const role of Object.keys(firstRoles).filter((key) => key !== 'administrator')) {
    const name = `${role.charAt(0).toUpperCase()}${role.slice(1)}`
    const person = expectDone(await takeOn(services, administrator.actor, `take-on-${role}-${mark}`, {
      name, userName: `${role}-${mark}`, language: staffLanguage, roles: [role], allBranches: WHOLE.has(role), branches: WHOLE.has(role) ? [] : [founded.branch],
    }, password))
    people[role] = { ...person, actor: actorIn(person.id, role, name) }
  }
  return { id: founded.id, branch: founded.branch, people: people as Record<RoleKey, Person> }
}

/** A network whose director is `director-<slug>`; answers its id. */
export async function foundTestNetwork(services: Services, slug: string, institutions: readonly string[] = [], language: Language = 'en'): Promise<string> {
  hash ??= services.auth.hashPassword(PASSWORD)
  const { id } = expectDone(await foundingNetwork(services, { id: 'test', name: 'Test', channel: 'demo' }, `found-network-${slug}`, {
    slug, name: `Network ${slug}`, kind: 'association', country: 'MA', timeZone: 'Africa/Casablanca', language: 'fr',
    administrator: { name: 'Director', userName: `director-${slug}`, language },
  }, async () => ({ hash: await (hash as Promise<string>), temporary: false })))
  for (const institution of institutions) {
    await services.db.transact({ institution }, (tx) => tx.run(`insert into network_member (network_id, institution_id, joined_on) values ($1, $2, '2025-01-01')`, [id, institution]))
  }
  return id
}

const WHOLE = new Set(['accountant', 'auditor', 'administrator'])

/** The answer of a command that must not be refused. */
export function expectDone<Answer>(answer: Answer | Refusal): Exclude<Answer, Refusal> {
  if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`)
  return answer as Exclude<Answer, Refusal>
}

// Founds an institution with all it needs to begin: branch, roles, chart of accounts, policy, administrator. All or nothing.
import { createHash } from 'node:crypto'
import { addBranch } from '#institution/branches/door.ts'
import { admit, type Password } from '#institution/staff/door.ts'
import type { NewInstitution } from '#contract/organisations.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { Actor, Channel } from '#platform/actor.ts'
import { temporaryPassword } from '#platform/auth/accounts.ts'
import { runCommand } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import type { Services } from '#platform/services.ts'
import { insertInstitution, joinNetworks, knownNetworks } from './store.ts'
import { bookSteps, foundingSteps } from './steps.ts'

/** Who founds: the platform's administrator, or the demonstration. */
export interface Founder { readonly id: string; readonly name: string; readonly channel: Channel; readonly address?: string | undefined }

export interface FoundedInstitution { readonly id: string; readonly branch: string; readonly administrator: { readonly id: string; readonly userName: string } }

export async function foundInstitution(services: Services, founder: Founder, key: string, given: NewInstitution) {
  const password = temporaryPassword(services.secret, given.slug, key)
  const founded = await founding(services, founder, key, given, async () => ({ hash: await services.auth.hashPassword(password), temporary: true }))
  return isRefusal(founded) ? founded : { ...founded, administrator: { ...founded.administrator, temporaryPassword: password } }
}

/** The command behind it; the demonstration gives the administrator's password itself. */
export function founding(services: Services, founder: Founder, key: string, given: NewInstitution, password: () => Promise<Password>): Promise<FoundedInstitution | Refusal> {
  const actor = founderIn(organisationId(`institution ${founder.id} ${key}`), founder, given)
  return runCommand(services.db, actor, { name: 'found-institution', key, content: given }, async (tx) => {
    const { institution } = actor
    if (!await insertInstitution(tx, institution, given)) return refuse('duplicate', 'slug')
    const networks = await knownNetworks(tx, given.networks)
    const unknown = given.networks.findIndex((network) => !networks.includes(network))
    if (unknown >= 0) return refuse('not_found', `networks.${unknown}`)
    await joinNetworks(tx, institution, networks, services.clock.today(given.timeZone))
    for (const step of given.reportsOnly ? foundingSteps : [...foundingSteps, ...bookSteps]) await step(tx, institution, given)
    return begin(services, tx, actor, given, await password())
  })
}

async function begin(services: Services, tx: Tx, { institution }: Actor, given: NewInstitution, password: Password) {
  const branch = await addBranch(tx, institution, given.firstBranch)
  if (branch === undefined) return refuse('duplicate', 'firstBranch.code')
  const administrator = await admit(services, tx, institution, { ...given.administrator, roles: ['administrator'], allBranches: true, branches: [] }, password)
  if (isRefusal(administrator)) return { ...administrator, path: `administrator.${administrator.path ?? 'userName'}` }
  return {
    answer: { id: institution, branch, administrator },
    trace: { subject: { kind: 'institution', id: institution }, detail: { name: given.name, slug: given.slug, administrator: administrator.userName } },
  }
}

const founderIn = (institution: string, founder: Founder, { currency, timeZone, language }: NewInstitution): Actor => ({
  kind: 'system', id: founder.id, name: founder.name, institution, currency, timeZone, language, rights: new Set(), branches: 'all', channel: founder.channel,
  ...(founder.address !== undefined && { address: founder.address }),
})

/** The id follows from who founds and with which key, so that a founding sent twice finds itself. Shaped as a UUID of version 8. */
export function organisationId(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex')
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`
}

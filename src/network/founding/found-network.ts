// Founds a network with its roles and its first director.
import { organisationId, type Founder } from '#institution/founding/door.ts'
import { admitToNetwork, foundNetworkRoles, type NetworkPassword } from '#network/staff/door.ts'
import type { NewNetwork } from '#contract/organisations.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import { temporaryPassword } from '#platform/auth/accounts.ts'
import { runNetworkCommand } from '#platform/network-command.ts'
import type { Services } from '#platform/services.ts'
import { insertNetwork } from './store.ts'

export interface FoundedNetwork { readonly id: string; readonly administrator: { readonly id: string; readonly userName: string } }

export async function foundNetwork(services: Services, founder: Founder, key: string, given: NewNetwork) {
  const password = temporaryPassword(services.secret, given.slug, key)
  const founded = await foundingNetwork(services, founder, key, given, async () => ({ hash: await services.auth.hashPassword(password), temporary: true }))
  return isRefusal(founded) ? founded : { ...founded, administrator: { ...founded.administrator, temporaryPassword: password } }
}

/** The command behind it; the demonstration gives the director's password itself. */
export function foundingNetwork(services: Services, founder: Founder, key: string, given: NewNetwork, password: () => Promise<NetworkPassword>): Promise<FoundedNetwork | Refusal> {
  const network = organisationId(`network ${founder.id} ${key}`)
  const channel = founder.channel === 'demo' ? 'demo' : 'desk'
  const actor = { id: founder.id, name: founder.name, network, channel, ...(founder.address !== undefined && { address: founder.address }) } as const
  return runNetworkCommand(services.db, actor, { name: 'found-network', key, content: given }, async (tx) => {
    if (!await insertNetwork(tx, network, given)) return refuse('duplicate', 'slug')
    await foundNetworkRoles(tx, network)
    const administrator = await admitToNetwork(services, tx, network, { ...given.administrator, role: 'director' }, await password())
    if (isRefusal(administrator)) return { ...administrator, path: `administrator.${administrator.path ?? 'userName'}` }
    return { answer: { id: network, administrator }, trace: { subject: { kind: 'network', id: network }, detail: { name: given.name, slug: given.slug } } }
  })
}

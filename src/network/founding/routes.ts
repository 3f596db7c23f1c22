import * as contract from '#contract/organisations.ts'
import { platformRoute, type Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { foundNetwork } from './found-network.ts'

export function routes(services: Services): Route[] {
  return [
    platformRoute(contract.foundNetwork, ({ actor: { id, name, address }, key, body }) => foundNetwork(services, { id, name, address, channel: 'desk' }, key, body)),
  ]
}

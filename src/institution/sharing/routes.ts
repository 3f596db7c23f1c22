import * as contract from '#contract/sharing.ts'
import { route, type Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { listLooks, listOwnNetworks, shareWithNetwork } from './share.ts'

export function routes({ db }: Services): Route[] {
  return [
    route(contract.listOwnNetworks, ({ actor }) => listOwnNetworks(db, actor)),
    route(contract.shareWithNetwork, ({ actor, key, params, body }) => shareWithNetwork(db, actor, key, { network: params.id, ...body })),
    route(contract.listLooks, ({ actor, query }) => listLooks(db, actor, query)),
  ]
}

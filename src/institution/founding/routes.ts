import * as contract from '#contract/organisations.ts'
import { platformRoute, type OutsideActor, type Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { foundInstitution, type Founder } from './found-institution.ts'
import { listOrganisationRows } from './store.ts'

export function routes(services: Services): Route[] {
  return [
    platformRoute(contract.listOrganisations, async () => ({ items: await services.db.transact({}, (tx) => listOrganisationRows(tx)) })),
    platformRoute(contract.foundInstitution, ({ actor, key, body }) => foundInstitution(services, founderOf(actor), key, body)),
  ]
}

const founderOf = ({ id, name, address }: OutsideActor): Founder => ({ id, name, address, channel: 'desk' })

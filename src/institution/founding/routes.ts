import * as contract from '#contract/organisations.ts'
import { refuse } from '#core/refusal.ts'
import { platformRoute, type OutsideActor, type Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { foundInstitution, type Founder } from './found-institution.ts'
import { findOrganisation, listOrganisationPage } from './store.ts'

export function routes(services: Services): Route[] {
  return [
    platformRoute(contract.listOrganisations, ({ query }) => services.db.transact({}, (tx) => listOrganisationPage(tx, query))),
    platformRoute(contract.getOrganisation, async ({ params: { id } }) => await services.db.transact({ institution: id }, (tx) => findOrganisation(tx, id)) ?? refuse('not_found')),
    platformRoute(contract.foundInstitution, ({ actor, key, body }) => foundInstitution(services, founderOf(actor), key, body)),
  ]
}

const founderOf = ({ id, name, address }: OutsideActor): Founder => ({ id, name, address, channel: 'desk' })

import { IconBuildings } from '@tabler/icons-react'
import { createRoute } from '@tanstack/react-router'
import { feature } from '#web/shell/feature.ts'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'
import { platformWords } from './words.ts'

const access = 'platform.organisations'

export const organisationsRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/organisations', staticData: { title: platformWords.organisations, access },
  component: lazyPage(() => import('./organisations-page.tsx'), 'OrganisationsPage'),
})
export const foundInstitutionRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/organisations/new-institution', staticData: { title: platformWords.foundInstitution, access },
  component: lazyPage(() => import('./found-institution-page.tsx'), 'FoundInstitutionPage'),
})
export const foundNetworkRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/organisations/new-network', staticData: { title: platformWords.foundNetwork, access },
  component: lazyPage(() => import('./found-network-page.tsx'), 'FoundNetworkPage'),
})
export const organisationRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/organisations/$organisationId', staticData: { title: platformWords.organisation, access },
  component: lazyPage(() => import('./organisation-page.tsx'), 'OrganisationPage'),
})

export const platformFeature = feature({
  nav: [{ to: '/organisations', title: platformWords.organisations, icon: IconBuildings, section: 'work', access, kind: 'platform', order: 10, keywords: platformWords.keywords }],
  homeCards: [{ id: 'organisations', access, kind: 'platform', load: () => import('./organisations-card.tsx').then((card) => card.OrganisationsCard) }],
})

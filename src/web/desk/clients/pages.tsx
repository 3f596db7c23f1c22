import { IconUser } from '@tabler/icons-react'
import { createRoute } from '@tanstack/react-router'
import { feature } from '#web/shell/feature.ts'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'
import { clientPageWords } from './words.ts'

export const clientsRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/clients', staticData: { title: clientPageWords.clients, access: 'clients.see' },
  component: lazyPage(() => import('./clients-page.tsx'), 'ClientsPage'),
})
export const newClientRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/clients/new', staticData: { title: clientPageWords.register, access: 'clients.edit' },
  component: lazyPage(() => import('./new-client-page.tsx'), 'NewClientPage'),
})
export const transferClientsRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/clients/transfer', staticData: { title: clientPageWords.transferMany, access: 'clients.edit' },
  component: lazyPage(() => import('./transfer-page.tsx'), 'TransferPage'),
})
export const clientRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/clients/$clientId', staticData: { title: clientPageWords.client, access: 'clients.see' },
  component: lazyPage(() => import('./client-page.tsx'), 'ClientPage'),
})
export const editClientRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/clients/$clientId/edit', staticData: { title: clientPageWords.edit, access: 'clients.edit' },
  component: lazyPage(() => import('./edit-client-page.tsx'), 'EditClientPage'),
})

export const clientsFeature = feature({
  nav: [{ to: '/clients', title: clientPageWords.clients, icon: IconUser, section: 'clients', access: 'clients.see', kind: 'institution', order: 10, keywords: clientPageWords.keywords }],
})

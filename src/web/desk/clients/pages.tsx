import { IconUser } from '@tabler/icons-react'
import { createRoute } from '@tanstack/react-router'
import { feature } from '#web/shell/feature.ts'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'
import { clientNavWords } from './page-words.ts'

export const clientsRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/clients', staticData: { title: clientNavWords.clients, access: 'clients.see' },
  component: lazyPage(() => import('./clients-page.tsx'), 'ClientsPage'),
})
export const newClientRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/clients/new', staticData: { title: clientNavWords.register, access: 'clients.edit' },
  component: lazyPage(() => import('./new-client-page.tsx'), 'NewClientPage'),
})
export const transferClientsRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/clients/transfer', staticData: { title: clientNavWords.transferMany, access: 'clients.edit' },
  component: lazyPage(() => import('./transfer-page.tsx'), 'TransferPage'),
})
export const clientRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/clients/$clientId', staticData: { title: clientNavWords.client, access: 'clients.see' },
  component: lazyPage(() => import('./client-page.tsx'), 'ClientPage'),
})
export const editClientRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/clients/$clientId/edit', staticData: { title: clientNavWords.edit, access: 'clients.edit' },
  component: lazyPage(() => import('./edit-client-page.tsx'), 'EditClientPage'),
})

export const clientsFeature = feature({
  nav: [{ to: '/clients', title: clientNavWords.clients, icon: IconUser, section: 'clients', access: 'clients.see', kind: 'institution', order: 10, keywords: clientNavWords.keywords }],
})

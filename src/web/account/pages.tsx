import { createRoute } from '@tanstack/react-router'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'
import { accountWords } from './words.ts'

export const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  staticData: { title: accountWords.title },
  component: lazyPage(() => import('./account-page.tsx'), 'AccountPage'),
})

import { createRoute } from '@tanstack/react-router'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'

/** Every building block by example, at /kitchen; in no navigation. */
export const kitchenRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kitchen',
  staticData: { bare: true },
  component: lazyPage(() => import('./kitchen-page.tsx'), 'KitchenPage'),
})

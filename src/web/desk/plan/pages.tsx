import { IconChecklist } from '@tabler/icons-react'
import { createRoute } from '@tanstack/react-router'
import { feature } from '#web/shell/feature.ts'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'
import { itemPageWords } from '#web/network/plans/page-words.ts'
import { ownPlanWords } from './words.ts'

export const ownPlanRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/plan', staticData: { title: ownPlanWords.plan, access: 'plan.see' },
  component: lazyPage(() => import('./own-plan-page.tsx'), 'OwnPlanPage'),
})
export const ownPlanItemRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/plan/items/$itemId', staticData: { title: itemPageWords.item, access: 'plan.see' },
  component: lazyPage(() => import('./own-item-page.tsx'), 'OwnItemPage'),
})
export const ownChainRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/plan/networks/$networkId', staticData: { title: itemPageWords.chain, access: 'plan.see' },
  component: lazyPage(() => import('./own-chain-page.tsx'), 'OwnChainPage'),
})

export const ownPlanFeature = feature({
  nav: [{ to: '/plan', title: ownPlanWords.plan, icon: IconChecklist, section: 'settings', access: 'plan.see', kind: 'institution', order: 16, keywords: ownPlanWords.keywords }],
})

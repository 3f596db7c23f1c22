import { IconChecklist, IconGridDots, IconMessage2Check } from '@tabler/icons-react'
import { createRoute } from '@tanstack/react-router'
import { feature } from '#web/shell/feature.ts'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'
import { itemPageWords, planNavWords } from './page-words.ts'

export const plansRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/plans', staticData: { title: planNavWords.plans, access: 'plans.see' },
  component: lazyPage(() => import('./plans-page.tsx'), 'PlansPage'),
})
export const newPlanItemRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/plans/new', staticData: { title: itemPageWords.newItem, access: 'plans.edit' },
  component: lazyPage(() => import('./new-item-page.tsx'), 'NewItemPage'),
})
export const needsRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/needs', staticData: { title: planNavWords.needs, access: 'plans.see' },
  component: lazyPage(() => import('./needs-page.tsx'), 'NeedsPage'),
})
export const recommendationsRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/recommendations', staticData: { title: planNavWords.recommendations, access: 'plans.see' },
  component: lazyPage(() => import('./recommendations-page.tsx'), 'RecommendationsPage'),
})
export const planItemRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/plans/items/$itemId', staticData: { title: itemPageWords.item, access: 'plans.see' },
  component: lazyPage(() => import('./item-page.tsx'), 'ItemPage'),
})
export const chainRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/plans/members/$memberId', staticData: { title: itemPageWords.chain, access: 'plans.see' },
  component: lazyPage(() => import('./chain-page.tsx'), 'ChainPage'),
})

export const plansFeature = feature({
  nav: [
    { to: '/plans', title: planNavWords.plans, icon: IconChecklist, section: 'network', access: 'plans.see', kind: 'network', order: 36, keywords: planNavWords.keywords },
    { to: '/needs', title: planNavWords.needs, icon: IconGridDots, section: 'network', access: 'plans.see', kind: 'network', order: 37 },
    { to: '/recommendations', title: planNavWords.recommendations, icon: IconMessage2Check, section: 'network', access: 'plans.see', kind: 'network', order: 38 },
  ],
  homeCards: [{ id: 'plans', order: 30, access: 'plans.see', kind: 'network', load: () => import('./home-card.tsx').then((card) => card.PlansCard) }],
})

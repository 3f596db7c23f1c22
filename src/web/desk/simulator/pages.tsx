import { IconCalculator } from '@tabler/icons-react'
import { createRoute } from '@tanstack/react-router'
import { feature } from '#web/shell/feature.ts'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'
import { simulatorWords } from './words.ts'

export const simulatorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/simulator',
  staticData: { title: simulatorWords.title, access: 'signed-in' },
  component: lazyPage(() => import('./simulator-page.tsx'), 'SimulatorPage'),
})
export const compareTermsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/simulator/compare',
  staticData: { title: simulatorWords.compareTitle, access: 'signed-in' },
  component: lazyPage(() => import('./compare-page.tsx'), 'ComparePage'),
})
export const simulatorFeature = feature({
  nav: [{ to: '/simulator', title: simulatorWords.title, keywords: simulatorWords.keywords, icon: IconCalculator, section: 'loans', order: 80, access: 'signed-in', kind: 'institution' }],
})

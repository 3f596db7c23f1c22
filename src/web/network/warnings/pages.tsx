import { IconBellExclamation } from '@tabler/icons-react'
import { createRoute } from '@tanstack/react-router'
import { feature } from '#web/shell/feature.ts'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'
import { warningsPageWords } from './page-words.ts'

export const warningsRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/warnings', staticData: { title: warningsPageWords.warnings, access: 'indicators.see' },
  component: lazyPage(() => import('./warnings-page.tsx'), 'WarningsPage'),
})
export const warningRulesRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/warnings/rules', staticData: { title: warningsPageWords.rules, access: 'indicators.see' },
  component: lazyPage(() => import('./rules-page.tsx'), 'RulesPage'),
})

export const warningsFeature = feature({
  nav: [{ to: '/warnings', title: warningsPageWords.warnings, icon: IconBellExclamation, section: 'network', access: 'indicators.see', kind: 'network', order: 30, keywords: warningsPageWords.keywords }],
  homeCards: [{ id: 'warnings', order: 5, wide: true, access: 'indicators.see', kind: 'network', load: () => import('./warnings-card.tsx').then((card) => card.WarningsCard) }],
})

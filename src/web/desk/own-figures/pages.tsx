import { IconChartHistogram } from '@tabler/icons-react'
import { createRoute } from '@tanstack/react-router'
import { feature } from '#web/shell/feature.ts'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'
import { indicatorPageWords, ownPageWords } from '#web/network/indicators/page-words.ts'

export const ownFiguresRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/own-indicators', staticData: { title: ownPageWords.title, access: 'audit.see' },
  component: lazyPage(() => import('./own-figures-page.tsx'), 'OwnFiguresPage'),
})
export const ownTrendRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/own-indicators/$slug', staticData: { title: indicatorPageWords.indicator, access: 'audit.see' },
  component: lazyPage(() => import('./own-trend-page.tsx'), 'OwnTrendPage'),
})

export const ownFiguresFeature = feature({
  nav: [{ to: '/own-indicators', title: ownPageWords.title, icon: IconChartHistogram, section: 'books', access: 'audit.see', kind: 'institution', order: 90, keywords: ownPageWords.keywords }],
})

import { IconArrowsSplit2, IconReportAnalytics } from '@tabler/icons-react'
import { createRoute } from '@tanstack/react-router'
import { feature } from '#web/shell/feature.ts'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'
import { reportPageWords } from './page-words.ts'

export const figuresRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/figures', staticData: { title: reportPageWords.title, access: 'audit.see' },
  component: lazyPage(() => import('./figures-page.tsx'), 'FiguresPage'),
})
export const reportRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/figures/$months/$periodTo', staticData: { title: reportPageWords.title, access: 'audit.see' },
  component: lazyPage(() => import('./report-page.tsx'), 'ReportPage'),
})
export const figureMappingRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/figure-mapping', staticData: { title: reportPageWords.mapping, access: 'ledger.see' },
  component: lazyPage(() => import('./mapping-page.tsx'), 'MappingPage'),
})

export const figuresFeature = feature({
  nav: [
    { to: '/figures', title: reportPageWords.title, icon: IconReportAnalytics, section: 'books', access: 'audit.see', kind: 'institution', order: 92, keywords: reportPageWords.keywords },
    { to: '/figure-mapping', title: reportPageWords.mapping, icon: IconArrowsSplit2, section: 'books', access: 'ledger.see', kind: 'institution', order: 94 },
  ],
  homeCards: [{ id: 'asked', order: 4, access: 'audit.see', kind: 'institution', load: () => import('./asked-card.tsx').then((card) => card.AskedCard) }],
})

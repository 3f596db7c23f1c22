import { IconCalendarDue } from '@tabler/icons-react'
import { createRoute } from '@tanstack/react-router'
import { feature } from '#web/shell/feature.ts'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'
import { reportingPageWords } from './page-words.ts'

export const reportingRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/reporting', staticData: { title: reportingPageWords.title, access: 'indicators.see' },
  component: lazyPage(() => import('./reporting-page.tsx'), 'ReportingPage'),
})

export const reportingFeature = feature({
  nav: [{ to: '/reporting', title: reportingPageWords.title, icon: IconCalendarDue, section: 'network', access: 'indicators.see', kind: 'network', order: 28, keywords: reportingPageWords.keywords }],
})

import { IconClipboardCheck } from '@tabler/icons-react'
import { createRoute } from '@tanstack/react-router'
import { diagnosticNavWords as w } from '#web/network/diagnostics/page-words.ts'
import { feature } from '#web/shell/feature.ts'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'

export const ownDiagnosticsRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/own-diagnostics', staticData: { title: w.diagnostics, access: 'diagnostic.see' },
  component: lazyPage(() => import('./own-diagnostics-page.tsx'), 'OwnDiagnosticsPage'),
})
export const ownAssessmentRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/own-diagnostics/$assessmentId', staticData: { title: w.diagnostic, access: 'diagnostic.see' },
  component: lazyPage(() => import('./own-diagnostics-page.tsx'), 'OwnAssessmentPage'),
})

export const ownDiagnosticsFeature = feature({
  nav: [{ to: '/own-diagnostics', title: w.diagnostics, icon: IconClipboardCheck, section: 'books', access: 'diagnostic.see', kind: 'institution', order: 92, keywords: w.keywords }],
})

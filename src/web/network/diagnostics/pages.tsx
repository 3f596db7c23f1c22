import { IconClipboardCheck } from '@tabler/icons-react'
import { createRoute } from '@tanstack/react-router'
import { feature } from '#web/shell/feature.ts'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'
import { diagnosticNavWords as w } from './page-words.ts'

export const diagnosticsRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/diagnostics', staticData: { title: w.diagnostics, access: 'diagnostics.see' },
  component: lazyPage(() => import('./diagnostics-page.tsx'), 'DiagnosticsPage'),
})
export const newAssessmentRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/diagnostics/new', staticData: { title: w.plan, access: 'diagnostics.lead' },
  component: lazyPage(() => import('./new-assessment-page.tsx'), 'NewAssessmentPage'),
})
export const assessmentRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/diagnostics/$assessmentId', staticData: { title: w.diagnostic, access: 'diagnostics.see' },
  component: lazyPage(() => import('./diagnostics-page.tsx'), 'AssessmentPage'),
})
export const frameworksRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/frameworks', staticData: { title: w.frameworks, access: 'diagnostics.see' },
  component: lazyPage(() => import('./frameworks-page.tsx'), 'FrameworksPage'),
})
export const newFrameworkRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/frameworks/new', staticData: { title: w.newFramework, access: 'frameworks.edit' },
  component: lazyPage(() => import('./framework-page.tsx'), 'NewFrameworkPage'),
})
export const frameworkRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/frameworks/$frameworkName', staticData: { title: w.framework, access: 'diagnostics.see' },
  component: lazyPage(() => import('./framework-page.tsx'), 'FrameworkPage'),
})

export const diagnosticsFeature = feature({
  nav: [{ to: '/diagnostics', title: w.diagnostics, icon: IconClipboardCheck, section: 'network', access: 'diagnostics.see', kind: 'network', order: 30, keywords: w.keywords }],
  device: () => import('./device.ts').then((module) => module.device),
})

import { IconHistory } from '@tabler/icons-react'
import { createRoute } from '@tanstack/react-router'
import { trailPageWords } from '#web/desk/people/page-words.ts'
import { networkStaffWords } from '#web/network/staff/words.ts'
import { feature } from '#web/shell/feature.ts'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'

export const networkTrailRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/network-audit', staticData: { title: networkStaffWords.trail, access: 'network-audit.see' },
  component: lazyPage(() => import('./trail-page.tsx'), 'NetworkTrailPage'),
})

export const networkTrailFeature = feature({
  nav: [{ to: '/network-audit', title: trailPageWords.trail, icon: IconHistory, section: 'settings', access: 'network-audit.see', kind: 'network', order: 13, keywords: trailPageWords.keywords }],
})

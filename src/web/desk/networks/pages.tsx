import { IconAffiliate } from '@tabler/icons-react'
import { createRoute } from '@tanstack/react-router'
import { feature } from '#web/shell/feature.ts'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'
import { networkWords } from './words.ts'

export const networksRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/networks', staticData: { title: networkWords.networks, access: 'audit.see' },
  component: lazyPage(() => import('./networks-page.tsx'), 'NetworksPage'),
})

export const networksFeature = feature({
  nav: [{ to: '/networks', title: networkWords.networks, icon: IconAffiliate, section: 'settings', access: 'audit.see', kind: 'institution', order: 14, keywords: networkWords.keywords }],
})

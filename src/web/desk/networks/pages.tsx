import { IconAffiliate } from '@tabler/icons-react'
import { createRoute } from '@tanstack/react-router'
import { feature } from '#web/shell/feature.ts'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'
import { networkPageWords } from './page-words.ts'

export const networksRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/networks', staticData: { title: networkPageWords.networks, access: 'audit.see' },
  component: lazyPage(() => import('./networks-page.tsx'), 'NetworksPage'),
})

export const networksFeature = feature({
  nav: [{ to: '/networks', title: networkPageWords.networks, icon: IconAffiliate, section: 'settings', access: 'audit.see', kind: 'institution', order: 14, keywords: networkPageWords.keywords }],
})

import { IconUsersGroup } from '@tabler/icons-react'
import { createRoute } from '@tanstack/react-router'
import { staffPageWords } from '#web/desk/people/page-words.ts'
import { feature } from '#web/shell/feature.ts'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'
import { networkStaffWords } from './words.ts'

export const networkStaffRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/network-staff', staticData: { title: networkStaffWords.staff, access: 'network-staff.edit' },
  component: lazyPage(() => import('./staff-page.tsx'), 'NetworkStaffPage'),
})
export const newNetworkStaffRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/network-staff/new', staticData: { title: staffPageWords.invite, access: 'network-staff.edit' },
  component: lazyPage(() => import('./new-person-page.tsx'), 'NewNetworkPersonPage'),
})
export const networkPersonRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/network-staff/$userId', staticData: { title: staffPageWords.person, access: 'network-staff.edit' },
  component: lazyPage(() => import('./person-page.tsx'), 'NetworkPersonPage'),
})

export const networkStaffFeature = feature({
  nav: [{ to: '/network-staff', title: networkStaffWords.staff, icon: IconUsersGroup, section: 'settings', access: 'network-staff.edit', kind: 'network', order: 10, keywords: staffPageWords.keywords }],
})

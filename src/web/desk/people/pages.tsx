import { IconBuildingStore, IconHistory, IconId, IconUsersGroup } from '@tabler/icons-react'
import { createRoute } from '@tanstack/react-router'
import { feature } from '#web/shell/feature.ts'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'
import { branchPageWords, rolePageWords, staffPageWords, trailPageWords } from './page-words.ts'

export const staffRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/staff', staticData: { title: staffPageWords.staff, access: 'staff.see' },
  component: lazyPage(() => import('./staff-page.tsx'), 'StaffPage'),
})
export const newStaffRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/staff/new', staticData: { title: staffPageWords.invite, access: 'staff.edit' },
  component: lazyPage(() => import('./new-staff-page.tsx'), 'NewStaffPage'),
})
export const staffMemberRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/staff/$userId', staticData: { title: staffPageWords.person, access: 'staff.see' },
  component: lazyPage(() => import('./person-page.tsx'), 'PersonPage'),
})
export const rolesRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/roles', staticData: { title: rolePageWords.roles, access: 'staff.see' },
  component: lazyPage(() => import('./roles-page.tsx'), 'RolesPage'),
})
export const roleRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/roles/$roleKey', staticData: { title: rolePageWords.role, access: 'staff.see' },
  component: lazyPage(() => import('./role-page.tsx'), 'RolePage'),
})
export const branchesRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/branches', staticData: { title: branchPageWords.branches, access: 'signed-in' },
  component: lazyPage(() => import('./branches-page.tsx'), 'BranchesPage'),
})
export const auditRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/audit', staticData: { title: trailPageWords.trail, access: 'audit.see' },
  component: lazyPage(() => import('./audit-page.tsx'), 'AuditPage'),
})

export const peopleFeature = feature({
  nav: [
    { to: '/staff', title: staffPageWords.staff, icon: IconUsersGroup, section: 'settings', access: 'staff.see', kind: 'institution', order: 10, keywords: staffPageWords.keywords },
    { to: '/roles', title: rolePageWords.roles, icon: IconId, section: 'settings', access: 'staff.see', kind: 'institution', order: 11 },
    { to: '/branches', title: branchPageWords.branches, icon: IconBuildingStore, section: 'settings', access: 'branches.edit', kind: 'institution', order: 12 },
    { to: '/audit', title: trailPageWords.trail, icon: IconHistory, section: 'settings', access: 'audit.see', kind: 'institution', order: 13, keywords: trailPageWords.keywords },
  ],
})

import { IconUsersGroup } from '@tabler/icons-react'
import { createRoute } from '@tanstack/react-router'
import { feature } from '#web/shell/feature.ts'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'
import { groupPageWords } from './words.ts'

export const groupsRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/groups', staticData: { title: groupPageWords.groups, access: 'clients.see' },
  component: lazyPage(() => import('./groups-page.tsx'), 'GroupsPage'),
})
export const newGroupRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/groups/new', staticData: { title: groupPageWords.form, access: 'groups.edit' },
  component: lazyPage(() => import('./new-group-page.tsx'), 'NewGroupPage'),
})
export const groupRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/groups/$groupId', staticData: { title: groupPageWords.group, access: 'clients.see' },
  component: lazyPage(() => import('./group-page.tsx'), 'GroupPage'),
})
export const editGroupRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/groups/$groupId/edit', staticData: { title: groupPageWords.edit, access: 'groups.edit' },
  component: lazyPage(() => import('./edit-group-page.tsx'), 'EditGroupPage'),
})

export const groupsFeature = feature({
  nav: [{ to: '/groups', title: groupPageWords.groups, icon: IconUsersGroup, section: 'clients', access: 'clients.see', kind: 'institution', order: 20, keywords: groupPageWords.keywords }],
})

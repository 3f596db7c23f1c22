import { IconBuildingCommunity, IconUsersGroup } from '@tabler/icons-react'
import { createRoute } from '@tanstack/react-router'
import { feature } from '#web/shell/feature.ts'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'
import { membersPageWords } from './page-words.ts'

export const membersRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/members', staticData: { title: membersPageWords.members, access: 'members.see' },
  component: lazyPage(() => import('./members-page.tsx'), 'MembersPage'),
})
export const newMemberRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/members/new', staticData: { title: membersPageWords.addReporting, access: 'members.edit' },
  component: lazyPage(() => import('./new-member-page.tsx'), 'NewMemberPage'),
})
export const peerGroupsRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/peer-groups', staticData: { title: membersPageWords.peerGroups, access: 'members.see' },
  component: lazyPage(() => import('./peer-groups-page.tsx'), 'PeerGroupsPage'),
})
export const memberRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/members/$memberId', staticData: { title: membersPageWords.member, access: 'members.see' },
  component: lazyPage(() => import('./member-page.tsx'), 'MemberPage'),
})

export const membersFeature = feature({
  nav: [
    { to: '/members', title: membersPageWords.members, icon: IconBuildingCommunity, section: 'network', access: 'members.see', kind: 'network', order: 10, keywords: membersPageWords.keywords },
    { to: '/peer-groups', title: membersPageWords.peerGroups, icon: IconUsersGroup, section: 'network', access: 'members.see', kind: 'network', order: 15 },
  ],
  homeCards: [
    { id: 'members', order: 10, access: 'members.see', kind: 'network', load: () => import('./home-cards.tsx').then((card) => card.MembersCard) },
    { id: 'silent-members', order: 11, access: 'members.see', kind: 'network', load: () => import('./home-cards.tsx').then((card) => card.SilentCard) },
  ],
})

import { IconHeartHandshake, IconScale, IconCalendarOff } from '@tabler/icons-react'
import { createRoute } from '@tanstack/react-router'
import { feature } from '#web/shell/feature.ts'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'
import { policyPageWords, reliefPageWords } from './page-words.ts'

export const casesRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/cases', staticData: { title: reliefPageWords.cases, access: 'cases.see' },
  component: lazyPage(() => import('./register-page.tsx'), 'RegisterPage'),
})
export const newCaseRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/cases/new', staticData: { title: reliefPageWords.newCase, access: 'cases.open' },
  component: lazyPage(() => import('./new-request-page.tsx'), 'NewRequestPage'),
})
export const caseRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/cases/$caseId', staticData: { title: reliefPageWords.case, access: 'cases.see' },
  component: lazyPage(() => import('./case-page.tsx'), 'CasePage'),
})
export const reliefPolicyRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/relief-policy', staticData: { title: policyPageWords.policy, access: 'cases.see' },
  component: lazyPage(() => import('./policy-page.tsx'), 'PolicyPage'),
})
export const workingDaysRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/working-days', staticData: { title: policyPageWords.workingDays, access: 'settings.edit' },
  component: lazyPage(() => import('./working-days-page.tsx'), 'WorkingDaysPage'),
})

export const reliefFeature = feature({
  nav: [
    { to: '/cases', title: reliefPageWords.cases, icon: IconHeartHandshake, section: 'loans', order: 30, access: 'cases.see', kind: 'institution', keywords: reliefPageWords.keywords },
    { to: '/relief-policy', title: policyPageWords.policy, icon: IconScale, section: 'settings', order: 40, access: 'cases.see', kind: 'institution' },
    { to: '/working-days', title: policyPageWords.workingDays, icon: IconCalendarOff, section: 'settings', order: 60, access: 'settings.edit', kind: 'institution' },
  ],
  homeCards: [
    { id: 'cases-to-decide', order: 10, access: 'cases.see', kind: 'institution', load: () => import('./home-cards.tsx').then((cards) => cards.ToDecideCard) },
    { id: 'cases-with-clients', order: 20, access: 'cases.accept', kind: 'institution', load: () => import('./home-cards.tsx').then((cards) => cards.WithClientsCard) },
  ],
})

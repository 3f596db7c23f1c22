import { IconBook2, IconCalendarCheck, IconListNumbers, IconScale } from '@tabler/icons-react'
import { createRoute } from '@tanstack/react-router'
import { feature } from '#web/shell/feature.ts'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'
import { bookWords } from './words.ts'

export const journalRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/journal', staticData: { title: bookWords.journal, access: 'ledger.see' },
  component: lazyPage(() => import('./journal-page.tsx'), 'JournalPage'),
})
export const newEntryRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/journal/new', staticData: { title: bookWords.newEntry, access: 'ledger.post' },
  component: lazyPage(() => import('./new-entry-page.tsx'), 'NewEntryPage'),
})
export const entryRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/journal/$entryId', staticData: { title: bookWords.entry, access: 'ledger.see' },
  component: lazyPage(() => import('./entry-page.tsx'), 'EntryPage'),
})
export const trialBalanceRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/trial-balance', staticData: { title: bookWords.trialBalance, access: 'ledger.see' },
  component: lazyPage(() => import('./trial-balance-page.tsx'), 'TrialBalancePage'),
})
export const accountsRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/accounts', staticData: { title: bookWords.accounts, access: 'ledger.see' },
  component: lazyPage(() => import('./accounts-page.tsx'), 'AccountsPage'),
})
export const daysRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/days', staticData: { title: bookWords.days, access: 'ledger.see' },
  component: lazyPage(() => import('./days-page.tsx'), 'DaysPage'),
})

const item = { section: 'books', access: 'ledger.see', kind: 'institution' } as const
export const booksFeature = feature({
  nav: [
    { to: '/days', title: bookWords.days, icon: IconCalendarCheck, order: 10, ...item },
    { to: '/journal', title: bookWords.journal, icon: IconBook2, order: 20, ...item },
    { to: '/trial-balance', title: bookWords.trialBalance, icon: IconScale, order: 30, ...item },
    { to: '/accounts', title: bookWords.accounts, icon: IconListNumbers, order: 40, ...item },
  ],
})

import { IconBook2, IconCalendarCheck, IconListNumbers, IconScale } from '@tabler/icons-react'
import { createRoute } from '@tanstack/react-router'
import { feature } from '#web/shell/feature.ts'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'
import { bookPageWords } from './page-words.ts'

export const journalRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/journal', staticData: { title: bookPageWords.journal, access: 'ledger.see' },
  component: lazyPage(() => import('./journal-page.tsx'), 'JournalPage'),
})
export const newEntryRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/journal/new', staticData: { title: bookPageWords.newEntry, access: 'ledger.post' },
  component: lazyPage(() => import('./new-entry-page.tsx'), 'NewEntryPage'),
})
export const entryRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/journal/$entryId', staticData: { title: bookPageWords.entry, access: 'ledger.see' },
  component: lazyPage(() => import('./entry-page.tsx'), 'EntryPage'),
})
export const trialBalanceRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/trial-balance', staticData: { title: bookPageWords.trialBalance, access: 'ledger.see' },
  component: lazyPage(() => import('./trial-balance-page.tsx'), 'TrialBalancePage'),
})
export const accountsRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/accounts', staticData: { title: bookPageWords.accounts, access: 'ledger.see' },
  component: lazyPage(() => import('./accounts-page.tsx'), 'AccountsPage'),
})
export const daysRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/days', staticData: { title: bookPageWords.days, access: 'ledger.see' },
  component: lazyPage(() => import('./days-page.tsx'), 'DaysPage'),
})

const item = { section: 'books', access: 'ledger.see', kind: 'institution' } as const
export const booksFeature = feature({
  nav: [
    { to: '/days', title: bookPageWords.days, icon: IconCalendarCheck, order: 10, ...item },
    { to: '/journal', title: bookPageWords.journal, icon: IconBook2, order: 20, ...item },
    { to: '/trial-balance', title: bookPageWords.trialBalance, icon: IconScale, order: 30, ...item },
    { to: '/accounts', title: bookPageWords.accounts, icon: IconListNumbers, order: 40, ...item },
  ],
})

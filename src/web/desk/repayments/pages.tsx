import { IconReceipt } from '@tabler/icons-react'
import { createRoute } from '@tanstack/react-router'
import { feature } from '#web/shell/feature.ts'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'
import { repaymentPageWords } from './page-words.ts'

export const repaymentsRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/repayments', staticData: { title: repaymentPageWords.repayments, access: 'loans.see' },
  component: lazyPage(() => import('./repayments-page.tsx'), 'RepaymentsPage'),
})
export const repayRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/loans/$loanId/repay', staticData: { title: repaymentPageWords.take, access: 'repayments.record' },
  component: lazyPage(() => import('./repay-page.tsx'), 'RepayPage'),
})
export const collectionRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/groups/$groupId/collection', staticData: { title: repaymentPageWords.collection, access: 'repayments.record' },
  component: lazyPage(() => import('./collection-page.tsx'), 'CollectionPage'),
})

export const repaymentsFeature = feature({
  nav: [{ to: '/repayments', title: repaymentPageWords.repayments, icon: IconReceipt, section: 'loans', access: 'loans.see', kind: 'institution', order: 20, keywords: repaymentPageWords.keywords }],
})

import { IconCash } from '@tabler/icons-react'
import { createRoute } from '@tanstack/react-router'
import { feature } from '#web/shell/feature.ts'
import { lazyPage, rootRoute } from '#web/shell/root-route.ts'
import { loanPageWords } from './page-words.ts'

export const loansRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/loans', staticData: { title: loanPageWords.loans, access: 'loans.see' },
  component: lazyPage(() => import('./loans-page.tsx'), 'LoansPage'),
})
export const newLoanRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/loans/new', staticData: { title: loanPageWords.apply, access: 'loans.apply' },
  component: lazyPage(() => import('./new-loan-page.tsx'), 'NewLoanPage'),
})
export const loanRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/loans/$loanId', staticData: { title: loanPageWords.loan, access: 'loans.see' },
  component: lazyPage(() => import('./loan-page.tsx'), 'LoanPage'),
})

const cards = () => import('./home-cards.tsx')
export const loansFeature = feature({
  nav: [
    { to: '/loans', title: loanPageWords.loans, icon: IconCash, section: 'loans', access: 'loans.see', kind: 'institution', order: 10, keywords: loanPageWords.keywords },
  ],
  homeCards: [
    { id: 'loans-to-approve', order: 15, access: 'loans.approve', kind: 'institution', load: () => cards().then((module) => module.ToApproveCard) },
    { id: 'loans-to-disburse', order: 16, access: 'loans.disburse', kind: 'institution', load: () => cards().then((module) => module.ToDisburseCard) },
    { id: 'loans-late', order: 25, access: 'loans.apply', kind: 'institution', load: () => cards().then((module) => module.LateCard) },
    { id: 'loans-due', order: 26, access: 'loans.apply', kind: 'institution', load: () => cards().then((module) => module.DueCard) },
  ],
})


// What the navigation, the titles and the search say of these pages: all that the first load needs.
import { words } from '#contract/words/catalogue.ts'

export const loanPageWords = words({
  loans: { en: 'Loans', fr: 'Crédits', ar: 'القروض', rw: 'Inguzanyo' },
  loan: { en: 'Loan', fr: 'Crédit', ar: 'قرض', rw: 'Inguzanyo' },
  keywords: { en: 'credit repayment schedule', fr: 'prêt échéancier', ar: 'قرض أداء', rw: 'inguzanyo kwishyura' },
  apply: { en: 'New application', fr: 'Nouvelle demande', ar: 'طلب جديد', rw: 'Ubusabe bushya' },
})

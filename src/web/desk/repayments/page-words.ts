// What the navigation, the titles and the search say of these pages: all that the first load needs.
import { words } from '#contract/words/catalogue.ts'

export const repaymentPageWords = words({
  repayments: { en: 'Repayments', fr: 'Remboursements', ar: 'الأداءات', rw: 'Ubwishyu' },
  keywords: { en: 'cash receipt today', fr: 'caisse reçu encaissement', ar: 'صندوق وصل', rw: 'isanduku inyemezabwishyu' },
  take: { en: 'Take a repayment', fr: 'Encaisser un remboursement', ar: 'تسجيل أداء', rw: 'Akira ubwishyu' },
  collection: { en: 'Collection sheet', fr: 'Feuille de collecte', ar: 'ورقة التحصيل', rw: 'Urupapuro rwo kwakira ubwishyu' },
})

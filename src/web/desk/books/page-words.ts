// What the navigation, the titles and the search say of these pages: all that the first load needs.
import { words } from '#contract/words/catalogue.ts'

export const bookPageWords = words({
  journal: { en: 'Journal', fr: 'Journal', ar: 'دفتر اليومية', rw: 'Igitabo cy’inyandiko' },
  newEntry: { en: 'New entry', fr: 'Nouvelle écriture', ar: 'قيد جديد', rw: 'Inyandiko nshya' },
  entry: { en: 'Entry', fr: 'Écriture', ar: 'قيد', rw: 'Inyandiko' },
  accounts: { en: 'Chart of accounts', fr: 'Plan comptable', ar: 'دليل الحسابات', rw: 'Urutonde rwa konti' },
  trialBalance: { en: 'Trial balance', fr: 'Balance générale', ar: 'ميزان المراجعة', rw: 'Igereranya ry’amakonti' },
  days: { en: 'The day', fr: 'La journée', ar: 'اليوم', rw: 'Umunsi' },
})

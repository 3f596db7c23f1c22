// What the navigation, the titles and the search say of these pages: all that the first load needs.
import { words } from '#contract/words/catalogue.ts'

export const warningsPageWords = words({
  warnings: { en: 'Early warnings', fr: 'Alertes précoces', ar: 'الإنذارات المبكرة', rw: 'Imiburo hakiri kare' },
  keywords: { en: 'alerts rules risk follow-up', fr: 'alertes règles risque suivi', ar: 'إنذارات قواعد مخاطر متابعة', rw: 'imiburo amategeko akaga' },
  rules: { en: 'Rules that warn', fr: 'Règles d’alerte', ar: 'قواعد الإنذار', rw: 'Amategeko aburira' },
})

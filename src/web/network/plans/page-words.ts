// What the navigation, the titles and the search say of these pages: all that the first load needs.
import { words } from '#contract/words/catalogue.ts'

export const itemPageWords = words({
  item: { en: 'Action', fr: 'Action', ar: 'الإجراء', rw: 'Igikorwa' },
  newItem: { en: 'Plan an action', fr: 'Planifier une action', ar: 'برمجة إجراء', rw: 'Gutegura igikorwa' },
  chain: { en: 'From finding to change', fr: 'Du constat au changement', ar: 'من الملاحظة إلى التغيير', rw: 'Kuva ku byagaragaye kugera ku mpinduka' },
})

export const planNavWords = words({
  plans: { en: 'Action plans', fr: 'Plans d’action', ar: 'خطط العمل', rw: 'Gahunda z’ibikorwa' },
  keywords: { en: 'training assistance manual budget overdue', fr: 'formation assistance manuel budget retard', ar: 'تكوين مساعدة دليل ميزانية', rw: 'amahugurwa ubufasha ingengo y’imari' },
  needs: { en: 'Needs', fr: 'Besoins', ar: 'الحاجيات', rw: 'Ibikenewe' },
  recommendations: { en: 'Recommendations', fr: 'Recommandations', ar: 'التوصيات', rw: 'Inama' },
})

// What the navigation, the titles and the search say of these pages: all that the first load needs.
import { words } from '#contract/words/catalogue.ts'

export const reliefPageWords = words({
  cases: { en: 'Relief requests', fr: 'Demandes de renégociation', ar: 'طلبات إعادة التفاوض', rw: 'Ubusabe bwo kuvugurura' },
  case: { en: 'Relief request', fr: 'Demande de renégociation', ar: 'طلب إعادة التفاوض', rw: 'Ubusabe bwo kuvugurura' },
  newCase: { en: 'New request', fr: 'Nouvelle demande', ar: 'طلب جديد', rw: 'Ubusabe bushya' },
  keywords: { en: 'renegotiation reschedule restructure', fr: 'rééchelonner restructurer report', ar: 'إعادة الجدولة تأجيل', rw: 'guhindura gusubika' },
})

export const policyPageWords = words({
  policy: { en: 'Relief policy', fr: 'Politique de renégociation', ar: 'سياسة إعادة التفاوض', rw: 'Politiki yo kuvugurura' },
  workingDays: { en: 'Working days', fr: 'Jours ouvrés', ar: 'أيام العمل', rw: 'Iminsi y’akazi' },
})

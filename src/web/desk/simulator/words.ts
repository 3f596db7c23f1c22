import { words } from '#contract/words/catalogue.ts'

export const simulatorWords = words({
  title: { en: 'Simulator', fr: 'Simulateur', ar: 'المحاكي', rw: 'Igereranya ry’inguzanyo' },
  waits: { en: 'Type the terms: schedule and price follow at once. Nothing is recorded.', fr: 'Saisissez les conditions : échéancier et prix suivent aussitôt. Rien n’est enregistré.', ar: 'أدخل الشروط فيظهر الجدول والتكلفة فورا. لا يسجل أي شيء.', rw: 'Andika ibisabwa: ingengabihe n’ikiguzi bihita biboneka. Nta kibikwa.' },
  compareTitle: { en: 'Compare terms', fr: 'Comparer des conditions', ar: 'مقارنة الشروط', rw: 'Gereranya ibisabwa' },
  keywords: { en: 'calculator quote schedule price', fr: 'calculer devis échéancier taux', ar: 'حساب تكلفة جدول', rw: 'kubara ingengabihe ikiguzi' },
  terms: { en: 'Terms', fr: 'Conditions', ar: 'الشروط', rw: 'Ibisabwa' },
  changeTerms: { en: 'Change the terms', fr: 'Modifier les conditions', ar: 'تعديل الشروط', rw: 'Hindura ibisabwa' },
  hideTerms: { en: 'Hide the terms', fr: 'Masquer les conditions', ar: 'إخفاء الشروط', rw: 'Hisha ibisabwa' },
  product: { en: 'Start from a product', fr: 'Partir d’un produit', ar: 'انطلق من منتج', rw: 'Hera ku gicuruzwa' },
  productNone: { en: 'none: all terms free', fr: 'aucun : conditions libres', ar: 'بدون: شروط حرة', rw: 'nta na kimwe: byose birafunguye' },
  between: { en: 'This product: {min} to {max}', fr: 'Ce produit : de {min} à {max}', ar: 'هذا المنتج: من {min} إلى {max}', rw: 'Iki gicuruzwa: kuva kuri {min} kugeza kuri {max}' },
  copyLink: { en: 'Copy the link', fr: 'Copier le lien', ar: 'نسخ الرابط', rw: 'Koporora umurongo' },
  copied: { en: 'Link copied', fr: 'Lien copié', ar: 'تم نسخ الرابط', rw: 'Byakoporowe' },
  csv: { en: 'Schedule (CSV)', fr: 'Échéancier (CSV)', ar: 'الجدول (CSV)', rw: 'Ingengabihe (CSV)' },
  pdf: { en: 'PDF', fr: 'PDF', ar: 'PDF', rw: 'PDF' },
  compare: { en: 'Compare', fr: 'Comparer', ar: 'قارن', rw: 'Gereranya' },
  backToComparison: { en: 'Back to the comparison', fr: 'Revenir à la comparaison', ar: 'العودة إلى المقارنة', rw: 'Subira ku igereranya' },
  noSchedule: { en: 'These terms make no schedule yet', fr: 'Ces conditions ne donnent pas encore d’échéancier', ar: 'هذه الشروط لا تعطي جدول أداء بعد', rw: 'Ibi bisabwa ntibiratanga ingengabihe' },
  noScheduleText: { en: '{n, plural, one {One field needs a look: it is marked.} other {# fields need a look: they are marked.}}', fr: '{n, plural, one {Un champ est à revoir : il est marqué.} other {# champs sont à revoir : ils sont marqués.}}', ar: '{n, plural, one {خانة واحدة تحتاج مراجعة وهي معلمة.} two {خانتان تحتاجان مراجعة وهما معلمتان.} few {# خانات تحتاج مراجعة وهي معلمة.} many {# خانة تحتاج مراجعة وهي معلمة.} other {# خانة تحتاج مراجعة وهي معلمة.}}', rw: '{n, plural, one {Umwanya # ukeneye kurebwa: warashyizweho ikimenyetso.} other {Imyanya # ikeneye kurebwa: yashyizweho ikimenyetso.}}' },
  toCheck: { en: '{n, plural, one {# to check} other {# to check}}', fr: '{n, plural, one {# à revoir} other {# à revoir}}', ar: '{n, plural, one {# للمراجعة} two {# للمراجعة} few {# للمراجعة} many {# للمراجعة} other {# للمراجعة}}', rw: '{n, plural, one {# kurebwa} other {# kurebwa}}' },
})

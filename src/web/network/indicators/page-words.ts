// What the navigation, the titles and the search say of these pages: all that the first load needs.
import { words } from '#contract/words/catalogue.ts'

export const ownPageWords = words({
  title: { en: 'Our indicators and our peers', fr: 'Nos indicateurs et nos pairs', ar: 'مؤشراتنا وأقراننا', rw: 'Ibipimo byacu n’abandi' },
  keywords: { en: 'indicators peers median benchmark', fr: 'indicateurs pairs médiane comparaison', ar: 'مؤشرات أقران وسيط مقارنة', rw: 'ibipimo kugereranya' },
})

export const indicatorPageWords = words({
  indicators: { en: 'Indicators', fr: 'Indicateurs', ar: 'المؤشرات', rw: 'Ibipimo' },
  marks: { en: 'Marks', fr: 'Repères', ar: 'المعايير', rw: 'Ingero' },
  marksKeywords: { en: 'thresholds limits colours heat map', fr: 'seuils limites couleurs carte de chaleur', ar: 'عتبات حدود ألوان', rw: 'imbibi amabara' },
  indicator: { en: 'Indicator', fr: 'Indicateur', ar: 'المؤشر', rw: 'Igipimo' },
  keywords: { en: 'heat map dashboard peers ranking map par', fr: 'carte de chaleur tableau de bord pairs classement carte par', ar: 'خريطة حرارية لوحة القيادة الأقران الترتيب', rw: 'ikarita imbonerahamwe urutonde' },
})

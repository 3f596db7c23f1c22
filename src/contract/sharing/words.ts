import { words } from '#contract/words/catalogue.ts'

/** Groups of indicators, on pages, in agreements, exports and reports. */
export const groupWords = words({
  sustainability: { en: 'Profitability', fr: 'Rentabilité', ar: 'الربحية', rw: 'Inyungu' },
  structure: { en: 'Financial structure', fr: 'Structure financière', ar: 'البنية المالية', rw: 'Imiterere y’imari' },
  portfolio: { en: 'Portfolio quality', fr: 'Qualité du portefeuille', ar: 'جودة المحفظة', rw: 'Ireme ry’inguzanyo' },
  efficiency: { en: 'Efficiency', fr: 'Efficacité', ar: 'الكفاءة', rw: 'Imikorere inoze' },
  liquidity: { en: 'Liquidity', fr: 'Liquidité', ar: 'السيولة', rw: 'Amafaranga ahari' },
  growth: { en: 'Growth', fr: 'Croissance', ar: 'النمو', rw: 'Iterambere' },
  outreach: { en: 'Outreach', fr: 'Portée', ar: 'مدى الوصول', rw: 'Abagerwaho' },
  social: { en: 'Social performance', fr: 'Performance sociale', ar: 'الأداء الاجتماعي', rw: 'Imibereho myiza' },
})

/** The log of looks. */
export const lookWords = words({
  at: { en: 'When', fr: 'Quand', ar: 'متى', rw: 'Igihe' },
  by: { en: 'Who', fr: 'Qui', ar: 'من', rw: 'Uwarebye' },
  network: { en: 'Network', fr: 'Réseau', ar: 'الشبكة', rw: 'Ihuriro' },
  kind: { en: 'How', fr: 'Comment', ar: 'كيف', rw: 'Uburyo' },
  groups: { en: 'Figures', fr: 'Chiffres', ar: 'الأرقام', rw: 'Imibare' },
  from: { en: 'From', fr: 'Depuis', ar: 'من العنوان', rw: 'Aho byavuye' },
  page: { en: 'on a page', fr: 'sur une page', ar: 'في صفحة', rw: 'ku rupapuro' },
  export: { en: 'in an export', fr: 'dans un export', ar: 'في ملف مصدر', rw: 'muri dosiye' },
  report: { en: 'in a report', fr: 'dans un rapport', ar: 'في تقرير', rw: 'muri raporo' },
  ranking: { en: 'in a ranking', fr: 'dans un classement', ar: 'في ترتيب', rw: 'mu rutonde rukurikiranya' },
  peers: { en: 'in peers’ medians, without names', fr: 'dans les médianes des pairs, sans noms', ar: 'في وسيط الأقران، دون أسماء', rw: 'mu mibare rusange y’abandi, nta mazina' },
  warning: { en: 'by the rules that warn', fr: 'par les règles d’alerte', ar: 'بقواعد الإنذار', rw: 'n’amategeko aburira' },
})

import { words } from '#contract/words/catalogue.ts'

export const auditWords = words({
  at: { en: 'When', fr: 'Quand', ar: 'متى', rw: 'Igihe' },
  by: { en: 'Who', fr: 'Qui', ar: 'من', rw: 'Uwabikoze' },
  channel: { en: 'By', fr: 'Par', ar: 'عبر', rw: 'Inzira' },
  address: { en: 'From', fr: 'Depuis', ar: 'من العنوان', rw: 'Aho byavuye' },
  command: { en: 'What', fr: 'Quoi', ar: 'ماذا', rw: 'Icyakozwe' },
  subject: { en: 'On', fr: 'Sur', ar: 'على', rw: 'Kuri' },
  branch: { en: 'Branch', fr: 'Agence', ar: 'الوكالة', rw: 'Ishami' },
  detail: { en: 'Details', fr: 'Détails', ar: 'التفاصيل', rw: 'Ibisobanuro' },
})

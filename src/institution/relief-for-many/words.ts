import { words } from '#contract/words/catalogue.ts'

/** Headings of the file of a drive's loans. */
export const driveFileWords = words({
  loan: { en: 'Loan', fr: 'Crédit', ar: 'القرض', rw: 'Inguzanyo' },
  client: { en: 'Client', fr: 'Client', ar: 'الزبون', rw: 'Umukiriya' },
  branch: { en: 'Branch', fr: 'Agence', ar: 'الوكالة', rw: 'Ishami' },
  principal: { en: 'Principal outstanding', fr: 'Capital restant dû', ar: 'أصل القرض الباقي', rw: 'Umwenda usigaye' },
  days: { en: 'Days past due', fr: 'Jours de retard', ar: 'أيام التأخير', rw: 'Iminsi y’ubukererwe' },
  instalmentBefore: { en: 'Instalment before', fr: 'Échéance avant', ar: 'القسط قبل', rw: 'Ubwishyu mbere' },
  instalmentAfter: { en: 'Instalment after', fr: 'Échéance après', ar: 'القسط بعد', rw: 'Ubwishyu nyuma' },
  lastBefore: { en: 'Last instalment before', fr: 'Dernière échéance avant', ar: 'آخر قسط قبل', rw: 'Ubwishyu bwa nyuma mbere' },
  lastAfter: { en: 'Last instalment after', fr: 'Dernière échéance après', ar: 'آخر قسط بعد', rw: 'Ubwishyu bwa nyuma nyuma' },
  extra: { en: 'Extra cost to the client', fr: 'Surcoût pour le client', ar: 'الكلفة الإضافية على الزبون', rw: 'Ikiguzi cyiyongereye ku mukiriya' },
  offer: { en: 'First offer', fr: 'Première proposition', ar: 'العرض الأول', rw: 'Icyifuzo cya mbere' },
  why: { en: 'Why', fr: 'Pourquoi', ar: 'السبب', rw: 'Impamvu' },
  leftOut: { en: 'Left out because', fr: 'Écarté parce que', ar: 'استبعد لأن', rw: 'Byakuweho kubera' },
  paper: { en: 'On paper', fr: 'Sur papier', ar: 'على الورق', rw: 'Ku mpapuro' },
  outcome: { en: 'Outcome', fr: 'Résultat', ar: 'النتيجة', rw: 'Icyavuyemo' },
  case: { en: 'Case', fr: 'Dossier', ar: 'الملف', rw: 'Dosiye' },
})

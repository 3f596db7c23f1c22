import { words } from '#contract/words/catalogue.ts'

/** How an agreement stands, and its steps. */
export const agreementWords = words({
  proposed: { en: 'proposed', fr: 'proposé', ar: 'مقترح', rw: 'cyasabwe' },
  signed: { en: 'waits for a second signature', fr: 'attend une seconde signature', ar: 'ينتظر توقيعا ثانيا', rw: 'hategerejwe undi musinyi' },
  active: { en: 'in force', fr: 'en vigueur', ar: 'ساري المفعول', rw: 'arakurikizwa' },
  declined: { en: 'declined', fr: 'refusé', ar: 'مرفوض', rw: 'byanzwe' },
  retracted: { en: 'taken back', fr: 'repris', ar: 'تم سحب الاقتراح', rw: 'byasubijwe inyuma' },
  withdrawn: { en: 'withdrawn', fr: 'retiré', ar: 'مسحوب', rw: 'yahagaritswe' },
  ended: { en: 'ended', fr: 'terminé', ar: 'منته', rw: 'yarangiye' },
  countersigned: { en: 'signed by a second person', fr: 'signé par une seconde personne', ar: 'وقعه شخص ثان', rw: 'byasinywe n’undi muntu' },
  'step-signed': { en: 'signed', fr: 'signé', ar: 'موقع', rw: 'byasinywe' },
  'ranking-agreed': { en: 'ranking by name agreed to', fr: 'classement nominatif accepté', ar: 'قبول الترتيب بالاسم', rw: 'kugaragazwa ku rutonde n’izina byemewe' },
  'ranking-withdrawn': { en: 'ranking by name taken back', fr: 'classement nominatif retiré', ar: 'سحب الترتيب بالاسم', rw: 'kugaragazwa ku rutonde n’izina byahagaritswe' },
  agreement: { en: 'Agreement', fr: 'Accord', ar: 'الاتفاق', rw: 'Amasezerano' },
  groups: { en: 'What is shared', fr: 'Ce qui est partagé', ar: 'ما تتم مشاركته', rw: 'Ibisangizwa' },
  purpose: { en: 'Purpose', fr: 'Finalité', ar: 'الغرض', rw: 'Impamvu' },
  from: { en: 'From', fr: 'Du', ar: 'من', rw: 'Kuva ku wa' },
  to: { en: 'Until', fr: 'Jusqu’au', ar: 'إلى غاية', rw: 'Kugeza ku wa' },
  period: { en: 'from {from, date} until {to, date}', fr: 'du {from, date} au {to, date}', ar: 'من {from, date} إلى {to, date}', rw: 'kuva ku wa {from, date} kugeza ku wa {to, date}' },
  openEnd: { en: 'from {from, date}, until withdrawn', fr: 'à partir du {from, date}, jusqu’au retrait', ar: 'من {from, date} إلى حين السحب', rw: 'kuva ku wa {from, date}, kugeza ahagaritswe' },
  ranking: { en: 'Ranking by name', fr: 'Classement nominatif', ar: 'الترتيب بالاسم', rw: 'Urutonde rukurikiranya amazina' },
  rankingYes: { en: 'agreed', fr: 'accepté', ar: 'مقبول', rw: 'byemewe' },
  rankingNo: { en: 'not agreed', fr: 'non accepté', ar: 'غير مقبول', rw: 'ntibyemewe' },
})

import { words } from '#contract/words/catalogue.ts'

/** Headings of exported answers. */
export const exportWords = words({
  member: { en: 'Member', fr: 'Membre', ar: 'العضو', rw: 'Umunyamuryango' },
  sentOn: { en: 'Sent on', fr: 'Envoyé le', ar: 'أرسل في', rw: 'Byoherejwe ku wa' },
  channel: { en: 'How', fr: 'Comment', ar: 'الوسيلة', rw: 'Uburyo' },
  link: { en: 'by link', fr: 'par lien', ar: 'بالرابط', rw: 'ku murongo' },
  telephone: { en: 'by telephone', fr: 'par téléphone', ar: 'بالهاتف', rw: 'kuri telefone' },
  score: { en: 'Score, %', fr: 'Score, %', ar: 'النتيجة، %', rw: 'Amanota, %' },
  answers: { en: 'Answers', fr: 'Réponses', ar: 'الأجوبة', rw: 'Ibisubizo' },
  columns: { en: 'Columns', fr: 'Colonnes', ar: 'الأعمدة', rw: 'Inkingi' },
  column: { en: 'Column', fr: 'Colonne', ar: 'العمود', rw: 'Inkingi' },
  question: { en: 'Question', fr: 'Question', ar: 'السؤال', rw: 'Ikibazo' },
})

import { words } from '#contract/words/catalogue.ts'

export const papersWords = words({
  title: { en: 'Papers to print', fr: 'Documents à imprimer', ar: 'وثائق للطباعة', rw: 'Impapuro zo gusohora' },
  language: { en: 'In which language', fr: 'En quelle langue', ar: 'بأي لغة', rw: 'Mu ruhe rurimi' },
  contract: { en: 'Contract (PDF)', fr: 'Contrat (PDF)', ar: 'العقد (PDF)', rw: 'Amasezerano (PDF)' },
  statement: { en: 'Statement of this loan (PDF)', fr: 'Relevé de ce crédit (PDF)', ar: 'كشف هذا القرض (PDF)', rw: 'Raporo y’iyi nguzanyo (PDF)' },
  clientStatement: { en: 'Statement, all loans (PDF)', fr: 'Relevé, tous crédits (PDF)', ar: 'كشف كل القروض (PDF)', rw: 'Raporo y’inguzanyo zose (PDF)' },
  receipt: { en: 'Last receipt, {number} (PDF)', fr: 'Dernier reçu, {number} (PDF)', ar: 'آخر وصل، {number} (PDF)', rw: 'Inyemezabwishyu ya nyuma, {number} (PDF)' },
})

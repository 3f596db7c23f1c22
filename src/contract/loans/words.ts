// What happens to a loan and how it stands, in words that desk, documents and exports share.
import { words } from '../words/catalogue.ts'

export const eventWords = words({
  disbursement: { en: 'Paid out', fr: 'Décaissement', ar: 'صرف القرض', rw: 'Itangwa ry’inguzanyo' },
  repayment: { en: 'Repayment', fr: 'Remboursement', ar: 'أداء', rw: 'Ubwishyu' },
  charge: { en: 'Charge', fr: 'Frais', ar: 'مصاريف', rw: 'Ikiguzi' },
  waiver: { en: 'Waiver', fr: 'Remise', ar: 'إعفاء', rw: 'Imbabazi' },
  'interest-pause': { en: 'Interest paused', fr: 'Intérêts suspendus', ar: 'توقيف الفوائد', rw: 'Inyungu zahagaritswe' },
  renegotiation: { en: 'Renegotiation', fr: 'Renégociation', ar: 'إعادة التفاوض', rw: 'Kuvugurura amasezerano' },
  'write-off': { en: 'Write-off', fr: 'Passage en perte', ar: 'شطب الدين', rw: 'Guhanagura umwenda' },
  recovery: { en: 'Recovery', fr: 'Récupération', ar: 'استرجاع', rw: 'Ayagarujwe' },
  refund: { en: 'Given back', fr: 'Trop-perçu rendu', ar: 'إرجاع مبلغ زائد', rw: 'Ayasubijwe' },
  reversal: { en: 'Taken back', fr: 'Annulation', ar: 'إلغاء', rw: 'Byahinduwe' },
})

export const stateWords = words({
  submitted: { en: 'to approve', fr: 'à approuver', ar: 'في انتظار الموافقة', rw: 'itegereje kwemezwa' },
  approved: { en: 'approved', fr: 'approuvé', ar: 'موافق عليه', rw: 'yemejwe' },
  active: { en: 'running', fr: 'en cours', ar: 'جار', rw: 'irakora' },
  overpaid: { en: 'paid off, with a credit', fr: 'soldé, avec trop-perçu', ar: 'مؤدى مع مبلغ زائد', rw: 'yarishyuwe, harengaho' },
  closed: { en: 'paid off', fr: 'soldé', ar: 'مؤدى', rw: 'yarishyuwe' },
  'written-off': { en: 'written off', fr: 'passé en perte', ar: 'مشطوب', rw: 'yahanaguwe' },
  rejected: { en: 'turned down', fr: 'refusé', ar: 'مرفوض', rw: 'yanzwe' },
  withdrawn: { en: 'withdrawn', fr: 'retiré', ar: 'مسحوب', rw: 'yavanyweho' },
})

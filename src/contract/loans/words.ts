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

export const meansWords = words({
  cash: { en: 'cash', fr: 'espèces', ar: 'نقدا', rw: 'amafaranga mu ntoki' },
  bank: { en: 'bank', fr: 'banque', ar: 'بنك', rw: 'banki' },
  'mobile-money': { en: 'mobile money', fr: 'monnaie mobile', ar: 'نقود عبر الهاتف', rw: 'amafaranga yo kuri telefoni' },
})

export const partWords = words({
  principal: { en: 'Principal', fr: 'Capital', ar: 'أصل القرض', rw: 'Umwenda w’ibanze' },
  interest: { en: 'Interest', fr: 'Intérêts', ar: 'الفوائد', rw: 'Inyungu' },
  fees: { en: 'Fees', fr: 'Frais', ar: 'المصاريف', rw: 'Ikiguzi' },
  penalties: { en: 'Penalties', fr: 'Pénalités', ar: 'غرامات التأخير', rw: 'Ihazabu' },
  tax: { en: 'Tax', fr: 'Taxe', ar: 'الضريبة', rw: 'Umusoro' },
  credit: { en: 'Overpaid, to give back', fr: 'Trop-perçu à rendre', ar: 'مبلغ زائد للإرجاع', rw: 'Ayarenze azasubizwa' },
})

export const riskClassWords = words({
  current: { en: 'on time', fr: 'à jour', ar: 'بدون تأخير', rw: 'ku gihe' },
  par1: { en: '1 to 30 days late', fr: '1 à 30 jours de retard', ar: 'تأخر من يوم إلى 30 يوما', rw: 'iminsi 1 kugeza 30 y’ubukererwe' },
  par30: { en: '31 to 90 days late', fr: '31 à 90 jours de retard', ar: 'تأخر من 31 إلى 90 يوما', rw: 'iminsi 31 kugeza 90 y’ubukererwe' },
  par90: { en: '91 to 180 days late', fr: '91 à 180 jours de retard', ar: 'تأخر من 91 إلى 180 يوما', rw: 'iminsi 91 kugeza 180 y’ubukererwe' },
  par180: { en: '181 to 365 days late', fr: '181 à 365 jours de retard', ar: 'تأخر من 181 إلى 365 يوما', rw: 'iminsi 181 kugeza 365 y’ubukererwe' },
  par365: { en: 'more than a year late', fr: 'plus d’un an de retard', ar: 'تأخر أكثر من سنة', rw: 'ubukererwe burenze umwaka' },
})

import { words } from '#contract/words/catalogue.ts'

export const statementWords = words({
  loanTitle: { en: 'Statement of loan {number}', fr: 'Relevé du crédit {number}', ar: 'كشف القرض {number}', rw: 'Raporo y’inguzanyo {number}' },
  clientTitle: { en: 'Statement of {name}', fr: 'Relevé de {name}', ar: 'كشف حساب {name}', rw: 'Raporo ya {name}' },
  asOf: { en: 'As of {on, date}', fr: 'Au {on, date}', ar: 'إلى غاية {on, date}', rw: 'Kugeza ku wa {on, date}' },
  client: { en: 'Client', fr: 'Client(e)', ar: 'الزبون(ة)', rw: 'Umukiriya' },
  branch: { en: 'Branch', fr: 'Agence', ar: 'الوكالة', rw: 'Ishami' },
  product: { en: 'Product', fr: 'Produit', ar: 'المنتج', rw: 'Igicuruzwa' },
  disbursed: { en: 'Paid out', fr: 'Décaissé', ar: 'صرف', rw: 'Yatanzwe' },
  principal: { en: 'Principal', fr: 'Capital', ar: 'أصل القرض', rw: 'Umwenda w’ibanze' },
  interest: { en: 'Interest', fr: 'Intérêts', ar: 'الفوائد', rw: 'Inyungu' },
  charges: { en: 'Fees, penalties, tax', fr: 'Frais, pénalités, taxe', ar: 'مصاريف وغرامات وضريبة', rw: 'Ikiguzi, ihazabu, umusoro' },
  total: { en: 'Total', fr: 'Total', ar: 'المجموع', rw: 'Byose hamwe' },
  remaining: { en: 'Remains to pay', fr: 'Reste à payer', ar: 'الباقي أداؤه', rw: 'Hasigaye kwishyurwa' },
  lateNow: { en: 'Late', fr: 'En retard', ar: 'متأخر', rw: 'Ibirarane' },
  credit: { en: 'Overpaid, to give back', fr: 'Trop-perçu à rendre', ar: 'مبلغ زائد للإرجاع', rw: 'Ayarenze azasubizwa' },
  movements: { en: 'Movements', fr: 'Mouvements', ar: 'الحركات', rw: 'Ibyakozwe' },
  date: { en: 'Date', fr: 'Date', ar: 'التاريخ', rw: 'Itariki' },
  what: { en: 'What', fr: 'Opération', ar: 'العملية', rw: 'Igikorwa' },
  receipt: { en: 'Receipt', fr: 'Reçu', ar: 'الوصل', rw: 'Inyemezabwishyu' },
  amount: { en: 'Amount', fr: 'Montant', ar: 'المبلغ', rw: 'Umubare' },
  schedule: { en: 'Schedule', fr: 'Échéancier', ar: 'جدول الأداء', rw: 'Ingengabihe yo kwishyura' },
  dueOn: { en: 'Due on', fr: 'Échéance', ar: 'الاستحقاق', rw: 'Igihe cyo kwishyura' },
  paid: { en: 'Paid', fr: 'Payé', ar: 'المؤدى', rw: 'Ayishyuwe' },
  outstanding: { en: 'Open', fr: 'Reste', ar: 'الباقي', rw: 'Asigaye' },
  balance: { en: 'Principal after', fr: 'Capital après', ar: 'الأصل بعده', rw: 'Umwenda usigaye' },
  status: { en: 'State', fr: 'État', ar: 'الحالة', rw: 'Uko bimeze' },
  noLoans: { en: 'No loan has been paid out.', fr: 'Aucun crédit décaissé.', ar: 'لم يصرف أي قرض.', rw: 'Nta nguzanyo yatanzwe.' },
})

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

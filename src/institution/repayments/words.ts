import { words } from '#contract/words/catalogue.ts'

// Sent as SMS: one segment each, so the letters of the GSM alphabet only (é è à, never ç ê or a curly apostrophe) and in
// Arabic 70 characters at most.
export const smsWords = words({
  paid: {
    en: 'Paid {amount} on loan {loan}. Left: {left}. Next: {next} on {on}. Receipt {receipt}.',
    fr: 'Payé {amount}, crédit {loan}. Reste {left}. Prochaine échéance {next} le {on}. Quittance {receipt}.',
    ar: 'أديت {amount}، الباقي {left}، القادم {shortOn}، {receipt}',
    rw: 'Wishyuye {amount} ku nguzanyo {loan}. Hasigaye {left}. Ubutaha {next} ku wa {on}. Inyemezabwishyu {receipt}.',
  },
  paidLate: {
    en: 'Paid {amount} on loan {loan}. Still late: {late}. Left: {left}. Receipt {receipt}.',
    fr: 'Payé {amount}, crédit {loan}. Encore en retard {late}. Reste {left}. Quittance {receipt}.',
    ar: 'أديت {amount}، متأخر {late}، الباقي {left}، {receipt}',
    rw: 'Wishyuye {amount} ku nguzanyo {loan}. Ibirarane {late}. Hasigaye {left}. Inyemezabwishyu {receipt}.',
  },
  paidOff: {
    en: 'Paid {amount}. Loan {loan} is paid off. Thank you. Receipt {receipt}.',
    fr: 'Payé {amount}. Le crédit {loan} est soldé. Merci. Quittance {receipt}.',
    ar: 'أديت {amount}. تم أداء القرض كله، شكرا. وصل {receipt}',
    rw: 'Wishyuye {amount}. Inguzanyo {loan} yarangiye. Murakoze. Inyemezabwishyu {receipt}.',
  },
  reversed: {
    en: 'The repayment of {amount}, receipt {receipt}, loan {loan}, was taken back. Ask your branch.',
    fr: 'Le paiement de {amount}, quittance {receipt}, crédit {loan}, est annulé. Demandez à votre agence.',
    ar: 'ألغي أداء {amount}، وصل {receipt}. اسأل وكالتك.',
    rw: 'Ubwishyu bwa {amount}, inyemezabwishyu {receipt}, inguzanyo {loan}, bwahinduwe. Baza ishami ryawe.',
  },
})

export const receiptWords = words({
  title: { en: 'Receipt', fr: 'Reçu', ar: 'وصل', rw: 'Inyemezabwishyu' },
  reversed: { en: 'TAKEN BACK', fr: 'ANNULÉ', ar: 'ملغى', rw: 'BWAHINDUWE' },
  receivedFrom: { en: 'Received from', fr: 'Reçu de', ar: 'استلمنا من', rw: 'Twakiriye kuri' },
  client: { en: 'Client', fr: 'Client(e)', ar: 'الزبون(ة)', rw: 'Umukiriya' },
  loan: { en: 'Loan', fr: 'Crédit', ar: 'القرض', rw: 'Inguzanyo' },
  branch: { en: 'Branch', fr: 'Agence', ar: 'الوكالة', rw: 'Ishami' },
  date: { en: 'Date', fr: 'Date', ar: 'التاريخ', rw: 'Itariki' },
  amount: { en: 'Amount', fr: 'Montant', ar: 'المبلغ', rw: 'Umubare' },
  inWords: { en: 'In words', fr: 'En lettres', ar: 'بالحروف', rw: 'Mu magambo' },
  means: { en: 'Paid by', fr: 'Payé par', ar: 'طريقة الأداء', rw: 'Uburyo bwo kwishyura' },
  remaining: { en: 'Remains to pay', fr: 'Reste à payer', ar: 'الباقي أداؤه', rw: 'Hasigaye kwishyurwa' },
  next: { en: 'Next instalment', fr: 'Prochaine échéance', ar: 'القسط القادم', rw: 'Ubwishyu bukurikira' },
  nextOn: { en: '{amount} on {on, date}', fr: '{amount} le {on, date}', ar: '{amount} يوم {on, date}', rw: '{amount} ku wa {on, date}' },
  paidOff: { en: 'The loan is paid off. Thank you.', fr: 'Le crédit est soldé. Merci.', ar: 'تم أداء القرض كله. شكرا.', rw: 'Inguzanyo yarangiye kwishyurwa. Murakoze.' },
  receivedBy: { en: 'Received by', fr: 'Reçu par', ar: 'استلمه', rw: 'Yakiriwe na' },
  signature: { en: 'Signature', fr: 'Signature', ar: 'التوقيع', rw: 'Umukono' },
  print: { en: 'Print', fr: 'Imprimer', ar: 'طباعة', rw: 'Sohora' },
})

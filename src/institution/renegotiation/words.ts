// What the client is told and consents to, and the headings of the register's export.
import { words } from '#contract/words/catalogue.ts'

export const consentWords = words({
  byLaw: {
    en: 'Loan {loan} of {name} is deferred by law, without asking for consent: {reference}.',
    fr: 'Le crédit {loan} de {name} est reporté par la loi, sans demande de consentement : {reference}.',
    ar: 'القرض {loan} الخاص بـ {name} مؤجل بحكم القانون دون طلب الموافقة: {reference}.',
    rw: 'Inguzanyo {loan} ya {name} isubitswe n’itegeko, hatabajijwe kwemera: {reference}.',
  },
  text: {
    en: 'I, {name}, agree to change my loan {loan}. From now on I pay {count, plural, one {# instalment} other {# instalments}}, {rhythm}, of {instalment}, the first on {first, date} and the last on {last, date}. In all I pay {total} from today: {direction, select, more {{extra} more than by my contract of today} less {{extra} less than by my contract of today} other {the same as by my contract of today}}. {changes}.',
    fr: 'Je soussigné(e) {name} accepte de modifier mon crédit {loan}. Je paie désormais {count, plural, one {# échéance} other {# échéances}}, {rhythm}, de {instalment}, la première le {first, date} et la dernière le {last, date}. En tout je paie {total} à partir d’aujourd’hui : {direction, select, more {{extra} de plus que selon mon contrat actuel} less {{extra} de moins que selon mon contrat actuel} other {autant que selon mon contrat actuel}}. {changes}.',
    ar: 'أنا {name} أوافق على تعديل قرضي {loan}. أؤدي من الآن {count, plural, one {قسطا واحدا} two {قسطين} few {# أقساط} many {# قسطا} other {# قسط}} {rhythm} بمبلغ {instalment}، أولها في {first, date} وآخرها في {last, date}. مجموع ما أؤديه ابتداء من اليوم {total}: {direction, select, more {أكثر بـ {extra} من عقدي الحالي} less {أقل بـ {extra} من عقدي الحالي} other {مثل عقدي الحالي}}. {changes}.',
    rw: 'Jyewe {name}, nemeye guhindura inguzanyo yanjye {loan}. Guhera ubu nzishyura {count, plural, one {inshuro #} other {inshuro #}}, {rhythm}, {instalment} buri gihe, ubwa mbere ku wa {first, date} n’ubwa nyuma ku wa {last, date}. Yose hamwe nzishyura {total} guhera none: {direction, select, more {arenga {extra} ku masezerano asanzwe} less {make {extra} ku masezerano asanzwe} other {angana n’ay’amasezerano asanzwe}}. {changes}.',
  },
})

/** SMS without characters outside GSM-7 in English, French and Kinyarwanda, so that one message is enough. */
export const smsWords = words({
  opened: {
    en: '{institution}: we have your request {number} for loan {loan}. We answer by {date, date, short}.',
    fr: '{institution}: demande {number} pour le credit {loan} bien recue. Reponse avant le {date, date, short}.',
    ar: '{institution}: توصلنا بطلبك {number} بخصوص القرض {loan}. سنجيبك قبل {date, date, short}.',
    rw: '{institution}: twakiriye ubusabe bwawe {number} ku nguzanyo {loan}. Tuzagusubiza bitarenze {date, date, short}.',
  },
  offered: {
    en: '{institution}: we have an offer for your loan {loan}: {instalment} until {last, date, short}. Read and answer {code, select, none {at your branch} other {by {code} or at your branch}} before {date, date, short}.',
    fr: '{institution}: une proposition pour votre credit {loan}: {instalment} jusqu au {last, date, short}. Lisez et repondez {code, select, none {a votre agence} other {au {code} ou a votre agence}} avant le {date, date, short}.',
    ar: '{institution}: عرض جديد لقرضك {loan}: {instalment} إلى غاية {last, date, short}. اقرأ وأجب {code, select, none {في وكالتك} other {عبر {code} أو في وكالتك}} قبل {date, date, short}.',
    rw: '{institution}: hari icyifuzo ku nguzanyo yawe {loan}: {instalment} kugeza {last, date, short}. Soma usubize {code, select, none {ku ishami} other {kuri {code} cyangwa ku ishami}} mbere ya {date, date, short}.',
  },
  renewed: {
    en: '{institution}: your loan {loan} has changed since our offer. Please read the new figures {code, select, none {at your branch} other {by {code} or at your branch}}.',
    fr: '{institution}: votre credit {loan} a change depuis notre proposition. Lisez les nouveaux chiffres {code, select, none {a votre agence} other {au {code} ou a votre agence}}.',
    ar: '{institution}: تغير قرضك {loan} منذ عرضنا. اقرأ الأرقام الجديدة {code, select, none {في وكالتك} other {عبر {code} أو في وكالتك}}.',
    rw: '{institution}: inguzanyo yawe {loan} yahindutse nyuma y icyifuzo. Soma imibare mishya {code, select, none {ku ishami} other {kuri {code} cyangwa ku ishami}}.',
  },
  refused: {
    en: '{institution}: we could not agree to your request {number}: {reason}. You may appeal until {date, date, short} at your branch.',
    fr: '{institution}: nous n avons pas pu accepter votre demande {number}: {reason}. Recours possible jusqu au {date, date, short} a votre agence.',
    ar: '{institution}: لم نتمكن من قبول طلبك {number}: {reason}. يمكنك التظلم إلى غاية {date, date, short} في وكالتك.',
    rw: '{institution}: ntitwashoboye kwemera ubusabe bwawe {number}: {reason}. Ushobora kujurira kugeza {date, date, short} ku ishami.',
  },
  coolingOff: {
    en: '{institution}: you accepted the offer for loan {loan}. You may take it back until {date, date, short}; then your contract changes. Ref {number}.',
    fr: '{institution}: vous avez accepte la proposition pour le credit {loan}. Vous pouvez vous retracter jusqu au {date, date, short}; ensuite le contrat change. Ref {number}.',
    ar: '{institution}: قبلت عرض القرض {loan}. يمكنك التراجع إلى غاية {date, date, short}؛ بعدها يعدل العقد. المرجع {number}.',
    rw: '{institution}: wemeye icyifuzo ku nguzanyo {loan}. Ushobora kwisubiraho kugeza {date, date, short}; nyuma amasezerano arahinduka. Ref {number}.',
  },
  applied: {
    en: '{institution}: loan {loan} is changed. You pay {instalment}, next on {next, date, short}, last on {last, date, short}. Remaining {total}. Ref {number}.',
    fr: '{institution}: credit {loan} modifie. Vous payez {instalment}, prochaine le {next, date, short}, derniere le {last, date, short}. Reste {total}. Ref {number}.',
    ar: '{institution}: تم تعديل القرض {loan}. تؤدي {instalment}، القسط القادم في {next, date, short} والأخير في {last, date, short}. الباقي {total}. المرجع {number}.',
    rw: '{institution}: inguzanyo {loan} yavuguruwe. Uzishyura {instalment}, ubukurikira ku wa {next, date, short}, ubwa nyuma ku wa {last, date, short}. Hasigaye {total}. Ref {number}.',
  },
  undone: {
    en: '{institution}: the change of loan {loan} was undone; the contract is as before. Next instalment {instalment} on {next, date, short}. Ref {number}.',
    fr: '{institution}: la modification du credit {loan} est annulee; le contrat est comme avant. Prochaine echeance {instalment} le {next, date, short}. Ref {number}.',
    ar: '{institution}: ألغي تعديل القرض {loan}؛ العقد كما كان. القسط القادم {instalment} في {next, date, short}. المرجع {number}.',
    rw: '{institution}: impinduka y inguzanyo {loan} yasheshwe; amasezerano asubiye uko yari. Ubwishyu bukurikira {instalment} ku wa {next, date, short}. Ref {number}.',
  },
})

export const registerWords = words({
  number: { en: 'Case', fr: 'Dossier', ar: 'الملف', rw: 'Dosiye' },
  state: { en: 'State', fr: 'État', ar: 'الحالة', rw: 'Aho bigeze' },
  openedOn: { en: 'Requested on', fr: 'Demandé le', ar: 'تاريخ الطلب', rw: 'Byasabwe ku wa' },
  decideBy: { en: 'Decide by', fr: 'À décider avant le', ar: 'القرار قبل', rw: 'Bifatwe mbere ya' },
  workingDays: { en: 'Working days', fr: 'Jours ouvrés', ar: 'أيام العمل', rw: 'Iminsi y’akazi' },
  client: { en: 'Client', fr: 'Client', ar: 'الزبون', rw: 'Umukiriya' },
  clientNumber: { en: 'Client number', fr: 'N° client', ar: 'رقم الزبون', rw: 'Nimero y’umukiriya' },
  loan: { en: 'Loan', fr: 'Crédit', ar: 'القرض', rw: 'Inguzanyo' },
  product: { en: 'Product', fr: 'Produit', ar: 'المنتج', rw: 'Igicuruzwa' },
  branch: { en: 'Branch', fr: 'Agence', ar: 'الوكالة', rw: 'Ishami' },
  officer: { en: 'Officer', fr: 'Agent', ar: 'عون القروض', rw: 'Umukozi' },
  reason: { en: 'Reason', fr: 'Motif', ar: 'السبب', rw: 'Impamvu' },
  channel: { en: 'Channel', fr: 'Canal', ar: 'القناة', rw: 'Inzira' },
  capacity: { en: 'Can pay', fr: 'Peut payer', ar: 'يمكن أداء', rw: 'Ashobora kwishyura' },
  rhythm: { en: 'How often', fr: 'Fréquence', ar: 'التواتر', rw: 'Inshuro' },
  outstanding: { en: 'Principal outstanding', fr: 'Capital restant dû', ar: 'أصل القرض الباقي', rw: 'Umwenda usigaye' },
  daysPastDue: { en: 'Days past due', fr: 'Jours de retard', ar: 'أيام التأخير', rw: 'Iminsi y’ubukererwe' },
  amendedOn: { en: 'Amended on', fr: 'Avenant du', ar: 'تاريخ التعديل', rw: 'Yavuguruwe ku wa' },
  costToClient: { en: 'Extra cost to the client', fr: 'Surcoût pour le client', ar: 'الكلفة الإضافية على الزبون', rw: 'Ikiguzi cyiyongereye ku mukiriya' },
  costToInstitution: { en: 'Cost to the institution', fr: 'Coût pour l’institution', ar: 'الكلفة على المؤسسة', rw: 'Ikiguzi ku kigo' },
  probation: { en: 'Probation until', fr: 'Probation jusqu’au', ar: 'فترة المراقبة إلى', rw: 'Igeragezwa kugeza' },
})

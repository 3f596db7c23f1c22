// The words of relief that desk, phone, documents and exports share.
import type { CaseReason, CaseState } from '#core/loan/case-can.ts'
import type { ChangeJson } from '#core/loan/events-json.ts'
import type { Unit } from '#core/loan/terms-json.ts'
import { words, type Message } from './words/catalogue.ts'
import type { Language } from './words/language.ts'
import { formatMoney } from './words/numbers.ts'
import { say } from './words/say.ts'

export const reasonWords: Readonly<Record<CaseReason, Message>> = words({
  'market-closed': { en: 'The market is closed', fr: 'Le marché est fermé', ar: 'السوق مغلق', rw: 'Isoko rirafunze' },
  'illness': { en: 'Illness', fr: 'Maladie', ar: 'مرض', rw: 'Uburwayi' },
  'harvest-lost': { en: 'Harvest lost', fr: 'Récolte perdue', ar: 'ضياع المحصول', rw: 'Umusaruro wangiritse' },
  'animals-sick': { en: 'Animals sick or lost', fr: 'Animaux malades ou perdus', ar: 'مرض أو نفوق الماشية', rw: 'Amatungo yarwaye cyangwa yapfuye' },
  'job-lost': { en: 'Work lost', fr: 'Perte de travail', ar: 'فقدان العمل', rw: 'Gutakaza akazi' },
  'family-event': { en: 'Death or event in the family', fr: 'Décès ou événement familial', ar: 'وفاة أو حدث عائلي', rw: 'Ibyago cyangwa ikindi mu muryango' },
  'disaster': { en: 'Flood, fire or other disaster', fr: 'Inondation, incendie ou autre sinistre', ar: 'فيضان أو حريق أو كارثة أخرى', rw: 'Umwuzure, inkongi cyangwa ikindi kiza' },
  'other': { en: 'Other', fr: 'Autre', ar: 'سبب آخر', rw: 'Ibindi' },
})

export const stateWords: Readonly<Record<CaseState, Message>> = words({
  'requested': { en: 'New', fr: 'Nouvelle', ar: 'جديد', rw: 'Bishya' },
  'in-review': { en: 'In review', fr: 'À l’étude', ar: 'قيد الدراسة', rw: 'Birasuzumwa' },
  'for-approval': { en: 'For approval', fr: 'À approuver', ar: 'في انتظار الموافقة', rw: 'Bitegereje kwemezwa' },
  'offered': { en: 'With the client', fr: 'Chez le client', ar: 'لدى الزبون', rw: 'Kwa umukiriya' },
  'cooling-off': { en: 'Accepted, may still be taken back', fr: 'Acceptée, délai de rétractation', ar: 'مقبول، خلال مهلة التراجع', rw: 'Byemewe, bishobora kwisubirwaho' },
  'applied': { en: 'Contract amended', fr: 'Avenant appliqué', ar: 'عُدّل العقد', rw: 'Amasezerano yavuguruwe' },
  'undo-asked': { en: 'Undo asked for', fr: 'Annulation demandée', ar: 'طُلب الإلغاء', rw: 'Gusesa byasabwe' },
  'undone': { en: 'Undone', fr: 'Annulée', ar: 'أُلغي', rw: 'Byasheshwe' },
  'declined': { en: 'Declined by the client', fr: 'Déclinée par le client', ar: 'رفضه الزبون', rw: 'Umukiriya yabyanze' },
  'expired': { en: 'Expired', fr: 'Expirée', ar: 'انتهت صلاحيته', rw: 'Byarengeje igihe' },
  'refused': { en: 'Refused', fr: 'Refusée', ar: 'مرفوض', rw: 'Byanzwe' },
  'appealed': { en: 'Appealed', fr: 'Recours', ar: 'تظلم', rw: 'Byajuririwe' },
  'withdrawn': { en: 'Withdrawn', fr: 'Retirée', ar: 'مسحوب', rw: 'Byakuweho' },
})

const rhythm = words({
  day: { en: '{n, plural, =1 {every day} other {every # days}}', fr: '{n, plural, =1 {chaque jour} other {tous les # jours}}', ar: '{n, plural, =1 {كل يوم} two {كل يومين} few {كل # أيام} many {كل # يوما} other {كل # يوم}}', rw: '{n, plural, =1 {buri munsi} other {buri minsi #}}' },
  week: { en: '{n, plural, =1 {every week} other {every # weeks}}', fr: '{n, plural, =1 {chaque semaine} other {toutes les # semaines}}', ar: '{n, plural, =1 {كل أسبوع} two {كل أسبوعين} few {كل # أسابيع} many {كل # أسبوعا} other {كل # أسبوع}}', rw: '{n, plural, =1 {buri cyumweru} other {buri byumweru #}}' },
  month: { en: '{n, plural, =1 {every month} other {every # months}}', fr: '{n, plural, =1 {chaque mois} other {tous les # mois}}', ar: '{n, plural, =1 {كل شهر} two {كل شهرين} few {كل # أشهر} many {كل # شهرا} other {كل # شهر}}', rw: '{n, plural, =1 {buri kwezi} other {buri mezi #}}' },
})

/** "every month", "toutes les 2 semaines". */
export const sayRhythm = (language: Language, every: number, unit: Unit): string => say(language, rhythm[unit], { n: every })

const change = words({
  holiday: {
    en: '{n, plural, one {# instalment} other {# instalments}} without payment; interest {interest, select, accrue {runs on} capitalise {is added to the principal} other {is not charged}}',
    fr: '{n, plural, one {# échéance reportée} other {# échéances reportées}} ; les intérêts {interest, select, accrue {continuent de courir} capitalise {s’ajoutent au capital} other {ne sont pas comptés}}',
    ar: 'تأجيل {n, plural, one {قسط واحد} two {قسطين} few {# أقساط} many {# قسطا} other {# قسط}}؛ الفوائد {interest, select, accrue {تستمر} capitalise {تضاف إلى أصل القرض} other {لا تحتسب}}',
    rw: 'Gusubika ubwishyu {n}; inyungu {interest, select, accrue {zirakomeza} capitalise {zongerwa ku mwenda w’ibanze} other {ntizibarwa}}',
  },
  extendBy: {
    en: '{n, plural, one {# more instalment} other {# more instalments}}, each smaller',
    fr: '{n, plural, one {# échéance de plus} other {# échéances de plus}}, plus petites',
    ar: '{n, plural, one {قسط إضافي واحد} two {قسطان إضافيان} few {# أقساط إضافية} many {# قسطا إضافيا} other {# قسط إضافي}}، بمبلغ أصغر',
    rw: 'Ubwishyu {n} bwiyongeraho, buri bumwe ari buto',
  },
  extendTo: {
    en: 'The rest over {n, plural, one {# instalment} other {# instalments}}',
    fr: 'Le reste sur {n, plural, one {# échéance} other {# échéances}}',
    ar: 'الباقي على {n, plural, one {قسط واحد} two {قسطين} few {# أقساط} many {# قسطا} other {# قسط}}',
    rw: 'Ibisigaye mu bwishyu {n}',
  },
  reschedule: {
    en: 'The instalment of {from, date} moves to {to, date}, and the later ones with it',
    fr: 'L’échéance du {from, date} passe au {to, date}, les suivantes aussi',
    ar: 'ينقل قسط {from, date} إلى {to, date}، ومعه الأقساط التالية',
    rw: 'Ubwishyu bwo ku wa {from, date} bwimurirwa ku wa {to, date}, n’ubukurikira',
  },
  rate: {
    en: 'Interest rate {rate}% from {from, date}', fr: 'Taux d’intérêt {rate} % à partir du {from, date}',
    ar: 'سعر الفائدة {rate}% ابتداء من {from, date}', rw: 'Igipimo cy’inyungu {rate}% guhera {from, date}',
  },
  step: { en: 'Instalments in steps', fr: 'Échéances par paliers', ar: 'أقساط متدرجة', rw: 'Ubwishyu bw’intambwe' },
  spreadRest: {
    en: 'What is late is shared over the remaining instalments', fr: 'L’impayé est réparti sur les échéances restantes',
    ar: 'توزع المتأخرات على الأقساط الباقية', rw: 'Ibirarane bigabanywa ku bwishyu busigaye',
  },
  spreadEnd: {
    en: 'What is late moves to the end', fr: 'L’impayé est reporté à la fin', ar: 'تؤجل المتأخرات إلى النهاية', rw: 'Ibirarane byimurirwa ku mpera',
  },
  spreadOver: {
    en: 'What is late and the rest over {n, plural, one {# instalment} other {# instalments}}',
    fr: 'L’impayé et le reste sur {n, plural, one {# échéance} other {# échéances}}',
    ar: 'المتأخرات والباقي على {n, plural, one {قسط واحد} two {قسطين} few {# أقساط} many {# قسطا} other {# قسط}}',
    rw: 'Ibirarane n’ibisigaye mu bwishyu {n}',
  },
  reamortise: {
    en: 'What is late is shared equally over the remaining instalments', fr: 'L’impayé est réparti à parts égales sur les échéances restantes',
    ar: 'توزع المتأخرات بالتساوي على الأقساط الباقية', rw: 'Ibirarane bigabanywa kimwe ku bwishyu busigaye',
  },
  forgive: {
    en: '{portion} of {kind, select, principal {the principal} interest {the interest} fees {the fees} other {the penalties}} is not claimed',
    fr: '{kind, select, principal {Capital} interest {Intérêts} fees {Frais} other {Pénalités}} : remise de {portion}',
    ar: 'التنازل عن {portion} من {kind, select, principal {أصل القرض} interest {الفوائد} fees {المصاريف} other {الغرامات}}',
    rw: 'Gusonera {portion} {kind, select, principal {by’umwenda w’ibanze} interest {by’inyungu} fees {by’ibiguzi} other {by’amahazabu}}',
  },
  capacity: {
    en: 'At most {amount} {rhythm}', fr: '{amount} au plus, {rhythm}', ar: '{amount} على الأكثر {rhythm}', rw: 'Ntibirenza {amount} {rhythm}',
  },
})

/** What one change does, as an officer would say it. */
export function sayChange(language: Language, made: ChangeJson, currency: string): string {
  switch (made.type) {
    case 'holiday': return say(language, change.holiday, { n: made.instalments, interest: made.interest })
    case 'extend': return made.by === undefined ? say(language, change.extendTo, { n: made.count ?? 0 }) : say(language, change.extendBy, { n: made.by })
    case 'reschedule': return say(language, change.reschedule, { from: made.from, to: made.to })
    case 'rate': return say(language, change.rate, { rate: made.rate, from: made.from })
    case 'step': return say(language, change.step)
    case 'spread-arrears': return typeof made.over === 'number'
      ? say(language, change.spreadOver, { n: made.over }) : say(language, made.over === 'end' ? change.spreadEnd : change.spreadRest)
    case 're-amortise': return say(language, change.reamortise)
    case 'forgive': return say(language, change.forgive, {
      kind: made.kind, portion: made.amount === undefined ? `${made.percent ?? '0'}%` : formatMoney(language, { amount: made.amount, currency }),
    })
    case 'capacity': return say(language, change.capacity, {
      amount: formatMoney(language, { amount: made.amount, currency }), rhythm: sayRhythm(language, made.every ?? 1, made.unit ?? 'month'),
    })
  }
}

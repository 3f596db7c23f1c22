// The words of relief that desk, phone, documents and exports share.
import type { CaseReason, CaseState } from '#core/loan/case-can.ts'
import type { ChangeJson } from '#core/loan/events-json.ts'
import type { Unit } from '#core/loan/terms-json.ts'
import type { WhyCode } from '#core/loan/why.ts'
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

const why: Readonly<Record<WhyCode, Message>> = words({
  arrears_shared: { en: 'What is late is shared over the remaining instalments', fr: 'L’impayé est réparti sur les échéances restantes', ar: 'توزع المتأخرات على الأقساط الباقية', rw: 'Ibirarane bigabanywa ku bwishyu busigaye' },
  within_capacity: { en: 'Ends soonest with what the client can pay', fr: 'Finit le plus tôt avec ce que le client peut payer', ar: 'ينتهي في أقرب وقت بما يمكن للزبون أداؤه', rw: 'Irangira vuba hashingiwe ku yo ashobora' },
  holiday_then_capacity: { en: '{holiday, plural, one {# instalment} other {# instalments}} of rest first, then what the client can pay', fr: '{holiday, plural, one {# échéance} other {# échéances}} de répit, puis ce que le client peut payer', ar: 'راحة {holiday, plural, zero {} one {قسط واحد} two {قسطين} few {# أقساط} many {# قسطا} other {# قسط}} أولا، ثم ما يمكن للزبون أداؤه', rw: 'Habanza ikiruhuko cy’ubwishyu {holiday}, hanyuma ayo ashobora' },
  extended: { en: 'More instalments, all alike', fr: 'Plus d’échéances, toutes égales', ar: 'أقساط أكثر ومتساوية', rw: 'Ubwishyu bwinshi bungana' },
  holiday_then_extended: { en: '{holiday, plural, one {# instalment} other {# instalments}} of rest first, then more instalments, all alike', fr: '{holiday, plural, one {# échéance} other {# échéances}} de répit, puis plus d’échéances, toutes égales', ar: 'راحة {holiday, plural, zero {} one {قسط واحد} two {قسطين} few {# أقساط} many {# قسطا} other {# قسط}} أولا، ثم أقساط أكثر ومتساوية', rw: 'Habanza ikiruhuko cy’ubwishyu {holiday}, hanyuma ubwishyu bwinshi bungana' },
  holiday_only: { en: '{holiday, plural, one {# instalment} other {# instalments}} of rest, then the loan goes on', fr: '{holiday, plural, one {# échéance} other {# échéances}} de répit, puis le crédit reprend', ar: 'راحة {holiday, plural, zero {} one {قسط واحد} two {قسطين} few {# أقساط} many {# قسطا} other {# قسط}}، ثم يستمر القرض', rw: 'Ikiruhuko cy’ubwishyu {holiday}, hanyuma inguzanyo ikomeza' },
  moved: { en: 'Due dates move to when the client can pay', fr: 'Les échéances passent au moment où le client peut payer', ar: 'تنقل التواريخ إلى حين قدرة الزبون على الأداء', rw: 'Amatariki yimurirwa igihe ashobora kwishyura' },
  lower_rate: { en: 'A lower rate: {rate}% a year', fr: 'Un taux plus bas : {rate} % par an', ar: 'سعر أقل: {rate}% في السنة', rw: 'Igipimo kiri hasi: {rate}% ku mwaka' },
  penalties_forgiven: { en: 'Penalties are not claimed', fr: 'Les pénalités sont remises', ar: 'التنازل عن الغرامات', rw: 'Amahazabu arasonerwa' },
  chosen_by_officer: { en: 'Chosen by the officer', fr: 'Choisie par l’agent', ar: 'اختاره عون القروض', rw: 'Cyahiswemo n’umukozi' },
  nothing_owed: { en: 'Nothing is owed on this loan.', fr: 'Rien n’est dû sur ce crédit.', ar: 'لا شيء مستحق على هذا القرض.', rw: 'Nta mwenda usigaye kuri iyi nguzanyo.' },
  not_paid_out: { en: 'The loan has not been paid out.', fr: 'Le crédit n’est pas encore décaissé.', ar: 'لم يصرف القرض بعد.', rw: 'Inguzanyo ntiratangwa.' },
  written_off: { en: 'The loan is written off.', fr: 'Le crédit est passé en perte.', ar: 'تم شطب القرض.', rw: 'Inguzanyo yarahanaguwe.' },
  too_many_renegotiations: { en: 'The policy allows {most} renegotiations of one loan, and this one has had them.', fr: 'La politique permet {most} renégociations par crédit, et elles ont eu lieu.', ar: 'تسمح السياسة بـ {most} إعادات تفاوض لكل قرض، وقد استنفدت.', rw: 'Politiki yemera kuvugurura inshuro {most}, kandi zarashize.' },
  too_soon_after_the_last: { en: 'The policy asks for {months} months between renegotiations; the last was on {last, date}.', fr: 'La politique demande {months} mois entre deux renégociations ; la dernière date du {last, date}.', ar: 'تشترط السياسة {months} أشهر بين إعادتي تفاوض؛ الأخيرة كانت في {last, date}.', rw: 'Politiki isaba amezi {months} hagati y’ivugurura n’irindi; irya nyuma ryabaye ku wa {last, date}.' },
  capacity_below_interest: { en: '{capacity} does not cover the interest: at least {least} each time.', fr: '{capacity} ne couvre pas les intérêts : au moins {least} à chaque fois.', ar: '{capacity} لا يغطي الفوائد: {least} على الأقل كل مرة.', rw: '{capacity} ntihagije inyungu: nibura {least} buri gihe.' },
  policy_too_narrow: { en: 'Nothing that the policy allows brings the instalment to {capacity}; the smallest within it is {least}.', fr: 'Rien de ce que permet la politique n’amène l’échéance à {capacity} ; la plus petite possible est {least}.', ar: 'لا شيء مما تسمح به السياسة يوصل القسط إلى {capacity}؛ أصغر قسط ممكن هو {least}.', rw: 'Nta cyemewe na politiki kigeza ubwishyu kuri {capacity}; ubuto bushoboka ni {least}.' },
  leaves_meetings: { en: 'What would do falls due on days on which the group does not meet: the first on {on, date}.', fr: 'Ce qui conviendrait tombe à des dates où le groupe ne se réunit pas : la première le {on, date}.', ar: 'ما يناسب يحل في أيام لا تجتمع فيها المجموعة: أولها {on, date}.', rw: 'Ibyakwira bihura n’iminsi itsinda ritateraniraho: uwa mbere ni ku wa {on, date}.' },
  arrears_cannot_move: { en: 'What is late, {arrears}, stays due at once: the policy allows no way to share or move it.', fr: 'L’impayé, {arrears}, reste dû tout de suite : la politique ne permet ni de le répartir ni de le reporter.', ar: 'تبقى المتأخرات، {arrears}، مستحقة فورا: لا تسمح السياسة بتوزيعها أو نقلها.', rw: 'Ibirarane, {arrears}, bikomeza kwishyuzwa ako kanya: politiki ntiyemera kubigabanya cyangwa kubyimura.' },
})
const MONEY_FACTS: readonly string[] = ['capacity', 'least', 'arrears']

/** Why an offer is made, or why none is. */
export function sayWhy(language: Language, reason: { readonly code: string; readonly facts: Readonly<Record<string, string | number>> }, currency: string): string {
  const message = Object.hasOwn(why, reason.code) ? why[reason.code as WhyCode] : undefined
  if (message === undefined) return reason.code
  const facts = Object.entries(reason.facts).map(([name, value]) => [name, MONEY_FACTS.includes(name) ? formatMoney(language, { amount: String(value), currency }) : value])
  return say(language, message, Object.fromEntries(facts) as Record<string, string | number>)
}

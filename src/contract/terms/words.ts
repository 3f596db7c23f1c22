// The words of a loan's terms, shared by desk and documents: every choice that the engine knows, as an officer would say it.
import type {
  AllocationBy, Amortization, Excess, FeeBasis, FeeCollection, FeeMoment, InterestDates, InterestMethod, InterestPeriod, Kind, RatePeriod,
  SavingsMoment, SavingsReturn, TaxBasis, Weekday,
} from '#core/loan/terms-json.ts'
import type { DaysInMonth, DaysInYear } from '#core/calendar/day-count.ts'
import type { Shift } from '#core/calendar/working-days.ts'
import type { Rounding } from '#core/money/rounding.ts'
import { words, type Message } from '../words/catalogue.ts'

type Said<Choice extends string> = Readonly<Record<Choice, Message>>

export const methodWords: Said<InterestMethod> = words({
  declining: { en: 'on what is still owed (declining)', fr: 'sur le capital restant dû (dégressif)', ar: 'على الأصل الباقي (متناقصة)', rw: 'ku mwenda usigaye (igabanuka)' },
  flat: { en: 'on the whole principal (flat)', fr: 'sur le capital initial (constant)', ar: 'على أصل القرض كله (ثابتة)', rw: 'ku mwenda wose (ihoraho)' },
})

export const perWords: Said<RatePeriod> = words({
  year: { en: 'a year', fr: 'par an', ar: 'في السنة', rw: 'ku mwaka' },
  month: { en: 'a month', fr: 'par mois', ar: 'في الشهر', rw: 'ku kwezi' },
  week: { en: 'a week', fr: 'par semaine', ar: 'في الأسبوع', rw: 'ku cyumweru' },
  day: { en: 'a day', fr: 'par jour', ar: 'في اليوم', rw: 'ku munsi' },
  term: { en: 'for the whole loan', fr: 'pour tout le crédit', ar: 'عن مدة القرض كلها', rw: 'ku nguzanyo yose' },
})

export const periodWords: Said<InterestPeriod> = words({
  daily: { en: 'by days', fr: 'par jours', ar: 'بالأيام', rw: 'ku minsi' },
  instalment: { en: 'the same for every full period', fr: 'le même pour chaque période entière', ar: 'نفسها عن كل فترة كاملة', rw: 'ingana kuri buri gihe cyuzuye' },
})

export const daysInMonthWords: Said<DaysInMonth> = words({
  actual: { en: 'months as long as they are', fr: 'mois à leur durée réelle', ar: 'الشهور بعدد أيامها الفعلي', rw: 'ukwezi uko kureshya' },
  30: { en: 'months of 30 days', fr: 'mois de 30 jours', ar: 'شهور من 30 يوما', rw: 'ukwezi kw’iminsi 30' },
})

export const daysInYearWords: Said<DaysInYear> = words({
  actual: { en: 'years as long as they are', fr: 'années à leur durée réelle', ar: 'السنوات بعدد أيامها الفعلي', rw: 'umwaka uko ureshya' },
  365: { en: 'years of 365 days', fr: 'années de 365 jours', ar: 'سنوات من 365 يوما', rw: 'umwaka w’iminsi 365' },
  364: { en: 'years of 364 days (52 weeks)', fr: 'années de 364 jours (52 semaines)', ar: 'سنوات من 364 يوما (52 أسبوعا)', rw: 'umwaka w’iminsi 364 (ibyumweru 52)' },
  360: { en: 'years of 360 days', fr: 'années de 360 jours', ar: 'سنوات من 360 يوما', rw: 'umwaka w’iminsi 360' },
})

export const amortizationWords: Said<Amortization> = words({
  'equal-instalments': { en: 'equal instalments', fr: 'échéances égales', ar: 'أقساط متساوية', rw: 'ubwishyu bungana' },
  'equal-principal': { en: 'equal parts of principal', fr: 'capital égal à chaque échéance', ar: 'أجزاء متساوية من الأصل', rw: 'umwenda w’ibanze ungana' },
  bullet: { en: 'all at the end', fr: 'tout à la fin', ar: 'الكل في النهاية', rw: 'byose ku iherezo' },
  'interest-only': { en: 'interest first, principal at the end', fr: 'intérêts d’abord, capital à la fin', ar: 'الفوائد أولا والأصل في النهاية', rw: 'inyungu mbere, umwenda ku iherezo' },
  custom: { en: 'own dates (harvest calendar)', fr: 'dates choisies (calendrier de récolte)', ar: 'تواريخ مختارة (رزنامة المحصول)', rw: 'amatariki yihariye (igihe cy’isarura)' },
})

export const weekdayWords: Said<Weekday> = words({
  monday: { en: 'Monday', fr: 'lundi', ar: 'الاثنين', rw: 'ku wa mbere' },
  tuesday: { en: 'Tuesday', fr: 'mardi', ar: 'الثلاثاء', rw: 'ku wa kabiri' },
  wednesday: { en: 'Wednesday', fr: 'mercredi', ar: 'الأربعاء', rw: 'ku wa gatatu' },
  thursday: { en: 'Thursday', fr: 'jeudi', ar: 'الخميس', rw: 'ku wa kane' },
  friday: { en: 'Friday', fr: 'vendredi', ar: 'الجمعة', rw: 'ku wa gatanu' },
  saturday: { en: 'Saturday', fr: 'samedi', ar: 'السبت', rw: 'ku wa gatandatu' },
  sunday: { en: 'Sunday', fr: 'dimanche', ar: 'الأحد', rw: 'ku cyumweru' },
})

export const nthWords: Said<'1' | '2' | '3' | '4' | '-1'> = words({
  1: { en: 'first', fr: 'premier', ar: 'الأول', rw: 'wa mbere' },
  2: { en: 'second', fr: 'deuxième', ar: 'الثاني', rw: 'wa kabiri' },
  3: { en: 'third', fr: 'troisième', ar: 'الثالث', rw: 'wa gatatu' },
  4: { en: 'fourth', fr: 'quatrième', ar: 'الرابع', rw: 'wa kane' },
  '-1': { en: 'last', fr: 'dernier', ar: 'الأخير', rw: 'wa nyuma' },
})

export const shiftWords: Said<Shift> = words({
  none: { en: 'stays on its day', fr: 'reste à sa date', ar: 'يبقى في يومه', rw: 'iguma ku munsi wayo' },
  'next-working-day': { en: 'the next working day', fr: 'le jour ouvré suivant', ar: 'يوم العمل الموالي', rw: 'umunsi w’akazi ukurikira' },
  'previous-working-day': { en: 'the working day before', fr: 'le jour ouvré précédent', ar: 'يوم العمل السابق', rw: 'umunsi w’akazi ubanza' },
})

export const interestDateWords: Said<InterestDates> = words({
  shifted: { en: 'by the moved date', fr: 'selon la date déplacée', ar: 'حسب التاريخ المنقول', rw: 'ku itariki yimuwe' },
  original: { en: 'by the first date', fr: 'selon la date d’origine', ar: 'حسب التاريخ الأصلي', rw: 'ku itariki y’ibanze' },
})

export const feeBasisWords: Said<FeeBasis> = words({
  principal: { en: 'of the principal', fr: 'du capital', ar: 'من أصل القرض', rw: 'y’umwenda w’ibanze' },
  outstanding: { en: 'of the principal left', fr: 'du capital restant dû', ar: 'من الأصل الباقي', rw: 'y’umwenda usigaye' },
  instalment: { en: 'of the instalment', fr: 'de l’échéance', ar: 'من القسط', rw: 'y’ubwishyu' },
  interest: { en: 'of the interest', fr: 'des intérêts', ar: 'من الفوائد', rw: 'y’inyungu' },
})

export const feeMomentWords: Said<FeeMoment> = words({
  disbursement: { en: 'when it is paid out', fr: 'au décaissement', ar: 'عند صرف القرض', rw: 'inguzanyo itangwa' },
  instalment: { en: 'with every instalment', fr: 'à chaque échéance', ar: 'مع كل قسط', rw: 'kuri buri bwishyu' },
  overdue: { en: 'when it is late', fr: 'en cas de retard', ar: 'عند التأخير', rw: 'iyo bukererewe' },
  prepayment: { en: 'when it is paid early', fr: 'en cas de paiement anticipé', ar: 'عند الأداء المسبق', rw: 'iyo yishyuwe mbere' },
  restructure: { en: 'when it is renegotiated', fr: 'en cas de renégociation', ar: 'عند إعادة التفاوض', rw: 'iyo ivuguruwe' },
})

export const collectWords: Said<FeeCollection> = words({
  deducted: { en: 'kept back', fr: 'retenus', ar: 'تقتطع', rw: 'bikurwamo' },
  paid: { en: 'paid besides', fr: 'payés à part', ar: 'تؤدى على حدة', rw: 'byishyurwa ukwabyo' },
})

export const taxBasisWords: Said<TaxBasis> = words({
  interest: { en: 'interest', fr: 'intérêts', ar: 'الفوائد', rw: 'inyungu' },
  fees: { en: 'fees', fr: 'frais', ar: 'المصاريف', rw: 'ikiguzi' },
  penalties: { en: 'penalties', fr: 'pénalités', ar: 'الغرامات', rw: 'amahazabu' },
})

export const savingsMomentWords: Said<SavingsMoment> = words({
  disbursement: { en: 'kept back when it is paid out', fr: 'retenue au décaissement', ar: 'يقتطع عند صرف القرض', rw: 'bukurwamo inguzanyo itangwa' },
  instalment: { en: 'with every instalment', fr: 'à chaque échéance', ar: 'مع كل قسط', rw: 'kuri buri bwishyu' },
})

export const savingsReturnWords: Said<SavingsReturn> = words({
  end: { en: 'given back at the end', fr: 'rendue à la fin', ar: 'يرجع في النهاية', rw: 'busubizwa ku iherezo' },
  never: { en: 'stays in the account', fr: 'reste sur le compte', ar: 'يبقى في الحساب', rw: 'buguma kuri konti' },
})

export const kindWords: Said<Kind> = words({
  penalties: { en: 'penalties', fr: 'pénalités', ar: 'الغرامات', rw: 'amahazabu' },
  fees: { en: 'fees', fr: 'frais', ar: 'المصاريف', rw: 'ikiguzi' },
  interest: { en: 'interest', fr: 'intérêts', ar: 'الفوائد', rw: 'inyungu' },
  principal: { en: 'principal', fr: 'capital', ar: 'أصل القرض', rw: 'umwenda w’ibanze' },
})

export const allocationByWords: Said<AllocationBy> = words({
  instalment: { en: 'the oldest instalment whole first', fr: 'd’abord toute l’échéance la plus ancienne', ar: 'أقدم قسط كاملا أولا', rw: 'habanza ubwishyu bwa kera bwose' },
  kind: { en: 'one kind after the other', fr: 'une nature après l’autre', ar: 'نوعا بعد نوع', rw: 'ubwoko bumwe nyuma y’ubundi' },
})

export const excessWords: Said<Excess> = words({
  next: { en: 'pays the next instalments', fr: 'paie les échéances suivantes', ar: 'يؤدي الأقساط الموالية', rw: 'yishyura ubwishyu bukurikira' },
  last: { en: 'pays the last instalments', fr: 'paie les dernières échéances', ar: 'يؤدي الأقساط الأخيرة', rw: 'yishyura ubwishyu bwa nyuma' },
  'smaller-instalments': { en: 'makes the instalments smaller', fr: 'réduit les échéances', ar: 'يخفض الأقساط', rw: 'igabanya ubwishyu' },
  'shorter-term': { en: 'makes the loan shorter', fr: 'raccourcit le crédit', ar: 'يقصر مدة القرض', rw: 'igabanya igihe' },
  savings: { en: 'goes to savings', fr: 'va à l’épargne', ar: 'يذهب إلى الادخار', rw: 'ijya mu bwizigame' },
})

export const roundingWords: Said<Rounding> = words({
  'half-even': { en: 'to the nearest, a half to the even one', fr: 'au plus proche, la moitié au pair', ar: 'إلى الأقرب، والنصف إلى الزوجي', rw: 'ku byegereye, kimwe cya kabiri ku gishyitse' },
  'half-up': { en: 'to the nearest, a half upwards', fr: 'au plus proche, la moitié vers le haut', ar: 'إلى الأقرب، والنصف إلى أعلى', rw: 'ku byegereye, kimwe cya kabiri hejuru' },
  up: { en: 'always up', fr: 'toujours vers le haut', ar: 'دائما إلى أعلى', rw: 'buri gihe hejuru' },
  down: { en: 'always down', fr: 'toujours vers le bas', ar: 'دائما إلى أسفل', rw: 'buri gihe hasi' },
})

/** Names of the terms, and sentences that hold a figure. */
export const termWords = words({
  principal: { en: 'Amount lent', fr: 'Montant prêté', ar: 'مبلغ القرض', rw: 'Amafaranga agurijwe' },
  disbursedOn: { en: 'Paid out on', fr: 'Décaissé le', ar: 'تاريخ الصرف', rw: 'Yatanzwe ku wa' },
  tranches: { en: 'Tranches', fr: 'Tranches', ar: 'الأشطر', rw: 'Ibyiciro' },
  tranche: { en: '{amount} on {on, date}', fr: '{amount} le {on, date}', ar: '{amount} في {on, date}', rw: '{amount} ku wa {on, date}' },
  interest: { en: 'Interest', fr: 'Intérêts', ar: 'الفوائد', rw: 'Inyungu' },
  rate: { en: '{rate} {per}, {method}', fr: '{rate} {per}, {method}', ar: '{rate} {per}، {method}', rw: '{rate} {per}, {method}' },
  counting: { en: 'Interest is counted', fr: 'Calcul des intérêts', ar: 'حساب الفوائد', rw: 'Uko inyungu ibarwa' },
  recalculated: { en: 'Follows what is really owed each day', fr: 'Suit le capital réellement dû chaque jour', ar: 'تتبع ما هو مستحق فعلا كل يوم', rw: 'Ikurikira ibirimo umwenda buri munsi' },
  instalments: { en: 'Instalments', fr: 'Échéances', ar: 'الأقساط', rw: 'Ubwishyu' },
  rhythm: {
    en: '{n, plural, one {# instalment} other {# instalments}}, {rhythm}, {shape}', fr: '{n, plural, one {# échéance} other {# échéances}}, {rhythm}, {shape}',
    ar: '{n, plural, one {قسط واحد} two {قسطان} few {# أقساط} many {# قسطا} other {# قسط}}، {rhythm}، {shape}', rw: 'inshuro {n}, {rhythm}, {shape}',
  },
  customRhythm: { en: '{n, plural, one {# instalment} other {# instalments}}: {shape}', fr: '{n, plural, one {# échéance} other {# échéances}} : {shape}', ar: '{n, plural, one {قسط واحد} two {قسطان} few {# أقساط} many {# قسطا} other {# قسط}}: {shape}', rw: 'inshuro {n}: {shape}' },
  lastDay: { en: 'on the last day of the month', fr: 'le dernier jour du mois', ar: 'في آخر يوم من الشهر', rw: 'ku munsi wa nyuma w’ukwezi' },
  nthDay: { en: 'on the {nth} {weekday} of the month', fr: 'le {nth} {weekday} du mois', ar: '{weekday} {nth} من الشهر', rw: '{weekday} {nth} w’ukwezi' },
  firstDueOn: { en: 'First due date', fr: 'Première échéance', ar: 'أول تاريخ استحقاق', rw: 'Itariki ya mbere yo kwishyura' },
  roundTo: { en: 'Instalments in multiples of', fr: 'Échéances arrondies à', ar: 'الأقساط بمضاعفات', rw: 'Ubwishyu bwegerezwa kuri' },
  fixed: { en: 'Instalment agreed', fr: 'Échéance convenue', ar: 'القسط المتفق عليه', rw: 'Ubwishyu bwumvikanyweho' },
  grace: { en: 'Grace', fr: 'Différé', ar: 'مهلة', rw: 'Igihe cy’imbabazi' },
  gracePrincipal: { en: 'interest only for {n, plural, one {# instalment} other {# instalments}}', fr: 'intérêts seuls pendant {n, plural, one {# échéance} other {# échéances}}', ar: 'الفوائد وحدها {n, plural, one {لقسط واحد} two {لقسطين} few {ل# أقساط} many {ل# قسطا} other {ل# قسط}}', rw: 'inyungu yonyine inshuro {n}' },
  graceInterest: { en: 'interest falls due later for {n, plural, one {# instalment} other {# instalments}}', fr: 'intérêts reportés pendant {n, plural, one {# échéance} other {# échéances}}', ar: 'تأجيل الفوائد {n, plural, one {لقسط واحد} two {لقسطين} few {ل# أقساط} many {ل# قسطا} other {ل# قسط}}', rw: 'inyungu isubikwa inshuro {n}' },
  graceFree: { en: 'no interest for {n, plural, one {# instalment} other {# instalments}}', fr: 'sans intérêts pendant {n, plural, one {# échéance} other {# échéances}}', ar: 'بلا فوائد {n, plural, one {لقسط واحد} two {لقسطين} few {ل# أقساط} many {ل# قسطا} other {ل# قسط}}', rw: 'nta nyungu inshuro {n}' },
  shift: { en: 'A due date on a rest day', fr: 'Échéance un jour de repos', ar: 'استحقاق في يوم عطلة', rw: 'Itariki iguye ku kiruhuko' },
  downPayment: { en: 'Down payment', fr: 'Apport', ar: 'دفعة أولى', rw: 'Amafaranga y’ibanze' },
  feeOf: { en: '{percent} {of}, {when}', fr: '{percent} {of}, {when}', ar: '{percent} {of}، {when}', rw: '{percent} {of}, {when}' },
  feeFixed: { en: '{amount}, {when}', fr: '{amount}, {when}', ar: '{amount}، {when}', rw: '{amount}, {when}' },
  tolerance: { en: 'after {n, plural, one {# day} other {# days}}', fr: 'après {n, plural, one {# jour} other {# jours}}', ar: 'بعد {n, plural, one {يوم واحد} two {يومين} few {# أيام} many {# يوما} other {# يوم}}', rw: 'nyuma y’iminsi {n}' },
  repeated: { en: 'again every {n, plural, one {# day} other {# days}}', fr: 'de nouveau tous les {n, plural, one {# jour} other {# jours}}', ar: 'ثم كل {n, plural, one {يوم} two {يومين} few {# أيام} many {# يوما} other {# يوم}}', rw: 'bisubirwamo buri minsi {n}' },
  capped: { en: 'at most {amount} in all', fr: 'au plus {amount} en tout', ar: '{amount} على الأكثر إجمالا', rw: 'bitarenze {amount} byose' },
  taxOn: { en: '{percent} on {bases}', fr: '{percent} sur {bases}', ar: '{percent} على {bases}', rw: '{percent} kuri {bases}' },
  savings: { en: 'Compulsory savings', fr: 'Épargne obligatoire', ar: 'ادخار إلزامي', rw: 'Ubwizigame bw’itegeko' },
  savingsSaid: { en: '{share}, {when}, {returned}', fr: '{share}, {when}, {returned}', ar: '{share}، {when}، {returned}', rw: '{share}, {when}, {returned}' },
  allocation: { en: 'A repayment pays', fr: 'Un remboursement paie', ar: 'يوزع الأداء على', rw: 'Ubwishyu bwishyura' },
  excess: { en: 'What is paid early', fr: 'Ce qui est payé d’avance', ar: 'ما يؤدى مسبقا', rw: 'Ibyishyuwe mbere' },
  rounding: { en: 'Rounding', fr: 'Arrondi', ar: 'التقريب', rw: 'Kwegereza imibare' },
})

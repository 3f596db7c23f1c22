import { words } from './catalogue.ts'

export const relativeWords = words({
  justNow: {
    en: 'just now',
    fr: 'à l’instant',
    ar: 'الآن',
    rw: 'ubu nyine',
  },
  minutesAgo: {
    en: '{n, plural, one {# minute ago} other {# minutes ago}}',
    fr: 'il y a {n, plural, one {# minute} other {# minutes}}',
    ar: 'قبل {n, plural, one {دقيقة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}',
    rw: 'hashize {n, plural, one {umunota #} other {iminota #}}',
  },
  inMinutes: {
    en: 'in {n, plural, one {# minute} other {# minutes}}',
    fr: 'dans {n, plural, one {# minute} other {# minutes}}',
    ar: 'بعد {n, plural, one {دقيقة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}',
    rw: 'mu {n, plural, one {munota #} other {minota #}}',
  },
  hoursAgo: {
    en: '{n, plural, one {# hour ago} other {# hours ago}}',
    fr: 'il y a {n, plural, one {# heure} other {# heures}}',
    ar: 'قبل {n, plural, one {ساعة} two {ساعتين} few {# ساعات} many {# ساعة} other {# ساعة}}',
    rw: 'hashize {n, plural, one {isaha #} other {amasaha #}}',
  },
  inHours: {
    en: 'in {n, plural, one {# hour} other {# hours}}',
    fr: 'dans {n, plural, one {# heure} other {# heures}}',
    ar: 'بعد {n, plural, one {ساعة} two {ساعتين} few {# ساعات} many {# ساعة} other {# ساعة}}',
    rw: 'mu {n, plural, one {isaha #} other {masaha #}}',
  },
  daysAgo: {
    en: '{n, plural, one {# day ago} other {# days ago}}',
    fr: 'il y a {n, plural, one {# jour} other {# jours}}',
    ar: 'قبل {n, plural, one {يوم} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}',
    rw: 'hashize {n, plural, one {umunsi #} other {iminsi #}}',
  },
  inDays: {
    en: 'in {n, plural, one {# day} other {# days}}',
    fr: 'dans {n, plural, one {# jour} other {# jours}}',
    ar: 'بعد {n, plural, one {يوم} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}',
    rw: 'mu {n, plural, one {munsi #} other {minsi #}}',
  },
})

/** What is wrong with a typed amount or date, and the way out. */
export const typedWords = words({
  empty: {
    en: 'Enter a figure.',
    fr: 'Saisissez un montant.',
    ar: 'أدخل المبلغ.',
    rw: 'Andika umubare.',
  },
  not_a_number: {
    en: 'This is not an amount. Write figures only, for example {example}.',
    fr: 'Ce n’est pas un montant. Écrivez seulement des chiffres, par exemple {example}.',
    ar: 'هذا ليس مبلغا. اكتب الأرقام فقط، مثلا {example}.',
    rw: 'Uyu si umubare w’amafaranga. Andika imibare gusa, urugero {example}.',
  },
  ambiguous: {
    en: 'This can be read in two ways. Write it without a thousands separator, for example {example}.',
    fr: 'Ce montant peut se lire de deux façons. Écrivez-le sans séparateur de milliers, par exemple {example}.',
    ar: 'يمكن قراءة هذا المبلغ بطريقتين. اكتبه بدون فاصل الآلاف، مثلا {example}.',
    rw: 'Uyu mubare ushobora gusomwa mu buryo bubiri. Wandike nta kimenyetso gitandukanya ibihumbi, urugero {example}.',
  },
  too_precise: {
    en: '{decimals, plural, =0 {No decimals here: write a whole number.} one {At most # decimal.} other {At most # decimals.}}',
    fr: '{decimals, plural, =0 {Pas de décimales ici : écrivez un nombre entier.} one {Une décimale au plus.} other {# décimales au plus.}}',
    ar: '{decimals, plural, =0 {بدون كسور: اكتب عددا صحيحا.} one {رقم واحد على الأكثر بعد الفاصلة.} two {رقمان على الأكثر بعد الفاصلة.} few {# أرقام على الأكثر بعد الفاصلة.} many {# رقما على الأكثر بعد الفاصلة.} other {# رقم على الأكثر بعد الفاصلة.}}',
    rw: '{decimals, plural, =0 {Nta bice byemewe: andika umubare wuzuye.} one {Igice kimwe gusa nyuma y’akabago.} other {Ibice bitarenze # nyuma y’akabago.}}',
  },
  negative: {
    en: 'The amount cannot be negative.',
    fr: 'Le montant ne peut pas être négatif.',
    ar: 'لا يمكن أن يكون المبلغ سالبا.',
    rw: 'Umubare ntushobora kuba munsi ya zeru.',
  },
  too_large: {
    en: 'This amount is too large: check the number of zeros.',
    fr: 'Ce montant est trop grand : vérifiez le nombre de zéros.',
    ar: 'هذا المبلغ كبير جدا: تحقق من عدد الأصفار.',
    rw: 'Uyu mubare ni munini cyane: reba umubare wa zeru.',
  },
  not_a_date: {
    en: 'This is not a date. Write day, month, year, for example 05/02/2026.',
    fr: 'Ce n’est pas une date. Écrivez jour, mois, année, par exemple 05/02/2026.',
    ar: 'هذا ليس تاريخا. اكتب اليوم ثم الشهر ثم السنة، مثلا 05/02/2026.',
    rw: 'Iyi si itariki. Andika umunsi, ukwezi, umwaka, urugero 05/02/2026.',
  },
})

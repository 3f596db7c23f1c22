import type { phoneRefusals } from '#core/refusal.ts'
import { words } from '../words/catalogue.ts'
import { askBranch, type RefusalWords } from './shape.ts'

const onPhone = words({
  codeWrong: {
    en: 'This is not the code. {left, plural, one {# try} other {# tries}} left.',
    fr: 'Ce n’est pas le code. Reste {left, plural, one {# essai} other {# essais}}.',
    ar: 'الرمز غير صحيح. المحاولات الباقية: {left}.',
    rw: 'Kode si yo. Hasigaye inshuro {left}.',
  },
  askCode: {
    en: 'Ask your branch for a code, with your identity card.',
    fr: 'Demandez un code à votre agence, avec votre carte d’identité.',
    ar: 'اطلب رمزا من وكالتك مع بطاقة هويتك.',
    rw: 'Saba kode ku ishami ryawe, witwaje indangamuntu.',
  },
  pinWrong: {
    en: 'Wrong PIN. {left, plural, one {# try} other {# tries}} left.',
    fr: 'Code secret faux. Reste {left, plural, one {# essai} other {# essais}}.',
    ar: 'الرقم السري خطأ. المحاولات الباقية: {left}.',
    rw: 'Umubare w’ibanga si wo. Hasigaye inshuro {left}.',
  },
  locked: {
    en: 'Your PIN is locked. Ask your branch for a new code.',
    fr: 'Votre code secret est bloqué. Demandez un nouveau code à votre agence.',
    ar: 'رقمك السري موقوف. اطلب رمزا جديدا من وكالتك.',
    rw: 'Umubare w’ibanga wafunzwe. Saba kode nshya ku ishami.',
  },
  shape: {
    en: 'A PIN has 4 to 6 digits.',
    fr: 'Le code secret a 4 à 6 chiffres.',
    ar: 'الرقم السري من 4 إلى 6 أرقام.',
    rw: 'Umubare w’ibanga ugira imibare 4 kugeza 6.',
  },
  weak: {
    en: 'Too easy to guess. Choose another, not your birthday.',
    fr: 'Trop facile à deviner. Choisissez-en un autre, pas votre date de naissance.',
    ar: 'سهل التخمين. اختر غيره، وليس تاريخ ميلادك.',
    rw: 'Biroroshye kuwukeka. Hitamo undi, utari itariki wavutseho.',
  },
  differs: {
    en: 'The two are not the same. Choose your PIN again.',
    fr: 'Les deux ne sont pas pareils. Choisissez à nouveau.',
    ar: 'الرقمان مختلفان. اختر من جديد.',
    rw: 'Imibare ibiri ntihuye. Ongera uhitemo.',
  },
})

export const phoneRefusalWords: Record<(typeof phoneRefusals)[number], RefusalWords> = {
  client_without_phone: {
    status: 409,
    desk: {
      en: 'No telephone number is written down for this client. Add one to the record first.',
      fr: 'Aucun numéro de téléphone n’est noté pour ce client. Ajoutez-en un à la fiche d’abord.',
      ar: 'لا يوجد رقم هاتف مسجل لهذا الزبون. أضف رقما إلى الملف أولا.',
      rw: 'Nta nimero ya telefone yanditse kuri uyu mukiriya. Banza uyongere kuri dosiye.',
    },
    phone: askBranch,
  },
  code_missing: {
    status: 409,
    desk: {
      en: 'There is no code that is still valid. Issue a new one.',
      fr: 'Il n’y a pas de code encore valable. Délivrez-en un nouveau.',
      ar: 'لا يوجد رمز صالح. سلم رمزا جديدا.',
      rw: 'Nta kode igifite agaciro ihari. Tanga nshya.',
    },
    phone: onPhone.askCode,
  },
  code_wrong: {
    status: 403,
    desk: {
      en: 'This is not the code that was issued; {left, plural, one {# try is} other {# tries are}} left.',
      fr: 'Ce n’est pas le code délivré ; il reste {left, plural, one {# essai} other {# essais}}.',
      ar: 'ليس هذا هو الرمز المسلم؛ المحاولات الباقية: {left}.',
      rw: 'Iyi si yo kode yatanzwe; hasigaye inshuro {left}.',
    },
    phone: onPhone.codeWrong,
  },
  pin_missing: {
    status: 409,
    desk: {
      en: 'The client has no PIN yet. Issue a code with which to choose one.',
      fr: 'Le client n’a pas encore de code secret. Délivrez un code pour en choisir un.',
      ar: 'ليس للزبون رقم سري بعد. سلم رمزا لاختيار رقم.',
      rw: 'Umukiriya nta mubare w’ibanga arashyiraho. Tanga kode yo kuwuhitamo.',
    },
    phone: onPhone.askCode,
  },
  pin_wrong: {
    status: 403,
    desk: {
      en: 'Wrong PIN; {left, plural, one {# try is} other {# tries are}} left.',
      fr: 'Code secret faux ; il reste {left, plural, one {# essai} other {# essais}}.',
      ar: 'الرقم السري خطأ؛ المحاولات الباقية: {left}.',
      rw: 'Umubare w’ibanga si wo; hasigaye inshuro {left}.',
    },
    phone: onPhone.pinWrong,
  },
  pin_locked: {
    status: 403,
    desk: {
      en: 'The PIN is locked after five wrong tries. Issue a new code.',
      fr: 'Le code secret est bloqué après cinq essais faux. Délivrez un nouveau code.',
      ar: 'أوقف الرقم السري بعد خمس محاولات خاطئة. سلم رمزا جديدا.',
      rw: 'Umubare w’ibanga wafunzwe nyuma yo kwibeshya gatanu. Tanga kode nshya.',
    },
    phone: onPhone.locked,
  },
  pin_shape: {
    status: 422,
    desk: {
      en: 'A PIN has 4 to 6 digits and nothing else.',
      fr: 'Un code secret a 4 à 6 chiffres et rien d’autre.',
      ar: 'يتكون الرقم السري من 4 إلى 6 أرقام فقط.',
      rw: 'Umubare w’ibanga ugira imibare 4 kugeza 6 gusa.',
    },
    phone: onPhone.shape,
  },
  pin_weak: {
    status: 422,
    desk: {
      en: 'This PIN is easy to guess: no rows, no repeated digits, no birthday, no part of the telephone number.',
      fr: 'Ce code secret est facile à deviner : ni suite, ni chiffres répétés, ni date de naissance, ni partie du numéro de téléphone.',
      ar: 'هذا الرقم السري سهل التخمين: لا تسلسل ولا تكرار ولا تاريخ ميلاد ولا جزء من رقم الهاتف.',
      rw: 'Uyu mubare w’ibanga uroroshye kuwukeka: nta mibare ikurikirana, isubirwamo, itariki y’amavuko cyangwa igice cya nimero ya telefone.',
    },
    phone: onPhone.weak,
  },
  pin_differs: {
    status: 422,
    desk: {
      en: 'The PIN was typed differently the second time. Choose it again.',
      fr: 'Le code secret saisi la seconde fois est différent. Recommencez.',
      ar: 'كتب الرقم السري مختلفا في المرة الثانية. اختره من جديد.',
      rw: 'Umubare w’ibanga wanditswe ukundi ku nshuro ya kabiri. Ongera uwuhitemo.',
    },
    phone: onPhone.differs,
  },
  message_not_failed: {
    status: 409,
    desk: {
      en: 'Only a message that failed can be sent again; this one is {state, select, waiting {waiting for its turn} other {sent}}.',
      fr: 'Seul un message en échec peut être renvoyé ; celui-ci {state, select, waiting {attend son tour} other {est parti}}.',
      ar: 'لا تعاد إلا رسالة فشلت؛ هذه {state, select, waiting {تنتظر دورها} other {أرسلت}}.',
      rw: 'Hongera koherezwa gusa ubutumwa bwanze kugenda; ubu {state, select, waiting {butegereje} other {bwagiye}}.',
    },
    phone: askBranch,
  },
}

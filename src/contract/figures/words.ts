// Words of reports: what does not add up and what is unusual, states, and the headings of the workbook.
import type { CheckCode } from '#core/indicators/checks.ts'
import { words, type Message } from '#contract/words/catalogue.ts'

export const figureWords = words({
  code: { en: 'Code', fr: 'Code', ar: 'الرمز', rw: 'Kode' },
  figure: { en: 'Figure', fr: 'Chiffre', ar: 'الرقم', rw: 'Umubare' },
  overPeriod: { en: 'Over the period', fr: 'Sur la période', ar: 'خلال الفترة', rw: 'Mu gihe cyose' },
  unit: { en: 'Amounts in: 1 or 1000', fr: 'Montants en : 1 ou 1000', ar: 'المبالغ بـ: 1 أو 1000', rw: 'Amafaranga muri: 1 cyangwa 1000' },
})

const findings: Readonly<Record<CheckCode, Message>> = words({
  assets_differ: {
    en: 'Assets {assets} are not liabilities {liabilities} and equity {equity}: {difference} between them.',
    fr: 'L’actif {assets} n’égale pas les dettes {liabilities} et les fonds propres {equity} : écart de {difference}.',
    ar: 'الأصول {assets} لا تساوي الديون {liabilities} والأموال الذاتية {equity}: الفرق {difference}.',
    rw: 'Imitungo {assets} ntingana n’imyenda {liabilities} n’umutungo bwite {equity}: ikinyuranyo ni {difference}.',
  },
  ageing_differs: {
    en: 'The bands by days late add up to {sum}; the portfolio is {portfolio}.',
    fr: 'Les tranches de retard totalisent {sum} ; l’encours est de {portfolio}.',
    ar: 'مجموع شرائح التأخير {sum}؛ والمحفظة {portfolio}.',
    rw: 'Ibyiciro by’ubukererwe bihwanye na {sum}; inguzanyo zose ni {portfolio}.',
  },
  net_loans_differ: {
    en: 'Net loans are {given}; gross less allowance is {sum}.',
    fr: 'Les crédits nets sont de {given} ; brut moins provisions donne {sum}.',
    ar: 'صافي القروض {given}؛ والإجمالي ناقص المخصصات {sum}.',
    rw: 'Inguzanyo zikuwemo ingoboka ni {given}; zose ukuyemo ingoboka ni {sum}.',
  },
  total_differs: {
    en: 'The total is {given}; its parts add up to {sum}.',
    fr: 'Le total est de {given} ; ses parties totalisent {sum}.',
    ar: 'المجموع {given}؛ ومجموع أجزائه {sum}.',
    rw: 'Igiteranyo ni {given}; ibice byacyo bihwanye na {sum}.',
  },
  part_exceeds_whole: {
    en: 'A part is {value}, more than the whole, which is {limit}.',
    fr: 'Une partie est de {value}, plus que le tout, qui est de {limit}.',
    ar: 'الجزء {value} أكبر من الكل {limit}.',
    rw: 'Igice ni {value}, kirenga byose ari byo {limit}.',
  },
  women_and_men_differ: {
    en: 'Women {women} and men {men} are {sum} together; borrowers are {borrowers}.',
    fr: 'Femmes {women} et hommes {men} font {sum} ; les emprunteurs sont {borrowers}.',
    ar: 'النساء {women} والرجال {men} مجموعهم {sum}؛ والمقترضون {borrowers}.',
    rw: 'Abagore {women} n’abagabo {men} bose ni {sum}; abafite inguzanyo ni {borrowers}.',
  },
  risk_grows_with_days: {
    en: 'What is later is part of what is late: {value} is more than {limit}.',
    fr: 'Ce qui est plus en retard fait partie du retard : {value} dépasse {limit}.',
    ar: 'ما تأخر أكثر جزء مما تأخر: {value} أكبر من {limit}.',
    rw: 'Ibyakererewe cyane biri mu byakererewe: {value} birenga {limit}.',
  },
  unit_slip: {
    en: 'It is {value} and was {before} before: thousands seem to stand for units, or units for thousands. Say which.',
    fr: 'C’est {value}, et c’était {before} : des milliers semblent pris pour des unités, ou l’inverse. Précisez l’unité.',
    ar: 'القيمة {value} وكانت {before}: يبدو أن الآلاف أخذت مكان الوحدات أو العكس. حدد الوحدة.',
    rw: 'Ubu ni {value}, mbere byari {before}: ibihumbi bisa n’ibyanditswe nk’ibice kimwe, cyangwa ibinyuranye. Vuga igipimo.',
  },
  currency_differs: {
    en: 'The currency is {currency} and was {before} before.',
    fr: 'La monnaie est {currency}, et c’était {before}.',
    ar: 'العملة {currency} وكانت {before}.',
    rw: 'Ifaranga ni {currency}, mbere ryari {before}.',
  },
  opening_differs: {
    en: 'It opens with {opening}; the period before closed with {closing}.',
    fr: 'L’ouverture est de {opening} ; la période précédente se clôturait à {closing}.',
    ar: 'الافتتاح {opening}؛ وأقفلت الفترة السابقة على {closing}.',
    rw: 'Bitangira kuri {opening}; igihe cyabanje cyarangiriye kuri {closing}.',
  },
  earnings_differ: {
    en: 'The balance sheet shows {earnings} as earnings of the year; the profit and loss {income}.',
    fr: 'Le bilan montre {earnings} comme résultat de l’exercice ; le compte de résultat {income}.',
    ar: 'تظهر الميزانية {earnings} نتيجة للسنة؛ وحساب النتائج {income}.',
    rw: 'Umutungo werekana inyungu y’umwaka ya {earnings}; konti y’inyungu n’igihombo {income}.',
  },
  allowance_roll_differs: {
    en: 'The allowance closes with {closing}; opening, expense and write-offs lead to {expected}.',
    fr: 'Les provisions se clôturent à {closing} ; ouverture, dotations et pertes mènent à {expected}.',
    ar: 'تقفل المخصصات على {closing}؛ والافتتاح والمخصصات والشطب تؤدي إلى {expected}.',
    rw: 'Ingoboka zirangirira kuri {closing}; itangiriro, izashyizweho n’izahanaguwe bigera kuri {expected}.',
  },
  portfolio_roll_differs: {
    en: 'The portfolio closes with {closing}; opening, disbursed, repaid and written off lead to {expected}.',
    fr: 'L’encours se clôture à {closing} ; ouverture, décaissements, remboursements et pertes mènent à {expected}.',
    ar: 'تقفل المحفظة على {closing}؛ والافتتاح والصرف والسداد والشطب تؤدي إلى {expected}.',
    rw: 'Inguzanyo zirangirira kuri {closing}; itangiriro, izatanzwe, izishyuwe n’izahanaguwe bigera kuri {expected}.',
  },
  yield_unlikely: {
    en: 'The portfolio yields {yield} percent a year; 5 to 120 is usual.',
    fr: 'Le portefeuille rapporte {yield} pour cent par an ; 5 à 120 est usuel.',
    ar: 'مردود المحفظة {yield} في المائة سنويا؛ والمعتاد من 5 إلى 120.',
    rw: 'Inguzanyo zinjiza {yield} ku ijana ku mwaka; ibisanzwe ni 5 kugeza 120.',
  },
  jump: {
    en: 'It moved by more than half: {value} now, {before} before.',
    fr: 'Variation de plus de moitié : {value} maintenant, {before} avant.',
    ar: 'تغير بأكثر من النصف: {value} الآن و{before} سابقا.',
    rw: 'Byahindutseho birenga kimwe cya kabiri: ubu {value}, mbere {before}.',
  },
  one_point: {
    en: 'Averages rest on one day, {on, date}: give the opening too.',
    fr: 'Les moyennes reposent sur un seul jour, le {on, date} : donnez aussi l’ouverture.',
    ar: 'المتوسطات مبنية على يوم واحد، {on, date}: أعط الافتتاح أيضا.',
    rw: 'Impuzandengo zishingiye ku munsi umwe, {on, date}: tanga n’itangiriro.',
  },
})

/** What a finding says, with its facts put in. */
export const findingWord = (code: CheckCode): Message => findings[code]

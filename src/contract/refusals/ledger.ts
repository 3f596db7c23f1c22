import type { ledgerRefusals } from '#core/refusal.ts'
import type { Message } from '#contract/words/catalogue.ts'
import { askBranch, type RefusalWords } from './shape.ts'

// The books are the desk's; only a closed day may meet a client who pays, and she is told to ask her branch.
const inBooks = (status: number, desk: Message): RefusalWords => ({ status, desk, phone: askBranch })

export const ledgerRefusalWords: Record<(typeof ledgerRefusals)[number], RefusalWords> = {
  account_unknown: inBooks(422, {
    en: 'Account {account} is not in the chart, or is a heading. Choose an account of the chart.',
    fr: 'Le compte {account} n’est pas au plan comptable, ou c’est un titre. Choisissez un compte du plan.',
    ar: 'الحساب {account} غير موجود في الدليل أو هو عنوان. اختر حسابا من الدليل.',
    rw: 'Konti {account} ntiri ku rutonde, cyangwa ni umutwe. Hitamo konti yo ku rutonde.',
  }),
  account_closed: inBooks(422, {
    en: 'Account {account} is closed. Choose another, or reopen it in the chart of accounts.',
    fr: 'Le compte {account} est fermé. Choisissez-en un autre, ou rouvrez-le au plan comptable.',
    ar: 'الحساب {account} مغلق. اختر حسابا آخر أو أعد فتحه في دليل الحسابات.',
    rw: 'Konti {account} yarafunzwe. Hitamo indi, cyangwa ongera uyifungure ku rutonde rwa konti.',
  }),
  account_in_use: inBooks(409, {
    en: 'Account {account} still has a balance. Move the balance by an entry, then close it.',
    fr: 'Le compte {account} a encore un solde. Soldez-le par une écriture, puis fermez-le.',
    ar: 'لا يزال للحساب {account} رصيد. انقل الرصيد بقيد ثم أغلقه.',
    rw: 'Konti {account} iracyafite amafaranga. Yimure ukoresheje inyandiko, hanyuma uyifunge.',
  }),
  account_not_manual: inBooks(422, {
    en: 'Account {account} follows the loans and is not posted to by hand. Record or reverse on the loan instead.',
    fr: 'Le compte {account} suit les crédits et ne se saisit pas à la main. Passez par le crédit.',
    ar: 'الحساب {account} يتبع القروض ولا يسجل فيه يدويا. سجل أو اعكس من القرض نفسه.',
    rw: 'Konti {account} ikurikira inguzanyo, ntiyandikwamo n’intoki. Bikorere ku nguzanyo.',
  }),
  entry_unbalanced: inBooks(422, {
    en: 'Debits and credits do not meet, or a line has neither or both. Correct the lines.',
    fr: 'Les débits et les crédits ne s’égalent pas, ou une ligne n’a aucun côté ou les deux. Corrigez les lignes.',
    ar: 'المدين لا يساوي الدائن، أو في سطر لا شيء أو الجانبان معا. صحح الأسطر.',
    rw: 'Debi na kredi ntibingana, cyangwa umurongo nta ruhande ufite cyangwa ufite zombi. Kosora imirongo.',
  }),
  entry_already_reversed: inBooks(409, {
    en: 'Entry {number} is already reversed, or is itself a reversal. Post a new entry instead.',
    fr: 'L’écriture {number} est déjà extournée, ou est elle-même une extourne. Passez une nouvelle écriture.',
    ar: 'القيد {number} معكوس من قبل أو هو قيد عكسي. سجل قيدا جديدا.',
    rw: 'Inyandiko {number} yamaze gusubizwa inyuma, cyangwa na yo ni isubizanyuma. Andika inshya.',
  }),
  entry_of_another_source: inBooks(409, {
    en: 'This entry was made by a loan or by a close. Reverse what made it, on the loan itself.',
    fr: 'Cette écriture vient d’un crédit ou d’une clôture. Annulez ce qui l’a produite, sur le crédit même.',
    ar: 'هذا القيد ناتج عن قرض أو إقفال. اعكس ما أنتجه، من القرض نفسه.',
    rw: 'Iyi nyandiko yakozwe n’inguzanyo cyangwa no gufunga umunsi. Subiza inyuma icyayikoze, ku nguzanyo ubwayo.',
  }),
  date_in_future: inBooks(422, {
    en: 'The date {date, date} is yet to come; today is {today, date}. Give a date up to today.',
    fr: 'La date du {date, date} est à venir ; nous sommes le {today, date}. Donnez une date jusqu’à aujourd’hui.',
    ar: 'التاريخ {date, date} لم يأت بعد؛ اليوم هو {today, date}. أعط تاريخا لا يتجاوز اليوم.',
    rw: 'Itariki {date, date} ntiragera; uyu munsi ni {today, date}. Andika itariki itarenze uyu munsi.',
  }),
  day_closed: inBooks(409, {
    en: 'The day of {date, date} is closed; the books are open from {open, date}. Give an open day, or record it as a late fact: it keeps its date and is booked on the open day.',
    fr: 'La journée du {date, date} est clôturée ; les comptes sont ouverts depuis le {open, date}. Donnez un jour ouvert, ou saisissez-le comme fait tardif : il garde sa date et se comptabilise le jour ouvert.',
    ar: 'يوم {date, date} مقفل؛ الحسابات مفتوحة منذ {open, date}. أعط يوما مفتوحا، أو سجله كواقعة متأخرة: تحتفظ بتاريخها وتسجل في اليوم المفتوح.',
    rw: 'Umunsi wa {date, date} warafunzwe; ibitabo bifunguye kuva {open, date}. Andika umunsi ufunguye, cyangwa ubyandike nk’ibyatinze: bigumana itariki yabyo bikandikwa ku munsi ufunguye.',
  }),
}

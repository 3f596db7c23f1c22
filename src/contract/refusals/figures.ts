import type { figureRefusals } from '#core/refusal.ts'
import type { Message } from '#contract/words/catalogue.ts'
import { askBranch, type RefusalWords } from './shape.ts'

const atDesk = (status: number, desk: Message): RefusalWords => ({ status, desk, phone: askBranch })

export const figureRefusalWords: Record<(typeof figureRefusals)[number], RefusalWords> = {
  figures_unreadable: atDesk(422, {
    en: 'This figure cannot be read. Check its sign, its decimals and its date.',
    fr: 'Ce chiffre ne peut être lu. Vérifiez son signe, ses décimales et sa date.',
    ar: 'لا يمكن قراءة هذا الرقم. تحقق من إشارته وكسوره وتاريخه.',
    rw: 'Uyu mubare ntusomeka. Reba ikimenyetso cyawo, ibice n’itariki.',
  }),
  figures_contradict: atDesk(422, {
    en: '{count, plural, one {One figure does} other {# figures do}} not add up. Correct what is marked red, then submit.',
    fr: '{count, plural, one {Un chiffre ne concorde} other {# chiffres ne concordent}} pas. Corrigez ce qui est marqué en rouge, puis envoyez.',
    ar: '{count, plural, one {رقم واحد لا يتطابق} two {رقمان لا يتطابقان} few {# أرقام لا تتطابق} many {# رقما لا تتطابق} other {# رقم لا تتطابق}}. صحح ما هو محدد بالأحمر ثم أرسل.',
    rw: '{count, plural, one {Umubare # ntuhura} other {Imibare # ntihura}}. Kosora ibiri mu ibara ry’umutuku, hanyuma wohereze.',
  }),
  figures_uncommented: atDesk(422, {
    en: '{count, plural, one {One figure is} other {# figures are}} unusual. Write a comment beside each, then submit.',
    fr: '{count, plural, one {Un chiffre est inhabituel} other {# chiffres sont inhabituels}}. Écrivez un commentaire à côté, puis envoyez.',
    ar: '{count, plural, one {رقم واحد غير معتاد} two {رقمان غير معتادين} few {# أرقام غير معتادة} many {# رقما غير معتاد} other {# رقم غير معتاد}}. اكتب تعليقا بجانب كل منها ثم أرسل.',
    rw: '{count, plural, one {Umubare # ntusanzwe} other {Imibare # ntisanzwe}}. Andika igisobanuro kuri buri wose, hanyuma wohereze.',
  }),
  correction_without_reason: atDesk(422, {
    en: 'Figures of this period stand already. Say why they change.',
    fr: 'Les chiffres de cette période existent déjà. Dites pourquoi ils changent.',
    ar: 'أرقام هذه الفترة موجودة من قبل. بين سبب تغييرها.',
    rw: 'Imibare y’iki gihe isanzwe ihari. Vuga impamvu ihinduka.',
  }),
  books_report_themselves: atDesk(409, {
    en: 'The figures of this institution come from its books by themselves. Correct the books, not the report.',
    fr: 'Les chiffres de cette institution viennent d’eux-mêmes de ses livres. Corrigez les livres, non le rapport.',
    ar: 'أرقام هذه المؤسسة تأتي من دفاترها تلقائيا. صحح الدفاتر لا التقرير.',
    rw: 'Imibare y’iki kigo iva mu bitabo byacyo ubwayo. Kosora ibitabo, si raporo.',
  }),
  marks_contradict: atDesk(422, {
    en: 'These marks cannot stand together. A range begins below its end, and the wider mark reaches beyond the stricter one.',
    fr: 'Ces repères ne vont pas ensemble. Une plage commence sous sa fin, et le repère large dépasse le repère strict.',
    ar: 'لا تجتمع هذه المعايير. يبدأ المجال قبل نهايته، ويتجاوز المعيار الواسع المعيار الصارم.',
    rw: 'Izi ngero ntizihura. Intera itangirira munsi y’iherezo ryayo, kandi urugero rwagutse rurenga urukaze.',
  }),
  formula_unreadable: atDesk(422, {
    en: 'This formula cannot be worked out. It holds inputs by their names, numbers, + − × ÷ and parentheses.',
    fr: 'Cette formule ne peut pas être calculée. Elle contient des données par leur nom, des nombres, + − × ÷ et des parenthèses.',
    ar: 'لا يمكن حساب هذه الصيغة. تحتوي على المعطيات بأسمائها والأعداد و+ − × ÷ والأقواس.',
    rw: 'Iyi nzira yo kubara ntisomeka. Igizwe n’imibare izwi ku mazina yayo, imibare, + − × ÷ n’udukubo.',
  }),
  period_not_over: atDesk(422, {
    en: 'This period ends on {date, date}. Report it when it is over.',
    fr: 'Cette période se termine le {date, date}. Envoyez-la une fois terminée.',
    ar: 'تنتهي هذه الفترة يوم {date, date}. أرسلها بعد انتهائها.',
    rw: 'Iki gihe kirangira ku wa {date, date}. Ohereza kirangiye.',
  }),
  mapping_incomplete: atDesk(422, {
    en: 'Account {account} must feed exactly one figure of its kind.',
    fr: 'Le compte {account} doit alimenter exactement un chiffre de sa nature.',
    ar: 'يجب أن يغذي الحساب {account} رقما واحدا من نوعه بالضبط.',
    rw: 'Konti {account} igomba kujya mu mubare umwe gusa w’ubwoko bwayo.',
  }),
  sheet_unreadable: atDesk(422, {
    en: 'This workbook cannot be read. Take the template from this page, fill it in and send it as .xlsx.',
    fr: 'Ce classeur ne peut être lu. Prenez le modèle de cette page, remplissez-le et envoyez-le en .xlsx.',
    ar: 'لا يمكن قراءة هذا الملف. خذ النموذج من هذه الصفحة واملأه وأرسله بصيغة .xlsx.',
    rw: 'Iyi dosiye ntisomeka. Fata urugero kuri uru rupapuro, urwuzuze wohereze muri .xlsx.',
  }),
  sheet_with_macros: atDesk(422, {
    en: 'This workbook holds macros and is not opened. Save it as .xlsx without macros.',
    fr: 'Ce classeur contient des macros et n’est pas ouvert. Enregistrez-le en .xlsx sans macros.',
    ar: 'يحتوي هذا الملف على وحدات ماكرو ولا يفتح. احفظه بصيغة .xlsx بدونها.',
    rw: 'Iyi dosiye irimo makuro ntifungurwa. Yibike nka .xlsx nta makuro.',
  }),
  sheet_of_another_period: atDesk(422, {
    en: 'This workbook is of the period to {date, date}. Open that period to send it.',
    fr: 'Ce classeur est de la période au {date, date}. Ouvrez cette période pour l’envoyer.',
    ar: 'هذا الملف يخص الفترة إلى {date, date}. افتح تلك الفترة لإرساله.',
    rw: 'Iyi dosiye ni iy’igihe kigeza ku wa {date, date}. Fungura icyo gihe kugira ngo uyohereze.',
  }),
}

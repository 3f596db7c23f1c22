import type { surveyRefusals } from '#core/refusal.ts'
import type { Message } from '#contract/words/catalogue.ts'
import { askBranch, type RefusalWords } from './shape.ts'

// None of these reaches a client’s telephone menu: they belong to the desk and to the page by which somebody answers.
const atDesk = (status: number, desk: Message): RefusalWords => ({ status, desk, phone: askBranch })

export const surveyRefusalWords: Record<(typeof surveyRefusals)[number], RefusalWords> = {
  form_has_problems: atDesk(422, {
    en: 'This form still has {count, plural, one {# problem} other {# problems}}. Open it, mend what is marked and begin the campaign then.',
    fr: 'Ce formulaire a encore {count, plural, one {# problème} other {# problèmes}}. Ouvrez-le, corrigez ce qui est signalé, puis lancez la campagne.',
    ar: 'ما زال في هذه الاستمارة {count, plural, zero {مشاكل} one {مشكل واحد} two {مشكلان} few {# مشاكل} many {# مشكلا} other {# مشكل}}. افتحها وصحح ما هو معلم ثم ابدأ الحملة.',
    rw: 'Uru rupapuro ruracyafite {count, plural, one {ikibazo #} other {ibibazo #}}. Rufungure, ukosore ibyerekanywe, hanyuma utangize.',
  }),
  form_asks_identity: atDesk(422, {
    en: 'Answers by an open link carry no name, but the question “{question}” asks for an e-mail or telephone number. Take it out, or invite members one by one.',
    fr: 'Les réponses par lien ouvert sont sans nom, mais la question « {question} » demande une adresse ou un numéro. Retirez-la, ou invitez les membres un à un.',
    ar: 'الأجوبة عبر رابط مفتوح بلا أسماء، لكن السؤال «{question}» يطلب بريدا أو رقم هاتف. احذفه أو ادع الأعضاء واحدا واحدا.',
    rw: 'Ibisubizo byo ku murongo ufunguye nta zina bigira, ariko ikibazo “{question}” gisaba imeyili cyangwa telefone. Gikureho, cyangwa utumire abanyamuryango umwe umwe.',
  }),
  campaign_ended: atDesk(409, {
    en: 'This campaign has ended and is not opened again. Begin another wave.',
    fr: 'Cette campagne est terminée et ne se rouvre pas. Lancez une autre vague.',
    ar: 'انتهت هذه الحملة ولا يعاد فتحها. ابدأ جولة أخرى.',
    rw: 'Iki cyiciro cyararangiye ntigisubira gufungurwa. Tangiza ikindi cyiciro.',
  }),
  survey_not_open: atDesk(409, {
    en: 'This form can be answered from {from, date} to {to, date}.',
    fr: 'On peut répondre à ce formulaire du {from, date} au {to, date}.',
    ar: 'يمكن الجواب عن هذه الاستمارة من {from, date} إلى {to, date}.',
    rw: 'Uru rupapuro rusubizwa kuva ku wa {from, date} kugeza ku wa {to, date}.',
  }),
  survey_sent_already: atDesk(409, {
    en: 'The answers have already been sent and cannot be changed. If something is wrong, tell those who asked.',
    fr: 'Les réponses ont déjà été envoyées et ne se modifient plus. En cas d’erreur, prévenez ceux qui vous interrogent.',
    ar: 'سبق إرسال الأجوبة ولا يمكن تغييرها. إن كان فيها خطأ فأخبر من سألك.',
    rw: 'Ibisubizo byamaze koherezwa ntibihinduka. Niba harimo ikosa, bimenyeshe ababajije.',
  }),
  survey_answer_refused: atDesk(422, {
    en: 'The answer to “{question}” does not fit the question. Look at it again.',
    fr: 'La réponse à « {question} » ne convient pas à la question. Revoyez-la.',
    ar: 'الجواب عن «{question}» لا يناسب السؤال. راجعه.',
    rw: 'Igisubizo cya “{question}” ntigihuye n’ikibazo. Ongera ukirebe.',
  }),
  survey_without_names: atDesk(409, {
    en: 'Members were promised that these answers carry no names, so this cannot be done. Results of five or more are under Results.',
    fr: 'On a promis aux membres que ces réponses seraient sans nom : ce n’est donc pas possible. Les résultats de cinq ou plus sont sous Résultats.',
    ar: 'وعد الأعضاء بأن تكون هذه الأجوبة بلا أسماء، فلا يمكن القيام بهذا. نتائج خمسة أو أكثر توجد في النتائج.',
    rw: 'Abanyamuryango basezeranyijwe ko ibi bisubizo nta mazina bigira, ntibishoboka rero. Ibyavuye muri batanu cyangwa barenga biri mu Byavuyemo.',
  }),
  workbook_unreadable: atDesk(422, {
    en: 'This file is not an XLSX workbook with a sheet “survey”, or it is damaged or too large. Save it again as XLSX and send that.',
    fr: 'Ce fichier n’est pas un classeur XLSX avec une feuille « survey », ou il est abîmé ou trop grand. Enregistrez-le de nouveau en XLSX.',
    ar: 'هذا الملف ليس مصنف XLSX فيه ورقة «survey»، أو أنه تالف أو كبير جدا. احفظه من جديد بصيغة XLSX.',
    rw: 'Iyi dosiye si XLSX ifite urupapuro “survey”, cyangwa yarangiritse, cyangwa ni nini cyane. Yibike bundi bushya nka XLSX.',
  }),
  workbook_with_macros: atDesk(422, {
    en: 'This workbook carries macros, which are never taken. Save it as XLSX without macros.',
    fr: 'Ce classeur contient des macros, qui ne sont jamais acceptées. Enregistrez-le en XLSX sans macros.',
    ar: 'هذا المصنف يحمل وحدات ماكرو، وهي لا تقبل أبدا. احفظه بصيغة XLSX دون ماكرو.',
    rw: 'Iyi dosiye irimo macro, zidakirwa na rimwe. Yibike nka XLSX idafite macro.',
  }),
}

// The words of a drive's states and outcomes, which desk and exports share.
import type { DriveState, LoanOutcome } from '#core/loan/drive-can.ts'
import { words, type Message } from './words/catalogue.ts'

export const driveStateWords: Readonly<Record<DriveState, Message>> = words({
  previewing: { en: 'Preview under way', fr: 'Aperçu en cours', ar: 'المعاينة جارية', rw: 'Igenzura rirakorwa' },
  previewed: { en: 'Previewed', fr: 'Aperçu prêt', ar: 'المعاينة جاهزة', rw: 'Igenzura ryarangiye' },
  proposed: { en: 'For approval', fr: 'À approuver', ar: 'في انتظار الموافقة', rw: 'Bitegereje kwemezwa' },
  running: { en: 'Under way', fr: 'En cours', ar: 'جارية', rw: 'Birakorwa' },
  paused: { en: 'Paused', fr: 'En pause', ar: 'متوقفة مؤقتا', rw: 'Byahagaze' },
  finished: { en: 'Finished', fr: 'Terminée', ar: 'منتهية', rw: 'Byarangiye' },
  cancelled: { en: 'Cancelled', fr: 'Annulée', ar: 'ملغاة', rw: 'Byahagaritswe burundu' },
})

export const outcomeWords: Readonly<Record<LoanOutcome, Message>> = words({
  'offered': { en: 'Offer sent', fr: 'Proposition envoyée', ar: 'أرسل العرض', rw: 'Icyifuzo cyoherejwe' },
  'by-law': { en: 'Amended by law', fr: 'Modifié par la loi', ar: 'عُدّل بحكم القانون', rw: 'Byavuguruwe n’itegeko' },
  'for-approval': { en: 'Needs one more approval', fr: 'Encore une approbation', ar: 'تلزم موافقة أخرى', rw: 'Bikeneye kwemezwa n’undi' },
  'guarantor': { en: 'Guarantor must consent first', fr: 'Accord de la caution d’abord', ar: 'يلزم قبول الكفيل أولا', rw: 'Umwishingizi abanze yemere' },
  'open-case': { en: 'Has an open case already', fr: 'A déjà un dossier ouvert', ar: 'لديه ملف مفتوح', rw: 'Asanzwe afite dosiye ifunguye' },
  'not-running': { en: 'Loan no longer runs', fr: 'Crédit qui ne court plus', ar: 'القرض لم يعد جاريا', rw: 'Inguzanyo ntigikora' },
  'nothing-fits': { en: 'Nothing on the menu fits', fr: 'Rien du menu ne convient', ar: 'لا شيء من الخيارات يناسب', rw: 'Nta cyo mu mahitamo gikwiye' },
  'failed': { en: 'Failed', fr: 'Échec', ar: 'فشل', rw: 'Byanze' },
})

/** Why nothing fits, for many loans at once: without the figures of any. */
const noneWords = words({
  nothing_owed: { en: 'Nothing is owed', fr: 'Rien n’est dû', ar: 'لا شيء مستحق', rw: 'Nta mwenda usigaye' },
  not_paid_out: { en: 'Not paid out yet', fr: 'Pas encore décaissé', ar: 'لم يصرف بعد', rw: 'Ntiratangwa' },
  written_off: { en: 'Written off', fr: 'Passé en perte', ar: 'مشطوب', rw: 'Yarahanaguwe' },
  too_many_renegotiations: { en: 'Renegotiated as often as the policy allows', fr: 'Déjà renégocié autant que la politique le permet', ar: 'أعيد التفاوض بقدر ما تسمح السياسة', rw: 'Yavuguruwe inshuro politiki yemera' },
  too_soon_after_the_last: { en: 'Too soon after the last renegotiation', fr: 'Trop tôt après la dernière renégociation', ar: 'بعد آخر إعادة تفاوض بوقت قصير', rw: 'Hashize igihe gito ivuguruwe' },
  capacity_below_interest: { en: 'The share does not cover the interest', fr: 'La part ne couvre pas les intérêts', ar: 'الجزء لا يغطي الفوائد', rw: 'Igice ntikigeze ku nyungu' },
  policy_too_narrow: { en: 'Menu or policy is too narrow', fr: 'Menu ou politique trop étroits', ar: 'الخيارات أو السياسة ضيقة جدا', rw: 'Amahitamo cyangwa politiki birafunganye' },
  leaves_meetings: { en: 'It would leave the days on which the group meets', fr: 'Sortirait des jours de réunion du groupe', ar: 'يخرج عن أيام اجتماع المجموعة', rw: 'Byava ku minsi itsinda riteraniraho' },
  arrears_cannot_move: { en: 'What is late may be neither shared nor moved', fr: 'L’impayé ne peut être ni réparti ni déplacé', ar: 'لا يمكن توزيع المتأخرات أو نقلها', rw: 'Ibirarane ntibishobora kugabanywa cyangwa kwimurwa' },
})
export const noneWord = (code: string): Message => (Object.hasOwn(noneWords, code) ? noneWords[code as keyof typeof noneWords] : noneWords.policy_too_narrow)

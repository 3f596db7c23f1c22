// Words of what the loan engine refuses.
import type { loanRefusals } from '#core/refusal.ts'
import { askBranch, type RefusalWords } from './shape.ts'

const at = (en: string, fr: string, ar: string, rw: string): RefusalWords => ({ status: 409, desk: { en, fr, ar, rw }, phone: askBranch })

export const engineRefusalWords: Record<(typeof loanRefusals)[number], RefusalWords> = {
  loan_not_disbursed: at(
    'The loan has not been paid out yet.', 'Le crédit n’a pas encore été décaissé.', 'لم يصرف القرض بعد.', 'Inguzanyo ntiratangwa.'),
  loan_closed: at(
    'The loan is paid off. Nothing more can be recorded on it.', 'Le crédit est soldé. On ne peut plus rien y enregistrer.',
    'تم أداء القرض كله. لا يمكن تسجيل شيء آخر عليه.', 'Inguzanyo yarishyuwe yose. Nta kindi cyayandikwaho.'),
  loan_written_off: at(
    'The loan is written off. Record what comes in as a recovery.', 'Le crédit est passé en perte. Enregistrez ce qui rentre comme une récupération.',
    'تم شطب القرض. سجل ما يرد كاسترجاع.', 'Inguzanyo yarahanaguwe. Andika ayinjira nk’ayagarujwe.'),
  event_before_disbursement: at(
    'The date is before the loan was paid out. Check the date.', 'La date précède le décaissement. Vérifiez la date.',
    'التاريخ سابق لصرف القرض. تحقق من التاريخ.', 'Itariki ibanziriza itangwa ry’inguzanyo. Suzuma itariki.'),
  event_id_repeated: at(
    'This was already recorded.', 'C’est déjà enregistré.', 'سبق تسجيل هذا.', 'Ibi byamaze kwandikwa.'),
  event_unknown: at(
    'There is no such entry in the life of this loan.', 'Rien de tel dans la vie de ce crédit.', 'لا يوجد هذا في سجل القرض.', 'Nta kintu nk’iki kiri mu mateka y’iyi nguzanyo.'),
  event_already_reversed: at(
    'This was already reversed.', 'C’est déjà annulé.', 'سبق إلغاء هذا.', 'Ibi byamaze guhindurwa.'),
  event_not_reversible: at(
    'A reversal cannot be reversed. Record the fact again.', 'Une annulation ne s’annule pas. Enregistrez le fait à nouveau.',
    'لا يمكن إلغاء الإلغاء. سجل الواقعة من جديد.', 'Igihinduwe ntigihindurwa. Ongera wandike icyabaye.'),
  reversal_before_event: at(
    'The reversal is dated before what it reverses. Give that date or a later one.', 'L’annulation est datée avant ce qu’elle annule. Donnez cette date ou une date plus tardive.',
    'تاريخ الإلغاء سابق لما يلغيه. أدخل ذلك التاريخ أو تاريخا بعده.', 'Itariki yo guhindura ibanziriza iy’icyo ihindura. Tanga iyo tariki cyangwa iyikurikira.'),
  event_after_as_of: at(
    'The date lies after the day that is looked at.', 'La date est après le jour considéré.', 'التاريخ بعد اليوم المعتبر.', 'Itariki iri nyuma y’umunsi urebwa.'),
  disbursement_exceeds_principal: at(
    'More would be paid out than was agreed.', 'On décaisserait plus que convenu.', 'سيصرف أكثر من المتفق عليه.', 'Hatangwa arenze ayumvikanyweho.'),
  waiver_exceeds_due: at(
    'No more can be waived than is due.', 'On ne peut pas abandonner plus que ce qui est dû.', 'لا يمكن الإعفاء من أكثر من المستحق.', 'Ntihababarirwa arenze agomba kwishyurwa.'),
  forgiveness_exceeds_due: at(
    'No more can be forgiven than is owed.', 'On ne peut pas remettre plus que ce qui est dû.', 'لا يمكن التنازل عن أكثر مما هو مستحق.', 'Ntihababarirwa arenze umwenda.'),
  write_off_exceeds_balance: at(
    'No more can be written off than remains.', 'On ne peut pas passer en perte plus que le solde.', 'لا يمكن شطب أكثر من الباقي.', 'Ntihahanagurwa arenze asigaye.'),
  recovery_without_write_off: at(
    'A recovery needs a loan that was written off. Record a repayment.', 'Une récupération suppose un crédit passé en perte. Enregistrez un remboursement.',
    'الاسترجاع يخص قرضا مشطوبا. سجل أداء عاديا.', 'Kugaruza bisaba inguzanyo yahanaguwe. Andika ubwishyu.'),
  recovery_exceeds_written_off: at(
    'No more can be recovered than was written off.', 'On ne peut récupérer plus que ce qui a été passé en perte.', 'لا يمكن استرجاع أكثر مما شطب.', 'Ntihagaruzwa arenze ayahanaguwe.'),
  refund_exceeds_credit: at(
    'There is less to give back than this. Look at the credit balance of the loan.', 'Il y a moins que cela à rendre. Regardez le trop-perçu du crédit.',
    'المبلغ الواجب إرجاعه أقل من هذا. راجع الرصيد الزائد للقرض.', 'Ayo gusubiza ni make kuri aya. Reba arenga ku nguzanyo.'),
  nothing_left_to_renegotiate: at(
    'Nothing is left to renegotiate on this loan.', 'Il ne reste rien à renégocier sur ce crédit.', 'لم يبق ما يعاد التفاوض عليه في هذا القرض.', 'Nta gisigaye cyo kuvugurura kuri iyi nguzanyo.'),
  nothing_to_come: at(
    'Every instalment of this loan has fallen due, so there is none to change. Spread the arrears as well.',
    'Toutes les échéances de ce crédit sont échues : il n’y en a plus à changer. Répartissez aussi les arriérés.',
    'حلّت كل أقساط هذا القرض فلم يبق قسط يمكن تغييره. وزعوا المتأخرات أيضا.',
    'Ubwishyu bwose bw’iyi nguzanyo bwageze: nta busigaye bwahindurwa. Saranganya n’ibirarane.'),
  no_arrears_to_spread: at(
    'Nothing is late, so there is nothing to spread.', 'Rien n’est en retard : rien à répartir.', 'لا متأخرات لتوزيعها.', 'Nta birarane byo gusaranganya.'),
  reschedule_date_unknown: at(
    'No instalment falls due on that date.', 'Aucune échéance à cette date.', 'لا قسط يحل في هذا التاريخ.', 'Nta bwishyu buri kuri iyo tariki.'),
  reschedule_goes_backwards: at(
    'The new dates would come before the old ones or overtake each other.', 'Les nouvelles dates précéderaient les anciennes ou se croiseraient.',
    'ستسبق التواريخ الجديدة القديمة أو تتداخل.', 'Amatariki mashya yabanziriza aya kera cyangwa akanyuranaho.'),
  change_repeated: at(
    'The same change is named twice.', 'Le même changement est nommé deux fois.', 'ورد التغيير نفسه مرتين.', 'Impinduka imwe yavuzwe kabiri.'),
  changes_contradict: at(
    'These changes contradict each other. Keep one of them.', 'Ces changements se contredisent. Gardez-en un.', 'هذه التغييرات متناقضة. احتفظ بواحد منها.', 'Izi mpinduka ziravuguruzanya. Gumana imwe.'),
  capacity_never_amortises: at(
    'With this amount the loan would never be paid off. It does not cover the interest.', 'Avec ce montant, le crédit ne serait jamais soldé : il ne couvre pas les intérêts.',
    'بهذا المبلغ لن ينتهي القرض أبدا لأنه لا يغطي الفوائد.', 'Kuri aya mafaranga inguzanyo ntiyazarangira. Ntahagije no ku nyungu.'),
  fixed_instalment_never_amortises: at(
    'The fixed instalment does not cover the interest.', 'L’échéance fixe ne couvre pas les intérêts.', 'القسط الثابت لا يغطي الفوائد.', 'Ubwishyu buhoraho ntibuhagije ku nyungu.'),
  due_date_off_meeting: at(
    'The group does not meet on {on, date}. Choose a change that keeps its meeting days.', 'Le groupe ne se réunit pas le {on, date}. Choisissez un changement qui garde ses jours de réunion.',
    'لا تجتمع المجموعة يوم {on, date}. اختر تغييرا يحافظ على أيام اجتماعها.', 'Itsinda ntiriterana ku wa {on, date}. Hitamo impinduka igumana iminsi y’inama.'),
  schedule_too_long: at(
    'The schedule would have too many instalments. Raise the instalment.', 'L’échéancier aurait trop d’échéances. Augmentez l’échéance.',
    'سيكون عدد الأقساط كبيرا جدا. ارفع القسط.', 'Ingengabihe yagira inshuro nyinshi cyane. Ongera ubwishyu.'),
  interest_pause_overlaps: at(
    'Interest is already paused in this time.', 'Les intérêts sont déjà suspendus sur cette période.', 'الفوائد موقوفة سلفا في هذه المدة.', 'Inyungu zisanzwe zihagaritswe muri iki gihe.'),
}

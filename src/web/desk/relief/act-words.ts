import type { CaseAct } from '#core/loan/case-can.ts'
import { words, type Message } from '#contract/words/catalogue.ts'

/** What was done, as the history tells it. */
export const actWords: Readonly<Record<CaseAct | 'open', Message>> = words({
  'open': { en: 'Request received', fr: 'Demande reçue', ar: 'تم استلام الطلب', rw: 'Ubusabe bwakiriwe' },
  'take': { en: 'Taken over', fr: 'Dossier pris en charge', ar: 'تولي الملف', rw: 'Dosiye yafashwe' },
  'make-offers': { en: 'Offers computed', fr: 'Propositions calculées', ar: 'حُسبت العروض', rw: 'Ibyifuzo byabazwe' },
  'adjust': { en: 'Offer adjusted', fr: 'Proposition ajustée', ar: 'عُدّل عرض', rw: 'Icyifuzo cyahinduwe' },
  'propose': { en: 'Approval asked for', fr: 'Approbation demandée', ar: 'طُلبت الموافقة', rw: 'Hasabwe kwemezwa' },
  'approve': { en: 'Approved', fr: 'Approuvée', ar: 'تمت الموافقة', rw: 'Byemejwe' },
  'send-back': { en: 'Sent back', fr: 'Renvoyée', ar: 'أُعيد', rw: 'Byasubijwe' },
  'refuse': { en: 'Refused', fr: 'Refusée', ar: 'رُفض', rw: 'Byanzwe' },
  'appeal': { en: 'Appealed', fr: 'Recours', ar: 'تظلم', rw: 'Byajuririwe' },
  'withdraw': { en: 'Withdrawn', fr: 'Retirée', ar: 'سُحب', rw: 'Byakuweho' },
  'accept': { en: 'Accepted by the client', fr: 'Acceptée par le client', ar: 'قبله الزبون', rw: 'Umukiriya yemeye' },
  'decline': { en: 'Declined by the client', fr: 'Déclinée par le client', ar: 'رفضه الزبون', rw: 'Umukiriya yanze' },
  'expire': { en: 'Offers expired', fr: 'Propositions expirées', ar: 'انتهت صلاحية العروض', rw: 'Ibyifuzo byarengeje igihe' },
  'renew': { en: 'Loan changed: offers computed afresh', fr: 'Le crédit a changé : propositions recalculées', ar: 'تغير القرض: أعيد حساب العروض', rw: 'Inguzanyo yahindutse: ibyifuzo byongeye kubarwa' },
  'amend': { en: 'Contract amended', fr: 'Avenant appliqué', ar: 'عُدّل العقد', rw: 'Amasezerano yavuguruwe' },
  'cannot-amend': { en: 'Contract could not be amended', fr: 'L’avenant n’a pas pu être appliqué', ar: 'تعذر تعديل العقد', rw: 'Amasezerano ntiyashoboye kuvugururwa' },
  'ask-undo': { en: 'Undo asked for', fr: 'Annulation demandée', ar: 'طُلب الإلغاء', rw: 'Hasabwe gusesa' },
  'undo': { en: 'Amendment undone', fr: 'Avenant annulé', ar: 'أُلغي الملحق', rw: 'Umugereka washeshwe' },
  'keep': { en: 'Contract kept', fr: 'Contrat maintenu', ar: 'أُبقي العقد', rw: 'Amasezerano yagumyeho' },
  'attach': { en: 'Document attached', fr: 'Document joint', ar: 'أُرفقت وثيقة', rw: 'Inyandiko yongeweho' },
})

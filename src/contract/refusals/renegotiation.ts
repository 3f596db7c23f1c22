import type { reliefRefusals } from '#core/refusal.ts'
import { words } from '../words/catalogue.ts'
import { askBranch, type RefusalWords } from './shape.ts'

const onPhone = words({
  already: {
    en: 'You already have a request. Your officer will answer you.',
    fr: 'Vous avez déjà une demande. Votre agent vous répondra.',
    ar: 'لديك طلب سابق. سيجيبك عون القروض.',
    rw: 'Musanzwe mufite ubusabe. Umukozi azabasubiza.',
  },
  notNow: {
    en: 'This cannot be done now. Please ask your branch.',
    fr: 'Impossible maintenant. Demandez à votre agence.',
    ar: 'لا يمكن هذا الآن. اسأل وكالتك.',
    rw: 'Ibi ntibishoboka ubu. Baza ishami ryawe.',
  },
  gone: {
    en: 'This offer is no longer open. Ask your officer for a new one.',
    fr: 'Cette proposition a expiré. Demandez-en une nouvelle.',
    ar: 'انتهت صلاحية هذا العرض. اطلب عرضا جديدا.',
    rw: 'Iki cyifuzo cyararangiye. Saba ikindi gishya.',
  },
  accepted: {
    en: 'You have already accepted an offer. Nothing was done twice.',
    fr: 'Vous avez déjà accepté une proposition. Rien en double.',
    ar: 'لقد قبلت عرضا من قبل. لم يتم شيء مرتين.',
    rw: 'Mwamaze kwemera icyifuzo. Nta cyakozwe kabiri.',
  },
  changed: {
    en: 'Your loan has changed. Please read the new offer and answer again.',
    fr: 'Votre crédit a changé. Lisez la nouvelle proposition.',
    ar: 'تغير قرضك. اقرأ العرض الجديد وأجب.',
    rw: 'Inguzanyo yahindutse. Soma icyifuzo gishya, wongere usubize.',
  },
  notRunning: {
    en: 'This loan has nothing left to change.',
    fr: 'Ce crédit n’a plus rien à modifier.',
    ar: 'لم يبق شيء للتغيير في هذا القرض.',
    rw: 'Nta gisigaye cyahinduka kuri iyi nguzanyo.',
  },
})

export const reliefRefusalWords: Record<(typeof reliefRefusals)[number], RefusalWords> = {
  case_already_open: {
    status: 409,
    desk: {
      en: 'This loan already has an open case, number {number}. Go on with that one, or withdraw it first.',
      fr: 'Ce crédit a déjà un dossier ouvert, numéro {number}. Poursuivez celui-là, ou retirez-le d’abord.',
      ar: 'لهذا القرض ملف مفتوح رقم {number}. تابع ذلك الملف أو اسحبه أولا.',
      rw: 'Iyi nguzanyo isanzwe ifite dosiye ifunguye, nimero {number}. Komeza iyo, cyangwa ubanze uyihagarike.',
    },
    phone: onPhone.already,
  },
  case_cannot: {
    status: 409,
    desk: {
      en: 'The case is no longer at that point. Reload the page to see what may be done now.',
      fr: 'Le dossier n’en est plus à cette étape. Rechargez la page pour voir ce qui est possible.',
      ar: 'لم يعد الملف في هذه المرحلة. أعد تحميل الصفحة لترى ما يمكن فعله الآن.',
      rw: 'Dosiye ntikiri kuri iyo ntambwe. Ongera ufungure urupapuro urebe icyakorwa ubu.',
    },
    phone: onPhone.notNow,
  },
  loan_not_running: {
    status: 409,
    desk: {
      en: 'Only a running loan can be renegotiated; this one is not disbursed, or is already closed.',
      fr: 'Seul un crédit en cours peut être renégocié ; celui-ci n’est pas décaissé, ou est déjà soldé.',
      ar: 'لا يعاد التفاوض إلا على قرض جار؛ هذا القرض لم يصرف بعد أو انتهى.',
      rw: 'Inguzanyo iri kwishyurwa yonyine ni yo ivugururwa; iyi ntiratangwa, cyangwa yararangiye.',
    },
    phone: onPhone.notRunning,
  },
  offers_none_fit: {
    status: 409,
    desk: {
      en: 'No change that the policy allows fits this capacity. Ask for a higher instalment, or have the policy changed.',
      fr: 'Aucun changement permis par la politique ne convient à cette capacité. Voyez une échéance plus haute, ou faites évoluer la politique.',
      ar: 'لا يوجد تغيير تسمح به السياسة يناسب هذه القدرة. اطلب قسطا أعلى أو اطلب تعديل السياسة.',
      rw: 'Nta mpinduka yemewe na politiki ihuye n’ubu bushobozi. Saba ubwishyu bwisumbuyeho, cyangwa politiki ihindurwe.',
    },
    phone: askBranch,
  },
  offer_not_presented: {
    status: 409,
    desk: {
      en: 'This offer is not among those that were approved for the client. Choose one of those.',
      fr: 'Cette proposition ne fait pas partie de celles approuvées pour la cliente. Choisissez-en une autre.',
      ar: 'هذا العرض ليس من العروض الموافق عليها للزبونة. اختر واحدا منها.',
      rw: 'Iki cyifuzo ntikiri mu byemejwe guhabwa umukiriya. Hitamo kimwe muri ibyo.',
    },
    phone: onPhone.gone,
  },
  offer_expired: {
    status: 409,
    desk: {
      en: 'The offer stood until {date, date}. Compute offers afresh and have them approved.',
      fr: 'La proposition était valable jusqu’au {date, date}. Recalculez les propositions et faites-les approuver.',
      ar: 'كان العرض صالحا إلى {date, date}. أعد حساب العروض واطلب الموافقة عليها.',
      rw: 'Icyifuzo cyari gifite agaciro kugeza {date, date}. Ongera ubare ibyifuzo, ubyemeze.',
    },
    phone: onPhone.gone,
  },
  offer_already_accepted: {
    status: 409,
    desk: {
      en: 'An offer of this case has already been accepted. Nothing was done twice.',
      fr: 'Une proposition de ce dossier a déjà été acceptée. Rien n’a été fait deux fois.',
      ar: 'تم قبول عرض من هذا الملف من قبل. لم يتم شيء مرتين.',
      rw: 'Icyifuzo cyo muri iyi dosiye cyamaze kwemerwa. Nta cyakozwe kabiri.',
    },
    phone: onPhone.accepted,
  },
  offer_outdated: {
    status: 409,
    desk: {
      en: 'The loan has changed since the offer was made. It was computed afresh; show the client the new figures and ask again.',
      fr: 'Le crédit a changé depuis la proposition. Elle a été recalculée ; montrez les nouveaux chiffres à la cliente et redemandez.',
      ar: 'تغير القرض منذ تقديم العرض. أعيد حسابه؛ اعرض الأرقام الجديدة على الزبونة واسألها من جديد.',
      rw: 'Inguzanyo yahindutse kuva icyifuzo gitanzwe. Cyongeye kubarwa; ereka umukiriya imibare mishya, wongere umubaze.',
    },
    phone: onPhone.changed,
  },
  offer_outside_policy: {
    status: 422,
    desk: {
      en: 'The policy does not allow this: {rule, select, change_not_allowed {this kind of change is not allowed} extension_too_long {at most {limit} more instalments} too_many_instalments {at most {limit} instalments in all} holiday_too_long {at most {limit} instalments without payment} holiday_interest_not_allowed {this treatment of the interest of a holiday} capitalising_not_allowed {adding what is late to the principal} rate_too_low {a rate below {limit}%} forgives_too_much {forgiving more than {limit}% of it} too_many_renegotiations {more than {limit} renegotiations of one loan} too_soon_after_the_last {less than {limit} months since the last renegotiation} off_meeting {instalments on days on which the group does not meet} other {a limit is passed}}. Stay within it, or have the policy changed.',
      fr: 'La politique ne le permet pas : {rule, select, change_not_allowed {ce type de changement n’est pas autorisé} extension_too_long {{limit} échéances de plus au maximum} too_many_instalments {{limit} échéances en tout au maximum} holiday_too_long {{limit} échéances sans paiement au maximum} holiday_interest_not_allowed {ce traitement des intérêts pendant le report} capitalising_not_allowed {ajouter l’impayé au capital} rate_too_low {un taux inférieur à {limit} %} forgives_too_much {remettre plus de {limit} %} too_many_renegotiations {plus de {limit} renégociations d’un même crédit} too_soon_after_the_last {moins de {limit} mois depuis la dernière renégociation} off_meeting {des échéances hors des jours de réunion du groupe} other {une limite est dépassée}}. Restez dans la limite, ou faites évoluer la politique.',
      ar: 'السياسة لا تسمح بهذا: {rule, select, change_not_allowed {هذا النوع من التغيير غير مسموح} extension_too_long {{limit} أقساط إضافية على الأكثر} too_many_instalments {{limit} أقساط في المجموع على الأكثر} holiday_too_long {{limit} أقساط بدون أداء على الأكثر} holiday_interest_not_allowed {هذه المعالجة للفوائد أثناء التأجيل} capitalising_not_allowed {إضافة المتأخرات إلى أصل القرض} rate_too_low {سعر أقل من {limit}%} forgives_too_much {التنازل عن أكثر من {limit}%} too_many_renegotiations {أكثر من {limit} إعادات تفاوض لنفس القرض} too_soon_after_the_last {أقل من {limit} أشهر منذ آخر إعادة تفاوض} off_meeting {أقساط خارج أيام اجتماع المجموعة} other {تم تجاوز حد}}. ابق ضمن الحد أو اطلب تعديل السياسة.',
      rw: 'Politiki ntibyemera: {rule, select, change_not_allowed {ubu bwoko bw’impinduka ntibwemewe} extension_too_long {hiyongeraho nibura ubwishyu {limit} gusa} too_many_instalments {ubwishyu bwose ntiburenga {limit}} holiday_too_long {gusubika ntibirenga ubwishyu {limit}} holiday_interest_not_allowed {ubu buryo bwo gufata inyungu z’igihe cyo gusubika} capitalising_not_allowed {kongera ibirarane ku mwenda w’ibanze} rate_too_low {igipimo kiri munsi ya {limit}%} forgives_too_much {gusonera birenze {limit}%} too_many_renegotiations {kuvugurura inguzanyo imwe birenze inshuro {limit}} too_soon_after_the_last {hatarashira amezi {limit} kuva ivuguruye ubushize} off_meeting {ubwishyu ku minsi itsinda ritateraniraho} other {umubare ntarengwa wararenzwe}}. Guma muri ibyo, cyangwa politiki ihindurwe.',
    },
    phone: askBranch,
  },
  signature_missing: {
    status: 422,
    desk: {
      en: 'Attach the scanned page with the client’s signature or thumbprint; without it the acceptance does not count.',
      fr: 'Joignez la page scannée portant la signature ou l’empreinte de la cliente ; sans elle, l’accord ne compte pas.',
      ar: 'أرفق الصفحة الممسوحة التي تحمل توقيع الزبونة أو بصمتها؛ بدونها لا تحتسب الموافقة.',
      rw: 'Ongeraho urupapuro rwafotowe ruriho umukono cyangwa igikumwe by’umukiriya; bitabaye ibyo ukwemera ntikubarwa.',
    },
    phone: askBranch,
  },
  guarantor_consent_missing: {
    status: 409,
    desk: {
      en: 'The policy asks for the guarantor’s consent: attach the page signed by {name}.',
      fr: 'La politique exige le consentement de la caution : joignez la page signée par {name}.',
      ar: 'تشترط السياسة موافقة الكفيل: أرفق الصفحة الموقعة من {name}.',
      rw: 'Politiki isaba ko umwishingizi yemera: ongeraho urupapuro rwasinywe na {name}.',
    },
    phone: askBranch,
  },
  guarantor_unknown: {
    status: 422,
    desk: {
      en: 'The loan has no such guarantor. Choose one from the list.',
      fr: 'Le crédit n’a pas cette caution. Choisissez-en une dans la liste.',
      ar: 'ليس لهذا القرض هذا الكفيل. اختر من القائمة.',
      rw: 'Inguzanyo nta mwishingizi nk’uwo ifite. Hitamo umwe ku rutonde.',
    },
    phone: askBranch,
  },
  approval_already_given: {
    status: 409,
    desk: {
      en: 'You have approved this already; somebody else must give the next approval.',
      fr: 'Vous l’avez déjà approuvé ; une autre personne doit donner l’approbation suivante.',
      ar: 'لقد وافقت على هذا من قبل؛ يجب أن يعطي شخص آخر الموافقة التالية.',
      rw: 'Wamaze kubyemeza; hagomba undi muntu utanga icyemezo gikurikira.',
    },
    phone: askBranch,
  },
  decided_before: {
    status: 403,
    desk: {
      en: 'You decided this case before the appeal; somebody else must decide it now.',
      fr: 'Vous avez décidé de ce dossier avant le recours ; une autre personne doit décider maintenant.',
      ar: 'قررت في هذا الملف قبل التظلم؛ يجب أن يقرر شخص آخر الآن.',
      rw: 'Wafashe icyemezo kuri iyi dosiye mbere y’ubujurire; hagomba undi ubifatira icyemezo.',
    },
    phone: askBranch,
  },
  head_office_decides: {
    status: 403,
    desk: {
      en: 'The policy asks for somebody who works for the whole institution to decide this.',
      fr: 'La politique demande qu’une personne du siège en décide.',
      ar: 'تشترط السياسة أن يقرر في هذا شخص من المقر الرئيسي.',
      rw: 'Politiki isaba ko byemezwa n’umuntu ukorera ikigo cyose ku cyicaro gikuru.',
    },
    phone: askBranch,
  },
  appeal_too_late: {
    status: 409,
    desk: {
      en: 'A refusal can be appealed until {date, date}. Open a new request instead.',
      fr: 'Un refus peut être contesté jusqu’au {date, date}. Ouvrez plutôt une nouvelle demande.',
      ar: 'يمكن التظلم من الرفض إلى {date, date}. افتح طلبا جديدا بدلا من ذلك.',
      rw: 'Kujurira birashoboka kugeza {date, date}. Fungura ubusabe bushya.',
    },
    phone: onPhone.notNow,
  },
  undo_no_longer_possible: {
    status: 409,
    desk: {
      en: 'The amendment cannot be undone any more: the loan has been closed or written off since.',
      fr: 'L’avenant ne peut plus être annulé : le crédit a depuis été soldé ou passé en perte.',
      ar: 'لم يعد من الممكن إلغاء الملحق: انتهى القرض أو شطب منذ ذلك الحين.',
      rw: 'Umugereka ntugishobora guseswa: inguzanyo yararangiye cyangwa yarahanaguwe.',
    },
    phone: askBranch,
  },
  policy_missing: {
    status: 409,
    desk: {
      en: 'The institution has no relief policy yet. An administrator proposes one under Settings, Relief policy.',
      fr: 'L’institution n’a pas encore de politique de renégociation. Un administrateur en propose une dans Paramètres, Politique de renégociation.',
      ar: 'ليست للمؤسسة سياسة لإعادة التفاوض بعد. يقترحها المسؤول في الإعدادات، سياسة إعادة التفاوض.',
      rw: 'Ikigo nta politiki yo kuvugurura kiragira. Umuyobozi wa sisitemu ayisaba mu Igenamiterere, Politiki yo kuvugurura.',
    },
    phone: askBranch,
  },
  policy_already_proposed: {
    status: 409,
    desk: {
      en: 'A change of this policy already waits for approval. Have it approved or rejected first.',
      fr: 'Un changement de cette politique attend déjà une approbation. Faites-le d’abord approuver ou rejeter.',
      ar: 'هناك تعديل لهذه السياسة ينتظر الموافقة. يجب قبوله أو رفضه أولا.',
      rw: 'Hari impinduka y’iyi politiki itegereje kwemezwa. Banza yemezwe cyangwa yangwe.',
    },
    phone: askBranch,
  },
  policy_not_proposed: {
    status: 409,
    desk: {
      en: 'This version has already been decided. Reload the page.',
      fr: 'Cette version a déjà fait l’objet d’une décision. Rechargez la page.',
      ar: 'سبق اتخاذ قرار بشأن هذه النسخة. أعد تحميل الصفحة.',
      rw: 'Iyi verisiyo yamaze gufatirwa icyemezo. Ongera ufungure urupapuro.',
    },
    phone: askBranch,
  },
  policy_contradicts: {
    status: 422,
    desk: {
      en: '{rule, select, holiday {A payment holiday is allowed: say what may happen with its interest.} penalties {To waive penalties, allow forgiving them.} capitalise {To capitalise penalties, allow it among what may become principal.} crisis {The programme ends before it begins.} repeated {The same kind stands twice.} other {Two parts of the policy contradict each other.}}',
      fr: '{rule, select, holiday {Le report d’échéances est permis : dites ce que deviennent les intérêts.} penalties {Pour annuler les pénalités, autorisez leur remise.} capitalise {Pour capitaliser les pénalités, autorisez-le parmi ce qui peut devenir capital.} crisis {Le programme finit avant de commencer.} repeated {Le même type figure deux fois.} other {Deux parties de la politique se contredisent.}}',
      ar: '{rule, select, holiday {تأجيل الأقساط مسموح: بين ما يحدث لفوائده.} penalties {لإلغاء الغرامات، اسمح بالتنازل عنها.} capitalise {لرسملة الغرامات، اسمح بها ضمن ما يضاف إلى الأصل.} crisis {ينتهي البرنامج قبل أن يبدأ.} repeated {نفس النوع مذكور مرتين.} other {جزءان من السياسة متناقضان.}}',
      rw: '{rule, select, holiday {Gusubika kwishyura biremewe: vuga uko inyungu zabyo zifatwa.} penalties {Kugira ngo amahazabu akurweho, emera kuyasonera.} capitalise {Kugira ngo amahazabu yongerwe ku mwenda, byemere mu bishobora kongerwaho.} crisis {Gahunda irangira mbere yo gutangira.} repeated {Ubwoko bumwe bwanditswe kabiri.} other {Ibice bibiri bya politiki biravuguruzanya.}}',
    },
    phone: askBranch,
  },
  drive_cannot: {
    status: 409,
    desk: {
      en: 'This cannot be done with the drive as it stands now. Reload the page to see what may be done.',
      fr: 'Impossible dans l’état actuel de la campagne. Rechargez la page pour voir ce qui est possible.',
      ar: 'لا يمكن هذا والحملة على حالها الآن. أعد تحميل الصفحة لترى ما يمكن فعله.',
      rw: 'Ibi ntibishoboka uko gahunda imeze ubu. Ongera ufungure urupapuro urebe ibishoboka.',
    },
    phone: askBranch,
  },
  drive_empty: {
    status: 422,
    desk: {
      en: 'No loan is left to be offered anything. Choose more loans, or a wider menu.',
      fr: 'Il ne reste aucun crédit à qui proposer quelque chose. Choisissez plus de crédits ou un menu plus large.',
      ar: 'لا يوجد أي قرض يمكن تقديم عرض له. اختر قروضا أكثر أو خيارات أوسع.',
      rw: 'Nta nguzanyo isigaye yahabwa icyifuzo. Hitamo inguzanyo nyinshi cyangwa amahitamo yagutse.',
    },
    phone: askBranch,
  },
  moratorium_missing: {
    status: 422,
    desk: {
      en: 'The relief policy carries no moratorium of the law that holds today. Enter its reference and dates in the policy, or let each client consent.',
      fr: 'La politique ne porte aucun moratoire légal en vigueur aujourd’hui. Inscrivez-y sa référence et ses dates, ou demandez l’accord de chaque client.',
      ar: 'لا تتضمن السياسة تأجيلا قانونيا ساريا اليوم. أدخل مرجعه وتواريخه في السياسة، أو اطلب موافقة كل زبون.',
      rw: 'Politiki ntirimo ihagarikwa ry’ubwishyu ryemejwe n’itegeko rikurikizwa uyu munsi. Andikamo aho rishingiye n’amatariki, cyangwa usabe buri mukiriya kwemera.',
    },
    phone: askBranch,
  },
  moratorium_only_defers: {
    status: 422,
    desk: {
      en: 'A moratorium defers instalments. Choose “nothing for so many instalments”, or let each client consent.',
      fr: 'Un moratoire reporte des échéances. Choisissez « rien pendant tant d’échéances », ou demandez l’accord de chaque client.',
      ar: 'التأجيل القانوني يؤجل الأقساط فقط. اختر «لا شيء لعدد من الأقساط»، أو اطلب موافقة كل زبون.',
      rw: 'Ihagarikwa ry’ubwishyu risubika gusa. Hitamo “nta bwishyu inshuro runaka”, cyangwa usabe buri mukiriya kwemera.',
    },
    phone: askBranch,
  },
}

// What the telephone says. English, French and Kinyarwanda keep to letters of the GSM alphabet (no ê, ç, curly quotes
// become straight when sent); Arabic is written tight, since 80 signs make a screen, and no line of it begins
// with a Latin reference, which would turn the line around on most telephones.
import { words } from '#contract/words/catalogue.ts'

export const footWords = words({
  back: { en: 'Back', fr: 'Retour', ar: 'رجوع', rw: 'Subira inyuma' },
  more: { en: 'Go on', fr: 'Suite', ar: 'التالي', rw: 'Komeza' },
  home: { en: 'Home', fr: 'Accueil', ar: 'البداية', rw: 'Ahabanza' },
})

/** Sentences above a screen, and last words of a session. */
export const saidWords = words({
  notUnderstood: {
    en: 'Please answer with one of the numbers.',
    fr: 'Répondez avec un des numéros.',
    ar: 'أجب بأحد الأرقام.',
    rw: 'Subiza umwe mu mibare.',
  },
  nothingSent: {
    en: 'Nothing was sent.',
    fr: 'Rien n’a été envoyé.',
    ar: 'لم يرسل شيء.',
    rw: 'Nta cyoherejwe.',
  },
  pinSet: {
    en: 'Your PIN is set. Tell it to nobody, not even your officer.',
    fr: 'Votre code secret est choisi. Ne le dites à personne, ni à votre agent.',
    ar: 'تم اختيار رقمك السري. لا تخبر به أحدا.',
    rw: 'Umubare w’ibanga washyizweho. Ntuwubwire undi, n’umukozi.',
  },
  languageSet: {
    en: 'From now on in English.',
    fr: 'La langue est changée.',
    ar: 'من الآن بالعربية.',
    rw: 'Guhera ubu ni mu Kinyarwanda.',
  },
  caseOpen: {
    en: 'You already have a request for this loan.',
    fr: 'Vous avez déjà une demande pour ce crédit.',
    ar: 'لديك طلب لهذا القرض.',
    rw: 'Musanzwe mufite ubusabe kuri iyi nguzanyo.',
  },
  offerGone: {
    en: 'This offer has changed. Please read it again.',
    fr: 'Cette proposition a changé. Relisez-la.',
    ar: 'تغير هذا العرض. اقرأه من جديد.',
    rw: 'Iki cyifuzo cyahindutse. Ongera ugisome.',
  },
  readFirst: {
    en: 'Please read to the end first: 9.',
    fr: 'Lisez d’abord jusqu’à la fin : 9.',
    ar: 'اقرأ إلى النهاية أولا: 9.',
    rw: 'Banza usome kugeza ku mpera: 9.',
  },
  amountEmpty: {
    en: 'Type an amount above 0, in figures only, such as 500.',
    fr: 'Tapez un montant supérieur à 0, en chiffres, par exemple 500.',
    ar: 'اكتب مبلغا أكبر من 0 بالأرقام، مثلا 500.',
    rw: 'Andika umubare urenze 0, urugero 500.',
  },
  unknownCode: {
    en: 'This service is not open here. Please visit your branch.',
    fr: 'Ce service n’est pas ouvert ici. Passez à votre agence.',
    ar: 'هذه الخدمة غير متاحة هنا. زر وكالتك.',
    rw: 'Iyi serivisi ntikora hano. Gana ishami ryawe.',
  },
  unknownNumber: {
    en: 'This telephone number is not known. Please visit your branch with your identity card.',
    fr: 'Ce numéro de téléphone n’est pas connu. Passez à votre agence avec votre carte d’identité.',
    ar: 'هذا الرقم غير معروف. زر وكالتك مع بطاقة هويتك.',
    rw: 'Iyi nimero ya telefone ntizwi. Gana ishami ryawe witwaje indangamuntu.',
  },
  unknownNumberAt: {
    en: '{institution} does not know this number. Please visit a branch with your identity card.',
    fr: 'Ce numéro est inconnu : {institution}. Passez dans une agence avec votre carte d’identité.',
    ar: 'رقمك غير معروف لدى {institution}. زر الوكالة.',
    rw: '{institution}: iyi nimero ntizwi. Gana ishami witwaje indangamuntu.',
  },
  badTurn: {
    en: 'The call was not complete. Please dial again.',
    fr: 'L’appel est incomplet. Composez à nouveau.',
    ar: 'الاتصال غير مكتمل. أعد المحاولة.',
    rw: 'Guhamagara ntibyuzuye. Ongera ukande.',
  },
  trouble: {
    en: 'Not possible just now. Nothing is lost. Dial again in a few minutes.',
    fr: 'Impossible pour le moment. Rien n’est perdu. Rappelez dans quelques minutes.',
    ar: 'غير ممكن الآن. لم يضع شيء. أعد الاتصال بعد قليل.',
    rw: 'Ntibishobotse ubu. Nta cyatakaye. Ongera mu kanya.',
  },
  noLoan: {
    en: 'You have no running loan. Your branch can tell you more.',
    fr: 'Vous n’avez pas de crédit en cours. Votre agence vous renseigne.',
    ar: 'ليس لديك قرض جار. اسأل وكالتك.',
    rw: 'Nta nguzanyo ufite ubu. Baza ishami ryawe.',
  },
  requestSent: {
    en: 'Your request {number} is with your branch. The answer comes by SMS. Keep this number.',
    fr: 'Votre demande {number} est à votre agence. La réponse viendra par SMS. Gardez ce numéro.',
    ar: 'وصل طلبك {number} إلى وكالتك. الجواب برسالة. احتفظ بالرقم.',
    rw: 'Ubusabe bwawe {number} bwageze ku ishami. Igisubizo kizaza muri SMS. Bika iyi nimero.',
  },
  accepted: {
    en: 'Your contract is changed. You pay {instalment} until {last}. An SMS confirms it. Ref {number}.',
    fr: 'Votre contrat est modifié. Vous payez {instalment} jusqu’au {last}. Un SMS le confirme. Réf {number}.',
    ar: 'عدل عقدك: {instalment} إلى {last}. المرجع {number}.',
    rw: 'Amasezerano yavuguruwe. Uzishyura {instalment} kugeza {last}. SMS irabyemeza. Ref {number}.',
  },
  acceptedCooling: {
    en: 'You have accepted. You may still take it back; an SMS says until when. Ref {number}.',
    fr: 'Vous avez accepté. Vous pouvez encore revenir en arrière ; un SMS dit jusqu’à quand. Réf {number}.',
    ar: 'قبلت العرض. يمكنك التراجع، والأجل في الرسالة. المرجع {number}.',
    rw: 'Wemeye. Ushobora kwisubiraho; SMS iravuga kugeza ryari. Ref {number}.',
  },
  declined: {
    en: 'You have declined. Your contract stays as it is. Your branch will call you. Ref {number}.',
    fr: 'Vous avez refusé. Votre contrat reste comme il est. Votre agence vous appellera. Réf {number}.',
    ar: 'رفضت العرض. يبقى عقدك كما هو. المرجع {number}.',
    rw: 'Wanze icyifuzo. Amasezerano aguma uko ari. Ishami rizaguhamagara. Ref {number}.',
  },
  withdrawn: {
    en: 'Request {number} is taken back. Your contract stays as it is.',
    fr: 'La demande {number} est retirée. Votre contrat reste comme il est.',
    ar: 'سحب الطلب {number}. يبقى عقدك كما هو.',
    rw: 'Ubusabe {number} bwakuweho. Amasezerano aguma uko ari.',
  },
  appealed: {
    en: 'Your appeal is recorded. Another person will decide. Ref {number}.',
    fr: 'Votre recours est noté. Une autre personne décidera. Réf {number}.',
    ar: 'سجل تظلمك. سيقرر شخص آخر. المرجع {number}.',
    rw: 'Ubujurire bwanditswe. Undi muntu azafata icyemezo. Ref {number}.',
  },
})

export const startWords = words({
  whose: { en: 'Whose account?', fr: 'Quel compte ?', ar: 'أي حساب؟', rw: 'Konti ya nde?' },
  resume: { en: 'Continue where you stopped?', fr: 'Continuer où vous étiez ?', ar: 'هل تتابع من حيث توقفت؟', rw: 'Ukomereze aho wari ugeze?' },
  yes: { en: 'Yes', fr: 'Oui', ar: 'نعم', rw: 'Yego' },
  no: { en: 'No', fr: 'Non', ar: 'لا', rw: 'Oya' },
  offerWaits: {
    en: 'An offer waits for your answer: 4, then 1.',
    fr: 'Une proposition attend votre réponse : 4 puis 1.',
    ar: 'عرض ينتظر جوابك: 4 ثم 1.',
    rw: 'Hari icyifuzo gitegereje igisubizo: 4, hanyuma 1.',
  },
  loan: { en: 'My loan', fr: 'Mon crédit', ar: 'قرضي', rw: 'Inguzanyo yanjye' },
  pay: { en: 'Pay', fr: 'Payer', ar: 'الأداء', rw: 'Kwishyura' },
  relief: { en: 'Ask for relief', fr: 'Demander un allègement', ar: 'طلب تخفيف', rw: 'Gusaba koroherezwa' },
  more: { en: 'More', fr: 'Plus', ar: 'المزيد', rw: 'Ibindi' },
  requests: { en: 'My requests and offers', fr: 'Mes demandes et propositions', ar: 'طلباتي والعروض', rw: 'Ubusabe bwanjye n’ibyifuzo' },
  pin: { en: 'Change my PIN', fr: 'Changer mon code secret', ar: 'تغيير رقمي السري', rw: 'Guhindura umubare w’ibanga' },
  language: { en: 'Language', fr: 'Langue', ar: 'اللغة', rw: 'Ururimi' },
  english: { en: 'English', fr: 'Anglais (English)', ar: 'English', rw: 'Icyongereza (English)' },
  french: { en: 'French (Francais)', fr: 'Francais', ar: 'Français', rw: 'Igifaransa (Francais)' },
  arabic: { en: 'Arabic (Al-arabiya)', fr: 'Arabe (Al-arabiya)', ar: 'العربية', rw: 'Icyarabu (Al-arabiya)' },
  kinyarwanda: { en: 'Kinyarwanda', fr: 'Kinyarwanda', ar: 'Ikinyarwanda', rw: 'Ikinyarwanda' },
})

export const pinWords = words({
  ask: { en: 'Type your PIN.', fr: 'Tapez votre code secret.', ar: 'اكتب رقمك السري.', rw: 'Andika umubare w’ibanga wawe.' },
  askCode: {
    en: 'Welcome, {name}. Type the 6-digit code from your branch.',
    fr: 'Bienvenue, {name}. Tapez le code à 6 chiffres de votre agence.',
    ar: 'مرحبا {name}. اكتب رمز الوكالة من 6 أرقام.',
    rw: 'Murakaza neza, {name}. Andika kode y’imibare 6 wahawe n’ishami.',
  },
  choose: {
    en: 'Choose a PIN of 4 to 6 digits, not your birthday, and type it.',
    fr: 'Choisissez un code secret de 4 à 6 chiffres, pas votre date de naissance, et tapez-le.',
    ar: 'اختر رقما سريا من 4 إلى 6 أرقام، غير تاريخ ميلادك، واكتبه.',
    rw: 'Hitamo umubare w’ibanga w’imibare 4 kugeza 6, utari itariki wavutseho, uwandike.',
  },
  repeat: { en: 'Type the same PIN again.', fr: 'Tapez encore une fois ce code secret.', ar: 'اكتب الرقم السري نفسه مرة أخرى.', rw: 'Ongera wandike umubare w’ibanga wahisemo.' },
})

export const loanWords = words({
  which: { en: 'Which loan?', fr: 'Quel crédit ?', ar: 'أي قرض؟', rw: 'Iyihe nguzanyo?' },
  due: { en: 'Loan {loan}: due now {amount}.', fr: 'Crédit {loan} : à payer maintenant {amount}.', ar: 'قرض {loan}: عليك {amount}.', rw: 'Inguzanyo {loan}: ugomba kwishyura ubu {amount}.' },
  nothingDue: { en: 'Loan {loan}: nothing is due today.', fr: 'Crédit {loan} : rien à payer aujourd’hui.', ar: 'قرض {loan}: لا شيء عليك اليوم.', rw: 'Inguzanyo {loan}: nta cyo kwishyura uyu munsi.' },
  late: {
    en: '{n, plural, one {# instalment is} other {# instalments are}} late, since {date}.',
    fr: '{n, plural, one {# échéance} other {# échéances}} en retard depuis le {date}.',
    ar: '{n, plural, zero {لا قسط متأخر} one {قسط متأخر} two {قسطان متأخران} few {# أقساط متأخرة} many {# قسطا متأخرا} other {# قسط متأخر}} منذ {date}.',
    rw: '{n, plural, one {Ubwishyu # bwakerewe} other {Ubwishyu # bwakerewe}} kuva ku wa {date}.',
  },
  next: { en: 'Next: {amount} on {date}.', fr: 'Prochaine échéance : {amount} le {date}.', ar: 'القادم {amount} في {date}.', rw: 'Ubukurikira: {amount} ku wa {date}.' },
  later: { en: 'Then {amount} on {date}.', fr: 'Puis {amount} le {date}.', ar: 'ثم {amount} في {date}.', rw: 'Hanyuma {amount} ku wa {date}.' },
  remaining: { en: 'Remaining in all {amount}, until {date}.', fr: 'Reste en tout {amount}, jusqu’au {date}.', ar: 'الباقي {amount} إلى {date}.', rw: 'Hasigaye yose {amount}, kugeza {date}.' },
  where: {
    en: 'Pay at the branch {branch} or to your officer, and say the number {loan}.',
    fr: 'Payez à l’agence {branch} ou à votre agent, en donnant le numéro {loan}.',
    ar: 'أد في وكالة {branch} أو لدى العون، رقم {loan}.',
    rw: 'Ishyura ku ishami {branch} cyangwa ku mukozi, uvuge nimero {loan}.',
  },
  receipt: { en: 'Ask for the receipt; an SMS confirms it.', fr: 'Demandez la quittance ; un SMS la confirme.', ar: 'اطلب الوصل.', rw: 'Saba inyemezabwishyu; SMS irabyemeza.' },
})

export const reliefWords = words({
  reason: { en: 'What happened?', fr: 'Que se passe-t-il ?', ar: 'ماذا حدث؟', rw: 'Byagenze bite?' },
  amount: {
    en: 'How much can you pay each time? Type the amount in {currency}.',
    fr: 'Combien pouvez-vous payer à chaque fois ? Tapez le montant en {currency}.',
    ar: 'كم يمكنك أن تؤدي كل مرة؟ اكتب المبلغ ({currency}).',
    rw: 'Wakwishyura angahe buri gihe? Andika umubare muri {currency}.',
  },
  today: { en: 'Your next instalment is {amount}.', fr: 'Votre prochaine échéance est de {amount}.', ar: 'قسطك القادم {amount}.', rw: 'Ubwishyu bukurikira ni {amount}.' },
  rhythm: { en: 'How often?', fr: 'Tous les combien ?', ar: 'كل كم من الوقت؟', rw: 'Kangahe?' },
  start: { en: 'From when?', fr: 'Depuis quelle date ?', ar: 'ابتداء من متى؟', rw: 'Guhera ryari?' },
  now: { en: 'From now', fr: 'Dès maintenant', ar: 'من الآن', rw: 'Guhera ubu' },
  fromDate: { en: 'From {date}', fr: 'Dès le {date}', ar: 'من {date}', rw: 'Guhera ku wa {date}' },
  about: { en: 'Loan {loan}. {reason}.', fr: 'Crédit {loan}. {reason}.', ar: 'قرض {loan}. {reason}.', rw: 'Inguzanyo {loan}. {reason}.' },
  canPay: {
    en: 'You can pay {amount} {rhythm}, {from}',
    fr: 'Vous pouvez payer {amount} {rhythm}, {from}',
    ar: 'يمكنك أداء {amount} {rhythm}، {from}',
    rw: 'Wakwishyura {amount} {rhythm}, {from}',
  },
  inWords: { en: '({words})', fr: '({words})', ar: '({words})', rw: '({words})' },
  send: { en: 'Send', fr: 'Envoyer', ar: 'إرسال', rw: 'Ohereza' },
  cancel: { en: 'Cancel', fr: 'Annuler', ar: 'إلغاء', rw: 'Reka' },
})

export const caseWords = words({
  none: { en: 'You have no requests. To ask for relief: 00, then 3.', fr: 'Vous n’avez aucune demande. Pour un allègement : 00 puis 3.', ar: 'لا توجد طلبات. لطلب تخفيف: 00 ثم 3.', rw: 'Nta busabe ufite. Gusaba koroherezwa: 00, hanyuma 3.' },
  list: { en: 'Your requests', fr: 'Vos demandes', ar: 'طلباتك', rw: 'Ubusabe bwawe' },
  studied: { en: 'being looked at', fr: 'à l’étude', ar: 'قيد الدراسة', rw: 'birasuzumwa' },
  offered: { en: 'offer to read', fr: 'proposition à lire', ar: 'عرض للقراءة', rw: 'icyifuzo cyo gusoma' },
  cooling: { en: 'accepted', fr: 'acceptée', ar: 'مقبول', rw: 'byemewe' },
  changed: { en: 'contract changed', fr: 'contrat modifié', ar: 'عدل العقد', rw: 'amasezerano yavuguruwe' },
  undone: { en: 'change undone', fr: 'modification annulée', ar: 'ألغي التعديل', rw: 'impinduka yasheshwe' },
  declined: { en: 'declined by you', fr: 'refusée par vous', ar: 'رفضته', rw: 'warabyanze' },
  expired: { en: 'offer expired', fr: 'proposition expirée', ar: 'انتهى أجل العرض', rw: 'icyifuzo cyarangiye' },
  refused: { en: 'refused', fr: 'rejetée', ar: 'مرفوض', rw: 'byanzwe' },
  withdrawn: { en: 'taken back', fr: 'retirée', ar: 'مسحوب', rw: 'byakuweho' },
  stands: { en: 'Request {number}, loan {loan}: {state}.', fr: 'Demande {number}, crédit {loan} : {state}.', ar: 'طلب {number}، قرض {loan}: {state}.', rw: 'Ubusabe {number}, inguzanyo {loan}: {state}.' },
  answerBy: { en: 'You get an answer by {date}.', fr: 'Réponse au plus tard le {date}.', ar: 'الجواب قبل {date}.', rw: 'Igisubizo bitarenze {date}.' },
  decideBy: { en: 'Answer by {date}.', fr: 'Répondez avant le {date}.', ar: 'أجب قبل {date}.', rw: 'Subiza bitarenze {date}.' },
  because: { en: 'Reason: {reason}', fr: 'Motif : {reason}', ar: 'السبب: {reason}', rw: 'Impamvu: {reason}' },
  appealUntil: { en: 'You may appeal until {date}.', fr: 'Recours possible jusqu’au {date}.', ar: 'يمكنك التظلم إلى {date}.', rw: 'Ushobora kujurira kugeza {date}.' },
  offerLine: { en: '{instalment} until {last}', fr: '{instalment} jusqu’au {last}', ar: '{instalment} إلى {last}', rw: '{instalment} kugeza {last}' },
  withdraw: { en: 'Take it back', fr: 'Retirer', ar: 'سحب الطلب', rw: 'Kubikuraho' },
  appeal: { en: 'Appeal', fr: 'Faire recours', ar: 'تظلم', rw: 'Kujurira' },
  sureWithdraw: { en: 'Take back request {number}?', fr: 'Retirer la demande {number} ?', ar: 'سحب الطلب {number}؟', rw: 'Gukuraho ubusabe {number}?' },
  byPhone: { en: 'Taken back by telephone', fr: 'Retiré par téléphone', ar: 'سحب عبر الهاتف', rw: 'Byakuweho kuri telefone' },
  whyAppeal: { en: 'Why do you appeal?', fr: 'Pourquoi ce recours ?', ar: 'لماذا تتظلم؟', rw: 'Kuki ujuriye?' },
  worse: { en: 'My situation is worse now', fr: 'Ma situation s’est aggravée', ar: 'ساءت وضعيتي', rw: 'Byarushijeho kuba bibi' },
  notRight: { en: 'The reason is not right', fr: 'Le motif n’est pas juste', ar: 'السبب غير صحيح', rw: 'Impamvu si yo' },
  explain: { en: 'I want to explain in person', fr: 'Je veux expliquer de vive voix', ar: 'أريد أن أشرح بنفسي', rw: 'Ndashaka kwisobanurira ubwanjye' },
})

export const offerWords = words({
  head: { en: 'Offer {n} for loan {loan}', fr: 'Proposition {n}, crédit {loan}', ar: 'العرض {n}، {loan}', rw: 'Icyifuzo {n}, inguzanyo {loan}' },
  pay: {
    en: '{count, plural, one {# instalment} other {# instalments}} of {instalment}, {rhythm}.',
    fr: '{count, plural, one {# échéance} other {# échéances}} de {instalment}, {rhythm}.',
    ar: '{count, plural, one {قسط واحد} two {قسطان} few {# أقساط} many {# قسطا} other {# قسط}}: {instalment} {rhythm}.',
    rw: 'Kwishyura inshuro {count}, {instalment} {rhythm}.',
  },
  dates: { en: 'First on {first}, last on {last}.', fr: 'Première le {first}, dernière le {last}.', ar: 'من {first} إلى {last}.', rw: 'Ubwa mbere {first}, ubwa nyuma {last}.' },
  total: { en: 'In all {total} from today.', fr: 'En tout {total} à partir d’aujourd’hui.', ar: 'المجموع {total}.', rw: 'Yose hamwe {total} guhera none.' },
  extra: {
    en: '{direction, select, more {That is {extra} more than now.} less {That is {extra} less than now.} other {That is the same as now.}}',
    fr: '{direction, select, more {Soit {extra} de plus que maintenant.} less {Soit {extra} de moins que maintenant.} other {Soit autant que maintenant.}}',
    ar: '{direction, select, more {+{extra} عن الآن.} less {-{extra} عن الآن.} other {مثل الآن.}}',
    rw: '{direction, select, more {Arenga {extra} ku y’ubu.} less {Make {extra} ku y’ubu.} other {Angana n’ay’ubu.}}',
  },
  accept: { en: 'Accept', fr: 'Accepter', ar: 'قبول', rw: 'Kwemera' },
  decline: { en: 'Decline', fr: 'Refuser', ar: 'رفض', rw: 'Kwanga' },
  sign: {
    en: 'I accept {instalment} until {last}, loan {loan}. To sign, type your PIN.',
    fr: 'J’accepte {instalment} jusqu’au {last}, crédit {loan}. Pour signer, tapez votre code secret.',
    ar: 'أقبل {instalment} إلى {last}، {loan}. اكتب رقمك السري.',
    rw: 'Nemeye {instalment} kugeza {last}, inguzanyo {loan}. Gusinya: andika umubare w’ibanga.',
  },
  sureDecline: { en: 'Decline all offers of request {number}?', fr: 'Refuser toutes les propositions de la demande {number} ?', ar: 'رفض كل عروض الطلب {number}؟', rw: 'Kwanga ibyifuzo byose by’ubusabe {number}?' },
})

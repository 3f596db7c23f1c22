import type { clientRefusals } from '#core/refusal.ts'
import type { Message } from '#contract/words/catalogue.ts'
import { askBranch, type RefusalWords } from './shape.ts'

// Clients' records are changed at the desk, never by telephone.
const atDesk = (status: number, desk: Message): RefusalWords => ({ status, desk, phone: askBranch })

export const clientRefusalWords: Record<(typeof clientRefusals)[number], RefusalWords> = {
  duplicate_suspected: atDesk(409, {
    en: '{name}, branch {branch}, may be the same person. Look at the record; if it is somebody else, say why and register anyway.',
    fr: '{name}, agence {branch}, est peut-être la même personne. Regardez sa fiche ; si c’est quelqu’un d’autre, dites pourquoi et enregistrez quand même.',
    ar: '{name}، وكالة {branch}، قد يكون الشخص نفسه. انظر إلى ملفه؛ وإن كان غيره فبين السبب وسجل رغم ذلك.',
    rw: '{name}, ishami {branch}, ashobora kuba ari umuntu umwe. Reba dosiye ye; niba ari undi, sobanura impamvu ubone kumwandika.',
  }),
  duplicate_reason_missing: atDesk(400, {
    en: 'Say why this is another person, for example: her sister uses the same telephone.',
    fr: 'Dites pourquoi c’est une autre personne, par exemple : sa sœur utilise le même téléphone.',
    ar: 'بين لماذا هو شخص آخر، مثلا: أختها تستعمل الهاتف نفسه.',
    rw: 'Sobanura impamvu ari undi muntu, urugero: murumuna we akoresha iyo telefone.',
  }),
  identity_taken: atDesk(409, {
    en: 'This identity document belongs to {name}, branch {branch}. Use that record; if the number is wrong there, have it put right first.',
    fr: 'Cette pièce d’identité est celle de {name}, agence {branch}. Utilisez cette fiche ; si le numéro y est faux, faites-le corriger d’abord.',
    ar: 'وثيقة الهوية هذه تعود إلى {name}، وكالة {branch}. استعمل ذلك الملف؛ وإن كان الرقم فيه خطأ فليصحح أولا.',
    rw: 'Iki cyangombwa ni icya {name}, ishami {branch}. Koresha iyo dosiye; niba nimero irimo nabi, ibanze ikosorwe.',
  }),
  identity_incomplete: atDesk(400, {
    en: 'The number of the identity document is too short. Copy it letter by letter from the document.',
    fr: 'Le numéro de la pièce d’identité est trop court. Recopiez-le lettre par lettre.',
    ar: 'رقم وثيقة الهوية قصير جدا. انقله حرفا حرفا من الوثيقة.',
    rw: 'Nimero y’icyangombwa ni ngufi cyane. Yandukure uko yanditse ku cyangombwa.',
  }),
  phone_invalid: atDesk(400, {
    en: 'No such telephone number exists. Write it as it is dialled at home, or with + and the country.',
    fr: 'Ce numéro de téléphone n’existe pas. Écrivez-le comme on le compose, ou avec + et l’indicatif du pays.',
    ar: 'لا وجود لرقم هاتف كهذا. اكتبه كما يطلب محليا أو مع + ورمز البلد.',
    rw: 'Iyi nimero ya telefone ntibaho. Yandike uko bayihamagara mu gihugu, cyangwa utangize + n’umubare w’igihugu.',
  }),
  date_before: atDesk(400, {
    en: '{date, date} is too early; the earliest day here is {earliest, date}.',
    fr: 'Le {date, date} est trop tôt ; le premier jour possible est le {earliest, date}.',
    ar: '{date, date} مبكر جدا؛ أول يوم ممكن هنا هو {earliest, date}.',
    rw: '{date, date} ni kare cyane; umunsi wa mbere ushoboka ni {earliest, date}.',
  }),
  age_unlikely: atDesk(400, {
    en: 'Born on {date, date}? A client is between {youngest} and {oldest} years old. Check the year.',
    fr: 'Né(e) le {date, date} ? Un client a entre {youngest} et {oldest} ans. Vérifiez l’année.',
    ar: 'ازداد(ت) في {date, date}؟ عمر الزبون بين {youngest} و{oldest} سنة. تحقق من السنة.',
    rw: 'Yavutse ku wa {date, date}? Umukiriya afite hagati y’imyaka {youngest} na {oldest}. Reba umwaka neza.',
  }),
  dependants_exceed_household: atDesk(400, {
    en: 'The household counts {household} people, the client among them; the dependants must be fewer.',
    fr: 'Le ménage compte {household} personnes, le client compris ; les personnes à charge sont moins nombreuses.',
    ar: 'تضم الأسرة {household} أفراد بمن فيهم الزبون؛ يجب أن يكون المعالون أقل.',
    rw: 'Urugo rugizwe n’abantu {household} barimo n’umukiriya; abo atunze bagomba kuba bake kuri abo.',
  }),
  branch_unknown: atDesk(400, {
    en: 'There is no such open branch among those you work for. Choose one from the list.',
    fr: 'Aucune agence ouverte de ce nom parmi les vôtres. Choisissez dans la liste.',
    ar: 'لا توجد وكالة مفتوحة كهذه ضمن الوكالات التي تعمل لها. اختر من القائمة.',
    rw: 'Nta shami rifunguye nk’iryo mu yo ukorera. Hitamo mu rutonde.',
  }),
  officer_unknown: atDesk(400, {
    en: 'This officer does not work at the branch {branch}, or no longer. Choose one from the list.',
    fr: 'Cet agent ne travaille pas, ou plus, à l’agence {branch}. Choisissez dans la liste.',
    ar: 'هذا العون لا يعمل بوكالة {branch} أو لم يعد يعمل بها. اختر من القائمة.',
    rw: 'Uyu mukozi ntakora mu ishami {branch}, cyangwa ntakihakora. Hitamo mu rutonde.',
  }),
  client_unknown: atDesk(404, {
    en: 'This client is not there. Check the number, or search by name.',
    fr: 'Ce client est introuvable. Vérifiez le numéro, ou cherchez par nom.',
    ar: 'هذا الزبون غير موجود. تحقق من الرقم أو ابحث بالاسم.',
    rw: 'Uyu mukiriya ntabonetse. Reba nimero, cyangwa ushakishe izina.',
  }),
  client_still_in_group: atDesk(409, {
    en: 'The client still belongs to the group {group}. End the membership first, or transfer the whole group.',
    fr: 'Le client fait encore partie du groupe {group}. Mettez d’abord fin à son adhésion, ou transférez tout le groupe.',
    ar: 'ما زال الزبون عضوا في مجموعة {group}. أنه العضوية أولا أو انقل المجموعة كلها.',
    rw: 'Umukiriya aracyari mu itsinda {group}. Banza umuvanemo, cyangwa wimure itsinda ryose.',
  }),
  client_in_another_group: atDesk(409, {
    en: '{name} belongs to the group {group} already; a client belongs to one group at a time.',
    fr: '{name} fait déjà partie du groupe {group} ; un client n’a qu’un groupe à la fois.',
    ar: '{name} عضو في مجموعة {group}؛ ينتمي الزبون إلى مجموعة واحدة في الوقت نفسه.',
    rw: '{name} asanzwe mu itsinda {group}; umukiriya aba mu itsinda rimwe icyarimwe.',
  }),
  client_of_another_branch: atDesk(409, {
    en: '{name} is a client of another branch than the group. Transfer the client first.',
    fr: '{name} est client d’une autre agence que le groupe. Transférez d’abord le client.',
    ar: '{name} زبون وكالة أخرى غير وكالة المجموعة. انقل الزبون أولا.',
    rw: '{name} ni umukiriya w’irindi shami ritari iry’itsinda. Banza umwimure.',
  }),
  client_owes: atDesk(409, {
    en: 'The client still has the loan {loan}. It must be closed first.',
    fr: 'Le client a encore le crédit {loan}. Il doit d’abord être soldé.',
    ar: 'ما زال على الزبون القرض {loan}. يجب إقفاله أولا.',
    rw: 'Umukiriya aracyafite inguzanyo {loan}. Igomba kubanza gufungwa.',
  }),
  transfer_changes_nothing: atDesk(400, {
    en: 'Everybody chosen belongs to this branch and officer already. Choose another branch or officer.',
    fr: 'Toutes les personnes choisies relèvent déjà de cette agence et de cet agent. Choisissez-en d’autres.',
    ar: 'كل المختارين تابعون أصلا لهذه الوكالة وهذا العون. اختر وكالة أو عونا آخر.',
    rw: 'Abo wahisemo bose basanzwe muri iryo shami no kuri uwo mukozi. Hitamo ibindi.',
  }),
  status_unchanged: atDesk(409, {
    en: 'It already stands so. Somebody may have done it before you; look at the history.',
    fr: 'C’est déjà le cas. Quelqu’un l’a peut-être fait avant vous ; voyez l’historique.',
    ar: 'الحالة كذلك أصلا. ربما قام بذلك شخص قبلك؛ انظر السجل.',
    rw: 'Ni ko bisanzwe bimeze. Birashoboka ko hari uwabikoze mbere yawe; reba amateka.',
  }),
  group_dissolved: atDesk(409, {
    en: 'The group is dissolved and changes no more.',
    fr: 'Le groupe est dissous et ne change plus.',
    ar: 'المجموعة محلولة ولا تتغير بعد.',
    rw: 'Itsinda ryarasheshwe, nta gihinduka.',
  }),
  group_has_members: atDesk(409, {
    en: '{n, plural, one {# client still belongs} other {# clients still belong}} to the group. End the memberships first.',
    fr: '{n, plural, one {# client fait} other {# clients font}} encore partie du groupe. Mettez d’abord fin aux adhésions.',
    ar: 'ما زال في المجموعة {n, plural, one {زبون واحد} two {زبونان} few {# زبناء} many {# زبونا} other {# زبون}}. أنه العضويات أولا.',
    rw: '{n, plural, one {Umukiriya # aracyari} other {Abakiriya # baracyari}} mu itsinda. Banza ubavanemo.',
  }),
  group_has_loans: atDesk(409, {
    en: 'The loan {loan} of this group is not closed. Settle it first.',
    fr: 'Le crédit {loan} de ce groupe n’est pas soldé. Soldez-le d’abord.',
    ar: 'القرض {loan} لهذه المجموعة غير مقفل. سوه أولا.',
    rw: 'Inguzanyo {loan} y’iri tsinda ntirafungwa. Banza uyirangize.',
  }),
  member_already: atDesk(409, {
    en: '{name} belongs to this group already.',
    fr: '{name} fait déjà partie de ce groupe.',
    ar: '{name} عضو في هذه المجموعة أصلا.',
    rw: '{name} asanzwe muri iri tsinda.',
  }),
  member_repeated: atDesk(400, {
    en: 'The same client stands twice in the list. Remove one line.',
    fr: 'Le même client figure deux fois dans la liste. Retirez une ligne.',
    ar: 'الزبون نفسه مكرر في اللائحة. احذف سطرا.',
    rw: 'Umukiriya umwe yanditse kabiri ku rutonde. Kuramo umurongo umwe.',
  }),
  role_taken_twice: atDesk(400, {
    en: 'A group has one leader and one treasurer. Make the others members.',
    fr: 'Un groupe a un responsable et un trésorier. Mettez les autres comme membres.',
    ar: 'للمجموعة مسؤول واحد وأمين مال واحد. اجعل الآخرين أعضاء.',
    rw: 'Itsinda rigira umuyobozi umwe n’umubitsi umwe. Abandi ubagire abanyamuryango.',
  }),
  file_empty: atDesk(400, {
    en: 'The file is empty. Choose it again, or take the photograph again.',
    fr: 'Le fichier est vide. Choisissez-le à nouveau, ou reprenez la photo.',
    ar: 'الملف فارغ. اختره من جديد أو أعد التقاط الصورة.',
    rw: 'Dosiye irimo ubusa. Yongere uyihitemo, cyangwa wongere ufate ifoto.',
  }),
  file_too_large: atDesk(413, {
    en: 'The file is larger than {limit} MB. Take a smaller photograph, or scan fewer pages.',
    fr: 'Le fichier dépasse {limit} Mo. Prenez une photo plus petite, ou numérisez moins de pages.',
    ar: 'الملف أكبر من {limit} ميغابايت. التقط صورة أصغر أو امسح صفحات أقل.',
    rw: 'Dosiye irengeje MB {limit}. Fata ifoto nto, cyangwa usikane impapuro nke.',
  }),
  file_not_what_it_says: atDesk(400, {
    en: 'The content of this file is not {type}. Save it as JPEG, PNG, WebP or PDF and choose it again.',
    fr: 'Le contenu de ce fichier n’est pas {type}. Enregistrez-le en JPEG, PNG, WebP ou PDF et choisissez-le à nouveau.',
    ar: 'محتوى هذا الملف ليس {type}. احفظه بصيغة JPEG أو PNG أو WebP أو PDF ثم اختره من جديد.',
    rw: 'Ibiri muri iyi dosiye si {type}. Yibike nka JPEG, PNG, WebP cyangwa PDF wongere uyihitemo.',
  }),
  attachment_withdrawn: atDesk(409, {
    en: 'This file was withdrawn already.',
    fr: 'Ce fichier a déjà été retiré.',
    ar: 'هذا الملف سحب من قبل.',
    rw: 'Iyi dosiye yamaze gukurwaho.',
  }),
}

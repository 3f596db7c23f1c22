import type { peopleRefusals } from '#core/refusal.ts'
import type { Message } from '#contract/words/catalogue.ts'
import { askBranch, type RefusalWords } from './shape.ts'

// None of these reaches a client's phone: they belong to staff who sign in.
const atDesk = (status: number, desk: Message): RefusalWords => ({ status, desk, phone: askBranch })

export const peopleRefusalWords: Record<(typeof peopleRefusals)[number], RefusalWords> = {
  wrong_sign_in: atDesk(401, {
    en: 'User name or password is not right. Check both; after five tries the account waits a quarter of an hour.',
    fr: 'Nom d’utilisateur ou mot de passe incorrect. Vérifiez les deux ; après cinq essais, le compte attend un quart d’heure.',
    ar: 'اسم المستخدم أو كلمة المرور غير صحيح. تحقق منهما؛ بعد خمس محاولات ينتظر الحساب ربع ساعة.',
    rw: 'Izina ry’ukoresha cyangwa ijambo ry’ibanga si byo. Bisuzume; nyuma yo kugerageza gatanu konti itegereza iminota 15.',
  }),
  second_factor_needed: atDesk(401, {
    en: 'Enter the six-digit code of your authenticator app.',
    fr: 'Saisissez le code à six chiffres de votre application d’authentification.',
    ar: 'أدخل الرمز المكون من ستة أرقام من تطبيق المصادقة.',
    rw: 'Andika umubare w’imibare itandatu wo muri porogaramu yawe y’umutekano.',
  }),
  second_factor_wrong: atDesk(401, {
    en: 'This code is not right or has run out. Enter the one shown now.',
    fr: 'Ce code est incorrect ou expiré. Saisissez celui affiché maintenant.',
    ar: 'هذا الرمز غير صحيح أو انتهت مدته. أدخل الرمز الظاهر الآن.',
    rw: 'Uyu mubare si wo cyangwa warangiye. Andika ugaragara ubu.',
  }),
  second_factor_on: atDesk(409, {
    en: 'The second factor is on already. Turn it off first to set up another phone.',
    fr: 'Le second facteur est déjà actif. Désactivez-le d’abord pour configurer un autre téléphone.',
    ar: 'العامل الثاني مفعل من قبل. عطله أولا لإعداد هاتف آخر.',
    rw: 'Uburyo bwa kabiri bw’umutekano bwaratangiye. Banza ubuhagarike kugira ngo ushyireho indi telefone.',
  }),
  password_wrong: atDesk(403, {
    en: 'The current password is not right.',
    fr: 'Le mot de passe actuel est incorrect.',
    ar: 'كلمة المرور الحالية غير صحيحة.',
    rw: 'Ijambo ry’ibanga risanzwe si ryo.',
  }),
  password_too_short: atDesk(400, {
    en: 'A password has at least {length} characters. Three or four words are easy to remember.',
    fr: 'Un mot de passe compte au moins {length} caractères. Trois ou quatre mots se retiennent facilement.',
    ar: 'كلمة المرور من {length} حروف على الأقل. ثلاث أو أربع كلمات يسهل تذكرها.',
    rw: 'Ijambo ry’ibanga rigira nibura inyuguti {length}. Amagambo atatu cyangwa ane yoroshye kwibuka.',
  }),
  password_is_user_name: atDesk(400, {
    en: 'A password must not be made of the user name. Choose something only you know.',
    fr: 'Le mot de passe ne doit pas reprendre le nom d’utilisateur. Choisissez ce que vous seul savez.',
    ar: 'لا يجوز أن تتكون كلمة المرور من اسم المستخدم. اختر شيئا لا يعرفه سواك.',
    rw: 'Ijambo ry’ibanga ntirigomba kuba izina ry’ukoresha. Hitamo icyo uzi wenyine.',
  }),
  password_unchanged: atDesk(400, {
    en: 'The new password is the old one. Choose another.',
    fr: 'Le nouveau mot de passe est l’ancien. Choisissez-en un autre.',
    ar: 'كلمة المرور الجديدة هي القديمة. اختر غيرها.',
    rw: 'Ijambo ry’ibanga rishya ni irya kera. Hitamo irindi.',
  }),
  password_must_change: atDesk(403, {
    en: 'Choose your own password first: somebody else knows the one you signed in with.',
    fr: 'Choisissez d’abord votre mot de passe : quelqu’un d’autre connaît celui que vous avez utilisé.',
    ar: 'اختر كلمة المرور الخاصة بك أولا: شخص آخر يعرف التي دخلت بها.',
    rw: 'Banza uhitemo ijambo ryawe ry’ibanga: iryo winjije hari undi urizi.',
  }),
  no_organisation: atDesk(403, {
    en: 'Your account belongs to no organisation at present. Ask the administrator who invited you.',
    fr: 'Votre compte n’appartient à aucune organisation pour le moment. Demandez à l’administrateur qui vous a invité.',
    ar: 'حسابك لا ينتمي إلى أي هيئة حاليا. اسأل المسؤول الذي دعاك.',
    rw: 'Konti yawe nta kigo irimo ubu. Baza umuyobozi wagutumiye.',
  }),
  user_name_taken: atDesk(409, {
    en: 'The user name {userName} is taken. Add a letter or a number.',
    fr: 'Le nom d’utilisateur {userName} est pris. Ajoutez une lettre ou un chiffre.',
    ar: 'اسم المستخدم {userName} مأخوذ. أضف حرفا أو رقما.',
    rw: 'Izina {userName} rirakoreshwa. Ongeraho inyuguti cyangwa umubare.',
  }),
  email_taken: atDesk(409, {
    en: 'Somebody signs in with this e-mail already. Leave it empty or give another.',
    fr: 'Quelqu’un se connecte déjà avec cette adresse. Laissez-la vide ou donnez-en une autre.',
    ar: 'هناك من يدخل بهذا البريد. اتركه فارغا أو أعط غيره.',
    rw: 'Hari usanzwe yinjira n’iyi imeyili. Yireke cyangwa utange indi.',
  }),
  right_not_held: atDesk(403, {
    en: 'You cannot give a right that you do not hold yourself: {right}.',
    fr: 'Vous ne pouvez pas donner un droit que vous n’avez pas : {right}.',
    ar: 'لا يمكنك منح حق لا تملكه: {right}.',
    rw: 'Ntushobora gutanga uburenganzira udafite: {right}.',
  }),
  own_roles: atDesk(403, {
    en: 'Nobody changes their own roles, branches or state. Ask another administrator.',
    fr: 'Personne ne change ses propres rôles, agences ou état. Demandez à un autre administrateur.',
    ar: 'لا أحد يغير أدواره أو وكالاته أو حالته. اطلب من مسؤول آخر.',
    rw: 'Nta wihindurira inshingano, amashami cyangwa uko ahagaze. Saba undi muyobozi wa sisitemu.',
  }),
  last_administrator: atDesk(409, {
    en: 'Somebody must be able to manage staff. Give another person that right first.',
    fr: 'Quelqu’un doit pouvoir gérer le personnel. Donnez d’abord ce droit à une autre personne.',
    ar: 'يجب أن يستطيع شخص تدبير الموظفين. امنح هذا الحق لشخص آخر أولا.',
    rw: 'Hagomba kubaho ushobora kuyobora abakozi. Banza uhe undi ubwo burenganzira.',
  }),
  user_of_elsewhere: atDesk(403, {
    en: 'This account was made by another organisation; only that one may reset it.',
    fr: 'Ce compte a été créé par une autre organisation ; elle seule peut le réinitialiser.',
    ar: 'أنشأت هيئة أخرى هذا الحساب؛ وهي وحدها تعيد ضبطه.',
    rw: 'Iyi konti yafunguwe n’ikindi kigo; ni cyo cyonyine gishobora kuyisubiza uko yari.',
  }),
  agreement_state: atDesk(409, {
    en: 'This agreement does not stand where that could be done. Reload the page and look at its last step.',
    fr: 'L’état de cet accord ne le permet plus. Rechargez la page et regardez sa dernière étape.',
    ar: 'حالة هذا الاتفاق لا تسمح بذلك. أعد تحميل الصفحة وانظر آخر خطوة فيه.',
    rw: 'Aho aya masezerano ageze ntibyemera. Ongera ufungure urupapuro urebe intambwe iheruka.',
  }),
  branch_closed: atDesk(409, {
    en: 'The branch {name} is closed since {on, date}.',
    fr: 'L’agence {name} est fermée depuis le {on, date}.',
    ar: 'الوكالة {name} مغلقة منذ {on, date}.',
    rw: 'Ishami {name} ryafunzwe kuva {on, date}.',
  }),
  foreign_origin: atDesk(403, {
    en: 'The request came from another site and was not carried out. Open Twiza itself and try again.',
    fr: 'La requête venait d’un autre site et n’a pas été exécutée. Ouvrez Twiza et réessayez.',
    ar: 'جاء الطلب من موقع آخر ولم ينفذ. افتح تويزا نفسه وحاول مرة أخرى.',
    rw: 'Ubusabe bwavuye ku rundi rubuga ntibwakozwe. Fungura Twiza ubwayo wongere ugerageze.',
  }),
  body_too_large: atDesk(413, {
    en: 'What was sent is too large. A file may have 5 MB; make it smaller and send it again.',
    fr: 'L’envoi est trop volumineux. Un fichier peut faire 5 Mo ; réduisez-le et renvoyez-le.',
    ar: 'ما أرسل كبير جدا. يمكن أن يبلغ الملف 5 ميغابايت؛ صغره وأعد إرساله.',
    rw: 'Ibyoherejwe ni binini cyane. Dosiye ishobora kugira MB 5; yigabanye wongere wohereze.',
  }),
  body_unreadable: atDesk(400, {
    en: 'What was sent cannot be read: it is not well-formed {expected}.',
    fr: 'L’envoi est illisible : ce n’est pas du {expected} bien formé.',
    ar: 'تعذرت قراءة ما أرسل: ليس {expected} صحيح البنية.',
    rw: 'Ibyoherejwe ntibisomeka: si {expected} yanditse neza.',
  }),
  media_type_unknown: atDesk(415, {
    en: 'This kind of content is not taken here. Send {expected}.',
    fr: 'Ce type de contenu n’est pas accepté ici. Envoyez {expected}.',
    ar: 'هذا النوع من المحتوى غير مقبول هنا. أرسل {expected}.',
    rw: 'Ubu bwoko bw’ibyoherejwe ntibwemewe hano. Ohereza {expected}.',
  }),
}

import type { commonRefusals } from '#core/refusal.ts'
import { askBranch, type RefusalWords } from './shape.ts'

export const commonRefusalWords: Record<(typeof commonRefusals)[number], RefusalWords> = {
  not_found: {
    status: 404,
    desk: {
      en: 'There is nothing here under this address or number. Check it, or search by name.',
      fr: 'Rien ici sous cette adresse ou ce numéro. Vérifiez, ou cherchez par nom.',
      ar: 'لا يوجد شيء تحت هذا العنوان أو الرقم. تحقق منه أو ابحث بالاسم.',
      rw: 'Nta kintu kiri kuri iyi aderesi cyangwa nimero. Yisuzume, cyangwa ushakishe izina.',
    },
    phone: {
      en: 'Not found. Please ask your branch.',
      fr: 'Introuvable. Demandez à votre agence.',
      ar: 'غير موجود. اسأل وكالتك.',
      rw: 'Ntibibonetse. Baza ishami ryawe.',
    },
  },
  not_allowed: {
    status: 403,
    desk: {
      en: 'Your role does not allow this. Ask your administrator who may do it.',
      fr: 'Votre rôle ne le permet pas. Demandez à votre administrateur qui peut le faire.',
      ar: 'دورك لا يسمح بهذا. اسأل المسؤول عمن يمكنه القيام به.',
      rw: 'Inshingano zawe ntizibyemera. Baza umuyobozi wa sisitemu ubifitiye uburenganzira.',
    },
    phone: askBranch,
  },
  sign_in_first: {
    status: 401,
    desk: {
      en: 'Sign in first; your session may have ended. What you typed is kept.',
      fr: 'Connectez-vous d’abord ; votre session a peut-être pris fin. Votre saisie est conservée.',
      ar: 'سجل الدخول أولا؛ ربما انتهت جلستك. ما كتبته محفوظ.',
      rw: 'Banza winjire; birashoboka ko igihe cyawe cyarangiye. Ibyo wanditse birabitswe.',
    },
    phone: askBranch,
  },
  key_missing: {
    status: 400,
    desk: {
      en: 'The request needs an Idempotency-Key header of 8 to 200 characters, the same when it is sent again.',
      fr: 'La requête doit porter un en-tête Idempotency-Key de 8 à 200 caractères, le même si elle est renvoyée.',
      ar: 'يحتاج الطلب إلى ترويسة Idempotency-Key من 8 إلى 200 حرف، نفسها عند إعادة الإرسال.',
      rw: 'Ubusabe bugomba kugira Idempotency-Key y’inyuguti 8 kugeza kuri 200, imwe igihe bwongeye koherezwa.',
    },
    phone: askBranch,
  },
  key_reused: {
    status: 409,
    desk: {
      en: 'This request was already sent with other content. Nothing was done twice; reload the page and check what is there.',
      fr: 'Cette requête a déjà été envoyée avec un autre contenu. Rien n’a été fait deux fois ; rechargez la page et vérifiez.',
      ar: 'سبق إرسال هذا الطلب بمحتوى آخر. لم يتم شيء مرتين؛ أعد تحميل الصفحة وتحقق.',
      rw: 'Ubu busabe bwigeze koherezwa bufite ibindi bikubiyemo. Nta cyakozwe kabiri; ongera ufungure urupapuro urebe.',
    },
    phone: askBranch,
  },
  input_invalid: {
    status: 400,
    desk: {
      en: 'Something in the form is not right yet. Each field says what is needed.',
      fr: 'Quelque chose n’est pas encore correct. Chaque champ indique ce qu’il faut.',
      ar: 'هناك شيء غير صحيح بعد. كل خانة تبين المطلوب.',
      rw: 'Hari ikitaraba cyo. Buri mwanya uvuga igikenewe.',
    },
    phone: {
      en: 'This answer is not understood. Please try again.',
      fr: 'Réponse non comprise. Réessayez.',
      ar: 'الجواب غير مفهوم. حاول مرة أخرى.',
      rw: 'Igisubizo nticyumvikanye. Ongera ugerageze.',
    },
  },
  changed_meanwhile: {
    status: 409,
    desk: {
      en: 'Somebody changed this meanwhile. Reload the page, look at the change, and do yours again.',
      fr: 'Quelqu’un l’a modifié entre-temps. Rechargez la page, regardez, puis refaites votre modification.',
      ar: 'غير أحدهم هذا في هذه الأثناء. أعد تحميل الصفحة واطلع على التغيير ثم أعد تعديلك.',
      rw: 'Hari uwabihinduye hagati aho. Ongera ufungure urupapuro, urebe icyahindutse, wongere ukore ibyawe.',
    },
    phone: {
      en: 'This has changed. Please look at it again.',
      fr: 'Cela a changé. Regardez à nouveau.',
      ar: 'لقد تغير هذا. انظر مرة أخرى.',
      rw: 'Ibi byahindutse. Ongera ubirebe.',
    },
  },
  same_person: {
    status: 403,
    desk: {
      en: 'A second person must decide this: you proposed it yourself.',
      fr: 'Une seconde personne doit décider : vous l’avez proposé vous-même.',
      ar: 'يجب أن يقرر شخص ثان: أنت من اقترح هذا.',
      rw: 'Hagomba undi muntu ubifatira icyemezo: ni wowe wabisabye.',
    },
    phone: askBranch,
  },
  too_many_tries: {
    status: 429,
    desk: {
      en: 'Too many tries. Wait a quarter of an hour, or ask your administrator.',
      fr: 'Trop d’essais. Attendez un quart d’heure, ou demandez à votre administrateur.',
      ar: 'محاولات كثيرة. انتظر ربع ساعة أو اسأل المسؤول.',
      rw: 'Wagerageje inshuro nyinshi. Tegereza iminota 15, cyangwa ubaze umuyobozi wa sisitemu.',
    },
    phone: {
      en: 'Too many tries. Please ask your branch.',
      fr: 'Trop d’essais. Demandez à votre agence.',
      ar: 'محاولات كثيرة. اسأل وكالتك.',
      rw: 'Wagerageje kenshi. Baza ishami ryawe.',
    },
  },
  try_again_later: {
    status: 503,
    desk: {
      en: 'The system is busy or being looked after. Nothing is lost; it is tried again in a moment.',
      fr: 'Le système est occupé ou en maintenance. Rien n’est perdu ; nouvel essai dans un instant.',
      ar: 'النظام مشغول أو تحت الصيانة. لم يضع شيء؛ ستعاد المحاولة بعد لحظة.',
      rw: 'Sisitemu irahuze cyangwa irimo gusanwa. Nta cyatakaye; biraza kongera kugeragezwa.',
    },
    phone: {
      en: 'Not possible just now. Nothing is lost. Try again soon.',
      fr: 'Impossible pour le moment. Rien n’est perdu. Réessayez plus tard.',
      ar: 'غير ممكن الآن. لم يضع شيء. حاول بعد قليل.',
      rw: 'Ntibishobotse ubu. Nta cyatakaye. Ongera mu kanya.',
    },
  },
  duplicate: {
    status: 409,
    desk: {
      en: 'This exists already. Open what is there, or choose another name or number.',
      fr: 'Cela existe déjà. Ouvrez l’existant, ou choisissez un autre nom ou numéro.',
      ar: 'هذا موجود من قبل. افتح الموجود أو اختر اسما أو رقما آخر.',
      rw: 'Ibi bisanzweho. Fungura ibihari, cyangwa uhitemo irindi zina cyangwa nimero.',
    },
    phone: {
      en: 'This was already done.',
      fr: 'C’est déjà fait.',
      ar: 'تم هذا من قبل.',
      rw: 'Ibi byarakozwe.',
    },
  },
  in_use: {
    status: 409,
    desk: {
      en: 'This is in use and cannot be closed or removed. Move or end what uses it first.',
      fr: 'C’est utilisé et ne peut être fermé ni supprimé. Déplacez ou terminez d’abord ce qui l’utilise.',
      ar: 'هذا قيد الاستعمال ولا يمكن إغلاقه أو حذفه. انقل أو أنه ما يستعمله أولا.',
      rw: 'Ibi birakoreshwa, ntibishobora gufungwa cyangwa gukurwaho. Banza wimure cyangwa urangize ibibikoresha.',
    },
    phone: askBranch,
  },
}

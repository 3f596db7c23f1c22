import { words } from '#contract/words/catalogue.ts'

export const accountWords = words({
  title: { en: 'My account', fr: 'Mon compte', ar: 'حسابي', rw: 'Konti yanjye' },
  waits: {
    en: 'How you sign in and where you are signed in.',
    fr: 'Comment vous vous connectez, et où vous l’êtes.',
    ar: 'كيف تسجل الدخول وأين أنت متصل الآن.',
    rw: 'Uko winjira n’aho winjiriye.',
  },
  temporary: {
    en: 'Your password was given to you by an administrator. Choose one of your own before you go on.',
    fr: 'Votre mot de passe vous a été donné par un administrateur. Choisissez le vôtre avant de continuer.',
    ar: 'كلمة مرورك منحها لك المسؤول. اختر كلمة مرور خاصة بك قبل المتابعة.',
    rw: 'Ijambo ry’ibanga waryahawe n’umuyobozi. Hitamo iryawe mbere yo gukomeza.',
  },
  me: { en: 'You', fr: 'Vous', ar: 'أنت', rw: 'Wowe' },
  name: { en: 'Name', fr: 'Nom', ar: 'الاسم', rw: 'Izina' },
  login: { en: 'User name', fr: 'Nom d’utilisateur', ar: 'اسم المستخدم', rw: 'Izina ukoresha' },
  email: { en: 'E-mail', fr: 'E-mail', ar: 'البريد الإلكتروني', rw: 'Imeyili' },
  roles: { en: 'Role', fr: 'Rôle', ar: 'الدور', rw: 'Inshingano' },
  language: { en: 'Language', fr: 'Langue', ar: 'اللغة', rw: 'Ururimi' },
})

export const passwordWords = words({
  title: { en: 'Password', fr: 'Mot de passe', ar: 'كلمة المرور', rw: 'Ijambo ry’ibanga' },
  current: { en: 'Current password', fr: 'Mot de passe actuel', ar: 'كلمة المرور الحالية', rw: 'Ijambo ry’ibanga risanzwe' },
  next: { en: 'New password', fr: 'Nouveau mot de passe', ar: 'كلمة المرور الجديدة', rw: 'Ijambo ry’ibanga rishya' },
  nextHelp: {
    en: 'At least {min} characters. Three words that you will remember are better than signs that you will not.',
    fr: 'Au moins {min} caractères. Trois mots que vous retiendrez valent mieux que des signes que vous oublierez.',
    ar: '{min} أحرف على الأقل. ثلاث كلمات تتذكرها خير من رموز تنساها.',
    rw: 'Nibura inyuguti {min}. Amagambo atatu wibuka aruta ibimenyetso wibagirwa.',
  },
  tooShort: {
    en: 'At least {min} characters.',
    fr: 'Au moins {min} caractères.',
    ar: '{min} أحرف على الأقل.',
    rw: 'Nibura inyuguti {min}.',
  },
  change: { en: 'Change the password', fr: 'Changer le mot de passe', ar: 'تغيير كلمة المرور', rw: 'Hindura ijambo ry’ibanga' },
  changed: {
    en: 'The password is changed. Your other sessions are ended.',
    fr: 'Le mot de passe est changé. Vos autres sessions sont terminées.',
    ar: 'تم تغيير كلمة المرور. أنهيت جلساتك الأخرى.',
    rw: 'Ijambo ry’ibanga ryahinduwe. Ahandi wari winjiye hafunzwe.',
  },
})

export const factorWords = words({
  title: { en: 'Second factor', fr: 'Second facteur', ar: 'التحقق بخطوتين', rw: 'Icyemezo cya kabiri' },
  on: { en: 'on', fr: 'actif', ar: 'مفعل', rw: 'gikora' },
  off: { en: 'off', fr: 'inactif', ar: 'غير مفعل', rw: 'ntigikora' },
  what: {
    en: 'A code from your telephone besides the password: whoever learns your password cannot sign in with it alone.',
    fr: 'Un code de votre téléphone en plus du mot de passe : qui apprend votre mot de passe ne peut pas se connecter avec lui seul.',
    ar: 'رمز من هاتفك إضافة إلى كلمة المرور: من يعرف كلمة مرورك لا يستطيع الدخول بها وحدها.',
    rw: 'Kode yo kuri telefone yawe yiyongera ku ijambo ry’ibanga: umenye ijambo ryawe ntashobora kwinjira aryifashishije ryonyine.',
  },
  start: { en: 'Turn it on', fr: 'L’activer', ar: 'تفعيل', rw: 'Gikoreshe' },
  scan: {
    en: 'Scan this with an authenticator app, or type the key into it:',
    fr: 'Scannez ceci avec une application d’authentification, ou tapez-y la clé :',
    ar: 'امسح هذا بتطبيق المصادقة، أو أدخل المفتاح فيه:',
    rw: 'Sikana ibi ukoresheje porogaramu yemeza uwo uri we, cyangwa wandikemo urufunguzo:',
  },
  picture: { en: 'QR code of the key', fr: 'Code QR de la clé', ar: 'رمز QR للمفتاح', rw: 'Kode QR y’urufunguzo' },
  code: { en: 'Six-digit code that it shows', fr: 'Code à six chiffres affiché', ar: 'الرمز المكون من ستة أرقام الظاهر', rw: 'Kode y’imibare itandatu yerekana' },
  confirm: { en: 'Confirm', fr: 'Confirmer', ar: 'تأكيد', rw: 'Emeza' },
  remove: { en: 'Turn it off', fr: 'Le désactiver', ar: 'إيقاف', rw: 'Gihagarike' },
  password: { en: 'Your password', fr: 'Votre mot de passe', ar: 'كلمة مرورك', rw: 'Ijambo ry’ibanga ryawe' },
})

export const deviceWords = words({
  title: { en: 'Where you are signed in', fr: 'Où vous êtes connecté', ar: 'أين أنت متصل', rw: 'Aho winjiriye' },
  here: { en: 'this device', fr: 'cet appareil', ar: 'هذا الجهاز', rw: 'iki gikoresho' },
  seen: { en: 'Last seen {when}', fr: 'Vu {when}', ar: 'آخر ظهور {when}', rw: 'Yaherukaga {when}' },
  since: { en: 'since {on}', fr: 'depuis le {on}', ar: 'منذ {on}', rw: 'kuva {on}' },
  end: { en: 'End', fr: 'Terminer', ar: 'إنهاء', rw: 'Funga' },
})

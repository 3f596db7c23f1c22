import { words } from '#contract/words/catalogue.ts'

export const signInWords = words({
  title: { en: 'Sign in', fr: 'Se connecter', ar: 'تسجيل الدخول', rw: 'Injira' },
  promise: {
    en: 'Microfinance that carries its clients through hard times.',
    fr: 'La microfinance qui accompagne ses clients dans les temps difficiles.',
    ar: 'تمويل أصغر يرافق زبناءه في الأوقات الصعبة.',
    rw: 'Imari iciriritse iherekeza abakiriya bayo mu bihe bikomeye.',
  },
  login: { en: 'User name or e-mail', fr: 'Nom d’utilisateur ou e-mail', ar: 'اسم المستخدم أو البريد الإلكتروني', rw: 'Izina ukoresha cyangwa imeyili' },
  password: { en: 'Password', fr: 'Mot de passe', ar: 'كلمة المرور', rw: 'Ijambo ry’ibanga' },
  code: { en: 'Six-digit code', fr: 'Code à six chiffres', ar: 'رمز من ستة أرقام', rw: 'Kode y’imibare itandatu' },
  codeHelp: {
    en: 'Open your authenticator app and type the code it shows for Twiza.',
    fr: 'Ouvrez votre application d’authentification et tapez le code affiché pour Twiza.',
    ar: 'افتح تطبيق المصادقة واكتب الرمز الظاهر لـ Twiza.',
    rw: 'Fungura porogaramu yemeza uwo uri we, wandike kode yerekana kuri Twiza.',
  },
  back: { en: 'Back', fr: 'Retour', ar: 'رجوع', rw: 'Subira inyuma' },
  demoTitle: { en: 'Try the demonstration', fr: 'Essayer la démonstration', ar: 'جرّب العرض التجريبي', rw: 'Gerageza iyerekanabikorwa' },
  demoText: {
    en: 'Every name and figure is invented. Choose who you want to be:',
    fr: 'Tous les noms et les chiffres sont inventés. Choisissez qui vous voulez être :',
    ar: 'كل الأسماء والأرقام مختلقة. اختر من تريد أن تكون:',
    rw: 'Amazina n’imibare byose ni amahimbano. Hitamo uwo ushaka kuba we:',
  },
})

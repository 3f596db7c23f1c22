import { words } from '#contract/words/catalogue.ts'

export const shellWords = words({
  skip: { en: 'Skip to the content', fr: 'Aller au contenu', ar: 'انتقل إلى المحتوى', rw: 'Jya ku birimo' },
  close: { en: 'Close', fr: 'Fermer', ar: 'إغلاق', rw: 'Funga' },
  menu: { en: 'Menu', fr: 'Menu', ar: 'القائمة', rw: 'Ibikubiyemo' },
  navigation: { en: 'Pages', fr: 'Pages', ar: 'الصفحات', rw: 'Impapuro' },
  breadcrumbs: { en: 'Where you are', fr: 'Où vous êtes', ar: 'مكانك الحالي', rw: 'Aho uri' },
  search: { en: 'Search', fr: 'Rechercher', ar: 'بحث', rw: 'Shakisha' },
  searchFor: {
    en: 'A client, a loan, a number, a page…',
    fr: 'Un client, un crédit, un numéro, une page…',
    ar: 'زبون، قرض، رقم، صفحة…',
    rw: 'Umukiriya, inguzanyo, numero, urupapuro…',
  },
  searchNothing: {
    en: 'Nothing found. Try a name, a telephone number or a loan number.',
    fr: 'Aucun résultat. Essayez un nom, un téléphone ou un numéro de crédit.',
    ar: 'لا نتائج. جرّب اسما أو رقم هاتف أو رقم قرض.',
    rw: 'Nta cyabonetse. Gerageza izina, telefone cyangwa numero y’inguzanyo.',
  },
  searchPages: { en: 'Pages', fr: 'Pages', ar: 'صفحات', rw: 'Impapuro' },
  searchRecords: { en: 'Found', fr: 'Trouvé', ar: 'النتائج', rw: 'Ibyabonetse' },
  language: { en: 'Language', fr: 'Langue', ar: 'اللغة', rw: 'Ururimi' },
  lightOrDark: { en: 'Light or dark', fr: 'Clair ou sombre', ar: 'فاتح أو داكن', rw: 'Urumuri cyangwa umwijima' },
  organisation: { en: 'Organisation', fr: 'Organisation', ar: 'المؤسسة', rw: 'Ikigo' },
  account: { en: 'My account', fr: 'Mon compte', ar: 'حسابي', rw: 'Konti yanjye' },
  signOut: { en: 'Sign out', fr: 'Se déconnecter', ar: 'تسجيل الخروج', rw: 'Sohoka' },
  demo: {
    en: 'Demonstration: every name is invented',
    fr: 'Démonstration : tous les noms sont inventés',
    ar: 'عرض تجريبي: كل الأسماء مختلقة',
    rw: 'Igeragezwa: amazina yose ni amahimbano',
  },
  demoShort: { en: 'Demo', fr: 'Démo', ar: 'تجريبي', rw: 'Igeragezwa' },
  loading: { en: 'Loading…', fr: 'Chargement…', ar: 'جارٍ التحميل…', rw: 'Biraza…' },
})

export const sectionWords = words({
  work: { en: 'Work', fr: 'Travail', ar: 'العمل', rw: 'Akazi' },
  clients: { en: 'Clients', fr: 'Clients', ar: 'الزبائن', rw: 'Abakiriya' },
  loans: { en: 'Loans', fr: 'Crédits', ar: 'القروض', rw: 'Inguzanyo' },
  books: { en: 'Books', fr: 'Comptabilité', ar: 'المحاسبة', rw: 'Icungamutungo' },
  network: { en: 'Network', fr: 'Réseau', ar: 'الشبكة', rw: 'Ishyirahamwe' },
  phone: { en: 'Phone', fr: 'Téléphone', ar: 'الهاتف', rw: 'Telefone' },
  settings: { en: 'Settings', fr: 'Réglages', ar: 'الإعدادات', rw: 'Igenamiterere' },
})

export const hitWords = words({
  client: { en: 'Client', fr: 'Client', ar: 'زبون', rw: 'Umukiriya' },
  group: { en: 'Group', fr: 'Groupe', ar: 'مجموعة', rw: 'Itsinda' },
  loan: { en: 'Loan', fr: 'Crédit', ar: 'قرض', rw: 'Inguzanyo' },
  case: { en: 'Request', fr: 'Demande', ar: 'طلب', rw: 'Icyifuzo' },
  organisation: { en: 'Organisation', fr: 'Organisation', ar: 'هيئة', rw: 'Ikigo' },
  member: { en: 'Member', fr: 'Membre', ar: 'عضو', rw: 'Umunyamuryango' },
  user: { en: 'Staff', fr: 'Personnel', ar: 'مستخدم', rw: 'Umukozi' },
})

export const pageWords = words({
  notFoundTitle: { en: 'There is no such page', fr: 'Cette page n’existe pas', ar: 'هذه الصفحة غير موجودة', rw: 'Uru rupapuro ntiruhari' },
  notFoundText: {
    en: 'The address may be mistyped, or what was here belongs to another institution.',
    fr: 'L’adresse est peut-être erronée, ou ce qui s’y trouvait appartient à une autre institution.',
    ar: 'قد يكون العنوان خاطئا، أو أن ما كان هنا يخص مؤسسة أخرى.',
    rw: 'Aderesi ishobora kuba itanditse neza, cyangwa ibyari hano ni iby’ikindi kigo.',
  },
  home: { en: 'Go to the home page', fr: 'Aller à l’accueil', ar: 'العودة إلى الرئيسية', rw: 'Jya ahabanza' },
  refusedTitle: { en: 'This page is not open to you', fr: 'Cette page ne vous est pas ouverte', ar: 'هذه الصفحة غير متاحة لك', rw: 'Uru rupapuro ntiwarwemerewe' },
  refusedText: {
    en: 'It needs the right “{right}”. An administrator of {organisation} can give it to you.',
    fr: 'Elle demande le droit « {right} ». Un administrateur de {organisation} peut vous le donner.',
    ar: 'تتطلب الصلاحية «{right}». يمكن لمسؤول {organisation} أن يمنحك إياها.',
    rw: 'Rusaba uburenganzira “{right}”. Umuyobozi wa {organisation} ashobora kubuguha.',
  },
  brokenTitle: { en: 'This page could not be shown', fr: 'Cette page n’a pas pu s’afficher', ar: 'تعذر عرض هذه الصفحة', rw: 'Uru rupapuro ntirwashoboye kwerekanwa' },
  brokenText: {
    en: 'Nothing that you have saved is lost. Try again; if it comes back, tell your administrator what you were doing.',
    fr: 'Rien de ce que vous avez enregistré n’est perdu. Réessayez ; si cela revient, dites à votre administrateur ce que vous faisiez.',
    ar: 'لم يضع شيء مما حفظته. حاول مرة أخرى؛ وإذا تكرر الأمر فأخبر المسؤول بما كنت تفعله.',
    rw: 'Ibyo wabitse byose birahari. Ongera ugerageze; nibyongera, bwira umuyobozi icyo wakoraga.',
  },
  retry: { en: 'Try again', fr: 'Réessayer', ar: 'حاول مرة أخرى', rw: 'Ongera ugerageze' },
})

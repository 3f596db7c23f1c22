import { words } from '#contract/words/catalogue.ts'

export const problemWords = words({
  offlineTitle: { en: 'No connection', fr: 'Pas de connexion', ar: 'لا يوجد اتصال', rw: 'Nta murongo uhari' },
  offlineText: {
    en: 'The server did not answer. What you typed is kept here; try again when you are connected.',
    fr: 'Le serveur n’a pas répondu. Ce que vous avez saisi est gardé ici ; réessayez une fois connecté.',
    ar: 'لم يجب الخادم. ما كتبته محفوظ هنا؛ أعد المحاولة عند عودة الاتصال.',
    rw: 'Seriveri ntiyasubije. Ibyo wanditse birabitswe hano; ongera ugerageze umurongo nugaruka.',
  },
  troubleTitle: { en: 'The server has trouble', fr: 'Le serveur a un souci', ar: 'هناك خلل في الخادم', rw: 'Seriveri ifite ikibazo' },
  troubleText: {
    en: 'Nothing was half done. It usually passes within a minute; try again.',
    fr: 'Rien n’a été fait à moitié. Cela passe d’ordinaire en une minute ; réessayez.',
    ar: 'لم ينفذ أي شيء جزئيا. عادة ما يزول الخلل خلال دقيقة؛ أعد المحاولة.',
    rw: 'Nta kintu cyakozwe igice. Akenshi bishira mu munota umwe; ongera ugerageze.',
  },
  otherTitle: { en: 'This did not work', fr: 'Cela n’a pas abouti', ar: 'تعذر تنفيذ ذلك', rw: 'Ntibyashobotse' },
  retry: { en: 'Try again', fr: 'Réessayer', ar: 'أعد المحاولة', rw: 'Ongera ugerageze' },
})

export const uiWords = words({
  loading: { en: 'Loading…', fr: 'Chargement…', ar: 'جارٍ التحميل…', rw: 'Biraza…' },
  cancel: { en: 'Cancel', fr: 'Annuler', ar: 'إلغاء', rw: 'Reka' },
  save: { en: 'Save', fr: 'Enregistrer', ar: 'حفظ', rw: 'Bika' },
  print: { en: 'Print', fr: 'Imprimer', ar: 'طباعة', rw: 'Andika ku mpapuro' },
  optional: { en: 'optional', fr: 'facultatif', ar: 'اختياري', rw: 'si ngombwa' },
  required: { en: 'This is needed.', fr: 'Ce champ est nécessaire.', ar: 'هذا الحقل ضروري.', rw: 'Ibi birakenewe.' },
  chooseFile: { en: 'Choose a file', fr: 'Choisir un fichier', ar: 'اختر ملفا', rw: 'Hitamo dosiye' },
  fileTooLarge: {
    en: 'The file is larger than {limit} MB. Choose a smaller one.',
    fr: 'Le fichier dépasse {limit} Mo. Choisissez-en un plus petit.',
    ar: 'حجم الملف أكبر من {limit} ميغابايت. اختر ملفا أصغر.',
    rw: 'Dosiye irenze MB {limit}. Hitamo intoya.',
  },
  day: { en: 'day/month/year', fr: 'jour/mois/année', ar: 'يوم/شهر/سنة', rw: 'umunsi/ukwezi/umwaka' },
  asOf: { en: 'on {on, date, short}', fr: 'au {on, date, short}', ar: 'في {on, date, short}', rw: 'ku wa {on, date, short}' },
  source: { en: 'What it is made of', fr: 'De quoi il se compose', ar: 'مم يتكون', rw: 'Ibigize uyu mubare' },
  kept: {
    en: 'We kept what you had typed here before.',
    fr: 'Nous avons gardé ce que vous aviez saisi ici.',
    ar: 'احتفظنا بما كتبته هنا سابقا.',
    rw: 'Twabitse ibyo wari wanditse hano.',
  },
  startAfresh: { en: 'Start afresh', fr: 'Repartir de zéro', ar: 'ابدأ من جديد', rw: 'Tangira bushya' },
  phoneProblem: {
    en: 'This is not a telephone number. Write it like {example}.',
    fr: 'Ce n’est pas un numéro de téléphone. Écrivez-le comme {example}.',
    ar: 'هذا ليس رقم هاتف. اكتبه هكذا: {example}.',
    rw: 'Iyi si numero ya telefone. Yandike nka {example}.',
  },
})

export const listWords = words({
  search: { en: 'Search in this list', fr: 'Chercher dans cette liste', ar: 'ابحث في هذه القائمة', rw: 'Shakisha muri uru rutonde' },
  all: { en: 'All', fr: 'Tous', ar: 'الكل', rw: 'Byose' },
  clear: { en: 'Clear the filters', fr: 'Effacer les filtres', ar: 'إزالة المرشحات', rw: 'Kuraho ibyo wahisemo' },
  nothingHere: { en: 'Nothing here yet', fr: 'Rien ici pour l’instant', ar: 'لا شيء هنا بعد', rw: 'Nta kirahagera' },
  nothingFound: { en: 'Nothing matches', fr: 'Aucun résultat', ar: 'لا نتائج مطابقة', rw: 'Nta gihuye' },
  nothingFoundText: {
    en: 'Try fewer words or clear the filters.',
    fr: 'Essayez avec moins de mots ou effacez les filtres.',
    ar: 'جرّب كلمات أقل أو أزل المرشحات.',
    rw: 'Gerageza amagambo make cyangwa ukureho ibyo wahisemo.',
  },
  count: {
    en: '{n, plural, =0 {none} one {# in all} other {# in all}}',
    fr: '{n, plural, =0 {aucun} one {# en tout} other {# en tout}}',
    ar: '{n, plural, =0 {لا شيء} one {# في المجموع} two {# في المجموع} few {# في المجموع} many {# في المجموع} other {# في المجموع}}',
    rw: '{n, plural, =0 {nta na kimwe} one {# byose hamwe} other {# byose hamwe}}',
  },
  next: { en: 'Next', fr: 'Suivant', ar: 'التالي', rw: 'Ibikurikira' },
  previous: { en: 'Back', fr: 'Précédent', ar: 'السابق', rw: 'Ibibanza' },
  first: { en: 'First page', fr: 'Première page', ar: 'الصفحة الأولى', rw: 'Urupapuro rwa mbere' },
  export: { en: 'Export (CSV)', fr: 'Exporter (CSV)', ar: 'تصدير (CSV)', rw: 'Kuramo (CSV)' },
  sortBy: { en: 'Sort by {column}', fr: 'Trier par {column}', ar: 'رتّب حسب {column}', rw: 'Kurikiranya kuri {column}' },
})

export const scheduleWords = words({
  number: { en: 'No.', fr: 'N°', ar: 'رقم', rw: 'No' },
  due: { en: 'Due', fr: 'Échéance', ar: 'الاستحقاق', rw: 'Itariki' },
  principal: { en: 'Principal', fr: 'Capital', ar: 'الأصل', rw: 'Umwenda w’ibanze' },
  interest: { en: 'Interest', fr: 'Intérêts', ar: 'الفوائد', rw: 'Inyungu' },
  fees: { en: 'Fees', fr: 'Frais', ar: 'المصاريف', rw: 'Ikiguzi' },
  total: { en: 'To pay', fr: 'À payer', ar: 'المبلغ', rw: 'Ayishyurwa' },
  balance: { en: 'Remaining', fr: 'Reste dû', ar: 'الباقي', rw: 'Asigaye' },
  totals: { en: 'Total', fr: 'Total', ar: 'المجموع', rw: 'Igiteranyo' },
  before: { en: 'Before', fr: 'Avant', ar: 'قبل', rw: 'Mbere' },
  after: { en: 'After', fr: 'Après', ar: 'بعد', rw: 'Nyuma' },
  was: { en: 'was {figure}', fr: 'était {figure}', ar: 'كان {figure}', rw: 'byari {figure}' },
  added: { en: 'new', fr: 'nouvelle', ar: 'جديد', rw: 'gishya' },
  removed: { en: 'removed', fr: 'supprimée', ar: 'محذوف', rw: 'cyavanyweho' },
  changed: { en: 'changed', fr: 'modifiée', ar: 'معدّل', rw: 'cyahindutse' },
})

export const chartWords = words({
  figures: { en: 'Show the figures', fr: 'Voir les chiffres', ar: 'عرض الأرقام', rw: 'Reba imibare' },
})

export const confirmWords = words({
  reason: { en: 'Reason', fr: 'Motif', ar: 'السبب', rw: 'Impamvu' },
  reasonHelp: {
    en: 'It stays with the record, for whoever reads it later.',
    fr: 'Il reste avec l’écriture, pour qui la lira plus tard.',
    ar: 'يبقى مع السجل ليطلع عليه من يقرأه لاحقا.',
    rw: 'Iguma mu nyandiko, kugira ngo uzayisoma nyuma ayimenye.',
  },
})

export const dateWords = words({
  calendar: { en: 'Choose from a calendar', fr: 'Choisir dans un calendrier', ar: 'اختر من التقويم', rw: 'Hitamo kuri kalendari' },
  notBefore: {
    en: 'Not before {on, date}.',
    fr: 'Pas avant le {on, date}.',
    ar: 'ليس قبل {on, date}.',
    rw: 'Si mbere ya {on, date}.',
  },
  notAfter: {
    en: 'Not after {on, date}.',
    fr: 'Pas après le {on, date}.',
    ar: 'ليس بعد {on, date}.',
    rw: 'Si nyuma ya {on, date}.',
  },
})

import { words } from '#contract/words/catalogue.ts'

export const documentWords = words({
  attach: { en: 'Attach', fr: 'Joindre', ar: 'إرفاق', rw: 'Omeka' },
  kind: { en: 'What it is', fr: 'De quoi il s’agit', ar: 'نوع الوثيقة', rw: 'Icyo ari cyo' },
  file: { en: 'File', fr: 'Fichier', ar: 'الملف', rw: 'Dosiye' },
  fileHelp: { en: 'JPEG, PNG, WebP or PDF, at most 5 MB.', fr: 'JPEG, PNG, WebP ou PDF, 5 Mo au plus.', ar: 'JPEG أو PNG أو WebP أو PDF، حتى 5 ميغابايت.', rw: 'JPEG, PNG, WebP cyangwa PDF, bitarenze MB 5.' },
  attached: { en: 'The file is attached.', fr: 'Le fichier est joint.', ar: 'أرفق الملف.', rw: 'Dosiye yometseho.' },
  none: { en: 'No documents yet', fr: 'Pas encore de documents', ar: 'لا وثائق بعد', rw: 'Nta nyandiko zirahari' },
  noneText: { en: 'Photographs, copies of papers and scanned signatures stand here.', fr: 'Photos, copies de pièces et signatures numérisées figurent ici.', ar: 'تظهر هنا الصور ونسخ الأوراق والتوقيعات الممسوحة.', rw: 'Amafoto, kopi z’ibyangombwa n’imikono biboneka hano.' },
  open: { en: 'Open', fr: 'Ouvrir', ar: 'فتح', rw: 'Fungura' },
  download: { en: 'Download', fr: 'Télécharger', ar: 'تنزيل', rw: 'Kuramo' },
  size: { en: '{n} KB', fr: '{n} Ko', ar: '{n} ك.ب', rw: 'KB {n}' },
  withdraw: { en: 'Withdraw', fr: 'Retirer', ar: 'سحب', rw: 'Kuraho' },
  withdrawn: { en: 'withdrawn', fr: 'retiré', ar: 'مسحوب', rw: 'yakuweho' },
  withdrawText: { en: '“{name}” will no longer count, but can still be seen by those who may see this page.', fr: '« {name} » ne comptera plus, mais reste visible pour qui peut voir cette page.', ar: '«{name}» لن يحتسب بعد الآن لكنه يبقى مرئيا لمن يمكنه رؤية هذه الصفحة.', rw: '“{name}” ntizongera kubarwa, ariko abemerewe kureba uru rupapuro baracyayibona.' },
})

export const attachmentKindWords = words({
  photo: { en: 'Photograph', fr: 'Photo', ar: 'صورة', rw: 'Ifoto' },
  identity: { en: 'Identity document', fr: 'Pièce d’identité', ar: 'وثيقة الهوية', rw: 'Icyangombwa' },
  signature: { en: 'Signature', fr: 'Signature', ar: 'توقيع', rw: 'Umukono' },
  contract: { en: 'Contract', fr: 'Contrat', ar: 'عقد', rw: 'Amasezerano' },
  receipt: { en: 'Receipt', fr: 'Reçu', ar: 'وصل', rw: 'Inyemezabwishyu' },
  recording: { en: 'Recording', fr: 'Enregistrement', ar: 'تسجيل صوتي', rw: 'Amajwi' },
  other: { en: 'Other', fr: 'Autre', ar: 'أخرى', rw: 'Ibindi' },
})

// What each right allows, in the reader's words; grouped as they are chosen.
import type { InstitutionRight } from '#contract/rights.ts'
import { words, type Message } from '#contract/words/catalogue.ts'

export const areaWords = words({
  clients: { en: 'Clients', fr: 'Clients', ar: 'الزبناء', rw: 'Abakiriya' },
  loans: { en: 'Loans', fr: 'Crédits', ar: 'القروض', rw: 'Inguzanyo' },
  relief: { en: 'Relief', fr: 'Renégociation', ar: 'إعادة التفاوض', rw: 'Kuvugurura inguzanyo' },
  books: { en: 'Books', fr: 'Comptabilité', ar: 'المحاسبة', rw: 'Icungamutungo' },
  phone: { en: 'Phone', fr: 'Téléphone', ar: 'الهاتف', rw: 'Telefone' },
  house: { en: 'Institution', fr: 'Institution', ar: 'المؤسسة', rw: 'Ikigo' },
})

export type Area = keyof typeof areaWords

const right = (area: Area, text: Message): { readonly area: Area; readonly text: Message } => ({ area, text })

export const rightWords: Readonly<Record<InstitutionRight, { readonly area: Area; readonly text: Message }>> = {
  'clients.see': right('clients', { en: 'See clients', fr: 'Voir les clients', ar: 'رؤية الزبناء', rw: 'Kureba abakiriya' }),
  'clients.edit': right('clients', { en: 'Register and edit clients', fr: 'Inscrire et modifier les clients', ar: 'تسجيل الزبناء وتعديلهم', rw: 'Kwandika no guhindura abakiriya' }),
  'groups.edit': right('clients', { en: 'Form and edit groups', fr: 'Former et modifier les groupes', ar: 'تكوين المجموعات وتعديلها', rw: 'Gushinga no guhindura amatsinda' }),
  'products.see': right('loans', { en: 'See products', fr: 'Voir les produits', ar: 'رؤية المنتجات', rw: 'Kureba ubwoko bw’inguzanyo' }),
  'products.edit': right('loans', { en: 'Change products', fr: 'Modifier les produits', ar: 'تعديل المنتجات', rw: 'Guhindura ubwoko bw’inguzanyo' }),
  'loans.see': right('loans', { en: 'See loans', fr: 'Voir les crédits', ar: 'رؤية القروض', rw: 'Kureba inguzanyo' }),
  'loans.apply': right('loans', { en: 'Take applications', fr: 'Prendre les demandes', ar: 'تسجيل الطلبات', rw: 'Kwakira ubusabe' }),
  'loans.approve': right('loans', { en: 'Approve loans', fr: 'Approuver les crédits', ar: 'الموافقة على القروض', rw: 'Kwemeza inguzanyo' }),
  'loans.disburse': right('loans', { en: 'Disburse loans', fr: 'Décaisser les crédits', ar: 'صرف القروض', rw: 'Gutanga inguzanyo' }),
  'loans.settle': right('loans', { en: 'Settle loans early', fr: 'Solder par anticipation', ar: 'التسوية المبكرة', rw: 'Kurangiza inguzanyo mbere y’igihe' }),
  'repayments.record': right('loans', { en: 'Record repayments', fr: 'Enregistrer les remboursements', ar: 'تسجيل الأداءات', rw: 'Kwandika ubwishyu' }),
  'repayments.reverse': right('loans', { en: 'Reverse repayments', fr: 'Annuler les remboursements', ar: 'إلغاء الأداءات', rw: 'Gusubiza inyuma ubwishyu' }),
  'cases.see': right('relief', { en: 'See relief cases', fr: 'Voir les dossiers', ar: 'رؤية الملفات', rw: 'Kureba dosiye' }),
  'cases.open': right('relief', { en: 'Open cases', fr: 'Ouvrir un dossier', ar: 'فتح ملف', rw: 'Gufungura dosiye' }),
  'cases.offer': right('relief', { en: 'Make offers', fr: 'Faire des propositions', ar: 'تقديم العروض', rw: 'Gutanga ibyifuzo' }),
  'cases.decide': right('relief', { en: 'Decide on offers', fr: 'Décider des propositions', ar: 'البت في العروض', rw: 'Gufata icyemezo ku byifuzo' }),
  'cases.accept': right('relief', { en: 'Record a client’s acceptance', fr: 'Enregistrer l’acceptation du client', ar: 'تسجيل قبول الزبون', rw: 'Kwandika ko umukiriya yemeye' }),
  'cases.undo': right('relief', { en: 'Undo a renegotiation', fr: 'Annuler une renégociation', ar: 'إلغاء إعادة التفاوض', rw: 'Gusubiza inyuma ivugurura' }),
  'policy.edit': right('relief', { en: 'Change the relief policy', fr: 'Modifier la politique', ar: 'تعديل السياسة', rw: 'Guhindura politiki' }),
  'ledger.see': right('books', { en: 'See the books', fr: 'Voir la comptabilité', ar: 'رؤية المحاسبة', rw: 'Kureba icungamutungo' }),
  'ledger.post': right('books', { en: 'Post entries by hand', fr: 'Passer des écritures', ar: 'تسجيل القيود يدويا', rw: 'Kwandika inyandiko z’icungamutungo' }),
  'ledger.accounts': right('books', { en: 'Change the chart of accounts', fr: 'Modifier le plan comptable', ar: 'تعديل مخطط الحسابات', rw: 'Guhindura urutonde rw’amakonti' }),
  'day.close': right('books', { en: 'Close the day', fr: 'Clôturer la journée', ar: 'إقفال اليوم', rw: 'Gufunga umunsi' }),
  'portfolio.see': right('books', { en: 'See the portfolio', fr: 'Voir le portefeuille', ar: 'رؤية المحفظة', rw: 'Kureba imiterere y’inguzanyo' }),
  'phone.code': right('phone', { en: 'Give one-time codes', fr: 'Donner les codes à usage unique', ar: 'منح الرموز لمرة واحدة', rw: 'Gutanga kode ikoreshwa rimwe' }),
  'phone.practise': right('phone', { en: 'Practise on the phone page', fr: 'S’exercer au téléphone', ar: 'التدرب على صفحة الهاتف', rw: 'Kwitoza kuri telefone' }),
  'messages.see': right('phone', { en: 'See messages', fr: 'Voir les messages', ar: 'رؤية الرسائل', rw: 'Kureba ubutumwa' }),
  'messages.send': right('phone', { en: 'Send messages again', fr: 'Renvoyer les messages', ar: 'إعادة إرسال الرسائل', rw: 'Kongera kohereza ubutumwa' }),
  'staff.see': right('house', { en: 'See staff', fr: 'Voir le personnel', ar: 'رؤية الموظفين', rw: 'Kureba abakozi' }),
  'staff.edit': right('house', { en: 'Manage staff and roles', fr: 'Gérer le personnel et les rôles', ar: 'تدبير الموظفين والأدوار', rw: 'Gucunga abakozi n’inshingano' }),
  'branches.edit': right('house', { en: 'Open and close branches', fr: 'Ouvrir et fermer des agences', ar: 'فتح الوكالات وإغلاقها', rw: 'Gufungura no gufunga amashami' }),
  'settings.edit': right('house', { en: 'Change settings', fr: 'Modifier les réglages', ar: 'تعديل الإعدادات', rw: 'Guhindura igenamiterere' }),
  'sharing.sign': right('house', { en: 'Sign what networks may see', fr: 'Signer le partage avec les réseaux', ar: 'توقيع ما تراه الشبكات', rw: 'Gusinya ibyo amahuriro abona' }),
  'figures.report': right('house', { en: 'Report the institution’s figures', fr: 'Rapporter les chiffres de l’institution', ar: 'إرسال أرقام المؤسسة', rw: 'Gutanga imibare y’ikigo' }),
  'plan.see': right('house', { en: 'See the action plan', fr: 'Voir le plan d’action', ar: 'رؤية خطة العمل', rw: 'Kureba gahunda y’ibikorwa' }),
  'plan.report': right('house', { en: 'Record progress of the action plan', fr: 'Enregistrer l’avancement du plan', ar: 'تسجيل تقدم خطة العمل', rw: 'Kwandika aho gahunda igeze' }),
  'diagnostic.see': right('house', { en: 'See the institution’s diagnostics', fr: 'Voir les diagnostics de l’institution', ar: 'رؤية تشخيصات المؤسسة', rw: 'Kureba isuzuma ry’ikigo' }),
  'diagnostics.reply': right('house', { en: 'Answer diagnostics and reply to them', fr: 'Répondre aux diagnostics et les commenter', ar: 'الإجابة على التشخيصات والرد عليها', rw: 'Gusubiza ibibazo by’isuzuma no kuritangaho ibitekerezo' }),
  'diagnostics.approve': right('house', { en: 'Approve the plan that follows a diagnostic', fr: 'Approuver le plan issu d’un diagnostic', ar: 'المصادقة على الخطة التي تلي التشخيص', rw: 'Kwemeza gahunda ikurikira isuzuma' }),
  'audit.see': right('house', { en: 'See the audit trail', fr: 'Voir la piste d’audit', ar: 'رؤية سجل التدقيق', rw: 'Kureba inzira y’igenzura' }),
}

import type { FrameworkJson } from '../framework-json.ts'
import { criterion as c, dimension, maturityBands, maturityScale, ourOwn, text } from './write-framework.ts'

const must = { mandatory: true } as const

/** Information system: what it does, whether it lasts, whether it is safe. */
export const informationSystem: FrameworkJson = {
  slug: 'information-system', version: '1', ...ourOwn, rollup: 'WEIGHTED_MEAN', scale: maturityScale, bands: maturityBands,
  title: text(['Information system', "Système d'information", 'نظام المعلومات', "Uburyo bw'ikoranabuhanga"]),
  dimensions: [
    dimension('functionality', ['What it does', 'Fonctions', 'الوظائف', 'Ibyo ikora'], 30, [
      c('loan-life', ['It carries a loan from request to end, changes of contract included', 'Il porte le crédit de la demande à la fin, avenants compris', 'يحمل القرض من الطلب إلى النهاية بما فيها الملاحق', 'Ikurikirana inguzanyo kuva isabwe kugeza irangiye, n’impinduka zayo'], must),
      c('books-agree', ['Loans and general ledger agree without retyping', 'Crédits et comptabilité concordent sans ressaisie', 'تتطابق القروض والمحاسبة دون إعادة إدخال', 'Inguzanyo n’ibaruramari birahura nta kongera kwandika'], must),
    ]),
    dimension('usability', ['Ease of use', 'Facilité d’usage', 'سهولة الاستعمال', 'Korohera abayikoresha'], 15, [
      c('learnt-quickly', ['A new colleague works with it after a few days', 'Une nouvelle recrue s’en sert après quelques jours', 'يستعمله المستخدم الجديد بعد أيام قليلة', 'Umukozi mushya ayikoresha nyuma y’iminsi mike']),
      c('works-in-the-field', ['It works where the network does not', 'Il fonctionne là où le réseau manque', 'يعمل حيث تنعدم الشبكة', 'Ikora n’ahatari umuyoboro']),
    ]),
    dimension('reporting', ['Reports', 'Rapports', 'التقارير', 'Raporo'], 20, [
      c('reports-in-time', ['Reports to board and supervisor come from it, in time', 'Les rapports au conseil et au superviseur en sortent à temps', 'تصدر عنه تقارير المجلس والمشرف في وقتها', "Raporo z'inama n'umugenzuzi ziyivamo ku gihe"], must),
      c('traceable', ['A figure leads to the entries behind it', 'Un chiffre mène aux écritures qui le fondent', 'يقود الرقم إلى القيود التي وراءه', 'Umubare ugaragaza inyandiko wavuyemo']),
    ]),
    dimension('security', ['Security', 'Sécurité', 'الأمن', 'Umutekano'], 20, [
      c('own-accounts', ['Each person has an account of their own, with rights by post', 'Chacun a son compte, avec des droits selon le poste', 'لكل شخص حسابه وصلاحيات حسب منصبه', 'Buri wese afite konti ye n’uburenganzira bujyanye n’umwanya'], must),
      c('restore-tried', ['A return from the backup was tried this year', 'Une restauration a été essayée cette année', 'جربت الاستعادة من النسخة الاحتياطية هذه السنة', 'Kugarura amakuru byageragejwe uyu mwaka'], must),
    ]),
    dimension('support', ['Support and cost', 'Appui et coût', 'الدعم والتكلفة', "Ubufasha n'ikiguzi"], 15, [
      c('help-near', ['Help comes within a working day', 'L’aide vient dans le jour ouvré', 'تأتي المساعدة خلال يوم عمل', 'Ubufasha buboneka mu munsi w’akazi']),
      c('data-owned', ['The institution holds its data and can leave with them', 'L’institution détient ses données et peut partir avec elles', 'تملك المؤسسة بياناتها ويمكنها المغادرة بها', 'Ikigo gitunze amakuru yacyo kandi gishobora kuyimukana'], must),
    ]),
  ],
}

import type { FrameworkJson } from '../framework-json.ts'
import { criterion as c, dimension, maturityBands, maturityScale, ourOwn, text } from './write-framework.ts'

const must = { mandatory: true } as const

/** What an association is able to do for its members. */
export const associationCapacity: FrameworkJson = {
  slug: 'association-capacity', version: '1', ...ourOwn, rollup: 'WEIGHTED_MEAN', scale: maturityScale, bands: maturityBands,
  title: text(['The association’s own capacity', 'Capacités de l’association', 'قدرات الجمعية', "Ubushobozi bw'ishyirahamwe"]),
  dimensions: [
    dimension('governance', ['Governance', 'Gouvernance', 'الحكامة', 'Imiyoborere'], 20, [
      c('members-decide', ['Members choose the board and hear its account each year', 'Les membres élisent le conseil et entendent ses comptes chaque année', 'ينتخب الأعضاء المجلس ويستمعون إلى تقريره كل سنة', "Abanyamuryango batora inama y'ubutegetsi kandi ikabamurikira buri mwaka"], must),
      c('plan-with-members', ['The plan follows what members said they need', 'Le plan suit ce que les membres ont demandé', 'تتبع الخطة ما طلبه الأعضاء', 'Gahunda ikurikiza ibyo abanyamuryango basabye']),
    ]),
    dimension('operations', ['Operations', 'Fonctionnement', 'التسيير', 'Imikorere'], 15, [
      c('procedures-kept', ['Purchases, staff and missions follow written rules', 'Achats, personnel et missions suivent des règles écrites', 'تتبع المشتريات والمستخدمون والمهمات قواعد مكتوبة', 'Amasoko, abakozi n’ubutumwa bikurikiza amategeko yanditse'], must),
      c('results-kept', ['Results are measured against a baseline', 'Les résultats sont mesurés par rapport à un point de départ', 'تقاس النتائج مقارنة بخط الأساس', 'Ibyagezweho bigereranywa n’aho byatangiriye']),
    ]),
    dimension('financial-viability', ['Financial viability', 'Viabilité financière', 'الاستدامة المالية', 'Kwihaza mu mari'], 20, [
      c('core-costs', ['Fees and paid services cover the core cost', 'Cotisations et services payés couvrent les frais de base', 'تغطي الاشتراكات والخدمات المؤداة التكاليف الأساسية', "Imisanzu na serivisi zishyurwa bihwanye n'ikiguzi cy'ibanze"], must),
      c('many-sources', ['No single source could close the association by leaving', 'Aucune source ne pourrait fermer l’association en partant', 'لا مصدر وحيد يغلق الجمعية برحيله', 'Nta muterankunga umwe wafunga ishyirahamwe agiye']),
    ]),
    dimension('services', ['Services to members', 'Services aux membres', 'الخدمات للأعضاء', 'Serivisi ku banyamuryango'], 25, [
      c('needs-based', ['Training and assistance follow diagnostics', 'Formation et assistance suivent les diagnostics', 'يتبع التكوين والمساعدة نتائج التشخيص', 'Amahugurwa n’ubufasha bikurikira isuzuma'], must),
      c('asked-after', ['Members are asked what changed after a service', 'On demande aux membres ce qui a changé après un service', 'يسأل الأعضاء عما تغير بعد الخدمة', 'Abanyamuryango babazwa icyahindutse nyuma ya serivisi']),
    ]),
    dimension('data-and-transparency', ['Data and transparency', 'Données et transparence', 'البيانات والشفافية', 'Amakuru n’umucyo'], 10, [
      c('sector-figures', ['Figures of the sector are gathered and given back to members', 'Les chiffres du secteur sont recueillis et rendus aux membres', 'تجمع أرقام القطاع وتعاد إلى الأعضاء', 'Imibare y’urwego irakusanywa kandi igasubizwa abanyamuryango'], must),
    ]),
    dimension('advocacy', ['Advocacy', 'Plaidoyer', 'المرافعة', 'Ubuvugizi'], 10, [
      c('heard-by-authority', ['The association is heard before rules are made', 'L’association est entendue avant les règles', 'تستشار الجمعية قبل وضع القواعد', 'Ishyirahamwe rirumvwa mbere y’uko amategeko ashyirwaho']),
    ]),
  ],
}

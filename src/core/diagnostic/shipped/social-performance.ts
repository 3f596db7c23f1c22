import type { FrameworkJson } from '../framework-json.ts'
import { criterion as c, dimension, maturityBands, maturityScale, ourOwn, text } from './write-framework.ts'

const must = { mandatory: true } as const

/** Social performance self-assessment: the seven matters of the universal standards, in our own short criteria. */
export const socialPerformance: FrameworkJson = {
  slug: 'social-performance', version: '1', ...ourOwn, rollup: 'MEAN_OF_MEANS', scale: maturityScale, bands: maturityBands,
  title: text(['Social performance self-assessment', 'Auto-évaluation de la performance sociale', 'التقييم الذاتي للأداء الاجتماعي', "Kwisuzuma mu mibereho myiza"]),
  dimensions: [
    dimension('social-strategy', ['Social strategy', 'Stratégie sociale', 'الاستراتيجية الاجتماعية', "Ingamba z'imibereho myiza"], undefined, [
      c('target-clients', ['It is written whom the institution serves and what should change for them', 'Il est écrit qui l’institution sert et ce qui doit changer pour eux', 'مكتوب من تخدم المؤسسة وما الذي ينبغي أن يتغير لهم', 'Byanditse abo ikigo gikorera n’icyo bagomba kugeraho'], must),
      c('social-data', ['Data on clients are gathered, checked and read each year', 'Des données sur les clients sont recueillies, vérifiées et lues chaque année', 'تجمع بيانات عن الزبناء وتراجع وتقرأ كل سنة', 'Amakuru ku bakiriya arakusanywa, akagenzurwa kandi agasomwa buri mwaka']),
    ]),
    dimension('committed-leadership', ['Committed leadership', 'Engagement des dirigeants', 'التزام القيادة', "Ubwitange bw'abayobozi"], undefined, [
      c('board-social', ['The board asks for social figures as it asks for financial ones', 'Le conseil demande les chiffres sociaux comme les financiers', 'يطلب المجلس الأرقام الاجتماعية كما يطلب المالية', "Inama y'ubutegetsi isaba imibare y'imibereho nk'isaba iy'imari"], must),
      c('social-duty', ['A manager answers for social goals and is judged by them', 'Un responsable répond des objectifs sociaux et est évalué sur eux', 'مسؤول يساءل عن الأهداف الاجتماعية ويقيم بها', "Hari umuyobozi ubazwa intego z'imibereho kandi agasuzumwa kuri zo"]),
    ]),
    dimension('client-centred-products', ['Products that serve clients', 'Produits centrés sur le client', 'منتجات في خدمة الزبون', 'Serivisi zita ku bakiriya'], undefined, [
      c('needs-known', ['Needs, satisfaction and reasons for leaving are asked', 'Besoins, satisfaction et raisons de départ sont demandés', 'يسأل عن الحاجات والرضا وأسباب المغادرة', "Habazwa ibyo bakeneye, uko banyuzwe n'impamvu bagenda"], must),
      c('no-harm', ['What a product may do to a household is thought of before it is sold', 'Les effets d’un produit sur le ménage sont pesés avant la vente', 'تقدر آثار المنتج على الأسرة قبل بيعه', 'Ingaruka serivisi yagira ku rugo zisuzumwa mbere yo kuyigurisha']),
    ]),
    dimension('client-protection', ['Client protection', 'Protection des clients', 'حماية الزبناء', 'Kurengera abakiriya'], undefined, [
      c('repay-capacity', ['Each loan rests on what the household can pay, other debts included', 'Chaque crédit repose sur la capacité du ménage, autres dettes comprises', 'يستند كل قرض على قدرة الأسرة بما فيها الديون الأخرى', "Buri nguzanyo ishingira ku bushobozi bw'urugo n'indi myenda"], must),
      c('answers-complaints', ['Complaints are received, answered in time and learnt from', 'Les réclamations sont reçues, traitées à temps et instruisent', 'تستقبل الشكايات ويجاب عليها في الأجل ويستفاد منها', 'Ibirego birakirwa, bigasubizwa ku gihe kandi bikigirwaho'], must),
    ]),
    dimension('responsible-employer', ['Responsible employer', 'Employeur responsable', 'مشغل مسؤول', 'Umukoresha mwiza'], undefined, [
      c('work-terms', ['Staff have written terms, safety and a way to object', 'Le personnel a contrat écrit, sécurité et voie de recours', 'للمستخدمين عقود مكتوبة وسلامة وسبيل للتظلم', "Abakozi bafite amasezerano yanditse, umutekano n'uburyo bwo kurega"], must),
      c('staff-voice', ['Staff are asked how they are, and why they leave', 'On demande au personnel comment il va et pourquoi il part', 'يسأل المستخدمون عن أحوالهم وأسباب مغادرتهم', "Abakozi babazwa uko bamerewe n'impamvu bagenda"]),
    ]),
    dimension('responsible-growth', ['Responsible growth and returns', 'Croissance et rendement responsables', 'نمو وعائد مسؤولان', 'Gukura no kunguka mu nshingano'], undefined, [
      c('growth-limits', ['Growth has limits by branch and by market', 'La croissance a des limites par agence et par marché', 'للنمو حدود حسب الوكالة والسوق', "Gukura bifite imipaka kuri buri shami n'isoko"]),
      c('fair-profit', ['Prices and the use of surplus balance clients, staff and owners', 'Prix et emploi des excédents équilibrent clients, personnel et propriétaires', 'توازن الأسعار واستعمال الفائض بين الزبناء والمستخدمين والملاك', "Ibiciro n'inyungu bishyira mu gaciro abakiriya, abakozi na ba nyir'ikigo"], must),
    ]),
    dimension('environment', ['Environment', 'Environnement', 'البيئة', 'Ibidukikije'], undefined, [
      c('environment-policy', ['The institution knows its effect on the environment and lessens it', 'L’institution connaît son effet sur l’environnement et le réduit', 'تعرف المؤسسة أثرها على البيئة وتخففه', 'Ikigo kizi ingaruka zacyo ku bidukikije kandi kizigabanya']),
      c('climate-risk', ['Clients’ exposure to drought and flood is known, and products answer it', 'L’exposition des clients aux sécheresses et crues est connue ; des produits y répondent', 'معروف تعرض الزبناء للجفاف والفيضانات والمنتجات تستجيب له', "Ingorane z'amapfa n'imyuzure ku bakiriya zirazwi kandi serivisi zirazisubiza"]),
    ]),
  ],
}

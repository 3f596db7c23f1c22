import type { FrameworkJson } from '../framework-json.ts'
import { criterion as c, dimension, measured, ourOwn, text } from './write-framework.ts'

const all = text(['Rating', 'Note', 'التصنيف', 'Icyiciro'])
const grades = [['D', 0], ['C', 1], ['B', 2], ['BB', '2.5'], ['BBB', 3], ['A', '3.5'], ['AA', 4], ['AAA', '4.5']] as const

/**
 * After ACCION's CAMEL: weights of its 21 indicators by area (15, 21, 23, 24, 17), scale 0 to 5; the eight that figures answer weigh 47, by bands of ours.
 * The areas' weights are as the technical note of 1998 is quoted; the bands of grades and of figures are a proposal.
 */
export const camelLike: FrameworkJson = {
  slug: 'camel-like', version: '1', licence: ourOwn.licence, source: 'Own words and bands; areas and weights after the ACCION CAMEL technical note, 1998', rollup: 'WEIGHTED_MEAN',
  criterionWeights: 'sum-to-dimension', scale: { min: 0, max: 5, step: 1 },
  title: text(['Capital, assets, management, earnings, liquidity', 'Capital, actifs, gestion, résultats, liquidité', 'رأس المال والأصول والتسيير والنتائج والسيولة', "Imari shingiro, umutungo, imicungire, inyungu n'amafaranga ahari"]),
  bands: grades.map(([grade, from]) => ({ grade, label: all, from })),
  dimensions: [
    dimension('capital', ['Capital adequacy', 'Adéquation du capital', 'كفاية رأس المال', 'Imari shingiro ihagije'], 15, [
      { ...measured('leverage', ['Debt to equity', 'Dettes sur fonds propres', 'الديون إلى الأموال الذاتية', "Imyenda ugereranyije n'imari bwite"], 'debt_to_equity', 5, [3, 4], [5, 3], [7, 2], [9, 0]), weight: 5 },
      c('raise-equity', ['Ability to raise equity', 'Capacité à lever des fonds propres', 'القدرة على جلب أموال ذاتية', 'Ubushobozi bwo kongera imari bwite'], { weight: 5 }),
      { ...measured('reserves', ['Allowance against the portfolio at risk', 'Provisions sur portefeuille à risque', 'المخصصات إلى المحفظة المعرضة للخطر', 'Ingoboka ugereranyije n’inguzanyo ziri mu kaga'], 'risk_coverage', 0, [20, 1], [50, 3], [80, 4], [100, 5]), weight: 5 },
    ]),
    dimension('assets', ['Asset quality', 'Qualité des actifs', 'جودة الأصول', "Ubwiza bw'umutungo"], 21, [
      { ...measured('at-risk', ['Portfolio at risk beyond 30 days', 'Portefeuille à risque au-delà de 30 jours', 'المحفظة المعرضة للخطر بعد 30 يوما', 'Inguzanyo ziri mu kaga zirengeje iminsi 30'], 'par_30', 5, [2, 4], [5, 3], [8, 2], [12, 1], [20, 0]), weight: 8, mandatory: true },
      { ...measured('written-off', ['Write-offs', 'Abandons de créances', 'الديون المشطوبة', 'Imyenda yahanaguwe'], 'write_off_ratio', 5, [1, 4], [2, 3], [3, 2], [5, 1], [8, 0]), weight: 7 },
      c('classification', ['Loans are classified by age, renegotiated ones apart', 'Les crédits sont classés par âge, les renégociés à part', 'تصنف القروض حسب التأخر والمعاد جدولتها على حدة', 'Inguzanyo zishyirwa mu byiciro, izavuguruwe ukwazo'], { weight: 3 }),
      c('long-term-assets', ['Fixed assets earn their place', 'Les immobilisations sont utiles', 'الأصول الثابتة منتجة', 'Umutungo utimukanwa ubyara umusaruro'], { weight: '1.5' }),
      c('infrastructure', ['Premises and equipment serve clients and staff', 'Locaux et équipements servent clients et personnel', 'المحلات والتجهيزات تخدم الزبناء والمستخدمين', 'Inyubako n’ibikoresho bifasha abakiriya n’abakozi'], { weight: '1.5' }),
    ]),
    dimension('management', ['Management', 'Gestion', 'التسيير', 'Imicungire'], 23, [
      c('board-and-managers', ['Board and managers lead, and are checked', 'Conseil et direction dirigent et sont contrôlés', 'المجلس والإدارة يقودان ويراقبان', 'Inama n’abayobozi bayobora kandi bakagenzurwa'], { weight: 6, mandatory: true }),
      c('human-resources', ['People are chosen, trained and kept', 'Le personnel est choisi, formé et gardé', 'ينتقى المستخدمون ويكونون ويحتفظ بهم', 'Abakozi batoranywa, bagahugurwa kandi bakagumana'], { weight: 4 }),
      c('processes-and-audit', ['Processes, controls and audit hold', 'Processus, contrôles et audit tiennent', 'المساطر والمراقبة والتدقيق فعالة', 'Uburyo bw’akazi, igenzura n’ubugenzuzi birakora'], { weight: 4 }),
      c('technology', ['The information system gives what decisions need', "Le système d'information donne ce qu'il faut pour décider", 'يعطي نظام المعلومات ما تحتاجه القرارات', 'Ikoranabuhanga ritanga ibikenewe mu byemezo'], { weight: 5 }),
      c('planning', ['Plans and budgets are followed and corrected', 'Plans et budgets sont suivis et corrigés', 'تتبع الخطط والميزانيات وتصحح', "Igenamigambi n'ingengo y'imari birakurikiranwa kandi bigakosorwa"], { weight: 4 }),
    ]),
    dimension('earnings', ['Earnings', 'Résultats', 'النتائج', 'Inyungu'], 24, [
      { ...measured('return-on-equity', ['Adjusted return on equity', 'Rendement ajusté des fonds propres', 'العائد المعدل على الأموال الذاتية', 'Inyungu yakosowe ku mari bwite'], 'aroe', 0, [0, 2], [5, 3], [10, 4], [15, 5]), weight: 5 },
      { ...measured('efficiency', ['Operating expense', "Charges d'exploitation", 'مصاريف الاستغلال', "Amafaranga akoreshwa mu mikorere"], 'operating_expense_ratio', 5, [15, 4], [20, 3], [30, 2], [45, 1], [60, 0]), weight: 8 },
      { ...measured('return-on-assets', ['Adjusted return on assets', 'Rendement ajusté de l’actif', 'العائد المعدل على الأصول', 'Inyungu yakosowe ku mutungo'], 'aroa', 0, [0, 2], [1, 3], [2, 4], [3, 5]), weight: 7 },
      c('interest-policy', ['Interest is set from cost, market and clients', 'Les taux partent des coûts, du marché et des clients', 'تحدد الفوائد حسب التكلفة والسوق والزبناء', 'Inyungu zishyirwaho hakurikijwe ikiguzi, isoko n’abakiriya'], { weight: 4 }),
    ]),
    dimension('liquidity', ['Liquidity', 'Liquidité', 'السيولة', 'Amafaranga ahari'], 17, [
      c('liability-structure', ['Funding is spread by lender and by term', 'Les ressources sont réparties par prêteur et par durée', 'تتوزع الموارد حسب المقرض والأجل', 'Inkomoko y’amafaranga itandukanye mu batanga no mu gihe'], { weight: 8 }),
      c('funds-at-hand', ['Funds are there when clients ask for credit', 'Les fonds sont là quand les clients demandent un crédit', 'تتوفر الأموال عندما يطلب الزبناء قروضا', 'Amafaranga araboneka iyo abakiriya basabye inguzanyo'], { weight: 4 }),
      c('projections', ['Cash is foreseen and compared with what came', 'La trésorerie est prévue et comparée au réel', 'تتوقع السيولة وتقارن بالواقع', 'Amafaranga ateganywa kandi akagereranywa n’ayabonetse'], { weight: 3 }),
      { ...measured('other-current-assets', ['What liquid investments earn', 'Rendement des placements liquides', 'عائد التوظيفات السائلة', 'Icyo ishoramari ry’igihe gito ryinjiza'], 'pearls_r2', 0, [1, 1], [2, 2], [3, 3], [4, 4], [6, 5]), weight: 2 },
    ]),
  ],
}

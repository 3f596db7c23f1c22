import type { FrameworkJson } from '../framework-json.ts'
import { dimension, measured, ourOwn, percentBands, text } from './write-framework.ts'

/**
 * After WOCCU's PEARLS targets: 2 where the target is met, 1 near it, 0 beyond; every ratio fills from the figures.
 * The targets are the published ones (P, E, A, R, L, S rows); the middle bands are ours.
 */
export const pearlsLike: FrameworkJson = {
  slug: 'pearls-like', version: '1', licence: ourOwn.licence, source: 'Own words and middle bands; targets of PEARLS, World Council of Credit Unions', rollup: 'SUM_OVER_MAX',
  title: text(['Protection to growth: ratios of a savings cooperative', 'De la protection à la croissance : ratios d’une coopérative', 'من الحماية إلى النمو: نسب تعاونية الادخار', "Kuva ku kurinda kugera ku gukura: ibipimo bya koperative"]),
  scale: {
    min: 0, max: 2, step: 1,
    labels: { 0: text(['Beyond the target', 'Hors de la cible', 'بعيد عن الهدف', 'Kure y’intego']), 1: text(['Near the target', 'Proche de la cible', 'قريب من الهدف', 'Hafi y’intego']), 2: text(['On target', 'Cible atteinte', 'الهدف محقق', 'Intego yagezweho']) },
  },
  bands: percentBands,
  dimensions: [
    dimension('protection', ['Protection', 'Protection', 'الحماية', 'Kurinda'], undefined, [
      measured('old-arrears-covered', ['Allowance for loans over twelve months late', 'Provision des crédits de plus de douze mois de retard', 'مخصصات القروض المتأخرة أكثر من سنة', 'Ingoboka y’inguzanyo zirengeje amezi 12'], 'pearls_p1', 0, [80, 1], [100, 2]),
      measured('young-arrears-covered', ['Net allowance for loans one to twelve months late', 'Provision nette des crédits de un à douze mois de retard', 'صافي مخصصات القروض المتأخرة من شهر إلى سنة', 'Ingoboka y’inguzanyo zikererewe ukwezi kugeza ku mezi 12'], 'pearls_p2', 0, [25, 1], [35, 2]),
      measured('solvency', ['Solvency', 'Solvabilité', 'الملاءة', 'Ubushobozi bwo kwishyura imyenda'], 'pearls_p6', 0, [100, 1], [111, 2]),
    ]),
    dimension('structure', ['Financial structure', 'Structure financière', 'البنية المالية', "Imiterere y'imari"], undefined, [
      measured('net-loans', ['Net loans in the assets', 'Crédits nets dans l’actif', 'صافي القروض من الأصول', 'Inguzanyo mu mutungo'], 'pearls_e1', 0, [60, 1], [70, 2], ['80.0001', 1], [90, 0]),
      measured('savings', ['Savings in the assets', 'Épargne dans le passif', 'الادخار من الأصول', 'Ubwizigame mu mutungo'], 'pearls_e5', 0, [60, 1], [70, 2], ['80.0001', 1], [90, 0]),
      measured('external-credit', ['External credit', 'Crédit externe', 'التمويل الخارجي', 'Inguzanyo zivuye hanze'], 'pearls_e6', 2, ['5.0001', 1], [10, 0]),
      measured('institutional-capital', ['Institutional capital', 'Capital institutionnel', 'رأس المال المؤسسي', "Imari shingiro y'ikigo"], 'pearls_e8', 0, [7, 1], [10, 2]),
    ]),
    dimension('asset-quality', ['Asset quality', 'Qualité des actifs', 'جودة الأصول', "Ubwiza bw'umutungo"], undefined, [
      measured('delinquency', ['Delinquent loans', 'Crédits en retard', 'القروض المتأخرة', 'Inguzanyo zikererewe'], 'pearls_a1', 2, ['5.0001', 1], [10, 0]),
      measured('non-earning', ['Assets that earn nothing', 'Actifs improductifs', 'الأصول غير المنتجة', 'Umutungo utabyara inyungu'], 'pearls_a2', 2, ['5.0001', 1], [8, 0]),
    ]),
    dimension('returns', ['Returns and cost', 'Rendements et coûts', 'العوائد والتكاليف', "Inyungu n'ikiguzi"], undefined, [
      measured('operating-cost', ['Operating expense on assets', 'Charges d’exploitation sur actif', 'مصاريف الاستغلال من الأصول', 'Amafaranga y’imikorere ku mutungo'], 'pearls_r9', 2, ['5.0001', 1], [8, 0]),
    ]),
    dimension('liquidity', ['Liquidity', 'Liquidité', 'السيولة', 'Amafaranga ahari'], undefined, [
      measured('liquid-to-deposits', ['Liquid assets less short-term dues, on deposits', 'Liquidités nettes sur dépôts', 'صافي السيولة إلى الودائع', 'Amafaranga ahari ku yabikijwe'], 'pearls_l1', 0, [10, 1], [15, 2], ['20.0001', 1], [30, 0]),
      measured('idle-cash', ['Idle cash', 'Trésorerie oisive', 'السيولة الخاملة', 'Amafaranga adakora'], 'pearls_l3', 2, [1, 1], [3, 0]),
    ]),
    dimension('growth', ['Growth', 'Croissance', 'النمو', 'Gukura'], undefined, [
      measured('membership', ['Growth of membership', 'Croissance des sociétaires', 'نمو عدد المنخرطين', 'Ubwiyongere bw’abanyamuryango'], 'pearls_s10', 0, [5, 1], [15, 2]),
    ]),
  ],
}

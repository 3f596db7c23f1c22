// Classes of loans by days past due, and what must be set aside for each. The bands are data of the institution.
import { parsePercent, applyRatio } from '../money/ratio.ts'

export interface ClassBand {
  readonly key: string
  readonly names: { readonly en: string; readonly fr: string; readonly ar: string; readonly rw: string }
  /** Days past due from which the class holds; the first band begins at 0. */
  readonly fromDays: number
  /** Decimal string, percent of the principal outstanding. */
  readonly provision: string
}

export interface ClassRules {
  readonly bands: readonly ClassBand[]
  /** A renegotiated loan is never better than this class until its probation has ended; absent: by its days only. */
  readonly renegotiatedAtLeast?: string | undefined
  /** Whether somebody has checked the bands against the regulator's text. */
  readonly status: 'verified' | 'unverified'
  readonly source: { readonly en: string; readonly fr: string; readonly ar: string; readonly rw: string }
}

export interface LoanState {
  readonly daysPastDue: number
  readonly principal: bigint
  readonly renegotiated: boolean
}

const daysBand = (bands: readonly ClassBand[], days: number): number => {
  const later = bands.findIndex((band) => band.fromDays > days)
  return later < 0 ? bands.length - 1 : Math.max(0, later - 1)
}

/** The class by days past due, and by the rule for renegotiated loans where it is stricter. */
export function classOf(loan: Pick<LoanState, 'daysPastDue' | 'renegotiated'>, rules: ClassRules): ClassBand {
  const byDays = daysBand(rules.bands, loan.daysPastDue)
  const least = loan.renegotiated && rules.renegotiatedAtLeast !== undefined
    ? rules.bands.findIndex((band) => band.key === rules.renegotiatedAtLeast) : -1
  const band = rules.bands[Math.max(byDays, least)]
  if (!band) throw new Error('class rules have at least one band')
  return band
}

/** What must be set aside: principal outstanding × the class's percentage, rounded half-even. */
export function provisionOn(principal: bigint, band: ClassBand): bigint {
  const percent = parsePercent(band.provision)
  return percent ? applyRatio(principal, percent, 'half-even') : 0n
}

/** Full calendar days from the oldest unpaid due date; 0 when nothing is late. Dates as day numbers. */
export const daysPastDue = (oldestDueOn: number | undefined, asOf: number): number =>
  oldestDueOn === undefined || oldestDueOn >= asOf ? 0 : asOf - oldestDueOn

const band = (key: string, fromDays: number, provision: string, en: string, fr: string, ar: string, rw: string): ClassBand =>
  ({ key, fromDays, provision, names: { en, fr, ar, rw } })

// Microcredit associations in Morocco: 50 % beyond 30 days is the only row that could be read in the press (in force since
// 2009); the others follow the classes of banks' circular 19/G/2002.
const morocco: ClassRules = {
  status: 'unverified',
  source: {
    en: 'press on the rule of 1 January 2009 for microcredit associations; Bank Al-Maghrib circular 19/G/2002',
    fr: 'presse sur la règle du 1er janvier 2009 pour les associations de microcrédit ; circulaire 19/G/2002 de Bank Al-Maghrib',
    ar: 'الصحافة حول قاعدة فاتح يناير 2009 لجمعيات القروض الصغرى؛ دورية بنك المغرب 19/G/2002',
    rw: 'ibinyamakuru ku itegeko ryo ku wa 1 Mutarama 2009 ry’amashyirahamwe y’inguzanyo nto; amabwiriza 19/G/2002 ya Bank Al-Maghrib',
  },
  renegotiatedAtLeast: 'watch',
  bands: [
    band('healthy', 0, '0', 'Healthy', 'Sain', 'سليم', 'Nziza'),
    band('watch', 1, '5', 'To watch', 'À surveiller', 'تحت المراقبة', 'Yo gukurikirana'),
    band('doubtful', 31, '50', 'Doubtful', 'Douteux', 'مشكوك فيه', 'Ishidikanywaho'),
    band('compromised', 91, '75', 'Compromised', 'Compromis', 'متعثر', 'Yangiritse'),
    band('lost', 181, '100', 'Lost', 'Perdu', 'مفقود', 'Yatakaye'),
  ],
}
// The table of the National Bank of Rwanda's regulation 59/2023 could not be read; these are the usual five classes.
const rwanda: ClassRules = {
  status: 'unverified',
  source: {
    en: 'the usual five classes; the table of BNR regulation 59/2023 is still to be entered',
    fr: 'les cinq classes usuelles ; le tableau du règlement BNR 59/2023 reste à saisir',
    ar: 'الأصناف الخمسة المعتادة؛ جدول نظام البنك الوطني الرواندي 59/2023 لم يدخل بعد',
    rw: 'ibyiciro bitanu bisanzwe; imbonerahamwe y’amabwiriza ya BNR 59/2023 ntirashyirwamo',
  },
  renegotiatedAtLeast: 'watch',
  bands: [
    band('healthy', 0, '1', 'Normal', 'Normal', 'عادي', 'Isanzwe'),
    band('watch', 1, '3', 'Watch', 'À surveiller', 'تحت المراقبة', 'Yo gukurikirana'),
    band('doubtful', 31, '25', 'Substandard', 'Pré-douteux', 'دون المستوى', 'Iri hasi'),
    band('compromised', 91, '50', 'Doubtful', 'Douteux', 'مشكوك فيه', 'Ishidikanywaho'),
    band('lost', 181, '100', 'Loss', 'Perte', 'خسارة', 'Yatakaye'),
  ],
}

/** The rules with which an institution of a country begins; shown as unverified until somebody confirms them. */
export const firstClassRules = (country: string): ClassRules => (country === 'RW' ? rwanda : morocco)

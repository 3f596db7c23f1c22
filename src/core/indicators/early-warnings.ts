// What in a series of values asks somebody to look: usual signs of trouble, as data that a network may change.
import type { Ratio } from '../money/ratio.ts'
import type { Grade } from './figures.ts'
import { isLess, plus } from './reckon.ts'
import { decimal } from './thresholds.ts'

/** Limits are decimal texts in the indicator's unit; `months` is how far back the earlier value may lie. */
export type WarningRule =
  | { readonly rule: string; readonly kind: 'above'; readonly slug: string; readonly limit: string }
  | { readonly rule: string; readonly kind: 'below'; readonly slug: string; readonly limit: string }
  | { readonly rule: string; readonly kind: 'rise'; readonly slug: string; readonly by: string; readonly months: number }
  | { readonly rule: string; readonly kind: 'times'; readonly slug: string; readonly factor: string; readonly months: number }
  | { readonly rule: string; readonly kind: 'late'; readonly days: number }
  | { readonly rule: string; readonly kind: 'grade-falls' }

export const warningKinds = ['above', 'below', 'rise', 'times', 'late', 'grade-falls'] as const

export const firstWarningRules: readonly WarningRule[] = [
  { rule: 'arrears_roll', kind: 'above', slug: 'roll_to_par_30', limit: '30' },
  { rule: 'risk_rises', kind: 'rise', slug: 'par_30', by: '2', months: 3 },
  { rule: 'early_arrears', kind: 'above', slug: 'early_arrears', limit: '100' },
  { rule: 'many_renegotiated', kind: 'above', slug: 'renegotiated_share', limit: '5' },
  { rule: 'write_offs_jump', kind: 'times', slug: 'write_off_ratio', factor: '2', months: 12 },
  { rule: 'heavy_caseload', kind: 'above', slug: 'borrowers_per_loan_officer', limit: '350' },
  { rule: 'staff_leave', kind: 'above', slug: 'staff_turnover', limit: '20' },
  { rule: 'clients_leave', kind: 'above', slug: 'client_turnover', limit: '30' },
  { rule: 'little_liquidity', kind: 'below', slug: 'liquid_to_assets', limit: '10' },
  { rule: 'one_lender', kind: 'above', slug: 'largest_lender_share', limit: '40' },
  { rule: 'thin_reserves', kind: 'below', slug: 'risk_coverage', limit: '50' },
  { rule: 'report_late', kind: 'late', days: 0 },
  { rule: 'grade_falls', kind: 'grade-falls' },
]

/** Values of one member at the end of one period, in the units of the indicators. */
export interface SeriesPoint {
  /** Last day of the period, yyyy-mm-dd. */
  readonly on: string
  readonly values: Readonly<Record<string, Ratio | undefined>>
  readonly grade?: Grade
}

export interface EarlyWarning {
  readonly rule: WarningRule
  readonly on: string
  /** What was found, and what it is compared with. */
  readonly value?: Ratio
  readonly limit?: Ratio
  readonly before?: { readonly on: string; readonly value: Ratio }
}

/** What the newest point of a series gives to look at. Values that are not known warn of nothing. */
export function earlyWarnings(series: readonly SeriesPoint[], rules: readonly WarningRule[] = firstWarningRules, late: { readonly days: number } = { days: 0 }): readonly EarlyWarning[] {
  const sorted = series.toSorted((a, b) => (a.on < b.on ? -1 : 1))
  const now = sorted.at(-1)
  if (now === undefined) return []
  return rules.map((rule) => warningOf(rule, now, sorted.slice(0, -1), late.days)).filter((found) => found !== undefined)
}

function warningOf(rule: WarningRule, now: SeriesPoint, earlier: readonly SeriesPoint[], lateDays: number): EarlyWarning | undefined {
  if (rule.kind === 'late') return lateDays > rule.days ? { rule, on: now.on, value: whole(lateDays), limit: whole(rule.days) } : undefined
  if (rule.kind === 'grade-falls') {
    const before = earlier.at(-1)
    return before?.grade !== undefined && now.grade !== undefined && now.grade < before.grade
      ? { rule, on: now.on, value: whole(now.grade), limit: whole(before.grade) } : undefined
  }
  const value = now.values[rule.slug]
  if (value === undefined) return undefined
  if (rule.kind === 'above' || rule.kind === 'below') {
    const limit = decimal(rule.limit)
    const crossed = rule.kind === 'above' ? isLess(limit, value) : isLess(value, limit)
    return crossed ? { rule, on: now.on, value, limit } : undefined
  }
  const before = lowestWithin(earlier, rule.slug, now.on, rule.months)
  if (before === undefined) return undefined
  const limit = rule.kind === 'rise' ? plus(before.value, decimal(rule.by)) : times(before.value, decimal(rule.factor))
  const crossed = rule.kind === 'rise' ? !isLess(value, limit) : before.value.num > 0n && !isLess(value, limit)
  return crossed ? { rule, on: now.on, value, limit, before } : undefined
}

/** The lowest value within the months before: a rise counts from where it began. */
function lowestWithin(earlier: readonly SeriesPoint[], slug: string, on: string, months: number): { on: string; value: Ratio } | undefined {
  const since = monthsBefore(on, months)
  let least: { on: string; value: Ratio } | undefined
  for (const point of earlier) {
    const value = point.values[slug]
    if (value === undefined || point.on.slice(0, 7) < since) continue
    if (least === undefined || isLess(value, least.value)) least = { on: point.on, value }
  }
  return least
}

/** yyyy-mm that lies so many months before a date. */
function monthsBefore(on: string, months: number): string {
  const count = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1 - months
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
}

const whole = (n: number): Ratio => ({ num: BigInt(n), den: 1n })
const times = (a: Ratio, b: Ratio): Ratio => ({ num: a.num * b.num, den: a.den * b.den })

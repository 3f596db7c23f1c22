// What is due when: how often figures are reported, how long after a period's end, and when somebody is reminded.
import { addMonths, civilOf, dayOf, formatDay, parseDay } from '../calendar/day.ts'

export const reportingMonths = [1, 3, 6, 12] as const
export interface ReportingCalendar {
  readonly months: (typeof reportingMonths)[number]
  /** After the last day of the period. */
  readonly dueDays: number
  /** Days before and after the due day. */
  readonly remindBefore: readonly number[]
  readonly remindAfter: readonly number[]
}

/** Until a network says otherwise. */
export const firstCalendar: ReportingCalendar = { months: 3, dueDays: 30, remindBefore: [7], remindAfter: [1, 14] }

export interface DuePeriod {
  /** Days as yyyy-mm-dd. */
  readonly periodTo: string
  readonly months: number
  readonly dueOn: string
  /** In the order of time; `days` from the due day, before it negative. */
  readonly reminders: readonly { readonly on: string; readonly days: number }[]
}

/** The periods that end from one day to another, oldest first. */
export function duePeriods({ months, dueDays, remindBefore, remindAfter }: ReportingCalendar, from: string, to: string): DuePeriod[] {
  const found: DuePeriod[] = []
  const { year } = civilOf(parseDay(from) ?? 0)
  for (let end = dayOf(year, 1, 1); ; end = addMonths(end, months)) {
    const last = end - 1
    if (formatDay(last) > to) return found
    if (formatDay(last) < from) continue
    const reminders = [...remindBefore.map((days) => -days), ...remindAfter].toSorted((a, b) => a - b).map((days) => ({ days, on: formatDay(last + dueDays + days) }))
    found.push({ periodTo: formatDay(last), months, dueOn: formatDay(last + dueDays), reminders })
  }
}

/** Whether reports that end by the period's last day fill it: a quarter, or its three months. */
export function isFilled({ periodTo, months }: Pick<DuePeriod, 'periodTo' | 'months'>, reports: readonly { readonly periodTo: string; readonly months: number }[]): boolean {
  const opened = formatDay(addMonths((parseDay(periodTo) ?? 0) + 1, -months))
  return reports.some((report) => report.periodTo === periodTo && report.months >= months)
    || reports.filter((report) => report.periodTo >= opened && report.periodTo <= periodTo).reduce((sum, report) => sum + report.months, 0) >= months
}

import type { ReportingCalendar } from '#core/indicators/reporting-calendar.ts'
import { useSay } from '#web/language/language.tsx'
import { reportingWords } from './words.ts'

/** A calendar in a sentence. */
export function useCalendarText(): (calendar: Pick<ReportingCalendar, 'months' | 'dueDays'>) => string {
  const t = useSay()
  return ({ months, dueDays }) => t(reportingWords.within, { every: t(reportingWords[`every${months}`]), n: dueDays })
}

import { parseDay } from '#core/calendar/day.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import type { Tx } from '#platform/db.ts'
import { readWorkingDays } from './store.ts'

export { foundReliefPolicy, policyFor, policyVersion, type PolicyInForce } from './relief-policy.ts'

/** The institution's days of rest and holidays, as core reckons with them. */
export async function workingCalendar(tx: Tx, institution: string): Promise<Calendar> {
  const days = await readWorkingDays(tx, institution)
  return { weekend: days.restDays, holidays: new Set(days.holidays.flatMap(({ day }) => parseDay(day) ?? [])) }
}

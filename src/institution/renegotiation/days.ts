// Business dates as the case counts them.
import { formatDay, parseDay, type IsoDate } from '#core/calendar/day.ts'
import { addWorkingDays, workingDaysBetween, type Calendar } from '#core/calendar/working-days.ts'

const dayOf = (date: IsoDate): number => {
  const day = parseDay(date)
  if (day === undefined) throw new Error('a business date is yyyy-mm-dd')
  return day
}

export const addDays = (date: IsoDate, days: number): IsoDate => formatDay(dayOf(date) + days)
export const addWorking = (date: IsoDate, days: number, calendar: Calendar): IsoDate => formatDay(addWorkingDays(dayOf(date), days, calendar))
export const workingDays = (from: IsoDate, to: IsoDate, calendar: Calendar): number => workingDaysBetween(dayOf(from), dayOf(to), calendar)

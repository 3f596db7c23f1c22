// What is due when: by the calendar of each network, and by the institution's own where it has one.
import type { ReportingCalendar } from '#core/indicators/reporting-calendar.ts'
import { firstCalendar } from '#core/indicators/reporting-calendar.ts'
import type { Tx } from '#platform/db.ts'
import { networkCalendars } from './reminder-store.ts'
import { ownCalendar } from './store.ts'

export interface NetworkCalendar extends ReportingCalendar { readonly network: string; readonly name: string; readonly joinedOn: string }

export const calendarsOfNetworks = async (tx: Tx, institution: string): Promise<NetworkCalendar[]> =>
  (await networkCalendars(tx, institution)).map(({ network, name, joined_on: joinedOn, months, due_days, remind_before, remind_after }) => ({
    network, name, joinedOn, ...(months === null ? firstCalendar : { months, dueDays: due_days, remindBefore: remind_before, remindAfter: remind_after }),
  }))

export interface Calendars { readonly own: ReportingCalendar | undefined; readonly networks: readonly NetworkCalendar[]; readonly all: readonly ReportingCalendar[] }

/** At least one: whoever reports to nobody yet goes by the first. */
export async function calendarsOf(tx: Tx, institution: string): Promise<Calendars> {
  const row = await ownCalendar(tx, institution)
  const own = row && { months: row.months, dueDays: row.due_days, remindBefore: [], remindAfter: [] }
  const networks = await calendarsOfNetworks(tx, institution)
  const all = [...(own ? [own] : []), ...networks]
  return { own, networks, all: all.length > 0 ? all : [firstCalendar] }
}

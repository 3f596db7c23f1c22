// What the networks of an institution ask of it and when, whom they write to, and when it was reminded.
import type { ReportingCalendar } from '#core/indicators/reporting-calendar.ts'
import type { Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'

export interface NetworkCalendarRow {
  network: string
  name: string
  joined_on: string
  /** Null: the network has changed nothing yet. */
  months: ReportingCalendar['months'] | null
  due_days: number
  remind_before: number[]
  remind_after: number[]
}

export const networkCalendars = (tx: Tx, institution: string): Promise<NetworkCalendarRow[]> => tx.rows(
  `select m.network_id as network, n.name, m.joined_on, c.months, c.due_days, c.remind_before, c.remind_after
   from network_member m join network n using (network_id)
     left join lateral (select * from reporting_calendar r where r.network_id = m.network_id order by r.version desc limit 1) c on true
   where m.institution_id = $1 and m.left_on is null order by n.name`, [institution])

export const contactsFor = (tx: Tx, institution: string, network: string, today: string): Promise<{ name: string; phone: string }[]> => tx.rows(
  `select name, phone from member_person where network_id = $2 and member_id = $1 and part = 'contact' and phone is not null and (until is null or until >= $3) order by name`, [institution, network, today])

export const reportsSince = (tx: Tx, institution: string, from: string): Promise<{ periodTo: string; months: number }[]> => tx.rows(
  'select distinct period_to as "periodTo", months from figure_set where institution_id = $1 and period_to >= $2', [institution, from])

export interface Reminded { readonly network: string; readonly periodTo: string; readonly months: number; readonly days: number }

export const wasReminded = async (tx: Tx, institution: string, { network, periodTo, months, days }: Reminded): Promise<boolean> =>
  (await tx.rows('select from report_reminder where institution_id = $1 and network_id = $2 and period_to = $3 and months = $4 and days >= $5 limit 1', [institution, network, periodTo, months, days])).length > 0

export const insertReminder = (tx: Tx, institution: string, { network, periodTo, months, days, on, told }: Reminded & { readonly on: string; readonly told: readonly string[] }): Promise<number> => tx.run(
  'insert into report_reminder (institution_id, reminder_id, network_id, period_to, months, days, reminded_on, told) values ($1, $2, $3, $4, $5, $6, $7, $8)',
  [institution, newId(), network, periodTo, months, days, on, told])

export const institutionName = async (tx: Tx, institution: string): Promise<string> =>
  (await tx.one<{ name: string }>('select name from institution where institution_id = $1', [institution])).name

// The network's calendar by version, and when its members were reminded.
import type { CalendarJson } from '#contract/reporting.ts'
import type { Tx } from '#platform/db.ts'

export interface CalendarRow { version: number; months: CalendarJson['months']; due_days: number; remind_before: number[]; remind_after: number[]; changed_at: string; changed_by_name: string }

/** The newest first. */
export const calendarVersions = (tx: Tx, network: string): Promise<CalendarRow[]> => tx.rows(
  'select version, months, due_days, remind_before, remind_after, changed_at, changed_by_name from reporting_calendar where network_id = $1 order by version desc', [network])

/** False where that version is there already. */
export const insertCalendar = async (tx: Tx, network: string, version: number, { months, dueDays, remindBefore, remindAfter }: CalendarJson, byName: string): Promise<boolean> =>
  (await tx.run(
    `insert into reporting_calendar (network_id, version, months, due_days, remind_before, remind_after, changed_by_name) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [network, version, months, dueDays, remindBefore, remindAfter, byName])) > 0

export interface ReminderRow { member: string; period_to: string; reminded_on: string; days: number; told: string[] }

/** The newest first. */
export const remindersSince = (tx: Tx, network: string, from: string): Promise<ReminderRow[]> => tx.rows(
  'select institution_id as member, period_to, reminded_on, days, told from report_reminder where network_id = $1 and reminded_on >= $2 order by reminded_on desc, days desc', [network, from])

export const membersThatReport = async (tx: Tx, network: string): Promise<Set<string>> =>
  new Set((await tx.rows<{ id: string }>(
    'select i.institution_id as id from network_member m join institution i using (institution_id) where m.network_id = $1 and m.left_on is null and i.reports_only', [network])).map(({ id }) => id))

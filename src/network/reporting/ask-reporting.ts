// Who has reported, who is late, and when each was reminded. Whether a member has is read from what it shares, and that look is written down.
import type { ReportingJson } from '#contract/reporting.ts'
import { formatDay, parseDay } from '#core/calendar/day.ts'
import { indicatorGroups } from '#core/indicators/indicator.ts'
import { duePeriods, firstCalendar, type DuePeriod } from '#core/indicators/reporting-calendar.ts'
import { readNewest } from '#institution/indicators/door.ts'
import { insertLooks, sharedNow } from '#institution/sharing/door.ts'
import type { Database, Tx } from '#platform/db.ts'
import { listPresent, type Reader } from '../members/door.ts'
import { calendarJson } from './calendar.ts'
import { calendarVersions, membersThatReport, remindersSince } from './store.ts'

const NEXT_PERIODS = 4
const REMINDERS_DAYS = 400
const SHOWN_REMINDERS = 6

export function getReporting(db: Database, reader: Reader, today: string): Promise<ReportingJson> {
  return db.transact({ network: reader.network }, async (tx) => {
    const versions = await calendarVersions(tx, reader.network)
    const calendar = versions[0] ? calendarJson(versions[0]) : { ...firstCalendar, remindBefore: [...firstCalendar.remindBefore], remindAfter: [...firstCalendar.remindAfter] }
    const year = Number(today.slice(0, 4))
    const periods = duePeriods(calendar, `${year - 2}-01-01`, `${year + 5}-12-31`)
    const coming = periods.findIndex(({ periodTo }) => periodTo >= today)
    const now = periods[coming - 1]
    if (now === undefined) throw new Error('a period of the last two years is over')
    return {
      calendar, version: versions[0]?.version ?? 0,
      versions: versions.map((row) => ({ ...calendarJson(row), version: row.version, changedAt: row.changed_at, by: row.changed_by_name })),
      now: shown(now), next: periods.slice(coming, coming + NEXT_PERIODS).map(shown), members: await statesOf(tx, reader, { now, before: periods[coming - 2] }, today),
    }
  })
}

const shown = ({ reminders, ...period }: DuePeriod) => ({ ...period, reminders: reminders.map((each) => ({ ...each })) })

async function statesOf(tx: Tx, reader: Reader, { now, before }: { now: DuePeriod; before: DuePeriod | undefined }, today: string): Promise<ReportingJson['members']> {
  const members = await listPresent(tx, reader.network)
  const shared = await sharedNow(tx, members.map(({ id }) => id))
  const opened = [...shared].map(([institution, groups]) => ({ institution, groups: groups.filter((group) => indicatorGroups.some((each) => each === group)).slice(0, 1) })).filter(({ groups }) => groups.length > 0)
  if (opened.length > 0) await insertLooks(tx, { ...reader, how: 'page' }, opened)
  const rows = await readNewest(tx, opened.map(({ institution }) => institution), { groups: [...new Set(opened.flatMap(({ groups }) => groups))], to: today })
  const newest = new Map(rows.map((row) => [row.institution, row]))
  const reports = await membersThatReport(tx, reader.network)
  const reminders = Map.groupBy(await remindersSince(tx, reader.network, formatDay((parseDay(today) ?? 0) - REMINDERS_DAYS)), ({ member }) => member)
  return members.map(({ id, name }): ReportingJson['members'][number] => {
    const last = newest.get(id)
    const waits = now.dueOn < today || (before !== undefined && last !== undefined && last.period_to < before.periodTo) ? 'late' : 'due'
    const state = last?.source === 'books' ? 'books' : last !== undefined && last.period_to >= now.periodTo ? 'sent' : last !== undefined || (shared.has(id) && reports.has(id)) ? waits : 'unknown'
    return {
      id, name, state, ...(last && { newest: last.period_to }),
      reminders: (reminders.get(id) ?? []).slice(0, SHOWN_REMINDERS).map((row) => ({ periodTo: row.period_to, on: row.reminded_on, days: row.days, told: row.told })),
    }
  })
}

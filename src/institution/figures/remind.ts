// By the clock: before and after a report is due, the people of the member hear of it, once for each day of the network's calendar.
import { reminderWords } from '#contract/figures/reminder-words.ts'
import { say } from '#contract/words/say.ts'
import { formatDay, parseDay } from '#core/calendar/day.ts'
import { duePeriods, isFilled } from '#core/indicators/reporting-calendar.ts'
import { queueMessages } from '#institution/messages/door.ts'
import type { Actor } from '#platform/actor.ts'
import type { Database } from '#platform/db.ts'
import { calendarsOfNetworks } from './calendars.ts'
import { contactsFor, insertReminder, institutionName, reportsSince, wasReminded } from './reminder-store.ts'
import { houseFacts } from './store.ts'

const LOOK_BACK_DAYS = 400
/** A reminder that nobody could send in time, the server being away, is still sent so many days later. */
const LATER_DAYS = 5

/** Answers how many reminders were written. Done twice, it writes none twice; who has reported, or has books here, is not reminded. */
export function remindOfReports(db: Database, actor: Actor, today: string): Promise<number> {
  const { institution, language } = actor
  const shifted = (by: number): string => formatDay((parseDay(today) ?? 0) + by)
  return db.transact({ institution }, async (tx) => {
    const facts = await houseFacts(tx, institution)
    if (facts.last_closed !== null) return 0
    const reports = await reportsSince(tx, institution, shifted(-2 * LOOK_BACK_DAYS))
    if (!facts.reports_only && reports.length === 0) return 0
    let reminded = 0
    for (const { network, name, joinedOn, ...calendar } of await calendarsOfNetworks(tx, institution)) {
      const since = joinedOn > shifted(-LOOK_BACK_DAYS) ? joinedOn : shifted(-LOOK_BACK_DAYS)
      for (const { periodTo, months, dueOn, reminders } of duePeriods(calendar, since, today)) {
        const due = reminders.findLast(({ on }) => on <= today && on > shifted(-LATER_DAYS))
        if (due === undefined || isFilled({ periodTo, months }, reports)) continue
        const reminder = { network, periodTo, months, days: due.days }
        if (await wasReminded(tx, institution, reminder)) continue
        const body = say(language, reminderWords[dueOn < today ? 'reportLate' : 'reportDue'], { network: name, member: await institutionName(tx, institution), to: periodTo, due: dueOn })
        const told = await queueMessages(tx, institution, await contactsFor(tx, institution, network, today), { purpose: 'report-reminder', language, body })
        reminded += await insertReminder(tx, institution, { ...reminder, on: today, told })
      }
    }
    return reminded
  })
}

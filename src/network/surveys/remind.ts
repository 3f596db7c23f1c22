// By the clock: on the days that a campaign names, the people of members that have not answered hear of it, once each.
import { reminderWords } from '#contract/figures/reminder-words.ts'
import { say } from '#contract/words/say.ts'
import { formatDay, parseDay } from '#core/calendar/day.ts'
import { contactsFor, institutionName } from '#institution/figures/door.ts'
import { queueMessages } from '#institution/messages/door.ts'
import type { Actor } from '#platform/actor.ts'
import type { Database } from '#platform/db.ts'
import { askedOf, insertDueReminder } from './campaign-store.ts'

/** A reminder that nobody could send in time is still sent so many days later. */
const LATER_DAYS = 3

/** Answers how many reminders were written, for all campaigns that ask this institution. */
export function remindOfSurveys(db: Database, { institution, language }: Actor, today: string): Promise<number> {
  const shifted = (day: string, by: number): string => formatDay((parseDay(day) ?? 0) + by)
  return db.transact({ institution }, async (tx) => {
    let reminded = 0
    for (const { id, network_id: network, network: name, title, closes_on: closesOn, remind_days: days } of await askedOf(tx, institution, today)) {
      const day = days.map((before) => shifted(closesOn, -before)).filter((each) => each <= today && each > shifted(today, -LATER_DAYS)).toSorted().at(-1)
      if (day === undefined) continue
      const told = async (): Promise<string[]> => {
        const body = say(language, reminderWords.surveyDue, { network: name, title, member: await institutionName(tx, institution), due: closesOn })
        return queueMessages(tx, institution, await contactsFor(tx, institution, network, today), { purpose: 'survey-reminder', language, body })
      }
      if (await insertDueReminder(tx, network, id, { day, on: today, told })) reminded++
    }
    return reminded
  })
}

// When members report: by the network's newest calendar, or by the one that Twiza ships.
import type { CalendarJson } from '#contract/reporting.ts'
import { firstCalendar, type ReportingCalendar } from '#core/indicators/reporting-calendar.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Database, Tx } from '#platform/db.ts'
import { runNetworkCommand, type NetworkActor } from '#platform/network-command.ts'
import { calendarVersions, insertCalendar, type CalendarRow } from './store.ts'

export const calendarJson = ({ months, due_days, remind_before, remind_after }: CalendarRow): CalendarJson => ({ months, dueDays: due_days, remindBefore: remind_before, remindAfter: remind_after })

/** `tx` speaks for the network. */
export async function calendarIn(tx: Tx, network: string): Promise<ReportingCalendar> {
  const [newest] = await calendarVersions(tx, network)
  return newest ? calendarJson(newest) : firstCalendar
}

const inOrder = (days: readonly number[]): number[] => [...new Set(days)].toSorted((a, b) => a - b)

export function saveCalendar(db: Database, actor: NetworkActor, key: string, content: { version: number; calendar: CalendarJson }): Promise<{ version: number } | Refusal> {
  return runNetworkCommand(db, actor, { name: 'save-reporting-calendar', key, content }, async (tx, { version, calendar }) => {
    const [newest] = await calendarVersions(tx, actor.network)
    const next = version + 1
    const kept = { ...calendar, remindBefore: inOrder(calendar.remindBefore), remindAfter: inOrder(calendar.remindAfter) }
    if ((newest?.version ?? 0) !== version || !await insertCalendar(tx, actor.network, next, kept, actor.name)) return refuse('changed_meanwhile')
    return { answer: { version: next }, trace: { subject: { kind: 'reporting-calendar', id: actor.network }, detail: { ...kept, version: next } } }
  })
}

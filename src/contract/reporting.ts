// What a network asks its members to report and when, who has, and whom it reminded.
import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { id, instant, isoDate } from './shapes.ts'

const tag = 'reporting'

const months = z.union([z.literal(1), z.literal(3), z.literal(6), z.literal(12)])
const reminders = z.array(z.number().int().min(1).max(90)).max(5)
export const calendarShape = z.strictObject({ months, dueDays: z.number().int().min(1).max(180), remindBefore: reminders, remindAfter: reminders })
export type CalendarJson = z.infer<typeof calendarShape>

const due = z.strictObject({ periodTo: isoDate, months: z.number().int(), dueOn: isoDate, reminders: z.array(z.strictObject({ on: isoDate, days: z.number().int() })) })
/** books: they tell of themselves · sent · due · late · unknown: the member shares no figures. */
export const reportStates = ['books', 'sent', 'due', 'late', 'unknown'] as const
const reminded = z.strictObject({ periodTo: isoDate, on: isoDate, days: z.number().int(), /** Who got a message; nobody: a notice at its desk. */ told: z.array(z.string()) })
const memberState = z.strictObject({ id, name: z.string(), state: z.enum(reportStates), /** The newest that it shares. */ newest: isoDate.optional(), reminders: z.array(reminded) })
export const reportingShape = z.strictObject({
  calendar: calendarShape,
  /** 0 for the one that Twiza ships. */
  version: z.number().int(), versions: z.array(calendarShape.extend({ version: z.number().int(), changedAt: instant, by: z.string() })),
  /** The last period that is over, and those that come. */
  now: due, next: z.array(due), members: z.array(memberState),
})
export type ReportingJson = z.infer<typeof reportingShape>

export const getReporting = endpoint({
  name: 'getReporting', tag, method: 'GET', path: '/api/network/reporting', access: 'indicators.see',
  summary: 'Shows what members report when, who has, and when each was reminded. Each member is told who looked.', answer: reportingShape,
})
export const saveReportingCalendar = endpoint({
  name: 'saveReportingCalendar', tag, method: 'PUT', path: '/api/network/reporting-calendar', access: 'members.edit', command: true,
  summary: 'Says how often members report, within how many days, and when they are reminded; refused where somebody else changed it meanwhile.',
  body: z.strictObject({ version: z.number().int().min(0), calendar: calendarShape }), answer: z.strictObject({ version: z.number().int() }),
})

import { meetingFrequencies } from './meeting.ts'
import type { Meeting } from './meeting.ts'
import type { Fields } from './read-fields.ts'
import { weekdays } from './terms-json.ts'

/** When a group meets, from the field `meeting`; undefined where it is absent or wrong. */
export function readMeeting(group: Fields): Meeting | undefined {
  const fields = group.object('meeting', ['frequency', 'weekday', 'week'])
  if (fields === undefined) return undefined
  for (const name of ['frequency', 'weekday']) fields.need(name)
  const frequency = fields.oneOf('frequency', meetingFrequencies)
  const weekday = fields.oneOf('weekday', weekdays)
  const week = fields.integer('week', { least: -1, most: 4 })
  if (frequency === 'monthly' && week === undefined) fields.note('week', 'missing_field', '"week" is missing: 1 to 4, or -1 for the last of the month.')
  if (week === 0) fields.note('week', 'too_small', '"week" is 1 to 4, or -1 for the last.')
  if (frequency !== undefined && frequency !== 'monthly' && week !== undefined) fields.note('week', 'contradiction', '"week" is only for monthly meetings.')
  return frequency === undefined || weekday === undefined ? undefined : { frequency, weekday: weekdays.indexOf(weekday) + 1, week }
}

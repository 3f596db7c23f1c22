// A group's name and meeting as a form holds them.
import type { GroupJson, Meeting } from '#contract/groups.ts'

export interface GroupValues extends Record<string, unknown> {
  name: string
  meeting: { frequency: string; weekday: string; week: string; time: string; place: string }
}

export const blankGroup: GroupValues = { name: '', meeting: { frequency: 'weekly', weekday: '', week: '', time: '', place: '' } }

export const valuesOf = ({ name, meeting }: GroupJson): GroupValues => ({
  name,
  meeting: {
    frequency: meeting.frequency, weekday: String(meeting.weekday), week: String(meeting.week ?? ''), time: meeting.time ?? '', place: meeting.place ?? '',
  },
})

export function sentGroup({ name, meeting }: GroupValues): { name: string; meeting: Meeting } {
  const { frequency, weekday, week, time, place } = meeting
  return {
    name,
    meeting: {
      frequency: frequency as Meeting['frequency'], weekday: Number(weekday),
      ...(frequency === 'monthly' && week !== '' ? { week: Number(week) as NonNullable<Meeting['week']> } : {}),
      ...(time.trim() === '' ? {} : { time: time.trim() }),
      ...(place.trim() === '' ? {} : { place: place.trim() }),
    },
  }
}

import { groupWords } from '#contract/clients/words.ts'
import type { Meeting } from '#contract/groups.ts'
import { useSay } from '#web/language/language.tsx'
import { groupPageWords } from './words.ts'

/** When and where a group meets, in one phrase. */
export function useMeetingText(): (meeting: Meeting) => string {
  const t = useSay()
  return ({ frequency, weekday, week, time, place }) => t(groupPageWords.meets, {
    frequency: t(groupWords.frequency[frequency]),
    weekday: t(groupWords.weekday[weekday as 1]),
    week: week === undefined ? '' : ` (${t(groupWords.week[String(week) as '1'])})`,
    time: time === undefined ? '' : ` · ${time}`,
    place: place === undefined ? '' : ` · ${place}`,
  })
}

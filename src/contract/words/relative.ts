import type { Language } from './language.ts'
import { say } from './say.ts'
import { relativeWords } from './words.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long ago (or how far ahead) an instant is, seen from `now`: "3 days ago", "in 2 hours". Whole units, cut down. */
export function formatRelative(language: Language, instant: string, now: string): string {
  const distance = new Date(instant).getTime() - new Date(now).getTime()
  if (Number.isNaN(distance)) return instant
  const size = Math.abs(distance)
  if (size < MINUTE) return say(language, relativeWords.justNow)
  const past = distance < 0
  if (size < HOUR) {
    return say(language, past ? relativeWords.minutesAgo : relativeWords.inMinutes, { n: Math.trunc(size / MINUTE) })
  }
  if (size < DAY) return say(language, past ? relativeWords.hoursAgo : relativeWords.inHours, { n: Math.trunc(size / HOUR) })
  return say(language, past ? relativeWords.daysAgo : relativeWords.inDays, { n: Math.trunc(size / DAY) })
}

import type { Language } from './language.ts'

/** Written here because browsers often lack the Moroccan and the Rwandan names. */
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  ar: 'يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر'.split(' '),
  rw: 'Mutarama Gashyantare Werurwe Mata Gicurasi Kamena Nyakanga Kanama Nzeri Ukwakira Ugushyingo Ukuboza'.split(' '),
}

const SHORT_MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  fr: 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' '),
  ar: MONTHS.ar,
  rw: 'Mut. Gas. Wer. Mata Gic. Kam. Nya. Kan. Nze. Ukw. Ugu. Uku.'.split(' '),
}

export type DateStyle = 'long' | 'short' | 'numeric'

/**
 * A business date (`yyyy-mm-dd`) in words: "5 février 2026" (long), "5 févr. 2026" (short), "05/02/2026" (numeric).
 * No time zone takes part. What is not such a date comes back unchanged.
 */
export function formatDate(language: Language, isoDate: string, style: DateStyle = 'long'): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(isoDate)
  if (!match) return isoDate
  const [, year = '', month = '', day = ''] = match
  if (style === 'numeric') return `${day}/${month}/${year}`
  const name = (style === 'long' ? MONTHS : SHORT_MONTHS)[language][Number(month) - 1] ?? month
  return `${dayOfMonth(language, Number(day))}\u00a0${name}\u00a0${year}`
}

/** A month (`yyyy-mm`, or any date in it): "février 2026". */
export function formatMonth(language: Language, isoMonth: string, style: 'long' | 'short' = 'long'): string {
  const [year = '', month = ''] = isoMonth.split('-')
  const name = (style === 'long' ? MONTHS : SHORT_MONTHS)[language][Number(month) - 1] ?? month
  return `${name}\u00a0${year}`
}

/** An instant (ISO 8601 with offset) as date and time of day in the institution's time zone: "5 février 2026, 14:05". */
export function formatInstant(language: Language, instant: string, timeZone: string, style: DateStyle = 'long'): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return instant
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const comma = language === 'ar' ? '، ' : ', '
  return `${formatDate(language, dateIn(timeZone, instant), style)}${comma}${time.format(at)}`
}

/** The business date of an instant in a time zone. */
export function dateIn(timeZone: string, instant: string): string {
  const options = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const
  const parts = new Intl.DateTimeFormat('en-GB', options).formatToParts(new Date(instant))
  const part = (type: string): string => parts.find((found) => found.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

function dayOfMonth(language: Language, day: number): string {
  return language === 'fr' && day === 1 ? '1er' : String(day)
}

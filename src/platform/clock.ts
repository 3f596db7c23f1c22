// The one place that reads the wall clock. Whoever needs the time is handed a Clock, so that tests and the demo can live in any year.

export interface Clock {
  now(): Date
  /** The calendar day, `yyyy-mm-dd`, that it is now in the given IANA time zone. */
  today(timeZone: string): string
}

export const systemClock: Clock = clockBy(() => new Date())

/** A clock that stands still until it is moved. */
export interface SettableClock extends Clock {
  /** To an instant, or to noon UTC of a day `yyyy-mm-dd`. Throws on what is neither. */
  set(to: Date | string): void
  advance(milliseconds: number): void
}

export function settableClock(start: Date | string): SettableClock {
  let instant = instantOf(start)
  return {
    ...clockBy(() => new Date(instant)),
    set: (to) => { instant = instantOf(to) },
    advance: (milliseconds) => { instant = new Date(instant.getTime() + milliseconds) },
  }
}

function clockBy(now: () => Date): Clock {
  return { now, today: (timeZone) => dayFormat(timeZone).format(now()) }
}

function instantOf(time: Date | string): Date {
  const instant = typeof time === 'string' && time.length === 10 ? new Date(`${time}T12:00:00Z`) : new Date(time)
  if (Number.isNaN(instant.getTime())) throw new Error(`not a time: ${String(time)}`)
  return instant
}

const formats = new Map<string, Intl.DateTimeFormat>()

// Making a format costs a hundred times what using it does. Swedish writes dates as ISO 8601 does.
function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', calendar: 'gregory', numberingSystem: 'latn' })
  formats.set(timeZone, made)
  return made
}

// Five wrong passwords or codes in a row lock for a quarter of an hour. A try is counted before it is checked, so that
// a hundred tries at once are a hundred tries; whoever was right clears the count.
import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { Clock } from '../clock.ts'

export const TRIES_MAX = 5
export const LOCK_MINUTES = 15

export interface WrongTries {
  /** Counts a try. False: locked, and the try must not be looked at. */
  claim(subject: string): Promise<boolean>
  /** The try was right in what was given so far, and something more is asked for: it neither counts nor clears. */
  giveBack(subject: string): Promise<void>
  clear(subject: string): Promise<void>
}

/** How a name that nobody has is counted. */
export const unknownSubject = (login: string): string => `unknown:${createHash('sha256').update(login).digest('hex')}`

export function openWrongTries(pool: pg.Pool, clock: Clock): WrongTries {
  return {
    claim: async (subject) => {
      const now = clock.now()
      const { rows } = await pool.query<{ tries: number }>(
        `insert into wrong_tries as w (subject, tries, last_try_at) values ($1, 1, $2)
         on conflict (subject) do update set
           tries = case when w.locked_until <= $2 then 1 else w.tries + 1 end,
           locked_until = case when w.locked_until <= $2 then null when w.tries + 1 = $3 then $4 else w.locked_until end,
           last_try_at = $2
         returning tries`,
        [subject, now, TRIES_MAX, new Date(now.getTime() + LOCK_MINUTES * 60_000)],
      )
      return (rows[0]?.tries ?? 1) <= TRIES_MAX
    },
    giveBack: async (subject) => {
      await pool.query('update wrong_tries set tries = greatest(tries - 1, 0), locked_until = null where subject = $1 and tries <= $2', [subject, TRIES_MAX])
    },
    // What nobody has touched for a day is swept out with it.
    clear: async (subject) => {
      await pool.query('delete from wrong_tries where subject = $1 or last_try_at < $2', [subject, new Date(clock.now().getTime() - 86_400_000)])
    },
  }
}

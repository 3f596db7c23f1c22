// Threads that weigh pieces of a preview, with connections of their own: every core works, and the server's loop stays free.
import { Threads } from '#platform/threads.ts'
import type { WeighElsewhere } from './weigh-loans.ts'
import type { PieceToWeigh } from './weigh-piece.ts'

const byDatabase = new Map<string, Threads<PieceToWeigh, readonly string[]>>()

/** They read the database of this URL. */
export const weighInThreads = (url: string): WeighElsewhere => (piece) => {
  const known = byDatabase.get(url)
  const threads = known ?? new Threads<PieceToWeigh, readonly string[]>(new URL('weigh-thread.ts', import.meta.url), url)
  if (!known) byDatabase.set(url, threads)
  return threads.ask(piece)
}

// Threads that weigh pieces of a preview, with connections of their own: every core works, and the server's loop stays free.
import { Threads } from '#platform/threads.ts'
import type { WeighElsewhere } from './weigh-loans.ts'
import type { PieceToWeigh } from './weigh-piece.ts'

type WeighingThreads = Threads<PieceToWeigh, readonly string[]>
const byDatabase = new Map<string, WeighingThreads>()

/** They read the database of this URL. */
export function weighingThreads(url: string): WeighingThreads {
  const known = byDatabase.get(url)
  const threads = known ?? new Threads(new URL('weigh-thread.ts', import.meta.url), url)
  if (!known) byDatabase.set(url, threads)
  return threads
}

export const weighInThreads = (url: string): WeighElsewhere => (piece) => weighingThreads(url).ask(piece)

// Callers are remembered for a few seconds, so that a busy desk does not ask the database at every request who it is.
// What ends or changes a session in this process forgets it at once; what another process ends is noticed when it runs out.
import type { Services } from '#platform/services.ts'
import { identify, type Caller } from './caller.ts'

export interface CallerCache {
  /** The caller of a Cookie header; undefined where nobody is signed in. */
  find(cookieHeader: string | undefined): Promise<Caller | undefined>
  /** Cookies that prolong this session, given out once. */
  takeCookies(cookieHeader: string): readonly string[]
}

interface Entry { readonly until: number; caller: Promise<Caller | undefined>; known?: Caller | undefined; cookies: readonly string[] }

const KEPT_MS = 4_000
const ENTRIES_MAX = 20_000
const SESSION_COOKIE = 'twiza.session_token='

export function openCallerCache(services: Services): CallerCache {
  const entries = new Map<string, Entry>()
  services.auth.listen((userId) => {
    if (userId === undefined) return entries.clear()
    // One that is still being read may belong to anybody, so it is read again.
    for (const [cookie, entry] of entries) if (!entry.known || entry.known.session.user.id === userId) entries.delete(cookie)
  })
  return {
    find: (header) => {
      const cookie = sessionCookie(header)
      if (cookie === undefined) return Promise.resolve(undefined)
      const found = entries.get(cookie)
      if (found && found.until > Date.now()) return found.caller
      if (entries.size >= ENTRIES_MAX) entries.clear()
      const entry = readEntry(services, header ?? '')
      entries.set(cookie, entry)
      // A fault is not remembered: the next request asks again.
      entry.caller.catch(() => { if (entries.get(cookie) === entry) entries.delete(cookie) })
      return entry.caller
    },
    takeCookies: (header) => {
      const entry = entries.get(sessionCookie(header) ?? '')
      const cookies = entry?.cookies ?? []
      if (entry) entry.cookies = []
      return cookies
    },
  }
}

function readEntry(services: Services, header: string): Entry {
  const entry: Entry = { until: Date.now() + KEPT_MS, cookies: [], caller: Promise.resolve(undefined) }
  entry.caller = (async () => {
    const { session, cookies } = await services.auth.read(header)
    entry.cookies = session ? cookies : []
    entry.known = session && await identify(services, session)
    return entry.known
  })()
  return entry
}

function sessionCookie(header: string | undefined): string | undefined {
  const start = header?.indexOf(SESSION_COOKIE) ?? -1
  if (header === undefined || start < 0) return undefined
  const end = header.indexOf(';', start)
  return header.slice(start + SESSION_COOKIE.length, end < 0 ? undefined : end)
}

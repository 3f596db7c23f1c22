// Who is signed in, kept on the device while pages are kept for work without a connection, so that they open again. It opens
// nothing on the server: there the session itself counts.
import type { Session } from '#contract/session.ts'

const NAME = 'twiza.kept-session'
/** Afterwards the person signs in again before anything is shown. */
const DAYS = 14

interface Kept { readonly session: Session; readonly until: number }

export function keepSession(session: Session): void {
  try {
    localStorage.setItem(NAME, JSON.stringify({ session, until: Date.now() + DAYS * 86_400_000 } satisfies Kept))
  } catch {
    // A browser that keeps nothing needs a connection.
  }
}

export function keptSession(): Session | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(NAME) ?? 'null') as Kept | null
    return kept && kept.until > Date.now() ? kept.session : undefined
  } catch {
    return undefined
  }
}

export const forgetSession = (): void => localStorage.removeItem(NAME)

/** To whom what is kept on the device belongs: a person in one organisation. */
export const ownerOf = ({ user, organisation }: Pick<Session, 'user' | 'organisation'>): string => `${user.id} ${organisation.id}`

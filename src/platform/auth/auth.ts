// What the house knows of signing in. Everything that better-auth does for us passes through here.
import type pg from 'pg'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { Clock } from '../clock.ts'
import { emailOf, openAccounts, type Accounts } from './accounts.ts'
import { isUserName, makeEngine, openAuthPool, PASSWORD_LENGTH_MIN, type Engine, type EngineOptions } from './engine.ts'
import { confirmSecondFactor, cookiesOrRefusal, removeSecondFactor, startSecondFactor } from './second-factor.ts'
import { callerHeaders, signIn, type SignIn, type SignInOutcome } from './sign-in.ts'
import { openWrongTries, type WrongTries } from './wrong-tries.ts'

/** A session that stands, with the person it belongs to. */
export interface SignedIn {
  readonly sessionId: string
  readonly token: string
  readonly organisation: string | undefined
  readonly expiresAt: Date
  readonly user: {
    readonly id: string
    readonly name: string
    readonly userName: string
    readonly email: string | undefined
    readonly language: 'en' | 'fr' | 'ar' | 'rw'
    readonly passwordTemporary: boolean
    readonly secondFactor: boolean
  }
}

export interface Device { readonly id: string; readonly agent: string; readonly address: string | undefined; readonly signedInAt: string; readonly lastSeenAt: string }

/** A session's cookie with the caller's address and browser. */
export interface Caller { readonly cookie: string; readonly address: string; readonly agent: string }

export interface Auth {
  readonly accounts: Accounts
  signIn(asked: SignIn): Promise<SignInOutcome>
  /** The session of a Cookie header, and cookies to set where its life was prolonged. */
  read(cookie: string): Promise<{ session: SignedIn | undefined; cookies: readonly string[] }>
  signOut(session: SignedIn, caller: Caller): Promise<readonly string[]>
  chooseOrganisation(session: SignedIn, organisation: string): Promise<void>
  devices(userId: string): Promise<Device[]>
  endDevice(userId: string, sessionId: string): Promise<boolean>
  /** Ends every session of a person. */
  endSessions(userId: string): Promise<void>
  changePassword(session: SignedIn, caller: Caller, current: string, next: string): Promise<readonly string[] | Refusal>
  startSecondFactor(session: SignedIn): Promise<{ uri: string; secret: string } | Refusal>
  confirmSecondFactor(session: SignedIn, caller: Caller, code: string): Promise<readonly string[] | Refusal>
  removeSecondFactor(session: SignedIn, caller: Caller, password: string): Promise<readonly string[] | Refusal>
  hashPassword(password: string): Promise<string>
  /** Why this password will not do for this person, if it will not. */
  judgePassword(password: string, userName: string): Refusal | undefined
  /** Tells those who remember sessions or rights that a person's (or, without one, everybody's) may have changed. */
  announce(userId?: string): void
  listen(listener: (userId: string | undefined) => void): void
  close(): Promise<void>
}

export function openAuth(options: EngineOptions & { clock: Clock }): Auth {
  const pool = openAuthPool(options.url)
  const engine = makeEngine(pool, options)
  const tries = openWrongTries(pool, options.clock)
  const listeners: ((userId: string | undefined) => void)[] = []
  const announce = (userId?: string): void => { for (const listener of listeners) listener(userId) }
  return {
    accounts: openAccounts(pool),
    signIn: (asked) => signIn(engine, pool, tries, asked),
    ...sessionsOf(engine, pool, announce),
    ...ownAccountOf(engine, pool, tries, announce),
    hashPassword: async (password) => (await engine.$context).password.hash(password),
    judgePassword,
    announce,
    listen: (listener) => { listeners.push(listener) },
    close: () => pool.end(),
  }
}

type Announce = (userId?: string) => void

function sessionsOf(engine: Engine, pool: pg.Pool, announce: Announce): Pick<Auth, 'read' | 'signOut' | 'chooseOrganisation' | 'devices' | 'endDevice' | 'endSessions'> {
  const end = async (userId: string, text: string, values: unknown[]): Promise<boolean> => {
    const { rowCount } = await pool.query(text, values)
    announce(userId)
    return (rowCount ?? 0) > 0
  }
  return {
    read: async (cookie) => {
      const { headers, response } = await engine.api.getSession({ headers: new Headers({ cookie }), returnHeaders: true })
      return { session: response ? signedIn(response) : undefined, cookies: headers.getSetCookie() }
    },
    signOut: async (session, caller) => {
      const { headers } = await engine.api.signOut({ headers: headersOf(caller), returnHeaders: true })
      announce(session.user.id)
      return headers.getSetCookie()
    },
    chooseOrganisation: async (session, organisation) => {
      await pool.query('update session set organisation = $2 where id = $1', [session.sessionId, organisation])
      announce(session.user.id)
    },
    devices: async (userId) => (await pool.query<DeviceRow>(
      'select id, user_agent, ip_address, created_at, updated_at from session where user_id = $1 and expires_at > now() order by updated_at desc', [userId])).rows.map(device),
    endDevice: (userId, sessionId) => end(userId, 'delete from session where user_id = $1 and id = $2', [userId, sessionId]),
    endSessions: async (userId) => { await end(userId, 'delete from session where user_id = $1', [userId]) },
  }
}

function ownAccountOf(
  engine: Engine, pool: pg.Pool, tries: WrongTries, announce: Announce,
): Pick<Auth, 'changePassword' | 'startSecondFactor' | 'confirmSecondFactor' | 'removeSecondFactor'> {
  // Whoever sits at a desk left open must not be able to guess on without end.
  const guarded = async (session: SignedIn, attempt: () => Promise<readonly string[] | Refusal>): Promise<readonly string[] | Refusal> => {
    if (!await tries.claim(session.user.id)) return refuse('too_many_tries')
    const outcome = await attempt()
    if (!isRefusal(outcome)) await tries.clear(session.user.id)
    announce(session.user.id)
    return outcome
  }
  return {
    changePassword: async (session, caller, current, next) => {
      const problem = judgePassword(next, session.user.userName) ?? (current === next ? refuse('password_unchanged', 'next') : undefined)
      if (problem) return { ...problem, path: 'next' }
      return guarded(session, () => changePassword(engine, pool, session, caller, current, next))
    },
    startSecondFactor: (session) => startSecondFactor(engine, pool, session.user),
    confirmSecondFactor: (session, caller, code) => guarded(session, () => confirmSecondFactor(engine, headersOf(caller), code)),
    removeSecondFactor: (session, caller, password) => guarded(session, () => removeSecondFactor(engine, headersOf(caller), password)),
  }
}

async function changePassword(engine: Engine, pool: pg.Pool, session: SignedIn, caller: Caller, current: string, next: string): Promise<readonly string[] | Refusal> {
  const outcome = await cookiesOrRefusal(
    () => engine.api.changePassword({ body: { currentPassword: current, newPassword: next, revokeOtherSessions: true }, headers: headersOf(caller), returnHeaders: true }),
    refuse('password_wrong', 'current'))
  if (isRefusal(outcome)) return outcome
  await pool.query('update "user" set password_temporary = false where id = $1', [session.user.id])
  // The session that goes on is a new one, and stays where the person was working.
  await pool.query('update session set organisation = $2 where user_id = $1', [session.user.id, session.organisation ?? null])
  return outcome
}

export function judgePassword(password: string, userName: string): Refusal | undefined {
  if ([...password].length < PASSWORD_LENGTH_MIN) return refuse('password_too_short', 'password', { length: PASSWORD_LENGTH_MIN })
  const plain = password.toLowerCase()
  if (isUserName(userName) && plain.replaceAll(userName, '').length < PASSWORD_LENGTH_MIN / 2 && plain.includes(userName)) return refuse('password_is_user_name', 'password')
  return undefined
}

const headersOf = ({ cookie, address, agent }: Caller): Headers => callerHeaders(address, agent, cookie)

type Found = NonNullable<Awaited<ReturnType<Engine['api']['getSession']>>>

function signedIn({ session, user }: Found): SignedIn {
  return {
    sessionId: session.id, token: session.token, organisation: session.organisation ?? undefined, expiresAt: new Date(session.expiresAt),
    user: {
      id: user.id, name: user.name, userName: user.username ?? '', email: emailOf(user.email), language: user.language as SignedIn['user']['language'],
      passwordTemporary: user.passwordTemporary ?? false, secondFactor: user.twoFactorEnabled ?? false,
    },
  }
}

interface DeviceRow { id: string; user_agent: string | null; ip_address: string | null; created_at: Date; updated_at: Date }

const device = (row: DeviceRow): Device => ({
  id: row.id, agent: row.user_agent ?? '', address: row.ip_address || undefined, signedInAt: row.created_at.toISOString(), lastSeenAt: row.updated_at.toISOString(),
})

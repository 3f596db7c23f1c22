// One way in: user name or e-mail, password, and a code where the account asks for one. A wrong name and a wrong password
// are told in the same words and cost the same work.
import type pg from 'pg'
import { refuse, type Refusal } from '#core/refusal.ts'
import { ADDRESS_HEADER, isRefusedByEngine, type Engine } from './engine.ts'
import { unknownSubject, type WrongTries } from './wrong-tries.ts'

export interface SignIn {
  readonly login: string
  readonly password: string
  readonly code?: string | undefined
  readonly address: string
  readonly agent: string
}

/** Cookies to set, and the user, known also where the sign-in was refused so that the failure can be told to an administrator. */
export interface SignInOutcome { readonly refusal?: Refusal; readonly userId?: string; readonly cookies: readonly string[] }

export async function signIn(engine: Engine, pool: pg.Pool, tries: WrongTries, asked: SignIn): Promise<SignInOutcome> {
  const login = asked.login.trim().toLowerCase()
  const { rows: [user] } = await pool.query<{ id: string; user_name: string }>('select id, user_name from "user" where user_name = $1 or email = $1 limit 1', [login])
  const subject = user?.id ?? unknownSubject(login)
  const known = user ? { userId: user.id } : {}
  if (!await tries.claim(subject)) return { refusal: refuse('too_many_tries'), cookies: [], ...known }
  if (!user) {
    await (await engine.$context).password.hash(asked.password)
    return { refusal: refuse('wrong_sign_in'), cookies: [] }
  }
  const first = await withPassword(engine, user.user_name, asked)
  if (!first) return { refusal: refuse('wrong_sign_in'), cookies: [], ...known }
  const cookies = first.asksForCode ? await withCode(engine, asked, first.cookies) : first.cookies
  if (cookies) await tries.clear(subject)
  if (cookies) return { cookies, ...known }
  if (asked.code === undefined) await tries.giveBack(subject)
  return { refusal: refuse(asked.code === undefined ? 'second_factor_needed' : 'second_factor_wrong', 'code'), cookies: [], ...known }
}

async function withPassword(engine: Engine, userName: string, { password, address, agent }: SignIn): Promise<{ cookies: string[]; asksForCode: boolean } | undefined> {
  try {
    const { headers, response } = await engine.api.signInUsername({
      body: { username: userName, password }, headers: callerHeaders(address, agent), returnHeaders: true,
    })
    return { cookies: headers.getSetCookie(), asksForCode: 'twoFactorRedirect' in response }
  } catch (error) {
    if (isRefusedByEngine(error)) return undefined
    throw error
  }
}

async function withCode(engine: Engine, { code, address, agent }: SignIn, cookies: readonly string[]): Promise<string[] | undefined> {
  if (code === undefined) return undefined
  try {
    const { headers } = await engine.api.verifyTOTP({ body: { code }, headers: callerHeaders(address, agent, cookieHeader(cookies)), returnHeaders: true })
    return headers.getSetCookie()
  } catch (error) {
    if (isRefusedByEngine(error)) return undefined
    throw error
  }
}

export function callerHeaders(address: string, agent: string, cookie?: string): Headers {
  const headers = new Headers({ [ADDRESS_HEADER]: address, 'user-agent': agent.slice(0, 400) })
  if (cookie) headers.set('cookie', cookie)
  return headers
}

/** What a browser would send back after these Set-Cookie lines; those that expire at once are left out. */
export const cookieHeader = (setCookies: readonly string[]): string =>
  setCookies.filter((line) => !/max-age=0(;|$)/i.test(line)).map((line) => line.split(';', 1)[0]).join('; ')

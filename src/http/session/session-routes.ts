// The session's own endpoints: signing in and out, where to work, devices, password, second factor.
import type { FastifyInstance, FastifyReply } from 'fastify'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { AnyEndpoint, Endpoint } from '#contract/endpoint.ts'
import { roleName } from '#contract/role-names.ts'
import {
  changePassword, chooseLanguage, confirmSecondFactor, endDevice, getSession, listDemoSignIns as listDemoSignInsEndpoint, listDevices, removeSecondFactor,
  signIn, signOut, startSecondFactor, switchOrganisation, type Session,
} from '#contract/session.ts'
import type { Language } from '#contract/words/language.ts'
import { recordSignIn } from '#institution/staff/door.ts'
import { recordNetworkSignIn } from '#network/staff/door.ts'
import { listDemoSignIns } from '#platform/demo-sign-ins.ts'
import type { Services } from '#platform/services.ts'
import { cookieHeader } from '#platform/auth/sign-in.ts'
import type { Caller as AuthCaller } from '#platform/auth/auth.ts'
import { registerEndpoint, type Edge, type Met } from '../register.ts'
import { readableAgent } from './agent.ts'
import { identify, PLATFORM_ID, type Caller } from './caller.ts'

type Asked<P, Q, B> = Omit<Met, 'params' | 'query' | 'body' | 'caller'> & { params: P; query: Q; body: B; caller: Caller }

export function registerSession(app: FastifyInstance, edge: Edge): void {
  const { services } = edge
  const on = <P, Q, B, A>(endpoint: Endpoint<P, Q, B, A>, meet: (asked: Asked<P, Q, B>) => Promise<A | Refusal>): void =>
    registerEndpoint(app, edge, endpoint as AnyEndpoint, meet as (met: Met) => Promise<unknown>)
  registerEntry(on, services)
  registerOwnAccount(on, services)
  on(listDemoSignInsEndpoint, async () => (services.config.demo ? { items: await listDemoSignIns(services.db) } : refuse('not_found')))
}

type On = <P, Q, B, A>(endpoint: Endpoint<P, Q, B, A>, meet: (asked: Asked<P, Q, B>) => Promise<A | Refusal>) => void

function registerEntry(on: On, services: Services): void {
  const { auth } = services
  on(getSession, async ({ caller, language }) => told(services, caller, language))
  on(signIn, async (asked) => {
    const { request, reply, body, language } = asked
    const outcome = await auth.signIn({ ...body, address: request.ip, agent: request.headers['user-agent'] ?? '' })
    await recordTry(services, outcome.userId, request.ip, outcome.refusal)
    if (outcome.refusal) return outcome.refusal
    const caller = await callerOf(services, cookieHeader(outcome.cookies))
    if (!caller?.actor) {
      if (caller) await auth.endDevice(caller.session.user.id, caller.session.sessionId)
      return refuse('no_organisation')
    }
    setCookies(reply, outcome.cookies)
    return told(services, caller, language)
  })
  on(signOut, async ({ caller, request, reply }) => {
    setCookies(reply, await auth.signOut(caller.session, authCaller(request)))
    return undefined
  })
  on(switchOrganisation, async ({ caller, body, language }) => {
    if (!caller.organisations.some(({ id }) => id === body.organisation)) return refuse('not_found', 'organisation')
    await auth.chooseOrganisation(caller.session, body.organisation)
    return told(services, await identify(services, { ...caller.session, organisation: body.organisation }), language)
  })
  on(chooseLanguage, async ({ caller, body }) => {
    await auth.accounts.setLanguage(caller.session.user.id, body.language)
    auth.announce(caller.session.user.id)
    return told(services, { ...caller, session: { ...caller.session, user: { ...caller.session.user, language: body.language } } }, body.language)
  })
}

function registerOwnAccount(on: On, { auth }: Services): void {
  on(listDevices, async ({ caller }) => ({
    items: (await auth.devices(caller.session.user.id)).map(({ id, agent, address, signedInAt, lastSeenAt }) => ({
      id, current: id === caller.session.sessionId, agent: readableAgent(agent), ...(address === undefined ? {} : { address }), signedInAt, lastSeenAt,
    })),
  }))
  on(endDevice, async ({ caller, params }) => (await auth.endDevice(caller.session.user.id, params.id) ? undefined : refuse('not_found')))
  on(changePassword, async ({ caller, request, reply, body }) =>
    goOn(reply, await auth.changePassword(caller.session, authCaller(request), body.current, body.next)))
  on(startSecondFactor, async ({ caller }) => auth.startSecondFactor(caller.session))
  on(confirmSecondFactor, async ({ caller, request, reply, body }) => goOn(reply, await auth.confirmSecondFactor(caller.session, authCaller(request), body.code)))
  on(removeSecondFactor, async ({ caller, request, reply, body }) => goOn(reply, await auth.removeSecondFactor(caller.session, authCaller(request), body.password)))
}

function goOn(reply: FastifyReply, outcome: readonly string[] | Refusal): Refusal | undefined {
  if (isRefusal(outcome)) return outcome
  setCookies(reply, outcome)
  return undefined
}

function setCookies(reply: FastifyReply, cookies: readonly string[]): void {
  for (const cookie of cookies) reply.header('set-cookie', cookie)
}

const authCaller = (request: Met['request']): AuthCaller =>
  ({ cookie: request.headers.cookie ?? '', address: request.ip, agent: request.headers['user-agent'] ?? '' })

async function callerOf(services: Services, cookie: string): Promise<Caller | undefined> {
  const { session } = await services.auth.read(cookie)
  return session && identify(services, session)
}

// An administrator sees in the audit trail who came in and who failed to, wherever that person works.
async function recordTry(services: Services, userId: string | undefined, address: string, refusal: Refusal | undefined): Promise<void> {
  if (userId === undefined || refusal?.refused === 'second_factor_needed') return
  const outcome = refusal ? { command: 'fail-to-sign-in', reason: refusal.refused } : { command: 'sign-in' }
  await Promise.all([recordSignIn(services, userId, address, outcome), recordNetworkSignIn(services, userId, address, outcome)])
}

function told(services: Services, { session, place, organisations, roles, actor }: Caller, language: Language): Session {
  const { user } = session
  return {
    user: { id: user.id, name: actor?.name ?? user.name, login: user.userName, ...(user.email === undefined ? {} : { email: user.email }) },
    organisation: {
      id: place?.id ?? PLATFORM_ID, kind: place?.kind ?? 'platform', name: place?.name ?? '', currency: place?.currency ?? '',
      timezone: place?.timeZone ?? 'UTC', today: services.clock.today(place?.timeZone ?? 'UTC'),
    },
    roles: roles.map(({ key, name }) => roleName(language, key, name)),
    organisations: [...organisations], rights: [...actor?.rights ?? []].toSorted(),
    language: user.language, secondFactor: user.secondFactor, passwordTemporary: user.passwordTemporary, demo: services.config.demo,
  }
}

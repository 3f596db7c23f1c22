// Signing in and out, and what a person may change about their own account.
import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { id, instant, isoDate, language, text } from './shapes.ts'

const tag = 'session'

/** Problem code of a sign-in whose password is right and whose account asks for a six-digit code. */
export const SECOND_FACTOR_NEEDED = 'second_factor_needed'
export const PASSWORD_LENGTH_MIN = 10

const organisationKind = z.enum(['institution', 'network', 'platform'])

export const sessionShape = z.object({
  user: z.object({ id, name: z.string(), login: z.string(), email: z.string().optional() }),
  /** The organisation this session acts in; rights are those held there. */
  organisation: z.object({
    id,
    kind: organisationKind,
    name: z.string(),
    /** ISO 4217. */
    currency: z.string(),
    /** IANA name. */
    timezone: z.string(),
    /** The business date there; it may lag the calendar until the day is closed. */
    today: isoDate,
  }),
  /** The roles held there, as a person reads them. */
  roles: z.array(z.string()),
  organisations: z.array(z.object({ id, kind: organisationKind, name: z.string() })),
  rights: z.array(z.string()),
  language,
  secondFactor: z.boolean(),
  /** True where somebody else knows the password: until it is changed, everything but this account is refused. */
  passwordTemporary: z.boolean(),
  /** True where the data are the demonstration's. */
  demo: z.boolean(),
})
export type Session = z.infer<typeof sessionShape>

const code = z.string().regex(/^\d{6}$/, 'six_digits')
const password = z.string().min(1).max(200)
const newPassword = z.string().min(PASSWORD_LENGTH_MIN, 'password_too_short').max(200)

export const getSession = endpoint({
  name: 'getSession', tag, method: 'GET', path: '/api/session', access: 'signed-in',
  summary: 'Tells who is signed in, where they act and what they may do.',
  answer: sessionShape,
})

export const signIn = endpoint({
  name: 'signIn', tag, method: 'POST', path: '/api/session', access: 'public',
  summary: 'Signs in by user name or e-mail and password, with a six-digit code where the account asks for one.',
  body: z.strictObject({ login: text(200), password, code: code.optional() }),
  answer: sessionShape,
})

export const signOut = endpoint({
  name: 'signOut', tag, method: 'DELETE', path: '/api/session', access: 'signed-in',
  summary: 'Ends this session.',
})

export const switchOrganisation = endpoint({
  name: 'switchOrganisation', tag, method: 'PUT', path: '/api/session/organisation', access: 'signed-in',
  summary: 'Goes on in another organisation that the person belongs to.',
  body: z.strictObject({ organisation: id }),
  answer: sessionShape,
})

export const chooseLanguage = endpoint({
  name: 'chooseLanguage', tag, method: 'PUT', path: '/api/session/language', access: 'signed-in',
  summary: 'Keeps the language in which the person reads.',
  body: z.strictObject({ language }),
  answer: sessionShape,
})

export const deviceShape = z.object({
  id,
  /** True for the session that asks. */
  current: z.boolean(),
  /** Browser and system, as the server understood them. */
  agent: z.string(),
  address: z.string().optional(),
  signedInAt: instant,
  lastSeenAt: instant,
})

export const listDevices = endpoint({
  name: 'listDevices', tag, method: 'GET', path: '/api/session/devices', access: 'signed-in',
  summary: 'Lists the places where the person is signed in.',
  answer: z.object({ items: z.array(deviceShape) }),
})

export const endDevice = endpoint({
  name: 'endDevice', tag, method: 'DELETE', path: '/api/session/devices/:id', access: 'signed-in',
  summary: 'Ends one of the person’s sessions.',
  params: z.strictObject({ id }),
})

export const changePassword = endpoint({
  name: 'changePassword', tag, method: 'POST', path: '/api/session/password', access: 'signed-in',
  summary: 'Changes the password and ends every other session.',
  body: z.strictObject({ current: password, next: newPassword }),
})

export const startSecondFactor = endpoint({
  name: 'startSecondFactor', tag, method: 'POST', path: '/api/session/totp', access: 'signed-in',
  summary: 'Makes a secret for an authenticator app; it counts once a code has confirmed it.',
  answer: z.object({ uri: z.string(), secret: z.string() }),
})

export const confirmSecondFactor = endpoint({
  name: 'confirmSecondFactor', tag, method: 'POST', path: '/api/session/totp/confirm', access: 'signed-in',
  summary: 'Turns the second factor on with a code from the authenticator app.',
  body: z.strictObject({ code }),
})

export const removeSecondFactor = endpoint({
  name: 'removeSecondFactor', tag, method: 'DELETE', path: '/api/session/totp', access: 'signed-in',
  summary: 'Turns the second factor off.',
  body: z.strictObject({ password }),
})

export const listDemoSignIns = endpoint({
  name: 'listDemoSignIns', tag: 'demo', method: 'GET', path: '/api/demo/sign-ins', access: 'public',
  summary: 'Lists the demonstration’s sign-ins; not found outside the demonstration.',
  answer: z.object({
    items: z.array(z.object({ login: z.string(), password: z.string(), name: z.string(), role: z.string(), organisation: z.string() })),
  }),
})

export const sessionEndpoints = [
  getSession, signIn, signOut, switchOrganisation, chooseLanguage, listDevices, endDevice, changePassword,
  startSecondFactor, confirmSecondFactor, removeSecondFactor, listDemoSignIns,
] as const

import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Endpoint } from '#contract/endpoint.ts'
import { PASSWORD } from './institution.ts'

type Part<Name extends string, Value> = [Value] extends [undefined] ? unknown : { readonly [K in Name]: Value }
type InputOf<P, Q, B> = Part<'params', P> & ([Q] extends [undefined] ? unknown : { readonly query?: Partial<Q> }) & Part<'body', B>

export interface Heard<Answer> {
  readonly status: number
  /** The answer, where the request succeeded. */
  readonly answer: Answer
  /** The refusal's code, where it did not. */
  readonly code: string | undefined
  /** Codes of problems by path. */
  readonly problems: Readonly<Record<string, string>>
  readonly text: string
  readonly headers: Readonly<Record<string, unknown>>
}

/** Somebody at a browser: calls endpoints as the web application does. */
export interface Visitor {
  call<P, Q, B, A>(endpoint: Endpoint<P, Q, B, A>, input: InputOf<P, Q, B>, options?: { key?: string; language?: string; headers?: Record<string, string> }): Promise<Heard<A>>
  /** The Cookie header that the browser holds now. */
  readonly cookie: string
}

export function visitor(app: FastifyInstance): Visitor {
  const cookies = new Map<string, string>()
  const header = (): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return {
    get cookie() { return header() },
    call: async (endpoint, input, options = {}) => {
      const { params = {}, query = {}, body } = input as { params?: Record<string, string>; query?: Record<string, unknown>; body?: object }
      const path = endpoint.path.replace(/:([A-Za-z]\w*)/g, (_, name: string) => encodeURIComponent(String(params[name])))
      const response = await app.inject({
        method: endpoint.method, url: path, query: Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined).map(([name, value]) => [name, String(value)])),
        headers: {
          'accept-language': options.language ?? 'en', ...(cookies.size > 0 && { cookie: header() }),
          ...(endpoint.command && { 'idempotency-key': options.key ?? randomUUID() }), ...options.headers,
        },
        ...(body !== undefined && { payload: body }),
      })
      for (const line of [response.headers['set-cookie'] ?? []].flat()) keep(cookies, line)
      return heard(response)
    },
  }
}

/** Somebody who has signed in with everybody's password. */
export async function signedIn(app: FastifyInstance, person: { readonly userName: string }): Promise<Visitor> {
  const { signIn } = await import('#contract/session.ts')
  const one = visitor(app)
  const { status, text } = await one.call(signIn, { body: { login: person.userName, password: PASSWORD } })
  if (status !== 200) throw new Error(`${person.userName} could not sign in: ${text}`)
  return one
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';', 1)
  const at = pair.indexOf('=')
  if (/max-age=0(;|$)/i.test(line)) cookies.delete(pair.slice(0, at))
  else cookies.set(pair.slice(0, at), pair.slice(at + 1))
}

function heard<Answer>(response: { statusCode: number; body: string; headers: Record<string, unknown> }): Heard<Answer> {
  const isJson = String(response.headers['content-type']).includes('json')
  const json: unknown = isJson && response.body !== '' ? JSON.parse(response.body) : undefined
  const problem = response.statusCode >= 400 ? (json as { code: string; errors?: { path: string; code: string }[] }) : undefined
  return {
    status: response.statusCode, answer: json as Answer, code: problem?.code, text: response.body, headers: response.headers,
    problems: Object.fromEntries((problem?.errors ?? []).map(({ path, code }) => [path, code])),
  }
}

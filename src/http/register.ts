// Registers the features' routes: who calls, may they, what do they ask; the feature answers; the answer leaves.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AnyEndpoint } from '#contract/endpoint.ts'
import { languageFor, type Language } from '#contract/words/language.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { RawRoute, Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { sendAnswer, sendProblem, sendRefusal } from './answer.ts'
import { BadInput, readInput, type Input } from './input.ts'
import { problemOfInput } from './problem-details.ts'
import type { RateLimit } from './rate-limit.ts'
import { isFromElsewhere } from './same-origin.ts'
import type { Caller } from './session/caller.ts'
import type { CallerCache } from './session/caller-cache.ts'

export interface Edge {
  readonly services: Services
  readonly callers: CallerCache
  readonly limit: RateLimit
  /** Tests check every answer against the contract; a difference is a fault. */
  readonly checkAnswers: boolean
}

/** What an endpoint of the server itself (the session's) is handed. */
export interface Met extends Input { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly caller: Caller | undefined; readonly language: Language; readonly key: string }

export type Meeting = (met: Met) => Promise<unknown>

/** Why this caller may not call this at all; said before what they sent is read. */
type Permit = (caller: Caller | undefined) => Refusal | undefined

export function registerRoute(app: FastifyInstance, edge: Edge, route: Route): void {
  registerEndpoint(app, edge, route.endpoint, ({ caller, request, params, query, body, key }) =>
    route.answer({ actor: { ...caller?.actor, address: request.ip }, params, query, body, key }), permitOf(route))
}

const permitOf = ({ endpoint: { access }, tier }: Route): Permit => (caller) => {
  if (access === 'public') return undefined
  const actor = caller?.actor
  if (!actor) return refuse('no_organisation')
  const isMeant = (tier === 'every' || tier === tierOf(actor)) && (access === 'signed-in' || actor.rights.has(access))
  return isMeant ? undefined : refuse('not_allowed')
}

const tierOf = (actor: NonNullable<Caller['actor']>): Route['tier'] => (actor.kind === 'network' || actor.kind === 'platform' ? actor.kind : 'institution')

export function registerEndpoint(app: FastifyInstance, edge: Edge, endpoint: AnyEndpoint, meet: Meeting, permit: Permit = () => undefined): void {
  app.route({
    method: endpoint.method, url: endpoint.path, exposeHeadRoute: false,
    handler: async (request, reply) => {
      const caller = endpoint.access === 'public' ? undefined : await edge.callers.find(request.headers.cookie)
      const language = languageFor(request.headers['accept-language'], caller?.session.user.language ?? 'en')
      const refusal = refuseEntry(edge, endpoint, request, caller) ?? permit(caller) ?? refuseKey(endpoint, request)
      if (refusal) return sendRefusal(edge.services, reply, language, refusal)
      if (caller) for (const cookie of edge.callers.takeCookies(request.headers.cookie ?? '')) reply.header('set-cookie', cookie)
      const input = readInput(endpoint, request)
      if (input instanceof BadInput) {
        edge.services.metrics.refused('input_invalid')
        return sendProblem(reply, problemOfInput(language, input.problems))
      }
      const answer = await meet({ ...input, request, reply, caller, language, key: keyOf(request) })
      return sendAnswer(edge.services, request, reply, language, edge.checkAnswers ? checked(endpoint, answer) : answer)
    },
  })
}

function refuseEntry({ services, limit }: Edge, endpoint: AnyEndpoint, request: FastifyRequest, caller: Caller | undefined): Refusal | undefined {
  if (endpoint.access === 'public' && endpoint.method !== 'GET' && !limit.allows(request.ip)) return refuse('too_many_tries')
  if (endpoint.access !== 'public' && !caller) return refuse('sign_in_first')
  if (endpoint.method !== 'GET' && isFromElsewhere(request, services.config.publicUrl)) return refuse('foreign_origin')
  return caller?.session.user.passwordTemporary && endpoint.tag !== 'session' ? refuse('password_must_change') : undefined
}

function refuseKey(endpoint: AnyEndpoint, request: FastifyRequest): Refusal | undefined {
  if (!endpoint.command) return undefined
  const { length } = keyOf(request)
  return length >= 8 && length <= 200 ? undefined : refuse('key_missing', 'Idempotency-Key')
}

const keyOf = (request: FastifyRequest): string => [request.headers['idempotency-key'] ?? ''].flat()[0] ?? ''

function checked(endpoint: AnyEndpoint, answer: unknown): unknown {
  if (!endpoint.answer || answer === null || typeof answer !== 'object' || 'refused' in answer) return answer
  const parsed = endpoint.answer.safeParse(answer)
  if (parsed.success) return answer
  throw new Error(`${endpoint.name} answers what its contract does not say: ${JSON.stringify(parsed.error.issues)}`)
}

export function registerRaw(app: FastifyInstance, raw: RawRoute): void {
  app.route({
    method: raw.method, url: raw.path, exposeHeadRoute: false,
    handler: async (request, reply) => {
      const body = typeof request.body === 'string' ? request.body : request.body === undefined || request.body === null ? '' : JSON.stringify(request.body)
      const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false
      const answer = await raw.answer({
        params: request.params as Record<string, string>, query: flat(request.query as Record<string, string | string[]>),
        form: isForm ? Object.fromEntries(new URLSearchParams(body)) : {}, body, headers: request.headers, address: request.ip,
      })
      return reply.code(answer.status).headers(answer.headers ?? {}).header('content-type', answer.type).send(typeof answer.body === 'string' ? answer.body : Buffer.from(answer.body))
    },
  })
}

const flat = (query: Record<string, string | string[]>): Record<string, string> =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value].flat().at(-1) ?? '']))

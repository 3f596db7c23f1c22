// The server: everything that speaks HTTP, joined. It listens nowhere by itself, so tests ask it without a port.
import { fileURLToPath } from 'node:url'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Services } from '#platform/services.ts'
import { features as allFeatures, type Feature } from './features.ts'
import { registerHealth } from './health.ts'
import { registerDocumentation } from './openapi/documentation.ts'
import { rateLimit } from './rate-limit.ts'
import { registerRaw, registerRoute, type Edge } from './register.ts'
import { securityHeaders } from './security-headers.ts'
import { openCallerCache } from './session/caller-cache.ts'
import { registerSession } from './session/session-routes.ts'
import { answerTrouble, sendNotFound } from './trouble.ts'
import { registerWebFiles } from './web-files.ts'

export interface AppOptions {
  readonly features?: readonly Feature[]
  /** Writes that need no session, such as sign-ins, by one address in a minute. */
  readonly publicWritesPerMinute?: number
  /** Every answer is checked against the contract, and a difference is a fault. */
  readonly checkAnswers?: boolean
  readonly webFolder?: string
}

const BODY_BYTES_MAX = 8 * 1024 * 1024
const SLOW_SECONDS = 1
const WEB_FOLDER = fileURLToPath(new URL('../../dist/web', import.meta.url))

export function buildApp(services: Services, options: AppOptions = {}): FastifyInstance {
  const app = Fastify({
    bodyLimit: BODY_BYTES_MAX, trustProxy: services.config.trustProxy, logger: false, forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    // A request that was cut or malformed before any route saw it.
    frameworkErrors: (_error, request, reply) => void sendNotFound(services, request, reply),
  })
  const edge: Edge = { services, callers: openCallerCache(services), limit: rateLimit(options.publicWritesPerMinute ?? 30), checkAnswers: options.checkAnswers ?? false }
  readTextBodies(app)
  watch(app, services)
  answerTrouble(app, services)
  registerHealth(app, services)
  registerSession(app, edge)
  const routes = (options.features ?? allFeatures).flatMap((feature) => feature(services))
  for (const each of routes) {
    if ('raw' in each) registerRaw(app, each)
    else registerRoute(app, edge, each)
  }
  registerDocumentation(app, routes)
  registerWebFiles(app, options.webFolder ?? WEB_FOLDER, (request, reply) => sendNotFound(services, request, reply))
  return app
}

// Forms and texts stay texts: a channel reads its own fields, and a signature is over the bytes as they came.
function readTextBodies(app: FastifyInstance): void {
  app.addContentTypeParser(['application/x-www-form-urlencoded', 'text/plain'], { parseAs: 'string' }, (_request, body, done) => done(null, body))
}

function watch(app: FastifyInstance, { config, log, metrics }: Services): void {
  const headers = securityHeaders(config.publicUrl?.protocol === 'https:')
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers)
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    const seconds = reply.elapsedTime / 1_000
    const route = request.routeOptions.url ?? 'web'
    metrics.tookRequest(request.method, route, reply.statusCode, seconds)
    if (seconds > SLOW_SECONDS) log.warn({ method: request.method, route, status: reply.statusCode, seconds }, 'slow request')
    done()
  })
}

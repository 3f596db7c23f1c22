// The contract to read by machine at /api/openapi.json, and by people at /api/docs.
import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { sessionEndpoints } from '#contract/session.ts'
import type { AnyEndpoint } from '#contract/endpoint.ts'
import type { RawRoute, Route } from '#platform/route.ts'
import { openApiOf, type OpenApi } from './openapi.ts'
import { documentationPage } from './page.ts'

const version = (JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string }).version

export function documentRoutes(routes: readonly (Route | RawRoute)[]): OpenApi {
  const endpoints = routes.flatMap((each) => ('raw' in each ? [] : [each.endpoint]))
  const raws = routes.flatMap((each) => ('raw' in each ? [each] : []))
  return openApiOf([...(sessionEndpoints as readonly unknown[] as readonly AnyEndpoint[]), ...endpoints], raws, version)
}

// Both are made when somebody first asks, so that the start does not wait for them.
export function registerDocumentation(app: FastifyInstance, routes: readonly (Route | RawRoute)[]): void {
  let document: OpenApi | undefined
  const read = (): OpenApi => (document ??= documentRoutes(routes))
  app.get('/api/openapi.json', async (_request, reply) => reply.header('cache-control', 'no-cache').send(read()))
  app.get('/api/docs', async (_request, reply) => reply.header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-cache').send(documentationPage(read())))
}

// For whoever watches over the server: is it alive, is it ready, what does it measure.
import type { FastifyInstance } from 'fastify'
import type { Services } from '#platform/services.ts'

export function registerHealth(app: FastifyInstance, { db, metrics }: Services): void {
  app.get('/health/live', async () => ({ status: 'live' }))
  app.get('/health/ready', async (_request, reply) => {
    const isThere = await db.ping()
    return reply.code(isThere ? 200 : 503).header('cache-control', 'no-store').send(isThere ? { status: 'ready' } : { status: 'waiting', for: 'database' })
  })
  app.get('/metrics', async (_request, reply) => {
    const { mediaType, text } = await metrics.page()
    return reply.header('content-type', mediaType).send(text)
  })
}

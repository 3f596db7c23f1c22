// What the server measures of itself, in Prometheus' format. No label names a person or an institution.
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import type { Database } from './db.ts'

export interface Metrics {
  /** Seconds that a request took, by the pattern of its route. */
  tookRequest(method: string, route: string, status: number, seconds: number): void
  refused(code: string): void
  /** The page that Prometheus reads. */
  page(): Promise<{ mediaType: string; text: string }>
}

const OUTBOX_AGE_MS = 15_000

export function openMetrics(db: Database): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'twiza_http_request_seconds', help: 'Duration of requests by route', labelNames: ['method', 'route', 'status'], registers,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  })
  const refusals = new Counter({ name: 'twiza_refusals_total', help: 'Refusals by code', labelNames: ['code'], registers })
  gaugePool(db, registry)
  gaugeOutbox(db, registry)
  return {
    tookRequest: (method, route, status, seconds) => requests.labels(method, route, `${Math.floor(status / 100)}xx`).observe(seconds),
    refused: (code) => refusals.labels(code).inc(),
    page: async () => ({ mediaType: registry.contentType, text: await registry.metrics() }),
  }
}

function gaugePool({ pool }: Database, registry: Registry): void {
  registry.registerMetric(new Gauge({
    name: 'twiza_database_connections', help: 'Connections of the pool, and callers that wait for one', labelNames: ['state'], registers: [],
    collect() {
      this.set({ state: 'open' }, pool.totalCount)
      this.set({ state: 'idle' }, pool.idleCount)
      this.set({ state: 'awaited' }, pool.waitingCount)
    },
  }))
}

// Counting walks through every institution, so a count serves for a while. A database that is away leaves the last count.
function gaugeOutbox(db: Database, registry: Registry): void {
  let countedAt = 0
  registry.registerMetric(new Gauge({
    name: 'twiza_outbox_waiting', help: 'Messages that wait to be delivered', registers: [],
    async collect() {
      if (Date.now() - countedAt < OUTBOX_AGE_MS) return
      countedAt = Date.now()
      await db.transact({}, (tx) => tx.one<{ waiting: bigint }>('select outbox_waiting() as waiting'))
        .then(({ waiting }) => this.set(Number(waiting)), () => undefined)
    },
  }))
}

// What every feature is handed: opened once at start, closed once at the end.
import { openAuth, type Auth } from './auth/auth.ts'
import { systemClock, type Clock } from './clock.ts'
import type { Config } from './config.ts'
import { openDatabase, type Database } from './db.ts'
import { openLog, type Log } from './log.ts'
import { openMetrics, type Metrics } from './metrics.ts'
import { loadSecret } from './secret.ts'

export interface Services {
  readonly config: Config
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  readonly auth: Auth
  readonly metrics: Metrics
  /** Signs cookies and derives what must be the same when a command is sent twice. */
  readonly secret: string
  close(): Promise<void>
}

export interface ServicesGiven {
  readonly config: Config
  /** A database that is already at the newest schema. */
  readonly databaseUrl: string
  readonly clock?: Clock
  readonly log?: Log
  /** False: commits may be lost in a crash; see openDatabase. */
  readonly durable?: boolean
}

export async function openServices({ config, databaseUrl, clock = systemClock, log = openLog(config.logLevel), durable = true }: ServicesGiven): Promise<Services> {
  const secret = await loadSecret(config.dataFolder, config.secret)
  const db = openDatabase(databaseUrl, { durable })
  const auth = openAuth({ url: databaseUrl, secret, clock, secure: config.publicUrl?.protocol === 'https:' })
  return {
    config, db, clock, log, auth, secret, metrics: openMetrics(db),
    close: async () => { await Promise.all([db.close(), auth.close()]) },
  }
}

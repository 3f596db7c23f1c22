// The database that Twiza brings along: the real PostgreSQL as a child process, with its files under the data folder.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { findBinaries } from './binaries.ts'
import { CLUSTER, existingPlace, makePlace } from './database-place.ts'
import { makeCluster, setPassword, SUPERUSER, type ClusterPlan } from './make-cluster.ts'
import { claimFolder, type FolderClaim } from './owner-lock.ts'
import { clearLeftovers, startPostmaster, turnLog, type Postmaster, type PostmasterPlan } from './postmaster.ts'
import { chooseRunAs, type RunAs } from './run-as.ts'

export interface EmbeddedOptions {
  /** Made when it is missing. */
  readonly dataFolder: string
  /** Hears, in whole sentences, where the data lies and what an earlier run left behind. */
  readonly log: (message: string) => void
  /** False only for data that may be lost, as in tests: the server then never waits for the disk. */
  readonly durable?: boolean
}

export interface EmbeddedServer {
  /** URL of the database `twiza` with the superuser's rights. It stays the same when the server process is restarted. */
  readonly adminUrl: string
  /** The folder that holds the database's files. */
  readonly place: string
  /** Tells a second start on this data folder where the first one answers. */
  announce(address: string): void
  /** May be called again while it runs. `discard` stops without a last write to the files, for data that is removed next. */
  stop(options?: { discard?: boolean }): Promise<void>
}

export const DATABASE = 'twiza'
const SHORTEST_DELAY_MS = 100
const LONGEST_DELAY_MS = 10_000

/** Throws DataFolderInUse while another server works on the data folder. */
export async function startEmbedded({ dataFolder: folder, log, durable = true }: EmbeddedOptions): Promise<EmbeddedServer> {
  mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
  const dataFolder = realpathSync(folder)
  const claim = await claimFolder(dataFolder)
  try {
    const plan = await prepare(dataFolder, log, durable)
    const first = await startPostmaster(plan)
    const adminUrl = urlOf(plan.password, first.port, DATABASE)
    await ensureDatabase(plan.password, first.port)
    return { adminUrl, place: plan.place, announce: claim.announce, stop: keepRunning(plan, first, claim, log) }
  } catch (error) {
    claim.release()
    throw error
  }
}

type Plan = ClusterPlan & PostmasterPlan & { readonly place: string }

async function prepare(dataFolder: string, log: (message: string) => void, durable: boolean): Promise<Plan> {
  const known = existingPlace(dataFolder)
  const runAs: RunAs | undefined = chooseRunAs(known)
  const binaries = findBinaries(runAs)
  const place = known ?? makePlace(dataFolder, runAs)
  if (!place.startsWith(dataFolder)) log(`The database's files are in ${place}, since user ${runAs?.name} cannot reach ${dataFolder}.`)
  const passwordFile = join(dataFolder, 'postgres.password')
  const logFile = join(dataFolder, 'postgres.log')
  const hadPassword = existsSync(passwordFile)
  const plan = { binaries, runAs, place, cluster: join(place, CLUSTER), password: knownPassword(passwordFile), durable, logFile }
  turnLog(logFile)
  if (!existsSync(plan.cluster)) {
    await makeCluster(plan)
  } else {
    const left = await clearLeftovers(plan.cluster)
    if (left === 'orphan') log('Stopped a database server that an earlier run had left behind.')
    if (!hadPassword) await setPassword(plan)
  }
  return plan
}

function knownPassword(file: string): string {
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

const urlOf = (password: string, port: number, database: string): string =>
  `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`

async function ensureDatabase(password: string, port: number): Promise<void> {
  const client = new Client({ connectionString: urlOf(password, port, 'postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`create database ${DATABASE}`)
  } finally {
    await client.end()
  }
}

// A server process that ends unasked (killed for lack of memory, say) is started again on the same port, and callers reconnect.
function keepRunning(plan: Plan, first: Postmaster, claim: FolderClaim, log: (message: string) => void): EmbeddedServer['stop'] {
  let current = first
  const asked = new AbortController()
  const supervised = (async () => {
    for (let delay = SHORTEST_DELAY_MS; ; delay = Math.min(delay * 2, LONGEST_DELAY_MS)) {
      await current.ended
      if (asked.signal.aborted) return
      log('The database server ended unexpectedly and is started again.')
      await sleep(delay, undefined, { signal: asked.signal }).catch(() => undefined)
      if (asked.signal.aborted) return
      try {
        current = await startPostmaster(plan, first.port)
      } catch (error) {
        log((error as Error).message)
      }
      if (asked.signal.aborted) return current.stop('fast')
    }
  })()
  let stopped: Promise<void> | undefined
  return (options) => stopped ??= (async () => {
    asked.abort()
    await current.stop(options?.discard ? 'immediate' : 'fast')
    await supervised
    claim.release()
    if (options?.discard) rmSync(plan.place, { recursive: true, force: true })
  })()
}

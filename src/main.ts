// The only wiring: configuration, database, demonstration, web application, server, and their end.
import type { FastifyInstance } from 'fastify'
import { buildApp } from '#http/app.ts'
import { runJobs } from '#jobs/jobs.ts'
import { ConfigProblem, readConfig, type Config } from '#platform/config.ts'
import { listDemoSignIns, type DemoSignIn } from '#platform/demo-sign-ins.ts'
import { DataFolderInUse } from '#platform/embedded/owner-lock.ts'
import { startEmbedded } from '#platform/embedded/start-embedded.ts'
import { openLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { reachMilestone, wantsDemo } from '#platform/milestones.ts'
import { openServices, type Services } from '#platform/services.ts'
import { ensureWebBuilt } from '#platform/web-build.ts'

const PORTS_TRIED = 30
const STOP_SECONDS_MAX = 15

const tell = (message: string): void => console.log(message)

/** What was opened, to be closed in reverse. */
type Closers = (() => Promise<void>)[]

async function serve(config: Config, closers: Closers): Promise<void> {
  const began = performance.now()
  const web = ensureWebBuilt(tell)
  // Told below, where it is awaited; a failure in between must not end the process unheard.
  web.catch(() => undefined)
  const { adminUrl, announce } = await openDatabaseServer(config, closers)
  await migrate(adminUrl)
  const services = await openServices({ config, databaseUrl: adminUrl, log: openLog(config.logLevel) })
  closers.push(() => services.close())
  if (config.demo && await wantsDemo(services.db)) await loadDemo(services, adminUrl)
  await web
  const app = buildApp(services)
  closers.push(() => app.close())
  const address = await listen(app, config)
  closers.push(runJobs(services).stop)
  announce(address)
  tellReady(config, address, config.demo ? await listDemoSignIns(services.db) : [], (performance.now() - began) / 1_000)
}

async function openDatabaseServer(config: Config, closers: Closers): Promise<{ adminUrl: string; announce: (address: string) => void }> {
  if (config.databaseUrl !== undefined) return { adminUrl: config.databaseUrl, announce: () => undefined }
  const embedded = await startEmbedded({ dataFolder: config.dataFolder, log: tell })
  closers.push(() => embedded.stop())
  return { adminUrl: embedded.adminUrl, announce: embedded.announce }
}

// The demonstration is big and seldom needed, so it is read only here.
async function loadDemo(services: Services, databaseUrl: string): Promise<void> {
  const { loadDemo: load } = await import('#demo/load.ts')
  await reachMilestone(services.db, 'demo begun')
  // What a crash loses of it is loaded again; the milestone after it is durable, and with it all that came before.
  const loading = await openServices({ config: services.config, databaseUrl, log: services.log, durable: false })
  await load(loading, tell).finally(() => loading.close())
  await reachMilestone(services.db, 'demo loaded')
}

/** A port that was only a wish gives way to the next free one. */
async function listen(app: FastifyInstance, { host, port, portGiven }: Config): Promise<string> {
  for (let tried = 0; ; tried++) {
    try {
      return await app.listen({ host, port: port === 0 ? 0 : port + tried })
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      if (code !== 'EADDRINUSE') throw new Error(`Cannot listen on ${host}, port ${port}: ${message}. Choose others with HOST and PORT.`, { cause: error })
      if (portGiven || tried >= PORTS_TRIED) throw new Error(`Port ${port} is taken by another program. Choose another with PORT, or leave PORT out for the next free one.`, { cause: error })
    }
  }
}

function tellReady(config: Config, address: string, signIns: readonly DemoSignIn[], seconds: number): void {
  const database = config.databaseUrl === undefined ? 'in the data folder' : new URL(config.databaseUrl).host
  const lines = [`Twiza is ready after ${seconds.toFixed(1)} s.`, `  Open         ${config.publicUrl?.origin ?? address}`, `  API          ${address}/api/docs`, `  Data folder  ${config.dataFolder}`, `  Database     ${database}`]
  const shown = oneForEachRole(signIns)
  if (shown.length > 0) lines.push('  Sign-ins of the demonstration (all are on the sign-in page):')
  const width = Math.max(...shown.map(({ login }) => login.length))
  for (const { login, password, role, organisation } of shown) lines.push(`    ${login.padEnd(width)}  ${password}  ${role}, ${organisation}`)
  lines.push('  Stop with Ctrl-C.')
  tell(lines.join('\n'))
}

const oneForEachRole = (signIns: readonly DemoSignIn[]): DemoSignIn[] =>
  signIns.filter(({ role }, index) => signIns.findIndex((other) => other.role === role) === index)

/** Ends everything, newest first; each is given its chance even where one before it fails. */
async function stop(closers: Closers): Promise<void> {
  for (const close of closers.splice(0).toReversed()) await close().catch((error: Error) => console.error(error.message))
}

function stopOnSignals(closers: Closers): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      tell('Stopping …')
      setTimeout(() => process.exit(1), STOP_SECONDS_MAX * 1_000).unref()
      void stop(closers).then(() => process.exit(0))
    })
  }
}

/** What a person can do something about is told in its own words; all else with its stack. */
function explain(error: unknown): string {
  if (error instanceof ConfigProblem || error instanceof DataFolderInUse) return error.message
  const { code, message, errors } = error as NodeJS.ErrnoException & { errors?: Error[] }
  const reason = message || errors?.map((each) => each.message).join('; ') || String(error)
  if (code !== undefined && /^(ECONN|ENOTFOUND|ETIMEDOUT|28|3D)/.test(code)) return `The database cannot be reached: ${reason}. Check DATABASE_URL.`
  return error instanceof Error && error.message !== '' ? error.message : reason
}

async function main(words: readonly string[]): Promise<number> {
  if (words.length > 1 || (words[0] !== undefined && words[0] !== 'serve')) {
    console.error('Usage: npm start. Settings come from the environment: PORT, HOST, TWIZA_DATA, DATABASE_URL, TWIZA_DEMO, TWIZA_SECRET, TWIZA_URL.')
    return 2
  }
  const closers: Closers = []
  stopOnSignals(closers)
  try {
    await serve(readConfig(process.env, process.cwd()), closers)
    return 0
  } catch (error) {
    console.error(explain(error))
    await stop(closers)
    process.exit(1)
  }
}

process.exitCode = await main(process.argv.slice(2))

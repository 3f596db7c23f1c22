// One PostgreSQL server for a whole test run, with a database that was migrated once and is copied for each test that asks.
// The server starts when the first test asks, so that tests of pure code wait for nothing.
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { discardEmbedded } from '#platform/embedded/discard-embedded.ts'
import { processIdentity } from '#platform/embedded/process-identity.ts'
import { startEmbedded } from '#platform/embedded/start-embedded.ts'
import { migrate } from '#platform/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers every request with `{ adminUrl }` of a fresh, migrated database; `/empty` with one that has no tables. */
    testCluster: string
  }
}

interface TestServer {
  fresh(empty: boolean): Promise<string>
  stop(): Promise<void>
}

let server: Promise<TestServer> | undefined
let door: Server

/** Vitest calls this once, before the first test file. */
export async function setup(project: TestProject): Promise<void> {
  door = createServer((request, response) => {
    server ??= startServer()
    server.then((running) => running.fresh(request.url === '/empty')).then(
      (adminUrl) => response.end(JSON.stringify({ adminUrl })),
      (error: Error) => response.writeHead(500).end(error.stack),
    )
  })
  project.provide('testCluster', await listen(door))
}

/** Vitest calls this once, after the last test file. */
export async function teardown(): Promise<void> {
  door.close()
  door.closeAllConnections()
  await (await server?.catch(() => undefined))?.stop()
}

async function listen(door: Server): Promise<string> {
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(door.address() as { port: number }).port}`
}

async function startServer(): Promise<TestServer> {
  const given = process.env.TWIZA_TEST_DATABASE_URL
  if (given) return testServer(given, async () => undefined)
  await removeLeftovers()
  const dataFolder = mkdtempSync(join(tmpdir(), `twiza-test-${process.pid}-`))
  // PostgreSQL's own user must pass through it, when that is another.
  chmodSync(dataFolder, 0o711)
  const embedded = await startEmbedded({ dataFolder, log: () => undefined, durable: false })
  return testServer(embedded.adminUrl, async () => {
    await embedded.stop({ discard: true })
    rmSync(dataFolder, { recursive: true, force: true })
  })
}

async function testServer(adminUrl: string, stop: () => Promise<void>): Promise<TestServer> {
  const run = `twiza_test_${process.pid}_${randomBytes(3).toString('hex')}`
  const made: string[] = []
  let count = 0
  const admin = new Client({ connectionString: adminUrl })
  await admin.connect()
  const make = async (name: string, template: string): Promise<string> => {
    made.push(name)
    await copyDatabase(admin, name, template)
    const url = new URL(adminUrl)
    url.pathname = `/${name}`
    return url.href
  }
  let template: Promise<string> | undefined
  const migrated = async (): Promise<string> => {
    const name = `${run}_template`
    await migrate(await make(name, 'template0'))
    return name
  }
  return {
    // One client: the databases are copied one after the other, as PostgreSQL demands of copies of one template.
    fresh: async (empty) => make(`${run}_${++count}`, empty ? 'template0' : await (template ??= migrated())),
    stop: async () => {
      if (process.env.TWIZA_TEST_DATABASE_URL) for (const name of made) await admin.query(`drop database if exists ${name} with (force)`)
      admin.on('error', () => undefined)
      await admin.end()
      await stop()
    },
  }
}

// PostgreSQL 18 lets the file system share the files' blocks: 40 ms instead of 300. Older servers and some file systems cannot.
async function copyDatabase(admin: Client, name: string, template: string): Promise<void> {
  try {
    await admin.query('set file_copy_method = clone')
    await admin.query(`create database ${name} template ${template} strategy file_copy`)
  } catch {
    await admin.query(`create database ${name} template ${template}`)
  }
}

// A killed run leaves its server running and its files lying. Their folders are named after the process that made them.
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(/^twiza-test-(\d+)-/.exec(name)?.[1])
    if (pid && processIdentity(pid) === undefined) await discardEmbedded(join(tmpdir(), name)).catch(() => undefined)
  }
}

// One run of the PostgreSQL server process: start, wait until it answers, stop; and what an earlier run left behind.
import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, readSync, renameSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { spawnedAs } from './make-cluster.ts'
import { commandLine } from './process-identity.ts'
import type { RunAs } from './run-as.ts'
import { fixedSettings } from './settings.ts'

export interface PostmasterPlan {
  readonly binaries: Binaries
  readonly runAs: RunAs | undefined
  readonly cluster: string
  readonly logFile: string
  readonly durable: boolean
}

export interface Postmaster {
  readonly port: number
  /** Settles when the process has ended, for whatever reason. */
  readonly ended: Promise<void>
  /** `fast` rolls back what is open and writes everything; `immediate` leaves that to the next start. */
  stop(how: 'fast' | 'immediate'): Promise<void>
}

const START_LIMIT_MS = 120_000
const STOP_LIMIT_MS = 60_000
const POLL_MS = 10

/** Starts the server and waits until it takes connections. Tries again when the port was taken or an earlier run is still ending. */
export async function startPostmaster(plan: PostmasterPlan, wantedPort?: number): Promise<Postmaster> {
  const limit = Date.now() + 15_000
  for (;;) {
    const port = wantedPort ?? await freePort()
    try {
      return await startOnce(plan, port)
    } catch (error) {
      const passing = /Address already in use|pre-existing shared memory block|lock file .* already exists/.test((error as Error).message)
      if (!passing || Date.now() > limit) throw error
      await sleep(200)
    }
  }
}

async function startOnce(plan: PostmasterPlan, port: number): Promise<Postmaster> {
  const { child, logStart } = launch(plan, port)
  let failure: Error | undefined
  const ended = new Promise<void>((resolve) => {
    child.on('error', (error) => { failure = error; resolve() })
    child.on('exit', () => resolve())
  })
  const hasEnded = (): boolean => failure !== undefined || child.exitCode !== null || child.signalCode !== null
  const limit = Date.now() + START_LIMIT_MS
  while (!isReady(plan.cluster, child.pid)) {
    if (hasEnded()) throw failure ?? new Error(`PostgreSQL did not start:\n${readFrom(plan.logFile, logStart)}`)
    if (Date.now() > limit) throw new Error(`PostgreSQL is not ready after ${START_LIMIT_MS / 1000} s; see ${plan.logFile}`)
    await sleep(POLL_MS)
  }
  return {
    port,
    ended,
    stop: async (how) => {
      if (!hasEnded()) child.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT')
      const late = setTimeout(() => child.kill('SIGQUIT'), STOP_LIMIT_MS)
      await ended
      clearTimeout(late)
    },
  }
}

// In a session of its own, since Ctrl-C goes to the whole group of the terminal and the server must outlive its last writers.
function launch(plan: PostmasterPlan, port: number): { child: ChildProcess; logStart: number } {
  const log = openSync(plan.logFile, 'a', 0o600)
  try {
    const child = spawn(plan.binaries.postgres, ['-D', plan.cluster, ...fixedSettings(port, plan.durable)], {
      ...spawnedAs(plan.runAs), detached: true, stdio: ['ignore', log, log],
    })
    return { child, logStart: statSync(plan.logFile).size }
  } finally {
    closeSync(log)
  }
}

/** Stops a server that an earlier, killed run left on this cluster, and removes a lock file whose process is gone. */
export async function clearLeftovers(cluster: string): Promise<'nothing' | 'stale lock' | 'orphan'> {
  const pidFile = join(cluster, 'postmaster.pid')
  if (!existsSync(pidFile)) return 'nothing'
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n', 1)[0])
  if (!isServerOf(cluster, pid)) {
    rmSync(pidFile, { force: true })
    return 'stale lock'
  }
  const limit = Date.now() + STOP_LIMIT_MS
  process.kill(pid, 'SIGINT')
  while (isServerOf(cluster, pid)) {
    if (Date.now() > limit) process.kill(pid, 'SIGQUIT')
    await sleep(POLL_MS)
  }
  return 'orphan'
}

// After a crash the number in the lock file may by now belong to any process. Ours carries the cluster in its command line.
function isServerOf(cluster: string, pid: number): boolean {
  const words = commandLine(pid)
  return words !== undefined && words.includes('postgres') && words.includes(` -D ${cluster} `)
}

function isReady(cluster: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
  } catch {
    return false
  }
}

function readFrom(file: string, start: number): string {
  const size = statSync(file).size - start
  const buffer = Buffer.alloc(Math.min(size, 8_192))
  const descriptor = openSync(file, 'r')
  readSync(descriptor, buffer, 0, buffer.length, start)
  closeSync(descriptor)
  return buffer.toString().trim()
}

/** Keeps the log and the one before it, so that it cannot fill the disk. */
export function turnLog(logFile: string, most = 10 * 1024 * 1024): void {
  if (existsSync(logFile) && statSync(logFile).size > most) renameSync(logFile, `${logFile}.1`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

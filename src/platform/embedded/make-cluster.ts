// Makes the files of a new database cluster. They come into being under another name and are renamed when whole, so that a
// start cut in the middle leaves nothing that looks finished.
import { spawn } from 'node:child_process'
import { chownSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import type { RunAs } from './run-as.ts'
import { initialSettings } from './settings.ts'

export const SUPERUSER = 'postgres'

export interface ClusterPlan {
  readonly binaries: Binaries
  readonly runAs: RunAs | undefined
  /** The folder of the cluster; its parent exists and belongs to the user. */
  readonly cluster: string
  readonly password: string
  readonly durable: boolean
}

/** What every program of PostgreSQL is started with: its own user, a folder that it can reach, nothing of our environment. */
export const spawnedAs = (runAs: RunAs | undefined) => ({
  ...(runAs ? { uid: runAs.uid, gid: runAs.gid } : {}),
  cwd: '/',
  env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
})

export async function makeCluster(plan: ClusterPlan): Promise<void> {
  const draft = `${plan.cluster}.new`
  const passwordFile = join(plan.cluster, '..', 'password.new')
  rmSync(draft, { recursive: true, force: true })
  writeFileSync(passwordFile, `${plan.password}\n`, { mode: 0o600 })
  if (plan.runAs) chownSync(passwordFile, plan.runAs.uid, plan.runAs.gid)
  try {
    await runToEnd(plan.binaries.initdb, initdbWords(plan, draft, passwordFile), plan.runAs)
    renameSync(draft, plan.cluster)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

// A builtin locale orders and folds case alike on every machine; the machine's own locales do not.
function initdbWords(plan: ClusterPlan, draft: string, passwordFile: string): string[] {
  return [
    `--pgdata=${draft}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256',
    '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8',
    ...(plan.durable ? [] : ['--no-sync']),
    ...Object.entries(initialSettings()).flatMap(([name, value]) => ['--set', `${name}=${value}`]),
  ]
}

/** Gives the superuser a new password, on the resting cluster, by PostgreSQL's single-user mode. */
export async function setPassword(plan: ClusterPlan): Promise<void> {
  const words = ['--single', '-D', plan.cluster, 'postgres']
  await runToEnd(plan.binaries.postgres, words, plan.runAs, `ALTER ROLE ${SUPERUSER} PASSWORD '${plan.password}'\n`)
}

function runToEnd(program: string, words: string[], runAs: RunAs | undefined, input = ''): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { ...spawnedAs(runAs), stdio: ['pipe', 'pipe', 'pipe'] })
    let said = ''
    child.stdout.on('data', (text: Buffer) => { said += text.toString() })
    child.stderr.on('data', (text: Buffer) => { said += text.toString() })
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`${program} failed (${code}):\n${said.trim()}`))
    })
  })
}

import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { onTestFinished } from 'vitest'
import { discardEmbedded } from '#platform/embedded/discard-embedded.ts'

/** A folder of that mode, whose name lets a later run find and remove it after a kill. */
export function makeFolder(mode = 0o711): string {
  const folder = mkdtempSync(join(tmpdir(), `twiza-test-${process.pid}-`))
  chmodSync(folder, mode)
  return folder
}

/** The same, removed with the database in it when the test ends. */
export function temporaryFolder(mode = 0o711): string {
  const folder = makeFolder(mode)
  onTestFinished(() => discardEmbedded(folder))
  return folder
}

export async function query<Row>(url: string, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  // A server that is killed under the client answers the query with the error that counts.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(text)).rows as Row[]
  } finally {
    await client.end()
  }
}

export interface Holder {
  readonly process: ChildProcess
  readonly pid: number
  /** Everything that it printed. */
  readonly said: () => string
  /** The URL, once it is ready; rejects with what it printed when it ends before. */
  readonly ready: Promise<string>
  readonly ended: Promise<number | null>
}

/** Another process that holds the embedded server on that folder, in a process group of its own. */
export function holdEmbedded(dataFolder: string, as: { uid?: number; gid?: number } = {}): Holder {
  const program = fileURLToPath(new URL('hold-embedded.ts', import.meta.url))
  const child = spawn(process.execPath, [program, dataFolder], { ...as, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const ended = new Promise<number | null>((resolve) => { child.on('close', (code) => resolve(code)) })
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString()
      const url = /^ready (.+)$/m.exec(said)?.[1]
      if (url) resolve(url)
    })
    child.stderr.on('data', (text: Buffer) => { said += text.toString() })
    void ended.then(() => reject(new Error(said)))
  })
  ready.catch(() => undefined)
  const pid = child.pid ?? 0
  onTestFinished(() => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
  })
  return { process: child, pid, said: () => said, ready, ended }
}

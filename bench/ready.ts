// From nothing to ready to sign in: an empty data folder, the demo loaded, the web application built. Packages are there already.
import { spawn } from 'node:child_process'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { discardEmbedded } from '#platform/embedded/discard-embedded.ts'
import type { Figure, Measured } from './figure.ts'

const root = join(import.meta.dirname, '..')

/** Seconds to the first start with the demo and to a second start, and the server's memory after each. The baseline is Node's own start. */
export async function run(): Promise<Measured> {
  const bare = await secondsOf(() => ended(spawn(process.execPath, ['-e', '0'])))
  const folder = await mkdtemp(join(tmpdir(), 'twiza-ready-'))
  try {
    const first = await start(folder)
    const second = await start(folder)
    const figures: Figure[] = [
      { what: 'baseline: Node starts and ends', value: bare, unit: 's', ratio: 1 },
      { what: 'first start: database made, demo loaded, web built', value: first.seconds, unit: 's', ratio: first.seconds / bare },
      { what: 'second start', value: second.seconds, unit: 's', ratio: second.seconds / bare },
      { what: 'memory of the server after loading the demo', value: first.megabytes, unit: 'MB' },
      { what: 'memory of the server after a second start', value: second.megabytes, unit: 'MB' },
    ]
    return { name: 'Time to ready, and memory', figures }
  } finally {
    await discardEmbedded(folder)
  }
}

async function start(folder: string): Promise<{ seconds: number; megabytes: number }> {
  const began = performance.now()
  const server = spawn(process.execPath, [join(root, 'src/main.ts'), 'serve'], { cwd: root, env: { ...process.env, TWIZA_DATA: folder, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>((ready, failed) => {
    server.stdout.on('data', (text: Buffer) => { if (text.toString().includes('Twiza is ready')) ready() })
    server.once('exit', (code) => failed(new Error(`the server ended with ${code} before it was ready`)))
  })
  const seconds = (performance.now() - began) / 1_000
  const megabytes = await residentMegabytes(server.pid ?? 0)
  server.removeAllListeners('exit')
  server.kill('SIGTERM')
  await ended(server)
  return { seconds, megabytes }
}

// Linux tells the resident size of a process in kB.
async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024
}

const ended = (child: ReturnType<typeof spawn>): Promise<void> => new Promise((resolve) => { child.once('exit', () => resolve()) })

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1_000
}

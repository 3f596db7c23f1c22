// The web application is built when it is missing or older than what it is made of, in a process of its own.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const BUILT = join(ROOT, 'dist/web')
const SOURCES = ['src/web', 'src/contract', 'src/core', 'vite.config.ts', 'package-lock.json']

/** True where nothing had to be done. Throws with the builder's own words when the build fails. */
export async function ensureWebBuilt(tell: (message: string) => void): Promise<boolean> {
  if (isFresh()) return true
  tell('Building the web application …')
  const draft = `${BUILT}.${process.pid}`
  try {
    await build(draft)
    putInPlace(draft)
    return false
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

function isFresh(): boolean {
  const index = join(BUILT, 'index.html')
  return existsSync(index) && SOURCES.every((source) => newest(join(ROOT, source)) <= statSync(index).mtimeMs)
}

function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return 0
  // A folder's own time tells of files that were removed from it.
  if (!found.isDirectory()) return found.mtimeMs
  return readdirSync(path, { withFileTypes: true }).reduce(
    (latest, entry) => (/\.test\.tsx?$/.test(entry.name) ? latest : Math.max(latest, newest(join(path, entry.name)))), 0)
}

function build(folder: string): Promise<void> {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
  const child = spawn(process.execPath, [vite, 'build', '--outDir', folder, '--logLevel', 'warn'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_ENV: 'production' } })
  const abandon = (): void => { child.kill() }
  process.once('exit', abandon)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString() })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', () => process.off('exit', abandon))
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`The web application could not be built:\n${said.trim()}`))))
  })
}

// Two starts at once both build; the one that is late finds the place taken by the same thing and leaves it.
function putInPlace(draft: string): void {
  const old = `${BUILT}.old.${process.pid}`
  try {
    if (existsSync(BUILT)) renameSync(BUILT, old)
    renameSync(draft, BUILT)
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    rmSync(old, { recursive: true, force: true })
  }
}

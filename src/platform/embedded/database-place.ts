// Where the database's files lie: in the data folder itself, or, when PostgreSQL's user cannot reach that, in a place beside
// /var/lib that the data folder's file WHERE names. WHERE alone decides later, so that data is never found by guessing.
import { createHash } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { canReach, type RunAs } from './run-as.ts'

/** The cluster's folder within its place. A later major version makes its own beside it. */
export const CLUSTER = 'pg18'

/** The place that this data folder uses already, or undefined for a new one. Throws when WHERE names a place that is gone. */
export function existingPlace(dataFolder: string): string | undefined {
  const where = join(dataFolder, 'WHERE')
  if (existsSync(where)) {
    const place = readFileSync(where, 'utf8').trim()
    if (existsSync(place)) return place
    throw new Error(`The database of ${dataFolder} lay in ${place}, as ${where} says, and is not there any more. `
      + `Bring it back, or remove ${where} to begin with an empty database.`)
  }
  const inside = join(dataFolder, 'database')
  return existsSync(inside) ? inside : undefined
}

/** Makes a place for a new database, owned by that user and closed to others. */
export function makePlace(dataFolder: string, runAs: RunAs | undefined, bases = stagedBases()): string {
  if (canReach(dataFolder, runAs)) return makeOwned(join(dataFolder, 'database'), runAs)
  const tried: string[] = []
  for (const base of bases) {
    try {
      mkdirSync(base, { recursive: true, mode: 0o755 })
      if (!canReach(base, runAs)) throw new Error(`user ${runAs?.name} cannot reach it`)
      const place = makeOwned(freeName(base, dataFolder), runAs)
      writeFileSync(join(dataFolder, 'WHERE'), `${place}\n`)
      return place
    } catch (error) {
      tried.push(`${base}: ${(error as Error).message}`)
    }
  }
  throw new Error(`User ${runAs?.name}, as whom PostgreSQL runs, can reach neither ${dataFolder} nor another place:\n  ${tried.join('\n  ')}\n`
    + 'Set TWIZA_DATA to a folder that this user can reach.')
}

const stagedBases = (): string[] => ['/var/lib/twiza', join(tmpdir(), `twiza-${process.getuid?.() ?? 0}`)]

// The name follows from the data folder's path. Data that an earlier folder of that path left behind is kept, and not taken up:
// who removed the folder did not ask for its data in the new one.
function freeName(base: string, dataFolder: string): string {
  const path = realpathSync(dataFolder)
  const name = join(base, `${basename(path)}-${createHash('sha256').update(path).digest('hex').slice(0, 10)}`)
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name}-${number}`
    if (!existsSync(candidate)) return candidate
  }
}

function makeOwned(place: string, runAs: RunAs | undefined): string {
  mkdirSync(place, { mode: 0o700 })
  if (runAs) chownSync(place, runAs.uid, runAs.gid)
  return place
}

// One server owns a data folder. The lock says who, since when and at what address, so that a second start can tell its
// user where the first one is. A lock whose owner died (a power cut, a kill -9) is taken over.
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { processIdentity } from './process-identity.ts'

interface Owner {
  readonly pid: number
  readonly identity: string
  /** Where the owner answers, once it does. */
  readonly address?: string
}

/** Another living server works on the data folder. */
export class DataFolderInUse extends Error {
  readonly pid: number
  readonly address: string | undefined

  constructor(dataFolder: string, owner: Owner) {
    const where = owner.address ? ` and answers at ${owner.address}` : ''
    super(`Another Twiza (process ${owner.pid}) already works on the data folder ${dataFolder}${where}. `
      + 'Use that one, stop it first, or set TWIZA_DATA to another folder.')
    this.name = 'DataFolderInUse'
    this.pid = owner.pid
    this.address = owner.address
  }
}

export interface FolderClaim {
  /** Tells later starts where this server answers. */
  announce(address: string): void
  release(): void
}

const TAKEOVER_LIMIT_MS = 10_000

/** Takes the data folder for this process. Throws DataFolderInUse while its owner lives. */
export async function claimFolder(dataFolder: string): Promise<FolderClaim> {
  const lock = join(dataFolder, 'owner.lock')
  const me: Owner = { pid: process.pid, identity: processIdentity(process.pid) ?? '' }
  while (!createWhole(lock, me)) {
    const owner = readOwner(lock)
    if (owner && isAlive(owner)) throw new DataFolderInUse(dataFolder, owner)
    if (!removeStale(lock)) await sleep(20)
  }
  return {
    announce: (address) => replaceWhole(lock, { ...me, address }),
    release: () => rmSync(lock, { force: true }),
  }
}

const isAlive = (owner: Owner): boolean => processIdentity(owner.pid) === owner.identity

function readOwner(lock: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as Owner
  } catch {
    return undefined
  }
}

// A link appears with all its content or not at all; a file opened for writing would first be seen empty.
function createWhole(path: string, owner: Owner): boolean {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, JSON.stringify(owner))
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(draft, { force: true })
  }
}

function replaceWhole(path: string, owner: Owner): void {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, JSON.stringify(owner))
  renameSync(draft, path)
}

// Two that find the same dead owner must not both remove: the slower one would remove the faster one's new lock.
function removeStale(lock: string): boolean {
  const takeover = `${lock}.takeover`
  if (!createWhole(takeover, { pid: process.pid, identity: '' })) {
    if (ageOf(takeover) > TAKEOVER_LIMIT_MS) rmSync(takeover, { force: true })
    return false
  }
  const owner = readOwner(lock)
  if (!owner || !isAlive(owner)) rmSync(lock, { force: true })
  rmSync(takeover, { force: true })
  return true
}

function ageOf(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs
  } catch {
    return 0
  }
}

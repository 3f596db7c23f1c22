// How a command finds the database: the user's own server, the embedded one of a Twiza that runs, or one started for the while.
import { readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { CLUSTER, existingPlace } from './database-place.ts'
import { SUPERUSER } from './make-cluster.ts'
import { DataFolderInUse } from './owner-lock.ts'
import { DATABASE, startEmbedded } from './start-embedded.ts'

export interface ReachedDatabase { readonly adminUrl: string; release(): Promise<void> }

export async function reachDatabase(
  config: { readonly databaseUrl: string | undefined; readonly dataFolder: string }, log: (message: string) => void,
): Promise<ReachedDatabase> {
  if (config.databaseUrl !== undefined) return { adminUrl: config.databaseUrl, release: async () => undefined }
  try {
    const server = await startEmbedded({ dataFolder: config.dataFolder, log })
    return { adminUrl: server.adminUrl, release: () => server.stop() }
  } catch (error) {
    if (!(error instanceof DataFolderInUse)) throw error
    return { adminUrl: urlOfRunning(config.dataFolder, error), release: async () => undefined }
  }
}

// PostgreSQL writes its port on the fourth line of postmaster.pid.
function urlOfRunning(folder: string, inUse: DataFolderInUse): string {
  const dataFolder = realpathSync(folder)
  const place = existingPlace(dataFolder)
  if (place === undefined) throw inUse
  const port = readFileSync(join(place, CLUSTER, 'postmaster.pid'), 'utf8').split('\n')[3]?.trim()
  const password = readFileSync(join(dataFolder, 'postgres.password'), 'utf8').trim()
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${DATABASE}`
}

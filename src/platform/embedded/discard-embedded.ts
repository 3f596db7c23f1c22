import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { CLUSTER, existingPlace } from './database-place.ts'
import { clearLeftovers } from './postmaster.ts'

/** Removes a data folder and its database for good, with the server that a killed run left on it. For test data only. */
export async function discardEmbedded(dataFolder: string): Promise<void> {
  const place = existingPlace(dataFolder)
  if (place !== undefined) {
    await clearLeftovers(join(place, CLUSTER))
    rmSync(place, { recursive: true, force: true, maxRetries: 5 })
  }
  rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 })
}

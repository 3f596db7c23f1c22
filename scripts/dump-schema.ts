// npm run schema: writes db/schema.sql after the migrations were applied to a fresh database.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startEmbedded } from '#platform/embedded/start-embedded.ts'
import { migrate } from '#platform/migrate.ts'
import { dumpSchema } from './schema-dump.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'twiza-schema-'))
const server = await startEmbedded({ dataFolder, log: () => undefined, durable: false })
try {
  await migrate(server.adminUrl)
  const file = fileURLToPath(new URL('../db/schema.sql', import.meta.url))
  writeFileSync(file, await dumpSchema(server.adminUrl))
  console.log(`Wrote ${file}.`)
} finally {
  await server.stop({ discard: true })
  rmSync(dataFolder, { recursive: true, force: true })
}

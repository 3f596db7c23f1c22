import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dumpSchema } from '../scripts/schema-dump.ts'
import { testDatabase } from './helpers/database.ts'

test('db/schema.sql is what the migrations make; after a change, npm run schema writes it anew', async () => {
  expect(await dumpSchema(await testDatabase())).toBe(readFileSync(new URL('../db/schema.sql', import.meta.url), 'utf8'))
})

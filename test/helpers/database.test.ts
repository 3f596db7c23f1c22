import { expect, test } from 'vitest'
import { testDatabase } from './database.ts'
import { query } from './embedded-folder.ts'

test('each test database is its own', async () => {
  const [one, other] = await Promise.all([testDatabase(), testDatabase()])
  await query(one, 'create table mark (x int)')
  expect(await query(other, "select 1 from pg_tables where tablename = 'mark'")).toEqual([])
})

test('an empty one has no tables, a migrated one has', async () => {
  const tables = "select tablename from pg_tables where schemaname = 'public'"
  expect(await query(await testDatabase({ empty: true }), tables)).toEqual([])
  expect(await query(await testDatabase(), tables)).not.toEqual([])
})

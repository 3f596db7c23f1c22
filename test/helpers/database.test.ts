import { Client } from 'pg'
import { expect, test } from 'vitest'
import { testDatabase } from './database.ts'

async function query<T>(url: string, text: string): Promise<T[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows as T[]
  } finally {
    await client.end()
  }
}

test('each test database is its own', async () => {
  const [one, other] = await Promise.all([testDatabase(), testDatabase()])
  await query(one, 'create table mark (x int)')
  expect(await query(other, "select 1 from pg_tables where tablename = 'mark'")).toEqual([])
})

test('order and case do not depend on the machine', async () => {
  const url = await testDatabase({ empty: true })
  const words = await query<{ word: string }>(url, "select word from (values ('b'), ('É'), ('a'), ('B')) w(word) order by lower(word), word")
  expect(words.map(({ word }) => word)).toEqual(['a', 'B', 'b', 'É'])
  expect(await query(url, "select lower('ÉCOLE') as lower")).toEqual([{ lower: 'école' }])
})

// Plain numbered SQL, forward only. Each file runs in its own transaction, under one advisory lock, so that
// twenty servers that start together migrate once.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'

const LOCK = 7_249_381_200n
const FOLDER = new URL('../../db/migrations/', import.meta.url)

interface Migration { readonly number: number; readonly name: string; readonly sql: string; readonly hash: string }

/** Brings the database at `adminUrl` (a role that may create roles and tables) to the newest schema. Throws if an applied file was changed. */
export async function migrate(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK.toString()])
    await client.query(`create table if not exists migration (
      number int primary key, name text not null, hash text not null, applied_at timestamptz not null default now())`)
    const applied = new Map<number, string>(
      (await client.query('select number, hash from migration')).rows.map((row: { number: number; hash: string }) => [row.number, row.hash]),
    )
    for (const migration of await readMigrations()) await applyOnce(client, migration, applied.get(migration.number))
  } finally {
    await client.end()
  }
}

async function applyOnce(client: pg.Client, migration: Migration, appliedHash: string | undefined): Promise<void> {
  if (appliedHash === migration.hash) return
  if (appliedHash !== undefined) throw new Error(`migration ${migration.name} was changed after it had been applied; write a new one`)
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query('insert into migration (number, name, hash) values ($1, $2, $3)', [migration.number, migration.name, migration.hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${migration.name} failed: ${(error as Error).message}`, { cause: error })
  }
}

export async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => /^\d{6}_[a-z0-9-]+\.sql$/.test(name)).toSorted()
  return Promise.all(names.map(async (name) => {
    const sql = await readFile(new URL(name, FOLDER), 'utf8')
    return { number: Number(name.slice(0, 6)), name, sql, hash: createHash('sha256').update(sql).digest('hex') }
  }))
}

import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { makeFolder, query, temporaryFolder } from '#test/helpers/embedded-folder.ts'
import { discardEmbedded } from './discard-embedded.ts'
import { DataFolderInUse } from './owner-lock.ts'
import { startEmbedded, type EmbeddedServer } from './start-embedded.ts'

async function start(dataFolder: string, heard: string[] = []): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataFolder, log: (message) => heard.push(message) })
  onTestFinished(() => server.stop())
  return server
}

const clusterOf = (folder: string): string => join(folder, 'database/pg18')
const postmasterOf = (folder: string): number => Number(readFileSync(join(clusterOf(folder), 'postmaster.pid'), 'utf8').split('\n', 1)[0])

describe('a running server', () => {
  let folder: string
  let server: EmbeddedServer
  beforeAll(async () => {
    folder = makeFolder()
    server = await startEmbedded({ dataFolder: folder, log: () => undefined })
  })
  afterAll(async () => {
    await server.stop()
    await discardEmbedded(folder)
  })

  test('it is PostgreSQL 18, durable, heard on this machine only, with a locale that every machine has', async () => {
    const names = ['server_version', 'fsync', 'full_page_writes', 'synchronous_commit', 'listen_addresses', 'server_encoding', 'TimeZone']
    const found = await query<{ name: string; setting: string }>(server.adminUrl, `select name, setting from pg_settings where name in ('${names.join("','")}')`)
    expect(Object.fromEntries(found.map(({ name, setting }) => [name, setting]))).toEqual({
      server_version: expect.stringMatching(/^18\./), fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on',
      listen_addresses: '127.0.0.1', server_encoding: 'UTF8', TimeZone: 'UTC',
    })
    expect(await query(server.adminUrl, "select datlocprovider as provider, datlocale as locale from pg_database where datname = current_database()"))
      .toEqual([{ provider: 'b', locale: 'C.UTF-8' }])
  })

  test('words are ordered by code point, and case folds beyond ASCII', async () => {
    const words = await query<{ word: string }>(server.adminUrl, "select word from (values ('b'), ('É'), ('a'), ('B')) w(word) order by word")
    expect(words.map(({ word }) => word)).toEqual(['B', 'a', 'b', 'É'])
    expect(await query(server.adminUrl, "select lower('ÉCOLE') as lower")).toEqual([{ lower: 'école' }])
  })

  test('a wrong password is refused', async () => {
    const url = new URL(server.adminUrl)
    url.password = 'guessed'
    await expect(query(url.href, 'select 1')).rejects.toThrow('password authentication failed')
  })

  test('a second start on the same folder is told where the first one answers', async () => {
    server.announce('http://127.0.0.1:4321')
    const refused = await startEmbedded({ dataFolder: folder, log: () => undefined }).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(DataFolderInUse)
    expect(refused).toMatchObject({ pid: process.pid, address: 'http://127.0.0.1:4321', message: expect.stringContaining('http://127.0.0.1:4321') })
    expect(await query(server.adminUrl, 'select 1 as alive')).toEqual([{ alive: 1 }])
  })

  test('names and telephone numbers do not reach the log', async () => {
    await query(server.adminUrl, 'create table client (phone text primary key)')
    await query(server.adminUrl, "insert into client values ('+250788000001')")
    await expect(query(server.adminUrl, "insert into client values ('+250788000001')")).rejects.toThrow('duplicate key')
    const log = readFileSync(join(folder, 'postgres.log'), 'utf8')
    expect(log).toContain('duplicate key')
    expect(log).not.toContain('250788000001')
  })
})

test('what is written stays, and the folder is closed to others', async () => {
  const folder = temporaryFolder()
  const first = await start(folder)
  await query(first.adminUrl, 'create table kept as select 7 as figure')
  await first.stop()
  const second = await start(folder)
  expect(await query(second.adminUrl, 'select figure from kept')).toEqual([{ figure: 7 }])
  expect(statSync(clusterOf(folder)).mode & 0o077).toBe(0)
  expect(statSync(join(folder, 'postgres.password')).mode & 0o077).toBe(0)
})

test('after a crash, a lock file whose number now belongs to another process does not hinder the start', async () => {
  const folder = temporaryFolder()
  await (await start(folder)).stop()
  writeFileSync(join(clusterOf(folder), 'postmaster.pid'), `${process.pid}\n${clusterOf(folder)}\n1760000000\n5432\n\n127.0.0.1\n  0 0\nready\n`)
  const again = await start(folder)
  expect(await query(again.adminUrl, 'select 1 as alive')).toEqual([{ alive: 1 }])
})

test('a lost password file is made anew', async () => {
  const folder = temporaryFolder()
  const first = await start(folder)
  await query(first.adminUrl, 'create table kept as select 7 as figure')
  await first.stop()
  rmSync(join(folder, 'postgres.password'))
  const second = await start(folder)
  expect(new URL(second.adminUrl).password).not.toBe(new URL(first.adminUrl).password)
  expect(await query(second.adminUrl, 'select figure from kept')).toEqual([{ figure: 7 }])
})

test('a server process that is killed comes back at the same address, with all that was committed', async () => {
  const folder = temporaryFolder()
  const heard: string[] = []
  const { adminUrl } = await start(folder, heard)
  await query(adminUrl, 'create table kept as select 7 as figure')
  process.kill(postmasterOf(folder), 'SIGKILL')
  const figures = async (): Promise<unknown> => query(adminUrl, 'select figure from kept').catch(() => undefined)
  for (let tries = 0; tries < 200 && (await figures()) === undefined; tries++) await sleep(50)
  expect(await figures()).toEqual([{ figure: 7 }])
  expect(heard).toEqual(['The database server ended unexpectedly and is started again.'])
})

test('stopping may be asked twice, and frees the folder', async () => {
  const folder = temporaryFolder()
  const server = await start(folder)
  await Promise.all([server.stop(), server.stop()])
  await expect(query(server.adminUrl, 'select 1')).rejects.toThrow('ECONNREFUSED')
  await (await start(folder)).stop()
})

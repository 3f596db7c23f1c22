// Twenty thousand loans previewed, started, the process ended in the middle, and finished by two others at once.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openDatabase, type Database } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { testDatabase } from '#test/helpers/database.ts'
import { done } from '#test/helpers/lending.ts'
import { begin, foundDriveTown, multiply, theDrive, type DriveTown } from '#test/helpers/relief-drive.ts'
import { approveDrive, proposeDrive, type DriveDone } from './act-on-drive.ts'

const LOANS = Number(process.env['TWIZA_DRIVE_LOANS'] ?? 20_000)
const TEMPLATES = 9
const MINUTES = 45

const drive = (town: DriveTown, url: string): ChildProcess => {
  const actor = JSON.stringify({ ...town.system, rights: [] })
  return spawn(process.execPath, [join(import.meta.dirname, '../../../test/helpers/run-drive.ts'), url, actor, '2026-03-10'], { stdio: 'inherit' })
}

const counts = (db: Database, town: DriveTown) => db.transact({ institution: town.institution }, (tx) => tx.one<Record<string, bigint>>(
  `select (select count(*) from relief_case) as cases, (select count(distinct loan_id) from relief_case) as loans, (select count(*) from case_offer) as offers,
     (select count(*) from case_step) as steps, (select count(*) from outbox where purpose = 'case-offered') as messages,
     (select count(*) from loan_version where version > 1) as amended,
     (select count(*) from relief_drive_loan w join case_offer o on o.institution_id = w.institution_id and o.case_id = w.case_id and o.changes = w.changes) as as_previewed,
     (select count(*) from relief_case k join client c on c.institution_id = k.institution_id and c.client_id = k.client_id where c.phone is not null) as with_phone`))

test.skipIf(process.env['TWIZA_LONG'] !== '1')('20,000 loans: previewed, started, ended in the middle, resumed, finished; every case right, nothing twice (skipped unless TWIZA_LONG is 1, it takes minutes)', async () => {
  const url = await testDatabase()
  const db = openDatabase(url)
  const town = await foundDriveTown(db, TEMPLATES)
  await multiply(town, LOANS - TEMPLATES - 1)
  const id = await begin(town)
  const preview = drive(town, url)
  await once(preview, 'exit')
  expect(await theDrive(town, id)).toMatchObject({ state: 'previewed', chosen: LOANS, weighed: LOANS, preview: { loans: LOANS, fitting: LOANS } })
  done<DriveDone>(await proposeDrive(town.rooms, town.officer, { key: newId(), id }))
  done<DriveDone>(await approveDrive(town.rooms, town.manager, { key: newId(), id }))

  const first = drive(town, url)
  while ((await theDrive(town, id)).done < LOANS / 3) await sleep(200)
  first.kill('SIGKILL')
  await once(first, 'exit')
  const stopped = await theDrive(town, id)
  expect(stopped.state).toBe('running')
  expect(stopped.waiting).toBeGreaterThan(0)
  const others = [drive(town, url), drive(town, url)]
  await Promise.all(others.map((each) => once(each, 'exit')))

  expect(await theDrive(town, id)).toMatchObject({ state: 'finished', waiting: 0, done: LOANS, cases: [{ state: 'offered', loans: LOANS }] })
  const many = BigInt(LOANS)
  const found = await counts(db, town)
  expect(found).toMatchObject({ cases: many, loans: many, offers: many, steps: 4n * many, amended: 0n, as_previewed: many })
  expect(found['messages']).toBe(found['with_phone'])
  await db.close()
}, MINUTES * 60_000)

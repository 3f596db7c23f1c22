// A process that only drives relief for one institution, to be ended in the middle: node run-drive.ts <database> <system actor as JSON> <day>
import { advanceDrives } from '#institution/relief-for-many/door.ts'
import type { Actor } from '#platform/actor.ts'
import { settableClock } from '#platform/clock.ts'
import { openDatabase } from '#platform/db.ts'

const [, , url = '', given = '{}', day = ''] = process.argv
const actor = { ...(JSON.parse(given) as Actor), rights: new Set<string>() }
const db = openDatabase(url, { size: 4 })
const rooms = { db, clock: settableClock(day) }
while ((await advanceDrives(rooms, actor)) > 0);
await db.close()

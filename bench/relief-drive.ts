import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DriveMenu } from '#contract/relief-drives.ts'
import { countLoans } from '#institution/relief-for-many/begin-drive.ts'
import { advanceDrives } from '#institution/relief-for-many/door.ts'
import { weighingThreads } from '#institution/relief-for-many/weigh-in-threads.ts'
import { projectLoan } from '#institution/loans/project-loan.ts'
import { openDatabase, toJson, type Database } from '#platform/db.ts'
import { startEmbedded } from '#platform/embedded/start-embedded.ts'
import { newId } from '#platform/ids.ts'
import { migrate } from '#platform/migrate.ts'
import { begin, halfMenu, pauseMenu, theDrive, type DriveTown } from '#test/helpers/relief-drive.ts'
import { foundReliefTown } from '#test/helpers/relief.ts'
import type { Figure, Measured } from './figure.ts'
import { factsOf, loanFrom, today } from './relief-facts.ts'

const distinct = 5_000
const copies = 20
/** Between the count of what is selected and the preview the officer chooses the menu. */
const CHOOSING_MS = 10_000

const previews: readonly { readonly what: string; readonly menu: DriveMenu; readonly counted?: true }[] = [
  { what: 'half of the instalment, the first of this server, nothing counted', menu: halfMenu },
  { what: 'three instalments without payment', menu: pauseMenu },
  { what: 'half of the instalment, once more', menu: halfMenu },
  { what: 'half of the instalment, new threads, counted 10 s before', menu: halfMenu, counted: true },
]

/**
 * The preview of relief for 100,000 loans, from the database and into it, as the server does it: 5,000 different loans, each
 * twenty times. The limit is 20 s. The baseline reads the same loans and their facts and does nothing with them.
 */
export async function run(): Promise<Measured> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'twiza-bench-'))
  const embedded = await startEmbedded({ dataFolder: join(dataFolder, 'data'), log: () => undefined })
  const db = openDatabase(embedded.adminUrl)
  try {
    await migrate(embedded.adminUrl)
    const town = await manyLoans(db, embedded.adminUrl)
    const baseline = await secondsOf(() => readAll(town))
    const figures: Figure[] = [{ what: 'baseline: terms and facts of 100,000 loans read', value: baseline, unit: 's' }]
    for (const { what, menu, counted } of previews) {
      if (counted) figures.push(...await countAndChoose(town))
      const id = await begin(town, { menu })
      const { steps, late, seconds, busy } = await previewed(town, id)
      const { preview } = await theDrive(town, id)
      if (preview?.loans !== distinct * copies) throw new Error(`the preview weighed ${preview?.loans} loans`)
      figures.push(
        { what: `preview: ${what}`, value: seconds, unit: 's', ratio: seconds / baseline }, { what: 'of these loans something fits', value: preview.fitting, unit: 'loans' },
        { what: 'processor time of the process, without the database', value: busy, unit: 's' }, { what: 'steps of progress', value: steps, unit: 'steps' }, { what: 'the longest that others waited for this process', value: late, unit: 'ms' },
      )
    }
    figures.push({ what: 'memory of the process, threads and all', value: process.memoryUsage.rss() / 1_048_576, unit: 'MB' })
    return { name: `Relief for ${distinct * copies} loans, from the database`, figures }
  } finally {
    await db.close()
    await embedded.stop({ discard: true })
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** As on the page of a new drive of a server that has just started: threads that rested begin anew, and rehearse once the selection is counted. */
async function countAndChoose(town: DriveTown): Promise<Figure[]> {
  await weighingThreads(town.db.url).close()
  const first = await secondsOf(() => countLoans(town.rooms, town.officer, {}))
  const since = process.cpuUsage()
  await sleep(CHOOSING_MS / 10)
  const meanwhile = await secondsOf(() => countLoans(town.rooms, town.officer, {}))
  await sleep(CHOOSING_MS * 9 / 10)
  const { user, system } = process.cpuUsage(since)
  return [
    { what: 'the selection counted', value: first * 1_000, unit: 'ms' }, { what: 'the selection counted while threads rehearse', value: meanwhile * 1_000, unit: 'ms' },
    { what: 'processor time of the rehearsal, without the database', value: (user + system) / 1_000_000, unit: 's' },
  ]
}

/** Until the preview stands. Progress is counted as a page that asks four times a second sees it. */
async function previewed(town: DriveTown, id: string): Promise<{ steps: number; late: number; seconds: number; busy: number }> {
  const seen = new Set<number>()
  let late = 0
  let last = performance.now()
  const watch = setInterval(() => { late = Math.max(late, performance.now() - last - 10); last = performance.now() }, 10)
  const page = setInterval(() => void theDrive(town, id).then(({ weighed }) => seen.add(weighed)), 250)
  const since = process.cpuUsage()
  const seconds = await secondsOf(async () => { while ((await advanceDrives(town.rooms, town.system)) > 0); })
  const { user, system } = process.cpuUsage(since)
  clearInterval(watch)
  clearInterval(page)
  return { steps: seen.size, late, seconds, busy: (user + system) / 1_000_000 }
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1_000
}

const readAll = (town: DriveTown): Promise<unknown> => town.db.transact({ institution: town.institution }, async (tx) => {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await tx.rows<{ loan_id: string }>('select loan_id, terms from loan where institution_id = $1 and loan_id > $2 order by loan_id limit 500', [town.institution, after])
    const last = rows.at(-1)
    if (!last) return
    await tx.rows('select loan_id, content from loan_event where institution_id = $1 and loan_id = any($2::uuid[]) order by loan_id, seq', [town.institution, rows.map((row) => row.loan_id)])
    after = last.loan_id
  }
})

/** One loan through the real commands; the others have its product and branch, and terms, facts and columns of their own. */
async function manyLoans(db: Database, adminUrl: string): Promise<DriveTown> {
  const town = await foundReliefTown(db, { policy: { maxExtension: 24, maxHoliday: 6 } })
  town.rooms.clock.set(today)
  const admin = openDatabase(adminUrl, { role: 'postgres', size: 1, durable: false })
  await admin.transact({ institution: town.institution }, async (tx) => {
    // The rows are right as they are made; checking each against the others would take longer than the benchmark.
    await tx.run('set local session_replication_role = replica')
    await tx.run('create temporary table made (n int, loan jsonb, events jsonb)')
    for (let from = 0; from < distinct; from += 500) await tx.run(`insert into made select (m->>'n')::int, m->'loan', m->'events' from jsonb_array_elements($1::jsonb) m`, [toJson(somewhere(from, 500))])
    await tx.run('create temporary table fact as select n, seq, content from made, jsonb_array_elements(events) with ordinality as e(content, seq)')
    await tx.run(`create temporary table copied as select n, gen_random_uuid() as loan, gen_random_uuid() as client from made, generate_series(1, ${copies}) order by 2`)
    await tx.run('analyze made, fact, copied')
    await tx.run(
      `insert into client select made.* from copied c, client t,
         jsonb_populate_record(t, jsonb_build_object('client_id', c.client, 'number', 'X' || c.client, 'phone', null, 'phone_key', null)) as made where t.client_id = $1`, [town.client.id])
    await tx.run(
      `insert into loan select copy.* from copied c join made m using (n), loan t,
         jsonb_populate_record(t, m.loan || jsonb_build_object('loan_id', c.loan, 'client_id', c.client, 'number', 'X' || c.loan)) as copy where t.loan_id = $1`, [town.loan])
    await tx.run(
      `insert into loan_event (institution_id, loan_id, seq, event_id, type, value_on, content, channel, recorded_by, recorded_by_name)
       select $1, c.loan, seq, gen_random_uuid(), content->>'type', (content->>'on')::date, content, 'desk', 'bench', 'bench' from copied c join fact using (n)`, [town.institution])
    await tx.run(`update loan set status = 'closed' where loan_id = $1`, [town.loan])
  })
  await admin.transact({}, (tx) => tx.run('analyze'))
  await admin.close()
  return { ...town, loans: [], system: { ...town.officer, kind: 'system', id: 'jobs', name: 'Twiza', rights: new Set(), channel: 'job' } }
}

function somewhere(from: number, many: number): { n: number; loan: unknown; events: unknown }[] {
  return Array.from({ length: many }, (_each, k) => {
    const facts = factsOf(from + k)
    const { loan_id: _, ...columns } = projectLoan({ loan_id: '', terms: facts.terms, version: 1, booked_to: today }, loanFrom(facts))
    return { n: from + k, loan: { ...columns, terms: facts.terms, event_count: facts.events.length }, events: facts.events.map((event) => ({ ...event, id: newId() })) }
  })
}

if (import.meta.main) {
  const { print } = await import('./figure.ts')
  print(await run())
  process.exit(0)
}

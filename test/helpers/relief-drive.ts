// An institution with many loans, for stories of relief for many.
import type { BeginDrive, DriveMenu } from '#contract/relief-drives.ts'
import type { ReliefPolicyContent } from '#contract/relief-policy.ts'
import { advanceDrives } from '#institution/relief-for-many/door.ts'
import { approveDrive, proposeDrive, type DriveDone } from '#institution/relief-for-many/act-on-drive.ts'
import { beginDrive } from '#institution/relief-for-many/begin-drive.ts'
import { readDrive } from '#institution/relief-for-many/read-drive.ts'
import type { ReliefDrive } from '#contract/relief-drives.ts'
import type { Actor } from '#platform/actor.ts'
import type { Database } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { addClient, addTestProduct, done, giveLoan } from './lending.ts'
import { foundReliefTown, type ReliefTown } from './relief.ts'

export interface DriveTown extends ReliefTown { readonly loans: readonly string[]; readonly system: Actor }

/** So many loans besides the one of the town, each of another amount, every fifth client without a telephone. The clock stands at 10 March 2026. */
export async function foundDriveTown(db: Database, count: number, policy: Partial<ReliefPolicyContent> = {}): Promise<DriveTown> {
  const town = await foundReliefTown(db, { policy })
  const product = await addTestProduct(town)
  const loans = [town.loan]
  for (let n = 1; n <= count; n++) {
    const client = await addClient(town, n % 5 === 0 ? null : `+2126${String(10_000_000 + n)}`, n % 2 === 0 ? 'fr' : 'ar')
    const { id } = await giveLoan(town, { client, product, amount: `${3_000 + n * 100}.00`, count: 6 + (n % 7), on: '2026-01-05', firstDueOn: '2026-02-05' })
    loans.push(id)
  }
  town.rooms.clock.set('2026-03-10')
  const system: Actor = { ...town.officer, kind: 'system', id: 'jobs', name: 'Twiza', rights: new Set(), channel: 'job' }
  return { ...town, loans, system }
}

/** Copies the town's loans, each with a client of its own, every fifth without a telephone, until there are so many. */
export async function multiply(town: DriveTown, count: number): Promise<void> {
  await town.db.transact({ institution: town.institution }, async (tx) => {
    await tx.run('create temporary table copies (n int, loan uuid, client uuid, from_loan uuid, from_client uuid) on commit drop')
    await tx.run(
      `insert into copies select n, gen_random_uuid(), gen_random_uuid(), l.loan_id, l.client_id from generate_series(1, $2::int) as n
       join (select loan_id, client_id, row_number() over (order by loan_id) as place, count(*) over () as many from loan where institution_id = $1) as l
         on l.place = 1 + n % l.many`, [town.institution, count])
    const copy = (table: string, join: string, change: string) => tx.run(
      `insert into ${table} select made.* from copies c join ${table} t on t.institution_id = $1 and ${join},
         jsonb_populate_record(t, jsonb_build_object(${change})) as made`, [town.institution])
    await copy('client', 't.client_id = c.from_client', `'client_id', c.client, 'number', 'M' || c.n, 'phone', case when c.n % 5 > 0 then '+2127' || (10000000 + c.n) end,
      'phone_key', case when c.n % 5 > 0 then repeat('1', 64) end`)
    await copy('loan', 't.loan_id = c.from_loan', `'loan_id', c.loan, 'client_id', c.client, 'number', 'M' || c.n`)
    for (const table of ['loan_event', 'instalment', 'loan_version']) {
      await copy(table, 't.loan_id = c.from_loan', `'loan_id', c.loan${table === 'loan_event' ? `, 'receipt', null` : ''}`)
    }
  })
}

export const halfMenu: DriveMenu = {
  reason: 'market-closed', pays: { kind: 'share', percent: '50' }, allowed: ['holiday', 'extend', 'spread-arrears', 'capacity'], interest: 'accrue', byLaw: false,
}
export const pauseMenu: DriveMenu = { ...halfMenu, pays: { kind: 'pause', instalments: 3 } }

export const begin = async (town: DriveTown, change: Partial<BeginDrive> = {}): Promise<string> =>
  done(await beginDrive(town.rooms, town.officer, { key: newId(), drive: { name: 'Souk closed', selection: {}, menu: halfMenu, ...change } })).id

/** Previewed whole, proposed by the officer, approved by the manager. */
export async function startedDrive(town: DriveTown, change: Partial<BeginDrive> = {}): Promise<string> {
  const id = await begin(town, change)
  await advanceDrives(town.rooms, town.system, { ms: 60_000 })
  done<DriveDone>(await proposeDrive(town.rooms, town.officer, { key: newId(), id }))
  done<DriveDone>(await approveDrive(town.rooms, town.manager, { key: newId(), id }))
  return id
}

export const theDrive = async (town: DriveTown, id: string): Promise<ReliefDrive> => done(await readDrive(town.rooms, town.manager, id))

/** What became of each loan: the drive's outcome, the case's steps and the offer that it made, without what differs by chance. */
export async function fates(town: DriveTown, id: string): Promise<Record<string, unknown>> {
  const rows = await town.db.transact({ institution: town.institution }, (tx) => tx.rows<{ loan_id: string; fate: unknown }>(
    `select w.loan_id, jsonb_build_object('outcome', w.outcome, 'paper', w.paper, 'state', k.state, 'capacity', k.capacity_amount, 'presented', cardinality(k.presented),
       'steps', (select jsonb_agg(jsonb_build_array(s.act, s.state, s.actor_kind, s.actor_id) order by s.step) from case_step s where s.institution_id = w.institution_id and s.case_id = w.case_id),
       'offers', (select jsonb_agg(jsonb_build_array(o.hash, o.changes) order by o.place) from case_offer o where o.institution_id = w.institution_id and o.case_id = w.case_id),
       'cases', (select count(*) from relief_case c where c.institution_id = w.institution_id and c.loan_id = w.loan_id),
       'messages', (select count(*) from outbox m where m.institution_id = w.institution_id and m.client_id = w.client_id),
       'versions', (select count(*) from loan_version v where v.institution_id = w.institution_id and v.loan_id = w.loan_id)) as fate
     from relief_drive_loan w left join relief_case k on k.institution_id = w.institution_id and k.case_id = w.case_id
     where w.institution_id = $1 and w.drive_id = $2 order by w.loan_id`, [town.institution, id]))
  return Object.fromEntries(rows.map((row) => [row.loan_id, row.fate]))
}

/** A database that is gone from the n-th statement on, as it is for a process that ends. */
export function breakingAt(db: Database, statement: number): Database {
  let count = 0
  const tick = (): void => { if (++count >= statement) throw new Error('the process ended') }
  return {
    ...db,
    transact: (scope, work) => db.transact(scope, (tx) => work({
      rows: (text, values) => { tick(); return tx.rows(text, values) },
      maybe: (text, values) => { tick(); return tx.maybe(text, values) },
      one: (text, values) => { tick(); return tx.one(text, values) },
      run: (text, values) => { tick(); return tx.run(text, values) },
    })),
  }
}

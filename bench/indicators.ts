import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { computeIndicators } from '#core/indicators/compute.ts'
import { indicatorGroups } from '#core/indicators/indicator.ts'
import { keptRiskDays } from '#core/portfolio/portfolio.ts'
import { figuresFromBooks, takeSnapshots } from '#institution/figures/door.ts'
import { readWholeSets } from '#institution/indicators/door.ts'
import { closeDay } from '#institution/portfolio/door.ts'
import { openDatabase, type Database } from '#platform/db.ts'
import { startEmbedded } from '#platform/embedded/start-embedded.ts'
import { migrate } from '#platform/migrate.ts'
import { addTestProduct, done, foundLending, giveLoan } from '#test/helpers/lending.ts'
import type { Figure, Measured } from './figure.ts'

const institutions = 400
const loansEach = 2_500
const closedOn = '2026-01-31'
/** Institutions that are worked out side by side, each in a transaction behind its own wall. */
const abreast = 4

/**
 * Indicators of 400 institutions with 1,000,000 loans: all of the registry, from their books as they stand (limit 3 s), and every value of the last period
 * from snapshots (limit 100 ms). The baseline is one full scan of the table of loans, in the same run.
 */
export async function run(): Promise<Measured> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'twiza-bench-'))
  const embedded = await startEmbedded({ dataFolder: join(dataFolder, 'data'), log: () => undefined, durable: false })
  try {
    await migrate(embedded.adminUrl)
    const db = openDatabase(embedded.adminUrl, { size: abreast })
    const admin = new pg.Client({ connectionString: embedded.adminUrl })
    // The server stops under it when the benchmark fails.
    admin.on('error', () => undefined)
    await admin.connect()
    const ids = await fill(db, admin)
    const scan = await best(async () => void (await admin.query('select sum(principal_out), max(oldest_due_on) from loan')))
    const books = await best(() => fromBooks(db, ids))
    const snapshots = await best(() => fromSnapshots(db, ids))
    await admin.end()
    await db.close()
    const figure = (what: string, value: number): Figure => ({ what, value, unit: 'ms', ratio: value / scan })
    return {
      name: `Indicators of ${institutions} institutions with ${(institutions * loansEach).toLocaleString('en')} loans`,
      figures: [figure('baseline: one scan of all loans', scan), figure('from the books', books), figure('from snapshots', snapshots)],
    }
  } finally {
    await embedded.stop({ discard: true })
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** One institution through the real commands, with its snapshot; then copies of it, and of its loan and its client. */
async function fill(db: Database, admin: pg.Client): Promise<string[]> {
  const lending = await foundLending(db)
  const product = await addTestProduct(lending)
  await giveLoan(lending, { product, amount: '12000', count: 12, on: '2026-01-05' })
  done(await closeDay(db, lending.accountant, { key: 'close-january', on: closedOn, today: '2026-02-01' }))
  await takeSnapshots(db, lending.accountant)
  await admin.query('create temp table copied as select gen_random_uuid() as id, n from generate_series(2, $1::int) n', [institutions])
  await admin.query(`insert into institution select (jsonb_populate_record(i, jsonb_build_object('institution_id', c.id, 'slug', 'copy-' || c.n))).* from institution i, copied c where i.institution_id = $1`, [lending.institution])
  for (const table of ['branch', 'account', 'product', 'product_version', 'journal_entry', 'day_close', 'account_balance', 'portfolio_day', 'portfolio_risk_day', 'figure_set', 'indicator_set']) {
    await admin.query(`insert into ${table} select (jsonb_populate_record(t, jsonb_build_object('institution_id', c.id))).* from ${table} t, copied c where t.institution_id = $1`, [lending.institution])
  }
  await admin.query('alter table loan disable trigger all; alter table client disable trigger all')
  const client = 'md5(i.institution_id::text || n)::uuid'
  await copyRows(admin, 'client', lending.institution, { client_id: client, number: `'K' || n` })
  await copyRows(admin, 'loan', lending.institution, {
    client_id: client, loan_id: `md5(i.institution_id::text || 'l' || n)::uuid`, number: `'L' || n`, oldest_due_on: `date '${closedOn}' - (n % 9) * 20`,
  })
  await keepLevels(admin, lending.institution)
  await admin.query('vacuum analyze')
  return (await admin.query<{ institution_id: string }>('select institution_id from institution')).rows.map((row) => row.institution_id)
}

/** What the close would have kept of the copied loans, which are alike in every institution. */
async function keepLevels(admin: pg.Client, first: string): Promise<void> {
  await admin.query(
    `update portfolio_risk_day r set strict = l.late, regulatory = l.late from (
       select days, coalesce(sum(principal_out) filter (where $2::date - oldest_due_on > case days when 1 then 0 else days end), 0) as late
       from loan cross join unnest($3::int[]) days where institution_id = $1 group by days) l where r.days = l.days`, [first, closedOn, keptRiskDays])
  await admin.query('update portfolio_day set principal = (select sum(principal_out) from loan where institution_id = $1) where principal > 0', [first])
}

/** The columns that change are set; all others are copied as they are. */
async function copyRows(admin: pg.Client, table: 'client' | 'loan', first: string, change: Readonly<Record<string, string>>): Promise<void> {
  const { rows } = await admin.query<{ column_name: string }>('select column_name from information_schema.columns where table_name = $1 order by ordinal_position', [table])
  const columns = rows.map(({ column_name: name }) => name)
  const value = (name: string): string => (name === 'institution_id' ? 'i.institution_id' : change[name] ?? `t.${name}`)
  await admin.query(
    `insert into ${table} (${columns.join(', ')}) select ${columns.map(value).join(', ')} from (select * from ${table} where institution_id = $1 limit 1) t, institution i, generate_series(1, $2::int) n`,
    [first, loansEach])
}

async function fromBooks(db: Database, ids: readonly string[]): Promise<void> {
  const left = [...ids]
  await Promise.all(Array.from({ length: abreast }, async () => {
    for (let institution = left.pop(); institution !== undefined; institution = left.pop()) {
      const id = institution
      const found = await db.transact({ institution: id }, (tx) => figuresFromBooks(tx, id, { to: closedOn, months: 1 }))
      if (found === undefined) throw new Error('every institution of this benchmark has closed the day')
      const { activeBorrowers: borrowers, late91to180: late } = found.figures.points.at(-1)?.values ?? {}
      if ((borrowers?.num ?? 0n) < BigInt(loansEach) || (late?.num ?? 0n) === 0n || computeIndicators(found.figures).values.get('par_30')?.value === undefined) throw new Error('the figures are not whole')
    }
  }))
}

/** As each institution's own desk asks, one question for all of them: the walls are the bench's own. */
async function fromSnapshots(db: Database, ids: readonly string[]): Promise<void> {
  const client = await db.pool.connect()
  try {
    await client.query('set role none')
    const tx = { rows: async <T>(text: string, values: readonly unknown[] = []) => (await client.query(text, [...values])).rows as T[] }
    const sets = await readWholeSets(tx as unknown as Parameters<typeof readWholeSets>[0], ids, { groups: indicatorGroups, from: closedOn, to: closedOn })
    if (sets.length !== ids.length * indicatorGroups.length) throw new Error(`${sets.length} snapshots`)
  } finally {
    client.release(true)
  }
}

async function best(work: () => Promise<void>): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let n = 0; n < 3; n++) {
    const began = performance.now()
    await work()
    least = Math.min(least, performance.now() - began)
  }
  return least
}

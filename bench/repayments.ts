import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import pg from 'pg'
import { buildApp } from '#http/app.ts'
import { recordRepayments } from '#institution/repayments/door.ts'
import { settableClock } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import { startEmbedded } from '#platform/embedded/start-embedded.ts'
import { newId } from '#platform/ids.ts'
import { migrate } from '#platform/migrate.ts'
import { openServices, type Services } from '#platform/services.ts'
import { foundTestInstitution, type TestInstitution } from '#test/helpers/institution.ts'
import { addTestProduct, giveLoan, type Lending } from '#test/helpers/lending.ts'
import { signedIn } from '#test/helpers/signed-in.ts'

export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly ratio: number
}

const callers = 16
const seconds = 5
const loans = 4_000
const today = '2026-03-15'

/**
 * Repayments on durable PostgreSQL: single ones over HTTP by 16 callers, and lists of 500, against the smallest durable
 * transaction (one UPDATE of one row and its COMMIT, in one round trip) by 16 callers on the same server.
 */
export async function run(): Promise<{ name: string; figures: Figure[] }> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'twiza-bench-'))
  const embedded = await startEmbedded({ dataFolder: join(dataFolder, 'data'), log: () => undefined })
  try {
    await migrate(embedded.adminUrl)
    const config = readConfig({ TWIZA_DATA: dataFolder, TWIZA_LOG: 'silent' }, '/')
    const services = await openServices({ config, databaseUrl: embedded.adminUrl, clock: settableClock(today) })
    const institution = await foundTestInstitution(services)
    const ids = await manyLoans(services, embedded.adminUrl, institution)
    const baseline = await smallest(embedded.adminUrl)
    const single = await overHttp(services, institution, ids)
    const listed = await inLists(services, institution, ids)
    await services.close()
    const figure = (what: string, value: number): Figure => ({ what, value: Math.round(value), unit: 'a second', ratio: value / baseline })
    return {
      name: 'repayments: durable, double entry, idempotent, receipt, audit',
      figures: [
        figure('baseline: smallest durable transaction, 16 callers', baseline),
        figure('single repayments over HTTP, 16 callers', single),
        figure('repayments in lists of 500, two callers', listed),
      ],
    }
  } finally {
    await embedded.stop({ discard: true })
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** One loan through the real commands, then copies of it, each with two instalments paid. */
async function manyLoans({ db }: Services, adminUrl: string, { id: institution, branch, people }: TestInstitution): Promise<string[]> {
  const actorOf = (role: 'officer' | 'branch-manager' | 'teller' | 'accountant') => people[role].actor
  const lending: Lending = {
    db, institution, branch, currency: 'MAD', officer: actorOf('officer'), manager: actorOf('branch-manager'), teller: actorOf('teller'), accountant: actorOf('accountant'),
  }
  const { id } = await giveLoan(lending, { product: await addTestProduct(lending), amount: '12000.00', count: 12, on: '2025-12-15' })
  const pay = (amount: string, valueOn: string) => db.transact({ institution }, (tx) =>
    recordRepayments(tx, institution, [{ key: newId(), actor: lending.teller, today, content: { loan: id, amount, valueOn, means: 'cash' } }]))
  await pay('1134.71', '2026-01-15')
  await pay('1134.71', '2026-02-15')
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  for (const statement of copies(institution, id)) await admin.query(statement)
  const { rows } = await admin.query<{ loan_id: string }>(`select loan_id from loan where status = 'active'`)
  await admin.end()
  return rows.map((row) => row.loan_id)
}

function copies(institution: string, id: string): string[] {
  const loanColumns = `client_id, group_id, branch_id, officer_id, product_id, product_version, currency, status, terms, amount_asked, count_asked, principal,
    purpose, note, applied_on, applied_by, applied_by_name, approvals_needed, approved_on, disbursed_on, version, event_count, last_event_on, plain,
    contract_version, principal_out, interest_out, fees_out, penalties_out, tax_out, oldest_due_on, last_due_on, last_paid_on, booked_to`
  const rowColumns = 'n, due_on, days, principal, interest, fees, penalties, tax, savings, total, balance, paid, outstanding, paid_on'
  const of = (table: string): string => `${table}.institution_id = '${institution}' and ${table}.loan_id = '${id}'`
  return [
    `create temp table made as select gen_random_uuid() as loan_id, n from generate_series(1, ${loans}) n`,
    `insert into loan (institution_id, loan_id, number, ${loanColumns}) select '${institution}', made.loan_id, 'X' || made.n, ${loanColumns}
       from loan, made where ${of('loan')}`,
    'analyze',
    `insert into instalment (institution_id, loan_id, ${rowColumns}) select '${institution}', made.loan_id,
       ${rowColumns.split(', ').map((name) => `i.${name}`).join(', ')} from instalment i, made where ${of('i')}`,
    `insert into loan_event (institution_id, loan_id, seq, event_id, type, value_on, amount, content, channel, means, recorded_by, recorded_by_name)
       select '${institution}', made.loan_id, e.seq, e.event_id, e.type, e.value_on, e.amount, e.content, e.channel, e.means, e.recorded_by, e.recorded_by_name
       from loan_event e, made where ${of('e')}`,
    'analyze',
  ]
}

async function smallest(adminUrl: string): Promise<number> {
  const pool = new pg.Pool({ connectionString: adminUrl, max: callers })
  await pool.query('create table smallest (id int primary key, n bigint not null) with (fillfactor = 50)')
  await pool.query('insert into smallest select n, 0 from generate_series(1, $1) n', [callers])
  const rate = await rateOf(callers, async (caller) => {
    await pool.query({ name: 'smallest', text: 'update smallest set n = n + 1 where id = $1', values: [caller + 1] })
    return 1
  })
  await pool.end()
  return rate
}

async function overHttp(services: Services, institution: TestInstitution, ids: readonly string[]): Promise<number> {
  const app = buildApp(services, { publicWritesPerMinute: 1_000, webFolder: '/nowhere' })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const { cookie } = await signedIn(app, institution.people.teller)
  const worker = new Worker(new URL('repayment-callers.ts', import.meta.url), { workerData: { address, cookie, ids, callers, seconds, today } })
  const { done, failed } = await new Promise<{ done: number; failed: string[] }>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
  await app.close()
  if (failed.length > 0) throw new Error(`a repayment was not accepted: ${failed[0]}`)
  return done / seconds
}

async function inLists({ db }: Services, { id: institution, people }: TestInstitution, ids: readonly string[]): Promise<number> {
  let next = 0
  return rateOf(2, async () => {
    const list = Array.from({ length: 500 }, () => ({
      key: newId(), actor: people.teller.actor, today,
      content: { loan: ids[next++ % ids.length] ?? '', amount: '5.00', valueOn: today, means: 'cash' as const },
    }))
    const answers = await db.transact({ institution }, (tx) => recordRepayments(tx, institution, list))
    const refused = answers.find((answer) => 'refused' in answer)
    if (refused) throw new Error(`a repayment was not accepted: ${JSON.stringify(refused)}`)
    return list.length
  })
}

async function rateOf(many: number, work: (caller: number) => Promise<number>): Promise<number> {
  let done = 0
  const start = performance.now()
  const until = start + seconds * 1000
  await Promise.all(Array.from({ length: many }, async (_, caller) => {
    while (performance.now() < until) done += await work(caller)
  }))
  return (done * 1000) / (performance.now() - start)
}

if (import.meta.main) {
  const { name, figures } = await run()
  console.log(name)
  for (const { what, value, unit, ratio } of figures) {
    console.log(`  ${what.padEnd(56)} ${value.toLocaleString('en').padStart(12)} ${unit}, ${ratio.toFixed(3)} × baseline`)
  }
}

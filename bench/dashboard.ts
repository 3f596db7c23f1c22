import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { getDashboard, getMemberValues } from '#contract/indicators.ts'
import { buildApp } from '#http/app.ts'
import { keepValues } from '#institution/indicators/door.ts'
import { settableClock } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import { startEmbedded } from '#platform/embedded/start-embedded.ts'
import { migrate } from '#platform/migrate.ts'
import { openServices, type Services } from '#platform/services.ts'
import { monthFigures, monthsUpTo } from '#test/helpers/figures.ts'
import { foundTestInstitution, foundTestNetwork } from '#test/helpers/institution.ts'
import { shareWith } from '#test/helpers/sharing.ts'
import { signedIn, type Visitor } from '#test/helpers/signed-in.ts'
import type { Figure, Measured } from './figure.ts'

const members = 400
const today = '2026-03-15'
const rounds = 20

/**
 * The dashboard of 400 members over HTTP: ten indicators, twelve months of trend, medians, and a look written down for each
 * member. The limit is 300 ms on the server. The baseline is one look at nothing: the list of an empty peer group.
 */
export async function run(): Promise<Measured> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'twiza-bench-'))
  const embedded = await startEmbedded({ dataFolder: join(dataFolder, 'data'), log: () => undefined })
  try {
    await migrate(embedded.adminUrl)
    const services = await openServices({ config: readConfig({ TWIZA_DATA: dataFolder, TWIZA_LOG: 'silent' }, '/'), databaseUrl: embedded.adminUrl, clock: settableClock(today) })
    const app = buildApp(services, { webFolder: '/nowhere' })
    const { first } = await manyMembers(services, embedded.adminUrl)
    const director = await signedIn(app, { userName: 'director-bench' })
    const baseline = await median(() => director.call(getDashboard, { query: { q: 'nobody is called so' } }))
    const dashboard = await median(() => whole(director))
    const one = await median(() => director.call(getMemberValues, { params: { id: first } }))
    await app.close()
    await services.close()
    const figure = (what: string, value: number): Figure => ({ what, value, unit: 'ms', ratio: value / baseline })
    return {
      name: `The network’s dashboard: ${members} members, 10 indicators, 12 months`,
      figures: [figure('baseline: the dashboard of nobody', baseline), figure('dashboard of all, each told who looked', dashboard), figure('values of one member beside its 399 peers', one)],
    }
  } finally {
    await embedded.stop({ discard: true })
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

async function whole(director: Visitor): Promise<void> {
  const { answer } = await director.call(getDashboard, { query: {} })
  if (answer.rows.length !== members || answer.indicators[0]?.peers?.count !== members) throw new Error('the dashboard is not whole')
}

/** One member through the real commands, then copies of it, each with figures of its own. */
async function manyMembers(services: Services, adminUrl: string): Promise<{ first: string }> {
  const one = await foundTestInstitution(services)
  const network = await foundTestNetwork(services, 'bench', [one.id])
  await shareWith(services, one, network)
  const figures = monthsUpTo('2026-02', 13).map((month, n) => monthFigures({ month, late: 20_000 + n * 500 }))
  await services.db.transact({ institution: one.id }, (tx) => keepValues(tx, one.id, figures))
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query(`create temp table copied as select gen_random_uuid() as id, n from generate_series(2, ${members}) n`)
  await admin.query(`insert into institution select (jsonb_populate_record(i, jsonb_build_object('institution_id', c.id, 'slug', 'copy-' || c.n, 'name', 'Member ' || c.n))).* from institution i, copied c where i.institution_id = $1`, [one.id])
  for (const name of ['network_member', 'sharing_agreement', 'indicator_set']) {
    await admin.query(`insert into ${name} select (jsonb_populate_record(t, jsonb_build_object('institution_id', c.id))).* from ${name} t, copied c where t.institution_id = $1`, [one.id])
  }
  await admin.query('analyze')
  await admin.end()
  return { first: one.id }
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < rounds; n++) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  return times.toSorted((a, b) => a - b)[rounds / 2] ?? 0
}

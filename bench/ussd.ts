import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { buildApp } from '#http/app.ts'
import { settableClock } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import { startEmbedded } from '#platform/embedded/start-embedded.ts'
import { migrate } from '#platform/migrate.ts'
import { openServices, type Services } from '#platform/services.ts'
import { choosePin, connect, mobileOf, PIN, type Mobile } from '#test/helpers/dial.ts'
import { foundReliefTown } from '#test/helpers/relief.ts'
import { addClient, giveLoan } from '#test/helpers/lending.ts'
import type { Measured } from './figure.ts'

const clients = 40
const stepsASecond = 100
const seconds = 12
const code = '*801#'
/** The loan, where to pay, and back: a PIN in every sixth step. */
const way = ['1', PIN, '00', '2', '0'] as const

/** Steps of USSD at a hundred a second, each from the form to the screen, with sessions, PINs and loans on durable PostgreSQL. */
export async function run(): Promise<Measured> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'twiza-bench-'))
  const embedded = await startEmbedded({ dataFolder: join(dataFolder, 'data'), log: () => undefined })
  try {
    await migrate(embedded.adminUrl)
    const config = readConfig({ TWIZA_DATA: dataFolder, TWIZA_LOG: 'silent' }, '/')
    const services = await openServices({ config, databaseUrl: embedded.adminUrl, clock: settableClock('2026-03-10') })
    const app = buildApp(services, { webFolder: '/nowhere' })
    const mobiles = await foundMobiles(services, app)
    const baseline = await paced(() => services.db.transact({}, (tx) => tx.run('update counter set value = value + 1')))
    const callers = mobiles.map(caller)
    await scatter(callers)
    const steps = await paced(byFree(callers))
    await app.close()
    await services.close()
    const figure = (what: string, value: number, against: number) => ({ what, value: Math.round(value * 10) / 10, unit: 'ms', ratio: value / against })
    return {
      name: `USSD, ${stepsASecond} steps a second, ${clients} telephones`,
      figures: [
        figure('baseline: one transaction of one statement, p50', baseline.p50, baseline.p50), figure('the same, p99', baseline.p99, baseline.p99),
        figure('a step, p50', steps.p50, baseline.p50), figure('a step, p99 (50 ms at most)', steps.p99, baseline.p99), figure('a step, worst', steps.worst, baseline.worst), { what: 'steps that found the server too busy', value: unanswered, unit: `of ${stepsASecond * seconds}` },
      ],
    }
  } finally {
    await embedded.stop({ discard: true })
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

async function foundMobiles(services: Services, app: FastifyInstance): Promise<Mobile[]> {
  const town = await foundReliefTown(services.db)
  const { rows } = await services.db.transact({ institution: town.institution }, async (tx) => ({ rows: await tx.rows<{ product_id: string }>('select product_id from product') }))
  const product = rows[0]?.product_id ?? ''
  const mobiles: Mobile[] = []
  for (let n = 0; n < clients; n += 1) {
    const [client, phone] = [await addClient(town), `+21261200${1_000 + n}`]
    await giveLoan(town, { client, product, amount: '12000.00', count: 12, on: '2026-01-05' })
    await connect(services, town.institution, client, phone, code)
    const mobile = mobileOf(app, phone, code)
    await choosePin(services, town.officer, client, mobile)
    mobiles.push(mobile)
  }
  return mobiles
}

let unanswered = 0

/** One step each time: dials, walks its way, and dials again. */
function caller(mobile: Mobile): () => Promise<void> {
  let at = -1
  return async () => {
    const input = way[at]
    at = at + 1 === way.length ? -1 : at + 1
    const screen = await (input === undefined ? mobile.dial() : mobile.type(input))
    if (screen.startsWith('CON ')) return
    // A machine that is too busy answers that nothing is lost; she dials again.
    unanswered += 1
    at = -1
  }
}

/** People do not press in step: when the measure begins, each telephone is already somewhere else on its way. */
async function scatter(callers: readonly (() => Promise<void>)[]): Promise<void> {
  for (const [n, step] of callers.entries()) {
    for (let done = 0; done < n % (way.length + 1); done += 1) await step()
  }
}

/** Whoever has read her screen presses next; while everybody waits for the server, the step waits too, and its time counts. */
function byFree(callers: (() => Promise<void>)[]): () => Promise<void> {
  const free = [...callers]
  const wanting: ((caller: () => Promise<void>) => void)[] = []
  return async () => {
    const next = free.shift() ?? (await new Promise<() => Promise<void>>((resolve) => wanting.push(resolve)))
    await next()
    const first = wanting.shift()
    if (first) first(next)
    else free.push(next)
  }
}

/** Begins a step every hundredth of a second, whether those before it are done or not. Times in ms. */
async function paced(step: () => Promise<unknown>): Promise<{ p50: number; p99: number; worst: number }> {
  const took: number[] = []
  const running: Promise<void>[] = []
  const begin = performance.now()
  for (let n = 0; n < stepsASecond * seconds; n += 1) {
    const wait = begin + (n * 1_000) / stepsASecond - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    running.push(timed(step, took))
  }
  await Promise.all(running)
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99), worst: sorted.at(-1) ?? Number.NaN }
}

async function timed(step: () => Promise<unknown>, took: number[]): Promise<void> {
  const started = performance.now()
  await step()
  took.push(performance.now() - started)
}

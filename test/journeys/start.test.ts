// `npm start` as a newcomer meets it: the demonstration loads, the books agree, and nothing that happens to the process harms them.
import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { getSession, signIn } from '#contract/session.ts'
import { CLUSTER, existingPlace } from '#platform/embedded/database-place.ts'
import { discardEmbedded } from '#platform/embedded/discard-embedded.ts'
import { reachDatabase } from '#platform/embedded/reach-database.ts'
import { makeFolder, query } from '#test/helpers/embedded-folder.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const folder = makeFolder(0o700)
const started: Started[] = []

interface Started {
  readonly pid: number
  readonly said: () => string
  readonly ended: Promise<number | null>
  /** The address, once it says that it is ready. */
  readonly ready: Promise<string>
}

function run(script: string, ...words: string[]): Started {
  const environment = { ...process.env, TWIZA_DATA: folder, TWIZA_SKIP_INSTALL: '1', TWIZA_LOG: 'warn', PORT: '0', TWIZA_DEMO: 'on', NODE_ENV: 'production' }
  const child: ChildProcess = spawn(process.execPath, [join(ROOT, 'scripts', script), ...words], { cwd: ROOT, detached: true, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const ended = new Promise<number | null>((resolve) => { child.on('close', (code) => resolve(code)) })
  const ready = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (text: Buffer) => {
        said += text.toString()
        const address = /Twiza is ready[^]*?Open +(\S+)[^]*Stop with Ctrl-C/.exec(said)?.[1]
        if (address) resolve(address)
      })
    }
    void ended.then((code) => reject(new Error(`ended with ${code}: ${said}`)))
  })
  ready.catch(() => undefined)
  const one = { pid: child.pid ?? 0, said: () => said, ended, ready }
  started.push(one)
  return one
}

const verify = async (...names: string[]): Promise<{ code: number | null; said: string }> => {
  const one = run('twiza.mjs', 'verify', ...names)
  return { code: await one.ended, said: one.said() }
}

const adminUrl = async (): Promise<string> => (await reachDatabase({ databaseUrl: undefined, dataFolder: folder }, () => undefined)).adminUrl

function killAll({ pid }: Started): void {
  const place = existingPlace(folder) ?? ''
  const postmaster = Number(readFileSync(join(place, CLUSTER, 'postmaster.pid'), 'utf8').split('\n')[0])
  process.kill(-pid, 'SIGKILL')
  process.kill(postmaster, 'SIGKILL')
}

async function signInAs(address: string, login: string, password: string): Promise<{ status: number; name: string }> {
  const response = await fetch(`${address}${signIn.path}`, { method: 'POST', headers: { 'content-type': 'application/json', origin: address }, body: JSON.stringify({ login, password }) })
  const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ')
  const session = await fetch(`${address}${getSession.path}`, { headers: { cookie } })
  return { status: response.status, name: ((await session.json()) as { user?: { name: string } }).user?.name ?? '' }
}

afterAll(async () => {
  for (const { pid, ended } of started) {
    try { process.kill(-pid, 'SIGKILL') } catch { /* It has ended, as it should. */ }
    await ended
  }
  await discardEmbedded(folder)
})

test('it starts with the demonstration, and one signs in with what it prints', async () => {
  const first = run('start.mjs')
  const address = await first.ready
  expect(first.said()).toContain(folder)
  const [, login = '', password = ''] = /^ {4}(\S+officer) +(\S+) +officer/m.exec(first.said()) ?? []
  const { status, name } = await signInAs(address, login, password)
  expect([status, name.length > 3]).toEqual([200, true])
  expect((await signInAs(address, login, 'not the password')).status).toBe(401)
})

test('verify finds nothing, and finds a difference that somebody plants', async () => {
  const clean = await verify()
  expect([clean.code, clean.said]).toEqual([0, expect.stringMatching(/^13 institutions, 0 differences$/m)])
  const url = await adminUrl()
  const [loan] = await query<{ id: string; slug: string }>(url, `select loan_id as id, slug from loan join institution using (institution_id) where status = 'active' order by loan_id limit 1`)
  await query(url, `update loan set principal_out = principal_out + 1 where loan_id = '${loan?.id}'`)
  const found = await verify(loan?.slug ?? '')
  expect(found.code).toBe(1)
  expect(found.said).toMatch(/^ {2}.*principal_out.*: the facts say \d+, found \d+$/m)
  await query(url, `update loan set principal_out = principal_out - 1 where loan_id = '${loan?.id}'`)
})

test('a second start beside it says who has the folder, and leaves it alone', async () => {
  const second = run('start.mjs')
  expect(await second.ended).toBe(1)
  expect(second.said()).toContain(folder)
  expect(second.said()).toMatch(/http:\/\/127\.0\.0\.1:\d+/)
  expect(second.said()).not.toMatch(/\bat .*\.ts:\d+/)
})

test('after kill -9 of everything it comes back with its books whole, and Ctrl-C stops it all', async () => {
  const [first] = started
  if (!first) throw new Error('the first start is there')
  killAll(first)
  await first.ended
  const again = run('start.mjs')
  const address = await again.ready
  expect(again.said(), 'the demonstration is not loaded twice').not.toContain(' clients\n')
  expect((await fetch(`${address}/health/ready`)).status).toBe(200)
  expect((await verify()).code).toBe(0)
  process.kill(-again.pid, 'SIGINT')
  expect(await again.ended).toBe(0)
  await expect(fetch(address)).rejects.toThrow()
  expect(() => readFileSync(join(existingPlace(folder) ?? '', CLUSTER, 'postmaster.pid'))).toThrow()
})

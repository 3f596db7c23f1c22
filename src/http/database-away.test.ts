import { createConnection, createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listBranches } from '#contract/branches.ts'
import { getSession } from '#contract/session.ts'
import { testDatabase } from '#test/helpers/database.ts'
import { foundTestInstitution } from '#test/helpers/institution.ts'
import { testApp, testServices } from '#test/helpers/services.ts'
import { signedIn } from '#test/helpers/signed-in.ts'

// Stands between the server and PostgreSQL, and can be taken away.
class Line {
  readonly #target: URL
  #server: Server | undefined
  #port = 0
  readonly #sockets = new Set<Socket>()
  constructor(target: URL) { this.#target = target }

  async up(): Promise<string> {
    this.#server = createServer((here) => {
      const there = createConnection(Number(this.#target.port), this.#target.hostname)
      for (const socket of [here, there]) {
        this.#sockets.add(socket)
        socket.on('error', () => socket.destroy()).on('close', () => { this.#sockets.delete(socket); here.destroy(); there.destroy() })
      }
      here.pipe(there).pipe(here)
    })
    await new Promise<void>((resolve) => this.#server?.listen(this.#port, '127.0.0.1', resolve))
    this.#port = (this.#server.address() as { port: number }).port
    const url = new URL(this.#target)
    url.port = String(this.#port)
    url.hostname = '127.0.0.1'
    return url.href
  }

  async down(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    await new Promise((resolve) => this.#server?.close(resolve))
  }
}

let line: Line
let services: Awaited<ReturnType<typeof testServices>>
let app: ReturnType<typeof testApp>
beforeAll(async () => {
  line = new Line(new URL(await testDatabase()))
  services = await testServices({ adminUrl: await line.up() })
  app = testApp(services)
})
afterAll(async () => { await app.close(); await line.down(); await services.close() })

test('a database that goes away is told as such, nobody is signed out, and all goes on when it is back', async () => {
  const { people } = await foundTestInstitution(services)
  const teller = await signedIn(app, people.teller)
  expect((await teller.call(listBranches, {})).status).toBe(200)
  await line.down()
  // A remembered caller is not asked for again; a forgotten one is, and both must hear the same.
  services.auth.announce()
  for (const [name, ask] of Object.entries({ getSession: () => teller.call(getSession, {}), listBranches: () => teller.call(listBranches, {}) })) {
    const heard = await ask()
    expect([name, heard.status, heard.code, heard.headers['retry-after']]).toEqual([name, 503, 'try_again_later', '5'])
  }
  expect((await app.inject('/health/live')).statusCode).toBe(200)
  expect((await app.inject('/health/ready')).statusCode).toBe(503)
  await line.up()
  expect((await app.inject('/health/ready')).statusCode).toBe(200)
  expect((await teller.call(getSession, {})).status).toBe(200)
  expect((await teller.call(listBranches, {})).status).toBe(200)
})

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { buildApp, type AppOptions } from '#http/app.ts'
import { settableClock, type SettableClock } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import { openServices, type Services } from '#platform/services.ts'
import { testDatabase } from './database.ts'

export interface TestServices extends Services { readonly clock: SettableClock; readonly adminUrl: string }

/** Services on a fresh database, with a clock that stands at the given day until it is moved. Close them in afterAll. */
export async function testServices(options: { today?: string; environment?: Record<string, string>; adminUrl?: string } = {}): Promise<TestServices> {
  const dataFolder = mkdtempSync(join(tmpdir(), `twiza-test-${process.pid}-data-`))
  const config = readConfig({ TWIZA_DATA: dataFolder, TWIZA_LOG: 'error', TWIZA_SECRET: 'a secret that every test shares, and nothing else', ...options.environment }, '/')
  const clock = settableClock(options.today ?? '2026-03-02')
  const adminUrl = options.adminUrl ?? await testDatabase()
  return { ...await openServices({ config, databaseUrl: adminUrl, clock }), clock, adminUrl }
}

/** The whole server without a port. Every answer is checked against the contract. */
export const testApp = (services: Services, options: AppOptions = {}): FastifyInstance =>
  buildApp(services, { publicWritesPerMinute: 100_000, checkAnswers: true, webFolder: '/nowhere', ...options })

/** Closes what the test opened when it ends, in reverse. */
export function closeAfter(...closable: readonly { close(): unknown }[]): void {
  onTestFinished(async () => { for (const each of closable.toReversed()) await each.close() })
}

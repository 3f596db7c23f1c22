import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import { refuse } from '#core/refusal.ts'
import { readConfig } from '#platform/config.ts'
import { FileAnswer, rawRoute, route } from '#platform/route.ts'
import { openServices, type Services } from '#platform/services.ts'
import { testDatabase } from '#test/helpers/database.ts'
import { buildApp } from './app.ts'

const echo = endpoint({
  name: 'echo', tag: 'trial', method: 'POST', path: '/api/trial/:id', access: 'public', summary: 'Echoes.', command: true,
  params: z.strictObject({ id: z.uuid() }), query: z.strictObject({ limit: z.coerce.number().int().max(5).optional() }),
  body: z.strictObject({ name: z.string().min(2), amount: z.string().regex(/^\d+$/, 'amount_format'), kind: z.enum(['a', 'b']), members: z.array(z.strictObject({ share: z.number().max(100) })).max(3).optional() }),
  answer: z.object({ key: z.string(), name: z.string() }),
})
const ask = endpoint({ name: 'ask', tag: 'trial', method: 'GET', path: '/api/trial', access: 'public', summary: 'Asks.', query: z.strictObject({ do: z.string() }), answer: z.unknown() })
const secret = endpoint({ name: 'secret', tag: 'trial', method: 'GET', path: '/api/trial/secret', access: 'clients.see', summary: 'Is closed.' })

const answers: Record<string, () => unknown> = {
  big: () => ({ money: 12345678901234567890n }),
  refuse: () => ({ ...refuse('changed_meanwhile', 'version'), also: [refuse('not_found', 'other')] }),
  fail: () => { throw Object.assign(new Error('secret inside'), { detail: 'row (0788123456)' }) },
  away: () => { throw Object.assign(new Error('Connection terminated unexpectedly')) },
  file: () => new FileAnswer('text/csv', 'a,b', 'reçus.csv'),
  long: () => ({ text: 'x'.repeat(10_000) }),
}

let services: Services
let app: ReturnType<typeof buildApp>
beforeAll(async () => {
  const config = readConfig({ TWIZA_DATA: await mkdtemp(join(tmpdir(), 'twiza-app-')), TWIZA_LOG: 'silent' }, '/')
  services = await openServices({ config, databaseUrl: await testDatabase() })
  app = buildApp(services, {
    publicWritesPerMinute: 1_000, webFolder: '/nowhere',
    features: [() => [
      route(echo, async ({ body, key }) => ({ key, name: body.name })),
      route(ask, async ({ query }) => answers[query.do]?.()),
      route(secret, async () => undefined),
      rawRoute({ method: 'POST', path: '/channels/trial', tag: 'channels', summary: 'Reads a form.', answer: async ({ form }) => ({ status: 200, type: 'text/plain', body: `CON ${form['text']}` }) }),
    ]],
  })
})
afterAll(async () => { await app.close(); await services.close() })

const id = '01890000-0000-7000-8000-000000000001'
const good = { name: 'Aïcha', amount: '12', kind: 'a' }
const post = (body: unknown, headers: Record<string, string> = {}, path = `/api/trial/${id}`) =>
  app.inject({ method: 'POST', url: path, headers: { 'idempotency-key': 'key-12345', 'content-type': 'application/json', ...headers }, payload: typeof body === 'string' ? body : JSON.stringify(body) })

test('a command is answered with its key', async () => {
  const response = await post(good)
  expect([response.statusCode, response.json()]).toEqual([200, { key: 'key-12345', name: 'Aïcha' }])
  expect(response.headers['content-security-policy']).toContain("default-src 'self'")
})

test('every problem is named at once, with path, code and a sentence in the caller’s language', async () => {
  const response = await post({ name: 'x', amount: '1,5', kind: 'c', extra: 1, members: [{ share: 101 }, {}] }, { 'accept-language': 'fr' }, '/api/trial/7?limit=9&page=2')
  expect(response.statusCode).toBe(400)
  expect(response.headers['content-type']).toContain('application/problem+json')
  const { errors, ...problem } = response.json() as { errors: { path: string; code: string; message: string }[] }
  expect(problem).toMatchObject({ status: 400, code: 'input_invalid', safe: 'Rien n’a été modifié.' })
  expect(Object.fromEntries(errors.map(({ path, code }) => [path, code]))).toEqual({
    id: 'not_an_id', limit: 'too_large', page: 'unknown_field', name: 'too_short', amount: 'amount_format', kind: 'not_one_of', extra: 'unknown_field',
    'members.0.share': 'too_large', 'members.1.share': 'missing',
  })
  expect(errors.find(({ path }) => path === 'limit')?.message).toBe('Doit être au plus 5.')
  expect(errors.find(({ path }) => path === 'name')?.message).toBe('Au moins 2 caractères.')
})

test('a body that is missing is a problem of its fields', async () => {
  const response = await app.inject({ method: 'POST', url: `/api/trial/${id}`, headers: { 'idempotency-key': 'key-12345' } })
  expect(response.json()).toMatchObject({ code: 'input_invalid', errors: [{ path: '', code: 'missing' }] })
})

test.each([
  ['no key', {}, good, { 'idempotency-key': '' }, 400, 'key_missing'],
  ['broken JSON', {}, '{"name":', {}, 400, 'body_unreadable'],
  ['another media type', {}, '<name/>', { 'content-type': 'application/xml' }, 415, 'media_type_unknown'],
  ['nine megabytes', {}, JSON.stringify({ name: 'x'.repeat(9 * 1024 * 1024) }), {}, 413, 'body_too_large'],
  ['a foreign site', {}, good, { origin: 'https://evil.example' }, 403, 'foreign_origin'],
  ['a foreign site that hides its name', {}, good, { 'sec-fetch-site': 'cross-site' }, 403, 'foreign_origin'],
] as const)('%s is refused', async (_what, _none, body, headers, status, code) => {
  const response = await post(body, headers)
  expect([response.statusCode, (response.json() as { code: string }).code]).toEqual([status, code])
})

test('the same site may write', async () => {
  expect((await post(good, { origin: 'http://localhost:8080', host: 'localhost:8080', 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200)
})

test('what needs a session is closed without one', async () => {
  const response = await app.inject('/api/trial/secret')
  expect([response.statusCode, response.json()]).toMatchObject([401, { code: 'sign_in_first' }])
})

test('a refusal tells its path and what else was found', async () => {
  const response = await app.inject({ url: '/api/trial?do=refuse', headers: { 'accept-language': 'ar' } })
  expect(response.statusCode).toBe(409)
  expect(response.json()).toMatchObject({ code: 'changed_meanwhile', safe: 'لم يتغير شيء.', errors: [{ path: 'version', code: 'changed_meanwhile' }, { path: 'other', code: 'not_found' }] })
})

test('trouble tells a reference and nothing of what is inside', async () => {
  const response = await app.inject('/api/trial?do=fail')
  expect(response.statusCode).toBe(500)
  expect(response.body).not.toMatch(/secret|0788|stack|\.ts/)
  expect(response.json()).toMatchObject({ code: 'unexpected', reference: expect.stringMatching(/^[0-9a-f]{12}$/) as string })
})

test('a database that is away asks for patience', async () => {
  const response = await app.inject('/api/trial?do=away')
  expect([response.statusCode, response.headers['retry-after'], (response.json() as { code: string }).code]).toEqual([503, '5', 'try_again_later'])
})

test('a bigint leaves as its digits', async () => {
  expect((await app.inject('/api/trial?do=big')).json()).toEqual({ money: '12345678901234567890' })
})

test('what was read and has not changed is not sent again', async () => {
  const first = await app.inject('/api/trial?do=long')
  const again = await app.inject({ url: '/api/trial?do=long', headers: { 'if-none-match': String(first.headers['etag']) } })
  expect([again.statusCode, again.body]).toEqual([304, ''])
})

test('a long answer is compressed where the caller can read that', async () => {
  const response = await app.inject({ url: '/api/trial?do=long', headers: { 'accept-encoding': 'gzip' } })
  expect([response.headers['content-encoding'], response.rawPayload.length < 500]).toEqual(['gzip', true])
})

test('a file carries its name, also one with accents', async () => {
  const response = await app.inject('/api/trial?do=file')
  expect(response.headers['content-disposition']).toBe("attachment; filename=\"re_us.csv\"; filename*=UTF-8''re%C3%A7us.csv")
})

test('a channel reads a form and answers in its own way', async () => {
  const response = await app.inject({ method: 'POST', url: '/channels/trial', headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'text=1*2&phone=%2B250' })
  expect([response.body, response.headers['content-type']]).toEqual(['CON 1*2', 'text/plain'])
})

test('an unknown address is not found, in words', async () => {
  expect((await app.inject('/api/nothing')).json()).toMatchObject({ status: 404, code: 'not_found' })
})

test('it says that it lives, that it is ready, what it measures and what it offers', async () => {
  expect((await app.inject('/health/live')).json()).toEqual({ status: 'live' })
  expect((await app.inject('/health/ready')).json()).toEqual({ status: 'ready' })
  const metrics = (await app.inject('/metrics')).body
  expect(metrics).toContain('twiza_http_request_seconds_bucket')
  expect(metrics).toContain('twiza_refusals_total{code="not_found"}')
  expect(metrics).toContain('twiza_outbox_waiting 0')
  const document = (await app.inject('/api/openapi.json')).json() as { openapi: string; paths: Record<string, Record<string, { operationId: string; parameters: { name: string }[] }>> }
  expect(document.openapi).toBe('3.1.0')
  expect(document.paths['/api/trial/{id}']?.['post']).toMatchObject({ operationId: 'echo' })
  expect(document.paths['/api/trial/{id}']?.['post']?.parameters.map(({ name }) => name)).toEqual(['id', 'limit', 'Idempotency-Key'])
  expect((await app.inject('/api/docs')).body).toContain('/api/trial/{id}')
})

import { afterEach, describe, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import { addressOf } from './address.ts'
import { call, speakToServerIn } from './call.ts'
import { ApiProblem } from './problem.ts'

const getLoan = endpoint({
  name: 'getLoan', tag: 'loans', method: 'GET', path: '/api/loans/:id', access: 'public', summary: 'A loan.',
  params: z.strictObject({ id: z.string() }), query: z.strictObject({ on: z.string().optional() }), answer: z.object({ number: z.string() }),
})
const repay = endpoint({
  name: 'repay', tag: 'loans', method: 'POST', path: '/api/repayments', access: 'public', summary: 'A repayment.', command: true,
  body: z.strictObject({ amount: z.string() }), answer: z.object({ receipt: z.string() }),
})

function answering(respond: (address: string, request: RequestInit) => Response | Promise<Response>) {
  const fetching = vi.fn((address: string, request: RequestInit) => Promise.resolve(respond(address, request)))
  vi.stubGlobal('fetch', fetching)
  return fetching
}

const problemOf = (result: Promise<unknown>): Promise<ApiProblem> => result.then(() => { throw new Error('no problem') }, (problem: unknown) => {
  if (problem instanceof ApiProblem) return problem
  throw problem
})

afterEach(() => {
  vi.unstubAllGlobals()
  speakToServerIn('en')
})

describe('a call', () => {
  test('fills the path, leaves out what is empty and asks in the person’s language', async () => {
    const fetching = answering(() => Response.json({ number: 'L1' }))
    speakToServerIn('rw')
    expect(await call(getLoan, { params: { id: 'a/b' }, query: { on: '2026-02-05' } })).toEqual({ number: 'L1' })
    const [address, request] = fetching.mock.calls[0] ?? []
    expect(address).toBe('/api/loans/a%2Fb?on=2026-02-05')
    expect(request).toMatchObject({ method: 'GET', credentials: 'same-origin', headers: { 'Accept-Language': 'rw' } })
    expect(request?.headers).not.toHaveProperty('Idempotency-Key')
    expect(addressOf('/api/x', {}, { q: '', sort: undefined, state: ['a', 'b'] })).toBe('/api/x?state=a&state=b')
  })

  test('a command carries the key it is given, or one of its own', async () => {
    const fetching = answering(() => Response.json({ receipt: 'R1' }))
    await call(repay, { body: { amount: '1180.50' } }, { key: 'kept-key-1' })
    await call(repay, { body: { amount: '1180.50' } })
    const keys = fetching.mock.calls.map(([, request]) => new Headers(request.headers).get('Idempotency-Key'))
    expect(keys[0]).toBe('kept-key-1')
    expect(keys[1]).toMatch(/^[\da-f-]{32,36}$/u)
    expect(fetching.mock.calls[0]?.[1].body).toBe('{"amount":"1180.50"}')
  })

  test('an answer without content is undefined', async () => {
    answering(() => new Response(null, { status: 204 }))
    expect(await call(repay, { body: { amount: '1' } })).toBeUndefined()
  })
})

describe('a problem', () => {
  test('keeps code, words and fields of problem details', async () => {
    answering(() => Response.json({
      type: '/api/docs#input_invalid', title: 'Unprocessable Entity', status: 422, code: 'input_invalid', detail: 'Le montant dépasse 1 000,00.', safe: 'Rien n’a changé.',
      errors: [{ path: 'amount', code: 'amount_max', message: 'Au plus 1 000,00.' }, { path: ['lines', 0, 'debit'], code: 'x', message: 'y' }, 'nonsense'],
    }, { status: 422 }))
    const problem = await problemOf(call(repay, { body: { amount: '2000' } }))
    expect(problem).toMatchObject({ status: 422, code: 'input_invalid', detail: 'Le montant dépasse 1 000,00.', safe: 'Rien n’a changé.', passing: false })
    expect(problem.errors).toEqual([
      { path: 'amount', code: 'amount_max', message: 'Au plus 1 000,00.' },
      { path: 'lines.0.debit', code: 'x', message: 'y' },
    ])
  })

  test.each([[401, 'sign_in_first', false], [404, 'not_found', false], [502, 'server_trouble', true], [418, 'unreadable', false]])(
    'an answer %i that is no problem document is %s', async (status, code, passing) => {
      answering(() => new Response('<html>', { status }))
      expect(await problemOf(call(getLoan, { params: { id: '1' } }))).toMatchObject({ status, code, passing })
    },
  )

  test('no answer at all is offline, and passes', async () => {
    answering(() => Promise.reject(new TypeError('Failed to fetch')))
    expect(await problemOf(call(getLoan, { params: { id: '1' } }))).toMatchObject({ status: 0, code: 'offline', offline: true, passing: true })
  })

  test('an answer that is not JSON is unreadable', async () => {
    answering(() => new Response('<html>', { status: 200 }))
    expect(await problemOf(call(getLoan, { params: { id: '1' } }))).toMatchObject({ status: 200, code: 'unreadable' })
  })
})

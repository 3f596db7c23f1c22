import type { Endpoint } from '#contract/endpoint.ts'
import { addressOf, type QueryValues } from './address.ts'
import { ApiProblem, offlineProblem, readProblem } from './problem.ts'

type Part<Name extends string, Value> = [Value] extends [undefined] ? unknown : { readonly [K in Name]: Value }

/** What a call of this endpoint needs: `params`, `query` and `body`, each only where the endpoint has it. */
export type InputOf<Params, Query, Body> = Part<'params', Params> &
  ([Query] extends [undefined] ? unknown : { readonly query?: Partial<Query> }) &
  Part<'body', Body>

export interface CallOptions {
  /** Idempotency key; a command without one gets a fresh one. */
  readonly key?: string
  readonly signal?: AbortSignal
}

let language = 'en'

/** Problems come in words from the server: in this language from now on. */
export function speakToServerIn(next: string): void {
  language = next
}

/** Calls an endpoint with the session's cookie. Throws an `ApiProblem`, and nothing else. */
export async function call<Params, Query, Body, Answer>(
  endpoint: Endpoint<Params, Query, Body, Answer>,
  input: InputOf<Params, Query, Body>,
  options: CallOptions = {},
): Promise<Answer> {
  const response = await respond(endpoint, input, options)
  if (!endpoint.answer || response.status === 204) return undefined as Answer
  const answer = await response.json().catch((cause: unknown) => {
    throw new ApiProblem({ status: response.status, code: 'unreadable', title: '' }, cause)
  })
  if (import.meta.env.DEV) reportMismatch(endpoint, answer)
  return answer as Answer
}

/** The answer before it is read, for files; a refusal is thrown all the same. */
export async function respond<Params, Query, Body, Answer>(
  endpoint: Endpoint<Params, Query, Body, Answer>,
  input: InputOf<Params, Query, Body>,
  options: CallOptions = {},
): Promise<Response> {
  const { params, query, body } = input as { params?: QueryValues; query?: QueryValues; body?: unknown }
  const response = await send(addressOf(endpoint.path, params, query), {
    method: endpoint.method,
    headers: headersOf(endpoint.command ?? false, body, options.key),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(options.signal ? { signal: options.signal } : {}),
  })
  if (!response.ok) throw await readProblem(response)
  return response
}

async function send(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { ...request, credentials: 'same-origin' })
  } catch (cause) {
    if (request.signal?.aborted) throw cause
    throw offlineProblem(cause)
  }
}

function headersOf(command: boolean, body: unknown, key: string | undefined): Record<string, string> {
  return {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': language,
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(command || key ? { 'Idempotency-Key': key ?? newKey() } : {}),
  }
}

export function newKey(): string {
  // Only secure contexts have randomUUID; a desk inside an institution may be reached by plain HTTP.
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The server's answers are checked by its own tests; a mismatch found while developing is told, not thrown. */
function reportMismatch(endpoint: Endpoint, answer: unknown): void {
  const checked = endpoint.answer?.safeParse(answer)
  if (checked && !checked.success) console.error(`${endpoint.name}: the answer is not what the contract says`, checked.error.issues)
}

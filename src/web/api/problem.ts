/** One problem with input: where, by which rule, and in words of the person's language. */
export interface FieldProblem {
  readonly path: string
  readonly code: string
  readonly message: string
}

/** The code of an answer to somebody who is not signed in, or no longer. */
export const SIGN_IN_FIRST = 'sign_in_first'

interface ProblemDetails {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail?: string
  readonly safe?: string
  readonly reference?: string
  readonly errors?: readonly FieldProblem[]
}

/**
 * Why a request did not succeed: problem details (RFC 9457) of the server, in the person's language.
 * Without an answer the code is `offline` and the status 0; with an answer that is no problem document, `unreadable`.
 */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  /** The HTTP status in English, for logs; not for people. */
  readonly title: string
  /** What is wrong and the way out, in the person's language. */
  readonly detail: string | undefined
  /** What is certain all the same, in the person's language. */
  readonly safe: string | undefined
  /** By which the server's log finds it. */
  readonly reference: string | undefined
  readonly errors: readonly FieldProblem[]

  constructor(problem: ProblemDetails, cause?: unknown) {
    super(problem.detail ?? problem.title, { cause })
    this.name = 'ApiProblem'
    this.status = problem.status
    this.code = problem.code
    this.title = problem.title
    this.detail = problem.detail
    this.safe = problem.safe
    this.reference = problem.reference
    this.errors = problem.errors ?? []
  }

  get offline(): boolean {
    return this.code === 'offline'
  }

  /** True where trying the same again may succeed: no answer came, or the server had trouble of its own. */
  get passing(): boolean {
    return this.offline || this.status >= 500 || this.status === 429
  }
}

export function offlineProblem(cause: unknown): ApiProblem {
  return new ApiProblem({ status: 0, code: 'offline', title: '' }, cause)
}

/** The problem that an answer other than 2xx tells. */
export async function readProblem(response: Response): Promise<ApiProblem> {
  const body = await response.json().catch(() => undefined)
  if (!isRecord(body)) return new ApiProblem({ status: response.status, code: codeOfStatus(response.status), title: '' })
  const told = ['detail', 'safe', 'reference'].flatMap((name) => {
    const text = textOf(body[name])
    return text === undefined ? [] : [[name, text]]
  })
  return new ApiProblem({
    status: response.status,
    code: textOf(body['code']) ?? codeOfStatus(response.status),
    title: textOf(body['title']) ?? '',
    ...Object.fromEntries(told),
    errors: Array.isArray(body['errors']) ? body['errors'].flatMap(fieldProblem) : [],
  })
}

function fieldProblem(value: unknown): FieldProblem[] {
  if (!isRecord(value)) return []
  const path = value['path']
  return [{
    path: Array.isArray(path) ? path.join('.') : (textOf(path) ?? ''),
    code: textOf(value['code']) ?? 'invalid',
    message: textOf(value['message']) ?? '',
  }]
}

function codeOfStatus(status: number): string {
  if (status === 401) return SIGN_IN_FIRST
  if (status === 404) return 'not_found'
  return status >= 500 ? 'server_trouble' : 'unreadable'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** One problem with input: where, by which rule, and in words of the person's language. */
export interface FieldProblem {
  readonly path: string
  readonly code: string
  readonly message: string
}

interface ProblemDetails {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail?: string
  readonly errors?: readonly FieldProblem[]
}

/**
 * Why a request did not succeed: problem details (RFC 9457) of the server, in the person's language.
 * Without an answer the code is `offline` and the status 0; with an answer that is no problem document, `unreadable`.
 */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail: string | undefined
  readonly errors: readonly FieldProblem[]

  constructor(problem: ProblemDetails, cause?: unknown) {
    super(problem.detail ?? problem.title, { cause })
    this.name = 'ApiProblem'
    this.status = problem.status
    this.code = problem.code
    this.title = problem.title
    this.detail = problem.detail
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
  const detail = textOf(body['detail'])
  return new ApiProblem({
    status: response.status,
    code: textOf(body['code']) ?? codeOfStatus(response.status),
    title: textOf(body['title']) ?? '',
    ...(detail === undefined ? {} : { detail }),
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
  if (status === 401) return 'signed_out'
  if (status === 404) return 'not_found'
  return status >= 500 ? 'server_trouble' : 'unreadable'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

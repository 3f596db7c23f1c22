// Reads what was asked by the endpoint's shapes and finds every problem at once, wherever it stands.
import type * as z from 'zod'
import type { FastifyRequest } from 'fastify'
import type { AnyEndpoint } from '#contract/endpoint.ts'
import { problemsOf, type InputProblem } from '#contract/input-problems.ts'

export interface Input { readonly params: unknown; readonly query: unknown; readonly body: unknown }

export class BadInput {
  readonly problems: readonly InputProblem[]
  constructor(problems: readonly InputProblem[]) { this.problems = problems }
}

export function readInput(endpoint: AnyEndpoint, request: FastifyRequest): Input | BadInput {
  const problems: InputProblem[] = []
  const read = (shape: z.ZodType | undefined, value: unknown): unknown => {
    if (!shape) return undefined
    const parsed = shape.safeParse(value, { reportInput: true })
    if (!parsed.success) problems.push(...problemsOf(parsed.error.issues))
    return parsed.data
  }
  // Fastify's parsed objects have no prototype, which strict shapes take for foreign.
  const input = { params: read(endpoint.params, { ...request.params as object }), query: read(endpoint.query, { ...request.query as object }), body: read(endpoint.body, request.body ?? undefined) }
  return problems.length > 0 ? new BadInput(problems) : input
}

// One definition of every request: the server registers and documents it, the web and the tests call it.
import type * as z from 'zod'
import type { Right } from './rights.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Who may call: anybody, anybody signed in, or holders of a right (of an institution, of a network, or of the platform). */
export type Access = 'public' | 'signed-in' | Right

export interface Endpoint<Params = unknown, Query = unknown, Body = unknown, Answer = unknown> {
  /** Verb and noun in camel case, unique: the operationId. */
  readonly name: string
  /** The feature, as a heading in the documentation and as the key by which the web refreshes. */
  readonly tag: string
  readonly method: Method
  /** With `:name` for each parameter, beginning with /api/. */
  readonly path: string
  readonly access: Access
  /** One sentence in English for the documentation. */
  readonly summary: string
  readonly params?: z.ZodType<Params>
  readonly query?: z.ZodType<Query>
  readonly body?: z.ZodType<Body>
  /** Absent: the answer is a file (`media`) or nothing. */
  readonly answer?: z.ZodType<Answer>
  readonly media?: string
  /** True where the request is a command: it must carry an `Idempotency-Key`. */
  readonly command?: boolean
}

export function endpoint<Params = undefined, Query = undefined, Body = undefined, Answer = undefined>(
  definition: Endpoint<Params, Query, Body, Answer>,
): Endpoint<Params, Query, Body, Answer> {
  return definition
}

// Erases the types for lists that hold endpoints of every shape.
export type AnyEndpoint = Endpoint<unknown, unknown, unknown, unknown>

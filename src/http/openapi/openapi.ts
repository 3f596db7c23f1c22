// OpenAPI 3.1 out of the contract: what the server registers is what the document says.
import { STATUS_CODES } from 'node:http'
import * as z from 'zod'
import type { AnyEndpoint } from '#contract/endpoint.ts'
import { refusalCodes } from '#core/refusal.ts'
import type { RawRoute } from '#platform/route.ts'

export interface OpenApi { readonly openapi: '3.1.0'; readonly info: unknown; readonly tags: unknown; readonly paths: Record<string, Record<string, Operation>>; readonly components: unknown }

export interface Operation {
  readonly operationId?: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly parameters?: readonly unknown[]
  readonly requestBody?: unknown
  readonly responses: Record<string, unknown>
  readonly security?: readonly unknown[]
  readonly 'x-right'?: string
}

export function openApiOf(endpoints: readonly AnyEndpoint[], raws: readonly RawRoute[], version: string): OpenApi {
  const paths: OpenApi['paths'] = {}
  const add = (path: string, method: string, operation: Operation): void => {
    const key = path.replace(/:([A-Za-z]\w*)/g, '{$1}')
    paths[key] = { ...paths[key], [method.toLowerCase()]: operation }
  }
  for (const endpoint of endpoints) add(endpoint.path, endpoint.method, operationOf(endpoint))
  for (const raw of raws) add(raw.path, raw.method, rawOperation(raw))
  const tags = [...new Set([...endpoints, ...raws].map(({ tag }) => tag))].toSorted().map((name) => ({ name }))
  return {
    openapi: '3.1.0',
    info: { title: 'Twiza', version, description: 'Amounts are decimal strings in major units; dates are business dates, yyyy-mm-dd. A command carries an Idempotency-Key: sent twice, it is done once.' },
    tags, paths, components: components(),
  }
}

function operationOf(endpoint: AnyEndpoint): Operation {
  const right = endpoint.access === 'public' || endpoint.access === 'signed-in' ? {} : { 'x-right': endpoint.access }
  return {
    operationId: endpoint.name, tags: [endpoint.tag], summary: endpoint.summary, ...right,
    ...(endpoint.access === 'public' ? { security: [] } : {}),
    parameters: [...fieldsOf(endpoint.params, 'path'), ...fieldsOf(endpoint.query, 'query'), ...(endpoint.command ? [keyParameter] : [])],
    ...(endpoint.body ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(endpoint.body, 'input') } } } } : {}),
    responses: { ...success(endpoint), default: { $ref: '#/components/responses/Problem' } },
  }
}

function success(endpoint: AnyEndpoint): Record<string, unknown> {
  if (endpoint.answer) return { 200: { description: STATUS_CODES[200], content: { 'application/json': { schema: schemaOf(endpoint.answer, 'output') } } } }
  if (endpoint.media) return { 200: { description: 'A file', content: { [endpoint.media]: {} } } }
  return { 204: { description: STATUS_CODES[204] } }
}

const rawOperation = (raw: RawRoute): Operation => ({
  tags: [raw.tag], summary: raw.summary, security: [],
  ...(raw.method === 'GET' ? {} : { requestBody: { content: { 'application/x-www-form-urlencoded': {} } } }),
  responses: { 200: { description: 'In the form that the gateway expects' } },
})

const keyParameter = {
  name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', minLength: 8, maxLength: 200 },
  description: 'The same key with the same content gives the same answer and does nothing twice.',
}

interface JsonSchema { readonly properties?: Record<string, unknown>; readonly required?: readonly string[] }

function fieldsOf(shape: z.ZodType | undefined, place: 'path' | 'query'): unknown[] {
  if (!shape) return []
  const { properties = {}, required = [] } = schemaOf(shape, 'input') as JsonSchema
  return Object.entries(properties).map(([name, schema]) => ({ name, in: place, required: place === 'path' || required.includes(name), schema }))
}

function schemaOf(shape: z.ZodType, io: 'input' | 'output'): unknown {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' })
  return schema
}

function components(): unknown {
  const text = { type: 'string' }
  const error = { type: 'object', required: ['path', 'code', 'message'], properties: { path: text, code: text, message: text } }
  const problem = {
    type: 'object', required: ['type', 'title', 'status', 'detail', 'code', 'safe'],
    properties: {
      type: text, title: text, status: { type: 'integer' }, detail: { ...text, description: 'One sentence in the language of Accept-Language.' },
      code: { ...text, enum: [...refusalCodes, 'unexpected'] }, safe: { ...text, description: 'What is certain all the same.' }, errors: { type: 'array', items: error }, reference: text,
    },
  }
  return {
    schemas: { Problem: problem },
    responses: { Problem: { description: 'Refused, or trouble (RFC 9457)', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } } },
    securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'twiza.session_token' } },
  }
}

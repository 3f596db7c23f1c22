// The smallest input that a shape of the contract takes, with an id put in wherever one fits.
import fc from 'fast-check'
import * as z from 'zod'

interface Schema {
  readonly type?: string
  readonly format?: string
  readonly pattern?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly minItems?: number
  readonly minimum?: number
  readonly minLength?: number
  readonly contentEncoding?: string
}

/** `idOf` answers the id for a field by its name; fields that need not be given are given where they hold an id. */
export const sampleOf = (shape: z.ZodType, idOf: (field: string) => string): unknown =>
  sample(z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Schema, '', idOf)

// Names of fields that hold somebody's id without being shaped as one.
const PEOPLE = new Set(['officer', 'by', 'subject'])

function sample(schema: Schema, field: string, idOf: (field: string) => string): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const [one] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []
  if (one) return sample(one, field, idOf)
  if (schema.type === 'object') return sampleObject(schema, idOf)
  if (schema.type === 'array') return Array.from({ length: Math.max(schema.minItems ?? 0, holdsId(schema.items, field) ? 1 : 0) }, () => sample(schema.items ?? {}, field, idOf))
  if (schema.type === 'boolean') return false
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(schema.minimum ?? 1, 1)
  return schema.type === 'string' ? sampleText(schema, field, idOf) : {}
}

function sampleObject({ properties = {}, required = [] }: Schema, idOf: (field: string) => string): Record<string, unknown> {
  const given = Object.entries(properties).filter(([name, schema]) => required.includes(name) || holdsId(schema, name))
  return Object.fromEntries(given.map(([name, schema]) => [name, sample(schema, name, idOf)]))
}

const holdsId = (schema: Schema | undefined, field: string): boolean =>
  schema !== undefined && (schema.format === 'uuid' || (schema.type === 'string' && PEOPLE.has(field)) || (schema.type === 'array' && holdsId(schema.items, field))
    || (schema.anyOf ?? []).some((each) => holdsId(each, field)) || Object.entries(schema.properties ?? {}).some(([name, inner]) => holdsId(inner, name)))

function sampleText(schema: Schema, field: string, idOf: (field: string) => string): string {
  if (schema.format === 'uuid' || PEOPLE.has(field)) return idOf(field)
  if (field === 'amount') return '10'
  if (schema.format === 'date') return '2026-03-02'
  if (schema.format === 'email') return 'somebody@example.org'
  if (schema.contentEncoding === 'base64') return 'iVBORw0KGgo='
  const [short = ''] = schema.pattern === undefined ? [] : fc.sample(fc.stringMatching(new RegExp(schema.pattern)), { seed: 7, numRuns: 1 })
  return short.trim().length >= (schema.minLength ?? 0) && short !== '' ? short : 'abc'.padEnd(schema.minLength ?? 0, 'd')
}

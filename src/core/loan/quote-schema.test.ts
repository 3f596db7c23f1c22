import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import fc from 'fast-check'
import { z } from 'zod'
import { anyTerms } from '#test/helpers/any-terms.ts'
import { holds } from '#test/helpers/property.ts'
import { quoted } from '#test/helpers/schedule-lines.ts'
import { quoteOneOrGroup } from './group-json.ts'
import { quoteInputSchema, quoteOutputSchema } from './quote-schema.ts'
import type { TermsJson } from './terms-json.ts'

const docs = new URL('../../../docs/', import.meta.url)
const examples = readdirSync(new URL('examples/', docs)).filter((name) => name.startsWith('quote-') && !name.endsWith('.out.json'))
const input = z.fromJSONSchema(quoteInputSchema as Parameters<typeof z.fromJSONSchema>[0])
const output = z.fromJSONSchema(quoteOutputSchema as Parameters<typeof z.fromJSONSchema>[0])

test('the schemas in docs/generated are those of the engine (vitest -u writes them anew)', async () => {
  const text = (schema: unknown): string => `${JSON.stringify(schema, undefined, 2)}\n`
  await expect(text(quoteInputSchema)).toMatchFileSnapshot(new URL('generated/quote-input.schema.json', docs).pathname)
  await expect(text(quoteOutputSchema)).toMatchFileSnapshot(new URL('generated/quote-output.schema.json', docs).pathname)
})

test.each(examples)('the example %s is valid, and so is its quote, which stands beside it', async (name) => {
  const json = JSON.parse(readFileSync(new URL(`examples/${name}`, docs), 'utf8')) as TermsJson
  expect(input.safeParse(json).error).toBeUndefined()
  const quote = quoteOneOrGroup(json)
  expect(output.safeParse(quote).error).toBeUndefined()
  await expect(`${JSON.stringify(quote, undefined, 2)}\n`).toMatchFileSnapshot(new URL(`examples/${name.replace('.json', '.out.json')}`, docs).pathname)
})

test('what the schema of the input calls valid terms, and their quotes, are valid by the schemas', () => {
  holds(
    fc.property(anyTerms, (json) => {
      expect(input.safeParse(json).error).toBeUndefined()
      expect(output.safeParse(quoted(json)).error).toBeUndefined()
    }),
  )
})

test('the schema of the input refuses what the engine refuses', () => {
  const good: Record<string, unknown> = { currency: 'MAD', principal: '10.00', disbursedOn: '2026-01-01', interest: { rate: '1' }, instalments: { count: 1 } }
  expect(input.safeParse(good).success).toBe(true)
  for (const bad of [{ nonsense: 1 }, { currency: 'XXZ' }, { principal: 10 }, { principal: '1e3' }, { instalments: { count: 1_000_000 } }, { interest: {} }]) {
    expect(input.safeParse({ ...good, ...bad }).success).toBe(false)
  }
})

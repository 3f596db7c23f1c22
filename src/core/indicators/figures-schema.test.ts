import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { indicatorsInputSchema, indicatorsOutputSchema } from './figures-schema.ts'
import { indicatorsJson } from './indicators-json.ts'

const docs = new URL('../../../docs/', import.meta.url)
const examples = readdirSync(new URL('examples/', docs)).filter((name) => name.startsWith('indicators-') && !name.endsWith('.out.json'))
const input = z.fromJSONSchema(indicatorsInputSchema as Parameters<typeof z.fromJSONSchema>[0])
const output = z.fromJSONSchema(indicatorsOutputSchema as Parameters<typeof z.fromJSONSchema>[0])

test('the schemas in docs/generated are those of the engine (vitest -u writes them anew)', async () => {
  const text = (schema: unknown): string => `${JSON.stringify(schema, undefined, 2)}\n`
  await expect(text(indicatorsInputSchema)).toMatchFileSnapshot(new URL('generated/indicators-input.schema.json', docs).pathname)
  await expect(text(indicatorsOutputSchema)).toMatchFileSnapshot(new URL('generated/indicators-output.schema.json', docs).pathname)
})

test.each(examples)('the example %s is valid, and so are its indicators, which stand beside it', async (name) => {
  const json: unknown = JSON.parse(readFileSync(new URL(`examples/${name}`, docs), 'utf8'))
  expect(input.safeParse(json).error).toBeUndefined()
  const answer = indicatorsJson(json)
  expect(output.safeParse(answer).error).toBeUndefined()
  await expect(`${JSON.stringify(answer, undefined, 2)}\n`).toMatchFileSnapshot(new URL(`examples/${name.replace('.json', '.out.json')}`, docs).pathname)
})

test('the schema of the input refuses what the engine refuses', () => {
  const good = { currency: 'MAD', period: { from: '2026-01-01', to: '2026-03-31' } }
  expect(input.safeParse(good).success).toBe(true)
  for (const bad of [{ nonsense: 1 }, { currency: 'XXZ' }, { unit: 1000 }, { grade: 4 }, { flows: { taxes: 5 } }, { flows: { nonsense: '1' } }, { points: [{ staff: { staff: 2 } }] }, { flows: { writtenOff: '-1' } }]) {
    expect(input.safeParse({ ...good, ...bad }).success, JSON.stringify(bad)).toBe(false)
    expect('problems' in indicatorsJson({ ...good, ...bad })).toBe(true)
  }
})

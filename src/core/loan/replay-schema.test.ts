import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { offersJson } from './offers-json.ts'
import { offersInputSchema, offersOutputSchema } from './offers-schema.ts'
import { replayJson } from './replay-json.ts'
import { replayInputSchema, replayOutputSchema } from './replay-schema.ts'

const docs = new URL('../../../docs/', import.meta.url)
type Schema = Parameters<typeof z.fromJSONSchema>[0]
const tools = [
  { name: 'replay', input: replayInputSchema, output: replayOutputSchema, run: replayJson },
  { name: 'offers', input: offersInputSchema, output: offersOutputSchema, run: offersJson },
] as const

describe.each(tools)('twiza $name', ({ name, input, output, run }) => {
  const examples = readdirSync(new URL('examples/', docs)).filter((file) => file.startsWith(`${name}-`) && !file.endsWith('.out.json'))
  const accepts = z.fromJSONSchema(input as Schema)
  const answers = z.fromJSONSchema(output as Schema)

  test('its schemas in docs/generated are those of the engine (vitest -u writes them anew)', async () => {
    const text = (schema: unknown): string => `${JSON.stringify(schema, undefined, 2)}\n`
    await expect(text(input)).toMatchFileSnapshot(new URL(`generated/${name}-input.schema.json`, docs).pathname)
    await expect(text(output)).toMatchFileSnapshot(new URL(`generated/${name}-output.schema.json`, docs).pathname)
  })

  test('it has examples', () => expect(examples.length).toBeGreaterThan(1))

  test.each(examples)('the example %s is valid, and so is its answer, which stands beside it', async (file) => {
    const json: unknown = JSON.parse(readFileSync(new URL(`examples/${file}`, docs), 'utf8'))
    expect(accepts.safeParse(json).error).toBeUndefined()
    const answer = run(json)
    expect(answer).not.toHaveProperty('problems')
    expect(answers.safeParse(answer).error).toBeUndefined()
    await expect(`${JSON.stringify(answer, undefined, 2)}\n`).toMatchFileSnapshot(new URL(`examples/${file.replace('.json', '.out.json')}`, docs).pathname)
  })
})

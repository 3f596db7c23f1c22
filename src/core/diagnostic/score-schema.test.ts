import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { isFramework, parseFramework } from './parse-framework.ts'
import { scoreJson } from './score-json.ts'
import { scoreInputSchema, scoreOutputSchema, frameworkSchema } from './score-schema.ts'
import { shippedFramework, shippedFrameworks } from './shipped.ts'
import { criteriaOf } from './framework.ts'
import { textLanguages } from './framework-json.ts'
import type { Text } from './framework-json.ts'

const docs = new URL('../../../docs/', import.meta.url)
type Schema = Parameters<typeof z.fromJSONSchema>[0]
const accepts = z.fromJSONSchema(scoreInputSchema as Schema)
const answers = z.fromJSONSchema(scoreOutputSchema as Schema)
const examples = readdirSync(new URL('examples/', docs)).filter((file) => file.startsWith('score-') && !file.endsWith('.out.json'))

test('the schemas in docs/generated are those of the engine (vitest -u writes them anew)', async () => {
  const text = (schema: unknown): string => `${JSON.stringify(schema, undefined, 2)}\n`
  await expect(text(scoreInputSchema)).toMatchFileSnapshot(new URL('generated/score-input.schema.json', docs).pathname)
  await expect(text(scoreOutputSchema)).toMatchFileSnapshot(new URL('generated/score-output.schema.json', docs).pathname)
})

test('it has examples', () => expect(examples.length).toBeGreaterThan(2))

test.each(examples)('the example %s is valid, and so is its answer, which stands beside it', async (file) => {
  const json: unknown = JSON.parse(readFileSync(new URL(`examples/${file}`, docs), 'utf8'))
  expect(accepts.safeParse(json).error).toBeUndefined()
  const answer = scoreJson(json, shippedFramework)
  expect(answer).not.toHaveProperty('problems')
  expect(answers.safeParse(answer).error).toBeUndefined()
  await expect(`${JSON.stringify(answer, undefined, 2)}\n`).toMatchFileSnapshot(new URL(`examples/${file.replace('.json', '.out.json')}`, docs).pathname)
})

test.each(shippedFrameworks.map((each) => [`${each.slug}@${each.version}`, each] as const))('%s is sound by its own rules and by the schema', (_, json) => {
  expect(parseFramework(json)).not.toHaveProperty('problems')
  expect(z.fromJSONSchema(frameworkSchema as Schema).safeParse(json).error).toBeUndefined()
})

test('ACCION CAMEL (gdrc.org/icm/rating/rate-2.html): 21 indicators, of which eight are figures and weigh 47, adjusted returns among them', () => {
  const criteria = shippedFrameworks.find(({ slug }) => slug === 'camel-like')?.dimensions.flatMap((each) => each.criteria) ?? []
  const figures = criteria.filter(({ quantitative }) => quantitative !== undefined)
  const weigh = (of: typeof criteria): number => of.reduce((sum, { weight }) => sum + Number(weight), 0)
  expect([criteria.length, weigh(criteria), figures.length, weigh(figures)]).toEqual([21, 100, 8, 47])
  expect(figures.map(({ quantitative }) => quantitative?.indicator)).toEqual(
    ['debt_to_equity', 'risk_coverage', 'par_30', 'write_off_ratio', 'aroe', 'operating_expense_ratio', 'aroa', 'pearls_r2'])
})

test('every text of a shipped framework stands in four languages', () => {
  const lacking = shippedFrameworks.flatMap((json) => {
    const read = parseFramework(json)
    if (!isFramework(read)) return [json.slug]
    const texts: [string, Text | undefined][] = [
      [json.slug, json.title], ...json.dimensions.map((each) => [each.slug, each.title] as [string, Text | undefined]),
      ...criteriaOf(read).map((each): [string, Text | undefined] => [each.slug, each.json.title]),
      ...Object.values(json.scale?.labels ?? {}).map((label): [string, Text | undefined] => [json.slug, label]),
      ...(json.bands ?? []).map((band): [string, Text | undefined] => [band.grade, band.label]),
    ]
    return texts.filter(([, text]) => typeof text !== 'object' || textLanguages.some((language) => text[language] === undefined)).map(([slug]) => `${json.slug} ${slug}`)
  })
  expect(lacking).toEqual([])
})

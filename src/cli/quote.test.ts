import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readdirSync } from 'node:fs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const node = `${root}node_modules/node/bin/node`
const good = '{"currency":"MAD","principal":"100.00","disbursedOn":"2026-01-15","interest":{"rate":"12"},"instalments":{"count":1}}'

interface Answer {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function twiza(args: readonly string[], input: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [`${root}src/cli/main.ts`, ...args])
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => (out += chunk))
    child.stderr.on('data', (chunk: Buffer) => (err += chunk))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

test('terms in, a quote out, exit 0, nothing on standard error', async () => {
  const { code, out, err } = await twiza(['quote'], good)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(JSON.parse(out)).toMatchObject({ schedule: [{ n: 1, dueOn: '2026-02-15', days: 31, total: '101.02' }], totals: { interest: '1.02' } })
})

test('the examples of the documentation run', async () => {
  const names = readdirSync(`${root}docs/examples`).filter((name) => name.startsWith('quote-') && !name.endsWith('.out.json'))
  const inputs = names.map((name) => JSON.stringify(JSON.parse(readFileSync(`${root}docs/examples/${name}`, 'utf8'))))
  const { code, out } = await twiza(['quote', '--lines'], `${inputs.join('\n')}\n`)
  const expected = names.map((name) => ({ ok: JSON.parse(readFileSync(`${root}docs/examples/${name.replace('.json', '.out.json')}`, 'utf8')) as unknown }))
  expect(code).toBe(0)
  expect(out.trim().split('\n').map((line) => JSON.parse(line) as unknown)).toEqual(expected)
})

test('bad terms: every problem on standard error with its path, nothing on standard output, exit 2', async () => {
  const { code, out, err } = await twiza(['quote'], '{"currency":"MAD","principal":"1.001","interest":{"rate":"x"},"instalments":{"count":0}}')
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err.trim().split('\n').map((line) => line.split(': ').slice(0, 2).join(' '))).toEqual([
    'principal too_precise', 'disbursedOn missing_field', 'interest.rate not_decimal', 'instalments.count too_small',
  ])
})

test('what is not JSON, an option that is not known, a command that is not known', async () => {
  expect(await twiza(['quote'], '{')).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^\(input\): not_json: /) })
  expect(await twiza(['quote', '--fast'], good)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/--fast/) })
  expect(await twiza(['quotes'], good)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/not a command/) })
})

test('--lines answers each line in order, goes on after a bad one, and exits 0', async () => {
  const { code, out, err } = await twiza(['quote', '--lines'], `${good}\n{\n\n{"currency":"MAD"}\n${good}`)
  const answers = out.trim().split('\n').map((line) => JSON.parse(line) as { ok?: unknown; problems?: { path: string; code: string }[] })
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(answers.map((answer) => answer.problems?.map((one) => one.code).join(' ') ?? 'ok')).toEqual([
    'ok', 'not_json', 'not_json', 'missing_field missing_field missing_field missing_field', 'ok',
  ])
})

test('--lines streams: many more lines than fit one buffer, all answered', async () => {
  const { code, out } = await twiza(['quote', '--lines'], `${good}\n`.repeat(5000))
  expect(code).toBe(0)
  expect(out.split('\n')).toHaveLength(5001)
})

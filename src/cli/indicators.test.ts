import { Readable, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { indicatorsTool } from './indicators.ts'
import { runTool } from './run-tool.ts'

async function run(args: readonly string[], input: string): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const into = (take: (text: string) => void) => new Writable({ write: (chunk: Buffer, _, done) => (take(chunk.toString()), done()) })
  const code = await runTool(indicatorsTool, args, { stdin: Readable.from([Buffer.from(input)]), stdout: into((text) => (out += text)), stderr: into((text) => (err += text)) })
  return { code, out, err }
}

const figures = { currency: 'MAD', period: { from: '2026-01-01', to: '2026-12-31' }, flows: { financialRevenue: '120', financialExpense: '10', impairmentExpense: '10', operatingExpense: '80' }, indicators: ['oss'] }

test('figures in, indicators out, exit 0', async () => {
  const { code, out, err } = await run([], JSON.stringify(figures))
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(JSON.parse(out)).toMatchObject({ months: 12, indicators: { oss: { value: '120.0000', unit: 'percent' } }, warnings: [] })
})

test('bad figures: every problem on standard error with its path, nothing on standard output, exit 2', async () => {
  const { code, out, err } = await run([], JSON.stringify({ ...figures, unit: 1000, flows: { financialRevenue: 120, taxes: '1.001' } }))
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err.trim().split('\n').map((line) => line.split(': ').slice(0, 2).join(' '))).toEqual(['unit not_one_of', 'flows.financialRevenue wrong_type', 'flows.taxes too_precise'])
  const differs = await run([], JSON.stringify({ ...figures, points: [{ on: '2026-12-31', balance: { assets: '10', liabilities: '5', equity: '1' } }] }))
  expect(differs).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^points\[0\]\.balance\.assets: assets_differ: Assets 10 are not liabilities 5 and equity 1: 4 between them/) })
})

test('--lines answers each line in order and exits 0', async () => {
  const { code, out } = await run(['--lines'], `${JSON.stringify(figures)}\n{}\n{\n`)
  expect(code).toBe(0)
  expect(out.trim().split('\n').map((line) => Object.keys(JSON.parse(line) as object))).toEqual([['ok'], ['problems'], ['problems']])
})

import { PassThrough, Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { runTool } from './run-tool.ts'

const failing = (input: unknown): { ok: unknown } => {
  if (input === 2) throw new RangeError('Division by zero')
  return { ok: input }
}

async function run(args: readonly string[], input: string): Promise<{ code: number; out: string; err: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const code = await runTool(failing, args, { stdin: Readable.from([Buffer.from(input)]), stdout, stderr })
  const text = (stream: PassThrough): string => String(stream.read() ?? '')
  return { code, out: text(stdout), err: text(stderr) }
}

test('a fault of the tool itself is told as a problem, and the lines after it are answered', async () => {
  const { code, out } = await run(['--lines'], '1\n2\n3\n')
  expect(code).toBe(0)
  expect(out.trim().split('\n').map((line) => JSON.parse(line) as { ok?: number; problems?: { code: string }[] }).map((answer) => answer.ok ?? answer.problems?.[0]?.code)).toEqual([1, 'not_computed', 3])
  expect(await run([], '2')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('not_computed: The engine failed on this input') })
})

test('a mark of byte order before the first line is no part of the JSON', async () => {
  const { out } = await run(['--lines'], '\uFEFF1\n3\n')
  expect(out.trim().split('\n').map((line) => JSON.parse(line) as unknown)).toEqual([{ ok: 1 }, { ok: 3 }])
  expect(await run([], '\uFEFF3')).toMatchObject({ code: 0, out: '3\n' })
})

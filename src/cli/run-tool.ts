import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { once } from 'node:events'

export interface ToolProblem {
  readonly path: string
  readonly code: string
  readonly message: string
}

/** Maps one JSON to a result, or to every problem of the input. */
export type Tool = (input: unknown) => { readonly ok: unknown } | { readonly problems: readonly ToolProblem[] }

interface Streams {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
}

/**
 * Reads JSON on standard input and prints the result; problems go to standard error, exit 2, nothing on standard output.
 * With `--lines` each line is an input of its own and gets one line of answer, in order, and the exit is 0.
 */
export async function runTool(tool: Tool, args: readonly string[], streams: Streams): Promise<number> {
  const unknown = args.filter((arg) => arg !== '--lines')
  if (unknown.length > 0) {
    streams.stderr.write(`${unknown.join(' ')}: not an option; the only one is --lines\n`)
    return 2
  }
  return args.includes('--lines') ? runLines(tool, streams) : runOnce(tool, streams)
}

async function runOnce(tool: Tool, { stdin, stdout, stderr }: Streams): Promise<number> {
  const answer = answerTo(tool, await textOf(stdin))
  if ('problems' in answer) {
    for (const { path, code, message } of answer.problems) stderr.write(`${path === '' ? '(input)' : path}: ${code}: ${message}\n`)
    return 2
  }
  stdout.write(`${JSON.stringify(answer.ok, undefined, 2)}\n`)
  return 0
}

/** Answers are written in batches, and reading waits while the reader of the answers is slower. */
async function runLines(tool: Tool, { stdin, stdout }: Streams): Promise<number> {
  let batch = ''
  for await (const line of createInterface({ input: stdin, crlfDelay: Infinity })) {
    batch += `${JSON.stringify(answerTo(tool, line))}\n`
    if (batch.length < 65_536) continue
    if (!stdout.write(batch)) await once(stdout, 'drain')
    batch = ''
  }
  if (batch !== '' && !stdout.write(batch)) await once(stdout, 'drain')
  return 0
}

function answerTo(tool: Tool, text: string): ReturnType<Tool> {
  let input: unknown
  try {
    input = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unreadable'
    return { problems: [{ path: '', code: 'not_json', message: `The input is not JSON: ${why}` }] }
  }
  try {
    return tool(input)
  } catch (error) {
    return { problems: [{ path: '', code: 'not_computed', message: `The engine failed on this input, which is a fault of its own: ${String(error)}` }] }
  }
}

async function textOf(stdin: Readable): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

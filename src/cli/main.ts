import { runTool } from './run-tool.ts'
import type { Tool } from './run-tool.ts'

/** A command reads its own arguments and answers with an exit code; a tool maps one JSON to another and needs no database. */
export interface Command {
  readonly summary: string
  readonly load: () => Promise<(args: readonly string[]) => Promise<number>>
}

/** Each command is one line and is loaded only when it is called. */
const commands: Readonly<Record<string, Command>> = {
  quote: { summary: 'schedule and price of a loan from its terms', load: async () => tool((await import('./quote.ts')).quoteTool) },
  replay: { summary: 'a loan on a day, from its terms and events', load: async () => tool((await import('./replay.ts')).replayTool) },
  offers: { summary: 'ways to change a contract that the client can bear', load: async () => tool((await import('./offers.ts')).offersTool) },
  indicators: { summary: 'indicators of an institution from its figures', load: async () => tool((await import('./indicators.ts')).indicatorsTool) },
  score: { summary: 'score of an assessment from its framework and answers', load: async () => tool((await import('./score.ts')).scoreTool) },
  verify: { summary: 'rebuilds every balance from the facts and reports differences', load: async () => (await import('./verify.ts')).verify },
}

function tool(one: Tool): (args: readonly string[]) => Promise<number> {
  return (args) => runTool(one, args, process)
}

function usage(): string {
  const names = Object.keys(commands)
  const width = Math.max(...names.map((name) => name.length))
  const lines = names.map((name) => `  ${name.padEnd(width)}  ${commands[name]?.summary ?? ''}`)
  return ['Usage: twiza <command> [options] < input.json', '', ...lines, '', '  --lines  one JSON a line in, one answer a line out', ''].join('\n')
}

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === 'help') {
    process.stdout.write(usage())
    return 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) {
    process.stderr.write(`twiza: "${name}" is not a command.\n\n${usage()}`)
    return 2
  }
  const run = await command.load()
  return run(args)
}

process.exitCode = await main(process.argv.slice(2))

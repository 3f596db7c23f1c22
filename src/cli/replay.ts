import { replayJson } from '#core/loan/replay-json.ts'
import type { Tool } from './run-tool.ts'

/** `twiza replay`: terms, events and a day in, the loan on that day out. */
export const replayTool: Tool = (input) => {
  const answer = replayJson(input)
  return 'problems' in answer ? answer : { ok: answer }
}
